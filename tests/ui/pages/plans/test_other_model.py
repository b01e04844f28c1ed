"""A plan that was measured with another version of the formulas says so, what differs, and what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.plan import Step
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.services import plans
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.plans.model_card import ModelCard, model_lines
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.words import plans as say
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.pages.plans.test_plans_page import saved_plan
from tests.ui.pages.room import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from tests.ui.pages.room import Room


@pytest.mark.parametrize(("model", "said"), [(MODEL_VERSION - 1, "this Ballast has"), (MODEL_VERSION + 1, "a newer Ballast")])
def test_it_is_said_above_the_plan_and_leads_to_measuring(make_room: Callable[..., Room], model: int, said: str) -> None:
    """Older or newer, with both versions; the button opens the wizard where it is measured again."""

    def fill(store: Store) -> None:
        saved_plan(store)
        plans.keep_plan(store, replace(plans.list_plans(store)[0], model=model), NOW)

    room = make_room(fill)
    page = PlansPage(room.context, room.files)
    room.show(page)
    (card,) = page.findChildren(ModelCard)
    text = "\n".join(label.text() for label in card.findChildren(type(page.title.subtitle)))
    assert said in text
    assert f"version {model} " in text
    assert f"version {MODEL_VERSION}." in text
    assert nameless(card) == []
    card.go.click()
    (plan,) = room.stored(plans.list_plans)
    assert room.went == [Place(PageName.WIZARD, (plan.id, Step.PERIOD))]


def test_nothing_is_said_of_a_plan_of_today(make_room: Callable[..., Room]) -> None:
    """It is what every plan is."""
    room = make_room(saved_plan)
    page = PlansPage(room.context, room.files)
    room.show(page)
    assert page.findChildren(ModelCard) == []


def test_every_version_says_what_it_changed() -> None:
    """From the second on, each one and no other; an older plan is told of all that lie between."""
    assert sorted(say.MODEL_CHANGES) == list(range(2, MODEL_VERSION + 1))
    lines = model_lines(1, 9, Words())
    assert lines[1:-1] == [phrase() for _, phrase in sorted(say.MODEL_CHANGES.items())]
    assert (lines[-1], model_lines(3, 2, Words())[-1]) == (say.MODEL_DO(), say.MODEL_DO_NEWER())
