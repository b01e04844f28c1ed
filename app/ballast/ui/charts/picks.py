"""What the owner chose on a chart; the page shows the entries behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.heat_map import Layer

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.drawn.day_blocks import DayBlock
    from ballast.domain.insight.drawn.drip import DripPoint, HourWorth
    from ballast.domain.insight.drawn.heat_map import Cell
    from ballast.domain.insight.drawn.weeks import Stretch
    from ballast.domain.insight.period import Period
    from ballast.domain.insight.review import Signal


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
    """One task in the whole period; `drip` is its place in the chart of money and energy, with the worth of an hour."""

    task_id: UUID
    drip: tuple[DripPoint, HourWorth | None] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RestPick:
    """The last row of the Pareto chart: all tasks that have no row of their own."""

    tasks: int


@dataclass(frozen=True, slots=True)
class StretchPick:
    """One task, or one category (None: what has none) where `task_id` is None, in a stretch of time; with the row's name.

    `stretch` are its hours a week there.
    """

    period: Period
    task_id: UUID | None
    category_id: UUID | None
    name: str
    stretch: Stretch | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class HourPick:
    """One hour (0 to 23) of one weekday (Monday = 0) in one layer; `entries` are those behind it, `cell` what it shows."""

    weekday: int
    hour: int
    layer: Layer = Layer.HOURS
    entries: tuple[UUID, ...] = field(default=(), compare=False)
    cell: Cell | None = field(default=None, compare=False)


class OfDay(StrEnum):
    """Which figure of a day it is."""

    BLOCK = "block"
    SWITCHES = "switches"
    BREAKS = "breaks"


@dataclass(frozen=True, slots=True)
class EntriesPick:
    """Entries that a chart knows by itself, and what they are called there.

    `day` is the day of which a figure (`of_day`) is shown, or `task_id` the task of whose score it is the part of a `signal`.
    """

    title: str
    entries: tuple[UUID, ...]
    day: DayBlock | None = field(default=None, compare=False)
    of_day: OfDay | None = field(default=None, compare=False)
    task_id: UUID | None = field(default=None, compare=False)
    signal: Signal | None = field(default=None, compare=False)
