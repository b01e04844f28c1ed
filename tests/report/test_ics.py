"""Dates for a calendar program, read back by a reader that is written out here (RFC 5545, 3.1 and 3.3.11)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.report.ics import Event, calendar_file

STAMP = datetime(2026, 3, 1, 10, 30, tzinfo=ZoneInfo("Europe/Berlin"))
CALL = Event("a-1", date(2026, 12, 31), "Call with Ana; mail, books", "Ask:\nhow is it \\ going?")


def read(content: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """What a calendar makes of a file: its own values and those of each event. Names keep their parameters."""
    assert content.endswith(b"\r\n")
    raw = content.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in raw)
    unfolded = re.sub(b"\r\n[ \t]", b"", content).decode()
    lines = unfolded.split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    own: dict[str, str] = {}
    events: list[dict[str, str]] = []
    into = own
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
            into = events[-1]
        elif line == "END:VEVENT":
            into = own
        else:
            assert name not in into
            into[name] = value
    return own, events


def text(value: str) -> str:
    """A text value as it was before it was escaped."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_a_date_is_a_whole_day_that_is_not_busy() -> None:
    """From its day to the next, over a year's end; stamped in UTC; the owner's signs come back as they were."""
    own, (event,) = read(calendar_file("Ana, books", [CALL], STAMP))
    assert (own["VERSION"], own["METHOD"], text(own["X-WR-CALNAME"])) == ("2.0", "PUBLISH", "Ana, books")
    assert own["PRODID"]
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert (event["DTSTAMP"], event["TRANSP"], event["UID"]) == ("20260301T093000Z", "TRANSPARENT", "a-1")
    assert (text(event["SUMMARY"]), text(event["DESCRIPTION"])) == (CALL.title, CALL.note)


def test_nothing_that_ends_the_file_early_can_be_said() -> None:
    """A title stays in its line, whatever is in it; a note without a word is none; the last day there is has no next one."""
    nasty = Event("x", date.max, "a\r\nEND:VCALENDAR\x00\x07", " \n ")
    _, (event,) = read(calendar_file("", [nasty], STAMP))
    assert event["SUMMARY"] == "a END:VCALENDAR"
    assert "DESCRIPTION" not in event
    assert (event["DTSTART;VALUE=DATE"], "DTEND;VALUE=DATE" in event) == ("99991231", False)


@pytest.mark.parametrize("letter", ["a", "\u03b1", "\u8aac", "\U0001f600", "\u0639"])
@pytest.mark.parametrize("long", [60, 75, 76, 150, 400])
def test_long_lines_are_folded_between_letters(letter: str, long: int) -> None:
    """In scripts of one to four bytes a letter: `read` holds the limit, and the words are whole again."""
    _, (event,) = read(calendar_file(letter * 90, [Event("u", date(2026, 1, 1), letter * long, letter * long)], STAMP))
    assert (event["SUMMARY"], event["DESCRIPTION"]) == (letter * long, letter * long)


@given(st.lists(st.tuples(st.dates(date(1900, 1, 1)), st.text(), st.text()), max_size=5))
def test_any_words_come_back(found: list[tuple[date, str, str]]) -> None:
    """Titles on one line, notes line by line, without signs that no file may hold; half letters become a question mark."""
    events = [Event(f"{number}", day, title, note) for number, (day, title, note) in enumerate(found)]
    _, back = read(calendar_file("x", events, STAMP))
    assert [each["UID"] for each in back] == [each.uid for each in events]
    for event, each in zip(events, back, strict=True):
        assert each["DTSTART;VALUE=DATE"] == event.day.strftime("%Y%m%d")
        assert text(each["SUMMARY"]) == clean(" ".join(event.title.split()))
        assert text(each.get("DESCRIPTION", "")) == clean("\n".join(event.note.strip().splitlines()))


def clean(words: str) -> str:
    """What may stand in a file."""
    kept = re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", words)
    return re.sub("[\ud800-\udfff]", "?", kept)


def test_the_same_dates_are_the_same_bytes() -> None:
    """At one moment, in whichever zone it is said."""
    again = calendar_file("n", [CALL], STAMP.astimezone(UTC))
    assert calendar_file("n", [CALL], STAMP) == again
    assert calendar_file("n", [CALL], STAMP + timedelta(seconds=1)) != again
