"""People who may help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ballast.domain.delegation.people import Person, Purpose, Where
from ballast.store.help_schema import PersonRow
from ballast.store.schema import table_of
from ballast.store.values import day_of, day_text, id_of

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_PEOPLE = select(*table_of(PersonRow).columns).order_by(PersonRow.name, PersonRow.id)


@dataclass(frozen=True, slots=True)
class People:
    """Reading people."""

    database: Database

    def all(self) -> tuple[Person, ...]:
        """Everybody, by name."""
        return tuple(_person(row) for row in self.database.rows(_PEOPLE))

    def get(self, person_id: UUID) -> Person | None:
        """One person; None when there is none."""
        rows = self.database.rows(_PEOPLE.where(PersonRow.id == person_id.hex))
        return _person(rows[0]) if rows else None


@dataclass(frozen=True, slots=True)
class PersonWriter:
    """Writing people inside an action."""

    recorder: Recorder

    def put(self, person: Person) -> None:
        """Store a person, new or changed."""
        values = {
            "id": person.id.hex,
            "name": person.name,
            "contact": person.contact,
            "found_at": person.where.value,
            "purpose": person.purpose.value,
            "added": person.added.isoformat(),
            "delete_after": day_text(person.delete_after),
            "note": person.note,
        }
        self.recorder.put(PersonRow, values)

    def remove(self, person_id: UUID) -> None:
        """Take a person away. Raises Conflict ("in_use") while a candidate, reference or hand-over names them."""
        self.recorder.remove(PersonRow, person_id.hex)


def _person(row: Any) -> Person:  # noqa: ANN401 - a row of the table
    key, name, contact, where, purpose, added, until, note = row
    return Person(id_of(key), name, contact, Where(where), Purpose(purpose), day_of(added), until and day_of(until), note)
