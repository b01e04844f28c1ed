"""How often each task was logged, counted once and then only again for the tasks whose entries were written since.

Counting goes through the whole log. The counts belong to a connection and go with it; all writes of entries pass by the
`Recorder` and `undo`, which say whose entries they touched (`touch`). What is taken back with its transaction is forgotten.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from ballast.store.schema import EntryRow, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from sqlalchemy import Connection

    from ballast.store.engine import Database

_TABLE = table_of(EntryRow).name
_SOME = 500
_COUNTS = select(EntryRow.task_id, func.count()).group_by(EntryRow.task_id)


@dataclass(slots=True)
class _Known:
    """What was counted, and the tasks that have to be counted again; None before the first time."""

    counts: dict[str, int] | None = None
    touched: set[str] = field(default_factory=set)


def uses(database: Database) -> Mapping[str, int]:
    """How many entries each task has that was ever logged, by the key of its row."""
    known = None if database.connection.closed else _known(database.connection)
    if known is None or known.counts is None:
        counts = dict(tuple(row) for row in database.rows(_COUNTS))
        _known(database.connection).counts = counts  # a lost connection is a new one by now
        return counts
    asked = list(known.touched)
    for start in range(0, len(asked), _SOME):
        some = asked[start : start + _SOME]
        found = dict(tuple(row) for row in database.rows(_COUNTS.where(EntryRow.task_id.in_(some))))
        known.counts |= {task: found.get(task, 0) for task in some}
    known.touched.clear()
    return known.counts


def touch(connection: Connection, table: str, columns: Sequence[str], images: Iterable[tuple[Any, ...] | None]) -> None:
    """Rows of a table were written, came or went: count anew for the tasks of those that are entries."""
    known = _known(connection)
    if table == _TABLE and known.counts is not None:
        place = columns.index("task_id")
        known.touched.update(image[place] for image in images if image is not None)


def forget(connection: Connection) -> None:
    """A transaction is taken back: what was counted in it is not so."""
    with suppress(SQLAlchemyError):  # of a connection that is lost there is nothing to forget
        connection.info.pop(_TABLE, None)


def _known(connection: Connection) -> _Known:
    found: _Known = connection.info.setdefault(_TABLE, _Known())
    return found
