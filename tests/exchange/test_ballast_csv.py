"""Ballast's own CSV, there and back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.entry import DelayReason, Entry, Interrupter
from ballast.exchange.ballast_csv import TRIGGERS, draft_of, find_zone, guard, unguard, write
from ballast.exchange.draft import Draft, Format, Reason
from tests.exchange.samples import BERLIN, OURS, read

ID = UUID("6f1f3f4e-0000-4000-8000-000000000001")
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20) | st.sampled_from(
    ("'=1", "''", "=1+1", "\t-x", "'", "\uff0b1", "a\r\nb", '"', "\r", "@x,y;z")
)
LENGTHS = st.none() | st.timedeltas(timedelta(0), timedelta(days=40))
ANSWERS = st.none() | st.booleans()


@st.composite
def entries(draw: st.DrawFn) -> Draft:
    """An entry as the export sees it, in any zone."""
    zone = ZoneInfo(draw(st.sampled_from(("Europe/Berlin", "Asia/Kathmandu", "UTC", "America/St_Johns"))))
    start = draw(st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1))).replace(tzinfo=UTC)  # noqa: DTZ001 - made aware
    length = draw(LENGTHS)
    entry = Entry(
        id=draw(st.uuids()),
        task_id=ID,
        start=start.astimezone(zone),
        end=None if length is None else (start + length).astimezone(zone),
        stress=draw(st.none() | st.integers(0, 4)),
        note=draw(TEXTS),
        delayed=draw(ANSWERS),
        blocked=draw(LENGTHS),
        interruption=draw(ANSWERS),
        stated=draw(LENGTHS),
        reason=draw(st.none() | st.sampled_from(DelayReason)),
        interrupter=draw(st.none() | st.sampled_from(Interrupter)),
        parallel=draw(ANSWERS),
    )
    return draft_of(entry, draw(TEXTS), draw(TEXTS))


@given(st.lists(entries(), max_size=4))
def test_there_and_back(drafts: list[Draft]) -> None:
    """What is exported is read back exactly: every text, offset, length and answer."""
    reading = read(write(drafts))
    assert (reading.format, reading.rejections, reading.zone_needed) == (Format.BALLAST, (), False)
    back = [replace(draft, line=0) for draft in reading.drafts]
    assert [repr(draft) for draft in back] == [repr(draft) for draft in drafts]


@given(st.lists(entries(), max_size=3))
def test_no_text_starts_a_formula(drafts: list[Draft]) -> None:
    """No cell of an export begins with what a spreadsheet takes for a formula."""
    rows = csv.reader(io.StringIO(write(drafts).decode("utf-8-sig"), newline=""), strict=True)
    assert not [cell for row in rows for cell in row if cell[:1] in {*TRIGGERS}]


@given(TEXTS)
def test_guard_is_taken_away_exactly(text: str) -> None:
    """Guarding and unguarding gives the same text, and nothing but marks is added."""
    assert unguard(guard(text)) == text
    assert guard(text).replace("'", "") == text.replace("'", "")


def test_what_a_file_looks_like() -> None:
    """The written form is the documented one: mark, CRLF, offsets, h:mm:ss, yes and no."""
    entry = Entry(
        id=ID,
        task_id=ID,
        start=datetime(2026, 11, 2, 9, tzinfo=BERLIN),
        end=datetime(2026, 11, 2, 10, tzinfo=BERLIN),
        stress=3,
        note="=late",
        delayed=True,
        blocked=timedelta(minutes=90),
        interruption=False,
        stated=timedelta(seconds=3599),
        reason=DelayReason.APPROVAL,
        interrupter=Interrupter.OWN,
        parallel=True,
    )
    assert (
        write([draft_of(entry, "Call, Ada", "Core")])
        == (
            f"\ufeff{OURS}\r\n{ID},2026-11-02T09:00:00+01:00,2026-11-02T10:00:00+01:00,Europe/Berlin,"
            '"Call, Ada",Core,3,yes,1:30:00,no,0:59:59,\'=late,approval,own,yes\r\n'
        ).encode()
    )


def test_an_older_file_is_read_as_before() -> None:
    """A file without reason, interrupter and parallel says nothing about them; words may be in capitals."""
    header = OURS.removesuffix(",reason,interrupter,parallel")
    (draft,) = read(f"{header}\n{ID},2026-11-02T09:00:00+01:00,,Europe/Berlin,Call,,3,yes,,no,,n\n".encode()).drafts
    assert (draft.stress, draft.delayed, draft.note) == (3, True, "n")
    assert (draft.reason, draft.interrupter, draft.parallel) == (None, None, None)
    (draft,) = read(b"task,start,end,reason,interrupter\nx,2026-11-02T09:00+01:00,,Tool, PHONE\n").drafts
    assert (draft.reason, draft.interrupter) == (DelayReason.TOOL, Interrupter.PHONE)


def test_a_file_made_by_hand() -> None:
    """Three columns are enough; times without an offset need a zone; blocked may be a number of minutes."""
    reading = read(b"Task;Start;End;Blocked\n's-Hertogenbosch;2026-11-02 09:00;2026-11-02 10:30;7,5\n")
    (draft,) = reading.drafts
    assert (draft.task, draft.blocked, reading.zone_needed) == ("'s-Hertogenbosch", timedelta(seconds=450), True)
    zoned = read(b"start,end,task,zone\n2026-11-02 09:00,,x,Europe/Athens\n")
    assert (zoned.zone_needed, zoned.drafts[0].zone, zoned.drafts[0].end) == (False, "Europe/Athens", None)


def test_an_unknown_zone_hurts_only_wall_clock_times() -> None:
    """An instant stays an instant when this machine does not know the zone's name; a wall-clock time cannot be read then."""
    reading = read(b"start,end,task,zone\n2026-11-02T09:00+01:00,,x,Mars/Base\n2026-11-02T09:00,,x,Mars/Base\n")
    assert [(draft.zone, draft.start.isoformat()) for draft in reading.drafts] == [("", "2026-11-02T09:00:00+01:00")]
    assert [(bad.line, bad.field, bad.reason) for bad in reading.rejections] == [(3, "zone", Reason.BAD_ZONE)]


