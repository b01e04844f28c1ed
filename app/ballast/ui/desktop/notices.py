"""Notices of the desktop, with buttons where it offers them. They never take the focus.

On Linux they are told to the desktop's own server; on Windows and macOS the tray's icon shows them. Where nobody shows them the
window's own notice does.
"""

from __future__ import annotations

import html
import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from ballast import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QSystemTrayIcon

    from ballast.ui.context import Context
    from ballast.ui.desktop.bus import Body, Bus

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_SHOWN_MS = 20_000
_DEFAULT = "default"
_KEPT = 20


class Choice(NamedTuple):
    """A button of a notice: its word, and what it does."""

    word: str
    act: Callable[[], object]


class DesktopNotice(NamedTuple):
    """Something to tell the owner wherever they work. `opened` is what a click on the notice itself does.

    `about` names what it is about: a newer notice about the same takes the place of the older one.
    """

    title: str
    text: str
    choices: Sequence[Choice] = ()
    opened: Callable[[], object] | None = None
    about: str = ""


class Notices(QObject):
    """Shows notices of the desktop. `shows_choices` says whether their buttons can be shown."""

    def __init__(self, context: Context, session: Bus | None, tray: Callable[[], QSystemTrayIcon | None]) -> None:
        """Show through the bus of the session, else the tray, else the window."""
        super().__init__()
        self._context, self._bus, self._tray = context, session, tray
        self._clicked: Callable[[], object] | None = None
        self._heard_icon: QSystemTrayIcon | None = None
        self._shown: dict[int, DesktopNotice] = {}
        self._numbers: dict[str, int] = {}
        self._abilities: frozenset[str] | None = None
        if session is not None:
            from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

            self._server = Address(_NAME, _PATH, _NAME)
            session.listen(self._server, "ActionInvoked", self._chosen)
            session.listen(self._server, "NotificationClosed", self._closed)

    @property
    def shows_choices(self) -> bool:
        """Whether the server is known to show buttons."""
        return self._abilities is not None and "actions" in self._abilities

    def show(self, notice: DesktopNotice) -> None:
        """Show a notice; never waits, never raises."""
        if self._bus is not None and self._bus.alive:
            self._ask_abilities(notice)
        else:
            self._show_otherwise(notice)

    def withdraw(self, about: str) -> None:
        """Take a notice back that is no longer true."""
        number = self._numbers.pop(about, None)
        if number is not None and self._bus is not None:
            self._shown.pop(number, None)
            self._bus.call(self._server, "CloseNotification", lambda _: None, signature="u", body=(number,))

    def _ask_abilities(self, notice: DesktopNotice) -> None:
        if self._bus is None:
            return
        if self._abilities is not None:
            self._tell(notice)
            return

        def answered(body: Body | None) -> None:
            if body is None:
                self._show_otherwise(notice)
            else:
                self._abilities = frozenset(body[0])
                self._tell(notice)

        self._bus.call(self._server, "GetCapabilities", answered)

    def _tell(self, notice: DesktopNotice) -> None:
        if self._bus is None:
            return
        abilities = self._abilities or frozenset()
        text = html.escape(notice.text, quote=False) if "body-markup" in abilities else notice.text
        actions: list[str] = []
        if "actions" in abilities:
            actions = [_DEFAULT, paths.APP_NAME] if notice.opened else []
            for number, choice in enumerate(notice.choices):
                actions += [str(number), choice.word]
        replaced = self._numbers.get(notice.about, 0) if notice.about else 0
        hints = {"desktop-entry": ("s", "ballast"), "category": ("s", "im.received"), "suppress-sound": ("b", True)}
        self._bus.call(
            self._server,
            "Notify",
            lambda body: self._told(notice, body),
            signature="susssasa{sv}i",
            body=(paths.APP_NAME, replaced, "ballast", notice.title, text, actions, hints, _SHOWN_MS),
        )

    def _told(self, notice: DesktopNotice, body: Body | None) -> None:
        if body is None:
            self._abilities = None
            self._show_otherwise(notice)
            return
        while len(self._shown) >= _KEPT:
            del self._shown[next(iter(self._shown))]
        self._shown[body[0]] = notice
        if notice.about:
            self._numbers[notice.about] = body[0]

    def _show_otherwise(self, notice: DesktopNotice) -> None:
        icon = self._tray() if sys.platform in {"win32", "darwin"} else None
        if icon is not None:
            if self._heard_icon is not icon:
                self._heard_icon = icon
                icon.messageClicked.connect(self._click)
            self._clicked = notice.opened
            icon.showMessage(notice.title, notice.text, icon.icon(), _SHOWN_MS)
            return
        first = notice.choices[0] if notice.choices else None
        text = f"{notice.title}. {notice.text}" if notice.text else notice.title
        self._context.say(text, action=first.word if first else "", act=first.act if first else None)

    def _click(self) -> None:
        if self._clicked is not None:
            self._clicked()

    def _chosen(self, body: Body) -> None:
        notice = self._shown.get(body[0]) if len(body) > 1 else None
        if notice is None:
            return
        if body[1] == _DEFAULT and notice.opened is not None:
            notice.opened()
        elif str(body[1]).isdecimal() and int(body[1]) < len(notice.choices):
            notice.choices[int(body[1])].act()
        self._forget(body[0])

    def _closed(self, body: Body) -> None:
        if body:
            self._forget(body[0])

    def _forget(self, number: int) -> None:
        self._shown.pop(number, None)
        self._numbers = {about: each for about, each in self._numbers.items() if each != number}
