"""The card of a chart: title, main finding in a sentence, the chart or the same as a table, and what can be taken along."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from ballast.ui.charts import only
from ballast.ui.charts.lead import Lead
from ballast.ui.charts.table import ChartTableView
from ballast.ui.widgets.buttons import IconButton
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import PlainLabel, button_text, set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import charts, unmarked
from ballast.ui.words.names import breakable

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.charts.chart import Chart
    from ballast.ui.theme import Theme

TABLE_KEY, COPY_KEY, PNG_KEY, SVG_KEY, MENU_KEY = "T", "Ctrl+C", "Ctrl+S", "Ctrl+E", "M"


class Form(Enum):
    """How a chart is taken along."""

    COPY = auto()
    PNG = auto()
    SVG = auto()


@dataclass(frozen=True, slots=True)
class PictureWish:
    """A chart that the owner wants as a picture."""

    chart: Chart
    form: Form


def card_keys() -> list[tuple[str, str]]:
    """The keys that every card has."""
    return [
        (TABLE_KEY, charts.TABLE_KEY()),
        (COPY_KEY, charts.COPY_KEY()),
        (PNG_KEY, charts.SAVE_PNG()),
        (SVG_KEY, charts.SAVE_SVG()),
        (MENU_KEY, charts.TAKE_ALONG()),
    ]


class ChartCard(Card):
    """Holds a chart and its twin as a table. `picked` is the chart's; `wished` carries a `PictureWish`.

    `asked` says that the owner wants to know how the sentence above the chart comes about; it carries the chart.
    """

    picked = Signal(object)
    wished = Signal(object)
    asked = Signal(object)

    def __init__(self, theme: Theme, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(chart.title(), parent=parent)
        self.chart = chart
        self.table = ChartTableView()
        self.table.setAccessibleName(charts.TABLE_OF(title=chart.title()))
        self.lead = Lead()
        self.note = PlainLabel("", "small", wrap=True)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lead)
        column.addWidget(self.note)
        self.why = Opening(theme, words, aside=0)
        self.why.clicked.connect(lambda: self.asked.emit(self.chart))
        self.toggle = IconButton(theme, "table", charts.AS_TABLE(), bare=True)
        self.toggle.clicked.connect(self.turn)
        self.take = IconButton(theme, "download", charts.TAKE_ALONG(), bare=True)
        self.take.clicked.connect(self.open_menu)
        for button in (self.toggle, self.take):
            kept = button.sizePolicy()
            kept.setRetainSizeWhenHidden(True)  # so that the titles of two cards align where one is empty
            button.setSizePolicy(kept)
            self.head.addWidget(button)
        self._theme = theme
        self._stack = QStackedWidget()
        self._stack.addWidget(chart)
        self._stack.addWidget(self.table)
        self.body.setSpacing(0)
        self.add(self.why)
        self.body.addSpacing(8)
        if chart.control is not None:  # below the words, so that those of two cards beside each other align
            self.body.addWidget(chart.control, 0, Qt.AlignmentFlag.AlignLeft)
            chart.control.show()
            self.body.addSpacing(6)
        self.add(self._stack, 1)
        chart.picked.connect(self.picked)
        chart.told.connect(self._tell)
        self._take_keys()
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

    def wish(self, form: Form) -> None:
        """Ask for the chart as a picture; an empty one is none."""
        if not self.chart.empty:
            self.wished.emit(PictureWish(self.chart, form))

    def open_menu(self) -> None:
        """Open the menu of what can be taken along, below its button."""
        if self.chart.empty:
            return
        menu = self.menu()
        menu.popup(self.take.mapToGlobal(QPoint(0, self.take.height() + 2)))

    def menu(self) -> QMenu:
        """What can be taken along, with the keys beside it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows: tuple[tuple[str, str, Callable[[], object], str], ...] = (
            ("copy", charts.COPY_PICTURE(), partial(self.wish, Form.COPY), "" if self.as_table else COPY_KEY),
            ("table", charts.COPY_TABLE_KEY(), self._copy_table, COPY_KEY if self.as_table else ""),
            ("download", charts.SAVE_PNG(), partial(self.wish, Form.PNG), PNG_KEY),
            ("download", charts.SAVE_SVG(), partial(self.wish, Form.SVG), SVG_KEY),
        )
        for icon, text, act, keys in rows:
            action = menu.addAction(self._theme.icon(icon, "text_second"), button_text(text), act)
            if keys:
                action.setShortcut(keys)
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the card has the key itself
        return menu

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of a card, for the sheet of the page."""
        return [*card_keys(), *((key, text) for key, text, _ in self.chart.own_keys)]

    def _take_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            (TABLE_KEY, self.turn),
            (MENU_KEY, self.open_menu),
            (PNG_KEY, partial(self.wish, Form.PNG)),
            (SVG_KEY, partial(self.wish, Form.SVG)),
            *((key, act) for key, _, act in self.chart.own_keys),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        copy = QShortcut(QKeySequence(COPY_KEY), self.chart.plot)  # in the table the same key copies the table
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(partial(self.wish, Form.COPY))

    def _copy_table(self) -> None:
        self.table.show_table(self.chart.as_table(), self.chart.title())
        self.table.copy()

    def _tell(self) -> None:
        empty = self.chart.empty
        if empty:
            self._stack.setCurrentIndex(0)
        self.title.setText(self.chart.title())
        self.lead.show_sentence("" if empty else self.chart.lead(), only.names(self.chart))
        self.why.setAccessibleName("" if empty else unmarked(self.chart.lead()))
        self.why.setVisible(not empty)
        self.note.setText(breakable(only.note(self.chart)))
        self.note.setVisible(bool(only.note(self.chart)) and not empty)
        for button in (self.toggle, self.take):
            button.setVisible(not empty)
        name = charts.AS_CHART() if self.as_table else charts.AS_TABLE()
        self.toggle.set_icon("chart" if self.as_table else "table")
        self.toggle.setAccessibleName(f"{name}: {self.chart.title()}")
        set_tip(self.toggle, f"{name} ({TABLE_KEY})")
        self.take.setAccessibleName(f"{charts.TAKE_ALONG()}: {self.chart.title()}")
        set_tip(self.take, f"{charts.TAKE_ALONG()} ({MENU_KEY})")
        if self.as_table:
            self.table.show_table(self.chart.as_table(), self.chart.title())
