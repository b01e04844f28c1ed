"""The tasks of a plan as the rules see them, and the helpers they would share (`model.md` 5 and 6).

A verdict needs to know what handing over brings, which depends on who else the helper works for, which depends on the
verdicts. The circle is cut in three steps, each using only the one before:

1. A task's *home* is its role, or else the kind of help that its answers call for. No money is looked at.
2. A task *could go* if no earlier rule keeps, drops, redesigns or automates it, it suits, and what it adds by itself (without
   the helper's fixed costs) pays or relieves. Tasks that the owner hands over anyway always go, and so do suitable ones
   already in a role; those that the owner does not hand over never do.
3. The home's fixed costs are shared by those that could go. A task pays if both what it adds and that bundle do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import add
from typing import TYPE_CHECKING
from uuid import UUID

from ballast.domain.delegation import roi, roles, suitability
from ballast.domain.delegation.gates import gates
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Role, Trait
from ballast.domain.delegation.verdict import Rule
from ballast.domain.delegation.worth import worth_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ballast.domain.delegation.plan import Answer, Plan, PlanTask
    from ballast.domain.delegation.worth import WorthValues

CHANCE_ENOUGH = 0.60
RELIEF_ENOUGH = 0.10
HANDED_OVER = frozenset({Choice.DELEGATE, Choice.AUTOMATE})
VA_FAMILY = frozenset({HelpType.VA_OFFSHORE, HelpType.VA_MANAGED, HelpType.VA_LOCAL, HelpType.EMPLOYEE})
SPECIALIST_GAP = 0.75
BUNDLE_HOURS = 5.0
BUNDLE_TASKS = 2
BUNDLE_DOCUMENTABLE = 0.5
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
class Home:
    """A helper and all tasks whose home it is. `found` says whether the plan has the role or it is still to be made.

    `draws` are those of all members and `chances` what each has of earning its own costs; `going` are the members that share
    the helper's fixed costs (step 2 above), `going_nets` the draws of that bundle. `known` is False while a price is not known.
    """

    role: Role
    found: bool
    terms: roles.RoleTerms
    members: tuple[View, ...]
    case: roi.Case
    draws: roi.Simulation
    chances: tuple[float, ...]
    going: tuple[View, ...]
    going_nets: tuple[float, ...]
    known: bool

    def index(self, view: View) -> int:
        """Where a task stands among the members."""
        return self.members.index(view)

    def mates(self, view: View) -> tuple[View, ...]:
        """The bundle that a task is or would be in."""
        return self.going if view in self.going else (*self.going, view)

    def mates_nets(self, view: View) -> tuple[float, ...]:
        """Draws of that bundle's year."""
        if view in self.going:
            return self.going_nets
        return tuple(map(add, self.going_nets, self.own_nets(view)))

    def alone(self, view: View) -> roi.Case:
        """What one task adds, without the helper's fixed costs."""
        deal = replace(self.case.deal, oversight_base=0.0, search_hours=0.0, setup_money=0.0, weekly_fee=0.0)
        return replace(self.case, parts=(view.part,), deal=deal)

    def bundle(self, views: Iterable[View]) -> roi.Case:
        """The helper with those tasks."""
        return replace(self.case, parts=tuple(view.part for view in views))

    def nets(self, views: Iterable[View]) -> tuple[float, ...]:
        """Draws of the year's net with those tasks."""
        return self.draws.nets(self.index(view) for view in views)

    def own_nets(self, view: View) -> tuple[float, ...]:
        """Draws of what one task adds."""
        return self.draws.parts[self.index(view)]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A plan with its worth, its tasks as views in the plan's order, and their homes."""

    plan: Plan
    worth: WorthValues
    views: tuple[View, ...]
    homes: tuple[Home, ...]
    scores: tuple[float, ...]

    def home_of(self, view: View) -> Home:
        """The home of a task."""
        return next(home for home in self.homes if view in home.members)


def assess(plan: Plan, draws: int = roi.DRAWS) -> Assessment:
    """All views and homes of a plan."""
    worth = worth_values(plan.worth, plan.counted_days)
    stress_hours = sum(
        suitability.central_hours(task) * task.mean_stress for task in plan.tasks if task.mean_stress is not None
    )
    views = tuple(_view(task, plan, worth, stress_hours) for task in plan.tasks)
    scores = roi.strata(draws)
    members = _by_home(plan, views)
    homes = tuple(_home(role, own, plan, worth, scores, roi.SEED + number) for number, (role, own) in enumerate(members))
    return Assessment(plan, worth, views, homes, scores)


def weeks_measured(plan: Plan) -> float:
    """How many usual weeks the log covers: counted days over work days a week, else the period's calendar weeks."""
    return plan.counted_days / max(1, plan.work_days_per_week) if plan.counted_days else plan.period.days / 7


def _view(task: PlanTask, plan: Plan, worth: WorthValues, stress_hours: float) -> View:
    given = suitability.answers(task, plan.counted_days)
    sigma = UNPROJECTED_SIGMA if task.hours is None else task.hours.sigma
    hours = suitability.central_hours(task)
    part = roi.part_of(hours, task.share_handed, task.median_run, has_sop=task.has_sop, sigma=sigma)
    relief = None
    if stress_hours > 0:
        relief = part.handed * (task.mean_stress or 0.0) / stress_hours
    times = task.occurrences / weeks_measured(plan)
    early = gates(task, given)
    often = times >= AUTOMATABLE_TIMES or part.hours >= AUTOMATABLE_HOURS
    simple = task.digital and given[Trait.LOW_JUDGEMENT].value >= AUTOMATABLE_JUDGEMENT
    if simple and often and _soon_paid_back(software_case(part, plan, worth)):
        early = (*early, Rule.AUTOMATABLE)
    return View(task, given, suitability.suitability(given), times, part, relief, early)


