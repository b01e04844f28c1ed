"""How it goes: the plan against the log, looks that are kept, and the weeks before beside the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.follow_up import LOOK_WEEKS, Advice, Lesson
from ballast.services import follow, hand_over
from ballast.ui.pages.helpers.hand import Hand
from ballast.ui.pages.helpers.measured import MeasuredCard, range_words
from ballast.ui.pages.helpers.views import HelperView
from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import going as say
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.delegation.again import Again, Side
    from ballast.domain.delegation.follow_up import Held
    from ballast.domain.delegation.hand_over import Look
    from ballast.domain.log.watch import Watch
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from ballast.ui.words.formats import Words

_WEEKS = (*LOOK_WEEKS, 0)
_DECISIONS = tuple(each for each in Advice if each is not Advice.LOG_MORE)
_LESSONS = (None, *Lesson)
_LONGEST = 500


class LookCard(Card):
    """What the owner decides, kept with today's figures."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.LOOK(), subtitle=say.LOOK_NOTE())
        self._hand = hand
        self._held: Held | None = None
        words = hand.context.words
        self.week, self.decided, self.lesson = (Chooser(name()) for name in (say.LOOK_WEEK, say.DECIDED, say.LESSON))
        self.week.addItems([*(say.WEEK(n=words.integer(n)) for n in LOOK_WEEKS), say.BETWEEN_LOOKS()])
        self.decided.addItems([say.ADVICE[each]() for each in _DECISIONS])
        self.lesson.addItems([say.NO_LESSON(), *(word() for word in say.LESSONS.values())])
        self.text = TextEdit(say.NOTE(), say.NOTE_HINT())
        self.text.setMaxLength(_LONGEST)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        named = ((say.LOOK_WEEK, self.week), (say.DECIDED, self.decided), (say.LESSON, self.lesson), (say.NOTE, self.text))
        for row, (name, widget) in enumerate(named):
            grid.addWidget(PlainLabel(name(), "small"), row, 0)
            grid.addWidget(widget, row, 1)
        self.body.addLayout(grid)
        self.keep = PrimaryButton(hand.context.theme, say.KEEP_LOOK(), "check")
        self.keep.clicked.connect(self._keep)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)

    def show_held(self, held: Held | None, week: int) -> None:
        """Offer the look that is due, with our advice chosen; nothing while nothing is measured."""
        fresh = self._held is None or held is None or self._held.advice is not held.advice
        self._held = held
        self.setVisible(held is not None)
        if held is not None and fresh:
            self.week.setCurrentIndex(_WEEKS.index(week))
            advised = held.advice if held.advice in _DECISIONS else Advice.KEEP
            self.decided.setCurrentIndex(_DECISIONS.index(advised))

    def _keep(self) -> None:
        held = self._held
        if held is None:
            return
        said = hand_over.Said(
            _WEEKS[self.week.currentIndex()],
            _DECISIONS[self.decided.currentIndex()],
            _LESSONS[self.lesson.currentIndex()],
            self.text.text(),
        )
        self.text.clear()
        self.lesson.setCurrentIndex(0)
        self._hand.change(lambda store, found, clock: hand_over.take_look(store, found, held, said, clock))


class LooksCard(Card):
    """The looks so far, the newest first."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.LOOKS())
        self._words = hand.context.words
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)
        self.rows: list[QWidget] = []

    def show_helper(self, found: Handing) -> None:
        """Show a helper's looks."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        looks = sorted(found.hand_over.looks, key=lambda look: look.day, reverse=True)
        self.rows = [_look_row(look, found.plan.currency, self._words) for look in looks]
        self.rows = self.rows or [PlainLabel(say.LOOKS_NONE(), "second")]
        for row in self.rows:
            self._list.addWidget(row)


def _look_row(look: Look, currency: str, words: Words) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    when = say.WEEK(n=words.integer(look.week)) if look.week else say.BETWEEN_LOOKS()
    column.addWidget(PlainLabel(say.LOOK_HEAD(day=words.day(look.day), when=when), "strong-small"))
    freed, planned, oversight = (words.hours(each) for each in (look.freed, look.planned, look.oversight))
    parts = [say.LOOK_LINE(freed=freed, planned=planned, oversight=oversight)]
    if look.spent is not None:
        parts.append(say.LOOK_SPENT(spent=words.money(look.spent, currency, cents=False)))
    if look.on_time is not None:
        parts.append((say.LOOK_ON_TIME if look.on_time else say.LOOK_LATE)())
    decided = say.LOOK_DECIDED(decided=say.ADVICE[look.decided](), advice=say.ADVICE[look.advice]())
    lesson = say.LESSONS[look.lesson]() if look.lesson is not None else ""
    for text in ("; ".join(parts), decided, lesson, look.text):
        if text:
            column.addWidget(PlainLabel(text, "second", wrap=True))
    return row


class AgainCard(Card):
    """The weeks of the plan beside the newest, with what cannot be compared."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.AGAIN(), subtitle=say.AGAIN_NOTE())
        self._hand, self._context = hand, hand.context
        self.none = PlainLabel(say.AGAIN_NONE(), "second", wrap=True)
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
        for widget in (self.none, self.table, Line(), self.lacks):
            self.add(widget)

    def show_helper(self, found: Handing) -> None:
        """Ask for both sides anew."""
        clock = self._context.clock

        def read(store: Store, watch: Watch) -> tuple[Handing, Again | None]:
            return found, follow.before_and_after(store, found, clock, watch)

        self._context.ask_long(read, self._have, owner=self)

    def _have(self, answer: tuple[Handing, Again | None]) -> None:
        found, again = answer
        if self._hand.found is not found:
            return
        self.none.setVisible(again is None)
        self.table.setVisible(again is not None)
        lines = [] if again is None else [*(say.LACKS[lack]() for lack in again.lacks), say.AGAIN_CARE()]
        self.lacks.setText("\n".join(lines))
        if again is not None:
            self._fill(again)

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


def _figures(side: Side, words: Words) -> tuple[str, str, str]:
    week = say.UNKNOWN() if side.week is None else hours_voice(words).projection(side.week)
    handed = range_words(side.handed, words) if side.counted_days else say.UNKNOWN()
    return week, handed, say.UNKNOWN() if side.stress is None else words.number(side.stress, 1)


class GoingView(HelperView):
    """How it goes with a helper."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.hand = Hand(self.context, self)
        self.measured = MeasuredCard(self.hand)
        self.column.addWidget(self.measured)
        yield
        self.look = LookCard(self.hand)
        self.column.addWidget(self.look)
        yield
        self.looks = LooksCard(self.hand)
        self.column.addWidget(self.looks)
        yield
        self.again = AgainCard(self.hand)
        self.column.addWidget(self.again)
        self.column.addStretch(1)
        self.look.hide()
        self.measured.measured.connect(self._have_measured)
        self.measured.start_asked.connect(lambda: self.view_asked.emit("start"))
        yield

    def show_helper(self, found: Handing) -> None:
        """Show how it goes with a helper."""
        self.hand.found = found
        begun = found.hand_over.start is not None and found.hand_over.start < found.today
        self.looks.setVisible(begun or bool(found.hand_over.looks))
        self.again.setVisible(begun)
        self.measured.show_helper(found)
        self.looks.show_helper(found)
        if begun:
            self.again.show_helper(found)

    def _have_measured(self, held: Held | None) -> None:
        found = self.hand.found
        self.look.show_held(held, 0 if found is None else self.measured.next_week(found))
