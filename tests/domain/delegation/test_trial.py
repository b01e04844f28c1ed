"""A trial without a task, and when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.trial import ends_on, over
from tests.domain.delegation.plans import plan, task


def test_a_trial_lasts_two_weeks() -> None:
    """From a Monday to the Monday after the next, over the end of a month."""
    assert ends_on(date(2026, 2, 23)) == date(2026, 3, 9)


def test_two_weeks_over_the_end_of_a_year_a_leap_day_and_a_change_of_the_clock() -> None:
    """Fourteen days by the calendar, whatever lies between."""
    assert ends_on(date(2026, 12, 24)) == date(2027, 1, 7)
    assert [ends_on(date(2028, 2, day)) for day in (15, 16)] == [date(2028, 2, 29), date(2028, 3, 1)]
    assert ends_on(date(2027, 2, 15)) == date(2027, 3, 1)
    assert [ends_on(date(2026, month, 20)) for month in (3, 10)] == [date(2026, 4, 3), date(2026, 11, 3)]


def test_it_is_over_on_its_day_and_only_for_what_is_dropped() -> None:
    """The longest ago first; one that runs, one without a day and one that is kept all the same are not."""
    day = date(2026, 3, 9)
    ends = (day, date(2026, 3, 2), date(2026, 3, 10), None)
    dropped = [task(n, choice=Choice.DROP, trial_until=each) for n, each in enumerate(ends, 1)]
    own = plan(*dropped, task(5, choice=Choice.KEEP, trial_until=day))
    result = outcome(own, turns=False)
    assert [each.name for each in over(own, result, day)] == ["Task 2", "Task 1"]
    twice = plan(*(replace(each, trial_until=day) for each in dropped))
    assert [each.name for each in over(twice, result, day)] == ["Task 1", "Task 2", "Task 3", "Task 4"]
