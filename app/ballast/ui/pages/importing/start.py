"""Before there is a file: where to drop it, how to choose it, what can be read and where to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.services.imports import Format
from ballast.ui.tokens import CARD_RADIUS, GAP
from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.painted import painted
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, scrolled
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from ballast.ui.theme import Theme

_NARROWEST = 220


class StartPanel(QWidget):
    """The drop target and its button, made in steps.

    `choose_asked` is sent by the button; the window itself takes what is dropped.
    """

    choose_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        theme = self._theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        outer.addWidget(scrolled(inside))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.target = DropTarget(theme)
        self.choose = self.target.choose
        self.choose.clicked.connect(self.choose_asked)
        column.addWidget(self.target, 1)
        yield
        cards = Columns(_NARROWEST, (3, 1))
        column.addWidget(cards)
        cards.add(_note(theme, "clock", say.FORMATS[Format.TOGGL](), say.TOGGL_HOW()))
        cards.add(_note(theme, "anchor", say.FORMATS[Format.BALLAST](), say.BALLAST_HOW()))
        cards.add(_note(theme, "shield", say.SAFE_TITLE(), say.SAFE_TEXT()))
        yield


class DropTarget(QWidget):
    """A large dashed field with the button that opens the file dialog."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)
        self.setMinimumHeight(250)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.choose = PrimaryButton(theme, say.CHOOSE(), "folder")
        self.choose.set_key("Ctrl+O")
        text = PlainLabel(say.DROP_TEXT(), "second", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(IconTile(theme, "download", side=60), 0, centre)
        column.addSpacing(4)
        column.addWidget(PlainLabel(say.DROP_TITLE(), "brand"), 0, centre)
        column.addWidget(text)
        column.addSpacing(8)
        column.addWidget(self.choose, 0, centre)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the field with its dashed line."""
        with painted(self) as painter:
            pen = QPen(self._theme.color("border_strong"), 1.5, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([5.0, 4.0])
            painter.setPen(pen)
            painter.setBrush(self._theme.color("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)


def _note(theme: Theme, icon: str, title: str, text: str) -> Card:
    card = Card()
    card.setAccessibleName(title)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(IconTile(theme, icon, side=30))
    head.addWidget(PlainLabel(title, "strong", wrap=True), 1)
    card.body.addLayout(head)
    card.add(PlainLabel(text, "second", wrap=True))
    card.body.addStretch(1)
    return card
