"""The notes of earlier weeks, as they were kept: read, add own words, say how a trial went, print, delete with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ballast.domain.insight.note import Went
from ballast.ui.pages.review.behind import fitting
from ballast.ui.pages.review.ending.parts import OwnWords
from ballast.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel, directed
from ballast.ui.widgets.surfaces import EmptyState, scrolled
from ballast.ui.words import common
from ballast.ui.words import week_end as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.insight.note import ReviewNote
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_LIST = 190
_WENT = tuple(Went)


class NotesDialog(QDialog):
    """A list and the note chosen in it.

    Signals: `text_written` with a note and its new text, `went_said` with a note and a `Went`, `deleted` and `print_asked` with
    a note, `undo_asked`.
    """

    text_written = Signal(object, str)
    went_said = Signal(object, object)
    deleted = Signal(object)
    print_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._notes: tuple[ReviewNote, ...] = ()
        self.note: ReviewNote | None = None
        self.setWindowTitle(say.NOTES())
        self.resize(fitting(860, 640, parent))
        self.empty = EmptyState(theme, "book", say.NOTES_NONE(), say.NOTES_NONE_TEXT())
        self.list = QListWidget()
        self.list.setAccessibleName(say.NOTES_LIST())
        self.list.setFixedWidth(_LIST)
        self.read = QWidget()
        self.sections: list[PlainLabel] = []
        self.went = SegmentedControl(say.BEFORE(), [say.WENT[went]() for went in _WENT], None)
        self.asked = PlainLabel(say.WENT_ASK(), "second")
        self.text = OwnWords(say.NOTE_TEXT())
        self.save = PrimaryButton(theme, say.NOTE_SAVE())
        self.print = Button(theme, say.PRINT(), "printer")
        self.delete = Button(theme, say.NOTE_DELETE(), "trash")
        self.close_button = Button(theme, common.CLOSE())
        self.gone = PlainLabel(say.NOTE_DELETED(), "second")
        self.undo = LinkButton(theme, common.UNDO())
        self._lay_out()
        self._connect()

    def show_notes(self, notes: Sequence[ReviewNote]) -> None:
        """Show notes, newest week first; the one that was chosen stays chosen while it is there, with what is being typed."""
        before, typed = self.note, self.text.toPlainText() if self.save.isEnabled() else None
        self._notes = tuple(reversed(notes))
        keep = next((at for at, each in enumerate(self._notes) if before is not None and each.id == before.id), None)
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._notes:
            self.list.addItem(QListWidgetItem(self._words.period(each.period.first, each.period.last)))
        self.list.blockSignals(False)
        self.empty.setVisible(not self._notes)
        self.right.setVisible(bool(self._notes))
        self.list.setVisible(bool(self._notes))
        self.note = None
        if self._notes:
            self.list.setCurrentRow(keep or 0)
            if keep is not None and typed is not None:
                self.text.setPlainText(typed)

    def show_deleted(self, *, deleted: bool) -> None:
        """Whether a note was deleted just now, with the way back."""
        self.gone.setVisible(deleted)
        self.undo.setVisible(deleted)
        if deleted:
            self.undo.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete in the list takes the note away."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.note is not None:
            self.deleted.emit(self.note)
        else:
            super().keyPressEvent(event)

    def _choose(self, row: int) -> None:
        if not 0 <= row < len(self._notes):
            return
        note = self.note = self._notes[row]
        self._read(note)
        self.asked.setVisible(bool(note.said.to_try))
        self.went.setVisible(bool(note.said.to_try))
        self.went.set_current(None if note.went is None else _WENT.index(note.went))
        self.text.setPlainText(note.text)
        self.save.setEnabled(False)

    def _read(self, note: ReviewNote) -> None:
        """The note as it was kept."""
        while (item := self.lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        said = note.said
        told = [(say.STANDS_OUT(), said.findings), (say.CHANGED(), said.changed), (say.BETTER(), said.better)]
        told.append((say.TRY(), (said.to_try,) if said.to_try else ()))
        self.sections = []
        kept = self._words.period(note.at.date(), note.at.date())
        self.lines.addWidget(PlainLabel(self._words.period(note.period.first, note.period.last), "card"))
        self.lines.addWidget(PlainLabel(say.NOTE_KEPT(day=kept), "small"))
        for title, sentences in told:
            if sentences:
                label = PlainLabel("\n".join(map(directed, sentences)), wrap=True)
                label.setAccessibleName(f"{title}: {' '.join(sentences)}")
                self.lines.addSpacing(6)
                self.lines.addWidget(PlainLabel(title, "strong"))
                self.lines.addWidget(label)
                self.sections.append(label)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(PlainLabel(say.NOTES(), "page"))
        column.addWidget(self.empty, 1)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self.list)
        self.right = QWidget()
        inside = QVBoxLayout(self.right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(4)
        reading = QVBoxLayout(self.read)
        reading.setContentsMargins(0, 0, 8, 0)
        reading.addLayout(self.lines)
        reading.addWidget(self.asked)
        reading.addWidget(self.went, 0, Qt.AlignmentFlag.AlignLeft)
        reading.addStretch(1)
        inside.addWidget(scrolled(self.read), 3)
        inside.addWidget(PlainLabel(say.NOTE_TEXT(), "strong"))
        inside.addWidget(self.text, 2)
        acts = QHBoxLayout()
        for button in (self.save, self.print):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.delete)
        inside.addLayout(acts)
        middle.addWidget(self.right, 1)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.gone)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.text.setMinimumHeight(96)
        self.show_deleted(deleted=False)
        self.list.currentRowChanged.connect(self._choose)
        self.text.textChanged.connect(self._typed)
        self.save.clicked.connect(lambda: self.text_written.emit(self.note, self.text.toPlainText()))
        self.save.set_key("Ctrl+S")
        self.went.chosen.connect(lambda at: self.went_said.emit(self.note, _WENT[at]))
        self.print.clicked.connect(lambda: self.print_asked.emit(self.note))
        self.print.set_key("Ctrl+P")
        self.delete.clicked.connect(lambda: self.deleted.emit(self.note))
        self.undo.clicked.connect(self.undo_asked)
        self.close_button.clicked.connect(self.accept)

    def _typed(self) -> None:
        self.save.setEnabled(self.note is not None and self.text.toPlainText().strip() != self.note.text)
