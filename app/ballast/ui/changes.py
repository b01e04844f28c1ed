"""What pages hear of: changes of the data, places to go to, and things to say. Signals only; no page knows another page."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class PageName(StrEnum):
    """The pages that the window can show."""

    TODAY = "today"
    WEEK = "week"
    ENTRIES = "entries"
    REVIEW = "review"
    PLANS = "plans"
    SETTINGS = "settings"
    WIZARD = "wizard"
    WELCOME = "welcome"
    IMPORT = "import"


class Tone(StrEnum):
    """How a notice sounds."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


class Place(NamedTuple):
    """Where to go: a page and what it shall show there (a date, a plan's id, a file's path ...)."""

    page: PageName
    about: object = None


class Notice(NamedTuple):
    """Something to tell the owner without stopping the work; `action` is the word on its button and `act` what it does."""

    text: str
    tone: Tone = Tone.INFO
    action: str = ""
    act: Callable[[], object] | None = None


class Changes(QObject):
    """The one place where a change of the data is announced; pages that show its span ask again."""

    announced = Signal(object)
    """Carries a `ballast.domain.log.change.Change`."""


class Bulletin(QObject):
    """What a page asks of the window: to go somewhere, to say something, to take the last action back, to show a problem."""

    navigated = Signal(object)
    """Carries a `Place`."""
    said = Signal(object)
    """Carries a `Notice`."""
    worked = Signal(object)
    """Carries a `ballast.ui.work.Work` that has begun."""
    quit_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    troubled = Signal(object)
    """Carries the exception: weather (full disk, locked file ...), never a bug."""
