"""People who may help: what is kept of each, why, and until when (`reliability.md` 5).

Little is kept on purpose: no picture, no birth date, no verdict on a person, only on the work. Nobody is deleted without being
shown first; `due` says whose date has come.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

KEEP_MONTHS = 6
"""How long someone who was not chosen is kept, until the owner says otherwise: the figure commonly given for applicants."""
DECEMBER = 12


class Purpose(StrEnum):
    """Why a person's data are kept. The values are stored: add new ones, never rename."""

    CANDIDATE = "candidate"
    HELPER = "helper"
    REFERENCE = "reference"


class Where(StrEnum):
    """Where people and products are found (`plan-content.md` 3). The values are stored."""

    MARKETPLACE = "marketplace"
    AGENCY = "agency"
    LINKEDIN = "linkedin"
    JOB_BOARD = "job_board"
    NETWORK = "network"
    COLLEGE = "college"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the owner writes to. `delete_after` None means that the owner set no date, which `due` never takes for over."""

    id: UUID
    name: str
    contact: str
    where: Where
    purpose: Purpose
    added: date
    delete_after: date | None = None
    note: str = ""


def months_later(day: date, months: int) -> date:
    """The same day that many months on, the last of the month where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // DECEMBER, month % DECEMBER + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def usual_end(person: Person, months: int = KEEP_MONTHS) -> date | None:
    """Until when a person is kept unless the owner says otherwise; None for a helper, who is kept while there is work."""
    return None if person.purpose is Purpose.HELPER else months_later(person.added, months)


def due(people: Iterable[Person], today: date) -> tuple[Person, ...]:
    """Whose date has come, the longest over first."""
    over = [each for each in people if each.delete_after is not None and each.delete_after <= today]
    return tuple(sorted(over, key=lambda each: (each.delete_after or today, each.name)))
