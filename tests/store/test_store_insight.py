"""Weights, rules, notes of weeks and guesses come back as they were written, and are undone byte for byte."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.insight.note import Guess, ReviewNote, Said, Went
from ballast.domain.insight.period import Period
from ballast.domain.insight.weights import OURS, Weights
from ballast.domain.log.change import Deed, Kind
from ballast.domain.log.sorting import Rule
from ballast.store.engine import make_engine
from ballast.store.files import DATA
from ballast.store.insight_schema import ReviewNoteRow
from ballast.store.migrate import run_revisions
from ballast.store.opening import open_store
from ballast.store.problems import Conflict
from ballast.store.schema import APPLICATION_ID, SCHEMA
from tests.store.samples import NOW, dump, later

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.store import Store

WEEK = Period(date(2026, 3, 2), date(2026, 3, 8))

SAID = Said(("見積もり 42 %",), ("No clear change.",), ("Rate more.",), "Two fixed times")


def test_weights_are_ours_until_said_and_again_after_a_reset(store: Store) -> None:
    """A reset leaves nothing behind; both ways are undone byte for byte."""
    assert store.weights.get() == OURS
    empty = dump(store)
    mine = Weights(crowding=12.5, off_hours=0)
    with store.action(Deed.SET_WEIGHTS, at=NOW) as act:
        act.weights.put(mine)
    assert store.weights.get() == mine
    assert act.change.kinds == {Kind.WEIGHTS}
    with store.action(Deed.SET_WEIGHTS, at=NOW) as act:
        act.weights.put(OURS)
    assert dump(store) == empty
    store.undo(NOW)
    assert store.weights.get() == mine
    store.undo(NOW)
    assert dump(store) == empty


def test_rules_have_one_word_each_and_a_category_that_is_there(store: Store) -> None:
    """In order of word; a second rule for a word and one for an unknown category are refused."""
    first, second = (category.id for category in store.categories.all()[:2])
    invoice, call = Rule(uuid4(), "invoice", first), Rule(uuid4(), "call", second)
    with store.action(Deed.LEARN_RULE, at=NOW) as act:
        act.rules.put(invoice)
        act.rules.put(call)
    assert store.rules.all() == (call, invoice)
    assert act.change.kinds == {Kind.RULES}
    for refused in (Rule(uuid4(), "call", first), Rule(uuid4(), "mail", uuid4())):
        with pytest.raises(Conflict), store.action(Deed.LEARN_RULE, at=NOW) as act:
            act.rules.put(refused)
    with store.action(Deed.FORGET_RULE, at=NOW) as act:
        act.rules.remove(call.id)
    assert store.rules.all() == (invoice,)
    store.undo(NOW)
    assert store.rules.all() == (call, invoice)


def test_a_category_goes_with_its_rules_and_guesses(store: Store) -> None:
    """Both are gone with it and come back with it."""
    gone, stays = (category.id for category in store.categories.all()[:2])
    with store.action(Deed.LEARN_RULE, at=NOW) as act:
        act.rules.put(Rule(uuid4(), "invoice", gone))
        act.rules.put(Rule(uuid4(), "call", stays))
        act.notes.put_guess(Guess(uuid4(), WEEK.first, gone, 3, NOW))
    before = dump(store)
    with store.action(Deed.DELETE_CATEGORY, at=NOW) as act:
        act.categories.remove(gone)
    assert ([rule.word for rule in store.rules.all()], store.notes.guesses(WEEK.first)) == (["call"], ())
    store.undo(NOW)
    assert dump(store) == before


def test_notes_keep_what_was_said_and_by_which_weights(store: Store) -> None:
    """In order of their weeks, with non-Latin words; changed and deleted notes come back."""
    late = Period(date(2026, 3, 9), date(2026, 3, 15))
    second = ReviewNote(
        uuid4(), late, later(60), SAID, "quieter, Zoë away", "log_on", 7, Weights(delay=1.5), Went.NO_DIFFERENCE
    )
    first = ReviewNote(uuid4(), WEEK, NOW)
    with store.action(Deed.WRITE_REVIEW_NOTE, at=NOW) as act:
        act.notes.put(second)
        act.notes.put(first)
    assert store.notes.all() == (first, second)
    assert act.change.kinds == {Kind.NOTES}
    assert (store.notes.of_period(late), store.notes.of_period(Period(WEEK.first, late.last))) == (second, None)
    with store.action(Deed.WRITE_REVIEW_NOTE, at=NOW) as act:
        act.notes.put(replace(first, text="more"))
    with store.action(Deed.DELETE_REVIEW_NOTE, at=NOW) as act:
        act.notes.remove(second.id)
    assert store.notes.all() == (replace(first, text="more"),)
    for _ in range(2):
        store.undo(NOW)
    assert store.notes.all() == (first, second)


def test_a_note_kept_before_notes_had_parts_is_read(store: Store) -> None:
    """Its sentences stood in one list; they are all there."""
    with store.action(Deed.WRITE_REVIEW_NOTE, at=NOW) as act:
        values = {"first_day": "2026-03-02", "last_day": "2026-03-08", "at": 0, "zone": "UTC", "text": "", "trial": ""}
        said = {"said": '["One.", "Two."]', "model": 1, "weights": "[0.25, 0.25, 0.2, 0.15, 0.15]"}
        act.notes.recorder.put(ReviewNoteRow, {"id": uuid4().hex, **values, **said})
    (note,) = store.notes.all()
    assert (note.said, note.went) == (Said(("One.", "Two.")), None)


def test_guesses_belong_to_their_audit(store: Store) -> None:
    """In the order in which they were made; another audit has its own; one can be taken back."""
    category = store.categories.all()[0].id
    made = [Guess(uuid4(), WEEK.first, None, 45.5, NOW), Guess(uuid4(), WEEK.first, category, 20, later(1))]
    with store.action(Deed.GUESS, at=NOW) as act:
        for guess in (*reversed(made), Guess(uuid4(), date(2026, 9, 1), None, 40, NOW)):
            act.notes.put_guess(guess)
    assert store.notes.guesses(WEEK.first) == tuple(made)
    with store.action(Deed.GUESS, at=NOW) as act:
        act.notes.put_guess(replace(made[1], hours=22))
        act.notes.remove_guess(made[0].id)
    assert store.notes.guesses(WEEK.first) == (replace(made[1], hours=22),)


def test_a_file_of_schema_2_opens_whole(tmp_path: Path) -> None:
    """Its rows are there, nothing is said of the new, a copy was made, and all of it can be written."""
    (tmp_path / DATA).touch()
    engine = make_engine(tmp_path / DATA)
    with engine.connect() as connection, connection.begin():
        run_revisions(connection, to="0002")
    engine.dispose()
    file = sqlite3.connect(tmp_path / DATA)
    with file:
        category = "0" * 31 + "1"
        file.execute("INSERT INTO category VALUES (?, 'Praxis', 3, 'book', 0, 0.5, '')", (category,))
        file.execute("INSERT INTO prompt VALUES (?, 1772611200, 'Europe/Berlin', NULL)", ("0" * 31 + "2",))
        file.execute("DELETE FROM change_counter")
        file.execute("INSERT INTO change_counter VALUES (1, 7)")
    for pragma in (f"application_id={APPLICATION_ID}", "user_version=2"):
        file.execute(f"PRAGMA {pragma}")
    file.close()
    store = open_store(tmp_path, at=NOW)
    assert ([each.name for each in store.categories.all()], len(store.prompts.missed()), store.counter()) == (["Praxis"], 1, 7)
    assert (store.weights.get(), store.rules.all(), store.notes.all(), store.notes.guesses(WEEK.first)) == (OURS, (), (), ())
    assert ([copy.reason for copy in store.backups()], store.check().ok) == (["before-migration"], True)
    with store.action(Deed.LEARN_RULE, at=NOW) as act:
        act.rules.put(Rule(uuid4(), "invoice", store.categories.all()[0].id))
    assert store.database.driver().execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    store.close()
