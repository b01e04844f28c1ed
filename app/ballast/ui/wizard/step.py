"""What every step of the wizard is: a widget that shows the plan on the table and changes it through the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ballast.ui.order import first_stop
from ballast.ui.tokens import GAP
from ballast.ui.widgets.surfaces import Pliant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.ui.context import Context
    from ballast.ui.wizard.session import Session


class StepView(Pliant):
    """The content of one step.

    It is filled in turns (`make`), out of sight. The page calls `show_plan` when the answers are others, `show_results` when
    the results are, `arrive` when the step comes into view, and `jump` to lead to something open. A step never rebuilds what
    the owner is typing into.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.context: Context = session.context
        self.theme = session.context.theme
        self.words = session.context.words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def make(self) -> Iterator[None]:
        """The steps of filling it for the first time, out of sight: no one of them is long."""
        self.show_plan()
        yield
        if self.session.standing is not None:
            self.show_results()
            yield

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """Keys of this step, for F1."""
        return ()

    def show_plan(self) -> None:
        """Show the answers."""

    def show_results(self) -> None:
        """Show the results; `session.standing` is there."""

    def arrive(self) -> None:
        """The step comes into view."""
        self.show_plan()
        if self.session.standing is not None:
            self.show_results()

    def jump(self, point: OpenPoint) -> None:  # noqa: ARG002 - steps with subjects use it
        """Lead to something open; the first thing to answer unless a step knows better."""
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard on the first thing to answer."""
        if (first := first_stop(self)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
