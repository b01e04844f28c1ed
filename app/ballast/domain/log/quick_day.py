"""Words that name a day in the quick entry line: today, weekdays, dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?", re.ASCII)
_LEAP_DAY_WITHIN_YEARS = 9
_THIS_CENTURY = 2000
_TWO_DIGITS = 100


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of time in the owner's language, in small letters. `weekdays` begins with Monday; `to` joins a range."""

    today: frozenset[str]
    yesterday: frozenset[str]
    weekdays: tuple[frozenset[str], ...]
    to: frozenset[str]


ENGLISH = Vocabulary(
    today=frozenset({"today"}),
    yesterday=frozenset({"yesterday"}),
    weekdays=(
        frozenset({"monday", "mon"}),
        frozenset({"tuesday", "tue", "tues"}),
        frozenset({"wednesday", "wed"}),
        frozenset({"thursday", "thu", "thur", "thurs"}),
        frozenset({"friday", "fri"}),
        frozenset({"saturday", "sat"}),
        frozenset({"sunday", "sun"}),
    ),
    to=frozenset({"to", "till", "until"}),
)


@dataclass(frozen=True, slots=True)
class DayWord:
    """A day that a word names; `day` is None for an impossible date.

    `is_date` tells a date of the calendar from a day of the log ("today"), `sure` a word that hardly begins a task's name.
    """

    day: date | None
    is_date: bool
    sure: bool


def read_day(word: str, *, today: date, day_first: bool, vocabulary: Vocabulary) -> DayWord | None:
    """The day that a word names, never a coming one unless its year is written; None when it names none."""
    said = word.casefold()
    if said in vocabulary.today:
        return DayWord(today, is_date=False, sure=False)
    if said in vocabulary.yesterday:
        return DayWord(today - timedelta(days=1), is_date=False, sure=True)
    for weekday, names in enumerate(vocabulary.weekdays):
        if said in names:
            return DayWord(today - timedelta(days=(today.weekday() - weekday) % 7), is_date=False, sure=False)
    return _read_date(said, today, day_first=day_first)


def _read_date(said: str, today: date, *, day_first: bool) -> DayWord | None:
    if found := _ISO.fullmatch(said):
        year, month, day = found.groups()
    elif found := _DOTTED.fullmatch(said):
        day, month, year = found.groups()
    elif found := _SLASHED.fullmatch(said):
        first, second, year = found.groups()
        day, month = (first, second) if day_first else (second, first)
    else:
        return None
    known = _in_year(year, int(month), int(day)) if year else _last_such(int(month), int(day), today)
    return DayWord(known, is_date=True, sure=bool(year) or "." in said)


def _in_year(year: str, month: int, day: int) -> date | None:
    number = int(year)
    return _date(number if number >= _TWO_DIGITS else _THIS_CENTURY + number, month, day)


def _last_such(month: int, day: int, today: date) -> date | None:
    years = range(today.year, today.year - _LEAP_DAY_WITHIN_YEARS, -1)
    return next((found for year in years if (found := _date(year, month, day)) and found <= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
