"""What a screen reader is told about the widgets that Ballast paints itself: without this they are nameless fillers to it.

Qt asks the factory once for each widget, when a reader first comes to it, and owns the answer from then on: it ends with its
widget, so nothing here keeps one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_ROLE = QAccessible.Role
ROLES = {
    "Plot": _ROLE.Chart,
    "Timeline": _ROLE.Chart,
    "DayColumns": _ROLE.Chart,
    "Bar": _ROLE.Graphic,
    "Ring": _ROLE.Graphic,
    "StressDots": _ROLE.Graphic,
    "CategoryDot": _ROLE.Graphic,
    "Swatch": _ROLE.Graphic,
    "Logo": _ROLE.Graphic,
}
"""By the name of the class, as Qt has it."""
_WHOLE = frozenset({"Plot"})
"""What is one thing to a reader, whatever it is made of."""


def install() -> None:
    """Tell Qt about the painted widgets; once for the process, also when asked again."""
    global _installed  # noqa: PLW0603 - Qt's list of factories is one for the process and has no way to ask what it holds
    if not _installed:
        _installed = True
        QAccessible.installFactory(_made)


_installed = False


class _Whole(QAccessibleWidget):
    """A painted widget whose parts a reader does not need: its keys announce what they come to."""

    def childCount(self) -> int:
        """None."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002 - Qt's signature; None is Qt's own answer for no child
        """None."""
        return None


def _made(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = ROLES.get(name)
    if role is None or not isinstance(thing, QWidget):
        return None
    return (_Whole if name in _WHOLE else QAccessibleWidget)(thing, role)
