"""`ballast screens` and `ballast demo`: the real pages without a display, on a copy of the data.

The owner's data is only read: a verified copy is made in a throwaway folder, and the window works there. Each scale needs a
process of its own, because Qt reads it once at the start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ballast import paths
from ballast.cli.answers import complain, print_json, say
from ballast.cli.arguments import DONE, FAILED
from ballast.cli.session import session
from ballast.services import plans
from ballast.services.review import expected_period
from ballast.services.sample import load_sample, read_sample
from ballast.services.sample_plan import read_answers, sample_plan
from ballast.ui.words.printing import default_title
from ballast.ui.zone import system_clock

if TYPE_CHECKING:
    import argparse
    from uuid import UUID

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store

_SCALES = {"": "1", "-1.5x": "1.5"}
_PATIENCE_S = 900


def run_pictures(given: argparse.Namespace) -> int:
    """Pictures of every page; for `demo` of the sample business, with its review and its plan as a PDF."""
    folder = given.folder.expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if given.command == "demo":
        return _demo(folder)
    clock = system_clock()
    with tempfile.TemporaryDirectory(prefix="ballast-screens-") as temporary:
        copy = Path(temporary)
        with session(given.data_dir, clock, sample=given.sample) as opened:
            opened.store.backup(copy / "ballast.db", at=clock.now())
        made = _take(copy, folder, _SCALES)
    if made is None:
        return FAILED
    if given.json:
        print_json({"pictures": [str(path) for path in made]})
    else:
        for path in made:
            say(str(path))
    return DONE


def _demo(folder: Path) -> int:
    """The main job without a window: sample log, review, plan, PDF, pictures."""
    clock = system_clock()
    data = folder / "data"
    with session(data, clock) as opened:
        if not opened.store.entries.count():
            load_sample(opened.store, read_sample(paths.resource("sample", "business.json")), clock)
        period = expected_period(opened.store, clock)
        answers = read_answers(paths.resource("sample", "answers.json"))
        _change, plan = sample_plan(opened.store, answers, default_title(period), period, clock)
        pdf = _print(opened.store, plan.id, folder / "plan.pdf", clock)
    say(f"Sample log: {data}")
    say(f"Delegation plan: {pdf}")
    made = _take(data, folder, {"": "1"})
    for path in made or ():
        say(f"Picture: {path}")
    return DONE if made else FAILED


def _print(store: Store, plan_id: UUID, target: Path, clock: Clock) -> Path:
    press = plans.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
    printing = plans.Printing(press, plans.Paper.A4, plans.ReportWords(), plans.EnglishFormats())
    return plans.export_pdf(store, plan_id, target, printing, clock).path


def _take(data: Path, folder: Path, scales: dict[str, str]) -> list[Path] | None:
    made: list[Path] = []
    for suffix, scale in scales.items():
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [*_ourselves(), "--data-dir", str(data), "pictures", str(folder), f"--suffix={suffix}"]
        done = subprocess.run(  # noqa: S603 - our own program with our own arguments
            command, env=environment, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
        )
        if done.returncode != DONE:
            complain(f"the pictures could not be taken. {done.stderr.strip()}")
            return None
        made += [Path(line) for line in done.stdout.splitlines()]
    return made


def _ourselves() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ballast"]
