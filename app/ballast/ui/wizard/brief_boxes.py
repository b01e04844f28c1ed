"""Boxes of a brief, each of which says how the brief is altered by what is typed."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.domain.delegation.plan import Brief, Sop
from ballast.ui.wizard.fields import Field, LineEdit, TextEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.words import Phrase

_OF_SOP = frozenset(one.name for one in fields(Sop))


class BriefBoxes(QWidget):
    """Makes boxes for parts of a brief by the names of its fields, those of its procedure included.

    `changed` carries how the brief is altered and which box that was; `left` is sent when a box is done with.
    """

    changed = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, LineEdit | TextEdit] = {}
        self._lines: set[str] = set()

    def line(self, part: str, name: Phrase, hint: Phrase) -> Field:
        """A box of one line."""
        box = LineEdit(name(), hint())
        box.typed.connect(lambda text: self._alter(part, text))
        return self._field(part, name, box)

    def text(self, part: str, name: Phrase, hint: Phrase, lines: int = 2) -> Field:
        """A box of a few lines that are one text."""
        box = TextEdit(name(), hint(), lines)
        box.typed.connect(lambda text: self._alter(part, text))
        return self._field(part, name, box)

    def list(self, part: str, name: Phrase, hint: Phrase, lines: int = 4) -> Field:
        """A box whose lines are one thing each."""
        self._lines.add(part)
        box = TextEdit(name(), hint(), lines)
        box.typed.connect(lambda text: self._alter(part, split(text)))
        return self._field(part, name, box)

    def show_brief(self, brief: Brief) -> None:
        """Show a brief; a box that says the same already is left alone."""
        for part, box in self.boxes.items():
            value = getattr(brief.sop if part in _OF_SOP else brief, part)
            if part not in self._lines:
                box.show_text(value)
            elif isinstance(box, TextEdit) and split(box.toPlainText()) != value:
                box.show_text("\n".join(value))

    def _field(self, part: str, name: Phrase, box: LineEdit | TextEdit) -> Field:
        box.left.connect(self.left)
        self.boxes[part] = box
        return Field(name(), box)

    def _alter(self, part: str, value: object) -> None:
        self.changed.emit(with_part(part, value), part)


def with_part(part: str, value: Any) -> Callable[[Brief], Brief]:  # noqa: ANN401 - the kind of any field
    """How a brief, or its procedure, gets another value in one of its fields."""
    if part in _OF_SOP:
        return lambda brief: replace(brief, sop=replace(brief.sop, **{part: value}))
    return lambda brief: replace(brief, **{part: value})


def split(text: str) -> tuple[str, ...]:
    """The lines of a box; none where nothing is written."""
    return tuple(text.split("\n")) if text.strip() else ()


def pair(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Two fields side by side."""
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return row
