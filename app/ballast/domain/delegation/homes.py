"""The helpers that a plan's tasks would share: which task belongs to which, and who of them shares the fixed costs.

A task's *home* is its role, or else the kind of help that its answers call for (`model.md` 6, "Type of help").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import sub
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi, roles, simulation
from ballast.domain.delegation.lean import lean_of
from ballast.domain.delegation.plan import Confidentiality, HelpType, Trait
from ballast.domain.delegation.verdict import Rule
from ballast.domain.delegation.view import CHANCE_ENOUGH, NOBODY, could_suit, deal_of, relieves, virtual

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, Role
    from ballast.domain.delegation.view import Frame, View

VA_FAMILY = frozenset({HelpType.VA_OFFSHORE, HelpType.VA_MANAGED, HelpType.VA_LOCAL, HelpType.EMPLOYEE})
SPECIALIST_GAP = 0.75
BUNDLE_HOURS = 5.0
BUNDLE_TASKS = 2
BUNDLE_DOCUMENTABLE = 0.5


@dataclass(frozen=True, slots=True)
class Home:
    """A helper and all tasks whose home it is. `found` says whether the plan has the role or it is still to be made.

    `draws` are those of all members and `chances` what each has of earning its own costs; `going` are the members that share
    the helper's fixed costs, `going_nets` and `going_hours` the draws of that bundle: the year's net, hours handed over a week.
    `known` is False while a price is not known.
    """

    role: Role
    found: bool
    terms: roles.RoleTerms
    members: tuple[View, ...]
    draws: simulation.Simulation
    chances: tuple[float, ...]
    going: tuple[View, ...]
    going_nets: tuple[float, ...]
    going_hours: tuple[float, ...]
    known: bool

    @property
    def case(self) -> roi.Case:
        """The helper with all members."""
        return self.draws.case

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
        return self.nets_with(self.mates(view), self.mates_hours(view))

    def mates_hours(self, view: View) -> tuple[float, ...]:
        """Draws of the hours a week that the bundle hands over."""
        if view in self.going:
            return self.going_hours
        parts = [each.part for each in self.going]
        before, after = lean_of(parts), lean_of((*parts, view.part))
        return tuple([(h * before + own) / after for h, own in zip(self.going_hours, self.own_hours(view), strict=True)])

    def alone(self, view: View) -> roi.Case:
        """What one task adds, without the helper's fixed costs."""
        deal = replace(self.case.deal, oversight_base=0.0, search_hours=0.0, setup_money=0.0, weekly_fee=0.0)
        return replace(self.case, parts=(view.part,), deal=deal)

    def bundle(self, views: Iterable[View]) -> roi.Case:
        """The helper with those tasks."""
        return replace(self.case, parts=tuple(view.part for view in views))

    def at_fee(self, fee: float) -> Home:
        """The same helper at that fee a week."""
        more = (fee - self.case.deal.weekly_fee) * self.case.value.weeks
        less = [more * factor for factor in self.draws.luck.price]
        case = replace(self.case, deal=replace(self.case.deal, weekly_fee=fee))
        return replace(
            self,
            draws=replace(self.draws, case=case, fixed=tuple(map(sub, self.draws.fixed, less))),
            going_nets=tuple(map(sub, self.going_nets, less)),
        )

    def nets_with(self, views: Iterable[View], hours: tuple[float, ...]) -> tuple[float, ...]:
        """Draws of the year's net with those tasks, which hand over that together (`hours`)."""
        return self.draws.nets_with([view.part for view in views], hours)

    def hours(self, views: tuple[View, ...]) -> tuple[float, ...]:
        """Draws of the hours a week that those tasks hand over."""
        return self.going_hours if views == self.going else self.draws.hours_of(map(self.index, views))

    def own_nets(self, view: View) -> tuple[float, ...]:
        """Draws of what one task adds."""
        return self.draws.parts[self.index(view)]

    def own_hours(self, view: View) -> tuple[float, ...]:
        """Draws of the hours a week that one task hands over."""
        return self.draws.hours[self.index(view)]


def home_of(role: Role, own: tuple[View, ...], frame: Frame, scores: Sequence[float], seed: int) -> Home:
    """A helper with those tasks."""
    terms = roles.role_terms(role, frame.plan.currency, frame.worth.weeks)
    case = roi.Case(tuple(view.part for view in own), deal_of(terms, frame.worth), frame.worth.value)
    draws = simulation.simulate(case, scores, seed)
    chances = tuple(map(simulation.chance_of, draws.parts))
    places = [place for place, view in enumerate(own) if _goes(view, role, chances[place])]
    going, hours = tuple(own[place] for place in places), draws.hours_of(places)
    return Home(
        role=role,
        found=role.id != NOBODY,
        terms=terms,
        members=own,
        draws=draws,
        chances=chances,
        going=going,
        going_nets=draws.nets_with([view.part for view in going], hours),
        going_hours=hours,
        known=terms.known or not frame.worth.money,
    )


