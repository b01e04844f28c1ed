"""A plan's task as the rules see it: its answers, suitability, part for the sums, relief, and which early rules fit it.

Everything here follows from the task's own figures and answers and from what an hour is worth; who else shares a helper is
looked at in `homes`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from ballast.domain.delegation import roi, roles, suitability
from ballast.domain.delegation.gates import gates
from ballast.domain.delegation.plan import Choice, HelpType, Role, Trait
from ballast.domain.delegation.verdict import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.delegation.plan import Answer, Plan, PlanTask
    from ballast.domain.delegation.worth import WorthValues

CHANCE_ENOUGH = 0.60
RELIEF_ENOUGH = 0.10
HANDED_OVER = frozenset({Choice.DELEGATE, Choice.AUTOMATE})
AUTOMATABLE_JUDGEMENT = 0.75
AUTOMATABLE_TIMES = 3.0
AUTOMATABLE_HOURS = 1.0
AUTOMATABLE_WEEKS = 26
UNPROJECTED_SIGMA = 0.541
"""A task without a projection lies between half and twice its hours, like those of the rare-task sheet (ln 2 / 1.2816)."""
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A task with what its answers say: six `answers`, suitability, times a week, its part for the sums, and stress relief.

    `early` are those of rules 1 to 5 that fit, in order: any of them decides before money is looked at.
    """

    task: PlanTask
    answers: Mapping[Trait, Answer]
    suitability: float
    times: float
    part: roi.Part
    relief: float | None
    early: tuple[Rule, ...]

    @property
    def hours(self) -> float:
        """Central hours a week."""
        return self.part.hours

    def answer(self, trait: Trait) -> float:
        """The value of an answer."""
        return self.answers[trait].value


@dataclass(frozen=True, slots=True)
class Frame:
    """What the sums of a plan share: the plan, what an hour is worth, and all its stress-hours a week."""

    plan: Plan
    worth: WorthValues
    stress_hours: float


def frame_of(plan: Plan, worth: WorthValues) -> Frame:
    """The frame of a plan."""
    rated = ((suitability.central_hours(task), task.mean_stress) for task in plan.tasks)
    return Frame(plan, worth, sum(hours * stress for hours, stress in rated if stress is not None))


def weeks_measured(plan: Plan) -> float:
    """How many usual weeks the log covers: counted days over work days a week, else the period's calendar weeks."""
    return plan.counted_days / max(1, plan.work_days_per_week) if plan.counted_days else plan.period.days / 7


def view_of(task: PlanTask, lot: int, frame: Frame) -> View:
    """A task as the rules see it; `lot` is the number of its draws."""
    given = suitability.answers(task, frame.plan.counted_days)
    sigma = UNPROJECTED_SIGMA if task.hours is None else task.hours.sigma
    hours = suitability.central_hours(task)
    part = roi.part_of(hours, task.share_handed, task.median_run, has_sop=task.has_sop, sigma=sigma, lot=lot)
    relief = None
    if frame.stress_hours > 0:
        relief = part.handed * (task.mean_stress or 0.0) / frame.stress_hours
    view = View(task, given, suitability.suitability(given), task.occurrences / weeks_measured(frame.plan), part, relief, ())
    early = gates(task, given)
    if simple(view) and automatable(view.times, software_case(part, frame)):
        early = (*early, Rule.AUTOMATABLE)
    return replace(view, early=early)


def simple(view: View) -> bool:
    """Whether a program could do it: on a computer, with little judgement."""
    return view.task.digital and view.answer(Trait.LOW_JUDGEMENT) >= AUTOMATABLE_JUDGEMENT


def automatable(times: float, case: roi.Case) -> bool:
    """Whether what is simple is worth automating: often or long enough, and paid back within half a year."""
    often = times >= AUTOMATABLE_TIMES or sum(part.hours for part in case.parts) >= AUTOMATABLE_HOURS
    week = roi.pay_back(case) if often else None
    return week is not None and week <= AUTOMATABLE_WEEKS


def software_case(part: roi.Part, frame: Frame) -> roi.Case:
    """One task with software of its own, on the plan's software terms if it has such a role."""
    plan, worth = frame.plan, frame.worth
    own = next((role for role in plan.roles if role.help_type is HelpType.SOFTWARE), virtual(HelpType.SOFTWARE))
    return roi.Case((part,), deal_of(roles.role_terms(own, plan.currency, worth.weeks), worth), worth.value)


def deal_of(terms: roles.RoleTerms, worth: WorthValues) -> roi.Deal:
    """The deal for the sums. An unknown price stands at the buyback rate (the safe ceiling), an unknown fee at nothing."""
    if worth.money:
        return terms.deal(price=worth.buyback or 0.0)
    return roi.without_money(terms.deal())


def virtual(help_type: HelpType) -> Role:
    """A helper of that kind who is still to be found."""
    return Role(NOBODY, "", help_type, 0)


def could_suit(view: View) -> bool:
    """Whether a task may be handed over by the owner's choice, else by its answers alone."""
    if view.task.choice is not None:
        return view.task.choice in HANDED_OVER
    return suits(view)


def suits(view: View) -> bool:
    """Whether the answers alone speak for handing a task over: it can be automated, or nothing stops it and it suits."""
    if view.early:
        return view.early[0] is Rule.AUTOMATABLE
    return view.suitability >= suitability.SUITABLE


def relieves(view: View) -> bool:
    """Whether handing it over takes away a tenth of all stress-hours or more."""
    return (view.relief or 0.0) >= RELIEF_ENOUGH
