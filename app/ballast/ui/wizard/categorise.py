"""Step 2: what has no category yet, longest first; a digit puts the marked task into a category."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from ballast.ui.widgets.buttons import Chip
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.meters import Bar
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, EmptyState
from ballast.ui.wizard.step import StepView
from ballast.ui.wizard.task_list import ROW, TaskList, TaskRow
from ballast.ui.words import wizard
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.log.entry import Category
    from ballast.ui.wizard.session import Session

ROWS_SHOWN = 7


class CategoriseStep(StepView):
    """The worklist and the categories."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._categories: tuple[Category, ...] = ()
        self.card = Card(wizard.SORT_LIST())
        self.progress = PlainLabel("", "second")
        self.progress.set_figures()
        self.card.head.addWidget(self.progress)
        self.bar = Bar(self.theme)
        self.card.add(self.bar)
        self.card.add(PlainLabel(wizard.SORT_INTO(), "small"))
        self.chips = FlowLayout(gap=8)
        self.card.body.addLayout(self.chips)
        self.help = PlainLabel("", "hint", wrap=True)
        self.card.add(self.help)
        self.list = _SortList(self)
        self.card.add(self.list)
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        self.done = EmptyState(self.theme, "check", wizard.ALL_SORTED(), wizard.ALL_SORTED_TEXT())
        self.column.addWidget(self.done, 100)
        self._place = 0

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """Keys of the worklist."""
        return (("1 – 9", wizard.KEY_SORT()), ("Shift, Ctrl", wizard.KEY_MARK()))

    def show_plan(self) -> None:
        """Show what is left."""
        view, plan = self.session.view, self.session.plan
        if view is None:
            return
        self._show_categories(view.categories)
        left = sorted((task for task in plan.tasks if not task.category), key=lambda task: -task.total)
        current = self.list.current()
        self.list.rows.show_rows([self._row(task) for task in left])
        if left:
            self.list.make_current(current.id if current else None, number=self._place)
        self.list.setFixedHeight(ROW * max(3, min(ROWS_SHOWN, len(left))) + 4)
        total = sum((task.total for task in plan.tasks), timedelta())
        sorted_ = total - sum((task.total for task in left), timedelta())
        said = wizard.SORT_DONE(done=self.words.duration(sorted_), all=self.words.duration(total))
        self.progress.setText(said)
        self.bar.show_share(sorted_ / total if total else 1.0, said)
        self.card.setVisible(bool(left))
        self.done.setVisible(not left)

    def take_focus(self) -> None:
        """The list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def sort(self, number: int) -> None:
        """Put the marked tasks into the category of that number, counted from nothing."""
        if not 0 <= number < len(self._categories):
            return
        chosen = {row.id for row in self.list.marked()}
        tasks = tuple(task.task_id for task in self.session.plan.tasks if task.id in chosen)
        if tasks:
            self._place = min((index.row() for index in self.list.selectedIndexes()), default=0)
            self.session.sort(tasks, self._categories[number].id)

    def _show_categories(self, categories: tuple[Category, ...]) -> None:
        if categories == self._categories:
            return
        self._categories = categories
        self.chips.clear()
        for number, category in enumerate(categories):
            name = category_name(category)
            chip = Chip(self.theme, f"{number + 1}  {name}", category.cue, f"category:{category.colour}")
            chip.setAccessibleName(wizard.CATEGORY_KEY(name=name, key=number + 1))
            chip.clicked.connect(lambda _=False, number=number: self.sort(number))
            self.chips.addWidget(chip)
        self.help.setText(wizard.SORT_HELP(n=len(categories)))

    def _row(self, task: PlanTask) -> TaskRow:
        hours = self.words.duration(task.total)
        runs = wizard.SORT_RUNS(task.occurrences, shown=self.words.integer(task.occurrences))
        return TaskRow(task.id, task.name, runs, hours, spoken=wizard.SORT_ROW(task=task.name, hours=hours))


class _SortList(TaskList):
    """The worklist: digits sort."""

    def __init__(self, step: CategoriseStep) -> None:
        super().__init__(step.theme, wizard.SORT_LIST())
        self._step = step
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def marked(self) -> list[TaskRow]:
        """The marked rows; the current one where none is marked."""
        rows = [self.rows.rows[index.row()] for index in self.selectedIndexes()]
        current = self.current()
        return rows or ([current] if current else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit sorts the marked rows."""
        if event.text() in {*"123456789"} and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step.sort(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)
