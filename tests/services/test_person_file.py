"""What a person gets who asks for all that is kept of them: also what was said with them at the reviews."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.follow_up import Lesson
from ballast.domain.delegation.helper_review import Authority, GoalsHeld, HelperReview
from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.people import Purpose, Where
from ballast.services import hand_over, people
from ballast.services.person_file import as_json, person_file
from tests.services.helping import ROLE, made_plan

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

SAID = HelperReview(
    "Answers 早い", "Invoices", GoalsHeld.SOME, Authority.MORE, "Fewer mails", "Thanks for سارة’s case", Lesson.UNCLEAR_GOAL
)


def test_reviews_stand_whole_in_the_file_of_who_was_reviewed(store: Store, clock: FixedClock) -> None:
    """Every answer with its day and which review it was; a review at which nothing was said is not one; nobody else has it."""
    plan, today = made_plan(store, clock), clock.now().date()
    helper, other = (people.new_person(name, Where.NETWORK, Purpose.HELPER, today) for name in ("Ελένη", "Ben"))
    for each in (helper, other):
        people.keep_person(store, each, clock)

    def found() -> hand_over.Handing:
        return hand_over.handing(store, plan.id, ROLE, clock)

    hand_over.take_person(store, found(), helper.id, clock)
    hand_over.set_start(store, found(), today, clock)
    step = next(each for each in found().hand_over.steps if each.kind is StepKind.REVIEW_30)
    met = step.day + timedelta(days=2)
    hand_over.keep_review(store, found(), replace(step, day=met), SAID, clock)
    [place] = json.loads(as_json(person_file(store, helper.id)))["named_in"]
    assert place["reviews"] == [
        {
            "step": "review_30",
            "day": met.isoformat(),
            "works": "Answers 早い",
            "not_yet": "Invoices",
            "feedback": "Fewer mails",
            "recognition": "Thanks for سارة’s case",
            "goals_held": "some",
            "authority": "more",
            "lesson": "unclear_goal",
        }
    ]
    assert json.loads(as_json(person_file(store, other.id)))["named_in"] == []
