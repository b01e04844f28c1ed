"""The window on a folder or file that this user may only read: run by `test_window_disks`, since root may write everywhere.

`python -m tests.faults.read_only WARM FOLDER folder|file` opens a window on WARM, so that everything is loaded; then, no longer
root, one on FOLDER, which is closed to writing, and tries to log there. It prints what the window says, prints the plan, and
says whether a window on the folder works once it may be written, as one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ballast.domain.log.clock import FixedClock
from ballast.services import capture
from ballast.services.naming import NamedTask
from ballast.store.files import DATA
from ballast.store.opening import open_folder
from ballast.ui.app import make_app
from ballast.ui.changes import PageName, Place
from ballast.ui.desk import Desk, Surroundings
from ballast.ui.pages.review.chart_kinds import load_charts
from ballast.ui.pages.today.page import TodayPage
from ballast.ui.settings import Looks
from ballast.ui.theme import Look
from ballast.ui.trouble import ReadOnlyBanner, TroubleBanner
from tests.faults.desks import state, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from ballast.ui.theme import Theme

NOBODY = 65534
PATIENCE_SECONDS = 60


def run(warm: Path, folder: Path, what: str) -> dict[str, object]:
    """What was seen."""
    load_charts()  # a page asks for them when it is drawn, which may be after it was left
    app, theme = make_app(["ballast"], Look.LIGHT)
    first = _desk(theme, warm)
    _wait(app, lambda: isinstance(first.window.page, TodayPage) and first.worker.waiting == 0)
    _walk(app, first)
    first.window.close()
    closed = folder if what == "folder" else folder / DATA
    if os.geteuid() == 0:
        _become_nobody(folder)
    closed.chmod(0o500 if closed == folder else 0o400)
    before = _data(folder)
    desk = _desk(theme, folder)
    _wait(app, lambda: isinstance(desk.window.page, TodayPage) and bool(desk.window.findChildren(ReadOnlyBanner)))
    _wait(app, lambda: desk.worker.waiting == 0)
    told: dict[str, object] = {"text": texts(desk.window)}
    desk.context.do(lambda store: capture.start(store, NamedTask("Mail"), desk.context.clock))
    _wait(app, lambda: bool(desk.window.findChildren(TroubleBanner)))
    told |= {"trouble": texts(desk.window.findChildren(TroubleBanner)[0]), "visible": desk.window.isVisible()}
    _walk(app, desk)
    told["stands"] = desk.window.findChildren(ReadOnlyBanner)[0].isVisible()
    told["same"] = _data(folder) == before
    desk.window.close()
    closed.chmod(0o700 if closed == folder else 0o600)
    desk = _desk(theme, folder)
    _wait(app, lambda: isinstance(desk.window.page, TodayPage) and desk.worker.waiting == 0)
    told["opened"] = not desk.window.findChildren(ReadOnlyBanner)
    desk.window.close()
    return told


def _walk(app: QApplication, desk: Desk) -> None:
    """Look at the other pages."""
    for name in (PageName.REVIEW, PageName.PLANS, PageName.HELPERS, PageName.SETTINGS):
        page = desk.window.show_place(Place(name))
        _wait(app, partial(_stands, desk, page))


def _stands(desk: Desk, page: QWidget) -> bool:
    """Whether a page is shown, which may be made in steps, and has its answers."""
    return desk.window.page is page and desk.worker.waiting == 0


def _data(folder: Path) -> dict[str, str]:
    """What the folder holds besides how the window looked."""
    return {name: digest for name, digest in state(folder).items() if not name.startswith("looks.ini")}


def _desk(theme: Theme, folder: Path) -> Desk:
    zone = ZoneInfo("Europe/Berlin")
    clock = FixedClock(datetime(2026, 3, 4, 10, 0, tzinfo=zone), zone)
    looks = Looks(folder / "looks.ini")
    desk = Desk(Surroundings(theme, clock, looks, folder, lambda: open_folder(folder, at=clock.now())), Place(PageName.TODAY))
    desk.show()
    return desk


def _wait(app: QApplication, true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not true():
        if time.monotonic() > deadline:
            message = "it did not come"
            raise TimeoutError(message)
        app.processEvents()
        time.sleep(0.005)


def _become_nobody(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])))
