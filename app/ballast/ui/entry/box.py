"""The one box: type what you do, see what will be written, press Enter. What is doubtful is asked about in its own line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from ballast.ui.entry.box_hands import BoxHands
from ballast.ui.entry.hints import start_and_times, typing_hints
from ballast.ui.entry.reading import completed
from ballast.ui.toast import announce
from ballast.ui.widgets.buttons import IconButton
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.log.clock import Clock
    from ballast.ui.entry.answer import PreviewRow, QuestionRow
    from ballast.ui.entry.box_hands import NoteLine
    from ballast.ui.entry.reading import Line, Reader, Suggestion
    from ballast.ui.entry.suggestions import Suggestions
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ROW = 36
_MARGINS = 4  # that Qt leaves beside the text


class TaskEdit(QLineEdit):
    """A line with suggestions under it: they take the keys that are theirs while they are open.

    The list opens under `anchor` when given, else under the line.
    Signals: `entered` for Enter, `left` for Escape, `taken` with the suggestion that was chosen.
    """

    entered = Signal()
    left = Signal()
    taken = Signal(object)

    def __init__(self, theme: Theme, name: str, anchor: QWidget | None = None) -> None:
        super().__init__()
        self._anchor = anchor
        self.setAccessibleName(name)
        self._theme = theme
        self._list: Suggestions | None = None
        self._hints: tuple[str, ...] = ("",)
        self.numbered = False
        """Whether Alt with a digit takes a suggestion and enters the line at once."""

    def show_hints(self, hints: Sequence[str]) -> None:
        """Show the first of these hints that fits while the line is empty; they go from the longest to the shortest."""
        self._hints = tuple(hints)
        self._fit_hint()

    def _fit_hint(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).width() - _MARGINS
        fitting = (each for each in self._hints if self.fontMetrics().horizontalAdvance(each) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    @property
    def suggestions(self) -> Suggestions:
        """The list, made when it is first needed: the line must be in its window by then."""
        if self._list is None:
            from ballast.ui.entry.suggestions import Suggestions  # noqa: PLC0415 - not before the first day is shown

            self._list = Suggestions(self._theme, self, self._anchor)
            self._list.taken.connect(self.taken)
            if self.numbered:
                self._list.number_all()
        return self._list

    def event(self, event: QEvent) -> bool:
        """Tab takes a suggestion while the list is open; else it moves on. Alt with a digit takes one and enters the line."""
        if self._list is not None and isinstance(event, QKeyEvent) and self._list.has_number(_digit(event)):
            if event.type() == QEvent.Type.ShortcutOverride:  # the page has these keys too
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._list.take_number(_digit(event))
                self.entered.emit()
                return True
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        taken = pressed and self._list is not None and self._list.press(Qt.Key.Key_Tab)
        return taken or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Escape steps back, arrows go to the list."""
        if self._list is not None and event.key() == Qt.Key.Key_Escape and not self._list.chosen:
            self._list.hide()  # half a word goes with it: one Escape leaves an empty box
        if self._list is not None and not event.modifiers() and self._list.press(event.key()):
            return
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much in the empty line as the new width has room for."""
        super().resizeEvent(event)
        self._fit_hint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the focus."""
        if self._list is not None and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._list.hide()
        super().focusOutEvent(event)


