"""How a task is done: steps recorded while it was done, which become the written procedure of its brief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a task: its text, its place among the steps (from 0), and when it was recorded."""

    id: UUID
    task_id: UUID
    position: int
    text: str
    at: datetime
