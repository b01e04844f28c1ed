"""The card of a chart: title, what it shows, a button that turns it into a table and back, and the chart itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from ballast.ui.charts.table import ChartTableView
from ballast.ui.widgets.buttons import IconButton
from ballast.ui.widgets.plain import set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import charts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.charts.chart import Chart
    from ballast.ui.theme import Theme

TABLE_KEY = "T"


class ChartCard(Card):
    """Holds a chart and its twin as a table. `picked` is the chart's."""

    picked = Signal(object)

    def __init__(self, theme: Theme, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(chart.title(), subtitle=" ", parent=parent)
        self.chart = chart
        self.table = ChartTableView()
        self.toggle = IconButton(theme, "table", charts.AS_TABLE(), bare=True)
        self.toggle.clicked.connect(self.turn)
        self.head.addWidget(self.toggle)
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        self.body.setSpacing(0)
        self.body.addSpacing(8)
        self.add(self._stack, 1)
        chart.picked.connect(self.picked)
        chart.told.connect(self._tell)
        key = QShortcut(QKeySequence(TABLE_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.turn)
        self._tell()

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self._stack.currentIndex() == 1

    def turn(self) -> None:
        """Show the table instead of the chart, or the chart again."""
        if self.chart.empty:
            return
        inside = self._stack.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._stack.setCurrentIndex(0 if self.as_table else 1)
        self._tell()
        if inside:
            (self.table if self.as_table else self.chart.plot).setFocus(Qt.FocusReason.TabFocusReason)

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of a card, for the sheet of the page."""
        return [(TABLE_KEY, charts.TABLE_KEY()), ("Ctrl+C", charts.COPY_TABLE_KEY())]

    def _tell(self) -> None:
        empty = self.chart.empty
        if empty:
            self._stack.setCurrentIndex(0)
        self.title.setText(self.chart.title())
        self.subtitle.setText(self.chart.subtitle())
        self.subtitle.setVisible(bool(self.chart.subtitle()) and not empty)
        self.toggle.setVisible(not empty)
        name = charts.AS_CHART() if self.as_table else charts.AS_TABLE()
        self.toggle.set_icon("chart" if self.as_table else "table")
        self.toggle.setAccessibleName(f"{name}: {self.chart.title()}")
        set_tip(self.toggle, f"{name} ({TABLE_KEY})")
        if self.as_table:
            self.table.show_table(self.chart.as_table(), self.chart.title())
