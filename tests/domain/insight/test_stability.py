"""How sure the top of the ranking is."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.insight.audit import audit
from ballast.domain.insight.ranking import standings
from ballast.domain.insight.stability import RESAMPLES, SEED, Steadiness, stability
from tests.domain.insight.sample import BERLIN, CORE, LATER, PROFILE, TWO_WEEKS, WEEK, Diary

if TYPE_CHECKING:
    from ballast.domain.insight.review import Period


def sure(diary: Diary, period: Period = WEEK) -> float:
    """The stability of a diary."""
    return steadiness_of(diary, period).share


def steadiness_of(diary: Diary, period: Period = WEEK) -> Steadiness:
    """All that the draws say of a diary."""
    return stability(diary.log(), period, PROFILE, BERLIN, LATER)


def steady() -> Diary:
    """The same four tasks every day."""
    diary = Diary()
    diary.task("Core", CORE)
    for day in range(5):
        for name, start, end in (("A", "09", "11"), ("B", "11", "14"), ("C", "14", "15"), ("Core", "15", "17")):
            diary.work(name, day, f"{start}:00", f"{end}:00")
    return diary


def test_equal_days_are_certain() -> None:
    """When every day is the same, no draw changes the top three."""
    assert sure(steady()) == 1


def test_rare_tasks_make_the_top_unsure() -> None:
    """Four tasks that each come on one day only share the top by chance."""
    diary = Diary()
    for day, name in enumerate("ABCDE"):
        diary.work(name, day, "09:00", "17:00")
    assert 0 <= sure(diary) < 0.5


def test_the_same_log_gives_the_same_figure() -> None:
    """The draws have a fixed seed: a task that leads by one day of five is drawn away in about a third of them."""
    diary = steady()
    diary.work("D", 0, "17:00", "24:00")
    first = sure(diary)
    assert first == 0.665, "another seed or another number of draws would give the owner another figure for the same log"
    assert {sure(diary) for _ in range(3)} == {first}


def test_drawing_all_at_once_is_drawing_one_by_one() -> None:
    """The figure is that of two hundred draws gone through one after another, each summed up from its days."""
    diary = Diary()
    diary.task("All day", CORE)
    for day in (0, 1, 2, 3, 4, 5, 7, 8, 9, 12):
        diary.work("All day", day, "09:00", "17:00")
        for place, name in enumerate("ABCDEF"):
            minutes = 7 + (day * 13 + place * 29) % 53
            diary.work(name, day, f"{9 + place:02}:00", f"{9 + place:02}:{minutes:02}")
            diary.say(stress=(day + place) % 5, delayed=(day * place) % 3 == 0, interruption=place == day % 4)
    at_once, firsts = steadiness_of(diary, TWO_WEEKS), one_by_one(diary)
    assert 0 < at_once.share < 1
    assert at_once.share == sum(set(each) == set(firsts[0]) for each in firsts[1:]) / RESAMPLES
    often = Counter(name for each in firsts[1:] for name in each)
    assert {diary.log().tasks[key].name: share for key, share in at_once.often.items()} == {
        name: times / RESAMPLES for name, times in often.items()
    }


def one_by_one(diary: Diary, period: Period = TWO_WEEKS) -> list[tuple[str, ...]]:
    """The slow way, with the same seed: the first three as they are, then those of each draw."""
    log = diary.log()
    facts = audit(log, period, PROFILE, BERLIN, LATER)
    work, off = facts.counted_work_days, facts.counted_days_off
    chance, firsts = Random(SEED), list[tuple[str, ...]]()  # noqa: S311 - a draw, no secret
    draws = (chance.choices(work, k=len(work)) + (chance.choices(off, k=len(off)) if off else []) for _ in range(RESAMPLES))
    for days in ([*work, *off], *draws):
        scored = [
            (-stands.score.score, -stands.figures.seconds, log.tasks[task_id].name)
            for task_id, stands in standings(log, facts, Counter(days)).items()
            if stands.score is not None
        ]
        firsts.append(tuple(name for *_, name in sorted(scored)[:3]))
    return firsts


def test_level_are_the_tasks_that_take_each_others_place() -> None:
    """Those in some draws and out of others, the most frequent first; one that always leads, or hardly ever, is not."""
    always, often, half, seldom, never = (UUID(int=number) for number in range(1, 6))
    counted = {seldom: 0.05, half: 0.4, often: 0.6, always: 0.95, never: 0.0}
    assert Steadiness(0.69, counted).level == (often, half)
    assert Steadiness(0.7, counted).level == ()
    assert Steadiness(0.0, {half: 0.1, often: 0.9}).level == (often, half)
    assert Steadiness(1.0, {half: 1.0, often: 1.0}, {(half, often): 0.3}).level == ()
    assert Steadiness(1.0, {half: 1.0, often: 1.0}, {(half, often): 0.305}).level == (half, often)


def test_three_that_always_lead_may_still_swap_among_themselves() -> None:
    """A and B have equal hours with stress on other days: who comes first is drawn, though both always lead."""
    diary = Diary()
    diary.task("Core", CORE)
    for day in range(5):
        for name, start, end, stress in (("A", "09", "11", 4 if day % 2 else 0), ("B", "11", "13", 0 if day % 2 else 3)):
            diary.work(name, day, f"{start}:00", f"{end}:00")
            diary.say(stress=stress)
        diary.work("C", day, "13:00", "14:00")
        diary.work("Core", day, "14:00", "17:00")
    found, firsts = steadiness_of(diary), one_by_one(diary, WEEK)
    assert found.share == 1
    names = {task_id: task.name for task_id, task in diary.log().tasks.items()}
    first, second, third = firsts[0]
    swaps = {
        (one, other): sum(each.index(other) < each.index(one) for each in firsts[1:]) / RESAMPLES
        for one, other in ((first, second), (second, third))
    }
    assert {(names[one], names[other]): part for (one, other), part in found.swapped.items()} == swaps
    assert swaps[first, second] > 0.3
    assert {names[task_id] for task_id in found.level} >= {"A", "B"}


def test_days_off_are_drawn_among_themselves() -> None:
    """A Saturday does not take the place of a work day: the work days stay the measure."""
    diary = steady()
    diary.work("A", 5, "10:00", "12:00")
    assert sure(diary) == 1


def test_a_weekend_task_can_be_drawn_away() -> None:
    """A task of one Sunday in four days off is missing from about a third of the draws."""
    diary = steady()
    for day, name in ((5, "A"), (6, "D"), (12, "A"), (13, "A")):
        diary.work(name, day, "08:00", "24:00")
    assert 0.5 < sure(diary, TWO_WEEKS) < 0.9


def test_nothing_to_compare_is_no_certainty() -> None:
    """One counted day drawn again is always itself, so it proves nothing; nor does an empty log."""
    diary = Diary()
    diary.work("A", 0, "09:00", "17:00")
    assert sure(diary) == 0
    assert sure(Diary()) == 0


@pytest.mark.parametrize(("names", "first"), [("A", 1), ("AB", 2), ("ABC", 3), ("ABCD", 3)])
def test_no_more_lead_than_have_a_score(names: str, first: int) -> None:
    """Of one or two tasks with a score there is no third; of four the same in every day all draws have the same first three."""
    diary = Diary()
    hours = 8 // len(names)
    for day in range(5):
        for place, name in enumerate(names):
            diary.work(name, day, f"{9 + place * hours:02}:00", f"{9 + (place + 1) * hours:02}:00")
            diary.say(stress=4 - place)
    found = steadiness_of(diary)
    assert (found.first, found.share) == (first, 1.0)
    assert {diary.log().tasks[key].name for key, part in found.often.items() if part} == set(names[:first])


def test_a_single_task_with_a_score_is_asked_only_whether_it_comes_first() -> None:
    """A task that has a score in some draws alone is not first there, and takes nothing from the one that leads."""
    diary = Diary()
    for day in range(5):
        diary.work("Main", day, "09:00", "16:00")
        diary.say(stress=4)
    for day in (1, 3):
        diary.work("Seldom", day, "16:00", "16:20")  # two times and forty minutes: a score only where a day is drawn twice
    found = steadiness_of(diary)
    assert (found.first, found.share, len(found.often)) == (1, 1.0, 1)


def test_two_work_days_can_be_drawn_and_what_has_no_score_cannot() -> None:
    """Two days can be drawn, one cannot; sixteen tasks of under an hour, once each, rank nothing."""
    diary = Diary()
    for day in range(2):
        for name, hour in (("A", 9), ("B", 11), ("C", 13), ("D", 16)):
            diary.work(name, day, f"{hour}:00", f"{hour + 2 if name != 'D' else 17}:00")
    assert steadiness_of(diary).first == 3
    assert sure(diary) > 0
    one = Diary()
    one.work("A", 0, "9:00", "17:00")
    assert steadiness_of(one) == Steadiness(0.0, {})
    short = Diary()
    for day in range(2):
        for hour in range(9, 17):
            short.work(f"Bit {day} {hour}", day, f"{hour}:00", f"{hour}:59")
    assert short.review().counted_days == 2
    assert steadiness_of(short) == Steadiness(0.0, {})


def test_of_equal_scores_the_longer_leads() -> None:
    """Four tasks that move the business and hinder nothing have no points: the three with most time lead, in every draw."""
    diary = Diary()
    for name in "ABCD":
        diary.task(name, CORE)
    for day in range(5):
        for name, start, end in (("A", 9, 10), ("B", 10, 12), ("C", 12, 15), ("D", 15, 17)):
            diary.work(name, day, f"{start}:00", f"{end}:00")
    assert steadiness_of(diary).often == {diary.tasks[name].id: 1.0 for name in "CDB"}
