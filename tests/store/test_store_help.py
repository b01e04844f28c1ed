"""People, searches and hand-overs come back as they were written, and are undone byte for byte."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from ballast.domain.delegation.access import Access, Register, Right
from ballast.domain.delegation.follow_up import Advice, Lesson, Reason
from ballast.domain.delegation.hand_over import Goal, GoalKind, Grounds, HandOver, Look, Reading
from ballast.domain.delegation.helper_review import Authority, GoalsHeld, HelperReview
from ballast.domain.delegation.hiring import Asked, Hiring, PrivacyQuestion, Rate, Reference, Shore, Trial, Tried
from ballast.domain.delegation.onboarding import CalendarStep, StepKind, Who
from ballast.domain.delegation.people import Person, Purpose, Where
from ballast.domain.delegation.plan import Confidentiality
from ballast.domain.delegation.scorecard import FOR_PEOPLE, Candidate, Measure, Score, Scorecard
from ballast.domain.log.change import Deed, Kind
from ballast.store.problems import Conflict
from tests.store.samples import NOW, dump

if TYPE_CHECKING:
    from ballast.store.store import Store

DAY = date(2026, 3, 2)
ROLE = UUID(int=70)
ANA = Person(
    UUID(int=1), "Ana Σilva 山田", "ana@example.org\n+49 1", Where.NETWORK, Purpose.CANDIDATE, DAY, date(2026, 9, 2), "😀"
)
BEN = Person(UUID(int=2), "Ben", "", Where.OTHER, Purpose.REFERENCE, DAY)


def hiring() -> Hiring:
    """A search with everything: two candidates, one a product, a trial, a reference, places, rates, answers."""
    scores = {Measure.SKILL: Score(5, "three books closed"), Measure.TRIAL: Score(3, "ok")}
    ana, product = Candidate(UUID(int=11), "", ANA.id, scores), Candidate(UUID(int=12), "BooksApp")
    return Hiring(
        card=Scorecard(ROLE, FOR_PEOPLE, NOW, (ana, product)),
        trials={
            ana.id: Trial(
                7.5, Decimal("16.40"), ("Three letters", "a call"), "two need no change", DAY, passed=True, note="fine"
            )
        },
        references={ana.id: (Reference(BEN.id, {Asked.AGAIN: "yes", Asked.WATCH: "Fridays"}),)},
        tried=(Tried(Where.JOB_BOARD, "Local board", DAY, Decimal(40), "six letters"),),
        rates=(Rate(Decimal(18), Decimal("25.50"), "board", DAY),),
        shore=Shore.ONSHORE,
        privacy={PrivacyQuestion.WHERE_STORED: "in the EU"},
    )


def hand_over() -> HandOver:
    """A hand-over with everything."""
    bank = Access(
        UUID(int=21), "Bank", "match", Right.VIEW, Confidentiality.SENSITIVE, "me", DAY, date(2026, 12, 1), own_account=False
    )
    look = Look(
        4, DAY, 2.5, 2.4, 0.7, Advice.KEEP, Advice.FIX, Decimal("512.30"), on_time=False, lesson=Lesson.HOVERING, text="we talk"
    )
    grounds = Grounds(Reason.BELOW, 19, (1.5, 3.25), (0.5, 2.0), 512.5)
    return HandOver(
        ROLE,
        Register(ROLE, (bank,), DAY, None, DAY, None),
        DAY,
        ANA.id,
        UUID(int=31),
        (
            CalendarStep(StepKind.CHECK_IN, DAY, Who.BOTH, 3, timedelta(minutes=15), done_on=DAY),
            CalendarStep(StepKind.OWN, DAY, Who.OWNER, text="lunch", by_hand=True),
            CalendarStep(StepKind.REVIEW_30, DAY, Who.BOTH, review=HelperReview("calls", goals=GoalsHeld.SOME)),
            CalendarStep(
                StepKind.REVIEW_60,
                DAY,
                Who.BOTH,
                done_on=DAY,
                by_hand=True,
                review=HelperReview(
                    "a", "b", GoalsHeld.ALL, Authority.MORE, "Ana Maria is quick", "the March books", Lesson.UNCLEAR_GOAL
                ),
            ),
        ),
        (Goal(GoalKind.ON_TIME, None, 0.95, DAY), Goal(GoalKind.OWN, 3.5, 1, DAY, "open letters", (Reading(DAY, 2.5),))),
        (
            look,
            Look(0, DAY, 1, 2, 0, Advice.LOG_MORE, Advice.LOG_MORE, found=grounds),
            replace(look, week=8, found=grounds, paid_for=52.25),
            replace(look, week=12, paid_for=0.0),
        ),
    )


def keep_people(store: Store) -> None:
    """Both people stored."""
    with store.action(Deed.ADD_PERSON, at=NOW, about=ANA.name) as act:
        act.people.put(BEN)
        act.people.put(ANA)


def test_people_come_back_by_name(store: Store) -> None:
    """Changed, deleted, undone."""
    empty = dump(store)
    keep_people(store)
    assert (store.people.all(), store.people.get(BEN.id), store.people.get(uuid4())) == ((ANA, BEN), BEN, None)
    with store.action(Deed.EDIT_PERSON, at=NOW) as act:
        act.people.put(replace(ANA, contact="", delete_after=None))
        act.people.remove(BEN.id)
    assert act.change.kinds == {Kind.PEOPLE}
    assert store.people.all() == (replace(ANA, contact="", delete_after=None),)
    store.undo(NOW)
    assert store.people.all() == (ANA, BEN)
    store.undo(NOW)
    assert dump(store) == empty


def test_a_search_comes_back_whole(store: Store) -> None:
    """With all its parts; another role has none; who is named in it is found."""
    keep_people(store)
    before = dump(store)
    with store.action(Deed.EDIT_HIRING, at=NOW) as act:
        act.hirings.put(hiring())
    assert act.change.kinds == {Kind.HIRINGS}
    assert (store.hirings.get(ROLE), store.hirings.get(UUID(int=71))) == (hiring(), None)
    assert [store.hirings.of_person(each) for each in (ANA.id, BEN.id, uuid4())] == [(ROLE,), (ROLE,), ()]
    store.undo(NOW)
    assert dump(store) == before


def test_what_leaves_a_search_is_gone_and_comes_back(store: Store) -> None:
    """A candidate goes with the references to them; a reference alone; then the whole search, and nobody of the people."""
    keep_people(store)
    whole = hiring()
    with store.action(Deed.EDIT_HIRING, at=NOW) as act:
        act.hirings.put(whole)
    fewer = replace(whole, card=replace(whole.card, candidates=whole.card.candidates[1:]), trials={}, references={})
    for smaller in (replace(whole, references={}), fewer):
        with store.action(Deed.EDIT_HIRING, at=NOW) as act:
            act.hirings.put(smaller)
        assert store.hirings.get(ROLE) == smaller
    with store.action(Deed.EDIT_HIRING, at=NOW) as act:
        act.hirings.remove(ROLE)
    assert (store.hirings.get(ROLE), store.people.all()) == (None, (ANA, BEN))
    for _ in range(3):
        store.undo(NOW)
    assert store.hirings.get(ROLE) == whole


def test_the_empty_search_of_a_helper(store: Store) -> None:
    """Weights that nobody fixed yet, nothing else."""
    bare = Hiring(Scorecard(ROLE, FOR_PEOPLE))
    with store.action(Deed.EDIT_HIRING, at=NOW) as act:
        act.hirings.put(bare)
    assert store.hirings.get(ROLE) == bare


def test_who_is_named_cannot_be_deleted(store: Store) -> None:
    """Nor can a search or a hand-over name somebody who is not there."""
    keep_people(store)
    with store.action(Deed.EDIT_HIRING, at=NOW) as act:
        act.hirings.put(hiring())
        act.hand_overs.put(hand_over())
    for person in (ANA, BEN):
        with pytest.raises(Conflict), store.action(Deed.DELETE_PERSON, at=NOW) as act:
            act.people.remove(person.id)
    with pytest.raises(Conflict), store.action(Deed.EDIT_HAND_OVER, at=NOW) as act:
        act.hand_overs.put(replace(hand_over(), person_id=uuid4()))
    assert store.people.all() == (ANA, BEN)


def test_a_hand_over_comes_back_whole(store: Store) -> None:
    """With its register, calendar, goals and looks; empty ones too; taken away and undone."""
    keep_people(store)
    before = dump(store)
    bare = HandOver(UUID(int=71), Register(UUID(int=71)))
    with store.action(Deed.EDIT_HAND_OVER, at=NOW) as act:
        act.hand_overs.put(hand_over())
        act.hand_overs.put(bare)
    assert act.change.kinds == {Kind.HAND_OVERS}
    assert store.hand_overs.all() == (hand_over(), bare)
    assert (store.hand_overs.get(ROLE), store.hand_overs.get(UUID(int=72))) == (hand_over(), None)
    assert (store.hand_overs.of_person(ANA.id), store.hand_overs.of_person(BEN.id)) == ((ROLE,), ())
    with store.action(Deed.EDIT_HAND_OVER, at=NOW) as act:
        act.hand_overs.remove(ROLE)
    assert store.hand_overs.all() == (bare,)
    store.undo(NOW)
    store.undo(NOW)
    assert dump(store) == before
