"""What if: sliders that answer at once with what the plan would say, the year as a line, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Step
from ballast.domain.delegation.tornado import Lever
from tests.ui.wizard.test_steps import earning

if TYPE_CHECKING:
    from ballast.ui.wizard.what_if import WhatIfPanel
    from tests.ui.wizard.table import Table


def opened(table: Table, *, money: bool = True) -> tuple[Any, WhatIfPanel]:
    """A helper's card with its sliders shown."""
    if money:
        earning(table)
    table.go(Step.HELPERS)
    card = next(iter(table.view.cards.values()))
    table.click(card.what_if_button)
    return card, card.what_if


def test_unturned_it_says_what_the_plan_says(table: Table) -> None:
    """The same figures as on the card; nothing to take and nothing to go back from."""
    card, panel = opened(table)
    assert panel.net.value.text() == card.net.value.text()
    assert panel.chance.value.text() == card.chance.value.text()
    assert panel.freed.value.text() == card.freed.value.text()
    assert (panel.take.isEnabled(), panel.back.isEnabled(), panel.values) == (False, False, {})
    assert panel.course.sentence == panel.course_said.text() != ""
    assert panel.tornado.accessibleDescription()


def test_a_price_turned_by_key_shows_another_year_and_leaves_the_plan(table: Table) -> None:
    """The arrow moves the figure; the net is that of a plan with this price."""
    card, panel = opened(table)
    before = table.plan
    panel.rows[Lever.PRICE].slider.setFocus()
    for _ in range(5):
        table.press(Qt.Key.Key_Right)
    price, usual = panel.values[Lever.PRICE], outcome(before).roles[0].terms.price
    assert usual is not None
    most = max(20.0, 2 * usual.value)
    assert price == pytest.approx(most * (round(usual.value / most * 100) + 5) / 100)
    assert table.plan is before
    assert panel.net.value.text() != card.net.value.text()
    table.click(panel.take)
    assert float(table.stored().roles[0].price or 0) == pytest.approx(price, abs=0.005)
    result = outcome(table.plan).roles[0]
    assert result.net is not None
    assert card.net.value.text() == table.page.session.voice.money(result.net)
    assert panel.values == {}


def test_back_to_the_plan(table: Table) -> None:
    """All sliders stand where the plan stands again."""
    _, panel = opened(table)
    panel.rows[Lever.SHARE].slider.setValue(10)
    panel.rows[Lever.OVERSIGHT].slider.setValue(90)
    table.rest()
    assert set(panel.values) == {Lever.SHARE, Lever.OVERSIGHT}
    table.click(panel.back)
    assert panel.values == {}


def test_the_worth_of_a_freed_hour_is_shown_but_not_taken(table: Table) -> None:
    """It belongs to the whole plan, and the note says where it is changed."""
    _, panel = opened(table)
    before = panel.net.value.text()
    panel.rows[Lever.FREED_VALUE].slider.setValue(100)
    table.rest()
    assert panel.net.value.text() != before
    assert (panel.take.isEnabled(), panel.note.isVisible()) == (False, True)


def test_without_money_it_speaks_of_hours(table: Table) -> None:
    """No price, no worth: share, pace and oversight move the hours of the year."""
    _, panel = opened(table, money=False)
    shown = {lever for lever, row in panel.rows.items() if row.isVisible()}
    assert shown == {Lever.SHARE, Lever.PACE, Lever.OVERSIGHT}
    assert panel.net.value.text() == table.view.cards[panel._role_id].buyback.value.text()


def test_it_follows_the_plan_and_folds_away(table: Table) -> None:
    """An answer given elsewhere moves the sliders; the button hides them."""
    card, panel = opened(table)
    now = panel.rows[Lever.PRICE].value.text()
    card.terms.edits["price"].setFocus()
    table.type("11")
    assert panel.rows[Lever.PRICE].value.text() != now
    table.click(card.what_if_button)
    assert not panel.isVisible()
