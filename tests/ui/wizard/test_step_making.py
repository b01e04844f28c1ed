"""Steps of the wizard made in turns, as in the real window: what comes of it is the same, and nothing breaks on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.delegation.plan import Step
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import wizard
from tests.ui.wizard.table import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.wizard.table import Table

WALKED = (Step.TRAITS, Step.BOTTLENECKS, Step.WORTH, Step.VERDICTS, Step.HELPERS, Step.BRIEFS, Step.SUMMARY)


@pytest.fixture
def slow(make_table: Callable[..., Table]) -> Table:
    """A wizard that makes its steps in turns, with a plan just begun on the sample business."""
    table = make_table(sample, in_steps=True)
    table.begin()
    _seen(table, Step.PERIOD)
    return table


def _seen(table: Table, step: Step) -> None:
    def there() -> bool:
        view = table.page.views.get(step)
        return view is not None and view.isVisible() and table.page.frame.title.text() == wizard.HEADINGS[step]()

    table.qtbot.waitUntil(there)
    table.rest()


def _said(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisibleTo(view)]


def test_every_step_says_the_same_as_one_made_at_once(slow: Table, make_table: Callable[..., Table]) -> None:
    """Row by row and card by card there comes the same as in one go."""
    plan_id, said = slow.plan.id, {}
    for step in WALKED:
        slow.page.walk.go_to(step)
        _seen(slow, step)
        said[step] = _said(slow.view)
    at_once = make_table()
    at_once.page.arrive((plan_id, Step.PERIOD))
    at_once.rest()
    for step in WALKED:
        at_once.page.walk.go_to(step)
        at_once.rest()
        assert said[step] == _said(at_once.view), step
        assert said[step]


def test_the_step_before_stays_in_view_until_the_next_is_whole(slow: Table) -> None:
    """Nothing half made is ever seen: the old step waits for the new one."""
    before = slow.view
    slow.page.walk.go_to(Step.WORTH)
    assert Step.WORTH not in slow.page.views
    assert before.isVisible()
    _seen(slow, Step.WORTH)
    assert not before.isVisible()
    assert slow.view.take.hasFocus()


def test_a_key_has_the_step_there_at_once(slow: Table) -> None:
    """Who types ahead types into the step that was asked for."""
    slow.page.walk.go_to(Step.WORTH)
    QTest.keyClick(slow.page, Qt.Key.Key_Shift)
    assert slow.page.views[Step.WORTH].isVisible()


def test_the_step_asked_for_last_is_shown(slow: Table) -> None:
    """One that was asked for before it and is not whole yet is dropped, and made when it is asked for again."""
    slow.page.walk.go_to(Step.TRAITS)
    slow.page.walk.go_to(Step.WORTH)
    _seen(slow, Step.WORTH)
    assert Step.TRAITS not in slow.page.views
    slow.page.walk.go_to(Step.TRAITS)
    _seen(slow, Step.TRAITS)


def test_leaving_meanwhile_makes_nothing_more(slow: Table) -> None:
    """A plan that is put away takes the step that was being made with it; opened again, it comes there."""
    plan_id = slow.plan.id
    slow.page.walk.go_to(Step.VERDICTS)
    slow.page.leave()
    slow.rest()
    assert not slow.page.walk.isVisible()
    slow.page.arrive(plan_id)
    _seen(slow, Step.VERDICTS)
