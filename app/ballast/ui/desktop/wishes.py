"""What the owner wants of the desktop: the tray, the global key, prompts and the reminder. Looks: no number depends on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.prompting import HALF_HOUR, QUARTER, Asking, Rhythm

if TYPE_CHECKING:
    from ballast.ui.settings import Looks

HOTKEYS = ("Ctrl+Alt+B", "Ctrl+Alt+Space", "Ctrl+Shift+F9")
BACK_KEYS = {"Ctrl+Alt+B": "Ctrl+Alt+R", "Ctrl+Alt+Space": "Ctrl+Alt+R", "Ctrl+Shift+F9": "Ctrl+Shift+F10"}
"""The second key, which takes up the last task again, goes with the first."""

_ON, _OFF = "on", "off"


class Often(StrEnum):
    """How often the owner wants to be asked what the work is."""

    NEVER = "never"
    EVERY_15 = "15"
    EVERY_30 = "30"
    RANDOM = "random"


_RHYTHMS = {
    Often.NEVER: (Rhythm.NEVER, HALF_HOUR),
    Often.EVERY_15: (Rhythm.REGULAR, QUARTER),
    Often.EVERY_30: (Rhythm.REGULAR, HALF_HOUR),
    Often.RANDOM: (Rhythm.RANDOM, HALF_HOUR),
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """All of them; each default holds until the owner chose. An empty `hotkey` means no global keys."""

    in_tray: bool = False
    hotkey: str = HOTKEYS[0]
    often: Often = Often.NEVER
    reminder: bool = True

    @property
    def back_key(self) -> str:
        """The second global key; empty where there is none."""
        return BACK_KEYS.get(self.hotkey, "")

    @property
    def asking(self) -> Asking:
        """What the rules of prompting make of it."""
        rhythm, every = _RHYTHMS[self.often]
        return Asking(rhythm, every, QUARTER if self.reminder else None)


def read_wishes(looks: Looks) -> Wishes:
    """The wishes as they were kept; what is not understood is the default."""
    hotkey, often = looks.text("desktop/hotkey", HOTKEYS[0]), looks.text("desktop/asking")
    return Wishes(
        in_tray=looks.text("desktop/tray") == _ON,
        hotkey={**{each: each for each in HOTKEYS}, _OFF: ""}.get(hotkey, HOTKEYS[0]),
        often=next((each for each in Often if each.value == often), Often.NEVER),
        reminder=looks.text("desktop/reminder", _ON) == _ON,
    )


def keep_wishes(looks: Looks, wishes: Wishes) -> None:
    """Remember the wishes, and write them down."""
    looks.keep_text("desktop/tray", _ON if wishes.in_tray else _OFF)
    looks.keep_text("desktop/hotkey", wishes.hotkey or _OFF)
    looks.keep_text("desktop/asking", wishes.often.value)
    looks.keep_text("desktop/reminder", _ON if wishes.reminder else _OFF)
    looks.save()
