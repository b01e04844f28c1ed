"""A timer that ran unwatched: the page asks, and each answer does what it says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTime

from ballast.ui.words import today as say
from tests.ui.accessibility import nameless
from tests.ui.pages.today.days import away
from tests.ui.pages.today.house import ZONE, House, MovedClock, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from ballast.ui.pages.today.forgotten import ForgottenCard


def ran_on(store: Store) -> None:
    """Invoices began on Friday at 16:40 and was never stopped."""
    log(store, ("Invoices", "administrative", "16:40", None), day="2026-11-20")


def at_nine() -> MovedClock:
    """Saturday at nine."""
    return MovedClock(datetime(2026, 11, 21, 9, 0, tzinfo=ZONE))


def card_of(house: House) -> ForgottenCard:
    """The card that asks."""
    card = house.page.body.forgotten.card
    assert card is not None
    return card


def test_the_question_is_asked_on_arrival(make_house: Callable[..., House]) -> None:
    """The card names task and start, and offers the end of work and of the day as answers."""
    house = make_house(ran_on, at_nine())
    card = card_of(house)
    assert card.isVisible()
    assert card.banner.label.text() == "Invoices has been running since yesterday, 16:40. When did it end?"
    texts = [button.text() for button in card.ends]
    assert "yesterday, 17:00" in texts
    assert texts[-1] == say.ENDED_NOW()
    assert nameless(house.page) == []


@pytest.mark.parametrize(("until", "asks"), [("16:40", False), ("14:00", True)])
def test_what_is_asked_as_a_time_away_is_asked_once(make_house: Callable[..., House], until: str, asks: bool) -> None:  # noqa: FBT001 - a parameter
    """The program was closed while Post ran: the absence is the question; time that it does not cover is asked about here."""
    day = "2026-11-20"

    def closed(store: Store) -> None:
        log(store, ("Post", "administrative", "13:00", None), day=day)
        away(store, "13:02", until, "Post", day)

    house = make_house(closed, MovedClock(datetime(2026, 11, 20, 16, 40, tzinfo=ZONE)))
    assert house.page.body.forgotten.isHidden() is not asks


def test_a_likely_end_settles_it(make_house: Callable[..., House]) -> None:
    """One click on the end of work stores it and the card goes."""
    house = make_house(ran_on, at_nine())
    next(button for button in card_of(house).ends if button.text() == "yesterday, 17:00").click()
    house.settle()
    assert house.entries() == [("Invoices", "Fri 16:40", "Fri 17:00", None, "")]
    assert house.page.body.forgotten.isHidden()


def test_any_time_between_can_be_said(make_house: Callable[..., House]) -> None:
    """A typed time before the start is refused in words; one after it is taken."""
    house = make_house(ran_on, at_nine())
    card = card_of(house)
    card.moment.put(card.moment.moment)
    card.moment.day.setDate(card.moment.day.date().addDays(-3))
    card.take.click()
    assert card._wrong.text() == say.END_OUTSIDE()
    card.moment.day.setDate(card.moment.day.date().addDays(3))
    card.moment.day.setDate(card.moment.day.minimumDate().fromString("2026-11-20", "yyyy-MM-dd"))
    card.moment.time.setTime(QTime(18, 5))
    card.take.click()
    house.settle()
    assert house.entries()[0][2] == "Fri 18:05"


def test_still_running_is_believed_for_the_day(make_house: Callable[..., House]) -> None:
    """After Still running the card does not come back that day, but it does on the next."""
    house = make_house(ran_on, at_nine())
    card_of(house).keep.click()
    house.page.refresh()
    house.settle()
    assert house.page.body.forgotten.isHidden()
    house.clock.at += timedelta(days=1)
    house.page.refresh()
    house.settle()
    assert house.page.body.forgotten.isVisible()


def test_it_can_be_removed(make_house: Callable[..., House]) -> None:
    """Remove it takes the entry away; undo brings it back."""
    house = make_house(ran_on, at_nine())
    card_of(house).drop.click()
    house.settle()
    assert house.entries() == []
    house.context.undo()
    house.settle()
    assert house.entries() == [("Invoices", "Fri 16:40", "runs", None, "")]


def test_what_was_seen_a_moment_ago_is_not_asked_about(make_house: Callable[..., House]) -> None:
    """A quick restart of the program asks nothing: what ran was seen a minute before."""
    clock = MovedClock()

    def fill(store: Store) -> None:
        log(store, ("offer", None, "15:00", None))

    house = make_house(fill, clock)
    assert house.page.body.forgotten.isVisible()
    card_of(house).keep.click()
    house.page.tick()
    clock.at += timedelta(minutes=1)
    house.page.tick()
    house.settle()
    assert house.context.settings.text("today/seen") == "2026-11-23T15:13:00+00:00"


def test_what_begins_while_it_is_watched_is_not_asked_about(house: House) -> None:
    """An entry started on the page runs on without a question within the same day."""
    house.page.acts.switch(house.page.body.now_card.chips.tasks[0].task.id)
    house.settle()
    house.clock.at += timedelta(hours=3)
    house.page.refresh()
    house.settle()
    assert house.page.body.forgotten.isHidden()
