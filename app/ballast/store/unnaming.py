"""Taking a name out of the owner's own texts: out of the rows, and in the same way out of every undo record.

An undo record holds rows as they were, and a row must look as the record says it was left. So one function decides what becomes
of a column of a row, whichever state of it is looked at: all names go from the places that the owner chose, the place stays as
it is where the owner kept it, and whole names go from every state in which a place named them earlier. What an import added is
kept as a sum over its rows (`recorder.Batch`), which is brought to the new texts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select, update

from ballast.domain.delegation.naming import without
from ballast.domain.log.entry import task_key
from ballast.store import recorder
from ballast.store.mentions import TEXTS, spellings, with_texts
from ballast.store.recorder import Batch, Step
from ballast.store.schema import ActionRow, EntryRow, Row, StepRow, TaskRow, table_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection

    from ballast.domain.delegation.naming import Names
    from ballast.store.recorder import Image

Place = tuple[str, str, str]
"""A table, the key of a row, a column."""
_COLUMNS = {row.__tablename__: columns for row, columns in TEXTS}


@dataclass(slots=True)
class Unnaming:
    """Takes `names` out of the places in `cleared`, leaves those in `kept`; `instead` is what then stands there."""

    connection: Connection
    names: Names
    instead: str
    cleared: Collection[Place]
    kept: set[Place]
    _imported: dict[str, tuple[dict[str, Any], dict[str, Any]] | None] = field(default_factory=dict)
    """Rows of imports whose texts change: as they came in, and without the name; None where the record says otherwise."""

    def clear(self) -> None:
        """Do all of it, inside a transaction."""
        if not self.names.words:
            return
        self._clear_records()
        for table in dict.fromkeys(place[0] for place in self.cleared):
            self._clear_rows(table)
        self._settle_batches()
        self._clear_labels()

    def _without(self, table: str, values: dict[str, Any]) -> dict[str, Any]:
        """A state of a row without the names."""
        changed = dict(values)
        key = str(values[_key_of(table)])
        for column in _COLUMNS.get(table, ()):
            text, place = values.get(column), (table, key, column)
            if isinstance(text, str) and place not in self.kept:
                lose = partial(without, self.names, instead=self.instead, parts=place in self.cleared)
                changed[column] = with_texts(text, lose)
        if table == TaskRow.__tablename__ and changed.get("name") != values.get("name"):
            changed["name_key"] = task_key(changed["name"])
        return changed

    def _clear_rows(self, name: str) -> None:
        table = Row.metadata.tables[name]
        key = next(iter(table.primary_key.columns))
        keys = {place[1] for place in self.cleared if place[0] == name}
        for row in self.connection.execute(select(table).where(key.in_(keys))).mappings().fetchall():
            values = dict(row)
            changed = self._without(name, values)
            if changed == values:
                continue
            self.connection.execute(update(table).where(key == values[key.name]).values(changed))
            if name == EntryRow.__tablename__ and values["batch_id"] is not None:
                self._imported.setdefault(values["id"], (values, changed))

    def _clear_records(self) -> None:
        """Every state in every record; the first that is seen of a row is how an import left it, if one brought it."""
        named = or_(*(StepRow.images.contains(_in_json(word), autoescape=True) for word in spellings(self.names)))
        chosen = select(StepRow.action, StepRow.position).where(named).order_by(StepRow.action, StepRow.position)
        for action, position in self.connection.execute(chosen).fetchall():
            here = (StepRow.action == action) & (StepRow.position == position)
            text = self.connection.execute(select(StepRow.images).where(here)).scalar_one()
            if text.startswith(recorder.BATCH_SIGN):
                continue
            step = Step.from_text(text)
            pairs = tuple((self._image(step, before, first=True), self._image(step, after)) for before, after in step.pairs)
            if pairs != step.pairs:
                written = Step(step.table, step.columns, pairs).as_text()
                self.connection.execute(update(table_of(StepRow)).where(here).values(images=written))

    def _image(self, step: Step, image: Image | None, *, first: bool = False) -> Image | None:
        if image is None:
            return None
        values = dict(zip(step.columns, image, strict=True))
        changed = self._without(step.table, values)
        if first and step.table == EntryRow.__tablename__ and values.get("batch_id") is not None:
            self._imported.setdefault(values["id"], (values, changed) if changed != values else None)
        return tuple(changed[name] for name in step.columns)

    def _settle_batches(self) -> None:
        """Bring the sums of imports to what their rows are now."""
        changed = [pair for pair in self._imported.values() if pair is not None]
        if not changed:
            return
        batches = select(StepRow.action, StepRow.position, StepRow.images).where(StepRow.images.like(f"{recorder.BATCH_SIGN}%"))
        for action, position, text in self.connection.execute(batches).fetchall():
            batch = Batch.from_text(text)
            total = batch.total
            for before, after in changed:
                if before["batch_id"] == batch.key:
                    was, new = (tuple(values[name] for name in batch.columns) for values in (before, after))
                    total += recorder.digest(new) - recorder.digest(was)
            if total != batch.total:
                here = (StepRow.action == action) & (StepRow.position == position)
                told = Batch(**{**_fields(batch), "total": total % recorder.SUMS}).as_text()
                self.connection.execute(update(table_of(StepRow)).where(here).values(images=told))

    def _clear_labels(self) -> None:
        """What the actions were about: a name of a thing, which was told to the owner."""
        for number, about in self.connection.execute(
            select(ActionRow.number, ActionRow.about).where(ActionRow.about != "")
        ).fetchall():
            text = without(self.names, about, self.instead, parts=False)
            if text != about:
                self.connection.execute(update(table_of(ActionRow)).where(ActionRow.number == number).values(about=text))


def clashes(connection: Connection, names: Names, instead: str, places: Collection[Place]) -> set[Place]:
    """Names of tasks that would be another task's without the name in them: they have to stay as they are."""
    found, taken = set(), dict(connection.execute(select(TaskRow.name_key, TaskRow.id)).fetchall())
    for place in sorted(places):
        if place[0] == TaskRow.__tablename__:
            name = connection.execute(select(TaskRow.name).where(TaskRow.id == place[1])).scalar_one()
            key = task_key(without(names, name, instead, parts=True))
            if taken.setdefault(key, place[1]) != place[1]:
                found.add(place)
    return found


def _key_of(table: str) -> str:
    return next(iter(Row.metadata.tables[table].primary_key.columns)).name


def _in_json(word: str) -> str:
    """A word as it stands in a record, where a column of JSON is a text in JSON once more."""
    return word.replace("\\", "\\\\").replace('"', '\\"')


def _fields(batch: Batch) -> dict[str, Any]:
    return {name: getattr(batch, name) for name in Batch.__slots__}
