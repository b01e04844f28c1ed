"""Toggl Track's detailed report as CSV.

Columns are matched by name, so that every header since 2012 is read: with or without `Amount ()`, `Amount (EUR)`, all fields
quoted or few, `End date` or the newer `Stop date`, `User` or `Member`. Times are wall-clock time in the zone of the owner's
Toggl profile, which the file does not name. The description is the task; where it is empty the Task column stands in, then the
project. The project (or the client) suggests the category.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from functools import cache, partial
from typing import TYPE_CHECKING

from ballast.exchange.cells import decide_order, read_clock, read_date, read_length, read_yes_no
from ballast.exchange.draft import DateOrder, Draft, Format, Reading, Reason, Rejection, Unreadable
from ballast.exchange.table import check_row, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time, timedelta

    from ballast.exchange.table import Table

NEEDED = ("start date", "start time")
COLUMNS = {
    "start date": ("start date",),
    "start time": ("start time",),
    "end date": ("end date", "stop date"),
    "end time": ("end time", "stop time"),
    "duration": ("duration",),
    "description": ("description",),
    "task": ("task",),
    "project": ("project",),
    "client": ("client",),
    "user": ("user", "member"),
    "email": ("email",),
    "tags": ("tags",),
    "billable": ("billable",),
}
KNOWN = frozenset(name for names in COLUMNS.values() for name in names)
_TAG_SEPARATOR = ", "  # a tag may itself hold a comma without a space


def is_toggl(table: Table) -> bool:
    """Whether the columns are those of a detailed report, whatever the rows."""
    ends = table.index("end date", "stop date"), table.index("end time", "stop time")
    about = table.index("description", "task", "project")
    return all(name in table.columns for name in NEEDED) and None not in (*ends, about)


def read(table: Table, date_order: DateOrder | None = None, watch: Callable[[int], None] | None = None) -> Reading:
    """All rows of a detailed report as drafts and rejections.

    `date_order` is the owner's answer to day first or month first, None to decide from all dates of the file.
    """
    cells = _Cells(table)
    dates: Counter[str] = Counter()
    people: Counter[tuple[str, str]] = Counter()
    for _, row in table.rows(watch):
        dates.update((cells.text(row, "start date"), cells.text(row, "end date")))
        people[cells.person(row)] += 1
    order, assumed = decide_order(dates)
    if date_order is not None and order is not DateOrder.ISO:
        order = assumed = date_order
    rows = _Rows(cells, assumed, _labels(people))
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    for line, row in table.rows(watch):
        try:
            check_row(row, table)
            drafts.append(rows.draft(line, row))
        except Unreadable as why:
            rejections.append(Rejection(line, why.field, why.reason, shorten(why.value)))
    return Reading(
        Format.TOGGL,
        table.text.encoding,
        table.delimiter,
        order,
        assumed,
        tuple(drafts),
        tuple(rejections),
        tuple(dict.fromkeys(rows.labels[person] for person, _ in people.most_common() if rows.labels[person])),
        table.text.replaced,
    )


def _labels(people: Counter[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What to call each person: the name, with the address where two share it, the address where there is no name."""
    names = Counter(name for name, _ in people)
    return {
        (name, email): (f"{name} <{email}>" if email and names[name] > 1 else name) if name else email for name, email in people
    }


class _Cells:
    """The cells of a row by the name of their column; "" where the row or the table has none."""

    def __init__(self, table: Table) -> None:
        self._at = {field: table.index(*names) for field, names in COLUMNS.items()}

    def text(self, row: Sequence[str], field: str) -> str:
        """What a cell says, without white space around it (Toggl has written descriptions with a leading tab)."""
        at = self._at[field]
        return row[at].strip() if at is not None and at < len(row) else ""

    def person(self, row: Sequence[str]) -> tuple[str, str]:
        """Name and address of who worked."""
        return self.text(row, "user"), self.text(row, "email")


class _Rows:
    """Makes drafts of rows. Equal dates, times and texts are read and kept once: a million rows repeat a few of them."""

    def __init__(self, cells: _Cells, order: DateOrder, labels: dict[tuple[str, str], str]) -> None:
        self.labels = labels
        self._cells = cells
        self._texts: dict[str, str] = {}
        self._date: Callable[[str, str], date] = cache(partial(_date, order=order))
        self._clock: Callable[[str, str], time] = cache(read_clock)
        self._length: Callable[[str, str], timedelta] = cache(read_length)
        self._tags: Callable[[str], tuple[str, ...]] = cache(_split_tags)

    def draft(self, line: int, row: Sequence[str]) -> Draft:
        """The draft of one row. Raises Unreadable."""
        start = self._moment(row, "start date", "start time")
        end = self._moment(row, "end date", "end time")
        stated, unreadable = self._stated(self._cells.text(row, "duration"))
        project, activity = self._text(row, "project"), self._text(row, "task")
        return Draft(
            line=line,
            task=self._share(" ".join(self._cells.text(row, "description").split())) or activity or project,
            start=start,
            end=end,
            stated=stated,
            stated_unreadable=unreadable,
            project=project,
            client=self._text(row, "client"),
            activity=activity,
            user=self.labels[self._cells.person(row)],
            tags=self._tags(self._cells.text(row, "tags")),
            billable=_billable(self._cells.text(row, "billable")),
        )

    def _text(self, row: Sequence[str], field: str) -> str:
        return self._share(self._cells.text(row, field))

    def _share(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def _moment(self, row: Sequence[str], date_field: str, time_field: str) -> datetime:
        parts = {field: self._cells.text(row, field) for field in (date_field, time_field)}
        for field, text in parts.items():
            if not text:
                raise Unreadable(Reason.MISSING, field)
        return datetime.combine(self._date(parts[date_field], date_field), self._clock(parts[time_field], time_field))

    def _stated(self, text: str) -> tuple[timedelta | None, bool]:
        """The stated length, and whether there is one that cannot be read: the clock times count, so the row is kept."""
        if not text:
            return None, False
        try:
            return self._length(text, "duration"), False
        except Unreadable:
            return None, True


def _date(text: str, field: str, order: DateOrder) -> date:
    return read_date(text, order, field)


def _split_tags(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(_TAG_SEPARATOR)))


def _billable(text: str) -> bool | None:
    """Yes or no where it says so; it changes no hours, so anything else is no reason to lose the row."""
    try:
        return read_yes_no(text, "billable")
    except Unreadable:
        return None
