"""One working day at the keyboard: start, interrupted and back, away at lunch, a slip put right, the day closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.absence import Cause
from ballast.services import presence
from tests.flows.owner import Keys
from tests.flows.test_days import say, set_up_an_audit

if TYPE_CHECKING:
    from tests.flows.conftest import Program
    from tests.flows.owner import Owner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_whole_day_by_keyboard(program: Program) -> None:
    """Ten to two without a mouse: every act is a key or two, what is shown says what is stored, and the day ends closed."""
    with program.opened(Keys) as owner:
        set_up_an_audit(owner)
        work_until_noon(program, owner)
        have_lunch(program, owner)
        stop_and_put_right(program, owner)
        close_the_day(owner)
    with program.opened(Keys) as owner:
        owner.sees("Phone call, 10:40 – 10:55", "Break, 12:00 – 13:00", "3 h")


def work_until_noon(program: Program, owner: Owner) -> None:
    """Invoices, broken into by a phone call of ten minutes."""
    say(owner, "Invoices")
    owner.sees("Stop Invoices")
    program.passes(minutes=40)
    owner.taps("Ctrl+B")
    owner.sees("What breaks into Invoices?")
    owner.taps("2")
    owner.sees("broke into Invoices", "Back to Invoices")
    program.passes(minutes=10)
    owner.taps("Ctrl+B")
    owner.sees("Stop Invoices")
    owner.sees_no("broke into Invoices")
    program.passes(minutes=80)


def have_lunch(program: Program, owner: Owner) -> None:
    """The screen was locked for an hour; two keys say that it was a break, and the work goes on."""
    clock, context = program.clock, owner.desk.context
    noon = clock.now().replace(hour=12, minute=0)
    context.do(lambda store: presence.go_away(store, noon, Cause.LOCK, clock))
    owner.settle()
    program.passes(minutes=50)
    context.do(lambda store: presence.come_back(store, clock))
    owner.sees("You were away 12:00 – 13:00 (screen locked), 1 h, while")
    owner.taps("F6", "2")
    owner.sees("Stop Invoices", "Break, 12:00 – 13:00, 1 h")


def stop_and_put_right(program: Program, owner: Owner) -> None:
    """Stopped at two, with its stress; the call took five minutes more: its end is moved, the neighbour's start goes along."""
    program.passes(minutes=60)
    owner.taps("Ctrl+.")
    owner.sees("How was it?")
    owner.taps("2", "Return")
    owner.sees_no("How was it?")
    owner.hands.enter("Phone call, 10:40 – 10:50…")
    owner.taps("Ctrl+Alt+Shift+Right")
    owner.sees("Phone call, 10:40 – 10:55, 15 min", "Invoices, 10:55 – 12:00")


def close_the_day(owner: Owner) -> None:
    """The morning's gap was a break; two tasks get their kinds; what is not rated is; nothing is left."""
    owner.taps("Ctrl+Shift+D")
    owner.sees("Nothing is logged 09:00 – 10:00, 1 h. What was it?", "1 of 6")
    owner.taps("B")
    owner.sees("What kind of work is Invoices?")
    owner.taps("2")
    owner.sees("What kind of work is Phone call?")
    owner.taps("3")
    for number in ("1", "3", "0"):
        owner.sees("How stressful was")
        owner.taps(number)
    owner.sees("Monday is closed: 3 h, coverage 100 %")
    owner.taps("Return")
    owner.sees_no("Monday is closed")
