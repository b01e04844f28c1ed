"""Ordinary days: the first one, one that was cut off, and a file that comes twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.flows.owner import Keys, Mouse
from tests.flows.test_whole_job import HEADER, two_weeks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import Program
    from tests.flows.owner import Owner
    from tests.flows.test_whole_job import Job

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
__all__ = ["two_weeks"]
BOX = "What are you working on…"
TOTALS = tuple(  # of the morning, with the gap filled, an entry shorter, one deleted
    f"{total} of your 8 h day" for total in ("1 h 15 min, 16 %", "1 h 45 min, 22 %", "1 h 35 min, 20 %", "1 h 5 min, 14 %")
)


def test_a_first_day_at_the_keyboard(program: Program) -> None:
    """From the welcome to a logged morning; closed and opened again it is all there, and can still be taken back."""
    with program.opened(Keys) as owner:
        set_up_an_audit(owner)
        log_a_morning(program, owner)
        take_back_and_do_again(owner)
    with program.opened(Keys) as owner:
        owner.sees("customer mail", "two reminders", "Invoices")
        owner.taps("Ctrl+Z")
        owner.sees("Undone:")


def test_a_mouse_takes_back_what_was_done_before_a_restart(program: Program) -> None:
    """No notice is there any more: the button of the sidebar says what it takes back, and the other one brings it again."""
    with program.opened(Keys) as owner:
        set_up_an_audit(owner)
        say(owner, "9-9:30 customer mail #admin")
        owner.sees("customer mail, 09:00 – 09:30")
    with program.opened(Mouse) as owner:
        owner.sees("customer mail, 09:00 – 09:30")
        owner.press("Undo logging of customer mail")
        owner.sees_no("customer mail, 09:00 – 09:30")
        owner.press("Do again: Logged customer mail")
        owner.sees("customer mail, 09:00 – 09:30")


def set_up_an_audit(owner: Owner) -> None:
    """Two weeks from today, the usual hours."""
    owner.taps("Return", "Return", "Return", "Return")
    owner.sees("Two-week audit", "Day 1 of 14", "Nothing is running")


def log_a_morning(program: Program, owner: Owner) -> None:
    """Start one task, switch to another, and write down what was before."""
    say(owner, "Invoices")
    owner.sees("Running for 0 min")
    program.passes(minutes=20)
    say(owner, "Call with Nordlys")
    program.passes(minutes=25)
    owner.sees("Stop Call with Nordlys")
    say(owner, "9-9:30 customer mail #admin !3 // two reminders")
    owner.sees("customer mail, 09:00 – 09:30, 30 min, Administrative, Stress 3 of 4, heavy, two reminders")
    owner.sees("Invoices, 10:00 – 10:20, 20 min", "Not logged, 09:30 – 10:00, 30 min")
    owner.sees("1 h 15 min")


def take_back_and_do_again(owner: Owner) -> None:
    """Undo and redo of the last line."""
    owner.taps("Ctrl+Z")
    owner.sees_no("customer mail, 09:00 – 09:30, 30 min, Administrative, Stress")
    owner.taps("Ctrl+Shift+Z")
    owner.sees("customer mail, 09:00 – 09:30, 30 min, Administrative, Stress 3 of 4, heavy, two reminders")


@pytest.mark.parametrize("hands", [Keys, Mouse])
def test_a_day_is_put_right(program: Program, hands: type[Keys | Mouse]) -> None:
    """A gap is filled, an entry made shorter, one deleted, all from the band; the total follows, and all is taken back."""
    with program.opened(hands) as owner:
        set_up_an_audit(owner)
        log_a_morning(program, owner)
        owner.press("Not logged, 09:30 – 10:00, 30 min…")
        owner.write("Task", "Post")
        owner.press("Save")
        totals(owner, TOTALS[1], TOTALS[0], "Post, 09:30 – 10:00, 30 min")
        owner.press("Invoices, 10:00 – 10:20, 20 min…")
        owner.write("Length", "10m")
        owner.press("Save")
        totals(owner, TOTALS[2], TOTALS[1], "Invoices, 10:00 – 10:10, 10 min")
        owner.press("customer mail, 09:00 – 09:30, 30 min…")
        owner.press("Delete")
        totals(owner, TOTALS[3], TOTALS[2], "Not logged, 09:00 – 09:30, 30 min")
        back = ((TOTALS[2], TOTALS[3]), (TOTALS[1], TOTALS[2]), (TOTALS[0], TOTALS[1]))
        for now, before in back if hands is Keys else back[:1]:  # the button of the toast takes back one
            take_back(owner)
            totals(owner, now, before, "customer mail, 09:00 – 09:30, 30 min")


def totals(owner: Owner, now: str, before: str, entry: str) -> None:
    """The day's total is the new one and no more the old one, and the entry stands there."""
    owner.sees(entry, now)
    owner.sees_no(before)


def take_back(owner: Owner) -> None:
    """Undo, by its key or by the button of the toast."""
    if isinstance(owner.hands, Keys):
        owner.taps("Ctrl+Z")
    else:
        owner.press("Undo deletion of customer mail")


def say(owner: Owner, line: str) -> None:
    """Type a line into the box and tap Return."""
    owner.write(BOX, line)
    owner.taps("Return")


def test_a_timer_that_ran_through_the_night_is_asked_about(program: Program) -> None:
    """What ran when the program went away still runs, and the next morning it asks when it ended."""
    with program.opened(Keys) as owner:
        set_up_an_audit(owner)
        say(owner, "Invoices")
    program.passes(hours=23)
    with program.opened(Keys) as owner:
        owner.sees("Invoices", "When did")


@pytest.mark.parametrize("hands", [Keys, Mouse])
def test_a_file_that_comes_twice_adds_nothing(program: Program, two_weeks: Job, hands: type[Keys | Mouse]) -> None:
    """The second time every row is known; undo of the first import takes all of them out."""
    with program.opened(hands) as owner:
        owner.press("Import what I logged elsewhere", "Choose a file")
        owner.names_file(two_weeks.file)
        owner.press("Import 30 entries")
        owner.sees("30 entries imported")
        owner.press("Import another file")
        owner.names_file(two_weeks.file)
        owner.sees("30 in the file: 0 new, 30 already in your log")
        owner.taps("Ctrl+Z")
        owner.sees("30 in the file: 30 new, 0 already in your log")


def test_a_refused_file_says_what_to_export_instead(program: Program, tmp_path: Path) -> None:
    """A summary is no log: the owner hears which report to export, and nothing was written."""
    file = tmp_path / "summary.csv"
    file.write_text("Project,Client,Title,Duration\nA,B,C,00:25:20\n")
    assert HEADER not in file.read_text()
    with program.opened(Keys) as owner:
        owner.press("Import what I logged elsewhere", "Choose a file")
        owner.names_file(file)
        owner.sees("Detailed", "Nothing was written; your log is as it was.")
