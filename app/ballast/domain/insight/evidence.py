"""All numbers behind a task's score and projection, each with where it comes from (`model.md` 7.3).

The names are keys that `ui/words` turns into words. Per task: `share`, `days`, `mission`, `stress`, `rated`, `stress_all`,
`delayed`, `blocked`, `interruptions`, `sessions`, `short`, `off_hours`, `scheduled_per_week`; an input that nobody gave is left
out; `week_spread` is our default until it can be measured; `hours_off` is its time on days off that count, and `days_off` how
many days off have begun, both left out where it has none. For all tasks alike: `counted_days`, `days_per_week`, `coverage`,
`prior_cv`. Units: `part` is 0 to 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import MISSIONS
from ballast.domain.insight.projection import PRIOR_CV, WEEK_SPREAD
from ballast.domain.insight.review import Input, Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.insight.audit import Audit
    from ballast.domain.insight.ranking import Standing
    from ballast.domain.insight.review import TaskReview
    from ballast.domain.insight.weekly import CountedDays
    from ballast.domain.log.entry import Category, Task

_MEASURED, _SAID, _DEFAULT = Provenance.MEASURED, Provenance.SAID, Provenance.DEFAULT


def inputs_of(task: Task, category: Category | None, standing: Standing) -> tuple[Input, ...]:
    """The numbers of one task, those that are there."""
    figures, friction = standing.figures, standing.friction
    measured: tuple[tuple[str, float | None, str], ...] = (
        ("share", friction.share, "part"),
        ("days", standing.days, "days"),
        ("stress", friction.stress, "stress"),
        ("rated", figures.rated if friction.stress_all is not None else None, "entries"),
        ("stress_all", friction.stress_all, "stress"),
        ("delayed", friction.delayed, "part"),
        ("blocked", friction.blocked if friction.delayed is not None else None, "hours_per_week"),
        ("interruptions", friction.interruptions, "times_per_week"),
        ("sessions", figures.sessions, "sessions"),
        ("short", friction.short, "part"),
        ("off_hours", friction.off_hours, "part"),
    )
    inputs = [Input(name, value, unit, _MEASURED) for name, value, unit in measured if value is not None]
    if friction.mission is not None:
        inputs.append(Input("mission", friction.mission, "part", mission_source(task, category)))
    if task.scheduled_per_week is not None:
        inputs.append(Input("scheduled_per_week", task.scheduled_per_week, "times_per_week", _SAID))
    return tuple(inputs)


def common_inputs(audit: Audit, counted_days: int, coverage: float) -> tuple[Input, ...]:
    """The numbers that are the same for every task of a review."""
    return (
        Input("counted_days", counted_days, "days", _MEASURED),
        Input("days_per_week", audit.days_per_week, "days", _SAID if audit.declared_hours else _DEFAULT),
        Input("coverage", coverage, "part", _MEASURED),
        Input("prior_cv", PRIOR_CV, "part", _DEFAULT),
    )


def week_spread_input(measured: float | None) -> Input:
    """How much weeks differ for one task: as measured, or our default."""
    value, source = (WEEK_SPREAD, _DEFAULT) if measured is None else (measured, _MEASURED)
    return Input("week_spread", value, "part", source)


def days_off_inputs(days: CountedDays, hours: Mapping[int, float]) -> tuple[Input, ...]:
    """What days off add to the hours a week of a task, from its hours by day number; nothing where it has none there."""
    time = sum(hours.get(number, 0.0) for number in days.off)
    return (Input("hours_off", time, "hours", _MEASURED), Input("days_off", days.days_off, "days", _MEASURED)) if time else ()


def week_spread_of(task: TaskReview) -> float:
    """How much weeks differ by the review of a task."""
    return next((each.value for each in task.inputs if each.name == "week_spread"), WEEK_SPREAD)


def mission_source(task: Task, category: Category | None) -> Provenance:
    """A mission is ours while it is what the first categories come with; otherwise the owner said it."""
    ours = category is not None and MISSIONS.get(category.builtin) == category.mission
    return _DEFAULT if task.mission is None and ours else _SAID
