"""Choosing what the end of a week says, on each limit and beside it: reviews and habits are made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.insight.counting import habits
from ballast.domain.insight.findings import Finding, Lack, Topic
from ballast.domain.insight.habits import Habits, HeldUp, Source, Spilled, SpillOver
from ballast.domain.insight.picking import findings
from ballast.domain.insight.review import Bottleneck, Input, Provenance, Review, Signal, TaskReview
from ballast.domain.insight.trend import Changes, Direction, TaskTrend, Trend
from ballast.domain.log.entry import DelayReason, Entry, Task
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, TWO_WEEKS, WEEK, Diary, at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.findings import Findings

NO_TIME = timedelta(0)
HOUR = timedelta(hours=1)
ALL = dict.fromkeys(Signal, 0.0)


def quiet(days: int = 5) -> tuple[Review, Habits]:
    """Work days of eight hours on one task, all of which is said to be fine: nothing to find but its time."""
    diary = Diary()
    for day in range(days + 2 * (days > 5)):
        if day % 7 < 5:
            diary.work("Work", day, "09:00", "17:00")
            diary.say(stress=0, delayed=False, interruption=False)
    period = WEEK if days <= 5 else TWO_WEEKS
    return diary.review(period), habits(diary.log(), period, PROFILE, BERLIN, LATER)


def task(number: int, points: dict[Signal, float] | None, share: float = 0.1, **more: object) -> TaskReview:
    """A task with these points; None for no score."""
    whole = None if points is None else Bottleneck(sum(points.values()), points, 1.0, ())
    return TaskReview(
        **{
            "task": Task(UUID(int=number), f"Task {number}", None), "category": None, "total": HOUR, "counted": HOUR, "days": 5,
            "occurrences": 5, "share": share, "mean_stress": None, "projection": None, "score": whole, "why_not": None,
            "inputs": (), "median_run": HOUR, **more,
        }  # type: ignore[arg-type] # by name
    )  # fmt: skip


def scored(number: int, score: float, share: float = 0.1, **more: object) -> TaskReview:
    """A task whose score comes from stress alone, the other signals being known and nothing."""
    return task(number, {**ALL, Signal.STRESS: score}, share, **more)


def picked(tasks: Sequence[TaskReview], seen: Habits | None = None, days: int = 5, **more: object) -> Findings:
    """The findings of a quiet week with other tasks and habits."""
    review, plain = quiet(days)
    return findings(replace(review, tasks=tuple(tasks), **more), seen or plain, None, 5)  # type: ignore[arg-type] # by name


def topics(found: Findings) -> list[Topic]:
    """What they are about."""
    return [each.topic for each in found.findings]


def busy(interrupted: int = 20, blocked: float = 3.0, spilled: float = 0.15) -> Habits:
    """Habits with a finding of every kind that can be weighed."""
    plain = quiet()[1]
    work = next(iter(plain.tasks))
    spill = SpillOver(6 * HOUR, NO_TIME, spilled, (Spilled(work, 6 * HOUR, (UUID(int=1),)),))
    held = (HeldUp(DelayReason.TOOL, 2, blocked * HOUR, (UUID(int=2),)),)
    return replace(plain, sources=(Source(None, interrupted, (UUID(int=3),)),), held_up=held, spill_over=spill)


def test_three_are_told_the_task_first_then_the_weightiest() -> None:
    """Interruptions weigh 100, held up and outside 75 each: of four kinds two go with the task, however small."""
    found = picked([scored(1, 12.0)], busy())
    assert [(each.topic, each.weight) for each in found.findings] == [
        (Topic.BOTTLENECK, 12.0),
        (Topic.INTERRUPTIONS, 100.0),
        (Topic.HELD_UP, 75.0),
    ]


def test_a_second_task_is_one_of_the_others_a_third_never() -> None:
    """By its weight among them; the third of the ranking is not told, though nothing else is."""
    found = picked([scored(1, 60.0), scored(2, 50.0), scored(3, 40.0)])
    assert [each.task.name for each in found.findings if each.task] == ["Task 1", "Task 2"]
    light = picked([scored(1, 60.0), scored(2, 50.0)], busy(interrupted=12, blocked=3.2))
    assert [each.weight for each in light.findings] == [60.0, pytest.approx(80.0), pytest.approx(75.0)]


@pytest.mark.parametrize(("score", "told"), [(10.0, True), (9.99, False)])
def test_ten_points_are_a_finding(score: float, *, told: bool) -> None:
    """What weighs less is none: then the task with the most time is told instead. So with a pattern: two a week weigh ten."""
    assert topics(picked([scored(1, score)])) == [Topic.BOTTLENECK if told else Topic.LARGEST]
    two = picked([scored(1, 50.0)], busy(interrupted=2, blocked=0.0, spilled=0.0))
    assert topics(two) == [Topic.BOTTLENECK, Topic.INTERRUPTIONS]
    assert topics(picked([scored(1, 50.0)], busy(interrupted=1, blocked=0.0, spilled=0.0))) == [Topic.BOTTLENECK]


@pytest.mark.parametrize(("share", "told"), [(0.01, True), (0.0099, False)])
def test_a_hundredth_of_the_week_is_felt(share: float, *, told: bool) -> None:
    """Less is no finding, whatever it scores; the next one is looked at in its place."""
    found = picked([scored(1, 90.0, share), scored(2, 40.0)])
    assert [each.task.name for each in found.findings if each.task] == (["Task 1", "Task 2"] if told else ["Task 2"])


def test_a_task_without_a_score_is_no_bottleneck() -> None:
    """Nothing is made up of one of which too little is known."""
    assert topics(picked([task(1, None), scored(2, 40.0)])) == [Topic.BOTTLENECK]


def test_a_score_of_one_signal_is_told_only_where_that_alone_has_weight() -> None:
    """One signal known of five is too little, two are enough; where the owner gave weight to one, none is missing."""
    one, two = {Signal.STRESS: 40.0}, {Signal.STRESS: 40.0, Signal.OFF_HOURS: 0.0}
    missing = tuple(signal for signal in Signal if signal is not Signal.STRESS)
    for points, lacks, told in ((one, missing, False), (two, missing[:3], True), (one, (), True)):
        found = picked([replace(task(1, points), score=Bottleneck(40.0, points, 1.0, lacks))])
        assert topics(found) == [Topic.BOTTLENECK if told else Topic.LARGEST]


@pytest.mark.parametrize(("stress", "signal"), [(20.0, Signal.STRESS), (19.0, Signal.CROWDING)])
def test_a_signal_is_told_from_a_fifth_of_the_score(stress: float, signal: Signal) -> None:
    """Of 100 points 20 from stress are told; 19 are not, then the share of the week is what there is to say."""
    points = {**ALL, Signal.CROWDING: 100.0 - stress, Signal.STRESS: stress}
    inputs = tuple(Input(name, 1.0, "part", Provenance.MEASURED) for name in ("stress", "stress_all", "mission", "short"))
    (found,) = picked([replace(task(1, points), inputs=inputs)]).findings
    assert (found.signal, found.figures["points"]) == (signal, points[signal])
    wanted = {"stress", "stress_all"} if signal is Signal.STRESS else {"mission"}
    assert found.figures.keys() == {"score", "points", "share", "times"} | wanted


def test_only_what_crowds_out_is_told_where_nothing_else_is_known() -> None:
    """A score of crowding alone, by the owner's weights, names that."""
    points = {Signal.CROWDING: 30.0}
    (found,) = picked([replace(task(1, points), score=Bottleneck(30.0, points, 1.0, ()))]).findings
    assert found.signal is Signal.CROWDING


