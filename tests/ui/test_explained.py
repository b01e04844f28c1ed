"""F1 explains each term of what is in front of the owner, and the keys that work there."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

import ballast.ui.words as package
from ballast.report.words import ReportWords
from ballast.ui.explained import sheet_of
from ballast.ui.shortcuts import ShortcutSheet
from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.words import Phrase, Plural
from ballast.ui.words.terms import TERMS, terms_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ballast.ui.window import MainWindow


def _all_words() -> Iterator[str]:
    """Every sentence of the window and of the printed plan."""
    for module in pkgutil.iter_modules(package.__path__):
        for value in (
            vars(importlib.import_module(f"{package.__name__}.{module.name}")).values() if module.name != "terms" else ()
        ):
            yield from _sources(value)
    yield repr(ReportWords())


def _sources(value: object) -> Iterator[str]:
    if isinstance(value, Phrase | Plural):
        yield from value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _sources(each)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _sources(each)


def test_no_term_is_explained_that_nobody_meets() -> None:
    """Each term of the list stands somewhere in the words of the program."""
    assert terms_in(_all_words()) == TERMS


def test_a_term_is_met_at_the_start_of_a_word_only() -> None:
    """A task named Agenda is no NDA, and a debrief no brief; capitals do not matter."""
    assert terms_in(["Agenda", "debrief"]) == ()
    assert [term.name() for term in terms_in(["under nda"])] == ["NDA, non-disclosure agreement"]


def test_a_long_sheet_scrolls_by_key(window: MainWindow, qtbot: QtBot) -> None:
    """What does not fit is reached without a mouse: Page Down goes on, Home goes back to the top."""
    sheet = ShortcutSheet(window._context.theme, (), window, TERMS)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.resize(700, 400)
    (area,) = sheet.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep())
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    qtbot.keyClick(sheet, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(sheet, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_dialog_has_its_f1(window: MainWindow, qtbot: QtBot) -> None:
    """F1 in a dialog explains its own words and its own keys, none of the window's; closing it leads back."""
    theme = window._context.theme
    dialog = AskDialog(theme, "At which break-even price?", "Keep", window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.property("explained") is True)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    (sheet,) = [each for each in dialog.findChildren(type(sheet_of(theme, window, window))) if each.isVisible()]
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert [term.name() for term in sheet.terms] == ["Break-even"]
    assert "Return" in texts
    assert "Ctrl+1" not in texts
    sheet.close()
    dialog.close()
