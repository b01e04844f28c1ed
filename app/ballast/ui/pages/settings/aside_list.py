"""What was set aside in the data folder because it was damaged: since when, where it lies, and how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ballast.ui.pages.settings.parts import SettingRow
from ballast.ui.pages.settings.sizes import size
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Line
from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ballast.store.shelf import SetAside
    from ballast.ui.context import Context

SHOWN = 6
_SINCE, _PLACE, _SIZE = range(3)


class AsidePart(QWidget):
    """The newest of it in a small table below the way to the folder; not seen while there is nothing."""

    def __init__(self, context: Context, open_place: Callable[[Path], object]) -> None:
        super().__init__()
        self._words = context.words
        self.setAccessibleName(say.ASIDE())
        self._theme, self._folder, self._open_place = context.theme, context.folder / "set-aside", open_place
        self.cells: list[list[PlainLabel]] = []
        self.hide()

    def _lay_out(self) -> None:
        """Make all that is in it, which few owners ever need."""
        self.show_folder = Button(self._theme, say.SHOW_ASIDE(), "folder")
        self.show_folder.clicked.connect(lambda: self._open_place(self._folder))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (Line(), SettingRow(say.ASIDE(), say.ASIDE_NOTE(), self.show_folder)):
            column.addWidget(part)
        column.addLayout(self._table())

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(_PLACE, 1)
        heads = (say.ASIDE_SINCE(), say.ASIDE_PLACE(), say.BACKUP_SIZE())
        self.cells = [[PlainLabel("", "small", wrap=column == _PLACE) for column in range(len(heads))] for _ in range(SHOWN)]
        for row, labels in enumerate([[PlainLabel(head, "hint") for head in heads], *self.cells]):
            for column, label in enumerate(labels):
                label.set_figures()
                grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight if column == _SIZE else Qt.AlignmentFlag(0))
        for labels in self.cells:
            labels[_PLACE].set_selectable()
        self.more = PlainLabel("", "hint")
        grid.addWidget(self.more, SHOWN + 1, 0, 1, len(heads))
        return grid

    def show_aside(self, aside: Sequence[SetAside]) -> None:
        """Show what was set aside, newest first; the older ones are counted."""
        self.setVisible(bool(aside))
        if not self.cells and not aside:
            return
        if not self.cells:
            self._lay_out()
        for place, labels in enumerate(self.cells):
            found = aside[place] if place < len(aside) else None
            texts = ("", "", "") if found is None else self._texts(found)
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
                label.setVisible(found is not None)
        older = len(aside) - SHOWN
        self.more.setText(say.MORE_BACKUPS(older) if older > 0 else "")
        self.more.setVisible(older > 0)

    def _texts(self, found: SetAside) -> tuple[str, str, str]:
        since = "" if found.at is None else self._words.instant(found.at)
        return since, str(found.path), size(found.size, self._words)
