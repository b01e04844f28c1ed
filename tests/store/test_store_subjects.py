"""Tasks, categories, profile, audits and answers come back as they were written, and their rules hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.delegation.plan import Confidentiality, Trait, Unnoticed
from ballast.domain.delegation.ratings import Ratings
from ballast.domain.insight.review import Period
from ballast.domain.log.change import Deed, Kind
from ballast.domain.log.entry import Category, Task
from ballast.domain.log.profile import Profile
from ballast.store.problems import Conflict, Rule
from tests.store.samples import NOW, entry, later, log, task

if TYPE_CHECKING:
    from ballast.store.store import Store


def test_five_categories_on_the_first_day(store: Store) -> None:
    """The five kinds of work with their weights, colours and cues are there and cannot be undone away."""
    found = store.categories.all()
    assert [(each.builtin, each.mission, each.colour, each.name) for each in found] == [
        ("core", 1.0, 0, ""),
        ("administrative", 0.0, 1, ""),
        ("marketing", 0.5, 2, ""),
        ("technical", 0.25, 3, ""),
        ("development", 0.75, 4, ""),
    ]
    assert len({each.cue for each in found}) == 5
    assert store.undo(NOW) is None


def test_categories_change_and_go(store: Store) -> None:
    """A category can be renamed, added and removed, in the owner's order."""
    first = store.categories.all()[0]
    own = Category(uuid4(), "Kundschaft", 7, "book", -1, 0.4)
    with store.action(Deed.EDIT_CATEGORY, at=NOW) as act:
        act.categories.replace(replace(first, name="Praxis"))
        act.categories.add(own)
    assert act.change.kinds == {Kind.CATEGORIES}
    assert [each.name for each in store.categories.all()][:2] == ["Kundschaft", "Praxis"]
    with store.action(Deed.DELETE_CATEGORY, at=NOW) as act:
        act.categories.remove(own.id)
    assert store.categories.get(own.id) is None


def test_a_category_in_use_stays(store: Store) -> None:
    """Removing a category that a task is in is refused."""
    category = store.categories.all()[2]
    log(store, task(category=category.id))
    with pytest.raises(Conflict) as caught, store.action(Deed.DELETE_CATEGORY, at=NOW) as act:
        act.categories.remove(category.id)
    assert caught.value.rule is Rule.IN_USE
    assert store.categories.get(category.id) == category


def test_a_task_comes_back_as_it_was(store: Store) -> None:
    """All fields, found by identifier and by name in any capitals."""
    made = Task(uuid4(), "Straße  kehren", store.categories.all()[1].id, 0.3, 0.23)
    log(store, made)
    assert store.tasks.get(made.id) == made
    assert store.tasks.by_key("STRASSE kehren") == made
    assert (store.tasks.get(uuid4()), store.tasks.by_key("none")) == (None, None)


def test_names_of_tasks_are_unique(store: Store) -> None:
    """A second task with the same name in other capitals is refused, on adding and on renaming."""
    other = task("Mail")
    log(store, task("Invoices"), other)
    with pytest.raises(Conflict) as caught:
        log(store, task(" invoices "))
    assert caught.value.rule is Rule.TASK_KEY
    with pytest.raises(Conflict) as caught, store.action(Deed.RENAME_TASK, at=NOW) as act:
        act.tasks.replace(replace(other, name="INVOICES"))
    assert caught.value.rule is Rule.TASK_KEY


def test_a_task_with_entries_stays(store: Store) -> None:
    """Removing a task that has entries is refused; without them it goes, answers and all."""
    work, idle = task("Invoices"), task("Idle")
    log(store, work, idle, entry(work))
    with pytest.raises(Conflict) as caught, store.action(Deed.DELETE_TASK, at=NOW) as act:
        act.tasks.remove(work.id)
    assert caught.value.rule is Rule.IN_USE
    with store.action(Deed.DELETE_TASK, at=NOW) as act:
        act.ratings.put(idle.id, Ratings(digital=True))
        act.tasks.remove(idle.id)
    assert (store.tasks.all(), store.ratings.all()) == ((work,), {})


