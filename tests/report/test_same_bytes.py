"""Same plan, same bytes but for the date: both PDFs, from two programs that share nothing but the plan's file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.plan import Brief
from ballast.exchange.plan_file import write_plan
from ballast.report.press import Press
from tests.report.papers import PAPERS
from tests.report.samples import small, uid

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]

PRINT_BOTH = """
import sys
from datetime import date
from pathlib import Path
from uuid import UUID
from ballast.domain.delegation.handout import redacted
from ballast.domain.delegation.outcome import outcome
from ballast.exchange.plan_file import read_plan
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.handout import handout_document
from ballast.report.press import Paper, Press
from ballast.report.words import ReportWords
resources, folder, role, day, timestamp = Path(sys.argv[1]), Path(sys.argv[2]), UUID(sys.argv[3]), sys.argv[4], int(sys.argv[5])
plan = read_plan(Path("plan.json").read_bytes())
found, words, formats, made_on = outcome(plan), ReportWords(), EnglishFormats(), date.fromisoformat(day)
press = Press(resources / "report", resources / "fonts" / "inter", system_fonts=False)
for name, document in (
    ("owner", plan_document(plan, found, words, formats, made_on=made_on)),
    ("helper", handout_document(redacted(plan, found, role), words, formats, made_on=made_on)),
):
    (folder / f"{name}.pdf").write_bytes(press.render(document, Paper.A4, timestamp=timestamp).pdf)
"""
_DATED = re.compile(
    rb"D:\d{14}[^)]*|\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-][\d:]+)?|"
    rb"<(?:xmpMM|stEvt):(?:Document|[Ii]nstance)ID>[^<]*|/ID ?\[\([^]]*\]",
    re.DOTALL,
)
"""Where the file says when it was made, and the two numbers that follow from its bytes."""


def _printed(folder: Path, day: str, timestamp: int, **environment: str) -> Mapping[str, bytes]:
    """Both PDFs of the plan in that folder, made by a program of its own."""
    into = folder / f"{day} {timestamp} {len(list(folder.iterdir()))}"
    into.mkdir()
    command = [sys.executable, "-c", PRINT_BOTH, str(ROOT / "resources"), str(into), str(uid(1)), day, str(timestamp)]
    subprocess.run(command, check=True, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT / "app"), **environment})
    return {file.stem: file.read_bytes() for file in sorted(into.iterdir())}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the file of a plan for two helpers."""
    plan = small().plan
    assert len([task for task in plan.tasks if task.brief != Brief()]) > 1
    (tmp_path / "plan.json").write_bytes(write_plan(plan))
    return tmp_path


def test_two_programs_print_the_same_bytes(folder: Path) -> None:
    """Another order of sets, another zone and language of the computer: not one byte is another, in either PDF."""
    one = _printed(folder, "2026-11-22", 1_790_000_000, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    two = _printed(folder, "2026-11-22", 1_790_000_000, PYTHONHASHSEED="4242", TZ="Asia/Tokyo", LC_ALL="C")
    assert sorted(one) == ["helper", "owner"]
    assert one == two


def test_only_the_date_makes_a_difference(folder: Path) -> None:
    """A second later, the files differ in the places that say when they were made, and in no others."""
    one = _printed(folder, "2026-11-22", 1_790_000_000, PYTHONHASHSEED="1")
    two = _printed(folder, "2026-11-22", 1_790_000_001, PYTHONHASHSEED="2")
    for name, first in one.items():
        assert first != two[name]
        assert _DATED.sub(b"", first) == _DATED.sub(b"", two[name])
        assert len(_DATED.sub(b"", first)) > 0.95 * len(first)


@pytest.mark.parametrize("name", ["small", "helper, one brief", "person"])
def test_each_paper_is_the_same_but_for_its_date(press: Press, name: str) -> None:
    """Printed by two presses, and a second later: the same bytes, and then others only where the file says when."""
    document, paper = PAPERS[name][0](), PAPERS[name][1]
    again = Press(ROOT / "resources" / "report", ROOT / "resources" / "fonts" / "inter")
    first = press.render(document, paper, timestamp=1_790_000_000).pdf
    later = again.render(document, paper, timestamp=1_790_000_001).pdf
    assert again.render(document, paper, timestamp=1_790_000_000).pdf == first
    assert first != later
    assert _DATED.sub(b"", first) == _DATED.sub(b"", later)
