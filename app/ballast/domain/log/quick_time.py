"""Words that say a time in the quick entry line: clock times, ranges, lengths, and signs before now.

Only the first words of a line are read, so "call mom at 4" holds no time. A bare number is never a time by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.duration import parse_duration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.log.quick_day import Vocabulary

_NOON = 12
_HOURS = 24
_CLOCK = re.compile(r"(\d{1,2})(?:([:.])([0-5]\d))?(am|pm)?", re.ASCII | re.IGNORECASE)
_DASHED = re.compile(r"([^-–—\s]+)\s?[-–—]\s?([^-–—\s]+)")
_SIGNED = re.compile(r"([-+−–])(\S+)")
_MINUTES = re.compile(r"\d{1,3}", re.ASCII)
_SPOKEN = re.compile(
    r"""\d{1,3}(?:[.,]\d{1,2})?\s?h(?:(?:ou)?rs?)?        # 2h, 1,5h, 2 hours
        (?:\s?\d{1,2}m|[0-5]\d|\s?\d{1,2}\s?min(?:ute)?s?)?   # and 1h30, 1h 30m, 2h 5min
      | \d{1,4}m | \d{1,4}\s?min(?:ute)?s?""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_SHORT = re.compile(r"0?[0-7]:[0-5]\d", re.ASCII)
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class ClockWord:
    """A time on the clock as typed: 0 to 24 hours. `bare` has neither minutes nor a half of the day."""

    hour: int
    minute: int
    half: str = ""
    mark: str = ""
    padded: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is only a number."""
        return not (self.half or self.mark)

    @property
    def since_midnight(self) -> timedelta:
        """The time on the clock as a length."""
        return timedelta(hours=self.hour, minutes=self.minute)


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """What the first `used` words say: a start and an end (a clock time, or so long ago), or a length.

    `after_last` marks `+30`; `or_start` is the other reading of `1:30`, which is a length here.
    """

    used: int
    start: ClockWord | timedelta | None = None
    end: ClockWord | timedelta | None = None
    length: timedelta | None = None
    after_last: bool = False
    or_start: ClockWord | None = None


def read_time(words: Sequence[str], vocabulary: Vocabulary) -> TimeSaid | None:
    """The time that the first words say, None when they say none."""
    return _read_range(words, vocabulary) or _read_start(words) or _read_added(words) or _read_length(words)


def _read_range(words: Sequence[str], vocabulary: Vocabulary) -> TimeSaid | None:
    used, joined = 1, words[0] if words else ""
    by_word = len(words) > 2 and words[1].casefold() in vocabulary.to  # noqa: PLR2004 - start, word, end
    if by_word:
        used, joined = 3, f"{words[0]}-{words[2]}"
    elif len(words) > 2 and words[1] in {"-", "–", "—"}:  # noqa: PLR2004 - start, dash, end
        used, joined = 3, "".join(words[:3])
    found = _DASHED.fullmatch(joined)
    start, end = (_read_clock(part) for part in found.groups()) if found else (None, None)
    if not start or not end or start.hour == _HOURS:
        return None
    if start.bare and end.bare and (by_word or start == end):
        return None
    return TimeSaid(used, *_same_half(start, end))


def _read_clock(word: str) -> ClockWord | None:
    found = _CLOCK.fullmatch(word)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[3] or 0), (found[4] or "").lower()
    mark, padded = found[2] or "", found[1].startswith("0") and len(found[1]) > 1
    if half:
        if not 1 <= hour <= _NOON:
            return None
        return ClockWord(_on_24_hours(hour, half), minute, half, mark, padded)
    if hour > _HOURS or (hour == _HOURS and minute):
        return None
    return ClockWord(hour, minute, "", mark, padded)


def _on_24_hours(hour: int, half: str) -> int:
    return hour % _NOON + (_NOON if half == "pm" else 0)


def _same_half(start: ClockWord, end: ClockWord) -> tuple[ClockWord, ClockWord]:
    """`9-10:30pm` and `11am-1`: the side without am or pm goes by the other one."""
    if end.half and not start.half and 1 <= start.hour <= _NOON:
        like = ClockWord(_on_24_hours(start.hour, end.half), start.minute, end.half, start.mark)
        return (like if like.since_midnight < end.since_midnight else start), end
    if start.half and not end.half and end.hour < _NOON and end.since_midnight <= start.since_midnight:
        later = ClockWord(end.hour + _NOON, end.minute, "pm", end.mark)
        return start, (later if later.since_midnight > start.since_midnight else end)
    return start, end


def _read_start(words: Sequence[str]) -> TimeSaid | None:
    """`-15`, `9:00`, `9am`, with or without a length or an end behind."""
    start = _read_signed(words, "-−–") or _read_start_clock(words)
    if start is None:
        return None
    rest = words[1:]
    if length := _read_signed(rest, "+"):
        return TimeSaid(2, start, length=length)
    if ago := _read_signed(rest, "-−–"):
        return TimeSaid(2, start, end=ago)
    if follows := _read_length(rest):
        return TimeSaid(1 + follows.used, start, length=follows.length)
    return TimeSaid(1, start) if isinstance(start, timedelta) else _read_lone_clock(start, words[0])


def _read_start_clock(words: Sequence[str]) -> ClockWord | None:
    clock = _read_clock(words[0]) if words else None
    return clock if clock and not clock.bare and clock.hour < _HOURS else None


def _read_lone_clock(clock: ClockWord, word: str) -> TimeSaid | None:
    """`9:30` and `07:30` are times, `1:30` is a length, `9.30` is no time unless a length follows."""
    if clock.mark == "." and not clock.half:
        return None
    length = None if clock.padded else _length_of(word)
    if length:
        return TimeSaid(1, length=length, or_start=clock)
    return TimeSaid(1, clock)


def _read_added(words: Sequence[str]) -> TimeSaid | None:
    """`+30`; a number behind it makes it a telephone number, which is text."""
    length = _read_signed(words, "+")
    if not length or (len(words) > 1 and words[1][:1].isdigit()):
        return None
    return TimeSaid(1, length=length, after_last=True)


def _read_signed(words: Sequence[str], signs: str) -> timedelta | None:
    found = _SIGNED.fullmatch(words[0]) if words else None
    if not found or found[1] not in signs:
        return None
    minutes = bool(_MINUTES.fullmatch(found[2]))
    return _length_of(found[2], bare_minutes=minutes)


def _read_length(words: Sequence[str]) -> TimeSaid | None:
    for used in range(min(_LONGEST, len(words)), 0, -1):
        if length := _length_of(" ".join(words[:used])):
            return TimeSaid(used, length=length)
    return None


def _length_of(said: str, *, bare_minutes: bool = False) -> timedelta | None:
    """A length of more than nothing in the forms that hardly begin a task's name ("3d printing" is one)."""
    if bare_minutes or _SPOKEN.fullmatch(said) or _SHORT.fullmatch(said):
        return parse_duration(said, bare_minutes=bare_minutes) or None
    return None
