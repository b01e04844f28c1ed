"""From wall-clock times to instants."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.span import elapsed
from ballast.exchange.cover import Cover
from ballast.exchange.draft import DateOrder, Doubt, Draft, Format, Reading, Reason, Rejection
from ballast.exchange.packed import PackedDrafts
from ballast.exchange.placing import Placed, place, place_each
from tests.exchange.samples import BERLIN, NOW, place_all, read, toggl, toggl_row

SPRING, AUTUMN = "2026-03-29", "2026-10-25"  # Berlin: 02:00 becomes 03:00, and 03:00 becomes 02:00


def draft(start: str, end: str | None, stated_minutes: int | None = None, zone: str = "") -> Draft:
    """A row with these times."""
    stated = None if stated_minutes is None else timedelta(minutes=stated_minutes)
    until = datetime.fromisoformat(end) if end else None
    return Draft(line=2, task="Invoices", start=datetime.fromisoformat(start), end=until, stated=stated, zone=zone)


def placed(row: Draft, zone: ZoneInfo = BERLIN) -> Placed:
    """The row on the time line."""
    found = place(row, zone, NOW)
    assert isinstance(found, Placed)
    return found


@pytest.mark.parametrize(
    ("start", "end", "stated", "utc", "minutes", "doubts"),
    [
        ("2026-11-02 09:00", "2026-11-02 10:00", 60, "08:00", 60, set()),
        (f"{SPRING} 01:30", f"{SPRING} 03:30", 60, "00:30", 60, set()),
        (f"{SPRING} 01:30", f"{SPRING} 03:30", 120, "00:30", 120, {Doubt.STATED_TRUSTED}),
        (f"{SPRING} 01:30", f"{SPRING} 02:30", 60, "00:30", 60, {Doubt.CLOCK_SKIPPED}),
        (f"{SPRING} 02:15", f"{SPRING} 02:45", 30, "01:15", 30, {Doubt.CLOCK_SKIPPED}),
        (f"{AUTUMN} 01:30", f"{AUTUMN} 03:30", 180, "23:30", 180, set()),
        (f"{AUTUMN} 01:30", f"{AUTUMN} 02:30", 60, "23:30", 60, set()),
        (f"{AUTUMN} 01:30", f"{AUTUMN} 02:30", 120, "23:30", 120, set()),
        (f"{AUTUMN} 01:30", f"{AUTUMN} 02:30", None, "23:30", 60, {Doubt.CLOCK_REPEATED}),
        (f"{AUTUMN} 02:50", f"{AUTUMN} 02:10", 20, "00:50", 20, set()),
        (f"{AUTUMN} 02:10", f"{AUTUMN} 02:30", 20, "00:10", 20, {Doubt.CLOCK_REPEATED}),
        (f"{AUTUMN} 02:10", f"{AUTUMN} 02:30", 80, "00:10", 80, set()),
        (f"{AUTUMN} 02:30", None, None, "00:30", 0, {Doubt.CLOCK_REPEATED, Doubt.RUNNING}),
    ],
)
def test_clock_changes(start: str, end: str | None, stated: int | None, utc: str, minutes: int, doubts: set[Doubt]) -> None:
    """Across a clock change the stated length decides, and what nothing decides is said."""
    row = placed(draft(start, end, stated))
    assert f"{row.start.astimezone(UTC):%H:%M}" == utc
    assert row.clock == timedelta(minutes=minutes)
    assert row.doubts == doubts


def test_times_show_what_the_zone_shows() -> None:
    """A time that the spring change leaves out becomes the one that the clock on the wall did show."""
    row = placed(draft(f"{SPRING} 02:30", f"{SPRING} 04:00"))
    assert (row.start.isoformat(), row.start.tzinfo) == (f"{SPRING}T03:30:00+02:00", BERLIN)


@pytest.mark.parametrize(
    ("start", "end", "stated", "doubts"),
    [
        ("2026-11-02 09:00", "2026-11-02 09:00", 0, {Doubt.ZERO_LENGTH}),
        ("2026-11-02 09:00", "2026-11-03 09:00", None, set()),
        ("2026-11-02 09:00", "2026-11-04 10:00", 2940, {Doubt.LONG}),
        ("2026-11-22 12:30", "2026-11-22 13:30", None, {Doubt.FUTURE}),
        ("2027-01-01 12:30", None, None, {Doubt.FUTURE, Doubt.RUNNING}),
        ("9999-01-01 12:30", "9999-01-01 13:30", None, {Doubt.FUTURE}),
        ("1970-01-01 12:30", "1970-01-01 13:30", None, {Doubt.LONG_AGO}),
        ("2026-11-02 09:00", "2026-11-02 10:00", 61, set()),
        ("2026-11-02 09:00", "2026-11-02 10:00", 62, {Doubt.STATED_DIFFERS}),
    ],
)
def test_odd_rows_are_kept_and_said(start: str, end: str | None, stated: int | None, doubts: set[Doubt]) -> None:
    """Empty, long, future and old rows keep their times; each carries its doubt; a stated length may miss by a minute."""
    row = placed(draft(start, end, stated), ZoneInfo("UTC"))
    assert row.doubts == doubts
    assert row.start == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert row.end is None or end is None or row.end == datetime.fromisoformat(end).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (draft("2026-11-02 10:00", "2026-11-02 09:00", 60), Reason.REVERSED),
        (draft("2026-11-02T10:00+01:00", "2026-11-02T10:00+02:00"), Reason.REVERSED),
        (draft("9999-12-31 23:00", "9999-12-31 23:30", zone="America/New_York"), Reason.OUT_OF_RANGE),
        (draft("0001-01-01 00:00", "0001-01-01 00:30"), Reason.OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_true_is_rejected(row: Draft, reason: Reason) -> None:
    """A row that ends before it starts, or lies outside all time, is rejected with its line."""
    found = place(row, BERLIN, NOW)
    assert isinstance(found, Rejection)
    assert (found.line, found.reason) == (2, reason)


def test_zones_of_the_file_win() -> None:
    """A zone of the row beats the chosen one; an offset is an instant and is shown in the chosen zone; a zoned time stays."""
    athens = ZoneInfo("Europe/Athens")
    assert placed(draft("2026-11-02 09:00", None, zone="Europe/Athens")).start.isoformat() == "2026-11-02T09:00:00+02:00"
    assert placed(draft("2026-11-02T09:00+02:00", None)).start.isoformat() == "2026-11-02T08:00:00+01:00"
    zoned = Draft(line=2, task="", start=datetime(2026, 11, 2, 9, tzinfo=athens), end=None)
    assert placed(zoned).start.tzinfo is athens


def test_a_file_is_accounted_for() -> None:
    """Rows in = placed + rejected + other people's; the sums are of what is placed."""
    reading = read(
        toggl(
            toggl_row(),
            toggl_row(start="2026-11-02,09:30:00", end="2026-11-02,10:30:00", duration="01:00:01"),
            toggl_row(end="2026-11-02,08:00:00"),
            toggl_row(end="x"),
            toggl_row(user="Bo,b@x"),
        )
    )
    mine = place_all(reading, BERLIN, NOW, {"Ada"})
    assert (len(mine.placed), [bad.line for bad in mine.sum.rejections], mine.sum.left_out) == (2, [4, 5], 1)
    done = mine.sum
    assert (done.clock, done.stated, done.union) == (
        timedelta(hours=2),
        timedelta(hours=2, seconds=1),
        timedelta(minutes=90),
    )
    everyone = place_all(reading, BERLIN, NOW)
    assert (len(everyone.placed), everyone.sum.left_out) == (3, 0)


