"""How far long work is, and the way to stop it.

Long work is handed a `Watch` and tells it now and then how much is done. What the watch raises ends the work, which then leaves
nothing behind: so whoever waits both sees how far it is and can cancel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
Watch = Callable[[int, int], object]
"""Called with how much is done and how much there is."""

WHOLE = 1000  # what work of several parts counts up to


def unwatched(done: int, total: int) -> None:
    """The watch of work that nobody waits for."""


def part(watch: Watch, first: int, last: int) -> Watch:
    """The watch of one part of the work, which reaches from `first` to `last` of `WHOLE`."""

    def told(done: int, total: int) -> None:
        watch(first + (last - first) * min(done, total) // max(total, 1), WHOLE)

    return told


def watched(things: Iterable[T], total: int, watch: Watch, *, at_a_time: int = 500) -> Iterator[T]:
    """The same things one after another, the watch told now and then how many have gone by; of few it is told once."""
    if isinstance(things, (list, tuple)) and len(things) <= at_a_time:
        if things:
            watch(0, total)
        return iter(things)
    return _one_after_another(things, total, watch, at_a_time)


def _one_after_another(things: Iterable[T], total: int, watch: Watch, at_a_time: int) -> Iterator[T]:
    for number, each in enumerate(things):
        if number % at_a_time == 0:
            watch(number, total)
        yield each
