"""What waits beside the day that is shown: it is asked for after the day, and its panels are made when they are first needed.

Nothing here is loaded before the first day is usable: the modules of the panels come in on the worker's thread.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ballast.domain.log.change import Deed, Kind
from ballast.domain.log.span import instant_of
from ballast.ui.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import Change
    from ballast.domain.log.prompting import Snooze
    from ballast.services.day import DayView
    from ballast.services.waiting import Waiting
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.desktop.status import Status
    from ballast.ui.desktop.wishes import Wishes
    from ballast.ui.entry.reading import Knowledge
    from ballast.ui.pages.today.body import DayBody
    from ballast.ui.pages.today.head import DayHead
    from ballast.ui.pages.today.panels import Panels

_FIRST_MS = 350  # the day is usable first
_PARTS = ("after_stop", "away", "closing", "interruption", "prompts", "start_edit", "steps")
_LIKE = (Kind.ABSENCES, Kind.PROMPTS, Kind.PROCEDURES)


class Beside(QObject):
    """Asks what waits and shows it. `heard` is sent each time it is known and shown, `steps_left` from the panel of steps."""

    heard = Signal()
    steps_left = Signal()

    def __init__(
        self, context: Context, page: QWidget, body: DayBody, head: DayHead, knowledge: Callable[[], Knowledge]
    ) -> None:
        super().__init__(page)
        self._context, self.page, self._body, self._head, self._knowledge = context, page, body, head, knowledge
        self.view: DayView | None = None
        self.waiting: Waiting | None = None
        self._asked_before = self._stopped = False
        self._about: UUID | None = None
        self._readying = Steps(self._make_ready(), self)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._ask)
        context.changes.announced.connect(self._hear_change)
        self._desktop: Status | None = None
        if context.desktop is not None:
            self.use_desktop(context.desktop)

    def use_desktop(self, desktop: Status) -> None:
        """Hear of prompts and of the reminder from the side of the desktop."""
        self._desktop = desktop
        desktop.changed.connect(self._ask_soon)

    @cached_property
    def panels(self) -> Panels:
        """The panels, made when the first is needed."""
        from ballast.ui.pages.today.panels import Panels  # noqa: PLC0415 - not before something asks

        made = Panels(self._context, self.page, (self._body.above, self._body.below), self._knowledge)
        made.settled.connect(self._body.now_card.box.focus)
        made.typed.connect(self._body.now_card.box.type_on)
        made.snoozed.connect(self._snooze)
        made.split_asked.connect(self.ask_about)
        made.begun.connect(self._body.now_card.box.edit.clear)
        made.steps_left.connect(self.steps_left)
        return made

    def follow(self, view: DayView) -> None:
        """Another day is shown, or the same one as it is now."""
        self.view = view
        if "panels" in self.__dict__:
            self.panels.run(runs=view.running is not None)
        if self._asked_before:
            self._ask()
        else:
            self._later.start(_FIRST_MS)

    def ask_about(self, absence_id: UUID) -> None:
        """Ask about one time away first: it was chosen on a timeline."""
        self._about = absence_id
        self.show_all()

    def _ask_soon(self) -> None:
        if self.view is not None and self._asked_before:
            self._later.start(0)

    def _ask(self) -> None:
        self._asked_before = True
        if self.view is not None and self.page.isVisible():
            day, every, clock = self.view.day, self._wishes.asking.every, self._context.clock

            def look(store: Store) -> Waiting:
                for name in _PARTS:
                    import_module(f"ballast.ui.pages.today.asks.{name}")
                from ballast.services.waiting import show_waiting  # noqa: PLC0415 - on the worker's thread

                return show_waiting(store, day, every, clock)

            self._context.ask(look, self._hear)

    @property
    def _wishes(self) -> Wishes:
        from ballast.ui.desktop.wishes import read_wishes  # noqa: PLC0415 - after the first day

        return read_wishes(self._context.settings)

    def _hear(self, waiting: Waiting) -> None:
        self.waiting = waiting
        self.show_all()
        self._readying.begin()
        if self._stopped:
            QTimer.singleShot(0, self, self._show_stopped)
        self.heard.emit()

    def _make_ready(self) -> Iterator[None]:
        """Make what a key asks for at once before it does, in steps."""
        panels = self.panels
        yield
        panels.stopped.ensurePolished()
        yield
        panels.interruption.ensurePolished()

    def show_all(self) -> None:
        """Show what waits beside the newest view."""
        view, waiting = self.view, self.waiting
        if view is None or waiting is None:
            return
        self._body.now_card.show_interrupted(waiting.interrupted.name if waiting.interrupted else "")
        self._head.show_close(len(waiting.questions))
        desktop = self._desktop
        since = desktop.nothing_since if desktop is not None and view.running is None else None
        if waiting.away or waiting.prompts or since is not None or "panels" in self.__dict__:
            last = view.recent[0].task.name if view.recent else ""
            quiet = not self._body.forgotten.isHidden()
            self.panels.show_waiting(
                waiting, self._wishes.asking.every, since, last, runs=view.running is not None, quiet=quiet
            )
            self.panels.show_steps(view.running, waiting)
            self._show_about()

    def _show_about(self) -> None:
        if self._about is not None and self.waiting is not None:
            if any(each.absence.id == self._about for each in self.waiting.away):
                self.panels.away.ask_about(self._about)
            self._about = None

    def _show_stopped(self) -> None:
        """After a stop: ask how it was; the keys go there unless something is being typed."""
        view = self.view
        if not self._stopped or view is None:
            return
        self._stopped = False
        past = [entry for entry in view.log.entries if entry.end is not None and instant_of(entry.end) <= instant_of(view.now)]
        if view.running is None and view.is_today and past:
            last = max(past, key=lambda entry: (instant_of(entry.end or entry.start), instant_of(entry.start)))
            box = self._body.now_card.box
            focus = self.page.isActiveWindow() and not box.text.strip()
            self.panels.ask_stopped(last, view.log.task_of(last).name, focus=focus)

    def _hear_change(self, change: Change) -> None:
        if change.deed is Deed.STOP:
            self._stopped = not change.undone
        elif change.touches(*_LIKE) and change.span is None:
            self._ask_soon()

    def _snooze(self, how: Snooze) -> None:
        from ballast.domain.log.prompting import snoozed  # noqa: PLC0415 - not before a reminder

        if self._desktop is not None and self.view is not None:
            until = snoozed(how, self._context.clock.now(), self.view.profile)
            self._desktop.tell(snoozed_until=until, nothing_since=None)
