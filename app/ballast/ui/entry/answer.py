"""What the box says back, below the line: what saving would write, or the question before something doubtful is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ballast.ui.entry.preview import Preview
from ballast.ui.widgets.buttons import GhostButton, PrimaryButton
from ballast.ui.widgets.meters import CategoryDot
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ballast.ui.entry.reading import Line
    from ballast.ui.theme import Theme


class PreviewRow(QWidget):
    """What saving would write: the task strong, the rest after it, doubts on badges; or what is wrong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = CategoryDot(theme, None, side=16)
        self._task = ElidedLabel("", "strong")
        self._task.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._task.setMaximumWidth(320)
        self._details = ElidedLabel("", "second")
        self._details.set_figures()
        self._problem = ElidedLabel("", "error")
        self._doubt = Badge("", "warning")
        self._offer = Badge("")
        self.preview = Preview()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(9)
        row.addWidget(self._dot)
        row.addWidget(self._task)
        row.addWidget(self._details, 1)
        row.addWidget(self._problem, 1)
        row.addWidget(self._doubt)
        row.addWidget(self._offer)

    def show_preview(self, shown: Preview, line: Line, offer: str = "") -> None:
        """Say it; `offer` is what another key would do."""
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self.preview = shown
        wrong = bool(shown.problem)
        self._problem.setText(shown.problem)
        self._task.setText(shown.task)
        self._task.updateGeometry()
        self._details.setText(shown.details)
        self._doubt.setText(shown.doubts[0] if shown.doubts else "")
        category = line.category
        self._dot.show_category(
            category.colour if category else None, category.cue if category else "", category_name(category)
        )
        for part in (self._dot, self._task, self._details):
            part.setVisible(not wrong)
        self._problem.setVisible(wrong)
        self._doubt.setVisible(bool(shown.doubts))


class QuestionRow(QWidget):
    """The question before something doubtful is saved. Enter in the box says yes, Escape says no."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doubts = Badge("", "warning")
        self._what = ElidedLabel("", "second")
        self._what.set_figures()
        self._ask = PlainLabel(say.ASK_SAVE(), "strong")
        self.yes = PrimaryButton(theme, say.SAVE_ANYWAY())
        self.no = GhostButton(theme, say.CHANGE_IT())
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.refused)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self._doubts)
        row.addWidget(self._what, 1)
        row.addWidget(self._ask)
        row.addWidget(self.yes)
        row.addWidget(self.no)

    def ask(self, shown: Preview) -> None:
        """Ask about this line."""
        self._doubts.setText(", ".join(shown.doubts))
        self._what.setText(f"{shown.task}  ·  {shown.details}")

    @property
    def text(self) -> str:
        """What is doubtful."""
        return f"{self._doubts.text()}: {self._what.text()}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape on a button says no as well."""
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        else:
            super().keyPressEvent(event)
