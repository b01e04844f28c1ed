"""The sums of a plan put together into its results (`result` has their values)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi, simulation
from ballast.domain.delegation.draft import asked
from ballast.domain.delegation.lean import lean_of
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Trait
from ballast.domain.delegation.result import (
    Doubt,
    Marginal,
    MoneyRange,
    MoneyVerdict,
    RoleOutcome,
    Suitability,
    TaskOutcome,
    Totals,
    Unconfirmed,
    Warning,  # noqa: A004 - the plain word; the built-in is not used here
)
from ballast.domain.delegation.ruling import rule_on
from ballast.domain.delegation.suitability import points
from ballast.domain.delegation.tornado import tornado
from ballast.domain.delegation.verdict import Rule
from ballast.domain.delegation.view import CHANCE_ENOUGH, HANDED_OVER, NOBODY, RELIEF_ENOUGH, relieves
from ballast.domain.insight.review import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.delegation.assess import Assessment
    from ballast.domain.delegation.homes import Home
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.verdict import Verdict
    from ballast.domain.delegation.view import View
    from ballast.domain.delegation.worth import WorthValues

CHANCE_LEVEL = 0.40
FULL_WEEK = 40.0
FREED_FULL, RELIEF_FULL = 5.0, 0.25
FREED_WEIGHT, RELIEF_WEIGHT, SKILL_WEIGHT = 0.5, 0.3, 0.2
CENT = Decimal("0.01")


def money(amount: float) -> Decimal:
    """An amount to the cent."""
    return Decimal(amount).quantize(CENT)


def task_outcome(view: View, home: Home, assessment: Assessment, *, turns: bool) -> TaskOutcome:
    """The results of one task; with `turns` also what would turn its verdict."""
    verdict = rule_on(view, assessment, turns=turns)
    choice = _in_force(view, home, verdict)
    in_role = choice in HANDED_OVER and view.task.role_id == home.role.id != NOBODY
    freed = home.alone(view).freed
    gains = FREED_WEIGHT * min(1.0, max(0.0, freed) / FREED_FULL)
    gains += RELIEF_WEIGHT * min(1.0, (view.relief or 0.0) / RELIEF_FULL) + SKILL_WEIGHT * view.answer(Trait.SKILL_GAP)
    return TaskOutcome(
        id=view.task.id,
        task_id=view.task.task_id,
        suitability=Suitability(view.suitability, points(view.answers), view.answers),
        verdict=verdict,
        choice=choice,
        overridden=view.task.choice is not None and view.task.choice is not verdict.choice,
        role_id=home.role.id if in_role else None,
        marginal=_marginal(view, home, assessment.worth),
        relief=view.relief,
        priority=gains * view.suitability,
    )


def _in_force(view: View, home: Home, verdict: Verdict) -> Choice:
    """The owner's choice, else the verdict; money alone throws no task out of a role: the role shows its loss instead."""
    if view.task.choice is not None:
        return view.task.choice
    if verdict.rule is Rule.DOES_NOT_PAY and view.task.role_id == home.role.id != NOBODY:
        return Choice.DELEGATE
    return verdict.choice


def _marginal(view: View, home: Home, worth: WorthValues) -> Marginal:
    case = home.alone(view)
    chance = home.chances[home.index(view)]
    net = money(roi.year_net(case)) if worth.money and home.known else None
    judged = None if net is None else _money_verdict(chance, relieving=relieves(view))
    return Marginal(case.handed, case.freed, case.training, net, chance if home.known else None, judged)


def _money_verdict(chance: float, *, relieving: bool) -> MoneyVerdict:
    if chance >= CHANCE_ENOUGH:
        return MoneyVerdict.PAYS
    if chance >= CHANCE_LEVEL:
        return MoneyVerdict.LEVEL
    return MoneyVerdict.COSTS_BUT_RELIEVES if relieving else MoneyVerdict.COSTS


