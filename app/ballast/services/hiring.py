"""Find and choose a helper: places, rates, candidates, scores, references, the trial."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from ballast.domain.delegation.hiring import Hiring, ranking_of, with_check, with_need, with_result, without_need
from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.plan import HelpType
from ballast.domain.delegation.product import Need
from ballast.domain.delegation.scorecard import (
    FOR_PEOPLE,
    FOR_SOFTWARE,
    Candidate,
    Scorecard,
    with_candidate,
    with_score,
    with_weights,
)
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of
from ballast.domain.log.entry import one_line
from ballast.services.finding import GoneError, find_plan
from ballast.services.people import PersonNameMissing, new_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from ballast.domain.delegation.hiring import Reference, Trial
    from ballast.domain.delegation.people import Person
    from ballast.domain.delegation.plan import Plan, Role
    from ballast.domain.delegation.product import Met, Prices
    from ballast.domain.delegation.scorecard import Measure, Ranking, Score
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Action, Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Search:
    """The search for one helper of a plan, as a page shows it."""

    plan: Plan
    role: Role
    hiring: Hiring
    ranking: Ranking
    people: Mapping[UUID, Person]

    def name_of(self, candidate: Candidate) -> str:
        """What a candidate is called: the person's name, or the product's own."""
        return candidate.name if candidate.person_id is None else self.people[candidate.person_id].name

    @property
    def software(self) -> bool:
        """Whether a product is looked for, not a person."""
        return self.role.help_type is HelpType.SOFTWARE


def find_role(plan: Plan, role_id: UUID) -> Role:
    """The role of a plan. Raises GoneError."""
    for role in plan.roles:
        if role.id == role_id:
            return role
    raise GoneError


def role_name(role: Role) -> str:
    """What an act is about where the role has no name of its own: its kind of help, as it is stored."""
    return role.name or role.help_type.value


def search_for(store: Store, plan_id: UUID, role_id: UUID) -> Search:
    """The search for a helper, empty with our weights while nothing was kept. Raises GoneError."""
    plan = find_plan(store, plan_id)
    role = find_role(plan, role_id)
    weights = FOR_SOFTWARE if role.help_type is HelpType.SOFTWARE else FOR_PEOPLE
    hiring = store.hirings.get(role_id) or Hiring(Scorecard(role_id, weights))
    return Search(plan, role, hiring, ranking_of(hiring), MappingProxyType({each.id: each for each in store.people.all()}))


def set_weights(store: Store, search: Search, weights: Mapping[Measure, int], clock: Clock) -> Change:
    """Fix the weights. Raises WeightsFixed once there is a candidate, WrongWeights."""
    return keep_search(
        store, search, replace(search.hiring, card=with_weights(search.hiring.card, weights, clock.now())), clock
    )


def add_candidate(
    store: Store, search: Search, name: str, clock: Clock, *, where: Where = Where.OTHER, contact: str = ""
) -> tuple[Change, Candidate]:
    """One more to look at: a person, kept with a date to be deleted, or a product where software is sought; one act.

    Raises PersonNameMissing.
    """
    if search.software:
        person, candidate = None, Candidate(uuid4(), one_line(name))
    else:
        today = day_of(clock.now(), store.profile.get().day_start, clock.zone)
        person = new_person(name, where, Purpose.CANDIDATE, today, contact)
        candidate = Candidate(uuid4(), "", person.id)
    if person is None and not candidate.name:
        raise PersonNameMissing
    card = with_candidate(search.hiring.card, candidate, clock.now())
    with store.action(Deed.EDIT_HIRING, at=clock.now(), about=role_name(search.role)) as act:
        if person is not None:
            act.people.put(person)
        act.hirings.put(replace(search.hiring, card=card))
    return act.change, candidate


def score(store: Store, search: Search, candidate_id: UUID, measure: Measure, given: Score | None, clock: Clock) -> Change:
    """Give a score with its line of evidence, or take it back. Raises WrongScore, KeyError."""
    card = with_score(search.hiring.card, candidate_id, measure, given)
    about = next(search.name_of(each) for each in card.candidates if each.id == candidate_id)
    with store.action(Deed.SCORE_CANDIDATE, at=clock.now(), about=about) as act:
        act.hirings.put(replace(search.hiring, card=card))
    return act.change


def set_trial(store: Store, search: Search, candidate_id: UUID, trial: Trial, clock: Clock) -> Change:
    """Agree on a trial, or say how it ended. Raises PassMarkStands."""
    kept = with_result(search.hiring.trials.get(candidate_id), trial)
    trials = MappingProxyType({**search.hiring.trials, candidate_id: kept})
    return keep_search(store, search, replace(search.hiring, trials=trials), clock)


def add_reference(store: Store, search: Search, candidate_id: UUID, name: str, reference: Reference, clock: Clock) -> Change:
    """Keep what somebody said of a candidate, and that somebody, in one act. `reference.person_id` is the new person's.

    Raises PersonNameMissing.
    """
    today = day_of(clock.now(), store.profile.get().day_start, clock.zone)
    person = replace(new_person(name, Where.NETWORK, Purpose.REFERENCE, today), id=reference.person_id)
    kept = (*search.hiring.references.get(candidate_id, ()), reference)
    references = MappingProxyType({**search.hiring.references, candidate_id: kept})
    with store.action(Deed.EDIT_HIRING, at=clock.now(), about=role_name(search.role)) as act:
        act.people.put(person)
        act.hirings.put(replace(search.hiring, references=references))
    return act.change


def add_needs(store: Store, search: Search, needs: Iterable[tuple[str, bool]], clock: Clock) -> Change:
    """Say what a product must (True) or should do, one or several in one act. Raises NeedMissing."""
    found = search.hiring
    for text, must in needs:
        found = with_need(found, Need(uuid4(), text, must))
    return keep_search(store, search, found, clock)


def remove_need(store: Store, search: Search, need_id: UUID, clock: Clock) -> Change:
    """Take a need off. Raises NeedsFixed for one that stood before a product was seen."""
    return keep_search(store, search, without_need(search.hiring, need_id), clock)


def check_need(store: Store, search: Search, candidate_id: UUID, found: Mapping[UUID, Met | None], clock: Clock) -> Change:
    """Say what trying a product showed of its needs; None takes a finding back."""
    hiring = search.hiring
    for need, met in found.items():
        hiring = with_check(hiring, candidate_id, need, met)
    return keep_search(store, search, hiring, clock)


def set_prices(store: Store, search: Search, candidate_id: UUID, prices: Prices, clock: Clock) -> Change:
    """Note what a product costs a month, now and as the work grows."""
    others = _without(search.hiring.prices, candidate_id)
    kept = MappingProxyType(dict(others) | ({candidate_id: prices} if prices.known else {}))
    return keep_search(store, search, replace(search.hiring, prices=kept), clock)


def take_product(store: Store, search: Search, candidate_id: UUID | None, clock: Clock) -> Change:
    """Say which product does the work from now on; None for none any more. Raises GoneError for one that is not on the card."""
    products = {each.id for each in search.hiring.card.candidates if each.person_id is None}
    if candidate_id is not None and candidate_id not in products:
        raise GoneError
    return keep_search(store, search, replace(search.hiring, chosen=candidate_id), clock)


def keep_search(store: Store, search: Search, hiring: Hiring, clock: Clock) -> Change:
    """Store a search as it was changed: places, rates, where help may sit, answers."""
    with store.action(Deed.EDIT_HIRING, at=clock.now(), about=role_name(search.role)) as act:
        act.hirings.put(hiring)
    return act.change


def remove_candidate(store: Store, search: Search, candidate_id: UUID, clock: Clock) -> Change:
    """Take a candidate off the card, with trial and references; the people are kept until their date."""
    card = search.hiring.card
    left = tuple(each for each in card.candidates if each.id != candidate_id)
    known = search.hiring
    without = replace(
        known,
        card=replace(card, candidates=left),
        trials=_without(known.trials, candidate_id),
        references=_without(known.references, candidate_id),
        checks=_without(known.checks, candidate_id),
        prices=_without(known.prices, candidate_id),
        chosen=None if known.chosen == candidate_id else known.chosen,
    )
    return keep_search(store, search, without, clock)


def _without(found: Mapping[UUID, T], key: UUID) -> Mapping[UUID, T]:
    return MappingProxyType({each: value for each, value in found.items() if each != key})


def drop_role(act: Action, role_id: UUID) -> None:
    """Take away what belongs to a role that goes: the search and the hand-over; the people are kept until their date."""
    act.hirings.remove(role_id)
    act.hand_overs.remove(role_id)
