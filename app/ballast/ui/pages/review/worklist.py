"""What has no category yet, the largest first: 1 to 9, or a click on a chip, puts the selected tasks into a category."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout

from ballast.ui.pages.review.rows import Row, RowList, RowPainter
from ballast.ui.pages.review.text import Pen
from ballast.ui.widgets.buttons import Chip, LinkButton
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.meters import Bar, IconTile, paint_tile
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.log.entry import Category
    from ballast.domain.log.sorting import Suggestion
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

FEW = 6
"""So many rows are shown until the owner asks for all."""
_HEIGHT = 46
_NONE = timedelta(0)


class WorkPainter(RowPainter):
    """Paints one task: its name, how often and how long."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, _HEIGHT)
        self._words = words
        self.reasons: Mapping[UUID, str] = {}
        """What is suggested for a task and why, in words."""

    def draw(self, painter: QPainter, rect: QRect, value: TaskReview, option: QStyleOptionViewItem) -> None:
        """Draw the row."""
        pen = Pen(painter, self.theme, rect.adjusted(8, 0, -8, 0), option.direction)
        high = (rect.height() - 28) // 2
        paint_tile(painter, self.theme, QRectF(pen.take(28).adjusted(0, high, 0, -high)), "question", "category:")
        pen.skip(12)
        time = self._words.duration(value.total)
        pen.write(pen.take(110, at_end=True), time, 14, "text", QFont.Weight.DemiBold, end=True)
        entries = say.ENTRIES(value.occurrences, shown=self._words.integer(value.occurrences))
        pen.write(pen.take(100, at_end=True), entries, 12, "text_second", end=True)
        pen.skip(12, at_end=True)
        reason = self.reasons.get(value.task.id, "")
        half = rect.height() // 2 - 4
        upper = pen.room.adjusted(0, 4, 0, -half) if reason else pen.room
        pen.write(upper, value.task.name, 14, "text", QFont.Weight.Medium)
        if reason:
            pen.write(pen.room.adjusted(0, half, 0, -3), reason, 12, "accent_text")


