"""Which category each project of the file belongs to: said once for all its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import common
from ballast.ui.words import importing as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Category
    from ballast.services.imports import Group
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

AT_A_TIME = 12
_AT_ONCE = 3  # a list with its style takes some milliseconds to make
_COMBO = 230


class CategoryBox(Chooser):
    """One of the owner's categories, or none."""

    def __init__(self, theme: Theme, categories: Sequence[Category], name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setFixedWidth(_COMBO)
        self.setIconSize(QSize(16, 16))
        self._ids: list[UUID | None] = [None, *(category.id for category in categories)]
        self.addItem(theme.icon("minus", "category:"), common.UNCATEGORISED())
        for category in categories:
            self.addItem(theme.icon(category.cue, f"category:{category.colour}"), category_name(category))

    @property
    def chosen(self) -> UUID | None:
        """The category; None while uncategorised."""
        return self._ids[self.currentIndex()]

    def choose(self, category_id: UUID | None) -> None:
        """Set a category without the owner; one that is gone becomes none."""
        self.setCurrentIndex(self._ids.index(category_id) if category_id in self._ids else 0)


class GroupMapping(Card):
    """A row for each project, the largest first; more rows on demand. `changed` when the owner chose a category."""

    changed = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.GROUPS(), subtitle=say.GROUPS_WHY(), parent=parent)
        self._theme = theme
        self._words = words
        self._groups: Sequence[Group] = ()
        self._categories: Sequence[Category] = ()
        self._said: dict[str, UUID | None] = {}
        self.boxes: dict[str, CategoryBox] = {}
        self._wanted = 0
        self._focus_at: int | None = None
        self._filler = QTimer(self, interval=0)
        self._filler.timeout.connect(self._fill)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.none = PlainLabel(say.GROUPS_NONE(), "second", wrap=True)
        self.more = LinkButton(theme, say.GROUPS_MORE(1))
        self.more.clicked.connect(self._show_more)
        self.add(self.none)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.body.addLayout(foot)

    @property
    def answers(self) -> Mapping[str, UUID | None]:
        """The category of every project: what the owner said, else the suggestion."""
        return {group.name: self._said.get(group.name, group.suggested) for group in self._groups}

    def forget(self) -> None:
        """Another file: what was said of the last one does not count."""
        self._said.clear()
        self._show((), self._categories)

    def show_groups(self, groups: Sequence[Group], categories: Sequence[Category]) -> None:
        """Show the projects of the file, keeping what was said; nothing is built anew where nothing changed."""
        if tuple(groups) != tuple(self._groups) or tuple(categories) != tuple(self._categories):
            self._show(groups, categories)
        self.none.setVisible(not groups)
        self.subtitle.setVisible(bool(groups))

    def _show(self, groups: Sequence[Group], categories: Sequence[Category]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes.clear()
        self._wanted = 0
        self._groups, self._categories = groups, categories
        self._show_more()

    def _show_more(self) -> None:
        """Want more rows; they come a few at a time, so that nothing stands still. The keys go to the first new one."""
        self._focus_at = self._wanted or None
        self._wanted = min(len(self._groups), self._wanted + AT_A_TIME)
        left = len(self._groups) - self._wanted
        self.more.setVisible(left > 0)
        text = say.GROUPS_MORE(left, shown=self._words.integer(left))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self._fill()

    def _fill(self) -> None:
        begin = len(self.boxes)
        for number in range(begin, min(self._wanted, begin + _AT_ONCE)):
            self._add(number, self._groups[number])
        if len(self.boxes) >= self._wanted:
            self._filler.stop()
        elif not self._filler.isActive():
            self._filler.start()
        if self._focus_at is not None and len(self.boxes) > self._focus_at:
            box = list(self.boxes.values())[self._focus_at]
            self._focus_at = None
            box.show()
            box.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, number: int, group: Group) -> None:
        name = ElidedLabel(group.name, "strong")
        rows = PlainLabel(say.GROUP_ROWS(group.rows, shown=self._words.integer(group.rows)), "second")
        length = PlainLabel(self._words.duration(group.length), "second")
        for figure in (rows, length):
            figure.set_figures()
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box = CategoryBox(self._theme, self._categories, say.GROUP_CATEGORY(name=group.name))
        box.choose(self._said.get(group.name, group.suggested))
        box.activated.connect(lambda _: self._say(group.name, box.chosen))
        self.boxes[group.name] = box
        for column, widget in enumerate((name, rows, length, box)):
            self._grid.addWidget(widget, number, column)
        self.setTabOrder(box, self.more)

    def _say(self, name: str, category_id: UUID | None) -> None:
        self._said[name] = category_id
        self.changed.emit()
