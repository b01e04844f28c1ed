"""For how long nobody touched the computer, from every source that can be tried here."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.ui.desktop.idle import (
    IdleChain,
    IdleKind,
    IdleSource,
    LogindIdle,
    MutterIdle,
    ScreenSaverIdle,
    X11Idle,
    system_sources,
    ticks_between,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.ui.desktop.bus import Bus
    from tests.ui.desktop.service import FakeService

    Answer = Callable[[timedelta | None], object]

MUTTER, SAVER = "org.gnome.Mutter.IdleMonitor", "org.freedesktop.ScreenSaver"


class Fake:
    """A source that says what it is told to say."""

    def __init__(self, kind: IdleKind, *answers: timedelta | None) -> None:
        self.kind = kind
        self.answers = list(answers)
        self.asked = 0

    def ask(self, answer: Answer) -> None:
        """The next answer; the last one again and again."""
        self.asked += 1
        answer(self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])


def told(qtbot: QtBot, source: IdleSource | IdleChain) -> timedelta | None:
    """What a source answers."""
    got: list[timedelta | None] = []
    source.ask(got.append)
    qtbot.waitUntil(lambda: bool(got))
    return got[0]


def test_the_chain_keeps_to_the_first_that_works(qtbot: QtBot) -> None:
    """One that fails is passed over and not asked again; the one in use is known by its kind."""
    dead, alive = Fake(IdleKind.X11, None), Fake(IdleKind.MUTTER, timedelta(seconds=3))
    chain = IdleChain((dead, alive))
    assert [told(qtbot, chain), told(qtbot, chain)] == [timedelta(seconds=3)] * 2
    assert (chain.kind, dead.asked) == (IdleKind.MUTTER, 1)


def test_the_chain_looks_again_when_its_source_dies(qtbot: QtBot) -> None:
    """A source that stops working gives way to the next one; where none is left the answer is None, and seldom asked for."""
    first = Fake(IdleKind.X11, timedelta(seconds=1), None)
    second = Fake(IdleKind.LOGIND, timedelta(seconds=2), None)
    chain = IdleChain((first, second))
    assert [told(qtbot, chain) for _ in range(3)] == [timedelta(seconds=1), timedelta(seconds=2), None]
    asked = first.asked
    assert [told(qtbot, chain) for _ in range(5)] == [None] * 5
    assert (chain.kind, first.asked) == (None, asked)


def test_x11_tells_idle_time_and_input_ends_it(qtbot: QtBot, display: str) -> None:
    """The time grows on the server's clock and begins anew with a key."""
    source = X11Idle(display)
    idle = told(qtbot, source)
    assert idle is not None
    qtbot.waitUntil(lambda: (told(qtbot, source) or timedelta(0)) > idle + timedelta(milliseconds=300))
    subprocess.run(("xdotool", "key", "a"), env={"DISPLAY": display, "PATH": "/usr/bin:/bin"}, check=True)
    after = told(qtbot, source)
    assert after is not None
    assert after < timedelta(milliseconds=300)


def test_no_x_server_is_no_source(qtbot: QtBot) -> None:
    """A display that is not there answers None instead of ending the program."""
    assert told(qtbot, X11Idle(":399")) is None


def test_gnome_counts_milliseconds(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """Mutter's number is a 64-bit count of milliseconds."""
    service.own(MUTTER)
    service.answer("GetIdletime", "t", 754_321)
    qtbot.waitUntil(lambda: told(qtbot, MutterIdle(bus)) is not None)
    assert told(qtbot, MutterIdle(bus)) == timedelta(milliseconds=754_321)


@pytest.mark.parametrize(("desktop", "length"), [("XFCE", timedelta(seconds=90)), ("KDE", timedelta(milliseconds=90))])
def test_screen_savers_count_seconds_except_kde(
    qtbot: QtBot, bus: Bus, service: FakeService, desktop: str, length: timedelta
) -> None:
    """KDE's answer is in milliseconds, all others' in seconds."""
    service.own(SAVER)
    service.answer("GetSessionIdleTime", "u", 90)
    source = ScreenSaverIdle(bus, desktop)
    qtbot.waitUntil(lambda: told(qtbot, source) is not None)
    assert told(qtbot, source) == length


def test_a_screen_saver_that_only_says_nothing_is_not_believed(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """After twenty times exactly 0 it is a source that does not work."""
    service.own(SAVER)
    service.answer("GetSessionIdleTime", "u", 0)
    source = ScreenSaverIdle(bus)
    qtbot.waitUntil(lambda: told(qtbot, source) is not None)
    answers = [told(qtbot, source) for _ in range(20)]
    assert answers[:5] == [timedelta(0)] * 5
    assert answers[-1] is None


@pytest.mark.parametrize("body", [("s", "soon"), ("b", True), ("i", -5), ("t", 2**64 - 1)])
def test_nonsense_is_no_answer(qtbot: QtBot, bus: Bus, service: FakeService, body: tuple[str, object]) -> None:
    """A number that is none, or none that time can have, counts as no answer."""
    service.own(MUTTER)
    service.answer("GetIdletime", *body)
    assert told(qtbot, MutterIdle(bus)) is None


def test_a_service_that_never_answers_holds_up_nobody(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """The question is given up after its patience, while the event loop goes on."""
    service.own(MUTTER)
    service.answers["GetIdletime"] = lambda _: None
    got: list[timedelta | None] = []
    MutterIdle(bus).ask(got.append)
    assert got == []
    qtbot.waitUntil(lambda: got == [None], timeout=3000)


def test_the_session_manager_tells_when_the_hint_is_set(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """Without the hint nobody is idle; with it, since the moment that it names."""
    hints: dict[str, tuple[str, object]] = {"IdleHint": ("b", False), "IdleSinceHintMonotonic": ("t", 0)}
    service.own("org.freedesktop.login1")
    service.answers["GetAll"] = lambda _: ("a{sv}", (dict(hints),))
    source = LogindIdle(bus)
    qtbot.waitUntil(lambda: told(qtbot, source) == timedelta(0))
    hints |= {"IdleHint": ("b", True), "IdleSinceHintMonotonic": ("t", 1)}
    idle = told(qtbot, source)
    assert idle is not None
    assert idle > timedelta(minutes=1)


def test_a_bus_that_goes_away_is_a_source_that_fails(qtbot: QtBot, bus: Bus) -> None:
    """Every question is answered with None from then on."""
    source = MutterIdle(bus)
    bus.close()
    assert told(qtbot, source) is None


def test_wayland_sessions_do_not_ask_x11(bus: Bus) -> None:
    """There X11 knows of its own windows only, and would call a busy owner idle."""
    x11 = {"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"}
    assert next(source.kind for source in system_sources(bus, bus, x11)) is IdleKind.X11
    kinds = [source.kind for source in system_sources(bus, bus, x11 | {"XDG_SESSION_TYPE": "wayland"})]
    assert kinds == [IdleKind.MUTTER, IdleKind.SCREEN_SAVER, IdleKind.LOGIND]


def test_ticks_are_counted_over_the_end_of_the_count() -> None:
    """Windows' milliseconds begin anew after 2**32."""
    assert ticks_between(2**32 - 1000, 500) == 1500
    assert ticks_between(1000, 3500) == 2500
