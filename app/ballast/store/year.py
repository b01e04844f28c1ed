"""What the owner says so that a week becomes a year: rare tasks, how typical weeks were, working weeks of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from ballast.domain.insight.year import RareLine, YearSaid
from ballast.domain.insight.yearly import OUR_FACTORS, Rare, RareTask, Typical, TypicalFactors
from ballast.store.insight_schema import RareTaskRow, TypicalFactorsRow, WeekTypicalRow, WorkingYearRow
from ballast.store.values import id_of

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_ONE = 1
_WEEKS = select(WorkingYearRow.weeks)
_FACTORS = select(TypicalFactorsRow.quieter, TypicalFactorsRow.busier)
_TYPICAL = select(WeekTypicalRow.first_day, WeekTypicalRow.typical).order_by(WeekTypicalRow.first_day)
_RARE = select(
    RareTaskRow.id, RareTaskRow.hours, RareTaskRow.times, RareTaskRow.name, RareTaskRow.kind, RareTaskRow.position
).order_by(RareTaskRow.position, RareTaskRow.id)


@dataclass(frozen=True, slots=True)
class YearReader:
    """Reading it."""

    database: Database

    def get(self) -> YearSaid:
        """All that the owner said; the rare tasks in their order."""
        weeks = self.database.rows(_WEEKS)
        factors = self.database.rows(_FACTORS)
        return YearSaid(
            weeks_per_year=weeks[0][0] if weeks else None,
            weeks={date.fromisoformat(first): Typical(said) for first, said in self.database.rows(_TYPICAL)},
            rare=tuple(
                RareLine(id_of(key), RareTask(hours, times, name, Rare(kind) if kind else None), position)
                for key, hours, times, name, kind, position in self.database.rows(_RARE)
            ),
            factors=TypicalFactors(*factors[0]) if factors else OUR_FACTORS,
        )


@dataclass(frozen=True, slots=True)
class YearWriter:
    """Writing it inside an action."""

    recorder: Recorder

    def put_weeks(self, weeks: int | None) -> None:
        """Store the working weeks of a year; None leaves the default. Raises Conflict for weeks that no year has."""
        if weeks is None:
            self.recorder.remove(WorkingYearRow, _ONE)
        else:
            self.recorder.put(WorkingYearRow, {"id": _ONE, "weeks": weeks})

    def put_factors(self, factors: TypicalFactors) -> None:
        """Store how much a quieter and a busier week count; ours leave nothing behind, so that they follow the model."""
        if factors == OUR_FACTORS:
            self.recorder.remove(TypicalFactorsRow, _ONE)
        else:
            self.recorder.put(TypicalFactorsRow, {"id": _ONE, "quieter": factors.quieter, "busier": factors.busier})

    def put_typical(self, monday: date, said: Typical | None) -> None:
        """Store how a week was; None takes the answer back."""
        if said is None:
            self.recorder.remove(WeekTypicalRow, monday.isoformat())
        else:
            self.recorder.put(WeekTypicalRow, {"first_day": monday.isoformat(), "typical": said.value})

    def put_rare(self, line: RareLine) -> None:
        """Store a rare task, new or changed. Raises Conflict for a second line of one of our kinds."""
        task = line.task
        self.recorder.put(
            RareTaskRow,
            {
                "id": line.id.hex,
                "kind": task.kind.value if task.kind else None,
                "name": task.name,
                "hours": float(task.hours),
                "times": float(task.times),
                "position": line.position,
            },
        )

    def remove_rare(self, line_id: UUID) -> None:
        """Take a rare task away."""
        self.recorder.remove(RareTaskRow, line_id.hex)
