"""What a review of a period says: frozen values that the pages, the plan and the command line all read.

How the numbers come about stands in the modules beside this one: `audit` (period, coverage), `projection` (hours a week),
`bottleneck` (score), `patterns` (heat map, fragmentation). Sources: `model.md` 2, 3 and 7.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.period import Period as Period  # noqa: PLC0414, TC001 - others read it from here

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, timedelta
    from uuid import UUID

    from ballast.domain.log.entry import Category, Task


class Provenance(StrEnum):
    """Where a number comes from."""

    MEASURED = "measured"
    SAID = "said"
    DEFAULT = "default"
    BENCHMARK = "benchmark"


class Signal(StrEnum):
    """The five kinds of friction that make a bottleneck (`model.md` 3), in their fixed order."""

    CROWDING = "crowding"
    DELAY = "delay"
    STRESS = "stress"
    FRAGMENTATION = "fragmentation"
    OFF_HOURS = "off_hours"


class TooLittle(StrEnum):
    """Why a task has no projection or no score."""

    FEW_DAYS = "few_days"
    FEW_OCCURRENCES = "few_occurrences"
    NO_COUNTED_DAY = "no_counted_day"
    DAY_UNDER_WAY = "day_under_way"


@dataclass(frozen=True, slots=True)
class DayTotal:
    """One day of a period.

    `logged` counts parallel work twice, `union` once. `coverage` is union / (union + gaps inside the working day), 0 to 1;
    `counts` says whether the day is used for projection (coverage of at least 60 %, something logged, and not `under_way`).
    `work_day` says whether the owner works on such weekdays. `begun` and `under_way` are as of the moment of the review: the
    day has begun, and some of its work hours are still to come.
    """

    day: date
    logged: timedelta
    union: timedelta
    gaps: timedelta
    coverage: float
    counts: bool
    by_category: Mapping[UUID | None, timedelta]
    work_day: bool = True
    begun: bool = True
    under_way: bool = False


@dataclass(frozen=True, slots=True)
class Projection:
    """Hours a week with the 80 % range: `low`, `mid`, `high`; `sigma` of the lognormal, for later draws."""

    low: float
    mid: float
    high: float
    sigma: float


class Input(NamedTuple):
    """One input of a number that is shown, with where it comes from. `name` is a key that `ui/words` turns into words."""

    name: str
    value: float
    unit: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A score of 0 to 100 whose `points` add up to it exactly. `missing` signals were dropped and the weights renormalised.

    `partial` signals have points from a part of what they usually look at (fragmentation without interruption flags).
    `weights` are those that made the points, each by its signal: only their proportions count.
    """

    score: float
    points: Mapping[Signal, float]
    load: float
    missing: tuple[Signal, ...]
    partial: tuple[Signal, ...] = ()
    weights: Mapping[Signal, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TaskReview:
    """One task in a period.

    `total` is all its time in the period, `counted` its time on days that count, `days` the counted days on which it occurred
    (k of `model.md`), `occurrences` its entries, `share` its part of the counted time, `mean_stress` the mean of all its
    ratings by duration. `projection` and `score` are None where there is too little data, each for itself; `why_not` then says
    why (the score's reason first). `less_sure` marks a projection from few days without a rhythm: more often than its range
    says, such work turns out rarer. `inputs` are all numbers behind both, for the why-view; those behind the score are measured
    on days that count.
    """

    task: Task
    category: Category | None
    total: timedelta
    counted: timedelta
    days: int
    occurrences: int
    share: float
    mean_stress: float | None
    projection: Projection | None
    score: Bottleneck | None
    why_not: TooLittle | None
    inputs: tuple[Input, ...]
    median_run: timedelta
    less_sure: bool = False


@dataclass(frozen=True, slots=True)
class CategoryTotal:
    """All time of one category in a period; `category` is None for what is not yet categorised."""

    category: Category | None
    total: timedelta
    tasks: int


@dataclass(frozen=True, slots=True)
class Fragmentation:
    """How broken up the time is. A session is work on one task with breaks of at most a minute.

    `short` counts the sessions under ten minutes, `longest` is the longest session, `switches` counts the changes from one task
    to another within a day and `switches_per_hour` relates them to the time logged (parallel work once).
    """

    sessions: int
    short: int
    longest: timedelta
    switches: int
    switches_per_hour: float


@dataclass(frozen=True, slots=True)
class Review:
    """What a period says.

    `clock` is the sum of all entries (end - start), `union` counts parallel work once, `stated` is what imported files
    claimed. `tasks` are ranked: scored ones by score, then the others by time. `counted_days` is D of `model.md`: the work days
    that count (days off that count are not in it). `coverage` is that of all days with something logged.
    `heat` is (weekday 0-6, hour 0-23) to average minutes per such hour over the calendar days of the period.
    `confidence` is the part of fixed-seed resamples in which the top three stayed the same; None until asked for.
    """

    period: Period
    entries: int
    clock: timedelta
    union: timedelta
    stated: timedelta
    days: tuple[DayTotal, ...]
    counted_days: int
    coverage: float
    categories: tuple[CategoryTotal, ...]
    tasks: tuple[TaskReview, ...]
    heat: Mapping[tuple[int, int], float]
    mean_stress: float | None
    fragmentation: Fragmentation | None = None
    confidence: float | None = None
