"""Names that are markup, format strings, endless or from right to left: shown letter for letter, and no page breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMenu,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from ballast.services import capture
from ballast.ui.changes import PageName
from ballast.ui.widgets.plain import Question, ask, tell
from tests.faults.full_house import CLOCK, HOSTILE, MARK, PLACES, name_of, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.desks import Sitting

SHOWS_NAMES = {"today", "review", "plans", "settings", "wizard traits", "wizard verdicts", "wizard briefs", "wizard summary"}
NOWHERE = QModelIndex()
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def test_every_page_shows_names_as_they_are(full_house: Path, open_window: Callable[[Path], Sitting]) -> None:
    """No label, button, tooltip, list or chart takes a name for markup or for a format, and no name makes a page too wide."""
    sitting = open_window(full_house)
    sitting.desk.window.resize(1280, 800)
    found = {}
    for place in PLACES:
        page = visit(sitting, place)
        assert not sitting.desk.window.grab().isNull()
        wrong = [*markup(sitting.desk.window), *too_wide(page)]
        if name_of(place) in SHOWS_NAMES and not any(MARK in text for text in spoken(page)):
            wrong.append("no name is shown letter for letter")
        if wrong:
            found[name_of(place)] = wrong
    assert found == {}


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


def markup(root: QWidget) -> Iterator[str]:
    """Every place below a widget where a name would be, or was, taken for more than its letters."""
    for widget in (root, *root.findChildren(QWidget)):
        about = f"{type(widget).__name__} {widget.objectName()}"
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() is not Qt.TextFormat.PlainText:
            yield f"{about}: a label that guesses"
        if isinstance(widget, QTextBrowser):
            yield f"{about}: a browser"
        if isinstance(widget, QAbstractButton) and "&" in widget.text().replace("&&", ""):
            yield f"{about}: & is a shortcut in {widget.text()[:40]!r}"
        if isinstance(widget, QMenu) and any("&" in action.text().replace("&&", "") for action in widget.actions()):
            yield f"{about}: & is a shortcut in a menu"
        if guessed(widget.toolTip()) or guessed(widget.statusTip()) or guessed(widget.whatsThis()):
            yield f"{about}: a tooltip with markup, {widget.toolTip()[:60]!r}"
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            yield from (f"{about}: {tip[:60]!r}" for tip in cells(widget.model(), Qt.ItemDataRole.ToolTipRole) if guessed(tip))
        if isinstance(widget, QGraphicsView) and widget.scene() is not None:
            texts = [each for each in widget.scene().items() if isinstance(each, QGraphicsTextItem)]
            yield from (f"{about}: an image in a chart" for each in texts if "<img" in each.toHtml())


def guessed(tip: str) -> bool:
    """Whether a tooltip would show a name as markup: there, Qt decides by what it looks like."""
    return "<img" in tip or "<b>x" in tip


def too_wide(page: QWidget) -> Iterator[str]:
    """Scrolled parts that are wider than what shows of them, and cannot be scrolled sideways."""
    for area in (page, *page.findChildren(QScrollArea)):
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and inside is not None and area.isVisible():
            over = inside.width() - area.viewport().width()
            if over > 0 and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                yield f"{over} pixels are cut off at the right of {inside.objectName()}"


def cells(model: QAbstractItemModel, role: Qt.ItemDataRole) -> Iterator[str]:
    """What the cells of a table or list say in a role."""
    for row in range(min(model.rowCount(NOWHERE), 200)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(NOWHERE)):
            said = model.index(row, column).data(role)
            if isinstance(said, str):
                yield said


def spoken(page: QWidget) -> Iterator[str]:
    """Everything that is shown or spoken, word for word."""
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield widget.accessibleName()
        if isinstance(widget, QLabel):
            yield widget.text()
        if isinstance(widget, QAbstractButton):
            yield widget.text().replace("&&", "&")
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            for role in ROLES:
                yield from cells(widget.model(), role)
        node = QAccessible.queryAccessibleInterface(widget)
        if node.isValid():
            yield node.text(QAccessible.Text.Value)
