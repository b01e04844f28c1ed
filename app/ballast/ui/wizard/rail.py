"""The nine steps at the left: where the owner is, what is done, what is still open, and a way to each reached step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ballast.domain.delegation.plan import Step
from ballast.ui.widgets.painted import focus_ring, painted, rounded
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPainter, QPaintEvent

    from ballast.ui.theme import Theme
    from ballast.ui.wizard.standing import Standing

WIDE, NARROW = 208, 56
_HEIGHT = 40
_DISC = 24


class RailStep(QAbstractButton):
    """One step: a disc with its number, a check mark or a dot, and its name."""

    def __init__(self, theme: Theme, step: Step, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.step = step
        self._number = str(number)
        self._narrow = False
        self.state = "ahead"
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", "rail")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_number(self, number: int) -> None:
        """Show its place among the steps that this plan has."""
        self._number = str(number)

    def show_state(self, state: str, spoken: str) -> None:
        """Show "now", "done", "open", "ahead" or "skipped"; `spoken` is what a screen reader says."""
        self.state = state
        self.setEnabled(state in {"now", "done", "open"})
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the disc alone, or the name too."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROW if self._narrow else WIDE, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the disc and the name."""
        with painted(self) as painter:
            whole = QRectF(self.rect())
            if self.state == "now":
                rounded(painter, whole, 10, self._theme.color("accent_soft"))
            elif self.underMouse() and self.isEnabled():
                rounded(painter, whole, 10, self._theme.color("hover"))
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = (whole.width() - _DISC) / 2 if self._narrow else whole.width() - 10 - _DISC if mirrored else 10
            disc = QRectF(left, (whole.height() - _DISC) / 2, _DISC, _DISC)
            self._draw_disc(painter, disc)
            if not self._narrow:
                self._draw_name(painter, whole.adjusted(10, 0, -44, 0) if mirrored else whole.adjusted(44, 0, -8, 0))
            if self.property("kbd") == "true":
                focus_ring(painter, whole, 10, self._theme.color("accent"))

    def _draw_disc(self, painter: QPainter, disc: QRectF) -> None:
        theme = self._theme
        if self.state == "now":
            rounded(painter, disc, _DISC / 2, theme.color("accent"))
            self._draw_number(painter, disc, theme.color("on_accent"))
        elif self.state == "done":
            rounded(painter, disc, _DISC / 2, theme.color("good_soft"))
            theme.icon("check", "good").paint(painter, disc.adjusted(5, 5, -5, -5).toRect())
        elif self.state == "skipped":
            theme.icon("minus", "text_third").paint(painter, disc.adjusted(5, 5, -5, -5).toRect())
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("warning" if self.state == "open" else "border_strong"), 1.5))
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
            self._draw_number(painter, disc, theme.color("warning" if self.state == "open" else "text_third"))

    def _draw_number(self, painter: QPainter, disc: QRectF, colour: QColor) -> None:
        painter.setPen(colour)
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), self._number)

    def _draw_name(self, painter: QPainter, room: QRectF) -> None:
        tokens = {"now": "accent_text", "done": "text", "open": "text"}
        painter.setPen(self._theme.color(tokens.get(self.state, "text_third")))
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.DemiBold if self.state == "now" else QFont.Weight.Medium)
        painter.setFont(font)
        name = painter.fontMetrics().elidedText(wizard.NAMES[self.step](), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), name)


class StepRail(QFrame):
    """All nine steps. `chosen` carries the step that the owner wants to see."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(wizard.STEPS())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(2)
        self.buttons = {step: RailStep(theme, step, number, self) for number, step in enumerate(Step, 1)}
        for step, button in self.buttons.items():
            column.addWidget(button)
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
        column.addStretch(1)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show numbers alone where room is short."""
        self.setFixedWidth((NARROW if narrow else WIDE) + 4)
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)

    def show_way(self, current: Step, standing: Standing | None, reached: Collection[Step]) -> None:
        """Show where the owner is and how each step stands."""
        present = list(Step) if standing is None else list(standing.steps)
        for step, button in self.buttons.items():
            name = wizard.NAMES[step]()
            button.show_number(present.index(step) + 1 if step in present else list(Step).index(step) + 1)
            if step is current:
                button.show_state("now", wizard.STEP_NOW(step=name))
            elif standing is not None and step in standing.passed_over:
                reason = wizard.SKIPPED[standing.passed_over[step]]()
                button.show_state("skipped", wizard.STEP_SKIPPED(step=name, reason=reason))
            elif step not in reached:
                button.show_state("ahead", wizard.STEP_AHEAD(step=name))
            elif standing is not None and standing.points[step]:
                button.show_state("open", wizard.STEP_OPEN(step=name))
            else:
                button.show_state("done", wizard.STEP_DONE(step=name))
