"""What may be typed after `ballast`: the whole command line, read into plain values. Imports nothing heavy."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ballast import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID
    from zoneinfo import ZoneInfo

DONE, FAILED, MISUSED, UNCONFIRMED = 0, 1, 2, 3

_EPILOG = """\
exit codes: 0 done; 1 could not be done, the message says why and what is safe; 2 wrong use; 3 nothing was written because it
was not confirmed. With --json the answer is one JSON object on standard output; messages for people go to standard error.
"""


def read_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was typed. Leaves the program, with a message, for wrong use and for `--help`.

    Opening the window is what is done most: it does not wait until all commands are made.
    """
    typed = list(sys.argv[1:] if arguments is None else arguments)
    if not {"-h", "--help"}.intersection(typed):
        given, rest = _window_parser().parse_known_args(typed, argparse.Namespace(command=None))
        if not rest:
            return given
    return build_parser().parse_args(typed)


def build_parser() -> argparse.ArgumentParser:
    """The parser of every command; without a command the window opens."""
    parser = _window_parser()
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands (none: open the window)")
    _add_import(commands)
    _add_log(commands)
    _add_review(commands)
    _add_plan(commands)
    _add_care(commands)
    _add_words(commands)
    _add_pictures(commands)
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ballast",
        description="Log the work of one or two weeks, see what weighs the week down, hand it over.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Ballast {__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="D", help="keep the data in folder D instead of the usual place")
    parser.add_argument("--sample", action="store_true", help="open the sample business in a throwaway folder")
    return parser


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(commands, "import", "read an export of Toggl Track, or Ballast's own CSV, into the log")
    command.add_argument("file", type=Path, metavar="FILE", help="the exported file")
    command.add_argument("--zone", type=_zone, metavar="Z", help="the zone of the file's times, such as Europe/Berlin")
    command.add_argument("--day-first", action=argparse.BooleanOptionalAction, help="read 03/04 as 3 April (or 4 March)")
    command.add_argument("--user", help="import the rows of this person only, where a file holds several")
    command.add_argument("--yes", action="store_true", help="write without asking after the preview")


