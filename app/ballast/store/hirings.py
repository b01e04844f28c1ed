"""The search for a helper: the card with its candidates, trials and references, places and rates."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import uuid5

from sqlalchemy import select

from ballast.domain.delegation.hiring import Asked, Hiring, PrivacyQuestion, Rate, Reference, Shore, Trial, Tried
from ballast.domain.delegation.people import Where
from ballast.domain.delegation.product import Met, Need, Prices
from ballast.domain.delegation.scorecard import Candidate, Measure, Score, Scorecard
from ballast.store.help_schema import CandidateRow, HiringRow, ReferenceRow
from ballast.store.schema import table_of
from ballast.store.values import as_json, day_of, id_of, instant_of, seconds, zone_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from sqlalchemy import Select

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_CANDIDATES = select(*table_of(CandidateRow).columns).order_by(CandidateRow.ordinal, CandidateRow.id)
_REFERENCES = select(*table_of(ReferenceRow).columns).order_by(ReferenceRow.ordinal, ReferenceRow.id)


@dataclass(frozen=True, slots=True)
class Hirings:
    """Reading searches."""

    database: Database

    def get(self, role_id: UUID) -> Hiring | None:
        """The search for a helper; None while there is none. Three questions."""
        rows = self.database.rows(select(*table_of(HiringRow).columns).where(HiringRow.role_id == role_id.hex))
        if not rows:
            return None
        candidates = self.database.rows(_CANDIDATES.where(CandidateRow.role_id == role_id.hex))
        mine = select(CandidateRow.id).where(CandidateRow.role_id == role_id.hex)
        references: dict[UUID, list[Reference]] = defaultdict(list)
        for row in self.database.rows(_REFERENCES.where(ReferenceRow.candidate_id.in_(mine))):
            references[id_of(row.candidate_id)].append(_reference(row))
        return _hiring(rows[0], candidates, references)

    def products(self) -> Mapping[UUID, str]:
        """The product that was taken for each helper's place that has one, by its name."""
        chosen = select(HiringRow.role_id, CandidateRow.name).join(CandidateRow, CandidateRow.id == HiringRow.chosen)
        return MappingProxyType({id_of(role): name for role, name in self.database.rows(chosen)})

    def of_person(self, person_id: UUID) -> tuple[UUID, ...]:
        """The roles for which a person is or was a candidate, or speaks for one."""
        named = select(ReferenceRow.candidate_id).where(ReferenceRow.person_id == person_id.hex)
        wanted = (CandidateRow.person_id == person_id.hex) | CandidateRow.id.in_(named)
        rows = self.database.rows(select(CandidateRow.role_id).where(wanted).distinct().order_by(CandidateRow.role_id))
        return tuple(id_of(role) for (role,) in rows)


@dataclass(frozen=True, slots=True)
class HiringWriter:
    """Writing searches inside an action."""

    recorder: Recorder

    def put(self, hiring: Hiring) -> None:
        """Store a search with all its parts; only rows that differ are written, parts that are gone go.

        Raises Conflict when a person named in it is not there.
        """
        card = hiring.card
        self.recorder.put(HiringRow, _hiring_values(hiring))
        candidates = {each.id.hex for each in card.candidates}
        for place, candidate in enumerate(card.candidates):
            self.recorder.put(CandidateRow, _candidate_values(candidate, hiring, place))
        kept = set()
        for candidate in card.candidates:
            for place, reference in enumerate(hiring.references.get(candidate.id, ())):
                values = _reference_values(reference, candidate.id, place)
                self.recorder.put(ReferenceRow, values)
                kept.add(values["id"])
        self._drop(card.role_id, candidates, kept)

    def remove(self, role_id: UUID) -> None:
        """Take a search with all its parts away; the people stay."""
        self._drop(role_id, set(), set())
        self.recorder.remove(HiringRow, role_id.hex)

    def _drop(self, role_id: UUID, candidates: set[str], references: set[str]) -> None:
        mine = select(CandidateRow.id).where(CandidateRow.role_id == role_id.hex)
        for key in self._keys(select(ReferenceRow.id).where(ReferenceRow.candidate_id.in_(mine))):
            if key not in references:
                self.recorder.remove(ReferenceRow, key)
        for key in self._keys(mine):
            if key not in candidates:
                self.recorder.remove(CandidateRow, key)

    def _keys(self, statement: Select[str]) -> list[str]:
        return list(self.recorder.connection.execute(statement).scalars())


