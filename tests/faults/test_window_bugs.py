"""Bugs met by the real window: one report without the owner's words, drafts kept first, and the window goes on."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ballast.services.trace import trace_of
from ballast.ui import desk as desk_module
from ballast.ui.changes import PageName
from ballast.ui.errors import ReportDialog, report_text
from ballast.ui.pages.today.page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from tests.faults.desks import Sitting

CANARY = "Canary Lindqvist 45 EUR"
DRAFT = "a line half typed"


class Broken(QWidget):
    """A widget that cannot draw itself."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt names it
        """Fail, once."""
        self.hide()
        fail()


def fail(*_: object) -> NoReturn:
    """A bug that quotes the owner."""
    raise LookupError(CANARY)


@pytest.fixture
def hooks() -> Iterator[None]:
    """The program's own hooks for exceptions, and those of the tests again afterwards."""
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
    yield
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def sitting(tmp_path: Path, open_window: Callable[[Path], Sitting], hooks: None) -> Iterator[Sitting]:  # noqa: ARG001 - held
    """A window at work that hears of exceptions as the program does, with a line half typed."""
    opened = open_window(tmp_path / "data")
    opened.until(TodayPage)
    opened.desk.alarm.install()
    opened.today.box.write(DRAFT)
    yield opened
    for report in reports(opened):
        report.close()


def reports(sitting: Sitting) -> list[ReportDialog]:
    """The reports on screen."""
    return [each for each in sitting.desk.window.findChildren(ReportDialog) if each.isVisible()]


def in_a_slot(sitting: Sitting) -> None:
    """A slot breaks."""
    QTimer.singleShot(0, sitting.desk, fail)


def in_a_paint_event(sitting: Sitting) -> None:
    """A widget breaks while it draws."""
    broken = Broken(sitting.desk.window)
    broken.resize(40, 40)
    broken.show()


def in_the_worker(sitting: Sitting) -> None:
    """A piece of work on the store breaks."""
    sitting.desk.context.ask(fail)


def in_an_answer(sitting: Sitting) -> None:
    """What a page does with an answer breaks."""
    sitting.desk.context.ask(lambda store: store.entries.count(), fail, owner=sitting.desk)


def in_a_thread(_: Sitting) -> None:
    """A thread of its own breaks."""
    threading.Thread(target=fail).start()


PLACES = [in_a_slot, in_a_paint_event, in_the_worker, in_an_answer, in_a_thread]


@pytest.mark.logs("unexpected LookupError")
@pytest.mark.parametrize("place", PLACES)
def test_a_bug_ends_in_one_report_and_the_window_goes_on(place: Callable[[Sitting], None], sitting: Sitting) -> None:
    """The draft is kept before the report shows, the second bug counts up, no word of the owner's is told, work goes on."""
    place(sitting)
    sitting.qtbot.waitUntil(lambda: len(reports(sitting)) == 1)
    assert sitting.desk.context.settings.text("today/draft") == DRAFT
    (report,) = reports(sitting)
    place(sitting)
    sitting.qtbot.waitUntil(report.again.isVisible)
    assert reports(sitting) == [report]
    assert "2" in report.again.text()
    report.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "LookupError" in copied
    assert "tests/faults/test_window_bugs.py" in copied or "faults/test_window_bugs.py" in copied
    assert CANARY not in copied
    report.close()
    assert sitting.desk.window.isVisible()
    sitting.today.box.write("")
    sitting.type_line("9-9:30 invoices")
    assert sitting.ask(lambda store: store.entries.count()) == 1


@pytest.mark.logs("unexpected LookupError")
def test_a_page_that_cannot_be_made(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose making breaks is reported; the page before it stays, the sidebar says so, and others still open."""
    monkeypatch.setattr(desk_module, "_plans", fail)
    sitting.desk.window.sidebar.buttons[PageName.PLANS].click()
    sitting.qtbot.waitUntil(lambda: len(reports(sitting)) == 1)
    assert isinstance(sitting.desk.window.page, TodayPage)
    assert sitting.desk.window.sidebar.buttons[PageName.TODAY].isChecked()
    assert sitting.desk.context.settings.page is PageName.TODAY
    monkeypatch.undo()


@pytest.mark.logs("unexpected LookupError")
@pytest.mark.usefixtures("hooks")
def test_a_first_page_that_cannot_be_made(
    tmp_path: Path, open_window: Callable[[Path], Sitting], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A start whose first page breaks is over all the same, still makes the backup of the day, and other pages open."""
    settled: list[bool] = []
    with monkeypatch.context() as broken:
        broken.setattr(desk_module, "_today", fail)
        sitting = open_window(tmp_path / "data")
        sitting.desk.settled.connect(lambda: settled.append(True))
        sitting.desk.alarm.install()
        sitting.qtbot.waitUntil(lambda: len(reports(sitting)) == 1)
    reports(sitting)[0].close()
    sitting.qtbot.waitUntil(lambda: len(sitting.ask(lambda store: store.backups())) == 1)
    assert settled == [True]
    sitting.desk.context.navigate(PageName.TODAY)
    sitting.until(TodayPage)
    sitting.settle()


@pytest.mark.logs("unexpected LookupError", "the work could not be saved")
def test_a_report_comes_even_when_drafts_cannot_be_kept(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that breaks while it keeps its draft does not keep the report away."""
    monkeypatch.setattr(TodayPage, "save_draft", fail)
    in_a_slot(sitting)
    sitting.qtbot.waitUntil(lambda: len(reports(sitting)) == 1)
    monkeypatch.undo()


def test_the_report_tells_places_and_kinds_only() -> None:
    """The chain of exceptions is told with frames and kinds; words of the owner, values and home folders are not."""
    try:
        try:
            fail()
        except LookupError as first:
            raise OSError(28, "No space left on device", f"{CANARY}.csv") from first
    except OSError as caught:
        told = report_text(caught)
    assert CANARY not in told
    assert told.index("LookupError") < told.index("[Errno 28] No space left on device")
    assert "raise LookupError(CANARY)" in told
    assert str(__file__) not in told
    assert "AttributeError: 'int' object has no attribute 'x'" in trace_of(AttributeError("'int' object has no attribute 'x'"))
