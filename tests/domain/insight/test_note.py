"""Guesses of day 0 against the log."""

from __future__ import annotations

from datetime import UTC, date, datetime
from math import inf, nan
from uuid import UUID, uuid4

import pytest

from ballast.domain.insight.note import Guess, ReviewNote, Said, hold_against, tried_before
from ballast.domain.insight.period import Period
from tests.domain.insight.sample import ADMIN, CORE, LATER, OWN, Diary


def guess(number: int, category: UUID | None, hours: float) -> Guess:
    """A guess for the audit of the sample."""
    return Guess(UUID(int=number), date(2026, 3, 2), category, hours, LATER)


def test_guesses_lie_beside_the_log_with_its_range() -> None:
    """Thirty hours of core work were guessed and ten logged; all work was right; what came once cannot be said."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Lesson", OWN)
    for day in range(5):
        diary.work("Core", day, "09:00", "11:00")
        diary.work("Mail", day, "11:00", "17:00")
    diary.work("Lesson", 0, "17:00", "18:00")
    made = (guess(1, ADMIN.id, 25), guess(2, OWN.id, 2), guess(3, CORE.id, 30), guess(4, None, 42))
    found = hold_against(made, diary.review(), 5)
    assert [each.category_id for each in found] == [None, CORE.id, ADMIN.id, OWN.id]
    assert [each.off_by for each in found[:3]] == pytest.approx([-1, -20, 5])
    assert [each.right for each in found] == [True, False, True, None]
    assert found[3].off_by is None
    assert found[1].logged is not None
    assert found[1].logged.low < 10 < found[1].logged.high


@pytest.mark.parametrize("hours", [-0.1, 168.1, nan, inf])
def test_no_week_has_such_hours(hours: float) -> None:
    """A guess is from 0 to 168 hours."""
    with pytest.raises(ValueError, match="168"):
        guess(1, None, hours)


def test_the_last_thing_that_was_tried_before_is_asked_about() -> None:
    """The newest earlier note that has something to try: not the same days, none that came later, none without a trial."""
    at = datetime(2026, 3, 20, tzinfo=UTC)

    def note(first: int, last: int, to_try: str) -> ReviewNote:
        return ReviewNote(uuid4(), Period(date(2026, 3, first), date(2026, 3, last)), at, Said(to_try=to_try))

    old, newer, silent, same, later = (
        note(2, 8, "a"), note(9, 15, "b"), note(14, 15, ""), note(16, 22, "c"), note(23, 29, "d"),
    )  # fmt: skip
    kept = (old, newer, silent, same, later)
    assert tried_before(kept, same.period) is newer
    assert tried_before(kept, later.period) is same
    assert tried_before((old, newer), old.period) is None
    assert tried_before((), old.period) is None
