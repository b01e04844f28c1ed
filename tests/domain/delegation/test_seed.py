"""How a plan begins: quick wins as small steps within three days, ticked off, due."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from ballast.domain.delegation.seed import WITHIN, Seed, SmallStep, due_steps, taken, ticked_off

TODAY = date(2026, 3, 2)
TASK = UUID(int=5)
WINS = (("Ask", TASK), ("Gather", None), ("Reuse", None), ("Swap", None))


def test_quick_wins_become_up_to_three_steps_within_three_days() -> None:
    """One a day; what is there already is not taken twice, what is done leaves room."""
    seed = taken(Seed("no time"), WINS, TODAY)
    assert seed.held_back == "no time"
    assert [(step.text, (step.day - TODAY).days, step.task_id) for step in seed.steps] == [
        ("Ask", 1, TASK),
        ("Gather", 2, None),
        ("Reuse", 3, None),
    ]
    assert all(step.day - TODAY <= WITHIN for step in seed.steps)
    assert taken(seed, WINS, TODAY) == seed
    fourth = taken(ticked_off(seed, 0, TODAY), WINS, TODAY).steps[3]
    assert (fourth.text, fourth.day) == ("Swap", TODAY + timedelta(days=3))


def test_a_step_is_done_and_opened_again() -> None:
    """By its place; one that is not there is refused."""
    seed = taken(Seed(), WINS, TODAY)
    done = ticked_off(seed, 1, TODAY)
    assert [step.done_on for step in done.steps] == [None, TODAY, None]
    assert ticked_off(done, 1, None) == seed
    with pytest.raises(IndexError):
        ticked_off(seed, 3, TODAY)


def test_what_is_due_has_its_day_today_or_before() -> None:
    """The longest over first; done ones are quiet."""
    steps = (
        SmallStep("later", TODAY + timedelta(days=1)),
        SmallStep("today", TODAY),
        SmallStep("done", TODAY, TODAY),
        SmallStep("over", TODAY - timedelta(days=2)),
    )
    assert [(place, step.text) for place, step in due_steps(Seed(steps=steps), TODAY)] == [(3, "over"), (1, "today")]