def test_a_running_row_has_no_length() -> None:
    """A row without an end adds nothing to any sum."""
    row = placed(draft("2026-11-02 09:00", None, 30))
    assert (row.clock, row.stated) == (timedelta(0), timedelta(minutes=30))
    assert placed(draft("2026-11-02 09:00", "2026-11-02 10:00")).stated == timedelta(hours=1)


@given(
    st.datetimes(datetime(1980, 1, 1), datetime(2037, 1, 1)),  # noqa: DTZ001 - wall-clock times
    st.timedeltas(timedelta(0), timedelta(days=2)),
    st.sampled_from(("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "UTC")),
)
def test_a_true_length_is_always_found(start: datetime, length: timedelta, name: str) -> None:
    """Whatever the zone and the clock change, wall-clock times of a real stretch with its length give that length back."""
    zone = ZoneInfo(name)
    first = start.replace(tzinfo=UTC)
    wall = [moment.astimezone(zone).replace(tzinfo=None) for moment in (first, first + length)]
    row = placed(Draft(line=2, task="", start=wall[0], end=wall[1], stated=length), zone)
    assert row.end is not None
    assert elapsed(row.start, row.end) == length


WINTER, SUMMER, AUTUMN_ON = map(datetime.fromisoformat, ("2025-03-29", "2025-03-31", "2025-10-25"))
MOMENTS = st.datetimes(WINTER, SUMMER) | st.datetimes(AUTUMN_ON, NOW.replace(tzinfo=None) + timedelta(days=1))


@given(MOMENTS, st.timedeltas(timedelta(hours=-1), timedelta(hours=26)), st.none() | st.integers(-2, 2))
def test_the_quick_way_says_the_same(start: datetime, length: timedelta, miss: int | None) -> None:
    """Rows on days without a clock change are placed without asking the zone, and exactly as all others are."""
    stated = None if miss is None else max(length, timedelta(0)) + timedelta(minutes=miss)
    row = Draft(line=2, task="x", start=start, end=start + length, stated=stated)
    drafts = PackedDrafts()
    drafts.add(row)
    reading = Reading(Format.TOGGL, "utf-8", ",", DateOrder.ISO, DateOrder.ISO, drafts, ())
    (quick,), slow = list(place_each(reading, BERLIN, NOW)), place(row, BERLIN, NOW)
    if isinstance(quick, Placed) and isinstance(slow, Placed):
        assert [str(quick.start), str(quick.end)] == [str(slow.start), str(slow.end)]
        assert (quick.draft, quick.doubts, quick.clock) == (row, slow.doubts, slow.clock)
    else:
        assert quick == slow


@given(st.lists(st.tuples(st.integers(-3000, 3000), st.integers(0, 300))))
def test_cover_counts_shared_time_once(spans: list[tuple[int, int]]) -> None:
    """Rows in any order cover exactly the minutes that at least one of them has."""
    cover = Cover()
    for start, minutes in spans:
        cover.add(NOW + timedelta(minutes=start), timedelta(minutes=minutes))
    assert cover.length == timedelta(minutes=len({minute for start, each in spans for minute in range(start, start + each)}))
