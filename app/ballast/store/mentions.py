"""Where the owner's own texts name somebody, in every table that holds texts.

SQL chooses the rows in which one of the words stands, some at a time; what counts as naming is decided above it
(`domain.delegation.naming`). Columns of JSON are read as the texts in them. What belongs to the person is no mention: it is
theirs, and goes with them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from ballast.domain.delegation.naming import Naming, named
from ballast.domain.log.watch import unwatched
from ballast.store.help_schema import CandidateRow, HandOverRow, HiringRow, PersonRow, ReferenceRow
from ballast.store.insight_schema import CategoryRuleRow, RareTaskRow, ReviewNoteRow
from ballast.store.plan_schema import BriefRow, PlanRow, PlanTaskRow, RoleRow
from ballast.store.schema import BatchRow, CategoryRow, EntryRow, ProcedureStepRow, TaskRow, table_of
from ballast.store.values import as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from sqlalchemy import ColumnElement, Table

    from ballast.domain.delegation.naming import Names
    from ballast.domain.log.watch import Watch
    from ballast.store.engine import Database
    from ballast.store.schema import Row

TEXTS: tuple[tuple[type[Row], tuple[str, ...]], ...] = (
    (EntryRow, ("note",)),
    (TaskRow, ("name",)),
    (CategoryRow, ("name", "cue")),
    (ProcedureStepRow, ("text",)),
    (BatchRow, ("source",)),
    (CategoryRuleRow, ("word",)),
    (ReviewNoteRow, ("said", "text", "trial")),
    (RareTaskRow, ("name",)),
    (PlanRow, ("title", "seed")),
    (RoleRow, ("name",)),
    (PlanTaskRow, ("name", "category", "choice_reason")),
    (
        BriefRow,
        ("outcome", "done_when", "in_scope", "out_of_scope", "deadline", "rhythm", "example", "tools", "steps", "quality",
         "limits", "sop"),
    ),
    (PersonRow, ("note",)),
    (HiringRow, ("privacy", "tried", "rates", "needs")),
    (CandidateRow, ("name", "scores", "trial")),
    (ReferenceRow, ("answers",)),
    (HandOverRow, ("steps", "accesses", "goals", "looks")),
)  # fmt: skip
"""Every column that holds words of the owner's: a test compares it with all columns of text there are."""
_DIGITS = "0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that names somebody: a column of a row, the texts in it that do, and how."""

    table: str
    key: str
    column: str
    texts: tuple[str, ...]
    naming: Naming

    @property
    def at(self) -> tuple[str, str, str]:
        """Which place it is."""
        return self.table, self.key, self.column


@dataclass(frozen=True, slots=True)
class Mentions:
    """Looking for texts that name somebody."""

    database: Database

    def of(self, person_id: UUID, names: Names, watch: Watch = unwatched) -> tuple[Spot, ...]:
        """Every place that names them, table by table; the log is read piece by piece, the watch told in between."""
        found: list[Spot] = []
        pieces = [(row, columns, piece) for row, columns in TEXTS for piece in _pieces(row)]
        for done, (row, columns, piece) in enumerate(pieces if names.words else ()):
            watch(done, len(pieces))
            found += self._in(row, columns, piece, names, person_id.hex)
        return tuple(found)

    def _in(
        self, row: type[Row], columns: tuple[str, ...], piece: ColumnElement[bool] | None, names: Names, person: str
    ) -> Iterator[Spot]:
        table = table_of(row)
        key = next(iter(table.primary_key.columns))
        asked = select(key, *(table.columns[name] for name in columns)).where(saying(table, columns, names)).order_by(key)
        for each in self.database.rows(asked if piece is None else asked.where(piece)):
            for name, value in zip(columns, each[1:], strict=True):
                spot = None if value is None else _spot(table, str(each[0]), name, value, names)
                if spot is not None and not self._theirs(table, spot.key, person):
                    yield spot

    def _theirs(self, table: Table, key: str, person: str) -> bool:
        """Whether a row is of the person's own and goes with them."""
        if table.name == PersonRow.__tablename__:
            return key == person
        mine = select(CandidateRow.id).where(CandidateRow.person_id == person)
        if table.name == CandidateRow.__tablename__:
            return bool(self.database.rows(mine.where(CandidateRow.id == key)))
        if table.name == ReferenceRow.__tablename__:
            theirs = (ReferenceRow.person_id == person) | ReferenceRow.candidate_id.in_(mine)
            return bool(self.database.rows(select(ReferenceRow.id).where(ReferenceRow.id == key, theirs)))
        return False


def saying(table: Table, columns: tuple[str, ...], names: Names) -> ColumnElement[bool]:
    """The rows in which one of the words stands, as it is written or in other capitals, in JSON as JSON writes it."""
    return or_(*(table.columns[name].contains(word, autoescape=True) for name in columns for word in spellings(names)))


def spellings(names: Names) -> tuple[str, ...]:
    """How the words may be written in a column: SQLite knows capitals of a to z alone."""
    found: dict[str, None] = {}
    for name in names.words:
        first = name.split()[0]  # of several words any space may be between
        for word in (first,) if first.isascii() else (first, first.lower(), first.upper(), first.title()):
            found |= dict.fromkeys((word, json.dumps(word, ensure_ascii=False)[1:-1]))
    return tuple(found)


def with_texts(value: str, change: Callable[[str], str]) -> str:
    """A column with each of its texts changed, written as it was."""
    if value[:1] in {"[", "{"}:
        try:
            return as_json(_changed(json.loads(value), change))
        except (ValueError, RecursionError):
            return change(value)
    return change(value)


def _changed(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _changed(each, change) for key, each in value.items()}
    return [_changed(each, change) for each in value] if isinstance(value, list) else value


def texts_in(value: str) -> tuple[str, ...]:
    """The texts in a column: those of its JSON where it is a list or an object, else itself."""
    if value[:1] in {"[", "{"}:
        try:
            return tuple(_strings(json.loads(value)))
        except (ValueError, RecursionError):
            return (value,)
    return (value,)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _spot(table: Table, key: str, column: str, value: str, names: Names) -> Spot | None:
    found = [(text, naming) for text in texts_in(value) if (naming := named(names, text)) is not None]
    if not found:
        return None
    whole = any(naming is Naming.WHOLE for _, naming in found)
    return Spot(table.name, key, column, tuple(text for text, _ in found), Naming.WHOLE if whole else Naming.PART)


def _pieces(row: type[Row]) -> Iterator[ColumnElement[bool] | None]:
    """Parts of the log, which may hold a million rows, by the first two digits of the keys; other tables are read whole."""
    if row is not EntryRow:
        yield None
        return
    borders = [one + two for one in _DIGITS for two in _DIGITS]
    for first, last in pairwise((*borders, "g")):
        yield and_(EntryRow.id >= first, EntryRow.id < last, EntryRow.note != "")
