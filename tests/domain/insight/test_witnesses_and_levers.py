"""The entries behind each input are as many as the input says; what would change a ranking is what changes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.bottleneck import WEIGHTS, score
from ballast.domain.insight.levers import LEVERS, friction_of, what_would_change, with_input
from ballast.domain.insight.review import Input, Provenance, Signal
from ballast.domain.insight.witnesses import WITNESSED, longest_session, placed, rated, witnesses
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, TWO_WEEKS, WEEK, Diary, at, named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.insight.review import Review, TaskReview


def behind(diary: Diary, review: Review, name: str, now: datetime = LATER) -> Mapping[str, tuple[UUID, ...]]:
    """The entries behind each input of a task."""
    counted = {number for number, day in enumerate(review.days) if day.counts}
    return witnesses(diary.log(), review.period, PROFILE, BERLIN, now, diary.tasks[name].id, counted)


def drawn(seed: int) -> Diary:
    """Two weeks of three tasks with answers drawn at random; some days have too little work to count."""
    random, diary = Random(seed), Diary()  # noqa: S311 - days made up, the same each time
    for day in range(14):
        minute = 8 * 60 + random.randint(0, 60)
        for _ in range(random.choice((2, 12, 14))):
            length = random.choice((0, 5, 9, 30, 70))
            end = min(minute + length, 23 * 60)
            diary.work(random.choice("ABC"), day, f"{minute // 60}:{minute % 60:02}", f"{end // 60}:{end % 60:02}")
            diary.say(
                stress=random.choice((None, 0, 2, 4)),
                delayed=random.choice((None, False, True)),
                blocked=random.choice((None, timedelta(minutes=10))),
                interruption=random.choice((None, False, True)),
            )
            minute = min(end + random.choice((0, 0, 1, 20)), 23 * 60)
    return diary


@pytest.mark.parametrize("seed", range(12))
def test_as_many_entries_stand_behind_an_input_as_it_counts(seed: int) -> None:
    """Rated ones, delays as their share of all, interruptions and blocked hours a week, time outside the hours."""
    diary = drawn(seed)
    review = diary.review(TWO_WEEKS)
    entries = {each.id: each for each in diary.entries}
    for task in review.tasks:
        given = {each.name: each.value for each in task.inputs}
        found = behind(diary, review, task.task.name)
        if "share" not in given:
            assert found["share"] == ()
            continue
        weeks = given["counted_days"] / given["days_per_week"]
        assert len(found["rated"]) == given["rated"]
        assert len(found["delayed"]) / len(found["share"]) == pytest.approx(given["delayed"])
        assert len(found["interruptions"]) / weeks == pytest.approx(given["interruptions"])
        blocked = sum((entries[key].blocked or timedelta(0) for key in found["blocked"]), timedelta(0))
        assert blocked / timedelta(hours=1) / weeks == pytest.approx(given["blocked"])
        assert len({entries[key].start.date() for key in found["days"]}) == given["days"]
        if "off_hours" in given:
            assert bool(found["off_hours"]) == (given["off_hours"] > 0)
        rated = [entries[key] for key in found["stress"]]
        weight = [max(1.0, each.length(LATER).total_seconds()) for each in rated]
        if rated:
            mean = sum(w * (each.stress or 0) for w, each in zip(weight, rated, strict=True)) / sum(weight)
            assert mean == pytest.approx(given["stress"])


def test_short_sessions_and_what_makes_them() -> None:
    """Two pieces a minute apart are one long session; five minutes alone are a short one; all of it on a day that counts."""
    diary = Diary()
    for start, end in (("09:00", "09:08"), ("09:09", "09:30"), ("10:00", "10:05"), ("10:20", "17:00"), ("17:00", "17:00")):
        diary.work("A", 0, start, end)
    found = behind(diary, diary.review(WEEK), "A")
    ids = [each.id for each in diary.entries]
    assert found["short"] == (ids[2],)
    assert found["sessions"] == tuple(ids[:4])
    assert found["days"] == tuple(ids[:4])
    assert found["share"] == tuple(ids)
    assert set(found) == set(WITNESSED)


def test_a_session_that_runs_and_is_short_is_none_yet() -> None:
    """Running since five minutes: no session; since twenty: one."""
    diary = Diary()
    diary.work("B", 0, "09:00", "17:00")
    diary.work("A", 0, "17:10", None)
    for now, sessions in (("17:15", 0), ("17:30", 1)):
        review = diary.review(WEEK, now=at(0, now))
        assert len(behind(diary, review, "A", at(0, now))["sessions"]) == sessions


def test_a_day_that_does_not_count_has_no_witnesses() -> None:
    """An hour of a day of eight is too little; nothing of it stands behind a score."""
    diary = Diary()
    diary.work("A", 0, "09:00", "17:00")
    diary.work("A", 1, "09:00", "10:00")
    diary.say(delayed=True, stress=4, interruption=True)
    found = behind(diary, diary.review(WEEK), "A")
    assert found["share"] == (diary.entries[0].id,)
    assert found["delayed"] == found["rated"] == found["stress_all"] == found["interruptions"] == ()


def test_what_hours_a_week_are_made_of_is_told_from_what_is_left_out() -> None:
    """An hour on a day that does not count is left out; over midnight into a day that counts it is not; no length is none."""
    diary = Diary()
    for day, start, end in ((0, "09:00", "17:00"), (1, "09:00", "10:00"), (1, "22:00", "28:30"), (2, "09:00", "17:00")):
        diary.work("A", day, start, end)
    diary.work("A", 1, "11:00", "11:00")
    first, alone, over, last, _ = (each.id for each in diary.entries)
    found = placed(diary.log(), WEEK, PROFILE, BERLIN, LATER, {0, 2})
    assert found == ((first, over, last), (alone,))
    assert placed(diary.log(), WEEK, PROFILE, BERLIN, LATER, ()) == ((), (first, alone, over, last))


def made(name: str, diary: Diary, **given: float) -> TaskReview:
    """A task with these inputs and the score that they make."""
    review = named(diary.review(WEEK), "A")
    inputs = tuple(Input(key, value, "part", Provenance.MEASURED) for key, value in given.items())
    bare = replace(review, task=replace(review.task, id=diary.task(name).id, name=name), inputs=inputs)
    return replace(bare, score=score(friction_of(bare)))


def a_diary() -> Diary:
    """A day of work."""
    diary = Diary()
    diary.work("A", 0, "09:00", "17:00")
    return diary


SAME = {"share": 0.2, "days": 5.0, "counted_days": 5.0, "mission": 1.0, "off_hours": 0.0, "delayed": 0.0, "blocked": 0.0}


def test_interrupting_less_often_brings_it_level() -> None:
    """12 times a week counts as 10 of 10: 9 points of 80. Its neighbour is at 4 of 10, so it has to fall to 4 times."""
    diary = a_diary()
    first = made("Mail", diary, **SAME, interruptions=12.0, short=0.0)
    second = made("Books", diary, **SAME, interruptions=4.0, short=0.0)
    lever = what_would_change([first, second], first, WEIGHTS)
    assert lever is not None
    assert (lever.name, lever.before, lever.neighbour.name, lever.level) == ("interruptions", 12.0, "Books", True)
    assert lever.after == pytest.approx(4.0)
    assert lever.part == pytest.approx(2 / 3)


def test_the_smallest_change_is_taken() -> None:
    """0.9 outside the hours has to fall by a third (4.5 points of the weights); interruptions would have to fall by half."""
    diary = a_diary()
    given = {**SAME, "interruptions": 10.0, "short": 0.0, "off_hours": 0.9}
    first, second = made("Mail", diary, **given), made("Books", diary, **{**given, "off_hours": 0.6})
    lever = what_would_change([first, second], first, WEIGHTS)
    assert lever is not None
    assert lever.name == "off_hours"
    assert lever.after == pytest.approx(0.6)
    assert lever.part == pytest.approx(1 / 3)


def test_a_lever_does_what_it_says_and_nothing_smaller_does() -> None:
    """On drawn logs: with the input changed the task is no longer above its neighbour, and with a little less it still is."""
    seen = 0
    for seed in range(12):
        review = drawn(seed).review(TWO_WEEKS)
        for task in review.tasks:
            lever = what_would_change(review.tasks, task, WEIGHTS)
            if lever is None:
                continue
            seen += 1
            below = next(each for each in review.tasks if each.task.id == lever.neighbour.id)
            assert below.score is not None
            changed = with_input(friction_of(task), lever.name, lever.after)
            assert score(changed).score == pytest.approx(lever.score)
            if lever.level:
                assert lever.score <= below.score.score + 1e-6
                more = with_input(changed, lever.name, min(lever.before, lever.after + 0.01 * lever.before))
                assert score(more).score > below.score.score - 1e-9
            else:
                assert all(
                    score(with_input(friction_of(task), name, 0.0)).score > below.score.score
                    for name in LEVERS
                    if getattr(friction_of(task), name)
                )
    assert seen > 10


def test_the_inputs_make_the_score_again() -> None:
    """What a lever starts from is the task's own score."""
    for seed in range(6):
        for task in drawn(seed).review(TWO_WEEKS).tasks:
            if task.score is not None:
                assert score(friction_of(task)).score == pytest.approx(task.score.score)


