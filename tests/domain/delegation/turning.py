"""What would turn a verdict, done to the plan itself: an independent reading of each kind of change, for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ballast.domain.delegation.answers import role_of, with_role
from ballast.domain.delegation.bundle import bundle
from ballast.domain.delegation.plan import Answer, Confidentiality, HelpType, Trait, Unnoticed, Worth
from ballast.domain.delegation.verdict import Flip, FlipKind
from ballast.domain.insight.review import Projection, Provenance, Signal
from tests.domain.delegation.plans import MONEY, ids, plan, task

if TYPE_CHECKING:
    from random import Random

    from ballast.domain.delegation.plan import Plan, PlanTask, Role

WORTHS = (
    MONEY,
    MONEY,
    Worth(None, 50.0),
    Worth(Decimal(30_000), 45.0),
    Worth(Decimal(300_000), 50.0, value_business=Decimal(60)),
)
PRICES = (0, 5, 16, 25, 35, 60)
FEES = (3, 10, 20)


def any_task(chance: Random, number: int) -> PlanTask:
    """A task of any kind that an owner may have."""
    said = {trait: chance.choice((0.0, 0.25, 0.5, 0.75, 1.0)) for trait in Trait if chance.random() < 0.85}
    figures: dict[str, Any] = {
        "occurrences": chance.choice((2, 4, 10, 30)),
        "median_run": timedelta(minutes=chance.choice((5, 15, 40, 90))),
        "mean_stress": chance.choice((None, 0.5, 1.0, 2.0, 4.0)),
        "has_sop": chance.random() < 0.5,
        "digital": chance.random() < 0.4,
        "steps_differ": chance.random() < 0.1,
        "unnoticed": chance.choice((None, None, None, Unnoticed.NOTHING, Unnoticed.HARM)),
        "mission": chance.choice((0.0, 0.0, 0.5, 1.0)),
        "confidentiality": chance.choice(tuple(Confidentiality)),
        "share_handed": chance.choice((0.5, 0.8, 0.95)),
    }
    if chance.random() < 0.3:
        figures["points"] = {each: chance.uniform(0, 12) for each in (Signal.CROWDING, Signal.DELAY, Signal.FRAGMENTATION)}
    return task(number, chance.choice((0.3, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 9.0)), said, **figures)


def any_plan(chance: Random) -> Plan:
    """A plan of up to eight tasks with helpers, at prices of all sizes, in money or without."""
    tasks = [any_task(chance, number) for number in range(1, 1 + chance.choice((1, 2, 3, 5, 8)))]
    made = bundle(plan(*tasks, worth=chance.choice(WORTHS), currency=chance.choice(("USD", "USD", "EUR"))), ids())
    if chance.random() < 0.4:
        return made
    return replace(made, roles=tuple(_priced(role, chance) for role in made.roles))


def _priced(role: Role, chance: Random) -> Role:
    """The helper at any price, or fee."""
    if role.help_type is HelpType.SOFTWARE:
        return replace(role, price_said=True, weekly_fee=Decimal(chance.choice(FEES)))
    return replace(role, price_said=True, price=Decimal(chance.choice(PRICES)))


def turned(plan: Plan, own: PlanTask, flip: Flip, value: float | None = None) -> Plan | None:
    """The plan with that change made, the last figure at `value` instead; None where no helper has the price or fee yet."""
    if flip.then is not None:
        first = turned(plan, own, replace(flip, then=None))
        assert first is not None
        return turned(first, next(one for one in first.tasks if one.id == own.id), flip.then, value)
    at = flip.value if value is None else value
    if flip.kind is FlipKind.HOUR_VALUE:
        yearly = Decimal(at * plan.worth.hours_per_week * plan.worth.weeks_per_year)
        return replace(plan, worth=replace(plan.worth, yearly_income=yearly))
    if flip.kind in {FlipKind.PRICE, FlipKind.FEE}:
        if own.role_id is None:
            return None
        field = "price" if flip.kind is FlipKind.PRICE else "weekly_fee"
        changes: dict[str, Any] = {field: Decimal(at), "price_said": True}
        return with_role(plan, replace(role_of(plan, own.role_id), **changes))
    changed = replace(own, **_changed(own, flip, at))
    return replace(plan, tasks=tuple(changed if one.id == own.id else one for one in plan.tasks))


def _changed(own: PlanTask, flip: Flip, at: float) -> dict[str, Any]:
    """The fields of the task that the change changes."""
    if flip.kind is FlipKind.HOURS:
        assert own.hours is not None
        return {"per_week": at, "hours": Projection(at, at, at, own.hours.sigma)}
    if flip.kind is FlipKind.FRICTION:
        rubs = {Signal.DELAY, Signal.FRAGMENTATION}
        now = sum(points for signal, points in own.points.items() if signal in rubs)
        less = {signal: points * (at - 1e-6) / now if signal in rubs else points for signal, points in own.points.items()}
        return {"points": less}
    assert flip.trait is not None or flip.kind is not FlipKind.TRAIT
    plain: dict[FlipKind, dict[str, Any]] = {
        FlipKind.CONFIDENTIALITY: {"confidentiality": Confidentiality(int(at))},
        FlipKind.UNNOTICED: {"unnoticed": Unnoticed.HARM},
        FlipKind.CONTRIBUTION: {"contribution": int(at)},
        FlipKind.ESSENTIAL: {"essential": int(at)},
        FlipKind.STEPS: {"steps_differ": False},
        FlipKind.TRAIT: {"traits": {**own.traits, flip.trait: Answer(at, Provenance.SAID)}},
    }
    return plain[flip.kind]
