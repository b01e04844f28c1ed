"""F1: the keys and the words of what is in front of the owner, a page or a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QGroupBox, QLineEdit, QWidget

from ballast.ui.shortcuts import ShortcutSheet
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words.terms import terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.ui.theme import Theme

_DIALOG = (("Return", common.KEY_TAKE), ("Esc", common.CANCEL))


def texts_of(part: QWidget) -> Iterator[str]:
    """Everything that a page says now: what stands on it, and what a screen reader hears where it is drawn."""
    for widget in (part, *part.findChildren(QWidget)):
        if widget is not part and not widget.isVisibleTo(part):
            continue
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, PlainLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield widget.currentText()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QGroupBox):
            yield widget.title()


def sheet_of(theme: Theme, part: QWidget, parent: QWidget) -> ShortcutSheet:
    """The sheet for a page or dialog: its keys, and the words it uses. The keys of the window do not work in a dialog."""
    dialog = isinstance(part, QDialog)
    own: Sequence[tuple[str, str]] = getattr(part, "shortcuts", tuple)()
    keys = (*own, *((each, says()) for each, says in _DIALOG)) if dialog else own
    sheet = ShortcutSheet(theme, keys, parent, terms_in(texts_of(part)), everywhere=not dialog)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return sheet
