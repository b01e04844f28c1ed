"""Charts of the Review page copied and saved: what lands in the file, and what is said when it cannot land."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ballast.ui.charts.card import Form
from ballast.ui.words import errors
from tests.ui.pages.review_room import EVERYWHERE, Room, sample
from tests.ui.pages.room import AnsweringFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business, its dialogs answered."""
    made = Room(qtbot, theme, tmp_path, sample, ahead=EVERYWHERE)
    made.page.body.pictures.files = AnsweringFiles(tmp_path / "chart.svg")
    made.worker.troubled.connect(made.said.append)
    made.context.bulletin.troubled.connect(made.said.append)
    yield made
    made.leave()


def take(room: Room, form: Form, number: int = 0) -> None:
    """Take a chart along, and wait until that is done."""
    room.said.clear()
    room.page.body.charts.cards[number].wish(form)
    room.qtbot.waitUntil(lambda: bool(room.said))


def test_every_chart_is_saved_as_svg(room: Room, tmp_path: Path) -> None:
    """The file is sound and says title and period; the notice names it and opens its folder. Nothing is left beside it."""
    files = AnsweringFiles(tmp_path / "chart.svg")
    room.page.body.pictures.files = files
    for number, card in enumerate(room.page.body.charts.cards):
        take(room, Form.SVG, number)
        text = (tmp_path / "chart.svg").read_text(encoding="utf-8")
        root = ET.fromstring(text)  # noqa: S314 - what we made ourselves
        assert root.findtext("{http://www.w3.org/2000/svg}title") == card.chart.title()
        assert "Ballast, 2 – 15 Nov 2026" in text
        assert room.said[0].text == "Saved the chart as chart.svg."
    assert not list(tmp_path.glob("*.part"))
    room.said[0].act()
    assert files.opened == [tmp_path]


def test_a_chart_is_saved_as_png_under_a_name_that_tells(room: Room, tmp_path: Path) -> None:
    """The dialog proposes title and day; the folder chosen last is proposed again."""
    files = AnsweringFiles(tmp_path / "a.png")
    room.page.body.pictures.files = files
    take(room, Form.PNG)
    take(room, Form.PNG)
    assert QImage(str(tmp_path / "a.png")).width() == 1760
    assert [each.proposed.name for each in files.wanted] == ["Hours per day by category 2026-11-22.png"] * 2
    assert files.wanted[1].proposed.parent == tmp_path


def test_a_copied_chart_is_on_the_clipboard(room: Room) -> None:
    """As a picture of twice the pixels."""
    take(room, Form.COPY, 1)
    assert QApplication.clipboard().image().width() == 1760
    assert "copied" in room.said[0].text


def test_a_dialog_that_is_left_saves_nothing(room: Room, tmp_path: Path) -> None:
    """And says nothing."""
    room.page.body.pictures.files = AnsweringFiles(None)
    room.said.clear()
    room.page.body.charts.cards[0].wish(Form.PNG)
    room.rest()
    assert not room.said
    assert not list(tmp_path.glob("*.png"))


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "That place cannot be written"),
        (errno.ENOENT, "That file is not there"),
    ],
)
def test_trouble_leaves_the_old_file_and_says_what_to_do(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, title: str
) -> None:
    """A full disk, a folder that may not be written, one that has gone: what happened, what is safe, what to do."""
    target = tmp_path / "chart.svg"
    target.write_text("older")

    def fail(path: Path, *_: object) -> None:
        raise OSError(number, "no", str(path))

    monkeypatch.setattr(os, "open", fail)
    take(room, Form.SVG)
    trouble = errors.trouble_of(room.said[0])
    assert trouble.title() == title
    assert "safe" in trouble.safe()
    assert trouble.next_step()
    assert str(tmp_path) in errors.detail_of(room.said[0])
    assert target.read_text() == "older"
    assert not list(tmp_path.glob("*.part"))
