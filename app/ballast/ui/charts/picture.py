"""A chart as a picture for other programs: title, main finding, legend, values and period, on the ground of the present look.

A picture is always as wide (`WIDTH`), whatever the size of the window, so that pictures of different days stand well beside
each other. As PNG it has twice as many pixels and says 192 to the inch. As SVG its letters are outlines, for a viewer that
lacks the typeface would set them wider and over each other; title and finding stand in it once more as text, for search and
screen readers. The owner's names are data in either: what XML forbids is left out, everything else is escaped by Qt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPicture, QTextLayout, QTextOption

from ballast.ui.charts import ink, only
from ballast.ui.charts.lead import joined
from ballast.ui.fonts import drawn

if TYPE_CHECKING:
    from ballast.ui.charts.chart import Chart
    from ballast.ui.charts.legend import Sample

WIDTH = 880
SCALE = 2
_DPI = 96
_MM_PER_INCH = 25.4
_MARGIN = 24.0
_LINES = 4
_GAP, _BETWEEN, _ROW = 6.0, 16.0, 24.0
_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text and where it stands."""

    text: str
    font: QFont
    token: str
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where everything of a picture stands; nothing is drawn yet."""

    size: QSize
    lines: tuple[_Line, ...]
    samples: tuple[tuple[Sample, QPointF], ...]
    plot: QRectF


@dataclass(frozen=True, slots=True)
class Record:
    """A chart as it was drawn, with what a file says of it in words."""

    picture: QPicture
    size: QSize
    title: str
    description: str


def lay_out(chart: Chart) -> Sheet:
    """Lay the parts of a picture out, one below the other."""
    wide, y = WIDTH - 2 * _MARGIN, _MARGIN
    lines: list[_Line] = []
    heads = (
        (chart.title(), drawn(13, QFont.Weight.Medium), "text_second"),
        (chart.lead(), drawn(18, QFont.Weight.DemiBold), "text"),
        (only.note(chart), drawn(12), "text_third"),
    )
    for text, font, token in heads:
        made = _wrapped(text, font, token, y, wide)
        lines += made
        y = made[-1].rect.bottom() + 4 if made else y
    samples, labels, y = _legend(chart, y + 6, wide)
    lines += labels
    plot = QRectF(_MARGIN, y + 4, wide, chart.picture_height())
    y = plot.bottom() + 10
    if chart.period:
        lines.append(_Line(chart.period, drawn(11), "text_third", QRectF(_MARGIN, y, wide, 16)))
        y += 16
    return Sheet(QSize(WIDTH, round(y + _MARGIN - 8)), tuple(lines), samples, plot)


def record(chart: Chart) -> Record:
    """Draw a chart as it is now into a record, from which `as_svg` makes a file on another thread."""
    sheet = lay_out(chart)
    picture = QPicture()
    with QPainter(picture) as painter:
        _draw(painter, chart, sheet)
    told = " ".join(part for part in (chart.lead(), only.note(chart), chart.period) if part)
    return Record(picture, sheet.size, _allowed(chart.title()), _allowed(told))


def as_image(chart: Chart) -> QImage:
    """The picture with two pixels for each of the screen's."""
    sheet = lay_out(chart)
    image = QImage(sheet.size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    for set_dots in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_dots(round(SCALE * _DPI / _MM_PER_INCH * 1000))
    with QPainter(image) as painter:
        _draw(painter, chart, sheet)
    return image


def as_png(image: QImage) -> bytes:
    """A picture as the bytes of a PNG file; it takes a while, and any thread may do it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no device here
    return bytes(buffer.data().data())


def as_svg(made: Record) -> bytes:
    """What was recorded as the bytes of an SVG file; it takes a while, and any thread may do it."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - only for who saves one

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    target = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    target.setOutputDevice(buffer)
    target.setResolution(_DPI)
    target.setSize(made.size)
    target.setViewBox(QRectF(0, 0, made.size.width(), made.size.height()))
    target.setTitle(made.title)
    target.setDescription(made.description)
    with QPainter(target) as painter:
        painter.drawPicture(0, 0, made.picture)
    return _allowed(bytes(buffer.data().data()).decode("utf-8", "replace")).encode()


def _draw(painter: QPainter, chart: Chart, sheet: Sheet) -> None:
    theme = chart.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.fillRect(QRectF(0, 0, sheet.size.width(), sheet.size.height()), theme.color("surface"))
    for line in sheet.lines:
        painter.setFont(line.font)
        ink.write(painter, line.rect, line.text, theme.color(line.token), ink.LEFT)
    for sample, spot in sheet.samples:
        painter.save()
        painter.translate(spot)
        sample.draw(painter)
        painter.restore()
    painter.save()
    painter.translate(sheet.plot.topLeft())
    chart.draw_once(painter, QRectF(QPointF(), sheet.plot.size()))
    painter.restore()


def _allowed(text: str) -> str:
    """A text without what no XML file may hold."""
    return _FORBIDDEN.sub("", text)


def _wrapped(text: str, font: QFont, token: str, top: float, wide: float) -> list[_Line]:
    """A text in lines no wider than the picture; one that is too long ends in three dots."""
    text = " ".join(text.split())
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in halves of these
    layout = QTextLayout(joined(text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    parts: list[str] = []
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(wide)
        begin, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        parts.append(units[begin:end].decode("utf-16-le", "replace").strip())
        height = max(height, line.height())
    layout.endLayout()
    mark = (
        _LEFT_TO_RIGHT if layout.textOption().textDirection() != Qt.LayoutDirection.RightToLeft and not text.isascii() else ""
    )
    if len(parts) > _LINES:
        parts[_LINES - 1 :] = [ink.cut(font, " ".join(parts[_LINES - 1 :]), wide)]
    rects = [QRectF(_MARGIN, top + number * height, wide, height) for number in range(len(parts))]
    return [_Line(mark + part, font, token, rect) for part, rect in zip(parts, rects, strict=True) if part]


def _legend(chart: Chart, top: float, wide: float) -> tuple[tuple[tuple[Sample, QPointF], ...], list[_Line], float]:
    """The samples and words of the legend in rows, and where they end."""
    font = ink.label()
    samples: list[tuple[Sample, QPointF]] = []
    labels: list[_Line] = []
    x = 0.0
    for entry in chart.legend.entries:
        parts = [ink.cut(font, part, wide / 3) if isinstance(part, str) else part for part in entry]
        widths = [ink.wide(font, part) + 2 if isinstance(part, str) else float(part.width()) for part in parts]
        whole = sum(widths) + _GAP * (len(parts) - 1)
        if x and x + whole > wide:
            x, top = 0.0, top + _ROW
        for part, width in zip(parts, widths, strict=True):
            if isinstance(part, str):
                labels.append(_Line(part, font, "text_second", QRectF(_MARGIN + x, top, width, _ROW)))
            else:
                samples.append((part, QPointF(_MARGIN + x, top + (_ROW - part.height()) / 2)))
            x += width + _GAP
        x += _BETWEEN - _GAP
    return tuple(samples), labels, top + _ROW if chart.legend.entries else top
