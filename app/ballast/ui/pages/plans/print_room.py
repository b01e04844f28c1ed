"""Where plans are printed: on a thread of its own, because the making of the pages is one long call that cannot be stopped.

So the log stays at hand meanwhile, and an owner who stops the printing is free at once: the pages are then made for nothing,
and nothing is written.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast import paths
from ballast.services import plan_files, plans
from ballast.services.finding import GoneError
from ballast.services.plan_files import Kind
from ballast.services.readers import OWNER, Reader
from ballast.ui.png import picture_of
from ballast.ui.wire import Wire
from ballast.ui.words.verdicts import LocaleFormats, plan_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QImage

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from ballast.ui.words.formats import Words


@dataclass(frozen=True, slots=True)
class Order:
    """What to print where: for whom, and as what. `target` is None where it is only looked at."""

    plan_id: UUID
    title: str
    target: Path | None
    paper: plans.Paper
    kind: Kind = Kind.PDF
    reader: Reader = OWNER


@dataclass(frozen=True, slots=True)
class Pictured:
    """The pages of the preview with that number; none where they could not be made."""

    number: int
    pages: tuple[QImage, ...]


def decimal_comma(words: Words) -> bool:
    """Whether numbers are written with a comma here, and spreadsheets expect them so."""
    return words.locale.decimalPoint() == ","


class StoppedError(Exception):
    """The owner stopped the printing before anything was written."""


class Turn:
    """One printing that may still be stopped: until its file takes its name, and not after."""

    def __init__(self) -> None:
        """A printing that goes on."""
        self._lock = threading.Lock()
        self._over = self._stopped = False

    def stop(self) -> bool:
        """Stop it. Whether that came in time: nothing is written then."""
        with self._lock:
            self._stopped = not self._over
            return self._stopped

    def __call__(self, done: int, total: int) -> None:
        """Hear how far it is. Raises StoppedError where it was stopped."""
        with self._lock:
            if self._stopped:
                raise StoppedError
            self._over = done == total


class PrintRoom(QObject):
    """Prints one order after another; finding the computer's fonts takes a moment, so its press is made once."""

    printed = Signal(object, object)
    """Carries the Turn and what came of it: `PdfResult`, `ReportProblem`, or the exception of a bug. Not sent when stopped."""

    pictured = Signal(object)
    """Carries a `Pictured`."""

    def __init__(self, parent: QObject | None = None) -> None:
        """A room without a press yet."""
        super().__init__(parent)
        self._wire = Wire(self)
        self._press: plans.Press | None = None
        self._pictured = 0
        self._lock, self._easel, self._fetching = threading.Lock(), threading.Lock(), threading.Lock()

    def set(self, store: Store, order: Order, words: Words, clock: Clock) -> plans.Proof | None:
        """An order ready for the press, made on the worker; None where the plan has gone."""
        try:
            style = plans.Style(order.paper, plan_words(), LocaleFormats(words))
            return plans.set_pdf(store, order.plan_id, style, clock, order.reader)
        except GoneError:
            return None

    def begin(self, proof: plans.Proof, target: Path, kind: Kind = Kind.PDF, *, comma: bool = False) -> Turn:
        """Print a proof; `printed` tells what came of it. The program's end waits for it."""
        turn = Turn()
        work = partial(self.print, proof, target, turn, kind, comma=comma)
        threading.Thread(target=self._work, args=(work, turn), name="press").start()
        return turn

    def rest(self) -> None:
        """No preview is waited for any more: one that is not begun is not made."""
        self._pictured = 0

    def picture(self, number: int, proof: plans.Proof, width_px: float) -> None:
        """Make a picture of every page; `pictured` carries them. One that is asked for meanwhile comes in its place."""
        self._pictured = number
        threading.Thread(target=self._picture, args=(number, proof, width_px), name="press").start()

    def _picture(self, number: int, proof: plans.Proof, width_px: float) -> None:
        with self._easel:  # not the lock of what is printed: an export never waits for pages that are only looked at
            if number != self._pictured:
                return
            try:
                found = plans.picture_pages(proof, self._ready_press(), width_px)
            except plans.ReportProblem:
                found = ()
        images = tuple(picture_of(page) for page in found)
        self._wire.send(self._show, Pictured(number, images))

    def _work(self, work: Callable[[], object], turn: Turn) -> None:
        made: object
        try:
            made = work()
        except StoppedError:
            return
        except Exception as error:  # noqa: BLE001 - delivered, and shown on the UI thread
            made = error
        self._wire.send(self._tell, turn, made)

    def _show(self, pictured: Pictured) -> None:
        self.pictured.emit(pictured)

    def _tell(self, turn: Turn, made: object) -> None:
        self.printed.emit(turn, made)

    def _ready_press(self) -> plans.Press:
        with self._fetching:
            if self._press is None:
                self._press = plans.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
            return self._press

    def print(
        self, proof: plans.Proof, target: Path, turn: Turn, kind: Kind = Kind.PDF, *, comma: bool = False
    ) -> plans.PdfResult | plans.ReportProblem:
        """Print a proof. What went wrong with the file is the answer, not an exception."""
        with self._lock:
            turn(0, 1)
            try:
                if kind is not Kind.PDF:
                    return plan_files.write_file(kind, proof, target, comma=comma, watch=turn)
                return plans.print_pdf(proof, target, self._ready_press(), turn)
            except plans.ReportProblem as problem:
                return problem
