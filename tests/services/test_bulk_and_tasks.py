"""Many entries at once, and tasks put right everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.delegation.plan import Confidentiality, Trait
from ballast.domain.delegation.ratings import Ratings
from ballast.domain.log.absence import Absence, Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.likeness import Why
from ballast.domain.log.procedure import Step
from ballast.services import bulk, history, tasks
from ballast.services.naming import NamedTask, TaskNameMissing
from ballast.services.overlaps import Overlaps
from tests.services.days import at, log, told
from tests.store.samples import dump

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import FixedClock
    from ballast.domain.log.entry import Task
    from ballast.store.store import Store

    Act = Callable[[Store, list[UUID], FixedClock], Change]

ATHENS = ZoneInfo("Europe/Athens")


def _task(store: Store, name: str) -> Task:
    task = store.tasks.by_key(name.casefold())
    assert task is not None
    return task


@pytest.fixture
def ids(store: Store, clock: FixedClock) -> list[UUID]:
    """Three entries on two tasks."""
    return log(store, clock, "07:00-08:00 Mail", "08:00-09:00 Call", "09:00-10:00 Mail")


@pytest.mark.parametrize(
    "act",
    [
        lambda store, ids, clock: bulk.set_task(store, ids[:2], NamedTask("New"), clock),
        lambda store, ids, clock: bulk.set_category(store, ids, store.categories.all()[2].id, clock),
        lambda store, ids, clock: bulk.set_stress(store, ids, 3, clock),
        lambda store, ids, clock: bulk.set_zone(store, ids, ATHENS, clock),
        lambda store, ids, clock: bulk.set_zone(store, ids, ATHENS, clock, bulk.Keeps.WALL_TIME),
        bulk.delete,
        lambda store, _, clock: tasks.rename(store, _task(store, "Mail").id, "E-mail", clock),
        lambda store, _, clock: tasks.merge(store, _task(store, "Mail").id, [_task(store, "Call").id], clock),
    ],
    ids=["task", "category", "stress", "zone", "wall time", "delete", "rename", "merge"],
)
def test_each_is_one_undo(store: Store, clock: FixedClock, ids: list[UUID], act: Act) -> None:
    """Something changes, and undo brings every table back byte for byte."""
    before = dump(store)
    act(store, ids, clock)
    assert dump(store) != before
    history.undo(store, clock)
    assert dump(store) == before
    history.redo(store, clock)
    assert dump(store) != before


def test_a_new_task_for_some(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Only the chosen entries move, and the task is made from its name."""
    bulk.set_task(store, ids[:2], NamedTask("  New  task "), clock)
    assert told(store, clock) == ["07:00-08:00 New task", "08:00-09:00 New task", "09:00-10:00 Mail"]


