"""What handing work to one helper brings in the first year (`model.md` 5).

Fixed costs belong to the helper, not to each task, so a `Case` is one helper with all the parts handed over. Everything but
training is linear in the hours, so the year is computed with two sums, of the ramp and of the doubled first weeks, and not
week by week; only the pay-back walks through the weeks.

Conventions of this module: hours are floats a week, money is a float in the plan's currency (estimates; rounding is done
where they are shown), `share` is the part of a task that is handed over. Where the owner skipped money, a value of one per
hour and a price of nothing turn every result into hours.

Uncertainty: a relative spread r is a lognormal with median 1 and sigma sqrt(ln(1 + r * r)), as `model.md` 2 does for hours.
Each uncertain input takes equally likely values, each once and in shuffled order (Latin hypercube), so that 2,000 draws
settle far better than plain chance would and the same data give the same figures.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from statistics import NormalDist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta

DRAWS = 2000
SEED = 5_2026
LOTS = 9_000_000
"""Where the numbers of the tasks' own draws begin, apart from those of helpers."""
EARLY_WEEKS = 4
TRAINING_MOST = 20.0
TRAINING_RUNS = 30.0
TRAINING_RUNS_WITH_SOP = 10.0
PRICE_SPREAD = 0.15
PACE_SPREAD = 0.25
OVERSIGHT_SPREAD = 0.40
RANGE_Z = 1.2816
HOURS = 3600.0


@dataclass(frozen=True, slots=True)
class Part:
    """One task's part: the owner's hours a week, the share handed over, one run in hours, training runs, and log-sigma.

    `lot` is the number of its draws: with it a task has the same ones whichever helper takes it; None takes its place.
    """

    hours: float
    share: float
    run: float
    training_runs: float
    sigma: float = 0.0
    lot: int | None = None

    @property
    def handed(self) -> float:
        """Owner hours a week that this part hands over."""
        return self.hours * self.share

    @property
    def training(self) -> float:
        """Hours the owner spends teaching it (K of the model), at most twenty."""
        return min(TRAINING_MOST, self.training_runs * self.run)


@dataclass(frozen=True, slots=True)
class Deal:
    """What a helper costs: all inputs of `model.md` 5. `pays_training` is False for software, which is not paid to learn."""

    price: float
    pace: float
    surcharge: float
    ramp_weeks: float
    oversight_base: float
    oversight_share: float
    search_hours: float
    setup_money: float = 0.0
    weekly_fee: float = 0.0
    pays_training: bool = True


@dataclass(frozen=True, slots=True)
class Value:
    """What the owner's hour counts for: a freed one, one spent on the helper, and how many weeks a year has."""

    free: float
    cost: float
    weeks: int = 48


@dataclass(frozen=True, slots=True)
class Case:
    """One helper, the parts handed over, and what an hour is worth."""

    parts: tuple[Part, ...]
    deal: Deal
    value: Value

    @property
    def handed(self) -> float:
        """Owner hours a week handed over (H)."""
        return sum(part.handed for part in self.parts)

    @property
    def training(self) -> float:
        """Training hours of the owner (K)."""
        return sum(part.training for part in self.parts)

    @property
    def ramp(self) -> float:
        """How many full weeks of help the year has after the ramp (L)."""
        weeks, ramp = self.value.weeks, self.deal.ramp_weeks
        rising = min(weeks, math.floor(max(0.0, ramp)))
        return weeks - rising + (rising * (rising + 1) / 2 / ramp if rising else 0.0)

    @property
    def oversight(self) -> float:
        """Oversight hours of a steady week."""
        return self.deal.oversight_base + self.deal.oversight_share * self.handed

    @property
    def oversight_weeks(self) -> int:
        """Weeks of oversight in the year, the first four counted twice."""
        return self.value.weeks + min(EARLY_WEEKS, self.value.weeks)

    @property
    def freed(self) -> float:
        """Owner hours freed in a steady week."""
        return self.handed - self.oversight

    @property
    def freed_in_year(self) -> float:
        """Owner hours freed in the first year after oversight, training and search."""
        return self.handed * self.ramp - self.oversight * self.oversight_weeks - self.training - self.deal.search_hours


