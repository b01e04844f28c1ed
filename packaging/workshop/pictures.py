"""The pictures of the README, taken from the sample business."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from workshop import environment, machine

TARGET = environment.ROOT / "packaging" / "pictures"
WANTED = {
    "today-light.png": "today.png",
    "week-light.png": "week.png",
    "entries-light.png": "entries.png",
    "review-light.png": "review.png",
    "wizard-6-verdicts-light.png": "wizard.png",
    "plan-light.png": "plan.png",
}


def renew(_arguments: list[str]) -> int:
    """Take them anew; returns 0 when all of them were made."""
    environment.prepare(environment.RUN_LOCK)
    machine.provide([machine.qt_libraries(environment.PYTHON)])
    with tempfile.TemporaryDirectory(prefix="ballast-pictures-") as temporary:
        command = (str(environment.PYTHON), "-m", "ballast", "demo", temporary)
        variables = environment.variables(QT_QPA_PLATFORM="offscreen")
        code = subprocess.run(command, env=variables, stdout=subprocess.DEVNULL, check=False).returncode
        if code:
            return code
        TARGET.mkdir(exist_ok=True)
        for taken, name in WANTED.items():
            shutil.copyfile(Path(temporary) / taken, TARGET / name)
            print(TARGET / name)
    return 0
