"""What would leave, as it would be read: every page as a picture, or the beginning of a text.

The document is made on the worker, the pictures on the press's own thread; an answer that is no longer wanted is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ballast.services import plan_files
from ballast.services.plan_files import Kind
from ballast.ui.pages.plans.print_room import Order, decimal_comma
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import leaving as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from PySide6.QtGui import QImage

    from ballast.services import plans
    from ballast.services.readers import Reader
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.plans.print_room import Pictured, PrintRoom
    from ballast.ui.words.formats import Words
    from ballast.ui.worker import Asked

_PAGE_WIDTH = 500
_LINES_SHOWN = 400


class Preview(QStackedWidget):
    """Shows what is chosen; `pages` are the pictures, top to bottom."""

    def __init__(self, context: Context, room: PrintRoom, plan_id: UUID) -> None:
        super().__init__()
        self._context, self._room, self._plan_id = context, room, plan_id
        self._number = 0
        self._asked: Asked | None = None
        self._steps: Iterator[None] = iter(())
        self.pages: list[PlainLabel] = []
        self.note = PlainLabel(say.PREVIEW_MAKING(), "second", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(say.PREVIEW())
        self.text.setTabChangesFocus(True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(say.PREVIEW())
        self._sheet = QWidget()
        self._sheet.setObjectName("scrolled")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self.area.setWidget(self._sheet)
        for widget in (self.note, self.area, self.text):
            self.addWidget(widget)
        room.pictured.connect(self._have_pictures)

    def show_leaving(self, reader: Reader, kind: Kind, paper: plans.Paper) -> None:
        """Ask for what would leave; until it is there, say so."""
        self.leave()
        self.say(say.PREVIEW_MAKING())
        number, room, words, clock = self._number, self._room, self._context.words, self._context.clock
        order = Order(self._plan_id, "", None, paper, kind, reader)

        def make(store: Store) -> plans.Proof | str | None:
            proof = room.set(store, order, words, clock)
            return proof if proof is None or kind is Kind.PDF else _beginning(kind, proof, words)

        self._asked = self._context.ask(
            make,
            lambda made: self._have(number, made),
            on_problem=lambda _error: self.say(say.PREVIEW_FAILED()),
            owner=self,
        )

    def say(self, text: str) -> None:
        """A sentence in place of pages."""
        self.note.setText(text)
        self.setCurrentWidget(self.note)

    def leave(self) -> None:
        """Whatever was asked for is not wanted any more."""
        self._number += 1
        self._room.rest()
        if self._asked is not None:
            self._asked.cancel()

    def _have(self, number: int, made: plans.Proof | str | None) -> None:
        if number != self._number:
            return
        if made is None:
            self.say(say.PREVIEW_FAILED())
        elif isinstance(made, str):
            self.text.setPlainText(made)
            self.setCurrentWidget(self.text)
        else:
            self._room.picture(number, made, _PAGE_WIDTH * self.devicePixelRatio())

    def _have_pictures(self, made: Pictured) -> None:
        if made.number != self._number:
            return
        if not made.pages:
            self.say(say.PREVIEW_FAILED())
            return
        for page in self.pages:
            self._column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.pages = []
        self._steps = self._place(made.pages)
        next(self._steps, None)
        self.setCurrentWidget(self.area)
        QTimer.singleShot(0, self, lambda: self._go_on(made.number))

    def _go_on(self, number: int) -> None:
        """One page a turn: the window stays at hand however many there are."""
        if number == self._number and next(self._steps, self) is not self:
            QTimer.singleShot(0, self, lambda: self._go_on(number))

    def _place(self, images: tuple[QImage, ...]) -> Iterator[None]:
        for place, image in enumerate(images, 1):
            label = PlainLabel("")
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatio())
            size = pixmap.deviceIndependentSize()
            label.setPixmap(pixmap)
            label.setFixedSize(QSize(round(size.width()), round(size.height())))
            label.setAccessibleName(say.PAGE(page=place, pages=len(images)))
            self._column.insertWidget(len(self.pages), label, 0, Qt.AlignmentFlag.AlignHCenter)
            self.pages.append(label)
            yield


def _beginning(kind: Kind, proof: plans.Proof, words: Words) -> str:
    """The text of a file, or its first lines and how many there are more."""
    lines = plan_files.content(kind, proof, comma=decimal_comma(words)).decode("utf-8-sig").splitlines()
    rest = len(lines) - _LINES_SHOWN
    return "\n".join([*lines[:_LINES_SHOWN], *([say.PREVIEW_MORE(rest)] if rest > 0 else [])])
