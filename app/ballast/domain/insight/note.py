"""What the owner keeps of a week: a dated note with the sentences as they were shown, and the guess made on day 0."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING

from ballast.domain.insight.trend import category_week, whole_week
from ballast.domain.insight.weights import MODEL_VERSION, OURS, Weights

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.insight.review import Projection, Review

HOURS_OF_WEEK = 168.0
OWN_TRIAL = "own"
"""The stored word of a thing to try that the owner wrote; the others are those of `findings.Trial`."""


class Went(StrEnum):
    """How the thing to try went, as the owner says a week later. The values are stored: add new ones, never rename."""

    HELPED = "helped"
    NO_DIFFERENCE = "no_difference"
    NOT_TRIED = "not_tried"


@dataclass(frozen=True, slots=True)
class Said:
    """What the end of a week said, in sentences: what stands out, what changed, what to log better, the one thing to try."""

    findings: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    better: tuple[str, ...] = ()
    to_try: str = ""


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """The review of a week as it was kept: it does not change when the log or the model does.

    `said` are the sentences shown; `text` is the owner's own. `trial` is the one thing to try, as its stored word, "" for none,
    and `went` how it went, None until the owner said so. `model` and `weights` are those with which the figures were computed.
    """

    id: UUID
    period: Period
    at: datetime
    said: Said = Said()
    text: str = ""
    trial: str = ""
    model: int = MODEL_VERSION
    weights: Weights = OURS
    went: Went | None = None


def tried_before(notes: Iterable[ReviewNote], period: Period) -> ReviewNote | None:
    """The newest note with something to try on days before a period, to be asked how it went; None where there is none."""
    earlier = [each for each in notes if each.said.to_try and each.period.last < period.last and each.period != period]
    return max(earlier, key=lambda each: (each.period.last, each.at), default=None)


@dataclass(frozen=True, slots=True)
class Guess:
    """How many hours a week the owner thought on the first day of an audit: of a category, or of all work (None).

    Raises:
        ValueError: for hours that no week has.
    """

    id: UUID
    audit_first: date
    category_id: UUID | None
    hours: float
    at: datetime

    def __post_init__(self) -> None:
        if not (isfinite(self.hours) and 0 <= self.hours <= HOURS_OF_WEEK):
            message = "a week has 168 hours"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class GuessResult:
    """A guess beside the log: `logged` hours a week with their range (None: too little), and whether the guess lies in it."""

    category_id: UUID | None
    guessed: float
    logged: Projection | None

    @property
    def off_by(self) -> float | None:
        """Hours a week that the log has more than the guess; None where it has too little."""
        return None if self.logged is None else self.logged.mid - self.guessed

    @property
    def right(self) -> bool | None:
        """Whether the guess lies in the range; None where there is none."""
        return None if self.logged is None else self.logged.low <= self.guessed <= self.logged.high


def hold_against(guesses: tuple[Guess, ...], review: Review, days_per_week: int) -> tuple[GuessResult, ...]:
    """Each guess beside the log of its audit, all work first, then the widest miss."""
    results = [
        GuessResult(
            each.category_id,
            each.hours,
            whole_week(review, days_per_week)
            if each.category_id is None
            else category_week(review, each.category_id, days_per_week),
        )
        for each in guesses
    ]
    return tuple(sorted(results, key=lambda each: (each.category_id is not None, -abs(each.off_by or 0.0))))
