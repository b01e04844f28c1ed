"""How much a quieter and a busier week count, as the owner says.

Revision ID: 0009
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REAL: sa.types.TypeEngine[float] = sa.Double().with_variant(sa.REAL(), "sqlite")
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Add a table; no row that is there changes."""
    op.create_table(
        "typical_factors",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("quieter", REAL, nullable=False),
        sa.Column("busier", REAL, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_typical_factors_one"),
        sa.CheckConstraint("quieter BETWEEN 1 AND 3", name="ck_typical_factors_quieter"),
        sa.CheckConstraint("busier BETWEEN 0.3 AND 1", name="ck_typical_factors_busier"),
        sa.PrimaryKeyConstraint("id", name="pk_typical_factors"),
        **RESTORABLE,
    )