def _hiring_values(hiring: Hiring) -> dict[str, Any]:
    card = hiring.card
    return {
        "role_id": card.role_id.hex,
        "weights": as_json({measure.value: weight for measure, weight in card.weights.items()}),
        "fixed": None if card.fixed_at is None else seconds(card.fixed_at),
        "fixed_zone": None if card.fixed_at is None else zone_name(card.fixed_at),
        "shore": hiring.shore.value,
        "privacy": as_json({question.value: answer for question, answer in hiring.privacy.items()}),
        "tried": as_json([[x.where.value, x.name, x.day.isoformat(), str(x.cost), x.note] for x in hiring.tried]),
        "rates": as_json([[str(x.low), str(x.high), x.source, x.day.isoformat()] for x in hiring.rates]),
        "needs": as_json([[x.id.hex, x.text, x.must, x.late] for x in hiring.needs]) if hiring.needs else None,
        "chosen": None if hiring.chosen is None else hiring.chosen.hex,
    }


def _candidate_values(candidate: Candidate, hiring: Hiring, ordinal: int) -> dict[str, Any]:
    trial, checks, prices = hiring.trials.get(candidate.id), hiring.checks.get(candidate.id), hiring.prices.get(candidate.id)
    return {
        "id": candidate.id.hex,
        "role_id": hiring.card.role_id.hex,
        "person_id": None if candidate.person_id is None else candidate.person_id.hex,
        "ordinal": ordinal,
        "name": candidate.name,
        "scores": as_json({measure.value: [score.value, score.evidence] for measure, score in candidate.scores.items()}),
        "trial": None if trial is None else as_json(_trial_list(trial)),
        "checks": as_json({need.hex: met.value for need, met in checks.items()}) if checks else None,
        "prices": None if prices is None else as_json([_told(prices.now), _told(prices.twice), _told(prices.tenfold)]),
    }


def _trial_list(trial: Trial) -> list[Any]:
    day = trial.pass_set_on.isoformat()
    return [trial.hours, str(trial.price), trial.tasks, trial.passes_when, day, trial.passed, trial.note]


def _reference_values(reference: Reference, candidate_id: UUID, ordinal: int) -> dict[str, Any]:
    return {
        "id": uuid5(candidate_id, str(ordinal)).hex,
        "candidate_id": candidate_id.hex,
        "person_id": reference.person_id.hex,
        "ordinal": ordinal,
        "answers": as_json({asked.value: answer for asked, answer in reference.answers.items()}),
    }


def _hiring(row: Any, candidates: Any, references: dict[UUID, list[Reference]]) -> Hiring:  # noqa: ANN401 - rows of the tables
    weights = {Measure(name): weight for name, weight in json.loads(row.weights).items()}
    fixed = None if row.fixed is None else instant_of(row.fixed, row.fixed_zone)
    card = Scorecard(id_of(row.role_id), MappingProxyType(weights), fixed, tuple(_candidate(each) for each in candidates))
    tried = (
        Tried(Where(where), name, day_of(day), Decimal(cost), note) for where, name, day, cost, note in json.loads(row.tried)
    )
    rates = (Rate(Decimal(low), Decimal(high), source, day_of(day)) for low, high, source, day in json.loads(row.rates))
    return Hiring(
        card=card,
        trials=MappingProxyType({id_of(each.id): _trial(each.trial) for each in candidates if each.trial is not None}),
        references=MappingProxyType({key: tuple(found) for key, found in references.items()}),
        tried=tuple(tried),
        rates=tuple(rates),
        shore=Shore(row.shore),
        privacy=MappingProxyType({PrivacyQuestion(name): answer for name, answer in json.loads(row.privacy).items()}),
        needs=tuple(Need(id_of(key), text, must, late) for key, text, must, late in json.loads(row.needs or "[]")),
        checks=MappingProxyType({id_of(each.id): _checks(each.checks) for each in candidates if each.checks}),
        prices=MappingProxyType({id_of(each.id): _prices(each.prices) for each in candidates if each.prices}),
        chosen=row.chosen and id_of(row.chosen),
    )


def _candidate(row: Any) -> Candidate:  # noqa: ANN401 - a row of the table
    scores = {Measure(name): Score(*given) for name, given in json.loads(row.scores).items()}
    return Candidate(id_of(row.id), row.name, row.person_id and id_of(row.person_id), MappingProxyType(scores))


def _checks(text: str) -> MappingProxyType[UUID, Met]:
    return MappingProxyType({id_of(need): Met(met) for need, met in json.loads(text).items()})


def _prices(text: str) -> Prices:
    return Prices(*(None if each is None else Decimal(each) for each in json.loads(text)))


def _told(price: Decimal | None) -> str | None:
    return None if price is None else str(price)


def _trial(text: str) -> Trial:
    hours, price, tasks, mark, day, passed, note = json.loads(text)
    return Trial(hours, Decimal(price), tuple(tasks), mark, day_of(day), passed, note)


def _reference(row: Any) -> Reference:  # noqa: ANN401 - a row of the table
    answers = {Asked(name): answer for name, answer in json.loads(row.answers).items()}
    return Reference(id_of(row.person_id), MappingProxyType(answers))
