"""Small exports in the shape of Toggl Track's detailed report, written for these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n"


def row(
    task: str,
    project: str,
    day: str = "2026-03-02",
    hours: tuple[str, str] = ("09:00:00", "10:00:00"),
    *,
    user: str = "Me",
    stated: str = "01:00:00",
) -> str:
    """One row of work within a day."""
    begin, end = hours
    return f'{user},{user}@example.org,,"{project}",,"{task}",No,{day},{begin},{day},{end},{stated},,\n'


def write(folder: Path, *rows: str, name: str = "toggl.csv") -> Path:
    """A file with a header and these rows."""
    path = folder / name
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


def office(folder: Path) -> Path:
    """Three entries in two projects, and a row that cannot be read."""
    return write(
        folder,
        row("Mail", "Office"),
        row("Call", "Office", hours=("10:00:00", "10:30:00"), stated="00:30:00"),
        row("請求書 <b>R&D</b>", "山田商店", "2026-03-03"),
        row("Odd", "Office", "2026-13-40"),
    )