def _add_log(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(commands, "log", "log work with one line, as in the box of the Today page")
    command.add_argument("line", help='such as "9-10:30 invoices #admin !3 // two reminders"; "stop" stops what runs')
    command.add_argument("--yes", action="store_true", help="save what is odd (over 8 hours, not today) without asking")
    told = "where it overlaps other entries: shorten them, go around what is shorter, or keep both"
    command.add_argument("--overlap", choices=("trim", "split", "parallel"), help=told)


def _add_review(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(commands, "review", "show where the hours went and what weighs the week down")
    _add_period(command)
    told = "print the review on one page into this PDF file instead, with the note that you kept on these days"
    command.add_argument("--pdf", type=Path, metavar="F", help=told)
    levels = "how much leaves with the PDF: totals alone (no name of a task), names of tasks, or your notes as well"
    command.add_argument(
        "--privacy", choices=("totals", "tasks", "notes"), default="totals", help=f"{levels} (default: totals)"
    )
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the paper of the PDF (default: a4)")


def _add_plan(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    group = commands.add_parser("plan", help="make, list, show and print delegation plans", allow_abbrev=False)
    plans = group.add_subparsers(dest="plan_command", metavar="COMMAND", required=True)
    create = _command(plans, "create", "make a plan from a period with the default answers")
    _add_period(create)
    create.add_argument("--title", help="the plan's title")
    _command(plans, "list", "list the plans")
    show = _command(plans, "show", "show a plan")
    show.add_argument("id", type=_uuid, metavar="ID", help="the plan's id, from `plan list`")
    _add_plan_export(plans)
    dates = _command(plans, "calendar", "write the dates with the helpers of a plan as a file for a calendar program")
    dates.add_argument("id", type=_uuid, metavar="ID", help="the plan's id, from `plan list`")
    dates.add_argument("--ics", type=Path, metavar="F", required=True, help="the file to write")
    dates.add_argument("--role", type=int, metavar="N", help="only the plan's helper of this number, from 1 (otherwise: all)")
    bring_in = _command(plans, "import", "bring in a plan that `plan export --json` wrote; the same file twice adds nothing")
    bring_in.add_argument("file", type=Path, metavar="FILE", help="the file of the plan")


def _add_plan_export(plans: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    told = "write a plan as a PDF, as text, as a table, or as a file that can be brought back in"
    command = plans.add_parser("export", help=told, description=f"{told[0].upper()}{told[1:]}.", allow_abbrev=False)
    command.add_argument("id", type=_uuid, metavar="ID", help="the plan's id, from `plan list`")
    command.add_argument("--pdf", type=Path, metavar="F", help="the PDF file to write")
    command.add_argument("--md", type=Path, metavar="F", help="the text file to write (Markdown)")
    command.add_argument("--csv", type=Path, metavar="F", help="the table to write, safe for spreadsheets")
    both = "the file to write the whole plan into, for `plan import`; without F: answer in JSON, for scripts"
    command.add_argument("--json", nargs="?", const=True, default=False, metavar="F", help=both)
    command.add_argument("--comma", action="store_true", help="a decimal comma in the table, cells parted by semicolons")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4")
    one = "for the helper with this name or id, or 'nobody' for who is yet to be found: their briefs and nothing else"
    command.add_argument("--helper", metavar="NAME", help=one)
    command.add_argument("--author", default="", metavar="NAME", help="a name for the file's properties (nobody's otherwise)")
    command.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def _add_care(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    backup = _command(commands, "backup", "write a verified backup of everything into a file")
    backup.add_argument("file", type=Path, metavar="F", help="the file to write")
    back = _command(commands, "restore", "bring a backup back, after a copy of what is there now")
    back.add_argument("file", type=Path, metavar="F", help="the backup")
    back.add_argument("--yes", action="store_true", help="do it; without this only what is in the backup is said")
    _command(commands, "check", "check that the data file is whole")
    export = _command(commands, "export", "write the whole log as Ballast's own CSV, which `import` reads back exactly")
    export.add_argument("file", type=Path, metavar="F", help="the CSV file to write")


def _add_words(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _command(commands, "show", "bring the open window forward with the box ready, or open it: for a key of your desktop")
    _command(commands, "toggle", "in the open window: stop what runs, or take up the last task again")
    _command(commands, "back", "in the open window: back to what was interrupted, or take up the last task again")


def _add_pictures(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    screens = _command(commands, "screens", "take a picture of every page, light and dark, at 1280x800 and at 1.5x")
    screens.add_argument("folder", type=Path, metavar="DIR", help="the folder for the pictures")
    inner = commands.add_parser("pictures", allow_abbrev=False)  # what `screens` runs for each scale; not in the help
    inner.add_argument("folder", type=Path)
    inner.add_argument("--suffix", default="")
    demo = _command(commands, "demo", "do the whole job without a window: sample log, review, plan, PDF, pictures")
    demo.add_argument("folder", type=Path, metavar="DIR", help="the folder for what it makes")


def _command(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, told: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=told, description=told[0].upper() + told[1:] + ".", allow_abbrev=False)
    command.add_argument("--json", action="store_true", help="answer in JSON, for scripts")
    command.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return command


def _add_period(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="first", type=_date, metavar="DATE", help="the first day, such as 2026-11-09")
    command.add_argument("--to", dest="last", type=_date, metavar="DATE", help="the last day, included")


def _date(text: str) -> date:
    from datetime import date  # noqa: PLC0415 - not on the way to the window

    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a date such as 2026-11-09"
        raise argparse.ArgumentTypeError(message) from None


def _uuid(text: str) -> UUID:
    from uuid import UUID  # noqa: PLC0415 - not on the way to the window

    try:
        return UUID(text)
    except ValueError:
        message = f"'{text}' is not the id of a plan"
        raise argparse.ArgumentTypeError(message) from None


def _zone(text: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - not on the way to the window

    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"'{text}' is not a time zone such as Europe/Berlin"
        raise argparse.ArgumentTypeError(message) from None
