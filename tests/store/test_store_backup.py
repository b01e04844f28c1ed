"""Copies are checked before they count, and never cost a better one."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.change import Deed
from ballast.store import backup
from ballast.store.files import DATA, digest
from ballast.store.opening import open_store
from ballast.store.problems import BackupRefused, Harm
from tests.store.samples import NOW, entry, task

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.store import Store


def fill(store: Store, number: int = 300) -> None:
    """Entries with some text."""
    work = task()
    with store.action(Deed.LOG, at=NOW) as act:
        act.tasks.add(work)
        act.entries.add_imported([(entry(work, place, place + 1), f"key {place}" * 20) for place in range(number)])


def rows_in(path: Path) -> int:
    """How many entries a copy holds, by plain SQL."""
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
    connection.close()
    return int(found)


def test_one_copy_a_day(store: Store) -> None:
    """The first asking of a local day makes a copy, the next makes none, the next day makes one again."""
    fill(store, 3)
    made = store.daily_backup(NOW)
    assert made is not None
    assert (made.reason, made.entries, made.shrunken, made.counter) == ("daily", 3, False, 1)
    assert store.daily_backup(NOW + timedelta(hours=13)) is None
    assert store.daily_backup(NOW + timedelta(hours=14)) is not None
    assert [copy.at for copy in store.backups()] == [NOW + timedelta(hours=14), NOW]


def test_a_copy_is_a_whole_file_of_its_own(store: Store, tmp_path: Path) -> None:
    """It holds the newest rows without any journal, bears its manifest's digest, and opens as data."""
    fill(store)
    made = store.daily_backup(NOW)
    assert made is not None
    assert (digest(made.path), made.path.stat().st_size, rows_in(made.path)) == (made.sha256, made.size, 300)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / DATA).write_bytes(made.path.read_bytes())
    opened = open_store(tmp_path / "other", at=NOW)
    assert (opened.entries.count(), opened.check().ok) == (300, True)
    opened.close()


def test_before_an_import_there_is_a_copy(store: Store) -> None:
    """Importing into a log that holds something makes a copy first; into an empty one there is nothing to save."""
    work = task()
    for start in (0, 100):
        with store.action(Deed.IMPORT, at=NOW) as act:
            if not start:
                act.tasks.add(work)
            act.entries.add_imported([(entry(work, start, start + 1), str(start))])
    assert [(copy.reason, copy.entries) for copy in store.backups()] == [("before-import", 1)]


def test_fourteen_are_kept_and_days_before_repeats(store: Store) -> None:
    """Of twenty days and several copies on one of them the newest fourteen days stay, with their manifests."""
    for day in range(20):
        store.daily_backup(NOW + timedelta(days=day))
    for hour in range(1, 4):
        backup.copy_into_folder(
            store.database.driver(), store.folder, at=NOW + timedelta(days=19, hours=hour), reason="before-import"
        )
    kept = store.backups()
    assert [copy.at.date() for copy in kept] == [(NOW + timedelta(days=day)).date() for day in range(19, 5, -1)]
    assert len(list((store.folder / "backups").iterdir())) == 28


def test_a_shrunken_copy_is_an_alarm_and_drops_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """When most entries have vanished the new copy says so and every earlier one stays."""
    monkeypatch.setattr(backup, "KEPT", 2)
    fill(store)
    for day in range(2):
        store.daily_backup(NOW + timedelta(days=day))
    store.undo(NOW)
    made = store.daily_backup(NOW + timedelta(days=2))
    assert made is not None
    assert made.shrunken
    assert [copy.entries for copy in store.backups()] == [0, 300, 300]


def test_a_copy_to_a_place_of_choice(store: Store, tmp_path: Path) -> None:
    """A file, or a folder that gets a dated name; an earlier copy of ours is replaced."""
    fill(store, 5)
    target = tmp_path / "stick"
    target.mkdir()
    assert store.backup(target / "mine.db", at=NOW).entries == 5
    assert store.backup(target / "mine.db", at=NOW).sha256 == digest(target / "mine.db")
    assert store.backup(target, at=NOW).path.name == "ballast-20260304-100000.db"
    assert sorted(path.name for path in target.iterdir()) == ["ballast-20260304-100000.db", "mine.db"]


