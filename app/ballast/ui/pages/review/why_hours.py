"""How the hours a week of a task come about, its numbers filled in, as plain lines (`model.md` 2). No widgets."""

from __future__ import annotations

from datetime import timedelta
from math import exp
from typing import TYPE_CHECKING

from ballast.domain.insight.evidence import week_spread_of
from ballast.domain.insight.projection import Z_80, doubts_of
from ballast.domain.insight.review import Provenance
from ballast.ui.pages.review.why_values import trimmed, values_of
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from ballast.domain.insight.review import Projection, TaskReview
    from ballast.ui.words.formats import Words

_HOUR = timedelta(hours=1)
_SAME = 0.005  # hours that nobody sees
_FINE = 4  # decimals of a doubt: each follows to the last from what stands before it


def hours_lines(task: TaskReview, words: Words) -> tuple[str, ...]:
    """Middle, the three doubts, the range they make; nothing where there is no projection."""
    given, found = values_of(task.inputs), task.projection
    counted, per_week = round(given.get("counted_days", 0)), round(given.get("days_per_week", 0))
    if found is None or not counted or not task.days:
        return ()
    spread = week_spread_of(task)
    doubts = doubts_of(found, task.days, counted, per_week, scheduled="scheduled_per_week" in given, week_spread=spread)
    days = words.integer(task.days)
    often = (say.HOURS_OFTEN_SAID if "scheduled_per_week" in given else say.HOURS_OFTEN)(
        days=days, counted=words.integer(counted), part=words.number(doubts.often, _FINE)
    )
    sigma = words.number(found.sigma, 3)
    factor = exp(Z_80 * found.sigma)
    return (
        _middle(task, found, words),
        say.HOURS_DURATION(cv=words.number(doubts.cv, _FINE), days=days, part=words.number(doubts.duration, _FINE)),
        (say.HOURS_WEEKS_MEASURED if _measured(task) else say.HOURS_WEEKS)(
            spread=trimmed(spread, words, _FINE), weeks=_weeks(counted, per_week, words), part=words.number(doubts.weeks, _FINE)
        ),
        often,
        say.HOURS_RANGE(
            whole=words.number(doubts.whole, _FINE),
            sigma=sigma,
            hours=words.hours(found.mid, 2),
            low=words.hours(found.mid / factor, 1),
            high=words.hours(found.mid * factor, 1),
        ),
    )


def _weeks(counted: int, per_week: int, words: Words) -> str:
    """The audited weeks, as days by days of a week where no two decimals hold them."""
    weeks = counted / per_week
    if round(weeks, 2) == weeks:
        return trimmed(weeks, words)
    return f"({words.integer(counted)}\N{NO-BREAK SPACE}\N{DIVISION SIGN}\N{NO-BREAK SPACE}{words.integer(per_week)})"


def _measured(task: TaskReview) -> bool:
    """Whether the log was long enough to show how much weeks differ."""
    return any(each.name == "week_spread" and each.provenance is Provenance.MEASURED for each in task.inputs)


def _middle(task: TaskReview, found: Projection, words: Words) -> str:
    given, hours = values_of(task.inputs), words.hours(found.mid, 2)
    counted, per_week = round(given["counted_days"]), round(given["days_per_week"])
    if "scheduled_per_week" in given:
        rhythm = given["scheduled_per_week"]
        often, length = trimmed(rhythm, words, 3), words.hours(found.mid / rhythm, 3)
        return say.HOURS_MIDDLE_RHYTHM(often=often, length=length, days=words.integer(task.days), hours=hours)
    plain = abs(task.counted / _HOUR / counted * per_week - found.mid) < _SAME
    return (say.HOURS_MIDDLE if plain else say.HOURS_MIDDLE_OFF)(
        time=words.duration(task.counted),
        counted=words.integer(counted),
        per_week=words.integer(per_week),
        hours=hours,
    )
