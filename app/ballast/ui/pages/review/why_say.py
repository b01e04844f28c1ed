"""What the owner may say about a task: its category, how much it moves the business forward, how often it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.pages.review.why_values import trimmed
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import why as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ballast.domain.insight.review import TaskReview
    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class YourSay(Columns):
    """Three choices. `changed` carries the field of `Task` that the owner changed, with its value, as a dict."""

    changed = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(narrowest=210, steps=(3, 1))
        self._theme = theme
        self._words = words
        self.category = self._box(say.CATEGORY(), "category_id")
        self.mission = self._box(say.MISSION(), "mission")
        self.rhythm = self._box(say.RHYTHM(), "scheduled_per_week")

    def _box(self, name: str, field: str) -> Chooser:
        box = Chooser(name)
        box.setIconSize(QSize(16, 16))
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda at: self.changed.emit({field: box.itemData(at)}))
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(name, "small"))
        column.addWidget(box)
        self.add(cell)
        return box

    def show_task(self, task: TaskReview, categories: Sequence[Category], days_per_week: int) -> None:
        """Show what is said about a task now."""
        with QSignalBlocker(self.category):
            self._fill_categories(task, categories)
        with QSignalBlocker(self.mission):
            self._fill_mission(task)
        with QSignalBlocker(self.rhythm):
            self._fill_rhythm(task, days_per_week)

    def _fill_categories(self, task: TaskReview, categories: Sequence[Category]) -> None:
        box = self.category
        box.clear()
        for category in categories:
            box.addItem(self._theme.icon(category.cue, f"category:{category.colour}"), category_name(category), category.id)
        box.addItem(self._theme.icon("question", "category:"), category_name(None), None)
        ids = [category.id for category in categories]
        box.setCurrentIndex(ids.index(task.category.id) if task.category and task.category.id in ids else len(ids))

    def _fill_mission(self, task: TaskReview) -> None:
        usual = task.category.mission if task.category else None
        first = say.MISSION_AS_NONE() if usual is None else say.MISSION_AS(n=trimmed(usual, self._words))
        known = [(value, phrase()) for value, phrase in say.MISSIONS]
        _fill(self.mission, first, known, task.task.mission, lambda value: say.OTHER(n=trimmed(value, self._words)))

    def _fill_rhythm(self, task: TaskReview, days_per_week: int) -> None:
        known = [(value, phrase()) for value, phrase in say.RHYTHMS if value <= max(5, days_per_week)]
        said = task.task.scheduled_per_week
        _fill(self.rhythm, say.RHYTHM_NONE(), known, said, lambda value: say.RHYTHM_OTHER(n=trimmed(value, self._words)))


def _fill(
    box: Chooser, none: str, known: Sequence[tuple[float, str]], value: float | None, other: Callable[[float], str]
) -> None:
    """Offer nothing said, the known values, and the present one when it is none of them."""
    box.clear()
    box.addItem(none, None)
    for each, name in known:
        box.addItem(name, each)
    values = [None, *(each for each, _ in known)]
    if value is not None and value not in values:
        box.addItem(other(value), value)
        values.append(value)
    box.setCurrentIndex(values.index(value))
