"""What the owner's hour is worth, spent and freed (`model.md` 1). Money in the plan's currency, before personal tax."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import OUR_FACTOR, OUR_USE
from ballast.domain.delegation.roi import Value
from ballast.domain.insight.review import Provenance
from ballast.domain.insight.yearly import WEEKS_PER_YEAR

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Worth

FIXED_YEAR_HOURS = 2000.0
OWN_LIFE_PART = 0.5
BUYBACK_LEAST, BUYBACK_MOST = 2.0, 10.0
WEEKS_MOST = 52
FEWEST_HOURS = 400.0
FEWEST_DAYS = 5


class Basis(StrEnum):
    """What the hourly value rests on."""

    INCOME = "income"
    REPLACEMENT = "replacement"
    SKIPPED = "skipped"
    NEEDS_REPLACEMENT = "needs_replacement"
    NO_HOURS = "no_hours"


@dataclass(frozen=True, slots=True)
class WorthValues:
    """The owner's hour in figures; all of them None unless `basis` is INCOME or REPLACEMENT.

    `effective` is V_eff, `buyback` B, `freed` V_free, `cost` V_cost, `by_fixed_hours` the income over Martell's 2,000 hours.
    `year_hours` are the measured hours of a year. `provisional`: under 400 hours a year or five days were measured. A freed
    hour counts `free_fixed + free_slope * effective`.
    """

    basis: Basis
    year_hours: float
    weeks: int
    provisional: bool
    effective: float | None = None
    by_fixed_hours: float | None = None
    buyback: float | None = None
    freed: float | None = None
    cost: float | None = None
    free_fixed: float = 0.0
    free_slope: float = 0.0

    @property
    def value(self) -> Value:
        """What an hour counts for in a year's sums: money, or one and one where there is none, so that sums are hours."""
        if self.freed is None or self.cost is None:
            return Value(1.0, 1.0, self.weeks)
        return Value(self.freed, self.cost, self.weeks)

    @property
    def money(self) -> bool:
        """Whether the plan can speak of money."""
        return self.effective is not None


def worth_values(worth: Worth, counted_days: int) -> WorthValues:
    """The values of an owner's hour from the answers and the days that were measured."""
    weeks = min(WEEKS_MOST, max(1, worth.weeks_per_year))
    hours = worth.hours_per_week * weeks
    provisional = hours < FEWEST_HOURS or counted_days < FEWEST_DAYS
    basis, effective = _effective(worth, hours)
    if effective is None:
        return WorthValues(basis, hours, weeks, provisional)
    business, own_life = freed_shares(worth)
    fixed, slope = 0.0, own_life * OWN_LIFE_PART
    if worth.value_business is None:
        slope += business
    else:
        fixed = business * float(worth.value_business)
    return WorthValues(
        basis,
        hours,
        weeks,
        provisional,
        effective=effective,
        by_fixed_hours=float(worth.yearly_income) / FIXED_YEAR_HOURS if basis is Basis.INCOME and worth.yearly_income else None,
        buyback=effective / used_factor(worth),
        freed=fixed + slope * effective,
        cost=effective,
        free_fixed=fixed,
        free_slope=slope,
    )


def weeks_from(weeks: int, on_review: int | None = None) -> Provenance:
    """Where the working weeks of a year come from: said where they are those said on Review, or others than ours.

    An answer beside them, such as the income, says nothing of them.
    """
    return Provenance.SAID if weeks == on_review or weeks != WEEKS_PER_YEAR else Provenance.DEFAULT


def factor_from(worth: Worth) -> Provenance:
    """Where the buyback factor comes from: said where it is another than ours."""
    return Provenance.SAID if used_factor(worth) != OUR_FACTOR else Provenance.DEFAULT


def use_from(worth: Worth) -> Provenance:
    """Where the use of freed time comes from: said where it is another than ours."""
    return Provenance.SAID if (worth.to_business, worth.to_own_life) != OUR_USE else Provenance.DEFAULT


def _effective(worth: Worth, hours: float) -> tuple[Basis, float | None]:
    """V_eff and what it rests on: income over hours, else what replacing the owner would cost an hour."""
    if (
        worth.replacement_value is not None
        and worth.replacement_value > 0
        and (worth.yearly_income is None or worth.yearly_income <= 0)
    ):
        return Basis.REPLACEMENT, float(worth.replacement_value)
    if worth.yearly_income is None:
        return Basis.SKIPPED, None
    if worth.yearly_income <= 0:
        return Basis.NEEDS_REPLACEMENT, None
    return (Basis.INCOME, float(worth.yearly_income) / hours) if hours > 0 else (Basis.NO_HOURS, None)


def freed_shares(worth: Worth) -> tuple[float, float]:
    """The parts of freed time that go to the business and to one's own life; scaled down where they come to more than all."""
    business, own_life = max(0.0, worth.to_business), max(0.0, worth.to_own_life)
    over = max(1.0, business + own_life)
    return business / over, own_life / over


def used_factor(worth: Worth) -> float:
    """The buyback factor (k) within its bounds."""
    return min(BUYBACK_MOST, max(BUYBACK_LEAST, worth.buyback_factor))
