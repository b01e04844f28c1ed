"""Choosing a product: what it must and should do, what trying it showed, its prices, and which one was taken.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; no row that is there changes."""
    for table, names in (("hiring", ("needs", "chosen")), ("candidate", ("checks", "prices"))):
        for name in names:
            op.add_column(table, sa.Column(name, sa.Text(), nullable=True))
