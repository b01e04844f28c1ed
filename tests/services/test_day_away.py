"""A day with absences in it, as the Today page and the review see it."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.insight.period import Period
from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.overlap import Resolution
from ballast.domain.log.span import Span
from ballast.services import capture
from ballast.services.capture import NamedTask
from ballast.services.day import show_day
from ballast.services.review import review_period

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

TUESDAY = date(2026, 3, 3)
HOUR = timedelta(hours=1)


def _at(clock: FixedClock, time: str) -> datetime:
    return datetime.fromisoformat(f"{TUESDAY} {time}").replace(tzinfo=clock.zone)


def _work(store: Store, clock: FixedClock, first: str, last: str) -> None:
    capture.fill_gap(store, Span(_at(clock, first), _at(clock, last)), NamedTask("Design"), clock, Resolution.PARALLEL)


def _away(store: Store, clock: FixedClock, first: str, last: str, answer: Answer | None) -> None:
    number = UUID(int=random.Random(first).getrandbits(128))  # noqa: S311 - a name, not a secret
    with store.action(Deed.GO_AWAY, at=clock.now()) as act:
        act.absences.put(Absence(number, _at(clock, first), _at(clock, last), Cause.IDLE, None, answer))


@pytest.mark.parametrize(
    ("answer", "share", "gaps", "undecided"),
    [(Answer.BREAK, 1.0, 0, 0), (Answer.SPLIT, 1.0, 0, 0), (None, 7 / 8, 0, 1), (Answer.WORKED, 7 / 8, 1, 0)],
)
def test_an_absence_is_no_gap(
    store: Store, clock: FixedClock, answer: Answer | None, share: float, gaps: int, undecided: int
) -> None:
    """A break is accounted for; what nobody has answered is its own thing and lacks in the coverage; work has entries."""
    _work(store, clock, "09:00", "12:00")
    _work(store, clock, "13:00", "17:00")
    _away(store, clock, "12:00", "13:00", answer)
    view = show_day(store, TUESDAY, clock)
    assert (view.coverage, len(view.gaps), view.undecided) == (share, gaps, undecided * HOUR)
    assert (view.worked, len(view.absences)) == (7 * HOUR, 1)


def test_undecided_time_that_was_logged_meanwhile_is_not_undecided(store: Store, clock: FixedClock) -> None:
    """Two hours away, one of them written in by hand: one is left."""
    _away(store, clock, "12:00", "14:00", None)
    _work(store, clock, "12:30", "13:30")
    view = show_day(store, TUESDAY, clock)
    assert (view.undecided, view.worked) == (HOUR, HOUR)


@pytest.mark.parametrize("seed", range(8))
def test_the_review_covers_a_day_as_the_day_itself_does(store: Store, clock: FixedClock, seed: int) -> None:
    """Coverage and gaps of random days with work, breaks, splits and open absences agree to the second."""
    chance = random.Random(seed)  # noqa: S311 - a log, not a secret
    for _ in range(6):
        first = chance.randrange(6 * 60, 19 * 60)
        last = first + chance.randrange(5, 120)
        start, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in (first, last))
        if chance.random() < 0.5:
            _work(store, clock, start, end)
        else:
            _away(store, clock, start, end, chance.choice((None, *Answer)))
    _work(store, clock, "08:10", "08:20")
    view = show_day(store, TUESDAY, clock)
    (day,) = review_period(store, Period(TUESDAY, TUESDAY), clock).review.days
    assert (day.union, day.gaps) == (view.worked, view.unlogged)
    assert day.coverage == pytest.approx(view.coverage)
