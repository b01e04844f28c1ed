"""The start with a helper as it is seen and used: the calendar, the accesses, the goals, the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.delegation.access import Right
from ballast.domain.delegation.follow_up import Lesson
from ballast.domain.delegation.hand_over import GoalKind
from ballast.domain.delegation.helper_review import Authority, GoalsHeld, HelperReview
from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.plan import Confidentiality
from ballast.services import hand_over, history
from ballast.ui.pages.helpers.start import StartView
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import starting as say
from tests.report.test_ics import read, text
from tests.services.helping import ROLE, made_plan
from tests.ui.pages.room import AnsweringFiles

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.services.hand_over import Handing
    from tests.ui.pages.stage import Stage

PLAN = UUID(int=9)


class Scene:
    """The view on a plan with one helper, shown anew after each change, as its page does."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        clock = stage.context.clock
        stage.ask(lambda store: made_plan(store, clock))  # type: ignore[arg-type]  # the stage's clock stands still
        self.view = StartView(stage.context)
        for _ in self.view.make():
            pass
        self.show()
        stage.show(self.view)

    @property
    def found(self) -> Handing:
        """What is kept now."""
        clock = self.stage.context.clock
        return self.stage.ask(lambda store: hand_over.handing(store, PLAN, ROLE, clock))

    def show(self) -> Handing:
        """Show what is kept now."""
        self.stage.settle()
        found = self.found
        self.view.show_helper(found)
        return found

    def begin(self, day: date) -> Handing:
        """Say the first day and press the button."""
        self.view.begin.day.setDate(day)  # type: ignore[arg-type]  # PySide takes dates
        self.view.begin.set.click()
        return self.show()


@pytest.fixture
def scene(stage: Stage) -> Scene:
    """The view on a plan with one helper."""
    return Scene(stage)


def test_a_first_day_lays_the_calendar(scene: Scene) -> None:
    """A Monday is proposed; before it there is only the day; then there are steps, goals, the way out and the end."""
    view = scene.view
    assert view.begin.day.day.weekday() == 0
    hidden = (view.steps, view.goals, view.end, view.begin.out)
    assert all(part.isHidden() for part in hidden)
    found = scene.begin(date(2026, 11, 30))
    assert found.hand_over.start == date(2026, 11, 30)
    assert not any(part.isHidden() for part in hidden)
    assert not view.begin.set.isEnabled()
    assert [row.name.text() for row in view.goals.rows] == [
        say.GOAL[kind]() for kind in (GoalKind.LEFT, GoalKind.OVERSIGHT, GoalKind.ON_TIME)
    ]


def test_steps_are_ticked_by_key_and_mouse_and_two_quick_ticks_both_count(scene: Scene) -> None:
    """The box takes Space and keeps the focus; a click on the words ticks as well; a screen reader hears since when."""
    found = scene.begin(scene.found.today + timedelta(days=7))
    rows = scene.view.steps.rows
    contract, nda = rows[StepKind.CONTRACT, 1], rows[StepKind.NDA, 1]
    contract.tick.setFocus()
    QTest.keyClick(contract.tick, Qt.Key.Key_Space)
    QTest.mouseClick(nda, Qt.MouseButton.LeftButton, pos=nda.text.geometry().center())
    after = scene.show().hand_over.steps
    assert {step.kind for step in after if step.done_on == found.today} == {StepKind.CONTRACT, StepKind.NDA}
    assert contract.tick.hasFocus()
    assert "done on" in contract.tick.accessibleName()
    contract.tick.click()
    assert [step.kind for step in scene.show().hand_over.steps if step.done_on] == [StepKind.NDA]


def test_all_weeks_or_what_is_next(scene: Scene) -> None:
    """Two weeks ahead to begin with; all of it by weeks; moving the start moves what is open."""
    found = scene.begin(scene.found.today)
    limit = found.today + timedelta(days=14)
    card = scene.view.steps
    assert list(card.rows) == [(step.kind, step.number) for step in found.hand_over.steps if step.day <= limit]
    card.all.click()
    assert len(card.rows) == len(found.hand_over.steps)
    moved = scene.begin(found.today + timedelta(days=70))
    assert min(step.day for step in moved.hand_over.steps) > found.today
    card.all.click()
    assert (card.rows, card.none.isHidden()) == ({}, False)


