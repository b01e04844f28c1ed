"""The owner's weights of the bottleneck score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from ballast.domain.insight.weights import OURS, Weights
from ballast.store.insight_schema import WeightsRow

if TYPE_CHECKING:
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_ONE = 1
_STORED = select(WeightsRow.crowding, WeightsRow.delay, WeightsRow.stress, WeightsRow.fragmentation, WeightsRow.off_hours)


@dataclass(frozen=True, slots=True)
class WeightsReader:
    """Reading the weights."""

    database: Database

    def get(self) -> Weights:
        """What the owner said, or ours."""
        rows = self.database.rows(_STORED)
        return Weights(*rows[0]) if rows else OURS


@dataclass(frozen=True, slots=True)
class WeightsWriter:
    """Writing the weights inside an action."""

    recorder: Recorder

    def put(self, weights: Weights) -> None:
        """Store the weights; ours leave nothing behind, so that they follow the model."""
        if weights == OURS:
            self.recorder.remove(WeightsRow, _ONE)
            return
        self.recorder.put(WeightsRow, {"id": _ONE} | {signal.value: float(w) for signal, w in weights.by_signal.items()})
