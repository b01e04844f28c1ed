"""Plans: kept at every step, copied, deleted with undo, printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast import paths
from ballast.domain.delegation.answers import with_brief, with_confidentiality, with_step, with_trait
from ballast.domain.delegation.plan import Confidentiality, Step, Trait
from ballast.services import history, plans, steps
from ballast.services.finding import GoneError

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


@pytest.fixture
def plan(sample_store: Store, clock: FixedClock) -> Plan:
    """A plan just begun from the sample business."""
    return plans.begin_plan(sample_store, "Spring", None, clock)[1]


def test_a_plan_is_kept_as_answered_so_far(sample_store: Store, clock: FixedClock, plan: Plan) -> None:
    """What is read again equals what was put, step and answers included."""
    answered = with_step(with_trait(plan, plan.tasks[0].id, Trait.SKILL_GAP, 0.75), Step.TRAITS)
    plans.keep_plan(sample_store, answered, clock)
    assert plans.open_plan(sample_store, plan.id).plan == answered


def test_the_next_plan_knows_what_was_answered(sample_store: Store, clock: FixedClock, plan: Plan) -> None:
    """Answers about a task are asked once per task."""
    first = plan.tasks[0]
    plans.keep_plan(sample_store, with_confidentiality(plan, first.id, Confidentiality.SENSITIVE), clock)
    following = plans.begin_plan(sample_store, "Autumn", None, clock)[1]
    same = next(task for task in following.tasks if task.task_id == first.task_id)
    assert (same.confidentiality, same.confidentiality_said) == (Confidentiality.SENSITIVE, True)


def test_a_copy_shares_nothing_with_the_original(sample_store: Store, clock: FixedClock) -> None:
    """Deleting the copy leaves the original whole."""
    _change, made = plans.create_plan(sample_store, "First", None, clock)
    _change, copy = plans.duplicate_plan(sample_store, made.id, "Second", clock)
    plans.delete_plan(sample_store, copy.id, clock)
    assert plans.open_plan(sample_store, made.id).plan == made


def test_a_deleted_plan_comes_back_with_all_its_parts(sample_store: Store, clock: FixedClock) -> None:
    """Undo restores tasks, roles and briefs."""
    _change, made = plans.create_plan(sample_store, "First", None, clock)
    plans.delete_plan(sample_store, made.id, clock)
    with pytest.raises(GoneError):
        plans.open_plan(sample_store, made.id)
    history.undo(sample_store, clock)
    assert plans.open_plan(sample_store, made.id).plan == made


def test_measuring_again_keeps_the_answers(sample_store: Store, clock: FixedClock, plan: Plan) -> None:
    """New figures, old answers, same ids."""
    answered = with_trait(plan, plan.tasks[0].id, Trait.SKILL_GAP, 1.0)
    again = plans.remeasure(sample_store, answered, None, clock)
    assert again.tasks[0].traits[Trait.SKILL_GAP] == answered.tasks[0].traits[Trait.SKILL_GAP]
    assert [task.id for task in again.tasks] == [task.id for task in answered.tasks]


def test_saved_plans_say_when(sample_store: Store, clock: FixedClock, plan: Plan) -> None:
    """A plan in the wizard has no date, a saved one has."""
    assert plan.saved_at is None
    plans.save_plan(sample_store, replace(plan, title="Done"), clock)
    assert [(each.title, each.saved_at) for each in plans.list_plans(sample_store)] == [("Done", clock.now())]


def test_a_plan_is_printed_whole(sample_store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """The file is a PDF with pages, and no part of it is left beside it."""
    _change, made = plans.create_plan(sample_store, "First", None, clock)
    press = plans.Press(paths.resource("report"), paths.resource("fonts", "inter"), system_fonts=False)
    printing = plans.Printing(press, plans.Paper.LETTER, plans.ReportWords(), plans.EnglishFormats())
    done = plans.export_pdf(sample_store, made.id, tmp_path / "plan.pdf", printing, clock)
    assert done.path.read_bytes().startswith(b"%PDF")
    assert done.pages >= 3
    assert [each.name for each in tmp_path.glob("plan*")] == ["plan.pdf"]


def test_recorded_steps_are_the_procedure_of_the_brief(sample_store: Store, clock: FixedClock, plan: Plan) -> None:
    """Steps recorded while the task ran stand in its brief and count as written down; the owner's own words stay."""
    first, second = plan.tasks[:2]
    for task in (first, second):
        lines = [(None, "Open the books"), (None, "Write the bill")]
        steps.edit_steps(sample_store, task.task_id, lines, clock)
    own = with_brief(plan, second.id, replace(second.brief, steps=("My way",)))
    again = plans.remeasure(sample_store, own, None, clock)
    assert [(task.has_sop, task.brief.steps) for task in again.tasks[:3]] == [
        (True, ("Open the books", "Write the bill")),
        (True, ("My way",)),
        (plan.tasks[2].has_sop, ()),
    ]
    plans.keep_plan(sample_store, again, clock)
    assert plans.open_plan(sample_store, plan.id).plan == again
    fresh = plans.begin_plan(sample_store, "Autumn", None, clock)[1]
    assert next(task for task in fresh.tasks if task.task_id == first.task_id).brief.steps == (
        "Open the books",
        "Write the bill",
    )
