"""A press with this computer's fonts and one with the program's own font only, each made once for the whole run."""

from __future__ import annotations

from pathlib import Path

import pytest

from ballast.report.press import Press

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def press() -> Press:
    """A press that may use every font of this computer."""
    return Press(RESOURCES / "report", RESOURCES / "fonts" / "inter")


@pytest.fixture(scope="session")
def bare_press() -> Press:
    """A press that has the program's own font only, and so gives the same bytes on every computer."""
    return Press(RESOURCES / "report", RESOURCES / "fonts" / "inter", system_fonts=False)
