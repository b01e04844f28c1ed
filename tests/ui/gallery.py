"""A page with every widget, for looking at and for walking through: `python -m tests.ui.gallery FILE light|dark`."""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from ballast.domain.log.clock import FixedClock
from ballast.ui.app import dress
from ballast.ui.changes import Bulletin, Changes, Notice, PageName, Place, Tone
from ballast.ui.context import Context
from ballast.ui.settings import Looks
from ballast.ui.theme import Look
from ballast.ui.widgets.buttons import (
    Button,
    Chip,
    DangerButton,
    GhostButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    RoundButton,
)
from ballast.ui.widgets.inputs import IconEdit
from ballast.ui.widgets.layouts import FlowLayout, SegmentedControl
from ballast.ui.widgets.meters import Bar, CategoryDot, IconTile, Ring, StressDots
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Badge, Banner, Card, EmptyState, KeyHint, PageTitle, SectionTitle, page_layout, scrolled
from ballast.ui.window import MainWindow
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker

if TYPE_CHECKING:
    from ballast.ui.theme import Theme

ZONE = ZoneInfo("Europe/Berlin")
CUES = ("briefcase", "clipboard", "megaphone", "wrench", "book", "mail", "phone", "people", "tag")


class NoStore:
    """Stands in for a store where a test needs none."""

    def close(self) -> None:
        """Nothing to close."""


def make_context(theme: Theme, folder: Path) -> Context:
    """Surroundings without a store, on a Sunday in November."""
    clock = FixedClock(datetime(2026, 11, 22, 16, 12, 24, tzinfo=ZONE), ZONE)
    worker = Worker(NoStore, is_weather)  # type: ignore[arg-type]  # a stand-in with what the worker needs
    return Context(worker, Changes(), Bulletin(), clock, theme, Words(), Looks(folder / "looks.ini"), folder)


