"""`ballast log "..."`: one line of work, read as in the box of the Today page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ballast.cli.answers import complain, print_json, say
from ballast.cli.arguments import DONE, FAILED, UNCONFIRMED
from ballast.domain.log import quick_entry
from ballast.domain.log.entry import task_key
from ballast.domain.log.quick_result import Kind
from ballast.services import capture
from ballast.services.day import show_day
from ballast.services.overlaps import Overlaps, Resolution
from ballast.ui.words import quick as words
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    import argparse
    from uuid import UUID

    from ballast.cli.session import Session
    from ballast.domain.log.quick_result import QuickEntry


def run_log(arguments: argparse.Namespace, session: Session) -> int:
    """Save the line; what is odd is asked about first, what has problems is not saved."""
    if arguments.line.strip().casefold() == "stop":
        return _stop(arguments, session)
    quick, category_id = _read(arguments.line, session)
    if quick.problems:
        for problem in quick.problems:
            complain(f"{words.problem(problem)} Nothing was written.")
        return FAILED
    if quick.needs_confirmation and not arguments.yes and not _confirmed(quick):
        complain("nothing was written. Add --yes to save it without being asked.")
        return UNCONFIRMED
    try:
        capture.record(
            session.store, quick, category_id, session.clock, Resolution(arguments.overlap) if arguments.overlap else None
        )
    except Overlaps as found:
        return _overlaps(found)
    if arguments.json:
        print_json(_as_json(quick))
    else:
        say(_sentence(quick))
    return DONE


def _overlaps(found: Overlaps) -> int:
    """Say what is in the way and what can be done; nothing was written."""
    for other in found.others:
        end = f"to {other.end:%H:%M}" if other.end else "and still running"
        complain(f"it overlaps {found.names[other.task_id]}, {other.start:%Y-%m-%d %H:%M} {end}.")
    ways = " or ".join(f"--overlap {way}" for way in found.resolutions)
    complain(f"nothing was written. Add {ways}.")
    return UNCONFIRMED


def _read(line: str, session: Session) -> tuple[QuickEntry, UUID | None]:
    """The line as on today's page, and the category it names."""
    store, clock = session.store, session.clock
    names = {category_name(category): category.id for category in store.categories.all()}
    view = show_day(store, None, clock)
    ends = [entry.end for entry in view.log.entries if entry.end is not None]
    quick = quick_entry.parse(
        line,
        now=clock.now(),
        zone=clock.zone,
        day_first=_day_first(),
        day_start=view.profile.day_start,
        categories=tuple(names),
        since_last_end=max(ends, default=None),
        running_since=view.running.entry.start if view.running else None,
    )
    wanted = {task_key(name): category_id for name, category_id in names.items()}
    return quick, wanted.get(task_key(quick.category)) if quick.category else None


def _day_first() -> bool:
    """Whether the owner's locale writes the day before the month."""
    written = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return written.find("d") < written.find("M")


def _confirmed(quick: QuickEntry) -> bool:
    for doubt in quick.needs_confirmation:
        sys.stderr.write(f"{words.doubt(doubt)}\n")
    sys.stderr.write(f"{_sentence(quick)}? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _stop(arguments: argparse.Namespace, session: Session) -> int:
    change = capture.stop(session.store, session.clock)
    if arguments.json:
        print_json({"stopped": change.about if change else None})
    else:
        say(f"Stopped: {change.about}" if change else "Nothing is running.")
    return DONE


def _sentence(quick: QuickEntry) -> str:
    if quick.kind is Kind.SPAN and quick.start and quick.end:
        return f"{quick.text}: {quick.start:%Y-%m-%d %H:%M} to {quick.end:%H:%M}"
    since = f" since {quick.start:%H:%M}" if quick.start else ""
    return f"{quick.text}: running{since}"


def _as_json(quick: QuickEntry) -> dict[str, object]:
    return {
        "task": quick.text,
        "category": quick.category,
        "start": quick.start.isoformat() if quick.start else None,
        "end": quick.end.isoformat() if quick.end else None,
        "running": quick.kind is not Kind.SPAN,
        "stress": quick.stress,
        "note": quick.note,
    }
