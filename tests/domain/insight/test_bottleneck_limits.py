"""Where the parts of a score are full, what a short session is, and with what the first categories come: `model.md` 3."""

from __future__ import annotations

import pytest

from ballast.domain.insight.bottleneck import MISSIONS, Friction, score
from ballast.domain.insight.review import Signal
from tests.domain.insight.sample import Diary, named

NOTHING = Friction(
    share=0.4, frequency=1, mission=None, stress=None, rated=0, stress_all=None, delayed=None, blocked=0, interruptions=None,
    short=None, off_hours=None,
)  # fmt: skip


def test_the_first_categories_move_the_business_as_the_model_says() -> None:
    """Core 1, personal development 0.75, marketing 0.5, technical 0.25, administrative 0."""
    assert MISSIONS == {"core": 1, "development": 0.75, "marketing": 0.5, "technical": 0.25, "administrative": 0}


def test_a_task_crowds_out_no_more_than_its_mission_leaves() -> None:
    """Two fifths of the time are twice what is full; with a mission of a half it is half of the points, not more."""
    assert score(NOTHING._replace(mission=0.5)).score == pytest.approx(50)


def test_blocked_hours_alone_are_half_of_the_delay() -> None:
    """Ten hours a week are full from two on; with no entry that delayed anything that is half of the points."""
    assert score(NOTHING._replace(delayed=0.0, blocked=10)).score == pytest.approx(50)


def test_weights_of_less_than_one_are_kept_with_the_score() -> None:
    """In parts of one they make the same points, and stand in the score as they were given."""
    parts = {Signal.CROWDING: 0.25, Signal.DELAY: 0.25, Signal.STRESS: 0.2, Signal.FRAGMENTATION: 0.15, Signal.OFF_HOURS: 0.15}
    friction = NOTHING._replace(mission=0.0, delayed=1.0, blocked=2)
    found = score(friction, parts)
    assert found.weights == {Signal.CROWDING: 0.25, Signal.DELAY: 0.25}
    assert found.points == pytest.approx(score(friction).points)


def test_ten_minutes_are_no_short_session() -> None:
    """Of one of ten minutes and one of nine, half is short."""
    diary = Diary()
    diary.work("Mail", 0, "9:00", "9:10")
    diary.work("Rest", 0, "9:10", "16:00")
    diary.work("Mail", 0, "16:00", "16:09")
    (short,) = [each.value for each in named(diary.review(), "Mail").inputs if each.name == "short"]
    assert short == pytest.approx(0.5)
