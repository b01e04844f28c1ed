"""A question with a few named boxes, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QLayout

from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.wizard.fields import Field, LineEdit, NumberEdit, TextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

W = TypeVar("W", bound="QWidget")
_WIDE = 432


class Form(AskDialog):
    """A question of boxes: subclasses `put` them in, say in `fits` what is still wrong, and `answer`.

    Taking is possible once `fits` has nothing to say; what it says stands below the boxes.
    """

    def __init__(self, theme: Theme, title: str, does: str, parent: QWidget, note: str = "") -> None:
        super().__init__(theme, title, does, parent)
        self._note = note
        if (whole := self.layout()) is not None:
            whole.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # a box is never pressed together

    def put(self, label: str, control: W, hint: str = "", unit: str = "") -> W:
        """One more box with its label."""
        field = Field(label, control, hint, unit)
        field.setMinimumWidth(_WIDE)  # its own: a dialog that is as small as its boxes allow forgets a width of its own
        self.column.addWidget(field)
        if isinstance(control, LineEdit | NumberEdit | TextEdit):
            control.typed.connect(self.check)
        return control

    def fits(self) -> str | None:
        """What is still wrong; empty where it only is not enough yet, None where it may be taken."""
        return None

    def check(self, _: object = None) -> None:
        """Say what is wrong, and whether it may be taken."""
        wrong = self.fits()
        self.go.setEnabled(wrong is None)
        said = wrong or self._note
        self.note.setText(said)
        self.note.setVisible(bool(said))
