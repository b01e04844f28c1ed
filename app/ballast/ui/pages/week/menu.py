"""The menu of a thing on the week: what keys and dragging do, for those who look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from ballast.ui.fixing import wishes
from ballast.ui.pages.week.keys import place_of
from ballast.ui.pages.week.layout import Piece
from ballast.ui.widgets.plain import button_text
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ballast.ui.pages.week.keys import Keys
    from ballast.ui.theme import Theme


def menu_of(parent: QWidget, theme: Theme, keys: Keys, about: Piece | datetime, wish: Callable[[wishes.Wish], object]) -> QMenu:
    """The menu of a thing, or of a moment in empty time."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made = _Menu(menu, theme, wish)
    if isinstance(about, Piece):
        made.fill(about, keys)
    if keys.copied is not None:
        copied = keys.copied
        at = place_of(about) if isinstance(about, Piece) else about
        made.add("clipboard", say.MENU_PASTE(), lambda: wish(wishes.Copy(copied, at)), "Ctrl+V")
    return menu


class _Menu:
    def __init__(self, menu: QMenu, theme: Theme, wish: Callable[[wishes.Wish], object]) -> None:
        self._menu, self._theme, self._wish = menu, theme, wish

    def fill(self, piece: Piece, keys: Keys) -> None:
        """What can be done with a thing."""
        wish, entry = self._wish, piece.entry
        if piece.absence is not None:
            absence = piece.absence
            self.add("question", say.MENU_ANSWER(), lambda: wish(wishes.AnswerAbsence(absence)), "Return")
        elif entry is None:
            self.add("plus", say.MENU_FILL(), lambda: wish(wishes.Fill(piece.span)), "Return")
        else:
            self.add("edit", say.MENU_EDIT(), lambda: wish(wishes.Edit(entry)), "Return")
            self.add("minus", say.MENU_SPLIT(), lambda: keys.start_split(piece), "S")
            self.add("link", say.MENU_MERGE(), lambda: wish(wishes.Merge(entry)), "M")
            self.add("copy", say.MENU_COPY(), lambda: keys.copy(piece), "Ctrl+C")
            self._menu.addSeparator()
            self.add("trash", say.MENU_DELETE(), lambda: wish(wishes.Delete(entry)), "Del")

    def add(self, icon: str, text: str, act: Callable[[], object], keys: str) -> None:
        """One line of the menu, with its key."""
        action = self._menu.addAction(self._theme.icon(icon, "text_second"), button_text(text), act)
        action.setShortcut(keys)