@pytest.mark.parametrize("name", ["", "Mars/Base", "../etc/passwd", "/etc/passwd", "Europe", "a\0b", "x" * 5000])
def test_no_zone(name: str) -> None:
    """Nothing but the name of a zone is one: no path, no folder, no NUL."""
    assert find_zone(name) is None


@pytest.mark.parametrize(
    ("cells", "field", "reason"),
    [
        (",,,,x,,,,,,,", "start", Reason.MISSING),
        (",2026-W45-1,,,x,,,,,,,", "start", Reason.BAD_TIME),
        (",2026-11-31T09:00,,,x,,,,,,,", "start", Reason.BAD_TIME),
        (",2026-11-02T09:00,later,,x,,,,,,,", "end", Reason.BAD_TIME),
        (",9999-12-31T23:00-10:00,,Asia/Tokyo,x,,,,,,,", "start", Reason.OUT_OF_RANGE),
        (",2026-11-02T09:00,,,x,,5,,,,,", "stress", Reason.BAD_NUMBER),
        (",2026-11-02T09:00,,,x,,²,,,,,", "stress", Reason.BAD_NUMBER),
        (",2026-11-02T09:00,,,x,,,maybe,,,,", "delayed", Reason.BAD_YES_NO),
        (",2026-11-02T09:00,,,x,,,,-5,,,", "blocked", Reason.BAD_LENGTH),
        ("7,2026-11-02T09:00,,,x,,,,,,,", "id", Reason.BAD_ID),
        (",2026-11-02T09:00,,,x,,,,,,,,weather,,", "reason", Reason.BAD_WORD),
        (",2026-11-02T09:00,,,x,,,,,,,,,cat,", "interrupter", Reason.BAD_WORD),
        (",2026-11-02T09:00,,,x,,,,,,,,,,maybe", "parallel", Reason.BAD_YES_NO),
    ],
)
def test_rows_that_cannot_be_read(cells: str, field: str, reason: Reason) -> None:
    """A bad cell rejects its row with line, column and reason."""
    reading = read(f"{OURS}\n{cells}\n".encode())
    assert [(bad.line, bad.field, bad.reason) for bad in reading.rejections] == [(2, field, reason)]


def test_a_running_entry_without_zone_name() -> None:
    """An entry in a bare offset is written without a zone's name, and back as the same instant."""
    entry = Entry(id=ID, task_id=ID, start=datetime(2026, 11, 2, 9, tzinfo=UTC), end=None)
    (draft,) = read(write([draft_of(entry, "x", "")])).drafts
    assert (draft.zone, draft.start, draft.end, draft.group) == ("", entry.start, None, "")
