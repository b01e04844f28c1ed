"""How figures are said: words and formats together, with the rounding that a person can use.

Hours under ten have one decimal, more have none; a range comes before its middle. Money of a year is rounded to tens from a
thousand up, prices keep their cents where they have any.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.report.plain import one_line

if TYPE_CHECKING:
    from datetime import timedelta
    from decimal import Decimal

    from ballast.domain.delegation.outcome import MoneyRange
    from ballast.domain.delegation.roi import Range
    from ballast.domain.insight.review import Projection
    from ballast.report.formats import ReportFormats
    from ballast.report.words import ReportWords

_COARSE_FROM = 1000
_NEARLY_SURE, _HARDLY = 0.99, 0.01
_WHOLE_FROM = 9.95
_HOUR = 3600
_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Words, formats and the plan's currency."""

    words: ReportWords
    formats: ReportFormats
    currency: str

    def number(self, value: float, places: int = 1) -> str:
        """A number with at most so many decimals; a whole number has none."""
        return self.formats.number(value, 0 if round(value, places) == round(value) else places)

    def figure(self, value: float) -> str:
        """Hours without their unit: one decimal under ten."""
        return self.formats.number(value, 0 if abs(value) >= _WHOLE_FROM else 1)

    def hours(self, value: float) -> str:
        """Hours with their unit."""
        return self.words.units.hours.format(n=self.figure(value))

    def exact(self, value: timedelta) -> str:
        """Measured time, always with one decimal, so that columns line up."""
        return self.words.units.hours.format(n=self.formats.number(value.total_seconds() / _HOUR, 1))

    def minutes(self, value: timedelta) -> str:
        """A short time in minutes."""
        return self.words.units.minutes.format(n=self.formats.number(value.total_seconds() / 60, 0))

    def hours_range(self, low: float, high: float) -> str:
        """A range of hours."""
        return self.words.units.hours_range.format(low=self.figure(low), high=self.figure(high))

    def span(self, span: Range) -> str:
        """The 80 % range of hours."""
        return self.hours_range(span.low, span.high)

    def projection(self, hours: Projection | None) -> str:
        """The 80 % range of hours a week; a dash where there is too little data."""
        return self.words.units.none if hours is None else self.hours_range(hours.low, hours.high)

    def percent(self, share: float) -> str:
        """A share as per cent."""
        return self.formats.percent(share)

    def money(self, amount: Decimal | float) -> str:
        """An estimate of a year."""
        value = float(amount)
        coarse = round(value, -1) if abs(value) >= _COARSE_FROM else value
        return self.formats.money(coarse, self.currency, 0)

    def price(self, amount: Decimal | float) -> str:
        """A price per hour or week, to the cent where it has cents."""
        whole = round(float(amount), 2) == round(float(amount))
        return self.formats.money(amount, self.currency, 0 if whole else 2)

    def money_range(self, span: MoneyRange) -> str:
        """The 80 % range of money."""
        return self.words.units.between.format(low=self.money(span.low), high=self.money(span.high))

    def odds(self, chance: float) -> str:
        """A chance as per cent; no draw makes a thing certain or impossible."""
        if chance > _NEARLY_SURE:
            return self.words.units.over.format(n=self.percent(_NEARLY_SURE))
        return self.percent(chance) if chance >= _HARDLY else self.words.units.under.format(n=self.percent(_HARDLY))

    def chance(self, chance: float) -> str:
        """A chance with its word."""
        return self.words.units.chance.format(n=self.odds(chance))

    def listed(self, names: list[str]) -> str:
        """Several things in a row."""
        row = names[0] if names else ""
        for name in names[1:]:
            row = self.words.units.pair.format(first=row, second=name)
        return row


def named(text: str) -> str:
    """The owner's words to stand inside a sentence: on one line, and shut off where their script runs the other way."""
    line = one_line(text)
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in line):
        return f"{_ISOLATE}{line}{_POP}"
    return line