def test_an_entry_needs_a_task(store: Store) -> None:
    """An entry on a task that is not there is refused."""
    with pytest.raises(Conflict) as caught:
        log(store, entry(task()))
    assert caught.value.rule is Rule.IN_USE


def test_replacing_what_is_gone_is_refused(store: Store) -> None:
    """Nothing is written in place of a row that was removed meanwhile."""
    with pytest.raises(Conflict) as caught, store.action(Deed.EDIT_TASK, at=NOW) as act:
        act.tasks.replace(task())
    assert caught.value.rule is Rule.GONE


def test_known_tasks_with_their_history(store: Store) -> None:
    """Uses, last use and category of every task, the latest first, unused ones last by name."""
    category = store.categories.all()[0]
    work, mail = task("Invoices", category.id), task("Mail")
    log(store, work, mail, task("b"), task("A"), entry(work, 0, 5), entry(work, 10, 15), entry(mail, 8, 9))
    known = store.tasks.known()
    assert [(each.task.name, each.uses, each.last_used) for each in known] == [
        ("Invoices", 2, later(10)),
        ("Mail", 1, later(8)),
        ("A", 0, None),
        ("b", 0, None),
    ]
    assert known[0].category == category


def test_many_tasks_are_found_at_once(store: Store) -> None:
    """More tasks than one question takes are found all the same."""
    made = [task(f"Task {place}") for place in range(600)]
    log(store, *made)
    assert store.tasks.some({each.id for each in made}) == {each.id: each for each in made}


def test_profile_defaults_until_said(store: Store) -> None:
    """The defaults hold before the welcome; afterwards every field is the owner's."""
    assert (store.profile.get(), store.profile.said()) == (Profile(declared=False), False)
    said = Profile(time(4, 30), frozenset({0, 2, 6}), time(8, 15), time(23, 59, 59), "CHF", timedelta(minutes=7))
    with store.action(Deed.SETTINGS, at=NOW) as act:
        act.profile.put(said)
    assert act.change.kinds == {Kind.PROFILE}
    assert (store.profile.get(), store.profile.said()) == (said, True)


def test_the_audit_set_last_is_current(store: Store) -> None:
    """Periods stay known; setting the current one again changes nothing."""
    first, second = Period(date(2026, 3, 2), date(2026, 3, 8)), Period(date(2026, 2, 1), date(2026, 2, 14))
    assert store.audits.current() is None
    for period in (first, second, second):
        with store.action(Deed.AUDIT, at=NOW) as act:
            act.audits.put(period)
    assert (store.audits.current(), store.audits.all()) == (second, (first, second))


def test_answers_about_a_task(store: Store) -> None:
    """What was answered comes back, what was not stays open, and empty answers are forgotten."""
    work, other = task(), task("Mail")
    said = Ratings(
        {Trait.DRAINS: 0.75, Trait.SKILL_GAP: 0.0}, Confidentiality.OPEN, Unnoticed.SOMEWHAT, steps_differ=False, digital=True,
        contribution=1, essential=4,
    )  # fmt: skip
    with store.action(Deed.RATE_TASK, at=NOW) as act:
        act.tasks.add(work)
        act.tasks.add(other)
        act.ratings.put(work.id, said)
        act.ratings.put(other.id, Ratings())
    assert store.ratings.all() == {work.id: said}
    assert store.ratings.get(other.id) == Ratings()
    with store.action(Deed.RATE_TASK, at=NOW) as act:
        act.ratings.put(work.id, Ratings())
    assert store.ratings.all() == {}


def test_no_owner_text_in_problems(store: Store) -> None:
    """Neither the problem nor the error behind it says what the owner wrote."""
    secret = task("Divorce lawyer")
    log(store, secret)
    with pytest.raises(Conflict) as caught:
        log(store, task("divorce LAWYER"))
    error: BaseException | None = caught.value
    while error is not None:
        assert "lawyer" not in str(error).casefold()
        error = error.__cause__ or error.__context__
