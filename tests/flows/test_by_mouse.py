"""With the mouse alone: from a file of another program to a helper at work, with every paper that leaves on the way.

Keys write words into boxes, nothing else.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from ballast.services import hand_over, plans
from ballast.store.opening import open_store
from tests.flows.owner import Mouse, shown
from tests.flows.test_whole_job import OUTCOME, TITLE, bring_in, month, sort_tasks_in_the_review, two_weeks, walk_the_wizard
from tests.flows.test_whole_plan import export

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.services.hand_over import Handing
    from tests.flows.conftest import Program
    from tests.flows.owner import Owner
    from tests.flows.test_whole_job import Job

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support")]
__all__ = ["month", "two_weeks"]
NAME = "Ελένη"
MEASURES = ("Proven skill", "Work sample or trial", "Communication", "Reliability", "Price and availability")


@pytest.mark.parametrize("file", ["two_weeks", "month"])
def test_from_a_file_to_a_helper_at_work(program: Program, request: pytest.FixtureRequest, file: str) -> None:
    """Import, review, plan, four kinds of files, a helper found and begun, the calendar, goals, the person, how it goes."""
    job: Job = request.getfixturevalue(file)
    folder = program.folder.parent
    with program.opened(Mouse) as owner:
        bring_in(owner, job)
        sort_tasks_in_the_review(owner, job)
        walk_the_wizard(owner)
        check_papers(owner, folder, job)
        find_a_helper(owner)
        begin(owner, folder / "dates.ics")
        look_after(owner)
    found = kept(program)
    assert found.hand_over.start is not None
    assert len(found.hand_over.goals) >= 2


def check_papers(owner: Owner, folder: Path, job: Job) -> None:
    """The plan as PDF, text, table and plan file; each has the plan's words."""
    pdf, text, table, file = (export(owner, folder, kind) for kind in ("PDF", "Text", "Table", "Plan file"))
    assert pdf.read_bytes().startswith(b"%PDF")
    assert OUTCOME in text.read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")))
    assert {*job.tasks} <= {row["Task"] for row in rows}
    assert TITLE in json.dumps(json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False)


def find_a_helper(owner: Owner) -> None:
    """From the plan to a candidate with five scores, who is chosen."""
    owner.press("Find a helper")
    owner.sees("Where you looked")
    owner.press("Choose", "Fix what counts", "Add a candidate")
    owner.write("Name", NAME)
    owner.press("Add")
    owner.sees(NAME)
    for measure in MEASURES:
        owner.press(f"{NAME}, {measure}: –", "4: …")
        owner.write("What it rests on, in one line", "seen")
        owner.press("Keep")
        owner.sees(f"{NAME}, {measure}: 4")
    owner.press(f"Choose {NAME} as the helper")
    owner.sees("Chosen")


def begin(owner: Owner, dates: Path) -> None:
    """The first day, the calendar, and its file for the owner's own."""
    owner.press("Say when it begins", "Make the calendar")
    owner.sees("Step by step")
    owner.press("Add to my calendar")
    owner.names_file(dates)
    owner.sees(dates.name)
    assert dates.read_text(encoding="utf-8").count("BEGIN:VEVENT") > 20


def look_after(owner: Owner) -> None:
    """The goals that are set, what is said before the first day, and the person behind the helper."""
    owner.sees("What it should bring", "Undo: Changed the hand-over to ")
    assert "hand-over to va_" not in shown()
    owner.press("How it goes")
    owner.sees("The plan and your log")
    owner.press("People")
    owner.sees(NAME)


def kept(program: Program) -> Handing:
    """The one hand-over there is."""
    store = open_store(program.folder, at=program.clock.now())
    try:
        [one], [plan] = store.hand_overs.all(), plans.list_plans(store)
        return hand_over.handing(store, plan.id, one.role_id, program.clock)
    finally:
        store.close()
