"""The page of all entries, with hands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from ballast.ui.pages.entries.page import EntriesPage
    from tests.ui.pages.stage import Stage

D = TypeVar("D", bound="QDialog")
ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@dataclass(slots=True)
class Archive:
    """The page and its stage."""

    stage: Stage
    page: EntriesPage

    def search(self, text: str) -> None:
        """Type a search and wait for its answer."""
        box = self.page.entries.box
        box.setText(text)
        QTest.keyClick(box, Qt.Key.Key_Return)
        self.stage.settle()

    def limit_to(self, category: str) -> None:
        """Choose a category as its list does."""
        box = self.page.entries.category
        box.setCurrentIndex(box.findText(category))
        box.activated.emit(box.currentIndex())
        self.stage.settle()

    def names(self) -> list[str]:
        """The tasks of what is listed, from the top."""
        return [found.task.name for found in self.page.entries.list.rows.found]

    def select(self, *rows: int) -> None:
        """Select rows of the list, the last of them being the current one."""
        found = self.page.entries.list
        found.setCurrentIndex(found.rows.index(rows[-1]))
        for row in rows:
            found.selectionModel().select(found.rows.index(row), ADD)

    def select_tasks(self, *names: str) -> None:
        """Select tasks in the table of tasks."""
        table = self.page.tasks.table
        table.clearSelection()
        model = table.model()
        for row in range(model.rowCount()):
            if model.index(row, 0).data() in names:
                table.selectionModel().select(model.index(row, 0), ADD)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is in the view that is shown, and wait."""
        QTest.keyClick(self.page.focusWidget(), key, modifiers)
        self.stage.settle()

    def dialog(self, kind: type[D]) -> D:
        """The question that opens; a button that is pressed by its key clicks a moment later."""
        self.stage.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.page.findChildren(kind)))
        return next(each for each in self.page.findChildren(kind) if each.isVisible())

    def uses(self) -> dict[str, int]:
        """How many entries each stored task has."""
        return {known.task.name: known.uses for known in self.stage.ask(lambda store: store.tasks.known())}
