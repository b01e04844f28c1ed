"""Logged again after a while: the weeks that a plan was made from beside the newest ones, and what cannot be compared.

The newest weeks are as long as those of the plan where so many have passed since the start, and never begin before it. Hours
are those of `model.md` 2 on both sides. What changed between two stretches of time is not by that the helper's doing: seasons,
clients and holidays are in it, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import sqrt
from typing import TYPE_CHECKING

from ballast.domain.delegation.follow_up import DAYS_NEEDED, WEEK, left_over, spread_of
from ballast.domain.delegation.roi import Range
from ballast.domain.delegation.simulation import RANGE_Z
from ballast.domain.insight.period import Period
from ballast.domain.insight.projection import DaysOff

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.audit import Audit
    from ballast.domain.insight.daily import Daily
    from ballast.domain.insight.review import Projection

_HOUR = timedelta(hours=1)


class Lack(StrEnum):
    """Why the two sides are not, or only partly, the same thing measured twice."""

    FEW_BEFORE = "few_before"
    FEW_AFTER = "few_after"
    STRESS = "stress"
    LENGTH = "length"


class Figure(StrEnum):
    """What stands on both sides."""

    WEEK = "week"
    HANDED = "handed"
    STRESS = "stress"


@dataclass(frozen=True, slots=True)
class WeekSum:
    """What the middle of hours a week is made of (`model.md` 2), so that it can be reckoned again.

    `hours` on the `days` work days that count, the owner's `days_per_week`, and `off`, what days off add a week.
    """

    hours: float
    days: int
    days_per_week: int
    off: float = 0.0

    @property
    def per_week(self) -> float:
        """The middle; nothing where no day counts."""
        return self.hours / self.days * self.days_per_week + self.off if self.days else 0.0


@dataclass(frozen=True, slots=True)
class Side:
    """One stretch of time: hours a week of all work (None: too few days), of the tasks that went, and the mean stress."""

    period: Period
    counted_days: int
    week: Projection | None
    handed: Range
    stress: float | None


@dataclass(frozen=True, slots=True)
class Again:
    """Before and after, side by side."""

    before: Side
    after: Side

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What cannot be compared, or only with care."""
        holds = {
            Lack.FEW_BEFORE: self.before.counted_days < DAYS_NEEDED,
            Lack.FEW_AFTER: self.after.counted_days < DAYS_NEEDED,
            Lack.STRESS: self.before.stress is None or self.after.stress is None,
            Lack.LENGTH: self.before.period.days != self.after.period.days,
        }
        return tuple(lack for lack, there in holds.items() if there)


def newest_weeks(before: Period, start: date, today: date) -> Period | None:
    """As many days up to yesterday as the plan has, none before the start; None while not one has passed."""
    last = today - timedelta(days=1)
    first = max(start, last - timedelta(days=before.days - 1))
    return Period(first, last) if first <= last else None


def week_sum(facts: Audit, tasks: Collection[UUID] | None = None) -> WeekSum:
    """What hours a week of these tasks are made of; None is all work, what ran side by side once."""

    def hours(number: int) -> float:
        if tasks is None:
            return facts.days[number].union / _HOUR
        found = (facts.tasks[task].days.get(number) for task in tasks if task in facts.tasks)
        return sum(each.seconds for each in found if each is not None) / _HOUR.total_seconds()

    work, free = facts.counted_work_days, facts.counted_days_off
    off = DaysOff([hours(number) for number in free], facts.days_off, WEEK - facts.days_per_week)
    return WeekSum(sum(map(hours, work)), len(work), facts.days_per_week, off.hours_per_week)


def handed_hours(daily: Daily, tasks: Collection[UUID]) -> Range:
    """Hours a week of those tasks together, with the 80 % range of their sum; never below nothing."""
    found = [left for left in (left_over(daily, task) for task in tasks) if left is not None]
    middle = sum(left.mid for left in found)
    reach = RANGE_Z * sqrt(sum(spread_of(left) for left in found))
    return Range(max(0.0, middle - reach), middle, middle + reach)
