"""Tasks that are probably one: the pair, why, and the two answers. One pair at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import ElidedLabel, set_button_text
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ballast.services.tasks import Suggestion
    from ballast.ui.theme import Theme

_NAME = 28


class AlikeCard(Card):
    """Shows the surest pair. `merged` and `dismissed` carry the suggestion."""

    merged = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._found: Suggestion | None = None
        self.setAccessibleName(say.ALIKE_TITLE())
        row = QHBoxLayout()
        row.setSpacing(12)
        self.body.addLayout(row)
        self.body.setContentsMargins(14, 10, 12, 10)
        row.addWidget(IconTile(theme, "copy"))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = ElidedLabel(say.ALIKE_TITLE(), "strong")
        self.text = ElidedLabel("", "second")
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.count = Badge("")
        row.addWidget(self.count)
        self.different = LinkButton(theme, say.ALIKE_DISMISS())
        self.merge = Button(theme, say.MERGE_DO(), "link")
        row.addWidget(self.different)
        row.addWidget(self.merge)
        self.merge.clicked.connect(lambda: self.merged.emit(self._found))
        self.different.clicked.connect(lambda: self.dismissed.emit(self._found))
        self.hide()

    def show_found(self, found: Sequence[Suggestion]) -> None:
        """Show the first pair, and how many there are; nothing where there is none."""
        self._found = found[0] if found else None
        self.setVisible(bool(found))
        if self._found is None:
            return
        stays, goes = (" ".join(task.name.split()) for task in (self._found.stays, self._found.goes))
        self.text.setText(say.ALIKE_TEXT(goes=goes, stays=stays, why=say.WHYS[self._found.why]()))
        self.count.setText(str(len(found)))
        short = stays if len(stays) <= _NAME else f"{stays[:_NAME]}…"
        set_button_text(self.merge, say.ALIKE_MERGE(stays=short))
