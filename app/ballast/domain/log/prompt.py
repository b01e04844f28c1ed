"""Asking what is being done: prompts that were shown, and whether somebody answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


class PromptAnswer(StrEnum):
    """What came of a prompt. The values are stored: add new ones, never rename."""

    LOGGED = "logged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One time at which the program asked; `answer` is None while it waits in the list of missed ones."""

    id: UUID
    at: datetime
    answer: PromptAnswer | None = None
