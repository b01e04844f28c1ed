"""The backups in the data folder: when, why, how much is in each, and how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.ui.pages.settings.sizes import size
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from ballast.store.backup import BackupResult
    from ballast.ui.words.formats import Words

SHOWN = 6
_RIGHT = Qt.AlignmentFlag.AlignRight


class BackupList(QWidget):
    """The newest backups in a small table; the older ones are counted."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(say.BACKUPS())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        heads = (say.BACKUP_DAY(), say.BACKUP_REASON(), say.BACKUP_ENTRIES(), say.BACKUP_SIZE())
        self._heads = [PlainLabel(head, "hint") for head in heads]
        self.cells = [[PlainLabel("", "small") for _ in heads] for _ in range(SHOWN)]
        for row, labels in enumerate([self._heads, *self.cells]):
            for column, label in enumerate(labels):
                label.set_figures()
                self._grid.addWidget(label, row, column, _RIGHT if column > 1 else Qt.AlignmentFlag(0))
        self.more = PlainLabel("", "hint")
        self._grid.addWidget(self.more, SHOWN + 1, 0, 1, 4)
        self.unreadable = PlainLabel("", "small", wrap=True)
        self.unreadable.set_selectable()
        self.unreadable.hide()
        self._grid.addWidget(self.unreadable, SHOWN + 2, 0, 1, 4)

    def show_backups(self, backups: Sequence[BackupResult], zone: tzinfo) -> None:
        """Show the backups, newest first."""
        for label in self._heads:
            label.setVisible(bool(backups))
        for place, labels in enumerate(self.cells):
            texts = self._texts(backups[place], zone) if place < len(backups) else ("", "", "", "")
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        older = len(backups) - SHOWN
        self.more.setText(say.BACKUPS_NONE() if not backups else say.MORE_BACKUPS(older) if older > 0 else "")
        self.more.setVisible(bool(self.more.text()))

    def show_unreadable(self, names: Sequence[str]) -> None:
        """Name the files that cannot be read, and say what to do about them."""
        shown = ", ".join(names[:SHOWN]) + (", \N{HORIZONTAL ELLIPSIS}" if len(names) > SHOWN else "")
        self.unreadable.setText(say.BACKUPS_UNREADABLE(len(names), names=shown, button=say.BACK_UP()) if names else "")
        self.unreadable.setVisible(bool(names))

    def _texts(self, backup: BackupResult, zone: tzinfo) -> tuple[str, str, str, str]:
        reason = say.REASONS[backup.reason]() if backup.reason in say.REASONS else backup.reason
        if backup.shrunken:
            reason = f"{reason}, {say.BACKUP_SHRUNKEN()}"
        made = self._words.instant(backup.at.astimezone(zone))
        return made, reason, self._words.integer(backup.entries), size(backup.size, self._words)
