"""The whole job on a log from elsewhere: import, review, decide, plan, print, and find it again. With keys, and by mouse."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pytest

from tests.flows.owner import Keys, Mouse
from tests.report.reading import squeezed, text_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import Program
    from tests.flows.owner import Owner

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),  # the offscreen one, when a list of names opens
]
HEADER = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n"
DAY = (("Design", "Studio", 9, 12), ("Customer e-mail", "Office", 12, 15), ("Bookkeeping", "Office", 15, 17))
TITLE = "Hand over by summer"
OUTCOME = "Every client has an answer the same day"
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}


class Job(NamedTuple):
    """A file and what it holds: rows, hours, a project to be sorted at once, and tasks that a plan on it must name."""

    file: Path
    rows: int
    hours: str
    project: str
    tasks: tuple[str, ...]


@pytest.fixture
def two_weeks(tmp_path: Path) -> Job:
    """Ten whole work days of three tasks, as Toggl Track exports them."""
    days = [date(2026, 2, 16) + timedelta(days=n) for n in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)]
    rows = [
        f"Me,me@x,C,{project},,{task},No,{day},{start:02}:00:00,{day},{end:02}:00:00,{end - start:02}:00:00,,\n"
        for day in days
        for task, project, start, end in DAY
    ]
    file = tmp_path / "two weeks.csv"
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    return Job(file, 30, "80 h", "Studio", tuple(task for task, *_ in DAY))


@pytest.fixture
def month(shared: Path) -> Job:
    """A real month of a freelancer."""
    file = shared / "toggl" / "floresfdev_2017-08_detailed.csv"
    return Job(file, 217, "186 h 56 min", "Project G", ("Recurring activity 201708", "Website", "Research"))


@pytest.mark.parametrize("hands", [Keys, Mouse])
def test_from_a_file_to_a_printed_plan(program: Program, two_weeks: Job, hands: type[Keys | Mouse]) -> None:
    """An owner gets from an export to a printed plan with either hand, and finds everything again the next day."""
    do_the_whole_job(program, two_weeks, hands)


@pytest.mark.parametrize("hands", [Keys, Mouse])
def test_from_a_real_month_to_a_printed_plan(program: Program, month: Job, hands: type[Keys | Mouse]) -> None:
    """The same on a real month of 217 entries."""
    do_the_whole_job(program, month, hands)


def do_the_whole_job(program: Program, job: Job, hands: type[Keys | Mouse]) -> None:
    """From a fresh folder to a plan on paper; then close, open again, and look."""
    with program.opened(hands) as owner:
        bring_in(owner, job)
        sort_tasks_in_the_review(owner, job)
        see_why(owner)
        walk_the_wizard(owner)
        for paper in PAPERS:
            print_plan(owner, job, program.folder.parent / f"{paper}.pdf", paper)
    program.passes(days=1)
    with program.opened(hands) as owner:
        owner.press("Plans")
        owner.sees(TITLE, "Saved", "Bookkeeping" if job.rows == 30 else job.tasks[0])
        owner.press("Settings")
        owner.sees(f"{job.rows} entries")


def bring_in(owner: Owner, job: Job) -> None:
    """Import the file from the welcome, with the tasks of one project sorted at once."""
    owner.press("Import what I logged elsewhere", "Choose a file")
    owner.names_file(job.file)
    owner.sees(f"{job.rows} in the file: {job.rows} new", job.hours)
    owner.choose(f"Category of {job.project}", "Core business")
    owner.press(f"Import {job.rows} entries")
    owner.sees(f"{job.rows} entries imported")
    owner.press("Review this period")


def sort_tasks_in_the_review(owner: Owner, job: Job) -> None:
    """The hours are all there; the longest task without a category gets one."""
    owner.sees(job.hours, "What weighs your week down", "Tasks without a category")
    if isinstance(owner.hands, Keys):
        owner.hands.enter("Tasks without a category")
        owner.taps("2")
    else:
        owner.press("Administrative, key 2")
    owner.sees("Administrative")


def see_why(owner: Owner) -> None:
    """The first bottleneck tells where its score comes from, and leads back."""
    owner.open_first("Tasks by bottleneck score")
    owner.sees("How the points come about", "Together", "The entries behind it")
    owner.press("Close")


def walk_the_wizard(owner: Owner) -> None:
    """Every step once, with the answers that an owner in a hurry gives, to a saved plan."""
    owner.press("Make a plan")
    owner.sees("Which weeks shall the plan rest on?")
    owner.write("Title of the plan", TITLE)
    owner.press("Next")
    owner.sees("Sort what has no category yet")
    owner.press("Next")
    owner.sees("What kind of work is it?")
    owner.press("Accept what is filled in", "Next")
    owner.sees("What really holds you up?")
    owner.press("Yes", "Next")
    owner.sees("What is your hour worth?")
    owner.write("What you take from the business in a year", "60000")
    owner.press("Next")
    owner.sees("What becomes of each task?")
    owner.press("Next")
    owner.sees("Who takes it over, and does it pay?")
    owner.press("Next")
    owner.sees("What does a helper need to know?")
    owner.write("Outcome, in one sentence", OUTCOME)
    owner.press("Next")
    owner.sees("Look it over, name it, and save it.")
    owner.press("Save plan")
    owner.sees("Your plans", TITLE, "Saved")


def print_plan(owner: Owner, job: Job, target: Path, paper: str) -> None:
    """The plan as a PDF on that paper, with the owner's own words and the names of the tasks in it."""
    owner.press("Export")
    owner.sees("This leaves", "Your log: entries and notes")
    owner.press(paper, "Choose where to save it")
    owner.names_file(target)
    owner.sees(target.name)
    pdf = target.read_bytes()
    read = squeezed(text_in(pdf, target.parent))
    for words in (TITLE, OUTCOME, *job.tasks):
        assert squeezed(words) in read, f"{words!r} is not on paper"
    with pikepdf.open(target) as opened:
        assert [round(float(side)) for side in opened.pages[0].mediabox[2:]] == list(PAPERS[paper])
