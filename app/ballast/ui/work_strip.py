"""Long work at the foot of the window: what goes on, how far it is, and the way out. It comes only where it takes a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ballast.ui.toast import announce
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.words import common

if TYPE_CHECKING:
    from ballast.ui.changes import Bulletin
    from ballast.ui.theme import Theme
    from ballast.ui.work import Work

_PATIENCE_MS = 500
_WIDE, _MARGIN = 460, 24


class WorkStrip(QFrame):
    """Shows one piece of work at a time over the foot of `host`. Escape, or its button, stops it."""

    def __init__(self, theme: Theme, bulletin: Bulletin, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("kind", "toast")
        self._work: Work | None = None
        self.title = ElidedLabel("", "strong")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(common.PROGRESS())
        self.cancel = Button(theme, common.CANCEL())
        self.cancel.set_key("Esc")
        self.cancel.clicked.connect(self._stop)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self._wait = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._wait.timeout.connect(self._appear)
        bulletin.worked.connect(self.follow)
        host.installEventFilter(self)
        self.hide()

    def follow(self, work: Work) -> None:
        """Watch a piece of work that has begun."""
        self._work = work
        self.title.setText(work.title)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        work.progressed.connect(self._progress)
        work.ended.connect(self._leave)
        self._wait.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        if self._work is not None:
            self._place()
            self.show()
            self.raise_()
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self._work.title)

    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(min(done, total))

    def _stop(self) -> None:
        if self._work is not None:
            self.cancel.setEnabled(False)
            self.title.setText(common.STOPPING())
            self.bar.setRange(0, 0)
            self._work.stop()

    def _leave(self) -> None:
        self._wait.stop()
        self._work = None
        self.hide()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is not None:
            self.resize(min(_WIDE, host.width() - 2 * _MARGIN), self.sizeHint().height())
            self.move((host.width() - self.width()) // 2, host.height() - self.height() - _MARGIN)
