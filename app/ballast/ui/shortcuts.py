"""The keys of the window, and the sheet that lists them with the keys and the words of the present page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.keys import EXPLAINED, HELP, IMPORT, LOOK, QUIT, REDO, UNDO, native
from ballast.ui.sidebar import PLACES
from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import KeyHint, scrolled
from ballast.ui.words import common, deeds
from ballast.ui.words.terms import HELP as HELP_TITLE
from ballast.ui.words.terms import KEYS_EVERYWHERE, KEYS_HERE, WORDS_HERE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from ballast.domain.log.change import History
    from ballast.ui.theme import Theme
    from ballast.ui.words.terms import Term

_WIDTH, _AROUND = 860, 40
_FEW = 3
"""Words that stand above the keys; more have a column of their own."""


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
    """The keys and the words of a page at a glance, one key away (`explained`).

    A page adds its own keys through a method `shortcuts() -> Sequence[tuple[str, str]]`; its words are found in what it says.
    """

    def __init__(
        self,
        theme: Theme,
        page_keys: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        terms: Sequence[Term] = (),
        *,
        everywhere: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(HELP_TITLE())
        self.setProperty(EXPLAINED, True)
        self.terms = tuple(terms)
        self._says: dict[str, PlainLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        inside = self._inside = QWidget()
        self._area = scrolled(inside)
        column.addWidget(self._area, 1)
        self._fill(inside, page_keys, window_keys() if everywhere else ())
        close = PrimaryButton(theme, common.CLOSE())
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)

    def _fill(self, inside: QWidget, page_keys: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]) -> None:
        """Many words have a column beside the keys; a few stand above both lists of them."""
        beside = len(self.terms) > _FEW
        way = QBoxLayout.Direction
        whole = QBoxLayout(way.LeftToRight if beside else way.TopToBottom, inside)
        whole.setContentsMargins(0, 0, 12, 0)
        whole.setSpacing(40 if beside else 18)
        if self.terms:
            whole.addLayout(_words(self.terms), 3 if beside else 0)
        keys = QBoxLayout(way.TopToBottom if beside else way.LeftToRight)
        keys.setSpacing(16 if beside else 40)
        for title, listed in ((KEYS_HERE(), page_keys), (KEYS_EVERYWHERE(), others)):
            if listed:
                keys.addLayout(_grid(title, listed, self._says), 0 if beside else 1)
        if beside:
            keys.addStretch(1)
        whole.addLayout(keys, 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down and Page Up, Home and End scroll what does not fit."""
        bar = self._area.verticalScrollBar()
        ways = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        wanted = ways.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """As large as what it says, as far as the screen goes; the rest scrolls."""
        super().showEvent(event)
        layout, inside = self.layout(), self._inside.layout()
        wide = _WIDTH
        high = (
            0
            if inside is None
            else inside.totalHeightForWidth(wide)
            if inside.hasHeightForWidth()
            else inside.totalSizeHint().height()
        )
        around = 0 if layout is None else layout.totalSizeHint().height() - self._area.sizeHint().height()
        room = self.screen().availableGeometry()
        self.resize(min(wide + 2 * _AROUND, room.width() - _AROUND), min(high + around, room.height() - 2 * _AROUND))

    def show_history(self, history: History) -> None:
        """Say what undo and redo would do now: "Undo split of Invoices"."""
        if history.undo is not None and UNDO in self._says:
            self._says[UNDO].setText(deeds.undo_words(history.undo.deed, history.undo.about))
        if history.redo is not None:
            self._says[REDO].setText(deeds.redo_words(history.redo.deed, history.redo.about))

    def says(self, keys: str) -> str:
        """What stands beside some keys."""
        return self._says[keys].text()


def _words(terms: Sequence[Term]) -> QVBoxLayout:
    """Each word with what it means below."""
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(PlainLabel(WORDS_HERE(), "card"))
    for term in terms:
        column.addSpacing(6)
        column.addWidget(PlainLabel(term.name(), "strong"))
        column.addWidget(PlainLabel(term.says(), "second", wrap=True))
    column.addStretch(1)
    return column


def _grid(title: str, listed: Sequence[tuple[str, str]], says: dict[str, PlainLabel]) -> QVBoxLayout:
    """Keys one under another, each with what it does; the labels of that are kept by key."""
    column, grid = QVBoxLayout(), QGridLayout()
    column.setSpacing(8)
    column.addWidget(PlainLabel(title, "card"))
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for row, (keys, does) in enumerate(listed):
        grid.addWidget(KeyHint(native(keys)), row, 0)
        says[keys] = PlainLabel(does, wrap=True)
        grid.addWidget(says[keys], row, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return column
