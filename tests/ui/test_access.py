"""Painted widgets and choices, as a screen reader comes to them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ballast.ui import access
from ballast.ui.charts.plot import Plot
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.meters import Bar
from ballast.ui.widgets.plain import set_tip
from tests.ui.accessibility import described

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme
    from ballast.ui.window import MainWindow


class Blank:
    """An artist with nothing to draw."""

    def arrange(self, *_: object) -> tuple[()]:
        """No marks."""
        return ()

    def draw(self, _: object) -> None:
        """Nothing."""

    def step(self, *_: object) -> None:
        """Nowhere."""


@pytest.fixture(autouse=True)
def _installed(theme: Theme) -> None:  # noqa: ARG001 - an application must be there first
    access.install()


def test_a_chart_is_a_chart(qtbot: QtBot, theme: Theme) -> None:
    """A plot is a chart with its name and description, and one thing: what it is made of is not walked."""
    plot = Plot(theme, Blank())
    qtbot.addWidget(plot)
    plot.setAccessibleName("Hours per day")
    plot.setAccessibleDescription("Monday has most.")
    assert described(plot) == (QAccessible.Role.Chart, "Hours per day", "Monday has most.", 0)


def test_a_share_is_a_picture_with_words(qtbot: QtBot, theme: Theme) -> None:
    """A painted bar is a graphic that says its share."""
    bar = Bar(theme)
    qtbot.addWidget(bar)
    bar.show_share(0.5, "half of it")
    assert described(bar)[:2] == (QAccessible.Role.Graphic, "half of it")


def test_tips_are_read_without_markup(qtbot: QtBot) -> None:
    """A tip is the description unless there is another, letter for letter; a later tip takes its place."""
    label = QWidget()
    qtbot.addWidget(label)
    for tip in ("R&D <b>", "later"):
        set_tip(label, tip)
        assert described(label)[2] == tip
    label.setAccessibleDescription("its own")
    set_tip(label, "again")
    assert described(label)[2] == "its own"


def test_one_of_several_is_a_radio_button(qtbot: QtBot, theme: Theme) -> None:  # noqa: ARG001 - the look comes first
    """Segments are radio buttons of which one is on; none is where nothing was said yet, and that can be taken back."""
    choice = SegmentedControl("Paper", ("A4", "Letter"), None)
    qtbot.addWidget(choice)
    roles = [described(button)[0] for button in choice.buttons()]
    assert roles == [QAccessible.Role.RadioButton] * 2
    choice.set_current(1)
    assert [QAccessible.queryAccessibleInterface(each).state().checked for each in choice.buttons()] == [0, 1]
    choice.set_current(None)
    assert choice.current is None
    assert [QAccessible.queryAccessibleInterface(each).state().checked for each in choice.buttons()] == [0, 0]


def test_pages_are_radio_buttons(window: MainWindow) -> None:
    """The places in the sidebar are one choice of several, with the present one on, and stay so when the owner moves on."""
    for button in window.sidebar.buttons.values():
        button.click()
        shown = [QAccessible.queryAccessibleInterface(each) for each in window.sidebar.buttons.values()]
        assert {each.role() for each in shown} == {QAccessible.Role.RadioButton}
        assert sum(each.state().checked for each in shown) <= 1


def test_readers_may_come_and_widgets_go(theme: Theme) -> None:
    """What a reader was told about ends with its widget: hundreds made, read and thrown away leave nothing to fall over."""
    for _ in range(300):
        home = QWidget()
        plot, bar = Plot(theme, Blank(), home), Bar(theme, parent=home)
        assert described(plot)[0] == QAccessible.Role.Chart
        kept = QAccessible.queryAccessibleInterface(bar)
        home.deleteLater()
        del home, plot, bar
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect(0)
        del kept
