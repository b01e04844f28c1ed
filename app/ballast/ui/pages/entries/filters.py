"""Limiting the list to a category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.widgets.choosers import Chooser
from ballast.ui.words import entries as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme


class CategoryFilter(Chooser):
    """Every category, one of them, or what is uncategorised."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say.FILTER_CATEGORY(), parent)
        self._theme = theme
        self._known: tuple[Category, ...] = ()

    @property
    def chosen(self) -> frozenset[UUID | None] | None:
        """What the list is limited to; None without a limit, and None among them for what is uncategorised."""
        row = self.currentIndex() - 1
        if row < 0:
            return None
        return frozenset({self._known[row].id if row < len(self._known) else None})

    def show_categories(self, known: tuple[Category, ...]) -> None:
        """Offer these; what was chosen stays so where it is still there."""
        if known == self._known and self.count():
            return
        before = self.chosen
        self._known = known
        self.clear()
        self.addItem(say.ANY_CATEGORY())
        for category in known:
            self.addItem(self._theme.icon(category.cue, f"category:{category.colour}"), category_name(category))
        self.addItem(category_name(None))
        ids = [category.id for category in known]
        if before is not None:
            (wanted,) = before
            self.setCurrentIndex(self.count() - 1 if wanted is None else 1 + ids.index(wanted) if wanted in ids else 0)
