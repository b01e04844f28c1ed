"""A known task from any program in three keystrokes: the key that works everywhere, a letter, the key beside the task.

That the key itself is heard while another program has the keyboard is tested on a real X server (`tests/ui/desktop/test_keys`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ballast.ui.desktop.calling import Word
from ballast.ui.desktop.front import Front
from ballast.ui.desktop.hand import Hand
from tests.flows.owner import Keys
from tests.flows.test_days import say, set_up_an_audit

if TYPE_CHECKING:
    from tests.flows.conftest import Program
    from tests.flows.owner import Owner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TASKS = ("Payroll", "Quotes", "Invoices", "Mail", "Planning", "Taxes", "Phone call", "Stock")


def test_any_known_task_in_three_keystrokes(program: Program) -> None:
    """Eight tasks: the last five in two keystrokes, the oldest in three, from a window that is minimised on another page."""
    with program.opened(Keys) as owner:
        set_up_an_audit(owner)
        for task in TASKS:
            say(owner, task)
            program.passes(minutes=10)
        hand = Hand(owner.desk.context, Front(owner.desk.context, owner.desk.window, lambda: False))
        assert taken_up(owner, hand, "Alt+2") == 2
        owner.sees("Stop Taxes")  # Stock runs, and Phone call is the last before it
        assert taken_up(owner, hand, "Q", "Alt+1") == 3
        owner.sees("Stop Quotes")


def taken_up(owner: Owner, hand: Hand, *keys: str) -> int:
    """Leave for another program, come back by the key that works everywhere, and press keys; how many presses it took."""
    owner.taps("Ctrl+3")
    owner.desk.window.setWindowState(Qt.WindowState.WindowMinimized)
    hand.hear(Word.SHOW)  # what Ctrl+Alt+B does
    owner.settle()
    owner.taps(*keys)
    return 1 + len(keys)
