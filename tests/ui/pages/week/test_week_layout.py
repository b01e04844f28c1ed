"""Where things lie in a week, also in weeks in which the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.span import Span
from ballast.services import capture
from ballast.services.capture import NamedTask
from ballast.services.week import show_week
from ballast.store.opening import open_store
from ballast.ui.pages.week.layout import Scale, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.store.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
SCALE = Scale(timedelta(hours=2), timedelta(hours=22), time(4), BERLIN)
SUNDAY = datetime(2026, 3, 29, 18, tzinfo=BERLIN)  # the clocks went forward at two in the morning


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new log."""
    made = open_store(tmp_path, at=SUNDAY)
    yield made
    made.close()


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 20 * 60))
def test_a_height_means_the_moment_that_lies_there(day: date, minute: int) -> None:
    """From height to moment and back, in every week; only what the clocks skip moves, to the end of the jump."""
    share = minute / (20 * 60)
    moment = SCALE.moment(day, share)
    wall = datetime.combine(day, time(4)) + timedelta(hours=2, minutes=minute)
    if moment.replace(tzinfo=None) == wall:
        assert SCALE.share(day, moment) == pytest.approx(share)
    else:
        assert moment.utcoffset() != (moment - timedelta(hours=2)).astimezone(UTC).astimezone(BERLIN).utcoffset()


def test_hours_start_at_the_owners_day_start() -> None:
    """A day that starts at four and is shown from its third to its twenty-third hour."""
    hours = SCALE.hours()
    assert (hours[0], hours[-1], len(hours)) == ((0.0, time(6)), (1.0, time(2)), 21)


def test_a_week_has_its_entries_gaps_and_days(store: Store) -> None:
    """Seven days from Monday; one entry is whole, the one over midnight lies in two columns; the gap is what is missing."""
    clock = FixedClock(SUNDAY, BERLIN)
    for first, last in (("2026-03-27 09:00", "2026-03-27 12:00"), ("2026-03-28 23:00", "2026-03-29 03:30")):
        span = Span(*(datetime.fromisoformat(each).replace(tzinfo=BERLIN) for each in (first, last)))
        capture.fill_gap(store, span, NamedTask("Night"), clock)
    view = show_week(store, None, 0, clock)
    layout = lay_out(view)
    entries = [(piece.column, piece.whole_start, piece.whole_end) for piece in layout.pieces if piece.entry is not None]
    assert [day.day.day for day in view.days] == [23, 24, 25, 26, 27, 28, 29]
    assert entries == [(4, True, True), (5, True, False), (6, False, True)]
    friday = [(piece.span.start.hour, piece.span.end.hour) for piece in layout.pieces if piece.column == 4 and not piece.entry]
    assert friday == [(12, 17)]


def test_a_time_away_lies_only_where_no_entry_is(store: Store) -> None:
    """Away from 12 to 14, of which 13:00 to 13:30 was said to be work: two pieces, and the entry between them is free."""
    clock = FixedClock(SUNDAY, BERLIN)
    noon = datetime(2026, 3, 27, 12, tzinfo=BERLIN)
    one, half_past, two = (noon + timedelta(minutes=minutes) for minutes in (60, 90, 120))
    capture.fill_gap(store, Span(one, half_past), NamedTask("Bank"), clock)
    with store.action(Deed.GO_AWAY, at=SUNDAY, about="") as act:
        act.absences.put(Absence(uuid4(), noon, two, Cause.LOCK, None, Answer.SPLIT))
    layout = lay_out(show_week(store, None, 0, clock))
    away = [(piece.span.start, piece.span.end) for piece in layout.pieces if piece.absence is not None]
    assert away == [(noon, one), (half_past, two)]


def test_hours_of_a_week_are_right_in_the_night_of_the_change(store: Store) -> None:
    """From 23:00 to 3:30 are three hours and a half that night, one of them before midnight."""
    clock = FixedClock(SUNDAY, BERLIN)
    span = Span(datetime(2026, 3, 28, 23, tzinfo=BERLIN), datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN))
    capture.fill_gap(store, span, NamedTask("Night"), clock)
    worked = [day.worked for day in show_week(store, date(2026, 3, 25), 0, clock).days]
    assert worked[5:] == [timedelta(hours=1), timedelta(hours=2, minutes=30)]
    assert sum(worked, timedelta()) == timedelta(hours=3, minutes=30)


@pytest.mark.parametrize(("first_weekday", "first"), [(0, 23), (6, 29), (5, 28)])
def test_a_week_begins_where_the_owners_does(store: Store, first_weekday: int, first: int) -> None:
    """Monday, Sunday or Saturday, by the locale."""
    assert show_week(store, None, first_weekday, FixedClock(SUNDAY, BERLIN)).first.day == first
