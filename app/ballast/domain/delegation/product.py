"""Choosing a product: what it must and should do, said before any is seen, and what it costs as the business grows.

A product that fails a must is ruled out, however well it scores; one with a must that nobody tried is unfinished. A should
counts for nothing by itself: it is for the score on its measure, and stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID


class Met(StrEnum):
    """What trying a product showed of a need; not tried is no value. The values are stored."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a product must (`must`) or should do. `late` says that it was added when products were already seen."""

    id: UUID
    text: str
    must: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class Prices:
    """What a product costs a month: for the work as it is, for twice and for ten times as much; None is not known."""

    now: Decimal | None = None
    twice: Decimal | None = None
    tenfold: Decimal | None = None

    @property
    def known(self) -> bool:
        """Whether any of them is."""
        return any(each is not None for each in (self.now, self.twice, self.tenfold))


@dataclass(frozen=True, slots=True)
class Fit:
    """How far a product does what it must and should: those needs by what trying them showed."""

    failed: tuple[Need, ...]
    untried: tuple[Need, ...]
    lacking: tuple[Need, ...]
    """Shoulds that it does not do."""
    met: int


class Growth(StrEnum):
    """How a price grows with the work."""

    UNKNOWN = "unknown"
    FLAT = "flat"
    SLOWER = "slower"
    SAME = "same"
    FASTER = "faster"


class NeedMissing(ValueError):
    """A need says something."""


class NeedsFixed(ValueError):
    """What was asked of products before one was seen stays; more may be added."""


def fit_of(needs: Iterable[Need], checks: Mapping[UUID, Met]) -> Fit:
    """How far a product fits; a should that nobody tried is not missed, since nothing hangs on it."""
    asked = tuple(needs)
    return Fit(
        failed=tuple(each for each in asked if each.must and checks.get(each.id) is Met.NO),
        untried=tuple(each for each in asked if each.must and each.id not in checks),
        lacking=tuple(each for each in asked if not each.must and checks.get(each.id) is Met.NO),
        met=sum(checks.get(each.id) is Met.YES for each in asked),
    )


def growth_of(prices: Prices) -> Growth:
    """How the price grows, by the largest step that is known: ten times the work where that price is there, else twice."""
    if prices.now is None or (prices.twice is None and prices.tenfold is None):
        return Growth.UNKNOWN
    later, times = (prices.tenfold, 10) if prices.tenfold is not None else (prices.twice or Decimal(0), 2)
    if later <= prices.now:
        return Growth.FLAT
    if later < prices.now * times:
        return Growth.SLOWER
    return Growth.SAME if later == prices.now * times else Growth.FASTER
