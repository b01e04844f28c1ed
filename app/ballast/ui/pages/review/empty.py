"""What stands where a period has no entries: what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal

from ballast.ui.changes import PageName
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.surfaces import Card, EmptyState
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from ballast.domain.insight.review import Period
    from ballast.ui.context import Context


class EmptyReview(Card):
    """Log, import, or look at another period. `period_chosen` carries the whole log's `Period`."""

    period_chosen = QtSignal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._whole: Period | None = None
        self.setMinimumHeight(380)
        self.state = EmptyState(context.theme, "chart", say.EMPTY(), say.EMPTY_TEXT())
        self.log = self.state.add_button(say.EMPTY_TODAY(), "clock", lambda: context.navigate(PageName.TODAY))
        self.bring = Button(context.theme, say.EMPTY_IMPORT(), "upload")
        self.bring.clicked.connect(lambda: context.navigate(PageName.IMPORT))
        self.all = Button(context.theme, say.EMPTY_WHOLE(), "calendar")
        self.all.clicked.connect(lambda: self.period_chosen.emit(self._whole))
        for button in (self.bring, self.all):
            self.state.buttons.insertWidget(self.state.buttons.count() - 1, button)
        self.add(self.state)

    def show_log(self, whole: Period | None) -> None:
        """Say where the log is, when there is one."""
        self._whole = whole
        self.all.setVisible(whole is not None)
        if whole is None:
            self.state.text.setText(say.EMPTY_TEXT())
            return
        words = self._context.words
        first, last = words.numeric_date(whole.first), words.numeric_date(whole.last)
        self.state.text.setText(say.EMPTY_ELSEWHERE(first=first, last=last))
