"""How figures are said: words and formats together, with the rounding that a person can use.

How hours are said stands in `hours`. Money of a year is rounded to tens from a thousand up, prices keep their cents where
they have any.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ballast.domain.insight.rounding import said_minutes, said_places
from ballast.report.hours import HoursVoice
from ballast.report.plain import one_line

if TYPE_CHECKING:
    from datetime import timedelta

    from ballast.domain.delegation.outcome import MoneyRange
    from ballast.domain.delegation.roi import Range
    from ballast.domain.insight.review import Projection
    from ballast.report.formats import ReportFormats
    from ballast.report.words import ReportWords

_COARSE_FROM = 1000
_ONE, _TEN = Decimal(1), Decimal("1E1")
_NEARLY_SURE, _HARDLY = 0.99, 0.01
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

    @property
    def time(self) -> HoursVoice:
        """How hours are said."""
        return HoursVoice(self.words.units, self.formats)

    def hours(self, value: float) -> str:
        """A single figure of hours with its unit."""
        return self.time.point(value)

    def minutes(self, value: timedelta) -> str:
        """A short time in minutes."""
        return self.words.units.minutes.format(n=self.formats.number(value.total_seconds() / 60, 0))

    def span(self, span: Range) -> str:
        """The 80 % range of hours."""
        return self.time.span(span)

    def projection(self, hours: Projection | None) -> str:
        """The 80 % range of hours a week; a dash where there is too little data."""
        return self.time.projection(hours)

    def weekly(self, hours: Projection | None) -> str:
        """Hours a week as part of a sentence."""
        return self.time.weekly(hours)

    def percent(self, share: float) -> str:
        """A share as per cent."""
        return self.formats.percent(share)

    def money(self, amount: Decimal | float) -> str:
        """An estimate of a year."""
        return self.whole(money_shown(Decimal(amount)))

    def whole(self, amount: Decimal | float) -> str:
        """Money without cents, as it stands: what is left over where rounded figures must add up."""
        return self.formats.money(amount, self.currency, 0)

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

    def joined(self, clauses: list[str]) -> str:
        """Clauses of one sentence: with commas, and the last with "and"."""
        if len(clauses) < 2:  # noqa: PLR2004 - one has nothing to be joined to
            return self.listed(clauses)
        return self.words.units.both.format(first=self.listed(clauses[:-1]), second=clauses[-1])

    def listed(self, names: list[str]) -> str:
        """Several things in a row."""
        row = names[0] if names else ""
        for name in names[1:]:
            row = self.words.units.pair.format(first=row, second=name)
        return row


def money_shown(amount: Decimal) -> Decimal:
    """An estimate of a year as it is shown: to the whole unit, to tens from a thousand up."""
    return amount.quantize(_TEN if abs(amount) >= _COARSE_FROM else _ONE, rounding=ROUND_HALF_UP)


def hours_shown(hours: Decimal) -> Decimal:
    """A single figure of hours as it is shown: minutes where it is short of an hour, one decimal under ten."""
    minutes = said_minutes(float(hours))
    if minutes is not None:
        return Decimal(minutes) / 60
    return hours.quantize(Decimal(1).scaleb(-said_places(float(hours))), rounding=ROUND_HALF_UP)


def named(text: str) -> str:
    """The owner's words to stand inside a sentence: on one line, and shut off where their script runs the other way."""
    line = one_line(text)
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in line):
        return f"{_ISOLATE}{line}{_POP}"
    return line