class QuickBox(QWidget):
    """The box and the line below it, which shows `idle` while the box is empty; what else it shows is made after the first day.

    Signals: `saved` with a `Line` that has no problem and whose doubts were confirmed; `resumed` for Enter in the empty box.
    `since` is the mode for what was just finished: it lasts from the last entry until now. `note` is the second line.
    """

    saved = Signal(object)
    resumed = Signal()

    def __init__(self, theme: Theme, words: Words, clock: Clock, idle: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._clock = theme, words, clock
        self._reader: Reader | None = None
        self._chosen = self._resumes = ""
        self._line: Line | None = None
        self.since = False
        self.note: NoteLine | None = None
        self.edit = TaskEdit(theme, say.BOX_SPOKEN(), self)
        self.edit.numbered = True
        self.edit.setProperty("kind", "big")
        self.edit.setMaxLength(2000)
        self.how = IconButton(theme, "question", say.HOW(), bare=True)
        self._shown: PreviewRow | None = None
        self._question: QuestionRow | None = None
        self._idle = idle
        self._below = QStackedWidget()
        self._below.setFixedHeight(_ROW)
        self._below.addWidget(idle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.edit, 1)
        line.addWidget(self.how)
        column.addLayout(line)
        column.addWidget(self._below)
        self._wire()

    def _wire(self) -> None:
        self.edit.textChanged.connect(self.look)
        self.edit.textEdited.connect(self._suggest)
        self.edit.entered.connect(self.enter)
        self.edit.left.connect(self.step_back)
        self.edit.taken.connect(self.take)
        self.how.clicked.connect(self.explain)
        self._hands = BoxHands(self)

    @property
    def shown(self) -> PreviewRow:
        """What the line means."""
        if self._shown is None:
            from ballast.ui.entry.answer import PreviewRow  # noqa: PLC0415 - not before the first day is shown

            self._shown = PreviewRow(self._theme)
            self._below.addWidget(self._shown)
        return self._shown

    @property
    def question(self) -> QuestionRow:
        """The question about a doubtful line."""
        if self._question is None:
            from ballast.ui.entry.answer import QuestionRow  # noqa: PLC0415 - not before the first day is shown

            self._question = QuestionRow(self._theme)
            self._question.agreed.connect(self._save)
            self._question.refused.connect(self.step_back)
            self._below.addWidget(self._question)
        return self._question

    def make_ready(self) -> Iterator[None]:
        """Make what the first letter asks for before it does, in steps."""
        self.edit.suggestions.ensurePolished()
        yield
        self.shown.ensurePolished()
        yield
        self.question.ensurePolished()

    def use(self, reader: Reader, resumes: str) -> None:
        """Read lines against another day; `resumes` names the task that Enter in the empty box starts again."""
        self._reader, self._resumes = reader, resumes
        self.hint()
        if not self.asking:
            self.look()

    def hint(self) -> None:
        """Say in the empty box what may be typed."""
        now = self._clock.now()
        free = self._reader.free_time(now) if self._reader is not None else None
        if self.since and free is not None:
            start, times = start_and_times(free, self._clock.zone, self._words)
            hints: tuple[str, ...] = (say.BOX_SINCE(time=start) if free.end == now else say.BOX_BETWEEN(times=times),)
        else:
            self.since = False
            hints = tuple(typing_hints(self._resumes, free, now, self._clock.zone, self._words))
        self.edit.show_hints(hints)

    @property
    def text(self) -> str:
        """What is typed, with the second line as its note."""
        note = self.note.text().strip() if self.note is not None else ""
        return f"{self.edit.text()} // {note}" if note else self.edit.text()

    @property
    def asking(self) -> bool:
        """Whether the box waits for a yes."""
        return self._question is not None and self._below.currentWidget() is self._question

    def write(self, text: str) -> None:
        """Put a text into the box as if it were typed."""
        self.edit.setText(text)

    def clear_if(self, text: str) -> None:
        """Empty the box unless something else was typed since.

        Its undo history goes too, so that the undo key takes back what was stored.
        """
        if self.text == text:
            self._chosen, self.since = "", False
            self.edit.setText("")
            self._hands.put_note_away()
            self.hint()

    def focus(self) -> None:
        """Go to the box and mark what is in it."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def type_on(self, letter: str) -> None:
        """Go to the box and type a letter that was meant for it."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.end(False)
        self.edit.insert(letter)

    def explain(self) -> None:
        """Show what may be typed."""
        from ballast.ui.entry.how import HowSheet  # noqa: PLC0415 - not before it is asked for

        HowSheet(self._theme, self.window()).open()

    def enter(self) -> None:
        """Enter: resume, ask, or save."""
        if not self.edit.text().strip():
            self.resumed.emit()
            return
        if self.asking:
            self._save()
            return
        self.look()
        line, shown = self._line, self.shown.preview
        if line is None or line.quick.problems:
            announce(self.edit, shown.problem)
        elif shown.doubts:
            self.question.ask(shown)
            self._below.setCurrentWidget(self.question)
            announce(self.edit, f"{self.question.text}. {say.ASK_SAVE()}")
        else:
            self._save()

    def step_back(self) -> None:
        """Escape: back from the question to the line, from the line to the empty box."""
        if self.asking:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.look()
        else:
            self.since = False
            self.edit.clear()
            self.hint()

    def take(self, suggestion: Suggestion) -> None:
        """Put a suggestion into the line."""
        if self._line is None:
            return
        text = completed(self.edit.text(), self._line, suggestion)
        if text is not None:
            if suggestion.known is not None:
                self._chosen = suggestion.text
            self.edit.setText(text)

    def look(self) -> None:
        """Read the line and say what it means."""
        text = self.text
        if self._reader is None or not self.edit.text().strip():
            self._line = None
            self._below.setCurrentWidget(self._idle)
            return
        from ballast.ui.entry.preview import preview  # noqa: PLC0415 - not before the first day is shown

        now = self._clock.now()
        self._line = self._reader.read(text, now, self._chosen, since=self.since)
        shown = preview(self._line, self._reader.view, now, self._words)
        self.shown.show_preview(shown, self._line, self._hands.offer(self._line, self._reader.free_time(now), self._words))
        self.edit.setAccessibleDescription(shown.spoken)
        self._below.setCurrentWidget(self.shown)

    def _suggest(self) -> None:
        """Offer what the line may become. It is read first: Qt tells of the edit before it tells of the change."""
        self.look()
        at_end = self.edit.cursorPosition() == len(self.edit.text())
        if self._reader is None or self._line is None or not at_end:
            self.edit.suggestions.offer(())
            return
        found = self._reader.suggest(self.edit.text(), self._clock.now(), self._line)
        self.edit.suggestions.offer(found)

    def _save(self) -> None:
        """Hand the line over; the text stays until it is stored."""
        if self._line is not None and not self._line.quick.problems:
            self.edit.suggestions.offer(())
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._below.setCurrentWidget(self.shown)
            self.saved.emit(self._line)


def _digit(event: QKeyEvent) -> int:
    """The digit that was pressed with Alt; 0 for all other keys."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() - Qt.Key.Key_0 if held == Qt.KeyboardModifier.AltModifier and event.key() <= Qt.Key.Key_9 else 0
