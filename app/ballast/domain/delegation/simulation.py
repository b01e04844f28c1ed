"""How far a helper's year may be off (`model.md` 5): 2,000 draws of all that nobody knows yet, and what they say.

Uncertainty: a relative spread r is a lognormal with median 1 and sigma sqrt(ln(1 + r * r)), as `model.md` 2 does for hours.
Hours of several tasks together are drawn around the sum of their middles, as the hours of each are around its own (`lean`).
Each uncertain input takes equally likely values, each once and in shuffled order (Latin hypercube), so that 2,000 draws
settle far better than plain chance would and the same data give the same figures.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from statistics import NormalDist
from typing import TYPE_CHECKING

from ballast.domain.delegation.lean import lean_of
from ballast.domain.delegation.roi import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ballast.domain.delegation.roi import Case, Part

DRAWS = 2000
SEED = 5_2026
LOTS = 9_000_000
"""Where the numbers of the tasks' own draws begin, apart from those of helpers."""
PRICE_SPREAD = 0.15
PACE_SPREAD = 0.25
OVERSIGHT_SPREAD = 0.40
RANGE_Z = 1.2816


@dataclass(frozen=True, slots=True)
class Luck:
    """What nobody knows yet of one helper, as a factor in each draw: on price, pace and oversight."""

    price: tuple[float, ...]
    pace: tuple[float, ...]
    oversight: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Simulation:
    """Draws of a `case`, in draw order: its `fixed` part, and what each of its `parts` adds alone (all that depends on it).

    `luck` is what they were reckoned with, `rates` what one handed-over hour a week brings in the year, and `hours` those of
    each part alone that are handed over, a week.
    """

    case: Case
    luck: Luck
    fixed: tuple[float, ...]
    rates: tuple[float, ...]
    parts: tuple[tuple[float, ...], ...]
    hours: tuple[tuple[float, ...], ...]

    def nets(self, members: Iterable[int] | None = None) -> tuple[float, ...]:
        """The year's nets with only those parts, all without an answer."""
        chosen = range(len(self.parts)) if members is None else tuple(members)
        return self.nets_with([self.case.parts[index] for index in chosen], self.hours_of(chosen))

    def hours_of(self, members: Iterable[int]) -> tuple[float, ...]:
        """The hours a week that those parts hand over together."""
        chosen = tuple(members)
        return together([self.case.parts[index] for index in chosen], [self.hours[index] for index in chosen], len(self.fixed))

    def nets_with(self, parts: Sequence[Part], hours: Sequence[float]) -> tuple[float, ...]:
        """The year's nets with any parts; `hours` are the draws of what they hand over together, a week."""
        deal, training = self.case.deal, sum(part.training for part in parts)
        taught, learnt = training * self.case.value.cost, training * deal.price if deal.pays_training else 0.0
        draws = zip(self.fixed, hours, self.rates, self.luck.price, strict=True)
        return tuple([sure + h * rate - taught - learnt * c for sure, h, rate, c in draws])


def relative_sigma(spread: float) -> float:
    """The log-sigma of a lognormal whose standard deviation is that part of its mean."""
    return math.sqrt(math.log1p(spread * spread))


def strata(draws: int = DRAWS) -> tuple[float, ...]:
    """Equally likely values of a standard normal, in order."""
    normal = NormalDist()
    return tuple(normal.inv_cdf((k + 0.5) / draws) for k in range(draws))


def simulate(case: Case, scores: Sequence[float], seed: int = SEED) -> Simulation:
    """Draws of the year's net, one for each of the `scores` (see `strata`)."""
    hours = tuple(hours_drawn(part, place, scores) for place, part in enumerate(case.parts))
    return reckoned(case, luck_drawn(scores, seed), hours)


def luck_drawn(scores: Sequence[float], seed: int = SEED) -> Luck:
    """Draws of price, pace and oversight: they hang on no figure of a helper, so that other figures can be tried with them."""
    spreads = (PRICE_SPREAD, PACE_SPREAD, OVERSIGHT_SPREAD)
    lots = range(len(spreads) * seed, len(spreads) * (seed + 1))
    return Luck(*(_factors(lot, scores, relative_sigma(spread)) for lot, spread in zip(lots, spreads, strict=True)))