def test_checks_that_are_long_past_make_way_for_what_is_next(scene: Scene) -> None:
    """Nine weeks on: of the checks one a week old at most stays; the contract does. How many are past is said, and where."""
    scene.begin(scene.found.today - timedelta(weeks=9))
    card, found = scene.view.steps, scene.found
    checks = [step for step in found.hand_over.steps if step.kind in {StepKind.DAILY_CHECK, StepKind.CHECK_IN}]
    past = [step for step in checks if step.day < found.today - timedelta(days=7)]
    assert 0 < len(past) < len(checks)
    assert not {(step.kind, step.number) for step in past} & set(card.rows)
    assert (StepKind.CONTRACT, 1) in card.rows
    assert card.subtitle.text() == (
        f"0 of {len(found.hand_over.steps)} done. {len(past)} checks that are past stand under “Show all weeks”."
    )
    card.all.click()
    assert len(card.rows) == len(found.hand_over.steps)
    assert card.subtitle.text() == f"0 of {len(found.hand_over.steps)} done."


def test_a_step_moves_and_own_steps_come_and_go(scene: Scene) -> None:
    """Another day for a call; a step of one's own needs words; undo takes the last away."""
    start = scene.begin(scene.found.today).hand_over.start
    assert start is not None
    card = scene.view.steps
    card.rows[StepKind.CALL, 1].edit.click()
    assert card.dialog is not None
    card.dialog.day.setDate(start + timedelta(days=3))  # type: ignore[arg-type]  # PySide takes dates
    card.dialog.save.click()
    days = {step.kind: step.day for step in scene.show().hand_over.steps}
    assert days[StepKind.CALL] == start + timedelta(days=3)
    card.add_step.click()
    card.dialog.save.click()
    assert card.dialog.error.text() == say.STEP_MISSING()
    card.dialog.text.setText("Show the <b>keys</b>")
    card.dialog.save.click()
    own = [step for step in scene.show().hand_over.steps if step.kind is StepKind.OWN]
    assert [step.text for step in own] == ["Show the <b>keys</b>"]
    card.rows[StepKind.OWN, 1].edit.click()
    card.dialog.remove.click()
    assert (StepKind.OWN, 1) not in {(step.kind, step.number) for step in scene.show().hand_over.steps}
    clock = scene.stage.context.clock
    scene.stage.ask(lambda store: history.undo(store, clock))
    assert [step for step in scene.found.hand_over.steps if step.kind is StepKind.OWN] == own


def test_an_access_is_listed_with_what_is_open(scene: Scene) -> None:
    """What blocks is said first; a secrecy agreement takes it away; an end before the beginning is refused."""
    card = scene.view.accesses
    scene.show()
    card.add_access.click()
    assert card.dialog is not None
    card.dialog.save.click()
    assert card.dialog.error.text() == say.TOOL_MISSING()
    card.dialog.tool.setText(" Mail  box ")
    card.dialog.days[0].tick.click()
    card.dialog.days[1].tick.click()
    card.dialog.days[1].edit.setDate(scene.found.today - timedelta(days=1))  # type: ignore[arg-type]  # PySide takes dates
    card.dialog.save.click()
    assert card.dialog.error.text() == say.ENDS_EARLY()
    card.dialog.days[1].tick.click()
    card.dialog.save.click()
    found = scene.show()
    (access,) = found.hand_over.register.accesses
    assert (access.tool, access.right, access.data) == ("Mail box", Right.VIEW, Confidentiality.ORDINARY)
    assert (access.granted_on, access.end_by) == (found.today, None)
    assert found.open_access[0].blocks
    card.days["nda_on"].tick.click()
    found = scene.show()
    assert found.hand_over.register.nda_on == found.today
    assert not any(point.blocks for point in found.open_access)
    card.rows[access.id].edit.click()
    card.dialog.remove.click()
    assert scene.show().hand_over.register.accesses == ()


def test_goals_are_changed_and_added(scene: Scene) -> None:
    """Up to four; a number that is none is refused; parts are typed as per cent."""
    scene.begin(scene.found.today)
    card = scene.view.goals
    card.add_goal.click()
    assert card.dialog is not None
    assert card.dialog.kind.currentText() == say.GOAL[GoalKind.REWORK]()
    card.dialog.target.setText("many")
    card.dialog.save.click()
    assert card.dialog.error.text() == say.GOAL_NUMBER()
    card.dialog.before.setText("12.5")
    card.dialog.target.setText("5")
    card.dialog.save.click()
    goals = scene.show().hand_over.goals
    assert (goals[-1].kind, goals[-1].baseline, goals[-1].target) == (GoalKind.REWORK, 0.125, 0.05)
    assert card.add_goal.isHidden()
    card.rows[0].edit.click()
    card.dialog.target.setText("3.5")
    card.dialog.save.click()
    assert [goal.target for goal in scene.show().hand_over.goals] == [3.5, *(goal.target for goal in goals[1:])]
    card.rows[0].edit.click()
    card.dialog.remove.click()
    assert scene.show().hand_over.goals == goals[1:]


