"""What a task contributes and how far it could be left, and whether it was let go for good.

Revision ID: 0010
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the columns; no row that is there changes."""
    op.add_column("plan_task", sa.Column("let_go", WHOLE, nullable=True))
    for table in ("plan_task", "rating"):
        op.add_column(table, sa.Column("contribution", WHOLE, nullable=True))
        op.add_column(table, sa.Column("essential", WHOLE, nullable=True))
