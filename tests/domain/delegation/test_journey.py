"""The way through the wizard: which steps there are, what is open, back and forth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ballast.domain.delegation.bundle import bundle
from ballast.domain.delegation.journey import (
    Open,
    OpenPoint,
    Progress,
    Skipped,
    can_leave,
    handed_over,
    may_go_on,
    next_step,
    previous_step,
    progress,
    resume_step,
    skipped,
    steps,
)
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Brief, HelpType, Step, Trait
from tests.domain.delegation.plans import MONEY, ids, plan, role, task

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan

OWN = task(1, 4.0, bottleneck_confirmed=True, category="")
WHOLE = plan(OWN, roles=(role(),))
KEPT = plan(replace(task(1, 0.4), score=None))


def opened(step: Step, own: Plan) -> list[Open]:
    """What is open in a step."""
    return [point.what for point in can_leave(step, own)]


def test_a_full_plan_has_every_step() -> None:
    """With something to ask everywhere, all nine come in order, and the outcome may be passed in."""
    assert steps(WHOLE) == tuple(Step)
    assert steps(WHOLE, outcome(WHOLE)) == tuple(Step)
    assert next_step(Step.SUMMARY, WHOLE) is None
    assert previous_step(Step.PERIOD, WHOLE) is None


@pytest.mark.parametrize(
    ("step", "own", "reason"),
    [
        (Step.PERIOD, plan(), None),
        (Step.SUMMARY, plan(), None),
        (Step.WORTH, plan(), Skipped.NOTHING_LOGGED),
        (Step.CATEGORISE, WHOLE, None),
        (Step.CATEGORISE, KEPT, Skipped.ALL_CATEGORISED),
        (Step.TRAITS, KEPT, Skipped.NOTHING_OVER_HALF_AN_HOUR),
        (Step.BOTTLENECKS, KEPT, Skipped.NOTHING_SCORED),
        (Step.WORTH, KEPT, None),
        (Step.VERDICTS, KEPT, None),
        (Step.HELPERS, KEPT, Skipped.NOTHING_HANDED_OVER),
        (Step.BRIEFS, KEPT, Skipped.NOTHING_HANDED_OVER),
    ],
)
def test_steps_without_a_question_are_passed_over(step: Step, own: Plan, reason: Skipped | None) -> None:
    """Each step says why it is not there."""
    assert skipped(step, own) is reason


def test_forward_and_back_pass_over_the_same_steps() -> None:
    """A plan with one small task goes period, worth, verdicts, summary, and the same way back."""
    assert steps(KEPT) == (Step.PERIOD, Step.WORTH, Step.VERDICTS, Step.SUMMARY)
    assert next_step(Step.PERIOD, KEPT) is Step.WORTH
    assert previous_step(Step.WORTH, KEPT) is Step.PERIOD
    assert previous_step(Step.SUMMARY, KEPT) is Step.VERDICTS


def test_the_wizard_opens_where_it_was_left() -> None:
    """At the step stored, or the nearest before it that still has something to ask."""
    assert resume_step(replace(WHOLE, step=Step.HELPERS)) is Step.HELPERS
    assert resume_step(replace(KEPT, step=Step.BRIEFS)) is Step.VERDICTS
    assert resume_step(replace(plan(), step=Step.BRIEFS)) is Step.PERIOD


def test_progress_counts_the_steps_of_this_plan() -> None:
    """Verdicts are the sixth of nine, or the third of four."""
    assert progress(Step.VERDICTS, WHOLE) == Progress(6, 9)
    assert progress(Step.VERDICTS, KEPT) == Progress(3, 4)
    assert progress(Step.TRAITS, KEPT) == Progress(1, 4)


def test_nothing_logged_holds_up() -> None:
    """Without tasks there is no way on; few days and low coverage are only said."""
    assert can_leave(Step.PERIOD, plan()) == (OpenPoint(Open.NOTHING_LOGGED),)
    assert not may_go_on(Step.PERIOD, plan())
    weak = replace(WHOLE, counted_days=4, coverage=0.5)
    assert opened(Step.PERIOD, weak) == [Open.FEW_DAYS, Open.LOW_COVERAGE]
    assert may_go_on(Step.PERIOD, weak)
    assert opened(Step.PERIOD, WHOLE) == []


def test_open_points_name_their_task() -> None:
    """What is uncategorised, unanswered or unconfirmed is listed by task and may stay open."""
    blank = replace(OWN, traits={}, confidentiality_said=False, bottleneck_confirmed=None)
    assert can_leave(Step.CATEGORISE, plan(blank)) == (OpenPoint(Open.UNCATEGORISED, OWN.id),)
    assert opened(Step.TRAITS, plan(blank)) == [Open.TRAITS, Open.CONFIDENTIALITY]
    assert can_leave(Step.BOTTLENECKS, plan(blank)) == (OpenPoint(Open.BOTTLENECK, OWN.id),)
    assert all(may_go_on(step, plan(blank)) for step in (Step.CATEGORISE, Step.TRAITS, Step.BOTTLENECKS))
    assert opened(Step.TRAITS, plan(task())) == opened(Step.BOTTLENECKS, WHOLE) == opened(Step.VERDICTS, WHOLE) == []


@pytest.mark.parametrize(
    ("changes", "what", "goes_on"),
    [
        ({}, [], True),
        ({"confirmed": False}, [Open.WORTH], True),
        ({"to_business": 0.8}, [Open.FREED_OVER_WHOLE], False),
        ({"to_business": -0.1}, [Open.FREED_OVER_WHOLE], False),
        ({"buyback_factor": 11.0}, [Open.FACTOR_OUT_OF_RANGE], False),
        ({"weeks_per_year": 53, "confirmed": False}, [Open.WEEKS_OUT_OF_RANGE, Open.WORTH], False),
    ],
)
def test_worth_must_make_sense(changes: dict[str, Any], what: list[Open], *, goes_on: bool) -> None:
    """Impossible numbers hold up; an unconfirmed default does not."""
    own = replace(WHOLE, worth=replace(MONEY, **changes))
    assert opened(Step.WORTH, own) == what
    assert may_go_on(Step.WORTH, own) is goes_on


def test_everything_handed_over_needs_a_helper() -> None:
    """Without a role the way on is barred; bundling opens it; prices may stay unconfirmed or unknown."""
    assert can_leave(Step.HELPERS, WHOLE) == (OpenPoint(Open.NO_HELPER, OWN.id),)
    assert handed_over(WHOLE) == (OWN,)
    done = bundle(replace(WHOLE, roles=()), ids(500))
    assert opened(Step.HELPERS, done) == [Open.PRICE_UNCONFIRMED]
    assert opened(Step.HELPERS, replace(done, currency="EUR")) == [Open.PRICE_UNKNOWN]
    assert opened(Step.HELPERS, replace(done, currency="EUR", worth=replace(MONEY, yearly_income=None))) == []
    said = replace(done, roles=(replace(done.roles[0], price=Decimal(16)),))
    assert opened(Step.HELPERS, said) == []
    assert may_go_on(Step.HELPERS, done)


def test_an_automation_of_unknown_fee() -> None:
    """Software in a currency without a benchmark asks for its fee."""
    own = task(1, 3.0, digital=True, median_run=OWN.median_run / 10, role_id=role().id)
    assert opened(Step.HELPERS, plan(own, roles=(role(1, HelpType.SOFTWARE, None),), currency="EUR")) == [Open.PRICE_UNKNOWN]


def test_briefs_may_stay_open_and_a_title_may_not() -> None:
    """A brief that is not ready is listed; a plan without a title cannot be finished."""
    assert can_leave(Step.BRIEFS, WHOLE) == (OpenPoint(Open.BRIEF, OWN.id),)
    ready = replace(OWN, brief=Brief("a", ("b",), deadline="c"))
    assert opened(Step.BRIEFS, plan(ready)) == []
    assert opened(Step.SUMMARY, WHOLE) == []
    assert not may_go_on(Step.SUMMARY, replace(WHOLE, title=" "))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 9), st.sampled_from([0.0, 0.75]), st.booleans()), max_size=3))
def test_back_undoes_forward(figures: list[tuple[float, float, bool]]) -> None:
    """From every step of a plan, forward and then back is the same step, and going on ends at the summary."""
    tasks = [
        task(number, weekly, dict.fromkeys(Trait, trait), category="" if loose else "x", score=None if loose else 5.0)
        for number, (weekly, trait, loose) in enumerate(figures)
    ]
    own = plan(*tasks)
    result = outcome(own, turns=False)
    there = steps(own, result)
    assert (there[0], there[-1]) == (Step.PERIOD, Step.SUMMARY)
    for step, following in pairwise(there):
        assert next_step(step, own, result) is following
        assert previous_step(following, own, result) is step
