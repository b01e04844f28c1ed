"""What the owner wants of the desktop: the tray, the global key, prompts and the reminder. Looks: no number depends on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.ui.settings import Looks

HOTKEYS = ("Ctrl+Alt+B", "Ctrl+Alt+Space", "Ctrl+Shift+F9")
BACK_KEYS = {"Ctrl+Alt+B": "Ctrl+Alt+R", "Ctrl+Alt+Space": "Ctrl+Alt+R", "Ctrl+Shift+F9": "Ctrl+Shift+F10"}
"""The second key, which takes up the last task again, goes with the first."""

_ON, _OFF = "on", "off"


class Asking(StrEnum):
    """How often the owner wants to be asked what the work is."""

    NEVER = "never"
    EVERY_15 = "15"
    EVERY_30 = "30"
    RANDOM = "random"


@dataclass(frozen=True, slots=True)
class Wishes:
    """All of them; each default holds until the owner chose. An empty `hotkey` means no global keys."""

    in_tray: bool = False
    hotkey: str = HOTKEYS[0]
    asking: Asking = Asking.NEVER
    reminder: bool = True

    @property
    def back_key(self) -> str:
        """The second global key; empty where there is none."""
        return BACK_KEYS.get(self.hotkey, "")


def read_wishes(looks: Looks) -> Wishes:
    """The wishes as they were kept; what is not understood is the default."""
    hotkey, asking = looks.text("desktop/hotkey", HOTKEYS[0]), looks.text("desktop/asking")
    return Wishes(
        in_tray=looks.text("desktop/tray") == _ON,
        hotkey={**{each: each for each in HOTKEYS}, _OFF: ""}.get(hotkey, HOTKEYS[0]),
        asking=next((each for each in Asking if each.value == asking), Asking.NEVER),
        reminder=looks.text("desktop/reminder", _ON) == _ON,
    )


def keep_wishes(looks: Looks, wishes: Wishes) -> None:
    """Remember the wishes, and write them down."""
    looks.keep_text("desktop/tray", _ON if wishes.in_tray else _OFF)
    looks.keep_text("desktop/hotkey", wishes.hotkey or _OFF)
    looks.keep_text("desktop/asking", wishes.asking.value)
    looks.keep_text("desktop/reminder", _ON if wishes.reminder else _OFF)
    looks.save()
