"""The program's own icons: line drawings on a 24 px grid with round 1.9 px strokes, tinted with the look's tokens.

An icon keeps the name of its token, not a colour, so that it is right again when the look changes. It is drawn from its lines
at the device's resolution and stays sharp at 125 and 150 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtSvg import QSvgRenderer

    from ballast.ui.theme import Theme
    from ballast.ui.tokens import Tokens

_TURNED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
}
"""What shows a direction of reading, and its counterpart where the language runs from the right."""
SHEET_IMAGES = ("up", "down", "left", "right", "check", "minus")


class Icons:
    """The icons of a folder in the colours of a theme."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        """Nothing is read until an icon is drawn."""
        self._folder = folder
        self._theme = theme
        self._drawn: dict[tuple[str, str], QSvgRenderer] = {}
        self._made: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, token: str, checked: str) -> QIcon:
        """An icon in a token's colour, and in another one while its button is on.

        Each is made once and kept: otherwise Qt deletes what draws it, an object of Python, in the middle of its own work, with
        the last widget that shows it. A process of the tests once crashed there.
        """
        known = self._made.get((name, token, checked))
        if known is None:
            known = self._made[name, token, checked] = QIcon(_Tinted(self, name, token, checked or token))
        return known

    def sheet_images(self, tokens: Tokens) -> dict[str, str]:
        """The files that the style sheet draws: arrows and check marks."""
        folder = self._folder / "sheet" / ("dark" if tokens.dark else "light")
        return {name: (folder / f"{name}.svg").as_posix() for name in SHEET_IMAGES}

    def drawing(self, name: str, token: str) -> QSvgRenderer:
        """The lines of an icon in the present colour of a token. Raises FileNotFoundError for an unknown name."""
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - kept out of the import of the window

        colour = self._theme.token_color(token).name()
        known = self._drawn.get((name, colour))
        if known is None:
            source = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
            known = QSvgRenderer(source.encode())
            self._drawn[name, colour] = known
        return known


class _Tinted(QIconEngine):
    """Draws one icon in the colour that its token has at that moment."""

    def __init__(self, icons: Icons, name: str, token: str, checked: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token
        self._checked = checked

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = self._checked if state == QIcon.State.On else self._token
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mode == QIcon.Mode.Disabled and token.startswith("on_"):  # its ground is gone, and with it the contrast
            token = "text_third"  # noqa: S105 - the name of a colour
        elif mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * 0.45)
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QPointF(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2))
        if rect.width() > rect.height():  # a button asks for a wide icon to keep its text at a distance
            square.moveLeft(rect.right() + 1 - side if mirrored else rect.x())
        self._icons.drawing(_TURNED.get(self._name, self._name) if mirrored else self._name, token).render(painter, square)
        painter.restore()

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
        with QPainter(pixmap) as painter:
            self.paint(painter, QRect(0, 0, pixmap.width(), pixmap.height()), mode, state)
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def clone(self) -> QIconEngine:
        return _Tinted(self._icons, self._name, self._token, self._checked)
