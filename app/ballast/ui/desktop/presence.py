"""Whether the owner is there: signs of life, time without input, the lock of the screen and the sleep of the machine, in one.

Signs of life are `heart`'s. Time without input is asked for while it matters: something runs, or the owner is away. A lock
counts from its first moment, and only once it has lasted as long as the owner's limit, so that a short lock is no absence.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ballast.domain.log.absence import Cause
from ballast.domain.log.change import Kind
from ballast.domain.log.profile import Profile
from ballast.domain.log.pulse import BEAT
from ballast.domain.log.span import elapsed, later
from ballast.services import settings
from ballast.ui.desktop.status import Searching

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.desktop.heart import Heart
    from ballast.ui.desktop.idle import IdleChain
    from ballast.ui.desktop.status import Status

POLL = timedelta(seconds=15)
POLL_AWAY = timedelta(seconds=5)
_MOVES = (Kind.ENTRIES, Kind.PROFILE, Kind.ABSENCES)


class _Scene(NamedTuple):
    """What decides whether time without input matters."""

    limit: timedelta = Profile().idle_limit
    runs: bool = False


class Presence(QObject):
    """Watches over one owner at one computer.

    Signals: `went` when the owner counts as away, `returned` when input came again; `active_changed` with True or False while
    input is asked for (`want_input`), for those who remind only who is there.
    """

    went = Signal()
    returned = Signal()
    active_changed = Signal(bool)

    def __init__(self, context: Context, heart: Heart, idle: IdleChain, status: Status) -> None:
        """Watch over the owner of a context; nothing happens before `begin`."""
        super().__init__()
        self._context, self._heart, self._idle, self._status = context, heart, idle, status
        self._scene = _Scene()
        self._is_away = False
        self._locked_at: datetime | None = None
        self._wanted = False
        self.active_since: datetime | None = None
        """Since when there is input without a break as long as the limit; None while there is none, or none is asked for."""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        context.changes.announced.connect(self._heard)

    @property
    def away(self) -> bool:
        """Whether the owner counts as away."""
        return self._is_away

    def begin(self) -> None:
        """Ask once about the time in which the program was not there, then watch."""
        self._heart.begin()
        self._ask_scene()
        self._pace()

    def want_input(self, *, wanted: bool) -> None:
        """Ask for time without input although nothing runs: reminders go only to those who are there."""
        self._wanted = wanted
        self._pace()

    def leave(self) -> None:
        """The program goes in good order."""
        self._timer.stop()
        self._heart.leave()

    def stay(self) -> None:
        """The program did not go after all."""
        self._pace()
        self._heart.beat()

    def look(self) -> None:
        """The timer's turn: a sign of life when one is due, and the time without input when it matters."""
        if self._heart.due:
            self._heart.beat()
        self._look_at_lock()
        if self._matters:
            self._idle.ask(self._hear_idle)

    def wake(self) -> None:
        """The machine woke: look at once, not at the timer's next turn."""
        self._heart.beat()
        self.look()

    def lock(self) -> None:
        """The screen was locked."""
        if self._locked_at is None:
            self._locked_at = self._context.clock.now()

    def unlock(self) -> None:
        """The screen is free again: whoever unlocked it is there."""
        self._locked_at = None
        self._return()

    @property
    def _matters(self) -> bool:
        return self._scene.runs or self._is_away or self._wanted

    def _pace(self) -> None:
        every = POLL_AWAY if self._is_away else POLL if self._matters else BEAT
        wanted = every // timedelta(milliseconds=1)
        if not self._timer.isActive() or self._timer.interval() != wanted:
            self._timer.start(wanted)

    def _hear_idle(self, idle: timedelta | None) -> None:
        search = Searching.NONE if idle is None else Searching.FOUND
        self._status.tell(idle_search=search, idle=self._idle.kind)
        if idle is None:
            return
        if self._is_away:
            if idle < POLL and self._locked_at is None:
                self._return()
        elif idle >= self._scene.limit and self._scene.runs:
            self._go(later(self._context.clock.now(), -idle), Cause.IDLE)
        self._note_activity(there=idle < self._scene.limit, idle=idle)

    def _note_activity(self, *, there: bool, idle: timedelta) -> None:
        if there != (self.active_since is not None):
            self.active_since = later(self._context.clock.now(), -idle) if there else None
            self.active_changed.emit(there)

    def _look_at_lock(self) -> None:
        """A lock that lasted as long as the limit is an absence from its beginning, whether or not an idle source works."""
        if self._locked_at is None or self._is_away or not self._scene.runs:
            return
        if elapsed(self._locked_at, self._context.clock.now()) >= self._scene.limit:
            self._go(self._locked_at, Cause.LOCK)

    def _go(self, since: datetime, cause: Cause) -> None:
        clock, acts = self._context.clock, self._heart.acts
        if self._locked_at is not None and since >= self._locked_at:
            since, cause = self._locked_at, Cause.LOCK
        self._is_away = True
        self._status.tell(last_away=clock.now())
        self._heart.write(lambda store: acts.go_away(store, since, cause, clock))
        self._pace()
        self.went.emit()

    def _return(self) -> None:
        if not self._is_away:
            return
        clock, acts = self._context.clock, self._heart.acts
        self._is_away = False
        self._heart.write(lambda store: acts.come_back(store, clock))
        self._pace()
        self.returned.emit()

    def _heard(self, change: Change) -> None:
        if change.touches(*_MOVES):
            self._ask_scene()

    def _ask_scene(self) -> None:
        self._context.ask(_scene, self._set_scene)

    def _set_scene(self, scene: _Scene) -> None:
        self._scene = scene
        self._pace()
        if self._matters and not self._idle.asked:
            self._idle.ask(self._hear_idle)  # so that the settings know which source it is


def _scene(store: Store) -> _Scene:
    return _Scene(settings.profile(store).idle_limit, store.entries.running() is not None)
