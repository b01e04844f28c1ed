"""The charts of the page in groups. They are made one at a time, after the text: pyqtgraph is not quick to come in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.insight.stability import LEVEL_BELOW
from ballast.ui.pages.review.chart_kinds import KINDS, Group
from ballast.ui.tokens import GAP
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.surfaces import SectionTitle
from ballast.ui.words import charts as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ballast.domain.insight.findings import Finding
    from ballast.domain.insight.review import Period
    from ballast.ui.charts.card import ChartCard
    from ballast.ui.charts.chart import Chart
    from ballast.ui.pages.review.chart_kinds import ChartKind
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_NARROWEST = 430


class ChartGrid(QWidget):
    """The charts under the heads of their groups.

    `picked` carries what was chosen on a chart, one of `charts.picks`; `wished` a `PictureWish` of a card.
    """

    picked = QtSignal(object)
    wished = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._period = ""
        self._groups: dict[Group, Columns] = {}
        self._made: dict[str, Chart] = {}
        self.cards: list[ChartCard] = []

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Let each chart say what stands out in the period, where that fits."""
        for card in self.cards:
            card.chart.show_findings(found)

    def show_stability(self, share: float) -> None:
        """Say in the chart of points whether its first tasks are level."""
        from ballast.ui.charts.points import PointsChart  # noqa: PLC0415 - with the charts

        for card in self.cards:
            if isinstance(card.chart, PointsChart):
                card.chart.show_level(level=share < LEVEL_BELOW)

    def pieces(self, values: Sequence[object], period: Period) -> list[Callable[[], object]]:
        """The work of showing a period, to be done one after another: a chart is made, framed, then filled."""
        found: list[Callable[[], object]] = [partial(self._tell_period, period)]
        ordered = sorted(zip(KINDS, values, strict=True), key=lambda each: list(Group).index(each[0].group))
        for kind, value in ordered:
            found += [
                partial(self.chart, kind.name),
                partial(self._frame, kind),
                partial(self._fill, kind, value),
            ]
        return found

    def chart(self, name: str) -> Chart:
        """A chart by the name of its class, made when first wanted."""
        if name not in self._made:
            kind = next(each for each in KINDS if each.name == name)
            self._made[name] = made = kind.drawing()(self._theme, self._words)
            made.setParent(self)  # from the beginning, so that it ends with the page
        return self._made[name]

    def _tell_period(self, period: Period) -> None:
        """The period of the values that come next, which stands below each picture."""
        self._period = say.PICTURE_PERIOD(period=self._words.period(period.first, period.last))
        for card in self.cards:
            card.chart.period = self._period

    def _fill(self, kind: ChartKind, value: object) -> None:
        self.chart(kind.name).show_values(value)

    def _frame(self, kind: ChartKind) -> None:
        """Put a chart on its card, once."""
        from ballast.ui.charts.card import ChartCard  # noqa: PLC0415 - with the charts

        chart = self.chart(kind.name)
        if any(card.chart is chart for card in self.cards):
            return
        chart.period = self._period
        card = ChartCard(self._theme, chart)
        card.setFixedHeight(max(each.drawing().CARD_HEIGHT for each in KINDS if each.group is kind.group))  # all in one line
        card.picked.connect(self.picked)
        card.wished.connect(self.wished)
        self.cards.append(card)
        self._group(kind.group).add(card)

    def _group(self, group: Group) -> Columns:
        """The cards of a group, under its head."""
        if group not in self._groups:
            self._groups[group] = Columns(narrowest=_NARROWEST, steps=(2, 1))
            self._column.addWidget(SectionTitle(say.GROUPS[group]()))
            self._column.addWidget(self._groups[group])
        return self._groups[group]
