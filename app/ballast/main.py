"""The composition root: arguments, private files, the diary, then a command or the window. Plain calls, top to bottom."""

from __future__ import annotations

import logging
import logging.handlers
import os
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ballast import paths
from ballast.services.trace import DiaryFormatter

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store

_LOG_BYTES, _LOG_FILES = 2_000_000, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Ballast and return its exit code: a command without a window, or the window until it closes."""
    os.umask(0o077)
    from ballast.cli.arguments import build_parser  # noqa: PLC0415 - after the umask

    given = build_parser().parse_args(arguments)
    if given.command == "pictures":
        return _take_pictures(given)
    if given.command is not None:
        from ballast.cli.commands import run_command  # noqa: PLC0415 - not on the way to the window

        with diary(paths.log_folder(given.data_dir)):
            return run_command(given)
    return _open_window(given)


def _open_window(given: argparse.Namespace) -> int:
    from ballast.ui.app import make_app  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.desk import Desk, Surroundings  # noqa: PLC0415
    from ballast.ui.settings import Looks  # noqa: PLC0415
    from ballast.ui.zone import system_clock  # noqa: PLC0415

    with ExitStack() as stack:
        folder = _folder(given, stack)
        stack.enter_context(diary(paths.log_folder(folder if given.sample or given.data_dir else None)))
        looks = Looks(paths.settings_file(folder if given.sample or given.data_dir else None))
        app, theme = make_app(sys.argv[:1], looks.look)
        clock = system_clock()
        desk = Desk(Surroundings(theme, clock, looks, folder, lambda: _open_store(folder, clock, sample=given.sample)))
        desk.alarm.install()
        desk.show()
        return app.exec()


def _take_pictures(given: argparse.Namespace) -> int:
    """Pictures of every page at this process's scale, from a folder that may be written (a copy of the owner's)."""
    from ballast.ui.app import make_app  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.desk import Desk, Surroundings  # noqa: PLC0415
    from ballast.ui.pictures import Sitting  # noqa: PLC0415
    from ballast.ui.settings import Looks  # noqa: PLC0415
    from ballast.ui.theme import Look  # noqa: PLC0415
    from ballast.ui.zone import system_clock  # noqa: PLC0415

    app, theme = make_app(sys.argv[:1], Look.LIGHT)
    clock = system_clock()
    looks = Looks(paths.settings_file(given.data_dir))
    desk = Desk(Surroundings(theme, clock, looks, given.data_dir, lambda: _open_store(given.data_dir, clock, sample=False)))
    sitting = Sitting(desk, given.folder, given.suffix)
    sitting.finished.connect(lambda paths_made: sys.stdout.write("".join(f"{path}\n" for path in paths_made)))
    sitting.finished.connect(desk.window.close)
    sitting.failed.connect(lambda why: (sys.stderr.write(f"{why}\n"), app.exit(1)))
    desk.show()
    return app.exec()


def _folder(given: argparse.Namespace, stack: ExitStack) -> Path:
    if given.sample:
        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ballast-sample-")))
    return paths.data_place(given.data_dir)  # made by the store, whose troubles the window can show


def _open_store(folder: Path, clock: Clock, *, sample: bool) -> Store:
    """Open the owner's store; runs on the worker's thread, after the first paint."""
    from ballast.store.opening import open_store  # noqa: PLC0415 - brings SQLAlchemy

    store = open_store(folder, at=clock.now())
    if sample:
        from ballast.services.sample import load_sample, read_sample  # noqa: PLC0415

        load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
    return store


@contextmanager
def diary(folder: Path) -> Iterator[None]:
    """Keep the program's own diary meanwhile: rotating, private, without the owner's words."""
    handler = _Diary(folder / "ballast.log", maxBytes=_LOG_BYTES, backupCount=_LOG_FILES - 1, encoding="utf-8", delay=True)
    handler.setFormatter(DiaryFormatter())
    log = logging.getLogger("ballast")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        handler.close()


class _Diary(logging.handlers.RotatingFileHandler):
    """The file of the diary. Where it cannot be written (a full disk, a closed folder) the program goes on without."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nothing: the owner can do nothing about a diary, and a traceback on the terminal helps nobody."""
