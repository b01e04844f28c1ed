"""The whole job without a network, run by `test_no_network`: `python -m tests.faults.whole_job FOLDER`.

Every attempt of Python to make a socket for a network, to look up a name or to start another program is noted; at the end the
libraries that this process has loaded are looked at too. Sockets in the file system, which reach no further than this machine
(the ear for second starts, the desktop's bus), are no network. The answer is one JSON object.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ballast.main import main
from ballast.ui.changes import PageName

if TYPE_CHECKING:
    from ballast.ui.desk import Desk

WATCHED = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen", "os.system")
LIBRARIES = ("QtNetwork", "Qt6Network", "QtWebEngine", "QtWebSockets", "libcurl")
PAGE_MS = 250


def run(folder: Path) -> dict[str, object]:
    """What was noted."""
    attempts: list[str] = []
    sys.addaudithook(lambda event, arguments: _note(attempts, event, arguments))
    data = ("--data-dir", str(folder / "data"))
    codes = [
        main((*data, "log", "9-10 invoices", "--yes")),
        main((*data, "export", str(folder / "log.csv"))),
        main((*data, "import", str(folder / "log.csv"), "--yes")),
        main((*data, "review")),
        main((*data, "plan", "create")),
        main((*data, "backup", str(folder / "copy.db"))),
        main((*data, "check")),
        main((*data, "plan", "export", _plan_id(folder / "data"), "--pdf", str(folder / "plan.pdf"))),
        main(data, _visit_every_page),
    ]
    maps = Path("/proc/self/maps")
    loaded = {line.rsplit("/", 1)[-1] for line in maps.read_text().splitlines()} if maps.exists() else set[str]()
    return {
        "codes": codes,
        "attempts": attempts,
        "libraries": sorted(name for name in loaded if any(part in name for part in LIBRARIES)),
    }


def _note(attempts: list[str], event: str, arguments: tuple[object, ...]) -> None:
    network = event == "socket.__new__" and arguments[1] in {socket.AF_INET, socket.AF_INET6}
    within = event in {"socket.connect", "socket.bind"} and isinstance(arguments[1], str)
    if network or (event in WATCHED and not within):
        attempts.append(f"{event} {arguments[1:]}")


def _plan_id(folder: Path) -> str:
    from datetime import UTC, datetime  # noqa: PLC0415 - a small thing between two commands

    from ballast.services import plans  # noqa: PLC0415 - only in the process that does the job
    from ballast.store.opening import open_store  # noqa: PLC0415 - only in the process that does the job

    store = open_store(folder, at=datetime.now(UTC))
    try:
        return str(plans.list_plans(store)[0].id)
    finally:
        store.close()


def _visit_every_page(desk: Desk) -> None:
    """Show each page for a moment, then close."""
    names = list(PageName)

    def following() -> None:
        if names:
            desk.context.navigate(names.pop(0))
            QTimer.singleShot(PAGE_MS, desk, following)
        else:
            desk.window.close()

    desk.ready.connect(following)


if __name__ == "__main__":
    told = run(Path(sys.argv[1]))
    os.write(2, json.dumps(told).encode())
