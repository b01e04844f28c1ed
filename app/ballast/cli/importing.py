"""`ballast import`: a file of another program into the log, after a preview."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ballast.cli.answers import complain, print_json, say
from ballast.cli.arguments import DONE, FAILED, UNCONFIRMED
from ballast.exchange.draft import DateOrder, Refusal
from ballast.services import imports
from ballast.ui.words import importing as words
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from ballast.cli.session import Session
    from ballast.exchange.draft import Reading
    from ballast.services.imports import Choices, Imported, Preview

_LARGEST = 512 * 1024 * 1024
_REJECTIONS_SHOWN = 20


class FileTooLargeError(ValueError):
    """The file is larger than any log."""


def run_import(arguments: argparse.Namespace, session: Session) -> int:
    """Show what an import would do, ask, and do it."""
    file: Path = arguments.file
    try:
        reading = _read(file, arguments.day_first)
    except Refusal as refusal:
        complain(f"{file}: {words.refusal(refusal)}")
        return FAILED
    names = {category.id: category_name(category) for category in session.store.categories.all()}
    choices = imports.Choices(zone=arguments.zone or session.clock.zone, user=arguments.user, names=names)
    seen = imports.preview(session.store, reading, choices, session.clock)
    choices = replace(choices, groups={group.name: group.suggested for group in seen.groups})
    if not _ready(arguments, seen):
        return FAILED
    if not arguments.json:
        _show(seen, choices, file)
    if seen.new and not arguments.yes and not _confirmed(seen.new):
        complain("nothing was written. Add --yes to import without being asked.")
        return UNCONFIRMED
    done = imports.bring_in(session.store, reading, choices, session.clock, about=file.name)
    _answer(done, arguments)
    return DONE


def _read(file: Path, day_first: bool | None) -> Reading:  # noqa: FBT001 - the owner's answer, or none
    if file.stat().st_size > _LARGEST:
        raise FileTooLargeError
    order = None if day_first is None else DateOrder.DMY if day_first else DateOrder.MDY
    return imports.read_file(file.read_bytes(), file.name, language=QLocale().bcp47Name(), date_order=order)


def _ready(arguments: argparse.Namespace, seen: Preview) -> bool:
    """Whether the file leaves nothing open that only the owner can say."""
    if seen.reading.date_order is DateOrder.AMBIGUOUS and arguments.day_first is None:
        complain("the dates of this file can be read in two ways. Say --day-first (03/04 is 3 April) or --no-day-first.")
        return False
    if arguments.user is not None and arguments.user not in seen.reading.users:
        complain(f"nobody in this file is called '{arguments.user}'. It holds: {', '.join(seen.reading.users)}")
        return False
    return True


def _confirmed(new: int) -> bool:
    sys.stderr.write(f"Import {new} entries? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _show(seen: Preview, choices: Choices, file: Path) -> None:
    reading, placement = seen.reading, seen.placement
    say(f"{file.name}: {words.format_name(reading.format)}, {reading.encoding}, {reading.rows} rows")
    if reading.zone_needed:
        say(f"  Times are read as {choices.zone.key} (change with --zone)")
    if seen.first and seen.last:
        say(f"  {seen.first:%Y-%m-%d %H:%M} to {seen.last:%Y-%m-%d %H:%M}, {placement.clock.total_seconds() / 3600:.2f} h")
    say(f"  {seen.new} new, {seen.known} known already, {len(seen.rejections)} cannot be read, {placement.left_out} left out")
    if len(reading.users) > 1:
        say(f"  People in this file: {', '.join(reading.users)} (choose one with --user)")
    for doubt, count in seen.doubts.items():
        say(f"  Note: {words.doubt(doubt, count)}")
    for rejection in seen.rejections[:_REJECTIONS_SHOWN]:
        say(f"  {words.rejection(rejection)}")
    if len(seen.rejections) > _REJECTIONS_SHOWN:
        say(f"  and {len(seen.rejections) - _REJECTIONS_SHOWN} more rows that cannot be read")


def _answer(done: Imported, arguments: argparse.Namespace) -> None:
    if not arguments.json:
        say(f"Imported {done.new} entries; {done.known} were known already, {len(done.rejections)} could not be read.")
        return
    print_json(
        {
            "format": done.format,
            "rows": done.new + done.known + len(done.rejections) + done.left_out,
            "new": done.new,
            "known": done.known,
            "rejected": [{"line": each.line, "reason": words.rejection(each)} for each in done.rejections],
            "left_out": done.left_out,
            "stated_seconds": round(done.stated.total_seconds()),
            "clock_seconds": round(done.clock.total_seconds()),
        }
    )
