"""The line above a chart that says what its colours and cues mean; it wraps where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ballast.ui.charts.ink import across, dots, hatch, rule, topped, weave, woven
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

_WIDEST_NAME = 180


class Sample(Meter):
    """A small piece of a chart beside its explanation; it can also be drawn into a picture."""

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it on the screen."""
        with painted(self) as painter:
            self.draw(painter)


class Legend(QWidget):
    """Categories with their colour and icon, and whatever else a chart has to explain.

    `entries` are what it shows, each a row of samples and words, for whoever draws it elsewhere.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries: list[tuple[Sample | str, ...]] = []
        self._flow = FlowLayout(self, gap=12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, categories: Sequence[Category | None], notes: Sequence[tuple[Sample, str]] = ()) -> None:
        """Show the categories, then notes with a sample each; hidden when there is nothing to explain."""
        self._clear()
        for category in categories:
            self._add(Swatch(self._theme, category), category_name(category))
        for sample, text in notes:
            self._add(sample, text, cut=False)
        self.setVisible(bool(categories or notes))

    def show_scale(self, low: str, high: str) -> None:
        """Show the colours from the least to the most between two words."""
        self._clear()
        self._add(low, HeatScale(self._theme), high)
        self.show()

    def _clear(self) -> None:
        self._flow.clear()
        self.entries = []

    def _add(self, *parts: Sample | str, cut: bool = True) -> None:
        self.entries.append(parts)
        named = _Name if cut else PlainLabel
        self._flow.addWidget(_entry(*(named(part, "small") if isinstance(part, str) else part for part in parts)))

    def texts(self) -> list[str]:
        """What it says, in order."""
        return [label.text() for label in self.findChildren(PlainLabel) if label.isVisibleTo(self)]


class Swatch(Sample):
    """A square of a category's colour with its icon in it, as the bars have it."""

    def __init__(self, theme: Theme, category: Category | None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._category = category
        self.setFixedSize(18, 18)
        self.setAccessibleName(category_name(category))

    def draw(self, painter: QPainter) -> None:
        """Draw the square and the icon."""
        colour = self._category.colour if self._category else None
        rounded(painter, QRectF(self.rect()), 5, self.theme.category(colour))
        weave(painter, woven(QRectF(self.rect()), colour), self.theme.color("surface"))
        if self._category is not None:
            self.theme.icon(self._category.cue, "surface").paint(painter, self.rect().adjusted(3, 3, -3, -3))


class HatchSample(Sample):
    """What a day that does not count looks like."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedSize(18, 18)

    def draw(self, painter: QPainter) -> None:
        """Draw a hatched square."""
        path = topped(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4)
        hatch(painter, path, self.theme.color("text_third"))
        painter.setPen(QPen(self.theme.color("text_third"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


class DotSample(Sample):
    """What time of which nothing is known looks like."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedSize(18, 18)

    def draw(self, painter: QPainter) -> None:
        """Draw a dotted square."""
        path = topped(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4)
        dots(painter, path, self.theme.color("text_third"))
        painter.setPen(QPen(self.theme.color("text_third"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


class DashSample(Sample):
    """A dashed line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedSize(26, 18)

    def draw(self, painter: QPainter) -> None:
        """Draw the line."""
        rule(painter, across(0, self.width(), 8), self.theme.color("text_second"), dashed=True, width=1.4)


class HeatScale(Sample):
    """The colours of the heat map from nothing to the most."""

    STEPS = 7

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedSize(self.STEPS * 18 + 2, 16)

    def draw(self, painter: QPainter) -> None:
        """Draw the steps."""
        for step in range(self.STEPS):
            cell = QRectF(step * 18 + 1, 1, 16, 14)
            border = None if step else self.theme.color("border")
            rounded(painter, cell, 4, self.theme.heat(step / (self.STEPS - 1)), border)


def _entry(*parts: QWidget) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part)
    return entry


class _Name(ElidedLabel):
    """A name of which a very long one is cut."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__(text, kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the text, within reason."""
        return super().sizeHint().boundedTo(QSize(_WIDEST_NAME, 10_000))
