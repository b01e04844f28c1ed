"""Notices of the desktop on a real bus, and what takes their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.ui.desktop.notices import Choice, DesktopNotice, Notices

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.changes import Notice
    from ballast.ui.context import Context
    from ballast.ui.desktop.bus import Bus
    from tests.ui.desktop.service import FakeService

SERVER, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


@pytest.fixture
def server(service: FakeService, bus: Bus, qtbot: QtBot) -> FakeService:
    """A server of notices that shows buttons and markup."""
    from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - Linux only

    service.own(SERVER)
    service.answer("GetCapabilities", "as", ["actions", "body", "body-markup"])
    service.answer("Notify", "u", 7)
    service.answer("CloseNotification", "")
    got: list[object] = []
    bus.call(Address(SERVER, PATH, SERVER), "GetCapabilities", got.append)
    qtbot.waitUntil(lambda: bool(got))
    return service


def shown(server: FakeService) -> list[tuple[object, ...]]:
    """What was shown."""
    return [body for method, body, _ in server.calls if method == "Notify"]


def test_a_notice_is_shown_with_its_buttons(qtbot: QtBot, context: Context, bus: Bus, server: FakeService) -> None:
    """Title, text and buttons reach the server; what a button does is done once, on the button's word."""
    done: list[str] = []
    notices = Notices(context, bus, lambda: None)
    choices = (Choice("Keep", lambda: done.append("kept")), Choice("Break", lambda: done.append("break")))
    notices.show(DesktopNotice("You were away", "R&D <b>", choices, lambda: done.append("opened"), about="away"))
    qtbot.waitUntil(lambda: len(shown(server)) == 1)
    name, replaced, _, title, text, actions, hints, _ = shown(server)[0]
    assert (name, replaced, title, text) == ("Ballast", 0, "You were away", "R&amp;D &lt;b&gt;")
    assert actions == ["default", "Ballast", "0", "Keep", "1", "Break"]
    assert isinstance(hints, dict)

    def press() -> bool:
        server.send(PATH, SERVER, "ActionInvoked", "us", 7, "1")
        return bool(done)

    qtbot.waitUntil(press)
    server.send(PATH, SERVER, "ActionInvoked", "us", 7, "0")
    server.send(PATH, SERVER, "ActionInvoked", "us", 9, "default")
    notices.withdraw("away")
    assert done == ["break"]


def test_a_newer_notice_about_the_same_takes_the_olds_place(
    qtbot: QtBot, context: Context, bus: Bus, server: FakeService
) -> None:
    """The server is told which one it replaces; withdrawing closes it."""
    notices = Notices(context, bus, lambda: None)
    notices.show(DesktopNotice("One", "", about="prompt"))
    qtbot.waitUntil(lambda: notices._numbers == {"prompt": 7})
    notices.show(DesktopNotice("Two", "", about="prompt"))
    qtbot.waitUntil(lambda: len(shown(server)) == 2)
    assert shown(server)[1][1] == 7
    notices.withdraw("prompt")
    qtbot.waitUntil(lambda: ("CloseNotification", (7,)) in [call[:2] for call in server.calls])


def test_without_a_server_the_window_says_it(qtbot: QtBot, context: Context, bus: Bus) -> None:
    """Nobody answers on the bus, or there is no bus: the window's own notice shows it, with the first button."""
    said: list[Notice] = []
    context.bulletin.said.connect(said.append)
    done: list[str] = []
    notice = DesktopNotice("Nothing runs", "Since 09:12", (Choice("Count it", lambda: done.append("counted")),))
    Notices(context, bus, lambda: None).show(notice)
    qtbot.waitUntil(lambda: len(said) == 1)
    Notices(context, None, lambda: None).show(notice)
    assert [each.text for each in said] == ["Nothing runs. Since 09:12"] * 2
    assert said[0].action == "Count it"
    assert said[0].act is not None
    said[0].act()
    assert done == ["counted"]
