"""Erase one person for good: from the data, and where the owner wants it from the older copies of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Change, Deed, Kind
from ballast.domain.log.watch import WHOLE, part, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from ballast.domain.delegation.naming import Names
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.mentions import Spot
    from ballast.store.shelf import BackupResult
    from ballast.store.store import Store

_FEWER = 500  # of WHOLE: making the new copy is the first half


class NewCopyIsSmaller(ValueError):
    """The new copy holds much less than the one before; the older ones stay."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The owner's own texts that name somebody, and by which names they were looked for."""

    names: Names
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class StillHeld:
    """The copies in which a person still stands, of how many, and by when the last has made room for a newer one.

    `until` counts on one copy a day, which is made on each day that the program is open; None where no copy holds them.
    """

    copies: tuple[BackupResult, ...]
    all: int
    until: date | None


def erase_person(
    store: Store, person_id: UUID, clock: Clock, *, instead: str = "", clear: Iterable[Spot] = ()
) -> tuple[Change, int]:
    """Erase a person; nothing brings them back. Also says how often their name or contact is still in the file: own texts.

    With `instead`, what stands there then, the name goes out of the texts to `clear`, and out of every undo record but those of
    texts that keep it.
    """
    cleared = frozenset(each.at for each in clear)
    left = store.erasing.erase(person_id, clock.now(), instead, cleared)
    kinds = frozenset(Kind) if cleared else frozenset({Kind.PEOPLE, Kind.HIRINGS, Kind.HAND_OVERS})
    return Change(uuid4(), Deed.ERASE_PERSON, kinds), left


def texts_naming(store: Store, person_id: UUID, watch: Watch = unwatched) -> Texts:
    """Every text of the owner's own that names a person, by any name they ever had here, or seems to."""
    names = store.erasing.names(person_id)
    return Texts(names, store.mentions.of(person_id, names, watch))


def still_naming(store: Store, person_id: UUID, names: Names, watch: Watch = unwatched) -> tuple[Spot, ...]:
    """What still names somebody who was erased: the texts that kept the name."""
    return store.mentions.of(person_id, names, watch)


def still_held(store: Store, person_id: UUID, clock: Clock, watch: Watch = unwatched) -> StillHeld:
    """Which copies in the data folder still hold a person, erased or not."""
    found, copies = store.erasing.held(store.backups(), person_id, watch), store.backups()
    newest = max((copy.at for copy in found), default=None)
    kept = store.shelf.kept
    until = None if newest is None else (clock.now() + timedelta(days=kept)).date()
    return StillHeld(found, len(copies), until)


def held_aside(store: Store, person_id: UUID) -> tuple[Path, ...]:
    """Data that was set aside, and copies that cannot be read, in which a person still stands. Ask before they are erased."""
    return store.erasing.held_aside(store.shelf.aside(), person_id)


def drop_aside(store: Store, places: Sequence[Path]) -> int:
    """Remove what `held_aside` found; how many went. Raises OSError."""
    return store.shelf.drop_aside(places)


def renew_copies(store: Store, person_id: UUID, clock: Clock, watch: Watch = unwatched) -> int:
    """Make a new verified copy and remove the older ones that hold a person; how many went. Raises NewCopyIsSmaller."""
    made = store.backup_now(clock.now(), part(watch, 0, _FEWER))
    if made.shrunken:
        raise NewCopyIsSmaller
    held = [copy for copy in still_held(store, person_id, clock, part(watch, _FEWER, WHOLE)).copies if copy.path != made.path]
    store.shelf.drop(held)
    return len(held)
