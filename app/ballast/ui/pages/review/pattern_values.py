"""The patterns of a period as they are shown: for each a sentence and lines with the entries behind. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.energy import peaks
from ballast.domain.insight.strain import comparable, extremes
from ballast.ui.pages.review.pattern_numbers import (
    of_blocks,
    of_energy,
    of_held_up,
    of_hours,
    of_interruptions,
    of_overlaps,
    of_spill_over,
)
from ballast.ui.words import findings as words_of
from ballast.ui.words import panels
from ballast.ui.words import patterns as say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from ballast.domain.insight.energy import DayEnergy
    from ballast.domain.insight.habits import DayHabit, Habits, HeldUp, HourStress
    from ballast.services.patterns import Patterns
    from ballast.ui.pages.review.pattern_numbers import Behind
    from ballast.ui.words import Phrase
    from ballast.ui.words.formats import Words

_NO_TIME = timedelta(0)
_STRESS_TOP = 4.0
_PAIR = 2


@dataclass(frozen=True, slots=True)
class PatternLine:
    """One line of a pattern: what, how much, its part of the largest (0 to 1), the entries behind."""

    name: str
    figure: str
    part: float
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: its name and icon, what it says, what one should know beside it ("" for nothing), its lines.

    `whole` says that the lines are looked at together, however many. `behind` is how its sentence comes about, None where that
    has no figure.
    """

    title: str
    icon: str
    sentence: str
    lines: tuple[PatternLine, ...] = ()
    beside: str = ""
    whole: bool = False
    behind: Behind | None = None


def patterns_shown(found: Patterns, words: Words) -> tuple[Pattern, ...]:
    """All patterns in their order; that nothing was said is said with how to say it."""
    habits = found.habits
    waits = [each for each in habits.held_up or () if not each.rework]
    again = [each for each in habits.held_up or () if each.rework]
    return (
        _interruptions(habits, words),
        _unbroken(habits, words),
        _spill_over(habits, words, said=found.hours_said),
        _time_of_day(habits, words),
        _energy(found.energy, words),
        _waiting(habits, waits, words),
        overlaps_pattern(habits, words),
        *([_rework(again, words)] if habits.held_up is not None else []),
    )


def _interruptions(habits: Habits, words: Words) -> Pattern:
    sources = habits.sources
    if not sources:
        return Pattern(say.INTERRUPTIONS(), "bolt", (say.NOT_ASKED_BROKEN if sources is None else say.NEVER_BROKEN)())
    times, shown = habits.interruptions, words.integer(habits.interruptions)
    named = next((each for each in sources if each.interrupter is not None), None)
    sentence = words_of.INTERRUPTED(times, shown=shown)
    if named is not None and named.interrupter is not None and named is sources[0]:
        who, most = words_of.WHO[named.interrupter](), words.integer(named.times)
        sentence = words_of.INTERRUPTED_BY(times, shown=shown, who=who, most=most)
    lines = [
        PatternLine(
            say.WHO_NOT_SAID() if each.interrupter is None else panels.INTERRUPTERS[each.interrupter](),
            say.TIMES(each.times, shown=words.integer(each.times)),
            each.times / sources[0].times,
            each.entries,
        )
        for each in sources
    ]
    return Pattern(say.INTERRUPTIONS(), "bolt", sentence, tuple(lines), behind=of_interruptions(habits, words))


def _spill_over(habits: Habits, words: Words, *, said: bool) -> Pattern:
    spilled, beside = habits.spill_over, "" if said else say.HOURS_OURS()
    if not spilled.tasks:
        return Pattern(say.SPILL_OVER(), "moon", say.NOT_SPILLED(), beside=beside)
    kind = say.SPILLED
    if not spilled.evenings or not spilled.days_off:
        kind = say.SPILLED_WORK_DAYS if spilled.evenings else say.SPILLED_DAYS_OFF
    sentence = kind(
        time=words.duration(spilled.time),
        share=words.percent(spilled.share),
        evenings=words.duration(spilled.evenings),
        days_off=words.duration(spilled.days_off),
    )
    largest = spilled.tasks[0].time
    lines = [
        PatternLine(habits.tasks[each.task_id].name, words.duration(each.time), each.time / largest, each.entries)
        for each in spilled.tasks
    ]
    behind = of_spill_over(habits, words, said=said)
    return Pattern(say.SPILL_OVER(), "moon", sentence, tuple(lines), beside, behind=behind)


def _waiting(habits: Habits, waits: Sequence[HeldUp], words: Words) -> Pattern:
    if not waits:
        return Pattern(say.WAITING(), "lock", (say.NOT_ASKED_WAITED if habits.held_up is None else say.NEVER_WAITED)())
    times = sum(each.times for each in waits)
    said = say.WAITED_FOR if habits.waiting else say.WAITED
    sentence = said(times, shown=words.integer(times), time=words.duration(habits.waiting))
    return Pattern(say.WAITING(), "lock", sentence, _held_up_lines(waits, words), behind=of_held_up(waits, words))


def _rework(again: Sequence[HeldUp], words: Words) -> Pattern:
    if not again:
        return Pattern(say.REWORK(), "refresh", say.NEVER_REDONE())
    times, blocked = sum(each.times for each in again), sum((each.blocked for each in again), _NO_TIME)
    said = say.REDONE_FOR if blocked else say.REDONE
    sentence = said(times, shown=words.integer(times), time=words.duration(blocked))
    return Pattern(say.REWORK(), "refresh", sentence, _held_up_lines(again, words), behind=of_held_up(again, words))


