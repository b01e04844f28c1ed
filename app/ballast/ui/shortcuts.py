"""The keys of the window, and the sheet that lists them with those of the present page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout

from ballast.ui.keys import HELP, IMPORT, LOOK, QUIT, REDO, UNDO, native
from ballast.ui.sidebar import PLACES
from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import KeyHint
from ballast.ui.words import common, deeds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import History
    from ballast.ui.theme import Theme


def window_keys() -> list[tuple[str, str]]:
    """The keys that work everywhere, each with what it does."""
    pages = [(f"Ctrl+{number}", common.SHORTCUT_PAGE(page=title())) for number, (_, title, _) in enumerate(PLACES, 1)]
    return [
        *pages,
        (UNDO, common.UNDO()),
        (REDO, common.REDO()),
        (IMPORT, common.SHORTCUT_IMPORT()),
        (LOOK, common.SHORTCUT_LOOK()),
        ("Tab", common.SHORTCUT_MOVE()),
        ("Esc", common.SHORTCUT_FULL()),
        (HELP[0], common.SHORTCUT_HELP()),
        (QUIT, common.QUIT()),
    ]


class ShortcutSheet(QDialog):
    """All keys at a glance. A page adds its own through a method `shortcuts() -> Sequence[tuple[str, str]]`."""

    def __init__(self, theme: Theme, page_keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(common.SHORTCUTS())
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addWidget(PlainLabel(common.SHORTCUTS(), "card"))
        self._says: dict[str, PlainLabel] = {}
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(40)
        for listed in (page_keys, window_keys()):
            if listed:
                side_by_side.addLayout(_grid(listed, self._says))
        column.addLayout(side_by_side)
        close = PrimaryButton(theme, common.CLOSE())
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close)

    def show_history(self, history: History) -> None:
        """Say what undo and redo would do now: "Undo split of Invoices"."""
        if history.undo is not None:
            self._says[UNDO].setText(deeds.undo_words(history.undo.deed, history.undo.about))
        if history.redo is not None:
            self._says[REDO].setText(deeds.redo_words(history.redo.deed, history.redo.about))

    def says(self, keys: str) -> str:
        """What stands beside some keys."""
        return self._says[keys].text()


def _grid(listed: Sequence[tuple[str, str]], says: dict[str, PlainLabel]) -> QVBoxLayout:
    """Keys one under another, each with what it does; the labels of that are kept by key."""
    column, grid = QVBoxLayout(), QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for row, (keys, does) in enumerate(listed):
        grid.addWidget(KeyHint(native(keys)), row, 0)
        says[keys] = PlainLabel(does)
        grid.addWidget(says[keys], row, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return column
