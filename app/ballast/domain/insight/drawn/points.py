"""What the scores are made of: the first tasks of the ranking with the points of each signal, and the entries behind them."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import SHORT_SESSION
from ballast.domain.insight.gathering import SESSION_BREAK
from ballast.domain.insight.review import Signal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.log.entry import Category, Entry, Task

POINTS_ROWS = 8


@dataclass(frozen=True, slots=True)
class PointsPart:
    """One part of a score: its signal, its points, and the entries of counted days that make it."""

    signal: Signal
    points: float
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class PointsRow:
    """One task: its score, and the parts that add up to it, in the order of the signals; `missing` are those nobody gave."""

    task: Task
    category: Category | None
    score: float
    parts: tuple[PointsPart, ...]
    missing: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class PointsBars:
    """The first tasks of the ranking; `scored` is how many have a score with points, `none` how many have one without."""

    rows: tuple[PointsRow, ...]
    scored: int
    none: int = 0


def points_bars(review: Review, habits: Habits, rows: int = POINTS_ROWS) -> PointsBars:
    """The first tasks with what their scores are made of."""
    scored = [each for each in review.tasks if each.score is not None]
    counts = {day.day for day in review.days if day.counts}
    counted = {entry for day in habits.days if day.day in counts for entry in day.entries}
    pointed = sum(bool(each.score and any(each.score.points.values())) for each in scored)
    return PointsBars(tuple(_row(each, habits, counted) for each in scored[:rows]), pointed, len(scored) - pointed)


def shares(values: Sequence[float], digits: int = 0) -> tuple[float, ...]:
    """Values rounded so that they add up to their rounded sum: the largest rests are rounded up."""
    scale = 10**digits
    scaled = [value * scale for value in values]
    whole = [floor(value + 1e-9) for value in scaled]
    left = floor(sum(scaled) + 0.5 + 1e-9) - sum(whole)
    first = sorted(range(len(scaled)), key=lambda at: (round(whole[at] - scaled[at], 9), at))[:left]
    return tuple((part + (at in first)) / scale for at, part in enumerate(whole))


def said_points(points: Mapping[Signal, float]) -> dict[Signal, float]:
    """The parts of a score as they are written, with one decimal, so that they add up to the score that stands beside them."""
    signals = [signal for signal in Signal if signal in points]
    return dict(zip(signals, shares([points[signal] for signal in signals], 1), strict=True))


def _row(each: TaskReview, habits: Habits, counted: set[UUID]) -> PointsRow:
    score = each.score
    points: Mapping[Signal, float] = score.points if score else {}
    entries = tuple(entry for entry in habits.entries.get(each.task.id, ()) if entry.id in counted)
    parts = tuple(
        PointsPart(signal, points[signal], tuple(entry.id for entry in _making(signal, each.task.id, entries, habits)))
        for signal in Signal
        if points.get(signal)
    )
    return PointsRow(each.task, each.category, score.score if score else 0.0, parts, score.missing if score else ())


def _making(signal: Signal, task_id: UUID, entries: Sequence[Entry], habits: Habits) -> Iterator[Entry]:
    """The entries that make a part: all where it is about all of the task's time."""
    spilled = {entry for task in habits.spill_over.tasks if task.task_id == task_id for entry in task.entries}
    short = _in_short_sessions(entries) if signal is Signal.FRAGMENTATION else set()
    for entry in entries:
        makes = {
            Signal.CROWDING: True,
            Signal.DELAY: bool(entry.delayed or entry.blocked),
            Signal.STRESS: entry.stress is not None,
            Signal.FRAGMENTATION: bool(entry.interruption) or entry.id in short,
            Signal.OFF_HOURS: entry.id in spilled,
        }
        if makes[signal]:
            yield entry


def _in_short_sessions(entries: Sequence[Entry]) -> set[UUID]:
    """The entries of sessions under ten minutes; one that still runs is in none."""
    found: set[UUID] = set()
    session: list[Entry] = []
    for entry in [*(each for each in entries if each.end is not None and each.end > each.start), None]:
        if session and (entry is None or entry.start > _end(session) + SESSION_BREAK):
            if _end(session) - session[0].start < SHORT_SESSION:
                found |= {each.id for each in session}
            session = []
        if entry is not None:
            session.append(entry)
    return found


def _end(session: Sequence[Entry]) -> datetime:
    return max(entry.end for entry in session if entry.end is not None)
