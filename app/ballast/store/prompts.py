"""Prompts: the times at which the program asked what was being done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from ballast.domain.log.prompt import Prompt, PromptAnswer
from ballast.store.schema import PromptRow, table_of
from ballast.store.values import id_of, instant_of, seconds, zone_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_COLUMNS = (PromptRow.id, PromptRow.at, PromptRow.zone, PromptRow.answer)


@dataclass(frozen=True, slots=True)
class Prompts:
    """Reading prompts."""

    database: Database

    def missed(self) -> tuple[Prompt, ...]:
        """All that nobody answered, in order of time."""
        chosen = select(*_COLUMNS).where(PromptRow.answer.is_(None)).order_by(PromptRow.at, PromptRow.id)
        return tuple(
            Prompt(id_of(key), instant_of(at, zone), None if answer is None else PromptAnswer(answer))
            for key, at, zone, answer in self.database.rows(chosen)
        )

    def last(self) -> datetime | None:
        """When the program asked last; None when it never did."""
        newest = select(PromptRow.at, PromptRow.zone).where(PromptRow.at == select(func.max(PromptRow.at)).scalar_subquery())
        found = self.database.rows(newest.limit(1))
        return instant_of(*found[0]) if found else None

    def leave(self, prompts: Sequence[Prompt]) -> None:
        """Write prompts down, inside a transaction that is no action."""
        self.database.connection.execute(insert(table_of(PromptRow)), [_values(prompt) for prompt in prompts])


@dataclass(frozen=True, slots=True)
class PromptWriter:
    """Writing prompts inside an action."""

    recorder: Recorder

    def put(self, prompt: Prompt) -> None:
        """Store a prompt, new or answered."""
        self.recorder.put(PromptRow, _values(prompt))


def _values(prompt: Prompt) -> dict[str, Any]:
    return {
        "id": prompt.id.hex,
        "at": seconds(prompt.at),
        "zone": zone_name(prompt.at),
        "answer": None if prompt.answer is None else prompt.answer.value,
    }
