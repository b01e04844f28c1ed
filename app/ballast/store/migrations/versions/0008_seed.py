"""How a plan begins: what holds the owner back, help for free, a swap, small steps.

Revision ID: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; no row that is there changes."""
    op.add_column("plan", sa.Column("seed", sa.Text(), nullable=True))