SAID: tuple[dict[str, object], ...] = (
    {"delayed": True},
    {"blocked": HOUR},
    {"stress": 3},
    {"interruption": True},
    {},
)


@pytest.mark.parametrize(
    ("signal", "behind"),
    [
        (Signal.DELAY, {1, 2}),
        (Signal.STRESS, {3}),
        (Signal.FRAGMENTATION, {4}),
        (Signal.OFF_HOURS, {5}),
        (Signal.CROWDING, {1, 2, 3, 4, 5}),
    ],
)
def test_behind_a_signal_are_the_entries_that_make_it(signal: Signal, behind: set[int]) -> None:
    """Delayed or blocking, rated, interrupting, outside the work hours of this very task; all where it is about all."""
    mine = tuple(Entry(UUID(int=n), UUID(int=1), at(0, "9:00"), at(0, "9:10"), **said) for n, said in enumerate(SAID, 1))  # type: ignore[arg-type] # by name
    plain = quiet()[1]
    outside = tuple(Spilled(UUID(int=whose), HOUR, (UUID(int=entry),)) for whose, entry in ((1, 5), (2, 4)))
    seen = replace(plain, entries={UUID(int=1): mine}, spill_over=SpillOver(HOUR, NO_TIME, 0.0, outside),
                   tasks={UUID(int=n): Task(UUID(int=n), str(n)) for n in (1, 2)})  # fmt: skip
    first = picked([task(1, {**ALL, signal: 40.0})], seen).findings[0]
    assert {each.int for each in first.entries} == behind
    none = replace(seen, entries={UUID(int=1): (mine[4],)}, spill_over=SpillOver(NO_TIME, NO_TIME, 0.0, ()))
    assert [each.int for each in picked([task(1, {**ALL, signal: 40.0})], none).findings[0].entries] == [5]


