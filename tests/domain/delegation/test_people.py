"""What is kept of people who may help, until when, and where they are named."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from ballast.domain.delegation.people import Person, Purpose, Where, due, months_later, usual_end

ADDED = date(2026, 8, 31)


def person(number: int = 1, name: str = "Ana Silva", purpose: Purpose = Purpose.CANDIDATE, until: date | None = None) -> Person:
    """A person added on the last day of August."""
    return Person(UUID(int=number), name, "ana@example.org", Where.NETWORK, purpose, ADDED, until)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
    ],
)
def test_months_later(day: date, months: int, expected: date) -> None:
    """The same day of a later month, or its last."""
    assert months_later(day, months) == expected


def test_who_was_not_chosen_is_kept_for_six_months_and_a_helper_while_there_is_work() -> None:
    """The usual end of keeping somebody's data."""
    assert usual_end(person()) == date(2027, 2, 28)
    assert usual_end(person(purpose=Purpose.HELPER)) is None


def test_whose_date_has_come() -> None:
    """The date itself counts; who has none is never over; the longest over comes first."""
    today = date(2027, 1, 10)
    late, just, not_yet = person(1, until=date(2027, 1, 1)), person(2, until=today), person(3, until=date(2027, 1, 11))
    assert due([person(4), just, not_yet, late], today) == (late, just)
