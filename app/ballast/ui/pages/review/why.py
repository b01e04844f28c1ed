"""The why-view of a task: one sentence, the points, what the owner may say about it, every number, the entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.review.behind import EntryRows, fitting
from ballast.ui.pages.review.figures import Verdict
from ballast.ui.pages.review.why_change import basis, change_sentence, confidence, surer
from ballast.ui.pages.review.why_hours import hours_lines
from ballast.ui.pages.review.why_inputs import InputTable
from ballast.ui.pages.review.why_points import PointsTable
from ballast.ui.pages.review.why_say import YourSay
from ballast.ui.pages.review.why_values import sentences
from ballast.ui.widgets.buttons import LinkButton, PrimaryButton
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, glued, set_tip
from ballast.ui.widgets.points import PointsBar, points_spoken
from ballast.ui.widgets.surfaces import Badge, Card, Line, SectionTitle, scrolled
from ballast.ui.words import common
from ballast.ui.words import quick_questions as say_quick
from ballast.ui.words import review as say_page
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from ballast.domain.insight.review import TaskReview
    from ballast.domain.insight.stability import Steadiness
    from ballast.domain.log.entry import Category
    from ballast.services.review import ReviewView
    from ballast.ui.pages.review.behind import Seen
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_TONES = {Verdict.NONE: "", Verdict.THIN: "warning", Verdict.FAIR: "", Verdict.GOOD: "good"}


class WhyDialog(QDialog):
    """Why a task stands where it stands. `task_changed` carries a `Task` to store, `day_asked` a date to open.

    `input_opened` carries the `TaskReview` and the name of the input whose entries are wanted, `questions_asked` the id of the
    task that shall be asked about.
    """

    task_changed = QtSignal(object)
    day_asked = QtSignal(object)
    input_opened = QtSignal(object, str)
    questions_asked = QtSignal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._task: TaskReview | None = None
        self._steadiness: Steadiness | None = None
        self._theme = theme
        self.quick = LinkButton(theme, say_quick.LINK(), parent=self)
        set_tip(self.quick, say_quick.LINK_TIP())
        self.quick.clicked.connect(lambda: self.questions_asked.emit(self.task_id))
        self.resize(fitting(820, 700, parent))

    def make(self) -> Iterator[None]:
        """The steps of making it: the frame, then a card at a time."""
        self._make_frame()
        yield
        self.points_card = self._card(say.POINTS_TITLE())
        self.bar = PointsBar(self._theme)
        self.points_card.add(self.bar)
        yield
        self.points = PointsTable(self._theme, self._words)
        self.points_card.add(self.points)
        yield
        self._make_change()
        yield
        self.say = YourSay(self._theme, self._words)
        say_card = self._card(say.YOUR_SAY())
        say_card.add(self.say)
        say_card.head.addWidget(self.quick)
        self.say.changed.connect(self._change)
        yield
        self.hours_card = self._card(say.HOURS_TITLE())
        self.hours = PlainLabel("", "small", wrap=True)
        self.hours_card.add(self.hours)
        self._make_numbers()
        yield
        self._make_entries()
        yield

    @property
    def task_id(self) -> UUID | None:
        """The task shown."""
        return None if self._task is None else self._task.task.id

    def _make_frame(self) -> None:
        """Name, score and sentence, the room for the cards, and the way out."""
        self.tile = IconTile(self._theme, "question", "category:", 40)
        self.name = ElidedLabel("", "page")
        self.score = Badge("")
        self.sentence = PlainLabel("", wrap=True)
        self.close_button = PrimaryButton(self._theme, common.CLOSE())
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        self._cards.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.tile)
        head.addWidget(self.name, 1)
        head.addWidget(self.score)
        outer.addLayout(head)
        outer.addWidget(self.sentence)
        outer.addWidget(scrolled(inside), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        outer.addLayout(foot)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _card(self, title: str = "") -> Card:
        """One more card, in its place before anything is in it."""
        card = Card(title)
        self._cards.insertWidget(self._cards.count() - 1, card)
        return card

    def _make_change(self) -> None:
        card = self._card(say.CHANGE_TITLE())
        self.change, self.basis, self.surer = (PlainLabel("", kind, wrap=True) for kind in ("", "second", ""))
        self.confidence = Badge("")
        card.head.addWidget(self.confidence)
        for widget in (self.change, Line(), PlainLabel(say.SURER_TITLE(), "strong-small"), self.basis, self.surer):
            card.add(widget)

    def _make_numbers(self) -> None:
        numbers, row = self._card(), QHBoxLayout()
        self.inputs_link = LinkButton(self._theme, say.INPUTS())
        self.inputs = InputTable(self._theme, self._words)
        row.addWidget(self.inputs_link)
        row.addStretch(1)
        numbers.body.addLayout(row)
        numbers.add(self.inputs)
        self.inputs_link.clicked.connect(lambda: self._show_inputs(not self.inputs.isVisibleTo(self)))
        self.inputs.opened.connect(lambda name: self.input_opened.emit(self._task, name))
        self._show_inputs(False)

    def _make_entries(self) -> None:
        entries = self._card()
        self.entries_title = SectionTitle(say.ENTRIES())
        self.entries = EntryRows(self._theme, self._words, with_task=False)
        entries.add(self.entries_title)
        entries.add(self.entries)
        self.entries.opened.connect(self._open_day)

    def show_task(self, task: TaskReview, view: ReviewView, categories: Sequence[Category]) -> None:
        """Show a task's figures and what may be said about it."""
        for _ in self.fill(task, view, categories):
            pass

    def fill(self, task: TaskReview, view: ReviewView, categories: Sequence[Category]) -> Iterator[None]:
        """The steps of showing a task's figures and what may be said about it."""
        self._show_head(task)
        yield
        self.points_card.setVisible(task.score is not None)
        if task.score is not None:
            self.bar.show_points(task.score.points, max(task.score.score, 1.0), points_spoken(task.score, self._words))
            self.points.show_task(task)
            yield
            self.change.setText(change_sentence(task, view, self._words))
        self.change.setVisible(task.score is not None)
        yield
        self.show_steadiness(self._steadiness)
        self.surer.setText("\n".join(f"\N{BULLET} {each}" for each in surer(task, self._words)))
        lines = hours_lines(task, self._words)
        self.hours.setText("\n".join(f"\N{BULLET} {glued(each)}" for each in lines))
        self.hours_card.setVisible(bool(lines))
        self.inputs.show_inputs(task.inputs)
        yield
        self.say.show_task(task, categories, view.profile.days_per_week)
        yield

    def _show_head(self, task: TaskReview) -> None:
        self._task = task
        self.setWindowTitle(say_page.BEHIND_WHY())
        category = task.category
        self.tile.set_icon(category.cue if category else "question", f"category:{category.colour}" if category else "category:")
        self.name.setText(task.task.name)
        score = task.score
        self.score.setText(say.SCORE_BADGE(score=self._words.number(score.score, 0)) if score else say.NO_SCORE_BADGE())
        self.score.set_tone("accent" if score else "")
        self.sentence.setText(sentences(task, self._words))
        self.setAccessibleName(task.task.name)
        self.setAccessibleDescription(self.sentence.text())

    def show_steadiness(self, steadiness: Steadiness | None) -> None:
        """Say what the score rests on and how far it can be trusted; None while it is not known how steady the ranking is."""
        self._steadiness = steadiness
        if self._task is not None:
            level = confidence(self._task, steadiness)
            self.basis.setText(basis(self._task, self._words, steadiness))
            self.confidence.setText(say.CONFIDENCE[level.value]())
            self.confidence.set_tone(_TONES[level])

    def show_entries(self, seen: Sequence[Seen]) -> None:
        """Show the entries that the figures are made of."""
        self.entries_title.set_count(self._words.integer(len(seen)))
        self.entries.show_entries(seen)

    def _change(self, changed: dict[str, object]) -> None:
        if self._task is not None:
            self.task_changed.emit(replace(self._task.task, **changed))  # type: ignore[arg-type]  # fields of Task by name

    def _show_inputs(self, shown: bool) -> None:  # noqa: FBT001 - as setVisible has it
        self.inputs.open(shown=shown)
        text = say.INPUTS_HIDE() if shown else say.INPUTS()
        self.inputs_link.setText(text)
        self.inputs_link.setAccessibleName(text)

    def _open_day(self, day: object) -> None:
        self.accept()
        self.day_asked.emit(day)
