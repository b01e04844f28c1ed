"""What the owner chose on a chart; the page shows the entries behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.heat_map import Layer

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.period import Period


@dataclass(frozen=True, slots=True)
class DayPick:
    """One category of one day; `category_id` is None for what has no category."""

    day: date
    category_id: UUID | None


@dataclass(frozen=True, slots=True)
class UnknownPick:
    """What is not logged of one day."""

    day: date


@dataclass(frozen=True, slots=True)
class TaskPick:
    """One task in the whole period."""

    task_id: UUID


@dataclass(frozen=True, slots=True)
class RestPick:
    """The last row of the Pareto chart: all tasks that have no row of their own."""

    tasks: int


@dataclass(frozen=True, slots=True)
class StretchPick:
    """One task, or one category (None: what has none) where `task_id` is None, in a stretch of time; with the row's name."""

    period: Period
    task_id: UUID | None
    category_id: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class HourPick:
    """One hour (0 to 23) of one weekday (Monday = 0) in one layer; `entries` are those behind it."""

    weekday: int
    hour: int
    layer: Layer = Layer.HOURS
    entries: tuple[UUID, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class EntriesPick:
    """Entries that a chart knows by itself, and what they are called there."""

    title: str
    entries: tuple[UUID, ...]
