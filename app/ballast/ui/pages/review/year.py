"""The year of a review: its sums, how usual its weeks were, each part of it, and what is left out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ballast.domain.insight.review import Provenance
from ballast.domain.insight.yearly import WEEKS_PER_YEAR
from ballast.services.year import WEEKS_LEAST, WEEKS_MOST
from ballast.ui.pages.review.year_left import LeftOut
from ballast.ui.pages.review.year_weeks import WeekLines
from ballast.ui.pages.review.year_words import category_row, task_row, year_point, year_range
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.opening import KEYED, Opening
from ballast.ui.widgets.origin import TONES
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Badge, Card, Line
from ballast.ui.widgets.text_table import TextModel, TextTable
from ballast.ui.wizard.fields import NumberEdit
from ballast.ui.words import numbers as say_number
from ballast.ui.words import why as say_why
from ballast.ui.words import year as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.insight.review import Projection
    from ballast.domain.insight.year import Year, YearHours
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

SUMS = ("measured", "rare", "whole")
_SHARES, _FIGURES = (4, 2, 3, 4), (1, 2)


class YearSums(QWidget):
    """Three lines: what was measured, what is rare, both together; each with its range first and where it comes from.

    `opened` carries the name of one: "measured", "rare", "whole".
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        self.ranges: list[PlainLabel] = []
        self.openings: list[tuple[Opening, Opening]] = []
        self.notes: list[PlainLabel] = []
        self.tags: list[Badge] = []
        self._names = (say.MEASURED(), say.RARE(), say.TOGETHER())
        sources = (Provenance.MEASURED, Provenance.SAID, None)
        for row, (name, source) in enumerate(zip(self._names, sources, strict=True)):
            found, note = PlainLabel("", "strong" if row < len(sources) - 1 else "card"), PlainLabel("", "small", wrap=True)
            found.set_figures()
            grid.addWidget(PlainLabel(name, "second"), row, 0)
            opening = Opening(theme, found)
            opening.clicked.connect(partial(self.opened.emit, SUMS[row]))
            grid.addWidget(opening, row, 1)
            beside = Opening(theme, note)
            beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys have the range
            beside.setProperty(KEYED, opening)
            beside.clicked.connect(partial(self.opened.emit, SUMS[row]))
            grid.addWidget(beside, row, 2)
            if source is not None:
                self.tags.append(Badge(say_why.PROVENANCE[source](), TONES[source]))
                grid.addWidget(self.tags[-1], row, 3, Qt.AlignmentFlag.AlignRight)
            self.ranges.append(found)
            for each in (opening, beside):
                each.setAccessibleName(name)  # until there is a figure
            self.openings.append((opening, beside))
            self.notes.append(note)

    def show_year(self, year: Year) -> None:
        """Show the sums of a year."""
        rare = year.rare_hours
        mid = say.AS_SAID(mid=year_point(rare.mid, self._words)) if rare else say.RARE_NONE()
        self._show(0, year.measured, self._likely(year.measured) or say.NONE())
        self._show(1, rare, mid)
        for tag, hours in zip(self.tags, (year.measured, rare), strict=True):
            tag.setVisible(hours is not None)
        both = rare is not None and year.measured is not None
        self._show(2, year.whole, say.ENDS() if both else self._likely(year.whole))

    def _likely(self, hours: Projection | YearHours | None) -> str:
        return say.MOST_LIKELY(mid=year_point(hours.mid, self._words)) if hours else ""

    def _show(self, row: int, hours: Projection | YearHours | None, note: str) -> None:
        text = say.YEAR_RANGE(range=year_range(hours, self._words)) if hours else say.NOTHING()
        self.ranges[row].setText(text)
        self.notes[row].setText(note)
        spoken = say.SUM_SPOKEN(name=self._names[row], range=text, more=note)
        self.ranges[row].setAccessibleName(spoken)
        for opening in self.openings[row]:
            opening.setAccessibleName(spoken)
            set_tip(opening, say_number.OPEN())