class GalleryPage(QWidget):
    """All widgets at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        outer.addWidget(scrolled(inside))
        column = page_layout(inside)
        title = PageTitle("Gallery", "Sunday, 22 November 2026")
        title.aside.addWidget(IconButton(theme, "chevron-left", "Previous day"))
        title.aside.addWidget(IconButton(theme, "chevron-right", "Next day"))
        title.aside.addWidget(Button(theme, "Add entry", "plus"))
        column.addWidget(title)
        column.addWidget(Banner(theme, "The disk is nearly full; everything you logged is safe.", Tone.WARNING))
        column.addWidget(self._timer())
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._buttons())
        row.addWidget(self._inputs())
        column.addLayout(row)
        second = QHBoxLayout()
        second.setSpacing(16)
        second.addWidget(self._lists())
        empty = Card()
        state = EmptyState(theme, "calendar", "Nothing logged yet", "Type what you are doing in the box above and press Enter.")
        state.add_button("Start now", "play", lambda: None)
        empty.add(state)
        second.addWidget(empty)
        column.addLayout(second)
        column.addStretch(1)

    def _timer(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(RoundButton(self.theme, "stop", "Stop", "danger"))
        words = QVBoxLayout()
        words.addWidget(
            ElidedLabel("Proposal for <b>Nordlys</b> AS & R&D, a rather long name that goes on and on for a while", "card")
        )
        line = QHBoxLayout()
        line.addWidget(CategoryDot(self.theme, 1, "mail", 16))
        line.addWidget(PlainLabel("Marketing", "second"))
        line.addWidget(Badge("since 15:25"))
        line.addWidget(StressDots(self.theme, 3))
        line.addStretch(1)
        words.addLayout(line)
        row.addLayout(words, 1)
        row.addWidget(PlainLabel("0:47:24", "clock"))
        card.body.addLayout(row)
        flow = FlowLayout()
        for number, name in enumerate(
            ("Customer e-mail", "Harbour app", "Invoices", "Call", "R&D", "Support", "Δημήτρης", "山田さん", "IT")
        ):
            flow.addWidget(Chip(self.theme, name, CUES[number], f"category:{number}", checkable=number == 1))
        card.body.addLayout(flow)
        return card

    def _buttons(self) -> Card:
        card = Card("Buttons and figures", subtitle="Every kind, and one that cannot be pressed")
        flow = FlowLayout()
        off = Button(self.theme, "Disabled", "lock")
        off.setEnabled(False)
        for button in (
            PrimaryButton(self.theme, "Save plan", "check"),
            Button(self.theme, "R&D report", "printer"),
            GhostButton(self.theme, "Cancel"),
            DangerButton(self.theme, "Delete", "trash"),
            LinkButton(self.theme, "Show the entries"),
            IconButton(self.theme, "edit", "Edit", bare=True),
            off,
        ):
            flow.addWidget(button)
        card.body.addLayout(flow)
        card.add(SegmentedControl("Stress", ("0 calm", "1", "2", "3", "4 drained"), 2))
        badges = FlowLayout()
        for tone in ("", "accent", "good", "warning", "danger"):
            badges.addWidget(Badge(tone or "plain", tone))
        badges.addWidget(KeyHint("Ctrl+1"))
        card.body.addLayout(badges)
        meters = FlowLayout()
        for index in range(9):
            meters.addWidget(IconTile(self.theme, CUES[index], f"category:{index}"))
        for rating in (None, 0, 1, 2, 3, 4):
            meters.addWidget(StressDots(self.theme, rating))
        card.body.addLayout(meters)
        figures = QHBoxLayout()
        figures.addWidget(PlainLabel("7 h 27 min", "figure"))
        ring = Ring(self.theme, 0.93)
        ring.say("93 % of an 8-hour day")
        figures.addWidget(ring)
        figures.addStretch(1)
        card.body.addLayout(figures)
        bar = Bar(self.theme, 0.6, "category:0")
        bar.say("60 %")
        card.add(bar)
        return card

    def _inputs(self) -> Card:
        card = Card("Inputs")
        big = QLineEdit()
        big.setPlaceholderText("What are you doing now?")
        big.setProperty("kind", "big")
        search = IconEdit(self.theme, "Search", "search", "Search entries and tasks")
        combo = QComboBox()
        combo.addItems(["Core business", "R&D"])
        spin, date, time = QSpinBox(), QDateEdit(), QTimeEdit()
        date.setCalendarPopup(True)
        note = QPlainTextEdit("A note\nof two lines")
        note.setFixedHeight(64)
        checks = QHBoxLayout()
        for make, on in ((QCheckBox, True), (QCheckBox, False), (QRadioButton, True), (QRadioButton, False)):
            box = make("Choice")
            box.setAutoExclusive(False)
            box.setChecked(on)
            checks.addWidget(box)
        small = QHBoxLayout()
        for widget, name in ((spin, "Hours"), (date, "Day"), (time, "From")):
            widget.setAccessibleName(name)
            small.addWidget(widget)
        for control, name in ((big, "Quick entry"), (search, "Search"), (combo, "Category"), (note, "Note")):
            control.setAccessibleName(name)
            card.add(control)
        card.body.insertLayout(4, small)
        card.body.addLayout(checks)
        progress = QProgressBar()
        progress.setValue(40)
        progress.setTextVisible(False)
        progress.setAccessibleName("Progress")
        card.add(progress)
        return card

    def _lists(self) -> Card:
        card = Card()
        card.add(SectionTitle("Entries", "7"))
        tabs = QTabWidget()
        table = QTableWidget(3, 3)
        table.setAccessibleName("Tasks")
        table.setHorizontalHeaderLabels(["Task", "Hours", "Stress"])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        view = QListView()
        view.setModel(QStringListModel(["Harbour app", "<b>Invoices</b>", "R&D"], view))
        view.setAccessibleName("List")
        tabs.addTab(table, "Table")
        tabs.addTab(view, "List")
        card.add(tabs)
        return card


def make_window(context: Context) -> MainWindow:
    """A window whose pages are all galleries."""
    return MainWindow(context, dict.fromkeys(PageName, lambda: GalleryPage(context.theme)))


def main() -> None:
    """Save a picture of the gallery."""
    app = QApplication([])
    theme = dress(app, Look(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        context = make_context(theme, Path(folder))
        window = make_window(context)
        window.resize(*(int(part) for part in (sys.argv[3] if len(sys.argv) > 3 else "1280x900").split("x")))
        window.sidebar.set_audit(9, 14)
        window.show()
        window.show_place(Place(PageName.TODAY))
        context.bulletin.said.emit(Notice("Deleted Invoices", Tone.GOOD, "Undo"))
        app.processEvents()
        window.grab().save(sys.argv[1])


if __name__ == "__main__":
    main()
