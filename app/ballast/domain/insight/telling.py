"""What of a ranking is told: nothing that the findings of the same period would take back (`picking` says what these are)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.picking import SHARE_WANTED, SIGNALS_WANTED
from ballast.domain.insight.review import Signal

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review, TaskReview


def only_signal(review: Review) -> Signal | None:
    """The one signal on which all scores of a review rest; None where there are more, or no scores."""
    missing = [set(each.score.missing) for each in review.tasks if each.score is not None]
    known = [signal for signal in Signal if not all(signal in each for each in missing)]
    return known[0] if missing and len(known) < SIGNALS_WANTED else None


def weighty(review: Review, most: int) -> tuple[TaskReview, ...]:
    """The first tasks of a ranking that take a hundredth of the week or more; the first of all where none does."""
    felt = tuple(each for each in review.tasks if each.share >= SHARE_WANTED)
    return (felt or review.tasks)[:most]
