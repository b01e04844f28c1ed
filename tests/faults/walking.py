"""What a walk over a page finds: names taken for markup, parts cut off, everything that is shown or spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from collections.abc import Iterator

NOWHERE = QModelIndex()
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


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
