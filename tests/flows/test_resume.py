"""The wizard left in the middle of each step: the program is closed, opened again, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.flows.owner import Keys
from tests.flows.test_whole_job import bring_in, two_weeks

if TYPE_CHECKING:
    from tests.flows.conftest import Program
    from tests.flows.owner import Owner
    from tests.flows.test_whole_job import Job

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
__all__ = ["two_weeks"]
STEPS = (
    ("Which weeks shall the plan rest on?", "Title of the plan", "Hand over by summer"),
    ("Sort what has no category yet", "", ""),
    ("What kind of work is it?", "", ""),
    ("What really holds you up?", "", ""),
    ("What is your hour worth?", "Safety factor", "5"),
    ("What becomes of each task?", "", ""),
    ("Who takes it over, and does it pay?", "Name of the helper", "Mette"),
    ("What does a helper need to know?", "Outcome, in one sentence", "Every client has an answer"),
    ("Look it over, name it, and save it.", "Title of the plan", "Hand over by autumn"),
)


def test_every_step_can_be_left_and_taken_up_again(program: Program, two_weeks: Job) -> None:
    """At each step: type, close the window, open it, find the step and the words; then one step back works."""
    with program.opened(Keys) as owner:
        bring_in(owner, two_weeks)
        owner.press("Make a plan")
        owner.sees(STEPS[0][0])
        answer(owner, 0)
    for number in range(1, len(STEPS)):
        with program.opened(Keys) as owner:
            take_up(owner, number - 1)
            owner.taps("Alt+Right")
            owner.sees(STEPS[number][0])
            answer(owner, number)
    with program.opened(Keys) as owner:
        take_up(owner, len(STEPS) - 1)
        for title, _name, text in reversed(STEPS[1:-1]):
            owner.taps("Alt+Left")
            owner.sees(title, text)


def take_up(owner: Owner, number: int) -> None:
    """Go back to the plan, which waits at its step with what was typed."""
    owner.press("Plans", "Continue")
    owner.sees(STEPS[number][0], STEPS[number][2])


def answer(owner: Owner, number: int) -> None:
    """Type into the step, and leave it there."""
    _title, name, text = STEPS[number]
    if name:
        owner.write(name, text)
