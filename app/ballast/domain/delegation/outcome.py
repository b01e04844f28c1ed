"""All results of a plan, computed afresh from its answers and never stored. Their values stand in `result`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation import reckoning, roi
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


def outcome(plan: Plan, *, quick: bool = False) -> Outcome:
    """All results of a plan. The same plan gives the same results; `quick` takes a tenth of the draws, for sliders."""
    assessment = assess(plan, roi.QUICK_DRAWS if quick else roi.DRAWS)
    worth = assessment.worth
    found = [reckoning.task_outcome(view, assessment.home_of(view), assessment) for view in assessment.views]
    tasks = tuple(sorted(found, key=lambda one: -one.priority))
    homes = [home for home in assessment.homes if home.found]
    helpers = [reckoning.helper_of(home, tasks, assessment.scores, roi.SEED + number) for number, home in enumerate(homes)]
    roles = tuple(reckoning.role_outcome(helper, tasks, worth) for helper in helpers)
    return Outcome(worth, tasks, roles, reckoning.totals(helpers, roles, worth), reckoning.doubts(plan, tasks, roles, worth))
