"""The composition root: arguments, private files, the diary, then a command or the window. Plain calls, top to bottom."""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ballast import paths

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication

    from ballast.domain.log.clock import Clock
    from ballast.store.lock import FolderLock
    from ballast.store.opening import Opening
    from ballast.store.rescue import Rescued
    from ballast.store.store import Store
    from ballast.ui.desk import Desk

_SWITCH_S = 0.001  # the worker gives the window its turn sooner than Python's 5 ms
_PATIENCE_S = 5.0  # another start may have the folder and not hear yet
_SEEN_MS = 150
_AT_HOME_MS = 600  # after the first day is shown and the whole store is there


def main(arguments: Sequence[str] | None = None, watch: Callable[[Desk], object] | None = None) -> int:
    """Run Ballast and return its exit code: a command without a window, or the window until it closes.

    `watch` is given the window's desk before it is shown: for those who measure the start.
    """
    os.umask(0o077)
    from ballast.cli.arguments import read_arguments  # noqa: PLC0415 - after the umask

    given = read_arguments(arguments)
    if given.command == "pictures":
        return _take_pictures(given)
    if given.command in {"show", "toggle", "back"}:
        return _speak(given, watch)
    if given.command is not None:
        from ballast.cli.commands import run_command  # noqa: PLC0415 - not on the way to the window

        with diary(paths.log_folder(given.data_dir)):
            return run_command(given)
    return _open_window(given, watch)


def _speak(given: argparse.Namespace, watch: Callable[[Desk], object] | None) -> int:
    """A word to the window that is open; `show` opens it where none is."""
    from ballast.cli.answers import complain  # noqa: PLC0415 - not on the way to the window
    from ballast.cli.speaking import say_word  # noqa: PLC0415 - not on the way to the window

    if say_word(given):
        return 0
    if given.command == "show":
        return _open_window(given, watch)
    complain("Ballast is not open. Open it with `ballast`; `ballast log` works without it.")
    return 1


def _open_window(given: argparse.Namespace, watch: Callable[[Desk], object] | None = None) -> int:
    measures = gc.get_threshold()
    gc.set_threshold(0)  # until the first page is there: nearly all that is made on the way stays for good
    sys.setswitchinterval(_SWITCH_S)
    from ballast.ui.app import fit_screen, make_app  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.desk import Desk, Surroundings  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.settings import Looks  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.zone import system_clock  # noqa: PLC0415 - Qt only where a window opens

    with ExitStack() as stack:
        folder = _folder(given, stack)
        held, is_taken = _hold(folder, stack)
        if is_taken and _raised(folder):
            return 0
        stack.enter_context(diary(paths.log_folder(folder if given.sample or given.data_dir else None)))
        looks = Looks(paths.settings_file(folder if given.sample or given.data_dir else None))
        app, theme = make_app(sys.argv[:1], looks.look)
        clock = system_clock()
        opened = partial(_open_store, folder, clock, held, sample=given.sample)
        desk = Desk(Surroundings(theme, clock, looks, folder, opened, partial(_rescue, folder, clock, held)))
        desk.settled.connect(partial(_once_seen, desk, partial(_tidy, measures)))
        desk.ready.connect(partial(_once_seen, desk, partial(_make_at_home, desk)))
        fit_screen(desk.window)
        desk.alarm.install()
        if watch is not None:
            watch(desk)
        return _serve(app, desk)


def _serve(app: QApplication, desk: Desk) -> int:
    """Show the window and answer until it is closed for good.

    Its end is told to Qt: left to itself Qt stays where something comes on the screen in the moment after.
    """
    desk.window.closed.connect(partial(app.exit, 0))
    desk.show()
    return app.exec()


def _hold(folder: Path, stack: ExitStack) -> tuple[FolderLock | None, bool]:
    """The folder for this process until it ends, and whether another has it. Other troubles the worker meets again."""
    from ballast.store.lock import hold  # noqa: PLC0415 - after the arguments are read
    from ballast.store.problems import Locked, StoreProblem  # noqa: PLC0415 - after the arguments are read

    try:
        held = hold(folder, at=datetime.now(UTC))
    except StoreProblem as found:
        return None, isinstance(found, Locked)
    stack.callback(held.release)
    return held, False


