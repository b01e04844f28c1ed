"""The first schema: the log, what the owner said, actions with their undo records, plans.

Revision ID: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.Text()
WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REAL: sa.types.TypeEngine[float] = sa.Double().with_variant(sa.REAL(), "sqlite")
PLAIN: dict[str, Any] = {"sqlite_strict": True}
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Make all tables."""
    _category()
    _task()
    _import_batch()
    _entry()
    _audit()
    _rating()
    _profile()
    _action()
    _action_row()
    _change_counter()
    _plan()
    _plan_role()
    _plan_task()
    _plan_task_indexes()
    _plan_brief()


def _category() -> None:
    op.create_table(
        "category",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("colour", WHOLE, nullable=False),
        sa.Column("cue", TEXT, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("mission", REAL, nullable=False),
        sa.Column("builtin", TEXT, nullable=False),
        sa.CheckConstraint("mission BETWEEN 0 AND 1", name="ck_category_mission"),
        sa.CheckConstraint("colour BETWEEN 0 AND 8", name="ck_category_colour"),
        sa.PrimaryKeyConstraint("id", name="pk_category"),
        **RESTORABLE,
    )


def _task() -> None:
    op.create_table(
        "task",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("name_key", TEXT, nullable=False),
        sa.Column("category_id", TEXT, nullable=True),
        sa.Column("mission", REAL, nullable=True),
        sa.Column("scheduled_per_week", REAL, nullable=True),
        sa.UniqueConstraint("name_key", name="uq_task_name_key"),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name="fk_task_category_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        **RESTORABLE,
    )
    op.create_index("ix_task_category_id", "task", ["category_id"])


def _import_batch() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("source", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
        **RESTORABLE,
    )


def _entry() -> None:
    op.create_table(
        "entry",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("task_id", TEXT, nullable=False),
        sa.Column("started", WHOLE, nullable=False),
        sa.Column("ended", WHOLE, nullable=True),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("ended_zone", TEXT, nullable=True),
        sa.Column("stress", WHOLE, nullable=True),
        sa.Column("note", TEXT, nullable=False),
        sa.Column("delayed", WHOLE, nullable=True),
        sa.Column("blocked", WHOLE, nullable=True),
        sa.Column("interruption", WHOLE, nullable=True),
        sa.Column("stated", WHOLE, nullable=True),
        sa.Column("batch_id", TEXT, nullable=True),
        sa.Column("source_key", TEXT, nullable=True),
        sa.CheckConstraint("ended >= started", name="ck_entry_forward"),
        sa.CheckConstraint("stress BETWEEN 0 AND 4", name="ck_entry_stress"),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_entry_task_id"),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name="fk_entry_batch_id"),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sa.UniqueConstraint("source_key", name="uq_entry_source_key"),
        **RESTORABLE,
    )
    op.create_index("ix_entry_batch_id", "entry", ["batch_id"], sqlite_where=sa.text("batch_id IS NOT NULL"))
    op.create_index("ix_entry_long", "entry", ["ended"], sqlite_where=sa.text("ended - started > 86400"))
    op.create_index(
        "ix_entry_one_running", "entry", [sa.text("(ended IS NULL)")], unique=True, sqlite_where=sa.text("ended IS NULL")
    )
    op.create_index("ix_entry_started", "entry", ["started"])
    op.create_index("ix_entry_task", "entry", ["task_id", "started", "ended"])


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("first_day", TEXT, nullable=False),
        sa.Column("last_day", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
        **RESTORABLE,
    )


def _rating() -> None:
    op.create_table(
        "rating",
        sa.Column("task_id", TEXT, nullable=False),
        sa.Column("repetitive", REAL, nullable=True),
        sa.Column("time", REAL, nullable=True),
        sa.Column("skill_gap", REAL, nullable=True),
        sa.Column("documentable", REAL, nullable=True),
        sa.Column("low_judgement", REAL, nullable=True),
        sa.Column("drains", REAL, nullable=True),
        sa.Column("confidentiality", WHOLE, nullable=True),
        sa.Column("unnoticed", TEXT, nullable=True),
        sa.Column("steps_differ", WHOLE, nullable=True),
        sa.Column("digital", WHOLE, nullable=True),
        sa.Column("has_sop", WHOLE, nullable=True),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_rating_task_id"),
        sa.PrimaryKeyConstraint("task_id", name="pk_rating"),
        **RESTORABLE,
    )


def _profile() -> None:
    op.create_table(
        "profile",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("day_start", WHOLE, nullable=False),
        sa.Column("work_days", WHOLE, nullable=False),
        sa.Column("work_start", WHOLE, nullable=False),
        sa.Column("work_end", WHOLE, nullable=False),
        sa.Column("currency", TEXT, nullable=False),
        sa.Column("idle_limit", WHOLE, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_profile_one"),
        sa.PrimaryKeyConstraint("id", name="pk_profile"),
        **RESTORABLE,
    )


def _action() -> None:
    op.create_table(
        "action",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("deed", TEXT, nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("undone", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_action"),
        sa.UniqueConstraint("id", name="uq_action_id"),
        **PLAIN,
    )


def _action_row() -> None:
    op.create_table(
        "action_row",
        sa.Column("action", sa.Integer(), nullable=False),
        sa.Column("position", WHOLE, autoincrement=False, nullable=False),
        sa.Column("images", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["action"], ["action.number"], name="fk_action_row_action", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("action", "position", name="pk_action_row"),
        **PLAIN,
    )


def _change_counter() -> None:
    op.create_table(
        "change_counter",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("value", WHOLE, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_change_counter_one"),
        sa.PrimaryKeyConstraint("id", name="pk_change_counter"),
        **PLAIN,
    )


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("first_day", TEXT, nullable=False),
        sa.Column("last_day", TEXT, nullable=False),
        sa.Column("created", WHOLE, nullable=False),
        sa.Column("created_zone", TEXT, nullable=False),
        sa.Column("saved", WHOLE, nullable=True),
        sa.Column("saved_zone", TEXT, nullable=True),
        sa.Column("reviewed_day", TEXT, nullable=True),
        sa.Column("currency", TEXT, nullable=False),
        sa.Column("step", TEXT, nullable=False),
        sa.Column("model", WHOLE, nullable=False),
        sa.Column("counted_days", WHOLE, nullable=False),
        sa.Column("logged_days", WHOLE, nullable=False),
        sa.Column("coverage", REAL, nullable=False),
        sa.Column("logged", WHOLE, nullable=True),
        sa.Column("covered", WHOLE, nullable=True),
        sa.Column("work_days_per_week", WHOLE, nullable=False),
        sa.Column("worth_income", TEXT, nullable=True),
        sa.Column("worth_hours_per_week", REAL, nullable=False),
        sa.Column("worth_weeks_per_year", WHOLE, nullable=False),
        sa.Column("worth_buyback_factor", REAL, nullable=False),
        sa.Column("worth_to_business", REAL, nullable=False),
        sa.Column("worth_to_own_life", REAL, nullable=False),
        sa.Column("worth_value_business", TEXT, nullable=True),
        sa.Column("worth_confirmed", WHOLE, nullable=False),
        sa.Column("worth_replacement_value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        **RESTORABLE,
    )


def _plan_role() -> None:
    op.create_table(
        "plan_role",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("plan_id", TEXT, nullable=False),
        sa.Column("ordinal", WHOLE, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("help_type", TEXT, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("price", TEXT, nullable=True),
        sa.Column("price_said", WHOLE, nullable=False),
        sa.Column("pace", REAL, nullable=True),
        sa.Column("surcharge", REAL, nullable=True),
        sa.Column("ramp_weeks", REAL, nullable=True),
        sa.Column("oversight_base", REAL, nullable=True),
        sa.Column("oversight_share", REAL, nullable=True),
        sa.Column("search_hours", REAL, nullable=True),
        sa.Column("setup_money", TEXT, nullable=False),
        sa.Column("weekly_fee", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_role_plan_id"),
        sa.PrimaryKeyConstraint("id", name="pk_plan_role"),
        **RESTORABLE,
    )
    op.create_index("ix_plan_role_plan_id", "plan_role", ["plan_id"])


def _plan_task() -> None:
    op.create_table(
        "plan_task",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("plan_id", TEXT, nullable=False),
        sa.Column("ordinal", WHOLE, nullable=False),
        sa.Column("task_id", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("category", TEXT, nullable=False),
        sa.Column("mission", REAL, nullable=False),
        sa.Column("total", WHOLE, nullable=False),
        sa.Column("days", WHOLE, nullable=False),
        sa.Column("occurrences", WHOLE, nullable=False),
        sa.Column("per_week", REAL, nullable=False),
        sa.Column("hours_low", REAL, nullable=True),
        sa.Column("hours_mid", REAL, nullable=True),
        sa.Column("hours_high", REAL, nullable=True),
        sa.Column("hours_sigma", REAL, nullable=True),
        sa.Column("score", REAL, nullable=True),
        sa.Column("points", TEXT, nullable=False),
        sa.Column("mean_stress", REAL, nullable=True),
        sa.Column("median_run", WHOLE, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("traits", TEXT, nullable=False),
        sa.Column("confidentiality", WHOLE, nullable=False),
        sa.Column("confidentiality_said", WHOLE, nullable=False),
        sa.Column("unnoticed", TEXT, nullable=True),
        sa.Column("steps_differ", WHOLE, nullable=False),
        sa.Column("digital", WHOLE, nullable=False),
        sa.Column("bottleneck_confirmed", WHOLE, nullable=True),
        sa.Column("choice", TEXT, nullable=True),
        sa.Column("choice_reason", TEXT, nullable=False),
        sa.Column("share_handed", REAL, nullable=False),
        sa.Column("has_sop", WHOLE, nullable=False),
        sa.Column("role_id", TEXT, nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_task_plan_id"),
        sa.ForeignKeyConstraint(["role_id"], ["plan_role.id"], name="fk_plan_task_role_id"),
        sa.PrimaryKeyConstraint("id", name="pk_plan_task"),
        **RESTORABLE,
    )


def _plan_task_indexes() -> None:
    op.create_index("ix_plan_task_plan_id", "plan_task", ["plan_id"])
    op.create_index("ix_plan_task_role_id", "plan_task", ["role_id"])


def _plan_brief() -> None:
    op.create_table(
        "plan_brief",
        sa.Column("plan_task_id", TEXT, nullable=False),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("done_when", TEXT, nullable=False),
        sa.Column("out_of_scope", TEXT, nullable=False),
        sa.Column("tools", TEXT, nullable=False),
        sa.Column("deadline", TEXT, nullable=False),
        sa.Column("rhythm", TEXT, nullable=False),
        sa.Column("authority", WHOLE, nullable=False),
        sa.Column("example", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["plan_task_id"], ["plan_task.id"], name="fk_plan_brief_plan_task_id"),
        sa.PrimaryKeyConstraint("plan_task_id", name="pk_plan_brief"),
        **RESTORABLE,
    )
