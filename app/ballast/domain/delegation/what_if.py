"""What if: one helper with other figures, without touching the plan, and how its year runs week by week (`model.md` 5).

A dial is one figure with the range that an owner may plausibly try. Turning dials gives another plan, of which everything is
computed as of any plan, so that what a slider shows is what the plan would say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi
from ballast.domain.delegation.answers import role_of, with_role
from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.tornado import Lever

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.domain.delegation.result import Outcome, RoleOutcome

PRICE_LEAST = 20.0
OVERSIGHT_LEAST = 3.0
SHARE_LEAST = 0.05
PACE_LEAST, PACE_MOST = 0.25, 3.0
FREED_MOST = 1.5
DOUBLE = 2.0
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Dial:
    """One figure that may be turned: what it is `now` in the plan, and from where to where.

    PRICE and FREED_VALUE are money an hour, FEE money a week, SHARE the mean part of the work handed over, PACE helper hours
    per owner hour, OVERSIGHT steady hours a week.
    """

    lever: Lever
    now: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A helper's results with the dials turned, and the running total over the year: week 0 is what starting costs.

    `course` is in money, or in owner hours where money was skipped or a price is not known.
    """

    result: RoleOutcome
    course: tuple[float, ...]


def dials(plan: Plan, role_id: UUID, result: Outcome) -> tuple[Dial, ...]:
    """The dials of a helper, the most asked for first. What the helper does not have (a price of software) has no dial."""
    found = result.role(role_id)
    share = _mean_share(plan, found)
    made = [Dial(Lever.SHARE, share, SHARE_LEAST, 1.0)]
    terms = found.terms
    if terms.pace.value > 0:
        made.append(Dial(Lever.PACE, terms.pace.value, PACE_LEAST, max(PACE_MOST, terms.pace.value)))
    made.append(Dial(Lever.OVERSIGHT, found.oversight, 0.0, max(OVERSIGHT_LEAST, DOUBLE * found.oversight)))
    if result.worth.money:
        if terms.price is not None and terms.pace.value > 0:
            made.insert(0, Dial(Lever.PRICE, terms.price.value, 0.0, max(PRICE_LEAST, DOUBLE * terms.price.value)))
        if terms.weekly_fee is not None and terms.weekly_fee.value > 0:
            made.insert(0, Dial(Lever.FEE, terms.weekly_fee.value, 0.0, DOUBLE * terms.weekly_fee.value))
        value, worth = result.worth.freed or 0.0, result.worth.effective or 0.0
        made.append(Dial(Lever.FREED_VALUE, value, 0.0, max(FREED_MOST * worth, value)))
    return tuple(made)


def turned(plan: Plan, role_id: UUID, values: Mapping[Lever, float], result: Outcome) -> Plan:
    """The plan with these figures for one helper; the others and what is not named stay.

    The share of each task is moved by the same factor, to all of it at most. A freed hour has one value in the whole plan.
    """
    found, role = result.role(role_id), role_of(plan, role_id)
    if (fee := values.get(Lever.FEE)) is not None:
        role = replace(role, weekly_fee=Decimal(fee).quantize(CENT), price_said=True)
        role = role if role.weekly_fee else replace(role, price=_price_held(role, found))
    if (price := values.get(Lever.PRICE)) is not None:
        role = replace(role, price=Decimal(price).quantize(CENT))
    if (pace := values.get(Lever.PACE)) is not None:
        role = replace(role, pace=pace)
    changed = with_role(plan, role)
    if (share := values.get(Lever.SHARE)) is not None:
        factor = share / _mean_share(plan, found)
        changed = replace(changed, tasks=tuple(_shared(task, found, factor) for task in changed.tasks))
    if (hours := values.get(Lever.OVERSIGHT)) is not None:
        changed = with_role(changed, replace(role_of(changed, role_id), oversight_base=hours, oversight_share=0.0))
    if (value := values.get(Lever.FREED_VALUE)) is not None:
        worth = replace(changed.worth, to_business=1.0, to_own_life=0.0, value_business=Decimal(value).quantize(CENT))
        changed = replace(changed, worth=worth)
    return changed


def what_if(plan: Plan, role_id: UUID, values: Mapping[Lever, float], result: Outcome) -> WhatIf:
    """What a helper would bring with these figures; `result` is the outcome of the plan as it is."""
    changed = turned(plan, role_id, values, result)
    found = outcome(changed, turns=False).role(role_id)
    case = role_case(changed, found)
    return WhatIf(found, roi.running_total(case if found.net is not None else roi.in_hours(case)))


def role_case(plan: Plan, result: RoleOutcome) -> roi.Case:
    """The case behind a helper's results: those tasks, with its terms and what an hour is worth."""
    home = next(home for home in assess(plan, draws=1).homes if home.role.id == result.id)
    return home.bundle(view for view in home.members if view.task.id in result.tasks)


def _price_held(role: Role, found: RoleOutcome) -> Decimal | None:
    """The price an hour as it stands: who is paid by a fee alone has none, also where the fee is nothing."""
    return role.price if found.terms.price is None else Decimal(found.terms.price.value).quantize(CENT)


def _mean_share(plan: Plan, found: RoleOutcome) -> float:
    """Handed-over hours by all hours of the helper's tasks; the default of a task where there is none."""
    case = role_case(plan, found)
    hours = sum(part.hours for part in case.parts)
    return case.handed / hours if hours > 0 else 1.0


def _shared(task: PlanTask, found: RoleOutcome, factor: float) -> PlanTask:
    if task.id not in found.tasks:
        return task
    return replace(task, share_handed=min(1.0, max(SHARE_LEAST, task.share_handed * factor)))
