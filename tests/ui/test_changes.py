"""Changes are announced with what the pages that follow them ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QObject

from ballast.domain.log.change import Change, Deed, Kind
from ballast.ui.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGE = Change(uuid4(), Deed.RATE, frozenset({Kind.ENTRIES}), "Mail")


class Page(QObject):
    """Someone who follows, and remembers what was read for it."""

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self.question: Callable[[object], str] | None = str
        self.heard: list[object] = []
        self._changes = changes
        self._number = changes.follow(self._ask)
        changes.announced.connect(self._hear)

    def _ask(self) -> Callable[[object], str] | None:
        return self.question

    def _hear(self, _: Change) -> None:
        self.heard.append(self._changes.news(self._number))


def answers(changes: Changes) -> dict[int, Any]:
    """What the worker would read for the followers."""
    return {number: question("store") for number, question in changes.questions().items()}  # type: ignore[arg-type]  # a stand-in


def test_a_follower_finds_its_answer_while_the_change_is_told() -> None:
    """Each its own, and nothing once the change has been told, or where nothing was read."""
    changes = Changes()
    page = Page(changes)
    changes.announce(CHANGE, answers(changes))
    changes.announce(CHANGE)
    assert page.heard == ["store", None]


def test_who_shows_nothing_or_is_gone_asks_nothing() -> None:
    """A hidden page has no question, and a page that was deleted is forgotten."""
    changes = Changes()
    page, other = Page(changes), Page(changes)
    page.question = None
    del other
    assert answers(changes) == {}
