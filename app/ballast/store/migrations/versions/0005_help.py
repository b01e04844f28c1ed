"""Who helps: people, the search for a helper, candidates, references, hand-overs; more of what a brief says.

Revision ID: 0005
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXT = sa.Text()
WHOLE: sa.types.TypeEngine[int] = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """Add columns and tables; no row that is there changes."""
    op.add_column("plan_task", sa.Column("trial_until", TEXT, nullable=True))
    op.add_column("plan_task", sa.Column("irreversible", WHOLE, nullable=True))
    for name in ("in_scope", "quality", "limits", "sop"):
        op.add_column("plan_brief", sa.Column(name, TEXT, nullable=True))
    _table("person", "id", texts=("name", "contact", "found_at", "purpose", "added"), maybe=("delete_after",), last=("note",))
    _erased()
    _hiring()
    _candidate()
    _reference()
    _hand_over()


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, TEXT, nullable=nullable) for name in names]


def _table(name: str, key: str, *, texts: tuple[str, ...], maybe: tuple[str, ...], last: tuple[str, ...]) -> None:
    columns = [*_texts(key, *texts), *_texts(*maybe, nullable=True), *_texts(*last)]
    op.create_table(name, *columns, sa.PrimaryKeyConstraint(key, name=f"pk_{name}"), **RESTORABLE)


def _erased() -> None:
    op.create_table(
        "erased",
        *_texts("digest"),
        sa.Column("at", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_erased"),
        sqlite_strict=True,
    )


def _hiring() -> None:
    op.create_table(
        "hiring",
        *_texts("role_id", "weights"),
        sa.Column("fixed", WHOLE, nullable=True),
        *_texts("fixed_zone", nullable=True),
        *_texts("shore", "privacy", "tried", "rates"),
        sa.PrimaryKeyConstraint("role_id", name="pk_hiring"),
        **RESTORABLE,
    )


def _candidate() -> None:
    op.create_table(
        "candidate",
        *_texts("id", "role_id"),
        *_texts("person_id", nullable=True),
        sa.Column("ordinal", WHOLE, nullable=False),
        *_texts("name", "scores"),
        *_texts("trial", nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_candidate_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_candidate"),
        **RESTORABLE,
    )
    op.create_index("ix_candidate_role_id", "candidate", ["role_id"])
    op.create_index("ix_candidate_person_id", "candidate", ["person_id"])


def _reference() -> None:
    op.create_table(
        "reference_call",
        *_texts("id", "candidate_id", "person_id"),
        sa.Column("ordinal", WHOLE, nullable=False),
        *_texts("answers"),
        sa.ForeignKeyConstraint(["candidate_id"], ["candidate.id"], name="fk_reference_call_candidate_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_reference_call_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reference_call"),
        **RESTORABLE,
    )
    op.create_index("ix_reference_call_candidate_id", "reference_call", ["candidate_id"])
    op.create_index("ix_reference_call_person_id", "reference_call", ["person_id"])


def _hand_over() -> None:
    days = ("start", "person_id", "oversight_task", "nda_on", "tested_on", "looked_over_on", "left_on")
    op.create_table(
        "hand_over",
        *_texts("role_id"),
        *_texts(*days, nullable=True),
        *_texts("steps", "accesses", "goals", "looks"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_hand_over_person_id"),
        sa.PrimaryKeyConstraint("role_id", name="pk_hand_over"),
        **RESTORABLE,
    )
    op.create_index("ix_hand_over_person_id", "hand_over", ["person_id"])