def test_how_often_it_interrupted_is_counted_of_its_own_entries() -> None:
    """Two of three, marked by the owner."""
    mine = tuple(
        Entry(UUID(int=n), UUID(int=1), at(0, "9:00"), at(0, "9:10"), interruption=said)
        for n, said in enumerate((True, None, True), 1)
    )
    found = picked([scored(1, 40.0)], replace(quiet()[1], entries={UUID(int=1): mine}))
    assert found.findings[0].figures["times"] == 2


@pytest.mark.parametrize(("days", "weeks"), [(5, 1), (10, 2)])
def test_patterns_are_weighed_by_the_weeks_of_work(days: int, weeks: int) -> None:
    """Ten interruptions and two blocked hours: half of what counts in full in one week, a quarter in two."""
    plain = quiet(days)[1]
    held = (HeldUp(None, 3, 2 * HOUR, ()),)
    seen = replace(plain, sources=(Source(None, 10, ()),), held_up=held)
    found = {each.topic: each for each in picked([scored(1, 40.0)], seen, days).findings}
    assert found[Topic.INTERRUPTIONS].figures["per_week"] == 10 / weeks
    assert found[Topic.INTERRUPTIONS].weight == found[Topic.HELD_UP].weight == pytest.approx(50 / weeks)


def test_days_off_and_empty_days_are_no_weeks_of_work() -> None:
    """A Saturday with work and a Friday without: four work days with work are four fifths of a week."""
    plain = quiet()[1]
    days = tuple(replace(day, worked=NO_TIME) if day.day.weekday() == 4 else day for day in plain.days)
    days = tuple(replace(day, worked=HOUR) if day.day.weekday() == 5 else day for day in days)
    seen = replace(plain, days=days, sources=(Source(None, 8, ()),))
    found = next(each for each in picked([task(1, None)], seen).findings if each.topic is Topic.INTERRUPTIONS)
    assert found.figures["per_week"] == pytest.approx(10)


def test_without_a_work_day_nothing_is_said_by_the_week() -> None:
    """Only days off with work: interruptions and waits have no week to be weighed by."""
    plain = busy()
    days = tuple(replace(day, work_day=False) for day in plain.days)
    assert not {Topic.INTERRUPTIONS, Topic.HELD_UP} & set(topics(picked([scored(1, 40.0)], replace(plain, days=days))))


