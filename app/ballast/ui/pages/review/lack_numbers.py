"""What stands behind a sentence on what to log better: how much of it is missing, by the log, and from where on it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.covered import unknown_time
from ballast.domain.insight.findings import Lack
from ballast.services import review as reviews
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, Explained, Given
from ballast.ui.words import numbers as say
from ballast.ui.words.findings import lack_sentence

if TYPE_CHECKING:
    from ballast.domain.insight.findings import LogBetter
    from ballast.domain.insight.review import Review
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.words.formats import Words

_COUNTS = frozenset({Lack.DAYS, Lack.LONG_ENTRIES})


def lack_explained(lack: LogBetter, view: ReviewView, store: Store, clock: Clock, words: Words, watch: Watch) -> Explained:
    """What to log better, and from where on it is told."""
    plain = words.integer(round(lack.amount)) if lack.lack in _COUNTS else words.percent(lack.amount)
    given = (
        Given(say.LACK_GIVEN(), plain, MEASURED),
        Given(say.LACK_LIMIT(), say.LACK_LIMITS[lack.lack.value](), DEFAULT),
    )
    log = reviews.entries_of_period(store, view.review.period, clock, watch)
    line = lack_line(lack, view.review, words)
    return Explained(say.LACK(), lack_sentence(lack, words), (line,), given, (say.LACK_CHANGES(),), log)


def lack_line(lack: LogBetter, review: Review, words: Words) -> str:
    """How much is missing, with the figures of the review that it is a part of."""
    key, amount = lack.lack.value, lack.amount
    if lack.lack in _COUNTS:
        return say.LACK_LINES[key](amount=words.integer(round(amount)))
    part, whole = words.duration(amount * review.clock), words.duration(review.clock)
    missing = ""
    if lack.lack is Lack.UNRATED:
        part, whole = words.integer(round(amount * review.entries)), words.integer(review.entries)
    elif lack.lack is Lack.COVERAGE:
        part, missing = words.duration(review.union), words.duration(unknown_time(review.days))
    return say.LACK_LINES[key](part=part, whole=whole, missing=missing, amount=words.percent(amount))
