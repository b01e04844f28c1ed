"""The owner's own weights of the bottleneck score beside ours (`model.md` 3 and 7.8).

Only proportions count: a score still runs from 0 to 100, so all differences are said in shares of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import WEIGHTS
from ballast.domain.insight.review import Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

MODEL_VERSION = 1
"""The version of the formulas, of scores, projections and plans alike; stored with every result that is kept. It grows when
they change."""
WEIGHT_MOST = 100.0


class BadWeights(ValueError):
    """A weight is no number from 0 to 100, or all of them are 0."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much of the friction each signal can make; ours until the owner says otherwise. Raises BadWeights."""

    crowding: float = WEIGHTS[Signal.CROWDING]
    delay: float = WEIGHTS[Signal.DELAY]
    stress: float = WEIGHTS[Signal.STRESS]
    fragmentation: float = WEIGHTS[Signal.FRAGMENTATION]
    off_hours: float = WEIGHTS[Signal.OFF_HOURS]

    def __post_init__(self) -> None:
        values = self.by_signal.values()
        if not all(isfinite(each) and 0 <= each <= WEIGHT_MOST for each in values) or not sum(values):
            raise BadWeights

    @property
    def by_signal(self) -> Mapping[Signal, float]:
        """The weights as the score takes them."""
        return {signal: getattr(self, signal.value) for signal in Signal}

    @property
    def shares(self) -> Mapping[Signal, float]:
        """Each as a part of the whole, 0 to 1."""
        whole = sum(self.by_signal.values())
        return {signal: weight / whole for signal, weight in self.by_signal.items()}


OURS = Weights()
"""The weights of the model: what a reset brings back."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One signal of which the owner thinks otherwise, both as parts of the whole, 0 to 1."""

    signal: Signal
    ours: float
    yours: float


def differences(weights: Weights) -> tuple[Difference, ...]:
    """Your weights against ours, in the fixed order of the signals; those that weigh the same are left out."""
    yours = weights.shares
    pairs = [Difference(signal, ours, yours[signal]) for signal, ours in OURS.shares.items()]
    return tuple(each for each in pairs if abs(each.ours - each.yours) >= _SAME)


_SAME = 0.0005  # shares that read the same to a tenth of a percent
