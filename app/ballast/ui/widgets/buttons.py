"""Buttons of every kind. Each has an accessible name and says its key in its tooltip; Enter presses as Space does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from ballast.ui.theme import restyle
from ballast.ui.widgets.plain import button_text, set_button_text, set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

_TINTS = {"primary": "on_accent", "danger": "on_danger", "round": "on_accent", "link": "accent_text"}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ICON_PX = 18
_ICON_GAP = 4


class Button(QPushButton):
    """A button of a `kind` of the style sheet with an optional icon; the ordinary, bordered one without a kind."""

    def __init__(self, theme: Theme, text: str, icon: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tint = _TINTS.get(kind, "text_second")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if kind:
            self.setProperty("kind", kind)
        set_button_text(self, text)
        if icon:
            self.set_icon(icon)

    def set_icon(self, name: str, tint: str = "") -> None:
        """Show another icon, in another token's colour when given."""
        self._tint = tint or self._tint
        self.setIcon(self._theme.icon(name, self._tint))
        self.setIconSize(QSize(_ICON_PX + (_ICON_GAP if self.text() else 0), _ICON_PX))

    def set_key(self, keys: str) -> None:
        """Give the button a shortcut that works anywhere in its window, and say it in the tooltip."""
        self.setShortcut(QKeySequence(keys))
        self.tell_key(keys)

    def tell_key(self, keys: str) -> None:
        """Say in the tooltip which key does the same; somebody else listens to it."""
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        set_tip(self, f"{self.accessibleName()} ({shown})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button too, as Space does; one that is merely on or off leaves Enter to its page."""
        if event.key() in _ENTER and not self.isCheckable():
            self.click()
        else:
            super().keyPressEvent(event)


class PrimaryButton(Button):
    """The one button of a page that leads on."""

    def __init__(self, theme: Theme, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, icon, "primary", parent)


class DangerButton(Button):
    """A button that destroys something."""

    def __init__(self, theme: Theme, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, icon, "danger", parent)


class GhostButton(Button):
    """A button without a border, for the lesser way out."""

    def __init__(self, theme: Theme, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, icon, "ghost", parent)


class LinkButton(Button):
    """A button that reads like a link in running text."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "", "link", parent)


class IconButton(Button):
    """A square button with an icon alone; its name is its tooltip and what a screen reader says.

    `bare` leaves the border out (rows of a list).
    """

    def __init__(self, theme: Theme, icon: str, name: str, *, bare: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", icon, "bare" if bare else "icon", parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what the button does."""
        self.setAccessibleName(name)
        set_tip(self, name)


class RoundButton(Button):
    """The large round button that starts and stops; `tone` "danger" while it stops."""

    def __init__(self, theme: Theme, icon: str, name: str, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", "round", parent)
        self.show_as(icon, name, tone)

    def show_as(self, icon: str, name: str, tone: str = "") -> None:
        """Turn into another button."""
        self.setIcon(self._theme.icon(icon, "on_danger" if tone == "danger" else "on_accent"))
        self.setIconSize(QSize(24, 24))
        self.setAccessibleName(name)
        set_tip(self, name)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)


class Chip(Button):
    """A small pill: a task to switch to, a filter, a category; `tint` colours its icon ("category:2")."""

    def __init__(
        self, theme: Theme, text: str, icon: str = "", tint: str = "", *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, "", "chip", parent)
        self.setCheckable(checkable)
        if icon:
            self.set_icon(icon, tint)
            self.setIconSize(QSize(16 + _ICON_GAP, 16))


class NavButton(Button):
    """A place in the sidebar; `set_narrow` leaves the icon alone."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "", "nav", parent)
        self._text = text
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.setIcon(theme.icon(icon, "text_second", checked="accent_text"))
        self.setIconSize(QSize(19, 19))
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, with the name in the tooltip, or both."""
        self.setText("" if narrow else f"  {button_text(self._text)}")
        set_tip(self, self._text if narrow else "")
        self.setProperty("narrow", "true" if narrow else "false")
        restyle(self)
