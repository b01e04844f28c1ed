"""A hand-over as it begins: nothing said, and three goals to begin with."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from ballast.domain.delegation.hand_over import FEWEST_GOALS, MOST_GOALS, GoalKind, begun, suggested_goals
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice
from tests.domain.delegation.plans import plan, role, task


def test_a_hand_over_begins_empty() -> None:
    """Its register is its own."""
    made = begun(UUID(int=3))
    assert (made.register.role_id, made.start, made.steps, made.goals, made.looks) == (UUID(int=3), None, (), (), ())


def test_goals_to_begin_with_are_the_plans_own_figures() -> None:
    """3.2 h handed over, 0.5 h + 7 % of them to oversee: 2.476 h freed, by day 90."""
    made = plan(task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id), roles=(role(),))
    goals = suggested_goals(outcome(made, quick=True).roles[0], date(2026, 3, 2))
    assert [goal.kind for goal in goals] == [GoalKind.FREED, GoalKind.OVERSIGHT, GoalKind.ON_TIME]
    assert [goal.target for goal in goals] == pytest.approx([3.2 - 0.724, 0.724, 0.95])
    assert {goal.due for goal in goals} == {date(2026, 5, 31)}
    assert FEWEST_GOALS <= len(goals) <= MOST_GOALS


def test_a_helper_who_frees_nothing_has_no_goal_below_nothing() -> None:
    """Half an hour a week costs more oversight than it frees."""
    made = plan(task(1, 0.5, choice=Choice.DELEGATE, role_id=role().id), roles=(role(),))
    assert suggested_goals(outcome(made, quick=True).roles[0], date(2026, 3, 2))[0].target == 0
