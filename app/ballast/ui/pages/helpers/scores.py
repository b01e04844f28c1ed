"""A score in its place: a digit on it, a line of what it rests on, Enter, and the next one has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.delegation.scorecard import BEST, WORST, Score
from ballast.ui.pages.helpers.views import marked
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import finding as say

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ballast.domain.delegation.scorecard import Candidate, Measure
    from ballast.ui.context import Context


class ScoreRow(QWidget):
    """One measure of one candidate: its score and what that rests on.

    Signals: `kept` with a `Score` given in place, `asked` where the button is pressed for the question with its anchors.
    """

    kept = Signal(object)
    asked = Signal()

    def __init__(self, context: Context, candidate: Candidate, called: str, measure: Measure) -> None:
        super().__init__()
        self._words, self.measure, self._called = context.words, measure, called
        self.given = candidate.scores.get(measure)
        self._value: int | None = None
        self.button = _ScoreButton(context.theme, "")
        self.button.setFixedWidth(44)
        marked(self.button, f"{candidate.id} {measure}")
        self.rests = PlainLabel("", "hint" if self.given is None else "small", wrap=True)
        self.rests.setMinimumHeight(2 * self.rests.fontMetrics().lineSpacing() + 2)  # most are that long: columns stay level
        self.box = _RestsEdit(say.EVIDENCE(), say.EVIDENCE_HINT())
        self.box.hide()
        self.problem = PlainLabel(say.EVIDENCE_NEEDED(), "error", wrap=True)
        self.problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.button, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.rests, 0, 1)
        grid.addWidget(self.box, 1, 0, 1, 2)
        grid.addWidget(self.problem, 2, 0, 1, 2)
        self.button.clicked.connect(self.asked)
        self.button.digit.connect(self.begin)
        self.box.taken.connect(self.take)
        self.box.left.connect(self.leave)
        self._show()

    def begin(self, value: int) -> None:
        """A score is chosen: say what it means, and ask in its place what it rests on."""
        self._value = value
        self._show()
        self.box.setText("" if self.given is None else self.given.evidence)
        self.box.selectAll()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Keep the score, where it rests on something; else say that it needs to."""
        value, text = self._value, self.box.text().strip()
        if value is None:
            return
        if not text:
            self._complain(on=True)
            return
        self._value = None
        self.kept.emit(Score(value, text))

    def leave(self) -> None:
        """Leave the score as it was."""
        if self._value is not None:
            self._value = None
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._complain(on=False)
            self._show()

    def _complain(self, *, on: bool) -> None:
        self.problem.setVisible(on)
        self.box.set_invalid(invalid=on, why=say.EVIDENCE_NEEDED() if on else "")

    def _show(self) -> None:
        value = self._value if self._value is not None else None if self.given is None else self.given.value
        self.button.setText("–" if value is None else self._words.integer(value))
        text = say.NO_SCORE() if self.given is None else self.given.evidence
        self.rests.setText(text if self._value is None else say.ANCHOR_OF[self._value - WORST]())
        self.button.setAccessibleName(
            say.SCORE_SAID(candidate=self._called, measure=say.MEASURES[self.measure](), score=self.button.text())
        )
        self.button.setAccessibleDescription(text)
        self.box.setVisible(self._value is not None)


class _ScoreButton(Button):
    digit = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_0
        if WORST <= number <= BEST and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit.emit(number)
        else:
            super().keyPressEvent(event)


class _RestsEdit(TextEdit):
    """Enter takes, Esc leaves; who goes elsewhere with a line written keeps it, without one leaves the score as it was."""

    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.MouseFocusReason,
        }:
            (self.taken if self.text().strip() else self.left).emit()