def test_nothing_brings_the_last_one_lower_and_calm_work_has_no_lever() -> None:
    """The last of the ranking, one without a score, and one on which nothing rubs but its size."""
    diary = a_diary()
    calm = {**SAME, "mission": 0.0, "interruptions": 0.0, "short": 0.0}
    first, second = made("Mail", diary, **calm), made("Books", diary, **{**calm, "mission": 0.5})
    assert what_would_change([first, second], second, WEIGHTS) is None
    assert what_would_change([first, second], first, WEIGHTS) is None
    assert what_would_change([replace(first, score=None), second], replace(first, score=None), WEIGHTS) is None


def test_what_weighs_nothing_is_no_lever() -> None:
    """An owner who gives broken-up days no weight is not told to be interrupted less often."""
    diary = a_diary()
    first = made("Mail", diary, **{**SAME, "off_hours": 0.2}, interruptions=10.0, short=0.0)
    second = made("Books", diary, **SAME, interruptions=10.0, short=0.0)
    lever = what_would_change([first, second], first, {**WEIGHTS, Signal.FRAGMENTATION: 0})
    assert lever is not None
    assert lever.name == "off_hours"


def test_where_one_input_is_not_enough_it_is_the_one_that_takes_most_off() -> None:
    """Crowding alone keeps it above: without interruptions it would come closest."""
    diary = a_diary()
    first = made("Mail", diary, **{**SAME, "mission": 0.0, "off_hours": 0.1}, interruptions=10.0, short=0.0)
    second = made("Books", diary, **SAME, interruptions=1.0, short=0.0)
    lever = what_would_change([first, second], first, WEIGHTS)
    assert lever is not None
    assert (lever.name, lever.after, lever.level) == ("interruptions", 0.0, False)


