"""Hostile names in notices, dialogs and the box; `test_walk_accessibility` looks at the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ballast.services import capture
from ballast.ui.changes import PageName
from ballast.ui.widgets.plain import Question, ask, tell
from tests.faults.full_house import CLOCK, HOSTILE, visit
from tests.faults.walking import markup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.faults.desks import Sitting


def test_the_walk_sees_what_it_looks_for(qtbot: QtBot) -> None:
    """A label that guesses, a bare tooltip and a button with a shortcut in a name are all found."""
    root = QWidget()
    qtbot.addWidget(root)
    QLabel(HOSTILE[0], root).setToolTip(HOSTILE[0])
    QPushButton(HOSTILE[1], root)
    assert len(list(markup(root))) == 3


def test_notices_and_dialogs_show_names_as_they_are(full_house: Path, open_window: Callable[[Path], Sitting]) -> None:
    """A deleted task in a notice, a question and a message: plain, whatever they say."""
    sitting = open_window(full_house)
    visit(sitting, PageName.TODAY)
    window = sitting.desk.window
    sitting.desk.context.do(lambda store: capture.delete(store, [store.entries.recent(1)[0].id], CLOCK), owner=sitting.desk)
    sitting.settle()
    assert window.toast.isVisible()
    boxes = [
        tell(window, HOSTILE[1], HOSTILE[1], detail=HOSTILE[7]),
        ask(window, Question(HOSTILE[0], HOSTILE[0], [HOSTILE[1]], HOSTILE[3], danger=0), lambda _: None),
    ]
    for box in boxes:
        assert box.textFormat() is Qt.TextFormat.PlainText
        assert list(markup(box)) == []
        box.close()
    assert list(markup(window)) == []


@pytest.mark.parametrize("name", ["a\x00b", "\x00", "a\x1b[31mb"])
def test_letters_that_are_none_are_kept_out(name: str, tmp_path: Path, open_window: Callable[[Path], Sitting]) -> None:
    """A zero byte or an escape in a typed line does not get into the log."""
    sitting = open_window(tmp_path / "data")
    visit(sitting, PageName.TODAY)
    sitting.today.box.write("")
    sitting.today.box.edit.insert(f"9-9:30 {name} work")
    sitting.type_line("")
    stored = "".join(sitting.ask(lambda store: [task.name for task in store.tasks.all()]))
    assert stored.isprintable()
