"""Counting the patterns of a period from its entries, cut into days: the values are in `habits`."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.insight.days import by_hour, days_of, merged
from ballast.domain.insight.habits import Beside, DayHabit, Habits, HeldUp, HourStress, Overlaps, Source, Spilled, SpillOver
from ballast.domain.insight.pieces import cut
from ballast.domain.insight.unbroken import longest
from ballast.domain.log.interruption import count_by_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.entry import DelayReason, Entry, Log
    from ballast.domain.log.profile import Profile

_Pieces: TypeAlias = "Sequence[Piece]"
_HOUR = 3600.0


def habits(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> Habits:
    """The patterns of a period, from a log as a review takes it: entries outside the period are left out."""
    pieces = list(cut(log, period, profile, zone, now))
    said = [piece.entry for piece in pieces if piece.first]
    begun = sum(start <= now.timestamp() for start in days_of(period, profile, zone).bounds[:-1])
    days: list[list[Piece]] = [[] for _ in range(period.days)]
    for piece in pieces:
        days[piece.day].append(piece)
    work_days = profile.work_days or frozenset(range(7))
    found = []
    for number, of_day in enumerate(days):
        if number < begun or of_day:
            day = period.first + timedelta(days=number)
            found.append(_day(of_day, log, day=day, work_day=day.weekday() in work_days))
    off_days = {number for number in range(period.days) if (period.first + timedelta(days=number)).weekday() not in work_days}
    entries: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in said:
        entries[entry.task_id].append(entry)
    return Habits(
        entries={task_id: tuple(of_task) for task_id, of_task in entries.items()},
        tasks={task_id: log.tasks[task_id] for task_id in entries},
        days=tuple(found),
        sources=_sources(said) if any(each.interruption is not None for each in said) else None,
        spill_over=_spill_over(pieces, off_days, log),
        held_up=_held_up(said) if any(each.delayed is not None or each.blocked is not None for each in said) else None,
        stress=_stress(pieces),
        overlaps=_overlaps(days, log),
    )


def _day(pieces: _Pieces, log: Log, *, day: date, work_day: bool) -> DayHabit:
    worked = _once(pieces)
    block = longest(pieces)
    order = [piece.entry.task_id for piece in pieces if piece.first and piece.seconds]
    switches = len(list(groupby(order))) - 1 if order else 0
    return DayHabit(
        day=day,
        work_day=work_day,
        worked=timedelta(seconds=worked),
        longest=timedelta(seconds=block.seconds if block else 0),
        longest_start=block.start if block else None,
        longest_tasks=tuple(sorted(block.tasks, key=lambda each: log.tasks[each].name)) if block else (),
        switches=switches,
        switches_per_hour=switches * _HOUR / worked if worked else 0.0,
        interruptions=sum(piece.first and bool(piece.entry.interruption) for piece in pieces),
        off_hours=timedelta(seconds=sum(piece.off for piece in pieces)),
    )


def _once(pieces: _Pieces) -> float:
    """The seconds of pieces, parallel work once."""
    return sum(end - start for start, end in merged((piece.start, piece.end) for piece in pieces))


def _sources(said: Iterable[Entry]) -> tuple[Source, ...]:
    broke_in = [entry for entry in said if entry.interruption]
    counted = count_by_source(broke_in).items()
    return tuple(Source(who, times, tuple(each.id for each in broke_in if each.interrupter is who)) for who, times in counted)


def _spill_over(pieces: _Pieces, off_days: set[int], log: Log) -> SpillOver:
    spilled = [piece for piece in pieces if piece.off > 0]
    on_days_off = sum(piece.off for piece in spilled if piece.day in off_days)
    of_all = sum(piece.off for piece in spilled)
    by_task: dict[UUID, list[Piece]] = defaultdict(list)
    for piece in spilled:
        by_task[piece.entry.task_id].append(piece)
    tasks = [
        Spilled(task_id, timedelta(seconds=sum(each.off for each in group)), _entries(each.entry for each in group))
        for task_id, group in by_task.items()
    ]
    return SpillOver(
        evenings=timedelta(seconds=of_all - on_days_off),
        days_off=timedelta(seconds=on_days_off),
        share=of_all / (sum(piece.seconds for piece in pieces) or 1.0),
        tasks=tuple(sorted(tasks, key=lambda each: (-each.time, log.tasks[each.task_id].name))),
    )


def _held_up(said: Iterable[Entry]) -> tuple[HeldUp, ...]:
    by_reason: dict[DelayReason | None, list[Entry]] = defaultdict(list)
    for entry in said:
        if entry.delayed or entry.blocked:
            by_reason[entry.reason].append(entry)
    found = [
        HeldUp(reason, len(group), sum((each.blocked or timedelta(0) for each in group), timedelta(0)), _entries(group))
        for reason, group in by_reason.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.times, each.blocked, each.reason or ""), reverse=True))


def _entries(entries: Iterable[Entry]) -> tuple[UUID, ...]:
    """Each entry once, in order."""
    return tuple(dict.fromkeys(each.id for each in entries))


def _stress(pieces: _Pieces) -> tuple[HourStress, ...]:
    rated: dict[int, float] = defaultdict(float)
    strained: dict[int, float] = defaultdict(float)
    for piece in pieces:
        if piece.entry.stress is None:
            continue
        for (_, hour), seconds in by_hour(piece.start, piece.end, piece.zone):
            rated[hour] += seconds
            strained[hour] += seconds * piece.entry.stress
    return tuple(HourStress(hour, strained[hour] / rated[hour], timedelta(seconds=rated[hour])) for hour in sorted(rated))


def _overlaps(days: Iterable[_Pieces], log: Log) -> Overlaps:
    once = twice = 0.0
    pairs: dict[tuple[UUID, UUID], float] = defaultdict(float)
    for pieces in days:
        once += _once(pieces)
        twice += sum(piece.seconds for piece in pieces)
        for pair, seconds in _side_by_side(pieces, log):
            pairs[pair] += seconds
    ordered = sorted(pairs.items(), key=lambda each: (-each[1], *(log.tasks[task_id].name for task_id in each[0])))
    found = tuple(Beside(pair, timedelta(seconds=seconds)) for pair, seconds in ordered)
    return Overlaps(timedelta(seconds=once), timedelta(seconds=twice), found)


def _side_by_side(pieces: _Pieces, log: Log) -> Iterator[tuple[tuple[UUID, UUID], float]]:
    """Each two pieces of one day that share time, with how much: by their tasks in order of name."""
    going_on: list[Piece] = []
    for piece in sorted(pieces, key=lambda each: each.start):
        going_on = [each for each in going_on if each.end > piece.start]
        for other in going_on:
            if seconds := min(piece.end, other.end) - piece.start:
                one, two = sorted((other.entry.task_id, piece.entry.task_id), key=lambda each: log.tasks[each].name)
                yield (one, two), seconds
        going_on.append(piece)
