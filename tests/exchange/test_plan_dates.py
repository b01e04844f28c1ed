"""Dates and goals of helpers in a plan's file: they come back unchanged, and what is wrong with them is named."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.delegation.dates import HelperDates
from ballast.domain.delegation.hand_over import MOST_GOALS, Goal, GoalKind, Reading
from ballast.domain.delegation.onboarding import CalendarStep, StepKind, Who, calendar
from ballast.exchange.plan_file import PlanFile, read_plan, read_whole, write_plan
from ballast.exchange.plan_problems import Fault, PlanFileProblem
from ballast.exchange.plan_values import known
from tests.report.samples import small, uid

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = small().plan
DAYS = st.dates(date(1971, 1, 1), date(2199, 12, 31))
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
HOURS = st.floats(0, 1000, allow_nan=False)
STEPS = st.builds(
    CalendarStep,
    st.sampled_from(StepKind),
    DAYS,
    st.sampled_from(Who),
    st.integers(1, 99),
    st.none() | st.timedeltas(timedelta(0), timedelta(days=1)),
    TEXTS,
    st.none() | DAYS,
    st.booleans(),
)
GOALS = st.builds(
    Goal,
    st.sampled_from(GoalKind),
    st.none() | HOURS,
    HOURS,
    DAYS,
    TEXTS,
    st.lists(st.builds(Reading, DAYS, HOURS), max_size=3).map(tuple),
)
DATES = st.builds(
    HelperDates,
    st.just(uid(1)),
    st.none() | DAYS,
    st.lists(STEPS, max_size=6, unique_by=lambda step: (step.kind, step.number)).map(tuple),
    st.lists(GOALS, max_size=MOST_GOALS).map(tuple),
)
GOOD = HelperDates(
    uid(1), date(2026, 12, 1), calendar(date(2026, 12, 1), range(5)), (Goal(GoalKind.LEFT, 4.0, 1.0, date(2027, 3, 1)),)
)


@given(DATES, st.booleans())
def test_dates_come_back_unchanged(dates: HelperDates, both: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever day, goal and text, for one helper or two; and the same dates are the same bytes."""
    helpers = (dates, HelperDates(uid(2), date(2027, 1, 4))) if both else (dates,)
    written = write_plan(PLAN, helpers)
    assert read_whole(written) == PlanFile(PLAN, helpers)
    assert write_plan(*_both(written)) == written


def _both(written: bytes) -> tuple[Any, Any]:
    found = read_whole(written)
    return found.plan, found.helpers


def test_a_plan_without_dates_is_the_file_it_always_was() -> None:
    """Version 1, readable by every Ballast; with dates it is version 2, and the plan in it is the same."""
    assert json.loads(write_plan(PLAN))["version"] == 1
    assert "helpers" not in json.loads(write_plan(PLAN))
    assert json.loads(write_plan(PLAN, (GOOD,)))["version"] == 2
    assert read_plan(write_plan(PLAN, (GOOD,))) == PLAN
    assert known(HelperDates)


def spoiled(change: Callable[[Any], object]) -> PlanFileProblem:
    """What is said of a good file after that change."""
    whole = json.loads(write_plan(PLAN, (GOOD,)))
    change(whole["helpers"])
    with pytest.raises(PlanFileProblem) as caught:
        read_whole(json.dumps(whole).encode())
    return caught.value


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (lambda helpers: helpers[0].update(role_id=str(uid(99))), Fault.LEADS_NOWHERE, "helpers[0].role_id"),
        (lambda helpers: helpers.append(helpers[0]), Fault.TWICE, "helpers[1].role_id"),
        (lambda helpers: helpers[0].update(person_id=str(uid(5))), Fault.UNKNOWN, "helpers[0].person_id"),
        (lambda helpers: helpers[0].update(start="1066-10-14"), Fault.OUT_OF_RANGE, "helpers[0].start"),
        (
            lambda helpers: helpers[0]["steps"].append(helpers[0]["steps"][0]),
            Fault.TWICE,
            f"helpers[0].steps[{len(GOOD.steps)}]",
        ),
        (lambda helpers: helpers[0]["goals"].extend(helpers[0]["goals"] * 4), Fault.OUT_OF_RANGE, "helpers[0].goals"),
        (lambda helpers: helpers[0]["goals"][0].update(target=-1), Fault.OUT_OF_RANGE, "helpers[0].goals[0].target"),
        (lambda helpers: helpers[0]["goals"][0].update(kind="luck"), Fault.WRONG_KIND, "helpers[0].goals[0].kind"),
    ],
)
def test_what_is_wrong_is_named(change: Callable[[Any], object], code: Fault, field: str) -> None:
    """A role that is not there, dates told twice, a person, a day out of reach, too many goals."""
    found = spoiled(change)
    assert (found.fault, found.field) == (code, field)
