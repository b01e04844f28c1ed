"""Which copy shall take the place of data that cannot be opened: one of the data folder, or another file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.files import SystemFiles, Wanted
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import settings as say
from ballast.ui.words.formats import Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ballast.store.backup import BackupResult
    from ballast.ui.theme import Theme
    from ballast.ui.widgets.files import Files

_WIDE = 560


class RescueDialog(AskDialog):
    """Answers with the path of the copy. Enter leaves."""

    def __init__(
        self, theme: Theme, copies: Sequence[BackupResult], folder: Path, parent: QWidget, files: Files | None = None
    ) -> None:
        super().__init__(theme, say.RESTORE_TITLE(), say.RESTORE_DO(), parent, danger=True)
        self.setMinimumWidth(_WIDE)
        self._files, self._folder = files or SystemFiles(), folder
        self._paths: list[Path] = [copy.path for copy in copies]
        self.column.addWidget(PlainLabel(say.RESCUE_NOTE(), wrap=True))
        self.column.addWidget(PlainLabel(say.RESTORE_WHICH() if copies else say.BACKUPS_NONE(), "small"))
        self.which = Chooser(say.RESTORE_WHICH())
        self.which.addItems([_row(copy) for copy in copies])
        self.column.addWidget(self.which)
        self.which.setVisible(bool(copies))
        self.other = Button(theme, say.RESTORE_FILE(), "folder")
        self.other.clicked.connect(self._ask_file)
        self.column.addWidget(self.other)
        self.note.hide()
        self.go.setEnabled(bool(copies))
        (self.which if copies else self.other).setFocus()

    def _ask_file(self) -> None:
        wanted = Wanted(say.RESTORE_FILE_TITLE(), self._folder / "x", say.BACKUP_KIND(), "db")
        self._files.choose(self, wanted, self.add_file)

    def add_file(self, path: Path) -> None:
        """Offer another file, and choose it."""
        self._paths.append(path)
        self.which.show()
        self.which.addItem(say.RESTORE_FILE_ROW(name=path.name))
        self.which.setCurrentIndex(len(self._paths) - 1)
        self.go.setEnabled(True)
        self.fit()

    def answer(self) -> Path | None:
        """Which copy."""
        place = self.which.currentIndex()
        return self._paths[place] if 0 <= place < len(self._paths) else None


def _row(copy: BackupResult) -> str:
    words = Words()
    reason = say.REASONS[copy.reason]() if copy.reason in say.REASONS else copy.reason
    return say.RESTORE_ROW(copy.entries, shown=words.integer(copy.entries), made=words.instant(copy.at), reason=reason)
