"""All results of a plan, computed afresh from its answers and never stored. Their values stand in `result`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation import reckoning
from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.result import (
    Doubt,
    Marginal,
    MoneyRange,
    MoneyVerdict,
    Outcome,
    RoleOutcome,
    Suitability,
    TaskOutcome,
    Totals,
    Unconfirmed,
    Warning,  # noqa: A004 - the plain word; the built-in is not used here
)

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan

__all__ = [
    "Doubt",
    "Marginal",
    "MoneyRange",
    "MoneyVerdict",
    "Outcome",
    "RoleOutcome",
    "Suitability",
    "TaskOutcome",
    "Totals",
    "Unconfirmed",
    "Warning",
    "outcome",
]


def outcome(plan: Plan, *, turns: bool = True) -> Outcome:
    """All results of a plan. The same plan gives the same results.

    Without `turns` nobody looks for what would turn each verdict, which takes most of the time: for sliders, and for who only
    asks what is decided.
    """
    assessment = assess(plan)
    worth = assessment.worth
    found = [reckoning.task_outcome(view, assessment.home_of(view), assessment, turns=turns) for view in assessment.views]
    tasks = tuple(sorted(found, key=lambda one: -one.priority))
    helpers = [reckoning.helper_of(home, tasks) for home in assessment.homes if home.found]
    roles = tuple(reckoning.role_outcome(helper, tasks, worth) for helper in helpers)
    return Outcome(worth, tasks, roles, reckoning.totals(helpers, roles, worth), reckoning.doubts(plan, tasks, roles, worth))
