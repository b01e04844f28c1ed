"""Entries in minutes, for the tests of edits and overlaps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from ballast.domain.log.entry import DelayReason, Entry, Interrupter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
MINUTE = timedelta(minutes=1)
TASK = UUID(int=99)
ZONES = ("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")


def at(minutes: float) -> datetime:
    """So many true minutes after noon."""
    return (NOON.astimezone(UTC) + minutes * MINUTE).astimezone(BERLIN)


def entry(number: int, start: float, end: float | None, **said: object) -> Entry:
    """An entry between two minutes."""
    made = Entry(UUID(int=number), TASK, at(start), None if end is None else at(end))
    return Entry(made.id, made.task_id, made.start, made.end, **said)  # type: ignore[arg-type]  # fields by name


def minutes_of(entries: Iterable[Entry]) -> list[tuple[int, float, float | None]]:
    """Entries as number, start and end in minutes after noon, in order of start."""
    rows = [(each.id.int, _minutes(each.start), None if each.end is None else _minutes(each.end)) for each in entries]
    return sorted(rows, key=lambda row: (row[1], row[0]))


def _minutes(moment: datetime) -> float:
    return (moment.astimezone(UTC) - NOON.astimezone(UTC)) / MINUTE


def new_ids(first: int = 1000) -> Callable[[], UUID]:
    """Identifiers one after the other."""
    numbers = count(first)
    return lambda: UUID(int=next(numbers))


@st.composite
def entries(draw: st.DrawFn, *, shortest: int = 0, number: int = 1) -> Entry:
    """A finished entry of whole seconds, in any zone, around nights when clocks change too."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    far = ZoneInfo(draw(st.sampled_from(ZONES)))
    start = draw(st.sampled_from((datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC))))
    start += timedelta(seconds=draw(st.integers(0, 90_000)))
    end = start + timedelta(seconds=draw(st.integers(shortest, 40_000)))
    return Entry(
        UUID(int=number), TASK, start.astimezone(zone), end.astimezone(far),
        stress=draw(st.none() | st.integers(0, 4)),
        note=draw(st.sampled_from(("", "call", "two\nlines"))),
        delayed=draw(st.none() | st.booleans()),
        blocked=draw(st.none() | st.integers(0, 90).map(lambda some: some * MINUTE)),
        interruption=draw(st.none() | st.booleans()),
        stated=draw(st.none() | st.just(MINUTE)),
        reason=draw(st.none() | st.sampled_from(DelayReason)),
        interrupter=draw(st.none() | st.sampled_from(Interrupter)),
        parallel=draw(st.none() | st.booleans()),
    )  # fmt: skip
