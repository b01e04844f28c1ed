"""The things on the timeline.

Each entry and each gap is a small button that paints itself, so that keys and screen readers reach it like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton

from ballast.ui.fonts import drawn
from ballast.ui.widgets.painted import broken, focus_ring, painted, rounded
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import today as say
from ballast.ui.words.absences import absence_name
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Category
    from ballast.services.day import DayView
    from ballast.ui.fixing.strip import Stretch
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_RADIUS = 7
_EDGE = 4
_LABEL_FROM = 54
_TIME_FROM = 36
_ICON_FROM = 22
_WORDS_FROM = 18
_STUMP_FROM = 96
_COOL, _WARM = 55, 90


class Block(QAbstractButton):
    """One stretch of the day: an entry in its category's colour, a time away hatched, or a gap with a dashed border."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._stretch: Stretch | None = None
        self._shown: object = None
        self._category: Category | None = None
        self._name = ""
        self._length = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def stretch(self) -> Stretch | None:
        """What it stands for."""
        return self._stretch

    @property
    def task(self) -> str:
        """The name of the task of an entry, of a time away; none of a gap."""
        return self._name

    def show_stretch(self, stretch: Stretch, view: DayView, now: datetime) -> None:
        """Stand for another stretch, and name it."""
        entry, words = stretch.entry, self._words
        shown = (stretch, None if entry is None else (view.log.task_of(entry), view.log.category_of(entry)), now.tzinfo)
        if shown == self._shown:
            return
        self._shown, self._stretch = shown, stretch
        self._length = words.duration(stretch.span.length)
        times = words.times(stretch.span.start.astimezone(now.tzinfo), stretch.span.end.astimezone(now.tzinfo))
        if stretch.absence is not None:
            self._category, self._name = None, absence_name(stretch.absence)
            self.setAccessibleName(say.AWAY_SPOKEN(name=self._name, times=times, length=self._length))
            set_tip(self, say.AWAY_TIP(name=self._name, times=times, length=self._length))
        elif entry is None:
            self._category, self._name = None, ""
            self.setAccessibleName(say.GAP_SPOKEN(times=times, length=self._length))
            set_tip(self, say.GAP_TIP(times=times, length=self._length))
        else:
            self._category, self._name = view.log.category_of(entry), view.log.task_of(entry).name
            category = category_name(self._category)
            if entry.running:
                started = words.time(entry.start.astimezone(now.tzinfo))
                spoken = say.BLOCK_RUNNING(task=self._name, time=started, length=self._length, category=category)
            else:
                spoken = say.BLOCK_SPOKEN(task=self._name, times=times, length=self._length, category=category)
            self.setAccessibleName(spoken)
            lines = (self._name, f"{times} · {self._length} · {category}", entry.note[:200])
            set_tip(self, "\n".join(line for line in lines if line))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space clicks; all other keys are the timeline's, for a button would take arrows to its neighbours on the page."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the gap or the entry, and the ring of keyboard focus."""
        with painted(self) as painter:
            rect = QRectF(self.rect())
            if self._stretch is not None and self._stretch.entry is not None:
                self._paint_entry(painter, rect)
            elif self._stretch is not None and self._stretch.absence is not None:
                self._paint_absence(painter, rect, undecided=self._stretch.absence.undecided)
            else:
                self._paint_gap(painter, rect)
            if self.hasFocus() and self.property("kbd") == "true":
                focus_ring(painter, rect, _RADIUS, self._theme.color("text"))

    def _paint_gap(self, painter: QPainter, rect: QRectF) -> None:
        theme, hot = self._theme, self.underMouse()
        painter.setBrush(theme.color("accent_soft" if hot else "surface"))
        pen = QPen(theme.color("accent" if hot else "border_strong"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if rect.width() >= _ICON_FROM:
            icon = QRect(int(rect.center().x()) - 7, int(rect.center().y()) - 7, 15, 15)
            theme.icon("plus", "accent_text" if hot else "text_second").paint(painter, icon)

    def _paint_absence(self, painter: QPainter, rect: QRectF, *, undecided: bool) -> None:
        """Hatched, in the colour of a warning while nobody has said what it was."""
        ground, line = ("warning_soft", "warning") if undecided else ("surface_2", "border_strong")
        rounded(painter, rect, _RADIUS, self._theme.color(ground))
        painter.setPen(QPen(self._theme.color(line), 1))
        alpha = _WARM if self.underMouse() else _COOL
        painter.setBrush(QBrush(_thin(self._theme.color(line), alpha), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if self.width() >= _LABEL_FROM and self.height() >= _WORDS_FROM:
            self._paint_words(painter, rect.adjusted(8, 5, -3, -5))
        elif self.width() >= _ICON_FROM:
            icon = QRect(int(rect.center().x()) - 7, int(rect.center().y()) - 7, 15, 15)
            self._theme.icon("moon", "text_second").paint(painter, icon)

    def _paint_entry(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        colour = self._category.colour if self._category else None
        shape = QPainterPath()
        shape.addRoundedRect(rect, min(_RADIUS, rect.width() / 2), min(_RADIUS, rect.height() / 2))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(rect, theme.category_soft(colour))
        if self.underMouse():
            painter.fillRect(rect, _thin(theme.category(colour), 28))
        left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        bar = min(float(_EDGE), rect.width())
        painter.fillRect(QRectF(rect.x() if left else rect.right() - bar, rect.y(), bar, rect.height()), theme.category(colour))
        painter.restore()
        if self._stretch is not None and self._stretch.entry is not None and self._stretch.entry.running:
            rounded(painter, rect, _RADIUS, _thin(theme.category(colour), 0), theme.category(colour))
        self._paint_words(painter, rect.adjusted(_EDGE + 5, 5, -3, -5))

    def _paint_words(self, painter: QPainter, inner: QRectF) -> None:
        """Write what fits: name and length; a long name over two lines; else the category's icon, with the length below."""
        two = self.height() >= _TIME_FROM
        painter.setFont(drawn(12, QFont.Weight.DemiBold))
        metrics, name = painter.fontMetrics(), " ".join(self._name.split())
        first, rest = broken(name, int(inner.width()), metrics)
        if self.width() < _LABEL_FROM or self.height() < _WORDS_FROM:
            if self.width() >= _ICON_FROM and self.height() >= _WORDS_FROM:
                self._paint_cue(painter, QRectF(self.rect()).adjusted(_EDGE, 0, 0, 0))
            return
        upper = QRectF(inner.x(), inner.y(), inner.width(), inner.height() / 2 if two else inner.height())
        lower = upper.translated(0, upper.height())
        painter.setPen(self._theme.color("text"))
        if two and not first and inner.width() < _STUMP_FROM:
            self._paint_cue(painter, upper.adjusted(0, 0, 16 - upper.width(), 0))
            self._paint_length(painter, lower)
        elif two and first and rest:
            _write(painter, upper, first)
            _write(painter, lower, rest)
        else:
            _write(painter, upper, name)
            if two:
                self._paint_length(painter, lower)

    def _paint_cue(self, painter: QPainter, room: QRectF) -> None:
        colour = "" if self._category is None else self._category.colour
        cue = self._category.cue if self._category else "tag"
        square = QRect(round(room.center().x()) - 8, round(room.center().y()) - 8, 16, 16)
        self._theme.icon(cue, f"category:{colour}").paint(painter, square)

    def _paint_length(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(drawn(11, QFont.Weight.Medium))
        painter.setPen(self._theme.color("text_second"))
        _write(painter, room, self._length)


def _write(painter: QPainter, room: QRectF, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)


def _thin(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