@dataclass(frozen=True, slots=True)
class Helper:
    """A role at work: its home, the views that are handed over to it, their case, and draws.

    `handed` are hours a week, `nets` and `hours` the year in money and in owner hours.
    """

    home: Home
    views: tuple[View, ...]
    case: roi.Case
    handed: tuple[float, ...]
    nets: tuple[float, ...]
    hours: tuple[float, ...]


def helper_of(home: Home, tasks: Sequence[TaskOutcome]) -> Helper:
    """The role with the tasks in force."""
    mine = {one.id for one in tasks if one.role_id == home.role.id}
    views = tuple(view for view in home.members if view.task.id in mine)
    case, handed = home.bundle(views), home.hours(views)
    return Helper(home, views, case, handed, home.nets_with(views, handed), _year_in_hours(home, case, handed))


def _year_in_hours(home: Home, case: roi.Case, handed: tuple[float, ...]) -> tuple[float, ...]:
    """Draws of the owner hours of the first year, after oversight, training and search."""
    timed = simulation.reckoned(roi.in_hours(replace(case, parts=())), home.draws.luck, ())
    return timed.nets_with(case.parts, handed)


def role_outcome(helper: Helper, tasks: Sequence[TaskOutcome], worth: WorthValues) -> RoleOutcome:
    """The results of one helper."""
    case, home = helper.case, helper.home
    reckoned = worth.money and home.known
    chance = simulation.chance_of(helper.nets)
    relief = relief_of(helper.views)
    price = roi.break_even_price(case) if worth.money else None
    value = roi.break_even_value(case, worth.free_fixed, worth.free_slope) if reckoned else None
    relieving = relief is not None and relief >= RELIEF_ENOUGH
    return RoleOutcome(
        id=home.role.id,
        help_type=home.role.help_type,
        terms=home.terms,
        tasks=tuple(one.id for one in tasks if one.role_id == home.role.id),
        handed=case.handed,
        oversight=case.oversight,
        freed=case.freed,
        training=case.training,
        net_hours=case.freed_in_year,
        net_hours_range=simulation.range_of(helper.hours),
        chance=chance if home.known else None,
        payback_week=roi.pay_back(case) if home.known else None,
        one_off=money(roi.one_off(case)) if reckoned else None,
        steady_net=money(roi.steady_net(case)) if reckoned else None,
        cash_out=money(roi.cash_out(case)) if reckoned else None,
        net=money(roi.year_net(case)) if reckoned else None,
        net_range=money_range(helper.nets) if reckoned else None,
        break_even_price=None if price is None else money(price),
        break_even_fee=money(roi.break_even_fee(case)) if worth.money else None,
        break_even_value=None if value is None else money(value),
        buyback=None if worth.buyback is None else money(worth.buyback),
        relief=relief,
        skill=_skill(helper.views),
        money=_money_verdict(chance, relieving=relieving) if reckoned else None,
        tornado=tornado(case, money=worth.money) if home.known else (),
        warnings=_warnings(helper, worth),
    )


def relief_of(views: Sequence[View]) -> float | None:
    """The share of all stress-hours that those tasks take away; None without any rating."""
    known = [view.relief for view in views if view.relief is not None]
    return sum(known) if known else None


def money_range(nets: Sequence[float]) -> MoneyRange:
    """The range of draws, in money."""
    found = simulation.range_of(nets)
    return MoneyRange(money(found.low), money(found.mid), money(found.high))


def _skill(views: Sequence[View]) -> float:
    hours = sum(view.part.handed for view in views)
    return sum(view.part.handed * view.answer(Trait.SKILL_GAP) for view in views) / hours if hours else 0.0