class YearTable(TextTable):
    """The parts of a year. `opened` carries the number of a row."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(say.TABLE(), _SHARES)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class YearCard(Card):
    """The card.

    Signals: `week_said` a Monday and a `Typical`, `weeks_said` a number or None for ours, `rhythm_said` a `Task`, `rare_asked`,
    `factors_asked`, `number_opened` with the name of a sum, a `TaskYear` or a `CategoryYear`, and `opened` with a `TaskReview`
    that is left out.
    """

    week_said = Signal(object, object)
    weeks_said = Signal(object)
    rhythm_said = Signal(object)
    rare_asked = Signal()
    factors_asked = Signal()
    opened = Signal(object)
    number_opened = Signal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.TITLE(), subtitle=say.HOW())
        self._theme, self._words = theme, words
        self._year: Year | None = None
        self._unmade = [self._make_weeks, self._make_table, self._make_left]
        self.rare = Button(theme, say.SHEET(), "edit")
        set_tip(self.rare, say.SHEET_TIP())
        self.head.addWidget(self.rare)
        self.sums = YearSums(theme, words)
        self.sums.opened.connect(self._open_sum)
        self.weeks = NumberEdit(words, say.WEEKS(), low=WEEKS_LEAST, high=WEEKS_MOST, digits=0)
        self.weeks.setFixedWidth(70)
        self.weeks_from = Badge("")
        self.add(self.sums)
        self.add(Line())
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (PlainLabel(say.WEEKS(), "strong-small"), self.weeks, self.weeks_from):
            row.addWidget(widget)
        row.addStretch(1)
        self.factors = LinkButton(theme, say.FACTORS_LINK())
        set_tip(self.factors, say.FACTORS_TIP())
        self.factors.clicked.connect(self.factors_asked)
        row.addWidget(self.factors)
        self.body.addLayout(row)
        self.rare.clicked.connect(self.rare_asked)
        self.weeks.left.connect(self._keep)
        self.weeks.returnPressed.connect(self._keep)

    def pieces(self, year: Year, days_per_week: int) -> list[Callable[[], object]]:
        """What fills the card, in pieces; each part that is not there yet is made as well.

        A newer year may come before the pieces of the last one were run: what they left unmade is among those of the newer one.
        """
        self._year = year
        return [
            self._show_sums,
            *(self._make_next for _ in self._unmade),
            lambda: self.week_lines.pieces(year.weeks, year.factors),
            self._fill,
            lambda: self.left.pieces(year.left_out, year.days_out, days_per_week),
        ]

    def _make_next(self) -> None:
        """The next part, in the order in which they stand."""
        if self._unmade:
            self._unmade.pop(0)()

    def _make_weeks(self) -> None:
        self.week_lines = WeekLines(self._words)
        self.week_lines.said.connect(self.week_said)
        self.add(self.week_lines)
        self.add(Line())

    def _make_table(self) -> None:
        self.by = SegmentedControl(say.BY(), (say.BY_CATEGORY(), say.BY_TASK()))
        self.by.chosen.connect(lambda _: self._fill())
        row = QHBoxLayout()
        row.addWidget(self.by)
        row.addStretch(1)
        self.body.addLayout(row)
        self.table = YearTable()
        self.table.opened.connect(self._open)
        self.add(self.table)

    def _make_left(self) -> None:
        self.left = LeftOut(self._theme, self._words)
        self.left.said.connect(self.rhythm_said)
        self.left.opened.connect(self.opened)
        self.add(self.left)

    def _show_sums(self) -> None:
        year = self._year
        if year is None:
            return
        self.sums.show_year(year)
        source = Provenance.SAID if year.weeks_said else Provenance.DEFAULT
        self.weeks.show_number(year.weeks_per_year if year.weeks_said else None, WEEKS_PER_YEAR)
        self.weeks_from.setText(say_why.PROVENANCE[source]())
        self.weeks_from.set_tone(TONES[source])

    def _fill(self) -> None:
        year, words = self._year, self._words
        if year is None:
            return
        heads = (say.COLUMN_NAME(), say.COLUMN_WEEK(), say.COLUMN_YEAR(), say.COLUMN_FROM())
        if self.by.current:
            model = TextModel(heads, len(year.tasks), lambda row: task_row(year.tasks[row], words), _FIGURES)
        else:
            model = TextModel(heads, len(year.categories), lambda row: category_row(year.categories[row], words), _FIGURES)
        self.table.show_model(model)
        for widget in (self.table, self.by):
            widget.setVisible(bool(year.tasks))

    def _open(self, row: int) -> None:
        if self._year is not None:
            self.number_opened.emit((self._year.tasks if self.by.current else self._year.categories)[row])

    def _open_sum(self, name: str) -> None:
        self.number_opened.emit(name)

    def _keep(self) -> None:
        """Keep what was typed, once."""
        year = self._year
        if year is None or self.weeks.wrong:
            return
        typed = self.weeks.number()
        wanted = None if typed is None else round(typed)
        if wanted != (year.weeks_per_year if year.weeks_said else None):
            self.weeks_said.emit(wanted)
