"""When work is done and how broken up it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.domain.insight.sample import TWO_WEEKS, Diary, at, named

if TYPE_CHECKING:
    from ballast.domain.insight.review import Fragmentation, Review


def pieces_of(found: Review) -> Fragmentation:
    """The fragmentation that each review has."""
    assert found.fragmentation is not None
    return found.fragmentation


def test_heat_is_an_average_over_the_days_of_the_period() -> None:
    """Half an hour on one of two Mondays is a quarter of an hour of every Monday."""
    diary = Diary()
    diary.work("A", 0, "09:30", "10:15")
    assert diary.review(TWO_WEEKS).heat == pytest.approx({(0, 9): 15, (0, 10): 7.5})


def test_days_to_come_are_no_part_of_the_average() -> None:
    """On the first Monday of two weeks half an hour is half an hour."""
    diary = Diary()
    diary.work("A", 0, "09:30", "10:00")
    assert diary.review(TWO_WEEKS, now=at(0, "12:00")).heat == pytest.approx({(0, 9): 30})


def test_parallel_work_heats_once() -> None:
    """An hour of two tasks at once is an hour."""
    diary = Diary()
    diary.work("A", 0, "09:00", "10:00")
    diary.work("B", 0, "09:00", "10:00")
    assert diary.review().heat == pytest.approx({(0, 9): 60})


def test_breaks_of_a_minute_do_not_end_a_session() -> None:
    """Two entries a minute apart are one session; two minutes apart they are two."""
    diary = Diary()
    diary.work("A", 0, "09:00", "09:08")
    diary.work("A", 0, "09:09", "09:20")
    diary.work("A", 0, "09:22", "09:31")
    found = diary.review()
    pieces = pieces_of(found)
    assert (pieces.sessions, pieces.short, pieces.longest) == (2, 1, timedelta(minutes=20))
    assert named(found, "A").median_run == timedelta(minutes=14.5)
    assert named(found, "A").occurrences == 3


def test_a_session_inside_another_of_its_task_ends_with_it() -> None:
    """Overlapping entries of one task are one session to the later end."""
    diary = Diary()
    diary.work("A", 0, "09:00", "12:00")
    diary.work("A", 0, "10:00", "10:30")
    assert pieces_of(diary.review()).longest == timedelta(hours=3)


def test_switches_are_changes_of_task_within_a_day() -> None:
    """A, A, B, A makes two switches; the next morning begins anew."""
    diary = Diary()
    for number, name in enumerate("AABA"):
        diary.work(name, 0, f"{9 + number}:00", f"{10 + number}:00")
    diary.work("B", 1, "09:00", "10:00")
    pieces = pieces_of(diary.review())
    assert pieces.switches == 2
    assert pieces.switches_per_hour == pytest.approx(0.4)


def test_nothing_logged_has_no_pieces() -> None:
    """An empty period has no sessions and no rate."""
    pieces = pieces_of(Diary().review())
    assert (pieces.sessions, pieces.longest, pieces.switches_per_hour) == (0, timedelta(0), 0)


def test_short_sessions_enter_the_score() -> None:
    """One of two sessions under ten minutes is a share of a half."""
    diary = Diary()
    diary.work("A", 0, "09:00", "09:09")
    diary.work("A", 0, "10:00", "17:00")
    inputs = {each.name: each.value for each in named(diary.review(), "A").inputs}
    assert (inputs["sessions"], inputs["short"]) == (2, 0.5)
