"""Where panels stand on the page: above the running card what waits for an answer, below it what belongs to what runs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class PanelPlace(QWidget):
    """Panels one under another; it is there only while one of them is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._panels: list[QWidget] = []
        self.hide()

    def put(self, panel: QWidget) -> None:
        """A panel below the others, not shown yet."""
        panel.hide()
        self._column.addWidget(panel)
        self._panels.append(panel)

    def show_panel(self, panel: QWidget, *, shown: bool) -> None:
        """Show or hide one of them."""
        panel.setVisible(shown)
        self.setVisible(any(not each.isHidden() for each in self._panels))
