"""Ballast's own CSV: written for spreadsheets and for reading back without loss.

Columns, found by name in any order; a hand-made file needs only `start`, `end` and `task`:

==============  ==================================================================================================
`id`            the entry's UUID; known again when the file is read back (a line copied within a file is a new entry)
`start`, `end`  ISO 8601 with the UTC offset, `2026-11-02T09:00:00+01:00`; without one the time is wall-clock time
                in `zone`, or else in a zone that is asked for; an empty `end` is an entry that still runs
`zone`          the IANA name of the zone in which it was recorded
`task`          what was done
`category`      the name of its category
`stress`        0 to 4, empty when not rated
`delayed`       whether it blocked other work: yes, no, or empty when not asked
`blocked`       for how long, `h:mm:ss`; a bare number is read as minutes
`interruption`  whether it broke into other work: yes, no or empty
`stated`        the length that an imported file had stated where it differs, `h:mm:ss`
`note`          free text
`reason`        why it was held up: person, tool, information, approval, rework, or empty
`interrupter`   who or what made it break into other work: client, phone, mail, colleague, own, or empty
`parallel`      whether it shall stand beside the work that it overlaps: yes, no or empty
==============  ==================================================================================================

Older files lack the last three columns and are read as before.

UTF-8 with a byte order mark, CRLF, minimal quotes. A text that a spreadsheet would take for a formula is written with one `'`
before it, and so is a text that would look as if it had one; reading takes exactly that mark away again (`guard`, `unguard`).
Quotes do not keep a text together where a spreadsheet parts cells at another sign than the file does (a semicolon, where
numbers have decimal commas). So the mark also stands within a text, after each sign that may part cells or rows and has a
formula behind it.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from ballast.domain.log.entry import STRESS_MAX, DelayReason, Interrupter
from ballast.exchange.cells import read_length, read_yes_no
from ballast.exchange.draft import DateOrder, Draft, Format, Reading, Reason, Rejection, Unreadable
from ballast.exchange.packed import PackedDrafts
from ballast.exchange.table import check_row, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ballast.domain.log.entry import Entry
    from ballast.exchange.table import Table

COLUMNS = (
    "id", "start", "end", "zone", "task", "category", "stress", "delayed", "blocked", "interruption", "stated", "note",
    "reason", "interrupter", "parallel",
)  # fmt: skip
NEEDED = ("start", "end", "task")
KNOWN = frozenset(COLUMNS)
TRIGGERS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - some spreadsheets take the full-width signs for formulas too
_Value = TypeVar("_Value")
_MARK = "'"
_FORMULA = "['\"]*[=+\\-@＝＋－＠]"  # noqa: RUF001 - as above; quotes before it may be taken for those around a cell
_PARTING = re.compile(f"([;,|\t\r\n])(?={_FORMULA})")
_MARKED = re.compile(f"([;,|\t\r\n]){_MARK}(?={_FORMULA})")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?"
)
_MINUTES = re.compile(r"[0-9]{1,7}([.,][0-9]{1,6})?")


def guard(text: str) -> str:
    """A text that no spreadsheet takes for a formula, wherever it parts it."""
    text = _PARTING.sub(rf"\1{_MARK}", text)
    return _MARK + text if text[:1] in {*TRIGGERS} or _looks_guarded(text) else text


def unguard(text: str) -> str:
    """The text as it was before `guard`."""
    return _MARKED.sub(r"\1", text[1:] if _looks_guarded(text) else text)


def _looks_guarded(text: str) -> bool:
    return text[:1] == _MARK and text[1:2] in {*TRIGGERS, _MARK}


# ------------------------------------------------------------------------------------------------------------- writing


def draft_of(entry: Entry, task: str, category: str) -> Draft:
    """An entry as a row to write; `category` is "" while uncategorised."""
    key = getattr(entry.start.tzinfo, "key", "")
    return Draft(
        line=0,
        task=task,
        start=entry.start,
        end=entry.end,
        stated=entry.stated,
        zone=key,
        category=category,
        stress=entry.stress,
        note=entry.note,
        delayed=entry.delayed,
        blocked=entry.blocked,
        interruption=entry.interruption,
        id=entry.id,
        reason=entry.reason,
        interrupter=entry.interrupter,
        parallel=entry.parallel,
    )


def write(drafts: Iterable[Draft]) -> bytes:
    """The rows as a file in our own format."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_cells(draft) for draft in drafts)
    return text.getvalue().encode("utf-8-sig", "replace")


def _cells(draft: Draft) -> tuple[str, ...]:
    return (
        str(draft.id or ""),
        draft.start.isoformat(),
        draft.end.isoformat() if draft.end else "",
        draft.zone,
        guard(draft.task),
        guard(draft.category),
        "" if draft.stress is None else str(draft.stress),
        _yes_no(draft.delayed),
        _length(draft.blocked),
        _yes_no(draft.interruption),
        _length(draft.stated),
        guard(draft.note),
        draft.reason or "",
        draft.interrupter or "",
        _yes_no(draft.parallel),
    )


def _yes_no(answer: bool | None) -> str:  # noqa: FBT001 - the value to write, not a switch
    return "" if answer is None else ("yes" if answer else "no")


