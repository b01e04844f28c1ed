"""One question with a row of answers: keys answer it, a tag says where a filled-in answer comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from ballast.domain.insight.review import Provenance
from ballast.ui.theme import restyle
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.origin import OriginTag
from ballast.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

_ONE_LINE_FROM = 640
_BESIDE, _BELOW = 14, 4


class Question(QWidget):
    """A question and its answers.

    Signals: `answered` with the number of the answer; `passed` after a digit key, to go on to the next question.
    """

    answered = Signal(int)
    passed = Signal()

    def __init__(self, text: str, answers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_BELOW)
        self.label = PlainLabel(text, wrap=True)
        self.tag = OriginTag()
        self.answers = SegmentedControl(text, answers, None)
        self.answers.chosen.connect(self.answered)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.label, 1)
        words.addWidget(self.tag)
        self._box.addLayout(words, 1)
        for button in self.answers.buttons():
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(44)
        self._box.addWidget(self.answers, 1)

    def show_answer(self, number: int | None, origin: Provenance | None, origin_words: str = "") -> None:
        """Show an answer; one that the owner did not give is grey and says where it comes from."""
        if self.answers.current != number:
            self.answers.set_current(number)
        given = origin is Provenance.SAID
        self.tag.show_origin(None if number is None or given else origin, origin_words)
        tone = "" if given else "hint"
        for button in self.answers.buttons():
            if button.property("tone") != tone:
                button.setProperty("tone", tone)
                restyle(button)

    def take_focus(self) -> None:
        """Put the keyboard on the answer that is on, or the first."""
        self.answers.buttons()[self.answers.current or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers and goes on; space and Enter confirm the filled-in answer."""
        buttons = self.answers.buttons()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdigit() and 1 <= int(event.text()) <= len(buttons):
            number = int(event.text()) - 1
            self.answers.set_current(number)
            self.answered.emit(number)
            self.passed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Answers beside the question, or below it where room is short."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wanted = way.LeftToRight if self.width() >= _ONE_LINE_FROM else way.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            self._box.setSpacing(_BESIDE if wanted is way.LeftToRight else _BELOW)
