"""Old files come to the newest schema whole, and a fresh file has the very same one."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from ballast.store import first_day, gate
from ballast.store.engine import make_engine
from ballast.store.files import DATA
from ballast.store.migrate import SCRIPTS, migrate, run_revisions
from ballast.store.opening import open_store
from ballast.store.problems import Damaged
from ballast.store.schema import APPLICATION_ID, REVISION, SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 2, 9, tzinfo=ZoneInfo("Europe/Berlin"))


def schema_of(path: Path) -> set[tuple[str, ...]]:
    """All that `sqlite_master` says, whatever the order and the spaces."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master").fetchall()
    connection.close()
    return {tuple(" ".join(column.split()) for column in row) for row in rows}


def empty_file(path: Path) -> None:
    """A database without a table, with our mark and schema number 0."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute("PRAGMA user_version=0")
    connection.commit()
    connection.close()


def test_revisions_and_mappings_make_the_same_schema(tmp_path: Path) -> None:
    """An empty file brought to the head has the same tables, indexes and rules as one made on the first day."""
    (tmp_path / "old").mkdir()
    empty_file(tmp_path / "old" / DATA)
    migrate(tmp_path / "old", at=NOW)
    first_day.create(tmp_path / "new.db")
    assert schema_of(tmp_path / "old" / DATA) == schema_of(tmp_path / "new.db")


def test_migrated_file_bears_the_marks_of_the_head(tmp_path: Path) -> None:
    """Schema number, owner's mark and revision are those of the newest schema."""
    empty_file(tmp_path / DATA)
    migrate(tmp_path, at=NOW)
    connection = sqlite3.connect(tmp_path / DATA)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(REVISION,)]
    connection.close()


def test_every_revision_counts_in_the_schema_number() -> None:
    """Both places that know the number say as many as there are revisions; else a file of the last version would stay old."""
    assert gate.SCHEMA == SCHEMA == len(list((SCRIPTS / "versions").glob("[0-9]*.py"))) == int(REVISION)


def test_failing_revision_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a revision fails after making tables, none of them stays and the schema number is the old one."""

    def fail_late(connection: object) -> None:
        run_revisions(connection)  # type: ignore[arg-type]  # handed through
        raise Damaged(code="test")

    empty_file(tmp_path / DATA)
    monkeypatch.setattr("ballast.store.migrate.run_revisions", fail_late)
    with pytest.raises(Damaged):
        migrate(tmp_path, at=NOW)
    connection = sqlite3.connect(tmp_path / DATA)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    connection.close()


def test_older_file_is_copied_before_it_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with an older schema number is opened after a verified copy, and its rows are still there."""
    open_store(tmp_path, at=NOW).close()
    connection = sqlite3.connect(tmp_path / DATA)
    connection.execute("PRAGMA user_version=0")
    connection.close()
    monkeypatch.setattr("ballast.store.migrate.run_revisions", lambda _: None)
    store = open_store(tmp_path, at=NOW)
    assert [copy.reason for copy in store.backups()] == ["before-migration"]
    assert len(store.categories.all()) == 5
    store.close()


def test_foreign_keys_hold_again_after_a_migration(tmp_path: Path) -> None:
    """The connection used for everyday work checks references, whatever the migration switched off."""
    empty_file(tmp_path / DATA)
    migrate(tmp_path, at=NOW)
    engine = make_engine(tmp_path / DATA)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()
