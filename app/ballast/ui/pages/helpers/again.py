"""Before and after: the weeks of the plan beside the newest, or beside an audit that was logged anew, and the way to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.delegation.again import Figure
from ballast.domain.delegation.roi import Range
from ballast.services import behind, follow
from ballast.ui.changes import PageName
from ballast.ui.pages.helpers.bars import RangeBars, RangeRow
from ballast.ui.pages.helpers.entries import open_entries, stress_line, sum_lines
from ballast.ui.pages.helpers.held import range_words, spoken_bars
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import going as say
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from ballast.domain.delegation.again import Again, Side
    from ballast.domain.insight.period import Period
    from ballast.domain.insight.review import Projection
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.entries import EntriesDialog
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.words.formats import Words


class AgainCard(Card):
    """Both sides as bars with their ranges and as a table, with what cannot be compared."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.AGAIN(), subtitle=say.AGAIN_NOTE())
        self._hand, self._context = hand, hand.context
        self._again: Again | None = None
        self._picks: tuple[tuple[Figure, int], ...] = ()
        self.dialog: EntriesDialog | None = None
        self.none = PlainLabel(say.AGAIN_NONE(), "second", wrap=True)
        self.bars = RangeBars(self._context.theme)
        self.table = QWidget()
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        self.cells = [[PlainLabel("", "small" if not row or not column else "") for column in range(3)] for row in range(4)]
        self.opens: dict[tuple[Figure, int], Opening] = {}
        for row, labels in enumerate(self.cells):
            for column, label in enumerate(labels):
                label.setWordWrap(True)
                grid.addWidget(self._figure(row, column) if row and column else label, row, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.bars.picked.connect(lambda number: self._open(*self._picks[number]))
        self.hint = PlainLabel(say.AGAIN_HINT(), "hint", wrap=True)
        self.lacks = PlainLabel("", "small", wrap=True)
        for widget in (self.none, self.bars, self.table, self.hint, Line(), self.lacks, Line()):
            self.add(widget)
        self._lay_audit()

    def _figure(self, row: int, column: int) -> Opening:
        """A figure of a side that opens to its entries."""
        figure = tuple(Figure)[row - 1]
        opening = self.opens[figure, column] = Opening(self._context.theme, self.cells[row][column], aside=0)
        opening.clicked.connect(lambda: self._open(figure, column))
        return opening

    def _lay_audit(self) -> None:
        """The way to weeks that are logged anew."""
        self.audit = PlainLabel("", wrap=True)
        self.first = DayEdit(say.AUDIT_FIRST(), self._context.words, weekday=True)
        self.begin = Button(self._context.theme, say.AUDIT_BEGIN(1), "calendar")
        self.begin.clicked.connect(self._begin)
        self.review = Button(self._context.theme, say.AUDIT_REVIEW(), "chart")
        self.review.clicked.connect(lambda: self._context.navigate(PageName.REVIEW))
        flow = FlowLayout()
        for widget in (self.first, self.begin, self.review):
            flow.addWidget(widget)
        self.add(self.audit)
        self.body.addLayout(flow)

    def show_helper(self, found: Handing) -> None:
        """Ask for both sides anew."""
        clock = self._context.clock

        def read(store: Store, watch: Watch) -> tuple[Handing, Again | None, Period | None]:
            return found, follow.before_and_after(store, found, clock, watch), follow.audit_again(store, found)

        self._context.ask_long(read, self._have, owner=self)

    def _have(self, answer: tuple[Handing, Again | None, Period | None]) -> None:
        found, again, audit = answer
        if self._hand.found is not found:
            return
        self._again = again
        self.none.setVisible(again is None)
        for widget in (self.table, self.bars, self.hint):
            widget.setVisible(again is not None)
        lines = [] if again is None else [*(say.LACKS[lack]() for lack in again.lacks), say.AGAIN_CARE()]
        self.lacks.setText("\n".join(lines))
        self._show_audit(found, audit)
        if again is not None:
            self._fill(again)

    def _show_audit(self, found: Handing, audit: Period | None) -> None:
        words, weeks = self._context.words, follow.audit_weeks(found)
        runs = audit is not None and audit.last >= found.today
        for widget in (self.first, self.begin):
            widget.setVisible(not runs)
        self.review.setVisible(audit is not None and audit.first < found.today)
        text = say.AUDIT_BEGIN(weeks, shown=words.integer(weeks))
        self.begin.setText(text)
        self.begin.setAccessibleName(text)
        if not self.first.hasFocus():
            self.first.show_day(follow.proposed_audit(found))
        if audit is None:
            self.audit.setText(say.AUDIT_WHY())
        else:
            said = (say.AUDIT_RUNS if runs else say.AUDIT_DONE)(period=words.period(audit.first, audit.last))
            self.audit.setText(said)

    def _begin(self) -> None:
        first = self.first.day
        self._hand.change(lambda store, found, clock: follow.begin_again(store, found, first, clock))

    def _fill(self, again: Again) -> None:
        words = self._context.words
        heads = (say.AGAIN_BEFORE, say.AGAIN_NOW)
        for column, (side, named) in enumerate(zip((again.before, again.after), heads, strict=True), 1):
            period = words.period(side.period.first, side.period.last)
            days = say.AGAIN_DAYS(side.counted_days, shown=words.integer(side.counted_days))
            head = f"{named(period=period)}\n{days}"
            for row, text in enumerate((head, *_figures(side, words))):
                self.cells[row][column].setText(text)
            for figure, name, text in zip(Figure, say.AGAIN_ROWS, _figures(side, words), strict=True):
                opening = self.opens[figure, column]
                opening.setAccessibleName(say.AGAIN_OPEN(name=name(), period=period, figure=text))
                opening.set_opens(opens=_known(side, figure))
                set_tip(opening, say.AGAIN_TIP() if _known(side, figure) else "")
        for row, name in enumerate(say.AGAIN_ROWS, 1):
            before, after = (self.cells[row][column].text() for column in (1, 2))
            self.cells[row][0].setText(name())
            self.cells[row][0].setAccessibleName(say.AGAIN_ROW(name=name(), before=before, after=after))
        rows, self._picks = _bars(again, words)
        self.bars.setVisible(bool(rows))
        self.bars.show_rows(say.AGAIN(), rows, spoken_bars(rows))

    # ------------------------------------------------------------------------------------------------------- what is behind

    def _open(self, figure: Figure, column: int) -> None:
        """The entries behind a figure of one side, below how it comes about."""
        found, again, clock, words = self._hand.found, self._again, self._context.clock, self._context.words
        if found is None or again is None:
            return
        side = again.before if column == 1 else again.after
        if not _known(side, figure):
            return
        name = say.AGAIN_ROWS[tuple(Figure).index(figure)]()
        title = say.BEHIND_SIDE(name=name, period=words.period(side.period.first, side.period.last))

        def read(store: Store, watch: Watch) -> tuple[Log, tuple[str, ...]]:
            if figure is Figure.STRESS:
                rated, log = behind.ratings_of_period(store, side.period, clock, watch)
                return log, (stress_line(rated, words),)
            hours = follow.hours_behind_side(store, found, side, figure, clock, watch)
            return hours.log, sum_lines(hours, words)

        self.dialog = open_entries(self._context, title, read, self)


def _known(side: Side, figure: Figure) -> bool:
    """Whether there is a figure: only then is there anything behind it."""
    return {
        Figure.WEEK: side.week is not None,
        Figure.HANDED: side.counted_days > 0,
        Figure.STRESS: side.stress is not None,
    }[figure]


def _bars(again: Again, words: Words) -> tuple[list[RangeRow], tuple[tuple[Figure, int], ...]]:
    """What is known on both sides, before above now, and which figure of which side each is."""
    rows: list[RangeRow] = []
    sides = (again.before, again.after)
    shown = [figure for figure in (Figure.WEEK, Figure.HANDED) if all(_known(side, figure) for side in sides)]
    names = {Figure.WEEK: say.AGAIN_ALL(), Figure.HANDED: say.AGAIN_WENT()}
    for figure in shown:
        for word, side in ((say.BEFORE(), again.before), (say.NOW(), again.after)):
            hours = side.handed if figure is Figure.HANDED or side.week is None else _range(side.week)
            said = _figures(side, words)[tuple(Figure).index(figure)]
            rows.append(RangeRow(names[figure], word, hours, said, hollow=side is again.before, opens=True))
    return rows, tuple((figure, column) for figure in shown for column in (1, 2))


def _range(hours: Projection) -> Range:
    return Range(hours.low, hours.mid, hours.high)


def _figures(side: Side, words: Words) -> tuple[str, str, str]:
    week = say.UNKNOWN() if side.week is None else hours_voice(words).projection(side.week)
    handed = range_words(side.handed, words) if side.counted_days else say.UNKNOWN()
    return week, handed, say.UNKNOWN() if side.stress is None else words.number(side.stress, 1)