def _raised(folder: Path) -> bool:
    """Whether the Ballast that has the folder answered and brought its window forward. A command that has it does not."""
    from ballast.ui.desktop.calling import Word, tell  # noqa: PLC0415 - seldom needed

    return tell(folder, Word.RAISE, _PATIENCE_S)


def _once_seen(desk: Desk, act: Callable[[], object]) -> None:
    """Do it when the first page has been painted."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - Qt only where a window opens

    QTimer.singleShot(_SEEN_MS, desk, act)


def _make_at_home(desk: Desk) -> None:
    """What is around the window: the ear for second starts now, the rest when the first day has been seen."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - Qt only where a window opens

    from ballast.ui.desktop.desktop import Desktop  # noqa: PLC0415 - after the first day
    from ballast.ui.desktop.status import Status  # noqa: PLC0415 - after the first day

    desktop = Desktop(desk.context, desk.window, desk.context.desktop or Status(desk))
    desktop.setParent(desk)
    QTimer.singleShot(0, desktop, desktop.listen)
    QTimer.singleShot(_AT_HOME_MS, desktop, desktop.begin)


def _tidy(measures: tuple[int, int, int]) -> None:
    """Leave what the start has made out of all later searches for garbage, and begin with those."""
    gc.freeze()
    gc.set_threshold(*measures)


def _take_pictures(given: argparse.Namespace) -> int:
    """Pictures of every page at this process's scale, from a folder that may be written (a copy of the owner's)."""
    from ballast.ui.app import make_app  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.desk import Desk, Surroundings  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.pictures import Sitting  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.settings import Looks  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.theme import Look  # noqa: PLC0415 - Qt only where a window opens
    from ballast.ui.zone import system_clock  # noqa: PLC0415 - Qt only where a window opens

    app, theme = make_app(sys.argv[:1], Look.LIGHT)
    clock = system_clock()
    looks = Looks(paths.settings_file(given.data_dir))
    desk = Desk(
        Surroundings(theme, clock, looks, given.data_dir, lambda: _open_store(given.data_dir, clock, None, sample=False))
    )
    sitting = Sitting(desk, given.folder, given.suffix)
    sitting.finished.connect(lambda paths_made: sys.stdout.write("".join(f"{path}\n" for path in paths_made)))
    sitting.finished.connect(desk.window.close)
    sitting.failed.connect(lambda why: (sys.stderr.write(f"{why}\n"), app.exit(1)))
    return _serve(app, desk)


def _folder(given: argparse.Namespace, stack: ExitStack) -> Path:
    if given.sample:
        import tempfile  # noqa: PLC0415 - loads much that the window does not need

        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ballast-sample-")))
    return paths.data_place(given.data_dir)  # made by the store, whose troubles the window can show


def _open_store(folder: Path, clock: Clock, held: FolderLock | None, *, sample: bool) -> Opening | Store:
    """Open the owner's folder; runs on the worker's thread, after the first paint."""
    from ballast.store.opening import open_folder  # noqa: PLC0415 - after the first paint

    opening = open_folder(folder, at=clock.now(), lock=held)
    if not sample:
        return opening
    from ballast.services.sample import load_sample, read_sample  # noqa: PLC0415 - for the sample business only

    store = opening.store()
    load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
    return store


def _rescue(folder: Path, clock: Clock, held: FolderLock | None, path: Path) -> Rescued:
    """Bring a copy back where the data cannot be opened; runs on the worker's thread."""
    from ballast.store.rescue import rescue  # noqa: PLC0415 - seldom needed
    from ballast.ui.words.people import INSTEAD  # noqa: PLC0415 - seldom needed

    return rescue(folder, path, clock.now(), INSTEAD(), held)


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
