"""Boxes for numbers and text with a label, where the number came from, and defaults in grey that typing overrides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ballast.ui.theme import restyle
from ballast.ui.widgets.origin import OriginTag
from ballast.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFocusEvent

    from ballast.ui.words.formats import Words

_AROUND = 30


class NumberEdit(QLineEdit):
    """A box for a number in the owner's locale; empty means "ours", shown in grey. Bad text is marked and not taken.

    Signals: `typed` with the number or None (empty) while the owner types, `left` when the box is done with.
    """

    typed = Signal(object)
    left = Signal()

    def __init__(
        self, words: Words, name: str, *, low: float = 0.0, high: float = 1e9, digits: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._low, self._high, self._digits = low, high, digits
        self.setAccessibleName(name)
        self.setMaximumWidth(150)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._take)

    @property
    def wrong(self) -> bool:
        """Whether what stands there is no number that it takes."""
        return bool(self.property("invalid") == "true")

    def number(self) -> float | None:
        """The number that stands there; None where it is empty or no number."""
        return read_number(self.text(), self._words.locale)

    def show_number(self, value: float | None, default: float | None = None) -> None:
        """Show a number, or ours in grey; the box the owner is typing into is left alone."""
        self.setPlaceholderText("" if default is None else self._written(default))
        if not self.hasFocus() or not self.isModified():
            self.setText("" if value is None else self._written(value))
            self._mark(bad=False)

    def _written(self, value: float) -> str:
        whole = round(value, self._digits) == round(value)
        return self._words.number(value, 0 if whole else self._digits)

    def _take(self, text: str) -> None:
        value = read_number(text, self._words.locale)
        bad = bool(text.strip()) and (value is None or not self._low <= value <= self._high)
        self._mark(bad=bad)
        if not bad:
            self.typed.emit(value)

    def _mark(self, *, bad: bool) -> None:
        wanted = "true" if bad else "false"
        if self.property("invalid") != wanted:
            self.setProperty("invalid", wanted)
            restyle(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setModified(False)
            self.left.emit()


class TextEdit(QPlainTextEdit):
    """A box of a few lines. Tab leaves it. Signals: `typed` with the text, `left` when the box is done with."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setMinimumWidth(100)
        self._showing = False
        self.textChanged.connect(self._take)

    def show_text(self, text: str) -> None:
        """Show a text unless it is what stands there."""
        if self.toPlainText() != text:
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def _take(self) -> None:
        if not self._showing:
            self.typed.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LineEdit(QLineEdit):
    """A box of one line. Signals: `typed` with the text, `left` when the box is done with."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumWidth(60)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show a text unless it is what stands there."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class Field(QWidget):
    """A control with its label above it, a tag that says where its value comes from, and a hint below."""

    def __init__(self, label: str, control: QWidget, hint: str = "", unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.label = PlainLabel(label, "small", wrap=True)
        self.label.setBuddy(control)
        self.tag = OriginTag()
        head.addWidget(self.label, 1)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(control, 1 if unit == "" and not isinstance(control, NumberEdit) else 0)
        if unit:
            row.addWidget(PlainLabel(unit, "second"))
        row.addWidget(self.tag)
        if unit or isinstance(control, NumberEdit):
            row.addStretch(1)
        column.addLayout(row)
        self.hint = PlainLabel(hint, "hint", wrap=True)
        column.addWidget(self.hint)
        self.hint.setHidden(not hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_hint(self, text: str) -> None:
        """Say something below the box; nothing when empty."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))


def read_number(text: str, locale: QLocale) -> float | None:
    """A number as an owner types it: in the locale, or with a plain point; None for anything else."""
    wanted = text.strip().replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    if not wanted:
        return None
    value, good = locale.toDouble(wanted)
    if not good:
        value, good = locale.toDouble(wanted.replace(locale.groupSeparator(), ""))
    if not good:
        try:
            value = float(wanted)
        except ValueError:
            return None
    return value if abs(value) < 1e12 else None  # noqa: PLR2004 - beyond, it is a slip of the keys (or infinity)
