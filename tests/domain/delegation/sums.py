"""How far plain sums of drawn hours lean, by drawing very many: an independent reading of `lean`, for the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.delegation.roi import Part

PLAIN = 200_000


def plain_sums(parts: Sequence[Part], draws: int = PLAIN, seed: int = 7) -> np.ndarray:
    """So many sums of the hours that parts hand over, each part drawn around its own middle."""
    lots = np.random.default_rng(seed)
    sums = np.zeros(draws)
    for part in parts:
        sums += part.hours * part.share * np.exp(part.sigma * lots.standard_normal(draws))
    return sums


def leaning(parts: Sequence[Part], draws: int = PLAIN) -> float:
    """By how much the middle of those sums lies above the sum of the middles; 1 where there is nothing to add up."""
    hours = sum(part.hours * part.share for part in parts)
    return float(np.median(plain_sums(parts, draws))) / hours if len(parts) > 1 and hours > 0 else 1.0
