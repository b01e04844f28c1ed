"""Finding somebody: where was looked, what is paid elsewhere, references, the paid trial (`plan-content.md` 3).

A `Hiring` is the search for one helper of a plan; the choice itself is its `scorecard.Scorecard`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.people import Where
    from ballast.domain.delegation.scorecard import Scorecard

CENT = Decimal("0.01")


class Shore(StrEnum):
    """Where help may sit. The values are stored."""

    OPEN = "open"
    ONSHORE = "onshore"
    OFFSHORE = "offshore"


class PrivacyQuestion(StrEnum):
    """What to know before work goes over a border. The values are stored."""

    DATA_ALLOWED = "data_allowed"
    CONTRACT = "contract"
    WHERE_STORED = "where_stored"
    OWN_DEVICES = "own_devices"
    LANGUAGE = "language"
    HOURS = "hours"


class Asked(StrEnum):
    """The four questions to a reference. The values are stored."""

    AGAIN = "again"
    ON_TIME = "on_time"
    HARDEST = "hardest"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Tried:
    """One place where was looked: when, at which cost in the plan's currency, and what came of it."""

    where: Where
    name: str
    day: date
    cost: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """What somebody is paid elsewhere per hour, with where and when it was read."""

    low: Decimal
    high: Decimal
    source: str
    day: date


@dataclass(frozen=True, slots=True)
class Reference:
    """Somebody who worked with a candidate (`person_id`), and what was answered."""

    person_id: UUID
    answers: Mapping[Asked, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """A paid trial: hours, price per hour, what is done, when it counts as passed (said beforehand), and how it ended.

    `pass_set_on` is the day the pass mark was written; `passed` None while it is not over.
    """

    hours: float
    price: Decimal
    tasks: tuple[str, ...]
    passes_when: str
    pass_set_on: date
    passed: bool | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Hiring:
    """The search for one helper: the card with its candidates, trials and references by candidate, places, rates, answers."""

    card: Scorecard
    trials: Mapping[UUID, Trial] = field(default_factory=dict)
    references: Mapping[UUID, tuple[Reference, ...]] = field(default_factory=dict)
    tried: tuple[Tried, ...] = ()
    rates: tuple[Rate, ...] = ()
    shore: Shore = Shore.OPEN
    privacy: Mapping[PrivacyQuestion, str] = field(default_factory=dict)


class Priced(StrEnum):
    """What a price says beside the going rate and the break-even price."""

    UNKNOWN = "unknown"
    UNDER_ALL = "under_all"
    USUAL = "usual"
    OVER_ALL = "over_all"
    LOSES = "loses"


class PassMarkStands(ValueError):
    """How a trial is passed was to be written before it ends."""


def going_rate(rates: Iterable[Rate]) -> tuple[Decimal, Decimal] | None:
    """From the lowest to the highest rate that was noted; None without any."""
    noted = tuple(rates)
    return (min(each.low for each in noted), max(each.high for each in noted)) if noted else None


def priced(price: Decimal, rates: Iterable[Rate], break_even: Decimal | None) -> Priced:
    """A price per hour against both: above the break-even price it loses money; under every rate noted it wants a reason."""
    going = going_rate(rates)
    if break_even is not None and price > break_even:
        return Priced.LOSES
    if going is None:
        return Priced.UNKNOWN
    if price < going[0]:
        return Priced.UNDER_ALL
    return Priced.OVER_ALL if price > going[1] else Priced.USUAL


def with_result(before: Trial | None, after: Trial) -> Trial:
    """A trial as it may be kept: once it has a result, its pass mark and the day of it stay. Raises PassMarkStands."""
    if before is not None and before.passed is not None and before.passes_when != after.passes_when:
        raise PassMarkStands
    if after.passed is not None and not after.passes_when.strip():
        raise PassMarkStands
    return after


def trial_cost(trial: Trial) -> Decimal:
    """What a trial costs, to the cent."""
    return (trial.price * Decimal(str(trial.hours))).quantize(CENT)
