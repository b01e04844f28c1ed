"""Keep people who may help: little of them, for a purpose, until a date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.delegation.naming import names_of
from ballast.domain.delegation.people import Person, Purpose, due, usual_end
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of
from ballast.domain.log.entry import one_line
from ballast.domain.log.watch import unwatched
from ballast.services.finding import GoneError

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.people import Where
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.mentions import Spot
    from ballast.store.store import Store


class PersonNameMissing(ValueError):
    """A person needs a name."""


class StillNamed(ValueError):
    """A person is a candidate, a reference or a helper somewhere (`roles`): deleting them would leave a hole there."""

    def __init__(self, roles: tuple[UUID, ...]) -> None:
        super().__init__()
        self.roles = roles


@dataclass(frozen=True, slots=True)
class Known:
    """A person with the roles of plans that name them."""

    person: Person
    candidate_for: tuple[UUID, ...]
    helper_in: tuple[UUID, ...]


def everybody(store: Store) -> tuple[Person, ...]:
    """All people, by name."""
    return store.people.all()


def find_person(store: Store, person_id: UUID) -> Person:
    """The person. Raises GoneError."""
    found = store.people.get(person_id)
    if found is None:
        raise GoneError
    return found


def known(store: Store, person_id: UUID) -> Known:
    """A person, and where they are named. Raises GoneError."""
    person = find_person(store, person_id)
    return Known(person, store.hirings.of_person(person_id), store.hand_overs.of_person(person_id))


def new_person(name: str, where: Where, purpose: Purpose, today: date, contact: str = "") -> Person:
    """A person as they are first kept, until the usual end. Raises PersonNameMissing."""
    cleaned = one_line(name)
    if not cleaned:
        raise PersonNameMissing
    made = Person(uuid4(), cleaned, contact.strip(), where, purpose, today)
    return replace(made, delete_after=usual_end(made))


def keep_person(store: Store, person: Person, clock: Clock) -> Change:
    """Store a person, new or changed. Raises PersonNameMissing."""
    cleaned = replace(person, name=one_line(person.name), contact=person.contact.strip(), note=person.note.strip())
    if not cleaned.name:
        raise PersonNameMissing
    deed = Deed.ADD_PERSON if store.people.get(person.id) is None else Deed.EDIT_PERSON
    with store.action(deed, at=clock.now(), about=cleaned.name) as act:
        act.people.put(cleaned)
    return act.change


def delete_person(store: Store, person_id: UUID, clock: Clock) -> Change:
    """Take a person away; undo brings them back, so this is not the erasing that the law may ask for.

    Raises GoneError, and StillNamed where they are named.
    """
    found = known(store, person_id)
    if found.candidate_for or found.helper_in:
        raise StillNamed(found.candidate_for + found.helper_in)
    with store.action(Deed.DELETE_PERSON, at=clock.now(), about=found.person.name) as act:
        act.people.remove(person_id)
    return act.change


def due_people(store: Store, clock: Clock) -> tuple[Person, ...]:
    """Whose date to be deleted has come, the longest over first."""
    today = day_of(clock.now(), store.profile.get().day_start, clock.zone)
    return due(store.people.all(), today)


def mentions_of(store: Store, person_id: UUID, watch: Watch = unwatched) -> tuple[Spot, ...]:
    """Every text of the owner's own that names a person or seems to, in the log as in plans. Raises GoneError."""
    person = find_person(store, person_id)
    return store.mentions.of(person_id, names_of([person.name], [person.contact]), watch)
