"""A name that is written from right to left turns itself round, not the figures after it; and only what is seen has marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QWidget

from ballast.domain.log.closing import Missing
from ballast.ui import words
from ballast.ui.changes import Notice
from ballast.ui.charts.lead import Lead
from ballast.ui.toast import Toast
from ballast.ui.widgets.plain import set_button_text, set_tip
from ballast.ui.words import charts, closing, going, helpers, numbers, overlaps, panels, today, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme

NAME, LATIN = "فواتير العملاء", "Invoices"
MARKS = ("\u2068", "\u2069")
SENTENCES: dict[str, Callable[[str], str]] = {
    "stopped": lambda name: panels.STOPPED(task=name, length="40 min", times="09:00 – 09:40"),
    "overlap": lambda name: overlaps.ENTRY(task=name, when="09:00 – 09:40"),
    "meets": lambda name: today.FORM_OVERLAPS(task=name, times="09:00 – 09:40"),
    "how": lambda name: closing.ASKS[Missing.UNRATED](task=name, times="09:00 – 09:40", length=""),
    "worth": lambda name: going.WHY_TASK(task=name, before="4.0 h", after="1.0 h"),
    "points": lambda name: charts.POINTS_TIP(task=name, score="97"),
    "key": lambda name: panels.KEY_TIP(text=name, key="9"),
    "rare": lambda name: numbers.RARE_LINE(task=name, hours="3 h", times="12", year="36 h"),
}


def drawn(sentence: str) -> tuple[list[float], float]:
    """Where the digits behind the name are drawn in a line that runs from the left, and where the name ends; in pixels."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(sentence)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    x = [float(line.cursorToX(at)[0]) for at in range(len(sentence))]  # type: ignore[index]  # PySide: a pair
    begin = sentence.index(NAME)
    behind = begin + len(NAME)
    digits = [x[at] for at in range(behind, len(sentence)) if sentence[at].isdigit()]
    return digits, max(x[begin:behind])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("said", SENTENCES.values(), ids=SENTENCES)
def test_figures_stay_behind_the_name(said: Callable[[str], str]) -> None:
    """Each digit is drawn to the right of the whole name and of the digit before it; without the marks some are not."""
    digits, end = drawn(said(NAME))
    assert digits == sorted(digits)
    assert min(digits) >= end
    turned, end = drawn(unmarked(said(NAME)))
    assert min(turned) < end


@pytest.mark.parametrize("said", SENTENCES.values(), ids=SENTENCES)
def test_a_name_from_the_left_needs_no_marks(said: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """No letter is there that nobody sees; in a language from the right it is such a name that would turn what follows."""
    assert not [mark for mark in MARKS if mark in said(LATIN)]
    assert said(LATIN).replace(LATIN, NAME) == unmarked(said(NAME)) != said(NAME)
    monkeypatch.setattr(words, "language", lambda: "ar")
    assert f"\u2068{LATIN}\u2069" in said(LATIN)


def test_what_is_read_aloud_has_no_marks(qtbot: QtBot, theme: Theme) -> None:
    """Tips, buttons, sentences of charts and notices are spoken as they are written, without the marks of the page."""
    host, button, sentence = QWidget(), QPushButton(), SENTENCES["stopped"](NAME)
    qtbot.addWidget(host)
    toast, lead = Toast(theme, host), Lead()
    button.setParent(host)
    lead.setParent(host)
    set_tip(button, sentence)
    set_button_text(button, sentence)
    lead.show_sentence(sentence, (NAME,))
    toast.show_notice(Notice(sentence))
    toast.hide()
    spoken = (button.accessibleDescription(), button.accessibleName(), lead.accessibleName(), toast.accessibleName())
    assert set(spoken) == {unmarked(sentence)}
    assert sentence != unmarked(sentence)
    assert helpers.PERSON_OF(person=LATIN, name="Assistant") == "Invoices, Assistant"
