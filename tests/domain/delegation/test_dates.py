"""What of a hand-over travels with its plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from ballast.domain.delegation.access import Register
from ballast.domain.delegation.dates import HelperDates, begun_with, dates_of
from ballast.domain.delegation.hand_over import Goal, GoalKind, begun
from ballast.domain.delegation.onboarding import CalendarStep, StepKind, Who

ROLE = UUID(int=1)
START = date(2026, 12, 1)
STEPS = (CalendarStep(StepKind.CALL, START, Who.BOTH),)
GOALS = (Goal(GoalKind.LEFT, 4.0, 1.0, date(2027, 3, 1)),)


def test_days_and_goals_travel_and_nothing_else() -> None:
    """Not who it is, not what may be opened, not which task counts as looking after it."""
    whole = replace(
        begun(ROLE),
        register=Register(ROLE, nda_on=START),
        start=START,
        person_id=UUID(int=5),
        oversight_task=UUID(int=6),
        steps=STEPS,
        goals=GOALS,
    )
    dates = dates_of(whole)
    assert dates == HelperDates(ROLE, START, STEPS, GOALS)
    assert begun_with(dates) == replace(begun(ROLE), start=START, steps=STEPS, goals=GOALS)


def test_where_nothing_is_said_nothing_travels() -> None:
    """A person alone is no date; a day or a goal alone is."""
    assert dates_of(replace(begun(ROLE), person_id=UUID(int=5))) is None
    assert dates_of(replace(begun(ROLE), start=START)) == HelperDates(ROLE, START)
    assert dates_of(replace(begun(ROLE), goals=GOALS)) == HelperDates(ROLE, goals=GOALS)
