"""Where a person's file is printed: on a thread of its own, so that neither the window nor the log waits for it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from ballast import paths
from ballast.services import person_print
from ballast.services.person_print import Paper
from ballast.ui.wire import Wire

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import Clock
    from ballast.services.person_file import PersonFile
    from ballast.services.person_print import PersonPage

_IMPERIAL = QLocale.MeasurementSystem.ImperialUSSystem


@dataclass(frozen=True, slots=True)
class PersonOrder:
    """What to print where."""

    found: PersonFile
    page: PersonPage
    target: Path


class PersonRoom(QObject):
    """Prints the file of one person at a time."""

    printed = Signal(object)
    """Carries a `Written`, or what went wrong: a `ReportProblem`, an `OSError`, the exception of a bug."""

    def __init__(self, parent: QObject | None = None) -> None:
        """A room where nothing is printed yet."""
        super().__init__(parent)
        self._wire = Wire(self)

    def print(self, order: PersonOrder, clock: Clock) -> None:
        """Print, beside everything else."""
        threading.Thread(target=self._work, args=(order, clock), name="press").start()

    def _work(self, order: PersonOrder, clock: Clock) -> None:
        answer: object
        try:
            press = person_print.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
            paper = Paper.LETTER if QLocale().measurementSystem() == _IMPERIAL else Paper.A4
            answer = person_print.write_files(order.found, order.page, order.target, press, paper, clock)
        except Exception as error:  # noqa: BLE001 - delivered, and shown on the UI thread
            answer = error
        self._wire.send(self._tell, answer)

    def _tell(self, answer: object) -> None:
        self.printed.emit(answer)
