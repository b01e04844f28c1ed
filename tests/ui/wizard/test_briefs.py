"""The fuller brief, trials and where to begin: what is shown follows the plan, what is done is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QStandardItemModel

from ballast.domain.delegation.answers import task_of, with_choice, with_irreversible, with_let_go
from ballast.domain.delegation.first_steps import first_task
from ballast.domain.delegation.plan import Choice, Step
from ballast.services.wording import first_sentence, said_wins
from tests.ui.accessibility import nameless
from tests.ui.wizard.table import CLOCK

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import PlanTask
    from tests.ui.wizard.table import Table

TODAY = CLOCK.now().date()


def at_briefs(table: Table) -> PlanTask:
    """The briefs with the first task handed over; gives the task that is shown."""
    first = table.plan.tasks[0].id
    table.page.session.change(lambda plan: with_choice(plan, first, Choice.DELEGATE, "I want it"))
    table.rest()
    table.go(Step.HELPERS)
    table.go(Step.BRIEFS)
    table.view._task_id = first
    table.view._show()
    return task_of(table.plan, first)


def test_the_new_boxes_are_kept(table: Table) -> None:
    """Scope, quality, limits and each part of the procedure reach the store as typed."""
    task, form = at_briefs(table), table.view.form
    procedure = form.procedure
    form.boxes["in_scope"].setPlainText("Orders\nChanges")
    form.boxes["quality"].setPlainText("12 a day")
    form.boxes["limits"].setPlainText("up to 50")
    for part in ("trigger", "inputs", "filing", "recording"):
        procedure.boxes[part].textEdited.emit(f"my {part}")
    for part in ("decisions", "exceptions", "checks"):
        procedure.boxes[part].setPlainText(f"{part} a\n{part} b")
    table.page.session.flush()
    table.rest()
    brief = task_of(table.stored(), task.id).brief
    assert (brief.in_scope, brief.quality, brief.limits) == (("Orders", "Changes"), "12 a day", "up to 50")
    assert (brief.sop.trigger, brief.sop.recording) == ("my trigger", "my recording")
    assert (brief.sop.exceptions, brief.sop.checks) == (("exceptions a", "exceptions b"), ("checks a", "checks b"))
    assert nameless(table.view) == []


def test_the_procedure_is_folded_while_empty_and_says_how_complete_it_is(table: Table) -> None:
    """Enter unfolds it; three steps are a seventh, and say so of the task; the test has a day that is today at first."""
    task, procedure = at_briefs(table), table.view.form.procedure
    assert not procedure.fold.open
    procedure.fold.head.setFocus()
    table.press(Qt.Key.Key_Return)
    assert procedure.fold.open
    procedure.boxes["steps"].setPlainText("Open\nAnswer\nFile")
    table.rest()
    assert procedure.fold.state.text().startswith("14")
    assert "what sets it off" in procedure.missing.text()
    assert task_of(table.plan, task.id).has_sop
    table.click(procedure.tested)
    assert procedure.tested_on.day == TODAY
    assert task_of(table.stored(), task.id).brief.sop.tested_on == TODAY
    assert "never did it" not in procedure.missing.text()


def test_levels_above_the_limit_cannot_be_chosen(table: Table) -> None:
    """Where a mistake cannot be undone level 4 and more are greyed, with the reason; the levels are one key away."""
    task, form = at_briefs(table), table.view.form
    model = form.authority.model()
    assert isinstance(model, QStandardItemModel)
    assert all(model.item(place).isEnabled() for place in range(7))
    table.page.session.change(lambda plan: with_irreversible(plan, task.id, irreversible=True))
    table.rest()
    assert [model.item(place).isEnabled() for place in range(7)] == [True] * 3 + [False] * 4
    assert "cannot be undone" in form.authority_field.hint.text()
    table.press(Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    table.qtbot.waitUntil(form.levels.isVisible)
    assert form.levels.text().count("\n") == 6


def test_what_was_noted_goes_into_the_example_only_when_asked(table: Table) -> None:
    """The newest notes of the log are shown to the owner; the button adds them, and they are offered no more."""
    task, view = at_briefs(table), table.view
    notes = view._notes(task)
    assert notes
    assert all(f"“{note}”" in view.notes.text() for note in notes)
    assert task.brief.example == ""
    table.click(view.take_notes)
    assert task_of(table.stored(), task.id).brief.example == "\n".join(notes)
    assert view.take_notes.isHidden()


def test_a_question_says_that_a_mistake_cannot_be_undone(table: Table) -> None:
    """The tick is kept."""
    table.go(Step.TRAITS)
    task = table.view.task
    table.click(table.view.undone)
    assert task_of(table.stored(), task.id).irreversible


def test_a_dropped_task_has_a_day_that_can_be_moved(table: Table) -> None:
    """Taking it sets two weeks from today; another day is kept; a day that has come is said."""
    task = table.plan.tasks[0]
    table.page.session.change(lambda plan: with_choice(plan, task.id, Choice.KEEP, "x"))
    table.go(Step.VERDICTS)
    table.view.row_of(task.id)._take(1 + list(table.view.groups).index(Choice.DROP))
    table.rest()
    line = table.view.row_of(task.id).trial
    assert line.day.day == TODAY + timedelta(days=14)
    assert line.over.isHidden()
    moved = TODAY - timedelta(days=1)
    line.day.setDate(QDate(moved.year, moved.month, moved.day))
    table.page.session.flush()
    table.rest()
    assert task_of(table.stored(), task.id).trial_until == moved
    assert line.over.isVisible()


def test_the_trial_of_a_verdict_begins_by_a_button(table: Table) -> None:
    """Where the day is not set, the button sets it."""
    task = table.plan.tasks[0]
    table.page.session.change(
        lambda plan: replace(
            plan, tasks=tuple(replace(one, choice=Choice.DROP) if one.id == task.id else one for one in plan.tasks)
        )
    )
    table.go(Step.VERDICTS)
    line = table.view.row_of(task.id).trial
    table.click(line.begin)
    assert task_of(table.stored(), task.id).trial_until == TODAY + timedelta(days=14)
    assert line.day.isVisible()


def test_what_was_let_go_for_good_offers_no_other_two_weeks(table: Table) -> None:
    """The row says that it was let go; no button, no day; chosen otherwise and dropped anew, it is tried again."""
    task = table.plan.tasks[0]
    table.page.session.change(lambda plan: with_let_go(plan, task.id, "nobody asked"))
    table.go(Step.VERDICTS)
    line = table.view.row_of(task.id).trial
    assert [each.isVisible() for each in (line.gone, line.begin, line.day)] == [True, False, False]
    for choice in (Choice.KEEP, Choice.DROP):
        table.view.row_of(task.id)._take(1 + list(table.view.groups).index(choice))
        table.rest()
    line = table.view.row_of(task.id).trial
    assert [each.isVisible() for each in (line.gone, line.begin, line.day)] == [False, False, True]


def test_the_summary_says_where_to_begin(table: Table) -> None:
    """The first task with its reasons, the quick wins with what to do, and the question on help for free."""
    at_briefs(table)
    table.go(Step.SUMMARY)
    card, session = table.view.begin, table.page.session
    assert session.standing is not None
    found = session.standing.outcome
    assert first_task(table.plan, found) is not None
    assert card.first.text() == first_sentence(table.plan, found, session.voice) != ""
    assert card.wins.count() == len(said_wins(table.plan, found, session.voice)) > 0
