"""Write the whole log as Ballast's own CSV, which an import reads back exactly; and what was drawn, as a file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.span import Span
from ballast.exchange.ballast_csv import draft_of, write
from ballast.report.names import file_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from ballast.store.store import Store

_EVERYTHING = Span(datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, with what an owner can compare with the screen: rows and the sum of ended entries."""

    path: Path
    entries: int
    clock: timedelta


def export_csv(store: Store, target: Path, category_names: Mapping[UUID, str]) -> Exported:
    """Write every entry, beside the file and renamed, so that an older one stays whole until then. Raises OSError."""
    log = store.entries.log(_EVERYTHING)
    rows = []
    for entry in log.entries:
        task = log.task_of(entry)
        rows.append(draft_of(entry, task.name, category_names.get(task.category_id, "") if task.category_id else ""))
    write_whole(target, write(rows))
    total = sum((entry.length(entry.start) for entry in log.entries if entry.end is not None), timedelta(0))
    return Exported(target, len(rows), total)


def picture_name(title: str, made_on: date, ending: str) -> str:
    """What the file of a picture would be called: its title and the day, in letters that every system takes."""
    return file_name(title, made_on, otherwise="Ballast", ending=ending)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file beside its place and rename it, so that an older one stays whole until then. Raises OSError."""
    part = target.with_name(target.name + ".part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise
