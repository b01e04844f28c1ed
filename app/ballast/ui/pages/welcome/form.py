"""One question at a time on a calm card: what is asked and why, the answer, and the ways on, back and past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button, GhostButton, PrimaryButton
from ballast.ui.widgets.meters import Bar
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line, scrolled
from ballast.ui.words import common
from ballast.ui.words import welcome as say

if TYPE_CHECKING:
    from ballast.ui.theme import Theme

_WIDE = 640


class StepForm(QWidget):
    """Steps, each a widget with a title and a reason, put into the `place` that is made for it.

    Signals: `left` when Back is pressed on the first step, `finished` by Start on the last one, `passed` with the number of a
    step that the owner skipped, `skipped` when the whole of it is left.
    """

    left = Signal()
    finished = Signal()
    passed = Signal(int)
    skipped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[tuple[str, str]] = []
        self.bar = Bar(theme)
        self._step = PlainLabel("", "small")
        self._title = PlainLabel("", "brand", wrap=True)
        self._why = PlainLabel("", "second", wrap=True)
        self._stack = QStackedWidget()
        self.summary = PlainLabel("", "second", wrap=True)
        self.back = Button(theme, common.BACK(), "arrow-left")
        self.past = GhostButton(theme, say.SKIP_STEP())
        self.next = PrimaryButton(theme, common.NEXT())
        self.skip = GhostButton(theme, say.SKIP_ALL())
        self._lay_out()
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.past.clicked.connect(self._pass)
        self.skip.clicked.connect(self.skipped)

    def place(self, title: str, why: str) -> QVBoxLayout:
        """The place of one more step."""
        self._texts.append((title, why))
        holder = QWidget()
        self._stack.addWidget(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        return column

    def _lay_out(self) -> None:
        card, inside = Card(), QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        card.setMaximumWidth(_WIDE)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 1_000)
        row.addStretch(1)
        column.addStretch(2)
        column.addLayout(row)
        column.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        card.body.setContentsMargins(28, 22, 28, 22)
        card.body.setSpacing(10)
        for part in (self._step, self.bar):
            card.add(part)
        card.body.addSpacing(6)
        card.add(self._title)
        card.add(self._why)
        card.body.addSpacing(8)
        card.add(self._stack, 1)
        card.add(self.summary)
        card.body.addSpacing(4)
        card.add(Line())
        card.body.addSpacing(2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.past)
        foot.addWidget(self.next)
        card.body.addLayout(foot)

    @property
    def number(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def last(self) -> bool:
        """Whether it is the last step."""
        return self.number == len(self._texts) - 1

    def show_step(self, number: int) -> None:
        """Show a step; the keys go to its first answer."""
        self._stack.setCurrentIndex(number)
        title, why = self._texts[number]
        steps = len(self._texts)
        said = say.STEP(step=number + 1, steps=steps)
        self._step.setText(said)
        self._title.setText(title)
        self._why.setText(why)
        self.bar.show_share((number + 1) / steps, said)
        text = say.START() if self.last else common.NEXT()
        self.next.setText(text)
        self.next.setAccessibleName(text)
        self.past.setVisible(not self.last)
        self.summary.setVisible(self.last)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """To the next step, or finish."""
        if not self.next.isEnabled():
            return
        if self.last:
            self.finished.emit()
        else:
            self.show_step(self.number + 1)

    def go_back(self) -> None:
        """To the step before, or out."""
        if self.number:
            self.show_step(self.number - 1)
        else:
            self.left.emit()

    def _pass(self) -> None:
        self.passed.emit(self.number)
        self.show_step(self.number + 1)
