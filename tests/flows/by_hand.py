"""What a hand-over is worth, reckoned a second time from `model.md` 2 and 5 for work that is the same every week.

Nothing of the program is used: only the formulas, and figures as the page says them. A task takes so many hours on one work day
of every week; all other work days are full of other work and count.
"""

from __future__ import annotations

from math import log1p, sqrt

REACH, DAYS = 1.2816, 5
PLANNED_SIGMA, OVERSIGHT_SIGMA = 0.2425, sqrt(log1p(0.4**2))
BASE, PER_HOUR, RAMP, PACE, HANDED = 0.5, 0.07, 4, 1.15, 0.8
"""An assistant by a provider: oversight, weeks until all of it is done, pace, and the part of the work that goes."""
Ends = tuple[float, float]


def seen_sigma(weeks: int) -> float:
    """Of a task on one day of each of so many weeks: its length, the weeks, and how often it comes."""
    days = DAYS * weeks
    length = 2 * 0.7**2 / (weeks + 1) / weeks
    between = 0.25**2 if weeks < 4 else 2 * 0.25**2 / (weeks + 1)  # nothing between alike weeks, drawn to our default
    often = (weeks + 0.5) / (days + 1)
    luck = max(1.0, 32 / weeks**2)
    return sqrt(log1p(length + between / weeks + luck * (1 - often) / (often * (days + 2))))


def unseen(weeks: int, run: float = 1.0) -> float:
    """Hours a week by which none of a task may be wrong."""
    often = 0.5 / (DAYS * weeks + 1)
    return DAYS * run * sqrt(often * (1 - often) / (DAYS * weeks + 2))


def around(middle: float, *spreads: float) -> Ends:
    """The 80 % range of a sum of independent parts."""
    reach = REACH * sqrt(sum(each**2 for each in spreads))
    return middle - reach, middle + reach


def freed(before: list[float], left: list[float], oversight: float, weeks: int) -> Ends:
    """Hours a week that came free, by the log."""
    spreads = [hours * PLANNED_SIGMA for hours in before]
    spreads += [hours * seen_sigma(weeks) if hours else unseen(weeks) for hours in (*left,)]
    spreads.append(oversight * seen_sigma(weeks))
    return around(sum(before) - sum(left) - oversight, *spreads)


def ramp(weeks: int) -> float:
    """The part of the work that the helper does, as a mean over the weeks so far: a quarter, a half ... all."""
    return sum(min(1.0, week / RAMP) for week in range(1, weeks + 1)) / weeks


def planned(before: list[float], weeks: int) -> Ends:
    """Hours a week that the plan frees by then: less oversight, which is double in the first four weeks."""
    watched = planned_oversight(before, weeks)
    spreads = [hours * HANDED * ramp(weeks) * PLANNED_SIGMA for hours in before]
    return around(sum(before) * HANDED * ramp(weeks) - watched, *spreads, watched * OVERSIGHT_SIGMA)


def planned_oversight(before: list[float], weeks: int) -> float:
    """Its hours a week by then."""
    return (BASE + PER_HOUR * HANDED * sum(before)) * (1 + min(1.0, 4 / weeks))


def planned_cost(before: list[float], price: float, weeks: int) -> float:
    """Paid hours by then, and ten paid hours of learning for each task."""
    return price * PACE * HANDED * sum(before) * ramp(weeks) * weeks + price * 10 * len(before)


def said(ends: Ends) -> str:
    """A range as the page says it: in half hours."""
    low, high = (round(2 * each) / 2 for each in ends)
    return f"about {low:g} to {high:g} h".replace("-", "\N{MINUS SIGN}")
