"""Which input matters most: each moved alone to its worse and better end, the others held (`model.md` 5 and 7.6).

The ends are what an owner could plausibly still say or meet: a freed hour worth a half to a whole of one's own, hours at
their 80 % range, price 25 % up or down, pace by a factor of 1.25 (to the nearest twentieth), oversight 40 % up or down, a
quarter more or less handed over (95 % at most), training of thirty or five runs. A figure of the plan that lies beyond such an
end is that end, so that the year as planned always lies between both. Which end is the worse one the year's net tells: where
an hour costs more than it frees, it is the one with more hours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.roi import TRAINING_RUNS, year_net
from ballast.domain.delegation.simulation import OVERSIGHT_SPREAD, PACE_SPREAD, hours_factor

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.roi import Case, Part

MOST_BARS = 5
STEP = 0.25
SHARE_MOST = 0.95
FREED_WORST, FREED_BEST = 0.5, 1.0
TRAINING_RUNS_BEST = 5.0
PACE_GRAIN = 20
PACE_FINE = 0.2
"""Below this a pace is not rounded: a twentieth would be too much of it."""


class Lever(StrEnum):
    """An input that the tornado moves."""

    FREED_VALUE = "freed_value"
    HOURS = "hours"
    PRICE = "price"
    FEE = "fee"
    PACE = "pace"
    SHARE = "share"
    TRAINING = "training"
    OVERSIGHT = "oversight"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the tornado: the input at the ends with the worse and the better year, and the year's net there.

    FREED_VALUE, PRICE and FEE are money; HOURS are handed-over hours a week; PACE is helper hours per owner hour; SHARE is
    the part of the work handed over; TRAINING is hours in all, OVERSIGHT hours a week.
    """

    lever: Lever
    worse: float
    better: float
    net_worse: float
    net_better: float

    @property
    def width(self) -> float:
        """How much the net moves between the ends."""
        return self.net_better - self.net_worse


def tornado(case: Case, *, money: bool = True) -> tuple[Bar, ...]:
    """The five inputs that move the year's net most, widest first; without money only those in hours."""
    bars = sorted(all_bars(case, money=money), key=lambda bar: -bar.width)
    return tuple(bar for bar in bars[:MOST_BARS] if bar.width > 0)


def all_bars(case: Case, *, money: bool = True) -> tuple[Bar, ...]:
    """A bar for every input that the case has, in a fixed order."""
    bars = [_hours(case), _share(case), _training(case), _oversight(case)]
    if money:
        bars.append(_freed_value(case))
    if case.deal.price > 0 and case.deal.pace > 0:
        bars += [_price(case), _pace(case)]
    if case.deal.weekly_fee > 0:
        bars.append(_fee(case))
    return tuple(bars)


def _bar(lever: Lever, read: Callable[[Case], float], one: Case, other: Case) -> Bar:
    worse, better = sorted((one, other), key=year_net)
    return Bar(lever, read(worse), read(better), year_net(worse), year_net(better))


def _each(case: Case, change: Callable[[Part], Part]) -> Case:
    return replace(case, parts=tuple(change(part) for part in case.parts))


def _hours(case: Case) -> Bar:
    """The bundle's hours at both ends of their 80 % range; tasks vary on their own, so the bundle varies less."""
    factor = hours_factor([(part.handed, part.sigma) for part in case.parts])
    few = _each(case, lambda part: replace(part, hours=part.hours / factor))
    many = _each(case, lambda part: replace(part, hours=part.hours * factor))
    return _bar(Lever.HOURS, lambda one: one.handed, few, many)


def _share(case: Case) -> Bar:
    """A quarter less and more of each task."""
    fewer = _each(case, lambda part: replace(part, share=part.share * (1 - STEP)))
    more = _each(case, lambda part: replace(part, share=max(part.share, min(SHARE_MOST, part.share * (1 + STEP)))))
    return _bar(Lever.SHARE, _mean_share, fewer, more)


def _mean_share(case: Case) -> float:
    hours = sum(part.hours for part in case.parts)
    return case.handed / hours if hours else 0.0


def _training(case: Case) -> Bar:
    """Teaching without written steps, and with very good ones."""
    worse = _each(case, lambda part: replace(part, training_runs=TRAINING_RUNS))
    better = _each(case, lambda part: replace(part, training_runs=TRAINING_RUNS_BEST))
    return _bar(Lever.TRAINING, lambda one: one.training, worse, better)


def _oversight(case: Case) -> Bar:
    def scaled(factor: float) -> Case:
        deal = case.deal
        base, share = deal.oversight_base * factor, deal.oversight_share * factor
        return replace(case, deal=replace(deal, oversight_base=base, oversight_share=share))

    return _bar(Lever.OVERSIGHT, lambda one: one.oversight, scaled(1 + OVERSIGHT_SPREAD), scaled(1 - OVERSIGHT_SPREAD))


def _freed_value(case: Case) -> Bar:
    def valued(free: float) -> Case:
        return replace(case, value=replace(case.value, free=free))

    free, cost = case.value.free, case.value.cost
    worst, best = min(free, cost * FREED_WORST), max(free, cost * FREED_BEST)
    return _bar(Lever.FREED_VALUE, lambda one: one.value.free, valued(worst), valued(best))


def _price(case: Case) -> Bar:
    def priced(factor: float) -> Case:
        return replace(case, deal=replace(case.deal, price=case.deal.price * factor))

    return _bar(Lever.PRICE, lambda one: one.deal.price, priced(1 + STEP), priced(1 - STEP))


def _fee(case: Case) -> Bar:
    def charged(factor: float) -> Case:
        return replace(case, deal=replace(case.deal, weekly_fee=case.deal.weekly_fee * factor))

    return _bar(Lever.FEE, lambda one: one.deal.weekly_fee, charged(1 + STEP), charged(1 - STEP))


def _pace(case: Case) -> Bar:
    def paced(factor: float) -> Case:
        pace = case.deal.pace * factor
        grained = round(pace * PACE_GRAIN) / PACE_GRAIN if case.deal.pace >= PACE_FINE else pace
        return replace(case, deal=replace(case.deal, pace=grained))

    return _bar(Lever.PACE, lambda one: one.deal.pace, paced(1 + PACE_SPREAD), paced(1 / (1 + PACE_SPREAD)))
