"""What reviews need: the owner's weights, rules for categories, notes of weeks, guesses of day 0.

Revision ID: 0003
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TEXT = sa.Text()
WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REAL: sa.types.TypeEngine[float] = sa.Double().with_variant(sa.REAL(), "sqlite")
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Add tables; no row that is there changes."""
    _weights()
    _category_rule()
    _review_note()
    _guess()


def _weights() -> None:
    signals = ("crowding", "delay", "stress", "fragmentation", "off_hours")
    op.create_table(
        "weights",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        *(sa.Column(name, REAL, nullable=False) for name in signals),
        sa.CheckConstraint("id = 1", name="ck_weights_one"),
        sa.PrimaryKeyConstraint("id", name="pk_weights"),
        **RESTORABLE,
    )


def _category_rule() -> None:
    op.create_table(
        "category_rule",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("word", TEXT, nullable=False),
        sa.Column("category_id", TEXT, nullable=False),
        sa.UniqueConstraint("word", name="uq_category_rule_word"),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name="fk_category_rule_category_id"),
        sa.PrimaryKeyConstraint("id", name="pk_category_rule"),
        **RESTORABLE,
    )
    op.create_index("ix_category_rule_category_id", "category_rule", ["category_id"])


def _review_note() -> None:
    op.create_table(
        "review_note",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("first_day", TEXT, nullable=False),
        sa.Column("last_day", TEXT, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.Column("said", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("trial", TEXT, nullable=False),
        sa.Column("model", WHOLE, nullable=False),
        sa.Column("weights", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_review_note"),
        **RESTORABLE,
    )
    op.create_index("ix_review_note_first_day", "review_note", ["first_day"])


def _guess() -> None:
    op.create_table(
        "guess",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("audit_first", TEXT, nullable=False),
        sa.Column("category_id", TEXT, nullable=True),
        sa.Column("hours", REAL, nullable=False),
        sa.Column("at", WHOLE, nullable=False),
        sa.Column("zone", TEXT, nullable=False),
        sa.CheckConstraint("hours BETWEEN 0 AND 168", name="ck_guess_hours"),
        sa.ForeignKeyConstraint(["category_id"], ["category.id"], name="fk_guess_category_id"),
        sa.PrimaryKeyConstraint("id", name="pk_guess"),
        **RESTORABLE,
    )
    op.create_index("ix_guess_audit_first", "guess", ["audit_first"])
    op.create_index("ix_guess_category_id", "guess", ["category_id"])
