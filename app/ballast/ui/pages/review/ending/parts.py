"""What the dialogs of a week's end are made of: sentences in a list, a box for the owner's words, the ways on at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import PlainLabel, directed, set_tip
from ballast.ui.words import numbers as say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.ui.theme import Theme


class Sentences(QWidget):
    """Sentences under each other, each with its icon; the last icon serves all that follow.

    Each of which is said what it is `about` opens: `opened` carries that.
    """

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        icons: Sequence[str],
        lines: Sequence[str],
        about: Sequence[object] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.labels = [PlainLabel(directed(line), wrap=True) for line in lines]
        for at, (line, label) in enumerate(zip(lines, self.labels, strict=True)):
            label.setAccessibleName(line)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(IconTile(theme, icons[min(at, len(icons) - 1)]), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._opening(theme, label, about[at]) if at < len(about) else label, 1)
            column.addLayout(row)
        column.addStretch(1)

    def _opening(self, theme: Theme, label: PlainLabel, about: object) -> Opening:
        opening = Opening(theme, label)
        opening.setAccessibleName(label.accessibleName())
        set_tip(opening, say_number.OPEN())
        opening.clicked.connect(lambda: self.opened.emit(about))
        return opening


class OwnWords(QPlainTextEdit):
    """A box for the owner's own text. Tab leaves it."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.setMinimumHeight(96)


def page(title: str, *parts: QWidget, stretch: bool = True) -> QWidget:
    """A step: its title, and what is in it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addWidget(PlainLabel(title, "card", wrap=True))
    for part in parts:
        column.addWidget(part)
    if stretch:
        column.addStretch(1)
    made.setAccessibleName(title)
    return made
