"""Undo and Redo at the head of the sidebar, each with what it would do: for owners with a mouse, after a restart too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from ballast.domain.log.change import History
from ballast.services import history
from ballast.ui.keys import REDO, UNDO, native
from ballast.ui.widgets.buttons import IconButton
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import common, deeds, panels

if TYPE_CHECKING:
    from ballast.store.store import Store
    from ballast.ui.context import Context


class UndoPair(QWidget):
    """The two buttons, asked anew after every change; one that has nothing to do is off and says so."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.undo = IconButton(context.theme, "undo", common.UNDO(), bare=True)
        self.redo = IconButton(context.theme, "redo", common.REDO(), bare=True)
        self.undo.clicked.connect(context.bulletin.undo_asked)
        self.redo.clicked.connect(context.bulletin.redo_asked)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.undo)
        self._row.addWidget(self.redo)
        self._show(History())
        context.changes.announced.connect(self.look)
        self.look()

    def look(self) -> None:
        """Ask what undo and redo would do now."""
        self._context.ask(_history, self._show, owner=self)

    def set_narrow(self, *, narrow: bool) -> None:
        """One below the other where the sidebar is narrow."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _show(self, found: History) -> None:
        undo, redo = found.undo, found.redo
        _say(self.undo, common.UNDO(), deeds.undo_words(undo.deed, undo.about) if undo else "", common.NOTHING_TO_UNDO(), UNDO)
        _say(self.redo, common.REDO(), deeds.redo_words(redo.deed, redo.about) if redo else "", common.NOTHING_TO_REDO(), REDO)


def _history(store: Store) -> History:
    """What there is to take back and to do again: nothing where nothing may be written."""
    return History() if store.read_only else history.history(store)


def _say(button: IconButton, bare: str, named: str, nothing: str, key: str) -> None:
    """Name a button after what it would do, or turn it off."""
    button.setEnabled(bool(named))
    button.setAccessibleName(named or bare)
    set_tip(button, panels.KEY_TIP(text=named, key=native(key)) if named else nothing)
