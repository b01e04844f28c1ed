"""`ballast backup`, `ballast restore` and `ballast check`: a verified copy, the way back, and whether the file is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.cli.answers import print_json, say
from ballast.cli.arguments import DONE, FAILED
from ballast.services import care, exports, restoring
from ballast.store import rescue
from ballast.ui.words import people
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from ballast.cli.session import Session
    from ballast.domain.log.clock import Clock
    from ballast.store.check import CheckResult


def run_backup(arguments: argparse.Namespace, session: Session) -> int:
    """Write a verified copy of everything."""
    made = care.back_up_to(session.store, arguments.file.expanduser().absolute(), session.clock)
    if arguments.json:
        print_json({"file": str(made.path), "entries": made.entries, "bytes": made.size, "sha256": made.sha256})
    else:
        say(f"Backup written and verified: {made.path} ({made.entries} entries, {made.size} bytes)")
    return DONE


def run_restore(arguments: argparse.Namespace, session: Session) -> int:
    """Say what is in a backup; with `--yes` bring it back."""
    path = arguments.file.expanduser().absolute()
    found = restoring.inside(session.store, path)
    told = {"entries": found.entries, "tasks": found.tasks, "plans": found.plans, "people": found.people, "newer": found.newer}
    if not arguments.yes:
        if arguments.json:
            print_json({"file": str(path), **told, "restored": False})
        else:
            say(f"{path}: " + ", ".join(f"{count} {what}" for what, count in told.items() if what != "newer"))
            newer = "An unknown number of" if found.newer is None else found.newer
            say(f"{newer} entries of now begin after its last one and are not in it. Nothing was changed: add --yes.")
        return DONE
    made = restoring.restore(session.store, path, session.clock, people.INSTEAD())
    before = str(made.aside if made.safety is None else made.safety.path)
    if arguments.json:
        print_json({"file": str(path), **told, "restored": True, "before": before, "erased": made.erased})
    else:
        say(f"Brought back: {found.entries} entries. What was there before: {before}")
    return DONE


def run_rescue(arguments: argparse.Namespace, folder: Path, clock: Clock) -> int:
    """The same where the data cannot be opened at all: the broken file is set aside. Raises StoreProblem."""
    path = arguments.file.expanduser().absolute()
    found = rescue.look(folder, path)
    told = {"entries": found.entries, "tasks": found.tasks, "plans": found.plans, "people": found.people}
    if not arguments.yes:
        if arguments.json:
            print_json({"file": str(path), **told, "restored": False})
        else:
            say(f"{path}: " + ", ".join(f"{count} {what}" for what, count in told.items()))
            say("The data file cannot be opened. It would be set aside as it is. Nothing was changed: add --yes.")
        return DONE
    made = rescue.rescue(folder, path, clock.now(), people.INSTEAD())
    if arguments.json:
        aside = None if made.aside is None else str(made.aside)
        print_json({"file": str(path), **told, "restored": True, "before": aside, "erased": made.erased})
    else:
        say(f"Brought back: {found.entries} entries." + (f" What could not be opened: {made.aside}" if made.aside else ""))
    return DONE


def run_export(arguments: argparse.Namespace, session: Session) -> int:
    """Write the whole log as Ballast's own CSV."""
    names = {category.id: category_name(category) for category in session.store.categories.all()}
    made = exports.export_csv(session.store, arguments.file.expanduser().absolute(), names)
    if arguments.json:
        print_json({"file": str(made.path), "entries": made.entries, "clock_seconds": round(made.clock.total_seconds())})
    else:
        say(f"Wrote {made.entries} entries, {made.clock.total_seconds() / 3600:.2f} h, to {made.path}")
    return DONE


def run_check(arguments: argparse.Namespace, session: Session) -> int:
    """Look at the whole file; exit code 1 when anything is wrong."""
    found = care.check(session.store)
    if arguments.json:
        print_json(_as_json(found))
    else:
        _print(found)
    return DONE if found.ok else FAILED


def _as_json(found: CheckResult) -> dict[str, object]:
    return {
        "ok": found.ok,
        "damage": list(found.damage),
        "loose_ends": found.loose_ends,
        "broken": found.broken,
        "odd": found.odd,
        "counts": found.counts,
    }


def _print(found: CheckResult) -> None:
    say(
        "The data file is whole."
        if found.ok
        else "The data file is NOT whole. Make a copy of the data folder before anything else."
    )
    for kind, count in found.counts.items():
        say(f"  {count:>8} {kind}")
    for line in found.damage:
        say(f"  damage: {line}")
    if found.loose_ends:
        say(f"  {found.loose_ends} references lead nowhere")
    for rule, count in found.broken.items():
        say(f"  {count} rows break the rule '{rule}'")
    for what, count in found.odd.items():
        if count:
            say(f"  worth a look: {count} {what.replace('_', ' ')}")
