"""A hand-over as it begins: nothing said, and three goals to begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from ballast.domain.delegation.hand_over import (
    FEWEST_GOALS,
    MOST_GOALS,
    Goal,
    GoalKind,
    begun,
    goals_due,
    moved_goals,
    suggested_goals,
)
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice
from tests.domain.delegation.plans import plan, role, task


def test_a_hand_over_begins_empty() -> None:
    """Its register is its own."""
    made = begun(UUID(int=3))
    assert (made.register.role_id, made.start, made.steps, made.goals, made.looks) == (UUID(int=3), None, (), (), ())


def test_goals_to_begin_with_are_the_plans_own_figures() -> None:
    """4 h before of which 3.2 are handed over, 0.5 h + 7 % of them to oversee, by day 90."""
    made = plan(task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id), roles=(role(),))
    goals = suggested_goals(outcome(made, turns=False).roles[0], date(2026, 3, 2), 4.0)
    assert [goal.kind for goal in goals] == [GoalKind.LEFT, GoalKind.OVERSIGHT, GoalKind.ON_TIME]
    assert [goal.target for goal in goals] == pytest.approx([0.8, 0.724, 0.95])
    assert [goal.baseline for goal in goals] == [4.0, 0.0, None]
    assert {goal.due for goal in goals} == {date(2026, 5, 31)}
    assert FEWEST_GOALS <= len(goals) <= MOST_GOALS


def test_work_that_is_better_on_time_than_ours_stays_so() -> None:
    """A baseline above our default is the target; and no hours below nothing."""
    made = plan(task(1, 0.5, choice=Choice.DELEGATE, role_id=role().id), roles=(role(),))
    left, _, on_time = suggested_goals(outcome(made, turns=False).roles[0], date(2026, 3, 2), 0.1, 0.98)
    assert (left.target, on_time.baseline, on_time.target) == (0, 0.98, 0.98)


def test_goals_move_with_the_start_unless_the_owner_gave_them_a_day() -> None:
    """Day 90 after the old start becomes day 90 after the new one."""
    old, new = date(2026, 3, 2), date(2026, 3, 9)
    theirs, own = Goal(GoalKind.ON_TIME, None, 0.95, goals_due(old)), Goal(GoalKind.REWORK, None, 0.05, date(2026, 4, 1))
    assert moved_goals((theirs, own), old, new) == (replace(theirs, due=date(2026, 6, 7)), own)
    assert moved_goals((theirs,), None, new) == (theirs,)
