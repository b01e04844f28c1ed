"""Numbers, money and dates as text: what a document needs to be given, and the English way of it.

The window gives its own formats (QLocale, the owner's currency); the command line and the tests use these.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NO_BREAK = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"


class ReportFormats(Protocol):
    """How a language writes numbers and dates. `language` is its two or three letter code."""

    @property
    def language(self) -> str:
        """The language code that the document states."""
        ...

    def number(self, value: float, places: int) -> str:
        """A number with exactly so many decimals."""
        ...

    def percent(self, share: float) -> str:
        """A share of 1 as whole per cent."""
        ...

    def money(self, amount: Decimal | float, currency: str, places: int) -> str:
        """An amount with its currency."""
        ...

    def day(self, day: date) -> str:
        """A day with month and year."""
        ...

    def days(self, first: date, last: date) -> str:
        """A span of days, both included."""
        ...


def half_up(value: float, places: int) -> Decimal:
    """Rounded as people do it, so that 74.25 h is 74.3 h here as in the program."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


class EnglishFormats:
    """Numbers with a point, thousands with a comma, the day before the month."""

    language = "en"

    def number(self, value: float, places: int) -> str:
        """Such as 1,234.5."""
        text = f"{half_up(value, places):,.{places}f}"
        return _MINUS + text[1:] if text.startswith("-") and any(digit in text for digit in "123456789") else text.lstrip("-")

    def percent(self, share: float) -> str:
        """Such as 35 %."""
        return f"{self.number(share * 100, 0)}{_NO_BREAK}%"

    def money(self, amount: Decimal | float, currency: str, places: int) -> str:
        """Such as €1,200 or CHF 1,200; a currency with one sign has it before the number, after the minus."""
        sign = _MINUS if amount < 0 and round(abs(float(amount)), places) else ""
        symbol = _SYMBOLS.get(currency, f"{currency}{_NO_BREAK}")
        return f"{sign}{symbol}{self.number(abs(float(amount)), places)}"

    def day(self, day: date) -> str:
        """Such as 22 November 2026."""
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """Such as 9 – 22 November 2026, without repeating what both days share."""
        if first == last:
            return self.day(last)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day} – {self.day(last)}"
        begin = f"{first.day} {_MONTHS[first.month - 1]}" if first.year == last.year else self.day(first)
        return f"{begin} – {self.day(last)}"
