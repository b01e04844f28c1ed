"""What happens off the window's thread: the file read, and what importing it would do, gathered for the preview."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ballast.domain.insight.review import Period
from ballast.domain.log.day import day_of
from ballast.domain.log.watch import unwatched
from ballast.services import imports, settings
from ballast.services.imports import Choices, DateOrder, Refusal
from ballast.ui.widgets.zones import zone_names
from ballast.ui.words import importing as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime, timedelta
    from pathlib import Path
    from uuid import UUID
    from zoneinfo import ZoneInfo

    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category
    from ballast.domain.log.watch import Watch
    from ballast.services.imports import Imported, Preview, Reading
    from ballast.store.store import Store

LARGEST_MB = 512
_MB = 1024 * 1024
_MONTHS = 12
_SENTENCES = {
    errno.ENOENT: say.GONE,
    errno.ENOTDIR: say.GONE,
    errno.EACCES: say.NOT_ALLOWED,
    errno.EPERM: say.NOT_ALLOWED,
    errno.EISDIR: say.IS_FOLDER,
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that was read. `asked_order` is the owner's answer to how its dates are to be read.

    `data` stays where that is open, so that they can be read otherwise without the disk, and is empty in all other files.

    `zone_needed` and `first` (the earliest time as written) are found here, off the window's thread: the file may be long.
    """

    path: Path
    data: bytes
    reading: Reading
    ambiguous: bool
    zone_needed: bool
    first: datetime | None
    asked_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot be used, in words."""

    path: Path
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What the owner has said about a file so far. `user` counts only where `user_said`: None then means all of them."""

    zone: ZoneInfo
    user: str | None = None
    user_said: bool = False


@dataclass(frozen=True, slots=True)
class TwoWays:
    """An entry whose date can be read in two ways."""

    task: str
    day_first: date
    month_first: date


@dataclass(frozen=True, slots=True)
class Seen:
    """What an import would do, with everything that the preview shows, computed: nothing is left to sum while painting."""

    preview: Preview
    answers: Answers
    categories: tuple[Category, ...]
    zones: tuple[str, ...]
    users: Mapping[str, int]
    period: Period | None
    clock: timedelta
    stated: timedelta
    double: timedelta
    example: TwoWays | None


def load(path: Path, report: Callable[[int, int], None]) -> Loaded | Refused:
    """Read a file. `report` hears the line and how many there are; what it raises ends the reading."""
    try:
        data = _bytes(path)
    except _TooLargeError:
        return Refused(path, say.REFUSED_TITLE(), say.TOO_LARGE(size=LARGEST_MB))
    except OSError as error:
        return Refused(path, say.CANNOT_OPEN(), _SENTENCES.get(error.errno or 0, say.NOT_READABLE)())
    return read(path, data, report)


def read(path: Path, data: bytes, report: Callable[[int, int], None], order: DateOrder | None = None) -> Loaded | Refused:
    """Read a file's bytes, with the owner's order of the dates where it was asked."""
    lines = 1 + sum(data.count(b"\n", at, at + _MB) for at in range(0, len(data), _MB))  # pieces: other threads wait meanwhile
    try:
        language = QLocale().bcp47Name()
        reading = imports.read_file(
            data, path.name, language=language, date_order=order, watch=lambda line: report(line, lines)
        )
    except Refusal as refusal:
        return Refused(path, say.REFUSED_TITLE(), say.refusal(refusal))
    ambiguous = order is not None or reading.date_order is DateOrder.AMBIGUOUS
    return Loaded(path, data if ambiguous else b"", reading, ambiguous, reading.zone_needed, reading.first, order)


def look(store: Store, loaded: Loaded, answers: Answers, clock: Clock, watch: Watch = unwatched) -> Seen:
    """What importing the file would do; nothing is written."""
    categories = store.categories.all()
    reading = loaded.reading
    seen = imports.preview(store, reading, choices(categories, answers), clock, watch)
    placement = seen.placement
    worked = placement.clock
    return Seen(
        preview=seen,
        answers=answers,
        categories=categories,
        zones=zone_names() if loaded.zone_needed else (),
        users=dict(reading.people.most_common()) if len(reading.users) > 1 else {},
        period=_period(store, seen, clock),
        clock=worked,
        stated=placement.stated,
        double=worked - placement.union,
        example=_two_ways(reading) if loaded.ambiguous else None,
    )


def bring_in(store: Store, loaded: Loaded, chosen: Choices, clock: Clock, watch: Watch = unwatched) -> Imported:
    """Write what is new, as one action with one undo; what `watch` raises leaves nothing of it."""
    return imports.bring_in(store, loaded.reading, chosen, clock, about=loaded.path.name, watch=watch)


def choices(categories: tuple[Category, ...], answers: Answers, groups: Mapping[str, UUID | None] | None = None) -> Choices:
    """The owner's answers as the service takes them."""
    names = {category.id: category_name(category) for category in categories}
    return Choices(answers.zone, answers.user, groups or {}, names)


def short(text: str, most: int = 60) -> str:
    """A text of at most so many letters: the middle of a longer one gives way, so that a file's ending is still seen."""
    return text if len(text) <= most else f"{text[: most - 15]}…{text[-14:]}"


class _TooLargeError(Exception):
    """The file is larger than any log."""


def _bytes(path: Path) -> bytes:
    """The file's bytes. Raises OSError, or _TooLargeError before reading too much."""
    with path.open("rb") as file:
        data = file.read(LARGEST_MB * _MB + 1)
    if len(data) > LARGEST_MB * _MB:
        raise _TooLargeError
    return data


def _period(store: Store, seen: Preview, clock: Clock) -> Period | None:
    """The days of the log that the file's entries fall on."""
    if seen.first is None:
        return None
    day_start = settings.profile(store).day_start
    last = max(seen.first, seen.last or seen.first)
    return Period(day_of(seen.first, day_start, clock.zone), day_of(last, day_start, clock.zone))


def _two_ways(reading: Reading) -> TwoWays | None:
    """A date of the file read with the day first and with the month first."""
    for draft in reading.drafts:
        day = draft.start.date()
        if day.day != day.month and day.day <= _MONTHS:
            other = day.replace(day=day.month, month=day.day)
            first = reading.assumed_order is DateOrder.DMY
            return TwoWays(draft.task, *((day, other) if first else (other, day)))
    return None
