"""Undo and redo: byte for byte, across restarts, and never on top of something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ballast.domain.delegation.ratings import Ratings
from ballast.domain.log.change import Deed, History
from ballast.domain.log.profile import Profile
from ballast.store import undo
from ballast.store.opening import open_store
from ballast.store.problems import UndoConflict
from tests.store.samples import NOW, dump, entry, later, log, look, rich_plan, task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.store.store import Action, Store


def _start(store: Store, act: Action, number: int) -> None:
    running = store.entries.running()
    if running is not None:
        act.entries.replace(replace(running, end=max(running.start, later(number))))
    act.tasks.add(made := task(f"Task {uuid4()}", store.categories.all()[0].id))
    act.entries.add(entry(made, number, None))


def _rename(store: Store, act: Action, number: int) -> None:
    for each in store.tasks.all()[:2]:
        act.tasks.replace(replace(each, name=f"{each.name} {number}"))


def _delete(store: Store, act: Action, number: int) -> None:
    for each in store.entries.recent(number % 4):
        act.entries.remove(each.id)


def _import(_store: Store, act: Action, number: int) -> None:
    act.tasks.add(made := task(f"Task {uuid4()}"))
    act.entries.add_imported([(entry(made, place, place + 1), str(uuid4())) for place in range(number)], source="s")


def _plan(store: Store, act: Action, _number: int) -> None:
    for plan in store.plans.all()[:1]:
        act.plans.remove(plan.id)
    act.plans.put(rich_plan())


def _merge(store: Store, act: Action, _number: int) -> None:
    known = store.tasks.known()
    if len(known) > 1:
        for each in store.entries.of_task(known[1].task.id):
            act.entries.replace(replace(each, task_id=known[0].task.id))
        act.tasks.remove(known[1].task.id)


def _settle(store: Store, act: Action, number: int) -> None:
    act.profile.put(Profile(currency=f"X{number}"))
    for each in store.tasks.all()[:1]:
        act.ratings.put(each.id, Ratings(digital=bool(number % 2)))


DEEDS: dict[str, Callable[[Store, Action, int], None]] = {
    "start": _start, "rename": _rename, "delete": _delete, "import": _import, "plan": _plan, "merge": _merge, "settle": _settle,
}  # fmt: skip
ACTS = st.lists(st.tuples(st.sampled_from([*DEEDS, "undo", "redo"]), st.integers(0, 30)), min_size=3, max_size=15)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_any_sequence_is_undone_and_done_again_byte_for_byte(store: Store, acts: list[tuple[str, int]]) -> None:
    """After any actions, undoing meets exactly the states that were, backwards, and redoing meets them forwards."""
    while store.undo(NOW) is not None:
        pass
    log(store, task(str(uuid4())))  # clears what could be redone
    states, place = [dump(store)], 0
    for name, number in acts:
        if name in DEEDS:
            with store.action(Deed.EDIT, at=NOW) as act:
                DEEDS[name](store, act, number)
            if act.recorder.steps:
                states[place + 1 :] = [dump(store)]
                place += 1
        elif name == "undo" and place:
            place -= store.undo(NOW) is not None
        elif name == "redo":
            place += store.redo(NOW) is not None
        assert dump(store) == states[place]
    _walk(store, states, place)


def _walk(store: Store, states: list[dict[str, list[tuple[object, ...]]]], place: int) -> None:
    """All the way back, all the way forward."""
    for expected in reversed(states[:place]):
        assert store.undo(NOW) is not None
        assert dump(store) == expected
    for expected in states[1:]:
        assert store.redo(NOW) is not None
        assert dump(store) == expected
    assert store.redo(NOW) is None
    assert store.check().ok


def test_undo_says_what_it_was(store: Store) -> None:
    """The history names the deed, undo and redo return its change, the same action in all three."""
    change = log(store, task(), deed=Deed.START, about="Invoices")
    label = store.history().undo
    assert label is not None
    assert (label.id, label.deed, label.about, label.at) == (change.id, Deed.START, "Invoices", NOW)
    assert store.undo(NOW) == replace(change, undone=True)
    assert store.history() == History(undo=None, redo=label)
    assert store.redo(NOW) == change
    assert store.history() == History(undo=label)


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    """What was done before closing can be undone after opening, and redone after the next."""
    store = open_store(tmp_path, at=NOW)
    work = task()
    log(store, work, entry(work))
    store.close()
    store = open_store(tmp_path, at=NOW)
    assert store.undo(NOW) is not None
    store.close()
    store = open_store(tmp_path, at=NOW)
    assert store.entries.count() == 0
    assert store.redo(NOW) is not None
    assert store.entries.count() == 1
    store.close()


def test_a_new_action_forgets_what_was_undone(store: Store) -> None:
    """Nothing can be redone after something new was done."""
    log(store, task("one"))
    store.undo(NOW)
    log(store, task("two"))
    assert store.history().redo is None
    assert store.redo(NOW) is None
    assert [each.name for each in store.tasks.all()] == ["two"]


def test_undo_of_an_import_takes_the_batch_and_nothing_else(store: Store) -> None:
    """Thousands of imported rows go, the owner's own stay, and the file may be imported again."""
    work = task()
    own = entry(work)
    log(store, work, own)
    with store.action(Deed.IMPORT, at=NOW, about="toggl.csv") as act:
        act.entries.add_imported([(entry(work, place, place + 1), f"k{place}") for place in range(2500)])
    assert store.entries.count() == 2501
    store.undo(NOW)
    assert [each.id for each in store.entries.recent()] == [own.id]
    assert store.entries.keys_known(["k1"]) == set()
    assert look(store, "SELECT count(*) FROM import_batch") == [(0,)]


