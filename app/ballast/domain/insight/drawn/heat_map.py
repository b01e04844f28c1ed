"""When work is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review

_OFFICE = (8, 18)  # hours that the heat map shows even when nothing was done in them


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Average minutes by weekday (Monday = 0) and hour of the day.

    `minutes` has seven rows of 24; `first` and `last` are the hours worth showing, both included; `peak` is the largest value.
    """

    minutes: tuple[tuple[float, ...], ...]
    first: int
    last: int
    peak: float


def heat_map(review: Review) -> HeatMap:
    """When work is done. The hours shown always hold a usual office day and reach to the outermost work."""
    minutes = tuple(tuple(review.heat.get((weekday, hour), 0.0) for hour in range(24)) for weekday in range(7))
    hours = [hour for _, hour in review.heat] + list(_OFFICE)
    return HeatMap(minutes, min(hours), max(hours), max(review.heat.values(), default=0.0))