def _warnings(helper: Helper, worth: WorthValues) -> tuple[Warning, ...]:
    """What must be told about a helper, most important first."""
    if not helper.views:
        return (Warning.NO_TASKS,)
    case, home = helper.case, helper.home
    classes = {view.task.confidentiality for view in helper.views}
    priced = worth.money and home.terms.price is not None and case.deal.pace > 0
    found = {
        Warning.COSTS_TIME: case.freed <= 0,
        Warning.PRICE_UNKNOWN: worth.money and home.terms.price is None,
        Warning.FEE_UNKNOWN: worth.money and home.terms.weekly_fee is None,
        Warning.NOT_PAID_BACK: home.known and roi.pay_back(case) is None,
        Warning.ABOVE_BUYBACK: priced and case.deal.price > (worth.buyback or 0.0),
        Warning.TWO_ROLES: case.handed > FULL_WEEK,
        Warning.SENSITIVE_INTERN: Confidentiality.SENSITIVE in classes and home.role.help_type is HelpType.INTERN,
        Warning.SENSITIVE_ABROAD: Confidentiality.SENSITIVE in classes and home.role.help_type is HelpType.VA_OFFSHORE,
        Warning.PREPARATION_ONLY: Confidentiality.OWNER_ONLY in classes,
    }
    return tuple(warning for warning, holds in found.items() if holds)


def totals(helpers: Sequence[Helper], roles: Sequence[RoleOutcome], worth: WorthValues) -> Totals:
    """All helpers together."""
    views = [view for helper in helpers for view in helper.views]
    staffed = [role for role in roles if role.tasks]
    reckoned = bool(staffed) and worth.money and all(role.net is not None for role in staffed)
    nets = _nets_together([helper for helper in helpers if helper.views])
    return Totals(
        tasks=len(views),
        handed=sum(role.handed for role in staffed),
        freed=sum(role.freed for role in staffed),
        freed_range=simulation.freed_range([helper.case for helper in helpers if helper.views]),
        net_hours=sum(role.net_hours for role in staffed),
        net=sum((role.net for role in staffed if role.net is not None), Decimal(0)) if reckoned else None,
        net_range=money_range(nets) if reckoned else None,
        cash_out=sum((role.cash_out for role in staffed if role.cash_out is not None), Decimal(0)) if reckoned else None,
        chance=simulation.chance_of(nets) if nets and all(helper.home.known for helper in helpers if helper.views) else None,
        relief=relief_of(views),
    )


def _nets_together(helpers: Sequence[Helper]) -> tuple[float, ...]:
    """Draws of the year's net of several helpers: their hours, too, are drawn around the sum of all middles."""
    lean = lean_of(part for helper in helpers for part in helper.case.parts)
    nets = []
    for helper in helpers:
        less = lean_of(helper.case.parts) / lean - 1
        draws = zip(helper.nets, helper.handed, helper.home.draws.rates, strict=True)
        nets.append([net + less * hours * rate for net, hours, rate in draws])
    return tuple(map(sum, zip(*nets, strict=True)))


def doubts(plan: Plan, tasks: Sequence[TaskOutcome], roles: Sequence[RoleOutcome], worth: WorthValues) -> tuple[Doubt, ...]:
    """Every default that stands unconfirmed in a figure that is shown."""
    by_id = {one.id: one for one in tasks}
    found = []
    for task in plan.tasks:
        outcome = by_id[task.id]
        if outcome.choice not in HANDED_OVER and not asked(task):
            continue
        given = outcome.suitability.answers
        found += [Doubt(Unconfirmed.TRAIT, task.id, trait) for trait in Trait if given[trait].provenance is Provenance.DEFAULT]
        if not task.confidentiality_said:
            found.append(Doubt(Unconfirmed.CONFIDENTIALITY, task.id))
    if not plan.worth.confirmed:
        found.append(Doubt(Unconfirmed.WORTH))
    if worth.money:
        found += [Doubt(what, role.id) for role in roles for what in _unsaid(role)]
    return tuple(found)


def _unsaid(role: RoleOutcome) -> list[Unconfirmed]:
    """The price or the fee of a helper, where it is neither the owner's nor nothing by its kind."""
    terms = ((Unconfirmed.PRICE, role.terms.price), (Unconfirmed.FEE, role.terms.weekly_fee))
    return [what for what, term in terms if role.tasks and (term is None or term.published)]
