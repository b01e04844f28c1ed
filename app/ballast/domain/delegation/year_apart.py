"""The year of a review beside that of a plan: two figures of the same work, and why they are not the same (`model.md` 1, 2).

A plan divides the owner's income by the hours that were measured times the working weeks: that is what the hour was worth. The
review says what a usual year holds, so it also asks how usual the audited weeks were, goes by the calendar where a rhythm does,
leaves out what was seen too rarely, and adds tasks up, work side by side in full. Rare tasks are in neither sum.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.delegation.worth import WorthValues
    from ballast.domain.insight.review import Review
    from ballast.domain.insight.year import Year

ALIKE = 0.005
"""How far the factor of usual weeks lies from 1 before it is told."""


class Apart(StrEnum):
    """Why the year of a review is another than that of a plan."""

    WEEKS = "weeks"
    TYPICAL = "typical"
    CALENDAR = "calendar"
    LEFT_OUT = "left_out"
    SIDE_BY_SIDE = "side_by_side"


@dataclass(frozen=True, slots=True)
class YearApart:
    """Hours of a year by the review (None: nothing is projected) and by the plan, with the reasons that hold.

    `rare` are the hours of the sheet of rare tasks, in neither of the two; None where nothing is said on it.
    """

    by_review: float | None
    by_plan: float
    review_weeks: int
    typical: float
    why: tuple[Apart, ...]
    rare: float | None


def year_apart(review: Review, year: Year, values: WorthValues) -> YearApart:
    """The two figures of a year beside each other."""
    reasons = {
        Apart.WEEKS: year.weeks_per_year != values.weeks,
        Apart.TYPICAL: abs(year.typical - 1) > ALIKE,
        Apart.CALENDAR: any(each.calendar for each in year.tasks),
        Apart.LEFT_OUT: bool(year.left_out),
        Apart.SIDE_BY_SIDE: review.clock - review.union >= timedelta(minutes=1),
    }
    return YearApart(
        by_review=None if year.measured is None else year.measured.mid,
        by_plan=values.year_hours,
        review_weeks=year.weeks_per_year,
        typical=year.typical,
        why=tuple(reason for reason, holds in reasons.items() if holds),
        rare=None if year.rare_hours is None else year.rare_hours.mid,
    )
