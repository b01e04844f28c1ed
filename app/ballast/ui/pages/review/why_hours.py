"""How the hours a week of a task or a category come about, its numbers filled in, as plain lines (`model.md` 2). No widgets.

Each line can be reckoned again from what it shows: a doubt follows to its last digit from what stands before it, and the whole
of the doubts is the sum of those that are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import exp
from typing import TYPE_CHECKING

from ballast.domain.insight.evidence import week_spread_of
from ballast.domain.insight.projection import SELDOM, WEEK_SPREAD, Z_80, chance_of, doubts_of, lifted, luck
from ballast.domain.insight.review import Provenance
from ballast.domain.insight.weekly import counted_days_of
from ballast.ui.pages.review.why_values import input_figure, trimmed, values_of
from ballast.ui.words import why as say
from ballast.ui.words.formats import exact_duration

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.insight.review import Projection, Review, TaskReview
    from ballast.ui.words.formats import Words

_HOUR = timedelta(hours=1)
_NO_TIME = timedelta(0)
_WEEK = 7
_FINE = 4  # decimals of a doubt
_FINER = 6  # decimals of what a doubt is divided by


@dataclass(frozen=True, slots=True)
class HoursBehind:
    """What hours a week are made of: `time` on work days that count and `off` on days off, on `days` days.

    `counted` are the work days that count, `per_week` those of a week, `days_off` the days off that have begun, `rhythm` the
    times a week that the owner said. `spread` is how much weeks differ, `measured` whether the log showed it.
    """

    found: Projection
    days: int
    counted: int
    per_week: int
    time: timedelta
    off: timedelta
    days_off: int
    rhythm: float | None
    spread: float
    measured: bool
    coverage: float


def behind_task(task: TaskReview) -> HoursBehind | None:
    """Of a task; None where there is no projection."""
    given, found = values_of(task.inputs), task.projection
    counted, per_week = round(given.get("counted_days", 0)), round(given.get("days_per_week", 0))
    if found is None or not counted or not task.days:
        return None
    off = timedelta(hours=given.get("hours_off", 0.0))
    return HoursBehind(
        found=found,
        days=task.days,
        counted=counted,
        per_week=per_week,
        time=task.counted - off,
        off=off,
        days_off=round(given.get("days_off", 0)),
        rhythm=given.get("scheduled_per_week"),
        spread=week_spread_of(task),
        measured=any(each.name == "week_spread" and each.provenance is Provenance.MEASURED for each in task.inputs),
        coverage=given.get("coverage", 1.0),
    )


def behind_category(review: Review, key: UUID | None, per_week: int) -> HoursBehind | None:
    """Of a category (None: what has none), from the days that count; None where it has no projection."""
    counted = counted_days_of(review.days, per_week)
    times = {number: day.by_category.get(key, _NO_TIME) for number, day in enumerate(review.days)}
    hours = {number: time / _HOUR for number, time in times.items()}
    spread = counted.spread(hours)
    found = counted.project(hours, spread=spread)
    if found is None:
        return None
    return HoursBehind(
        found=found,
        days=sum(bool(times[number]) for number in (*counted.work, *counted.off)),
        counted=len(counted.work),
        per_week=per_week,
        time=sum((times[number] for number in counted.work), _NO_TIME),
        off=sum((times[number] for number in counted.off), _NO_TIME),
        days_off=counted.days_off,
        rhythm=None,
        spread=WEEK_SPREAD if spread is None else spread,
        measured=spread is not None,
        coverage=counted.coverage,
    )


def hours_lines(task: TaskReview, words: Words) -> tuple[str, ...]:
    """The lines of a task; nothing where there is no projection."""
    behind = behind_task(task)
    return () if behind is None else lines_of(behind, words)


def lines_of(behind: HoursBehind, words: Words) -> tuple[str, ...]:
    """Middle, the three doubts, the range they make; what luck is, and what lifts the upper end, where they matter."""
    found, days = behind.found, behind.days
    doubts = doubts_of(
        found, days, behind.counted, behind.per_week, scheduled=behind.rhythm is not None, week_spread=behind.spread
    )
    shown = [round(each, _FINE) for each in (doubts.duration, doubts.weeks, doubts.often)]
    duration, weeks, often = (words.number(each, _FINE) for each in shown)
    whole, sigma = words.number(sum(shown), _FINE), words.number(found.sigma, 3)
    factor, hours = exp(Z_80 * found.sigma), words.hours(found.mid, 2)
    low, high = words.hours(found.mid / factor, 1), words.hours(found.mid * factor, 1)
    lines = [
        _middle(behind, words),
        say.HOURS_DURATION(days, shown=words.integer(days), cv=words.number(doubts.cv, _FINE), part=duration),
        _of_weeks(behind, weeks, words),
        *_often(behind, often, words),
        say.HOURS_DOUBT(duration=duration, weeks=weeks, often=often, whole=whole, sigma=sigma),
        say.HOURS_RANGE(sigma=sigma, hours=hours, low=low, high=high),
    ]
    if lifted(found):
        coverage = input_figure("coverage", behind.coverage, words)
        lines.append(say.HOURS_LIFT(hours=hours, coverage=coverage, high=words.hours(found.high, 1)))
    return tuple(lines)


def _middle(behind: HoursBehind, words: Words) -> str:
    hours = words.hours(behind.found.mid, 2)
    if behind.rhythm is not None:
        often, time = trimmed(behind.rhythm, words, 3), exact_duration(behind.time + behind.off, words)
        phrase = say.HOURS_MIDDLE_WEEKLY if behind.rhythm == 1 else say.HOURS_MIDDLE_RHYTHM
        return phrase(behind.days, shown=words.integer(behind.days), often=often, time=time, hours=hours)
    plain = {
        "time": exact_duration(behind.time, words),
        "counted": words.integer(behind.counted),
        "per_week": words.integer(behind.per_week),
        "hours": hours,
    }
    if not behind.off:
        return say.HOURS_MIDDLE(**plain)
    return say.HOURS_MIDDLE_OFF(
        off=exact_duration(behind.off, words),
        days_off=words.integer(behind.days_off),
        off_per_week=words.integer(_WEEK - behind.per_week),
        **plain,
    )


def _of_weeks(behind: HoursBehind, part: str, words: Words) -> str:
    spread, weeks = trimmed(behind.spread, words, _FINE), _weeks(behind.counted, behind.per_week, words)
    if behind.measured:
        return say.HOURS_WEEKS_MEASURED(spread=spread, weeks=weeks, part=part)
    return say.HOURS_WEEKS(1 if behind.counted == behind.per_week else 2, shown=weeks, spread=spread, part=part)


def _weeks(counted: int, per_week: int, words: Words) -> str:
    """The audited weeks, as days by days of a week where no two decimals hold them."""
    weeks = counted / per_week
    if round(weeks, 2) == weeks:
        return trimmed(weeks, words)
    return f"({words.integer(counted)}\N{NO-BREAK SPACE}\N{DIVISION SIGN}\N{NO-BREAK SPACE}{words.integer(per_week)})"


def _often(behind: HoursBehind, part: str, words: Words) -> tuple[str, ...]:
    """How often it comes, and before it by how much luck counts, where it does."""
    days, counted = words.integer(behind.days), words.integer(behind.counted)
    if behind.rhythm is not None:
        return (say.HOURS_OFTEN_SAID(part=part),)
    chance = chance_of(behind.days, behind.counted)
    if chance == 1:
        return (say.HOURS_OFTEN_ALWAYS(days=days, counted=counted, part=part),)
    lucky = luck(behind.days, behind.counted, behind.per_week)
    plain, p = {"days": days, "counted": counted, "part": part}, trimmed(chance, words, _FINER)
    if lucky == 1:
        return (say.HOURS_OFTEN(p=p, luck="", **plain),)
    factor, per_week = trimmed(lucky, words, _FINE), words.integer(behind.per_week)
    seldom = behind.days / behind.counted <= SELDOM
    why = say.HOURS_LUCK if seldom else say.HOURS_LUCK_PART
    return (
        why(days=days, counted=counted, per_week=per_week, luck=factor),
        say.HOURS_OFTEN(p=p, luck=say.HOURS_OFTEN_LUCK(luck=factor), **plain),
    )
