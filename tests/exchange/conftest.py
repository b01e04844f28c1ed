"""The folder of other programs' real files, which is not part of the project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

_FOLDER = Path(__file__).parents[3] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real exports of other programs; a test that needs them is skipped where they are absent."""
    if not _FOLDER.is_dir():
        pytest.skip("the folder of real exports is not beside the project")
    return _FOLDER


@pytest.fixture(scope="session")
def truths(shared_data: Path) -> dict[str, dict[str, Any]]:
    """What each of these files contains, found out independently."""
    content: dict[str, dict[str, Any]] = json.loads((shared_data / "truths.json").read_text(encoding="utf-8"))
    return content
