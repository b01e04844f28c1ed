"""Counting the patterns of a period from its entries, cut into days: the values are in `habits`."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.insight.days import days_of, merged
from ballast.domain.insight.habits import DayHabit, Habits, HeldUp, Overlaps, Source, Spilled, SpillOver
from ballast.domain.insight.pieces import pieces_of
from ballast.domain.insight.side_by_side import SideBySide
from ballast.domain.insight.strain import by_hour_of_clock
from ballast.domain.insight.unbroken import longest
from ballast.domain.log.interruption import count_by_source
from ballast.domain.log.watch import unwatched, watched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.entry import DelayReason, Entry, Log
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

_Pieces: TypeAlias = "Sequence[Piece]"
_HOUR = 3600.0


def habits(
    log: Log,
    period: Period,
    profile: Profile,
    zone: tzinfo,
    now: datetime,
    watch: Watch = unwatched,
    *,
    pieces: _Pieces | None = None,
) -> Habits:
    """The patterns of a period, from a log as a review takes it: entries outside the period are left out.

    `pieces` are those of the log where they are cut already.
    """
    if pieces is None:
        pieces = pieces_of(log, period, profile, zone, now, watch)
    said = [piece.entry for piece in watched(pieces, len(pieces), watch) if piece.first]
    entries: dict[UUID, list[Entry]] = defaultdict(list)
    for entry in watched(said, len(said), watch):
        entries[entry.task_id].append(entry)
    days: list[list[Piece]] = [[] for _ in range(period.days)]
    for piece in watched(pieces, len(pieces), watch):
        days[piece.day].append(piece)
    asked = any(each.interruption is not None for each in said)
    told = any(each.delayed is not None or each.blocked is not None for each in said)
    stress, scatter = by_hour_of_clock(watched(pieces, len(pieces), watch))
    return Habits(
        entries={task_id: tuple(of_task) for task_id, of_task in entries.items()},
        tasks={task_id: log.tasks[task_id] for task_id in entries},
        days=_days(days, log, period, profile, begun=_begun(period, profile, zone, now), watch=watch),
        sources=_sources([each for each in watched(said, len(said), watch) if each.interruption]) if asked else None,
        spill_over=_spill_over(pieces, _days_off(period, profile), log, watch),
        held_up=_held_up(watched(said, len(said), watch)) if told else None,
        stress=stress,
        scatter=scatter,
        overlaps=_overlaps(days, log, watch),
    )


def _begun(period: Period, profile: Profile, zone: tzinfo, now: datetime) -> int:
    """How many days of the period have begun by now."""
    return sum(start <= now.timestamp() for start in days_of(period, profile, zone).bounds[:-1])


def _days_off(period: Period, profile: Profile) -> set[int]:
    """The numbers of the days on which the owner does not work."""
    work_days = profile.work_days or frozenset(range(7))
    return {number for number in range(period.days) if (period.first + timedelta(days=number)).weekday() not in work_days}


def _days(
    days: Sequence[_Pieces], log: Log, period: Period, profile: Profile, *, begun: int, watch: Watch
) -> tuple[DayHabit, ...]:
    """All days that have begun, and those with work."""
    off = _days_off(period, profile)
    return tuple(
        _day(of_day, log, day=period.first + timedelta(days=number), work_day=number not in off)
        for number, of_day in enumerate(watched(days, len(days), watch, at_a_time=1))
        if number < begun or of_day
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
        entries=_entries(piece.entry for piece in pieces),
    )


def _once(pieces: _Pieces) -> float:
    """The seconds of pieces, parallel work once."""
    return sum(end - start for start, end in merged((piece.start, piece.end) for piece in pieces))


def _sources(broke_in: Sequence[Entry]) -> tuple[Source, ...]:
    counted = count_by_source(broke_in).items()
    return tuple(Source(who, times, tuple(each.id for each in broke_in if each.interrupter is who)) for who, times in counted)


def _spill_over(pieces: _Pieces, off_days: set[int], log: Log, watch: Watch) -> SpillOver:
    spilled = [piece for piece in watched(pieces, len(pieces), watch) if piece.off > 0]
    on_days_off = sum(piece.off for piece in spilled if piece.day in off_days)
    of_all = sum(piece.off for piece in spilled)
    by_task: dict[UUID, list[Piece]] = defaultdict(list)
    for piece in watched(spilled, len(spilled), watch):
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


def _overlaps(days: Sequence[_Pieces], log: Log, watch: Watch) -> Overlaps:
    once = twice = 0.0
    beside = SideBySide(log)
    for pieces in watched(days, len(days), watch, at_a_time=1):
        of_day, in_full = _once(pieces), sum(piece.seconds for piece in pieces)
        once, twice = once + of_day, twice + in_full
        if of_day != in_full:  # else nothing lay beside anything
            beside.take(pieces)
    return Overlaps(timedelta(seconds=once), timedelta(seconds=twice), beside.pairs)
