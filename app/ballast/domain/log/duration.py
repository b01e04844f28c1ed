"""Lengths of time as people type them, and the parts to show them by.

Read: `1h30`, `1:30` (hours and minutes), `1,5h`, `90m`, `2h 5min`, `1d 2h`, `1.50` (hours, as the decimal display shows it),
`PT1H30M`. A bare whole number is not read unless the caller says that it means minutes. A sign, or words, are refused.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = r"\d{1,6}(?:[.,]\d{1,6})?"
_UNITS = re.compile(
    rf"""(?:(?P<days>{_NUMBER})\s*d(?:ays?)?)?\s*
         (?:(?P<hours>{_NUMBER})\s*h(?:(?:ou)?rs?)?)?\s*
         (?:(?P<minutes>{_NUMBER})\s*m(?:in(?:ute)?s?)?)?\s*
         (?:(?P<seconds>\d{{1,6}})\s*s(?:ec(?:ond)?s?)?)?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_HOURS_AND_MINUTES = re.compile(r"(?P<hours>\d{1,6})\s*h\s*(?P<minutes>[0-5]\d)", re.IGNORECASE | re.ASCII)
_CLOCK = re.compile(r"(?P<hours>\d{1,6}):(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d))?", re.ASCII)
_DECIMAL = re.compile(r"(?P<hours>\d{1,6}[.,]\d{1,6})", re.ASCII)
_ISO = re.compile(
    r"P(?=.*\d)(?:(?P<days>\d{1,6})D)?(?:T(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,6})S)?)?",
    re.IGNORECASE | re.ASCII,
)
_BARE = re.compile(r"(?P<minutes>\d{1,6})", re.ASCII)

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


def parse_duration(text: str, *, bare_minutes: bool = False) -> timedelta | None:
    """The length that the text says, to the second; None when it says none or must be asked about.

    With `bare_minutes` a number alone, such as `45`, means minutes.
    """
    said = text.strip()
    forms = (_CLOCK, _DECIMAL, _HOURS_AND_MINUTES, _UNITS, _ISO)
    for form in (*forms, _BARE) if bare_minutes else forms:
        found = form.fullmatch(said)
        if found and said:
            return _length(found.groupdict())
    return None


def _length(parts: dict[str, str | None]) -> timedelta:
    amounts = {unit: float(amount.replace(",", ".")) for unit, amount in parts.items() if amount}
    exact = timedelta(**amounts)
    return _SECOND * round(exact / _SECOND)


def format_duration(length: timedelta) -> tuple[int, int]:
    """Whole hours and the minutes left over (0 to 59), rounded to the minute, half up. Raises ValueError below zero."""
    if length < timedelta(0):
        message = "a length of time is never negative"
        raise ValueError(message)
    return divmod((length + _MINUTE / 2) // _MINUTE, 60)


def round_together(lengths: Sequence[timedelta], to: timedelta = _MINUTE) -> list[timedelta]:
    """The lengths rounded to whole steps of `to` so that they add up to their rounded sum.

    The steps left over go to the largest remainders (ties: the earlier one), so a shown list always adds up to its shown total.
    """
    whole = [length // to for length in lengths]
    total = (sum(lengths, timedelta(0)) + to / 2) // to
    by_remainder = sorted(range(len(lengths)), key=lambda at: lengths[at] % to, reverse=True)
    for at in by_remainder[: total - sum(whole)]:
        whole[at] += 1
    return [steps * to for steps in whole]