@dataclass(frozen=True, slots=True)
class Range:
    """The middle 80 % of the draws with their median."""

    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True)
class Luck:
    """What nobody knows yet of one helper, as a factor in each draw: on price, pace and oversight."""

    price: tuple[float, ...]
    pace: tuple[float, ...]
    oversight: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Simulation:
    """Draws of a case, in draw order: its `fixed` part, and what each of its `parts` adds (all that depends on that task).

    `luck` is what they were reckoned with, and `hours` those of each part that are handed over, a week.
    """

    fixed: tuple[float, ...]
    parts: tuple[tuple[float, ...], ...]
    luck: Luck
    hours: tuple[tuple[float, ...], ...]

    def nets(self, members: Iterable[int] | None = None) -> tuple[float, ...]:
        """The year's nets with only those parts, all without an answer."""
        chosen = self.parts if members is None else [self.parts[index] for index in members]
        return tuple(map(sum, zip(self.fixed, *chosen, strict=True)))

    def hours_of(self, members: Iterable[int]) -> tuple[float, ...]:
        """The hours a week that those parts hand over together."""
        nothing = (0.0,) * len(self.fixed)
        return tuple(map(sum, zip(nothing, *(self.hours[index] for index in members), strict=True)))


def without_money(deal: Deal) -> Deal:
    """The same help at no price, for sums in hours."""
    return replace(deal, price=0.0, setup_money=0.0, weekly_fee=0.0)


def in_hours(case: Case) -> Case:
    """The same help counted in the owner's hours alone."""
    return replace(case, deal=without_money(case.deal), value=Value(1.0, 1.0, case.value.weeks))


def relative_sigma(spread: float) -> float:
    """The log-sigma of a lognormal whose standard deviation is that part of its mean."""
    return math.sqrt(math.log1p(spread * spread))


def part_of(hours: float, share: float, run: timedelta, *, has_sop: bool, sigma: float = 0.0, lot: int | None = None) -> Part:
    """A part with the usual training: ten times one run where the steps are written down, thirty times where not."""
    runs = TRAINING_RUNS_WITH_SOP if has_sop else TRAINING_RUNS
    return Part(hours, share, run.total_seconds() / HOURS, runs, sigma, lot)


def one_off(case: Case) -> float:
    """What starting costs (U): the owner's training and search, the helper's paid learning, and set-up money."""
    paid = case.deal.price * case.training if case.deal.pays_training else 0.0
    return case.value.cost * (case.training + case.deal.search_hours) + paid + case.deal.setup_money


def week_net(case: Case, week: int) -> float:
    """The net of one week, the first being 1."""
    done = case.handed * (min(1.0, week / case.deal.ramp_weeks) if case.deal.ramp_weeks > 0 else 1.0)
    oversight = case.oversight * (2 if week <= EARLY_WEEKS else 1)
    return done * hour_net(case) - case.value.cost * oversight - case.deal.weekly_fee


def hour_net(case: Case) -> float:
    """What one handed-over hour earns before oversight: its value less what the helper is paid for it."""
    deal = case.deal
    return case.value.free - deal.price * deal.pace * (1 + deal.surcharge)


def steady_net(case: Case) -> float:
    """The net of a week once the helper is up to speed."""
    return case.handed * hour_net(case) - case.value.cost * case.oversight - case.deal.weekly_fee


def year_net(case: Case) -> float:
    """The first year's net (N)."""
    oversight = case.value.cost * case.oversight * case.oversight_weeks
    return case.handed * case.ramp * hour_net(case) - oversight - case.deal.weekly_fee * case.value.weeks - one_off(case)


