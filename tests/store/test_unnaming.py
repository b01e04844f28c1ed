"""A name leaves the owner's own texts, and every state of them that undo keeps, and undo goes on as before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from ballast.domain.delegation.naming import Naming
from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.insight.period import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.services import erasing, people, plans
from ballast.store.erasing import occurrences
from ballast.store.mentions import TEXTS, texts_in, with_texts
from ballast.store.schema import Row
from tests.services.helping import BOOKS, made_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.people import Person
    from ballast.domain.log.clock import FixedClock
    from ballast.store.mentions import Spot
    from ballast.store.store import Store

NAMES = ("Kanarienvogel Zwölf", 'Quote "Q" \\ Canary', "金糸雀 四郎", "علي الكناري", "🐤 Bea Canary")
NEITHER = {
    "action", "action_row", "erased",  # undo and what is left of somebody: cleared by themselves
    "alembic_version", "audit", "pulse", "profile", "week_typical", "rating", "guess", "absence", "prompt",  # no words
}  # fmt: skip
_PLAIN = """
" id key colour zone ended_zone started ended batch_id source_key task_id category_id reason interrupter name_key
first_day last_day weights kind currency step created_zone saved_zone reviewed_day worth_income worth_value_business
help_type price role_id start worth_replacement_value plan_id setup_money weekly_fee points traits unnoticed choice
trial_until plan_task_id found_at purpose added delete_after fixed_zone shore chosen person_id checks prices
candidate_id oversight_task nda_on tested_on looked_over_on left_on builtin
"""


def test_every_column_of_words_is_looked_through() -> None:
    """A text column that is neither a key, a stored word, a date nor a figure is among those that are searched."""
    searched = {row.__tablename__: set(columns) for row, columns in TEXTS}
    searched["person"] |= {"name", "contact"}  # a person's own, erased with them
    missed = {
        (table.name, column.name)
        for table in Row.metadata.sorted_tables
        if table.name not in NEITHER
        for column in table.columns
        if str(column.type) == "TEXT" and column.name not in set(_PLAIN.split()) | searched.get(table.name, set())
    }
    assert missed == set()


def somebody(store: Store, name: str, clock: FixedClock) -> Person:
    """A person of that name."""
    made = people.new_person(name, Where.NETWORK, Purpose.CANDIDATE, clock.now().date(), "canary@example.org")
    people.keep_person(store, made, clock)
    return made


def life(store: Store, clock: FixedClock, name: str) -> None:
    """The name goes through notes, tasks, plans and an import: written, changed, taken out, deleted, brought back."""
    plan = made_plan(store, clock)
    plans.keep_plan(store, replace(plan, title=f"Ask {name}"), clock)
    plans.keep_plan(store, replace(plan, title=f"Ask {name} twice"), clock)
    start = clock.now() - timedelta(days=2)
    entry = Entry(uuid4(), BOOKS, start, start + timedelta(hours=1), note=f"with {name}")
    gone = replace(entry, id=uuid4(), start=start + timedelta(hours=2), end=start + timedelta(hours=3))
    with store.action(Deed.LOG, at=clock.now()) as act:
        act.entries.add(entry)
        act.entries.add(gone)
    for note in ("alone", f"with {name} again"):
        with store.action(Deed.EDIT, at=clock.now()) as act:
            act.entries.replace(replace(entry, note=note))
    with store.action(Deed.DELETE, at=clock.now()) as act:
        act.entries.remove(gone.id)
    imported = [
        replace(
            entry, id=UUID(int=100 + number), start=start + timedelta(hours=4 + number), end=start + timedelta(hours=5 + number)
        )
        for number in range(4)
    ]
    with store.action(Deed.IMPORT, at=clock.now()) as act:
        act.entries.add_imported([(each, f"key {each.id}") for each in imported], source=f"{name}.csv")
    with store.action(Deed.EDIT, at=clock.now()) as act:
        act.entries.replace(replace(imported[0], note="other"))
        act.entries.replace(replace(imported[1], note=f"{name} once more"))
        act.entries.remove(imported[2].id)
    with store.action(Deed.EDIT, at=clock.now(), about=f"Call {name}") as act:
        act.tasks.add(Task(uuid4(), f"Call {name}"))
    store.undo(clock.now())


def state(store: Store) -> tuple[object, ...]:
    """What there is, as an owner sees it."""
    return store.entries.recent(100), store.tasks.all(), store.plans.all()


def walk(store: Store, clock: FixedClock) -> None:
    """Back to the beginning and forward again: no conflict, the same state."""
    while store.redo(clock.now()) is not None:
        pass
    before = state(store)
    while store.undo(clock.now()) is not None:
        pass
    assert (store.entries.count(), store.plans.all()) == (0, ())
    while store.redo(clock.now()) is not None:
        pass
    assert state(store) == before


def left_in(store: Store, needles: list[bytes]) -> int:
    """How often they stand in any file of the data folder that is no copy."""
    return sum(occurrences(path, needles) for path in store.folder.iterdir() if path.is_file())


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_name_is_left_and_undo_goes_on(store: Store, clock: FixedClock, name: str) -> None:
    """Cleared everywhere: no file holds it, other words stay, every act is undone and done again."""
    person = somebody(store, name, clock)
    life(store, clock, name)
    spots = erasing.texts_naming(store, person.id).spots
    assert {spot.naming for spot in spots} == {Naming.WHOLE}
    change, left = erasing.erase_person(store, person.id, clock, instead="(gone)", clear=spots)
    assert change.deed is Deed.ERASE_PERSON
    needles = [
        name.encode(),
        name.replace("\\", "\\\\").replace('"', '\\"').encode(),
        b"canary@example.org",
        person.id.hex.encode(),
    ]
    assert (left, left_in(store, needles)) == (0, 0)
    notes = {entry.note for entry in store.entries.recent(100)}
    assert notes == {"with (gone) again", "with (gone)", "other", "(gone) once more"}
    assert store.plans.all()[0].title == "Ask (gone) twice"
    assert store.check().ok
    walk(store, clock)
    assert left_in(store, needles) == 0


def test_what_the_owner_keeps_stays_with_its_past(store: Store, clock: FixedClock) -> None:
    """A text without a tick keeps the name, also in what undo holds of it; the rest loses it; undo goes on."""
    person = somebody(store, NAMES[0], clock)
    life(store, clock, NAMES[0])
    found = erasing.texts_naming(store, person.id)
    kept = [spot for spot in found.spots if spot.table == "plan"]
    erasing.erase_person(
        store, person.id, clock, instead="(gone)", clear=[spot for spot in found.spots if spot.table != "plan"]
    )
    assert store.plans.all()[0].title == f"Ask {NAMES[0]} twice"
    assert erasing.still_naming(store, person.id, found.names) == tuple(kept)
    walk(store, clock)


def test_an_older_name_goes_as_well(store: Store, clock: FixedClock) -> None:
    """Who was renamed is looked for by both names."""
    person = somebody(store, "Bea Altmann", clock)
    life(store, clock, "Bea Altmann")
    people.keep_person(store, replace(person, name="Bea Neumann"), clock)
    found = erasing.texts_naming(store, person.id)
    assert any("Bea Altmann" in text for spot in found.spots for text in spot.texts)
    erasing.erase_person(store, person.id, clock, instead="(gone)", clear=found.spots)
    assert left_in(store, [b"Altmann", b"Neumann"]) == 0
    walk(store, clock)


def test_a_task_keeps_a_name_that_tells_it_from_another(store: Store, clock: FixedClock) -> None:
    """Two tasks that would be called the same: the second keeps its name and is told as left; nothing breaks."""
    made_plan(store, clock)
    person = somebody(store, "Ana Silva", clock)
    with store.action(Deed.EDIT, at=clock.now()) as act:
        for name in ("Call Ana", "Call Silva"):
            act.tasks.add(Task(uuid4(), name))
    found = erasing.texts_naming(store, person.id)
    erasing.erase_person(store, person.id, clock, instead="(gone)", clear=found.spots)
    names = {task.name for task in store.tasks.all()}
    assert "Call (gone)" in names
    assert len(names & {"Call Ana", "Call Silva"}) == 1
    assert len(erasing.still_naming(store, person.id, found.names)) == 1
    walk(store, clock)


def test_parts_go_only_from_texts_with_a_tick(store: Store, clock: FixedClock) -> None:
    """The word "mark" stays where the owner says so, and goes where they say so."""
    made_plan(store, clock)
    person = somebody(store, "Mark Twain", clock)
    start = clock.now() - timedelta(days=1)
    for number, note in enumerate(("Mark called", "Make a mark")):
        begun = start + timedelta(hours=number)
        with store.action(Deed.LOG, at=clock.now()) as act:
            act.entries.add(Entry(uuid4(), BOOKS, begun, begun + timedelta(minutes=30), note=note))
    found: tuple[Spot, ...] = erasing.texts_naming(store, person.id).spots
    assert {spot.naming for spot in found} == {Naming.PART}
    erasing.erase_person(
        store, person.id, clock, instead="(gone)", clear=[spot for spot in found if spot.texts == ("Mark called",)]
    )
    assert {entry.note for entry in store.entries.recent(10)} == {"(gone) called", "Make a mark"}
    walk(store, clock)


def test_reviews_of_weeks_are_looked_through(store: Store, clock: FixedClock) -> None:
    """Texts in JSON are found and changed one by one; broken JSON is a text like any other."""
    assert texts_in('["a",{"b":"c","d":[1,null]}]') == ("a", "c")
    assert texts_in("[a") == ("[a",)
    assert with_texts('{"a":["x",1.5]}', str.upper) == '{"a":["X",1.5]}'
    assert with_texts("[a", str.upper) == "[A"
    assert Period(date(2026, 1, 5), date(2026, 1, 11)).days == 7
    assert store.mentions.of(uuid4(), erasing.texts_naming(store, somebody(store, "A", clock).id).names) == ()
