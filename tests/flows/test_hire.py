"""From a saved plan to a helper at work: found, scored, chosen, begun and looked after, by keys alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.clock import FixedClock
from ballast.services import hand_over, hiring, plans
from ballast.store.opening import open_store
from tests.flows.owner import Keys, focused, said
from tests.services.helping import ROLE, made_plan

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.services.hand_over import Handing
    from tests.flows.conftest import Program
    from tests.flows.owner import Owner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME = "Ελένη 田中 سارة 🌟"
MEASURES = ("Proven skill", "Work sample or trial", "Communication", "Reliability", "Price and availability")
SCORES = "54354"
# By hand: a score s is worth (s - 1) / 4; 30 x 1 + 25 x 0.75 + 20 x 0.5 + 15 x 1 + 10 x 0.75 = 81.25, said as 81.


def test_a_helper_is_found_and_begun_by_keys(program: Program) -> None:
    """Place, rate, weights, a candidate with five scores, the choice, the calendar: all kept as typed."""
    store = open_store(program.folder, at=program.clock.now())
    plan = made_plan(store, FixedClock(program.clock.at, program.clock.zone))
    plans.save_plan(store, plan, program.clock)
    store.close()
    with program.opened(Keys) as owner:
        owner.press("Plans", "Find a helper")
        owner.sees("Where you looked")
        find(owner)
        choose(owner)
        begin(owner)
    check(program, plan.id)


def find(owner: Owner) -> None:
    """A place and what is paid elsewhere; Enter in the last box keeps both."""
    owner.press("Note a place")
    owner.write("Its name", "Σχολή 市場")
    owner.taps("Return")
    owner.sees("Σχολή 市場")
    owner.press("Note a rate")
    owner.write("From", "14")
    owner.write("To", "18")
    owner.write("Where you read it", "السوق")
    owner.taps("Return")
    owner.sees("السوق")


def choose(owner: Owner) -> None:
    """Weights first, then a candidate; each score is a digit and a line, and the keyboard stays where it was."""
    owner.taps("Alt+2")
    owner.press("Fix what counts", "Add a candidate")
    owner.write("Name", NAME)
    owner.taps("Return")
    owner.sees(NAME)
    for measure, score in zip(MEASURES, SCORES, strict=True):
        owner.press(f"{NAME}, {measure}: –")
        owner.taps(score)
        owner.types("見た")
        owner.taps("Return")
        owner.sees(f"{NAME}, {measure}: {score}")
    owner.sees("81 of 100")
    owner.press(f"Choose {NAME} as the helper")
    owner.sees("Chosen")
    assert said(focused()) == "Say when it begins"


def begin(owner: Owner) -> None:
    """From the choice to the first day: Enter in its box makes the calendar, and the dates can leave for the owner's own."""
    owner.taps("Return")
    owner.sees("When it begins")
    assert isinstance(owner.hands, Keys)
    owner.hands.enter("First day")
    owner.taps("Return")
    owner.sees("Step by step", "Add to my calendar")


def check(program: Program, plan_id: UUID) -> None:
    """What was said is stored: the score of the card, the person, and the steps around the first day."""
    store = open_store(program.folder, at=program.clock.now())
    found: Handing = hand_over.handing(store, plan_id, ROLE, program.clock)
    search = hiring.search_for(store, plan_id, ROLE)
    [line] = search.ranking.lines
    assert line.total == pytest.approx(81.25)
    assert search.name_of(line.candidate) == NAME
    assert found.hand_over.person_id == line.candidate.person_id
    assert found.hand_over.start is not None
    assert found.hand_over.start > program.clock.now().date()
    assert max(step.day for step in found.hand_over.steps) - found.hand_over.start >= timedelta(days=90)
    store.close()
