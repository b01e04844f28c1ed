"""The tables of plans and their parts. The conventions stand in `schema`; durations here are whole microseconds."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ballast.store.schema import RESTORABLE, Key, Row


class PlanRow(Row):
    """A plan with what the owner's hour is worth. `worth_income` is NULL where money was skipped.

    `seed` is a JSON object, NULL where nothing was said of how it begins.
    """

    __tablename__ = "plan"
    __table_args__ = (RESTORABLE,)

    id: Mapped[Key]
    title: Mapped[str]
    first_day: Mapped[str]
    last_day: Mapped[str]
    created: Mapped[int]
    created_zone: Mapped[str]
    saved: Mapped[int | None]
    saved_zone: Mapped[str | None]
    reviewed_day: Mapped[str | None]
    currency: Mapped[str]
    step: Mapped[str]
    model: Mapped[int]
    counted_days: Mapped[int]
    logged_days: Mapped[int]
    coverage: Mapped[float]
    logged: Mapped[int | None]
    covered: Mapped[int | None]
    work_days_per_week: Mapped[int]
    worth_income: Mapped[str | None]
    worth_hours_per_week: Mapped[float]
    worth_weeks_per_year: Mapped[int]
    worth_buyback_factor: Mapped[float]
    worth_to_business: Mapped[float]
    worth_to_own_life: Mapped[float]
    worth_value_business: Mapped[str | None]
    worth_confirmed: Mapped[int]
    worth_replacement_value: Mapped[str | None]
    seed: Mapped[str | None]


class RoleRow(Row):
    """A helper of a plan; NULL in a number means the default of its type."""

    __tablename__ = "plan_role"
    __table_args__ = (Index("ix_plan_role_plan_id", "plan_id"), RESTORABLE)

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id"))
    ordinal: Mapped[int]
    name: Mapped[str]
    help_type: Mapped[str]
    position: Mapped[int]
    price: Mapped[str | None]
    price_said: Mapped[int]
    pace: Mapped[float | None]
    surcharge: Mapped[float | None]
    ramp_weeks: Mapped[float | None]
    oversight_base: Mapped[float | None]
    oversight_share: Mapped[float | None]
    search_hours: Mapped[float | None]
    setup_money: Mapped[str]
    weekly_fee: Mapped[str]


class PlanTaskRow(Row):
    """A task of a plan as it was measured, with the owner's answers. `points` and `traits` are JSON objects.

    `task_id` points at no row: a plan outlives the tasks of the log. `irreversible` and `let_go` are NULL where it is not.
    """

    __tablename__ = "plan_task"
    __table_args__ = (
        Index("ix_plan_task_plan_id", "plan_id"),
        Index("ix_plan_task_role_id", "role_id"),
        RESTORABLE,
    )

    id: Mapped[Key]
    plan_id: Mapped[str] = mapped_column(ForeignKey("plan.id"))
    ordinal: Mapped[int]
    task_id: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    mission: Mapped[float]
    total: Mapped[int]
    days: Mapped[int]
    occurrences: Mapped[int]
    per_week: Mapped[float]
    hours_low: Mapped[float | None]
    hours_mid: Mapped[float | None]
    hours_high: Mapped[float | None]
    hours_sigma: Mapped[float | None]
    score: Mapped[float | None]
    points: Mapped[str]
    mean_stress: Mapped[float | None]
    median_run: Mapped[int]
    position: Mapped[int]
    traits: Mapped[str]
    confidentiality: Mapped[int]
    confidentiality_said: Mapped[int]
    unnoticed: Mapped[str | None]
    steps_differ: Mapped[int]
    digital: Mapped[int]
    bottleneck_confirmed: Mapped[int | None]
    choice: Mapped[str | None]
    choice_reason: Mapped[str]
    share_handed: Mapped[float]
    has_sop: Mapped[int]
    role_id: Mapped[str | None] = mapped_column(ForeignKey("plan_role.id"))
    trial_until: Mapped[str | None]
    irreversible: Mapped[int | None]
    let_go: Mapped[int | None]
    contribution: Mapped[int | None]
    essential: Mapped[int | None]


class BriefRow(Row):
    """What a helper needs to know of one task. `done_when`, `out_of_scope`, `tools` and `steps` are JSON lists, in order.

    `steps` and all after it are NULL where there is nothing; `in_scope` is a JSON list, `sop` a JSON object.
    """

    __tablename__ = "plan_brief"
    __table_args__ = (RESTORABLE,)

    plan_task_id: Mapped[str] = mapped_column(ForeignKey("plan_task.id"), primary_key=True)
    outcome: Mapped[str]
    done_when: Mapped[str]
    out_of_scope: Mapped[str]
    tools: Mapped[str]
    deadline: Mapped[str]
    rhythm: Mapped[str]
    authority: Mapped[int]
    example: Mapped[str]
    steps: Mapped[str | None]
    in_scope: Mapped[str | None]
    quality: Mapped[str | None]
    limits: Mapped[str | None]
    sop: Mapped[str | None]
