"""The whole walk with the mouse alone: from beginning a plan to saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from ballast.domain.delegation.plan import Step
from ballast.ui.changes import PageName
from tests.ui.wizard.table import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import Plan
    from tests.ui.wizard.table import Table


def test_a_plan_is_made_with_the_mouse_alone(make_table: Callable[..., Table]) -> None:
    """Every step can be walked with clicks, and the plan ends up saved with the helpers and briefs that were seen."""
    table = make_table(sample)
    table.page.arrive(None)
    table.rest()
    begin = next(button for button in table.page.findChildren(QPushButton) if button.isVisible())
    table.click(begin)
    plan_id = table.plan.id
    following = table.page.frame.next
    table.click(following)
    assert table.at(Step.TRAITS)
    table.click(table.view.accept_button)
    table.click(following)
    table.click(table.view.rows[0].answer.buttons()[0])
    table.click(table.view.none)
    table.click(following)
    table.click(table.view.right)
    table.click(following)
    assert table.at(Step.VERDICTS)
    table.click(following)
    assert len(table.view.cards) == 1
    table.click(following)
    table.click(table.view.fill)
    table.click(following)
    assert table.at(Step.SUMMARY)
    table.click(following)
    assert (table.places[-1].page, table.places[-1].about) == (PageName.PLANS, plan_id)
    check(table.stored(plan_id))


def check(plan: Plan) -> None:
    """What was clicked is in the saved plan."""
    assert plan.saved_at is not None
    assert plan.worth.confirmed
    assert sum(task.bottleneck_confirmed is True for task in plan.tasks) == 1
    assert sum(task.brief.ready for task in plan.tasks) == 1
