"""Signs of life, every half minute: left also while the window is hidden, and once more, with a goodbye, at the end.

Comparing one with the one before tells of sleep, of a clock that was set and of a frozen program (`services.presence`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from ballast.domain.log.pulse import BEAT
from ballast.ui.desktop.clocks import take_pulse

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ballast.domain.log.absence import Cause
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.pulse import Pulse
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.desktop.clocks import Clocks

_EARLY = timedelta(seconds=1)  # a timer may come a little before its time


class Acts(Protocol):
    """What is written down of a presence: the functions of `services.presence`."""

    def beat(self, store: Store, pulse: Pulse, clock: Clock) -> Change | None:
        """Leave a sign of life, and write down what the time since the last one was."""
        ...

    def go_away(self, store: Store, since: datetime, cause: Cause, clock: Clock) -> Change | None:
        """The owner is away since then."""
        ...

    def come_back(self, store: Store, clock: Clock) -> Change | None:
        """The owner is there again."""
        ...

    def found_at_start(self, store: Store, pulse: Pulse, clock: Clock) -> Change | None:
        """What became of the time in which the program was not there."""
        ...

    def leave(self, store: Store, pulse: Pulse) -> None:
        """The program goes in good order."""
        ...


class Heart(QObject):
    """Leaves the signs of life of one program, and has written down whatever else is found out about its owner."""

    def __init__(self, context: Context, clocks: Clocks, acts: Acts, parent: QObject | None = None) -> None:
        """Nothing is written before `begin`."""
        super().__init__(parent)
        self._context, self._clocks = context, clocks
        self.acts = acts
        self._beating = False
        self._last: timedelta | None = None
        self._told: type[Exception] | None = None

    @property
    def due(self) -> bool:
        """Whether it is time for a sign of life."""
        return self._last is None or self._clocks.boottime() - self._last >= BEAT - _EARLY

    def pulse(self) -> Pulse:
        """The machine's clocks now."""
        return take_pulse(self._clocks, self._context.clock.zone)

    def begin(self) -> None:
        """The first sign of life, which asks what became of the time since the last one of before."""
        pulse, clock, acts = self.pulse(), self._context.clock, self.acts
        self._last = pulse.boottime
        self.write(lambda store: acts.found_at_start(store, pulse, clock))

    def beat(self) -> None:
        """Leave a sign of life now, unless one is on its way."""
        if self._beating:
            return
        pulse, clock, acts = self.pulse(), self._context.clock, self.acts
        self._beating, self._last = True, pulse.boottime
        self.write(lambda store: acts.beat(store, pulse, clock), self._rest)

    def leave(self) -> None:
        """The program goes in good order: the last sign of life says so. It is in line before the store closes."""
        pulse, acts = self.pulse(), self.acts
        self._context.ask(lambda store: acts.leave(store, pulse), on_problem=_let_be, owner=self)

    def write(self, act: Callable[[Store], Change | None], done: Callable[[], object] = lambda: None) -> None:
        """Have something written; weather is told once until something could be written again."""

        def over(_: Change | None) -> None:
            self._told = None
            done()

        def failed(error: Exception) -> None:
            done()
            if type(error) is not self._told:
                self._told = type(error)
                self._context.bulletin.troubled.emit(error)

        self._context.do(act, over, on_problem=failed, owner=self)

    def _rest(self) -> None:
        self._beating = False


def _let_be(_: Exception) -> None:
    """At the end there is nobody left to tell; the next start finds the last sign of life that was written."""
