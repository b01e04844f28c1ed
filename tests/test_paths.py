"""Where files are."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from ballast import paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_resources_of_the_source_tree_are_found() -> None:
    """A resource is found beside app/ when the program runs from its sources."""
    assert paths.resource("fonts", "inter", "Inter-Regular.otf").is_file()


def test_resources_of_a_frozen_build_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen build takes what was packed with it."""
    packed = tmp_path / "resources" / "fonts"
    packed.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("fonts") == packed


def test_a_missing_resource_says_what_is_wrong() -> None:
    """An incomplete installation is named as such."""
    with pytest.raises(FileNotFoundError, match="incomplete: the resource icons/no-such"):
        paths.resource("icons", "no-such")


def test_the_data_folder_lies_in_the_home_of_the_owner(own_home: Path) -> None:
    """Without an override the platform's own place is used, made for the owner alone."""
    folder = paths.data_folder()
    assert folder.is_relative_to(own_home)
    assert folder.name == "Ballast"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
@pytest.mark.parametrize("place", [paths.data_folder, paths.log_folder])
def test_new_folders_are_private(place: Callable[[Path], Path], tmp_path: Path) -> None:
    """Nobody else on the machine can look into a folder that Ballast made."""
    folder = place(tmp_path / "data")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_override_holds_everything(tmp_path: Path, own_home: Path) -> None:
    """With --data-dir nothing at all goes to the owner's usual folders."""
    made = (paths.data_folder(tmp_path), paths.log_folder(tmp_path), paths.settings_file(tmp_path))
    assert all(place.is_relative_to(tmp_path) for place in made)
    assert not own_home.exists()
