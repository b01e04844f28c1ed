"""The tables of reviews: weights, rules for categories, notes of weeks, guesses, what makes a year of a week.

The conventions stand in `schema`.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ballast.store.schema import RESTORABLE, Key, Row


class WeightsRow(Row):
    """The owner's weights of the bottleneck score: one line, or none while ours hold."""

    __tablename__ = "weights"
    __table_args__ = (CheckConstraint("id = 1", name="one"), RESTORABLE)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    crowding: Mapped[float]
    delay: Mapped[float]
    stress: Mapped[float]
    fragmentation: Mapped[float]
    off_hours: Mapped[float]


class CategoryRuleRow(Row):
    """Work whose name has this word belongs to this category."""

    __tablename__ = "category_rule"
    __table_args__ = (Index("ix_category_rule_category_id", "category_id"), RESTORABLE)

    id: Mapped[Key]
    word: Mapped[str] = mapped_column(unique=True)
    category_id: Mapped[str] = mapped_column(ForeignKey("category.id"))


class ReviewNoteRow(Row):
    """The review of a week as it was kept; `model` is the version of the formulas.

    `said` is a JSON object of the sentences by part, with how the trial `went` once that is known; `weights` is a JSON list.
    """

    __tablename__ = "review_note"
    __table_args__ = (Index("ix_review_note_first_day", "first_day"), RESTORABLE)

    id: Mapped[Key]
    first_day: Mapped[str]
    last_day: Mapped[str]
    at: Mapped[int]
    zone: Mapped[str]
    said: Mapped[str]
    text: Mapped[str]
    trial: Mapped[str]
    model: Mapped[int]
    weights: Mapped[str]


class GuessRow(Row):
    """Hours a week as the owner guessed them on day 0 of the audit that begins on `audit_first`; NULL is all work."""

    __tablename__ = "guess"
    __table_args__ = (
        CheckConstraint("hours BETWEEN 0 AND 168", name="hours"),
        Index("ix_guess_audit_first", "audit_first"),
        Index("ix_guess_category_id", "category_id"),
        RESTORABLE,
    )

    id: Mapped[Key]
    audit_first: Mapped[str]
    category_id: Mapped[str | None] = mapped_column(ForeignKey("category.id"))
    hours: Mapped[float]
    at: Mapped[int]
    zone: Mapped[str]


class RareTaskRow(Row):
    """A line of the sheet of rare tasks; `kind` is one of ours, NULL for a line of the owner's, which has a name."""

    __tablename__ = "rare_task"
    __table_args__ = (
        CheckConstraint("hours BETWEEN 0 AND 1000", name="hours"),
        CheckConstraint("times BETWEEN 0 AND 366", name="times"),
        RESTORABLE,
    )

    id: Mapped[Key]
    kind: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str]
    hours: Mapped[float]
    times: Mapped[float]
    position: Mapped[int]


class WeekTypicalRow(Row):
    """How the week that begins on a Monday was beside a usual one; no line where the owner did not say."""

    __tablename__ = "week_typical"
    __table_args__ = (RESTORABLE,)

    first_day: Mapped[Key]
    typical: Mapped[str]


class TypicalFactorsRow(Row):
    """How much a quieter and a busier week count, as the owner says: one line, or none while ours hold."""

    __tablename__ = "typical_factors"
    __table_args__ = (
        CheckConstraint("id = 1", name="one"),
        CheckConstraint("quieter BETWEEN 1 AND 3", name="quieter"),
        CheckConstraint("busier BETWEEN 0.3 AND 1", name="busier"),
        RESTORABLE,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    quieter: Mapped[float]
    busier: Mapped[float]


class WorkingYearRow(Row):
    """The owner's working weeks of a year: one line, or none while the default holds."""

    __tablename__ = "working_year"
    __table_args__ = (
        CheckConstraint("id = 1", name="one"),
        CheckConstraint("weeks BETWEEN 1 AND 52", name="weeks"),
        RESTORABLE,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    weeks: Mapped[int]
