"""The first view: what Ballast is for, and three ways to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.tokens import GAP
from ballast.ui.widgets.buttons import Button, GhostButton, PrimaryButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, scrolled
from ballast.ui.words import welcome as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.ui.theme import Theme

_WIDE = 980
_NARROWEST = 230


class Doors(QWidget):
    """Three cards with a button each, and the way past them; made in steps. A signal for each of the four."""

    own_asked = Signal()
    sample_asked = Signal()
    import_asked = Signal()
    skip_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        theme, inside, centred = self._theme, QWidget(), QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(centred))
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        inside.setMaximumWidth(_WIDE)
        row.addStretch(1)
        row.addWidget(inside, 1_000)
        row.addStretch(1)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.own = PrimaryButton(theme, say.OWN_BUTTON())
        self.sample = Button(theme, say.SAMPLE_BUTTON())
        self.bring = Button(theme, say.IMPORT_BUTTON())
        self.skip = GhostButton(theme, say.SKIP_ALL())
        self._sample_text = PlainLabel(say.SAMPLE_TEXT(), "second", wrap=True)
        yield from self._lay_out(theme)
        for button, asked in (
            (self.own, self.own_asked),
            (self.sample, self.sample_asked),
            (self.bring, self.import_asked),
            (self.skip, self.skip_asked),
        ):
            button.clicked.connect(asked)

    def _lay_out(self, theme: Theme) -> Iterator[None]:
        centre = Qt.AlignmentFlag.AlignHCenter
        title = PlainLabel(say.TITLE(), "page")
        why = PlainLabel(say.WHY(), wrap=True)
        private = PlainLabel(say.PRIVATE(), "second", wrap=True)
        for label in (title, why, private):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QVBoxLayout()
        middle.setContentsMargins(130, 0, 130, 0)
        middle.setSpacing(8)
        for label in (title, why, private):
            middle.addWidget(label)
        cards = Columns(_NARROWEST, (3, 1))
        self._column.addStretch(2)
        self._column.addWidget(IconTile(theme, "anchor", side=60), 0, centre)
        self._column.addLayout(middle)
        self._column.addSpacing(14)
        self._column.addWidget(cards)
        self._column.addSpacing(4)
        self._column.addWidget(self.skip, 0, centre)
        self._column.addStretch(3)
        yield
        cards.add(_door(theme, "target", say.OWN(), PlainLabel(say.OWN_TEXT(), "second", wrap=True), self.own))
        cards.add(_door(theme, "eye", say.SAMPLE(), self._sample_text, self.sample))
        cards.add(_door(theme, "download", say.IMPORT(), PlainLabel(say.IMPORT_TEXT(), "second", wrap=True), self.bring))
        yield

    def offer_sample(self, *, offered: bool) -> None:
        """Offer the sample business, or say why not."""
        self.sample.setEnabled(offered)
        self._sample_text.setText(say.SAMPLE_TEXT() if offered else say.SAMPLE_TAKEN())


def _door(theme: Theme, icon: str, title: str, text: PlainLabel, button: Button) -> Card:
    card = Card()
    card.setAccessibleName(title)
    button.setAccessibleName(title)
    card.body.setContentsMargins(18, 18, 18, 18)
    card.add(IconTile(theme, icon, side=38))
    card.add(PlainLabel(title, "card", wrap=True))
    card.add(text)
    card.body.addStretch(1)
    card.body.addSpacing(4)
    card.add(button)
    return card
