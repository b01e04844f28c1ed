"""From a week to a year, and what an audit of two weeks cannot see (`model.md` 2).

A year is the week times the working weeks times how typical the audited weeks were. What comes a few times a year is on no
audit: the owner says it (`RareTask`), and it lies between half and twice what was said. A rhythm of the calendar (every month,
every quarter, every year) is kept in weeks like any other, but is 12, 4 or 1 times a year, however many weeks are worked and
however busy the audited ones were: the books of a month wait for nobody's holidays. Everything here is "you said" or a
default but the week itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import log
from typing import TYPE_CHECKING

from ballast.domain.insight.projection import Z_80
from ballast.domain.insight.review import Projection

if TYPE_CHECKING:
    from collections.abc import Iterable

CALENDAR_BELOW = 0.5
"""A rhythm that comes less often than this a week (every two weeks) goes by the calendar, not by working weeks."""
CALENDAR_WEEKS = 365.25 / 7
WEEKS_PER_YEAR = 48
"""Working weeks of a year until the owner says otherwise (Y)."""
RARE_FACTOR = 2.0
"""What the owner says of a rare task is right to this factor, up and down."""
TIMES_MOST = 366
"""A task that comes more often in a year is not rare."""
HOURS_MOST = 1000.0
"""More hours at one time are a slip of the keys."""


class Typical(StrEnum):
    """How an audited week was beside a usual one. The values are stored: add new ones, never rename."""

    QUIETER = "quieter"
    USUAL = "usual"
    BUSIER = "busier"


TYPICALITY = {Typical.QUIETER: 1.15, Typical.USUAL: 1.0, Typical.BUSIER: 0.87}
"""By how much a usual week is longer than the audited one (t); defaults of the model."""
QUIETER_MOST, BUSIER_LEAST = 3.0, 0.3
"""A quieter week counts 1 to 3 times, a busier one 0.3 times to once: what lies beyond says the opposite, or no week."""


class BadFactors(ValueError):
    """A factor is no number, or says the opposite of its word."""


@dataclass(frozen=True, slots=True)
class TypicalFactors:
    """How often the hours of a quieter and of a busier week count; ours until the owner says otherwise. Raises BadFactors."""

    quieter: float = TYPICALITY[Typical.QUIETER]
    busier: float = TYPICALITY[Typical.BUSIER]

    def __post_init__(self) -> None:
        if not (1 <= self.quieter <= QUIETER_MOST and BUSIER_LEAST <= self.busier <= 1):
            raise BadFactors

    def of(self, kind: Typical) -> float:
        """The factor of a kind of week; a usual one counts once."""
        return {Typical.QUIETER: self.quieter, Typical.BUSIER: self.busier}.get(kind, 1.0)


OUR_FACTORS = TypicalFactors()
"""Those of the model: what a reset brings back."""


class Rare(StrEnum):
    """What a small business does a few times a year and forgets in an audit: the lines of the sheet as it first opens."""

    PAYROLL = "payroll"
    TAX = "tax"
    YEAR_END = "year_end"
    STOCKTAKE = "stocktake"
    RENEWALS = "renewals"
    INSURANCE = "insurance"
    HARDWARE = "hardware"


TIMES = {
    Rare.PAYROLL: 12,
    Rare.TAX: 4,
    Rare.YEAR_END: 1,
    Rare.STOCKTAKE: 1,
    Rare.RENEWALS: 4,
    Rare.INSURANCE: 1,
    Rare.HARDWARE: 3,
}
"""How often each comes in a year until the owner says otherwise; how long it takes only the owner knows."""


@dataclass(frozen=True, slots=True)
class RareTask:
    """One line of the sheet: `hours` at one time, `times` a year, both as the owner said.

    `kind` names one of our lines whose words come from `ui/words`; None for a line of the owner's, which has a `name`.

    Raises:
        ValueError: for hours or times that are negative, no numbers or beyond any year.
    """

    hours: float
    times: float
    name: str = ""
    kind: Rare | None = None

    def __post_init__(self) -> None:
        if not (0 <= self.hours <= HOURS_MOST and 0 <= self.times <= TIMES_MOST):
            message = "hours and times of a rare task must lie within a year"
            raise ValueError(message)

    @property
    def times_are_ours(self) -> bool:
        """Whether how often it comes is what we took it for, so that nobody needs to have said it."""
        return self.kind is not None and self.times == TIMES[self.kind]

    @property
    def yearly(self) -> Projection:
        """Hours a year: half to twice what was said."""
        middle = self.hours * self.times
        return Projection(middle / RARE_FACTOR, middle, middle * RARE_FACTOR, log(RARE_FACTOR) / Z_80)

    def weekly(self, weeks_per_year: int = WEEKS_PER_YEAR) -> Projection:
        """The same spread over the working weeks of a year."""
        return scaled(self.yearly, 1 / weeks_per_year)


def typicality(weeks: Iterable[Typical], factors: TypicalFactors = OUR_FACTORS) -> float:
    """The mean factor of the audited weeks; 1 while nothing is said."""
    found = [factors.of(each) for each in weeks]
    return sum(found) / len(found) if found else 1.0


def yearly(weekly: Projection, weeks_per_year: int = WEEKS_PER_YEAR, typical: float = 1.0) -> Projection:
    """Hours a year of a task from its hours a week (A = h Y t)."""
    return scaled(weekly, weeks_per_year * typical)


def calendar_times(per_week: float | None) -> int | None:
    """How many times a year a rhythm of the calendar comes: 12, 4, 1; None for what goes by working weeks."""
    return max(1, round(per_week * CALENDAR_WEEKS)) if per_week and per_week < CALENDAR_BELOW else None


def scaled(hours: Projection, factor: float) -> Projection:
    """The same range in another unit of time; the factor is above 0."""
    return Projection(hours.low * factor, hours.mid * factor, hours.high * factor, hours.sigma)


def rare_sum(tasks: Iterable[RareTask]) -> tuple[float, float, float]:
    """Hours a year of the whole sheet: least, as said, most. The ends are summed, so they hold if all err the same way."""
    years = [each.yearly for each in tasks]
    return sum(each.low for each in years), sum(each.mid for each in years), sum(each.high for each in years)
