"""What the owner wants of what runs and of the day, by key or button: an interruption, another start, steps, closing."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.ui.pages.today import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ballast.ui.context import Context
    from ballast.ui.entry.forms import Forms
    from ballast.ui.fixing.acts import FixActs
    from ballast.ui.fixing.strip import Stretch
    from ballast.ui.fixing.wishes import Wish
    from ballast.ui.pages.today.beside import Beside
    from ballast.ui.pages.today.body import DayBody
    from ballast.ui.pages.today.head import DayHead


class Wants(QObject):
    """Hears the buttons of the page; `keys` are the keys for the same. `rated` carries the entry that runs, and its stress."""

    rated = Signal(object, int)

    def __init__(self, context: Context, beside: Beside, body: DayBody, head: DayHead, forms: Forms) -> None:
        super().__init__(beside)
        self._context, self._beside, self._body, self._forms = context, beside, body, forms
        card = body.now_card
        card.rated.connect(self.rate_running)
        card.back_asked.connect(self.interrupt)
        card.start_asked.connect(self.edit_start)
        card.aside.interrupted.connect(self.interrupt)
        card.aside.steps_toggled.connect(self.record_steps)
        head.close_asked.connect(self.close_day)
        beside.steps_left.connect(partial(self.record_steps, False))
        body.timeline.opened.connect(self.open_stretch)
        body.timeline.wished.connect(self.grant)

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """The keys, for the page."""
        return {
            keys.INTERRUPT: self.interrupt,
            keys.AGAIN: self.interrupt_again,
            keys.RESUME: self._resume,
            keys.START: self.edit_start,
            keys.STEPS: self._switch_steps,
            keys.CLOSE: self.close_day,
            keys.ASKED: self._go_to_asked,
        }

    def open_stretch(self, stretch: Stretch) -> None:
        """What was chosen on the timeline: a time away is asked about, all else opens in its form."""
        if stretch.absence is not None and stretch.absence.undecided:
            self._beside.ask_about(stretch.absence.id)
        else:
            self._forms.open_stretch(stretch)

    def grant(self, wish: Wish) -> None:
        """Do what a drag or a key on the timeline asks for."""
        from ballast.ui.fixing.wishes import Fill  # noqa: PLC0415 - loaded with the band

        if isinstance(wish, Fill):
            self._forms.open_gap(wish.span)
        else:
            self._acts.do(wish)

    @cached_property
    def _acts(self) -> FixActs:
        from ballast.ui.fixing.acts import FixActs  # noqa: PLC0415 - not before the first drag

        return FixActs(self._context, self._beside.page)

    def rate_running(self, rating: int) -> None:
        """Rate what runs."""
        if self._beside.view is not None and self._beside.view.running is not None:
            self.rated.emit(self._beside.view.running.entry, rating)

    def interrupt(self) -> None:
        """Something breaks in; while an interruption runs, back to what it broke into."""
        running = self._beside.view.running if self._beside.view else None
        if running is not None and running.entry.interruption and self._beside.waiting and self._beside.waiting.interrupted:
            self._beside.panels.acts.go_back()
        else:
            self.interrupt_again()

    def edit_start(self) -> None:
        """Another start for what runs."""
        if self._beside.view is not None and self._beside.view.running is not None:
            self._beside.panels.ask_start(self._beside.view.running)

    def record_steps(self, on: bool) -> None:  # noqa: FBT001 - a button's state
        """Record the steps of what runs, or no more."""
        running = self._beside.view.running if self._beside.view else None
        self._beside.panels.recording = on and running is not None
        self._body.now_card.aside.show_steps(on=self._beside.panels.recording)
        self._beside.panels.show_steps(running, self._beside.waiting)
        if self._beside.panels.recording and self._beside.panels.has("steps"):
            self._beside.panels.steps.take_focus()
        elif not self._beside.panels.recording:
            self._body.now_card.box.focus()

    def close_day(self) -> None:
        """Ask what the day lacks."""
        if self._beside.view is not None:
            self._beside.panels.close_day(self._beside.view.day)
            self._beside.show_all()

    def interrupt_again(self) -> None:
        """Something breaks in, also into an interruption."""
        if self._beside.view is not None and self._beside.view.running is not None:
            typed = self._body.now_card.box.text
            self._beside.panels.ask_interruption(self._beside.view.running.task.name, " ".join(typed.split()))

    def _resume(self) -> None:
        self._beside.panels.acts.resume()

    def _go_to_asked(self) -> None:
        self._beside.panels.take_focus()

    def _switch_steps(self) -> None:
        self.record_steps(not self._beside.panels.recording)
