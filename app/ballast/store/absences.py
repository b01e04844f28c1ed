"""Absences: stretches in which the owner was away, and what was said of them.

Which absences lie in a span must not cost more the longer the log is. As with entries, the start index answers for absences of
up to a day, by looking one day further back; longer ones have a small index of their own (by their end), and so has the one
that lasts.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from sqlalchemy import BindParameter, bindparam, select, text, union_all

from ballast.store.rows import LONG, absences_of
from ballast.store.schema import AbsenceRow
from ballast.store.values import seconds, up, zone_name

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.span import Span
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_COLUMNS = (
    AbsenceRow.id,
    AbsenceRow.started,
    AbsenceRow.ended,
    AbsenceRow.zone,
    AbsenceRow.cause,
    AbsenceRow.task_id,
    AbsenceRow.answer,
)
_ALL = select(*_COLUMNS).order_by(AbsenceRow.started, AbsenceRow.id)
_first: BindParameter[int] = bindparam("first")
_last: BindParameter[int] = bindparam("last")
_day_before: BindParameter[int] = bindparam("day_before")
_IN_SPAN = union_all(
    select(*_COLUMNS).where(AbsenceRow.started >= _day_before, AbsenceRow.started < _last, AbsenceRow.ended > _first),
    select(*_COLUMNS).where(text(f"ended - started > {LONG}"), AbsenceRow.ended > _first, AbsenceRow.started + 0 < _day_before),
    select(*_COLUMNS).where(AbsenceRow.ended.is_(None), AbsenceRow.started + 0 < _last),
)
_by_start = itemgetter(1, 0)


@dataclass(frozen=True, slots=True)
class Absences:
    """Reading absences. Lists are in order of start."""

    database: Database

    def in_span(self, span: Span) -> tuple[Absence, ...]:
        """All that share time with the span, also one that lasts."""
        first = seconds(span.start)
        values = {"first": first, "last": up(span.end), "day_before": first - LONG}
        return absences_of(sorted(self.database.rows(_IN_SPAN, values), key=_by_start))

    def undecided(self) -> tuple[Absence, ...]:
        """All that wait for an answer, but not one that still lasts."""
        return absences_of(self.database.rows(_ALL.where(AbsenceRow.answer.is_(None), AbsenceRow.ended.is_not(None))))

    def lasting(self) -> Absence | None:
        """The one that has not ended; None when the owner is here."""
        return next(iter(absences_of(self.database.rows(_ALL.where(AbsenceRow.ended.is_(None))))), None)

    def get(self, absence_id: UUID) -> Absence | None:
        """The absence with that identifier; None when there is none."""
        return next(iter(absences_of(self.database.rows(_ALL.where(AbsenceRow.id == absence_id.hex)))), None)


@dataclass(frozen=True, slots=True)
class AbsenceWriter:
    """Writing absences inside an action."""

    recorder: Recorder

    def put(self, absence: Absence) -> None:
        """Store an absence, new or changed. Raises Conflict when another one lasts already, or there is no such task."""
        self.recorder.put(
            AbsenceRow,
            {
                "id": absence.id.hex,
                "started": seconds(absence.start),
                "ended": None if absence.end is None else seconds(absence.end),
                "zone": zone_name(absence.start),
                "cause": absence.cause.value,
                "task_id": None if absence.task_id is None else absence.task_id.hex,
                "answer": None if absence.answer is None else absence.answer.value,
            },
        )

    def give(self, old: UUID, new: UUID) -> int:
        """Say that another task ran when they began, for all of one task, and say for how many."""
        return self.recorder.change_all(AbsenceRow, "task_id", old.hex, new.hex)

    def remove(self, absence_id: UUID) -> None:
        """Take an absence away; nothing happens when it is gone already."""
        self.recorder.remove(AbsenceRow, absence_id.hex)
