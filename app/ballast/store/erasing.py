"""Erasing one person for good: from the tables, from the undo records, and from the bytes of the file.

An undo record holds rows as they were. Every image that is of the person is taken for "no such row", in all records alike, and
a hand-over's names nobody: the states of each row still follow each other, so that what is left can be undone and redone as
before. An action of which nothing is left goes; one that was about the person by name keeps no name.

What stays is a digest of the person's id, so that an older copy that comes back can be cleared of them again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, select, update

from ballast.domain.delegation.naming import names_of
from ballast.store import recorder
from ballast.store.help_schema import CandidateRow, ErasedRow, HandOverRow, PersonRow, ReferenceRow
from ballast.store.mentions import Mentions
from ballast.store.recorder import Step
from ballast.store.schema import ActionRow, StepRow, table_of
from ballast.store.undo import count_up
from ballast.store.unnaming import Unnaming, clashes
from ballast.store.values import seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from ballast.domain.delegation.naming import Names
    from ballast.domain.log.watch import Watch
    from ballast.store.engine import Database
    from ballast.store.recorder import Image
    from ballast.store.shelf import BackupResult
    from ballast.store.unnaming import Place

Transaction = Callable[[datetime, Callable[[], bool]], AbstractContextManager[None]]
SHORTEST = 4
"""Letters of a name below which its bytes are everywhere and say nothing."""
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Erasing:
    """The way to erase a person; `transaction` is the store's own."""

    database: Database
    transaction: Transaction

    def erase(self, person_id: UUID, at: datetime, instead: str = "", cleared: frozenset[Place] = frozenset()) -> int:
        """Erase a person, and say in how many places their id, name or contact still stands in the files: none, or in texts.

        Of the owner's own texts (`mentions`) the `cleared` ones lose the name as well: `instead` stands there then, and in
        every undo record but those of the texts that keep it; nothing `instead` leaves all as they are. Not an action: there
        is nothing to undo. A person who is not there leaves only their digest.
        """
        whole = _Whole(self.database, person_id.hex)
        with self.transaction(at, lambda: self.is_erased(person_id)):
            whole.collect()
            whole.clear_records()
            whole.clear_rows()
            if instead:
                self._take_names_out(whole, person_id, instead, cleared)
            self.database.connection.execute(delete(table_of(ErasedRow)).where(ErasedRow.digest == digest_of(person_id)))
            values = {"digest": digest_of(person_id), "at": seconds(at)}
            self.database.connection.execute(insert(table_of(ErasedRow)), values)
            count_up(self.database.connection)
        self._put_journal_away()
        if left := self.count(whole.needles):
            self.database.driver().execute("VACUUM")  # what a page keeps between its rows is written anew
            self._put_journal_away()
            left = self.count(whole.needles)
        return left

    def names(self, person_id: UUID) -> Names:
        """All that somebody is or was called and reached by, as the tables and the undo records have it."""
        whole = _Whole(self.database, person_id.hex)
        whole.collect()
        return names_of(whole.names, whole.contacts)

    def _take_names_out(self, whole: _Whole, person_id: UUID, instead: str, cleared: frozenset[Place]) -> None:
        """Whatever names them by now and is not cleared stays, as does a task's name that would become another task's."""
        connection, names = self.database.connection, names_of(whole.names, whole.contacts)
        kept = {spot.at for spot in Mentions(self.database).of(person_id, names)} - cleared
        kept |= clashes(connection, names, instead, cleared)
        Unnaming(connection, names, instead, cleared - kept, kept).clear()

    def is_erased(self, person_id: UUID) -> bool:
        """Whether a person was erased for good."""
        return bool(self.database.rows(select(ErasedRow.digest).where(ErasedRow.digest == digest_of(person_id))))

    def held(self, copies: Iterable[BackupResult], person_id: UUID, watch: Watch) -> tuple[BackupResult, ...]:
        """The copies in which a person still stands (`holding`)."""
        return holding(copies, person_id, watch)

    def held_aside(self, places: Iterable[Path], person_id: UUID) -> tuple[Path, ...]:
        """Those files and folders in which a person still stands: by id, or by a name or contact they ever had here.

        What is damaged cannot be asked, only searched. Names are known until they are erased.
        """
        whole = _Whole(self.database, person_id.hex)
        whole.collect()
        return tuple(place for place in places if any(occurrences(each, whole.needles) for each in _files_of(place)))

    def count(self, needles: Sequence[bytes]) -> int:
        """How often any of these stands in the data file and its journal."""
        path = self.database.path
        return sum(occurrences(each, needles) for each in (path, path.with_name(path.name + "-wal")) if each.exists())

    def _put_journal_away(self) -> None:
        self.database.driver().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def holding(copies: Iterable[BackupResult], person_id: UUID, watch: Watch) -> tuple[BackupResult, ...]:
    """The copies in which a person still stands, in a table or in an undo record; one that is gone meanwhile holds nobody."""
    found, copies = [], tuple(copies)
    for place, copy in enumerate(copies):
        watch(place, len(copies))
        if copy.path.exists() and occurrences(copy.path, [person_id.hex.encode()]):
            found.append(copy)
    return tuple(found)


