"""What a brief can say before the owner writes a word, and what it still needs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ballast.domain.delegation.brief import ESSENTIAL, Needed, Rhythm, completeness, facts, open_parts, rhythm_of, usual_days
from ballast.domain.delegation.plan import Brief, ToolAccess
from tests.domain.delegation.plans import plan, task

MONDAY, TUESDAY, FRIDAY = date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 9)
FULL = Brief("Books closed", ("all receipts filed",), ("tax advice",), (ToolAccess("Bank", "read"),), "Friday", "", 3, "May")


def test_facts_of_a_task() -> None:
    """Ten times in two weeks are five a week; 80 % of four hours are handed over; one run is an hour."""
    own = task(1, 4.0)
    found = facts(plan(own), own, [FRIDAY, FRIDAY + timedelta(days=7)])
    assert (found.run, found.times) == (timedelta(hours=1), 5)
    assert found.hours == pytest.approx(3.2)
    assert (found.rhythm, found.weekdays) == (Rhythm.DAILY, (4,))


def test_days_are_unknown_unless_given() -> None:
    """Without the days of the log there is no weekday."""
    assert facts(plan(task()), task()).weekdays == ()


@pytest.mark.parametrize(
    ("times", "rhythm"),
    [(6, Rhythm.DAILY), (2, Rhythm.TIMES_A_WEEK), (1, Rhythm.WEEKLY), (0.5, Rhythm.TIMES_A_MONTH), (0.1, Rhythm.RARELY)],
)
def test_rhythm(times: float, rhythm: Rhythm) -> None:
    """How often, in an owner's words."""
    assert rhythm_of(times) is rhythm


@pytest.mark.parametrize(
    ("days", "weekdays"),
    [
        ([], ()),
        ([MONDAY], ()),
        ([FRIDAY, MONDAY, FRIDAY], (0, 4)),
        ([MONDAY, MONDAY, TUESDAY, FRIDAY], (0,)),
        ([MONDAY, TUESDAY, FRIDAY], ()),
    ],
)
def test_usual_days(days: list[date], weekdays: tuple[int, ...]) -> None:
    """One or two days that hold most of it; once seen is no habit."""
    assert usual_days(days) == weekdays


def test_an_empty_brief_needs_everything_and_a_full_one_nothing() -> None:
    """All parts are listed, essential ones first; blanks do not fill a part."""
    blank = Brief("  ", (" ",), (" ",), (ToolAccess(" "),), " ", " ", 3, " ")
    assert open_parts(Brief()) == open_parts(blank) == tuple(Needed)
    assert set(tuple(Needed)[:3]) == ESSENTIAL
    assert (completeness(Brief()), completeness(FULL), open_parts(FULL)) == (0, 1, ())


def test_ready_means_that_nothing_essential_is_open() -> None:
    """The badge and the checklist agree."""
    for brief in (Brief(), FULL, Brief("a", ("b",), rhythm="weekly"), Brief("a", ("b",)), Brief("a", deadline="c")):
        assert brief.ready is not bool(ESSENTIAL & set(open_parts(brief)))
