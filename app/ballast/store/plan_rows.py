"""A plan as rows of its four tables, and back."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ballast.domain.delegation.plan import (
    Answer,
    Brief,
    Choice,
    Confidentiality,
    HelpType,
    Plan,
    PlanTask,
    Role,
    Sop,
    Step,
    ToolAccess,
    Trait,
    Unnoticed,
    Worth,
)
from ballast.domain.insight.review import Period, Projection, Provenance, Signal
from ballast.store.seed_rows import seed_of, seed_text
from ballast.store.values import MICROSECOND, as_json, day_of, day_text, flag, id_of, instant_of, seconds, truth, zone_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlanRows:
    """The rows of one plan, in the order in which they can be written."""

    plan: Values
    roles: tuple[Values, ...]
    tasks: tuple[Values, ...]
    briefs: tuple[Values, ...]


def rows_of(plan: Plan) -> PlanRows:
    """The rows of a plan."""
    return PlanRows(
        _plan_values(plan),
        tuple(_role_values(role, plan.id, place) for place, role in enumerate(plan.roles)),
        tuple(_task_values(task, plan.id, place) for place, task in enumerate(plan.tasks)),
        tuple(_brief_values(task.brief, task.id) for task in plan.tasks),
    )


def _plan_values(plan: Plan) -> Values:
    return {
        "id": plan.id.hex,
        "title": plan.title,
        "first_day": plan.period.first.isoformat(),
        "last_day": plan.period.last.isoformat(),
        "created": seconds(plan.created_at),
        "created_zone": zone_name(plan.created_at),
        "saved": None if plan.saved_at is None else seconds(plan.saved_at),
        "saved_zone": None if plan.saved_at is None else zone_name(plan.saved_at),
        "reviewed_day": None if plan.period_reviewed is None else plan.period_reviewed.isoformat(),
        "currency": plan.currency,
        "step": plan.step.value,
        "model": plan.model,
        "counted_days": plan.counted_days,
        "logged_days": plan.logged_days,
        "coverage": plan.coverage,
        "logged": _micro(plan.logged),
        "covered": _micro(plan.union),
        "work_days_per_week": plan.work_days_per_week,
        "seed": seed_text(plan.seed),
    } | _worth_values(plan.worth)


def _worth_values(worth: Worth) -> Values:
    return {
        "worth_income": _money(worth.yearly_income),
        "worth_hours_per_week": worth.hours_per_week,
        "worth_weeks_per_year": worth.weeks_per_year,
        "worth_buyback_factor": worth.buyback_factor,
        "worth_to_business": worth.to_business,
        "worth_to_own_life": worth.to_own_life,
        "worth_value_business": _money(worth.value_business),
        "worth_confirmed": int(worth.confirmed),
        "worth_replacement_value": _money(worth.replacement_value),
    }


def _role_values(role: Role, plan_id: UUID, ordinal: int) -> Values:
    return {
        "id": role.id.hex,
        "plan_id": plan_id.hex,
        "ordinal": ordinal,
        "name": role.name,
        "help_type": role.help_type.value,
        "position": role.position,
        "price": _money(role.price),
        "price_said": int(role.price_said),
        "pace": role.pace,
        "surcharge": role.surcharge,
        "ramp_weeks": role.ramp_weeks,
        "oversight_base": role.oversight_base,
        "oversight_share": role.oversight_share,
        "search_hours": role.search_hours,
        "setup_money": str(role.setup_money),
        "weekly_fee": str(role.weekly_fee),
    }


def _task_values(task: PlanTask, plan_id: UUID, ordinal: int) -> Values:
    return {"plan_id": plan_id.hex, "ordinal": ordinal} | _measured_values(task) | _answered_values(task)


def _measured_values(task: PlanTask) -> Values:
    hours = task.hours
    return {
        "id": task.id.hex,
        "task_id": task.task_id.hex,
        "name": task.name,
        "category": task.category,
        "mission": task.mission,
        "total": _micro(task.total),
        "days": task.days,
        "occurrences": task.occurrences,
        "per_week": task.per_week,
        "hours_low": None if hours is None else hours.low,
        "hours_mid": None if hours is None else hours.mid,
        "hours_high": None if hours is None else hours.high,
        "hours_sigma": None if hours is None else hours.sigma,
        "score": task.score,
        "points": as_json({signal.value: points for signal, points in task.points.items()}),
        "mean_stress": task.mean_stress,
        "median_run": _micro(task.median_run),
        "position": task.position,
    }


def _answered_values(task: PlanTask) -> Values:
    return {
        "traits": as_json({trait.value: [answer.value, answer.provenance.value] for trait, answer in task.traits.items()}),
        "confidentiality": int(task.confidentiality),
        "confidentiality_said": int(task.confidentiality_said),
        "unnoticed": None if task.unnoticed is None else task.unnoticed.value,
        "steps_differ": int(task.steps_differ),
        "digital": int(task.digital),
        "bottleneck_confirmed": flag(task.bottleneck_confirmed),
        "choice": None if task.choice is None else task.choice.value,
        "choice_reason": task.choice_reason,
        "share_handed": task.share_handed,
        "has_sop": int(task.has_sop),
        "role_id": None if task.role_id is None else task.role_id.hex,
        "trial_until": day_text(task.trial_until),
        "irreversible": 1 if task.irreversible else None,
        "let_go": 1 if task.let_go else None,
        "contribution": task.contribution,
        "essential": task.essential,
    }


def _brief_values(brief: Brief, plan_task_id: UUID) -> Values:
    return {
        "plan_task_id": plan_task_id.hex,
        "outcome": brief.outcome,
        "done_when": as_json(brief.done_when),
        "out_of_scope": as_json(brief.out_of_scope),
        "tools": as_json([[tool.tool, tool.access] for tool in brief.tools]),
        "deadline": brief.deadline,
        "rhythm": brief.rhythm,
        "authority": brief.authority,
        "example": brief.example,
        "steps": as_json(brief.steps) if brief.steps else None,
        "in_scope": as_json(brief.in_scope) if brief.in_scope else None,
        "quality": brief.quality or None,
        "limits": brief.limits or None,
        "sop": None if brief.sop == Sop() else as_json(_sop_values(brief.sop)),
    }


def _sop_values(sop: Sop) -> Values:
    return {each.name: getattr(sop, each.name) for each in fields(sop)} | {"tested_on": day_text(sop.tested_on)}


def plan_of(row: Any, roles: tuple[Role, ...], tasks: tuple[PlanTask, ...]) -> Plan:  # noqa: ANN401 - a row of the table
    """The plan behind its row and parts."""
    return Plan(
        id=id_of(row.id),
        title=row.title,
        period=Period(date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)),
        created_at=instant_of(row.created, row.created_zone),
        currency=row.currency,
        step=Step(row.step),
        saved_at=_saved(row),
        model=row.model,
        counted_days=row.counted_days,
        logged_days=row.logged_days,
        coverage=row.coverage,
        logged=_length(row.logged),
        union=_length(row.covered),
        work_days_per_week=row.work_days_per_week,
        worth=_worth(row),
        tasks=tasks,
        roles=roles,
        period_reviewed=None if row.reviewed_day is None else date.fromisoformat(row.reviewed_day),
        seed=seed_of(row.seed),
    )


def _saved(row: Any) -> datetime | None:  # noqa: ANN401 - a row of the table
    return None if row.saved is None else instant_of(row.saved, row.saved_zone)


def _worth(row: Any) -> Worth:  # noqa: ANN401 - a row of the table
    return Worth(
        yearly_income=_decimal(row.worth_income),
        hours_per_week=row.worth_hours_per_week,
        weeks_per_year=row.worth_weeks_per_year,
        buyback_factor=row.worth_buyback_factor,
        to_business=row.worth_to_business,
        to_own_life=row.worth_to_own_life,
        value_business=_decimal(row.worth_value_business),
        confirmed=bool(row.worth_confirmed),
        replacement_value=_decimal(row.worth_replacement_value),
    )


def role_of(row: Any) -> Role:  # noqa: ANN401 - a row of the table
    """The helper behind its row."""
    return Role(
        id=id_of(row.id),
        name=row.name,
        help_type=HelpType(row.help_type),
        position=row.position,
        price=_decimal(row.price),
        price_said=bool(row.price_said),
        pace=row.pace,
        surcharge=row.surcharge,
        ramp_weeks=row.ramp_weeks,
        oversight_base=row.oversight_base,
        oversight_share=row.oversight_share,
        search_hours=row.search_hours,
        setup_money=Decimal(row.setup_money),
        weekly_fee=Decimal(row.weekly_fee),
    )


def task_of(row: Any, briefs: Mapping[str, Brief]) -> PlanTask:  # noqa: ANN401 - a row of the table
    """The task of a plan behind its row."""
    return PlanTask(
        id=id_of(row.id),
        task_id=id_of(row.task_id),
        name=row.name,
        category=row.category,
        mission=row.mission,
        total=MICROSECOND * row.total,
        days=row.days,
        occurrences=row.occurrences,
        per_week=row.per_week,
        hours=_projection(row),
        score=row.score,
        points={Signal(name): points for name, points in json.loads(row.points).items()},
        mean_stress=row.mean_stress,
        median_run=MICROSECOND * row.median_run,
        position=row.position,
        traits={Trait(name): Answer(value, Provenance(source)) for name, (value, source) in json.loads(row.traits).items()},
        confidentiality=Confidentiality(row.confidentiality),
        confidentiality_said=bool(row.confidentiality_said),
        unnoticed=None if row.unnoticed is None else Unnoticed(row.unnoticed),
        steps_differ=bool(row.steps_differ),
        digital=bool(row.digital),
        bottleneck_confirmed=truth(row.bottleneck_confirmed),
        choice=None if row.choice is None else Choice(row.choice),
        choice_reason=row.choice_reason,
        share_handed=row.share_handed,
        has_sop=bool(row.has_sop),
        role_id=None if row.role_id is None else id_of(row.role_id),
        brief=briefs.get(row.id, Brief()),
        trial_until=None if row.trial_until is None else day_of(row.trial_until),
        irreversible=bool(row.irreversible),
        let_go=bool(row.let_go),
        contribution=row.contribution,
        essential=row.essential,
    )


def brief_of(row: Any) -> Brief:  # noqa: ANN401 - a row of the table
    """The brief behind its row."""
    return Brief(
        outcome=row.outcome,
        done_when=tuple(json.loads(row.done_when)),
        out_of_scope=tuple(json.loads(row.out_of_scope)),
        tools=tuple(ToolAccess(tool, access) for tool, access in json.loads(row.tools)),
        deadline=row.deadline,
        rhythm=row.rhythm,
        authority=row.authority,
        example=row.example,
        steps=tuple(json.loads(row.steps)) if row.steps else (),
        in_scope=tuple(json.loads(row.in_scope)) if row.in_scope else (),
        quality=row.quality or "",
        limits=row.limits or "",
        sop=_sop(json.loads(row.sop)) if row.sop else Sop(),
    )


def _sop(found: Values) -> Sop:
    lines = {name: tuple(found[name]) for name in ("decisions", "exceptions", "checks")}
    return Sop(**found | lines | {"tested_on": None if found["tested_on"] is None else day_of(found["tested_on"])})


def _projection(row: Any) -> Projection | None:  # noqa: ANN401 - a row of the table
    if row.hours_mid is None:
        return None
    return Projection(row.hours_low, row.hours_mid, row.hours_high, row.hours_sigma)


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _micro(length: timedelta | None) -> int | None:
    return None if length is None else length // MICROSECOND


def _length(column: int | None) -> timedelta | None:
    return None if column is None else MICROSECOND * column
