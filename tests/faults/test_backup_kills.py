"""Backups and what comes between: kills at every renaming, orphans, and disks of others that are full or gone."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ballast.store.files import BACKUPS
from ballast.store.opening import open_store
from ballast.store.problems import DiskFault, Full, Missing, ReadOnly, StoreProblem
from ballast.ui.words.errors import detail_of, full_text, trouble_of
from tests.faults.desks import fill_up, small_disk
from tests.faults.test_store_opening import used
from tests.store.samples import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

KILL_AT = """
import os, sys
from datetime import timedelta
from pathlib import Path
from ballast.store.opening import open_store
from tests.store.samples import NOW
store = open_store(Path(sys.argv[1]), at=NOW)
step, place, left = sys.argv[2], sys.argv[3], [int(sys.argv[4])]
real = getattr(Path, step)
def kill(*given, **named):
    if Path(given[0]).parent.name != "backups":
        return real(*given, **named)
    left[0] -= 1
    if place == "after":
        real(*given, **named)
    if not left[0]:
        os.kill(os.getpid(), 9)
    return None if place == "after" else real(*given, **named)
setattr(Path, step, kill)
for day in range(1, 20):
    store.daily_backup(NOW + timedelta(days=day))
"""


def _pairs(folder: Path) -> tuple[set[str], set[str]]:
    place = folder / BACKUPS
    return {path.stem for path in place.glob("*.db")}, {path.stem for path in place.glob("*.json")}


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
@pytest.mark.parametrize("count", [1, 2, 31])
@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize("step", ["replace", "unlink"])
def test_a_kill_at_any_renaming_leaves_no_copy_uncounted(tmp_path: Path, step: str, place: str, count: int) -> None:
    """Killed before or after a renaming or a removal, every copy has its manifest; the next backup leaves pairs and 14."""
    used(tmp_path)
    command = (sys.executable, "-c", KILL_AT, str(tmp_path), step, place, str(count))
    done = subprocess.run(command, check=False, cwd=Path(__file__).parents[2], capture_output=True)
    assert (done.returncode, done.stderr) in {(-9, b""), (0, b"")}
    copies, manifests = _pairs(tmp_path)
    assert copies <= manifests
    store = open_store(tmp_path, at=NOW)
    for day in range(40, 56):
        assert store.daily_backup(NOW + timedelta(days=day)) is not None
    store.close()
    copies, manifests = _pairs(tmp_path)
    assert (copies, len(copies)) == (manifests, 14)
    assert not list((tmp_path / BACKUPS).glob("*.part"))


def test_a_copy_without_a_manifest_is_checked_and_counted(tmp_path: Path) -> None:
    """A sound one gets its manifest back, with the moment of its name; one that is not sound is left alone for ever."""
    used(tmp_path)
    (sound,) = (tmp_path / BACKUPS).glob("*.db")
    told = sound.with_suffix(".json").read_bytes()
    sound.with_suffix(".json").unlink()
    spoilt = sound.with_name("ballast-20250101-000000-daily.db")
    spoilt.write_bytes(b"rust" * 3000)
    store = open_store(tmp_path, at=NOW)
    for day in range(1, 18):
        store.daily_backup(NOW + timedelta(days=day))
        if day == 1:
            assert sound.with_suffix(".json").read_bytes() == told
    store.close()
    copies, manifests = _pairs(tmp_path)
    assert (len(manifests), copies - manifests) == (14, {spoilt.stem})


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Another disk, of two megabytes."""
    with small_disk(tmp_path / "disk") as place:
        yield place


def _refused(folder: Path, target: Path) -> StoreProblem:
    store = open_store(folder, at=NOW)
    with pytest.raises(StoreProblem) as caught:
        store.backup(target, at=NOW)
    store.close()
    return caught.value


def test_a_full_disk_of_the_owners_choice_is_named(tmp_path: Path, disk: Path) -> None:
    """A backup to another disk that is full names that disk and not the log's, and leaves nothing there."""
    used(tmp_path / "data")
    filler = fill_up(disk)
    found = _refused(tmp_path / "data", disk / "copy.db")
    assert isinstance(found, Full | DiskFault)
    assert "that you chose for the backup" in full_text(trouble_of(found))
    assert detail_of(found) == f"Place: {disk}"
    assert list(disk.iterdir()) == [filler]


def test_a_missing_disk_of_the_owners_choice_is_named(tmp_path: Path) -> None:
    """A backup to a folder that is not there says so of that folder."""
    used(tmp_path / "data")
    found = _refused(tmp_path / "data", tmp_path / "stick" / "copy.db")
    assert isinstance(found, Missing)
    assert "disk is not connected" in full_text(trouble_of(found))
    assert detail_of(found) == f"Place: {tmp_path / 'stick'}"


def test_a_closed_folder_of_the_owners_choice_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup to a folder that may not be written says that of that place."""
    used(tmp_path / "data")

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("ballast.store.backup.make_private", refuse)
    found = _refused(tmp_path / "data", tmp_path / "copy.db")
    assert isinstance(found, ReadOnly)
    assert "That place cannot be written" in trouble_of(found).title()
    assert not (tmp_path / "copy.db").exists()