def test_a_category_reaches_all_entries_of_the_tasks(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """How far it goes can be said before; like this one are all on its task."""
    assert bulk.reach(store, ids[:1]) == bulk.Reach(tasks=1, entries=2)
    assert set(bulk.all_like(store, ids[0])) == {ids[0], ids[2]}
    category = store.categories.all()[2]
    bulk.set_category(store, ids[:1], category.id, clock)
    assert (_task(store, "Mail").category_id, _task(store, "Call").category_id) == (category.id, None)


def test_a_zone_leaves_the_instant_or_the_wall_time(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """By default no stored instant moves; for wrongly imported zones the wall-clock time stays instead."""
    before = {each.id: each for each in store.entries.recent()}
    bulk.set_zone(store, ids, ATHENS, clock)
    after = {each.id: each for each in store.entries.recent()}
    assert [each.start.timestamp() for each in after.values()] == [each.start.timestamp() for each in before.values()]
    assert {str(each.start.tzinfo) for each in after.values()} == {"Europe/Athens"}
    assert told(store, clock)[0] == "08:00-09:00 Mail"
    bulk.set_zone(store, ids, ZoneInfo("America/New_York"), clock, bulk.Keeps.WALL_TIME)
    assert [f"{each.start:%H:%M}-{each.end:%H:%M}" for each in store.entries.recent()] == [
        "08:00-09:00", "09:00-10:00", "10:00-11:00",
    ]  # fmt: skip
    assert {each.length(clock.now()) for each in store.entries.recent()} == {timedelta(hours=1)}


def test_a_wall_time_that_moves_onto_others_is_asked_about(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Nothing overlaps silently, and nothing is written before the answer."""
    before = dump(store)
    with pytest.raises(Overlaps):
        bulk.set_zone(store, ids[1:2], ATHENS, clock, bulk.Keeps.WALL_TIME)
    assert dump(store) == before


def test_a_running_entry_and_a_repeated_hour_change_zone(store: Store, clock: FixedClock) -> None:
    """What runs keeps running; an entry that a new zone would turn round keeps its length."""
    (runs,) = log(store, clock, "09:30- Mail")
    bulk.set_zone(store, [runs], ATHENS, clock, bulk.Keeps.WALL_TIME)
    assert store.entries.running() is not None
    bulk.set_zone(store, [runs], ATHENS, clock)
    entry = store.entries.get(runs)
    assert entry is not None
    berlin = ZoneInfo("Europe/Berlin")
    start = at(clock, "02:45").replace(month=10, day=25, tzinfo=berlin)
    end = start.replace(minute=15, fold=1)
    with store.action(Deed.EDIT, at=clock.now()) as act:
        act.entries.replace(replace(entry, start=start, end=end))
    bulk.set_zone(store, [runs], ZoneInfo("UTC"), clock, bulk.Keeps.WALL_TIME)
    moved = store.entries.get(runs)
    assert moved is not None
    assert (f"{moved.start:%H:%M}", moved.length(clock.now())) == ("02:45", timedelta(minutes=30))


def test_renaming_to_a_known_name_is_merging_said_before(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """The other task is named first; with the owner's word the two are one. A new way to write a name is no merge."""
    call = _task(store, "Call")
    with pytest.raises(tasks.NameTaken) as found:
        tasks.rename(store, call.id, " MAIL", clock)
    assert (found.value.task.name, tasks.entries_of(store, call.id)) == ("Mail", 1)
    with pytest.raises(TaskNameMissing):
        tasks.rename(store, call.id, "  ", clock)
    tasks.rename(store, call.id, "CALL", clock)
    change = tasks.rename(store, call.id, "mail", clock, merge_into=True)
    assert (change.deed, {line.split(" ", 1)[1] for line in told(store, clock)}) == (Deed.MERGE_TASKS, {"Mail"})
    assert store.tasks.by_key("call") is None
    assert len(ids) == 3


def _rich(store: Store, clock: FixedClock, task: Task, ratings: Ratings, step: str) -> None:
    with store.action(Deed.LOG, at=clock.now()) as act:
        act.absences.put(Absence(uuid4(), clock.now(), clock.now(), Cause.IDLE, task.id))
        act.ratings.put(task.id, ratings)
        act.procedures.add(Step(uuid4(), task.id, 0, step, clock.now()))


def test_merging_takes_everything_along(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Entries, absences, steps (appended), and answers and category where the survivor has none; one undo."""
    mail, call = _task(store, "Mail"), _task(store, "Call")
    bulk.set_category(store, ids[1:2], store.categories.all()[1].id, clock)
    _rich(store, clock, mail, Ratings({Trait.REPETITIVE: 1.0}, digital=True, essential=2), "open")
    _rich(
        store,
        clock,
        call,
        Ratings(
            {Trait.REPETITIVE: 0.0, Trait.TIME: 0.5}, Confidentiality.SENSITIVE, digital=False, contribution=3, essential=4
        ),
        "dial",
    )
    before = dump(store)
    tasks.merge(store, mail.id, [call.id, mail.id, call.id], clock)
    assert [step.text for step in store.procedures.of_task(mail.id)] == ["open", "dial"]
    assert [step.position for step in store.procedures.of_task(mail.id)] == [0, 1]
    assert {each.task_id for each in store.absences.undecided()} == {mail.id}
    assert store.ratings.all() == {
        mail.id: Ratings(
            {Trait.REPETITIVE: 1.0, Trait.TIME: 0.5}, Confidentiality.SENSITIVE, digital=True, contribution=3, essential=2
        )
    }
    assert _task(store, "Mail").category_id == store.categories.all()[1].id
    assert {each.task_id for each in store.entries.recent()} == {mail.id}
    history.undo(store, clock)
    assert dump(store) == before


def test_probable_doubles_are_suggested_with_their_reason(store: Store, clock: FixedClock) -> None:
    """The more used one would stay."""
    log(store, clock, "07:00-08:00 Invoices", "08:00-09:00 Invoicing", "09:00-10:00 invoicing", "09:00-09:30 Taxes")
    (found,) = tasks.suggestions(store)
    assert (found.stays.name, found.goes.name, found.why) == ("Invoicing", "Invoices", Why.WORD_FORMS)
    assert (found.stays_uses, found.goes_uses) == (2, 1)
