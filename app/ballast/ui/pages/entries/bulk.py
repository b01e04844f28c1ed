"""The bar over the foot of the list: what is selected, and what can be done with all of it at once."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.words import common
from ballast.ui.words import entries as say
from ballast.ui.words import today as say_today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Entry
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

TASK, CATEGORY, ZONE, LIKE = "Ctrl+T", "Ctrl+K", "Ctrl+Shift+T", "Ctrl+L"


class BulkBar(QFrame):
    """Shown while several entries are selected. Signals for each act; `stress_chosen` carries a rating or None."""

    task_asked = Signal()
    category_asked = Signal()
    zone_asked = Signal()
    stress_chosen = Signal(object)
    deleted = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("kind", "card")
        self.setAccessibleName(say.BULK())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        self.label = PlainLabel("", "strong")
        self.label.set_figures()
        self.clear = LinkButton(theme, say.CLEAR())
        self.task = Button(theme, say.SET_TASK(), "edit")
        self.category = Button(theme, say.SET_CATEGORY(), "tag")
        self.stress = Button(theme, say.SET_STRESS(), "flame")
        self.zone = Button(theme, say.SET_ZONE(), "globe")
        self.delete = Button(theme, say.DELETE(), "trash")
        row.addWidget(self.label)
        row.addWidget(self.clear)
        row.addStretch(1)
        for button in (self.task, self.category, self.stress, self.zone, self.delete):
            row.addWidget(button)
        self.task.clicked.connect(self.task_asked)
        self.category.clicked.connect(self.category_asked)
        self.zone.clicked.connect(self.zone_asked)
        self.delete.clicked.connect(self.deleted)
        self.clear.clicked.connect(self.cleared)
        self.stress.clicked.connect(self._show_ratings)
        for button, key in ((self.task, TASK), (self.category, CATEGORY), (self.zone, ZONE)):
            button.set_key(key)

    def show_chosen(self, entries: Sequence[Entry], now: datetime) -> None:
        """Say how many and how long."""
        length = sum((entry.length(now) for entry in entries), timedelta(0))
        shown = self._words.integer(len(entries))
        self.label.setText(say.CHOSEN(len(entries), shown=shown, length=self._words.duration(length)))
        self.setVisible(bool(entries))

    def _show_ratings(self) -> None:
        menu = QMenu(self)
        for rating in (*range(STRESS_MAX + 1), None):
            name = say_today.RATE_NONE() if rating is None else common.STRESS_NAMES[rating]()
            text = name if rating is None else say_today.RATE_CHOICE(rating=rating, name=name)
            menu.addAction(button_text(text), partial(self.stress_chosen.emit, rating))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.stress.mapToGlobal(self.stress.rect().bottomLeft()))
