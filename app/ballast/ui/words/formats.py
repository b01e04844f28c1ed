"""Dates, times, durations, numbers and money as the owner's locale writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from ballast.ui.words import Phrase

if TYPE_CHECKING:
    from datetime import date, datetime, time
    from decimal import Decimal

HOURS_MINUTES = Phrase("{h} h {m} min")
HOURS = Phrase("{h} h")
MINUTES = Phrase("{m} min")
SECONDS = Phrase("{s} s")
RANGE = Phrase("{first} \u2013 {last}")
PERCENT = Phrase("{n} %")
MONEY = Phrase("{symbol}{amount}")
MONEY_AFTER = Phrase("{amount} {symbol}")

_SYMBOLS = {
    "AUD": "A$", "BRL": "R$", "CAD": "C$", "CHF": "CHF", "CNY": "CN¥", "CZK": "Kč", "DKK": "kr", "EUR": "€", "GBP": "£",
    "INR": "₹", "JPY": "¥", "KRW": "₩", "NOK": "kr", "NZD": "NZ$", "PLN": "zł", "SEK": "kr", "USD": "$", "ZAR": "R",
}  # fmt: skip
_MINUS = "\u2212"
_NO_CENTS = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "HUF"})
_SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Words:
    """Writes values in one locale."""

    locale: QLocale = field(default_factory=QLocale)

    def duration(self, length: timedelta) -> str:
        """A length to the minute, "7 h 27 min"; "35 min" below an hour; a running one is cut down, not rounded."""
        sign = _MINUS if length.total_seconds() < 0 else ""
        hours, minutes = divmod(int(abs(length.total_seconds())) // _SECONDS_A_MINUTE, 60)
        if not hours:
            return sign + MINUTES(m=self.integer(minutes))
        if not minutes:
            return sign + HOURS(h=self.integer(hours))
        return sign + HOURS_MINUTES(h=self.integer(hours), m=self.integer(minutes))

    def clock_duration(self, length: timedelta) -> str:
        """A running length, "0:47:24"."""
        minutes, seconds = divmod(max(0, int(length.total_seconds())), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}"

    def hours(self, hours: float, digits: int = 1) -> str:
        """Hours as a decimal figure, "14.2 h"."""
        return HOURS(h=self.number(hours, digits))

    def number(self, value: float, digits: int = 0) -> str:
        """A figure with so many decimals and the locale's separators."""
        figure = self.locale.toString(abs(float(value)), "f", digits)
        shown = any(each.isdigit() and int(each) for each in figure)  # what is rounded to nothing has no sign
        return _MINUS + figure if value < 0 and shown else figure

    def integer(self, value: int) -> str:
        """A whole figure with the locale's separators."""
        return (_MINUS if value < 0 else "") + self.locale.toString(abs(int(value)))

    def percent(self, share: float, digits: int = 0) -> str:
        """A share, 0 to 1, "93 %"."""
        return PERCENT(n=self.number(share * 100, digits))

    def money(self, amount: Decimal | float, currency: str, *, cents: bool | None = None) -> str:
        """Money in the given currency (an ISO code), with cents unless the currency has none; `cents` overrules."""
        digits = 0 if currency in _NO_CENTS else 2
        if cents is not None:
            digits = 2 if cents else 0
        figure = self.locale.toString(abs(float(amount)), "f", digits)
        sign = _MINUS if amount < 0 else ""
        symbol = self.currency_symbol(currency)
        if _symbol_follows(self.locale):
            return sign + MONEY_AFTER(amount=figure, symbol=symbol)
        space = "\u00a0" if len(symbol) > 1 and symbol[-1].isalpha() else ""
        return sign + MONEY(symbol=symbol + space, amount=figure)

    def currency_symbol(self, currency: str) -> str:
        """The sign of a currency, or its code where there is none of its own."""
        return _SYMBOLS.get(currency, currency)

    def time(self, instant: datetime | time) -> str:
        """The time of day, "15:25", in 12 or 24 hours as the locale has it."""
        return self.locale.toString(QTime(instant.hour, instant.minute), QLocale.FormatType.ShortFormat)

    def times(self, start: datetime, end: datetime) -> str:
        """A stretch of a day, 14:50 to 15:20 with a dash between."""
        return RANGE(first=self.time(start), last=self.time(end))

    def day(self, day: date) -> str:
        """A day in full, "Sunday, 22 November 2026"."""
        return self.locale.toString(_qdate(day), QLocale.FormatType.LongFormat)

    def short_day(self, day: date) -> str:
        """A day in few letters, "22 Nov"."""
        return self.locale.toString(_qdate(day), "d MMM")

    def numeric_date(self, day: date) -> str:
        """A day in figures as the locale has it, always with the whole year."""
        return self.locale.toString(_qdate(day), self.date_format())

    def date_format(self) -> str:
        """Qt's pattern of a day in figures, always with the whole year; as the standard has it where there is no locale."""
        if self.locale.language() == QLocale.Language.C:
            return "yyyy-MM-dd"
        written = self.locale.dateFormat(QLocale.FormatType.ShortFormat)
        return written if "yyyy" in written else written.replace("yy", "yyyy")

    def period(self, first: date, last: date) -> str:
        """Whole days, both included, 9 to 22 Nov 2026 with a dash between; parts that are the same are said once."""
        end = self.locale.toString(_qdate(last), "d MMM yyyy")
        if first == last:
            return end
        same_year = first.year == last.year
        pattern = "d" if same_year and first.month == last.month else "d MMM" if same_year else "d MMM yyyy"
        return RANGE(first=self.locale.toString(_qdate(first), pattern), last=end)

    def weekday(self, number: int, *, short: bool = True) -> str:
        """The name of a weekday, Monday = 0."""
        kind = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
        return self.locale.standaloneDayName(number + 1, kind)

    def month(self, day: date) -> str:
        """The month of a day, "November 2026"."""
        return self.locale.toString(_qdate(day), "MMMM yyyy")

    def weekdays(self) -> tuple[int, ...]:
        """Weekdays, Monday = 0, in the order in which the owner's week runs."""
        first = self.locale.firstDayOfWeek().value - 1
        return tuple((first + step) % 7 for step in range(7))

    def instant(self, instant: datetime) -> str:
        """A day and a time, "22 Nov 2026 15:25"."""
        return f"{self.locale.toString(_qdate(instant.date()), 'd MMM yyyy')} {self.time(instant)}"

    def stamp(self, instant: datetime) -> str:
        """An instant for a report, the same in every language."""
        return instant.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _symbol_follows(locale: QLocale) -> bool:
    written = locale.toCurrencyString(1, "¤")
    return not written.startswith("¤")


def exact_duration(length: timedelta, words: Words) -> str:
    """A length to the second, "7 h 27 min 12 s", for formulas that are reckoned again; whole minutes as everywhere."""
    whole, seconds = divmod(round(abs(length.total_seconds())), _SECONDS_A_MINUTE)
    sign = _MINUS if length.total_seconds() < 0 else ""
    plain = words.duration(timedelta(minutes=whole))
    if not seconds:
        return sign + plain
    rest = SECONDS(s=words.integer(seconds))
    return sign + (f"{plain} {rest}" if whole else rest)
