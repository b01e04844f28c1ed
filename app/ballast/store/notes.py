"""What is kept of weeks: the notes of reviews, and the guesses of day 0."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ballast.domain.insight.note import Guess, ReviewNote, Said, Went
from ballast.domain.insight.weights import Weights
from ballast.store.insight_schema import GuessRow, ReviewNoteRow
from ballast.store.rows import period_of
from ballast.store.schema import table_of
from ballast.store.values import id_of, instant_of, seconds, zone_name

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_NOTES = select(*table_of(ReviewNoteRow).columns).order_by(ReviewNoteRow.first_day, ReviewNoteRow.at, ReviewNoteRow.id)
_GUESSES = select(*table_of(GuessRow).columns).order_by(GuessRow.at, GuessRow.id)


@dataclass(frozen=True, slots=True)
class Notes:
    """Reading notes and guesses."""

    database: Database

    def all(self) -> tuple[ReviewNote, ...]:
        """All notes, in order of the weeks they are about."""
        return tuple(_note(row) for row in self.database.rows(_NOTES))

    def of_period(self, period: Period) -> ReviewNote | None:
        """The note on exactly this period; None when there is none."""
        days = (ReviewNoteRow.first_day == period.first.isoformat(), ReviewNoteRow.last_day == period.last.isoformat())
        return next((_note(row) for row in self.database.rows(_NOTES.where(*days))), None)

    def guesses(self, audit_first: date) -> tuple[Guess, ...]:
        """The guesses for the audit that begins on a day, in the order in which they were made."""
        rows = self.database.rows(_GUESSES.where(GuessRow.audit_first == audit_first.isoformat()))
        return tuple(_guess(row) for row in rows)


@dataclass(frozen=True, slots=True)
class NoteWriter:
    """Writing notes and guesses inside an action."""

    recorder: Recorder

    def put(self, note: ReviewNote) -> None:
        """Store a note, new or changed."""
        values = {
            "id": note.id.hex,
            "first_day": note.period.first.isoformat(),
            "last_day": note.period.last.isoformat(),
            "at": seconds(note.at),
            "zone": zone_name(note.at),
            "said": json.dumps(_told(note), ensure_ascii=False),
            "text": note.text,
            "trial": note.trial,
            "model": note.model,
            "weights": json.dumps(list(note.weights.by_signal.values())),
        }
        self.recorder.put(ReviewNoteRow, values)

    def remove(self, note_id: UUID) -> None:
        """Take a note away."""
        self.recorder.remove(ReviewNoteRow, note_id.hex)

    def put_guess(self, guess: Guess) -> None:
        """Store a guess, new or changed. Raises Conflict when there is no such category."""
        values = {
            "id": guess.id.hex,
            "audit_first": guess.audit_first.isoformat(),
            "category_id": None if guess.category_id is None else guess.category_id.hex,
            "hours": float(guess.hours),
            "at": seconds(guess.at),
            "zone": zone_name(guess.at),
        }
        self.recorder.put(GuessRow, values)

    def remove_guess(self, guess_id: UUID) -> None:
        """Take a guess away."""
        self.recorder.remove(GuessRow, guess_id.hex)


def _note(row: Any) -> ReviewNote:  # noqa: ANN401 - a row of the table
    key, first, last, at, zone, said, text, trial, model, weights = row
    lines, went = _heard(json.loads(said))
    weighed = Weights(*json.loads(weights))
    return ReviewNote(id_of(key), period_of(first, last), instant_of(at, zone), lines, text, trial, model, weighed, went)


def _told(note: ReviewNote) -> dict[str, Any]:
    """What a note says, by parts; `went` only once it is known."""
    said = note.said
    told: dict[str, Any] = {"findings": said.findings, "changed": said.changed, "better": said.better, "to_try": said.to_try}
    return told if note.went is None else {**told, "went": note.went.value}


def _heard(told: Any) -> tuple[Said, Went | None]:  # noqa: ANN401 - JSON
    """What a note says. A bare list is how notes were kept before they had parts."""
    if isinstance(told, list):
        return Said(findings=tuple(told)), None
    parts = {name: tuple(told.get(name, ())) for name in ("findings", "changed", "better")}
    return Said(**parts, to_try=told.get("to_try", "")), Went(told["went"]) if told.get("went") else None


def _guess(row: Any) -> Guess:  # noqa: ANN401 - a row of the table
    key, first, category, hours, at, zone = row
    return Guess(id_of(key), date.fromisoformat(first), category and id_of(category), hours, instant_of(at, zone))
