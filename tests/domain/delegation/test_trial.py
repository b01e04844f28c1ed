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
