"""The charts of the page in groups, about all work or one category alone; made one at a time, after the text."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.pages.review.chart_filter import ChartFilter
from ballast.ui.pages.review.chart_kinds import KINDS, Group
from ballast.ui.tokens import GAP
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.surfaces import SectionTitle
from ballast.ui.words import charts as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ballast.domain.insight.findings import Finding
    from ballast.domain.insight.review import Period
    from ballast.domain.log.entry import Category
    from ballast.services.review import ReviewView
    from ballast.ui.charts.card import ChartCard
    from ballast.ui.charts.chart import Chart
    from ballast.ui.pages.review.chart_kinds import ChartKind
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_NARROWEST = 430
_EMPTY_HEIGHT = 260


class ChartGrid(QWidget):
    """The charts under the heads of their groups.

    `picked` carries what was chosen on a chart, one of `charts.picks`; `wished` a `PictureWish` of a card; `narrowed` the
    category that the owner wants alone, an `Only`, or None for all of them.
    """

    picked = QtSignal(object)
    wished = QtSignal(object)
    narrowed = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._period = ""
        self._only = ""
        self._found: Sequence[Finding] = ()
        self._level: tuple[str, ...] = ()
        self._groups: dict[Group, Columns] = {}
        self._made: dict[str, Chart] = {}
        self.cards: list[ChartCard] = []

    @cached_property
    def filter(self) -> ChartFilter:
        """The head of the charts, with the choice of a category."""
        head = ChartFilter(self._theme)
        head.chosen.connect(self.narrowed)
        self._column.insertWidget(0, head)
        return head

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Let each chart say what stands out in the period, where that fits; of one category alone it says its own."""
        self._found = found
        for card in self.cards:
            card.chart.show_findings(() if self._only else found)

    def show_stability(self, level: Sequence[str]) -> None:
        """Say in the chart of points which of its tasks are level, by name; the first of one category are others."""
        self._level = tuple(level)
        if self._only:
            return
        from ballast.ui.charts.points import PointsChart  # noqa: PLC0415 - with the charts

        for card in self.cards:
            if isinstance(card.chart, PointsChart):
                card.chart.show_level(level)

    def forget(self) -> None:
        """Another review comes: what stands out is said anew."""
        self._found, self._level = (), ()

    def pieces(self, values: Sequence[object], view: ReviewView, categories: Sequence[Category]) -> list[Callable[[], object]]:
        """The work of showing a period, to be done one after another: a chart is made, framed, then filled."""
        found: list[Callable[[], object]] = [
            partial(getattr, self, "filter"),
            lambda: self.filter.show_review(view.review, categories),
            partial(self._tell_period, view.review.period),
        ]
        ordered = sorted(zip(KINDS, values, strict=True), key=lambda each: list(Group).index(each[0].group))
        for kind, value in ordered:
            found += [
                partial(self.chart, kind.name),
                partial(self._frame, kind),
                partial(self._fill, kind, value),
                partial(self._tell, kind),
            ]
        return [*found, self._tell_found]

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
        self._only = self.filter.name
        for card in self.cards:
            card.chart.period, card.chart.only = self._period, self._only

    def _tell_found(self) -> None:
        """What was said of the review before a category was chosen, once it is shown whole again."""
        self.show_findings(self._found)
        if self._level:
            self.show_stability(self._level)

    def _fill(self, kind: ChartKind, value: object) -> None:
        chart = self.chart(kind.name)
        with QSignalBlocker(chart):
            chart.show_values(value)

    def _tell(self, kind: ChartKind) -> None:
        """Let the card say the new values: a turn of its own, for it lays its words out anew."""
        self.chart(kind.name).told.emit()

    def _frame(self, kind: ChartKind) -> None:
        """Put a chart on its card, once."""
        from ballast.ui.charts.card import ChartCard  # noqa: PLC0415 - with the charts

        chart = self.chart(kind.name)
        if any(card.chart is chart for card in self.cards):
            return
        chart.period, chart.only = self._period, self._only
        card = ChartCard(self._theme, chart)
        card.setFixedHeight(max(each.drawing().CARD_HEIGHT for each in KINDS if each.group is kind.group))  # all in one line
        if self._has_own_line(kind):
            chart.told.connect(lambda: self._fit(card))
        card.picked.connect(self.picked)
        card.wished.connect(self.wished)
        self.cards.append(card)
        self._group(kind.group).add(card)

    def _has_own_line(self, kind: ChartKind) -> bool:
        """Whether it is the last of an odd number, so that nothing stands beside it."""
        group = [each for each in KINDS if each.group is kind.group]
        return len(group) % 2 == 1 and kind is group[-1]

    def _fit(self, card: ChartCard) -> None:
        """As high as it needs to be."""
        card.setFixedHeight(_EMPTY_HEIGHT if card.chart.empty else card.chart.card_height)

    def _group(self, group: Group) -> Columns:
        """The cards of a group, under its head."""
        if group not in self._groups:
            self._groups[group] = Columns(narrowest=_NARROWEST, steps=(2, 1), whole_lines=True)
            self._column.addWidget(SectionTitle(say.GROUPS[group]()))
            self._column.addWidget(self._groups[group])
        return self._groups[group]
