"""The card that says how the days of a period go: each pattern as a sentence, its lines open the entries behind."""

from __future__ import annotations

from functools import partial
from itertools import pairwise, product
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.fonts import drawn
from ballast.ui.pages.review.rows import Row, RowList, RowPainter
from ballast.ui.pages.review.stages import Stages
from ballast.ui.pages.review.text import Pen
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.painted import rounded
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import numbers as say_number
from ballast.ui.words import patterns as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ballast.ui.pages.review.pattern_values import Pattern, PatternLine
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

FEW = 4
"""So many lines of a pattern are shown until the owner asks for all."""
_HEIGHT = 30
_SIZE = 13
_SIDES = 2
_NEAR = 24  # pixels that nobody sees between the ends of two columns
_NARROWEST = 400
_BAR, _BAR_HIGH = 90, 6


class LinePainter(RowPainter):
    """Paints a line of a pattern: its name, a bar, its figure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _HEIGHT)
        self.wide = 0

    def make_room(self, lines: Sequence[PatternLine]) -> None:
        """Leave the figures of these lines their room, the same in each, so that the bars stand below each other."""
        metrics = QFontMetrics(drawn(_SIZE))
        self.wide = 2 + max((metrics.horizontalAdvance(each.figure) for each in lines), default=0)

    def draw(self, painter: QPainter, rect: QRect, value: PatternLine, option: QStyleOptionViewItem) -> None:
        """Draw the line; the figure keeps its room before the name does."""
        pen = Pen(painter, self.theme, rect.adjusted(6, 0, -6, 0), option.direction)
        pen.write(pen.take(min(self.wide, pen.room.width() // 2), at_end=True), value.figure, _SIZE, "text_second", end=True)
        pen.skip(10, at_end=True)
        room = pen.take(min(_BAR, pen.room.width() // 3), at_end=True)
        high = (rect.height() - _BAR_HIGH) // 2
        bar = QRectF(room.adjusted(0, high, 0, -high))
        rounded(painter, bar, _BAR_HIGH / 2, self.theme.color("surface_2"))
        filled = QRectF(bar)
        filled.setWidth(max(_BAR_HIGH, bar.width() * value.part))
        if option.direction == Qt.LayoutDirection.RightToLeft:
            filled.moveRight(bar.right())
        if value.part > 0:
            rounded(painter, filled, _BAR_HIGH / 2, self.theme.color("accent"))
        pen.skip(12, at_end=True)
        pen.write(pen.room, value.name, _SIZE, "text", QFont.Weight.Medium)


class PatternBlock(QWidget):
    """One pattern. `opened` carries the title and the `PatternLine` that was chosen, `why_asked` the `Pattern`."""

    opened = QtSignal(object, object)
    why_asked = QtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pattern: Pattern | None = None
        self._all = False
        self.title = PlainLabel("", "strong")
        self.title.setContentsMargins(4, 0, 4, 0)  # as the sentence below it, which opens
        self.text = PlainLabel("", "second", wrap=True)
        self.beside = PlainLabel("", "hint", wrap=True)
        said = QWidget()
        told = QVBoxLayout(said)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(4)
        for label in (self.text, self.beside):
            told.addWidget(label)
        self.opening = Opening(theme, said)
        self.opening.clicked.connect(lambda: self.why_asked.emit(self._pattern))
        self._painter = LinePainter(theme)
        self.rows = RowList("", self._painter)
        self.rows.opened.connect(lambda line: self.opened.emit(self.title.text(), line))
        self.more = LinkButton(theme, "")
        self.more.clicked.connect(self._switch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        self.tile = IconTile(theme, "question")
        row.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        for widget in (self.title, self.opening, self.rows):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)

    def show_pattern(self, pattern: Pattern) -> None:
        """Show another pattern, its first lines."""
        self._pattern, self._all = pattern, False
        self.tile.set_icon(pattern.icon, "accent_text")
        self.title.setText(pattern.title)
        self.text.setText(pattern.sentence)
        self.opening.set_opens(opens=pattern.behind is not None)
        set_tip(self.opening, say_number.OPEN() if pattern.behind is not None else "")
        self.opening.setAccessibleName(f"{pattern.title}: {pattern.sentence}")
        self.beside.setText(pattern.beside)
        self.beside.setVisible(bool(pattern.beside))
        self.rows.setAccessibleName(pattern.title)
        self.rows.setAccessibleDescription(pattern.sentence)
        self._fill(pattern)

    def _switch(self) -> None:
        self._all = not self._all
        if self._pattern is not None:
            self._fill(self._pattern)

    def _fill(self, pattern: Pattern) -> None:
        long = not pattern.whole and len(pattern.lines) > FEW + 1
        lines = pattern.lines[:FEW] if long and not self._all else pattern.lines
        self._painter.make_room(lines)
        spoken = [say.LINE_SPOKEN(name=each.name, figure=each.figure) for each in lines]
        self.rows.show_rows([Row(each, said, said) for each, said in zip(lines, spoken, strict=True)])
        self.rows.setVisible(bool(lines))
        text = say.FEWER() if self._all else say.SHOW_ALL(n=str(len(pattern.lines)))
        self.more.setText(text)
        self.more.setAccessibleName(f"{pattern.title}: {text}")
        self.more.setVisible(long)


class PatternsCard(Card):
    """All patterns of a period. `opened` carries a title and a `PatternLine`; hidden until there is something to show.

    `why_asked` carries the `Pattern` whose sentence is opened.
    """

    opened = QtSignal(object, object)
    why_asked = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.TITLE(), subtitle=say.HOW())
        self._theme, self._words = theme, words
        self.blocks: list[PatternBlock] = []
        self.stages = Stages(self)
        columns = Columns(narrowest=_NARROWEST, steps=(2, 1), gap=24)
        self.add(columns)
        self._sides = [_side(columns) for _ in range(_SIDES)]
        self.hide()

    def show_patterns(self, patterns: Sequence[Pattern]) -> None:
        """Show other patterns, one in each turn of the event loop; then no side ends much earlier than the other."""
        heights: list[int] = []
        places, sides = range(len(patterns)), list[int]()
        pieces = [partial(self._show, number, each) for number, each in enumerate(patterns)]
        measured = [partial(self._measure, at, heights) for at in places]
        moved = [partial(self._move, at, sides) for at in places]
        ends = partial(self._end, len(patterns))
        self.stages.run([*pieces, ends, *measured, lambda: sides.extend(shared_out(heights)), *moved])

    def _show(self, number: int, pattern: Pattern) -> None:
        if number == len(self.blocks):
            block = PatternBlock(self._theme)
            block.opened.connect(self.opened)
            block.why_asked.connect(self.why_asked)
            self.blocks.append(block)
            side = self._sides[number % _SIDES]
            side.insertWidget(side.count() - 1, block)
        self.blocks[number].show_pattern(pattern)

    def _end(self, count: int) -> None:
        for number, block in enumerate(self.blocks):
            block.setVisible(number < count)
        self.show()

    def _measure(self, at: int, heights: list[int]) -> None:
        wide, block = self._sides[0].contentsRect().width(), self.blocks[at]
        heights.append(max(block.heightForWidth(wide), block.sizeHint().height()))

    def _move(self, at: int, sides: Sequence[int]) -> None:
        """Put a block on its side, where it is not there yet; each side keeps the order."""
        layout = self._sides[sides[at]]
        if layout.indexOf(self.blocks[at]) < 0:
            layout.insertWidget(sum(layout.indexOf(one) >= 0 for one in self.blocks[:at]), self.blocks[at])
            self.blocks[at].show()  # what gets another parent hides


def shared_out(heights: Sequence[int]) -> tuple[int, ...]:
    """The side of each of these heights, 0 or 1, that lets both sides end nearest to each other; the first is on the first.

    Of equals the one in which they take turns most.
    """
    whole = sum(heights)
    ways = ((0, *rest) for rest in product(range(_SIDES), repeat=max(0, len(heights) - 1))) if heights else ((),)

    def unevenness(way: tuple[int, ...]) -> tuple[int, int]:
        other = sum(height for height, side in zip(heights, way, strict=True) if side)
        return abs(whole - 2 * other) // _NEAR, sum(one == next_one for one, next_one in pairwise(way))

    return min(ways, key=unevenness)


def _side(columns: Columns) -> QVBoxLayout:
    """A column of the card: its blocks stand below each other, whatever the heights of those beside them."""
    side = QWidget()
    columns.add(side)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addStretch(1)
    return column
