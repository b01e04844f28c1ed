"""Choosing among three to five: the same questions for all, weights that stand before anyone is seen (`plan-content.md` 3).

A score is 1 to 5 with a line of evidence. 1 rules out, 3 meets the brief, 5 is clearly better in a way that matters here. The
total is 0 to 100: each score from 1 to 5 gives none to all of its criterion's weight. A candidate without a score and evidence
on every criterion has no total, so that nobody wins by a gap in the notes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime
    from uuid import UUID

WHOLE = 100
WORST, BEST = 1, 5
LEVEL_UNDER = 5.0
"""Points between the first two under which they are level."""
FEWEST, MOST = 3, 5


class Measure(StrEnum):
    """What a candidate is measured by. The values are stored: add new ones, never rename."""

    SKILL = "skill"
    TRIAL = "trial"
    COMMUNICATION = "communication"
    RELIABILITY = "reliability"
    PRICE = "price"
    FIT = "fit"
    INTEGRATION = "integration"
    EXPORT = "export"
    SUPPORT = "support"
    PRICE_GROWTH = "price_growth"


FOR_PEOPLE: Mapping[Measure, int] = MappingProxyType(
    {Measure.SKILL: 30, Measure.TRIAL: 25, Measure.COMMUNICATION: 20, Measure.RELIABILITY: 15, Measure.PRICE: 10}
)
FOR_SOFTWARE: Mapping[Measure, int] = MappingProxyType(
    {
        Measure.FIT: 30,
        Measure.TRIAL: 20,
        Measure.INTEGRATION: 15,
        Measure.EXPORT: 15,
        Measure.SUPPORT: 10,
        Measure.PRICE_GROWTH: 10,
    }
)
"""Our weights for software; people's are those of `plan-content.md` 3. Both add up to 100 and are the owner's to change."""


class Standing(StrEnum):
    """What may be said of a candidate."""

    RULED_OUT = "ruled_out"
    UNFINISHED = "unfinished"
    COMPLETE = "complete"


class WeightsFixed(ValueError):
    """Weights stay as they are once there is a candidate: they were to be fixed before."""


class WrongWeights(ValueError):
    """Weights are whole numbers from 0 to 100 that add up to 100, one for each measure."""


class WrongScore(ValueError):
    """A score is 1 to 5 on one of the card's measures, with a line of evidence."""


@dataclass(frozen=True, slots=True)
class Score:
    """One score and what it rests on."""

    value: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of those looked at: a person (`person_id`) or a product (None, then `name` is its own)."""

    id: UUID
    name: str
    person_id: UUID | None = None
    scores: Mapping[Measure, Score] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The card of one helper's place: weights, since when they stand, and the candidates in the order they came."""

    role_id: UUID
    weights: Mapping[Measure, int]
    fixed_at: datetime | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A candidate's result: `total` 0 to 100, None while unfinished; `missing` measures lack a score or its evidence."""

    candidate: Candidate
    standing: Standing
    total: float | None
    missing: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """All candidates, the best first, then the unfinished, then who is ruled out.

    `gap` is between the first two who are complete, None with fewer; `level` says that it is too small to decide by.
    """

    lines: tuple[Line, ...]
    gap: float | None
    level: bool


def with_weights(card: Scorecard, weights: Mapping[Measure, int], now: datetime) -> Scorecard:
    """Other weights, fixed from now on. Raises WeightsFixed once there is a candidate, WrongWeights for a wrong sum."""
    if card.candidates:
        raise WeightsFixed
    if sum(weights.values()) != WHOLE or any(not 0 <= each <= WHOLE for each in weights.values()):
        raise WrongWeights
    return replace(card, weights=MappingProxyType(dict(weights)), fixed_at=now)


def with_candidate(card: Scorecard, candidate: Candidate, now: datetime) -> Scorecard:
    """One more candidate; the weights stand from now on at the latest."""
    return replace(card, candidates=(*card.candidates, candidate), fixed_at=card.fixed_at or now)


def with_score(card: Scorecard, candidate_id: UUID, measure: Measure, score: Score | None) -> Scorecard:
    """A score given, or taken back with None. Raises WrongScore; KeyError for a candidate who is not on the card."""
    if measure not in card.weights or (score and not (WORST <= score.value <= BEST and score.evidence.strip())):
        raise WrongScore
    if all(each.id != candidate_id for each in card.candidates):
        raise KeyError(candidate_id)
    candidates = tuple(_scored(each, measure, score) if each.id == candidate_id else each for each in card.candidates)
    return replace(card, candidates=candidates)


def _scored(candidate: Candidate, measure: Measure, score: Score | None) -> Candidate:
    scores = {key: value for key, value in candidate.scores.items() if key is not measure}
    return replace(candidate, scores=MappingProxyType(scores | ({measure: score} if score else {})))


def result_of(card: Scorecard, candidate: Candidate, *, failed: bool = False, untried: bool = False) -> Line:
    """One candidate's result. `failed` rules out whatever the scores are, `untried` leaves it unfinished."""
    missing = tuple(measure for measure, weight in card.weights.items() if weight and measure not in candidate.scores)
    counted = {measure: weight for measure, weight in card.weights.items() if weight and measure in candidate.scores}
    if failed or any(candidate.scores[measure].value == WORST for measure in counted):
        return Line(candidate, Standing.RULED_OUT, None, missing)
    if missing or untried:
        return Line(candidate, Standing.UNFINISHED, None, missing)
    total = sum(weight * (candidate.scores[measure].value - WORST) / (BEST - WORST) for measure, weight in counted.items())
    return Line(candidate, Standing.COMPLETE, total, ())


def rank(card: Scorecard, failed: Collection[UUID] = (), untried: Collection[UUID] = ()) -> Ranking:
    """All candidates against each other; those whose ids are in `failed` are ruled out, in `untried` unfinished."""
    order = (Standing.COMPLETE, Standing.UNFINISHED, Standing.RULED_OUT)
    results = (result_of(card, each, failed=each.id in failed, untried=each.id in untried) for each in card.candidates)
    lines = sorted(results, key=lambda line: (order.index(line.standing), -(line.total or 0)))
    totals = [line.total for line in lines if line.total is not None]
    gap = totals[0] - totals[1] if len(totals) > 1 else None
    return Ranking(tuple(lines), gap, gap is not None and gap < LEVEL_UNDER)