def _held_up_lines(held_up: Sequence[HeldUp], words: Words) -> tuple[PatternLine, ...]:
    """A line for each reason; its part is how often it came beside the most frequent."""
    most = max(each.times for each in held_up)
    lines = []
    for each in held_up:
        times = say.TIMES(each.times, shown=words.integer(each.times))
        figure = say.TIMES_FOR(times=times, time=words.duration(each.blocked)) if each.blocked else times
        name = say.REASON_NOT_SAID() if each.reason is None else panels.REASONS[each.reason]()
        lines.append(PatternLine(name, figure, each.times / most, each.entries))
    return tuple(lines)


def _time_of_day(habits: Habits, words: Words) -> Pattern:
    if not habits.stress:
        return Pattern(say.TIME_OF_DAY(), "sun", say.NOT_RATED())
    found, compared = extremes(habits), comparable(habits.stress)
    sentence = say.NO_CLEAR_HOURS() if len(compared) >= _PAIR else say.FEW_HOURS()
    if found is not None:
        sentence = say.CLEAR_HOURS(
            calm=words.time(time(found.calmest.hour)),
            low=words.number(found.calmest.stress, 1),
            hard=words.time(time(found.hardest.hour)),
            high=words.number(found.hardest.stress, 1),
        )
    left = [words.time(time(each.hour)) for each in habits.stress if each not in compared]
    beside = say.NOT_COMPARED(hours=", ".join(left)) if left and len(compared) >= _PAIR else ""
    lines = tuple(_hour(each, words) for each in habits.stress)
    return Pattern(say.TIME_OF_DAY(), "sun", sentence, lines, beside, whole=True, behind=of_hours(habits, words))


def _hour(each: HourStress, words: Words) -> PatternLine:
    figure = say.STRAIN_RATED(mean=words.number(each.stress, 1), time=words.duration(each.time))
    return PatternLine(words.time(time(each.hour)), figure, each.stress / _STRESS_TOP, each.entries)


def _energy(found: DayEnergy, words: Words) -> Pattern:
    """When work gives and when it takes, by what was said of tasks."""
    if not found.hours:
        return Pattern(say.ENERGY(), "sun", say.ENERGY_NOT_SAID())
    clear = peaks(found)
    sentence = say.ENERGY_ALIKE()
    if clear is not None:
        sentence = say.ENERGY_CLEAR(
            best=words.time(time(clear.best.hour)),
            high=words.number(clear.best.energy * 100),
            worst=words.time(time(clear.worst.hour)),
            low=words.number(clear.worst.energy * 100),
        )
    lines = tuple(
        PatternLine(
            words.time(time(each.hour)),
            say.ENERGY_LINE(energy=words.number(each.energy * 100), time=words.duration(each.time)),
            each.energy,
            each.entries,
        )
        for each in found.hours
    )
    known, behind = say.ENERGY_KNOWN(share=words.percent(found.known)), of_energy(found, words)
    return Pattern(say.ENERGY(), "sun", sentence, lines, known, whole=True, behind=behind)


def _unbroken(habits: Habits, words: Words) -> Pattern:
    days = sorted((each for each in habits.days if each.longest), key=lambda each: (-each.longest, each.day))
    if habits.usual_block is None or not days:
        return Pattern(say.UNBROKEN(), "clock", say.NO_WORK())
    worked = sum((each.worked for each in days), _NO_TIME)
    switches = sum(each.switches for each in days) / (worked / timedelta(hours=1))
    sentence = words_of.BROKEN(time=words.duration(habits.usual_block), switches=words.number(switches, 1))
    lines = [_day(days[0], say.LONGEST_DAY, days[0], words)]
    if len(days) > 1:
        shortest = min(days, key=lambda each: (each.longest, each.day))  # the first of equals, as the chart says it
        lines.append(_day(shortest, say.SHORTEST_DAY, days[0], words))
    return Pattern(say.UNBROKEN(), "clock", sentence, tuple(lines), behind=of_blocks(habits, words))


def _day(each: DayHabit, name: Phrase, longest: DayHabit, words: Words) -> PatternLine:
    day = f"{words.weekday(each.day.weekday())} {words.short_day(each.day)}"
    return PatternLine(name(day=day), words.duration(each.longest), each.longest / longest.longest, each.entries)


def overlaps_pattern(habits: Habits, words: Words) -> Pattern:
    """What ran side by side: counted once, and with each task in full."""
    found = habits.overlaps
    if not found.pairs:
        once = say.COUNTED_ONCE(once=words.duration(found.once))
        return Pattern(say.OVERLAPS(), "list", once, behind=of_overlaps(habits, words))
    sentence = say.COUNTED_TWICE(
        once=words.duration(found.once), twice=words.duration(found.twice), more=words.duration(found.difference)
    )
    lines = tuple(
        PatternLine(_pair(each.tasks, habits), words.duration(each.time), each.time / found.pairs[0].time, each.entries)
        for each in found.pairs
    )
    return Pattern(say.OVERLAPS(), "list", sentence, lines, behind=of_overlaps(habits, words))


def _pair(tasks: Iterable[UUID], habits: Habits) -> str:
    one, other = (habits.tasks[each].name for each in tasks)
    return say.PAIR(one=one, other=other)
