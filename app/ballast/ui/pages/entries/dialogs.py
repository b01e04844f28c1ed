"""The small questions of this page: which task, which category, which zone, which name. Enter takes, Esc leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QButtonGroup, QCompleter, QListView, QRadioButton, QWidget

from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import button_text
from ballast.ui.words import entries as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.log.entry import Category, Task
    from ballast.services.bulk import Reach
    from ballast.ui.theme import Theme

_HIGHEST = 12


class TaskQuestion(AskDialog):
    """Which task: typed, with the names of all tasks to choose from. Answers with the name."""

    def __init__(self, theme: Theme, title: str, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, title, say.TASK_DO(), parent)
        self.box = TextEdit(say.TASK_NAME(), say.TASK_NAME())
        self.box.setCompleter(completer_of(names, self))
        self.column.addWidget(self.box)
        self.note.hide()
        self.box.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.go.setEnabled(False)
        self.box.setFocus()

    def answer(self) -> str | None:
        """The name as typed."""
        return self.box.text().strip() or None


class Choice(AskDialog):
    """One of a few: keys 1 to 9 choose, Enter takes. Answers with the number of the choice."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        choices: Sequence[str],
        does: str,
        parent: QWidget | None = None,
        *,
        numbered: bool = True,
    ) -> None:
        super().__init__(theme, title, does, parent)
        self.group = QButtonGroup(self)
        for number, choice in enumerate(choices):
            text = f"{number + 1}  {choice}" if numbered else choice
            button = QRadioButton(button_text(text))
            button.setAccessibleName(choice)
            if numbered and number < 9:  # noqa: PLR2004 - the keys that a keyboard has
                button.setShortcut(str(number + 1))
            self.group.addButton(button, number)
            self.column.addWidget(button)
        self.group.button(0).setChecked(True)
        self.group.button(0).setFocus()
        self.note.hide()

    def say(self, text: str) -> None:
        """Say below the choices what taking one means."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def answer(self) -> int:
        """The number of the choice."""
        return self.group.checkedId()


class RenameQuestion(AskDialog):
    """Another name for a task; says so when it is the name of another one. Answers with the name."""

    def __init__(self, theme: Theme, task: Task, uses: int, others: Sequence[Task], parent: QWidget | None = None) -> None:
        name = " ".join(task.name.split())
        super().__init__(theme, say.RENAME_TITLE(task=name), say.RENAME_DO(), parent)
        from ballast.domain.log.entry import task_key  # noqa: PLC0415 - only where a name is compared

        self._key, self._uses = task_key, uses
        self._others = {task_key(other.name): other.name for other in others if other.id != task.id}
        self.box = TextEdit(say.TASK_NAME())
        self.box.setCompleter(completer_of(sorted(self._others.values()), self))
        self.column.addWidget(self.box)
        self.box.textChanged.connect(self._check)
        self.box.setText(name)
        self.box.selectAll()
        self.box.setFocus()

    def answer(self) -> str | None:
        """The name as typed."""
        return self.box.text().strip() or None

    def _check(self, text: str) -> None:
        same = self._others.get(self._key(text))
        self.go.setEnabled(bool(text.strip()))
        self.go.setText(say.RENAME_DO() if same is None else say.MERGE_DO())
        if not text.strip():
            self.note.setText(say.RENAME_EMPTY())
        else:
            self.note.setText(say.RENAME_SAYS(self._uses) if same is None else say.RENAME_MERGES(task=same))


def category_question(theme: Theme, categories: Sequence[Category], reach: Reach, parent: QWidget) -> Choice:
    """Which category, and how far that goes: every task behind the entries, with all its entries. The last is none."""
    names = [*(category_name(category) for category in categories), category_name(None)]
    made = Choice(theme, say.CATEGORY_TITLE(), names, say.CATEGORY_DO(), parent)
    made.say(say.CATEGORY_REACH(tasks=say.REACH_TASKS(reach.tasks), entries=say.REACH_ENTRIES(reach.entries)))
    return made


def completer_of(names: Sequence[str], parent: QWidget) -> QCompleter:
    """Completes names anywhere in them, whatever the capitals, in a list that shows them as they are."""
    completer = QCompleter(parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(_HIGHEST)
    popup = QListView()
    popup.setObjectName("completer")
    completer.setPopup(popup)
    completer.setModel(QStringListModel([" ".join(name.split()) for name in names], completer))
    return completer
