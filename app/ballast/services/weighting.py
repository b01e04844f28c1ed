"""Say what weighs more: the owner's weights of the bottleneck score, back to ours with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.weights import OURS, differences
from ballast.domain.log.change import Deed

if TYPE_CHECKING:
    from ballast.domain.insight.weights import Difference, Weights
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


def weights(store: Store) -> Weights:
    """The weights that hold: the owner's, or ours."""
    return store.weights.get()


def weights_against_ours(store: Store) -> tuple[Difference, ...]:
    """Where the owner's weights differ from ours."""
    return differences(store.weights.get())


def set_weights(store: Store, changed: Weights, clock: Clock) -> Change:
    """Keep other weights; scores follow from now on, plans that were made keep theirs."""
    with store.action(Deed.SET_WEIGHTS, at=clock.now()) as act:
        act.weights.put(changed)
    return act.change


def reset_weights(store: Store, clock: Clock) -> Change:
    """Have ours back."""
    return set_weights(store, OURS, clock)
