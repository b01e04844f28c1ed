"""The owner's habits that change numbers: read them, change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed

if TYPE_CHECKING:
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.profile import Profile
    from ballast.store.store import Store


def profile(store: Store) -> Profile:
    """The owner's habits as they are now."""
    return store.profile.get()


def change_profile(store: Store, changed: Profile, clock: Clock) -> Change:
    """Keep the owner's habits; undoable like any other action."""
    with store.action(Deed.SETTINGS, at=clock.now()) as act:
        act.profile.put(changed)
    return act.change
