"""What a plan from a file may say: numbers within reach, ids once, every reference to something that is there.

The bounds keep out what would make the reckoning meaningless or endless, not what is merely unusual: no plan that Ballast makes
is refused.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ballast.domain.delegation.gates import VALUE_STEPS
from ballast.domain.delegation.hand_over import MOST_GOALS
from ballast.domain.delegation.plan import Answer, Brief, Plan, PlanTask, Worth
from ballast.exchange.plan_problems import Fault, PlanFileProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from ballast.domain.delegation.dates import HelperDates

_YEARS = (1970, 2200)
_LONGEST = timedelta(days=366)
_MOST = 1_000_000
_RICHEST = Decimal(10) ** 12
_LETTERS_OF_A_CURRENCY = 3
_WITHIN: dict[tuple[type, str], tuple[float, float]] = {
    (Plan, "coverage"): (0, 1.0001),
    (Plan, "work_days_per_week"): (1, 7),
    (Plan, "model"): (1, _MOST),
    (Worth, "weeks_per_year"): (1, 53),
    (Worth, "buyback_factor"): (0.01, 1000),
    (Worth, "to_business"): (0, 1),
    (Worth, "to_own_life"): (0, 1),
    (Worth, "yearly_income"): (-_MOST * _MOST, _MOST * _MOST),
    (Answer, "value"): (0, 1),
    (Brief, "authority"): (1, 7),
    (PlanTask, "mission"): (0, 1),
    (PlanTask, "share_handed"): (0, 1),
    (PlanTask, "mean_stress"): (0, 4),
    (PlanTask, "score"): (0, 100.0001),
    (PlanTask, "contribution"): (1, VALUE_STEPS),
    (PlanTask, "essential"): (1, VALUE_STEPS),
}
"""Bounds of single fields, both included; every other number lies between nothing and a million, money under 10^12."""


def check(plan: Plan) -> None:
    """Raises PlanFileProblem for the first value that is out of reach."""
    for owner, name, value, at in _values(plan, ""):
        _within(owner, name, value, at)
    if plan.period.first > plan.period.last:
        raise PlanFileProblem(Fault.OUT_OF_RANGE, "period.last", plan.period.last.isoformat())
    if len(plan.currency) != _LETTERS_OF_A_CURRENCY or not (plan.currency.isascii() and plan.currency.isupper()):
        raise PlanFileProblem(Fault.OUT_OF_RANGE, "currency", plan.currency)
    for place, task in enumerate(plan.tasks):
        if task.hours is not None and not task.hours.low <= task.hours.mid <= task.hours.high:
            raise PlanFileProblem(Fault.OUT_OF_RANGE, f"tasks[{place}].hours.mid", str(task.hours.mid))
    _references(plan)


def check_dates(helpers: Sequence[HelperDates], plan: Plan) -> None:
    """Raises PlanFileProblem for dates that are out of reach, told twice, or of a role that the plan does not have."""
    free = {role.id for role in plan.roles}
    for place, dates in enumerate(helpers):
        at = f"helpers[{place}]"
        for owner, name, value, where in _values(dates, at):
            _within(owner, name, value, where)
        if dates.role_id not in free:
            known = any(role.id == dates.role_id for role in plan.roles)
            raise PlanFileProblem(Fault.TWICE if known else Fault.LEADS_NOWHERE, f"{at}.role_id", str(dates.role_id))
        free.remove(dates.role_id)
        if len(dates.goals) > MOST_GOALS:
            raise PlanFileProblem(Fault.OUT_OF_RANGE, f"{at}.goals", str(len(dates.goals)))
        named = [(step.kind, step.number) for step in dates.steps]
        if twice := next((number for number, name in enumerate(named) if name in named[:number]), 0):
            raise PlanFileProblem(Fault.TWICE, f"{at}.steps[{twice}]", dates.steps[twice].kind.value)


def _references(plan: Plan) -> None:
    seen: set[UUID] = {plan.id}
    parts = [(f"roles[{place}].id", role.id) for place, role in enumerate(plan.roles)]
    parts += [(f"tasks[{place}].id", task.id) for place, task in enumerate(plan.tasks)]
    for at, each in parts:
        if each in seen:
            raise PlanFileProblem(Fault.TWICE, at, str(each))
        seen.add(each)
    roles = {role.id for role in plan.roles}
    for place, task in enumerate(plan.tasks):
        if task.role_id is not None and task.role_id not in roles:
            raise PlanFileProblem(Fault.LEADS_NOWHERE, f"tasks[{place}].role_id", str(task.role_id))


def _values(part: Any, at: str) -> Iterator[tuple[type, str, Any, str]]:  # noqa: ANN401 - any part of a plan
    """Every value of a plan with the class and field that holds it, and its place."""
    for one in fields(part):
        value, place = getattr(part, one.name), f"{at}.{one.name}" if at else one.name
        if is_dataclass(value):
            yield from _values(value, place)
        elif isinstance(value, tuple):
            for number, each in enumerate(value):
                if is_dataclass(each):
                    yield from _values(each, f"{place}[{number}]")
        elif isinstance(value, dict):
            for key, each in value.items():
                inner = f"{place}.{key}"
                yield from _values(each, inner) if is_dataclass(each) else [(type(part), one.name, each, inner)]
        else:
            yield type(part), one.name, value, place


def _within(owner: type, name: str, value: object, at: str) -> None:
    if isinstance(value, date):
        fine = _YEARS[0] < value.year < _YEARS[1]
    elif isinstance(value, timedelta):
        fine = timedelta(0) <= value <= _LONGEST
    elif isinstance(value, Decimal):
        low, high = _WITHIN.get((owner, name), (0, 0))
        fine = (low <= value if low else value >= 0) and value < (Decimal(high) or _RICHEST)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        low, high = _WITHIN.get((owner, name), (0, _MOST))
        fine = low <= value <= high
    else:
        fine = True
    if not fine:
        raise PlanFileProblem(Fault.OUT_OF_RANGE, at, str(value))
