"""The line in front of the worker: acts go before questions, and questions let the window show what an act did first.

Acts keep their order among themselves, and so do questions. A question that was there before an act is answered after it, from
the newer state.
"""

from __future__ import annotations

import time
from collections import deque
from threading import Condition
from typing import Generic, TypeVar

T = TypeVar("T")

_SHOWN_S = 0.1  # a window that does not come to paint in this time is busy with something else


class Empty(Exception):
    """Nothing came in the time that was given."""


class Line(Generic[T]):
    """What waits for the worker. Used from two threads: one puts, the other takes."""

    def __init__(self) -> None:
        """An empty line."""
        self._changed = Condition()
        self._acts: deque[T] = deque()
        self._questions: deque[T] = deque()
        self._ended = False
        self._held_until = 0.0

    def put(self, item: T, *, act: bool = False) -> None:
        """Put something in line."""
        with self._changed:
            (self._acts if act else self._questions).append(item)
            self._changed.notify()

    def end(self) -> None:
        """Nothing comes any more: what is in line is still given out, then None."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def hold(self) -> None:
        """Keep the questions waiting until `let_go`, or for a tenth of a second: the window has something to show."""
        with self._changed:
            self._held_until = time.monotonic() + _SHOWN_S

    def let_go(self) -> None:
        """The window has shown it."""
        with self._changed:
            self._held_until = 0.0
            self._changed.notify()

    def rest(self) -> None:
        """Wait until the window has shown what an act did, or another act comes."""
        with self._changed:
            while (left := self._held_until - time.monotonic()) > 0 and not (self._acts or self._ended):
                self._changed.wait(left)

    def take(self, patience_s: float | None = None) -> T | None:
        """The next one, waiting for it; None at the end. Raises Empty when nothing came in that time."""
        until = None if patience_s is None else time.monotonic() + patience_s
        with self._changed:
            while True:
                now = time.monotonic()
                if self._acts:
                    return self._acts.popleft()
                if self._questions and (self._ended or now >= self._held_until):
                    return self._questions.popleft()
                if self._ended:
                    self._ended = False  # a worker that begins anew waits again
                    return None
                if until is not None and now >= until:
                    raise Empty
                ends = [each for each in (until, self._held_until if self._questions else None) if each is not None]
                self._changed.wait(max(0.0, min(ends) - now) if ends else None)

    def take_act(self) -> T | None:
        """The next act, without waiting; None where there is none."""
        with self._changed:
            return self._acts.popleft() if self._acts else None
