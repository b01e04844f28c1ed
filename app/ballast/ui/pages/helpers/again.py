"""Before and after: the weeks of the plan beside the newest, or beside an audit that was logged anew, and the way to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.delegation.roi import Range
from ballast.services import follow
from ballast.ui.changes import PageName
from ballast.ui.pages.helpers.bars import RangeBars, RangeRow
from ballast.ui.pages.helpers.held import range_words, spoken_bars
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import going as say
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from ballast.domain.delegation.again import Again, Side
    from ballast.domain.insight.period import Period
    from ballast.domain.insight.review import Projection
    from ballast.domain.log.watch import Watch
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.words.formats import Words


class AgainCard(Card):
    """Both sides as bars with their ranges and as a table, with what cannot be compared."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.AGAIN(), subtitle=say.AGAIN_NOTE())
        self._hand, self._context = hand, hand.context
        self.none = PlainLabel(say.AGAIN_NONE(), "second", wrap=True)
        self.bars = RangeBars(self._context.theme)
        self.table = QWidget()
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        self.cells = [[PlainLabel("", "small" if not row or not column else "") for column in range(3)] for row in range(4)]
        for row, labels in enumerate(self.cells):
            for column, label in enumerate(labels):
                label.setWordWrap(True)
                grid.addWidget(label, row, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.lacks = PlainLabel("", "small", wrap=True)
        for widget in (self.none, self.bars, self.table, Line(), self.lacks, Line()):
            self.add(widget)
        self._lay_audit()

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
        self.none.setVisible(again is None)
        for widget in (self.table, self.bars):
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
        for column, side in enumerate((again.before, again.after), 1):
            period = words.period(side.period.first, side.period.last)
            head = say.AGAIN_DAYS(side.counted_days, shown=words.integer(side.counted_days), period=period)
            for row, text in enumerate((head, *_figures(side, words))):
                self.cells[row][column].setText(text)
        for row, name in enumerate(say.AGAIN_ROWS, 1):
            before, after = (self.cells[row][column].text() for column in (1, 2))
            self.cells[row][0].setText(name())
            self.cells[row][0].setAccessibleName(say.AGAIN_ROW(name=name(), before=before, after=after))
        rows = _bars(again, words)
        self.bars.setVisible(bool(rows))
        self.bars.show_rows(say.AGAIN(), rows, spoken_bars(rows))


def _bars(again: Again, words: Words) -> list[RangeRow]:
    """What is known on both sides, before above now."""
    rows: list[RangeRow] = []
    before, after = again.before, again.after
    said = [_figures(side, words) for side in (before, after)]
    if before.week is not None and after.week is not None:
        rows += _pair(say.AGAIN_ALL(), (_range(before.week), _range(after.week)), [each[0] for each in said])
    if before.counted_days and after.counted_days:
        rows += _pair(say.AGAIN_WENT(), (before.handed, after.handed), [each[1] for each in said])
    return rows


def _pair(group: str, hours: tuple[Range, Range], said: list[str]) -> list[RangeRow]:
    return [
        RangeRow(group, say.BEFORE(), hours[0], said[0], hollow=True),
        RangeRow(group, say.NOW(), hours[1], said[1]),
    ]


def _range(hours: Projection) -> Range:
    return Range(hours.low, hours.mid, hours.high)


def _figures(side: Side, words: Words) -> tuple[str, str, str]:
    week = say.UNKNOWN() if side.week is None else hours_voice(words).projection(side.week)
    handed = range_words(side.handed, words) if side.counted_days else say.UNKNOWN()
    return week, handed, say.UNKNOWN() if side.stress is None else words.number(side.stress, 1)
