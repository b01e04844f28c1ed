"""Key figures: a name, a number, a note below."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ballast.ui.widgets.plain import PlainLabel


class Figure(QFrame):
    """A number with its name above and a note below, in a quiet well; `strong` makes the number large."""

    def __init__(self, name: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "well")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 9)
        column.setSpacing(1)
        self.name = PlainLabel(name, "small", wrap=True)
        self.value = PlainLabel("–", "figure" if strong else "card")
        self.value.set_figures()
        self.note = PlainLabel("", "hint", wrap=True)
        self.note.hide()
        for label in (self.name, self.value, self.note):
            column.addWidget(label)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_figure(self, value: str, note: str = "", name: str = "") -> None:
        """Show another number."""
        if name:
            self.name.setText(name)
        self.value.setText(value)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setAccessibleName(f"{self.name.text()}: {value}")
        self.setAccessibleDescription(note)
