"""Rare tasks, how weeks were and working weeks come back as they were written, are undone, and old files open with none."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.insight.year import RareLine, YearSaid
from ballast.domain.insight.yearly import OUR_FACTORS, Rare, RareTask, Typical, TypicalFactors
from ballast.domain.log.change import Deed, Kind
from ballast.store.engine import make_engine
from ballast.store.files import DATA
from ballast.store.migrate import run_revisions
from ballast.store.opening import open_store
from ballast.store.problems import Conflict
from ballast.store.schema import APPLICATION_ID, SCHEMA
from tests.store.samples import NOW, dump

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.store import Store

MONDAY = date(2026, 3, 2)


def test_all_of_it_comes_back_and_is_undone(store: Store) -> None:
    """Lines in their order with every field, weeks by their day, working weeks; undo byte for byte, redo again."""
    assert store.year.get() == YearSaid()
    empty = dump(store)
    tax, own = RareLine(uuid4(), RareTask(7.5, 4, kind=Rare.TAX), 1), RareLine(uuid4(), RareTask(0.1, 2, "棚卸し & Co."), 0)
    with store.action(Deed.SAY_RARE_TASK, at=NOW) as act:
        act.year.put_rare(tax)
        act.year.put_rare(own)
        act.year.put_typical(MONDAY, Typical.BUSIER)
        act.year.put_weeks(44)
    said = YearSaid(44, {MONDAY: Typical.BUSIER}, (own, tax))
    assert store.year.get() == said
    assert act.change.kinds == {Kind.YEAR}
    store.undo(NOW)
    assert dump(store) == empty
    store.redo(NOW)
    assert store.year.get() == said


def test_each_can_be_changed_and_taken_back(store: Store) -> None:
    """The same line again replaces it; None takes an answer back."""
    line = RareLine(uuid4(), RareTask(1, 2, "Fair"))
    with store.action(Deed.SAY_RARE_TASK, at=NOW) as act:
        act.year.put_rare(line)
        act.year.put_rare(replace(line, task=RareTask(3, 2, "Fair")))
        act.year.put_typical(MONDAY, Typical.QUIETER)
        act.year.put_typical(MONDAY, Typical.USUAL)
        act.year.put_weeks(50)
    assert store.year.get() == YearSaid(50, {MONDAY: Typical.USUAL}, (RareLine(line.id, RareTask(3, 2, "Fair")),))
    with store.action(Deed.DELETE_RARE_TASK, at=NOW) as act:
        act.year.remove_rare(line.id)
        act.year.put_typical(MONDAY, None)
        act.year.put_weeks(None)
    assert store.year.get() == YearSaid()


def test_factors_come_back_and_ours_leave_no_line(store: Store) -> None:
    """Own factors to the last digit; ours again, and the file is as it was but for the record of it."""
    with store.action(Deed.SET_FACTORS, at=NOW) as act:
        act.year.put_factors(TypicalFactors(1.234, 0.567))
    assert store.year.get().factors == TypicalFactors(1.234, 0.567)
    assert act.change.kinds == {Kind.YEAR}
    with store.action(Deed.SET_FACTORS, at=NOW) as act:
        act.year.put_factors(OUR_FACTORS)
    assert store.year.get() == YearSaid()
    assert store.database.driver().execute("SELECT COUNT(*) FROM typical_factors").fetchone() == (0,)
    store.undo(NOW)
    assert store.year.get().factors.busier == 0.567


@pytest.mark.parametrize("weeks", [0, 53])
def test_a_year_without_such_weeks_is_refused(store: Store, weeks: int) -> None:
    """The file itself refuses what no year has."""
    with pytest.raises(Conflict), store.action(Deed.SAY_WORKING_WEEKS, at=NOW) as act:
        act.year.put_weeks(weeks)


def test_each_of_our_kinds_has_one_line(store: Store) -> None:
    """A second line of a kind is refused; own lines may be many."""
    with store.action(Deed.SAY_RARE_TASK, at=NOW) as act:
        act.year.put_rare(RareLine(uuid4(), RareTask(1, 1, kind=Rare.TAX)))
        act.year.put_rare(RareLine(uuid4(), RareTask(1, 1, "one")))
        act.year.put_rare(RareLine(uuid4(), RareTask(1, 1, "two")))
    with pytest.raises(Conflict), store.action(Deed.SAY_RARE_TASK, at=NOW) as act:
        act.year.put_rare(RareLine(uuid4(), RareTask(1, 1, kind=Rare.TAX)))


def test_a_file_of_schema_3_opens_whole(tmp_path: Path) -> None:
    """Its rows are there, nothing is said of a year, a copy was made, and all of it can be written."""
    (tmp_path / DATA).touch()
    engine = make_engine(tmp_path / DATA)
    with engine.connect() as connection, connection.begin():
        run_revisions(connection, to="0003")
    engine.dispose()
    file = sqlite3.connect(tmp_path / DATA)
    with file:
        file.execute("INSERT INTO category VALUES (?, 'Praxis', 3, 'book', 0, 0.5, '')", ("0" * 31 + "1",))
        file.execute("INSERT INTO guess VALUES (?, '2026-03-02', NULL, 45.5, 1772611200, 'Europe/Berlin')", ("0" * 31 + "2",))
        file.execute("DELETE FROM change_counter")
        file.execute("INSERT INTO change_counter VALUES (1, 7)")
    for pragma in (f"application_id={APPLICATION_ID}", "user_version=3"):
        file.execute(f"PRAGMA {pragma}")
    file.close()
    store = open_store(tmp_path, at=NOW)
    assert ([each.name for each in store.categories.all()], [each.hours for each in store.notes.guesses(MONDAY)]) == (
        ["Praxis"],
        [45.5],
    )
    assert (store.year.get(), store.counter()) == (YearSaid(), 7)
    assert ([copy.reason for copy in store.backups()], store.check().ok) == (["before-migration"], True)
    with store.action(Deed.SAY_WORKING_WEEKS, at=NOW) as act:
        act.year.put_weeks(45)
    assert store.database.driver().execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    store.close()
