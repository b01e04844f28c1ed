"""The calendar with a helper: steps by week, ticked off, moved, added."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.onboarding import (
    REVIEWS,
    CalendarStep,
    StepKind,
    Who,
    own_step,
    passed,
    put,
    without,
)
from ballast.services import hand_over
from ballast.ui.pages.helpers.review_dialog import ReviewDialog
from ballast.ui.widgets.buttons import Button, IconButton, LinkButton
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.forms import FormDialog
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import starting as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QMouseEvent

    from ballast.domain.delegation.helper_review import HelperReview
    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.hand import Hand

_AHEAD = timedelta(days=14)
Key = tuple[StepKind, int]


class StepRow(QWidget):
    """One step: a box to tick, what it is, who and when, and a way to change it. A click on the words ticks, too."""

    ticked = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._words = context.words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.tick = QCheckBox()
        self.text = ElidedLabel()
        self.when = PlainLabel("", "small")
        self.edit = IconButton(context.theme, "edit", "", bare=True)
        self.said = PlainLabel("", "small", wrap=True)
        self.said.hide()
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self.text)
        lines.addWidget(self.said)
        row.addWidget(self.tick)
        row.addLayout(lines, 1)
        row.addWidget(self.when)
        row.addWidget(self.edit)
        self.tick.clicked.connect(self.ticked)

    def show_step(self, step: CalendarStep, today: date) -> None:
        """Show a step as it is today."""
        text, day = say.step_words(step), self._words.short_day(step.day)
        done = step.done_on is not None
        if not done and step.day < today:
            day = say.OVER(day=day)
        who = say.WHO[step.who]()
        length = None if step.length is None else self._words.duration(step.length)
        self.when.setText(say.ROW(who=who, day=day) if length is None else say.ROW_LONG(who=who, day=day, length=length))
        self.text.setText(text)
        self.text.setEnabled(not done)
        self.tick.setChecked(done)
        spoken = say.STEP_SPOKEN(step=text, day=day, who=who)
        if step.done_on is not None:
            spoken = say.STEP_DONE(step=text, day=self._words.short_day(step.done_on))
        said = () if step.review is None else say.review_lines(step.review)
        self.said.setText("\n".join(said))
        self.said.setVisible(bool(said))
        self.tick.setAccessibleName(" ".join((spoken, *said)))
        self.edit.set_name(say.EDIT_STEP(step=text))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is a click on the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.tick.click()


class StepDialog(FormDialog):
    """A step's day; of an own one also its words and who does it."""

    def __init__(self, context: Context, step: CalendarStep, parent: QWidget) -> None:
        self._step = step
        own = step.kind is StepKind.OWN
        self.text = TextEdit(say.STEP_TEXT())
        self.text.setText(step.text)
        self.text.setMaxLength(200)
        self.day = DayEdit(say.STEP_DAY(), context.words, weekday=True)
        self.day.show_day(step.day)
        self.who = Chooser(say.STEP_WHO())
        self.who.addItems([word() for word in say.WHO.values()])
        self.who.setCurrentIndex(tuple(Who).index(step.who))
        first = (say.STEP_TEXT(), self.text) if own else ("", PlainLabel(say.step_words(step), "second", wrap=True))
        rows: list[tuple[str, QWidget]] = [first, (say.STEP_DAY(), self.day)]
        remove = say.REMOVE_STEP() if own and step.text else ""
        super().__init__(context.theme, say.STEP_TITLE(), [*rows, (say.STEP_WHO(), self.who)], remove, parent)
        if not own:
            self.text.setParent(self)
            self.text.hide()

    @property
    def step(self) -> CalendarStep:
        """The step as it is said now."""
        step, text = self._step, " ".join(self.text.text().split())
        return replace(
            step,
            day=self.day.day,
            who=tuple(Who)[self.who.currentIndex()],
            text=text,
            by_hand=step.by_hand or self.day.day != step.day,
        )

    def problem(self) -> str:
        """An own step says what it is."""
        return say.STEP_MISSING() if self._step.kind is StepKind.OWN and not self.text.text().strip() else ""


