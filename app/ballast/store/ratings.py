"""The owner's answers about tasks, kept for the next plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ballast.domain.delegation.plan import Confidentiality, Trait, Unnoticed
from ballast.domain.delegation.ratings import Ratings
from ballast.store.schema import RatingRow, table_of
from ballast.store.values import flag, id_of, truth

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder


@dataclass(frozen=True, slots=True)
class RatingReader:
    """Reading the answers."""

    database: Database

    def all(self) -> dict[UUID, Ratings]:
        """The answers of every task that has any."""
        rows = self.database.rows(select(table_of(RatingRow)))
        return {id_of(row.task_id): _ratings(row) for row in rows}

    def get(self, task_id: UUID) -> Ratings:
        """The answers of one task, all empty when there are none."""
        rows = self.database.rows(select(table_of(RatingRow)).where(RatingRow.task_id == task_id.hex))
        return _ratings(rows[0]) if rows else Ratings()


@dataclass(frozen=True, slots=True)
class RatingWriter:
    """Writing the answers inside an action."""

    recorder: Recorder

    def put(self, task_id: UUID, ratings: Ratings) -> None:
        """Store all answers about a task; empty ones are forgotten. Raises Conflict ("in_use") when there is no such task."""
        if ratings.empty:
            self.recorder.remove(RatingRow, task_id.hex)
            return
        self.recorder.put(
            RatingRow,
            {
                "task_id": task_id.hex,
                **{trait.value: ratings.traits.get(trait) for trait in Trait},
                "confidentiality": None if ratings.confidentiality is None else int(ratings.confidentiality),
                "unnoticed": None if ratings.unnoticed is None else ratings.unnoticed.value,
                "steps_differ": flag(ratings.steps_differ),
                "digital": flag(ratings.digital),
                "has_sop": flag(ratings.has_sop),
                "contribution": ratings.contribution,
                "essential": ratings.essential,
            },
        )


def _ratings(row: Any) -> Ratings:  # noqa: ANN401 - a row of the table
    traits = {trait: getattr(row, trait.value) for trait in Trait if getattr(row, trait.value) is not None}
    return Ratings(
        traits,
        None if row.confidentiality is None else Confidentiality(row.confidentiality),
        None if row.unnoticed is None else Unnoticed(row.unnoticed),
        truth(row.steps_differ),
        truth(row.digital),
        truth(row.has_sop),
        row.contribution,
        row.essential,
    )
