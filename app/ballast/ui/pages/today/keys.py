"""The keys of the page: what they do, and how the sheet of shortcuts lists them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ballast.domain.log.entry import STRESS_MAX
from ballast.services.day import RECENT_TASKS
from ballast.ui.words import panels
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

BOX, BOX_TOO, STOP = "Ctrl+L", "/", "Ctrl+."
ADD, PICK, TODAY = "Ctrl+N", "D", "Alt+Home"
INTERRUPT, AGAIN, RESUME, START = "Ctrl+B", "Ctrl+Shift+B", "F9", "Ctrl+Shift+S"
STEPS, CLOSE, ASKED = "Ctrl+Shift+P", "Ctrl+Shift+D", "F6"
SINCE, NOTE = "Ctrl+Return", "Shift+Return"
PREVIOUS, NEXT = "Alt+Left", "Alt+Right"
SWITCH, RATE = "Alt+{}", "Ctrl+Alt+{}"


def take_keys(
    page: QWidget,
    *,
    box: Callable[[], object],
    stop: Callable[[], object],
    switch: Callable[[int], object],
    rate: Callable[[int], object],
    more: Mapping[str, Callable[[], object]],
) -> None:
    """Give a page its keys; the head's buttons have their own. They work while the page is shown, wherever the focus is."""
    keys: dict[str, Callable[[], object]] = {BOX: box, BOX_TOO: box, STOP: stop}
    keys |= {SWITCH.format(number + 1): partial(switch, number) for number in range(RECENT_TASKS)}
    keys |= {RATE.format(rating): partial(rate, rating) for rating in range(STRESS_MAX + 1)}
    keys |= more
    for sequence, act in keys.items():
        QShortcut(QKeySequence(sequence), page).activated.connect(act)


def sheet() -> tuple[tuple[str, str], ...]:
    """The keys with their words."""
    return (
        (BOX, say.KEY_BOX()),
        (SINCE, panels.KEY_SINCE()),
        (NOTE, panels.KEY_NOTE()),
        (ADD, say.KEY_ADD()),
        (STOP, say.KEY_STOP()),
        (SWITCH.format(f"1 – {RECENT_TASKS}"), say.KEY_SWITCH()),
        (RATE.format(f"0 – {STRESS_MAX}"), say.KEY_RATE()),
        (INTERRUPT, panels.KEY_INTERRUPT()),
        (AGAIN, panels.KEY_AGAIN()),
        (RESUME, panels.KEY_RESUME()),
        (START, panels.KEY_START()),
        (STEPS, panels.KEY_STEPS()),
        (ASKED, panels.KEY_ASKED()),
        (CLOSE, panels.KEY_CLOSE()),
        (PREVIOUS, say.PREVIOUS_DAY()),
        (NEXT, say.NEXT_DAY()),
        (PICK, say.KEY_DATE()),
        (TODAY, say.KEY_TODAY()),
        (f"0 – {STRESS_MAX}, Enter, Del", say.KEY_ROW()),
        ("← →, Enter", say.KEY_TIMELINE()),
        ("Alt (+ Shift, + Ctrl) ← →", panels.KEY_BAND()),
        ("Alt + Shift + Ctrl ← →", panels.KEY_BAND_PUSH()),
        ("S, M, G", panels.KEY_BAND_CUT()),
        ("Ctrl+C, Ctrl+V", panels.KEY_BAND_COPY()),
    )
