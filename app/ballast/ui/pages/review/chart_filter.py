"""The head of the charts: all of them about everything, or about one category alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.domain.insight.narrowed import Only
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.words import charts as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QIcon

    from ballast.domain.insight.review import Review
    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

ONLY_KEY = "Alt+C"
_WIDEST = 280


class ChartFilter(QWidget):
    """One chooser of a category. `chosen` carries another one that is wanted, as does `only`; None are all."""

    chosen = QtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offered: tuple[Only | None, ...] = ()
        self._names: dict[Only, str] = {}
        self.only: Only | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(PlainLabel(say.GRID_TITLE(), "part"))
        row.addStretch(1)
        row.addWidget(PlainLabel(say.ONLY_LABEL(), "second"))
        self.picker = Chooser(say.ONLY_CHOOSER())
        self.picker.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        set_tip(self.picker, f"{say.ONLY_CHOOSER()} ({ONLY_KEY})")
        self.picker.setMaximumWidth(_WIDEST)
        self.picker.activated.connect(self._pick)
        row.addWidget(self.picker)
        key = QShortcut(QKeySequence(ONLY_KEY), self)
        key.activated.connect(self._open)

    @property
    def name(self) -> str:
        """What the category is called that is shown alone; nothing for all of them."""
        return "" if self.only is None else self._names.get(self.only, "")

    def show_review(self, review: Review, categories: Iterable[Category]) -> None:
        """Offer the categories of a period in the owner's order, and the one that was chosen before, even if it has none."""
        used = {each.category.id if each.category else None for each in review.categories if each.total}
        self._names = {}
        rows: list[tuple[Only | None, str, QIcon]] = [(None, say.ONLY_ALL(), self._theme.icon("chart", "text_second"))]
        for category in (*sorted(categories, key=lambda each: each.position), None):
            only = Only(category.id if category else None)
            if only.category_id in used or only == self.only:
                self._names[only] = " ".join(category_name(category).split())
                rows.append((only, self._names[only], self._icon(category)))
        if is_gone := self.only not in {row[0] for row in rows}:
            self.only = None
        self._offered = tuple(row[0] for row in rows)
        with QSignalBlocker(self.picker):
            self.picker.clear()
            for _only, name, icon in rows:
                self.picker.addItem(icon, name)
            self.picker.setCurrentIndex(self._offered.index(self.only))
        if is_gone:
            self.chosen.emit(None)

    def _icon(self, category: Category | None) -> QIcon:
        cue, colour = ("question", "") if category is None else (category.cue, category.colour)
        return self._theme.icon(cue, f"category:{colour}")

    def _pick(self, at: int) -> None:
        if self._offered[at] != self.only:
            self.only = self._offered[at]
            self.chosen.emit(self.only)

    def _open(self) -> None:
        self.picker.setFocus()
        self.picker.showPopup()
