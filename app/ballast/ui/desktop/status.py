"""What the desktop offers this program, as the settings show it. Facts and one signal; `desktop` keeps them up to date."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ballast.domain.log.pulse import Pulse
    from ballast.ui.desktop.idle import IdleKind


class Searching(Enum):
    """How far the search for something is."""

    UNKNOWN = auto()
    """Not looked for yet."""
    FOUND = auto()
    NONE = auto()


class KeyState(Enum):
    """How the global keys stand."""

    OFF = auto()
    """The owner does not want them, or nothing was tried yet."""
    ON = auto()
    ASKED = auto()
    """The desktop asks the owner, or chooses the keys itself."""
    TAKEN = auto()
    """Another program has them."""
    NOT_OFFERED = auto()
    """This desktop gives no program a key."""


class Status(QObject):
    """The state of the desktop's services.

    Signals: `changed` when a fact changed; `wished` when the owner changed a wish (`wishes`).
    """

    changed = Signal()
    wished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self.idle_search = Searching.UNKNOWN
        self.idle: IdleKind | None = None
        self.last_away: datetime | None = None
        """When the idle source last said that the owner is away; None before that."""
        self.nothing_since: datetime | None = None
        """Since when the owner is active with nothing running, once it is time to say so; None while it is not."""
        self.snoozed_until: datetime | None = None
        """Until when the owner does not want to hear of it."""
        self.asked_at: datetime | None = None
        """When the owner was last asked what the work is."""
        self.pulse: Callable[[], Pulse] | None = None
        """The machine's clocks, once the first sign of life was left; None before that."""
        self.tray = False
        self.keys = KeyState.OFF

    def tell(self, **facts: object) -> None:
        """Set facts by their names; `changed` is sent when one is new. Raises AttributeError for a name that is no fact."""
        new = {name: value for name, value in facts.items() if getattr(self, name) != value}
        for name, value in new.items():
            setattr(self, name, value)
        if new:
            self.changed.emit()
