"""Dates as a file for the owner's calendar program (RFC 5545): whole days, read by every calendar there is.

Written by hand: such a file is a dozen plain lines for each date. A library would bring a second idea of time zones, and
files that change with its version, for what is three rules: lines are folded at 75 bytes, four characters are escaped, lines
end in CRLF. The same dates at the same moment give the same bytes, and a date keeps its `uid`, so that a calendar that takes
the file a second time moves what moved and adds nothing twice.

Whole days are shown as free: a reminder to sign a paper does not make the day a busy one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LINE_BYTES = 75
_CRLF = "\r\n"
_PROGRAM = "-//Ballast//Ballast//EN"


@dataclass(frozen=True, slots=True)
class Event:
    """One whole day in a calendar. `uid` names it for good; `note` may have lines."""

    uid: str
    day: date
    title: str
    note: str = ""


def calendar_file(name: str, events: Iterable[Event], stamp: datetime) -> bytes:
    """The file, in the order of the events. `name` is what the calendar is called; `stamp` an aware moment, the file's own."""
    written = f"{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PROGRAM}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    for event in events:
        lines += _event(event, written)
    lines.append("END:VCALENDAR")
    return "".join(part + _CRLF for line in lines for part in _folded(line)).encode()


def _event(event: Event, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_figures(event.day)}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{_figures(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(' '.join(event.title.split()))}"
    if event.note.strip():
        yield f"DESCRIPTION:{_escaped(event.note.strip())}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _figures(day: date) -> str:
    """Eight figures; `strftime` leaves zeros out of early years on some systems."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escaped(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line end escaped, what no file may hold left out."""
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(sign, written)
    lines = "\\n".join(text.splitlines())
    kept = "".join(letter for letter in lines if letter == "\t" or (letter >= " " and letter != "\x7f"))
    return kept.encode("utf-8", "replace").decode()


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 bytes, each after the first with a space before it; no letter is cut through."""
    part, room = "", LINE_BYTES
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = " ", LINE_BYTES - 1
        part += letter
        room -= size
    yield part
