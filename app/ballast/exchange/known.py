"""Files that are known but refused: totals without times, formats not read yet, and files that are no text.

Each is told by its columns or its first characters, never by its rows, and refused with the program it comes from, so that
words can say what to export instead.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from ballast.exchange.draft import Program, Refusal, RefusalReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SUMMARY, _NOT_YET = RefusalReason.SUMMARY_REPORT, RefusalReason.NOT_YET
_JSON_LIMIT = 1 << 25  # bytes; larger ones are not looked into

# Columns that all must be there; the first row that fits decides.
_BY_COLUMNS: tuple[tuple[frozenset[str], RefusalReason, Program], ...] = (
    (frozenset({"start date", "duration (h)"}), _NOT_YET, Program.CLOCKIFY),
    (frozenset({"start date", "duration (decimal)"}), _NOT_YET, Program.CLOCKIFY),
    (frozenset({"time (h)"}), _SUMMARY, Program.CLOCKIFY),
    (frozenset({"time (decimal)"}), _SUMMARY, Program.CLOCKIFY),
    (frozenset({"subject", "start date"}), _NOT_YET, Program.OUTLOOK),
    (frozenset({"date", "project", "hours"}), _NOT_YET, Program.HARVEST),
    (frozenset({"date", "from", "to", "duration"}), _NOT_YET, Program.KIMAI),
    (frozenset({"description", "start", "end", "duration (decimal)"}), _NOT_YET, Program.SOLIDTIME),
    (frozenset({"description", "start", "end", "billable"}), _NOT_YET, Program.SOLIDTIME),
    (frozenset({"id", "start", "stop", "project"}), _NOT_YET, Program.WATSON),
    (frozenset({"from", "to", "project", "time"}), _SUMMARY, Program.WATSON),
    (frozenset({"name", "start", "end", "duration"}), _NOT_YET, Program.MANICTIME),
    (frozenset({"time spent (seconds)"}), _NOT_YET, Program.RESCUETIME),
    (frozenset({"activity", "start time", "end time"}), _NOT_YET, Program.HAMSTER),
)
_TOTALS = ("project", "client", "title", "description", "user", "member", "tag", "tags", "task")
KNOWN = frozenset(name for names, _, _ in _BY_COLUMNS for name in names) | {*_TOTALS, "duration"}

_BY_BEGINNING: tuple[tuple[re.Pattern[str], Program], ...] = (
    (re.compile(r"BEGIN:VCALENDAR", re.IGNORECASE), Program.CALENDAR),
    (re.compile(r"(<\?xml[^>]*>)?\s*<activities"), Program.HAMSTER),
    (re.compile(r"inc [0-9]{8}T[0-9]{6}Z"), Program.TIMEWARRIOR),
    (re.compile(r"(?:\s|#[^\n]*\n)*+[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}: "), Program.GTIMELOG),
)

_BY_CONTENT: tuple[tuple[bytes, bytes, RefusalReason, Program], ...] = (
    (b"PK\x03\x04", b"xl/workbook", RefusalReason.NOT_TEXT, Program.SPREADSHEET),
    (b"PK\x03\x04", b"opendocument.spreadsheet", RefusalReason.NOT_TEXT, Program.SPREADSHEET),
    (b"PK\x03\x04", b"time_entries.csv", _NOT_YET, Program.SOLIDTIME),
    (b"SQLite format 3\0", b"fact_tags", _NOT_YET, Program.HAMSTER),
)
_SPREADSHEETS = (".xls", ".xlsx", ".ods", ".numbers")


def refuse_binary(data: bytes, name: str) -> None:
    """Raise Refusal for a known file that is no text."""
    for beginning, inside, reason, program in _BY_CONTENT:
        if data.startswith(beginning) and inside in data:
            raise Refusal(reason, program)
    if name.casefold().endswith(_SPREADSHEETS) and b"\0" in data:
        raise Refusal(RefusalReason.NOT_TEXT, Program.SPREADSHEET)


def refuse_columns(columns: Iterable[str]) -> None:
    """Raise Refusal where the columns are those of a format that is not read."""
    names = frozenset(columns)
    for needed, reason, program in _BY_COLUMNS:
        if needed <= names:
            raise Refusal(reason, program)


def refuse_totals(columns: Iterable[str]) -> None:
    """Raise Refusal for a summary: durations of projects or people, and no start."""
    names = frozenset(columns)
    if "duration" in names and names.intersection(_TOTALS) and not any(name.startswith("start") for name in names):
        raise Refusal(_SUMMARY, Program.TOGGL)


def refuse_beginning(head: str) -> None:
    """Raise Refusal where the first characters are those of a known text format."""
    for pattern, program in _BY_BEGINNING:
        if pattern.match(head.lstrip()):
            raise Refusal(_NOT_YET, program)


def refuse_json(text: Callable[[], str], size: int) -> None:
    """Raise Refusal for a JSON file: known by its shape or not."""
    reason, program = RefusalReason.NOT_RECOGNISED, Program.OTHER
    if size <= _JSON_LIMIT:
        with suppress(ValueError, RecursionError):
            reason, program = _shape(json.loads(text()))
    raise Refusal(reason, program)


def _shape(content: object) -> tuple[RefusalReason, Program]:
    """Which program writes JSON like this."""
    if isinstance(content, list) and content:
        return _item_shape(content[0])
    if isinstance(content, dict):
        if "buckets" in content:
            return _NOT_YET, Program.ACTIVITYWATCH
        if "projects" in content and "timespan" in content:
            return _SUMMARY, Program.WATSON
        if "crossModelVersion" in content:
            return _NOT_YET, Program.SUPERPRODUCTIVITY
    return RefusalReason.NOT_RECOGNISED, Program.OTHER


def _item_shape(item: object) -> tuple[RefusalReason, Program]:
    """The same for the first item of a list."""
    if isinstance(item, list):
        return _NOT_YET, Program.WATSON
    if isinstance(item, dict):
        if "timespan" in item:
            return _SUMMARY, Program.WATSON
        if "begin_at" in item or {"start", "stop"} <= item.keys():
            return _NOT_YET, Program.WATSON
        if {"id", "start"} <= item.keys():
            return _NOT_YET, Program.TIMEWARRIOR
    return RefusalReason.NOT_RECOGNISED, Program.OTHER
