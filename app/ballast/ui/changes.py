"""What pages hear of: changes of the data, places to go to, and things to say. Signals only; no page knows another page."""

from __future__ import annotations

import weakref
from enum import StrEnum
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ballast.domain.log.change import Change
    from ballast.store.store import Store

    Question = Callable[[Store], Any]


class PageName(StrEnum):
    """The pages that the window can show."""

    TODAY = "today"
    WEEK = "week"
    ENTRIES = "entries"
    REVIEW = "review"
    PLANS = "plans"
    HELPERS = "helpers"
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
    """Something to tell the owner without stopping the work; `action` is the word on its button and `act` what it does.

    `full` is what the button does in more words, for its tip and for those who hear it: Undo of what.
    """

    text: str
    tone: Tone = Tone.INFO
    action: str = ""
    act: Callable[[], object] | None = None
    full: str = ""


_NOTHING: Mapping[int, Any] = MappingProxyType({})


class Changes(QObject):
    """The one place where a change of the data is announced; pages that show its span ask again.

    A page that must show at once what an act did says beforehand what it would ask (`follow`): that is then read in the same
    turn of the worker as the act, and `news` has the answer while the change is announced.
    """

    announced = Signal(object)
    """Carries a `ballast.domain.log.change.Change`."""

    def __init__(self) -> None:
        """Nobody follows yet."""
        super().__init__()
        self._numbers = count()
        self._followers: dict[int, weakref.WeakMethod[Callable[[], Question | None]]] = {}
        self._news: Mapping[int, Any] = _NOTHING

    def follow(self, question: Callable[[], Question | None]) -> int:
        """Have a page's question answered with each act. `question` is a method that gives it, None while nothing is shown.

        Returns the number under which `news` has the answer. A page that is gone is forgotten.
        """
        number = next(self._numbers)
        self._followers[number] = weakref.WeakMethod(question)
        return number

    def questions(self) -> dict[int, Question]:
        """What the followers would ask now."""
        asked: dict[int, Question] = {}
        for number, held in list(self._followers.items()):
            ask = held()
            if ask is None:
                del self._followers[number]
            elif (question := ask()) is not None:
                asked[number] = question
        return asked

    def news(self, number: int) -> Any:  # noqa: ANN401 - whatever the follower asked for
        """The answer to a follower's question after the change that is being announced; None where there is none."""
        return self._news.get(number)

    def announce(self, change: Change, news: Mapping[int, Any] = _NOTHING) -> None:
        """Tell of a change, with what the followers' questions are answered after it."""
        self._news = news
        try:
            self.announced.emit(change)
        finally:
            self._news = _NOTHING


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
