"""The bundled typeface, and figures that line up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

FAMILY = "Inter"


def load_fonts(folder: Path) -> QFont:
    """Make the typeface known to Qt and return the font of the program; the system's own where a file is broken."""
    for file in sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(FAMILY)
    font.setPixelSize(14)
    QFontMetrics(font).horizontalAdvance("0")  # Qt looks the typeface up now, in a turn of its own, not while a page is made
    return font


def tabular(font: QFont) -> QFont:
    """The same font with figures of equal width."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def use_tabular_figures(widget: QWidget) -> None:
    """Give a widget figures of equal width; its size and weight still come from the style sheet."""
    widget.setFont(tabular(widget.font()))


def drawn(size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font for a widget that paints itself, with figures of equal width."""
    font = QFont(FAMILY)
    font.setPixelSize(size_px)
    font.setWeight(weight)
    return tabular(font)