class WorkRows(RowList):
    """The list; `assigned` carries the number of a category, 0 the first; `accepted` says yes to what is suggested."""

    assigned = QtSignal(int)
    accepted = QtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 assign, A accepts."""
        number = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_A:
            self.accepted.emit()
        elif plain and 0 <= number <= Qt.Key.Key_9 - Qt.Key.Key_1:
            self.assigned.emit(number)
        else:
            super().keyPressEvent(event)


class WorklistCard(Card):
    """The worklist. `assigned` carries the tasks and their new category; `opened` a `TaskReview`.

    `accepted` carries the tasks whose suggestions are taken, and these.
    """

    assigned = QtSignal(object, object)
    accepted = QtSignal(object, object)
    opened = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.WORKLIST(), subtitle=say.WORKLIST_HOW())
        self._theme = theme
        self._words = words
        self._categories: tuple[Category, ...] = ()
        self._left: list[TaskReview] = []
        self._pending: set[UUID] = set()
        self._sorted: dict[UUID, timedelta] = {}
        self._suggested: Mapping[UUID, Suggestion] = {}
        self._all = False
        self.progress = PlainLabel("", "small")
        self.progress.set_figures()
        self.head.addWidget(self.progress)
        self.bar = Bar(theme)
        self._painter = WorkPainter(theme, words)
        self.rows = WorkRows(say.WORKLIST(), self._painter, several=True)
        self.rows.assigned.connect(self.assign)
        self.rows.accepted.connect(self.accept)
        self.rows.opened.connect(self.opened)
        self.rows.selectionModel().selectionChanged.connect(self._say_selected)
        self.into = PlainLabel("", "second")
        self.chips = FlowLayout(gap=8)
        self.more = LinkButton(theme, "")
        self.more.clicked.connect(self._switch)
        self.take_all = LinkButton(theme, "")
        self.take_all.clicked.connect(lambda: self._accept(self._left))
        self._lay_out()

    def _lay_out(self) -> None:
        self.done = PlainLabel(say.WORKLIST_EMPTY(), "second")
        self._tick = IconTile(self._theme, "check", "good", 28)
        done = QHBoxLayout()
        done.setSpacing(12)
        done.addWidget(self._tick)
        done.addWidget(self.done, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addWidget(self.take_all)
        self.more.lower()  # until the card is laid out anew, the list lies over it, not it over a row
        foot.addStretch(1)
        for widget in (self.bar, self.into):
            self.add(widget)
        self.body.addLayout(self.chips)
        self.add(self.rows)
        self.body.addLayout(foot)
        self.body.addLayout(done)

    def show_categories(self, categories: Sequence[Category]) -> None:
        """Offer these categories, the first under key 1."""
        if tuple(categories) == self._categories:
            return
        self._categories = tuple(categories)
        self.chips.clear()
        for number, category in enumerate(self._categories):
            name, key = category_name(category), self._words.integer(number + 1)
            chip = Chip(self._theme, f"{key}  {name}", category.cue, f"category:{category.colour}")
            chip.setAccessibleName(say.WORKLIST_ASSIGN(category=name, key=key))
            chip.clicked.connect(lambda _=False, at=number: self.assign(at))
            self.chips.addWidget(chip)

    def show_review(self, review: Review) -> None:
        """Show what is uncategorised in a period; what is being assigned at this moment stays away."""
        self._left = sorted(
            (each for each in review.tasks if each.category is None and each.total and each.task.id not in self._pending),
            key=lambda each: -each.total,
        )
        for each in self._left:
            self._sorted.pop(each.task.id, None)
        self._fill()

    def show_suggestions(self, suggested: Mapping[UUID, Suggestion]) -> None:
        """Show what earlier work with the same words suggests, and why."""
        self._suggested = suggested
        names = {category.id: category_name(category) for category in self._categories}
        known = {task_id: each for task_id, each in suggested.items() if each.category_id in names}
        self._painter.reasons = {task_id: reason_of(each, names[each.category_id]) for task_id, each in known.items()}
        self._fill()

    def accept(self) -> None:
        """Put the selected tasks where they are suggested to go."""
        self._accept(self.rows.chosen or self._left[:1])

    def _accept(self, tasks: Sequence[TaskReview]) -> None:
        chosen = tuple(each for each in tasks if each.task.id in self._suggested)
        if chosen:
            self._clear(chosen)
            self.accepted.emit(chosen, tuple(self._suggested[each.task.id] for each in chosen))

    def begin(self) -> None:
        """Count what is cleared from nothing: another period is shown."""
        self._sorted.clear()
        self._all = False

    def assign(self, number: int) -> None:
        """Put the selected tasks into a category; they leave the list at once and are stored behind it."""
        tasks: tuple[TaskReview, ...] = self.rows.chosen or tuple(self._left[:1])
        if not tasks or number >= len(self._categories):
            return
        self._clear(tasks)
        self.assigned.emit(tasks, self._categories[number])

    def _clear(self, tasks: Sequence[TaskReview]) -> None:
        """Tasks leave the list at once and are stored behind it."""
        self._pending |= {each.task.id for each in tasks}
        self._sorted |= {each.task.id: each.total for each in tasks}
        self._left = [each for each in self._left if each.task.id not in self._pending]
        self._fill()

    def settle(self, tasks: Sequence[TaskReview]) -> None:
        """The assignment of tasks is stored, or was not possible: the next review says which."""
        self._pending -= {each.task.id for each in tasks}

    def _switch(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        shown = self._left if self._all else self._left[:FEW]
        self.rows.show_rows([self._row(each) for each in shown])
        if shown and not self.rows.chosen:
            self.rows.setCurrentIndex(self.rows.rows.index(0))
        working: list[QWidget] = [self.subtitle, self.bar, self.into, self.rows]
        for widget in working:
            widget.setVisible(bool(self._left))
        for at in range(self.chips.count()):
            item = self.chips.itemAt(at)
            if item is not None and (chip := item.widget()) is not None:
                chip.setVisible(bool(self._left))
        self._tick.setVisible(not self._left)
        self.done.setVisible(not self._left)
        self.more.setVisible(len(self._left) > FEW)
        text = say.RANKING_FEWER() if self._all else say.SHOW_ALL(n=self._words.integer(len(self._left)))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        suggested = sum(each.task.id in self._painter.reasons for each in self._left)
        self.take_all.setVisible(suggested > 0)
        offer = say.SUGGESTED_ALL(suggested, shown=self._words.integer(suggested))
        self.take_all.setText(offer)
        self.take_all.setAccessibleName(offer)
        self._say_progress()
        self._say_selected()

    def _row(self, task: TaskReview) -> Row[TaskReview]:
        entries = say.ENTRIES(task.occurrences, shown=self._words.integer(task.occurrences))
        reason = self._painter.reasons.get(task.task.id, "")
        spoken = f"{task.task.name}, {entries}, {self._words.duration(task.total)}"
        return Row(task, f"{spoken}, {reason}" if reason else spoken, "\n".join(filter(None, (task.task.name, reason))))

    def _say_progress(self) -> None:
        left, done = sum((each.total for each in self._left), _NONE), sum(self._sorted.values(), _NONE)
        cleared, to_go = self._words.duration(done), self._words.duration(left)
        if not self._left:
            self.progress.setText(say.WORKLIST_ALL_CLEARED(time=cleared) if done else "")
        elif done:
            self.progress.setText(say.WORKLIST_CLEARED(time=cleared, left=to_go))
        else:
            self.progress.setText(say.WORKLIST_LEFT(time=to_go))
        whole = done + left
        self.bar.show_share(done / whole if whole else 1.0, self.progress.text(), "good")

    def _say_selected(self) -> None:
        count = max(1, len(self.rows.chosen))
        self.into.setText(say.WORKLIST_SELECTED(count, shown=self._words.integer(count)))


def reason_of(suggestion: Suggestion, category: str) -> str:
    """A suggestion in words: the category, and what speaks for it."""
    word = suggestion.written or suggestion.word
    if suggestion.rule is not None:
        return say.SUGGESTED_RULE(category=category, word=word)
    return say.SUGGESTED(category=category, matching=suggestion.matching, n=suggestion.entries, word=word)
