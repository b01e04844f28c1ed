"""The one thread that owns the store. Pages hand it functions and get answers on their own thread; nobody waits.

What the owner does (an act) goes before what is only asked, and after it the window shows what came of it before the next
question is begun: both threads share one interpreter. Long questions give way: acts are done in the middle of them.

An asker that died before its answer hears nothing. A bound method is held weakly and its object is asked whether it still
lives in Qt; a plain function lives as long as its `owner`, or for ever where none is given. Who is to be told never goes to the
worker's thread, so that no widget can end there; nor is garbage searched for on it (`ui.garbage`), and what it has to say goes
over a wire, for it calls nothing of Qt (`ui.wire`).

What is needed to show the first day is asked `early`: a first look at the data answers it (`store.glance`) while SQLAlchemy is
not there yet. The first question that needs more, or a short silence, brings the whole store in; from then on it answers all.
"""

from __future__ import annotations

import threading
import weakref
from enum import Enum, auto
from types import MethodType
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from ballast.ui.garbage import Sweeper
from ballast.ui.line import Empty, Line
from ballast.ui.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.opening import Opening
    from ballast.store.store import Store

_JOIN_SECONDS = 10.0
_SILENCE_S = 0.4
_SHOWN = QEvent.Type(QEvent.registerEventType())
_AFTER_PAINT = Qt.EventPriority.LowEventPriority.value - 1  # Qt paints at low priority


class Kind(Enum):
    """`EARLY` asks no more than a first look can answer, an `ACT` goes before all that waits, a `LONG` gives way to acts.

    What is `SPARE` makes later work quicker: nobody needs it once the window is closed.
    """

    EARLY = auto()
    QUESTION = auto()
    ACT = auto()
    LONG = auto()
    SPARE = auto()


class Asked:
    """A question on its way.

    `cancel` drops it: it is not begun if it has not begun, and its answer is not delivered. `stop` ends it, and what came of it
    is still told: `stopped` is called (set it right after asking) where it did stop, and the answer comes where it was done
    before.
    """

    def __init__(self, will: Will) -> None:
        """A question that nobody cancelled yet."""
        self._will = will
        self.stopped: Callable[[], object] | None = None

    def stop(self) -> None:
        """Ask long work that reports its progress to stop at its next report."""
        self._will.stopping = True

    def cancel(self) -> None:
        """Lose interest. Long work that reports its progress stops at its next report."""
        self._will.cancelled = True


class Will:
    """What the asker still wants: all of it that the worker's thread sees."""

    def __init__(self) -> None:
        """An answer is wanted."""
        self.cancelled = self.stopping = False

    @property
    def is_over(self) -> bool:
        """Whether long work is to stop."""
        return self.cancelled or self.stopping


class Cancelled(Exception):
    """Raised inside long work at its next report of progress after it was cancelled or stopped."""


class _Job(NamedTuple):
    fn: Callable[[Store], Any]
    will: Will
    kind: Kind


class _Ears(NamedTuple):
    asked: Asked
    done: _Ear | None
    failed: _Ear | None
    always: Callable[[Any], object] | None
    progressed: Callable[[int, int], object] | None


class _Outcome(NamedTuple):
    job: _Job
    value: Any = None
    error: Exception | None = None


@runtime_checkable
class _ForALook(Protocol):
    """What is open for a first look, and can become a store."""

    @property
    def glance(self) -> object:
        """What answers early questions."""
        ...

    def store(self) -> Store:
        """The whole store in its place."""
        ...

    def close(self) -> None:
        """Let go instead."""
        ...


