"""Pages made in steps: whole before they are shown, finished by a key, and errors that reach the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ballast.ui.changes import PageName, Place
from ballast.ui.making import Making, Waiting, dress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

STEPS = 40


class Slow(QWidget):
    """A page of many steps, of which one may break."""

    def __init__(self, breaks_at: int = -1) -> None:
        super().__init__()
        self.made = 0
        self._breaks_at = breaks_at
        self._column = QVBoxLayout(self)
        self.making = Making(self._make(), self)

    def _make(self) -> Iterator[None]:
        for number in range(STEPS):
            if number == self._breaks_at:
                raise LookupError
            self._column.addWidget(QLabel(str(number)))
            self.made += 1
            yield
        yield from dress(self)


@pytest.fixture
def page(qtbot: QtBot) -> Slow:
    """A page that is still to be made."""
    page = Slow()
    qtbot.addWidget(page)
    return page


def test_steps_run_in_turns_of_the_event_loop(page: Slow, qtbot: QtBot) -> None:
    """Nothing is made before the loop comes round; in the end everything is, and every part is dressed."""
    with qtbot.waitSignal(page.making.finished):
        page.making.begin()
        assert page.made == 0
    assert page.made == STEPS
    assert page.making.done
    assert all(each.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for each in page.findChildren(QLabel))


def test_a_key_finishes_what_is_being_made(page: Slow, qtbot: QtBot) -> None:
    """A key pressed anywhere meanwhile finds the page whole."""
    other = QWidget()
    qtbot.addWidget(other)
    page.making.begin()
    qtbot.keyClick(other, Qt.Key.Key_A)
    assert page.making.done
    assert page.made == STEPS


def test_the_place_asked_for_last_is_shown(page: Slow, qtbot: QtBot) -> None:
    """A place waits for its page; one that was given up for another is not shown, but its page is made."""
    shown: list[Place] = []
    waiting = Waiting(shown.append, lambda _: None)
    first, second = Place(PageName.PLANS), Place(PageName.PLANS, "about")
    assert waiting.holds(first, page, at_once=False)
    assert waiting.holds(second, page, at_once=False)
    with qtbot.waitSignal(page.making.finished):
        pass
    assert shown == [second]
    assert not waiting.holds(first, page, at_once=False)
    given_up = Slow()
    qtbot.addWidget(given_up)
    assert waiting.holds(Place(PageName.SETTINGS), given_up, at_once=False)
    assert not waiting.holds(first, page, at_once=False)
    qtbot.waitUntil(lambda: given_up.making.done)
    assert shown == [second]


def test_a_step_that_breaks_loses_its_page(qtbot: QtBot) -> None:
    """The window hears of the loss, and the exception goes on to where those of slots go."""
    page = Slow(breaks_at=3)
    qtbot.addWidget(page)
    lost: list[PageName] = []
    waiting = Waiting(lambda _: None, lost.append)
    with qtbot.captureExceptions() as broken:
        assert waiting.holds(Place(PageName.PLANS), page, at_once=False)
        qtbot.waitUntil(lambda: bool(lost))
    assert lost == [PageName.PLANS]
    assert [kind for kind, _, _ in broken] == [LookupError]


def test_the_first_page_is_made_at_once(page: Slow) -> None:
    """Where there is nothing else to look at, the page is whole before it is asked for again."""
    assert not Waiting(lambda _: None, lambda _: None).holds(Place(PageName.PLANS), page, at_once=True)
    assert page.made == STEPS
