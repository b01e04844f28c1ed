"""The way through the wizard, decided without a window: which steps there are for this plan, and what is still open.

A step that has nothing to ask is passed over; going back is always possible, and nothing that was answered is lost by it. Only
a few open points hold the owner up (`blocks`); the rest are shown and may stay open, since every question has a default.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.brief import ESSENTIAL, open_parts
from ballast.domain.delegation.draft import asked
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Step
from ballast.domain.delegation.suitability import ASKED
from ballast.domain.delegation.view import HANDED_OVER
from ballast.domain.delegation.worth import BUYBACK_LEAST, BUYBACK_MOST, FEWEST_DAYS, WEEKS_MOST
from ballast.domain.insight.review import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from ballast.domain.delegation.outcome import Outcome, RoleOutcome
    from ballast.domain.delegation.plan import Plan, PlanTask, Trait

GOOD_COVERAGE = 0.6
WHOLE = 1.0 + 1e-9


class Skipped(StrEnum):
    """Why a step is passed over."""

    NOTHING_LOGGED = "nothing_logged"
    ALL_CATEGORISED = "all_categorised"
    NOTHING_OVER_HALF_AN_HOUR = "nothing_over_half_an_hour"
    NOTHING_SCORED = "nothing_scored"
    NOTHING_HANDED_OVER = "nothing_handed_over"


class Open(StrEnum):
    """What is still open in a step."""

    NOTHING_LOGGED = "nothing_logged"
    FEW_DAYS = "few_days"
    LOW_COVERAGE = "low_coverage"
    UNCATEGORISED = "uncategorised"
    TRAITS = "traits"
    CONFIDENTIALITY = "confidentiality"
    BOTTLENECK = "bottleneck"
    WORTH = "worth"
    FREED_OVER_WHOLE = "freed_over_whole"
    FACTOR_OUT_OF_RANGE = "factor_out_of_range"
    WEEKS_OUT_OF_RANGE = "weeks_out_of_range"
    NO_HELPER = "no_helper"
    PRICE_UNKNOWN = "price_unknown"
    PRICE_UNCONFIRMED = "price_unconfirmed"
    BRIEF = "brief"
    TITLE = "title"


BLOCKING = frozenset(
    {Open.NOTHING_LOGGED, Open.FREED_OVER_WHOLE, Open.FACTOR_OUT_OF_RANGE, Open.WEEKS_OUT_OF_RANGE, Open.NO_HELPER, Open.TITLE}
)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing still open; `subject` is the plan task or role it belongs to, if any."""

    what: Open
    subject: UUID | None = None

    @property
    def blocks(self) -> bool:
        """Whether the step cannot be left forward with this open."""
        return self.what in BLOCKING


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the owner is: step `place` of `count`, among those that this plan has."""

    place: int
    count: int


_SKIPS: Mapping[Step, tuple[Skipped, Callable[[Plan], bool]]] = MappingProxyType(
    {
        Step.CATEGORISE: (Skipped.ALL_CATEGORISED, lambda plan: not all(task.category for task in plan.tasks)),
        Step.TRAITS: (Skipped.NOTHING_OVER_HALF_AN_HOUR, lambda plan: any(map(asked, plan.tasks))),
        Step.BOTTLENECKS: (Skipped.NOTHING_SCORED, lambda plan: any(task.score is not None for task in plan.tasks)),
    }
)


def handed_over(plan: Plan, result: Outcome | None = None) -> tuple[PlanTask, ...]:
    """The tasks that somebody else will do, by the choices in force, in order of priority."""
    tasks = {task.id: task for task in plan.tasks}
    return tuple(tasks[one.id] for one in (result or outcome(plan, turns=False)).tasks if one.choice in HANDED_OVER)


def skipped(step: Step, plan: Plan, result: Outcome | None = None) -> Skipped | None:
    """Why the step has nothing to ask for this plan; None if it has. `result` spares computing the outcome again."""
    if step in {Step.PERIOD, Step.SUMMARY}:
        return None
    if not plan.tasks:
        return Skipped.NOTHING_LOGGED
    if step in _SKIPS:
        reason, asks = _SKIPS[step]
        return None if asks(plan) else reason
    if step in {Step.HELPERS, Step.BRIEFS} and not handed_over(plan, result):
        return Skipped.NOTHING_HANDED_OVER
    return None


def steps(plan: Plan, result: Outcome | None = None) -> tuple[Step, ...]:
    """The steps of this plan in order."""
    result = result or outcome(plan, turns=False)
    return tuple(step for step in Step if skipped(step, plan, result) is None)


def next_step(step: Step, plan: Plan, result: Outcome | None = None) -> Step | None:
    """The step after this one; None after the summary."""
    order = list(Step)
    there = steps(plan, result)
    return next((one for one in order[order.index(step) + 1 :] if one in there), None)


def previous_step(step: Step, plan: Plan, result: Outcome | None = None) -> Step | None:
    """The step before this one; None before the period."""
    order = list(Step)
    there = steps(plan, result)
    return next((one for one in reversed(order[: order.index(step)]) if one in there), None)


def resume_step(plan: Plan, result: Outcome | None = None) -> Step:
    """Where to open the wizard: where it was left, or the nearest step before that which still has something to ask."""
    there = steps(plan, result)
    return plan.step if plan.step in there else previous_step(plan.step, plan, result) or Step.PERIOD


def progress(step: Step, plan: Plan, result: Outcome | None = None) -> Progress:
    """How far the owner is, counting this step as under way."""
    there, order = steps(plan, result), list(Step)
    return Progress(max(1, sum(1 for one in there if order.index(one) <= order.index(step))), len(there))


def can_leave(step: Step, plan: Plan, result: Outcome | None = None) -> tuple[OpenPoint, ...]:
    """What is open in this step, what blocks first; empty or without a blocking point, the owner may go on."""
    points = _CHECKS[step](plan, result or outcome(plan, turns=False))
    return tuple(sorted(points, key=lambda point: not point.blocks))


def may_go_on(step: Step, plan: Plan, result: Outcome | None = None) -> bool:
    """Whether nothing holds the owner up in this step."""
    return not any(point.blocks for point in can_leave(step, plan, result))


def _period(plan: Plan, _: Outcome) -> list[OpenPoint]:
    if not plan.tasks:
        return [OpenPoint(Open.NOTHING_LOGGED)]
    weak = {Open.FEW_DAYS: plan.counted_days < FEWEST_DAYS, Open.LOW_COVERAGE: plan.coverage < GOOD_COVERAGE}
    return [OpenPoint(what) for what, holds in weak.items() if holds]


def _categorise(plan: Plan, _: Outcome) -> list[OpenPoint]:
    return [OpenPoint(Open.UNCATEGORISED, task.id) for task in plan.tasks if not task.category]


def _traits(plan: Plan, _: Outcome) -> list[OpenPoint]:
    points = []
    for task in filter(asked, plan.tasks):
        if any(_unanswered(task, trait) for trait in ASKED):
            points.append(OpenPoint(Open.TRAITS, task.id))
        if not task.confidentiality_said:
            points.append(OpenPoint(Open.CONFIDENTIALITY, task.id))
    return points


def _unanswered(task: PlanTask, trait: Trait) -> bool:
    answer = task.traits.get(trait)
    return answer is None or answer.provenance is Provenance.DEFAULT


def _bottlenecks(plan: Plan, _: Outcome) -> list[OpenPoint]:
    scored = (task for task in plan.tasks if task.score is not None and task.bottleneck_confirmed is None)
    return [OpenPoint(Open.BOTTLENECK, task.id) for task in scored]


def _worth(plan: Plan, _: Outcome) -> list[OpenPoint]:
    worth = plan.worth
    wrong = {
        Open.FREED_OVER_WHOLE: min(worth.to_business, worth.to_own_life) < 0 or worth.to_business + worth.to_own_life > WHOLE,
        Open.FACTOR_OUT_OF_RANGE: not BUYBACK_LEAST <= worth.buyback_factor <= BUYBACK_MOST,
        Open.WEEKS_OUT_OF_RANGE: not 1 <= worth.weeks_per_year <= WEEKS_MOST,
        Open.WORTH: not worth.confirmed,
    }
    return [OpenPoint(what) for what, holds in wrong.items() if holds]


def _verdicts(_: Plan, __: Outcome) -> list[OpenPoint]:
    return []


def _helpers(_: Plan, result: Outcome) -> list[OpenPoint]:
    points = [OpenPoint(Open.NO_HELPER, one.id) for one in result.tasks if one.choice in HANDED_OVER and one.role_id is None]
    if result.worth.money:
        points += [OpenPoint(what, role.id) for role in result.roles if role.tasks for what in _price(role)]
    return points


def _price(role: RoleOutcome) -> list[Open]:
    terms = (role.terms.price, role.terms.weekly_fee)
    if any(term is None for term in terms):
        return [Open.PRICE_UNKNOWN]
    guessed = any(term is not None and term.published for term in terms)
    return [Open.PRICE_UNCONFIRMED] if guessed else []


def _briefs(plan: Plan, result: Outcome) -> list[OpenPoint]:
    return [OpenPoint(Open.BRIEF, task.id) for task in handed_over(plan, result) if ESSENTIAL & set(open_parts(task.brief))]


def _summary(plan: Plan, _: Outcome) -> list[OpenPoint]:
    return [] if plan.title.strip() else [OpenPoint(Open.TITLE)]


_CHECKS: Mapping[Step, Callable[[Plan, Outcome], list[OpenPoint]]] = MappingProxyType(
    {
        Step.PERIOD: _period,
        Step.CATEGORISE: _categorise,
        Step.TRAITS: _traits,
        Step.BOTTLENECKS: _bottlenecks,
        Step.WORTH: _worth,
        Step.VERDICTS: _verdicts,
        Step.HELPERS: _helpers,
        Step.BRIEFS: _briefs,
        Step.SUMMARY: _summary,
    }
)
