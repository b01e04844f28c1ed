"""What handing work to one helper brings in the first year (`model.md` 5).

Fixed costs belong to the helper, not to each task, so a `Case` is one helper with all the parts handed over. Everything but
training is linear in the hours, so the year is computed with two sums, of the ramp and of the doubled first weeks, and not
week by week; only the pay-back walks through the weeks.

Conventions of this module: hours are floats a week, money is a float in the plan's currency (estimates; rounding is done
where they are shown), `share` is the part of a task that is handed over. Where the owner skipped money, a value of one per
hour and a price of nothing turn every result into hours.

How far it may all be off is in `simulation`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta

EARLY_WEEKS = 4
TRAINING_MOST = 20.0
TRAINING_RUNS = 30.0
TRAINING_RUNS_WITH_SOP = 10.0
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


def without_money(deal: Deal) -> Deal:
    """The same help at no price, for sums in hours."""
    return replace(deal, price=0.0, setup_money=0.0, weekly_fee=0.0)


def in_hours(case: Case) -> Case:
    """The same help counted in the owner's hours alone."""
    return replace(case, deal=without_money(case.deal), value=Value(1.0, 1.0, case.value.weeks))


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
