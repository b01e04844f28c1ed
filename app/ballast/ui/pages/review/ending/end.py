"""Five minutes at the end of a week: how the last trial went, what stands out, what changed, what to log, to try, to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ballast.domain.insight.note import Said, Went
from ballast.domain.insight.picking import other_trials
from ballast.services.review_notes import Kept
from ballast.ui.pages.review.behind import fitting
from ballast.ui.pages.review.ending.parts import OwnWords, Sentences, page
from ballast.ui.pages.review.ending.trial import TrialChoice
from ballast.ui.pages.review.findings import ICONS, changes_of
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.plain import PlainLabel, set_button_text, set_tip
from ballast.ui.words import common
from ballast.ui.words import week_end as say
from ballast.ui.words.findings import all_said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.insight.note import ReviewNote
    from ballast.services.week_end import WeekEnd
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

BACK, PRINT = "Alt+Left", "Ctrl+P"
ON = ("Ctrl+Return", "Ctrl+Enter", "Alt+Right")


class EndDialog(QDialog):
    """A walk of a few steps. `kept` carries a `Kept`; `print_asked` follows where the page shall be printed too.

    `opened` carries what a sentence is about, when its numbers are asked for.
    """

    opened = Signal(object)
    kept = Signal(object)
    print_asked = Signal()

    def __init__(self, theme: Theme, words: Words, end: WeekEnd, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._end = theme, words, end
        self._said = all_said(end.found, words)
        self.setWindowTitle(say.END())
        self.resize(fitting(720, 580, parent))
        self.where = PlainLabel("", "second")
        self.stack = QStackedWidget()
        self.answers: dict[Went, Button] = {}
        self._keys: dict[str, Button] = {}
        self._answers = QButtonGroup(self)
        self.trial = TrialChoice(words, end.found.to_try, other_trials(end.found))
        self.text = OwnWords(say.OWN(), end.note.text if end.note else "")
        self.back = Button(theme, common.BACK())
        self.leave = Button(theme, common.CANCEL())
        self.both = Button(theme, say.KEEP_PRINT(), "printer")
        self.on = PrimaryButton(theme, common.NEXT())
        self._lay_out()
        self._connect()

    def make(self) -> Iterator[None]:
        """The steps of making it: one of its own at a time."""
        yield
        for step in self._steps():
            self.stack.addWidget(step)
            yield
        if self._end.note is not None:
            self.trial.show_note(self._end.note)
        self.show_step(0)
        yield

    def show_step(self, number: int) -> None:
        """Show a step, and say which it is."""
        self.stack.setCurrentIndex(number)
        last = number == self.stack.count() - 1
        period = self._words.period(self._end.period.first, self._end.period.last)
        shown, of = self._words.integer(number + 1), self._words.integer(self.stack.count())
        self.where.setText(say.STEP_OF(period=period, n=shown, all=of))
        self.back.setEnabled(number > 0)
        self.both.setVisible(last)
        way = say.KEEP() if last else common.NEXT()
        set_button_text(self.on, way)
        self.on.setAccessibleName(way)
        if last:
            self.text.setFocus()
        else:
            self.on.setFocus()

    def go_on(self) -> None:
        """The next step; at the last one everything is kept."""
        if self.stack.currentIndex() < self.stack.count() - 1:
            self.show_step(self.stack.currentIndex() + 1)
        else:
            self._keep()

    def answer(self) -> Kept:
        """What would be kept now."""
        to_try, trial = self.trial.chosen
        said = Said(self._said.findings, self._said.changed, self._said.better, to_try)
        asked = self._end.tried
        went = next((each for each, button in self.answers.items() if button.isChecked()), None)
        return Kept(said, self.text.toPlainText(), trial, asked.id if asked else None, went)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers how the last trial went, where that is asked."""
        button = self._keys.get(event.text())
        if button is not None and button.isVisible():
            button.click()
        else:
            super().keyPressEvent(event)

    def _steps(self) -> Iterator[QWidget]:
        said, theme = self._said, self._theme
        if self._end.tried is not None:
            yield self._before(self._end.tried)
        stands_out = [ICONS[each.topic] for each in self._end.found.findings] or ["sun"]
        found = self._end.found
        for title, icons, lines, none, about in (
            (say.STANDS_OUT, stands_out, said.findings, say.STANDS_OUT_NONE, found.findings),
            (say.CHANGED, ["chart"], said.changed, say.CHANGED_NONE, changes_of(found)),
            (say.BETTER, ["edit"], said.better, say.BETTER_NONE, found.log_better),
        ):
            sentences = Sentences(theme, icons, lines or (none(),), about)
            sentences.opened.connect(self.opened)
            yield page(title(), sentences)
        yield page(say.TRY(), PlainLabel(say.TRY_HOW(), "second", wrap=True), self.trial)
        note = self._end.note
        kept = say.OWN_KEPT() if note is None else say.OWN_AGAIN(day=self._words.period(note.at.date(), note.at.date()))
        how = PlainLabel(say.OWN_HOW(), "second", wrap=True)
        yield page(say.OWN(), how, self.text, PlainLabel(kept, "small", wrap=True), stretch=False)

    def _before(self, note: ReviewNote) -> QWidget:
        """What was tried, and three answers with a key each."""
        period = self._words.period(note.period.first, note.period.last)
        ask = PlainLabel(say.BEFORE_ASK(period=period), "second", wrap=True)
        parts: list[QWidget] = [ask, PlainLabel(note.said.to_try, "strong", wrap=True)]
        for key, went in enumerate(Went, 1):
            answer = say.WENT[went]()
            button = Button(self._theme, say.WENT_KEYED(key=key, answer=answer), kind="pick")
            button.setCheckable(True)
            button.setAccessibleName(answer)
            set_tip(button, say.WENT_TIP(key=key))
            button.setChecked(note.went is went)
            button.clicked.connect(self.go_on)
            self._answers.addButton(button)
            self.answers[went] = self._keys[str(key)] = button
            parts.append(button)
        return page(say.BEFORE(), *parts)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addWidget(PlainLabel(say.END(), "page"))
        column.addWidget(self.where)
        column.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        for button in (self.back, self.both, self.on):
            foot.addWidget(button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.on.setDefault(True)
        self.back.set_key(BACK)
        self.both.set_key(PRINT)
        self.back.clicked.connect(lambda: self.show_step(self.stack.currentIndex() - 1))
        self.on.clicked.connect(self.go_on)
        self.both.clicked.connect(self._keep_and_print)
        self.leave.clicked.connect(self.reject)
        for keys in ON:
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_on)

    def _keep(self) -> None:
        self.kept.emit(self.answer())
        self.accept()

    def _keep_and_print(self) -> None:
        self._keep()
        self.print_asked.emit()
