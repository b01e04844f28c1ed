"""Money by energy: what the owner's hours bring and what they take, in four quarters (the DRIP matrix of Dan Martell).

Value is how much a task moves the business forward (the mission of the task, else of its category); energy is what the owner
answered to "does it drain you?" (1 less the answer), else what the stress ratings say (1 less the mean over 4). Both run from 0
to 1 and are split at one half, which belongs to the upper side. What has no category or no energy has no place: it waits,
and its hours are counted beside the quarters, so that all together are the hours of the period.

Money is hours a year times what an hour of the owner's is worth, for tasks whose hours a week are known; others have hours
alone. Without such a worth there are hours alone everywhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.insight.evidence import mission_source
from ballast.domain.insight.review import Input, Provenance
from ballast.domain.log.entry import STRESS_MAX

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.log.entry import Category, Task

HALF = 0.5
"""From here up value is high, and energy is given."""
_HOUR = timedelta(hours=1)


class Quadrant(StrEnum):
    """The four quarters: what drains (delegation, replacement) and what gives energy (investment, production)."""

    DELEGATION = "delegation"
    REPLACEMENT = "replacement"
    INVESTMENT = "investment"
    PRODUCTION = "production"


class Waiting(StrEnum):
    """Why a task has no place yet."""

    NOT_RATED = "not_rated"
    NOT_SORTED = "not_sorted"


@dataclass(frozen=True, slots=True)
class HourWorth:
    """What the owner's hour is worth by the newest plan: V_eff in a currency, and the working weeks of a year."""

    value: float
    currency: str
    weeks_per_year: int


@dataclass(frozen=True, slots=True)
class DripPoint:
    """One task in its quarter.

    `value` and `energy` are inputs of 0 to 1 with where they come from. `hours` are those of the period; `weekly` those of a
    week and `money` those of a year in money, both None where they are not known.
    """

    task: Task
    category: Category | None
    value: Input
    energy: Input
    hours: float
    weekly: float | None
    money: float | None

    @property
    def quadrant(self) -> Quadrant:
        """Its quarter."""
        return quadrant(self.value.value, self.energy.value)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """One task that waits for a place."""

    task: Task
    category: Category | None
    hours: float
    why: Waiting


@dataclass(frozen=True, slots=True)
class QuadrantTotal:
    """A quarter, or what waits: hours of the period, of a week and money of a year, of the tasks where they are known."""

    tasks: int
    hours: float
    weekly: float
    money: float | None


@dataclass(frozen=True, slots=True)
class Drip:
    """The tasks in their quarters, the largest first, and what waits beside. The hours of all totals add up to `hours`."""

    points: tuple[DripPoint, ...]
    waiting: tuple[Unplaced, ...]
    totals: Mapping[Quadrant, QuadrantTotal]
    unplaced: QuadrantTotal
    hours: float
    worth: HourWorth | None


def quadrant(value: float, energy: float) -> Quadrant:
    """The quarter of a value and an energy."""
    if energy >= HALF:
        return Quadrant.PRODUCTION if value >= HALF else Quadrant.INVESTMENT
    return Quadrant.REPLACEMENT if value >= HALF else Quadrant.DELEGATION


def drip(review: Review, drains: Mapping[UUID, float], worth: HourWorth | None) -> Drip:
    """The matrix of a review. `drains` are the owner's answers by task, 0 to 1, for the tasks that have one."""
    worked = sorted((each for each in review.tasks if each.total), key=lambda each: (-each.total, each.task.name))
    points: list[DripPoint] = []
    waiting: list[Unplaced] = []
    for each in worked:
        value, energy = _value(each), _energy(each, drains.get(each.task.id))
        hours = each.total / _HOUR
        if value is None or energy is None:
            why = Waiting.NOT_SORTED if value is None else Waiting.NOT_RATED
            waiting.append(Unplaced(each.task, each.category, hours, why))
        else:
            weekly = each.projection.mid if each.projection else None
            points.append(DripPoint(each.task, each.category, value, energy, hours, weekly, _money(weekly, worth)))
    totals = {each: _total((point for point in points if point.quadrant is each), worth) for each in Quadrant}
    left = QuadrantTotal(len(waiting), sum(each.hours for each in waiting), 0.0, None)
    return Drip(tuple(points), tuple(waiting), totals, left, sum(each.total / _HOUR for each in worked), worth)


def sources(points: Iterable[DripPoint]) -> Mapping[Provenance, int]:
    """How many tasks have their energy from where."""
    return Counter(point.energy.provenance for point in points)


def _value(each: TaskReview) -> Input | None:
    mission = each.task.mission
    if mission is None and each.category is not None:
        mission = each.category.mission
    return None if mission is None else Input("mission", mission, "part", mission_source(each.task, each.category))


def _energy(each: TaskReview, drains: float | None) -> Input | None:
    if drains is not None:
        return Input("energy", 1 - drains, "part", Provenance.SAID)
    if each.mean_stress is not None:
        return Input("energy", 1 - each.mean_stress / STRESS_MAX, "part", Provenance.MEASURED)
    return None


def _money(weekly: float | None, worth: HourWorth | None) -> float | None:
    return None if weekly is None or worth is None else weekly * worth.weeks_per_year * worth.value


def _total(points: Iterable[DripPoint], worth: HourWorth | None) -> QuadrantTotal:
    of = list(points)
    return QuadrantTotal(
        tasks=len(of),
        hours=sum(point.hours for point in of),
        weekly=sum(point.weekly or 0.0 for point in of),
        money=None if worth is None else sum(point.money or 0.0 for point in of),
    )
