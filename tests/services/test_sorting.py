"""Sorting by words: suggestions, rules for what comes, the past after a count and a yes, one undo."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.change import Kind
from ballast.domain.log.span import Span
from ballast.services import capture, sorting
from ballast.services.capture import NamedTask

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.clock import FixedClock
    from ballast.domain.log.entry import Task
    from ballast.store.store import Store


def work(store: Store, clock: FixedClock, name: str, category: UUID | None = None, *, ago: int = 1) -> Task:
    """Half an hour of a task, so many hours ago."""
    start = clock.now() - timedelta(hours=ago)
    capture.fill_gap(store, Span(start, start + timedelta(minutes=30)), NamedTask(name, category), clock)
    found = store.tasks.by_key(name)
    assert found is not None
    return found


def test_earlier_work_suggests_with_its_count(store: Store, clock: FixedClock) -> None:
    """Four entries with "invoice" are administrative: the fifth is suggested so, accepted in one act, and undone in one."""
    admin = store.categories.all()[1].id
    for ago in range(4):
        work(store, clock, "Invoice Meyer", admin, ago=ago + 2)
    new = [work(store, clock, name, ago=ago) for name, ago in (("Invoice Zoë", 10), ("Late invoice", 12))]
    found = sorting.suggestions(store)
    assert {each.task_id: (each.category_id, each.matching, each.entries) for each in found.values()} == {
        task.id: (admin, 4, 4) for task in new
    }
    sorting.accept(store, tuple(found.values()), clock)
    assert {task.category_id for task in store.tasks.all()} == {admin}
    assert sorting.suggestions(store) == {}
    store.undo(clock.now())
    assert sorting.suggestions(store) == found


def test_accepting_leaves_what_was_sorted_meanwhile(store: Store, clock: FixedClock) -> None:
    """A task that got another category after the suggestion keeps it; one that is gone is passed over."""
    admin, core = store.categories.all()[1].id, store.categories.all()[0].id
    work(store, clock, "Invoice Meyer", admin, ago=2)
    sorting.learn(store, "invoice", admin, clock)
    task = work(store, clock, "Call")
    sorting.learn(store, "call", admin, clock)
    suggestion = sorting.suggestions(store)[task.id]
    work(store, clock, "Call", core, ago=5)
    sorting.accept(store, (suggestion,), clock)
    again = store.tasks.get(task.id)
    assert again is not None
    assert again.category_id == core


def test_a_rule_sorts_what_comes_and_leaves_the_past(store: Store, clock: FixedClock) -> None:
    """New work with the word gets the category; what was there is counted and waits for a yes."""
    admin, core = store.categories.all()[1].id, store.categories.all()[0].id
    old = work(store, clock, "Invoice A", ago=3)
    work(store, clock, "Invoice A", ago=5)
    sorting.learn(store, " INVOICE ", admin, clock)
    assert work(store, clock, "Invoice B", ago=7).category_id == admin
    assert work(store, clock, "Invoice C", core, ago=9).category_id == core
    reach = sorting.reach_of(store, "invoice")
    assert ([task.id for task in reach.tasks], reach.entries, reach.time) == ([old.id], 2, timedelta(hours=1))
    untouched = store.tasks.get(old.id)
    assert untouched is not None
    assert untouched.category_id is None


def test_rule_and_past_are_one_act(store: Store, clock: FixedClock) -> None:
    """After the yes both are there; one undo takes both back; a second rule on the word changes the first."""
    admin, core = store.categories.all()[1].id, store.categories.all()[0].id
    old = work(store, clock, "Invoice A")
    change = sorting.learn(store, "invoice", admin, clock, past=True)
    assert change.kinds == {Kind.RULES, Kind.TASKS}
    assert change.about == "invoice"
    assert store.tasks.some({old.id})[old.id].category_id == admin
    store.undo(clock.now())
    assert (store.tasks.some({old.id})[old.id].category_id, sorting.rules(store)) == (None, ())
    store.redo(clock.now())
    sorting.learn(store, "Invoice", core, clock)
    assert [(rule.word, rule.category_id) for rule in sorting.rules(store)] == [("invoice", core)]
    sorting.forget(store, sorting.rules(store)[0], clock)
    assert sorting.rules(store) == ()
    assert store.tasks.some({old.id})[old.id].category_id == admin


@pytest.mark.parametrize("word", ["", "ab", "2026", "two words"])
def test_a_rule_needs_one_word(store: Store, clock: FixedClock, word: str) -> None:
    """Three letters or more; nothing is stored otherwise."""
    with pytest.raises(sorting.NoWord):
        sorting.learn(store, word, store.categories.all()[0].id, clock)
    assert sorting.rules(store) == ()


def test_sorting_speaks_for_a_rule_with_its_reason_and_its_reach(store: Store, clock: FixedClock) -> None:
    """Four of five entries with "invoice" are administrative: a rule would sort two tasks, three entries, 90 minutes."""
    core, admin = (each.id for each in store.categories.all()[:2])
    one = work(store, clock, "Invoice Meyer", admin, ago=2)
    assert sorting.offer_for(store, [one.id]) is None
    for ago in (3, 4, 5):
        work(store, clock, "Invoice Meyer", ago=ago)
    work(store, clock, "Invoice design", core, ago=6)
    for name, ago in (("Late invoice", 7), ("Late invoice", 8), ("Invoice Zoë", 9)):
        work(store, clock, name, ago=ago)
    found = sorting.offer_for(store, [one.id])
    assert found is not None
    lesson, reach = found.lesson, found.reach
    assert (lesson.word, lesson.matching, lesson.entries) == ("meyer", 4, 4)  # 4 of 4 is surer than 4 of 5
    assert (len(reach.tasks), reach.entries) == (0, 0)
    sorting.learn(store, "meyer", admin, clock)
    again = sorting.offer_for(store, [one.id])
    assert again is not None
    assert (again.lesson.word, again.lesson.matching, again.lesson.entries) == ("invoice", 4, 5)
    assert (len(again.reach.tasks), again.reach.entries, again.reach.time) == (2, 3, timedelta(minutes=90))
    sorting.learn(store, "invoice", admin, clock)
    assert sorting.offer_for(store, [one.id]) is None


def test_no_rule_against_what_most_entries_say(store: Store, clock: FixedClock) -> None:
    """Sorted otherwise than three of four entries with the word: nothing is offered."""
    core, admin = (each.id for each in store.categories.all()[:2])
    for ago in (2, 3, 4):
        work(store, clock, "Invoice", admin, ago=ago)
    other = work(store, clock, "Invoice fun", core, ago=5)
    assert sorting.offer_for(store, [other.id]) is None


def test_rules_are_listed_with_their_words_as_written(store: Store, clock: FixedClock) -> None:
    """The accents of the first task that has the word; without any such task the word as it is compared."""
    admin = store.categories.all()[1].id
    work(store, clock, "Späte Überweisung")
    for word in ("Überweisung", "Rückruf"):
        sorting.learn(store, word, admin, clock)
    assert [(rule.word, written) for rule, written in sorting.rules_written(store)] == [
        ("ruckruf", "ruckruf"),
        ("uberweisung", "überweisung"),
    ]


def test_what_is_told_of_a_rule_has_the_word_with_its_accents(store: Store, clock: FixedClock) -> None:
    """Made and forgotten are told as the task is written, not as words are compared; else as the owner typed it."""
    admin = store.categories.all()[1].id
    work(store, clock, "Späte Überweisung")
    assert sorting.learn(store, "uberweisung", admin, clock).about == "überweisung"
    assert sorting.learn(store, "Rückruf", admin, clock).about == "rückruf"
    known = {rule.word: rule for rule in sorting.rules(store)}
    assert sorting.forget(store, known["uberweisung"], clock).about == "überweisung"
