"""The tables of the log, as typed mappings, and the base that the tables of plans share.

Conventions: every identifier is a UUID made by the program, as 32 hexadecimal digits; instants are whole UTC seconds since 1970
(`started`), with the IANA zone they were recorded in beside them (`zone`); durations are whole seconds; local times of day are
seconds after midnight; dates are ISO text; money is decimal text. On SQLite each table is STRICT. Tables whose rows undo
restores have no hidden row number, so that a restored table equals the old one byte for byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from sqlalchemy import (
    REAL,
    BigInteger,
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from ballast.store.rows import LONG

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

APPLICATION_ID = 0x42_4C_53_54  # "BLST"
SCHEMA = 10  # PRAGMA user_version: counts the revisions in migrations/versions
REVISION = "0010"  # the newest of them

Whole: TypeEngine[int] = BigInteger().with_variant(Integer(), "sqlite")
Real: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")
Key = Annotated[str, mapped_column(Text, primary_key=True)]

PLAIN: dict[str, Any] = {"sqlite_strict": True}
RESTORABLE: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


class Row(DeclarativeBase):
    """The base of all rows. A row is a line of a table and stays inside the store."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        },
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text(), int: Whole, float: Real}


def table_of(row: type[Row]) -> Table:
    """The table behind a mapping."""
    table = row.__table__
    if not isinstance(table, Table):
        raise TypeError(row.__name__)
    return table


class CategoryRow(Row):
    """A kind of work. An empty name means that the words come from the program (`builtin`)."""

    __tablename__ = "category"
    __table_args__ = (
        CheckConstraint("mission BETWEEN 0 AND 1", name="mission"),
        CheckConstraint("colour BETWEEN 0 AND 8", name="colour"),
        RESTORABLE,
    )

    id: Mapped[Key]
    name: Mapped[str]
    colour: Mapped[int]
    cue: Mapped[str]
    position: Mapped[int]
    mission: Mapped[float]
    builtin: Mapped[str]


class TaskRow(Row):
    """Something the owner does again and again; `name_key` keeps names apart whatever their capitals and spaces."""

    __tablename__ = "task"
    __table_args__ = (Index("ix_task_category_id", "category_id"), RESTORABLE)

    id: Mapped[Key]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    category_id: Mapped[str | None] = mapped_column(ForeignKey("category.id"))
    mission: Mapped[float | None]
    scheduled_per_week: Mapped[float | None]


class BatchRow(Row):
    """One import; it bears the identifier of its action."""

    __tablename__ = "import_batch"
    __table_args__ = (RESTORABLE,)

    id: Mapped[Key]
    at: Mapped[int]
    source: Mapped[str]


class EntryRow(Row):
    """One stretch of work. `ended` is NULL while it runs; `ended_zone` is NULL where it equals `zone`."""

    __tablename__ = "entry"
    __table_args__ = (
        CheckConstraint("ended >= started", name="forward"),
        CheckConstraint("stress BETWEEN 0 AND 4", name="stress"),
        Index("ix_entry_started", "started"),
        Index("ix_entry_task", "task_id", "started", "ended"),
        Index("ix_entry_batch_id", "batch_id", sqlite_where=text("batch_id IS NOT NULL")),
        Index("ix_entry_one_running", text("(ended IS NULL)"), unique=True, sqlite_where=text("ended IS NULL")),
        Index("ix_entry_long", "ended", sqlite_where=text(f"ended - started > {LONG}")),
        RESTORABLE,
    )

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(ForeignKey("task.id"))
    started: Mapped[int]
    ended: Mapped[int | None]
    zone: Mapped[str]
    ended_zone: Mapped[str | None]
    stress: Mapped[int | None]
    note: Mapped[str]
    delayed: Mapped[int | None]
    blocked: Mapped[int | None]
    interruption: Mapped[int | None]
    stated: Mapped[int | None]
    batch_id: Mapped[str | None] = mapped_column(ForeignKey("import_batch.id"))
    source_key: Mapped[str | None] = mapped_column(unique=True)
    reason: Mapped[str | None]
    interrupter: Mapped[str | None]
    parallel: Mapped[int | None]