def test_a_better_copy_is_not_replaced(store: Store, tmp_path: Path) -> None:
    """A copy that holds much more than the data does now stays as it is."""
    fill(store)
    store.backup(tmp_path / "mine.db", at=NOW)
    before = digest(tmp_path / "mine.db")
    store.undo(NOW)
    with pytest.raises(BackupRefused) as caught:
        store.backup(tmp_path / "mine.db", at=NOW)
    assert (caught.value.reason, digest(tmp_path / "mine.db")) == (Harm.SHRUNKEN, before)


def test_other_files_are_not_replaced(store: Store, tmp_path: Path) -> None:
    """Neither a letter, nor another program's database, nor the live data itself."""
    (tmp_path / "letter.txt").write_text("Dear")
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (a)").connection.close()
    for path, harm in (
        (tmp_path / "letter.txt", Harm.NOT_OURS),
        (tmp_path / "other.db", Harm.NOT_OURS),
        (store.folder / DATA, Harm.OWN_FILE),
    ):
        with pytest.raises(BackupRefused) as caught:
            store.backup(path, at=NOW)
        assert caught.value.reason is harm
    assert (tmp_path / "letter.txt").read_text() == "Dear"
    assert not list(tmp_path.glob("**/*.part"))


def test_an_unsound_copy_never_gets_its_name(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the check of a copy fails there is no copy, and the earlier ones stay."""
    store.daily_backup(NOW)
    monkeypatch.setattr(backup, "_fill", lambda *_: (_ for _ in ()).throw(BackupRefused(Harm.UNSOUND)))
    with pytest.raises(BackupRefused):
        store.daily_backup(NOW + timedelta(days=1))
    assert len(store.backups()) == 1
    assert not list(store.folder.glob("**/*.part"))


TORN = ("{", "[]", "", '{"path": "../ballast.db"}', '{"path": "other.db", "at": "2026-03-04T10:00:00+01:00"}')


@pytest.mark.parametrize("manifest", TORN)
def test_a_copy_with_a_torn_manifest_is_named_and_looked_at_again(store: Store, manifest: str) -> None:
    """It is unreadable and no good copy; the next backup checks it and gives it a manifest, for it is sound."""
    made = store.backup_now(NOW)
    made.path.with_suffix(".json").write_text(manifest)
    assert (store.backups(), store.shelf.unreadable()) == ((), (made.path,))
    store.backup_now(NOW + timedelta(minutes=1))
    assert (len(store.backups()), store.shelf.unreadable()) == (2, ())
    assert made.sha256 in {copy.sha256 for copy in store.backups()}


@pytest.mark.parametrize(
    "change", [{"entries": "7"}, {"counter": None}, {"sha256": 7}, {"at": "2026-03-04T10:00:00"}, {"path": "x.db"}]
)
def test_a_manifest_that_says_impossible_things_vouches_for_nothing(store: Store, change: dict[str, object]) -> None:
    """Counts that are none, a time without its zone, the name of another file."""
    made = store.backup_now(NOW)
    manifest = made.path.with_suffix(".json")
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | change))
    assert (store.backups(), store.shelf.unreadable()) == ((), (made.path,))


def test_what_cannot_be_read_takes_no_place_and_stays(store: Store) -> None:
    """Fourteen good copies are kept beside files that are damaged; these stay however many days go by, byte for byte."""
    bad = {}
    for day in range(3):
        path = store.backup_now(NOW + timedelta(days=day)).path
        path.write_bytes(path.read_bytes()[:5000])
        path.with_suffix(".json").write_text("{")
        bad[path] = path.read_bytes()
    for day in range(3, 23):
        store.backup_now(NOW + timedelta(days=day))
    assert len(store.backups()) == 14
    assert set(store.shelf.unreadable()) == set(bad)
    assert {path: path.read_bytes() for path in bad} == bad


def test_check_counts_and_finds(store: Store) -> None:
    """A sound file is said to be so, with counts; a broken rule is named."""
    fill(store, 4)
    found = store.check()
    assert found.ok
    assert found.counts == {"entries": 4, "tasks": 1, "categories": 5, "plans": 0, "actions": 1}
    store.database.driver().execute("UPDATE task SET name_key = 'other'")
    store.database.driver().execute("UPDATE entry SET ended = started + 90000, batch_id = NULL WHERE started % 120 = 0")
    found = store.check(full=False)
    assert (found.ok, found.broken, found.odd) == (False, {"task_key": 1, "import": 2}, {"long": 2})
