"""Choosers: nothing changes in passing, days are written as the locale has them, all are of one height."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ballast.ui.widgets.choosers import Chooser, DayEdit, NumberEdit, TimeEdit
from ballast.ui.words.formats import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme

WORDS = Words(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def choosers(theme: Theme, qtbot: QtBot) -> Iterator[list[QComboBox | QAbstractSpinBox]]:
    """One of each kind, shown, none at its end."""
    assert theme.color("accent").isValid()
    window = QWidget()
    qtbot.addWidget(window)
    chooser, number = Chooser("Kind"), NumberEdit("Share")
    chooser.addItems(["One", "Two", "Three"])
    chooser.setCurrentIndex(1)
    number.setValue(50)
    day, at = DayEdit("Day", WORDS), TimeEdit("Time", WORDS)
    day.show_day(date(2026, 11, 22))
    at.show_time(time(9, 30))
    column = QVBoxLayout(window)
    for each in (chooser, number, day, at):
        column.addWidget(each)
    with qtbot.waitExposed(window):
        window.show()
    yield [chooser, number, day, at]
    window.close()


@pytest.mark.parametrize("longest", ["00:00 (usual)", "Οκτώ", "十五分", "A" * 40])
def test_the_longest_choice_is_drawn_whole(theme: Theme, qtbot: QtBot, longest: str) -> None:
    """A chooser as wide as it asks to be cuts none of its choices."""
    assert theme.color("accent").isValid()
    chooser = Chooser("Kind")
    qtbot.addWidget(chooser)
    chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
    chooser.addItems(["1", longest])
    chooser.setCurrentIndex(1)
    chooser.resize(chooser.sizeHint())
    assert chooser.drawn == longest


def _shown(chooser: QComboBox | QAbstractSpinBox) -> str:
    return chooser.currentText() if isinstance(chooser, QComboBox) else chooser.text()


def test_the_wheel_changes_nothing(choosers: list[QComboBox | QAbstractSpinBox]) -> None:
    """Scrolling a page past a chooser leaves it as it was, with the focus in it or not."""
    before = [_shown(each) for each in choosers]
    for each in choosers:
        each.setFocus()
        turn = QWheelEvent(
            QPointF(5, 5), QPointF(each.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes it by position only
        )  # fmt: skip
        QGuiApplication.sendEvent(each, turn)
        assert not turn.isAccepted()
    assert [_shown(each) for each in choosers] == before == ["Two", "50", "22/11/2026", "09:30"]


@pytest.mark.parametrize(("width", "cut"), [(160, True), (900, False)])
def test_a_choice_that_is_too_long_ends_in_dots(theme: Theme, qtbot: QtBot, width: int, *, cut: bool) -> None:
    """As much of it as there is room for; one that fits is drawn whole."""
    assert theme.color("accent").isValid()
    box = Chooser("Kind")
    qtbot.addWidget(box)
    long = "Αικατερίνη Παπαδοπούλου 田中 さくら and everything that the adviser asks for"
    box.addItems([long])
    box.resize(width, 36)
    drawn = box.drawn
    assert (drawn != long, drawn.endswith("…")) == (cut, cut)
    assert long.startswith(drawn.removesuffix("…"))
    assert len(drawn) > 8
    assert not box.grab().isNull()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform, of every popup
def test_an_arrow_opens_the_list(choosers: list[QComboBox | QAbstractSpinBox]) -> None:
    """An arrow shows the choices first; Escape leaves the choice as it was."""
    chooser = choosers[0]
    assert isinstance(chooser, QComboBox)
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert (chooser.view().isVisible(), chooser.currentText()) == (True, "Two")
    QTest.keyClick(chooser.view(), Qt.Key.Key_Escape)
    assert (chooser.view().isVisible(), chooser.currentText()) == (False, "Two")


def test_all_controls_are_of_one_height(choosers: list[QComboBox | QAbstractSpinBox], qtbot: QtBot) -> None:
    """Choosers stand in a row with boxes to write in without a step."""
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    assert {each.height() for each in choosers} == {box.height()}


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en_GB", "22/11/2026"), ("en_US", "11/22/2026"), ("de_DE", "22.11.2026"), ("sv_SE", "2026-11-22"), ("C", "2026-11-22")],
)
def test_a_day_is_written_as_the_locale_has_it(locale: str, written: str, qtbot: QtBot) -> None:
    """In figures, in the owner's order, always with the whole year, and the same as everywhere else in the window."""
    words = Words(QLocale(locale))
    day = DayEdit("Day", words)
    qtbot.addWidget(day)
    day.show_day(date(2026, 11, 22))
    assert day.text() == words.numeric_date(date(2026, 11, 22)) == written
    assert day.day == date(2026, 11, 22)


def test_a_day_shown_is_not_a_day_picked(choosers: list[QComboBox | QAbstractSpinBox], qtbot: QtBot) -> None:
    """What the program shows says nothing; what the owner clicks in the calendar does."""
    day = choosers[2]
    assert isinstance(day, DayEdit)
    with qtbot.assertNotEmitted(day.dateChanged):
        day.show_day(date(2026, 11, 23))
    day.setFocus()
    assert day.calendarWidget().accessibleName() == "Day"
    with qtbot.waitSignal(day.picked):
        day.calendarWidget().clicked.emit(day.date())
