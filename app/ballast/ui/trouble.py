"""Weather shown calmly: what happened, what is safe, what to do, and a way to try again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.changes import Tone
from ballast.ui.widgets.buttons import Button, GhostButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Banner, EmptyState
from ballast.ui.words import common, settings
from ballast.ui.words import errors as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.theme import Theme


class TroubleBanner(QWidget):
    """A problem above the page. `dismissed` is sent by its button, and before it tries again."""

    dismissed = Signal()

    def __init__(self, theme: Theme, error: Exception, retry: Callable[[], object] | None = None) -> None:
        super().__init__()
        trouble = words.trouble_of(error)
        self.spoken = f"{trouble.title()}. {words.full_text(trouble)}"
        margin = QVBoxLayout(self)
        margin.setContentsMargins(28, 16, 28, 0)
        banner = Banner(theme, " ".join(words.full_text(trouble).split()), Tone.WARNING)
        margin.addWidget(banner)
        title = PlainLabel(trouble.title(), "strong")
        column = QVBoxLayout()
        column.setSpacing(2)
        banner.row.removeWidget(banner.label)
        banner.label.setProperty("role", "second")
        column.addWidget(title)
        column.addWidget(banner.label)
        if detail := words.detail_of(error):
            column.addWidget(PlainLabel(detail, "hint", wrap=True))
            self.spoken = f"{self.spoken} {detail}"
        banner.row.addLayout(column, 1)
        if retry is not None and trouble.retry:
            again = Button(theme, common.RETRY(), "refresh")
            again.clicked.connect(self.dismissed)
            again.clicked.connect(retry)
            banner.add(again)
        close = GhostButton(theme, common.DISMISS())
        close.clicked.connect(self.dismissed)
        banner.add(close)


class ReadOnlyBanner(QWidget):
    """Stands above every page while the log may only be read."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__()
        self.spoken = f"{words.READ_ONLY_TITLE()}. {words.READ_ONLY_TEXT(folder=folder)}"
        margin = QVBoxLayout(self)
        margin.setContentsMargins(28, 16, 28, 0)
        banner = Banner(theme, words.READ_ONLY_TEXT(folder=folder), Tone.WARNING)
        banner.row.removeWidget(banner.label)
        banner.label.setProperty("role", "second")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(PlainLabel(words.READ_ONLY_TITLE(), "strong"))
        column.addWidget(banner.label)
        banner.row.addLayout(column, 1)
        margin.addWidget(banner)


class TroublePage(EmptyState):
    """Stands in for every page while the log cannot be opened. `retry` is what its button does."""

    def __init__(self, theme: Theme, error: Exception, retry: Callable[[], object]) -> None:
        trouble = words.trouble_of(error)
        text = "\n\n".join(filter(None, (words.full_text(trouble), words.detail_of(error))))
        super().__init__(theme, "warning", trouble.title(), text)
        folder = getattr(error, "folder", None)
        self._copies = getattr(error, "copies", ())
        self._folder = folder if isinstance(folder, Path) else Path()
        if trouble.retry:
            self.add_button(common.RETRY(), "refresh", retry)
        if isinstance(folder, Path):
            where = PlainLabel(str(folder), "hint", wrap=True)
            where.set_selectable()
            show = Button(theme, words.OPEN_FOLDER(), "folder")
            show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(where)
            row.addWidget(show)
            row.addStretch(1)
            self.column.insertLayout(self.column.count() - 1, row)

    def offer_copies(self, bring_back: Callable[[Path], object]) -> None:
        """A way to bring a copy back, before trying again: `bring_back` is called with the one that was chosen."""
        self.bring = Button(self._theme, settings.RESTORE(), "undo")
        self.bring.clicked.connect(lambda: self._ask(bring_back))
        self.buttons.insertWidget(1, self.bring)

    def _ask(self, bring_back: Callable[[Path], object]) -> None:
        from ballast.ui.rescue_dialog import RescueDialog  # noqa: PLC0415 - seldom needed

        dialog = RescueDialog(self._theme, self._copies, self._folder, self)
        dialog.taken.connect(bring_back)
        dialog.open()