@pytest.mark.parametrize(("weeks", "minutes", "told"), [(1, 29, True), (1, 30, False), (2, 59, True), (2, 60, False)])
def test_small_tasks_are_those_under_half_an_hour_a_week(weeks: int, minutes: int, *, told: bool) -> None:
    """Five of them are many; a task without any time is none of all."""
    small = [task(n, None, total=timedelta(minutes=minutes)) for n in range(1, 6)]
    tasks = [*small, task(9, None, total=10 * HOUR), task(10, None, total=NO_TIME)]
    found = picked(tasks, days=5 * weeks, clock=timedelta(minutes=5 * minutes))
    many = [each for each in found.findings if each.topic is Topic.MANY_SMALL]
    assert [(each.figures["tasks"], each.figures["of"]) for each in many] == ([(5.0, 6.0)] if told else [])
    assert not [each for each in picked(tasks[1:], days=5 * weeks).findings if each.topic is Topic.MANY_SMALL]


def lacks(found: Findings) -> dict[Lack, float]:
    """What to log better, each with its amount."""
    return {each.lack: each.amount for each in found.log_better}


@pytest.mark.parametrize(("coverage", "told"), [(0.8, False), (0.79, True)])
def test_coverage_is_lacking_under_four_fifths(coverage: float, *, told: bool) -> None:
    """With the amount that is logged."""
    assert lacks(picked([scored(1, 40.0)], coverage=coverage)).get(Lack.COVERAGE) == (coverage if told else None)


@pytest.mark.parametrize(("seconds", "told"), [(180, False), (181, True)])
def test_uncategorised_is_lacking_over_a_twentieth(seconds: int, *, told: bool) -> None:
    """Of an hour, three minutes without a category are left unsaid, a second more is told."""
    loose = task(1, None, total=timedelta(seconds=seconds))
    assert (Lack.UNCATEGORISED in lacks(picked([loose], clock=HOUR))) is told


@pytest.mark.parametrize(("unrated", "told"), [(6, False), (7, True)])
def test_ratings_are_lacking_over_three_in_ten(unrated: int, *, told: bool) -> None:
    """Of twenty entries six may be unrated."""
    entries = tuple(
        Entry(UUID(int=n), UUID(int=1), at(0, "9:00"), at(0, "9:10"), stress=None if n < unrated else 1) for n in range(20)
    )
    assert (Lack.UNRATED in lacks(picked([task(1, None)], replace(quiet()[1], entries={UUID(int=1): entries})))) is told


def test_what_still_runs_is_no_forgotten_timer() -> None:
    """It may be stopped yet; one that ended after more than twelve hours is told, of twelve not."""
    for end, told in (("21:00", False), ("21:01", True), (None, False)):
        entry = Entry(UUID(int=1), UUID(int=1), at(0, "9:00"), at(0, end) if end else None, stress=1)
        assert (
            Lack.LONG_ENTRIES in lacks(picked([task(1, None)], replace(quiet()[1], entries={UUID(int=1): (entry,)})))
        ) is told


def test_no_more_than_three_lacks_and_three_changes_are_told() -> None:
    """The most telling lack first; only clear changes, the first three of them."""
    review, plain = quiet()
    entry = Entry(UUID(int=1), UUID(int=1), at(0, "9:00"), at(0, "22:00"))
    seen = replace(plain, entries={UUID(int=1): (entry,)}, sources=None, held_up=None)
    poor = replace(review, counted_days=1, coverage=0.5, clock=HOUR, tasks=(task(1, None),))
    clear = [Direction.MORE, Direction.NO_CLEAR_CHANGE, *[Direction.LESS] * 4]
    trends = tuple(TaskTrend(task(n, None).task, None, Trend(None, None, each)) for n, each in enumerate(clear))
    whole = Trend(None, None, Direction.TOO_LITTLE)
    found = findings(poor, seen, Changes(whole, (), trends), 5)
    assert [each.lack for each in found.log_better] == [Lack.LONG_ENTRIES, Lack.DAYS, Lack.COVERAGE]
    assert [each.task.name for each in found.changed] == ["Task 0", "Task 2", "Task 3"]
    assert found.whole == whole


def test_the_largest_task_weighs_nothing() -> None:
    """It is told where nothing has a score; its weight is no figure that anybody sees."""
    (found,) = picked([task(1, None)]).findings
    assert (found.topic, found.weight) == (Topic.LARGEST, 0.0)
    assert isinstance(found, Finding)
