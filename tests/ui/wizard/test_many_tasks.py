"""A helper with many tasks: the first are shown, the rest on demand, and what stays in sight is not made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.answers import with_choice, with_share
from ballast.domain.delegation.plan import Choice, Step
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.wizard.verdicts import ORDER
from tests.ui.wizard.table import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import Plan
    from tests.ui.wizard.table import Table

FIRST = 8


def all_over(plan: Plan) -> Plan:
    """The plan with every task handed over."""
    for task in plan.tasks:
        plan = with_choice(plan, task.id, Choice.DELEGATE)
    return plan


@pytest.fixture(params=[False, True])
def wide(make_table: Callable[..., Table], request: pytest.FixtureRequest) -> Table:
    """A plan with every task of the sample business handed over, its steps made at once and in turns."""
    table = make_table(sample, in_steps=request.param)
    table.begin()
    table.page.session.change(all_over)
    table.rest()
    return table


@pytest.fixture
def many(wide: Table) -> Table:
    """It at the step of the helpers."""
    return at(wide, Step.HELPERS)


def at(table: Table, step: Step) -> Table:
    """The wizard at a step, once that is in sight."""
    table.page.walk.go_to(step)
    table.qtbot.waitUntil(lambda: step in table.page.views and table.view.isVisible())
    table.rest()
    return table


def test_the_first_tasks_are_shown_and_a_button_brings_the_rest(many: Table) -> None:
    """Eight rows for each helper; the others are counted, come in order when asked, and the keyboard goes on at the first."""
    card = max(many.view.cards.values(), key=lambda card: len(_tasks(many, card.role_id)))
    tasks = _tasks(many, card.role_id)
    assert len(tasks) > FIRST
    assert list(card.moves.rows) == tasks[:FIRST]
    assert card.moves.more.text() == f"Show {len(tasks) - FIRST} more"
    kept = card.moves.rows[tasks[0]]
    many.click(card.moves.more)
    many.qtbot.waitUntil(lambda: list(card.moves.rows) == tasks)
    many.rest()
    assert card.moves.rows[tasks[0]] is kept
    assert card.moves.more.isHidden()
    assert card.moves.rows[tasks[FIRST]].helper.hasFocus()
    tops = [row.name.y() for row in card.moves.rows.values()]
    assert tops == sorted(set(tops))


def test_a_task_that_leaves_makes_room_for_the_next(many: Table) -> None:
    """Kept by the owner, the first task goes; the other rows stay, and the ninth comes into sight."""
    card = max(many.view.cards.values(), key=lambda card: len(_tasks(many, card.role_id)))
    first, *rest = _tasks(many, card.role_id)
    rows = dict(card.moves.rows)
    combo = rows[first].helper
    combo.activated.emit(combo.count() - 1)
    many.rest()
    assert list(card.moves.rows) == rest[:FIRST]
    assert all(card.moves.rows[task] is rows[task] for task in rest[: FIRST - 1])
    assert [row.name.text() for row in card.moves.rows.values()] == [_name(many, task) for task in rest[:FIRST]]


def test_decisions_come_in_order_and_stay_where_they_are(wide: Table) -> None:
    """Twelve of a group at first, all when asked; one decided otherwise moves to its group, and no other is made anew."""
    groups = at(wide, Step.VERDICTS).view.groups
    group = groups[Choice.DELEGATE]
    standing = wide.page.session.standing
    assert standing is not None
    tasks = [one.id for one in standing.outcome.tasks]
    assert [row.plan_task_id for row in group.rows] == tasks[:12]
    wide.click(group.more)
    wide.qtbot.waitUntil(lambda: [row.plan_task_id for row in group.rows] == tasks)
    wide.rest()
    assert group.more.isHidden()
    assert group.rows[12].choice.hasFocus()
    first, *rest = group.rows
    first.choice.activated.emit(1 + ORDER.index(Choice.KEEP))
    wide.rest()
    assert {row.plan_task_id for row in group.rows} == set(tasks[1:])
    assert {*group.rows} == {*rest}
    assert tasks[0] in [row.plan_task_id for row in groups[Choice.KEEP].rows]
    assert [row.line.isHidden() for row in group.rows] == [True, *[False] * len(rest[1:])]


def test_a_title_typed_in_the_summary_makes_no_row_anew(wide: Table) -> None:
    """The list says the same, so it stays; another share of a task changes its row."""
    view = at(wide, Step.SUMMARY).view
    before = view.listed.findChildren(ElidedLabel)
    assert len(before) > 20
    view.title.setFocus()
    wide.type("Mine")
    assert wide.plan.title.endswith("Mine")
    assert view.listed.findChildren(ElidedLabel) == before
    standing = wide.page.session.standing
    assert standing is not None
    wide.page.session.change(lambda plan: with_share(plan, standing.outcome.tasks[0].id, 0.05))
    wide.rest()
    assert [label for label in view.listed.findChildren(ElidedLabel) if label.isVisible()] != before


def test_kinds_of_help_are_filled_before_they_are_shown(many: Table) -> None:
    """No empty table comes into sight; pressed again before the answer is there, none comes at all."""
    card = next(iter(many.view.cards.values()))
    card.compare_button.click()
    assert card.table.isHidden()
    many.rest()
    assert card.table.isVisible()
    assert all(cells[0].value.text() for cells in card.table.rows.values())
    card.compare_button.click()
    assert card.table.isHidden()
    card.compare_button.click()
    card.compare_button.click()
    many.rest()
    assert card.table.isHidden()


def _tasks(table: Table, role_id: object) -> list[object]:
    """The tasks of a helper in the order of the results."""
    standing = table.page.session.standing
    assert standing is not None
    return [one.id for one in standing.outcome.tasks if one.role_id == role_id]


def _name(table: Table, plan_task_id: object) -> str:
    return next(task.name for task in table.plan.tasks if task.id == plan_task_id)
