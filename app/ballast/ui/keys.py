"""The keys that work everywhere in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

from ballast.ui.changes import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.changes import Bulletin
    from ballast.ui.window import MainWindow

UNDO, REDO, IMPORT, QUIT, LOOK = "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+I", "Ctrl+Q", "Ctrl+Shift+L"
HELP = ("F1", "?")
EXPLAINED = "explained"
"""Marks a dialog that has its F1, or needs none."""


def take_keys(window: MainWindow, bulletin: Bulletin) -> None:
    """Give a window its keys."""
    keys: dict[str, Callable[[], object]] = {
        UNDO: bulletin.undo_asked.emit,
        REDO: bulletin.redo_asked.emit,
        IMPORT: window.import_asked.emit,
        LOOK: window.switch_look,
        QUIT: partial(_quit, window, bulletin),
    }
    keys |= {f"Ctrl+{number}": partial(window.show_place, Place(name)) for number, name in enumerate(window.sidebar.buttons, 1)}
    keys |= dict.fromkeys(HELP, window.show_shortcuts)
    DialogHelp(window)
    for each, act in keys.items():
        QShortcut(QKeySequence(each), window).activated.connect(act)


class DialogHelp(QObject):
    """Gives each dialog F1 when it comes to the front: the keys of the window do not reach it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        cast("QGuiApplication", QGuiApplication.instance()).focusWindowChanged.connect(self._look)

    def _look(self, _: object) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and not dialog.property(EXPLAINED):
            dialog.setProperty(EXPLAINED, True)
            QShortcut(QKeySequence(HELP[0]), dialog).activated.connect(partial(self._window.show_shortcuts, dialog))


def native(keys: str) -> str:
    """Keys as this system writes them; what is no sequence of keys ("0 – 4, Enter") as it stands."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return keys if "" in shown.split(", ") else shown


def _quit(window: MainWindow, bulletin: Bulletin) -> None:
    """Closing the window may leave the program in the tray; quitting says first that this is not meant."""
    bulletin.quit_asked.emit()
    window.close()
