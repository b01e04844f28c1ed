"""Delimiters, rows and their lines."""

from __future__ import annotations

import pytest

from ballast.exchange.draft import Refusal, RefusalReason, Unreadable
from ballast.exchange.table import Table, check_row, open_table, plain, shorten
from ballast.exchange.text import decode

KNOWN = ("start", "end", "task")


def table(data: bytes) -> Table:
    """The table in some bytes."""
    found = open_table(decode(data), KNOWN)
    assert found is not None
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\n \n", "sep=;\r\n"])
def test_delimiter_is_counted_in_the_header(delimiter: str, before: str) -> None:
    """The header decides the delimiter, whatever commas the texts hold and whatever stands before it."""
    data = f"{before}Start {delimiter}END{delimiter} task\n1{delimiter}2{delimiter}a: b\n".encode()
    found = table(data)
    assert (found.delimiter, found.columns) == (delimiter, KNOWN)
    assert [cells for _, cells in found.rows()] == [["1", "2", "a: b"]]


@pytest.mark.parametrize("data", [b"nothing,known\n1,2\n", b"\n" * 40 + b"start,end\n", b'"start,end\n'])
def test_no_known_header_is_no_table(data: bytes) -> None:
    """Without a known column name there is no table, and its rows are not guessed at."""
    assert open_table(decode(data), KNOWN) is None


def test_lines_are_physical() -> None:
    """A row is named by its first line, with blank lines, quoted line ends and empty rows before it."""
    data = b'start,end,task\r\n1,2,"two\r\nlines"\r\n\r\n,,\r\n3,4,"say ""hi"""\r\n5'
    assert list(table(data).rows()) == [(2, ["1", "2", "two\r\nlines"]), (6, ["3", "4", 'say "hi"']), (7, ["5"])]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b'1,2,"open\n3,4,x\n5,6,y\n', RefusalReason.UNCLOSED_QUOTE),
        (b'1,2,"open\n3,4,"x"\n', RefusalReason.STRAY_QUOTE),
        (b"1,2," + b"x" * 200_000 + b"\n", RefusalReason.FIELD_TOO_LONG),
    ],
)
def test_broken_quotes_name_their_line(row: bytes, reason: RefusalReason) -> None:
    """A quote that is never closed, one in the wrong place and an endless field refuse the file with the row's first line."""
    with pytest.raises(Refusal) as refused:
        list(table(b"start,end,task\n0,0,fine\n" + row).rows())
    assert (refused.value.reason, refused.value.line) == (reason, 3)


def test_watch_is_told_and_can_cancel() -> None:
    """Reading tells its line now and then, and what the watcher raises ends it."""
    data = b"start\n" + b"1\n" * 2500
    lines: list[int] = []
    assert len(list(table(data).rows(lines.append))) == 2500
    assert lines == [2, 1002, 2002]

    def cancel(line: int) -> None:
        raise KeyboardInterrupt(line)

    with pytest.raises(KeyboardInterrupt):
        list(table(data).rows(cancel))


def test_rows_that_do_not_fit() -> None:
    """More cells than columns and NUL are refused by row; empty cells past the end and a short row are not."""
    found = table(b"start,end\n1,\0\n")
    check_row(["1"], found)
    check_row(["1", "2", ""], found)
    with pytest.raises(Unreadable, match="too_many_cells"):
        check_row(["1", "2", "3"], found)
    with pytest.raises(Unreadable, match="nul"):
        check_row(["1", "a\0"], found)


def test_small_things() -> None:
    """Column names compare without case and runs of space; a long value is shortened; the first known name is taken."""
    assert plain("  Start   Date ") == "start date"
    assert shorten("x" * 80) == "x" * 80
    assert shorten("x" * 200) == "x" * 79 + "…"
    assert table(b"task,start\n").index("stop", "start", "task") == 1
    assert table(b"task,start\n").index("stop") is None
