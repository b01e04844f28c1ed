"""All that is kept of one person, as they may ask for it: every field, every place that names them, texts to look at."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ballast.domain.log.watch import unwatched
from ballast.services.people import find_person, mentions_of

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.helper_review import HelperReview
    from ballast.domain.delegation.hiring import Reference, Trial
    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.domain.delegation.people import Person
    from ballast.domain.delegation.plan import Plan, Role
    from ballast.domain.delegation.scorecard import Candidate
    from ballast.domain.log.watch import Watch
    from ballast.store.mentions import Spot
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Place:
    """One helper of a plan where a person is named: looked at (`candidate`), speaking for somebody, or as the `helper`.

    `reviews` are those at which something was said of the helper that they are.
    """

    plan: Plan
    role: Role
    candidate: Candidate | None
    trial: Trial | None
    about: tuple[Reference, ...]
    said: tuple[Reference, ...]
    helper: bool
    reviews: tuple[CalendarStep, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person with the places that name them and the owner's own texts that do or seem to, empty while none was looked for."""

    person: Person
    places: tuple[Place, ...]
    texts: tuple[Spot, ...] = ()


def person_file(store: Store, person_id: UUID, watch: Watch = unwatched) -> PersonFile:
    """All of one person, with every text that names them. Raises GoneError."""
    return replace(person_places(store, person_id), texts=mentions_of(store, person_id, watch))


def person_places(store: Store, person_id: UUID) -> PersonFile:
    """A person with the places that name them, at once: no text is looked for. Raises GoneError."""
    person = find_person(store, person_id)
    named = {*store.hirings.of_person(person_id), *store.hand_overs.of_person(person_id)}
    places = [
        _place(store, plan, role, person_id)
        for plan in (store.plans.all() if named else ())
        for role in plan.roles
        if role.id in named
    ]
    return PersonFile(person, tuple(places))


def _place(store: Store, plan: Plan, role: Role, person_id: UUID) -> Place:
    hiring, running = store.hirings.get(role.id), store.hand_overs.get(role.id)
    candidates = () if hiring is None else hiring.card.candidates
    mine = next((each for each in candidates if each.person_id == person_id), None)
    references = {} if hiring is None else hiring.references
    helper = running is not None and running.person_id == person_id
    return Place(
        plan=plan,
        role=role,
        candidate=mine,
        trial=hiring.trials.get(mine.id) if hiring is not None and mine is not None else None,
        about=references.get(mine.id, ()) if mine is not None else (),
        said=tuple(each for told in references.values() for each in told if each.person_id == person_id),
        helper=helper,
        reviews=tuple(each for each in running.steps if each.review is not None) if helper and running is not None else (),
    )


def as_json(found: PersonFile) -> bytes:
    """The file for other programs. Who spoke for the person is not named: that is theirs."""
    person = found.person
    told = {
        "id": str(person.id),
        "name": person.name,
        "contact": person.contact,
        "found_at": person.where.value,
        "purpose": person.purpose.value,
        "added": person.added.isoformat(),
        "delete_after": None if person.delete_after is None else person.delete_after.isoformat(),
        "note": person.note,
        "named_in": [_place_json(each) for each in found.places],
        "texts_to_review": [{"in": spot.table, "text": text} for spot in found.texts for text in spot.texts],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _place_json(place: Place) -> dict[str, Any]:
    told: dict[str, Any] = {"plan": place.plan.title, "role": place.role.name or place.role.help_type.value}
    told["is_helper"] = place.helper
    if place.candidate is not None:
        scores = place.candidate.scores.items()
        told["scores"] = {measure.value: {"score": each.value, "evidence": each.evidence} for measure, each in scores}
    if (trial := place.trial) is not None:
        told["trial"] = {
            "hours": trial.hours,
            "price": str(trial.price),
            "tasks": list(trial.tasks),
            "passes_when": trial.passes_when,
            "passed": trial.passed,
            "note": trial.note,
        }
    if place.reviews:
        reviews = [(step, step.review) for step in place.reviews if step.review is not None]
        told["reviews"] = [{"step": step.kind.value, "day": step.day.isoformat()} | _said(said) for step, said in reviews]
    for key, answers in (("answers_about_them", place.about), ("answers_they_gave", place.said)):
        if answers:
            told[key] = [{asked.value: text for asked, text in each.answers.items()} for each in answers]
    return told


def _said(review: HelperReview) -> dict[str, str | None]:
    chosen = {"goals_held": review.goals, "authority": review.authority, "lesson": review.lesson}
    texts = {
        "works": review.works,
        "not_yet": review.not_yet,
        "feedback": review.feedback,
        "recognition": review.recognition,
    }
    return texts | {key: None if value is None else value.value for key, value in chosen.items()}