class AbsenceRow(Row):
    """A stretch in which the owner was away from the keyboard; `ended` is NULL while it lasts, `answer` while undecided."""

    __tablename__ = "absence"
    __table_args__ = (
        CheckConstraint("ended >= started", name="forward"),
        Index("ix_absence_started", "started"),
        Index("ix_absence_one_open", text("(ended IS NULL)"), unique=True, sqlite_where=text("ended IS NULL")),
        Index("ix_absence_long", "ended", sqlite_where=text(f"ended - started > {LONG}")),
        Index("ix_absence_undecided", "ended", sqlite_where=text("answer IS NULL")),
        RESTORABLE,
    )

    id: Mapped[Key]
    started: Mapped[int]
    ended: Mapped[int | None]
    zone: Mapped[str]
    cause: Mapped[str]
    task_id: Mapped[str | None] = mapped_column(ForeignKey("task.id"))
    answer: Mapped[str | None]


class ProcedureStepRow(Row):
    """One step of how a task is done, as recorded or written; `position` orders the steps of a task."""

    __tablename__ = "procedure_step"
    __table_args__ = (Index("ix_procedure_step_task_id", "task_id", "position"), RESTORABLE)

    id: Mapped[Key]
    task_id: Mapped[str] = mapped_column(ForeignKey("task.id"))
    position: Mapped[int]
    text: Mapped[str]
    at: Mapped[int]
    zone: Mapped[str]


class PromptRow(Row):
    """A time at which the program asked what was being done; `answer` is NULL while nobody answered."""

    __tablename__ = "prompt"
    __table_args__ = (Index("ix_prompt_open", "at", sqlite_where=text("answer IS NULL")), RESTORABLE)

    id: Mapped[Key]
    at: Mapped[int]
    zone: Mapped[str]
    answer: Mapped[str | None]


class PulseRow(Row):
    """The last sign of life: clocks in microseconds; one line, or none before the first. Not part of undo."""

    __tablename__ = "pulse"
    __table_args__ = (CheckConstraint("id = 1", name="one"), PLAIN)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wall: Mapped[int]
    monotonic: Mapped[int]
    boottime: Mapped[int]
    boot_id: Mapped[str]
    zone: Mapped[str]
    ended: Mapped[int]


class AuditRow(Row):
    """A period the owner set out to log; the one with the highest number is the current one."""

    __tablename__ = "audit"
    __table_args__ = (RESTORABLE,)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_day: Mapped[str]
    last_day: Mapped[str]


class RatingRow(Row):
    """The owner's answers about a task; NULL where a question was not answered."""

    __tablename__ = "rating"
    __table_args__ = (RESTORABLE,)

    task_id: Mapped[str] = mapped_column(ForeignKey("task.id"), primary_key=True)
    repetitive: Mapped[float | None]
    time: Mapped[float | None]
    skill_gap: Mapped[float | None]
    documentable: Mapped[float | None]
    low_judgement: Mapped[float | None]
    drains: Mapped[float | None]
    confidentiality: Mapped[int | None]
    unnoticed: Mapped[str | None]
    steps_differ: Mapped[int | None]
    digital: Mapped[int | None]
    has_sop: Mapped[int | None]
    contribution: Mapped[int | None]
    essential: Mapped[int | None]


class ProfileRow(Row):
    """The settings that change numbers: one line, or none while the defaults hold. `work_days` has bit 0 for Monday."""

    __tablename__ = "profile"
    __table_args__ = (CheckConstraint("id = 1", name="one"), RESTORABLE)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day_start: Mapped[int]
    work_days: Mapped[int]
    work_start: Mapped[int]
    work_end: Mapped[int]
    currency: Mapped[str]
    idle_limit: Mapped[int]


class ActionRow(Row):
    """One user action. `number` orders them; `undone` actions can be redone until the next new one."""

    __tablename__ = "action"
    __table_args__ = (PLAIN,)

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    at: Mapped[int]
    zone: Mapped[str]
    deed: Mapped[str]
    about: Mapped[str]
    undone: Mapped[int]


class StepRow(Row):
    """A piece of an action's undo record: images of rows of one table before and after (`recorder`)."""

    __tablename__ = "action_row"
    __table_args__ = (PLAIN,)

    action: Mapped[int] = mapped_column(ForeignKey("action.number", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    images: Mapped[str]


class CounterRow(Row):
    """How many transactions this data has seen: it only grows, so that an older copy can be told from a newer one."""

    __tablename__ = "change_counter"
    __table_args__ = (CheckConstraint("id = 1", name="one"), PLAIN)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[int]