def test_dates_leave_for_the_owners_calendar(scene: Scene, tmp_path: Path) -> None:
    """What is open, under the helper's name; where it cannot be written, that is said and nothing is there."""
    found = scene.begin(scene.found.today)
    files = scene.view.begin.files = AnsweringFiles(tmp_path / "dates.ics")
    scene.view.begin.out.click()
    scene.stage.settle()
    _, events = read((tmp_path / "dates.ics").read_bytes())
    assert len(events) == len(found.hand_over.steps)
    assert all(text(each["SUMMARY"]).endswith("(Assistant by provider)") for each in events)
    files.path = tmp_path / "no" / "dates.ics"
    scene.view.begin.out.click()
    scene.stage.settle()
    assert [notice.text for notice in scene.stage.notices][-1] == say.DATES_FAILED()


def test_the_end_has_three_last_things(scene: Scene) -> None:
    """They come into the calendar, and go when it goes on."""
    scene.begin(scene.found.today)
    view = scene.view
    view.end.set.click()
    found = scene.show()
    assert found.hand_over.register.left_on == found.today
    last = {StepKind.END_ACCESS, StepKind.FILES_BACK, StepKind.FINAL_NOTE}
    assert last < {step.kind for step in found.hand_over.steps}
    assert {kind for kind, _ in view.steps.rows} >= last
    view.end.go_on.click()
    found = scene.show()
    assert (found.hand_over.register.left_on, last & {step.kind for step in found.hand_over.steps}) == (None, set())


def test_a_review_has_a_form_and_stays_with_the_calendar(scene: Scene) -> None:
    """By keyboard: what was said is kept, ticks the step, stands under it, is told by a screen reader, and can be undone."""
    scene.begin(scene.found.today - timedelta(days=30))
    card = scene.view.steps
    row = card.rows[StepKind.REVIEW_30, 1]
    row.edit.setFocus()
    QTest.keyClick(row.edit, Qt.Key.Key_Space)
    form = card.review
    assert form is not None
    QTest.keyClicks(form.works, "<b>calls</b> are short")
    QTest.keyClicks(form.not_yet, "invoices wait")
    QTest.keyClicks(form.feedback, "ask sooner")
    QTest.keyClicks(form.recognition, "the March books")
    for chooser in (form.goals, form.authority, form.lesson):
        chooser.setCurrentIndex(1)
    QTest.keyClick(form.works, Qt.Key.Key_Return)
    found = scene.show()
    step = next(each for each in found.hand_over.steps if each.kind is StepKind.REVIEW_30)
    said = ("<b>calls</b> are short", "invoices wait", GoalsHeld.ALL, Authority.MORE, "ask sooner", "the March books")
    assert step.review == HelperReview(*said, Lesson.TASKS_NOT_SYSTEMS)
    assert step.done_on == found.today
    card.all.click()
    shown = card.rows[StepKind.REVIEW_30, 1]
    assert "What works: <b>calls</b> are short" in shown.said.text().splitlines()
    assert "invoices wait" in shown.tick.accessibleName()
    clock = scene.stage.context.clock
    scene.stage.ask(lambda store: history.undo(store, clock))
    assert next(each for each in scene.found.hand_over.steps if each.kind is StepKind.REVIEW_30).review is None


def test_an_access_before_the_agreement_is_said_at_its_place(scene: Scene) -> None:
    """In the form as soon as a day is ticked, and in the list; the step and the register know of one agreement."""
    scene.begin(scene.found.today + timedelta(days=7))
    card = scene.view.accesses
    card.add_access.click()
    assert card.dialog is not None
    assert card.dialog.early.isHidden()
    card.dialog.tool.setText("Mail box")
    card.dialog.days[0].tick.click()
    assert not card.dialog.early.isHidden()
    card.dialog.save.click()
    (access,) = scene.show().hand_over.register.accesses
    early = [label.text() for label in card.rows[access.id].findChildren(PlainLabel)]
    assert say.BEFORE_NDA() in early
    scene.view.steps.rows[StepKind.NDA, 1].tick.click()
    found = scene.show()
    assert found.hand_over.register.nda_on == found.today
    assert not {say.BEFORE_NDA(), say.BEFORE_NDA_SINCE()} & {
        label.text() for label in card.rows[access.id].findChildren(PlainLabel)
    }
    register, clock = found.hand_over.register, scene.stage.context.clock
    before = replace(register, accesses=(replace(access, granted_on=found.today - timedelta(days=1)),))
    scene.stage.ask(lambda store: hand_over.set_register(store, found, before, clock))
    scene.show()
    assert say.BEFORE_NDA_SINCE() in [label.text() for label in card.rows[access.id].findChildren(PlainLabel)]
    card.days["nda_on"].tick.click()
    assert next(step for step in scene.show().hand_over.steps if step.kind is StepKind.NDA).done_on is None