def paid_hours(case: Case) -> float:
    """Helper hours of the first year that are paid by the hour, the surcharge counted in."""
    deal = case.deal
    work = deal.pace * case.handed * case.ramp * (1 + deal.surcharge)
    return work + (case.training if deal.pays_training else 0.0)


def cash_out(case: Case) -> float:
    """Money that leaves the business in the first year."""
    deal = case.deal
    return deal.price * paid_hours(case) + deal.weekly_fee * case.value.weeks + deal.setup_money


def pay_back(case: Case) -> int | None:
    """The first week from which the running total stays at nothing or better; None if not within the year."""
    total, first = -one_off(case), None
    for week in range(1, case.value.weeks + 1):
        total += week_net(case, week)
        if total < 0:
            first = None
        elif first is None:
            first = week
    return first


def running_total(case: Case) -> tuple[float, ...]:
    """What it has brought by the end of each week of the year; week 0 is what starting costs."""
    total = -one_off(case)
    course = [total]
    for week in range(1, case.value.weeks + 1):
        total += week_net(case, week)
        course.append(total)
    return tuple(course)


def break_even_price(case: Case) -> float | None:
    """The price per helper hour at which the year ends at nothing (c*); None where no hours are paid."""
    paid = paid_hours(case)
    if case.deal.pace <= 0 or paid <= 0:
        return None
    return year_net(replace(case, deal=replace(case.deal, price=0.0))) / paid


def break_even_fee(case: Case) -> float:
    """The weekly fee at which the year ends at nothing."""
    return year_net(replace(case, deal=replace(case.deal, weekly_fee=0.0))) / case.value.weeks


def break_even_hours(case: Case) -> float | None:
    """How many times the handed-over hours would have to be what they are for the year to end at nothing; None if never."""
    rate = case.ramp * hour_net(case) - case.value.cost * case.deal.oversight_share * case.oversight_weeks
    if rate <= 0 or case.handed <= 0:
        return None
    return (rate * case.handed - year_net(case)) / (rate * case.handed)


def break_even_value(case: Case, free_fixed: float, free_slope: float) -> float | None:
    """The worth of the owner's hour at which the year ends at nothing (V*); None if no worth would do.

    A freed hour counts `free_fixed + free_slope * worth`, an hour spent on the helper counts the worth itself.
    """
    hours = (
        free_slope * case.handed * case.ramp - case.oversight * case.oversight_weeks - case.training - case.deal.search_hours
    )
    if hours <= 0:
        return None
    return (cash_out(case) - free_fixed * case.handed * case.ramp) / hours


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


def reckoned(case: Case, luck: Luck, hours: tuple[tuple[float, ...], ...]) -> Simulation:
    """The year's net with that luck and those hours."""
    deal, value = case.deal, case.value
    watched, fee = value.cost * case.oversight_weeks, deal.weekly_fee * value.weeks
    base, flat = watched * deal.oversight_base, value.cost * deal.search_hours + deal.setup_money
    rates, learning = hour_rates(case, luck), deal.price if deal.pays_training else 0.0
    parts = []
    for part, own in zip(case.parts, hours, strict=True):
        taught, learnt = part.training * value.cost, part.training * learning
        parts.append(tuple([h * rate - taught - learnt * c for h, rate, c in zip(own, rates, luck.price, strict=True)]))
    fixed = tuple([-flat - fee * c - base * o for c, o in zip(luck.price, luck.oversight, strict=True)])
    return Simulation(fixed, tuple(parts), luck, hours)


def hour_rates(case: Case, luck: Luck) -> list[float]:
    """What one handed-over hour a week brings in the year, draw by draw: its value less its price and its oversight."""
    deal, value, ramp = case.deal, case.value, case.ramp
    paid = deal.price * deal.pace * (1 + deal.surcharge)
    watched = value.cost * case.oversight_weeks * deal.oversight_share
    draws = zip(luck.price, luck.pace, luck.oversight, strict=True)
    return [ramp * (value.free - paid * c * g) - watched * o for c, g, o in draws]


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
