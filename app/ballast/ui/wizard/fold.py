"""A part of a form under a heading that unfolds it: calm where there is nothing in it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.words import briefs

if TYPE_CHECKING:
    from ballast.ui.theme import Theme


class Fold(QWidget):
    """A heading with a word on its state; Space, Enter or a click unfolds what is below it. Add to `inside`."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        self.head = Button(theme, title, "chevron-right", "ghost")
        self.head.clicked.connect(lambda: self.set_open(open_=not self.open))
        self.state = PlainLabel("", "small")
        head.addWidget(self.head)
        head.addWidget(self.state)
        head.addStretch(1)
        column.addLayout(head)
        self.content = QWidget()
        self.inside = QVBoxLayout(self.content)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(10)
        column.addWidget(self.content)
        self.content.hide()

    @property
    def open(self) -> bool:
        """Whether its content is shown."""
        return not self.content.isHidden()

    def set_open(self, *, open_: bool) -> None:
        """Show or hide the content."""
        self.content.setVisible(open_)
        self.head.set_icon("chevron-down" if open_ else "chevron-right")
        self._name()

    def show_state(self, text: str) -> None:
        """Say how far it is, beside the heading."""
        self.state.setText(text)
        self._name()

    def _name(self) -> None:
        spoken = (briefs.UNFOLDED if self.open else briefs.FOLDED)(title=self._title, state=self.state.text())
        self.head.setAccessibleName(spoken)
        set_tip(self.head, spoken)