def _length(length: timedelta | None) -> str:
    """`h:mm:ss`, with a fraction only where there is one."""
    if length is None:
        return ""
    minutes, seconds = divmod(length // timedelta(seconds=1), 60)
    fraction = f".{length.microseconds:06}" if length.microseconds else ""
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}{fraction}"


# ------------------------------------------------------------------------------------------------------------- reading


def is_ballast(table: Table) -> bool:
    """Whether the columns are ours, whatever the rows."""
    return all(name in table.columns for name in NEEDED)


def read(table: Table, watch: Callable[[int], None] | None = None) -> Reading:
    """All rows of a file in our own format as drafts and rejections."""
    rows = _Rows(table)
    drafts = PackedDrafts()
    rejections: list[Rejection] = []
    for line, row in table.rows(watch):
        try:
            check_row(row, table)
            drafts.add(rows.draft(line, row))
        except Unreadable as why:
            rejections.append(Rejection(line, why.field, why.reason, shorten(why.value)))
    order, found = DateOrder.ISO, table.text
    return Reading(Format.BALLAST, found.encoding, table.delimiter, order, order, drafts, tuple(rejections), (), found.replaced)


class _Rows:
    """Makes drafts of rows."""

    def __init__(self, table: Table) -> None:
        self._at = {name: table.index(name) for name in COLUMNS}
        self._zones: dict[str, ZoneInfo | None] = {}
        self._ids: set[UUID] = set()

    def draft(self, line: int, row: Sequence[str]) -> Draft:
        """The draft of one row. Raises Unreadable."""
        if not self._value(row, "start"):
            raise Unreadable(Reason.MISSING, "start")
        zone = self._value(row, "zone")
        end = self._value(row, "end")
        return Draft(
            line=line,
            task=self._text(row, "task"),
            start=self._moment(self._value(row, "start"), "start", zone),
            end=self._moment(end, "end", zone) if end else None,
            stated=_read(self._value(row, "stated"), "stated", read_length),
            zone=zone if self._zone(zone) else "",
            category=self._text(row, "category"),
            stress=_read(self._value(row, "stress"), "stress", _read_stress),
            note=self._text(row, "note"),
            delayed=read_yes_no(self._value(row, "delayed"), "delayed"),
            blocked=_read(self._value(row, "blocked"), "blocked", _read_blocked),
            interruption=read_yes_no(self._value(row, "interruption"), "interruption"),
            id=self._first(_read(self._value(row, "id"), "id", _read_id)),
            reason=_read(self._value(row, "reason"), "reason", _read_reason),
            interrupter=_read(self._value(row, "interrupter"), "interrupter", _read_interrupter),
            parallel=read_yes_no(self._value(row, "parallel"), "parallel"),
        )

    def _cell(self, row: Sequence[str], name: str) -> str:
        at = self._at[name]
        return row[at] if at is not None and at < len(row) else ""

    def _value(self, row: Sequence[str], name: str) -> str:
        return self._cell(row, name).strip()

    def _text(self, row: Sequence[str], name: str) -> str:
        return unguard(self._cell(row, name))

    def _moment(self, text: str, field: str, zone: str) -> datetime:
        """A time with the zone it was recorded in; naive where it has no offset. An unknown zone only hurts the latter."""
        try:
            if not _MOMENT.fullmatch(text):
                raise Unreadable(Reason.BAD_TIME, field, text)
            moment = datetime.fromisoformat(text)
            home = self._zone(zone)
            if moment.tzinfo is None and zone and home is None:
                raise Unreadable(Reason.BAD_ZONE, "zone", zone)
            return moment.astimezone(home) if home and moment.tzinfo else moment
        except ValueError:
            raise Unreadable(Reason.BAD_TIME, field, text) from None
        except OverflowError:
            raise Unreadable(Reason.OUT_OF_RANGE, field, text) from None

    def _first(self, entry_id: UUID | None) -> UUID | None:
        """An id the first time the file has it, None when a copied line has it again."""
        if entry_id in self._ids or entry_id is None:
            return None
        self._ids.add(entry_id)
        return entry_id

    def _zone(self, name: str) -> ZoneInfo | None:
        if name not in self._zones:
            self._zones[name] = find_zone(name)
        return self._zones[name]


def find_zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None for anything else a file may hold there."""
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, LookupError, OSError):
        return None


def _read(text: str, field: str, reader: Callable[[str, str], _Value]) -> _Value | None:
    return reader(text, field) if text else None


def _read_stress(text: str, field: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 1 and int(text) <= STRESS_MAX):
        raise Unreadable(Reason.BAD_NUMBER, field, text)
    return int(text)


def _read_blocked(text: str, field: str) -> timedelta:
    if _MINUTES.fullmatch(text):
        return timedelta(minutes=float(text.replace(",", ".")))
    return read_length(text, field)


def _read_id(text: str, field: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Unreadable(Reason.BAD_ID, field, text) from None


def _word(words: Callable[[str], _Value]) -> Callable[[str, str], _Value]:
    """Reads one of the words of an enumeration."""

    def read_word(text: str, field: str) -> _Value:
        try:
            return words(text.casefold())
        except ValueError:
            raise Unreadable(Reason.BAD_WORD, field, text) from None

    return read_word


_read_reason, _read_interrupter = _word(DelayReason), _word(Interrupter)
