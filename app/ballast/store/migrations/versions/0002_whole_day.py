"""What a whole day of logging needs: absences, the last sign of life, prompts, recorded steps, and more said about an entry.

Revision ID: 0002
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXT = sa.Text()
WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PLAIN: dict[str, Any] = {"sqlite_strict": True}
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Add columns and tables; no row that is there changes."""
    for name, kind in (("reason", TEXT), ("interrupter", TEXT), ("parallel", WHOLE)):
        op.add_column("entry", sa.Column(name, kind, nullable=True))
    op.add_column("plan_brief", sa.Column("steps", TEXT, nullable=True))
    _absence()
    _procedure_step()
    _prompt()
    _pulse()


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("started", WHOLE, nullable=False),
        sa.Column("ended", WHOLE, nullable=True),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("cause", TEXT, nullable=False),
        sa.Column("task_id", TEXT, nullable=True),
        sa.Column("answer", TEXT, nullable=True),
        sa.CheckConstraint("ended >= started", name="ck_absence_forward"),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_absence_task_id"),
        sa.PrimaryKeyConstraint("id", name="pk_absence"),
        **RESTORABLE,
    )
    op.create_index("ix_absence_started", "absence", ["started"])
    op.create_index(
        "ix_absence_one_open", "absence", [sa.text("(ended IS NULL)")], unique=True, sqlite_where=sa.text("ended IS NULL")
    )
    op.create_index("ix_absence_undecided", "absence", ["ended"], sqlite_where=sa.text("answer IS NULL"))


def _procedure_step() -> None:
    op.create_table(
        "procedure_step",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("task_id", TEXT, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_procedure_step_task_id"),
        sa.PrimaryKeyConstraint("id", name="pk_procedure_step"),
        **RESTORABLE,
    )
    op.create_index("ix_procedure_step_task_id", "procedure_step", ["task_id", "position"])


def _prompt() -> None:
    op.create_table(
        "prompt",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("answer", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_prompt"),
        **RESTORABLE,
    )
    op.create_index("ix_prompt_open", "prompt", ["at"], sqlite_where=sa.text("answer IS NULL"))


def _pulse() -> None:
    op.create_table(
        "pulse",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("wall", WHOLE, nullable=False),
        sa.Column("monotonic", WHOLE, nullable=False),
        sa.Column("boottime", WHOLE, nullable=False),
        sa.Column("boot_id", TEXT, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("ended", WHOLE, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_pulse_one"),
        sa.PrimaryKeyConstraint("id", name="pk_pulse"),
        **PLAIN,
    )
