"""Choosing a product in the window, by keyboard: needs, trying, prices, scores, the choice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from ballast.domain.delegation.plan import HelpType, ToolAccess
from ballast.domain.delegation.product import Met, Prices
from ballast.domain.delegation.scorecard import Score
from ballast.services import hiring, plans
from ballast.ui.pages.helpers.choose_questions import CandidateQuestion, TrialQuestion
from ballast.ui.pages.helpers.page import HelpersPage
from ballast.ui.pages.helpers.product_questions import CheckQuestion, NeedQuestion, PricesQuestion
from tests.services.helping import ROLE, made_plan
from tests.ui.accessibility import nameless
from tests.ui.pages.helpers.test_finding import asked, column, press, search, shown_of, standing
from tests.ui.pages.room import NOW, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from ballast.ui.pages.helpers.choose import ChooseView


def software(store: Store) -> None:
    """A plan whose one helper is a program, with a tool in a brief."""
    made = made_plan(store, NOW)
    tools = (ToolAccess("Mailbox"),)
    first = replace(made.tasks[0], brief=replace(made.tasks[0].brief, tools=tools))
    role = replace(made.roles[0], help_type=HelpType.SOFTWARE)
    plans.keep_plan(store, replace(made, tasks=(first, *made.tasks[1:]), roles=(role,)), NOW)


def seen(store: Store) -> None:
    """Two products that were scored on everything: 4 and 5 everywhere; one must, tried on none."""
    software(store)
    hiring.add_needs(store, search(store), [("Sends reminders", True)], NOW)
    for name, value in (("Ledger", 4), ("請求くん", 5)):
        _, one = hiring.add_candidate(store, search(store), name, NOW)
        for measure in search(store).hiring.card.weights:
            hiring.score(store, search(store), one.id, measure, Score(value, "tried"), NOW)


@pytest.fixture
def room(make_room: Callable[..., Room], request: pytest.FixtureRequest) -> Room:
    """A room with that plan, or what a test fills in instead."""
    return make_room(getattr(request, "param", software))


@pytest.fixture
def page(room: Room) -> HelpersPage:
    """The page on it, with the choice in sight."""
    page = HelpersPage(room.context)
    room.show(page)
    page.detail.show_key("choose")
    room.settle()
    return page


@pytest.fixture
def choose(page: HelpersPage) -> ChooseView:
    """Which product to choose."""
    return cast("ChooseView", page.detail.views["choose"])


def test_our_list_begins_with_the_tools_of_the_briefs(room: Room, choose: ChooseView) -> None:
    """One key fills the list; one's own need comes to it; with the first product what stood cannot go any more."""
    assert choose.needs.isVisible()
    assert "before you try any product" in choose.weights.note.text()
    room.qtbot.keyClick(choose.needs.suggest, Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: len(room.stored(search).hiring.needs) == 7)
    assert [need.must for need in room.stored(search).hiring.needs] == [True] * 5 + [False] * 2
    assert room.stored(search).hiring.needs[1].text == "Works with Mailbox, without copying by hand"
    room.qtbot.waitUntil(lambda: not choose.needs.suggest.isVisible())
    press(choose.needs, "Remove “Answers my questions within a work day”")
    room.qtbot.waitUntil(lambda: len(room.stored(search).hiring.needs) == 6)
    choose.needs.add_one.click()
    question = asked(choose, NeedQuestion)
    assert nameless(question) == []
    assert not question.go.isEnabled()
    room.qtbot.keyClicks(question.text, "Speaks Greek")
    question.kind.buttons()[1].click()
    room.qtbot.keyClick(question.text, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: len(room.stored(search).hiring.needs) == 7)
    choose.candidates.add_one.click()
    room.qtbot.keyClicks(asked(choose, CandidateQuestion).name, "Ledger")
    asked(choose, CandidateQuestion).go.click()
    room.qtbot.waitUntil(lambda: standing(choose, "Ledger") == "Unfinished")
    bins = [each for each in choose.needs.findChildren(type(choose.needs.add_one)) if each.isVisible()]
    assert {each.accessibleName() for each in bins} == {choose.needs.add_one.accessibleName()}
    assert nameless(choose) == []


@pytest.mark.parametrize("room", [seen], indirect=True)
def test_what_trying_showed_decides_before_the_scores(room: Room, choose: ChooseView, page: HelpersPage) -> None:
    """Untried is unfinished, failed is out though it scores best, met counts; the one that is left is chosen and undone."""
    assert standing(choose, "Ledger") == "Unfinished"
    assert "1 must not tried" in shown_of(choose, "Ledger")
    for name, place in (("Ledger", 1), ("請求くん", 2)):
        choose.candidates.check_asked.emit(column(choose, name).candidate)
        question = asked(choose, CheckQuestion)
        assert nameless(question) == []
        next(iter(question.choices.values())).buttons()[place].click()
        question.go.click()
        room.qtbot.waitUntil(lambda: standing(choose, "Ledger") == "75 of 100")  # 4 everywhere
        room.settle()
    room.qtbot.waitUntil(lambda: standing(choose, "請求くん") == "Ruled out")
    assert "fails a must: Sends reminders" in shown_of(choose, "請求くん")
    found = room.stored(search).hiring
    assert sorted(met.value for each in found.checks.values() for met in each.values()) == [Met.NO.value, Met.YES.value]
    press(choose, "Choose Ledger")
    room.qtbot.waitUntil(lambda: page.detail.head.name.text().startswith("Ledger"))
    assert page.detail.head.state.text() == "Found"
    room.context.undo()
    room.qtbot.waitUntil(lambda: page.detail.head.state.text() == "Sought")


@pytest.mark.parametrize("room", [seen], indirect=True)
def test_prices_say_how_they_grow(room: Room, choose: ChooseView) -> None:
    """Ten now and 150 for ten times as much grow faster than the work; nothing is guessed for twice."""
    choose.candidates.prices_asked.emit(column(choose, "Ledger").candidate)
    question = asked(choose, PricesQuestion)
    assert nameless(question) == []
    room.qtbot.keyClicks(question.boxes[0], "10")
    room.qtbot.keyClicks(question.boxes[2], "150")
    question.go.click()
    said = "$10.00 now · – at twice · $150.00 at ten times: grows faster than the work"
    room.qtbot.waitUntil(lambda: said in shown_of(choose, "Ledger"))
    assert list(room.stored(search).hiring.prices.values()) == [Prices(Decimal(10), None, Decimal(150))]


@pytest.mark.parametrize("room", [seen], indirect=True)
def test_a_trial_of_a_product_is_not_paid_by_the_hour(room: Room, choose: ChooseView) -> None:
    """It has hours and a pass mark, and no price."""
    choose.candidates.trial_asked.emit(column(choose, "Ledger").candidate)
    question = asked(choose, TrialQuestion)
    assert not question.price.isVisible()
    question.mark.setPlainText("Three cases, one that fails is told")
    question.go.click()
    room.qtbot.waitUntil(lambda: "5 h, not over yet" in shown_of(choose, "Ledger"))
    assert [trial.price for trial in room.stored(search).hiring.trials.values()] == [Decimal(0)]


def test_the_list_of_needs_is_for_products_alone(make_room: Callable[..., Room]) -> None:
    """Where a person is sought it is not there."""
    room = make_room(lambda store: made_plan(store, NOW))
    page = HelpersPage(room.context)
    room.show(page)
    page.detail.show_key("choose")
    room.settle()
    assert not cast("ChooseView", page.detail.views["choose"]).needs.isVisible()
    assert room.stored(lambda store: hiring.search_for(store, store.plans.all()[0].id, ROLE)).hiring.needs == ()
