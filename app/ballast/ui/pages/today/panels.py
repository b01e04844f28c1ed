"""The panels of the page, each made when it is first needed, and what their answers do."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.ui.pages.today.asks.acts import AskedActs

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime, timedelta
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Entry
    from ballast.services.day import Running
    from ballast.services.waiting import Waiting
    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge
    from ballast.ui.pages.today.asks.after_stop import AfterStop
    from ballast.ui.pages.today.asks.away import AwayPlace
    from ballast.ui.pages.today.asks.closing import ClosePanel
    from ballast.ui.pages.today.asks.interruption import InterruptionPanel
    from ballast.ui.pages.today.asks.prompts import PromptPlace
    from ballast.ui.pages.today.asks.start_edit import StartEdit
    from ballast.ui.pages.today.asks.steps import StepsPanel
    from ballast.ui.pages.today.places import PanelPlace
    from ballast.ui.widgets.key_panel import KeyPanel


class Panels(QObject):
    """Makes the panels and keeps their places.

    Signals: `settled` when the keys shall go back to the box; `typed` with a letter that belongs there; `begun` when an
    interruption began, maybe named by what stood in the box; `snoozed` with for how long not to be reminded; `split_asked` with
    the absence whose parts shall be said; `steps_left` when no more steps shall be recorded.
    """

    settled = Signal()
    typed = Signal(str)
    begun = Signal()
    snoozed = Signal(object)
    split_asked = Signal(object)
    steps_left = Signal()

    def __init__(
        self, context: Context, page: QWidget, places: tuple[PanelPlace, PanelPlace], knowledge: Callable[[], Knowledge]
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._knowledge = context, page, knowledge
        self._above, self._below = places
        self.acts = AskedActs(context, page)
        self.recording = False

    @cached_property
    def away(self) -> AwayPlace:
        """Times away."""
        from ballast.ui.pages.today.asks.away import AwayPlace  # noqa: PLC0415 - made when it is needed

        made = AwayPlace(self._context, self.acts, self._knowledge)
        self._above.put(made)
        made.settled.connect(self.settled)
        made.typed.connect(self.typed)
        return made

    @cached_property
    def prompts(self) -> PromptPlace:
        """Prompts and the reminder."""
        from ballast.ui.pages.today.asks.prompts import PromptPlace  # noqa: PLC0415 - made when it is needed

        made = PromptPlace(self._context, self.acts, self._knowledge)
        self._above.put(made)
        made.settled.connect(self.settled)
        made.typed.connect(self.typed)
        made.snoozed.connect(self.snoozed)
        return made

    @cached_property
    def closing(self) -> ClosePanel:
        """The questions of a day."""
        from ballast.ui.pages.today.asks.closing import ClosePanel  # noqa: PLC0415 - made when it is needed

        made = ClosePanel(self._context, self.acts, self._knowledge)
        self._above.put(made)
        made.closed.connect(lambda: self.end(made))
        made.split_asked.connect(self._split)
        return made

    @cached_property
    def interruption(self) -> InterruptionPanel:
        """Who breaks in."""
        from ballast.ui.pages.today.asks.interruption import InterruptionPanel  # noqa: PLC0415 - made when it is needed

        made = InterruptionPanel(self._context, self._knowledge)
        self._put_below(made)
        made.begun.connect(self.acts.interrupt)
        made.begun.connect(self.begun)
        made.begun.connect(lambda *_: self.end(made))
        return made

    @cached_property
    def stopped(self) -> AfterStop:
        """How it was."""
        from ballast.ui.pages.today.asks.after_stop import AfterStop  # noqa: PLC0415 - made when it is needed

        made = AfterStop(self._context, self.acts)
        self._put_below(made)
        made.finished.connect(lambda: self.end(made))
        return made

    @cached_property
    def start(self) -> StartEdit:
        """When what runs began."""
        from ballast.ui.pages.today.asks.start_edit import StartEdit  # noqa: PLC0415 - made when it is needed

        made = StartEdit(self._context)
        self._put_below(made)
        made.taken.connect(self.acts.edit_start)
        made.taken.connect(lambda _: self.end(made))
        return made

    @cached_property
    def steps(self) -> StepsPanel:
        """The steps of what runs."""
        from ballast.ui.pages.today.asks.steps import StepsPanel  # noqa: PLC0415 - made when it is needed

        made = StepsPanel(self._context, self.acts)
        self._put_below(made)
        made.closed.connect(self.steps_left)
        return made

    def has(self, name: str) -> bool:
        """Whether a panel is made and shown."""
        made = self.__dict__.get(name)
        return made is not None and not made.isHidden()

    def ask_interruption(self, task: str, name: str) -> None:
        """Ask who breaks into a task."""
        self._below.show_panel(self.interruption, shown=True)
        self.interruption.ask(task, name)

    def ask_stopped(self, entry: Entry, task: str, *, focus: bool) -> None:
        """Ask how what was stopped was."""
        self._below.show_panel(self.stopped, shown=True)
        self.stopped.ask(entry, task)
        if focus:
            self.stopped.take_focus()

    def ask_start(self, running: Running) -> None:
        """Ask when what runs began."""
        self._below.show_panel(self.start, shown=True)
        self.start.ask(running.task.name, running.entry.start)

    def close_day(self, day: date) -> None:
        """Ask what a day lacks; that includes how it was."""
        if self.has("stopped"):
            self._below.show_panel(self.stopped, shown=False)
        self._above.show_panel(self.closing, shown=True)
        self.closing.begin(day)

    def show_steps(self, running: Running | None, waiting: Waiting | None) -> None:
        """The steps of what runs, while they are recorded."""
        shown = self.recording and running is not None and waiting is not None
        if shown:
            self._below.show_panel(self.steps, shown=True)
        elif "steps" in self.__dict__:
            self.end(self.steps)
        if shown and running is not None and waiting is not None:
            self.steps.show_steps(running.task, waiting.steps)

    def show_waiting(
        self, waiting: Waiting, every: timedelta, since: datetime | None, last: str, *, runs: bool, quiet: bool
    ) -> None:
        """Times away and prompts; nothing is asked while another question stands (`quiet`)."""
        closing = self.has("closing")
        away = waiting.away if not quiet and not closing else ()
        if away or "away" in self.__dict__:
            self.away.show_found(away, waiting.habit, runs=runs)
            self._above.show_panel(self.away, shown=bool(away))
        prompts = waiting.prompts if not quiet and not closing and not away else ()
        since = since if not quiet and not closing and not away else None
        if prompts or since is not None or "prompts" in self.__dict__:
            self.prompts.show_found(prompts, waiting.before, every, since, last)
            self._above.show_panel(self.prompts, shown=bool(prompts) or since is not None)

    def run(self, *, runs: bool) -> None:
        """Something runs, or nothing does: what asks about the other goes."""
        for name, needs in (("stopped", False), ("start", True), ("interruption", True)):
            if self.has(name) and runs is not needs:
                self.end(getattr(self, name))

    def end(self, panel: KeyPanel) -> None:
        """A panel is done with; the keys go back to the box if it had them."""
        had = panel.isVisible() and panel.has_focus
        place = self._above if self._above.isAncestorOf(panel) else self._below
        place.show_panel(panel, shown=False)
        if had:
            self.settled.emit()

    def take_focus(self) -> bool:
        """Keys go to what is asked; False where nothing is."""
        for name in ("closing", "away", "prompts", "stopped", "interruption", "start", "steps"):
            if self.has(name):
                getattr(self, name).take_focus()
                return True
        return False

    def _put_below(self, panel: KeyPanel) -> None:
        self._below.put(panel)
        panel.left.connect(lambda: self.end(panel))
        panel.typed.connect(self.typed)

    def _split(self, absence_id: UUID) -> None:
        """The parts of an absence are said in its own panel; the closing goes meanwhile."""
        self.end(self.closing)
        self.split_asked.emit(absence_id)