def put(home: Home, view: View, old: View) -> Home:
    """The home with a task in the place of the old one, which is the same with other answers that still let it go."""

    def placed(views: tuple[View, ...]) -> tuple[View, ...]:
        return tuple(view if one is old else one for one in views)

    return replace(home, members=placed(home.members), going=placed(home.going))


def joined(home: Home, view: View, hours: tuple[float, ...]) -> Home:
    """The home with one more task, which does not share its costs yet; `hours` are the draws of what it hands over."""
    (own,) = simulation.reckoned(home.bundle((view,)), home.draws.luck, (hours,)).parts
    members = (*home.members, view)
    draws = replace(home.draws, case=home.bundle(members), parts=(*home.draws.parts, own), hours=(*home.draws.hours, hours))
    return replace(home, members=members, draws=draws, chances=(*home.chances, simulation.chance_of(own)))


def _goes(view: View, role: Role, chance: float) -> bool:
    """Whether a task shares the helper's fixed costs: handed over anyway, already in the role, or worth it by itself."""
    if not could_suit(view) or view.task.choice is not None or view.task.role_id == role.id:
        return could_suit(view)
    return bool(view.early) or relieves(view) or chance >= CHANCE_ENOUGH


def by_home(plan: Plan, views: tuple[View, ...]) -> list[tuple[Role, tuple[View, ...]]]:
    """Each role of the plan with its tasks, then the helpers still to be found for tasks without one."""
    placed: dict[UUID, list[View]] = {role.id: [] for role in plan.roles}
    free = [view for view in views if view.task.role_id not in placed]
    for view in views:
        if view.task.role_id is not None and view.task.role_id in placed:
            placed[view.task.role_id].append(view)
    pending: dict[tuple[HelpType, str], list[View]] = {}
    for view, kind in zip(free, kinds(free), strict=True):
        role = fitting(plan, placed, view, kind)
        if role is None:
            pending.setdefault((kind, work_of(view, kind)), []).append(view)
        else:
            placed[role.id].append(view)
    found = [(role, tuple(placed[role.id])) for role in plan.roles]
    return found + [(virtual(kind), tuple(own)) for (kind, _), own in pending.items()]


def work_of(view: View, kind: HelpType) -> str:
    """Which work a helper of that kind is found for: specialists do that of one category, all others any."""
    return view.task.category if kind is HelpType.FREELANCER else ""


def fitting(plan: Plan, placed: Mapping[UUID, Sequence[View]], view: View, kind: HelpType) -> Role | None:
    """The plan's role that a task without one would join; specialists only where they do work of the same category."""
    for role in plan.roles:
        if kind in VA_FAMILY and role.help_type in VA_FAMILY:
            return role
        same_work = kind is not HelpType.FREELANCER or any(one.task.category == view.task.category for one in placed[role.id])
        if role.help_type is kind and same_work:
            return role
    return None


def kinds(views: Sequence[View]) -> list[HelpType]:
    """The kind of help for each task (`model.md` 6, "Type of help").

    Software where it can be automated, a specialist where one would do it far better, else a virtual assistant: direct where
    those who suit make a mixed, documentable bundle of five hours without sensitive data, else from a provider, who manages
    and covers.
    """
    general = [view for view in views if not special(view)]
    bundle = [view for view in general if could_suit(view)]
    hours = sum(view.part.handed for view in bundle)
    documented = sum(view.part.handed * view.answer(Trait.DOCUMENTABLE) for view in bundle)
    harmless = all(view.task.confidentiality <= Confidentiality.ORDINARY for view in bundle)
    direct = len(bundle) >= BUNDLE_TASKS and hours >= BUNDLE_HOURS and documented >= BUNDLE_DOCUMENTABLE * hours and harmless
    assistant = HelpType.VA_OFFSHORE if direct else HelpType.VA_MANAGED
    return [special(view) or assistant for view in views]


def special(view: View) -> HelpType | None:
    """The kind of help that a task calls for by itself; None where any assistant would do."""
    if Rule.AUTOMATABLE in view.early:
        return HelpType.SOFTWARE
    return HelpType.FREELANCER if view.answer(Trait.SKILL_GAP) >= SPECIALIST_GAP else None
