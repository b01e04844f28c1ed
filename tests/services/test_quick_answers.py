"""The five quick questions answered on Review: kept beside the task, in the wizard, in the DRIP chart, and taken back."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from ballast import paths
from ballast.domain.delegation.answers import with_trait
from ballast.domain.delegation.plan import Trait
from ballast.domain.insight.review import Provenance
from ballast.services import history, plans, quick_answers
from ballast.services.comparing import drip_of
from ballast.services.finding import GoneError
from ballast.services.review import review_period
from ballast.services.wizard import wizard_view

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.log.clock import FixedClock
    from ballast.services.quick_answers import Questions
    from ballast.store.store import Store

ALL_FIVE = {
    Trait.REPETITIVE: 1.0,
    Trait.SKILL_GAP: 0.25,
    Trait.DOCUMENTABLE: 0.75,
    Trait.LOW_JUDGEMENT: 0.0,
    Trait.DRAINS: 1.0,
}


def asked_of(store: Store, clock: FixedClock) -> Questions:
    """What Review asks about the sample."""
    view = review_period(store, None, clock)
    return quick_answers.questions_of(store, view.review, view.profile)


def mail(store: Store) -> UUID:
    """The e-mail of the sample."""
    return next(task.id for task in store.tasks.all() if task.name == "Customer e-mail")


def of_task(plan: Plan, task_id: UUID) -> PlanTask:
    """A task of the log in a plan."""
    return next(task for task in plan.tasks if task.task_id == task_id)


def test_every_task_over_half_an_hour_a_week_is_asked_about(sample_store: Store, clock: FixedClock) -> None:
    """Those of over 30 minutes a week by the minutes of the file (ten work days, five a week), the largest first, all open."""
    found = json.loads(paths.resource("sample", "business.json").read_text(encoding="utf-8"))
    minutes: dict[str, int] = defaultdict(int)
    for entry in found["entries"]:
        minutes[entry["task"]] += entry["minutes"]
    names = {task["key"]: task["name"] for task in found["tasks"]}
    sure = {names[key] for key, sum_ in minutes.items() if sum_ / 2 > 45}
    small = {names[key] for key, sum_ in minutes.items() if sum_ / 2 < 20}
    questions = asked_of(sample_store, clock)
    asked = [task.name for task in questions.tasks]
    assert sure <= set(asked)
    assert not small & set(asked)
    assert questions.open == questions.tasks
    assert [task.per_week for task in questions.tasks] == sorted((task.per_week for task in questions.tasks), reverse=True)


def test_an_answer_is_found_by_the_wizard_and_the_chart_at_once(sample_store: Store, clock: FixedClock) -> None:
    """The next plan has all five as said; energy is one minus what drains; the task is open no more; undo takes all back."""
    task_id, before = mail(sample_store), asked_of(sample_store, clock)
    quick_answers.answer(sample_store, task_id, ALL_FIVE, clock)
    plan = plans.begin_plan(sample_store, "Spring", None, clock)[1]
    told = of_task(plan, task_id).traits
    assert {trait: told[trait].value for trait in ALL_FIVE} == ALL_FIVE
    assert {told[trait].provenance for trait in ALL_FIVE} == {Provenance.SAID}
    chart = drip_of(sample_store, review_period(sample_store, None, clock).review)
    point = next(each for each in chart.points if each.task.id == task_id)
    assert point.energy.provenance is Provenance.SAID
    assert point.energy.value == pytest.approx(1 - ALL_FIVE[Trait.DRAINS])
    assert {task.task_id for task in before.open} - {task.task_id for task in asked_of(sample_store, clock).open} == {task_id}
    history.undo(sample_store, clock)
    history.undo(sample_store, clock)
    assert sample_store.ratings.get(task_id).empty


def test_a_plan_still_in_the_wizard_hears_of_it(sample_store: Store, clock: FixedClock) -> None:
    """A draft takes the newer answer, in the same act; what was answered there of other questions stays; undo gives it back."""
    task_id, plan = mail(sample_store), plans.begin_plan(sample_store, "Spring", None, clock)[1]
    plan = with_trait(plan, of_task(plan, task_id).id, Trait.DRAINS, 0.25)
    plan = with_trait(plan, of_task(plan, task_id).id, Trait.SKILL_GAP, 0.75)
    plans.keep_plan(sample_store, plan, clock)
    quick_answers.answer(sample_store, task_id, {Trait.DRAINS: 1.0}, clock)
    seen = of_task(wizard_view(sample_store, plan.id, clock).plan, task_id).traits
    assert (seen[Trait.DRAINS].value, seen[Trait.SKILL_GAP].value) == (1.0, 0.75)
    assert dict(sample_store.ratings.get(task_id).traits) == {Trait.DRAINS: 1.0, Trait.SKILL_GAP: 0.75}
    history.undo(sample_store, clock)
    assert of_task(plans.open_plan(sample_store, plan.id).plan, task_id).traits[Trait.DRAINS].value == 0.25


def test_a_plan_kept_again_takes_no_answer_away(sample_store: Store, clock: FixedClock) -> None:
    """A saved plan knows nothing of what was answered on Review since; changing it leaves the answers alone."""
    task_id, plan = mail(sample_store), plans.create_plan(sample_store, "Spring", None, clock)[1]
    quick_answers.answer(sample_store, task_id, ALL_FIVE, clock)
    plans.keep_plan(sample_store, with_trait(plan, of_task(plan, task_id).id, Trait.SKILL_GAP, 1.0), clock)
    assert dict(sample_store.ratings.get(task_id).traits) == {**ALL_FIVE, Trait.SKILL_GAP: 1.0}


def test_a_task_that_is_gone_is_said(sample_store: Store, clock: FixedClock) -> None:
    """There is nothing to answer about a task that is not there, nor a question about time."""
    plan = plans.begin_plan(sample_store, "Spring", None, clock)[1]
    with pytest.raises(GoneError):
        quick_answers.answer(sample_store, plan.id, ALL_FIVE, clock)
    for wrong in ({Trait.TIME: 1.0}, {Trait.DRAINS: 1.25}):
        with pytest.raises(ValueError, match="Trait"):
            quick_answers.answer(sample_store, mail(sample_store), wrong, clock)
