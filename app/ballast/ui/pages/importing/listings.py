"""The rows of the file as tables: the first ones, the tasks that would be new, and those that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from ballast.ui.widgets.plain import button_text
from ballast.ui.widgets.surfaces import Card
from ballast.ui.widgets.text_table import TextModel, TextTable
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from ballast.services.imports import Placed, Preview, Rejection
    from ballast.ui.words.formats import Words

_ROWS, _REJECTED = 0, 2


class Listings(Card):
    """Three tables behind tabs, made in steps; a tab without rows is not there."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.body.setContentsMargins(16, 8, 16, 12)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(say.TAB_ROWS())
        self.add(self.tabs)
        yield
        self.rows = TextTable(say.TAB_ROWS(), (5, 3, 3, 4, 3))
        self.tasks = TextTable(say.COLUMN_TASK(), (1,))
        self.rejected = TextTable(say.SUM_REJECTED(), (1, 2, 5, 4))
        for table in (self.rows, self.tasks, self.rejected):
            holder = Card()
            holder.setProperty("kind", "")
            holder.body.setContentsMargins(0, 8, 0, 0)
            self.tabs.addTab(holder, "")
            holder.add(table)
            holder.body.addStretch(1)
            yield

    def show_preview(self, seen: Preview) -> None:
        """Show a file's rows; opens at what cannot be read where nothing else is there."""
        number = self._words.integer
        tasks, rejected = seen.new_tasks, seen.rejections
        self.rows.show_model(self._row_model(seen))
        self.tasks.show_model(TextModel((say.COLUMN_TASK(),), len(tasks), lambda row: (tasks[row],)))
        self.rejected.show_model(rejected_model(rejected, self._words))
        titles = (say.TAB_ROWS(), say.TAB_TASKS(n=number(len(tasks))), say.TAB_REJECTED(n=number(len(rejected))))
        for tab, (title, some) in enumerate(zip(titles, (seen.rows, tasks, rejected), strict=True)):
            self.tabs.setTabText(tab, button_text(title))
            self.tabs.setTabVisible(tab, bool(some))
        if not self.tabs.isTabVisible(self.tabs.currentIndex()):
            self.tabs.setCurrentIndex(_ROWS if seen.rows else _REJECTED)
        self.setVisible(bool(seen.rows or rejected))

    def _row_model(self, seen: Preview) -> TextModel:
        headers = (say.COLUMN_TASK(), say.COLUMN_PROJECT(), say.COLUMN_DAY(), say.COLUMN_TIME(), say.COLUMN_LENGTH())
        words = self._words
        cells = [
            (
                row.draft.task or row.draft.activity or row.draft.project or row.draft.client,
                row.draft.group,
                words.period(row.start.date(), row.start.date()),
                _times(row, words),
                words.duration(row.clock) if row.end else "",
            )
            for row in seen.rows
        ]
        return TextModel(headers, len(cells), cells.__getitem__, figures=(4,))


def _times(row: Placed, words: Words) -> str:
    """When a row began and ended; the day of the end too where it is another one."""
    if row.end is None:
        return say.STILL_RUNS(time=words.time(row.start))
    if row.end.date() == row.start.date():
        return words.times(row.start, row.end)
    return say.TIMES(first=words.time(row.start), last=f"{words.short_day(row.end.date())} {words.time(row.end)}")


def rejected_model(rejections: Sequence[Rejection], words: Words) -> TextModel:
    """The rows that cannot be read: line, column, why, and what stands there."""
    headers = (say.COLUMN_LINE(), say.COLUMN_FIELD(), say.COLUMN_REASON(), say.COLUMN_VALUE())

    def cells(row: int) -> tuple[str, ...]:
        each = rejections[row]
        return (words.integer(each.line), each.field or say.WHOLE_ROW(), say.REASONS[each.reason](), each.value)

    return TextModel(headers, len(rejections), cells)
