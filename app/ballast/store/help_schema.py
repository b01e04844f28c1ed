"""The tables of helpers: people, the search for one, candidates, hand-overs. The conventions stand in `schema`.

Lists that are only read as a whole are JSON in one column. People stand in one table and are named by their id everywhere
else, so that erasing one reaches all. `role_id` points at no row: a hand-over outlives a change of its plan.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ballast.store.schema import PLAIN, RESTORABLE, Key, Row


class PersonRow(Row):
    """Someone the owner writes to. `delete_after` is NULL where no date was set."""

    __tablename__ = "person"
    __table_args__ = (RESTORABLE,)

    id: Mapped[Key]
    name: Mapped[str]
    contact: Mapped[str]
    found_at: Mapped[str]
    purpose: Mapped[str]
    added: Mapped[str]
    delete_after: Mapped[str | None]
    note: Mapped[str]


class ErasedRow(Row):
    """Somebody who was erased for good: a digest of the id, so that an older copy that comes back is cleared of them again."""

    __tablename__ = "erased"
    __table_args__ = (PLAIN,)

    digest: Mapped[Key]
    at: Mapped[int]


class HiringRow(Row):
    """The search for one helper. `weights`, `tried`, `rates`, `privacy` and `needs` are JSON.

    `fixed` is NULL until weights stand; `chosen` is the candidate that was taken where it is a product, and points at no row.
    """

    __tablename__ = "hiring"
    __table_args__ = (RESTORABLE,)

    role_id: Mapped[Key]
    weights: Mapped[str]
    fixed: Mapped[int | None]
    fixed_zone: Mapped[str | None]
    shore: Mapped[str]
    privacy: Mapped[str]
    tried: Mapped[str]
    rates: Mapped[str]
    needs: Mapped[str | None]
    chosen: Mapped[str | None]


class CandidateRow(Row):
    """One of those looked at for a helper's place. `scores`, `trial`, `checks` and `prices` are JSON.

    `person_id` is NULL for a product.
    """

    __tablename__ = "candidate"
    __table_args__ = (Index("ix_candidate_role_id", "role_id"), Index("ix_candidate_person_id", "person_id"), RESTORABLE)

    id: Mapped[Key]
    role_id: Mapped[str]
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    ordinal: Mapped[int]
    name: Mapped[str]
    scores: Mapped[str]
    trial: Mapped[str | None]
    checks: Mapped[str | None]
    prices: Mapped[str | None]


class ReferenceRow(Row):
    """Somebody who worked with a candidate, and what was answered: `answers` is a JSON object."""

    __tablename__ = "reference_call"
    __table_args__ = (
        Index("ix_reference_call_candidate_id", "candidate_id"),
        Index("ix_reference_call_person_id", "person_id"),
        RESTORABLE,
    )

    id: Mapped[Key]
    candidate_id: Mapped[str] = mapped_column(ForeignKey("candidate.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    ordinal: Mapped[int]
    answers: Mapped[str]


class HandOverRow(Row):
    """A hand-over to one helper. `steps`, `accesses`, `goals` and `looks` are JSON lists; days are NULL until they come."""

    __tablename__ = "hand_over"
    __table_args__ = (Index("ix_hand_over_person_id", "person_id"), RESTORABLE)

    role_id: Mapped[Key]
    start: Mapped[str | None]
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    oversight_task: Mapped[str | None]
    nda_on: Mapped[str | None]
    tested_on: Mapped[str | None]
    looked_over_on: Mapped[str | None]
    left_on: Mapped[str | None]
    steps: Mapped[str]
    accesses: Mapped[str]
    goals: Mapped[str]
    looks: Mapped[str]
