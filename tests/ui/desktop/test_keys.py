"""Global keys: how they are written, grabbed from a real X server, and asked for at the portal."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from ballast.ui.desktop.hotkeys import GlobalKeys, NoKeys, X11Keys, read_keys, system_keys
from ballast.ui.desktop.status import KeyState
from ballast.ui.desktop.wishes import BACK_KEYS, HOTKEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.ui.desktop.bus import Bus
    from tests.ui.desktop.service import FakeService

PORTAL, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
SESSION = f"{PATH}/session/one"


def listen(keys: GlobalKeys) -> tuple[list[KeyState], list[int]]:
    """What keys tell from now on."""
    states: list[KeyState] = []
    pressed: list[int] = []
    keys.state_changed.connect(states.append)
    keys.pressed.connect(pressed.append)
    return states, pressed


def test_combinations_are_read_as_the_systems_count() -> None:
    """Letters, Space and function keys; every combination that the settings offer; others are refused."""
    keys = read_keys("Ctrl+Alt+B")
    assert (keys.symbol, keys.virtual, keys.x11, keys.windows & 7) == (ord("b"), ord("B"), 4 | 8, 2 | 1)
    assert (read_keys("Ctrl+Shift+F9").symbol, read_keys("Ctrl+Shift+F9").virtual) == (0xFFC6, 0x78)
    assert read_keys("Ctrl+Alt+Space").x11 == 12
    assert all(read_keys(each) for each in (*HOTKEYS, *BACK_KEYS.values()))
    for odd in ("", "Ctrl+Left", "Ctrl+K, Ctrl+C"):
        with pytest.raises(ValueError, match=r".*"):
            read_keys(odd)


def test_a_key_pressed_anywhere_is_heard(qtbot: QtBot, display: str) -> None:
    """Both keys of a real X server, also with Num Lock on; after they were given back they are heard no more."""
    keys = X11Keys(display=display)
    states, pressed = listen(keys)
    keys.take(("Ctrl+Alt+B", "Ctrl+Alt+R"))
    environment = {"DISPLAY": display, "PATH": "/usr/bin:/bin"}
    for each in (("key", "ctrl+alt+r"), ("key", "Num_Lock"), ("key", "ctrl+alt+b"), ("key", "ctrl+b")):
        subprocess.run(("xdotool", *each), env=environment, check=True)
    qtbot.waitUntil(lambda: pressed == [1, 0])
    keys.take(())
    subprocess.run(("xdotool", "key", "ctrl+alt+b"), env=environment, check=True)
    assert (states, pressed) == ([KeyState.ON, KeyState.OFF], [1, 0])


def test_a_key_of_another_program_is_said_to_be_taken(qtbot: QtBot, display: str) -> None:
    """Nothing breaks, and no half of the keys is kept."""
    first, second, third = (X11Keys(display=display) for _ in range(3))
    first.take(("Ctrl+Alt+R",))
    states, _ = listen(second)
    second.take(("Ctrl+Alt+B", "Ctrl+Alt+R"))
    assert states == [KeyState.TAKEN]
    states, _ = listen(third)
    third.take(("Ctrl+Alt+B",))
    qtbot.waitUntil(lambda: states == [KeyState.ON])
    for each in (first, second, third):
        each.take(())


def test_desktops_without_keys_say_so() -> None:
    """No X server, and Wayland without a portal."""
    for keys in (X11Keys(display=":399"), NoKeys(), system_keys(None, {"XDG_SESSION_TYPE": "wayland"}, ())):
        states, _ = listen(keys)
        keys.take(("Ctrl+Alt+B",))
        assert states == [KeyState.NOT_OFFERED]


def portal(service: FakeService, *, agrees: bool) -> list[tuple[str, Any]]:
    """A portal that answers each request by its signal, as the real one does; what it was asked."""
    asked: list[tuple[str, Any]] = []

    def respond(method: str, results: dict[str, Any]) -> Callable[[tuple[Any, ...]], tuple[str, tuple[Any, ...]]]:
        def answer(body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
            asked.append((method, body))
            sender = service.calls[-1][2].removeprefix(":").replace(".", "_")
            path = f"{PATH}/request/{sender}/{body[-1]['handle_token'][1]}"
            code = 0 if agrees or method == "CreateSession" else 1
            service.send(path, "org.freedesktop.portal.Request", "Response", "ua{sv}", code, results)
            return "o", (path,)

        return answer

    service.own(PORTAL)
    service.answers["CreateSession"] = respond("CreateSession", {"session_handle": ("s", SESSION)})
    shortcuts = ("a(sa{sv})", [("0", {"description": ("s", "Open")})])
    service.answers["BindShortcuts"] = respond("BindShortcuts", {"shortcuts": shortcuts})
    return asked


@pytest.mark.parametrize(("agrees", "state"), [(True, KeyState.ON), (False, KeyState.NOT_OFFERED)])
def test_the_portal_is_asked_and_believed(
    qtbot: QtBot,
    bus: Bus,
    service: FakeService,
    agrees: bool,  # noqa: FBT001 - a table of two
    state: KeyState,
) -> None:
    """The wished keys go to the desktop, its answer decides, and its word is the press."""
    from ballast.ui.desktop.portal import PortalKeys  # noqa: PLC0415 - Linux only

    asked = portal(service, agrees=agrees)
    keys = PortalKeys(bus, ("Open Ballast", "Take up again"))
    states, pressed = listen(keys)
    keys.take(("Ctrl+Alt+B", "Ctrl+Shift+F9"))
    qtbot.waitUntil(lambda: bool(states) and states[-1] is state)
    session, shortcuts, *_ = asked[1][1]
    assert session == SESSION
    assert [each["preferred_trigger"][1] for _, each in shortcuts] == ["CTRL+ALT+b", "CTRL+SHIFT+F9"]
    service.send(PATH, SHORTCUTS, "Activated", "osta{sv}", "/other", "1", 5, {})
    service.send(PATH, SHORTCUTS, "Activated", "osta{sv}", SESSION, "1", 5, {})
    qtbot.waitUntil(lambda: pressed == [1])


def test_a_desktop_without_a_portal_offers_no_keys(qtbot: QtBot, bus: Bus) -> None:
    """Nobody answers: the settings can say so."""
    from ballast.ui.desktop.portal import PortalKeys  # noqa: PLC0415 - Linux only

    keys = PortalKeys(bus, ("Open",))
    states, _ = listen(keys)
    keys.take(("Ctrl+Alt+B",))
    qtbot.waitUntil(lambda: states == [KeyState.NOT_OFFERED])
