"""A fee that is paid ahead, as it is asked for and shown beside the plan and the log."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, cast

import pytest

from ballast.domain.delegation.follow_up import Reason
from ballast.services import plans
from tests.services.helping import START
from tests.ui.pages.helpers.test_going import Scene

if TYPE_CHECKING:
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.measured import MeasuredCard
    from tests.ui.pages.stage import Stage

WEEKS, A_WEEK = 9, 25


@pytest.fixture
def scene(stage: Stage) -> Scene:
    """Nine weeks with a helper who costs 16 an hour, and 25 a week in any case."""
    made = Scene(stage, WEEKS, books=1.0, care=0.5)

    def dearer(store: Store) -> Change:
        (plan,) = plans.list_plans(store)
        roles = tuple(replace(role, weekly_fee=Decimal(A_WEEK)) for role in plan.roles)
        return plans.keep_plan(store, replace(plan, roles=roles), cast("Clock", made.clock))

    stage.ask(dearer)
    made.show()
    return made


def reason_of(scene: Scene) -> Reason:
    """Why we advise what we do, now."""
    return scene.held.reason


def pay(scene: Scene, money: float) -> MeasuredCard:
    """Say what was paid so far."""
    card = scene.view.measured
    card.spent.setText(f"{money:.2f}")
    card.spent.editingFinished.emit()
    scene.stage.settle()
    return card


def test_without_a_fee_nobody_asks_for_one(stage: Stage) -> None:
    """No box, and no word of a fee."""
    card = Scene(stage, WEEKS, books=1.0).view.measured
    assert card.fee.isHidden()
    assert "fee" not in card.planned_cost.text()


def test_a_year_paid_ahead_is_no_reason_once_that_is_said(scene: Scene) -> None:
    """48 weeks of it are paid on the first day: too dear by now, as the plan has it for the time that is paid for."""
    card = scene.view.measured
    by_now = scene.held.planned_cost
    assert by_now is not None
    assert "where a fee is paid to the end of its month" in card.planned_cost.text()
    work = by_now.mid - A_WEEK * WEEKS
    pay(scene, work + A_WEEK * 48)
    assert reason_of(scene) is Reason.DEAR
    assert "how far a fee is paid" in card.reason.text()
    card.fee.tick.click()
    card.fee.edit.show_day(START + timedelta(days=364))
    card.fee.edit.editingFinished.emit()
    scene.stage.settle()
    assert reason_of(scene) is not Reason.DEAR
    assert scene.held.planned_cost is not None
    assert scene.held.planned_cost.mid == pytest.approx(work + A_WEEK * 48)
    assert card.planned_cost.text().startswith("For the time that is paid for, the plan had ")


def test_in_a_small_window_nothing_lies_beyond_the_edge(scene: Scene) -> None:
    """At one and a half times the size a window of 1280 leaves the view 480 pixels, with the fee asked for."""
    assert not scene.view.measured.fee.isHidden()
    assert scene.view.minimumSizeHint().width() <= 480


def test_how_far_it_is_paid_is_kept_with_the_look(scene: Scene) -> None:
    """It is there again at the next, with the money."""
    card = pay(scene, 900)
    card.fee.tick.click()
    card.fee.edit.show_day(START + timedelta(days=69))
    card.fee.edit.editingFinished.emit()
    scene.stage.settle()
    scene.view.look.keep.click()
    (look,) = scene.show().hand_over.looks
    assert (look.spent, look.paid_for) == (Decimal("900.00"), 10.0)
    scene.open_view()
    assert scene.view.measured.spent.text() == "900"
    assert scene.view.measured.fee.day == START + timedelta(days=69)
    assert scene.held.paid_for == 10.0
