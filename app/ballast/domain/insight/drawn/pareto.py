"""Where the hours go: the largest tasks, and how few of them make most of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.log.entry import Category, Task

PARETO_ROWS = 10
PARETO_LINE = 0.8

_ONE_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ParetoRow:
    """One task, or the rest of them together (`task` None, `tasks` says how many).

    `share` is its part of all hours and `running` that of all rows down to it; `vital` marks the tasks that it takes to
    reach the 80 % line, never the rest.
    """

    task: Task | None
    category: Category | None
    tasks: int
    hours: float
    share: float
    running: float
    vital: bool


@dataclass(frozen=True, slots=True)
class Pareto:
    """Where the hours go, the largest first. `reached` is the index of the row that reaches 80 %; None for an empty chart."""

    rows: tuple[ParetoRow, ...]
    reached: int | None
    hours: float

    @property
    def few(self) -> tuple[ParetoRow, ...]:
        """The rows that make most of the time; all with a name where only the rest of them would reach that."""
        shown = self.rows[: None if self.reached is None else self.reached + 1]
        return shown[:-1] if len(shown) > 1 and shown[-1].task is None else shown


def pareto(review: Review, rows: int = PARETO_ROWS) -> Pareto:
    """Where the hours go. With more tasks than rows the last row is all the others together."""
    tasks = sorted((each for each in review.tasks if each.total), key=lambda each: (-each.total, each.task.name))
    shown = len(tasks) if len(tasks) <= rows else rows - 1
    groups = [[each] for each in tasks[:shown]] + ([tasks[shown:]] if tasks[shown:] else [])
    whole = sum((each.total for each in tasks), timedelta(0))
    made: list[ParetoRow] = []
    reached: int | None = None
    done = timedelta(0)
    for number, group in enumerate(groups):
        part = sum((each.total for each in group), timedelta(0))
        done += part
        made.append(_pareto_row(group, part / _ONE_HOUR, part / whole, done / whole, vital=reached is None))
        if reached is None and done / whole >= PARETO_LINE:
            reached = number
    return Pareto(tuple(made), reached, whole / _ONE_HOUR)


def _pareto_row(group: list[TaskReview], hours: float, share: float, running: float, *, vital: bool) -> ParetoRow:
    only = group[0] if len(group) == 1 else None
    return ParetoRow(
        task=only.task if only else None,
        category=only.category if only else None,
        tasks=len(group),
        hours=hours,
        share=share,
        running=running,
        vital=vital and only is not None,
    )
