"""The periods that an owner can choose, and what lies before and after one. No Qt."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.insight.review import Period

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_WEEK = 7


class Choice(StrEnum):
    """What the picker offers, in its order."""

    AUDIT = "audit"
    THIS_WEEK = "this_week"
    LAST_WEEK = "last_week"
    TWO_WEEKS = "two_weeks"
    WHOLE = "whole"
    CUSTOM = "custom"


def choices(today: date, first_weekday: int, audit: Period | None, whole: Period | None) -> Mapping[Choice, Period]:
    """The period of each choice that there is; `first_weekday` begins the owner's week (Monday = 0).

    The last two weeks are two whole weeks: this one and the one before it.
    """
    begin = today - timedelta(days=(today.weekday() - first_weekday) % _WEEK)
    this_week = Period(begin, begin + timedelta(days=_WEEK - 1))
    found = {
        Choice.AUDIT: audit,
        Choice.THIS_WEEK: this_week,
        Choice.LAST_WEEK: shifted(this_week, -1),
        Choice.TWO_WEEKS: Period(begin - timedelta(days=_WEEK), this_week.last),
        Choice.WHOLE: whole,
    }
    return {choice: period for choice, period in found.items() if period is not None}


def choice_of(period: Period, offered: Mapping[Choice, Period], liked: Choice | None = None) -> Choice:
    """The choice that a period is: `liked` where it fits, else the first that does, else the owner's own dates."""
    if liked is not None and offered.get(liked) == period:
        return liked
    return next((choice for choice, each in offered.items() if each == period), Choice.CUSTOM)


def shifted(period: Period, steps: int) -> Period:
    """The period of the same length so many steps later, or earlier when negative."""
    days = timedelta(days=period.days * steps)
    return Period(period.first + days, period.last + days)
