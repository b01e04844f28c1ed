"""What a plan says that was measured with another version of the formulas: what differs, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ballast.domain.insight.weights import MODEL_VERSION
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import plans as say

if TYPE_CHECKING:
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class ModelCard(Card):
    """Shown above a plan of another version than `now`; `measure_asked` leads to measuring it again."""

    measure_asked = Signal()

    def __init__(self, theme: Theme, words: Words, made: int, now: int = MODEL_VERSION) -> None:
        super().__init__(say.MODEL_TITLE())
        for line in model_lines(made, now, words):
            self.add(PlainLabel(line, "second", wrap=True))
        self.go = Button(theme, say.MODEL_GO(), "refresh")
        self.go.clicked.connect(self.measure_asked)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)


def model_lines(made: int, now: int, words: Words) -> list[str]:
    """Which version measured it and which reckons now, what changed in between as far as it is known here, what to do."""
    versions = {"made": words.integer(made), "now": words.integer(now)}
    if made > now:
        return [say.MODEL_NEWER(**versions), say.MODEL_DO_NEWER()]
    changed = [say.MODEL_CHANGES[version]() for version in range(made + 1, now + 1) if version in say.MODEL_CHANGES]
    return [say.MODEL_OLDER(**versions), *changed, say.MODEL_DO()]
