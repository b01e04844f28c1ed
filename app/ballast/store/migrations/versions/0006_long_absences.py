"""Absences of more than a day have an index of their own, by their end.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index; no row changes."""
    op.create_index("ix_absence_long", "absence", ["ended"], sqlite_where=sa.text("ended - started > 86400"))
