"""What is to be thought of today, as one quiet line; nothing where there is none.

Steps with helpers and whose date to be erased has come, trials that are over, small steps. What has waited longest comes first,
with the count of the others beside it, which opens them.

It is asked for well after the day is usable, and again when something of it changed or a new day has begun: the owner's day,
which begins at their hour and not at midnight. Put off, a line is gone until the next day.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.log.change import Kind
from ballast.ui.changes import PageName

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ballast.domain.log.change import Change
    from ballast.services.seeds import Due
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.today.due_parts import HelpersCard, StepCard, TrialCard

_FIRST_MS = 1200
_HIDDEN = {"helpers": "today/due_hidden", "trial": "today/trial_hidden", "step": "today/step_hidden"}
_KINDS = (Kind.HAND_OVERS, Kind.PLANS, Kind.PEOPLE, Kind.PROFILE)
_LOOKS = frozenset(
    {
        StepKind.FIRST_NUMBERS,
        StepKind.WIDEN,
        StepKind.DECISION,
        StepKind.REVIEW_30,
        StepKind.REVIEW_60,
        StepKind.REVIEW_90,
        StepKind.AUDIT_AGAIN,
    }
)
"""Steps that are done where it is seen how it goes."""


class DuePlace(QWidget):
    """Where the lines stand; each card is made on the day it is first needed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: HelpersCard | None = None
        self.trial: TrialCard | None = None
        self.step: StepCard | None = None
        self.due: Due | None = None
        self._unfolded = False
        self._hour: tuple[int, ...] | None = None
        self._later = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._later.timeout.connect(self._ask)
        context.changes.announced.connect(self._hear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def follow(self, now: datetime) -> None:
        """A day is shown; each new quarter of an hour asks anew, for in one of them the owner's day begins."""
        hour = (now.toordinal(), now.hour, now.minute // 15)
        if self._hour != hour:
            self._hour = hour
            self._later.start()

    def _hear(self, change: Change) -> None:
        if self._hour is not None and any(kind in change.kinds for kind in _KINDS):
            self._later.start(0)

    def _ask(self) -> None:
        clock = self._context.clock

        def read(store: Store) -> Due:
            from ballast.services import seeds  # noqa: PLC0415 - not on the way to the first page

            return seeds.due_today(store, clock)

        self._context.ask(read, self._show)

    # ------------------------------------------------------------------------------------------------------------ showing

    def _show(self, due: Due) -> None:
        self.due = due
        wanted = {"helpers": due.reminders or due.people, "trial": due.trials, "step": due.steps}
        shown = {name: bool(found) and not self._is_hidden(name) for name, found in wanted.items()}
        if shown["helpers"]:
            self._helpers().show_due(due.reminders, due.people)
        if shown["trial"]:
            self._trial().show_due(due.trials[0])
        if shown["step"]:
            self._step().show_due(due.steps[0])
        cards = {"helpers": self.card, "trial": self.trial, "step": self.step}
        order = [name for name in _by_urgency(due) if shown[name]]
        seen = order if self._unfolded else order[:1]
        for name, card in cards.items():
            if card is not None and name not in seen:
                card.hide()
        for place, name in enumerate(seen):
            if (card := cards[name]) is not None:
                if self._column.indexOf(card) != place:  # one that stays where it is keeps the keyboard
                    self._column.insertWidget(place, card)
                card.count_others(0 if self._unfolded else len(order) - 1)
                card.show()
        self._unfolded = self._unfolded and len(order) > 1
        self.setVisible(bool(order))

    def _helpers(self) -> HelpersCard:
        if self.card is None:
            from ballast.ui.pages.today.due_parts import HelpersCard  # noqa: PLC0415 - with the card

            self.card = HelpersCard(self._context)
            self._place(self.card, (self._go, partial(self._put_off, "helpers")))
        return self.card

    def _trial(self) -> TrialCard:
        if self.trial is None:
            from ballast.ui.pages.today.due_parts import TrialCard  # noqa: PLC0415 - with the card

            self.trial = TrialCard(self._context)
            answers = (partial(self._answer, missed=True), partial(self._answer, missed=False))
            self._place(self.trial, (*answers, partial(self._put_off, "trial")))
        return self.trial

    def _step(self) -> StepCard:
        if self.step is None:
            from ballast.ui.pages.today.due_parts import StepCard  # noqa: PLC0415 - with the card

            self.step = StepCard(self._context)
            self._place(self.step, (self._tick, self._go_plan, partial(self._put_off, "step")))
        return self.step

    def _place(self, card: HelpersCard | TrialCard | StepCard, acts: tuple[Callable[[], None], ...]) -> None:
        self._column.addWidget(card)
        card.more.clicked.connect(self._unfold)
        for button, act in zip(card.buttons, acts, strict=True):
            button.clicked.connect(lambda _=False, act=act: act())

    def _unfold(self) -> None:
        if self.due is not None:
            self._unfolded = True
            self._show(self.due)
            item = self._column.itemAt(1)
            for card in (self.card, self.trial, self.step):
                if card is not None and item is not None and card is item.widget():
                    card.buttons[0].setFocus()

    # -------------------------------------------------------------------------------------------------------------- acting

    def _go(self) -> None:
        if self.due is not None and not self.due.reminders:
            self._context.navigate(PageName.HELPERS, "people")
        elif self.due is not None:
            first = self.due.reminders[0]
            view = "going" if first.step.kind in _LOOKS else "start"
            self._context.navigate(PageName.HELPERS, (first.role.id, view))

    def _answer(self, *, missed: bool) -> None:
        from ballast.services import seeds  # noqa: PLC0415 - with the card
        from ballast.ui.words import seed as say  # noqa: PLC0415 - with the card

        if self.due is not None and self.due.trials:
            first, clock = self.due.trials[0], self._context.clock
            reason = say.WHY_MISSED() if missed else say.WHY_NOT_MISSED()

            def answer(store: Store) -> Change:
                return seeds.answer_trial(store, first.plan_id, first.plan_task_id, clock, missed=missed, reason=reason)

            self._do(answer)

    def _tick(self) -> None:
        from ballast.services import seeds  # noqa: PLC0415 - with the card

        if self.due is not None and self.due.steps:
            first, clock = self.due.steps[0], self._context.clock
            self._do(lambda store: seeds.tick_small_step(store, first.plan_id, first.place, clock))

    def _do(self, act: Callable[[Store], Change]) -> None:
        """Do something to a plan, or say that it is gone."""
        from ballast.ui.words import plans as plan_words  # noqa: PLC0415 - with the card

        self._context.do_if_there(act, plan_words.GONE())

    def _go_plan(self) -> None:
        if self.due is not None and self.due.steps:
            self._context.navigate(PageName.PLANS, self.due.steps[0].plan_id)

    def _is_hidden(self, name: str) -> bool:
        return self.due is not None and self._context.settings.text(_HIDDEN[name]) == self.due.day.isoformat()

    def _put_off(self, name: str) -> None:
        if self.due is not None:
            self._context.settings.keep_text(_HIDDEN[name], self.due.day.isoformat())
            self._show(self.due)


def _by_urgency(due: Due) -> list[str]:
    """The names of the lines, the longest waiting first; whose date to be erased has come waits since today at the latest."""
    helpers = due.reminders[0].step.day if due.reminders else due.day
    days = {
        "helpers": min(helpers, due.day) if due.people else helpers,
        "trial": due.trials[0].day if due.trials else due.day,
        "step": due.steps[0].step.day if due.steps else due.day,
    }
    return sorted(days, key=lambda name: days[name])
