"""Finding somebody: where was looked, what is paid elsewhere, references, the paid trial (`plan-content.md` 3).

A `Hiring` is the search for one helper of a plan; the choice itself is its `scorecard.Scorecard`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.product import NeedMissing, NeedsFixed, fit_of
from ballast.domain.delegation.scorecard import rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.people import Where
    from ballast.domain.delegation.product import Met, Need, Prices
    from ballast.domain.delegation.scorecard import Ranking, Scorecard

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
    """The search for one helper: the card with its candidates, trials and references by candidate, places, rates, answers.

    Products have `needs` (what they must and should do), `checks` and `prices` by candidate; `chosen` is the candidate that was
    taken where it is a product, since a person who was taken stands in the hand-over.
    """

    card: Scorecard
    trials: Mapping[UUID, Trial] = field(default_factory=dict)
    references: Mapping[UUID, tuple[Reference, ...]] = field(default_factory=dict)
    tried: tuple[Tried, ...] = ()
    rates: tuple[Rate, ...] = ()
    shore: Shore = Shore.OPEN
    privacy: Mapping[PrivacyQuestion, str] = field(default_factory=dict)
    needs: tuple[Need, ...] = ()
    checks: Mapping[UUID, Mapping[UUID, Met]] = field(default_factory=dict)
    prices: Mapping[UUID, Prices] = field(default_factory=dict)
    chosen: UUID | None = None


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


def ranking_of(hiring: Hiring) -> Ranking:
    """All candidates against each other: who fails a must is ruled out, of whom one was not tried is unfinished."""
    fits = {each.id: fit_of(hiring.needs, hiring.checks.get(each.id, {})) for each in hiring.card.candidates}
    products = [each.id for each in hiring.card.candidates if each.person_id is None]
    failed = frozenset(key for key in products if fits[key].failed)
    return rank(hiring.card, failed, frozenset(key for key in products if fits[key].untried))


def with_need(hiring: Hiring, need: Need) -> Hiring:
    """One more thing that products must or should do, marked where one was already seen. Raises NeedMissing."""
    text = " ".join(need.text.split())
    if not text:
        raise NeedMissing
    return replace(hiring, needs=(*hiring.needs, replace(need, text=text, late=bool(hiring.card.candidates))))


def without_need(hiring: Hiring, need_id: UUID) -> Hiring:
    """A need taken off, with what was found of it. Raises NeedsFixed for one that stood before a product was seen."""
    if hiring.card.candidates and any(each.id == need_id and not each.late for each in hiring.needs):
        raise NeedsFixed
    checks = {key: _without(found, need_id) for key, found in hiring.checks.items()}
    needs = tuple(each for each in hiring.needs if each.id != need_id)
    return replace(hiring, needs=needs, checks=MappingProxyType(checks))


def with_check(hiring: Hiring, candidate_id: UUID, need_id: UUID, met: Met | None) -> Hiring:
    """What trying a product showed of a need; None takes it back."""
    found = _without(hiring.checks.get(candidate_id, {}), need_id)
    kept = MappingProxyType(dict(found) | ({} if met is None else {need_id: met}))
    return replace(hiring, checks=MappingProxyType({**hiring.checks, candidate_id: kept}))


def _without(found: Mapping[UUID, Met], key: UUID) -> Mapping[UUID, Met]:
    return MappingProxyType({each: met for each, met in found.items() if each != key})
