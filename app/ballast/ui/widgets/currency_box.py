"""The currency: a list of all, searched by code or by a part of the name while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView

from ballast.ui.widgets.choosers import Chooser
from ballast.ui.words import settings as say
from ballast.ui.words.currencies import CODE_LETTERS, currencies

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.words.formats import Words


class CurrencyBox(Chooser):
    """The owner's currency. `picked` carries a code, `refused` what was typed and is none."""

    picked = Signal(str)
    refused = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.CURRENCY(), parent)
        self._words = words
        self._codes = currencies()
        self.box = QLineEdit()
        self.box.setAccessibleName(say.CURRENCY())
        self.setLineEdit(self.box)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setMinimumWidth(270)
        self.setMaximumWidth(330)
        self.setMaxVisibleItems(12)
        for code, name in self._codes.items():
            self.addItem(self._row(code, name), code)
        self._code = ""
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        found = QListView()
        found.setObjectName("completer")
        found.setAccessibleName(say.CURRENCY())
        completer.setPopup(found)
        self.setCompleter(completer)
        self.activated.connect(self._take_row)
        self.box.editingFinished.connect(self._take_text)

    def show_code(self, code: str) -> None:
        """Show a currency; one that the list does not know is added to it."""
        self._code = code
        place = self.findData(code)
        if place < 0:
            self.addItem(code, code)
            place = self.findData(code)
        self.setCurrentIndex(place)
        self.setEditText(self.itemText(place))
        self.box.setCursorPosition(0)

    def _row(self, code: str, name: str) -> str:
        symbol = self._words.currency_symbol(code)
        if symbol == code:
            return say.CURRENCY_ROW(code=code, name=name)
        return say.CURRENCY_ROW_SYMBOL(code=code, name=name, symbol=symbol)

    def _take_row(self, place: int) -> None:
        self._take(self.itemData(place))

    def _take_text(self) -> None:
        text = self.box.text().strip()
        found = self.findText(text, Qt.MatchFlag.MatchFixedString)
        code = self.itemData(found) if found >= 0 else self._guessed(text)
        if code:
            self._take(code)
        else:
            self.refused.emit(text)

    def _guessed(self, text: str) -> str:
        """The currency that is meant: its code, or the only one with that in its name."""
        if len(text) == CODE_LETTERS and text.upper() in self._codes:
            return text.upper()
        meant = [code for code, name in self._codes.items() if text and text.casefold() in name.casefold()]
        return meant[0] if len(meant) == 1 else ""

    def _take(self, code: str) -> None:
        changed = code != self._code
        self.show_code(code)
        if changed:
            self.picked.emit(code)
