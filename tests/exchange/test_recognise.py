"""Which format a file is in."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ballast.exchange.draft import Format, Program, Reading, Refusal, RefusalReason
from tests.exchange.samples import BERLIN, HEADER_A, HEADER_B, NOW, OURS, place_all, read, toggl, toggl_row

SUMMARY, NOT_YET, NOT_TEXT, UNKNOWN = (
    RefusalReason.SUMMARY_REPORT,
    RefusalReason.NOT_YET,
    RefusalReason.NOT_TEXT,
    RefusalReason.NOT_RECOGNISED,
)


def archive(name: str) -> bytes:
    """A zip archive that holds one file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr(name, "x")
    return data.getvalue()


REFUSED = [
    (b"", RefusalReason.EMPTY, Program.OTHER),
    (b"\xef\xbb\xbf \r\n", RefusalReason.EMPTY, Program.OTHER),
    (b"dear diary,\ntoday I worked\n", UNKNOWN, Program.OTHER),
    (b"\1\2\0\3 what\xff\0\0", NOT_TEXT, Program.OTHER),
    (b"start,end\n1,2\n", UNKNOWN, Program.OTHER),
    (b"Project,Client,Title,Duration\nA,B,C,00:25:20\n", SUMMARY, Program.TOGGL),
    (b'"User","Duration"\n"Ada","1:00:00"\n', SUMMARY, Program.TOGGL),
    (b'"Project","Client","Description","Time (h)","Time (decimal)"\n', SUMMARY, Program.CLOCKIFY),
    (b'"Date","Time (decimal)"\n', SUMMARY, Program.CLOCKIFY),
    (b'"Project","Description","Start Date","Start Time","End Date","End Time","Duration (h)"\n', NOT_YET, Program.CLOCKIFY),
    (
        b'"Project","Description","Start Date","Start Time","End Date","End Time","Duration (decimal)"\n',
        NOT_YET,
        Program.CLOCKIFY,
    ),
    (b"Subject,Start Date,Start Time,End Date,End Time\n", NOT_YET, Program.OUTLOOK),
    (b"Date,Client,Project,Task,Notes,Hours\n", NOT_YET, Program.HARVEST),
    (b"Date,From,To,Duration,Project\n", NOT_YET, Program.KIMAI),
    (b"Description,Task,Project,Start,End,Duration (decimal)\n", NOT_YET, Program.SOLIDTIME),
    (b"description,billable,client,project,tags,start,end,task\n", NOT_YET, Program.SOLIDTIME),
    (b"id,start,stop,project,tags\n", NOT_YET, Program.WATSON),
    (b"from,to,project,tag,time\n", SUMMARY, Program.WATSON),
    (b'"Name","Start","End","Duration","Process"\n', NOT_YET, Program.MANICTIME),
    (b"Date,Time Spent (seconds),Activity\n", NOT_YET, Program.RESCUETIME),
    (b"activity\tstart time\tend time\tduration minutes\n", NOT_YET, Program.HAMSTER),
    (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", NOT_YET, Program.CALENDAR),
    (b'<?xml version="1.0"?>\n<activities/>', NOT_YET, Program.HAMSTER),
    (b'  inc 20260902T182740Z - 20260902T190432Z # "x"\n', NOT_YET, Program.TIMEWARRIOR),
    (b"# mine\n\n2026-11-02 09:00: arrived **\n", NOT_YET, Program.GTIMELOG),
    (b'{"buckets": {}}', NOT_YET, Program.ACTIVITYWATCH),
    (b'{"projects": [], "time": 0, "timespan": {}}', SUMMARY, Program.WATSON),
    (b'[{"projects": [], "timespan": {}}]', SUMMARY, Program.WATSON),
    (b'{"crossModelVersion": 4.5}', NOT_YET, Program.SUPERPRODUCTIVITY),
    (b"[[1548100584, 1548101196]]", NOT_YET, Program.WATSON),
    (b'[{"begin_at": "x"}]', NOT_YET, Program.WATSON),
    (b'[{"start": "x", "stop": "y"}]', NOT_YET, Program.WATSON),
    (b'[{"id": 1, "start": "x"}]', NOT_YET, Program.TIMEWARRIOR),
    (b'[{"other": 1}]', UNKNOWN, Program.OTHER),
    (b"[7]", UNKNOWN, Program.OTHER),
    (b'{"other": 1}', UNKNOWN, Program.OTHER),
    (b"[]", UNKNOWN, Program.OTHER),
    (b'{"broken', UNKNOWN, Program.OTHER),
    (b"[" * 200_000, UNKNOWN, Program.OTHER),
    (b"[" + b" " * (1 << 25), UNKNOWN, Program.OTHER),
    (archive("xl/workbook.xml"), NOT_TEXT, Program.SPREADSHEET),
    (archive("time_entries.csv"), NOT_YET, Program.SOLIDTIME),
    (archive("other"), NOT_TEXT, Program.OTHER),
    (b"SQLite format 3\0 CREATE TABLE fact_tags", NOT_YET, Program.HAMSTER),
]


@pytest.mark.parametrize(("data", "reason", "program"), REFUSED, ids=[str(number) for number in range(len(REFUSED))])
def test_refused_files_say_why(data: bytes, reason: RefusalReason, program: Program) -> None:
    """A file that cannot be read is refused with the reason and, where known, the program it comes from."""
    with pytest.raises(Refusal) as refused:
        read(data, "time.csv")
    assert (refused.value.reason, refused.value.program, refused.value.line) == (reason, program, None)


def test_the_name_tells_an_old_spreadsheet() -> None:
    """A workbook in an old or packed form is named a spreadsheet by its ending."""
    with pytest.raises(Refusal) as refused:
        read(b"\xd0\xcf\x11\xe0\0\0", "Week 44.XLS")
    assert (refused.value.reason, refused.value.program) == (NOT_TEXT, Program.SPREADSHEET)


@pytest.mark.parametrize("header", [HEADER_A, HEADER_B, OURS])
def test_columns_may_stand_in_any_order(header: str) -> None:
    """The format is found by the names of columns, whatever their order and case, and without any row."""
    turned = ",".join(reversed(header.upper().split(",")))
    assert read(turned.encode()).format is (Format.BALLAST if header is OURS else Format.TOGGL)


def test_an_unclosed_quote_refuses_the_file_with_its_line() -> None:
    """Nothing behind an unclosed quote is lost in silence: the file is refused and the line named."""
    with pytest.raises(Refusal) as refused:
        read(toggl(toggl_row(), toggl_row('"open'), *[toggl_row()] * 989))
    assert (refused.value.reason, refused.value.line) == (RefusalReason.UNCLOSED_QUOTE, 3)


def test_excel_text_is_read() -> None:
    """A report saved again by a spreadsheet, as UTF-16 with tabs or in the legacy code page with semicolons, gives the same."""
    rows = f"{HEADER_A}\r\n{toggl_row('Café')}\r\n"
    wide = read(rows.replace(",", "\t").encode("utf-16"))
    legacy = read(rows.replace(",", ";").encode("cp1252"))
    assert (wide.delimiter, legacy.delimiter, wide.encoding, legacy.encoding) == ("\t", ";", "utf-16-le", "cp1252")
    assert wide.drafts == legacy.drafts == read(rows.encode()).drafts


def test_reading_can_be_cancelled() -> None:
    """What the watcher raises ends the reading at once."""

    def stop(line: int) -> None:
        raise InterruptedError(line)

    with pytest.raises(InterruptedError):
        read(toggl(toggl_row()), watch=stop)


CELLS = st.sampled_from(
    ["2026-11-02", "13/04/2026", "9999-12-31", "0001-01-01", "23:59:59", "12:00 AM", '"', '""', "\0", "é", "=1"]
)
WORDS = st.lists(CELLS | st.text(max_size=5), max_size=15).map(",".join)
FILES = st.builds(
    lambda header, rows, codec: "\n".join([header, *rows]).encode(codec, "replace"),
    st.sampled_from([HEADER_A, HEADER_B, OURS, "start;end;task"]),
    st.lists(WORDS, max_size=4),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)


@given(st.binary(max_size=300) | FILES | st.builds(bytes.__add__, FILES, st.binary(max_size=9)), st.sampled_from(["", "a.xls"]))
@example(b"\xff\xfe\n\x00", "")
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_values_or_a_refusal(data: bytes, name: str) -> None:
    """No file makes the reader fail: there is a reading whose rows are all accounted for, or a refusal."""
    try:
        reading = read(data, name)
    except Refusal:
        return
    assert isinstance(reading, Reading)
    done = place_all(reading, BERLIN, NOW)
    assert len(done.placed) + len(done.sum.rejections) == reading.rows
    assert all(bad.line > 1 for bad in done.sum.rejections)
