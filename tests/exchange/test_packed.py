"""Drafts kept small say the same as drafts kept whole; the days of a zone are looked at once."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID
from zoneinfo import ZoneInfo

from ballast.exchange.days import Days
from ballast.exchange.draft import Draft
from ballast.exchange.packed import PackedDrafts

BERLIN = ZoneInfo("Europe/Berlin")
NINE = datetime(2026, 3, 4, 9, 0)  # noqa: DTZ001 - files often name no zone
HOUR = timedelta(hours=1)
ROWS = (
    Draft(line=2, start=NINE, end=NINE + HOUR, task="Mail", user="Ann", stated=HOUR),
    Draft(line=3, start=NINE.replace(tzinfo=UTC), end=None, task="Post", user="Bo", id=UUID(int=3)),
    Draft(line=5, start=datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1), end=None, task="Mail", user="Ann"),
    Draft(line=7, start=NINE - HOUR, end=(NINE + HOUR).replace(tzinfo=timezone(HOUR)), task="Mail", user="Ann", stated=HOUR),
)


def packed(*rows: Draft) -> PackedDrafts:
    """The rows, kept small."""
    drafts = PackedDrafts()
    for row in rows:
        drafts.add(row)
    return drafts


def test_every_row_comes_back_as_it_was() -> None:
    """Zone, fold, open end, stated length and id of each; alone, in pieces, from the end, and all of them."""
    drafts = packed(*ROWS)
    assert tuple(drafts) == ROWS
    assert [row.start.fold for row in drafts] == [0, 0, 1, 0]
    assert (drafts[1], drafts[-1], tuple(drafts[1:3])) == (ROWS[1], ROWS[3], ROWS[1:3])


def test_sums_over_all_rows() -> None:
    """Rows without an end, stated hours, rows of each person, the first start and the last end as written."""
    drafts = packed(*ROWS)
    assert (len(drafts), drafts.open_rows, drafts.stated) == (4, 2, 2 * HOUR)
    assert drafts.users() == Counter(Ann=3, Bo=1)
    assert (drafts.first, drafts.last) == (NINE - HOUR, NINE + HOUR)


def test_no_rows_have_no_first_and_no_last() -> None:
    """An empty file has neither; a file of open rows has no last end."""
    assert (packed().first, packed().last, packed(ROWS[1]).last) == (None, None, None)


def test_rows_are_equal_when_they_say_the_same() -> None:
    """Compared row by row, and with nothing else."""
    assert packed(*ROWS) == packed(*ROWS)
    assert packed(*ROWS) != packed(*ROWS[1:])
    assert packed(ROWS[0]) != packed(ROWS[3])
    assert packed(*ROWS) != list(ROWS)


def test_a_day_has_one_offset_unless_its_clock_changes() -> None:
    """Winter and summer days in Berlin; none on the day of the change, and none at the end of the calendar."""
    days = Days(BERLIN, datetime(2026, 3, 4, 10, 0, tzinfo=BERLIN))
    assert days.now == NINE
    moments = (NINE, datetime(2026, 7, 1), datetime(2026, 3, 29), datetime.max)  # noqa: DTZ001, DTZ901 - wall clocks
    assert [days.offset(moment) for moment in moments] == [HOUR, 2 * HOUR, None, None]
    assert days.offset(NINE + HOUR) == HOUR
