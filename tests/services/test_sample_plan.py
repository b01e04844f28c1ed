"""The plan of the sample business: its answers fit its log, and what the plan says follows from them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ballast import paths
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.view import HANDED_OVER
from ballast.services.sample import load_sample, read_sample
from ballast.services.sample_plan import SampleAnswers, read_answers, sample_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


@pytest.fixture
def answers() -> SampleAnswers:
    """The answers as they come with the program."""
    return read_answers(paths.resource("sample", "answers.json"))


@pytest.fixture
def plan(store: Store, clock: Clock, answers: SampleAnswers) -> Plan:
    """The saved plan as the store gives it back."""
    load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
    _change, made = sample_plan(store, answers, "Autumn", None, clock)
    found = store.plans.get(made.id)
    assert found is not None
    return found


def test_every_answer_belongs_to_a_task_of_the_sample(answers: SampleAnswers) -> None:
    """No answer is lost for a key that the sample business does not have."""
    sample = read_sample(paths.resource("sample", "business.json"))
    assert set(answers.tasks) == {each["key"] for each in sample.tasks}


def test_the_plan_rests_on_nothing_unconfirmed(plan: Plan) -> None:
    """Its owner answered everything, money included."""
    assert plan.saved_at is not None
    assert plan.worth.yearly_income == Decimal(60000)
    assert not outcome(plan).doubts


def test_every_task_that_is_handed_over_has_a_helper_and_a_ready_brief(plan: Plan) -> None:
    """What the pictures show is a finished plan."""
    handed = {one.id for one in outcome(plan).tasks if one.choice in HANDED_OVER}
    leaving = [task for task in plan.tasks if task.id in handed]
    assert len(leaving) >= 3
    assert all(task.brief.ready and task.role_id for task in leaving)


def test_decisions_are_the_models_but_where_the_owner_said_why(plan: Plan) -> None:
    """No verdict is put in by hand without a reason beside it."""
    assert all(task.choice_reason for task in plan.tasks if task.choice is not None)
