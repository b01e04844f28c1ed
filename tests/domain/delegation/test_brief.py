"""What a brief can say before the owner writes a word, and what it still needs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ballast.domain.delegation.brief import (
    ESSENTIAL,
    Needed,
    Rhythm,
    SopPart,
    completeness,
    facts,
    most_authority,
    open_parts,
    rhythm_of,
    sop_completeness,
    sop_open,
    usual_days,
)
from ballast.domain.delegation.plan import Brief, Sop, ToolAccess
from tests.domain.delegation.plans import plan, task

MONDAY, TUESDAY, FRIDAY = date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 9)
FULL = Brief("Books closed", ("all receipts filed",), ("tax advice",), (ToolAccess("Bank", "read"),), "Friday", "", 3, "May",
    in_scope=("bank and cash",), quality="no receipt missing",
)  # fmt: skip


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


def test_a_procedure_needs_steps_and_what_is_around_them() -> None:
    """An empty one needs everything; blanks fill nothing; exceptions stand in for decisions; a stranger's test is the last."""
    written = Sop("An invoice comes", "the bank's list", (), ("no number: ask",), ("sums agree",), "Drive/2026", "", FRIDAY)
    assert sop_open(Brief()) == tuple(SopPart)
    assert sop_open(Brief(steps=("open", " ", "file"), sop=Sop(" ", " ", (" ",), (), (" ",), " "))) == tuple(SopPart)
    assert sop_open(Brief(steps=("open", "match", "file"), sop=written)) == ()
    assert sop_completeness(Brief(steps=("open", "match", "file"))) == pytest.approx(1 / 7)


def test_where_a_mistake_cannot_be_undone_nobody_decides_alone() -> None:
    """Level 3 of 7 at most."""
    assert (most_authority(task(irreversible=True)), most_authority(task())) == (3, 7)