def _files_of(place: Path) -> Iterator[Path]:
    yield from (each for each in (place.rglob("*") if place.is_dir() else (place,)) if each.is_file())


def digest_of(person_id: UUID) -> str:
    """What stays of a person."""
    return sha256(person_id.hex.encode()).hexdigest()


def occurrences(path: Path, needles: Sequence[bytes]) -> int:
    """How often any of these stands in a file."""
    longest = max((len(each) for each in needles), default=1)
    count, tail = 0, b""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            text = tail + block
            count += sum(text.count(each) - tail.count(each) for each in needles)
            tail = text[-(longest - 1) :] if longest > 1 else b""
    return count


@dataclass(slots=True)
class _Whole:
    """All that is of one person in a file."""

    database: Database
    key: str
    candidates: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    contacts: set[str] = field(default_factory=set)

    def collect(self) -> None:
        """Look for their candidacies and for every name and contact they had, in the tables and in the records."""
        found = self.database.rows(select(CandidateRow.id).where(CandidateRow.person_id == self.key))
        self.candidates.update(key for (key,) in found)
        for name, contact in self.database.rows(select(PersonRow.name, PersonRow.contact).where(PersonRow.id == self.key)):
            self.names.add(name)
            self.contacts.add(contact)
        for _, _, step in self._records([self.key]):
            for values in _images(step):
                if step.table == PersonRow.__tablename__ and values["id"] == self.key:
                    self.names.add(values["name"])
                    self.contacts.add(values["contact"])
                elif step.table == CandidateRow.__tablename__ and values["person_id"] == self.key:
                    self.candidates.add(values["id"])

    def clear_records(self) -> None:
        """Take them out of every undo record, as the module says."""
        touched = set()
        for action, position, step in list(self._records([self.key, *self.candidates])):
            pairs = [(self._cleared(step, before), self._cleared(step, after)) for before, after in step.pairs]
            left = tuple(pair for pair in pairs if pair[0] != pair[1])
            here = (StepRow.action == action) & (StepRow.position == position)
            if left:
                text = Step(step.table, step.columns, left).as_text()
                self.connection.execute(update(table_of(StepRow)).where(here).values(images=text))
            else:
                self.connection.execute(delete(table_of(StepRow)).where(here))
            touched.add(action)
        with_steps = set(self.connection.execute(select(StepRow.action).where(StepRow.action.in_(touched))).scalars())
        self.connection.execute(delete(table_of(ActionRow)).where(ActionRow.number.in_(touched - with_steps)))
        named = ActionRow.about.in_(self.names - {""})
        self.connection.execute(update(table_of(ActionRow)).where(named).values(about=""))

    def clear_rows(self) -> None:
        """Take them out of every table."""
        mine = ReferenceRow.candidate_id.in_(self.candidates)
        self.connection.execute(delete(table_of(ReferenceRow)).where((ReferenceRow.person_id == self.key) | mine))
        self.connection.execute(delete(table_of(CandidateRow)).where(CandidateRow.person_id == self.key))
        helped = HandOverRow.person_id == self.key
        self.connection.execute(update(table_of(HandOverRow)).where(helped).values(person_id=None))
        self.connection.execute(delete(table_of(PersonRow)).where(PersonRow.id == self.key))

    @property
    def connection(self) -> Connection:
        """The connection, inside the store's transaction."""
        return self.database.connection

    @property
    def needles(self) -> list[bytes]:
        """What must not stand anywhere: their id, and every name and contact, also as JSON writes it."""
        texts = {text for text in self.names | self.contacts if len(text) >= SHORTEST}
        written = {json.dumps(text, ensure_ascii=False)[1:-1] for text in texts}
        return [each.encode() for each in sorted({self.key} | texts | written)]

    def _records(self, keys: Iterable[str]) -> Iterator[tuple[int, int, Step]]:
        """The pieces of undo records in which one of these stands."""
        found = {}
        for key in keys:
            rows = select(StepRow.action, StepRow.position, StepRow.images).where(StepRow.images.contains(key))
            for action, position, text in self.database.rows(rows):
                found[action, position] = text
        for (action, position), text in sorted(found.items()):
            if not text.startswith(recorder.BATCH_SIGN):
                yield action, position, Step.from_text(text)

    def _cleared(self, step: Step, image: Image | None) -> Image | None:
        """A row of theirs is none, a hand-over names nobody, all else stays."""
        if image is None:
            return None
        values = dict(zip(step.columns, image, strict=True))
        if step.table == HandOverRow.__tablename__ and values["person_id"] == self.key:
            return tuple((values | {"person_id": None}).values())
        theirs = {
            PersonRow.__tablename__: values.get("id") == self.key,
            CandidateRow.__tablename__: values.get("person_id") == self.key,
            ReferenceRow.__tablename__: values.get("person_id") == self.key or values.get("candidate_id") in self.candidates,
        }
        return None if theirs.get(step.table, False) else image


def _images(step: Step) -> Iterator[dict[str, str]]:
    for pair in step.pairs:
        for image in pair:
            if image is not None:
                yield dict(zip(step.columns, image, strict=True))
