"""The window: lazy pages, keys, narrow screens, notices, troubles, dropped files, names for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget

from ballast.domain.log.change import Change, Deed, Kind
from ballast.store.problems import Full
from ballast.ui.app import fit_screen
from ballast.ui.changes import Notice, PageName, Place
from ballast.ui.errors import Alarm, ReportDialog
from ballast.ui.shortcuts import ShortcutSheet
from ballast.ui.theme import Look
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, Question, ask, set_tip
from ballast.ui.window import MainWindow
from tests.ui.accessibility import nameless, tab_chain, unreachable

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.context import Context
    from ballast.ui.theme import Theme

HOSTILE = '<img src="x.png"> R&D <b>bold</b>'


def test_pages_are_made_when_first_shown(context: Context, qtbot: QtBot) -> None:
    """No page is made before it is shown, and each only once."""
    made = list[PageName]()

    def factory(name: PageName) -> QWidget:
        made.append(name)
        return QWidget()

    window = MainWindow(context, {name: lambda name=name: factory(name) for name in PageName})  # type: ignore[misc]  # mypy cannot infer a default of a lambda
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    assert not made
    for name in (PageName.PLANS, PageName.TODAY, PageName.PLANS):
        context.navigate(name)
    assert made == [PageName.PLANS, PageName.TODAY]
    assert context.settings.page is PageName.PLANS


def test_keys_go_to_pages(window: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+1 and on show the pages in the order of the sidebar."""
    window.activateWindow()
    for number, name in enumerate(("Today", "Week", "Entries", "Review", "Plans", "Helpers", "Settings"), 1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        current = [button.accessibleName() for button in window.sidebar.buttons.values() if button.isChecked()]
        assert current == [name]


def test_undo_key_works_from_an_empty_box(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    """Ctrl+Z in a box with nothing to take back is the window's undo; with text it is the box's own."""
    box = QLineEdit(window)
    box.show()
    box.setFocus()
    with qtbot.waitSignal(context.bulletin.undo_asked):
        qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, "abc")
    with qtbot.assertNotEmitted(context.bulletin.undo_asked):
        qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == ""


def test_narrow_window_keeps_icons(window: MainWindow) -> None:
    """Below a thousand pixels the sidebar is icons with tooltips; their names stay."""
    window.resize(1280, 800)
    wide = window.sidebar.width()
    window.resize(720, 640)
    assert window.sidebar.width() < wide / 3
    assert all(button.toolTip() and button.accessibleName() for button in window.sidebar.buttons.values())


def test_every_control_has_a_name(window: MainWindow) -> None:
    """A screen reader can name every control of the frame and of a page with every widget, and keys reach all buttons."""
    window.show_place(Place(PageName.TODAY))
    window.sidebar.set_audit(9)
    assert nameless(window) == []
    assert unreachable(window) == []
    assert len(tab_chain(window)) > 20


def test_notice_offers_its_action(window: MainWindow, context: Context) -> None:
    """A notice shows its text and its button does what was promised."""
    done = list[bool]()
    context.bulletin.said.emit(Notice("Deleted", action="Undo", act=lambda: done.append(True)))
    assert window.toast.isVisible()
    window.toast.button.click()
    assert done == [True]
    assert not window.toast.isVisible()


def test_a_notice_lies_over_no_control(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    """Where a button lies at the foot of the page the notice stands above it, also when it comes while the notice is there."""
    context.bulletin.said.emit(Notice("Deleted"))
    before, host = window.toast.geometry(), window.toast.parentWidget()
    assert host is not None
    foot = QPushButton("Back", host)
    foot.setGeometry(0, host.height() - 60, host.width(), 40)
    foot.show()
    window.toast.raise_()
    assert before.intersects(foot.geometry())
    qtbot.waitUntil(lambda: not window.toast.geometry().intersects(foot.geometry()))
    context.bulletin.said.emit(Notice("Deleted again"))
    assert not window.toast.geometry().intersects(foot.geometry())
    assert window.toast.y() > 0


def test_deleting_offers_undo(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    """After a deletion the window offers to take it back, naming what was deleted as plain text."""
    change = Change(uuid4(), Deed.DELETE, frozenset({Kind.ENTRIES}), HOSTILE)
    context.changes.announced.emit(change)
    assert window.toast.label.text() == f"Deleted {HOSTILE}"
    with qtbot.waitSignal(context.bulletin.undo_asked):
        window.toast.button.click()


def _change(deed: Deed, about: str, *, undone: bool = False) -> Change:
    return Change(uuid4(), deed, frozenset({Kind.ENTRIES}), about, undone=undone)


def test_undo_of_a_notice_is_named_where_the_notice_does_not_say_it(window: MainWindow, context: Context) -> None:
    """One that only tells how much was done says on its button what Undo takes back; one that says the deed need not."""
    context.changes.announce(_change(Deed.CATEGORISE, "Invoices"))
    context.say("Three tasks are sorted.", action="Undo", act=context.undo)
    assert window.toast.button.text() == "Undo: Categorised Invoices"
    context.changes.announce(_change(Deed.DELETE, "Invoices"))
    assert (window.toast.label.text(), window.toast.button.text()) == ("Deleted Invoices", "Undo")
    assert window.toast.button.accessibleName() == "Undo deletion of Invoices"


def test_undo_of_a_notice_names_what_was_done_since(window: MainWindow, context: Context) -> None:
    """A notice that is still there when something else is done names that: its button takes back nothing it does not name."""
    context.changes.announce(_change(Deed.DELETE, "Invoices"))
    context.changes.announce(_change(Deed.SPLIT, "R&D"))
    assert window.toast.label.text() == "Deleted Invoices"
    assert window.toast.button.accessibleName() == "Undo split of R&D"
    assert window.toast.button.text() == "Undo split of R&&D"
    context.changes.announce(Change(uuid4(), Deed.EDIT, frozenset()))  # nothing changed: nothing to take back
    assert window.toast.button.accessibleName() == "Undo split of R&D"


def test_redo_of_a_notice_goes_with_the_next_deed(window: MainWindow, context: Context) -> None:
    """What was undone is offered again by name, until something else is done and it cannot be done again."""
    context.changes.announce(_change(Deed.SPLIT, "Invoices", undone=True))
    context.say("Undone: Split Invoices", action="Redo", act=context.bulletin.redo_asked.emit)
    assert (window.toast.button.text(), window.toast.button.accessibleName()) == ("Redo", "Do again: Split Invoices")
    context.changes.announce(_change(Deed.RATE, "Calls"))
    assert not window.toast.isVisible()


def test_a_long_name_on_a_notice_is_cut_in_its_middle(window: MainWindow, context: Context) -> None:
    """However long the name and narrow the window, the notice stays inside; its tips and spoken names have all of it."""
    window.resize(720, 480)
    long = "見積書 " * 60 + "end"
    context.changes.announce(_change(Deed.SPLIT, long))
    context.say("Entries. " * 60, action="Undo", act=context.undo)
    host = window.toast.parentWidget()
    assert host is not None
    assert host.rect().contains(window.toast.geometry())
    assert window.toast.button.text().startswith("Undo split of ")
    assert window.toast.button.text().endswith("end")
    assert window.toast.button.accessibleName() == f"Undo split of {long}"
    assert "…" in window.toast.button.text()
    assert long in window.toast.button.toolTip()


def test_trouble_says_what_is_safe(window: MainWindow, context: Context) -> None:
    """A full disk is shown calmly above the page and goes when it is dismissed."""
    context.bulletin.troubled.emit(Full())
    shown = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "The disk is full" in shown
    assert "safe" in shown
    window.hide_trouble()
    shown = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "The disk is full" not in shown


def test_dropped_file_is_passed_on(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A file dropped on the window is announced with its path."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "log.csv"))])
    none = Qt.MouseButton.NoButton
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.file_dropped) as dropped:
        QApplication.sendEvent(window, drop)
    assert dropped.args == [tmp_path / "log.csv"]


def test_look_is_switched_and_kept(window: MainWindow, context: Context) -> None:
    """The button switches light and dark, and the choice is remembered."""
    window.sidebar.look_button.click()
    assert context.theme.tokens.dark
    assert context.settings.look is Look.DARK


def test_sheet_of_keys_opens(window: MainWindow, qtbot: QtBot) -> None:
    """F1 shows all keys."""
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    assert any(label.text() == "Ctrl+1" for label in sheet.findChildren(QLabel))
    sheet.close()


@pytest.mark.logs("unexpected ValueError")
def test_report_of_a_bug_saves_first_and_counts(window: MainWindow, theme: Theme) -> None:
    """An unexpected exception saves the work, shows one report, and leaves the window open."""
    saved = list[bool]()
    alarm = Alarm(theme, lambda: saved.append(True))
    alarm.watch(window)
    for _ in range(2):
        alarm.show_report(ValueError("boom"))
    (report,) = window.findChildren(ReportDialog)
    assert len(saved) == 2
    assert "ValueError" in report.body.toPlainText()
    assert "boom" not in report.body.toPlainText()
    assert report.again.isVisible()
    report.copy_button.click()
    assert "ValueError" in QApplication.clipboard().text()
    report.close()
    assert window.isVisible()


def test_owner_text_is_plain_everywhere(theme: Theme, qtbot: QtBot) -> None:
    """Markup in a name is shown as it was typed: labels, tooltips, buttons, dialogs."""
    label, button = PlainLabel(HOSTILE), Button(theme, HOSTILE)
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert label.textFormat() is Qt.TextFormat.PlainText
    set_tip(label, HOSTILE)
    assert "<img" not in label.toolTip()
    assert button.text().count("&&") == 1
    answers = list[int | None]()
    box = ask(None, Question(HOSTILE, HOSTILE, ("Delete",), HOSTILE, danger=0), answers.append)
    assert all(each.textFormat() is not Qt.TextFormat.AutoText for each in box.findChildren(QLabel) if "<img" in each.text())
    assert isinstance(box, QMessageBox)
    box.defaultButton().click()
    assert answers == [None]


def test_long_name_is_cut_and_told(theme: Theme, qtbot: QtBot) -> None:  # noqa: ARG001 - the look gives the typeface
    """A label without room ends in dots and tells the whole text in its tooltip."""
    label = ElidedLabel("A name that is much too long for the room it has")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert "much too long" in label.toolTip()


def test_segments_move_by_arrows(theme: Theme, qtbot: QtBot) -> None:
    """Arrow keys move the choice and it is announced once each."""
    control = SegmentedControl("Stress", ("0", "1", "2"), 1)
    qtbot.addWidget(control)
    assert theme is not None
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.keyClick(control.buttons()[1], Qt.Key.Key_Right)
    assert chosen.args == [2]
    control.set_current(None)
    assert control.current is None


def test_focus_ring_only_by_key(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    """A widget reached by Tab carries the ring; one reached by a click does not."""
    button = PrimaryButton(theme, "Go", parent=window)
    button.show()
    window.sidebar.import_button.setFocus(Qt.FocusReason.OtherFocusReason)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert button.property("kbd") != "true"
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    reached = QApplication.focusWidget()
    assert reached is not None
    assert reached is not button
    assert reached.property("kbd") == "true"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("kbd") == "true"
    assert reached.property("kbd") == "false"


def test_the_ring_hears_keys_and_clicks_that_meet_the_window_alone(window: MainWindow, theme: Theme) -> None:
    """A key that meets no widget puts the ring on what gets the focus next; a click anywhere in the window does not."""
    button = PrimaryButton(theme, "Go", parent=window)
    button.show()
    handle, corner = window.windowHandle(), QPointF(2, window.height() - 2)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, none))
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert button.property("kbd") == "true"
    button.clearFocus()
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        handle, QMouseEvent(QEvent.Type.MouseButtonPress, corner, handle.mapToGlobal(corner), left, left, none)
    )
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert button.property("kbd") == "false"


@pytest.mark.parametrize(("by_key", "ring"), [(True, "true"), (False, "false")])
def test_the_ring_comes_back_after_a_dialog(window: MainWindow, theme: Theme, qtbot: QtBot, *, by_key: bool, ring: str) -> None:
    """What has the focus again when a dialog or a list closes carries the ring where the last act was a key, else not."""
    button = PrimaryButton(theme, "Go", parent=window)
    button.show()
    window.sidebar.import_button.setFocus(Qt.FocusReason.MouseFocusReason)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    if by_key:
        qtbot.keyClick(button, Qt.Key.Key_Down)
    else:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for reason in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.OtherFocusReason):
        window.sidebar.import_button.setFocus(Qt.FocusReason.MouseFocusReason)
        assert button.property("kbd") == "false"
        button.setFocus(reason)
        assert button.property("kbd") == ring


def test_a_window_fits_its_screen(window: MainWindow) -> None:
    """A window larger than the screen, its frame counted, is made as large as there is room for; a smaller one stays."""
    room = window.screen().availableSize()
    window.resize(room.width() + 500, room.height())
    fit_screen(window)
    assert (room.width() - 40 < window.width() < room.width(), room.height() - 80 < window.height() < room.height()) == (
        True,
        True,
    )
    window.resize(760, 500)
    fit_screen(window)
    assert (window.width(), window.height()) == (760, 500)
