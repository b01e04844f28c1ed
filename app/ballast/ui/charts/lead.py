"""The sentence above a chart: two lines high at the least, so that the charts of two cards beside each other begin together."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from ballast.ui.charts import ink
from ballast.ui.widgets.plain import PlainLabel, directed, set_tip
from ballast.ui.words import unmarked
from ballast.ui.words.names import breakable, briefer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QResizeEvent

LINES = 2
_UNIT = re.compile(r"(\d) (h|min|%)(?!\w)")
_SPAN = re.compile(r"(\S) – (?=\d)")
_MINUTES_TOO = re.compile("(\\d\u00a0h) (\\d+\u00a0min)")
_WIDTHS = (34, 28, 22, 16, 12)
"""Letters that names are left with, one after the other, until the sentence fits."""


class Lead(PlainLabel):
    """A sentence of at most two lines, and all of it in the tooltip where it is longer.

    The names in it are cut first, so that its figures stay in sight; only what is too long without them ends in three dots.
    """

    def __init__(self) -> None:
        super().__init__("", "strong", wrap=True)
        self._sentence = ""
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def show_sentence(self, sentence: str, names: Sequence[str] = ()) -> None:
        """Say this, in the direction of the page even where the first word is a name of another script.

        `names` are the owner's in it, which may be cut.
        """
        self._sentence, self._names = sentence, tuple(names)
        self.setAccessibleName(unmarked(sentence))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew for another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole = _directed(self._sentence)
        text = self._with_names_cut(whole) if self._names else whole
        shown = in_lines(text, self.font(), self.width())
        usual = LINES * self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(usual, height_of(shown, self.font(), self.width())) + 2)
        if shown != self.text():
            self.setText(shown)
            set_tip(self, whole if shown not in {whole, joined(whole)} else "")

    def _with_names_cut(self, whole: str) -> str:
        """The sentence with as much of its names as there is room for."""
        text = whole
        for widest in _WIDTHS:
            if _fits(text, self.font(), self.width()):
                break
            text = _directed(briefer(self._sentence, self._names, widest))
        return text


def _directed(sentence: str) -> str:
    """A sentence in the direction of the page, whose words without end may be broken."""
    return breakable(directed(sentence))


def _fits(text: str, font: QFont, width: float) -> bool:
    return len(_starts(joined(text), font, width)) <= LINES


def in_lines(text: str, font: QFont, width: float, most: int = LINES) -> str:
    """A text that needs at most so many lines of a width; the last one ends in three dots where there is more.

    A figure that comes to the end of a line takes its unit along.
    """
    starts = _starts(text, font, width)
    if len(starts) == 1:
        return text
    text = joined(text)
    starts = _starts(text, font, width)
    if len(starts) <= most:
        return text
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in halves of these
    begin = 2 * starts[most - 1]
    kept, rest = (part.decode("utf-16-le", "replace") for part in (units[:begin], units[begin:]))
    return f"{kept.rstrip()} {ink.cut(font, rest, width - 2)}"


def joined(text: str) -> str:
    """A text in which each figure keeps its unit beside it, hours their minutes, and both ends of a span each other."""
    spans = _SPAN.sub("\\1\u00a0–\u2060\u00a0", text)  # a line may end after a dash, unless it is joined to what follows
    return _MINUTES_TOO.sub("\\1\u00a0\\2", _UNIT.sub("\\1\u00a0\\2", spans))


def height_of(text: str, font: QFont, width: float) -> int:
    """How high a text is in lines of a width: letters of another script may be higher than those of the font."""
    return ceil(sum(high for _, high in _lines(text, font, width)))


def _starts(text: str, font: QFont, width: float) -> list[int]:
    """Where the lines of a text begin."""
    return [start for start, _ in _lines(text, font, width)] or [0]


def _lines(text: str, font: QFont, width: float) -> list[tuple[int, float]]:
    """Where each line begins, and how high it is."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[tuple[int, float]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append((line.textStart(), line.height()))
    layout.endLayout()
    return lines
