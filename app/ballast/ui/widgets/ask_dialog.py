"""A small question in a window of its own: Enter takes, Esc leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button, DangerButton, PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ballast.ui.theme import Theme

_WIDTH = 420


class AskDialog(QDialog):
    """A title, room for the question in `column`, and two buttons. `taken` carries the answer.

    With `danger` Enter leaves, and the button that does it has its colour.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme, title: str, does: str, parent: QWidget | None = None, *, danger: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 20, 22, 18)
        outer.setSpacing(12)
        outer.addWidget(PlainLabel(title, "card", wrap=True))
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        outer.addLayout(self.column)
        self.note = PlainLabel("", "second", wrap=True)
        outer.addWidget(self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave = Button(theme, common.CANCEL())
        self.go = DangerButton(theme, does) if danger else PrimaryButton(theme, does)
        (self.leave if danger else self.go).setDefault(True)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        outer.addLayout(row)
        self.leave.clicked.connect(self.reject)
        self.go.clicked.connect(self._take)

    def fit(self) -> None:
        """Grow until every line of what it says has its room."""
        whole = self.layout()
        if whole is not None:
            whole.activate()
            self.resize(self.width(), max(self.height(), whole.totalHeightForWidth(self.width())))

    def answer(self) -> Any:  # noqa: ANN401 - each question has its own kind
        """What was answered; None where it is not enough yet."""
        return None

    def _take(self) -> None:
        answer = self.answer()
        if answer is not None:
            self.taken.emit(answer)
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for everything from the first moment."""
        super().showEvent(event)
        self.fit()
