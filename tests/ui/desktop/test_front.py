"""The window's end, the tray's menu, and the machine's own clocks."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from ballast.domain.log.pulse import Meanwhile, compare
from ballast.services import capture
from ballast.services.day import show_day
from ballast.ui.desktop.calling import Word
from ballast.ui.desktop.clocks import system_clocks, take_pulse
from ballast.ui.desktop.front import Front
from ballast.ui.desktop.hand import Hand
from ballast.ui.desktop.tray import Tray
from tests.ui.desktop.test_presence import start

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.services.day import DayView
    from ballast.ui.context import Context
    from ballast.ui.window import MainWindow
    from tests.ui.desktop.conftest import Room

ZONE = ZoneInfo("Europe/Berlin")
QUOTE = "\u2039"  # what stands for < where markup might be read


def test_the_machines_clocks_agree_with_each_other() -> None:
    """Sleep is counted by one and not by the other, so it is never behind; the boot is named where the system names it."""
    clocks = system_clocks()
    before, after = take_pulse(clocks, ZONE), take_pulse(clocks, ZONE, ended=True)
    assert before.boottime >= before.monotonic > timedelta(0)
    assert abs(datetime.now(UTC) - after.wall) < timedelta(seconds=5)
    assert (before.ended, after.ended, after.wall.tzinfo) == (False, True, ZONE)
    assert compare(before, after).kind is Meanwhile.ALIVE
    assert sys.platform not in {"linux", "darwin"} or len(before.boot_id) == 36


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_closing_hides_only_where_the_owner_wants_it(window: MainWindow, context: Context, qtbot: QtBot) -> None:
    """With the tray the window hides and stays open; quitting closes it, with the last word while the store is open."""
    hides = [True]
    front, told = Front(context, window, lambda: hides[0]), list[str]()
    for name in ("leaving", "stayed", "hid"):
        getattr(front, name).connect(lambda name=name: told.append(name))
    window.closed.connect(lambda: told.append("closed"))
    window.close()
    assert (window.isVisible(), told) == (False, ["hid"])
    front.come_forward()
    assert window.isVisible()
    context.bulletin.quit_asked.connect(front.expect_end)
    context.bulletin.quit_asked.emit()
    window.close()
    assert (window.isVisible(), told) == (False, ["hid", "leaving", "closed"])
    qtbot.wait(0)
    assert "stayed" not in told


def test_a_log_out_that_is_called_off_takes_the_goodbye_back(window: MainWindow, context: Context) -> None:
    """The goodbye is said before anything is asked; the window goes on."""
    front, told = Front(context, window, lambda: True), list[str]()
    front.leaving.connect(lambda: told.append("leaving"))
    front.stayed.connect(lambda: told.append("stayed"))
    front.prepare_end()
    front._stay()
    assert (window.isVisible(), told) == (True, ["leaving", "stayed"])


def day(room: Room) -> DayView:
    """Today."""
    return room.ask(lambda store: show_day(store, None, room.machine))


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_tray_tells_what_runs_and_starts_the_last_tasks(room: Room, qtbot: QtBot) -> None:
    """The tip names task and time as plain text; numbered tasks carry their `&`; each act of the menu is told."""
    for name in ("R&D", "<b>Invoices</b>"):
        room.context.do(partial(start, room=room, name=name))
        room.settle()
        room.machine.works(minutes=72)
    tray = Tray(room.context.theme.icon("anchor", "accent"), room.context.words, room.machine)
    tray.show_day(day(room))
    assert tray.icon.toolTip() == f"{QUOTE}b>Invoices{QUOTE}/b>, 1 h 12 min"
    actions = {action.text(): action for action in tray.menu.actions() if action.text()}
    assert list(actions) == ["&1  R&&D", "&Stop <b>Invoices</b>", "&Interruption…", "&Open Ballast", "Quit"]
    with qtbot.waitSignal(tray.chosen) as chosen:
        actions["&1  R&&D"].trigger()
    assert chosen.args == [day(room).recent[0].task.id]
    for text, signal in (("&Stop <b>Invoices</b>", tray.stopped), ("&Open Ballast", tray.opened), ("Quit", tray.quitted)):
        with qtbot.waitSignal(signal):
            actions[text].trigger()
    tray.remove()


def test_keys_and_words_stop_and_take_up_again(room: Room, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """`toggle` stops, again starts the last task; `back` goes to the task before; where there is no tray none is made."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    hand = Hand(room.context, Front(room.context, window, lambda: False))
    assert not hand.show_tray()
    for name in ("Invoices", "Phone"):
        room.context.do(partial(start, room=room, name=name))
        room.settle()
        room.machine.works(minutes=30)
    running = []
    for word in (Word.TOGGLE, Word.TOGGLE, Word.BACK):
        hand.hear(word)
        room.settle()
        view = day(room)
        running.append(view.running.task.name if view.running else None)
        room.machine.works(minutes=1)
    assert running == [None, "Phone", "Invoices"]
    assert room.ask(lambda store: capture.stop(store, room.machine)) is not None
    hand.deleteLater()
