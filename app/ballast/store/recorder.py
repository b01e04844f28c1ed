"""Every write of an action, with an image of each row before and after it.

An image is the row's values in the order of the columns that stand beside it. One piece of the record holds the images of one
table: `{"table": ..., "columns": [...], "pairs": [[before, after], ...]}`, where null stands for "no such row". Pieces are
kept in the order of the writes, so that undoing them backwards passes only through states that were valid.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from ballast.store.problems import Conflict, Rule
from ballast.store.schema import Row, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import BindParameter, ColumnElement, Table

Image = tuple[Any, ...]
BULK = 1000  # rows per piece of a long import


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


def _image(values: list[Any] | None) -> Image | None:
    return None if values is None else tuple(values)


@dataclass(slots=True)
class Recorder:
    """Writes rows and remembers how they were. All writes of an action go through here."""

    connection: Connection
    steps: list[Step] = field(default_factory=list)

    def add(self, row: type[Row], values: Mapping[str, Any]) -> None:
        """Write a row that is not there yet."""
        table = table_of(row)
        self.connection.execute(insert(table), dict(values))
        self._note(table, [(None, tuple(values[column.name] for column in table.columns))])

    def add_many(self, row: type[Row], rows: Sequence[Mapping[str, Any]]) -> None:
        """Write many rows that are not there yet; much faster than one by one."""
        table = table_of(row)
        names = [column.name for column in table.columns]
        for first in range(0, len(rows), BULK):
            part = rows[first : first + BULK]
            self.connection.execute(insert(table), [dict(values) for values in part])
            self._note(table, [(None, tuple(values[name] for name in names)) for values in part])

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

    def _change(self, table: Table, before: Image, values: Mapping[str, Any]) -> bool:
        after = tuple(values.get(column.name, old) for column, old in zip(table.columns, before, strict=True))
        if after == before:
            return False
        overwrite(self.connection, table, after)
        self._note(table, [(before, after)])
        return True

    def _note(self, table: Table, pairs: Sequence[tuple[Image | None, Image | None]]) -> None:
        self.steps.append(Step(table.name, tuple(column.name for column in table.columns), tuple(pairs)))


def key_of(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """The primary key among the values of a row."""
    return {column.name: values[column.name] for column in table.primary_key.columns}


def read(connection: Connection, table: Table, key: Mapping[str, Any]) -> Image | None:
    """The row with that key; None when there is none."""
    found = connection.execute(
        select(table).where(_matches(table)), {f"k_{name}": value for name, value in key.items()}
    ).fetchone()
    return None if found is None else tuple(found)


def overwrite(connection: Connection, table: Table, image: Image) -> None:
    """Give the row with the image's key the image's values."""
    values = {column.name: value for column, value in zip(table.columns, image, strict=True)}
    keys = {f"k_{name}": value for name, value in key_of(table, values).items()}
    free: dict[str, BindParameter[Any]] = {name: bindparam(f"v_{name}") for name in values if f"k_{name}" not in keys}
    chosen = {f"v_{name}": values[name] for name in free}
    connection.execute(update(table).where(_matches(table)).values(free), chosen | keys)


def erase(connection: Connection, table: Table, image: Image) -> None:
    """Take away the row with the image's key."""
    values = {column.name: value for column, value in zip(table.columns, image, strict=True)}
    connection.execute(
        delete(table).where(_matches(table)), {f"k_{name}": value for name, value in key_of(table, values).items()}
    )


def _matches(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"k_{column.name}") for column in table.primary_key.columns))