@pytest.mark.parametrize("seed", range(6))
def test_the_longest_session_and_the_ratings_are_those_of_the_review(seed: int) -> None:
    """The session as long as the review says, with its ends; ratings by time give its mean, and nothing unrated is behind."""
    diary = drawn(seed)
    review = diary.review(TWO_WEEKS)
    entries = {each.id: each for each in diary.entries}
    run = longest_session(diary.log(), TWO_WEEKS, PROFILE, BERLIN, LATER)
    assert run is not None
    assert review.fragmentation is not None
    assert timedelta(seconds=run.end - run.start) == review.fragmentation.longest
    assert len({piece.entry.task_id for piece in run.pieces}) == 1
    found = rated(diary.log(), TWO_WEEKS, PROFILE, BERLIN, LATER)
    assert set(found.entries) == {each.id for each in diary.entries if each.stress is not None}
    lengths = [max(1.0, entries[key].length(LATER).total_seconds()) for key in found.entries]
    stressed = sum(length * (entries[key].stress or 0) for key, length in zip(found.entries, lengths, strict=True))
    assert (found.seconds, found.stressed) == pytest.approx((sum(lengths), stressed))
    assert review.mean_stress == pytest.approx(stressed / sum(lengths))


def test_without_work_there_is_no_longest_session() -> None:
    """An empty log has none, and no ratings."""
    log = Diary().log()
    assert longest_session(log, TWO_WEEKS, PROFILE, BERLIN, LATER) is None
    assert rated(log, TWO_WEEKS, PROFILE, BERLIN, LATER) == ((), 0, 0)


def test_a_session_of_ten_minutes_is_not_short() -> None:
    """Short is under ten minutes: neither the figure nor the entries behind it have one of exactly ten."""
    diary = Diary()
    diary.work("B", 0, "09:00", "17:00")
    diary.work("A", 0, "17:10", "17:20")
    diary.work("A", 0, "18:10", "18:19")
    diary.work("A", 0, "19:00", "20:00")
    review = diary.review(WEEK)
    assert behind(diary, review, "A")["short"] == (diary.entries[2].id,)
    assert {each.name: each.value for each in named(review, "A").inputs}["short"] == pytest.approx(1 / 3)
