"""The plan beside the log as bars, with the same as a table, why it is so, and the entries behind what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.services import hand_over, holding
from ballast.ui.charts.table import ChartTableView
from ballast.ui.pages.helpers.bars import RangeBars
from ballast.ui.pages.helpers.entries import open_entries, sum_lines
from ballast.ui.pages.helpers.held import OVERSIGHT_BAR, bars_of, spoken_bars, table_of, why_lines
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import going as say

if TYPE_CHECKING:
    from ballast.domain.delegation.follow_up import Held
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.entries import EntriesDialog
    from ballast.ui.pages.helpers.hand import Hand

Course = tuple[tuple[int, "Held"], ...]
_TABLE_ROW, _TABLE_FRAME = 32, 62
"""Pixels of a row, and of the head in two lines with the bar that scrolls it sideways."""


class HeldPicture(QWidget):
    """Bars, a table and the why. `dialog` is the list of entries that is open."""

    def __init__(self, hand: Hand) -> None:
        super().__init__()
        self._hand, self._context = hand, hand.context
        theme = self._context.theme
        self.dialog: EntriesDialog | None = None
        self.bars = RangeBars(theme)
        self.bars.picked.connect(self._open_entries)
        self.note = PlainLabel("", "hint", wrap=True)
        self.table, self.reasons = ChartTableView(), PlainLabel("", "second", wrap=True)
        self.table_place = QWidget()
        self.as_table, self.why = LinkButton(theme, say.AS_TABLE()), LinkButton(theme, say.WHY())
        self.as_table.clicked.connect(lambda: self._turn(self.table_place, self.as_table))
        self.why.clicked.connect(lambda: self._turn(self.reasons, self.why))
        self._names = {self.as_table: (say.AS_TABLE, say.AS_BARS), self.why: (say.WHY, say.WHY_HIDE)}
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self.as_table)
        links.addWidget(self.why)
        links.addStretch(1)
        inside = QVBoxLayout(self.table_place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(PlainLabel(say.TABLE_NOTE(), "hint", wrap=True))
        inside.addWidget(self.table)
        column.addWidget(self.bars)
        column.addWidget(self.note)
        column.addLayout(links)
        for part in (self.table_place, self.reasons):
            column.addWidget(part)
            part.hide()

    def show_held(self, held: Held, course: Course) -> None:
        """Show what was measured, now and at the looks that have come."""
        words, found = self._context.words, self._hand.found
        if found is None:
            return
        rows = bars_of(held, words)
        self.bars.show_rows(say.BARS(), rows, spoken_bars(rows))
        self.note.setText(say.RANGE_NOTE(held.counted_days, shown=words.integer(held.counted_days)))
        table = table_of(course, held, found.plan.currency, words)
        self.table.show_table(table, say.TABLE())
        self.table.setFixedHeight(len(table.rows) * _TABLE_ROW + _TABLE_FRAME)
        names = [" ".join(task.name.split()) for task in hand_over.handed_tasks(found)]
        self.reasons.setText("\n".join(why_lines(held, names, words)))

    def _turn(self, part: QWidget, button: LinkButton) -> None:
        part.setVisible(part.isHidden())
        text = self._names[button][0 if part.isHidden() else 1]()
        button.setText(text)
        button.setAccessibleName(text)

    def _open_entries(self, number: int) -> None:
        """The entries of the log behind a bar."""
        found, clock, words = self._hand.found, self._context.clock, self._context.words
        if found is None or found.hand_over.start is None:
            return
        oversight = number == OVERSIGHT_BAR
        title = (say.BEHIND_OVERSIGHT if oversight else say.BEHIND_LEFT)(day=words.short_day(found.hand_over.start))

        def read(store: Store, watch: Watch) -> tuple[Log, tuple[str, ...]]:
            behind = holding.entries_behind(store, found, clock, watch, oversight=oversight)
            return behind.log, sum_lines(behind, words)

        self.dialog = open_entries(self._context, title, read, self)
