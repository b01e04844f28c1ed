"""A small pill that says where a number or an answer comes from: measured, said, ours, a benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.review import Provenance
from ballast.ui.widgets.surfaces import Badge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TONES = {Provenance.MEASURED: "accent", Provenance.SAID: "good", Provenance.DEFAULT: "", Provenance.BENCHMARK: "warning"}


class OriginTag(Badge):
    """The pill; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.hide()

    def show_origin(self, origin: Provenance | None, text: str) -> None:
        """Say it; nothing for None."""
        self.setVisible(origin is not None)
        if origin is not None:
            self.setText(text)
            self.set_tone(TONES[origin])
