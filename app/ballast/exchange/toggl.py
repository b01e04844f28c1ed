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
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from ballast.exchange.cells import decide_order, read_clock, read_date, read_length, read_yes_no
from ballast.exchange.draft import DateOrder, Draft, Format, Reading, Reason, Rejection, Unreadable
from ballast.exchange.packed import PackedDrafts
from ballast.exchange.table import check_row, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, time, timedelta

    from ballast.exchange.table import Table


class _Fields(NamedTuple):
    """What a row says, by column; "" where the row or the table has no such cell."""

    start_date: str
    start_time: str
    end_date: str
    end_time: str
    duration: str
    description: str
    task: str
    project: str
    client: str
    user: str
    email: str
    tags: str
    billable: str


_ALSO_CALLED = {"end_date": "stop date", "end_time": "stop time", "user": "member"}
_COLUMNS = {name: (name.replace("_", " "), _ALSO_CALLED.get(name, "")) for name in _Fields._fields}
KNOWN = frozenset(column for columns in _COLUMNS.values() for column in columns if column)
_START, _END = ("start date", "start time"), ("end date", "end time")
_TAG_SEPARATOR = ", "  # a tag may itself hold a comma without a space


def is_toggl(table: Table) -> bool:
    """Whether the columns are those of a detailed report, whatever the rows."""
    times = [table.index(*_COLUMNS[field]) for field in ("start_date", "start_time", "end_date", "end_time")]
    return None not in (*times, table.index("description", "task", "project"))


def read(table: Table, date_order: DateOrder | None = None, watch: Callable[[int], None] | None = None) -> Reading:
    """All rows of a detailed report as drafts and rejections.

    `date_order` is the owner's answer to day first or month first, None to decide from all dates of the file.
    """
    dates: Counter[str] = Counter()
    people: Counter[tuple[str, str]] = Counter()
    told = _picker(table, ("start_date", "end_date", "user", "email"))
    for _, row in table.rows(watch):
        start, end, user, email = told(row)
        dates[start] += 1
        dates[end] += 1
        people[user, email] += 1
    order, assumed = decide_order(dates)
    if date_order is not None and order is not DateOrder.ISO:
        order = assumed = date_order
    rows = _Rows(assumed, _labels(people))
    fields = _picker(table, _Fields._fields)
    drafts = PackedDrafts()
    rejections: list[Rejection] = []
    for line, row in table.rows(watch):
        try:
            check_row(row, table)
            drafts.add(rows.draft(line, _Fields._make(fields(row))))
        except Unreadable as why:
            rejections.append(Rejection(line, why.field, why.reason, shorten(why.value)))
    return Reading(
        Format.TOGGL,
        table.text.encoding,
        table.delimiter,
        order,
        assumed,
        drafts,
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


def _picker(table: Table, names: Iterable[str]) -> Callable[[list[str]], Iterator[str]]:
    """Picks fields out of a row, without white space around them (Toggl has written descriptions with a leading tab)."""
    width = len(table.columns)
    places = [table.index(*_COLUMNS[name]) for name in names]
    pick = itemgetter(*(width if place is None else place for place in places))

    def fields(row: list[str]) -> Iterator[str]:
        padded = row + [""] * (width + 1 - len(row)) if len(row) <= width else [*row[:width], ""]
        return map(str.strip, pick(padded))

    return fields


class _Rows:
    """Makes drafts of rows. Equal dates, times and texts are read and kept once: a million rows repeat a few of them."""

    def __init__(self, order: DateOrder, labels: dict[tuple[str, str], str]) -> None:
        self.labels = labels
        self._texts: dict[str, str] = {}
        self._date: Callable[[str, str], date] = cache(partial(_date, order=order))
        self._clock: Callable[[str, str], time] = cache(read_clock)
        self._length: Callable[[str, str], timedelta] = cache(read_length)
        self._tags: Callable[[str], tuple[str, ...]] = cache(_split_tags)
        self._task: Callable[[str], str] = cache(_one_line)

    def draft(self, line: int, said: _Fields) -> Draft:
        """The draft of one row. Raises Unreadable."""
        stated, unreadable = self._stated(said.duration)
        project, activity = self._share(said.project), self._share(said.task)
        return Draft(
            line=line,
            task=self._task(said.description) or activity or project,
            start=self._moment(said.start_date, said.start_time, _START),
            end=self._moment(said.end_date, said.end_time, _END),
            stated=stated,
            stated_unreadable=unreadable,
            project=project,
            client=self._share(said.client),
            activity=activity,
            user=self.labels[said.user, said.email],
            tags=self._tags(said.tags),
            billable=_billable(said.billable),
        )

    def _share(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def _moment(self, day: str, clock: str, names: tuple[str, str]) -> datetime:
        if not day or not clock:
            raise Unreadable(Reason.MISSING, names[bool(day)])
        return datetime.combine(self._date(day, names[0]), self._clock(clock, names[1]))

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


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _split_tags(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split(_TAG_SEPARATOR)))


def _billable(text: str) -> bool | None:
    """Yes or no where it says so; it changes no hours, so anything else is no reason to lose the row."""
    try:
        return read_yes_no(text, "billable")
    except Unreadable:
        return None
