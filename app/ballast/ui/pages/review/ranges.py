"""Hours a week as an owner would say them: the range first and rounded, "about 2–5 h a week", never 2.63."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.ui.words import review as say

if TYPE_CHECKING:
    from ballast.domain.insight.review import Projection
    from ballast.ui.words.formats import Words

_MINUTES_BELOW = 1.5  # hours a week under which minutes say more
_HALVES_BELOW = 4.0  # hours a week under which half hours are told apart
_STEP = 5  # minutes


def hours_range(projection: Projection | None, words: Words) -> str:
    """The range of hours a week as a sentence part; what is not known says so."""
    return say.HOURS_UNKNOWN() if projection is None else say.HOURS_A_WEEK(range=short_range(projection, words))


def hours_middle(projection: Projection, words: Words) -> str:
    """The range, then the middle."""
    mid = timedelta(minutes=max(1, round(projection.mid * 60)))
    return say.HOURS_MOST_LIKELY(range=hours_range(projection, words), mid=words.duration(mid))


def short_range(projection: Projection, words: Words) -> str:
    """The range alone: "2–5 h", "15–40 min"."""
    if projection.high < _MINUTES_BELOW:
        return _minutes(projection, words)
    low, high = (_rounded(each, projection.high) for each in (projection.low, projection.high))
    if low == high:
        return say.HOURS_ONE(hours=_hours(high, words))
    return say.HOURS_RANGE(low=_hours(low, words), high=_hours(high, words))


def _minutes(projection: Projection, words: Words) -> str:
    low, high = (round(each * 60 / _STEP) * _STEP for each in (projection.low, projection.high))
    if high <= _STEP:
        return say.MINUTES_ONE(minutes=words.integer(_STEP))
    if low == high:
        return say.MINUTES_ONE(minutes=words.integer(high))
    return say.MINUTES_RANGE(low=words.integer(low), high=words.integer(high))


def _rounded(hours: float, high: float) -> float:
    """To half hours while the range is small, else to whole ones; never to nothing."""
    return max(0.5, round(hours * 2) / 2) if high < _HALVES_BELOW else max(1.0, float(round(hours)))


def _hours(hours: float, words: Words) -> str:
    return words.number(hours, 0 if hours == int(hours) else 1)
