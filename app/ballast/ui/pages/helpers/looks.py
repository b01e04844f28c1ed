"""Looks at how it goes: the one that is due, with the owner's decision, and those that were kept."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.follow_up import DAYS_NEEDED, LOOK_WEEKS, Advice, Lesson, look_due, looks_due, next_look
from ballast.domain.delegation.roi import Range
from ballast.services import holding
from ballast.ui.pages.helpers.held import range_words, reason_words
from ballast.ui.pages.helpers.views import emptied
from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import going as say

if TYPE_CHECKING:
    from ballast.domain.delegation.follow_up import Held
    from ballast.domain.delegation.hand_over import Grounds, Look
    from ballast.services.hand_over import Handing
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.words.formats import Words

_DECISIONS = tuple(each for each in Advice if each is not Advice.LOG_MORE)
_LESSONS = (None, *Lesson)
_LONGEST = 500


class LookCard(Card):
    """What the owner decides, kept with today's figures and what we said. Only looks whose week has come are offered."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.LOOK(), subtitle=say.LOOK_NOTE())
        self._hand = hand
        self._held: Held | None = None
        self._role: object = None
        self.weeks: tuple[int, ...] = (0,)
        self.next = PlainLabel("", "second", wrap=True)
        self.body.addWidget(self.next)
        self.week, self.decided, self.lesson = (Chooser(name()) for name in (say.LOOK_WEEK, say.DECIDED, say.LESSON))
        self.decided.addItems([say.ADVICE[each]() for each in _DECISIONS])
        self.lesson.addItems([say.NO_LESSON(), *(word() for word in say.LESSONS.values())])
        self.lesson.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lesson.setMinimumContentsLength(12)
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
        found = self._hand.found
        role = None if found is None else found.role.id
        fresh = self._held is None or held is None or self._held.advice is not held.advice or role != self._role
        self._held, self._role = held, role
        self.setVisible(held is not None)
        if held is None or found is None:
            return
        weeks = (*looks_due(held.week), 0)
        if weeks != self.weeks or not self.week.count():
            self.weeks, fresh = weeks, True
            self.week.clear()
            self.week.addItems([self._week_name(each) for each in weeks])
        if fresh or self.weeks[self.week.currentIndex()] in {look.week for look in found.hand_over.looks}:
            self.week.setCurrentIndex(self.weeks.index(week))
        if fresh:
            advised = held.advice if held.advice in _DECISIONS else Advice.KEEP
            self.decided.setCurrentIndex(_DECISIONS.index(advised))
        self.next.setText(self._next(found, held))

    def _week_name(self, week: int) -> str:
        return say.WEEK(n=self._hand.context.words.integer(week)) if week else say.BETWEEN_LOOKS()

    def _next(self, found: Handing, held: Held) -> str:
        words, start = self._hand.context.words, found.hand_over.start
        due, coming = look_due({look.week for look in found.hand_over.looks}, held.week), next_look(held.week)
        if due is not None:
            return say.LOOK_DUE(n=words.integer(due))
        if coming is None or start is None:
            return say.LOOK_LAST_TAKEN()
        return say.LOOK_NEXT(day=words.day(start + timedelta(weeks=coming)), n=words.integer(coming))

    def _keep(self) -> None:
        held = self._held
        if held is None:
            return
        said = holding.Said(
            self.weeks[self.week.currentIndex()],
            _DECISIONS[self.decided.currentIndex()],
            _LESSONS[self.lesson.currentIndex()],
            self.text.text(),
        )
        self.text.clear()
        self.lesson.setCurrentIndex(0)
        self._hand.change(lambda store, found, clock: holding.take_look(store, found, held, said, clock))


class LooksCard(Card):
    """The looks so far, the newest first, each with what was said and why."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.LOOKS())
        self._words = hand.context.words
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.body.addLayout(self._list)
        self.rows: list[QWidget] = []

    def show_helper(self, found: Handing) -> None:
        """Show a helper's looks."""
        emptied(self._list)
        looks = sorted(found.hand_over.looks, key=lambda look: (look.day, LOOK_ORDER[look.week]), reverse=True)
        self.rows = [_look_row(look, found.plan.currency, self._words) for look in looks]
        self.rows = self.rows or [PlainLabel(say.LOOKS_NONE(), "second")]
        for row in self.rows:
            self._list.addWidget(row)


LOOK_ORDER = {week: place for place, week in enumerate((0, *LOOK_WEEKS))}


def _look_row(look: Look, currency: str, words: Words) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    when = say.WEEK(n=words.integer(look.week)) if look.week else say.BETWEEN_LOOKS()
    column.addWidget(PlainLabel(say.LOOK_HEAD(day=words.day(look.day), when=when), "strong-small"))
    decided = say.LOOK_DECIDED(decided=say.ADVICE[look.decided](), advice=say.ADVICE[look.advice]())
    lesson = say.LESSONS[look.lesson]() if look.lesson is not None else ""
    why = "" if look.found is None else say.LOOK_WHY(why=reason_words(look.found.reason, look.found.counted_days, words))
    for text in (decided, why, _figures(look, currency, words), lesson, look.text):
        if text:
            column.addWidget(PlainLabel(text, "second", wrap=True))
    return row


def _figures(look: Look, currency: str, words: Words) -> str:
    """What a look rested on: ranges where they were kept, else the figures alone."""
    freed, planned, oversight = (words.hours(each) for each in (look.freed, look.planned, look.oversight))
    parts = [say.LOOK_LINE(freed=freed, planned=planned, oversight=oversight)]
    if look.found is not None and look.found.counted_days < DAYS_NEEDED:
        parts = []  # the reason says it
    elif look.found is not None:
        freed, planned = (_range(each, words) for each in (look.found.freed, look.found.planned))
        days = look.found.counted_days
        parts = [
            say.LOOK_GROUNDS(days, shown=words.integer(days), freed=freed, planned=planned),
            say.LOOK_OVERSIGHT(oversight=oversight) if look.oversight else say.LOOK_NO_OVERSIGHT(),
        ]
    if look.spent is not None:
        parts.append(_paid(look, look.found, currency, words))
    if look.on_time is not None:
        parts.append((say.LOOK_ON_TIME if look.on_time else say.LOOK_LATE)())
    return "; ".join(parts)


def _paid(look: Look, found: Grounds | None, currency: str, words: Words) -> str:
    spent = words.money(look.spent or 0, currency, cents=False)
    if found is None or found.planned_cost is None:
        return say.LOOK_SPENT(spent=spent)
    return say.LOOK_COST(spent=spent, planned=words.money(found.planned_cost, currency, cents=False))


def _range(ends: tuple[float, float], words: Words) -> str:
    return range_words(Range(ends[0], sum(ends) / 2, ends[1]), words)
