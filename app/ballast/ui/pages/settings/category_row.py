"""One category in the editor: colour, icon, name, how much it moves the business forward, order, removal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.entry import Category
from ballast.ui.pages.settings.swatches import ColourPicker, CuePicker
from ballast.ui.widgets.buttons import IconButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.words import settings as say
from ballast.ui.words.categories import category_name
from ballast.ui.words.common import CATEGORY_NAMES

if TYPE_CHECKING:
    from ballast.services.categories import CategoryUse
    from ballast.ui.theme import Theme

LONGEST_NAME = 60


class CategoryRow(QWidget):
    """A category. `changed` carries it as it shall be, `moved` by how many places, `remove_asked` nothing."""

    changed = Signal(object)
    moved = Signal(int)
    remove_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.category = Category(id=UUID(int=0), name="", colour=0, cue="tag", position=0, mission=0.0)
        self.name = TextEdit("")
        self.name.setMaxLength(LONGEST_NAME)
        self.colour = ColourPicker(theme, say.CATEGORY_COLOUR(name=""), [each() for each in say.COLOURS], 5)
        self.cue = CuePicker(theme, say.CATEGORY_CUE(name=""), {cue: name() for cue, name in say.CUES.items()})
        self.mission = Chooser("", self)
        self.mission.setMinimumWidth(178)
        self.tasks = PlainLabel("", "hint")
        self.tasks.setMinimumWidth(56)
        self.tasks.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.up = IconButton(theme, "chevron-up", "", bare=True)
        self.down = IconButton(theme, "chevron-down", "", bare=True)
        self.remove = IconButton(theme, "trash", "", bare=True)
        self.problem = PlainLabel("", "error", wrap=True)
        self.problem.hide()
        self._lay()
        self.name.editingFinished.connect(self._rename)
        self.colour.picked.connect(lambda number: self.changed.emit(replace(self.category, colour=number)))
        self.cue.picked.connect(lambda number: self.changed.emit(replace(self.category, cue=tuple(say.CUES)[number])))
        self.mission.activated.connect(lambda _n: self.changed.emit(replace(self.category, mission=self.mission.currentData())))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.remove_asked)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.moved.emit(by))

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for picker in (self.colour, self.cue):
            row.addWidget(picker)
        row.addWidget(self.name, 1)
        for widget in (self.mission, self.tasks, self.up, self.down, self.remove):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)

    def controls(self) -> tuple[QWidget, ...]:
        """What Tab reaches, in order."""
        return self.colour, self.cue, self.name, self.mission, self.up, self.down, self.remove

    def show_use(self, use: CategoryUse, *, first: bool, last: bool) -> None:
        """Show a category and how many tasks it has."""
        category = use.category
        self.category = category
        name = category_name(category)
        if not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(name)
            self.name.setCursorPosition(0)
            self.complain("")
        self.colour.show_choice(category.colour)
        cues = tuple(say.CUES)
        self.cue.tint = f"category:{category.colour}"
        self.cue.show_choice(cues.index(category.cue) if category.cue in cues else len(cues))
        self._fill_mission(category.mission)
        self.tasks.setText(say.CATEGORY_TASKS(use.tasks))
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.remove.setEnabled(not (first and last))
        self._name_all(name, only=first and last)

    def complain(self, text: str) -> None:
        """Say what is wrong with the name."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.name.set_invalid(invalid=bool(text), why=text)

    def _name_all(self, name: str, *, only: bool) -> None:
        self.name.setAccessibleName(say.CATEGORY_NAME(name=name))
        self.mission.setAccessibleName(say.CATEGORY_MISSION(name=name))
        for button, phrase in (
            (self.colour, say.CATEGORY_COLOUR),
            (self.cue, say.CATEGORY_CUE),
            (self.up, say.CATEGORY_UP),
            (self.down, say.CATEGORY_DOWN),
            (self.remove, say.CATEGORY_REMOVE),
        ):
            button.set_name(phrase(name=name))
        set_tip(self.mission, say.CATEGORY_MISSION(name=name))
        if only:
            set_tip(self.remove, say.CATEGORY_LAST())

    def _fill_mission(self, kept: float) -> None:
        levels = [level for level, _words in say.MISSIONS]
        nearest = min(range(len(levels)), key=lambda place: abs(levels[place] - kept))
        if not self.mission.count():
            for level, words in say.MISSIONS:
                self.mission.addItem(words(), level)
        self.mission.setCurrentIndex(nearest)

    def _rename(self) -> None:
        typed = " ".join(self.name.text().split())
        self.name.setModified(False)
        if typed == category_name(self.category):
            self.complain("")
            return
        builtin = CATEGORY_NAMES.get(self.category.builtin)
        if not typed and builtin is None:
            self.complain(say.CATEGORY_EMPTY())
            return
        ours = builtin is not None and typed in {"", builtin()}
        self.changed.emit(replace(self.category, name="" if ours else typed))
