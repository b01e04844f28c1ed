"""Small pictures of a number: dots, rings, bars. Each says its value to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.widgets.plain import mirrored, set_tip
from ballast.ui.words import common

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from ballast.ui.theme import Theme

_DOTS = len(common.STRESS_NAMES) - 1
_DOT = 7
_STEP = 11


class Meter(QWidget):
    """A painted widget of a fixed size that follows the look."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def say(self, text: str) -> None:
        """Name the value for screen readers and the tooltip."""
        self.setAccessibleName(text)
        set_tip(self, text)


class CategoryDot(Meter):
    """The dot of a category's colour with its cue icon inside when it is large enough."""

    def __init__(self, theme: Theme, colour: int | None, cue: str = "", side: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._colour = colour
        self._cue = cue
        self._side = side
        self.setFixedSize(side, side)

    def show_category(self, colour: int | None, cue: str, name: str) -> None:
        """Show another category; its name is said."""
        self._colour, self._cue = colour, cue
        self.say(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon in the category's colour, or a plain dot where there is none."""
        with painted(self) as painter:
            tint = "border_strong" if self._colour is None else f"category:{self._colour}"
            if self._cue and self._side >= 14:  # noqa: PLR2004 - below, an icon is a blot
                self.theme.icon(self._cue, tint).paint(painter, self.rect())
            else:
                rounded(painter, QRectF(self.rect()), self._side / 2, self.theme.category(self._colour))


class IconTile(Meter):
    """An icon on a soft square: `tint` is a token's name or "category:2" ("category:" for uncategorised)."""

    def __init__(
        self, theme: Theme, icon: str, tint: str = "accent_text", side: int = 34, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self._tint = tint
        self.setFixedSize(side, side)

    def set_icon(self, icon: str, tint: str) -> None:
        """Show another icon in another colour."""
        self._icon, self._tint = icon, tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the square and the icon."""
        with painted(self) as painter:
            paint_tile(painter, self.theme, QRectF(self.rect()), self._icon, self._tint)


class StressDots(Meter):
    """A stress rating as four dots: none filled is calm, four are drained; a short line where it was not rated."""

    def __init__(self, theme: Theme, rating: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rating: int | None = None
        self.setFixedSize(_STEP * _DOTS, 16)
        self.show_rating(rating)

    def show_rating(self, rating: int | None) -> None:
        """Show another rating, 0 to 4 or None."""
        self._rating = rating
        self.say(stress_words(rating))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the dots."""
        with painted(self) as painter:
            paint_stress(painter, self.theme, QRectF(self.rect()), self._rating)


class Ring(Meter):
    """A share of a whole as a ring; over 1 it is full."""

    def __init__(
        self, theme: Theme, share: float = 0.0, tint: str = "accent", side: int = 46, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._share = share
        self._tint = tint
        self.setFixedSize(side, side)

    def show_share(self, share: float, spoken: str) -> None:
        """Show another share and say it."""
        self._share = share
        self.say(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the track and the part of it."""
        width = max(4.0, self.width() / 8)
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        with painted(self) as painter:
            painter.setPen(QPen(self.theme.color("surface_2"), width))
            painter.drawEllipse(rect)
            pen = QPen(self.theme.token_color(self._tint), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            if self._share > 0:
                painter.drawArc(rect, 90 * 16, -round(min(1.0, self._share) * 360 * 16))


class Bar(Meter):
    """A share of a whole as a thin rounded bar that takes what width there is."""

    def __init__(
        self, theme: Theme, share: float = 0.0, tint: str = "accent", height: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._share = share
        self._tint = tint
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)

    def show_share(self, share: float, spoken: str, tint: str = "") -> None:
        """Show another share and say it."""
        self._share = share
        self._tint = tint or self._tint
        self.say(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """A usual width."""
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the track and the part of it."""
        radius = self.height() / 2
        with painted(self) as painter:
            rounded(painter, QRectF(self.rect()), radius, self.theme.color("surface_2"))
            if self._share > 0:
                width = max(float(self.height()), self.width() * min(1.0, self._share))
                left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0.0
                rounded(painter, QRectF(left, 0, width, self.height()), radius, self.theme.token_color(self._tint))


def stress_words(rating: int | None) -> str:
    """A rating in words: "Stress 3 of 4, heavy"."""
    if rating is None:
        return common.STRESS_NONE()
    return common.STRESS_SPOKEN(rating=rating, name=common.STRESS_NAMES[rating]())


def paint_stress(painter: QPainter, theme: Theme, rect: QRectF, rating: int | None) -> None:
    """Draw a rating into a rectangle, in the middle and where lines begin: also for lists that paint their rows."""
    middle, turned = rect.center().y(), mirrored()
    first, step = (rect.right() - _DOT - 1, -_STEP) if turned else (rect.x() + 1, _STEP)
    hollow = QColor(theme.tokens.border_strong)
    if rating is None:
        painter.setPen(QPen(hollow, 1.4))
        left = rect.right() - 12 if turned else rect.x() + 2
        painter.drawLine(QPointF(left, middle), QPointF(left + 10, middle))
        return
    full = theme.stress(rating)
    for number in range(_DOTS):
        dot = QRectF(first + number * step, middle - _DOT / 2, _DOT, _DOT)
        painter.setPen(QPen(full if number < rating else hollow, 1.2))
        painter.setBrush(full if number < rating else QColor(Qt.GlobalColor.transparent))
        painter.drawEllipse(dot)


def paint_tile(painter: QPainter, theme: Theme, rect: QRectF, icon: str, tint: str) -> None:
    """Draw an icon on a soft square: also for lists that paint their rows."""
    kind, _, index = tint.partition(":")
    if kind == "category":
        soft = theme.category_soft(int(index) if index else None)
    else:
        soft = theme.color(f"{kind}_soft" if kind in {"danger", "good", "warning"} else "accent_soft")
    rounded(painter, rect, rect.width() / 4, soft)
    inset = rect.width() * 0.235
    theme.icon(icon, tint).paint(painter, rect.adjusted(inset, inset, -inset, -inset).toRect())
