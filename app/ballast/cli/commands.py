"""Run one command: open the store, do it, say plainly what went wrong."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from typing import TYPE_CHECKING

from ballast import paths
from ballast.cli.answers import complain
from ballast.cli.arguments import FAILED
from ballast.cli.importing import FileTooLargeError, run_import
from ballast.cli.keeping import run_backup, run_check, run_export, run_rescue, run_restore
from ballast.cli.logging_work import run_log
from ballast.cli.planning import run_plan
from ballast.cli.reviewing import PeriodReversedError, run_review
from ballast.cli.session import session
from ballast.services.finding import GoneError
from ballast.store.problems import Damaged, Missing, NotOurs, StoreProblem
from ballast.ui.words.errors import detail_of, full_text, trouble_of
from ballast.ui.zone import system_clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from ballast.cli.session import Session

_COMMANDS: dict[str, Callable[[argparse.Namespace, Session], int]] = {
    "import": run_import,
    "log": run_log,
    "review": run_review,
    "plan": run_plan,
    "backup": run_backup,
    "restore": run_restore,
    "check": run_check,
    "export": run_export,
}


def run_command(given: argparse.Namespace) -> int:
    """The exit code of a command. Weather is said in words; a bug is logged and named, never shown as a traceback."""
    try:
        if given.command in {"screens", "demo"}:
            from ballast.cli.pictures import run_pictures  # noqa: PLC0415 - brings Qt's widgets

            return run_pictures(given)
        return _run(given)
    except StoreProblem as problem:
        trouble = trouble_of(problem)
        complain("\n\n".join(filter(None, (f"{trouble.title()}. {full_text(trouble)}", detail_of(problem)))))
    except GoneError:
        complain("there is no plan with that id. `ballast plan list` shows the plans.")
    except PeriodReversedError:
        complain("--to lies before --from.")
    except FileTooLargeError:
        complain(f"{given.file}: the file is larger than any log (over 512 MiB). Nothing was read or written.")
    except OSError as error:
        complain(f"{error.filename or paths.APP_NAME}: {error.strerror or error}. Nothing in the log was changed.")
    except Exception:  # whatever it is: the owner reads a sentence, the diary gets the rest
        logging.getLogger("ballast").exception("command failed")
        complain("something unexpected happened; what was stored before is safe. Details are in the program's log file.")
    return FAILED


def _run(given: argparse.Namespace) -> int:
    """The command on the open store; a backup also comes back where there is none that could be opened."""
    clock = system_clock()
    with ExitStack() as stack:
        try:
            opened = stack.enter_context(session(given.data_dir, clock, sample=given.sample))
        except (Damaged, Missing, NotOurs):
            if given.command != "restore" or given.sample:
                raise
            return run_rescue(given, paths.data_place(given.data_dir), clock)
        return _COMMANDS[given.command](given, opened)
