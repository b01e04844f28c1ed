"""The look: which tokens hold now, the palette and the style sheet made of them, and icons in their colours.

The choice is light, dark or the system's. Where the system does not say (offscreen, bare X11), it is light. Widgets that
paint themselves read `theme.tokens` at paint time and repaint on `theme.changed`; widgets of the style sheet need nothing.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from ballast.ui.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication, QWidget

    from ballast.ui.icons import Icons

_MIDDLE = 128

__all__ = ["DARK", "LIGHT", "Look", "Theme", "Tokens", "mix", "palette", "restyle"]


class Look(StrEnum):
    """What the owner chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the running program. `changed` is sent after the application wears the new look."""

    changed = Signal()

    def __init__(self, icon_folder: Path, look: Look = Look.SYSTEM, later: Callable[[], object] | None = None) -> None:
        """A theme that wears nothing yet; `dress` puts its colours on an application, `finish` does `later`."""
        super().__init__()
        self._later = later
        self._finished = False
        self._in_sheet = False
        self._look = look
        self._icon_folder = icon_folder
        self._app: QApplication | None = None
        self._tokens = DARK if look is Look.DARK else LIGHT

    @cached_property
    def _icons(self) -> Icons:
        from ballast.ui.icons import Icons  # noqa: PLC0415 - not before the first paint

        return Icons(self._icon_folder, self)

    @property
    def look(self) -> Look:
        """The owner's choice."""
        return self._look

    @property
    def tokens(self) -> Tokens:
        """The colours that hold now."""
        return self._tokens

    def color(self, token: str) -> QColor:
        """A colour by the name of its token. Raises AttributeError for an unknown one."""
        return QColor(getattr(self._tokens, token))

    def category(self, index: int | None) -> QColor:
        """The colour of a category by `Category.colour`; grey for None (uncategorised)."""
        if index is None:
            return QColor(self._tokens.border_strong)
        return QColor(self._tokens.categories[index % len(self._tokens.categories)])

    def category_soft(self, index: int | None) -> QColor:
        """The category's colour laid thinly on the surface, for tiles and blocks with text on them."""
        return mix(self.category(index), QColor(self._tokens.surface), 0.26 if self._tokens.dark else 0.15)

    def stress(self, rating: int) -> QColor:
        """The colour of a stress rating, 0 to 4."""
        return QColor(self._tokens.stress[rating])

    def heat(self, share: float) -> QColor:
        """The colour of a heat map cell, 0 (nothing) to 1 (full), mixed between the steps of the ramp."""
        ramp = self._tokens.heat
        place = max(0.0, min(1.0, share)) * (len(ramp) - 1)
        low = min(int(place), len(ramp) - 2)
        return mix(QColor(ramp[low + 1]), QColor(ramp[low]), place - low)

    def icon(self, name: str, tint: str = "text_second", *, checked: str = "") -> QIcon:
        """An icon in the colour of a token, `tint`, that follows the look; `checked` is the one while its button is on.

        `tint` may also be "category:3", or "category:" for uncategorised. Raises FileNotFoundError for an unknown icon when
        it is first drawn.
        """
        return self._icons.icon(name, tint, checked)

    def token_color(self, token: str) -> QColor:
        """A colour by token name, or by `category:N`."""
        kind, _, index = token.partition(":")
        if kind == "category":
            return self.category(int(index) if index else None)
        return self.color(token)

    def choose(self, look: Look) -> None:
        """Wear another look."""
        if look is not self._look:
            self._look = look
            self._wear()

    def dress(self, app: QApplication) -> None:
        """Put the colours of the look on the application; the system is asked by the palette that it gave until `finish`."""
        self._app = app
        if self._look is Look.SYSTEM:
            self._tokens = DARK if app.palette().window().color().lightness() < _MIDDLE else LIGHT
        app.setPalette(palette(self._tokens))

    def finish(self) -> None:
        """Do what can wait for the first paint (follow the system, typeface, words), once; before any text is shown."""
        if self._app is None or self._finished:
            return
        self._finished = True
        self._app.styleHints().colorSchemeChanged.connect(self._follow)
        self._wear()
        if self._later is not None:
            self._later()

    def wear_sheet(self) -> None:
        """Dress the application in the style sheet, from now on in that of each look.

        What it wears already is not put on again: Qt would style every widget anew.
        """
        from ballast.ui.sheet import fill_sheet  # noqa: PLC0415 - not before the first paint

        self._in_sheet = True
        if self._app is None:
            return
        sheet = fill_sheet(self._tokens, self._icons.sheet_images(self._tokens))
        if sheet != self._app.styleSheet():
            self._app.setStyleSheet("")  # another sheet in the place of one is put on a widget once for each that it lies in
            self._app.setStyleSheet(sheet)

    def _follow(self) -> None:
        if self._look is Look.SYSTEM:
            self._wear()

    def _wanted(self) -> Tokens:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - its many names are not needed for the first paint

        if self._look is Look.SYSTEM:
            hints = QGuiApplication.styleHints() if QGuiApplication.instance() else None
            return DARK if hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._look is Look.DARK else LIGHT

    def _wear(self) -> None:
        if self._app is None:
            self._tokens = self._wanted()
            return
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint

        schemes = {Look.SYSTEM: Qt.ColorScheme.Unknown, Look.LIGHT: Qt.ColorScheme.Light, Look.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(schemes[self._look])
        self._tokens = self._wanted()
        self._app.setPalette(palette(self._tokens))
        if self._in_sheet:
            self.wear_sheet()
        self.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a look, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, tokens.background), (role.WindowText, tokens.text), (role.Base, tokens.surface),
        (role.AlternateBase, tokens.surface_2), (role.Text, tokens.text), (role.Button, tokens.surface),
        (role.ButtonText, tokens.text), (role.BrightText, tokens.danger), (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent), (role.Link, tokens.accent_text), (role.LinkVisited, tokens.accent_text),
        (role.ToolTipBase, tokens.tooltip), (role.ToolTipText, tokens.on_tooltip), (role.PlaceholderText, tokens.text_third),
        (role.Light, tokens.surface), (role.Midlight, tokens.border), (role.Mid, tokens.border_strong),
        (role.Dark, tokens.border_strong), (role.Shadow, tokens.border_strong), (role.Accent, tokens.accent),
    ):  # fmt: skip
        made.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text_third))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.surface_2))
    return made


def mix(over: QColor, under: QColor, share: float) -> QColor:
    """`over` laid on `under` with the given share, 0 to 1."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * rest,
        over.greenF() * share + under.greenF() * rest,
        over.blueF() * share + under.blueF() * rest,
    )


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint

    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it will look at them when it is first shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
