"""Small files of our own making, in the shapes that other programs write."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from ballast.exchange.draft import Rejection
from ballast.exchange.placing import Outside, Placed, Placement, Sum, place_each
from ballast.exchange.recognise import read
from ballast.exchange.table import Table, open_table
from ballast.exchange.text import decode
from ballast.exchange.toggl import KNOWN

if TYPE_CHECKING:
    from collections.abc import Collection

    from ballast.exchange.draft import Reading

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEADER_A = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()"
HEADER_B = (
    '"User","Email","Client","Project","Task","Description","Billable",'
    '"Start date","Start time","End date","End time","Duration","Tags"'
)
OURS = "id,start,end,zone,task,category,stress,delayed,blocked,interruption,stated,note,reason,interrupter,parallel"


def toggl_row(
    description: str = "Invoices",
    start: str = "2026-11-02,09:00:00",
    end: str = "2026-11-02,10:00:00",
    duration: str = "01:00:00",
    user: str = "Ada,ada@example.org",
) -> str:
    """One row below header A."""
    return f"{user},Acme,Website,,{description},No,{start},{end},{duration},,"


def toggl(*rows: str, header: str = HEADER_A) -> bytes:
    """A detailed report."""
    return "\n".join((header, *rows, "")).encode()


def table(data: bytes) -> Table:
    """The table in a report."""
    found = open_table(decode(data), KNOWN)
    assert found is not None
    return found


class Whole(NamedTuple):
    """What becomes of a file: its rows on the time line, and what they sum up to."""

    placed: list[Placed]
    sum: Placement


def place_all(reading: Reading, zone: ZoneInfo, now: datetime, users: Collection[str] | None = None) -> Whole:
    """Every draft of a file, gathered."""
    rows = list(place_each(reading, zone, now, users))
    placed, added = [row for row in rows if isinstance(row, Placed)], Sum()
    for row in placed:
        added.add(row)
    rejections = [*reading.rejections, *(row for row in rows if isinstance(row, Rejection))]
    return Whole(placed, added.placement(rejections, sum(isinstance(row, Outside) for row in rows)))


__all__ = ["BERLIN", "HEADER_A", "HEADER_B", "NOW", "OURS", "Whole", "place_all", "read", "table", "toggl", "toggl_row"]
