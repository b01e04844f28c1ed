"""Small files of our own making, in the shapes that other programs write."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ballast.exchange.recognise import read
from ballast.exchange.table import Table, open_table
from ballast.exchange.text import decode
from ballast.exchange.toggl import KNOWN

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEADER_A = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()"
HEADER_B = (
    '"User","Email","Client","Project","Task","Description","Billable",'
    '"Start date","Start time","End date","End time","Duration","Tags"'
)
OURS = "id,start,end,zone,task,category,stress,delayed,blocked,interruption,stated,note"


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


__all__ = ["BERLIN", "HEADER_A", "HEADER_B", "NOW", "OURS", "read", "table", "toggl", "toggl_row"]
