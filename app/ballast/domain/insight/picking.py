"""Choosing what the end of a week says. A fixed rule, so that the same log always gives the same findings.

The weightiest task comes first, by its score; without any score the largest one. The others are the weightiest of: a second
task, interruptions, what held work up, spill-over, broken days, long days, many small tasks. Their weights, 0 to 100, have
anchors of their own: for all tasks together twice what counts in full for a single task in `model.md` 3 (20 interruptions a
week, 4 blocked hours a week), a fifth of the time outside the work hours, blocks from 90 minutes (nothing) down to 15 (all),
more than ten hours on every second day, two fifths of the time in small tasks. So a log of which nobody said more than what was
done, and when, has findings too. Patterns look at every day with work, whether it counts or not, so their weeks are the work
days with work by the work days of a week. What weighs under 10 is no finding: a calm week has fewer than three. Nor is a score
that rests on one signal alone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.findings import Finding, Findings, Lack, LogBetter, Topic, ToTry, Trial
from ballast.domain.insight.review import Signal
from ballast.domain.insight.strain import extremes
from ballast.domain.log.entry import DelayReason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from ballast.domain.insight.habits import DayHabit, Habits, SpillOver
    from ballast.domain.insight.review import Bottleneck, Review, TaskReview
    from ballast.domain.insight.trend import Changes
    from ballast.domain.log.entry import Entry

FINDINGS_MOST = 3
LEAST_WEIGHT = 10.0
"""What weighs less is no finding."""
SIGNALS_WANTED = 2
"""Signals behind a score, from which it is a finding: short sessions alone say nothing of what weighs a week down.
An owner who gave weight to one signal alone has said enough."""
SHARE_WANTED = 0.01
"""Part of the week that a task needs to be a finding: half an hour in two weeks holds nobody up, whatever it scores."""
DAYS_WANTED = 5
"""Work days that count, from which a week is fairly known."""
COVERAGE_WANTED = 0.8
UNCATEGORISED_MOST = 0.05
UNRATED_MOST = 0.3
_FULL_INTERRUPTIONS, _FULL_BLOCKED, _FULL_SPILL = 20.0, 4.0, 0.20
_LONG_BLOCK, _SHORT_BLOCK = 1.5, 0.25  # hours
LONG_DAY = timedelta(hours=10)
SMALL_TASK = timedelta(minutes=30)
"""What a small task takes less of, a week."""
SMALL_WANTED = 5
"""Small tasks, from which they are many."""
LONG_ENTRY = timedelta(hours=12)
"""Nobody works longer at one thing without a break: a forgotten timer."""
_FULL_LONG_DAYS, _FULL_SMALL = 0.5, 0.4
_OF_SIGNALS = {Signal.FRAGMENTATION: Trial.FIXED_TIMES, Signal.OFF_HOURS: Trial.WITHIN_HOURS}
_OF_TOPICS = {Topic.INTERRUPTIONS: Trial.FIXED_TIMES, Topic.LONG_DAYS: Trial.LAST_HOUR, Topic.MANY_SMALL: Trial.ONE_LIST}
_GOOD_FOR_ALL = (Trial.QUIET_BLOCK, Trial.FIXED_TIMES, Trial.ASK_AHEAD, Trial.ONE_LIST, Trial.LOG_ON)
_OFFERS_MOST = 4
_TELLING = 0.2  # of the score, from which a signal is told beside the share of the week
_LACKS_MOST = 3
_CHANGES_MOST = 3
_HOUR = timedelta(hours=1)
_OF_SIGNAL = {
    Signal.CROWDING: ("mission",),
    Signal.DELAY: ("delayed", "blocked"),
    Signal.STRESS: ("stress", "stress_all"),
    Signal.FRAGMENTATION: ("interruptions", "short"),
    Signal.OFF_HOURS: ("off_hours",),
}


class Span(NamedTuple):
    """How long a log is: its work days with work, by the work days of a week."""

    work_days: int
    of_week: int

    @property
    def weeks(self) -> float:
        """In weeks."""
        return self.work_days / self.of_week

    @property
    def figures(self) -> dict[str, float]:
        """Both, as figures of a finding that is told by the week."""
        return {"work_days": float(self.work_days), "of_week": float(self.of_week)}


def findings(
    review: Review, habits: Habits, changes: Changes | None, days_per_week: int, late: SpillOver | None = None
) -> Findings:
    """What a period says at its end; `changes` are those since the period before, None where there is none.

    `late` is the work of evenings and weekends where the work hours are our default (`late.late_work`): then nothing outside
    them is a finding, only what is late by the calendar, and the owner is asked for theirs.
    """
    found = tuple(_three(review, habits, days_per_week, late))
    return Findings(
        findings=found,
        log_better=tuple(_lacks(review, habits, hours_said=late is None))[:_LACKS_MOST],
        to_try=_to_try(found, habits),
        whole=changes.whole if changes else None,
        changed=tuple(each for each in changes.tasks if each.trend.clear)[:_CHANGES_MOST] if changes else (),
    )


def _three(review: Review, habits: Habits, days_per_week: int, late: SpillOver | None) -> Iterator[Finding]:
    felt = [each for each in review.tasks if each.share >= SHARE_WANTED][:2]
    scored = [(each, each.score) for each in felt if each.score is not None]
    tasks = [
        _bottleneck(each, score, habits)
        for each, score in scored
        if score.score >= LEAST_WEIGHT and (len(score.points) >= SIGNALS_WANTED or not score.missing)
    ]
    if not tasks and review.clock:
        tasks = [_largest(review, habits)]
    span = Span(sum(day.work_day and bool(day.worked) for day in habits.days), days_per_week)
    spilled = _outside(Topic.SPILL_OVER, habits.spill_over, habits) if late is None else _outside(Topic.LATE, late, habits)
    others = [*tasks[1:], *_patterns(habits, span), *spilled, *_long_days(habits), *_many_small(review, habits, span.weeks)]
    yield from tasks[:1]
    ordered = sorted((each for each in others if each.weight >= LEAST_WEIGHT), key=lambda each: -each.weight)
    yield from ordered[: FINDINGS_MOST - len(tasks[:1])]


def _bottleneck(each: TaskReview, score: Bottleneck, habits: Habits) -> Finding:
    signal = _telling(score)
    times = sum(bool(entry.interruption) for entry in habits.entries.get(each.task.id, ()))
    figures = {"score": score.score, "points": score.points[signal], "share": each.share, "times": float(times)}
    if each.projection is not None:
        figures |= {"low": each.projection.low, "high": each.projection.high}
    figures |= {one.name: one.value for one in each.inputs if one.name in _OF_SIGNAL[signal]}
    behind = _behind(each, signal, habits)
    return Finding(Topic.BOTTLENECK, score.score, figures, behind, each.task, each.category, signal=signal)


def _telling(score: Bottleneck) -> Signal:
    """The signal that a finding tells: the strongest, but its share of the week already tells what it crowds out."""
    others = {kind: points for kind, points in score.points.items() if kind is not Signal.CROWDING}
    second = max(others, key=lambda kind: others[kind], default=Signal.CROWDING)
    return second if score.points[second] >= _TELLING * score.score else Signal.CROWDING


def _behind(each: TaskReview, signal: Signal, habits: Habits) -> tuple[UUID, ...]:
    """The entries that make the signal; all of the task where it is about them all."""
    entries = habits.entries.get(each.task.id, ())
    spilled = {entry for task in habits.spill_over.tasks if task.task_id == each.task.id for entry in task.entries}
    chosen = tuple(entry.id for entry in entries if _makes(entry, signal, spilled))
    return chosen or tuple(entry.id for entry in entries)


def _makes(entry: Entry, signal: Signal, spilled: set[UUID]) -> bool:
    if signal is Signal.DELAY:
        return bool(entry.delayed or entry.blocked)
    if signal is Signal.STRESS:
        return entry.stress is not None
    if signal is Signal.FRAGMENTATION:
        return bool(entry.interruption)
    return entry.id in spilled if signal is Signal.OFF_HOURS else True


def _largest(review: Review, habits: Habits) -> Finding:
    each = max(review.tasks, key=lambda task: task.total)
    figures = {"share": each.total / review.clock, "hours": each.total / _HOUR, "all": review.clock / _HOUR}
    entries = tuple(entry.id for entry in habits.entries.get(each.task.id, ()))
    return Finding(Topic.LARGEST, 0.0, figures, entries, each.task, each.category)


def _patterns(habits: Habits, span: Span) -> Iterator[Finding]:
    """The patterns that can be weighed; what needs weeks is left out where no work day has work."""
    if habits.sources and span.weeks:
        first, per_week = habits.sources[0], habits.interruptions / span.weeks
        figures = {"times": float(habits.interruptions), "per_week": per_week, "of_source": float(first.times), **span.figures}
        entries = tuple(entry for source in habits.sources for entry in source.entries)
        weight = _weight(per_week / _FULL_INTERRUPTIONS)
        yield Finding(Topic.INTERRUPTIONS, weight, figures, entries, interrupter=first.interrupter)
    if habits.held_up and span.weeks:
        yield _held_up(habits, span)
    if habits.usual_block is not None:
        block, worked = habits.usual_block / _HOUR, habits.overlaps.once / _HOUR
        figures = {"block": block, "switches": sum(day.switches for day in habits.days) / worked}
        yield Finding(Topic.BROKEN, _weight((_LONG_BLOCK - block) / (_LONG_BLOCK - _SHORT_BLOCK)), figures, ())


def _outside(topic: Topic, spilled: SpillOver, habits: Habits) -> Iterator[Finding]:
    """What lies outside the work hours, or late by the calendar; nothing without any."""
    if spilled.tasks:
        figures = {"hours": spilled.time / _HOUR, "share": spilled.share, "days_off": spilled.days_off / _HOUR}
        figures |= {"of_task": spilled.tasks[0].time / _HOUR, "all": habits.overlaps.twice / _HOUR}
        entries = tuple(dict.fromkeys(entry for task in spilled.tasks for entry in task.entries))
        yield Finding(topic, _weight(spilled.share / _FULL_SPILL), figures, entries, habits.tasks[spilled.tasks[0].task_id])


def _long_days(habits: Habits) -> Iterator[Finding]:
    worked = [day for day in habits.days if day.worked]
    long = [day for day in worked if day.worked > LONG_DAY]
    if long:
        longest = max(day.worked for day in long) / _HOUR
        figures = {"days": float(len(long)), "of": float(len(worked)), "longest": longest}
        yield Finding(Topic.LONG_DAYS, _weight(len(long) / len(worked) / _FULL_LONG_DAYS), figures, _entries_of(long))


def _entries_of(days: Sequence[DayHabit]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(entry for day in days for entry in day.entries))


def _many_small(review: Review, habits: Habits, weeks: float) -> Iterator[Finding]:
    """Tasks too small to be handed over one by one, where together they are much."""
    worked = [each for each in review.tasks if each.total]
    small = [each for each in worked if each.total < SMALL_TASK * weeks]
    if len(small) >= SMALL_WANTED:
        time = sum((each.total for each in small), timedelta(0))
        share = time / review.clock
        figures = {"tasks": float(len(small)), "of": float(len(worked)), "hours": time / _HOUR, "share": share}
        figures["all"] = review.clock / _HOUR
        entries = tuple(entry.id for each in small for entry in habits.entries.get(each.task.id, ()))
        yield Finding(Topic.MANY_SMALL, _weight(share / _FULL_SMALL), figures, entries)


def _held_up(habits: Habits, span: Span) -> Finding:
    held_up = habits.held_up or ()
    hours, first = (habits.waiting + habits.rework) / _HOUR, held_up[0]
    per_week = hours / span.weeks
    figures = {
        "times": float(sum(each.times for each in held_up)),
        "of_reason": float(first.times),
        "hours": hours,
        "hours_of_reason": first.blocked / _HOUR,
        "hours_a_week": per_week,
        **span.figures,
    }
    entries = tuple(entry for each in held_up for entry in each.entries)
    return Finding(Topic.HELD_UP, _weight(per_week / _FULL_BLOCKED), figures, entries, reason=first.reason)


def _weight(part: float) -> float:
    return 100 * min(1.0, max(0.0, part))


def _lacks(review: Review, habits: Habits, *, hours_said: bool) -> Iterator[LogBetter]:
    entries = [entry for of_task in habits.entries.values() for entry in of_task]
    if long := sum(entry.end is not None and entry.end - entry.start > LONG_ENTRY for entry in entries):
        yield LogBetter(Lack.LONG_ENTRIES, float(long))
    if review.counted_days < DAYS_WANTED:
        yield LogBetter(Lack.DAYS, review.counted_days)
    if habits.spill_over.tasks and not hours_said:  # before that, how much of them is logged means nothing
        yield LogBetter(Lack.WORK_HOURS, habits.spill_over.share)
    elif review.clock and review.coverage < COVERAGE_WANTED:
        yield LogBetter(Lack.COVERAGE, review.coverage)
    loose = sum((each.total for each in review.tasks if each.category is None), timedelta(0))
    if review.clock and loose / review.clock > UNCATEGORISED_MOST:
        yield LogBetter(Lack.UNCATEGORISED, loose / review.clock)
    unrated = sum(entry.stress is None for entry in entries) / len(entries) if entries else 0.0
    if unrated > UNRATED_MOST:
        yield LogBetter(Lack.UNRATED, unrated)
    if entries and habits.held_up is None:
        yield LogBetter(Lack.DELAYS, 1.0)
    if entries and habits.sources is None:
        yield LogBetter(Lack.INTERRUPTIONS, 1.0)


def _to_try(found: tuple[Finding, ...], habits: Habits) -> ToTry:
    """What fits the first finding; a log without a score is continued."""
    first = next((each for each in found if each.topic is not Topic.LARGEST), None)
    if first is None:
        return ToTry(Trial.LOG_ON)
    if first.topic is Topic.BOTTLENECK:
        return _for_signal(first, habits)
    if first.topic is Topic.HELD_UP:
        return ToTry(_against_waiting(habits))
    return _fitting(first)


def other_trials(found: Findings) -> tuple[ToTry, ...]:
    """What else may be tried: what fits the other findings, then what does every week good; none twice, four at most."""
    fitting = [_fitting(each) for each in found.findings if each.topic is not Topic.LARGEST]
    offers: dict[Trial, ToTry] = {}
    for offer in (*fitting, *map(ToTry, _GOOD_FOR_ALL)):
        offers.setdefault(offer.trial, offer)
    return tuple(each for each in offers.values() if each.trial is not found.to_try.trial)[:_OFFERS_MOST]


def _fitting(finding: Finding) -> ToTry:
    """What fits a finding by itself."""
    if finding.topic is Topic.BOTTLENECK and finding.signal is not Signal.DELAY:
        return ToTry(_OF_SIGNALS.get(finding.signal, Trial.HAND_OVER) if finding.signal else Trial.HAND_OVER, finding.task)
    if finding.topic in {Topic.BOTTLENECK, Topic.HELD_UP}:
        return ToTry(Trial.CHECKLIST if finding.reason is DelayReason.REWORK else Trial.ASK_AHEAD, finding.task)
    if finding.topic in {Topic.SPILL_OVER, Topic.LATE}:
        return ToTry(Trial.WITHIN_HOURS if finding.topic is Topic.SPILL_OVER else Trial.BY_DAY, finding.task)
    return ToTry(_OF_TOPICS.get(finding.topic, Trial.QUIET_BLOCK))


def _for_signal(first: Finding, habits: Habits) -> ToTry:
    if first.signal is Signal.DELAY:
        return ToTry(_against_waiting(habits), first.task)
    if first.signal is Signal.STRESS and (clear := extremes(habits)) is not None:
        return ToTry(Trial.CALM_HOUR, first.task, clear.calmest.hour)
    return _fitting(first)


def _against_waiting(habits: Habits) -> Trial:
    most = next((each.reason for each in habits.held_up or () if each.reason is not None), None)
    return Trial.CHECKLIST if most is DelayReason.REWORK else Trial.ASK_AHEAD
