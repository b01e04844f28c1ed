"""When in the day work strains: the mean rating of each hour of the clock, and whether the hours differ by more than chance.

A rating is one observation, however long its entry is; an entry that reaches over several hours speaks in each of them by its
time there. Which hour is the calmest and which the hardest is chosen among many, so the difference of the two has to be larger
than the largest that chance would show among so many hours: Student's bound for 5 %, divided by the number of pairs
(Bonferroni). The scatter of ratings within an hour is taken to be the same in all hours; to it comes what whole numbers hide
(1/12).
"""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.days import by_hour
from ballast.domain.insight.habits import HourStress

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.pieces import Piece

CHANCE = 0.05
"""How often at most a difference is named where there is none."""
RATINGS_NEEDED = 3
"""Ratings in an hour before it is compared with others."""
TIME_NEEDED = timedelta(minutes=30)
_ROUNDED = 1 / 12  # the variance that whole numbers hide
_PAIR = 2


class Extremes(NamedTuple):
    """The calmest and the hardest hour, of which it is sure that they differ."""

    calmest: HourStress
    hardest: HourStress


def by_hour_of_clock(pieces: Iterable[Piece]) -> tuple[tuple[HourStress, ...], float | None]:
    """The rated hours of the clock in their order, and how much the ratings of one hour scatter (their variance)."""
    weights: dict[int, dict[UUID, float]] = defaultdict(dict)
    ratings: dict[UUID, int] = {}
    for piece in pieces:
        if piece.entry.stress is None:
            continue
        key = piece.entry.id
        ratings[key] = piece.entry.stress
        for (_, hour), seconds in by_hour(piece.start, piece.end, piece.zone):
            weights[hour][key] = weights[hour].get(key, 0.0) + seconds
    found = tuple(_hour(hour, weights[hour], ratings) for hour in sorted(weights))
    return found, _scatter(found, weights, ratings)


def extremes(habits: Habits) -> Extremes | None:
    """The calmest and the hardest hour where their difference is clear, the earlier of equals; None where it is not."""
    hours = comparable(habits.stress)
    freedom = sum([each.weighed for each in hours]) - len(hours)
    if len(hours) < _PAIR or habits.scatter is None or freedom <= 0:
        return None
    calmest, hardest = min(hours, key=lambda each: each.stress), max(hours, key=lambda each: each.stress)
    pairs = len(hours) * (len(hours) - 1) / 2
    error = sqrt((habits.scatter + _ROUNDED) * (1 / calmest.weighed + 1 / hardest.weighed))
    clear = hardest.stress - calmest.stress > _student(1 - CHANCE / 2 / pairs, freedom) * error
    return Extremes(calmest, hardest) if clear else None


def comparable(hours: Iterable[HourStress]) -> Sequence[HourStress]:
    """The hours with enough ratings and rated time to be held against each other."""
    return [each for each in hours if len(each.entries) >= RATINGS_NEEDED and each.time >= TIME_NEEDED]


def _hour(hour: int, weights: Mapping[UUID, float], ratings: Mapping[UUID, int]) -> HourStress:
    whole = sum(weights.values())
    mean = sum([seconds * ratings[key] for key, seconds in weights.items()]) / whole
    weighed = whole**2 / sum([seconds**2 for seconds in weights.values()])
    return HourStress(hour, mean, timedelta(seconds=whole), tuple(weights), weighed)


def _scatter(
    hours: Iterable[HourStress], weights: Mapping[int, Mapping[UUID, float]], ratings: Mapping[UUID, int]
) -> float | None:
    """The variance of ratings around the mean of their hour, all hours together; each hour's by the ratings it is worth."""
    spread = freedom = 0.0
    for each in hours:
        of_hour = weights[each.hour]
        whole = sum(of_hour.values())
        spread += each.weighed * sum([seconds * (ratings[key] - each.stress) ** 2 for key, seconds in of_hour.items()]) / whole
        freedom += each.weighed - 1
    return spread / freedom if freedom > 0 else None


def _student(chance: float, freedom: float) -> float:
    """The value that Student's t stays under with this chance (an expansion around the normal one, good from 3 degrees on)."""
    z = NormalDist().inv_cdf(chance)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
