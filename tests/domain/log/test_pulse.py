"""Signs of life: what the time between two of them was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.pulse import Meanwhile, Pulse, compare
from ballast.domain.log.span import Span, elapsed

NOON = datetime(2026, 3, 4, 12, tzinfo=ZoneInfo("Europe/Berlin"))
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
NONE = timedelta(0)
BEFORE = Pulse(NOON, 5 * HOUR, 9 * HOUR, "boot")


def later(awake: timedelta, asleep: timedelta = NONE, step: timedelta = NONE) -> Pulse:
    """The next sign of life after time awake, time asleep, and a step of the wall clock."""
    wall = (NOON.astimezone(UTC) + awake + asleep + step).astimezone(NOON.tzinfo)
    return Pulse(wall, BEFORE.monotonic + awake, BEFORE.boottime + awake + asleep, "boot")


BEAT = 30 * SECOND


@pytest.mark.parametrize(
    ("after", "kind", "away", "step"),
    [
        (later(BEAT), Meanwhile.ALIVE, NONE, NONE),
        (later(BEAT, step=SECOND / 3), Meanwhile.ALIVE, NONE, NONE),
        (later(10 * MINUTE), Meanwhile.FROZEN, NONE, NONE),
        (later(BEAT, 2 * HOUR), Meanwhile.SUSPENDED, 2 * HOUR + BEAT, NONE),
        (later(BEAT, step=HOUR), Meanwhile.CLOCK_SET, HOUR, HOUR),
        (later(BEAT, step=-HOUR), Meanwhile.CLOCK_SET, NONE, -HOUR),
        (later(BEAT, HOUR, HOUR), Meanwhile.SUSPENDED_AND_CLOCK_SET, 2 * HOUR + BEAT, HOUR),
        (later(BEAT, 2 * HOUR, -3 * HOUR), Meanwhile.SUSPENDED_AND_CLOCK_SET, 2 * HOUR + BEAT, -3 * HOUR),
        (later(BEAT, HOUR, -HOUR), Meanwhile.SUSPENDED_AND_CLOCK_SET, HOUR + BEAT, -HOUR),
        (later(12 * HOUR), Meanwhile.FROZEN, NONE, NONE),
        (later(12 * HOUR, step=20 * SECOND), Meanwhile.FROZEN, NONE, NONE),
    ],
)
def test_what_happened_between_two_beats(after: Pulse, kind: Meanwhile, away: timedelta, step: timedelta) -> None:
    """Alive, frozen, asleep, the clock set, both: told apart by four clocks; a gently corrected clock is nothing."""
    found = compare(BEFORE, after)
    assert (found.kind, found.clock_step) == (kind, step)
    assert (found.away.length if found.away else NONE) == away
    assert found.true_length == after.boottime - BEFORE.boottime


def test_a_new_boot_is_told_by_its_name() -> None:
    """After a reboot only the wall clock says how long it was; set back, it says nothing."""
    after = Pulse(NOON + HOUR, MINUTE, MINUTE, "another")
    assert compare(BEFORE, after).kind is Meanwhile.REBOOTED
    assert compare(BEFORE, after).away == Span(NOON, NOON + HOUR)
    back = compare(BEFORE, replace(after, wall=NOON - HOUR))
    assert (back.away, back.true_length) == (None, NONE)


def test_clocks_that_ran_backwards_are_a_new_boot() -> None:
    """Where a system names no boots, a monotonic clock that went back tells of one."""
    before, after = (replace(each, boot_id="") for each in (BEFORE, Pulse(NOON + HOUR, MINUTE, MINUTE, "")))
    assert compare(before, after).kind is Meanwhile.REBOOTED


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "UTC"])
def test_travel_is_nothing(zone: str) -> None:
    """Another zone shows another time, and the instant is the same."""
    after = later(BEAT)
    assert compare(BEFORE, replace(after, wall=after.wall.astimezone(ZoneInfo(zone)))).kind is Meanwhile.ALIVE


@pytest.mark.parametrize("night", [datetime(2026, 3, 29, 1, 59, 50), datetime(2026, 10, 25, 2, 59, 50)])  # noqa: DTZ001 - placed below
def test_the_nights_of_summer_time_are_nothing(night: datetime) -> None:
    """The clock on the wall leaps an hour and nobody was away."""
    before = replace(BEFORE, wall=night.replace(tzinfo=NOON.tzinfo))
    after = replace(later(BEAT), wall=(before.wall.astimezone(UTC) + BEAT).astimezone(NOON.tzinfo))
    assert abs(after.wall.replace(tzinfo=None) - before.wall.replace(tzinfo=None)) > HOUR - MINUTE
    assert compare(before, after).kind is Meanwhile.ALIVE


seconds = st.integers(0, 10**6).map(lambda number: number * SECOND)
steps = st.integers(-(10**9), 10**9).map(lambda number: number * SECOND)


@given(seconds, seconds, steps)
def test_no_length_is_ever_negative_or_longer_than_the_wall_says(awake: timedelta, asleep: timedelta, step: timedelta) -> None:
    """The true length is that of the boot clock, and time away ends now."""
    after = later(awake, asleep, step)
    found = compare(BEFORE, after)
    assert found.true_length == awake + asleep
    if found.away is not None:
        assert elapsed(found.away.end, after.wall) == NONE
        assert NONE < found.away.length <= awake + asleep + max(step, NONE)
