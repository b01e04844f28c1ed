"""The one line that logs work: `[day] [time] text [#category] [!stress] [// note]`.

Day: today, yesterday, a weekday (the last such day; today's name means today), `2026-11-20`, `12.11.`, `12/11` in the owner's
order. A word is a day only where a time follows: "monday meeting" is text, "monday 9-10 meeting" is not.

Time, at the front of the line:

- `9-10:30`, `9:00 - 10`, `9am-10:30`, `13.15-14`, `9:00 to 10`: a range; an end at or before its start lies on the next day;
- `9:00 1h30`, `9:00 +90`: a start and a length; `45m`, `1h30`: the time that ended just now;
- `9:30`, `9am`: started then and still runs. `1:30` to `7:59` are lengths, as everywhere in Ballast, and the line asks when
  the time would make sense too; `07:30` is a time;
- `-15`: started 15 minutes ago and still runs; `-45 +30` lasted 30 of them; `-45 -15` stopped 15 minutes ago;
- `+30`: lasted 30 minutes straight after the last entry (`since_last_end`), or up to now when less time has passed or no entry
  is known on that day. It never reaches into the future;
- a bare number, `3d`, `1.5` and everything else stay text.

Before the owner's day start it is still the day before: at 01:30 with a day start of 04:00, `0:15-1` is an hour ago. A written
date is the date of the calendar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from ballast.domain.log.day import day_of
from ballast.domain.log.entry import written
from ballast.domain.log.quick_day import ENGLISH, DayWord, Vocabulary, read_day
from ballast.domain.log.quick_marks import read_marks
from ballast.domain.log.quick_place import Frame, Placed, place
from ballast.domain.log.quick_result import Doubt, Kind, Problem, QuickEntry, Wrong
from ballast.domain.log.quick_time import read_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

__all__ = ["ENGLISH", "Doubt", "Kind", "Problem", "QuickEntry", "Vocabulary", "Wrong", "parse"]

_NOTE = re.compile(r"(?:^|\s)//(.*)", re.DOTALL)
_TRAILING = ",;:"


@dataclass(frozen=True, slots=True)
class _Front:
    """What the first words of a line say, and how many they are."""

    used: int
    placed: Placed


def parse(  # noqa: PLR0913 - all but the text are named and most have a default
    text: str,
    *,
    now: datetime,
    zone: tzinfo,
    day_first: bool,
    day: date | None = None,
    day_start: time = time(0),
    categories: Sequence[str] | None = None,
    since_last_end: datetime | None = None,
    running_since: datetime | None = None,
    vocabulary: Vocabulary = ENGLISH,
) -> QuickEntry:
    """The line, read; the module says the grammar. Any text gives a QuickEntry.

    `day` is the day of the log that the owner looks at (default: today). With `categories` (all names) a `#prefix` gives the
    full name and an unknown one is a problem; without, it is given as typed. `running_since` is the start of the entry that
    runs now: a line that would leave nothing of it asks first.
    """
    head, note = _split_note(written(text))
    marks = read_marks(head, categories)
    today = day_of(now, day_start, zone)
    frame = Frame(now, zone, day_start, day or today, since_last_end, running_since)
    front = _read_front(marks.words, frame, day_first=day_first, vocabulary=vocabulary)
    task = " ".join(" ".join(marks.words[front.used :]).split())
    missing = () if task else (Problem(Wrong.TEXT_MISSING),)
    placed = front.placed
    return QuickEntry(
        text=task,
        category=marks.category,
        stress=marks.stress,
        note=note,
        kind=placed.kind,
        start=placed.start,
        end=placed.end,
        problems=(*placed.problems, *marks.problems, *missing),
        needs_confirmation=placed.doubts,
    )


def _split_note(text: str) -> tuple[str, str]:
    found = _NOTE.search(text)
    return (text[: found.start()], found[1].strip()) if found else (text, "")


def _read_front(words: Sequence[str], frame: Frame, *, day_first: bool, vocabulary: Vocabulary) -> _Front:
    bare = [word.rstrip(_TRAILING) or word for word in words[:6]]
    named = read_day(bare[0], today=frame.today, day_first=day_first, vocabulary=vocabulary) if bare else None
    said = read_time(bare[1:] if named else bare, vocabulary)
    if named is None:
        return _Front(said.used, place(said, frame)) if said else _Front(0, Placed())
    if said is None:
        return _Front(0, Placed(doubts=(Doubt.DAY_WITHOUT_TIME,) if named.sure else ()))
    if named.day is None:
        return _Front(0, Placed(problems=(Problem(Wrong.DATE_IMPOSSIBLE, bare[0]),)))
    return _Front(1 + said.used, place(said, _on(named, named.day, frame)))


def _on(named: DayWord, day: date, frame: Frame) -> Frame:
    return replace(frame, day=day, named=True, is_date=named.is_date)
