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


def mentions(person: Person, texts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Which of the owner's free texts name a person: `texts` are pairs of a key and a text, the keys come back.

    A name counts where it stands as it is written, or its first or last word with three letters or more as a whole word; the
    owner looks at each, since "Mark" is also a word.
    """
    whole = person.name.casefold().split()
    parts = {word for word in (whole[:1] + whole[-1:]) if len(word) >= 3}  # noqa: PLR2004 - shorter words are everywhere
    found = []
    for key, text in texts:
        folded = text.casefold()
        words = {word.strip(".,;:!?()[]\"'“”„’") for word in folded.split()}
        if whole and (" ".join(whole) in " ".join(folded.split()) or parts & words):
            found.append(key)
    return tuple(found)
