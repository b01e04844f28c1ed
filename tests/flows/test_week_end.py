"""A week that was logged is ended and kept; the next day it is still there, as it was said, and goes on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.flows.owner import Keys, Mouse
from tests.flows.test_whole_job import bring_in, two_weeks
from tests.report.reading import opened, squeezed, text_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import Program
    from tests.flows.owner import Owner
    from tests.flows.test_whole_job import Job

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
__all__ = ["two_weeks"]
WORDS = "Quieter than usual, at last"
OWN = "No mail before ten"


@pytest.mark.parametrize("hands", [Keys, Mouse])
def test_a_week_is_ended_kept_and_printed(program: Program, two_weeks: Job, tmp_path: Path, hands: type[Keys | Mouse]) -> None:
    """With keys and by mouse: what the owner wrote is read again after a restart, and read back from the file at each level."""
    with program.opened(hands) as owner:
        bring_in(owner, two_weeks)
        end_the_week(owner)
    program.passes(days=1)
    with program.opened(hands) as owner:
        owner.press("Review", "Notes of earlier weeks")
        owner.sees("What stands out", OWN, "Kept on")
        owner.sees(WORDS)
        owner.press("Print…")
        for level, (there, gone) in {
            "Totals": (("Task A", "80 h"), ("Design", "Bookkeeping", WORDS, OWN)),
            "Task names": (("Design", "80 h"), (WORDS, OWN)),
            "Notes too": (("Design", WORDS, OWN), ()),
        }.items():
            text = save(owner, level, tmp_path / f"{level}.pdf")
            assert [word for word in there if squeezed(word) not in text] == []
            assert [word for word in gone if squeezed(word) in text] == []
        owner.press("Close")
        owner.press("Close")


def end_the_week(owner: Owner) -> None:
    """The five steps, with something of the owner's own to try."""
    owner.press("End the week")
    owner.sees("Step 1 of 5", "What stands out")
    owner.press("Next")
    owner.sees("There is no earlier week to compare with yet.")
    owner.press("Next")
    owner.sees("What to log better next week")
    owner.press("Next")
    owner.sees("One thing to try")
    owner.write("Something of my own: in a few words", OWN)
    owner.press("Next")
    owner.write("Your own words", WORDS)
    owner.press("Keep")
    owner.sees("Kept the review of a week")


def save(owner: Owner, level: str, target: Path) -> str:
    """The text of the page, saved at a level."""
    owner.press(level, "Save as PDF…")
    owner.names_file(target)
    owner.sees(f"Saved: {target.name}")
    pdf = target.read_bytes()
    assert len(opened(pdf).pages) == 1
    return squeezed(text_in(pdf, target.parent))


@pytest.mark.parametrize(("rights", "level"), [(0, "Totals"), (1, "Task names"), (2, "Notes too")])
def test_a_week_is_ended_and_on_paper_with_few_keys(
    program: Program, two_weeks: Job, tmp_path: Path, rights: int, level: str
) -> None:
    """From Today to the saved page of each level: at most 20 keys beside what is written, and the text is that of the level."""
    target = tmp_path / "week.pdf"
    with program.opened(Keys) as owner:
        bring_in(owner, two_weeks)
        owner.taps("Ctrl+1")
        keys = ["Ctrl+4", "Ctrl+Shift+W", *["Return"] * 4]
        for key, sight in zip(keys, ("What stands out", *(f"Step {step} of 5" for step in range(1, 6))), strict=True):
            owner.taps(key)
            owner.sees(sight)
        owner.types(WORDS)
        last = ["Ctrl+P", *["Right"] * rights, "Ctrl+S"]
        owner.taps(last[0])
        owner.sees("The review on one page", "Leaves with the page")
        for key in last[1:]:
            owner.waits_for("Save as PDF…")
            owner.taps(key)
        owner.names_file(target)
        owner.sees("Saved: week.pdf")
        owner.taps("Escape")
        owner.sees("What stands out")
    assert len(keys) + len(last) + 2 <= 20
    text = squeezed(text_in(target.read_bytes(), tmp_path))
    there = {"Totals": ("Task A", "80 h"), "Task names": ("Design", "80 h"), "Notes too": ("Design", WORDS)}[level]
    gone = {"Totals": ("Design", WORDS), "Task names": (WORDS,), "Notes too": ()}[level]
    assert [word for word in there if squeezed(word) not in text] == []
    assert [word for word in gone if squeezed(word) in text] == []
