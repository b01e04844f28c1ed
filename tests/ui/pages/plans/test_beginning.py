"""The open plan says where to begin, and when a trial without a task is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ballast.domain.delegation.plan import Choice, Plan, Step
from ballast.domain.delegation.seed import Swap
from ballast.services import plans
from ballast.services.wording import first_sentence, said_wins
from ballast.ui.pages.plans.cards import TaskCard
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.pages.plans.rows import TaskRow
from ballast.ui.widgets.begin_card import BeginCard
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import briefs
from ballast.ui.words import seed as seed_words
from ballast.ui.words.verdicts import plan_voice
from tests.ui.accessibility import nameless
from tests.ui.pages.plans.test_plans_page import saved_plan, texts
from tests.ui.pages.room import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.seed import Seed
    from ballast.store.store import Store
    from ballast.ui.widgets.seed_forms import SmallStepDialog, SwapDialog
    from tests.ui.pages.room import Room

NAME = "Δελτία <b>τύπου</b> 請求書"
TODAY = NOW.now().date()


def dropped(plan: Plan, days: int) -> Plan:
    """The plan whose last task is dropped until so many days from today."""
    last = replace(plan.tasks[-1], name=NAME, choice=Choice.DROP, trial_until=TODAY + timedelta(days=days))
    return replace(plan, tasks=(*plan.tasks[:-1], last))


def shown(make_room: Callable[..., Room], days: int) -> tuple[Room, PlansPage]:
    """The page with such a plan."""

    def fill(store: Store) -> None:
        saved_plan(store)
        plans.keep_plan(store, dropped(plans.list_plans(store)[0], days), NOW)

    room = make_room(fill)
    page = PlansPage(room.context, room.files)
    room.show(page)
    return room, page


def test_the_plan_says_where_to_begin(make_room: Callable[..., Room]) -> None:
    """The same words as on paper."""
    room, page = shown(make_room, 1)
    (plan,) = room.stored(plans.list_plans)
    found = room.stored(lambda store: plans.open_plan(store, plan.id)).outcome
    voice = plan_voice(room.context.words, plan.currency)
    (card,) = page.detail.findChildren(BeginCard)
    assert card.first.text() == first_sentence(plan, found, voice)
    for win in said_wins(plan, found, voice):
        assert win.act in texts(card)
    assert voice.words.begin.free_question in texts(card)


def test_a_trial_that_is_over_is_said_and_leads_to_the_decision(make_room: Callable[..., Room]) -> None:
    """On its day and after, with the task's name as letters; Enter on its link asks for the decisions."""
    _room, page = shown(make_room, 0)
    assert briefs.TRIALS_OVER(1) in texts(page.detail)
    assert NAME in texts(page.detail)
    assert nameless(page) == []
    asked: list[object] = []
    page.detail.step_asked.connect(asked.append)
    wanted = briefs.TRIAL_DECIDE_NAME(task=NAME)
    (link,) = (button for button in page.detail.findChildren(QPushButton) if button.accessibleName() == wanted)
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert asked == [Step.VERDICTS]


def test_a_trial_that_runs_is_not_called_over(make_room: Callable[..., Room]) -> None:
    """Before its day there is nothing to decide; the task says until when."""
    room, page = shown(make_room, 1)
    for card in page.detail.findChildren(TaskCard):
        card.more.click()
    said = [label.text() for row in page.detail.findChildren(TaskRow) for label in row.findChildren(PlainLabel)]
    day = TODAY + timedelta(days=1)
    assert f"Two weeks without it, until {room.context.words.period(day, day)}: then look again." in said
    assert briefs.TRIALS_OVER(1) not in texts(page.detail)


def test_how_it_begins_is_answered_on_the_plan(make_room: Callable[..., Room]) -> None:
    """Two answers, quick wins as small steps that are ticked off, and a swap with what each gives."""
    room, page = shown(make_room, 1)
    card = page.detail.seed

    def kept() -> Seed:
        return room.stored(plans.list_plans)[0].seed

    card.held_back.setText(" no  time <b> ")
    card.held_back.editingFinished.emit()
    room.settle()
    assert kept().held_back == "no time <b>"
    card.take.click()
    room.settle()
    steps = kept().steps
    assert 1 <= len(steps) <= 3
    assert all(TODAY < step.day <= TODAY + timedelta(days=3) for step in steps)
    assert card.take.isHidden()
    card.rows[0].tick.click()
    room.settle()
    assert kept().steps[0].done_on == TODAY
    assert nameless(card) == []


def test_a_swap_and_an_own_step_are_written_down(make_room: Callable[..., Room]) -> None:
    """A swap is with somebody and has numbers; a new step lies within three days; both can be removed."""
    room, page = shown(make_room, 1)
    card = page.detail.seed
    card.swap_edit.click()
    swap = cast("SwapDialog", card.dialog)
    swap.save.click()
    assert swap.error.text() == seed_words.SWAP_MISSING()
    swap.texts[0].setText("山田")
    swap.numbers[0].setText("many")
    swap.save.click()
    assert swap.error.text() == seed_words.SWAP_NUMBER()
    swap.numbers[0].setText("2.5")
    swap.save.click()
    room.settle()
    assert room.stored(plans.list_plans)[0].seed.swap == Swap("山田", their_hours=2.5)
    assert not card.tax.isHidden()
    card.add_step.click()
    step = cast("SmallStepDialog", card.dialog)
    step.text.setText("Ask twice")
    step.day.show_day(TODAY + timedelta(days=4))
    step.save.click()
    assert step.error.text() == seed_words.STEP_LATE()
    step.day.show_day(TODAY + timedelta(days=3))
    step.save.click()
    room.settle()
    assert [each.text for each in room.stored(plans.list_plans)[0].seed.steps] == ["Ask twice"]
    card.rows[0].edit.click()
    cast("SmallStepDialog", card.dialog).remove.click()
    room.settle()
    assert room.stored(plans.list_plans)[0].seed.steps == ()


def test_was_it_missed_is_answered_on_the_plan(make_room: Callable[..., Room]) -> None:
    """The list says that two weeks are over; nobody missed it: it is let go for good, and the list is quiet again."""
    room, page = shown(make_room, 0)
    assert page.list.rows[0].state == seed_words.SHELF_TRIAL()
    (button,) = (each for each in page.detail.findChildren(QPushButton) if each.text() == seed_words.NOT_MISSED())
    assert button.accessibleName() == seed_words.NOT_MISSED_NAME(task=NAME)
    button.click()
    room.settle()
    task = room.stored(plans.list_plans)[0].tasks[-1]
    assert (task.choice, task.choice_reason, task.trial_until) == (Choice.DROP, seed_words.WHY_NOT_MISSED(), None)
    assert page.list.rows[0].state != seed_words.SHELF_TRIAL()
