"""What the end of a week says, as values without words: three findings, what changed, what to log better, one thing to try.

Every finding carries its figures by name and the entries behind, so that its sentence can be checked; `ui/words/findings`
writes the sentences and `picking` chooses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.insight.review import Signal
    from ballast.domain.insight.trend import TaskTrend, Trend
    from ballast.domain.log.entry import Category, DelayReason, Interrupter, Task


class Topic(StrEnum):
    """What a finding is about. The values are stored with a week's note: add new ones, never rename."""

    BOTTLENECK = "bottleneck"
    LARGEST = "largest"
    INTERRUPTIONS = "interruptions"
    HELD_UP = "held_up"
    SPILL_OVER = "spill_over"
    BROKEN = "broken"
    LATE = "late"
    LONG_DAYS = "long_days"
    MANY_SMALL = "many_small"


class Lack(StrEnum):
    """What the log does not say. The values are stored with a week's note: add new ones, never rename."""

    DAYS = "days"
    COVERAGE = "coverage"
    UNCATEGORISED = "uncategorised"
    UNRATED = "unrated"
    DELAYS = "delays"
    INTERRUPTIONS = "interruptions"
    WORK_HOURS = "work_hours"
    LONG_ENTRIES = "long_entries"


class Trial(StrEnum):
    """One thing to try for a week. The values are stored with a week's note: add new ones, never rename."""

    LOG_ON = "log_on"
    FIXED_TIMES = "fixed_times"
    QUIET_BLOCK = "quiet_block"
    ASK_AHEAD = "ask_ahead"
    CHECKLIST = "checklist"
    WITHIN_HOURS = "within_hours"
    CALM_HOUR = "calm_hour"
    HAND_OVER = "hand_over"
    BY_DAY = "by_day"
    LAST_HOUR = "last_hour"
    ONE_LIST = "one_list"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands out.

    `weight` (0 to 100) is why it was chosen. Figures have names, by topic:

    - BOTTLENECK of a `task` with its telling `signal`: `score`, `points` (of the signal), `share`, `low` and `high` (hours a
      week, where projected), `times` (it interrupted), and of the inputs of a review those of the signal (`interruptions`,
      `short`, `blocked`, `delayed`, `stress`, `stress_all`, `off_hours`, `mission`).
    - LARGEST `task`, where nothing has a score: `share`, `hours`.
    - INTERRUPTIONS: `times`, `per_week`, and of the most frequent `interrupter` (None: not said) `of_source`.
    - HELD_UP by the most frequent `reason` (None: not said): `times`, `of_reason`, `hours` (all), `hours_of_reason`,
      `hours_a_week`.
    - SPILL_OVER: `hours`, `share`, `days_off` (hours), of the largest `task` `of_task` (hours).
    - BROKEN days: `block` (hours, the middle of the longest of each day), `switches` (an hour).
    - LATE, where nobody said the work hours, by the calendar alone: `hours`, `share`, `days_off` (hours of Saturdays and
      Sundays), of the largest `task` `of_task` (hours).
    - LONG_DAYS: `days` with more than ten hours, `of` all days with work, `longest` (hours).
    - MANY_SMALL tasks: how many (`tasks`, `of` all), `hours`, `share`.

    What is told by the week has `work_days` (those with work) and `of_week` (work days of a week), and what is a share of all
    time has `all` (hours).
    """

    topic: Topic
    weight: float
    figures: Mapping[str, float]
    entries: tuple[UUID, ...]
    task: Task | None = None
    category: Category | None = None
    signal: Signal | None = None
    interrupter: Interrupter | None = None
    reason: DelayReason | None = None


@dataclass(frozen=True, slots=True)
class LogBetter:
    """What to log better next week, with how much is missing: a part of 0 to 1 (of `COVERAGE` what is logged).

    Of `DAYS` it is how many count, of `LONG_ENTRIES` how many entries are longer than anybody works at a stretch.
    """

    lack: Lack
    amount: float


@dataclass(frozen=True, slots=True)
class ToTry:
    """One thing to try, and for which task (None: for the week). `hour` is the calmest hour of the clock for `CALM_HOUR`."""

    trial: Trial
    task: Task | None = None
    hour: int | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """The end of a week: at most three findings, the weightiest first; what clearly changed; what to log better; what to try.

    `whole` is the trend of all work and `changed` the tasks that clearly changed; None and empty where there is no period
    before. `log_better` has the most telling lack first, at most three.
    """

    findings: tuple[Finding, ...]
    log_better: tuple[LogBetter, ...]
    to_try: ToTry
    whole: Trend | None = None
    changed: tuple[TaskTrend, ...] = field(default=())
