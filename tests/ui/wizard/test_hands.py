"""What hands meet on the way through the wizard: Enter goes on, the keyboard is where the next answer is, tasks are carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ballast.domain.delegation.answers import task_of
from ballast.domain.delegation.plan import Choice, Step, Trait
from ballast.ui.wizard.verdicts import ORDER
from tests.ui.wizard.test_steps import earning

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.wizard.table import Table


@pytest.fixture
def helpers(table: Table) -> Table:
    """The step of the helpers, with money known, one helper, and room to see it."""
    earning(table)
    table.page.resize(1000, 1400)
    table.go(Step.HELPERS)
    return table


def carry(table: Table, source: QWidget, target: QWidget, *, key: Qt.Key | None = None) -> None:
    """Press on a widget, move over another, and let go there; or tap a key instead."""
    over = source.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    start = QPoint(4, source.height() // 2)
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(source, start + (over - start) * part)
    assert target.property("under") == "true"
    if key is not None:
        QTest.keyClick(source, key)
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=over)
    table.rest()
    assert target.property("under") == "false"


def test_a_task_is_carried_to_a_new_helper_and_back(helpers: Table) -> None:
    """Let go over the button a task has a helper of its own; let go over the first helper it is back there, undone as one."""
    [first] = helpers.view.cards.values()
    task_id = next(iter(first.moves.rows))
    carry(helpers, first.moves.rows[task_id].name, helpers.view.add_button)
    first_id, other_id = (role.id for role in helpers.plan.roles)
    assert task_of(helpers.plan, task_id).role_id == other_id
    assert helpers.view.how.isVisible()
    other = helpers.view.cards[other_id]
    carry(helpers, other.moves.rows[task_id].name, first)
    assert task_of(helpers.plan, task_id).role_id == first_id
    assert helpers.stored().tasks == helpers.plan.tasks


def test_a_task_given_up_on_the_way_stays(helpers: Table) -> None:
    """Esc on the way, or a press without a way, leaves every task where it was."""
    [card] = helpers.view.cards.values()
    before = helpers.plan
    name = next(iter(card.moves.rows.values())).name
    carry(helpers, name, helpers.view.add_button, key=Qt.Key.Key_Escape)
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    helpers.rest()
    assert helpers.plan == before


def test_a_new_helper_has_the_keyboard_and_no_figures(helpers: Table) -> None:
    """Adding a helper puts the keyboard on its kind; without a task it claims no figure, and with one it has them."""
    helpers.view.add_button.setFocus()
    helpers.press(Qt.Key.Key_Space)
    role_id = helpers.plan.roles[-1].id
    card = helpers.view.cards[role_id]
    assert card.kind.hasFocus()
    assert not any(figure.isVisible() for figure in (card.net, card.freed, card.even, card.buyback, card.what_if_button))
    first = next(iter(helpers.view.cards.values()))
    row = next(iter(first.moves.rows.values()))
    row.helper.activated.emit(1)
    helpers.rest()
    assert all(figure.isVisible() for figure in (card.freed, card.even, card.buyback, card.what_if_button))


def test_enter_goes_on_as_tab_does(table: Table) -> None:
    """Enter in the title goes to what comes next in reading, and from the last of it to the next step."""
    title, way_on = table.view.title, table.page.frame.next
    title.setFocus()
    table.press(Qt.Key.Key_Return)
    assert way_on.hasFocus()
    table.press(Qt.Key.Key_Return)
    assert table.at(Step.TRAITS)
    first = table.view.questions[Trait.REPETITIVE]
    first.take_focus()
    table.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() in table.view.questions[list(table.view.questions)[1]].answers.buttons()


def test_the_reason_is_asked_where_the_owner_decides_otherwise(table: Table) -> None:
    """Choosing otherwise puts the keyboard into the reason, also where the task moves to another group; what is typed stays."""
    earning(table)
    table.go(Step.VERDICTS)
    row = next(row for group in table.view.groups.values() for row in group.rows)
    other = Choice.KEEP
    assert row not in table.view.groups[other].rows
    row.choice.setFocus()
    row.choice.activated.emit(1 + ORDER.index(other))
    table.rest()
    assert QApplication.focusWidget() is table.view.row_of(row.plan_task_id).reason
    table.type("Clients want me")
    table.page.session.flush()
    table.rest()
    stored = next(task for task in table.stored().tasks if task.id == row.plan_task_id)
    assert (stored.choice, stored.choice_reason) == (other, "Clients want me")


def test_the_what_if_is_led_into_sight(helpers: Table) -> None:
    """Unfolding the what-if scrolls its heading to the top: sliders and what comes of them are seen together."""
    helpers.page.resize(1000, 620)
    helpers.rest()
    [card] = helpers.view.cards.values()
    helpers.click(card.what_if_button)
    area = helpers.page.frame.area

    def place() -> int:
        return int(card.what_if_button.mapTo(area.viewport(), QPoint()).y())

    helpers.qtbot.waitUntil(lambda: 0 <= place() <= 40)
    assert card.what_if.net.mapTo(area.viewport(), QPoint()).y() < area.viewport().height()
