"""Somebody who is erased is gone from the bytes of the file, and what is left can be undone and redone as before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.people import Purpose, Where
from ballast.services import erasing, hand_over, people
from ballast.store.erasing import digest_of, occurrences
from tests.services.helping import ROLE, made_plan
from tests.store.lives import CANARIES, Life

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def bytes_of(store: Store, needles: list[bytes]) -> int:
    """How often they stand in any file of the data folder that is no copy."""
    files = [path for path in store.folder.iterdir() if path.is_file()]
    return sum(occurrences(path, needles) for path in files)


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_left_in_the_bytes(store: Store, seed: int, clock: FixedClock) -> None:
    """Their id, names and contacts are in no file afterwards; the others are; all that is left is undone and redone."""
    plan = made_plan(store, clock)
    person = Life(store, plan, clock, seed).led()
    needles = [person.id.hex.encode(), *(each.encode() for each in CANARIES)]
    assert bytes_of(store, needles) > 0
    others = tuple(each for each in store.people.all() if each.id != person.id)
    left = erasing.erase_person(store, person.id, clock)[1]
    assert (left, bytes_of(store, needles)) == (0, 0)
    assert store.check().ok
    assert store.people.get(person.id) is None
    assert store.erasing.is_erased(person.id)
    assert store.people.all() == others
    _walk(store, clock)
    assert bytes_of(store, needles) == 0


def _walk(store: Store, clock: FixedClock) -> None:
    """Redo what was undone, then go back to the beginning and forward again: the same state, no conflict."""
    while store.redo(clock.now()) is not None:
        pass
    before = (store.people.all(), store.hirings.get(ROLE), store.hand_overs.all())
    while store.undo(clock.now()) is not None:
        pass
    assert store.people.all() == ()
    while store.redo(clock.now()) is not None:
        pass
    assert (store.people.all(), store.hirings.get(ROLE), store.hand_overs.all()) == before


def test_an_action_about_them_keeps_no_name(store: Store, clock: FixedClock) -> None:
    """What they alone were in is gone from undo; a helper's place says nobody; a digest stays, and twice is once."""
    plan = made_plan(store, clock)
    person = people.new_person("Kanarienvogel Zwölf", Where.NETWORK, Purpose.CANDIDATE, clock.now().date())
    people.keep_person(store, person, clock)
    hand_over.take_person(store, hand_over.handing(store, plan.id, ROLE, clock), person.id, clock)
    erasing.erase_person(store, person.id, clock)
    erasing.erase_person(store, person.id, clock)
    assert store.hand_overs.all()[0].person_id is None
    label = store.history().undo
    assert label is not None
    assert label.about != person.name
    assert digest_of(person.id) != person.id.hex


def test_copies_that_hold_them_are_told_and_renewed(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """Two of three copies hold them, until fourteen days from now; renewed, no file anywhere does, and one copy is left."""
    made_plan(store, clock)
    store.backup_now(clock.now())
    person = people.new_person("Kanarienvogel Zwölf", Where.NETWORK, Purpose.CANDIDATE, clock.now().date())
    people.keep_person(store, person, clock)
    store.backup_now(clock.now())
    store.backup_now(clock.now())
    erasing.erase_person(store, person.id, clock)
    held = erasing.still_held(store, person.id, clock)
    assert (len(held.copies), held.all) == (2, 3)
    assert held.until == clock.now().date() + timedelta(days=14)
    assert erasing.renew_copies(store, person.id, clock) == 2
    assert erasing.still_held(store, person.id, clock).copies == ()
    needles = [person.id.hex.encode(), person.name.encode()]
    assert sum(occurrences(path, needles) for path in tmp_path.rglob("*") if path.is_file()) == 0


def test_damaged_files_that_hold_them_are_told_and_deleted(store: Store, clock: FixedClock) -> None:
    """Data that was set aside and a copy that cannot be read are searched for id, name and contact; others stay."""
    person = people.new_person("Kanarienvogel Zwölf", Where.NETWORK, Purpose.CANDIDATE, clock.now().date())
    people.keep_person(store, person, clock)
    mine, other = (store.folder / "set-aside" / name for name in ("20260301-100000", "20260302-100000"))
    for place, content in ((mine, person.name.encode()), (other, b"nobody")):
        place.mkdir(parents=True)
        (place / "ballast.db").write_bytes(b"rust" + content)
    (store.folder / "backups").mkdir(exist_ok=True)
    copy = store.folder / "backups" / "ballast-odd.db"
    copy.write_bytes(b"rust" + person.id.hex.encode())
    found = erasing.held_aside(store, person.id)
    assert set(found) == {mine, copy}
    erasing.erase_person(store, person.id, clock)
    assert erasing.drop_aside(store, (*found, store.folder / "ballast.db")) == 2
    assert [mine.exists(), copy.exists(), other.exists(), store.check().ok] == [False, False, True, True]
