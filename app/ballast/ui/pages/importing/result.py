"""After an import: what came of it, how to take it back, where to look next; also why a file could not be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.importing.facts import Sum
from ballast.ui.pages.importing.listings import rejected_model
from ballast.ui.pages.importing.loading import short
from ballast.ui.tokens import GAP
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, EmptyState, scrolled
from ballast.ui.widgets.text_table import TextTable
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.services.imports import Imported
    from ballast.ui.pages.importing.loading import Refused, Seen
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class ResultPanel(QWidget):
    """The figures of an import, made in steps. `undo_asked`, `review_asked` and `other_asked` by its buttons."""

    undo_asked = Signal()
    review_asked = Signal()
    other_asked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._name = ""

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        outer.addWidget(scrolled(inside))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        card = Card()
        column.addWidget(card)
        self._lay_out(card)
        yield
        self.sum = Sum(self._words)
        self._rejections = Card(say.TAB_REJECTED(n=""))
        for part in (self.sum, self._rejections):
            column.addWidget(part)
        column.addStretch(1)
        yield
        self.rejected = TextTable(say.SUM_REJECTED(), (1, 2, 5, 4), most=10)
        self._rejections.add(self.rejected)
        yield

    def _lay_out(self, card: Card) -> None:
        theme = self._theme
        self.tile = IconTile(theme, "check", "good", side=52)
        self.title = PlainLabel("", "brand", wrap=True)
        self.text = PlainLabel("", "second", wrap=True)
        self.review = PrimaryButton(theme, say.REVIEW_PERIOD(), "chart")
        self.undo = Button(theme, say.UNDO_IMPORT(), "undo")
        self.other = Button(theme, say.IMPORT_OTHER(), "download")
        self.review.clicked.connect(self.review_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.other.clicked.connect(self.other_asked)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.title)
        words.addWidget(self.text)
        head.addLayout(words, 1)
        card.body.setContentsMargins(20, 20, 20, 20)
        card.body.setSpacing(16)
        card.body.addLayout(head)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.review, self.undo, self.other):
            buttons.addWidget(button)
        buttons.addStretch(1)
        card.body.addLayout(buttons)

    def show_done(self, path: Path, seen: Seen, done: Imported) -> None:
        """Show what an import did."""
        number = self._words.integer
        self._name = short(path.name)
        self.title.setText(say.DONE_TITLE(done.new, shown=number(done.new)) if done.new else say.DONE_NOTHING())
        self.text.setText(self._said(seen, done))
        rejected = done.rejections
        rows = done.new + done.known + len(rejected) + done.left_out
        self.sum.show_sum(rows, done.new, done.known, len(rejected), done.left_out)
        self.sum.show()
        self._rejections.setVisible(bool(rejected))
        self._rejections.title.setText(say.TAB_REJECTED(n=number(len(rejected))))
        self.rejected.show_model(rejected_model(rejected, self._words))
        self.tile.set_icon("check", "good")
        self.undo.setVisible(done.change is not None)
        self.review.setVisible(seen.period is not None)
        self.review.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self) -> None:
        """The import was taken back."""
        self.title.setText(say.DONE_UNDONE())
        self.text.setText(say.DONE_UNDONE_TEXT(name=self._name))
        self.tile.set_icon("undo", "accent_text")
        self.sum.hide()
        self._rejections.hide()
        self.undo.hide()
        self.review.hide()
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, seen: Seen, done: Imported) -> str:
        if not done.new or seen.period is None:
            return say.DONE_KNOWN(name=self._name)
        period = self._words.period(seen.period.first, seen.period.last)
        return say.DONE_TEXT(name=self._name, period=period)


class RefusedPanel(QWidget):
    """Why a file cannot be used and what to do instead. `other_asked` by its button."""

    other_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = EmptyState(theme, "file", "", "")
        self.other = self.state.add_button(say.CHOOSE_OTHER(), "folder", self.other_asked.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.add(self.state, 1)
        column.addWidget(card)

    def show_refused(self, refused: Refused) -> None:
        """Show why."""
        self.state.title.setText(refused.title)
        self.state.text.setText(f"{refused.sentence}\n\n{say.UNCHANGED()}")
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)
