"""A small world of simulated owners: a year of one kind of task, and how often the range of a short audit holds its truth.

The world of `model.md` 2: a work week of five days, 48 weeks a year, weeks that differ with a CV of 0.25, lognormal durations.
Every law is written here by itself; of the program only the function under test is called.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp, log, sqrt
from random import Random

from ballast.domain.insight.projection import project

WEEKS, DAYS = 48, 5
WEEK_CV = 0.25


@dataclass(frozen=True)
class Kind:
    """A kind of task: `days` of each week, `chance` on every day, or once in `every` weeks on any day; `rhythm` as said."""

    name: str
    cv: float
    days: int = 0
    chance: float = 0.0
    every: int = 0
    rhythm: float | None = None


@dataclass
class Hits:
    """Of so many audits: projected, truth inside the range, truth below it."""

    audits: int = 0
    projected: int = 0
    inside: int = 0
    below: int = 0

    @property
    def rate(self) -> float:
        """How often a range that was given held the truth."""
        return self.inside / self.projected


SEVEN = (
    Kind("daily, even", 0.4, days=5),
    Kind("daily, uneven", 0.7, days=5),
    Kind("most days", 0.6, chance=0.7),
    Kind("three times a week", 0.6, days=3, rhythm=3),
    Kind("weekly", 0.6, days=1, rhythm=1),
    Kind("monthly", 0.6, every=4, rhythm=0.25),
    Kind("trouble", 0.6, chance=0.14),
)
MONTHLY_UNKNOWN = Kind("monthly, no rhythm said", 0.6, every=4)


def lognormal(random: Random, cv: float) -> float:
    """A draw with mean 1 and this coefficient of variation."""
    sigma = sqrt(log(1 + cv * cv))
    return exp(random.gauss(-sigma * sigma / 2, sigma))


def year_of(kind: Kind, random: Random, week_cv: float = WEEK_CV) -> list[float]:
    """The hours of each work day of a year in which weeks differ so much."""
    hours: list[float] = []
    once = 0
    for week in range(WEEKS):
        level = lognormal(random, week_cv)
        if kind.every and week % kind.every == 0:
            once = len(hours) + random.randrange(kind.every * DAYS)
        today = len(hours)
        if kind.every:
            on = {once - today}
        else:
            on = (
                set(random.sample(range(DAYS), kind.days))
                if kind.days
                else {d for d in range(DAYS) if random.random() < kind.chance}
            )
        hours += [level * lognormal(random, kind.cv) if day in on else 0.0 for day in range(DAYS)]
    return hours


@cache
def simulated(kind: Kind, audit_weeks: int, years: int, seed: int) -> Hits:
    """Audits that begin in any week of so many years, each against the mean week of its own year."""
    random, hits = Random(f"{seed} {kind.name} {audit_weeks}"), Hits()  # noqa: S311 - a simulation, the same each time
    for _ in range(years):
        year = year_of(kind, random)
        truth = sum(year) / WEEKS
        begin = random.randrange(WEEKS - audit_weeks + 1) * DAYS
        found = project(year[begin : begin + audit_weeks * DAYS], DAYS, scheduled_per_week=kind.rhythm)
        hits.audits += 1
        if found is not None:
            hits.projected += 1
            hits.inside += found.low <= truth <= found.high
            hits.below += truth < found.low
    return hits
