"""Undo and redo what the owner did, one action at a time, across restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from ballast.domain.log.change import Change, History
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


def undo(store: Store, clock: Clock, watch: Watch = unwatched) -> Change | None:
    """Take back the newest action; None when there is nothing to take back. What `watch` raises leaves all as it was."""
    return store.undo(clock.now(), watch)


def redo(store: Store, clock: Clock, watch: Watch = unwatched) -> Change | None:
    """Do the last undone action again; None when there is none. What `watch` raises leaves all as it was."""
    return store.redo(clock.now(), watch)


def history(store: Store) -> History:
    """What undo and redo would do next."""
    return store.history()
