"""The charts of the page in groups, about all work or one category alone; made and filled when they come near the eye.

What a chart costs is spent when it is in sight or about to be: each has its place from the beginning (`ChartSlot`), and what
lies further away is empty there. Those in sight come first, then those just above and below.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ballast.ui.pages.review.chart_filter import ChartFilter
from ballast.ui.pages.review.chart_kinds import KINDS, Group
from ballast.ui.pages.review.near import Nearness
from ballast.ui.tokens import GAP
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.surfaces import SectionTitle
from ballast.ui.words import charts as say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ballast.domain.insight.findings import Finding
    from ballast.domain.insight.review import Period
    from ballast.ui.charts.card import ChartCard
    from ballast.ui.charts.chart import Chart
    from ballast.ui.pages.review.chart_kinds import ChartKind
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_NARROWEST = 430
_EMPTY_HEIGHT = 300
AHEAD = 300
"""So many pixels above and below what is in sight are made ready: more than from one line of charts to the next."""


class ChartSlot(QFrame):
    """The place of a chart: as high as its card will be, and empty until the chart comes near."""

    def __init__(self, kind: ChartKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self.card: ChartCard | None = None
        self.fresh = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def hold(self, card: ChartCard) -> None:
        """Take the card in."""
        self.card = card
        self._column.addWidget(card)

    def outdate(self) -> None:
        """What it shows is of another review."""
        self.fresh = False

    def fit(self) -> None:
        """Be as high as the chart needs it."""
        if self.card is not None:
            self.setFixedHeight(_EMPTY_HEIGHT if self.card.chart.empty else self.card.chart.card_height)

    def uncover(self) -> None:
        """Let the card be painted again."""
        if self.card is not None:
            self.card.setUpdatesEnabled(True)


class ChartGrid(QWidget):
    """The charts under the heads of their groups.

    `picked` carries what was chosen on a chart, one of `charts.picks`; `wished` a `PictureWish` of a card; `narrowed` the
    category that the owner wants alone, an `Only`, or None for all of them; `moved` says that other charts may have come near;
    `asked` carries a chart of whose sentence the owner asks why.
    """

    picked = QtSignal(object)
    wished = QtSignal(object)
    narrowed = QtSignal(object)
    moved = QtSignal()
    asked = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._period = ""
        self._found: Sequence[Finding] = ()
        self._level: tuple[str, ...] = ()
        self._made: dict[str, Chart] = {}
        self._round = 0
        self.ahead = AHEAD
        self.slots: list[ChartSlot] = []
        self._nearness = Nearness(self)
        self._nearness.moved.connect(self.moved)

    @cached_property
    def filter(self) -> ChartFilter:
        """The head of the charts, with the choice of a category."""
        head = ChartFilter(self._theme)
        head.chosen.connect(self.narrowed)
        self._column.insertWidget(0, head)
        return head

    @property
    def cards(self) -> list[ChartCard]:
        """The cards that are made, in the order of the page."""
        return [slot.card for slot in self.slots if slot.card is not None]

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Let each chart say what stands out in the period, where that fits; of one category alone it says its own."""
        self._found = found
        for slot in self.slots:
            self._tell_found(slot)

    def show_stability(self, level: Sequence[str]) -> None:
        """Say in the chart of points which of its tasks are level, by name; the first of one category are others."""
        self._level = tuple(level)
        for slot in self.slots:
            self._tell_level(slot)

    def groups(self) -> list[Callable[[], object]]:
        """The work of laying out the places of all charts, once: a head and its places at a time."""
        return [partial(self._lay, group) for group in Group] if not self.slots else []

    def begin(self, period: Period) -> None:
        """Another review comes: nothing that is shown is of it, and what stands out is said anew."""
        self._found, self._level = (), ()
        self._period = say.PICTURE_PERIOD(period=self._words.period(period.first, period.last))
        self.outdate()

    def outdate(self) -> None:
        """All charts have to be filled anew; values that were asked for before are not taken any more."""
        self._round += 1
        for slot in self.slots:
            slot.outdate()

    def wanted(self) -> tuple[str, ...]:
        """The charts that have to be filled next: those in sight, and once they are, those near."""
        stale = [slot for slot in self.slots if not slot.fresh] if self.isVisible() else []
        found = self._nearness.near(stale, 0) or self._nearness.near(stale, self.ahead)
        return tuple(slot.kind.name for slot in found)

    def pieces(self, values: Mapping[str, object]) -> list[Callable[[], object]]:
        """The work of showing values, one after another: a chart is made, framed, filled, laid out, then painted once."""
        found: list[Callable[[], object]] = []
        for slot in self.slots:
            if slot.kind.name in values:
                if slot.card is None:
                    found += [partial(self.chart, slot.kind.name), partial(self._frame, slot), partial(self._dress, slot)]
                found += [
                    partial(self._fill, slot, values[slot.kind.name], self._round),
                    partial(self._tell, slot),
                    partial(self._settle, slot),
                    slot.uncover,
                ]
        return found

    def put_away(self) -> None:
        """Empty the places of charts that are not of this review: they come again when they come near."""
        for slot in self.slots:
            if slot.card is not None and not slot.fresh:
                slot.card.hide()

    def chart(self, name: str) -> Chart:
        """A chart by the name of its class, made when first wanted."""
        if name not in self._made:
            kind = next(each for each in KINDS if each.name == name)
            self._made[name] = made = kind.drawing()(self._theme, self._words)
            made.setParent(self)  # from the beginning, so that it ends with the page
        return self._made[name]

    def _fill(self, slot: ChartSlot, value: object, asked_in: int) -> None:
        """Take values in, unless others are wanted meanwhile."""
        if asked_in != self._round:
            return
        chart = self.chart(slot.kind.name)
        chart.period, chart.only = self._period, self.filter.name
        if slot.card is not None:
            slot.card.setUpdatesEnabled(False)
        with QSignalBlocker(chart):
            chart.show_values(value)
        slot.fresh = True

    def _tell(self, slot: ChartSlot) -> None:
        """Let the card say the new values: a turn of its own, for it lays its words out anew."""
        if not slot.fresh:
            return
        chart = self.chart(slot.kind.name)
        with QSignalBlocker(chart):
            self._tell_found(slot)
            self._tell_level(slot)
        chart.told.emit()
        if slot.card is not None:
            slot.card.show()

    def _settle(self, slot: ChartSlot) -> None:
        """Let the chart lay out its marks, now that its card has its size: a turn of its own, for there may be many."""
        self.chart(slot.kind.name).plot.settled()

    def _tell_found(self, slot: ChartSlot) -> None:
        if slot.card is not None and slot.fresh:
            slot.card.chart.show_findings(() if slot.card.chart.only else self._found)

    def _tell_level(self, slot: ChartSlot) -> None:
        if slot.card is None or not slot.fresh or slot.card.chart.only or not self._level:
            return
        from ballast.ui.charts.points import PointsChart  # noqa: PLC0415 - with the charts

        if isinstance(slot.card.chart, PointsChart):
            slot.card.chart.show_level(self._level)

    def _lay(self, group: Group) -> None:
        """The places of a group, under its head."""
        columns = Columns(narrowest=_NARROWEST, steps=(2, 1), whole_lines=True)
        self._column.addWidget(SectionTitle(say.GROUPS[group]()))
        self._column.addWidget(columns)
        for kind in KINDS:
            if kind.group is group:
                slot = ChartSlot(kind, columns)
                slot.setFixedHeight(max(each.height for each in KINDS if each.group is group))  # all in one line
                self.slots.append(slot)
                columns.add(slot)

    def _frame(self, slot: ChartSlot) -> None:
        """Put a chart on its card, once: who scrolls on may have asked for it twice before it came."""
        if slot.card is not None:
            return
        from ballast.ui.charts.card import ChartCard  # noqa: PLC0415 - with the charts

        chart = self.chart(slot.kind.name)
        card = ChartCard(self._theme, chart, slot)
        if _has_own_line(slot.kind):
            chart.told.connect(slot.fit)
        card.picked.connect(self.picked)
        card.wished.connect(self.wished)
        card.asked.connect(self.asked)
        slot.hold(card)
        card.hide()  # until it says something: each part that comes or goes in what is seen lays the whole page out anew

    def _dress(self, slot: ChartSlot) -> None:
        """Look all parts of a card up in the style sheet: a turn of its own, else showing it does."""
        for part in (*reversed(slot.findChildren(QWidget)), slot):
            part.ensurePolished()


def _has_own_line(kind: ChartKind) -> bool:
    """Whether it is the last of an odd number, so that nothing stands beside it."""
    group = [each for each in KINDS if each.group is kind.group]
    return len(group) % 2 == 1 and kind is group[-1]
