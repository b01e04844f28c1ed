"""Where the page of a review is made: on a thread of its own, so that neither the window nor the log waits for it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast import paths
from ballast.services import week_print
from ballast.ui.png import picture_of
from ballast.ui.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from ballast.services.week_print import Press, WeekProof


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as a picture, with the number of the wish that it answers; `failed` is what went wrong instead."""

    number: int
    picture: QImage | None
    failed: Exception | None = None


class PaperRoom(QObject):
    """Makes pictures and files of pages, one after another. Its press is made once: looking for fonts takes a moment."""

    shown = Signal(object)
    """Carries a `Shown`."""
    printed = Signal(object)
    """Carries a `PdfResult`, a `ReportProblem`, or the exception of a bug."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wire = Wire(self)
        self._press: Press | None = None
        self._lock = threading.Lock()
        self._newest = 0

    def show(self, made: WeekProof, number: int) -> None:
        """Make a picture of a page; of several that wait only the newest is made."""
        self._newest = number
        self._begin(lambda: self._picture(made, number))

    def print(self, made: WeekProof, target: Path) -> None:
        """Print a page into a file."""
        self._begin(lambda: self._file(made, target))

    def _begin(self, work: Callable[[], object]) -> None:
        threading.Thread(target=self._work, args=(work,), name="press").start()

    def _work(self, work: Callable[[], object]) -> None:
        with self._lock:
            work()

    def _made_press(self) -> Press:
        if self._press is None:
            self._press = week_print.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
        return self._press

    def _picture(self, made: WeekProof, number: int) -> None:
        if number != self._newest:
            return
        try:
            picture = picture_of(week_print.picture(made.proof, self._made_press()))
            answer = Shown(number, picture)
        except Exception as error:  # noqa: BLE001 - delivered, and shown on the UI thread
            answer = Shown(number, None, error)
        self._wire.send(self._show, answer)

    def _file(self, made: WeekProof, target: Path) -> None:
        answer: object
        try:
            answer = week_print.print_pdf(made.proof, target, self._made_press())
        except Exception as error:  # noqa: BLE001 - delivered, and shown on the UI thread
            answer = error
        self._wire.send(self._tell, answer)

    def _show(self, shown: Shown) -> None:
        self.shown.emit(shown)

    def _tell(self, answer: object) -> None:
        self.printed.emit(answer)
