"""What the owner says of a year: weeks, working weeks, rare tasks; each one act that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.year import YearSaid
from ballast.domain.insight.yearly import OUR_FACTORS, Rare, RareTask, Typical, TypicalFactors
from ballast.services import review, year

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_answers_move_the_year_of_the_sample(sample_store: Store, clock: FixedClock) -> None:
    """Both weeks busier and 40 working weeks: every figure times 0.87 and 40 / 48; undone twice, two thirds are back."""
    found = review.review_period(sample_store, None, clock).review
    before = year.year(sample_store, found)
    assert before.measured is not None
    year.say_working_weeks(sample_store, 40, clock)
    for week in before.weeks:
        year.say_typical(sample_store, week.monday, Typical.BUSIER, clock)
    after = year.year(sample_store, found)
    assert after.measured is not None
    assert after.measured.mid == pytest.approx(before.measured.mid * 0.87 * 40 / 48)
    assert [each.said for each in after.weeks] == [Typical.BUSIER] * len(before.weeks)
    for _ in before.weeks:
        sample_store.undo(clock.now())
    assert year.year(sample_store, found).typical == 1
    year.say_working_weeks(sample_store, None, clock)
    assert year.year(sample_store, found) == before


def test_the_sheet_keeps_one_line_for_each_kind(store: Store, clock: FixedClock) -> None:
    """Said again it changes; own lines come after it, cleaned; deleted they are gone, and undo brings them back."""
    year.say_rare_task(store, RareTask(5, 4, kind=Rare.TAX), clock)
    year.say_rare_task(store, RareTask(6, 4, "ignored", kind=Rare.TAX), clock)
    change = year.say_rare_task(store, RareTask(8, 1, "  Trade\n fair "), clock)
    tax, fair = year.rare_lines(store)
    assert (tax.task, fair.task, change.about) == (RareTask(6, 4, kind=Rare.TAX), RareTask(8, 1, "Trade fair"), "Trade fair")
    assert tax.position < fair.position
    year.say_rare_task(store, RareTask(9, 2, "Fair"), clock, fair.id)
    assert [line.task.hours for line in year.rare_lines(store)] == [6, 9]
    assert year.delete_rare_task(store, fair.id, clock).about == "Fair"
    year.delete_rare_task(store, fair.id, clock)
    assert len(year.rare_lines(store)) == 1
    store.undo(clock.now())
    assert len(year.rare_lines(store)) == 2


def test_what_cannot_be_is_refused(store: Store, clock: FixedClock) -> None:
    """An own line without a name, and weeks that no year has: nothing is written."""
    with pytest.raises(year.RareNameMissing):
        year.say_rare_task(store, RareTask(1, 1, "  "), clock)
    for weeks in (0, 53):
        with pytest.raises(year.WeeksImpossible):
            year.say_working_weeks(store, weeks, clock)
    assert store.year.get() == YearSaid()


def test_own_factors_move_the_year_and_go_back_to_ours(sample_store: Store, clock: FixedClock) -> None:
    """Both weeks quieter at 1.3 instead of 1.15: every figure times 1.3; ours again, and nothing of it is left."""
    found = review.review_period(sample_store, None, clock).review
    before = year.year(sample_store, found)
    assert before.measured is not None
    for week in before.weeks:
        year.say_typical(sample_store, week.monday, Typical.QUIETER, clock)
    year.set_factors(sample_store, TypicalFactors(1.3, 0.8), clock)
    after = year.year(sample_store, found)
    assert after.measured is not None
    plain, by_calendar = ([each for each in before.tasks if bool(each.calendar) is kind] for kind in (False, True))
    middle = sum(each.week.mid for each in plain) * 48 * 1.3 + sum(each.year.mid for each in by_calendar)
    assert after.measured.mid == pytest.approx(middle)
    assert year.factors(sample_store) == after.factors == TypicalFactors(1.3, 0.8)
    year.set_factors(sample_store, OUR_FACTORS, clock)
    assert year.year(sample_store, found).typical == pytest.approx(1.15)
    sample_store.undo(clock.now())
    assert year.factors(sample_store).quieter == 1.3
