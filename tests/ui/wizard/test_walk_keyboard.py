"""The whole walk with the keyboard alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ballast.domain.delegation.plan import Step, Trait
from ballast.domain.insight.review import Provenance
from ballast.ui.changes import PageName

if TYPE_CHECKING:
    from tests.ui.wizard.table import Table

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def walk_on(table: Table) -> None:
    """From the bottlenecks to the end: income, helpers, a brief, a title, save."""
    table.press(Qt.Key.Key_Right, ALT)
    table.type("96000")
    table.press(Qt.Key.Key_Right, ALT)
    assert table.at(Step.VERDICTS)
    table.press(Qt.Key.Key_Right, ALT)
    assert table.at(Step.HELPERS)
    table.press(Qt.Key.Key_Right, ALT)
    table.type("Every client has an answer the same day")
    table.press(Qt.Key.Key_F, ALT)
    table.press(Qt.Key.Key_Right, ALT)
    assert table.at(Step.SUMMARY)
    table.press(Qt.Key.Key_A, CTRL)
    table.type("My plan")
    table.press(Qt.Key.Key_Right, ALT)


def test_a_plan_is_made_with_the_keyboard_alone(table: Table) -> None:
    """Every step can be walked with keys: digits answer, Alt+Right goes on, text is typed where the keyboard is."""
    plan_id = table.plan.id
    table.press(Qt.Key.Key_Right, ALT)
    assert table.at(Step.TRAITS)
    first = table.view.task
    for key in "15243":
        table.type(key)
    table.type("2")
    table.press(Qt.Key.Key_PageDown)
    assert table.view.task.id != first.id
    table.press(Qt.Key.Key_A, ALT)
    table.press(Qt.Key.Key_Return, CTRL)
    assert table.at(Step.BOTTLENECKS)
    table.press(Qt.Key.Key_Space)
    walk_on(table)
    plan = table.stored(plan_id)
    answers = next(task for task in plan.tasks if task.id == first.id).traits
    said = [answers[trait].value for trait in Trait if trait is not Trait.TIME]
    assert said == [0, 1, 0.25, 0.75, 0.5]
    assert all(answers[trait].provenance is Provenance.SAID for trait in Trait if trait is not Trait.TIME)
    assert (plan.title, plan.worth.yearly_income) == ("My plan", Decimal(96000))
    assert any(task.brief.outcome == "Every client has an answer the same day" for task in plan.tasks)
    assert plan.saved_at is not None
    assert table.places[-1].page is PageName.PLANS


def test_back_always_works(table: Table) -> None:
    """From the summary Alt+Left leads through every step to the first, however little was answered."""
    table.go(Step.SUMMARY)
    seen = [table.page.step]
    for _ in range(7):
        table.press(Qt.Key.Key_Left, ALT)
        seen.append(table.page.step)
    assert seen == [step for step in reversed(Step) if step is not Step.CATEGORISE]
    table.press(Qt.Key.Key_Left, ALT)
    assert table.at(Step.PERIOD)
