"""Widgets one after another in lines, and what a banner shows in either look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from ballast.ui.changes import Tone
from ballast.ui.theme import Look
from ballast.ui.widgets.buttons import Button, Chip
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.surfaces import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


def test_what_stands_in_a_line_has_one_middle(qtbot: QtBot, theme: Theme) -> None:
    """A low chip beside a tall button, and a second line for what does not fit, below the tallest of the first."""
    room = QWidget()
    qtbot.addWidget(room)
    flow = FlowLayout(room, 8)
    chip, button, last = Chip(theme, "3: heavy"), Button(theme, "Note"), Button(theme, "Done")
    for each in (chip, button, last):
        flow.addWidget(each)
    width = chip.sizeHint().width() + 8 + button.sizeHint().width()
    room.resize(width, flow.heightForWidth(width))
    room.show()
    assert chip.height() < button.height()
    assert abs(chip.geometry().center().y() - button.geometry().center().y()) <= 1
    assert last.y() == button.y() + button.height() + 8
    assert flow.heightForWidth(width) == last.y() + last.height()


def test_the_icon_of_a_banner_follows_the_look(qtbot: QtBot, theme: Theme) -> None:
    """Its picture is drawn anew when the look changes."""
    banner = Banner(theme, "Something is wrong", Tone.WARNING)
    qtbot.addWidget(banner)
    picture = next(label for label in banner.findChildren(QLabel) if not label.pixmap().isNull())
    light = picture.pixmap().toImage()
    before = theme.look
    theme.choose(Look.DARK)
    assert picture.pixmap().toImage() != light
    theme.choose(before)