class Worker(QObject):
    """Runs functions of the store one after another on a thread of its own.

    Signals: `opened` once the store is open, `unopened` with the exception when it could not be opened, `troubled` with an
    exception nobody else takes (weather), `broke` with an exception that is a bug, `busied` when work begins and ends.
    """

    opened = Signal()
    unopened = Signal(object)
    troubled = Signal(object)
    broke = Signal(object)
    busied = Signal(bool)

    def __init__(self, open_store: Callable[[], Opening | Store], is_weather: Callable[[BaseException], bool]) -> None:
        """A worker that has not begun; `is_weather` tells what the owner can do something about from bugs.

        `open_store` may open the folder for a first look only; the store is then made of it later.
        """
        super().__init__()
        self._open_store = open_store
        self._is_weather = is_weather
        self._line: Line[_Job] = Line()
        self._ears: dict[Will, _Ears] = {}
        self._sweeper = Sweeper(self)
        self._wire = Wire(self)
        self._kept: _Job | None = None
        self._thread: threading.Thread | None = None
        self._waiting = 0
        self._is_over = False

    def start(self) -> None:
        """Begin: open the store, then work. Call it after the first paint; earlier questions wait in line.

        May be called again after `unopened`, to try again.
        """
        self._is_over = False
        self._sweeper.begin()
        self._thread = threading.Thread(target=self._run, name="store", daemon=True)
        self._thread.start()

    def ask(
        self,
        fn: Callable[..., Any],
        done: Callable[[Any], object] | None = None,
        *,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
        always: Callable[[Any], object] | None = None,
        progressed: Callable[[int, int], object] | None = None,
        kind: Kind = Kind.QUESTION,
    ) -> Asked:
        """Put a function in line.

        `done` gets its value and `failed` its exception on the UI thread unless the asker died or cancelled; `always` gets
        the value even then. With `progressed`, `fn` is called as `fn(store, report)`, where `report(done, total)` reaches
        `progressed` and raises `Cancelled` once the question was cancelled or stopped. A `LONG` one is called so too: at each
        report the acts that wait are done, so it must not be inside a transaction then.
        """
        will = Will()
        asked = Asked(will)
        if kind is Kind.LONG or progressed is not None:
            fn = self._reporting(fn, will, gives_way=kind is Kind.LONG, is_told=progressed is not None)
        self._ears[will] = _Ears(asked, _ear(done, owner), _ear(failed, owner), always, progressed)
        self._waiting += 1
        if self._waiting == 1:
            self.busied.emit(True)
        self._line.put(_Job(fn, will, kind), act=kind is Kind.ACT)
        self._sweeper.soon()
        return asked

    def stop(self) -> None:
        """Finish what is in line but for what is spare, close the store, end the thread. No answer is delivered any more."""
        self._is_over = True
        self._line.end()
        if self._thread is not None and self._thread.is_alive():
            self._thread.join(_JOIN_SECONDS)
        self._sweeper.end()

    @property
    def waiting(self) -> int:
        """How many questions have no answer yet."""
        return self._waiting

    def _run(self) -> None:
        try:
            opened = self._open_store()
            self._wire.send(self._have_opened)
            store = self._whole(opened)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window shows it
            self._wire.send(self._have_failed, error)
            return
        if store is None:
            return
        try:
            while self._work_once(store):
                pass
        finally:
            store.close()

    def _work_once(self, store: Store) -> bool:
        """Do the next job, and keep nothing of it while the one after it is waited for. False at the end."""
        job = self._next()
        if job is not None:
            self._work(job, store)
        return job is not None

    def _work(self, job: _Job, store: Store) -> None:
        """Do one job and send its answer."""
        needless = job.will.cancelled or (self._is_over and job.kind is Kind.SPARE)
        outcome = _Outcome(job) if needless else _attempt(job, store)
        if job.kind is Kind.ACT:
            self._line.hold()
        self._wire.send(self._deliver, outcome)

    def _reporting(self, fn: Callable[..., Any], will: Will, *, gives_way: bool, is_told: bool) -> Callable[[Store], Any]:
        """The function, handed a report that ends it when it is not wanted, and does the acts that wait where it gives way."""

        def ask(store: Store) -> Any:  # noqa: ANN401 - whatever the function answers
            def report(done: int, total: int) -> None:
                if will.is_over:
                    raise Cancelled
                if gives_way:
                    self._do_acts(store)
                if is_told:
                    self._wire.send_newest(self._report, will, done, total)

            return fn(store, report)

        return ask

    def _do_acts(self, store: Store) -> None:
        while (job := self._line.take_act()) is not None:
            self._work(job, store)
            self._line.rest()

    def _whole(self, opened: Opening | Store) -> Store | None:
        """The store, once it is needed; None when the end came first."""
        if not isinstance(opened, _ForALook):
            return opened
        if self._look(opened.glance):
            return opened.store()
        opened.close()
        return None

    def _look(self, glance: Any) -> bool:  # noqa: ANN401 - early functions read it as they read a store
        """Answer early questions by a first look until more is needed, or nothing was asked for a while; False at the end."""
        while True:
            try:
                job = self._next(_SILENCE_S)
            except Empty:
                return True
            if job is None:
                return False
            outcome = _attempt(job, glance) if job.kind is Kind.EARLY else None
            if outcome is None or outcome.error is not None:  # the store, asked again, tells damage from a bad moment
                self._kept = job
                return True
            self._wire.send(self._deliver, outcome)

    def _next(self, patience_s: float | None = None) -> _Job | None:
        job, self._kept = self._kept, None
        return job or self._line.take(patience_s)

    def _have_opened(self) -> None:
        self.opened.emit()

    def _have_failed(self, error: Exception) -> None:
        self.unopened.emit(error)

    def _deliver(self, outcome: _Outcome) -> None:
        if self._is_over:
            return
        self._waiting -= 1
        if self._waiting == 0:
            self.busied.emit(False)
        self._sweeper.soon()
        job, error = outcome.job, outcome.error
        ears = self._ears.pop(job.will)
        if job.kind is Kind.ACT:
            QCoreApplication.postEvent(self, QEvent(_SHOWN), _AFTER_PAINT)
        if error is not None:
            self._deliver_error(job.will, ears, error)
            return
        if ears.always is not None:
            ears.always(outcome.value)
        if not job.will.cancelled and ears.done is not None:
            ears.done.hear(outcome.value)

    def customEvent(self, event: QEvent) -> None:
        """The window has painted what an act did: questions go on."""
        if event.type() == _SHOWN:
            self._line.let_go()

    def _deliver_error(self, will: Will, ears: _Ears, error: Exception) -> None:
        if isinstance(error, Cancelled):
            if not will.cancelled and ears.asked.stopped is not None:
                ears.asked.stopped()
            return
        heard = not will.cancelled and ears.failed is not None and ears.failed.hear(error)
        if not self._is_weather(error):
            self.broke.emit(error)
        elif not heard:
            self.troubled.emit(error)

    def _report(self, will: Will, done: int, total: int) -> None:
        ears = self._ears.get(will)
        if ears is not None and ears.progressed is not None and not (self._is_over or will.is_over):
            ears.progressed(done, total)


class _Ear(NamedTuple):
    """Someone to tell, if still alive."""

    call: Callable[[], Callable[[Any], object] | None]
    owner: weakref.ref[QObject] | None = None

    def hear(self, value: object) -> bool:
        """Tell; False when nobody is there any more."""
        call = self.call()
        if call is None:
            return False
        owner = None if self.owner is None else self.owner()
        if self.owner is not None and (owner is None or not shiboken6.isValid(owner)):
            return False
        call(value)
        return True


def _ear(call: Callable[[Any], object] | None, owner: QObject | None) -> _Ear | None:
    if call is None:
        return None
    if isinstance(call, MethodType):
        held = owner if owner is not None else call.__self__
        return _Ear(weakref.WeakMethod(call), weakref.ref(held) if isinstance(held, QObject) else None)
    return _Ear(lambda: call, None if owner is None else weakref.ref(owner))


def _attempt(job: _Job, store: Store) -> _Outcome:
    if job.will.stopping:
        return _Outcome(job, error=Cancelled())
    try:
        return _Outcome(job, job.fn(store))
    except Exception as error:  # noqa: BLE001 - delivered, told apart, and shown on the UI thread
        return _Outcome(job, error=error)
