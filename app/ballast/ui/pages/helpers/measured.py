"""The plan and the log: what came free, what it took to look after it, what was paid, and what we would do."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ballast.domain.delegation.follow_up import look_due
from ballast.services import follow, hand_over, holding
from ballast.ui.pages.helpers.held import TONES, range_words, reason_words, sentence, watched_words
from ballast.ui.pages.helpers.picture import HeldPicture
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.forms import DayBox
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import going as say
from ballast.ui.words import starting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.follow_up import Held
    from ballast.domain.log.entry import Task
    from ballast.domain.log.watch import Watch
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.pages.helpers.picture import Course
    from ballast.ui.worker import Asked

_ON_TIME = (True, False, None)
_DIGITS = 9
_WEEK = 7
Answer = tuple["Handing", "Held", "Course", "tuple[Task, ...]"]


class MeasuredCard(Card):
    """What the log shows since the start. `measured` carries the `Held`, or None while there is nothing."""

    measured = Signal(object)
    start_asked = Signal()

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.MEASURED())
        self._hand, self._context = hand, hand.context
        theme = self._context.theme
        self.held: Held | None = None
        self._asked: Asked | None = None
        self._role: UUID | None = None
        self.state = PlainLabel(say.NOT_BEGUN(), "second", wrap=True)
        self.go_start = Button(theme, say.GO_START(), "calendar")
        self.go_start.clicked.connect(self.start_asked)
        self.sentence = PlainLabel("", wrap=True)
        for widget in (self.state, self.go_start, self.sentence):
            self.add(widget)

    def make(self) -> Iterator[None]:
        """The steps of making what stands below the sentence, once the card is in its place."""
        self.picture = HeldPicture(self._hand)
        self.bars = self.picture.bars
        self.add(self.picture)
        yield
        self.advice, self.reason = Badge(""), PlainLabel("", wrap=True)
        self.facts = QWidget()
        self._lay_facts()
        self.add(self.facts)
        yield
        self._lay_advice()
        self._wire()
        self._show(None)

    def _lay_facts(self) -> None:
        theme = self._context.theme
        self.oversight, self.task = PlainLabel("", "second", wrap=True), Chooser(say.OVERSIGHT_TASK())
        self.make_task = Button(theme, say.OVERSIGHT_MAKE(), "plus")
        self.spent, self.planned_cost = TextEdit(say.SPENT()), PlainLabel("", "second", wrap=True)
        self.spent.setMaximumWidth(140)
        self.fee = DayBox(say.FEE_TO(), self._context.words, self._context.clock.now().date())
        self.on_time = SegmentedControl(say.ON_TIME(), [word() for word in say.ON_TIME_ANSWERS], 2)
        self.error = PlainLabel(say.SPENT_WRONG(), "error", wrap=True)
        self.error.hide()
        grid = QGridLayout(self.facts)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        tasks = QHBoxLayout()
        tasks.setSpacing(8)
        tasks.addWidget(self.task, 1)
        tasks.addWidget(self.make_task)
        paid = QHBoxLayout()
        paid.setSpacing(10)
        paid.addWidget(self.spent)
        paid.addWidget(self.planned_cost, 1)
        timely = QHBoxLayout()
        timely.addWidget(self.on_time)
        timely.addStretch(1)
        ahead = QHBoxLayout()
        ahead.addWidget(self.fee)
        ahead.addStretch(1)
        watched = QHBoxLayout()
        watched.addWidget(self.oversight)
        named = ((say.OVERSIGHT, watched), (say.OVERSIGHT_TASK, tasks), (say.SPENT, paid), (None, ahead), (say.ON_TIME, timely))
        for row, (name, layout) in enumerate(named):
            if name is not None:
                grid.addWidget(PlainLabel(name(), "small"), row, 0)
            grid.addLayout(layout, row, 0 if name is None else 1, 1, 2 if name is None else 1)
        grid.addWidget(self.error, len(named), 1)

    def _lay_advice(self) -> None:
        self.advised = QWidget()
        row = QHBoxLayout(self.advised)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(PlainLabel(say.ADVICE_IS(), "strong"))
        row.addWidget(self.advice)
        row.addStretch(1)
        self.add(self.advised)
        self.add(self.reason)

    def _wire(self) -> None:
        self._tasks: tuple[UUID | None, ...] = ()
        self.task.activated.connect(self._choose_task)
        self.make_task.clicked.connect(self._make_task)
        self.spent.editingFinished.connect(self._ask)
        self.fee.changed.connect(self._ask)
        self.on_time.chosen.connect(self._ask)

    # ------------------------------------------------------------------------------------------------------------- asking

    def show_helper(self, found: Handing) -> None:
        """Show how it goes with a helper; another one's money and answers are forgotten."""
        if found.role.id != self._role:
            self._role = found.role.id
            last = max((look for look in found.hand_over.looks), key=lambda look: look.day, default=None)
            spent = last.spent if last is not None else None
            self.spent.setText("" if spent is None else self._context.words.locale.toString(float(spent), "g", _DIGITS))
            self.on_time.set_current(2)
            self.fee.show_day(_last_day(found.hand_over.start, None if last is None else last.paid_for))
            self._show(None)
        fee = found.result.terms.weekly_fee
        self.fee.setVisible(fee is not None and fee.value > 0)
        self._ask()

    def _paid_for(self, start: date) -> float | None:
        """For how many weeks from the start a fee is paid, its last day among them; None where nothing is said."""
        day = None if self.fee.isHidden() else self.fee.day
        return None if day is None else max(0, (day - start).days + 1) / _WEEK

    @property
    def paid(self) -> Decimal | None:
        """What was paid so far; None where nothing is said. Raises ValueError for what is no amount."""
        typed = self.spent.text().strip()
        value, good = self._context.words.locale.toDouble(typed)
        if typed and not (good and 0 <= value < 10**_DIGITS):
            raise ValueError(typed)
        return Decimal(str(value)).quantize(Decimal("0.01")) if typed else None

    def _ask(self, *_: object) -> None:
        found, clock = self._hand.found, self._context.clock
        try:
            paid = self.paid
        except ValueError:
            self.spent.set_invalid(invalid=True, why=say.SPENT_WRONG())
            self.error.show()
            return
        self.spent.set_invalid(invalid=False)
        self.error.hide()
        start = None if found is None else found.hand_over.start
        if found is None or start is None or start >= found.today:
            self._show(None)
            return
        told = holding.Told(
            paid, _ON_TIME[self.on_time.current if self.on_time.current is not None else 2], self._paid_for(start)
        )
        if self._asked is not None:
            self._asked.cancel()

        def read(store: Store, watch: Watch) -> Answer:
            held = holding.measured(store, found, clock, told, watch)
            return found, held, holding.course(store, found, clock, watch), follow.overseeing_tasks(store, found)

        if self.held is None:
            self.state.setText(say.AT_WORK())
            self.go_start.hide()
        self._asked = self._context.ask_long(read, self._have, owner=self)

    def _have(self, answer: Answer) -> None:
        found, held, course, tasks = answer
        if self._hand.found is found:
            self._show_tasks(found, tasks)
            self._show(held, course)

    # ------------------------------------------------------------------------------------------------------------ showing

    def _show(self, held: Held | None, course: Course = ()) -> None:
        self.held = held
        for widget in (self.sentence, self.picture, self.facts, self.advised, self.reason):
            widget.setVisible(held is not None)
        self.state.setVisible(held is None)
        self.state.setText(say.NOT_BEGUN())
        self.go_start.setVisible(held is None)
        if held is not None:
            self._fill(held, course)
        self.measured.emit(held)

    def _fill(self, held: Held, course: Course) -> None:
        words = self._context.words
        self.sentence.setText(sentence(held, words))
        self.picture.show_held(held, course)
        plan = range_words(held.planned_watched, words)
        phrase = say.OVERSIGHT_LINE if held.oversight > 0 else say.OVERSIGHT_NONE
        self.oversight.setText(phrase(hours=watched_words(held, words), planned=plan))
        self.planned_cost.setText(self._cost(held))
        self.advice.setText(say.ADVICE[held.advice]())
        self.advice.set_tone(TONES[held.advice])
        self.reason.setText(reason_words(held.reason, held.counted_days, words))

    def _cost(self, held: Held) -> str:
        found, cost = self._hand.found, held.planned_cost
        if cost is None or found is None:
            return say.SPENT_UNKNOWN()
        written = (
            self._context.words.money(each, found.plan.currency, cents=False) for each in (cost.mid, cost.low, cost.high)
        )
        fee = say.SPENT_LINE if self.fee.isHidden() else say.SPENT_LINE_FEE
        line = fee if held.paid_for is None else say.SPENT_LINE_FOR
        return line(**dict(zip(("planned", "low", "high"), written, strict=True)))

    def _show_tasks(self, found: Handing, tasks: tuple[Task, ...]) -> None:
        self._tasks = (None, *(task.id for task in tasks))
        self.task.clear()
        self.task.addItems([say.OVERSIGHT_CHOOSE(), *(" ".join(task.name.split()) for task in tasks)])
        chosen = found.hand_over.oversight_task
        self.task.setCurrentIndex(self._tasks.index(chosen) if chosen in self._tasks else 0)
        self.make_task.setVisible(chosen is None)

    def _choose_task(self, place: int) -> None:
        task = self._tasks[place]
        self._hand.change(lambda store, found, clock: hand_over.choose_oversight(store, found, task, clock))

    def _make_task(self) -> None:
        if self._hand.found is not None:
            name = say.OVERSIGHT_NAME(helper=starting.helper_words(self._hand.found))
            self._hand.change(lambda store, found, clock: follow.oversee_as(store, found, name, clock))

    def next_week(self, found: Handing) -> int:
        """Of which week a look would be now: the one that is due, else one in between."""
        weeks = 0.0 if self.held is None else self.held.week
        return look_due({look.week for look in found.hand_over.looks}, weeks) or 0


def _last_day(start: date | None, paid_for: float | None) -> date | None:
    """The last day of so many weeks from a start; None where nothing was said."""
    return None if start is None or paid_for is None else start + timedelta(days=round(_WEEK * paid_for) - 1)