class StepsCard(Card):
    """All steps, or what is next, by week."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.CALENDAR(), subtitle=" ")
        self._hand, self._context = hand, hand.context
        theme = self._context.theme
        self.all = LinkButton(theme, say.SHOW_ALL())
        self.all.clicked.connect(self._turn)
        self.head.addWidget(self.all)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.body.addLayout(self._column)
        self.none = PlainLabel(say.NOTHING_NEXT(), "second", wrap=True)
        self.add_step = Button(theme, say.ADD_STEP(), "plus")
        self.add_step.clicked.connect(self._ask_new)
        self.body.addWidget(self.none)
        self.body.addWidget(self.add_step, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows: dict[Key, StepRow] = {}
        self._whole = False
        self.dialog: StepDialog | None = None
        self.review: ReviewDialog | None = None

    def show_helper(self, found: Handing) -> None:
        """Show the calendar of a helper; the keys stay where they were."""
        steps = found.hand_over.steps
        self.setVisible(bool(steps))
        words, done = self._context.words, sum(step.done_on is not None for step in steps)
        lines = [say.CALENDAR_DONE(done=words.integer(done), all=words.integer(len(steps)))]
        past = sum(passed(step, found.today) for step in steps)
        if past and not self._whole:
            lines.append(say.CALENDAR_PAST(past, shown=words.integer(past), all=say.SHOW_ALL()))
        self.subtitle.setText(" ".join(lines))
        shown = [step for step in steps if self._whole or self._is_next(step, found.today)]
        self.none.setVisible(not shown)
        if [(step.kind, step.number) for step in shown] != list(self.rows):
            self._lay(shown, found.hand_over.start)
        for step in shown:
            self.rows[step.kind, step.number].show_step(step, found.today)

    @staticmethod
    def _is_next(step: CalendarStep, today: date) -> bool:
        if step.done_on is not None:
            return step.done_on == today
        return step.day <= today + _AHEAD and not passed(step, today)

    def _lay(self, steps: list[CalendarStep], start: date | None) -> None:
        """Make the rows anew; who had the keys gets them back."""
        focus = QApplication.focusWidget()
        held = next((key for key, row in self.rows.items() if focus is not None and row.isAncestorOf(focus)), None)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        heading = ""
        for step in steps:
            said = self._heading(step.day, start)
            if said != heading:
                self._column.addSpacing(8 if heading else 0)
                heading = said
                self._column.addWidget(PlainLabel(said, "strong-small"))
            self.rows[step.kind, step.number] = row = StepRow(self._context)
            row.ticked.connect(partial(self._tick, step.kind, step.number))
            row.edit.clicked.connect(partial(self._ask, (step.kind, step.number)))
            self._column.addWidget(row)
        if held in self.rows:
            self.rows[held].tick.setFocus()

    def _heading(self, day: date, start: date | None) -> str:
        words = self._context.words
        if start is None or day < start:
            return say.BEFORE(day=words.short_day(day - timedelta(days=day.weekday())))
        number = (day - start).days // 7
        return say.WEEK(number=words.integer(number + 1), day=words.short_day(start + number * timedelta(days=7)))

    def _turn(self) -> None:
        self._whole = not self._whole
        text = say.SHOW_NEXT() if self._whole else say.SHOW_ALL()
        self.all.setText(text)
        self.all.setAccessibleName(text)
        if self._hand.found is not None:
            self.show_helper(self._hand.found)

    def _tick(self, kind: StepKind, number: int, done: bool) -> None:  # noqa: FBT001 - of Qt's signal
        self._hand.change(lambda store, found, clock: hand_over.tick(store, found, kind, number, clock, done=done))

    # ------------------------------------------------------------------------------------------------------ changing steps

    def _ask(self, key: Key) -> None:
        steps = () if self._hand.found is None else self._hand.found.hand_over.steps
        step = next((each for each in steps if (each.kind, each.number) == key), None)
        if step is not None:
            self._open(step)

    def _ask_new(self) -> None:
        if self._hand.found is not None:
            found = self._hand.found
            self._open(own_step(found.hand_over.steps, "", found.today, Who.OWNER))

    def _open(self, step: CalendarStep) -> None:
        if step.kind in REVIEWS:
            self._open_review(step)
            return
        dialog = self.dialog = StepDialog(self._context, step, self)
        dialog.accepted.connect(lambda: self._keep(dialog.step))
        dialog.removed.connect(lambda: self._remove(step))
        dialog.open()

    def _open_review(self, step: CalendarStep) -> None:
        dialog = self.review = ReviewDialog(self._context, step, self)
        dialog.accepted.connect(lambda: self._keep_review(dialog.step, dialog.review))
        dialog.open()

    def _keep_review(self, step: CalendarStep, said: HelperReview) -> None:
        self._hand.change(lambda store, found, clock: hand_over.keep_review(store, found, step, said, clock))

    def _keep(self, step: CalendarStep) -> None:
        self._hand.change(
            lambda store, found, clock: hand_over.set_steps(store, found, put(found.hand_over.steps, step), clock)
        )

    def _remove(self, step: CalendarStep) -> None:
        self._hand.change(
            lambda store, found, clock: hand_over.set_steps(
                store, found, without(found.hand_over.steps, step.kind, step.number), clock
            )
        )
