"""Dragging without a mouse: what is held, and which stretch of time it would become. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from ballast.domain.log.edits import SHORTEST, snap
from ballast.domain.log.span import Span, elapsed, instant_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ballast.domain.log.entry import Entry

DRAWN_LEAST = timedelta(minutes=5)


class Grip(Enum):
    """Which part is held."""

    START = auto()
    END = auto()
    BODY = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class Hold:
    """What is held since where: `span` is the stretch as it lies, empty where nothing lies (`Grip.EMPTY`)."""

    grip: Grip
    at: datetime
    span: Span
    entry: Entry | None = None


def dragged(hold: Hold, to: datetime, edges: Sequence[datetime]) -> Span:
    """The stretch when what is held is dragged to a moment; it snaps to the clock and to the edges of others.

    An edge never passes the other one. Only what is held moves: the other edge stays the very instant it was.
    """
    if hold.grip is Grip.START:
        latest = _moved(hold.span.end, -SHORTEST)
        return Span(min(snap(to, edges), latest, key=instant_of), hold.span.end)
    if hold.grip is Grip.END:
        earliest = _moved(hold.span.start, SHORTEST)
        return Span(hold.span.start, max(snap(to, edges), earliest, key=instant_of))
    if hold.grip is Grip.BODY:
        return _carried(hold, to, edges)
    return _drawn(hold.at, to, edges)


def _carried(hold: Hold, to: datetime, edges: Sequence[datetime]) -> Span:
    """All of it moves: its start snaps, or its end where that lies nearer to an edge."""
    by = elapsed(hold.at, to)
    length = hold.span.length
    start, end = _moved(hold.span.start, by), _moved(hold.span.end, by)
    first, last = snap(start, edges), snap(end, edges)
    if _distance(end, last, edges) < _distance(start, first, edges):
        return Span(_moved(last, -length), last)
    return Span(first, _moved(first, length))


def _distance(moment: datetime, snapped: datetime, edges: Sequence[datetime]) -> timedelta:
    """How far it snapped; further than anything where it did not meet an edge."""
    met = any(instant_of(edge) == instant_of(snapped) for edge in edges)
    return abs(elapsed(moment, snapped)) if met else timedelta.max


def _drawn(one: datetime, other: datetime, edges: Sequence[datetime]) -> Span:
    first, last = sorted((snap(one, edges), snap(other, edges)), key=instant_of)
    return Span(first, max(last, _moved(first, DRAWN_LEAST), key=instant_of))


def _moved(moment: datetime, by: timedelta) -> datetime:
    """An instant that much later, in its zone."""
    return (instant_of(moment) + by).astimezone(moment.tzinfo)
