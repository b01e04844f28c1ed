"""Pictures of the real pages, as `ballast screens` takes them: a few of them, in both looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from ballast.ui.changes import PageName, Place
from ballast.ui.pictures import SIZE, Photographer, Shot, Subjects, shots
from tests.flows.conftest import Program, program
from tests.flows.owner import Keys

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

__all__ = ["program"]


def test_pictures_of_two_pages_in_both_looks(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    """Each page becomes a picture of the promised size for each look, and the looks differ."""
    wanted = [Shot("today", Place(PageName.TODAY)), Shot("plans", Place(PageName.PLANS))]
    with program.opened(Keys) as owner:
        photographer = Photographer(owner.desk, wanted, tmp_path, "-x")
        with qtbot.waitSignal(photographer.finished, timeout=10_000) as done:
            photographer.start()
    made: tuple[Path, ...] = done.args[0]
    assert [path.name for path in made] == ["today-light-x.png", "plans-light-x.png", "today-dark-x.png", "plans-dark-x.png"]
    light, dark = (QImage(str(made[n])) for n in (0, 2))
    assert light.size() == dark.size() == SIZE
    assert light.pixelColor(5, 5).lightness() > dark.pixelColor(5, 5).lightness()


def test_there_is_a_picture_of_every_page() -> None:
    """An empty folder still has its pages; what does not exist yet has no picture."""
    assert {shot.place.page for shot in shots(Subjects(None, None, None))} == set(PageName) - {PageName.WIZARD}
