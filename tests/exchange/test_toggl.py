"""Toggl Track's detailed report."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from ballast.exchange.draft import DateOrder, Format, Reason, Rejection
from tests.exchange.samples import HEADER_B, read, toggl, toggl_row


def test_header_a() -> None:
    """The header with an amount: every column lands where it belongs."""
    reading = read(
        toggl('Ada,a@b.c,Acme,Site,Build,Fix the menu,Yes,2026-11-02,23:50:00,2026-11-03,00:10:00,00:20:01,"x, y,z",9.5')
    )
    (draft,) = reading.drafts
    assert (draft.line, draft.task, draft.project, draft.client, draft.activity) == (2, "Fix the menu", "Site", "Acme", "Build")
    assert (draft.start, draft.end) == (datetime(2026, 11, 2, 23, 50), datetime(2026, 11, 3, 0, 10))  # noqa: DTZ001 - no zone in the file
    assert (draft.stated, draft.tags, draft.billable) == (timedelta(seconds=1201), ("x", "y,z"), True)
    assert (draft.group, draft.user) == ("Site", "Ada")
    assert (reading.format, reading.rows, reading.zone_needed) == (Format.TOGGL, 1, True)
    assert (reading.first, reading.last, reading.stated) == (draft.start, draft.end, draft.stated)


def test_header_b() -> None:
    """The newer header: all quoted, a mark, no amount, CRLF, a leading tab in the description."""
    row = '"Ada","a@b.c","","","","\tHe said ""go""","No","2026-11-02","09:00:00","2026-11-02","09:00:00","00:00:00",""'
    reading = read(b"\xef\xbb\xbf" + f"{HEADER_B}\r\n{row}\r\n".encode())
    (draft,) = reading.drafts
    assert (draft.task, draft.start, draft.stated, draft.group) == ('He said "go"', draft.end, timedelta(0), "")
    assert reading.encoding == "utf-8-sig"


def test_newest_header() -> None:
    """Stop instead of end, member instead of user, another order of columns, semicolons."""
    data = b"Description;Member;Start date;Start time;Stop date;Stop time\nCall;Bo;2026-11-02;09:00:00;2026-11-02;09:30:00\n"
    (draft,) = read(data).drafts
    assert (draft.task, draft.user, draft.stated, draft.billable) == ("Call", "Bo", None, None)


@pytest.mark.parametrize(
    ("task", "description", "project", "expected"),
    [("T", "D", "P", "D"), ("T", "", "P", "T"), ("", '""', "P", "P"), ("", "", "", ""), ("", '"two\nlines"', "", "two lines")],
)
def test_what_the_task_is(task: str, description: str, project: str, expected: str) -> None:
    """The description is the task, else the Task column, else the project, else nothing."""
    row = f"Ada,a@b.c,,{project},{task},{description},No,2026-11-02,09:00:00,2026-11-02,10:00:00,01:00:00,,"
    assert read(toggl(row)).drafts[0].task == expected


@pytest.mark.parametrize(
    ("row", "field", "reason", "value"),
    [
        (toggl_row(start="2026-13-02,09:00:00"), "start date", Reason.BAD_DATE, "2026-13-02"),
        (toggl_row(start="2026-11-02,25:00:00"), "start time", Reason.BAD_TIME, "25:00:00"),
        (toggl_row(end="2026-11-02,"), "end time", Reason.MISSING, ""),
        (toggl_row(end=","), "end date", Reason.MISSING, ""),
        (toggl_row() + ",extra", "", Reason.TOO_MANY_CELLS, "extra"),
        (toggl_row("nul\0here"), "description", Reason.NUL, "nul\ufffdhere"),
        ("Ada,a@b.c,Acme", "start date", Reason.MISSING, ""),
    ],
)
def test_rows_that_cannot_be_read(row: str, field: str, reason: Reason, value: str) -> None:
    """A bad row is rejected with line, column, reason and value, and its neighbours are kept."""
    reading = read(toggl(toggl_row(), row, toggl_row("Last")))
    assert reading.rejections == (Rejection(3, field, reason, value),)
    assert [draft.line for draft in reading.drafts] == [2, 4]
    assert reading.rows == 3


def test_short_last_row() -> None:
    """A last row without its trailing empty cells is read all the same."""
    (draft,) = read(toggl(toggl_row().removesuffix(",01:00:00,,"))).drafts
    assert (draft.task, draft.stated, draft.tags) == ("Invoices", None, ())


def test_unreadable_extras_lose_no_row() -> None:
    """A length or a billable mark that cannot be read is no reason to lose the hours."""
    (draft,) = read(toggl(toggl_row(duration="an hour").replace(",No,", ",perhaps,"))).drafts
    assert (draft.stated, draft.stated_unreadable, draft.billable) == (None, True, None)


def test_people() -> None:
    """Everyone in the file is listed with all rows, most rows first; addresses tell apart who shares a name."""
    rows = [toggl_row(user=user) for user in ("Bo,b@x", "Ada,1@x", "Ada,2@x", "Bo,b@x", ",c@x", ",")]
    reading = read(toggl(*rows))
    assert reading.users == ("Bo", "Ada <1@x>", "Ada <2@x>", "c@x")
    assert reading.people == {"Bo": 2, "Ada <1@x>": 1, "Ada <2@x>": 1, "c@x": 1, "": 1}


def test_open_date_order_is_said_and_can_be_answered() -> None:
    """Dates that fit both orders are reported as open; the answer flips all of them at once."""
    data = toggl(toggl_row(start="03/04/2026,09:00 AM", end="03/04/2026,05:00 PM", duration="08:00:00"))
    open_one = read(data)
    assert (open_one.date_order, open_one.assumed_order) == (DateOrder.AMBIGUOUS, DateOrder.DMY)
    assert str(open_one.first) == "2026-04-03 09:00:00"
    answered = read(data, date_order=DateOrder.MDY)
    assert (answered.date_order, answered.assumed_order) == (DateOrder.MDY, DateOrder.MDY)
    assert str(answered.last) == "2026-03-04 17:00:00"


def test_one_date_order_for_all_rows() -> None:
    """A row with month 13 is a row error; it never turns the other rows round."""
    days = ("13/04/2026", "03/04/2026", "04/13/2026", "14/04/2026")
    reading = read(toggl(*(toggl_row(start=f"{day},09:00:00", end=f"{day},10:00:00") for day in days)))
    assert reading.date_order is DateOrder.DMY
    assert [draft.start.day for draft in reading.drafts] == [13, 3, 14]
    assert [(bad.line, bad.reason) for bad in reading.rejections] == [(4, Reason.BAD_DATE)]


def test_iso_dates_need_no_answer() -> None:
    """An answer about day and month changes nothing in a file with unmistakable dates."""
    assert read(toggl(toggl_row()), date_order=DateOrder.MDY).date_order is DateOrder.ISO


def test_a_report_without_rows() -> None:
    """A report of an empty week is a reading without rows, not an error."""
    reading = read(toggl())
    assert (reading.rows, reading.first, reading.last, reading.zone_needed, reading.users) == (0, None, None, False, ())
