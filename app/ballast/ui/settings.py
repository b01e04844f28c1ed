"""Looks that the program remembers for itself: theme, window, last place. Numbers that change results live in the store."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from ballast.ui.changes import PageName
from ballast.ui.theme import Look

if TYPE_CHECKING:
    from pathlib import Path

E = TypeVar("E", bound=StrEnum)
GUESS_SKIPPED = "review/guess_skipped"
"""Keeps the audit of which the guess was skipped, on Today or on Review."""


class Looks:
    """The small file of looks. A broken or missing file gives the defaults; nothing in it matters to the owner's data."""

    def __init__(self, file: Path) -> None:
        """Looks kept in an ini file; it need not exist."""
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def look(self) -> Look:
        """The chosen look."""
        return _member(Look, self._settings.value("look"), Look.SYSTEM)

    @look.setter
    def look(self, look: Look) -> None:
        self._settings.setValue("look", look.value)

    @property
    def page(self) -> PageName:
        """The page shown last."""
        return _member(PageName, self._settings.value("page"), PageName.TODAY)

    @page.setter
    def page(self, page: PageName) -> None:
        self._settings.setValue("page", page.value)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size as Qt saved it; empty when there is none."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    def text(self, name: str, default: str = "") -> str:
        """A remembered word of a page, such as "review/chart" or "export/folder"."""
        value = self._settings.value(name)
        return value if isinstance(value, str) else default

    def keep_text(self, name: str, value: str) -> None:
        """Remember a word of a page."""
        self._settings.setValue(name, value)

    def save(self) -> None:
        """Write the file now."""
        self._settings.sync()


def _member(kind: type[E], value: object, default: E) -> E:
    return next((each for each in kind if each.value == value), default)
