"""Hours by task as a table that can be sorted by each column."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QHeaderView, QTableView

from ballast.ui.fonts import drawn
from ballast.ui.pages.review.ranges import short_range, task_cell
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import plain_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.insight.review import Review, TaskReview
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

Index = QModelIndex | QPersistentModelIndex
FEW = 10
"""So many rows are shown until the owner asks for all."""
_ROW = 36
_INSET, _ICON_ROOM, _CATEGORY_LEAST = 14, 22, 104
_CATEGORY_PART = 0.36  # of the room for words, where a name has not enough of it anyway
_MEASURED = 40
_NOWHERE = QModelIndex()
_TASK, _CATEGORY, _TOTAL, _WEEK, _DAYS, _SCORE = range(6)
_TIPPED = frozenset({_TASK, _CATEGORY, _WEEK})
_NAMES = (say.COLUMN_TASK, say.COLUMN_CATEGORY, say.COLUMN_TOTAL, say.COLUMN_WEEK, say.COLUMN_DAYS, say.COLUMN_SCORE)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TaskModel(QAbstractTableModel):
    """The tasks of a review, one a row, sorted as the owner wants them; `UserRole` holds a task's review.

    With a limit only so many of them are there, the first in the order.
    """

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._all: Sequence[TaskReview] = ()
        self._tasks: Sequence[TaskReview] = ()
        self._limit: int | None = None
        self._by = (_TOTAL, True)

    def show_tasks(self, tasks: Sequence[TaskReview], limit: int | None) -> None:
        """Show other tasks."""
        self.beginResetModel()
        self._all, self._limit = tasks, limit
        self._arrange()
        self.endResetModel()

    def sort_by(self, column: int) -> None:
        """Arrange the tasks by a column; the same one again turns the order. Figures begin with the largest."""
        before, falling = self._by
        self.beginResetModel()
        self._by = (column, not falling if column == before else column >= _TOTAL)
        self._arrange()
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_NAMES) - 1)

    def _arrange(self) -> None:
        column, falling = self._by
        arranged = sorted(self._all, key=lambda task: _order(task, column), reverse=falling)
        self._tasks = arranged[: self._limit]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many tasks."""
        return 0 if parent.isValid() else len(self._tasks)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Six columns."""
        return 0 if parent.isValid() else len(_NAMES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The names of the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= _TOTAL else _LEFT
        column, falling = self._by
        arrow = (" \N{DOWNWARDS ARROW}" if falling else " \N{UPWARDS ARROW}") if section == column else ""
        return _NAMES[section]() + arrow if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """What a cell shows, sorts by, and says."""
        task, column = self._tasks[index.row()], index.column()
        shown: dict[int, Callable[[], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): lambda: self._text(task, column),
            int(Qt.ItemDataRole.TextAlignmentRole): lambda: _RIGHT if column >= _TOTAL else _LEFT,
            int(Qt.ItemDataRole.ToolTipRole): lambda: plain_tip(self._long(task, column)) if column in _TIPPED else None,
            int(Qt.ItemDataRole.AccessibleTextRole): lambda: self._long(task, column),
            int(Qt.ItemDataRole.DecorationRole): lambda: self._icon(task) if column == _CATEGORY else None,
            int(Qt.ItemDataRole.UserRole): lambda: task,
        }
        found = shown.get(int(role))
        return found() if found else None

    def _long(self, task: TaskReview, column: int) -> str:
        """What a cell says where there is room for it."""
        if column == _WEEK and task.less_sure:
            return say.HOURS_LESS_SURE_TIP(range=short_range(task.projection, self._words))
        return self._text(task, column)

    def _icon(self, task: TaskReview) -> Any:  # noqa: ANN401 - an icon or nothing
        category = task.category
        return self._theme.icon(category.cue, f"category:{category.colour}") if category else None

    def _text(self, task: TaskReview, column: int) -> str:
        if column == _TASK:
            return " ".join(task.task.name.split())
        if column == _CATEGORY:
            return category_name(task.category)
        if column == _TOTAL:
            return self._words.duration(task.total)
        if column == _WEEK:
            return task_cell(task, self._words)
        if column == _DAYS:
            return self._words.integer(task.days)
        return self._words.number(task.score.score, 0) if task.score else say.DASH()


def _order(task: TaskReview, column: int) -> float | str:
    if column == _TASK:
        return task.task.name.casefold()
    if column == _CATEGORY:
        return category_name(task.category).casefold()
    figures = {
        _TOTAL: task.total / timedelta(hours=1),
        _WEEK: task.projection.mid if task.projection else -1.0,
        _DAYS: float(task.days),
    }
    return figures.get(column, task.score.score if task.score else -1.0)


class TaskTable(QTableView):
    """The table, as high as its rows. `opened` carries a `TaskReview`."""

    opened = QtSignal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = TaskModel(theme, words, self)
        self._wide: dict[int, int] = {}
        self.setModel(self.tasks)
        self.setAccessibleName(say.TASKS_TABLE())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._shape_columns()
        self.tasks.headerDataChanged.connect(self._fit)  # the arrow is in another head
        self.clicked.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole)))

    def _shape_columns(self) -> None:
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(_TASK, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self.tasks.sort_by)
        head.setMinimumSectionSize(40)

    def show_tasks(self, tasks: Sequence[TaskReview], limit: int | None) -> None:
        """Show tasks; with a limit the table is only so many rows high."""
        self.tasks.show_tasks(tasks, limit)
        rows = len(tasks) if limit is None else min(limit, len(tasks))
        self.setFixedHeight(rows * _ROW + max(32, self.horizontalHeader().sizeHint().height()) + 2)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share()

    def _fit(self) -> None:
        self._wide = self._measured()
        self._share()

    def _measured(self) -> dict[int, int]:
        """How wide each column must be to show what is in it."""
        letters, heads, found = self.fontMetrics(), QFontMetrics(drawn(12, QFont.Weight.DemiBold)), {}
        for column in range(len(_NAMES)):
            texts = [str(self.tasks.index(row, column).data()) for row in range(min(_MEASURED, self.tasks.rowCount()))]
            head = heads.horizontalAdvance(str(self.tasks.headerData(column, Qt.Orientation.Horizontal)))
            found[column] = (
                max([head, *map(letters.horizontalAdvance, texts)]) + 2 * _INSET + (_ICON_ROOM if column == _CATEGORY else 0)
            )
        return found

    def _share(self) -> None:
        """Figures have what they need, names and categories the rest; where both are short, a category ends in … first.

        Where a name is too long even for all of it, the categories have their part: they are the shorter to read.
        """
        room = self.viewport().width() - sum(wide for column, wide in self._wide.items() if column > _CATEGORY)
        name = self._wide.get(_TASK, 0)
        left = room - name if room - name >= 0 else int(room * _CATEGORY_PART)
        for column, wide in self._wide.items():
            if column != _TASK:  # the names stretch
                self.setColumnWidth(column, min(wide, max(_CATEGORY_LEAST, left)) if column == _CATEGORY else wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the task, S arranges the table by the column of the current cell."""
        if event.key() == Qt.Key.Key_S and not event.modifiers() and self.currentIndex().isValid():
            at = self.currentIndex()
            self.tasks.sort_by(at.column())
            self.setCurrentIndex(self.tasks.index(0, at.column()))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)


class TasksCard(Card):
    """The table with a link to all of its rows. `opened` carries a `TaskReview`."""

    opened = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.TASKS())
        self._words = words
        self._tasks: Sequence[TaskReview] = ()
        self._all = False
        self.table = TaskTable(theme, words)
        self.table.opened.connect(self.opened)
        self.more = LinkButton(theme, say.SHOW_ALL(n=""))
        self.more.clicked.connect(self._switch)
        self.add(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        self.more.lower()  # until the card is laid out anew, the table lies over it, not it over a row
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def show_review(self, review: Review) -> None:
        """Show the tasks of a period that have time in it."""
        self._tasks = sorted((each for each in review.tasks if each.total), key=lambda each: -each.total)
        self._fill()

    def show_all(self) -> None:
        """Show every task."""
        self._all = True
        self._fill()

    def _switch(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        self.table.show_tasks(self._tasks, None if self._all else FEW)
        self.more.setVisible(len(self._tasks) > FEW)
        text = say.RANKING_FEWER() if self._all else say.SHOW_ALL(n=self._words.integer(len(self._tasks)))
        self.more.setText(text)
        self.more.setAccessibleName(text)
