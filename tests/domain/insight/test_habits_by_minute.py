"""Patterns against counting every minute: unbroken blocks, side by side, off-hours, stress by hour, on random days."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from ballast.domain.insight.counting import habits
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, WEEK, Diary

if TYPE_CHECKING:
    from uuid import UUID

DAY = 24 * 60
WORK = range(9 * 60, 17 * 60)
ENTRIES = st.lists(
    st.tuples(
        st.sampled_from("ABC"), st.integers(7 * 60, 20 * 60), st.integers(0, 180), st.booleans(), st.none() | st.integers(0, 4)
    ),
    max_size=12,
)


def clock(minute: int) -> str:
    """A minute of the day as the clock shows it."""
    return f"{minute // 60}:{minute % 60:02}"


def longest_block(at_hand: list[Counter[UUID]], broken: set[int]) -> int:
    """Minute by minute: the longest run with the same tasks at hand, a single empty minute in it allowed."""
    best = begun = last = -9
    tasks: set[UUID] = set()
    for minute, present in enumerate(at_hand):
        if not present:
            continue
        if set(present) != tasks or minute > last + 2 or minute in broken:
            begun, tasks = minute, set(present)
        last = minute
        best = max(best, minute + 1 - begun)
    return max(0, best)


@given(ENTRIES)
@example([("A", 600, 120, False, None), ("A", 660, 0, True, None)])
def test_patterns_agree_with_counting_every_minute(drawn: list[tuple[str, int, int, bool, int | None]]) -> None:
    """One Monday: every figure of it, by the plainest counting there is."""
    diary = Diary()
    at_hand: list[Counter[UUID]] = [Counter() for _ in range(DAY)]
    rated: Counter[int] = Counter()
    strained: Counter[int] = Counter()
    off = 0
    for name, start, length, interrupts, stress in drawn:
        entry = diary.work(name, 0, clock(start), clock(start + length))
        diary.say(interruption=interrupts, stress=stress)
        for minute in range(start, start + length):
            at_hand[minute][entry.task_id] += 1
            off += minute not in WORK
            if stress is not None:
                rated[minute // 60] += 1
                strained[minute // 60] += stress
    found = habits(diary.log(), WEEK, PROFILE, BERLIN, LATER)
    broken = {start for _, start, _, interrupts, _ in drawn if interrupts}
    assert found.days[0].longest == timedelta(minutes=longest_block(at_hand, broken))
    assert found.spill_over.time == timedelta(minutes=off)
    assert found.overlaps.once == timedelta(minutes=sum(map(bool, at_hand)))
    assert found.overlaps.twice == timedelta(minutes=sum(each.total() for each in at_hand))
    both = Counter(pair for each in at_hand for pair in combinations(sorted(each, key=lambda key: diary_name(diary, key)), 2))
    both.update((key, key) for each in at_hand for key, times in each.items() if times > 1)
    assert {pair.tasks: pair.time / timedelta(minutes=1) for pair in found.overlaps.pairs} == both
    hours = {each.hour: (each.stress, each.time) for each in found.stress}
    assert hours == {hour: (strained[hour] / rated[hour], timedelta(minutes=rated[hour])) for hour in rated}


def diary_name(diary: Diary, task_id: UUID) -> str:
    """The name of a task."""
    return next(task.name for task in diary.tasks.values() if task.id == task_id)