@pytest.mark.parametrize("statement", ["UPDATE entry SET note = 'x'", "DELETE FROM entry"])
def test_undo_refuses_what_has_changed_since(store: Store, statement: str) -> None:
    """Rows that do not look as the action left them are left alone, and so is everything else."""
    work = task()
    log(store, work, entry(work))
    look(store, statement)
    before = dump(store)
    with pytest.raises(UndoConflict):
        store.undo(NOW)
    assert dump(store) == before
    assert store.history().undo is not None


def test_redo_refuses_a_place_that_is_taken(store: Store) -> None:
    """A row that cannot come back because another took its name is reported, nothing changes."""
    log(store, task("Mail"))
    store.undo(NOW)
    look(store, f"INSERT INTO task VALUES ('{uuid4().hex}', 'mail', 'mail', NULL, NULL, NULL)")  # noqa: S608 - fixed words
    with pytest.raises(UndoConflict):
        store.redo(NOW)
    assert len(store.tasks.all()) == 1


def test_a_failing_action_leaves_nothing(store: Store) -> None:
    """An exception inside rolls back rows and record, and comes out as it was."""
    before = dump(store), store.counter()
    with pytest.raises(ZeroDivisionError), store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(task(str(1 // 0)))
    assert (dump(store), store.counter()) == before
    assert store.history() == History()


def test_reading_inside_an_action_sees_its_writes(store: Store) -> None:
    """A service can look at what it has just written before the action ends."""
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(task("Mail"))
        seen = store.tasks.by_key("mail")
    assert seen is not None


def test_the_action_bears_the_identifier_it_was_given(store: Store) -> None:
    """A client-made identifier is kept, so that a doubtful commit can be looked up."""
    mine = UUID(int=7)
    with store.action(Deed.LOG, at=NOW, id=mine) as act:
        act.tasks.add(task())
    assert undo.was_kept(store.database, mine)
    assert not undo.was_kept(store.database, UUID(int=8))


def test_undo_has_no_limit(store: Store) -> None:
    """Hundreds of actions can be taken back one by one, and done again, to the very same rows."""
    for place in range(300):
        log(store, task(f"Task {place}"))
    before = look(store, "SELECT * FROM task ORDER BY id")
    while store.undo(NOW) is not None:
        pass
    assert store.tasks.all() == ()
    while store.redo(NOW) is not None:
        pass
    assert look(store, "SELECT * FROM task ORDER BY id") == before


def test_the_counter_only_grows(store: Store) -> None:
    """Every transaction that changes something counts one more, undoing as well."""
    log(store, task())
    seen = [store.counter()]
    store.undo(NOW)
    seen.append(store.counter())
    store.redo(NOW)
    seen.append(store.counter())
    assert seen == [1, 2, 3]


def test_many_changes_of_one_action_are_undone_together(store: Store) -> None:
    """Changed, changed again, removed and added rows of one action: exactly as before, exactly as after, in few pieces."""
    work, other = task(), task("Other")
    rows = [entry(work) for _ in range(1200)]
    with store.action(Deed.EDIT, at=NOW) as act:
        act.tasks.add(work)
        act.tasks.add(other)
        act.entries.add_imported((each, f"k:{n}") for n, each in enumerate(rows))
    before = dump(store)
    with store.action(Deed.BULK_EDIT, at=NOW) as act:
        for each in rows:
            act.entries.replace(replace(each, stress=2))
        for each in rows[:700]:
            act.entries.replace(replace(each, stress=3))
        for each in rows[200:900]:
            act.entries.remove(each.id)
        for each in rows[300:400]:
            act.entries.add(replace(each, task_id=other.id))
    after = dump(store)
    pieces = store.database.driver().execute("SELECT action, count(*) FROM action_row GROUP BY 1 ORDER BY 1 DESC").fetchone()
    assert pieces[1] <= 4
    assert store.undo(NOW) is not None
    assert dump(store) == before
    assert store.redo(NOW) is not None
    assert dump(store) == after


def test_one_row_that_differs_keeps_all_of_a_large_action(store: Store) -> None:
    """Undo is refused and nothing is changed when one of many rows is not as the action left it, or is gone."""
    work = task()
    rows = [entry(work) for _ in range(50)]
    log(store, work, *rows)
    with store.action(Deed.BULK_EDIT, at=NOW) as act:
        for each in rows:
            act.entries.replace(replace(each, stress=2))
    driver = store.database.driver()
    for damage in ("UPDATE entry SET stress = 4 WHERE id = ?", "DELETE FROM entry WHERE id = ?"):
        driver.execute(damage, (rows[30].id.hex,))
        before = dump(store)
        with pytest.raises(UndoConflict):
            store.undo(NOW)
        assert dump(store) == before