def hours_drawn(part: Part, place: int, scores: Sequence[float]) -> tuple[float, ...]:
    """Draws of the hours a week that a part hands over; `place` is where it stands in its case."""
    lot, handed = LOTS + (place if part.lot is None else part.lot), part.handed
    return tuple([handed * factor for factor in _factors(lot, scores, part.sigma)])


def together(parts: Sequence[Part], hours: Sequence[Sequence[float]], draws: int) -> tuple[float, ...]:
    """So many draws of what parts hand over together, around the sum of their middles; `hours` are the draws of each alone."""
    lean, nothing = lean_of(parts), (0.0,) * draws
    return tuple([each / lean for each in map(sum, zip(nothing, *hours, strict=True))])


def reckoned(case: Case, luck: Luck, hours: tuple[tuple[float, ...], ...]) -> Simulation:
    """The year's net with that luck and those hours."""
    deal, value = case.deal, case.value
    watched, fee = value.cost * case.oversight_weeks, deal.weekly_fee * value.weeks
    base, flat = watched * deal.oversight_base, value.cost * deal.search_hours + deal.setup_money
    rates, learning = _hour_rates(case, luck), deal.price if deal.pays_training else 0.0
    parts = []
    for part, own in zip(case.parts, hours, strict=True):
        taught, learnt = part.training * value.cost, part.training * learning
        parts.append(tuple([h * rate - taught - learnt * c for h, rate, c in zip(own, rates, luck.price, strict=True)]))
    fixed = tuple([-flat - fee * c - base * o for c, o in zip(luck.price, luck.oversight, strict=True)])
    return Simulation(case, luck, fixed, rates, tuple(parts), hours)


def _hour_rates(case: Case, luck: Luck) -> tuple[float, ...]:
    """What one handed-over hour a week brings in the year, draw by draw: its value less its price and its oversight."""
    deal, value, ramp = case.deal, case.value, case.ramp
    paid = deal.price * deal.pace * (1 + deal.surcharge)
    watched = value.cost * case.oversight_weeks * deal.oversight_share
    draws = zip(luck.price, luck.pace, luck.oversight, strict=True)
    return tuple([ramp * (value.free - paid * c * g) - watched * o for c, g, o in draws])


def _factors(lot: int, scores: Sequence[float], sigma: float) -> tuple[float, ...]:
    """Lognormal factors with median one, each of the scores once, in the order of that lot."""
    factors = [math.exp(sigma * score) for score in scores]
    return tuple([factors[index] for index in _order(lot, len(scores))])


@lru_cache(maxsize=256)
def _order(lot: int, draws: int) -> tuple[int, ...]:
    """The numbers of the draws in an order by chance, always the same for a lot."""
    random = Random(lot)  # noqa: S311 - a model's draws, not a secret
    lots = [random.random() for _ in range(draws)]
    return tuple(sorted(range(draws), key=lots.__getitem__))


def quantile(nets: Sequence[float], part: float) -> float:
    """The draw below which that part of them lies."""
    return sorted(nets)[round((len(nets) - 1) * part)]


def range_of(nets: Sequence[float]) -> Range:
    """The tenth, fiftieth and ninetieth percentile."""
    ordered, last = sorted(nets), len(nets) - 1
    return Range(*(ordered[round(last * part)] for part in (0.1, 0.5, 0.9)))


def freed_range(cases: Sequence[Case]) -> Range:
    """The 80 % range of the hours a week that helpers free, around the central sum.

    The tasks vary on their own, so the sum varies less than each; oversight that comes with the hours goes with them, its fixed
    part stays.
    """
    freed = sum(case.freed for case in cases)
    parts = [(part.handed * (1 - case.deal.oversight_share), part.sigma) for case in cases for part in case.parts]
    factor = hours_factor(parts)
    moving = sum(hours for hours, _ in parts)
    return Range(freed + moving * (1 / factor - 1), freed, freed + moving * (factor - 1))


def hours_factor(parts: Sequence[tuple[float, float]]) -> float:
    """By which factor a sum of hours may be off at the ends of its 80 % range; `parts` are hours with their log-sigma."""
    hours = sum(each for each, _ in parts)
    return math.exp(RANGE_Z * math.sqrt(sum((each * sigma) ** 2 for each, sigma in parts)) / hours) if hours > 0 else 1.0


def chance_of(nets: Sequence[float]) -> float:
    """The share of draws at nothing or better."""
    return sum([net >= 0 for net in nets]) / len(nets)
