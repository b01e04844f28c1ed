"""What makes a year of a week: rare tasks, how typical the audited weeks were, working weeks of a year.

Revision ID: 0004
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXT = sa.Text()
WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REAL: sa.types.TypeEngine[float] = sa.Double().with_variant(sa.REAL(), "sqlite")
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Add tables; no row that is there changes."""
    op.create_table(
        "rare_task",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=True),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("hours", REAL, nullable=False),
        sa.Column("times", REAL, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.CheckConstraint("hours BETWEEN 0 AND 1000", name="ck_rare_task_hours"),
        sa.CheckConstraint("times BETWEEN 0 AND 366", name="ck_rare_task_times"),
        sa.UniqueConstraint("kind", name="uq_rare_task_kind"),
        sa.PrimaryKeyConstraint("id", name="pk_rare_task"),
        **RESTORABLE,
    )
    op.create_table(
        "week_typical",
        sa.Column("first_day", TEXT, nullable=False),
        sa.Column("typical", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("first_day", name="pk_week_typical"),
        **RESTORABLE,
    )
    op.create_table(
        "working_year",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("weeks", WHOLE, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_working_year_one"),
        sa.CheckConstraint("weeks BETWEEN 1 AND 52", name="ck_working_year_weeks"),
        sa.PrimaryKeyConstraint("id", name="pk_working_year"),
        **RESTORABLE,
    )
