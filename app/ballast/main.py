"""The composition root: arguments, private files, the diary, then a command or the window. Plain calls, top to bottom."""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ballast import paths

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from ballast.domain.log.clock import Clock
    from ballast.store.opening import Opening
    from ballast.store.store import Store
    from ballast.ui.desk import Desk

_SWITCH_S = 0.001  # the worker gives the window its turn sooner than Python's 5 ms


def main(arguments: Sequence[str] | None = None, watch: Callable[[Desk], object] | None = None) -> int:
    """Run Ballast and return its exit code: a command without a window, or the window until it closes.

    `watch` is given the window's desk before it is shown: for those who measure the start.
    """
    os.umask(0o077)
    from ballast.cli.arguments import read_arguments  # noqa: PLC0415 - after the umask

    given = read_arguments(arguments)
    if given.command == "pictures":
        return _take_pictures(given)
    if given.command is not None:
        from ballast.cli.commands import run_command  # noqa: PLC0415 - not on the way to the window

        with diary(paths.log_folder(given.data_dir)):
            return run_command(given)
    return _open_window(given, watch)


def _open_window(given: argparse.Namespace, watch: Callable[[Desk], object] | None = None) -> int:
    gc.disable()  # until the first page is there: nearly all that is made on the way stays for good
    sys.setswitchinterval(_SWITCH_S)
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
        desk.settled.connect(_tidy)
        desk.alarm.install()
        if watch is not None:
            watch(desk)
        desk.show()
        return app.exec()


def _tidy() -> None:
    """Leave what the start has made out of all later searches for garbage, and begin with those."""
    gc.freeze()
    gc.enable()


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
        import tempfile  # noqa: PLC0415 - loads much that the window does not need

        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ballast-sample-")))
    return paths.data_place(given.data_dir)  # made by the store, whose troubles the window can show


def _open_store(folder: Path, clock: Clock, *, sample: bool) -> Opening | Store:
    """Open the owner's folder; runs on the worker's thread, after the first paint."""
    from ballast.store.opening import open_folder  # noqa: PLC0415 - after the first paint

    opening = open_folder(folder, at=clock.now())
    if not sample:
        return opening
    from ballast.services.sample import load_sample, read_sample  # noqa: PLC0415

    store = opening.store()
    load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
    return store


@contextmanager
def diary(folder: Path) -> Iterator[None]:
    """Keep the program's own diary meanwhile: rotating, private, without the owner's words."""
    handler = _Late(folder / "ballast.log")
    log = logging.getLogger("ballast")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        handler.close()


class _Late(logging.Handler):
    """The diary, loaded with its first line."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._diary: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._diary is None:
            from ballast.services.diary import Diary  # noqa: PLC0415 - loads sockets and more that the window does not need

            self._diary = Diary(self._path)
        self._diary.handle(record)

    def close(self) -> None:
        """Write no more."""
        if self._diary is not None:
            self._diary.close()
        super().close()
