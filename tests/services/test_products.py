"""A product is chosen as an owner does it, each act with its undo."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.delegation.plan import HelpType
from ballast.domain.delegation.product import Met, Prices
from ballast.domain.delegation.scorecard import Score, Standing
from ballast.services import hand_over, hiring, history, plans
from ballast.services.finding import GoneError
from tests.services.helping import ROLE, made_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


@pytest.fixture
def search(store: Store, clock: FixedClock) -> Callable[[], hiring.Search]:
    """The search for a product as it is now."""
    made = made_plan(store, clock)
    plans.keep_plan(store, replace(made, roles=(replace(made.roles[0], help_type=HelpType.SOFTWARE),)), clock)
    return lambda: hiring.search_for(store, made.id, ROLE)


def test_needs_checks_and_prices_are_kept(store: Store, clock: FixedClock, search: Callable[[], hiring.Search]) -> None:
    """All that was said comes back as it was; a finding and prices may be taken back; undo steps through."""
    hiring.add_needs(store, search(), [("Sends reminders", True), ("Answers in a day", False)], clock)
    _, one = hiring.add_candidate(store, search(), "Ledger 日本", clock)
    must, should = search().hiring.needs
    hiring.check_need(store, search(), one.id, {must.id: Met.YES, should.id: Met.NO}, clock)
    prices = Prices(Decimal("9.50"), None, Decimal(120))
    hiring.set_prices(store, search(), one.id, prices, clock)
    found = search().hiring
    assert found.checks == {one.id: {must.id: Met.YES, should.id: Met.NO}}
    assert found.prices == {one.id: prices}
    hiring.check_need(store, search(), one.id, {should.id: None}, clock)
    hiring.set_prices(store, search(), one.id, Prices(), clock)
    assert (search().hiring.checks, search().hiring.prices) == ({one.id: {must.id: Met.YES}}, {})
    history.undo(store, clock)
    assert search().hiring.prices == {one.id: prices}
    hiring.add_needs(store, search(), [("In my language", True)], clock)
    late = search().hiring.needs[-1]
    assert late.late
    hiring.remove_need(store, search(), late.id, clock)
    assert search().hiring.needs == (must, should)


def test_who_fails_a_must_is_out_and_the_chosen_one_does_the_work(
    store: Store, clock: FixedClock, search: Callable[[], hiring.Search]
) -> None:
    """The list of helpers shows the product as found; off the card it is chosen no more; undo brings it back."""
    hiring.add_needs(store, search(), [("Sends reminders", True)], clock)
    must = search().hiring.needs[0]
    made = [hiring.add_candidate(store, search(), name, clock)[1] for name in ("A", "B")]
    for each, met in zip(made, (Met.YES, Met.NO), strict=True):
        for measure in search().hiring.card.weights:
            hiring.score(store, search(), each.id, measure, Score(4, "seen"), clock)
        hiring.check_need(store, search(), each.id, {must.id: met}, clock)
    assert [line.standing for line in search().ranking.lines] == [Standing.COMPLETE, Standing.RULED_OUT]
    assert hand_over.helpers(store, clock)[0].state is hand_over.State.SOUGHT
    with pytest.raises(GoneError):
        hiring.take_product(store, search(), uuid4(), clock)
    hiring.take_product(store, search(), made[0].id, clock)
    row = hand_over.helpers(store, clock)[0]
    assert (row.person, row.state) == ("A", hand_over.State.FOUND)
    assert hand_over.handing(store, search().plan.id, ROLE, clock).called == "A"
    hiring.remove_candidate(store, search(), made[0].id, clock)
    assert search().hiring.chosen is None
    assert hand_over.helpers(store, clock)[0].state is hand_over.State.SOUGHT
    history.undo(store, clock)
    assert search().hiring.chosen == made[0].id
    hiring.take_product(store, search(), None, clock)
    assert hand_over.handing(store, search().plan.id, ROLE, clock).called == ""
