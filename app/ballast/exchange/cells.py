"""What one cell says: a date, a clock time, a length, a yes or no. Each reader raises Unreadable for what it cannot read."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from ballast.exchange.draft import DateOrder, Reason, Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?")
_LENGTH = re.compile(r"([0-9]{1,7}):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,6}))?)?")
_HOURS_OF_HALF_DAY = 12
_MONTHS = 12
_YES_NO = {"yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}


def read_date(text: str, order: DateOrder, field: str) -> date:
    """The day a cell names when its file has this order of dates."""
    found = (_ISO if order is DateOrder.ISO else _NUMERIC).fullmatch(text)
    if found is None:
        raise Unreadable(Reason.BAD_DATE, field, text)
    parts = found.groups()
    if order is DateOrder.ISO:
        year, month, day = parts
    elif order is DateOrder.DMY:
        day, _, month, year = parts
    else:
        month, _, day, year = parts
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise Unreadable(Reason.BAD_DATE, field, text) from None


def decide_order(texts: Mapping[str, int]) -> tuple[DateOrder, DateOrder]:
    """The one order of a file's dates, and the order to assume meanwhile where the first is AMBIGUOUS.

    `texts` counts each date of the file; the result does not depend on the order of rows. The shape most rows have wins; dots
    are day first, the only way they are used; a part over 12 decides, most rows again; else nothing decides, and the reading
    that keeps all dates in the shorter period is assumed.
    """
    numeric = {text: count for text, count in texts.items() if _NUMERIC.fullmatch(text)}
    iso = sum(count for text, count in texts.items() if _ISO.fullmatch(text))
    if not numeric or iso >= sum(numeric.values()):
        return DateOrder.ISO, DateOrder.ISO
    day_first, month_first = _votes(numeric)
    if day_first != month_first:
        sure = DateOrder.DMY if day_first > month_first else DateOrder.MDY
        return sure, sure
    shorter = min((DateOrder.DMY, DateOrder.MDY), key=lambda order: _period(numeric, order))
    return DateOrder.AMBIGUOUS, shorter


def _votes(texts: Mapping[str, int]) -> tuple[int, int]:
    """How many rows are surely day first, and how many surely month first."""
    day_first = month_first = 0
    for text, count in texts.items():
        first, mark, second, _ = _NUMERIC.fullmatch(text).groups()  # type: ignore[union-attr] # only numeric ones come here
        day_first += count * (mark == "." or int(first) > _MONTHS >= int(second))
        month_first += count * (mark != "." and int(second) > _MONTHS >= int(first))
    return day_first, month_first


def _period(texts: Mapping[str, int], order: DateOrder) -> timedelta:
    """From the first to the last date under an order; dates it cannot read are passed over."""
    days = []
    for text in texts:
        try:
            days.append(read_date(text, order, ""))
        except Unreadable:
            continue
    return max(days) - min(days) if days else timedelta.max


def read_clock(text: str, field: str) -> time:
    """The time of day, in 24 or 12 hours, with or without seconds."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise Unreadable(Reason.BAD_TIME, field, text)
    hour, half = int(found[1]), (found[4] or "").casefold()
    if half:
        if not 1 <= hour <= _HOURS_OF_HALF_DAY:
            raise Unreadable(Reason.BAD_TIME, field, text)
        hour = hour % _HOURS_OF_HALF_DAY + (_HOURS_OF_HALF_DAY if half == "p" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:
        raise Unreadable(Reason.BAD_TIME, field, text) from None


def read_length(text: str, field: str) -> timedelta:
    """A length as hours:minutes[:seconds]; hours may exceed 24."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise Unreadable(Reason.BAD_LENGTH, field, text)
    hours, minutes, seconds, fraction = found.groups(default="0")
    return timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds), microseconds=int(fraction.ljust(6, "0")))


def read_yes_no(text: str, field: str) -> bool | None:
    """Yes or no in the ways programs write it; None for an empty cell."""
    if not text:
        return None
    answer = _YES_NO.get(text.casefold())
    if answer is None:
        raise Unreadable(Reason.BAD_YES_NO, field, text)
    return answer
