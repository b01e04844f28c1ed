"""Pages made in steps, so that the window answers meanwhile: no step is long, and the event loop has its turn between them.

A page that takes longer to make than one picture on the screen hands over its steps: a generator that yields wherever the rest
may wait for the next turn. It is whole before it is shown; a key that is pressed meanwhile finishes it first.

Its parts are made from the outside in: each is put into its place before it is filled. A widget that moves to a parent is
looked up in the style sheet again with all that is in it, so that a full one costs many times what an empty one does.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.ui.changes import PageName, Place

SLICE_S = 0.004
"""A turn ends with the first step that goes beyond this; steps of as much again keep it below half a picture."""


class Making(QObject):
    """Runs the steps of a widget. `finished` is sent after the last one, `failed` before the exception of a step goes on."""

    finished = Signal()
    failed = Signal()

    def __init__(self, steps: Iterator[object], widget: QWidget) -> None:
        """The steps that make a widget; none is run yet."""
        super().__init__(widget)
        self._steps = steps
        self._running = False
        self.done = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    @property
    def under_way(self) -> bool:
        """Whether it has begun and is not whole yet."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Run the steps in the turns of the event loop that follow."""
        if not self.done and not self._timer.isActive():
            self._timer.start()
            self._listen(on=True)

    def finish(self) -> None:
        """Run what is left now; nothing when it is done, or asked from inside a step."""
        self._run(float("inf"))

    def stop(self) -> None:
        """Leave off; what is left is never run."""
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key is pressed: finish first, so that it finds the page whole, with its shortcuts and its focus."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.finish()
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        self._listen(on=False)
        self._run(perf_counter() + SLICE_S)
        self._listen(on=not self.done)

    def _run(self, until: float) -> None:
        if self.done or self._running:
            return
        self._running = True
        try:
            while perf_counter() < until:
                next(self._steps)
        except StopIteration:
            self._end()
            self.finished.emit()
        except Exception:
            self._end()
            self.failed.emit()
            raise
        finally:
            self._running = False

    def _end(self) -> None:
        self.done = True
        self._timer.stop()
        self._listen(on=False)

    def _listen(self, *, on: bool) -> None:
        """Hear of keys between the turns only: the many events of the steps themselves need not pass here."""
        app = QCoreApplication.instance()
        if app is not None and on:
            app.installEventFilter(self)
        elif app is not None:
            app.removeEventFilter(self)


def make_part(steps: Iterator[object], part: QWidget, *, in_steps: bool) -> Making:
    """A part of a page that is made from now on in the turns that follow, `in_steps`, or at once."""
    making = Making(steps, part)
    if in_steps:
        making.begin()
    else:
        making.finish()
    return making


def dress(widget: QWidget) -> Iterator[None]:
    """Steps that look a hidden widget up in the style sheet and measure it, with all that is in it: showing does it at once.

    The innermost come first, for each takes those that are in it along.
    """
    for each in (*reversed(widget.findChildren(QWidget)), widget):
        each.ensurePolished()
        each.sizeHint()
        yield


def open_made(dialog: QDialog, steps: Iterator[object], *, in_steps: bool = True) -> Making:
    """A dialog that is made in steps, dressed and then opened, all in the turns that follow; a key has it open at once."""

    def opening() -> Iterator[object]:
        yield from steps
        yield from dress(dialog)
        dialog.open()

    return make_part(opening(), dialog, in_steps=in_steps)


class Waiting:
    """Pages asked for before they are whole: each is made, and the place that was asked for last is shown when it is.

    `show` shows a place; `lose` hears of a page whose making broke.
    """

    def __init__(self, show: Callable[[Place], object], lose: Callable[[PageName], object]) -> None:
        self._show, self._lose = show, lose
        self._wanted: Place | None = None
        self._begun: set[PageName] = set()

    def holds(self, place: Place, page: QWidget, *, at_once: bool) -> bool:
        """Whether a place has to wait for its page, which is made from now on, or `at_once`."""
        making: Making | None = getattr(page, "making", None)
        self._wanted = None
        if making is None or making.done:
            return False
        if place.page not in self._begun:
            self._begun.add(place.page)
            making.finished.connect(lambda: self._made(place.page))
            making.failed.connect(lambda: self._broke(place.page))
        if at_once:
            making.finish()
            return False
        self._wanted = place
        making.begin()
        return True

    def _made(self, name: PageName) -> None:
        if self._wanted is not None and self._wanted.page is name:
            self._show(self._wanted)

    def _broke(self, name: PageName) -> None:
        self._begun.discard(name)
        self._wanted = None
        self._lose(name)
