"""Every write of an action, with an image of each row before and after it.

An image is the row's values in the order of the columns that stand beside it. One piece of the record holds the images of one
table: `{"table": ..., "columns": [...], "pairs": [[before, after], ...]}`, where null stands for "no such row". Pieces are
kept in the order of the writes, so that undoing them backwards passes only through states that were valid.

Rows of an import are not written down twice: their piece is a `Batch`, which says how many they are and what they sum up to.
Undoing it first spells it out as images (`undo`), which is when they would be lost.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update
from sqlalchemy.dialects import sqlite

from ballast.store import uses
from ballast.store.problems import Conflict, Rule
from ballast.store.schema import Row, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import ClauseElement, ColumnElement, Table

Image = tuple[Any, ...]
BULK = 1000  # rows per piece of a long import
BATCH_SIGN = '{"batch":'  # how the text of a batch begins
SUMS = 1 << 128  # sums of digests begin again there
_DIGEST_BYTES = 16
_POSITIONS = sqlite.dialect(paramstyle="qmark")
_LATEST = 1 << 62
_encode = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Step:
    """Images of rows of one table, in the order in which they were written."""

    table: str
    columns: tuple[str, ...]
    pairs: tuple[tuple[Image | None, Image | None], ...]

    def as_text(self) -> str:
        """The step as it is stored."""
        return json.dumps(
            {"table": self.table, "columns": self.columns, "pairs": self.pairs}, ensure_ascii=False, separators=(",", ":")
        )

    @classmethod
    def from_text(cls, text: str) -> Step:
        """The reverse of `as_text`."""
        found = json.loads(text)
        pairs = tuple((_image(before), _image(after)) for before, after in found["pairs"])
        return cls(found["table"], tuple(found["columns"]), pairs)


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that one import added to a table: all that have `key` in the column `batch_id`.

    `total` is the sum of the digests of their images in `columns`, in any order; `first` and `last` are the earliest start and
    the latest end as columns have them, and `runs` says that one has no end.
    """

    table: str
    columns: tuple[str, ...]
    key: str
    rows: int
    total: int
    first: int
    last: int
    runs: bool

    def as_text(self) -> str:
        """The piece as it is stored."""
        told = {"batch": self.key, "table": self.table, "columns": self.columns, "rows": self.rows, "total": f"{self.total:x}"}
        return _encode(told | {"first": self.first, "last": self.last, "runs": self.runs})

    @classmethod
    def from_text(cls, text: str) -> Batch:
        """The reverse of `as_text`."""
        found = json.loads(text)
        found |= {"columns": tuple(found["columns"]), "total": int(found["total"], 16), "key": found.pop("batch")}
        return cls(**found)

    @property
    def pieces(self) -> int:
        """How many steps it takes to spell it out."""
        return -(-self.rows // BULK)


def digest(image: Image) -> int:
    """What a row sums up to."""
    return int.from_bytes(blake2b(_encode(image).encode(), digest_size=_DIGEST_BYTES).digest(), "big")


def _image(values: list[Any] | None) -> Image | None:
    return None if values is None else tuple(values)


@dataclass(slots=True)
class Recorder:
    """Writes rows and remembers how they were. All writes of an action go through here."""

    connection: Connection
    steps: list[Step | Batch] = field(default_factory=list)

    def add(self, row: type[Row], values: Mapping[str, Any]) -> None:
        """Write a row that is not there yet."""
        table = table_of(row)
        self.connection.execute(insert(table), dict(values))
        self._note(table, [(None, tuple(values[column.name] for column in table.columns))])

    def add_batch(self, row: type[Row], key: str, images: Iterable[Image]) -> int:
        """Write many rows of one import that are not there yet, and say how many; none of them is kept in memory.

        The images have all columns in the order of the table, `key` in `batch_id`. Once for each key in an action.
        """
        table = table_of(row)
        names = [column.name for column in table.columns]
        place, started, ended = names.index(next(iter(table.primary_key.columns)).name), *map(names.index, ("started", "ended"))
        rows, total, first, last, runs = 0, 0, _LATEST, -_LATEST, False
        waiting = iter(images)
        while some := sorted(islice(waiting, BULK), key=itemgetter(place)):
            insert_all(self.connection, table, names, some)
            uses.touch(self.connection, table.name, names, some)
            rows += len(some)
            total += sum(map(digest, some))
            first = min(first, *(image[started] for image in some))
            last = max(last, *(image[started] + 1 if image[ended] is None else image[ended] for image in some))
            runs = runs or any(image[ended] is None for image in some)
        if rows:
            self.steps.append(Batch(table.name, tuple(names), key, rows, total % SUMS, first, last, runs))
        return rows

    def put(self, row: type[Row], values: Mapping[str, Any]) -> bool:
        """Write a row, whether it is there or not. Says whether anything changed; columns that are not given stay."""
        table = table_of(row)
        before = read(self.connection, table, key_of(table, values))
        if before is None:
            self.add(row, values)
            return True
        return self._change(table, before, values)

    def change(self, row: type[Row], values: Mapping[str, Any]) -> bool:
        """Write into a row that must be there. Says whether anything changed; columns that are not given stay.

        Raises:
            Conflict: the row is gone.
        """
        table = table_of(row)
        before = read(self.connection, table, key_of(table, values))
        if before is None:
            raise Conflict(Rule.GONE)
        return self._change(table, before, values)

    def remove(self, row: type[Row], key: Any) -> bool:  # noqa: ANN401 - a column's value
        """Take a row away. Says whether it was there."""
        table = table_of(row)
        name = next(iter(table.primary_key.columns)).name
        before = read(self.connection, table, {name: key})
        if before is None:
            return False
        erase(self.connection, table, before)
        self._note(table, [(before, None)])
        return True

    def change_all(self, row: type[Row], name: str, old: object, new: object) -> int:
        """Give a column another value in all rows that have the old one, and say in how many."""
        table = table_of(row)
        place, key = list(table.columns).index(table.columns[name]), next(iter(table.primary_key.columns))
        chosen = select(table).where(table.columns[name] == old).order_by(key)
        before = [tuple(each) for each in self.connection.execute(chosen).fetchall()]
        self.connection.execute(update(table).where(table.columns[name] == old).values({name: new}))
        for first in range(0, len(before), BULK):
            self._note(table, [(each, (*each[:place], new, *each[place + 1 :])) for each in before[first : first + BULK]])
        return len(before)

    def remove_all(self, row: type[Row], name: str, value: object) -> int:
        """Take all rows away that have the value in a column, and say how many."""
        table = table_of(row)
        key = next(iter(table.primary_key.columns))
        chosen = select(table).where(table.columns[name] == value).order_by(key)
        before = [tuple(each) for each in self.connection.execute(chosen).fetchall()]
        if before:
            self.connection.execute(delete(table).where(table.columns[name] == value))
            self._note(table, [(each, None) for each in before])
        return len(before)

    def _change(self, table: Table, before: Image, values: Mapping[str, Any]) -> bool:
        after = tuple(values.get(column.name, old) for column, old in zip(table.columns, before, strict=True))
        if after == before:
            return False
        overwrite(self.connection, table, after)
        self._note(table, [(before, after)])
        return True

    def _note(self, table: Table, pairs: Sequence[tuple[Image | None, Image | None]]) -> None:
        step = Step(table.name, tuple(column.name for column in table.columns), tuple(pairs))
        self.steps.append(step)
        uses.touch(self.connection, step.table, step.columns, chain.from_iterable(step.pairs))


def key_of(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """The primary key among the values of a row."""
    return {column.name: values[column.name] for column in table.primary_key.columns}


def read(connection: Connection, table: Table, key: Mapping[str, Any]) -> Image | None:
    """The row with that key; None when there is none."""
    found = connection.exec_driver_sql(
        _reading(table), tuple(key[column.name] for column in table.primary_key.columns)
    ).fetchone()
    return None if found is None else tuple(found)


def insert_all(connection: Connection, table: Table, columns: Sequence[str], images: list[Image]) -> None:
    """Write many rows at once, several times as fast as one by one."""
    statement = insert(table).values({name: bindparam(name) for name in columns})
    connection.exec_driver_sql(_written(statement), images)


def overwrite(connection: Connection, table: Table, image: Image) -> None:
    """Give the row with the image's key the image's values."""
    overwrite_all(connection, table, tuple(column.name for column in table.columns), [image])


def overwrite_all(connection: Connection, table: Table, columns: tuple[str, ...], images: Sequence[Image]) -> None:
    """Give the rows with the images' keys the images' values in these columns, many at once."""
    keys = [column.name for column in table.primary_key.columns]
    order = [columns.index(name) for name in (*(each for each in columns if each not in keys), *keys)]
    values = [tuple([image[place] for place in order]) for image in images]
    connection.exec_driver_sql(_overwriting(table, columns), values)


def erase(connection: Connection, table: Table, image: Image) -> None:
    """Take away the row with the image's key."""
    values = {column.name: value for column, value in zip(table.columns, image, strict=True)}
    connection.exec_driver_sql(_erasing(table), tuple(key_of(table, values).values()))


@lru_cache(maxsize=64)
def _reading(table: Table) -> str:
    return _written(select(table).where(_matches(table)))


@lru_cache(maxsize=256)
def _overwriting(table: Table, columns: tuple[str, ...]) -> str:
    keys = table.primary_key.columns.keys()
    free: dict[str, Any] = {name: bindparam(f"v_{name}") for name in columns if name not in keys}
    return _written(update(table).where(_matches(table)).values(free))


@lru_cache(maxsize=64)
def _erasing(table: Table) -> str:
    return _written(delete(table).where(_matches(table)))


def _written(statement: ClauseElement) -> str:
    """A statement as the driver takes it, its values in their order: written once, it is run many times as fast."""
    return str(statement.compile(dialect=_POSITIONS))


def _matches(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"k_{column.name}") for column in table.primary_key.columns))
