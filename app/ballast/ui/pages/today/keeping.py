"""Keeps what the box says: stored once, and never lost before it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ballast.ui.context import Context
    from ballast.ui.entry.acts import Acts
    from ballast.ui.entry.box import QuickBox
    from ballast.ui.entry.reading import Line

_DRAFT = "today/draft"


class BoxKeeper(QObject):
    """Stores the lines of a box. What is typed and not stored is put away, and back when the program opens again."""

    def __init__(self, context: Context, acts: Acts, box: QuickBox) -> None:
        super().__init__(box)
        self._settings, self._acts, self._box = context.settings, acts, box
        self._saving = ""
        box.saved.connect(self._save)
        box.write(context.settings.text(_DRAFT))

    def put_away(self) -> None:
        """Remember what is typed."""
        self._settings.keep_text(_DRAFT, self._box.text)

    def _save(self, line: Line) -> None:
        """Store a line; the same one is not stored twice by a second Enter."""
        text = self._box.text
        if self._saving != text:
            self._saving = text
            self._acts.record(line, partial(self._stored, text), self._refused)

    def _stored(self, text: str) -> None:
        self._saving = ""
        self._box.clear_if(text)
        self.put_away()

    def _refused(self) -> None:
        self._saving = ""
