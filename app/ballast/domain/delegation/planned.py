"""What a plan has by so many weeks after the start: hours freed and left, oversight, and money, with the ranges of the draws.

A mean since the start is held against a mean since the start, the slow first weeks among them (`model.md` 5). A fee is spread
over the time that it pays for; what is paid ahead is money for the weeks to come, not for those that were.
"""

from __future__ import annotations

from math import floor, sqrt
from typing import TYPE_CHECKING

from ballast.domain.delegation.roi import EARLY_WEEKS, Range
from ballast.domain.delegation.simulation import OVERSIGHT_SPREAD, PACE_SPREAD, PRICE_SPREAD, RANGE_Z, relative_sigma

if TYPE_CHECKING:
    from ballast.domain.delegation.roi import Case

CALENDAR_WEEKS = 365.25 / 7
"""Weeks of a year by the calendar, of which a plan's working weeks are a part."""
MONTHS = 12


def around(middle: float, variance: float) -> Range:
    """The 80 % range around a middle of that variance; never below nothing."""
    reach = RANGE_Z * sqrt(variance)
    return Range(max(0.0, middle - reach), middle, middle + reach)


def planned(case: Case, weeks: float) -> Range:
    """What the plan frees a week, as a mean over so many weeks from the start: ramp, doubled oversight, and the range.

    A week that is not over counts as far as it went.
    """
    oversight = planned_oversight(case, weeks)
    handed = case.handed * _ramp(case, weeks)
    variance = _handed_variance(case, weeks) + (oversight * relative_sigma(OVERSIGHT_SPREAD)) ** 2
    reach = RANGE_Z * sqrt(variance)
    return Range(handed - oversight - reach, handed - oversight, handed - oversight + reach)


def planned_left(case: Case, before: Range, weeks: float) -> Range:
    """What the plan leaves with the owner a week by then: what it was less what is handed over so far."""
    middle = max(0.0, before.mid - case.handed * _ramp(case, weeks))
    return around(middle, _handed_variance(case, weeks))


def planned_watched(case: Case, weeks: float) -> Range:
    """Hours of oversight a week that the plan has, as a mean over so many weeks, with the range of the draws."""
    middle = planned_oversight(case, weeks)
    return around(middle, (middle * relative_sigma(OVERSIGHT_SPREAD)) ** 2)


def planned_oversight(case: Case, weeks: float) -> float:
    """The middle of it."""
    early = min(1.0, EARLY_WEEKS / weeks) if weeks > 0 else 1.0
    return case.oversight * (1 + early)


def _handed_variance(case: Case, weeks: float) -> float:
    ramp = _ramp(case, weeks)
    return sum((part.handed * ramp * part.sigma) ** 2 for part in case.parts)


def _ramp(case: Case, weeks: float) -> float:
    """The part of the work that is done by the helper, as a mean over so many weeks from the start."""
    whole = int(weeks)
    parts = [(week, 1.0) for week in range(1, whole + 1)] + [(whole + 1, weeks - whole)]
    done = sum(long * _ramp_of(case, week) for week, long in parts)
    return done / weeks if weeks > 0 else _ramp_of(case, 1)


def _ramp_of(case: Case, week: int) -> float:
    """The part in one week, counted from one."""
    return min(1.0, week / case.deal.ramp_weeks) if case.deal.ramp_weeks > 0 else 1.0


def planned_cost(case: Case, weeks: float, paid_for: float | None = None) -> float:
    """Money that the plan has spent after so many weeks: paid hours with the ramp, fees, paid learning, set-up.

    Hours are paid by whole weeks. The fee is that of `paid_for` weeks from the start where it was said how far it is paid, else
    of the weeks so far; a year of it is what the plan's working weeks come to, however it is paid.
    """
    return _cost(case, weeks, _fee(case, weeks if paid_for is None else paid_for))


def planned_cost_range(case: Case, weeks: float, paid_for: float | None = None) -> Range:
    """The same with the range of the draws: price and fee 15 %, pace 25 %, hours as each task has them; set-up is sure.

    Where nothing was said of how far a fee is paid, it may be to the end of the month begun: the range reaches up to that.
    """
    fee = _fee(case, weeks if paid_for is None else paid_for)
    found = _cost_around(case, weeks, fee)
    most = found if paid_for is not None else _cost_around(case, weeks, max(fee, _fee_ahead(case, weeks)))
    return Range(found.low, found.mid, most.high)


def _cost(case: Case, weeks: float, fee: float) -> float:
    return _paid_work(case, weeks) + fee + _paid_learning(case) + case.deal.setup_money


def _cost_around(case: Case, weeks: float, fee: float) -> Range:
    paid, middle = _paid_work(case, weeks), _cost(case, weeks, fee)
    price, pace = relative_sigma(PRICE_SPREAD), relative_sigma(PACE_SPREAD)
    hours = sum((part.handed * part.sigma) ** 2 for part in case.parts) / case.handed**2 if case.handed else 0.0
    variance = ((middle - case.deal.setup_money) * price) ** 2 + paid**2 * (pace**2 + hours)
    return around(middle, variance)


def _fee(case: Case, weeks: float) -> float:
    """The fee for so many weeks from the start; of any year by the calendar, the plan's working weeks are paid."""
    years, rest = divmod(max(0.0, weeks), CALENDAR_WEEKS)
    return case.deal.weekly_fee * (years * case.value.weeks + min(rest, case.value.weeks))


def _fee_ahead(case: Case, weeks: float) -> float:
    """The same where each month, a twelfth of the plan's year, is paid on its first day; or each week on its."""
    months = floor(weeks * MONTHS / CALENDAR_WEEKS) + 1
    return max(case.deal.weekly_fee * case.value.weeks * months / MONTHS, _fee(case, floor(weeks) + 1))


def _paid_work(case: Case, weeks: float) -> float:
    deal = case.deal
    ramp = sum(_ramp_of(case, week) for week in range(1, int(weeks) + 1))
    return deal.price * deal.pace * case.handed * ramp * (1 + deal.surcharge)


def _paid_learning(case: Case) -> float:
    return case.deal.price * case.training if case.deal.pays_training else 0.0
