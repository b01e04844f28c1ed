"""What stands around a step: heading, one sentence why, the content that scrolls, what is open, and the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button, GhostButton, PrimaryButton
from ballast.ui.widgets.plain import PlainLabel, set_button_text, set_tip
from ballast.ui.widgets.surfaces import Badge, Pliant, scrolled
from ballast.ui.wizard.open_points import OpenLine
from ballast.ui.wizard.total import TotalLine
from ballast.ui.words import common, wizard

if TYPE_CHECKING:
    from ballast.domain.delegation.journey import Progress
    from ballast.domain.delegation.plan import Step
    from ballast.ui.theme import Theme
    from ballast.ui.wizard.step import StepView


class StepFrame(QWidget):
    """The frame around the step in view. Signals for the three ways out of a step."""

    next_asked = Signal()
    back_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.title = PlainLabel("", "page", wrap=True)
        self.progress = Badge("")
        head.addWidget(self.title, 1)
        head.addWidget(self.progress)
        self.why = PlainLabel("", "second", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self.why)
        column.addLayout(words)
        self._inside = Pliant()
        self._content = QVBoxLayout(self._inside)
        self._content.setContentsMargins(0, 0, 0, 4)
        self.area = scrolled(self._inside)
        column.addWidget(self.area, 1)
        self.total = TotalLine()
        column.addWidget(self.total)
        self.open_line = OpenLine(theme)
        column.addWidget(self.open_line)
        column.addLayout(self._footer())

    def show_step(self, step: Step, view: StepView) -> None:
        """Show another step from its top."""
        self.title.setText(wizard.HEADINGS[step]())
        self.why.setText(wizard.WHY[step]())
        if self._content.indexOf(view) >= 0:
            return
        self.take_content()
        self._content.addWidget(view)
        view.show()
        self.area.verticalScrollBar().setValue(0)

    def hold(self, view: StepView) -> None:
        """Give a step that is being made its place, out of sight."""
        view.setParent(self._inside)
        view.hide()

    def take_content(self) -> None:
        """Take the step out of view; it lives on here, for one without a parent would outlive the window and be styled anew."""
        while (item := self._content.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()

    def show_progress(self, progress: Progress | None, *, first: bool, last: bool) -> None:
        """Say how far the owner is; the last step saves."""
        if progress is not None:
            self.progress.setText(wizard.PROGRESS(place=progress.place, count=progress.count))
        self.back.setEnabled(not first)
        name = wizard.SAVE_PLAN() if last else common.NEXT()
        self.next.setAccessibleName(name)
        set_button_text(self.next, name)
        self.next.set_icon("check" if last else "arrow-right", "on_accent")

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.back = Button(self._theme, common.BACK(), "arrow-left")
        set_tip(self.back, f"{common.BACK()} (Alt+Left)")
        self.leave = GhostButton(self._theme, wizard.LEAVE())
        set_tip(self.leave, wizard.LEAVE_TIP())
        self.next = PrimaryButton(self._theme, common.NEXT(), "arrow-right")
        set_tip(self.next, f"{common.NEXT()} (Alt+Right)")
        self.next.setMinimumWidth(120)
        self.kept = PlainLabel(wizard.KEPT(), "hint")
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.kept)
        row.addWidget(self.leave)
        row.addWidget(self.next)
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        self.leave.clicked.connect(self.leave_asked)
        return row