def _soon_paid_back(case: roi.Case) -> bool:
    week = roi.pay_back(case)
    return week is not None and week <= AUTOMATABLE_WEEKS


def software_case(part: roi.Part, plan: Plan, worth: WorthValues) -> roi.Case:
    """One task with software of its own, on the plan's software terms if it has such a role."""
    own = next((role for role in plan.roles if role.help_type is HelpType.SOFTWARE), _virtual(HelpType.SOFTWARE))
    return roi.Case((part,), _deal(roles.role_terms(own, plan.currency, worth.weeks), worth), worth.value)


def _deal(terms: roles.RoleTerms, worth: WorthValues) -> roi.Deal:
    """The deal for the sums. An unknown price stands at the buyback rate (the safe ceiling), an unknown fee at nothing."""
    if worth.money:
        return terms.deal(price=worth.buyback or 0.0)
    return roi.without_money(terms.deal())


def _virtual(help_type: HelpType) -> Role:
    return Role(NOBODY, "", help_type, 0)


def _home(role: Role, own: tuple[View, ...], plan: Plan, worth: WorthValues, scores: Sequence[float], seed: int) -> Home:
    terms = roles.role_terms(role, plan.currency, worth.weeks)
    case = roi.Case(tuple(view.part for view in own), _deal(terms, worth), worth.value)
    draws = roi.simulate(case, scores, seed)
    chances = tuple(map(roi.chance_of, draws.parts))
    places = [place for place, view in enumerate(own) if _goes(view, role, chances[place])]
    return Home(
        role=role,
        found=role.id != NOBODY,
        terms=terms,
        members=own,
        case=case,
        draws=draws,
        chances=chances,
        going=tuple(own[place] for place in places),
        going_nets=draws.nets(places),
        known=terms.known or not worth.money,
    )


def _goes(view: View, role: Role, chance: float) -> bool:
    """Whether a task shares the helper's fixed costs: handed over anyway, already in the role, or worth it by itself."""
    if not could_suit(view) or view.task.choice is not None or view.task.role_id == role.id:
        return could_suit(view)
    return bool(view.early) or relieves(view) or chance >= CHANCE_ENOUGH


def _by_home(plan: Plan, views: tuple[View, ...]) -> list[tuple[Role, tuple[View, ...]]]:
    """Each role of the plan with its tasks, then the helpers still to be found for tasks without one."""
    placed: dict[UUID, list[View]] = {role.id: [] for role in plan.roles}
    loose: list[View] = []
    for view in views:
        (loose if view.task.role_id is None else placed.get(view.task.role_id, loose)).append(view)
    pending: dict[tuple[HelpType, str], list[View]] = {}
    for view, kind in zip(loose, _kinds(loose), strict=True):
        role = _fitting(plan, placed, view, kind)
        if role is None:
            pending.setdefault((kind, view.task.category if kind is HelpType.FREELANCER else ""), []).append(view)
        else:
            placed[role.id].append(view)
    found = [(role, tuple(placed[role.id])) for role in plan.roles]
    return found + [(_virtual(kind), tuple(own)) for (kind, _), own in pending.items()]


def _fitting(plan: Plan, placed: Mapping[UUID, list[View]], view: View, kind: HelpType) -> Role | None:
    """The plan's role that a task without one would join; specialists only where they do work of the same category."""
    for role in plan.roles:
        if kind in VA_FAMILY and role.help_type in VA_FAMILY:
            return role
        same_work = kind is not HelpType.FREELANCER or any(one.task.category == view.task.category for one in placed[role.id])
        if role.help_type is kind and same_work:
            return role
    return None


def _kinds(views: Sequence[View]) -> list[HelpType]:
    """The kind of help for each task (`model.md` 6, "Type of help").

    Software where it can be automated, a specialist where one would do it far better, else a virtual assistant: direct where
    those who suit make a mixed, documentable bundle of five hours without sensitive data, else from a provider, who manages
    and covers.
    """
    general = [view for view in views if not _special(view)]
    bundle = [view for view in general if could_suit(view)]
    hours = sum(view.part.handed for view in bundle)
    documented = sum(view.part.handed * view.answer(Trait.DOCUMENTABLE) for view in bundle)
    harmless = all(view.task.confidentiality <= Confidentiality.ORDINARY for view in bundle)
    direct = len(bundle) >= BUNDLE_TASKS and hours >= BUNDLE_HOURS and documented >= BUNDLE_DOCUMENTABLE * hours and harmless
    assistant = HelpType.VA_OFFSHORE if direct else HelpType.VA_MANAGED
    return [_special(view) or assistant for view in views]


def _special(view: View) -> HelpType | None:
    if Rule.AUTOMATABLE in view.early:
        return HelpType.SOFTWARE
    return HelpType.FREELANCER if view.answer(Trait.SKILL_GAP) >= SPECIALIST_GAP else None


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
