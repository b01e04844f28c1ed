"""Global keys through the desktop portal (KDE, newer GNOME ...): the desktop asks the owner and may choose other keys.

Each request of the portal answers through an object of its own, whose name follows from our name on the bus and a token, so the
answer is listened for before the request is made.
"""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from ballast.ui.desktop.bus import Address, Body, Bus
from ballast.ui.desktop.hotkeys import GlobalKeys
from ballast.ui.desktop.status import KeyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = Address(_NAME, _PATH, "org.freedesktop.portal.GlobalShortcuts")
_REQUEST = "org.freedesktop.portal.Request"
_REGISTRY = Address(_NAME, _PATH, "org.freedesktop.host.portal.Registry")
_APP_ID = "ballast"
_MODIFIERS = {"Ctrl": "CTRL", "Alt": "ALT", "Shift": "SHIFT"}


def trigger(combination: str) -> str:
    """A combination as the portal writes it: "CTRL+ALT+b"."""
    *held, key = combination.split("+")
    named = key.lower() if len(key) == 1 or key == "Space" else key
    return "+".join([*(_MODIFIERS[each] for each in held), named])


class PortalKeys(GlobalKeys):
    """Keys that the desktop hands out."""

    def __init__(self, bus: Bus, descriptions: Sequence[str]) -> None:
        super().__init__()
        self._bus = bus
        self._descriptions = descriptions
        self._tokens = count(1)
        self._session = ""
        self._wanted: tuple[str, ...] = ()
        bus.listen(_SHORTCUTS._replace(name=""), "Activated", self._activated)

    def take(self, combinations: Sequence[str]) -> None:
        """Ask the desktop; its answer comes when the owner has given one."""
        self._wanted = tuple(combinations)
        if self._session:
            self._bus.call(Address(_NAME, self._session, "org.freedesktop.portal.Session"), "Close", lambda _: None)
            self._session = ""
        if not combinations:
            self.state_changed.emit(KeyState.OFF)
            return
        self._bus.call(_REGISTRY, "Register", self._registered, signature="sa{sv}", body=(_APP_ID, {}))

    def _registered(self, _: Body | None) -> None:
        """Registering is only there on newer desktops; those without know us by other means, or not at all."""
        options = {"session_handle_token": ("s", f"ballast{next(self._tokens)}")}
        self._request("CreateSession", "a{sv}", (), options, self._created)

    def _created(self, results: dict[str, Any] | None) -> None:
        self._session = results["session_handle"][1] if results and "session_handle" in results else ""
        if not self._session:
            self.state_changed.emit(KeyState.NOT_OFFERED)
            return
        keys = [
            (str(number), {"description": ("s", told), "preferred_trigger": ("s", trigger(combination))})
            for number, (combination, told) in enumerate(zip(self._wanted, self._descriptions, strict=False))
        ]
        self.state_changed.emit(KeyState.ASKED)
        self._request("BindShortcuts", "oa(sa{sv})sa{sv}", (self._session, keys, ""), {}, self._bound)

    def _bound(self, results: dict[str, Any] | None) -> None:
        given = results.get("shortcuts", ("", []))[1] if results is not None else []
        self.state_changed.emit(KeyState.ON if given else KeyState.NOT_OFFERED)

    def _activated(self, body: Body) -> None:
        if len(body) > 1 and body[0] == self._session and str(body[1]).isdecimal() and int(body[1]) < len(self._wanted):
            self.pressed.emit(int(body[1]))

    def _request(
        self, method: str, signature: str, body: Body, options: dict[str, Any], heard: Callable[[dict[str, Any] | None], object]
    ) -> None:
        token = f"ballast{next(self._tokens)}"
        sender = self._bus.unique_name.removeprefix(":").replace(".", "_")
        path = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
        self._bus.listen(Address("", path, _REQUEST), "Response", partial(_response, heard))
        body = (*body, options | {"handle_token": ("s", token)})
        self._bus.call(
            _SHORTCUTS, method, lambda answer: heard(None) if answer is None else None, signature=signature, body=body
        )


def _response(heard: Callable[[dict[str, Any] | None], object], body: Body) -> None:
    """0 is yes; anything else is no, by the owner or by the desktop."""
    heard(body[1] if len(body) > 1 and body[0] == 0 else None)
