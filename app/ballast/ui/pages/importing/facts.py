"""What the file holds, in figures: the cards on top, the facts of the file, and the sum in which every row is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.figure_card import FigureCard
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.widgets.zones import place_of
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.ui.pages.importing.loading import Loaded, Seen
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_NARROWEST = 200


class Figures(Columns):
    """How many entries, how many hours, how many new tasks; made in steps."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(_NARROWEST, (3, 1), parent=parent)
        self._theme = theme
        self._words = words

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.new = FigureCard(self._theme, "plus", say.FIGURE_NEW())
        self.hours = FigureCard(self._theme, "clock", say.FIGURE_HOURS())
        self.tasks = FigureCard(self._theme, "list", say.FIGURE_TASKS())
        for card in (self.new, self.hours, self.tasks):
            self.add(card)
            yield

    def show_seen(self, loaded: Loaded, seen: Seen) -> None:
        """Show the figures of a file."""
        number, length = self._words.integer, self._words.duration
        rows = loaded.reading.rows
        self.new.say(number(seen.preview.new), say.FIGURE_NEW_ROWS(rows, shown=number(rows)))
        self.hours.say(length(seen.clock), next(iter(_remarks(seen, self._words)), say.FIGURE_HOURS_PLAIN()))
        self.tasks.say(number(len(seen.preview.new_tasks)), self._tasks(seen))

    def _tasks(self, seen: Seen) -> str:
        if not seen.preview.new_tasks:
            return say.FIGURE_TASKS_KNOWN()
        groups = len(seen.preview.groups)
        return (
            say.FIGURE_TASKS_PROJECTS(groups, shown=self._words.integer(groups)) if groups else say.FIGURE_TASKS_NO_PROJECTS()
        )


class FileFacts(Card):
    """What kind of file it is and how it was read."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.FILE(), parent=parent)
        self._words = words
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(6)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._values: list[PlainLabel] = []
        for name in (
            say.FILE_FORMAT(),
            say.FILE_PERIOD(),
            say.FILE_HOURS(),
            say.FILE_ENCODING(),
            say.FILE_COLUMNS(),
            say.FILE_DATES(),
            say.FILE_ZONE(),
        ):
            value = PlainLabel("", wrap=True)
            value.set_figures()
            self._values.append(value)
            self._form.addRow(PlainLabel(name, "second"), value)
        self.body.addLayout(self._form)
        self.body.addStretch(1)

    def show_seen(self, loaded: Loaded, seen: Seen) -> None:
        """Show the facts of a file."""
        reading = loaded.reading
        texts = (
            say.format_name(reading.format),
            self._period(seen),
            ", ".join((self._words.duration(seen.clock), *_remarks(seen, self._words))),
            self._encoding(loaded),
            say.DELIMITERS[reading.delimiter]() if reading.delimiter in say.DELIMITERS else reading.delimiter,
            say.ORDERS[reading.date_order](),
            say.ZONE_CHOSEN(place=place_of(seen.answers.zone.key)) if loaded.zone_needed else say.ZONE_IN_FILE(),
        )
        for label, text in zip(self._values, texts, strict=True):
            label.setText(text)

    @property
    def period(self) -> str:
        """The period as it is written."""
        return self._values[1].text()

    def _period(self, seen: Seen) -> str:
        if seen.period is None:
            return say.NO_PERIOD()
        days = seen.period.days
        written = self._words.period(seen.period.first, seen.period.last)
        return f"{written} ({say.FIGURE_DAYS_N(days, shown=self._words.integer(days))})"

    def _encoding(self, loaded: Loaded) -> str:
        reading = loaded.reading
        name = say.ENCODINGS[reading.encoding]() if reading.encoding in say.ENCODINGS else reading.encoding
        if not reading.replaced:
            return name
        return f"{name}; {say.REPLACED(reading.replaced, shown=self._words.integer(reading.replaced))}"


class Sum(Card):
    """Rows of the file = new + known + cannot be read + of other people."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.SUM(), parent=parent)
        self._words = words
        self._terms = [_Term() for _ in range(5)]
        row = FlowLayout(gap=14)
        for sign, term in zip(("", "=", "+", "+", "+"), self._terms, strict=True):
            if sign:
                row.addWidget(PlainLabel(sign, "brand"))
            row.addWidget(term)
        self.body.addLayout(row)

    def show_sum(self, rows: int, new: int, known: int, rejected: int, left_out: int) -> None:
        """Show the figures of a file."""
        names = (say.SUM_ROWS(rows), say.SUM_NEW(), say.SUM_KNOWN(), say.SUM_REJECTED(), say.SUM_LEFT_OUT())
        counts = (rows, new, known, rejected, left_out)
        for term, count, name in zip(self._terms, counts, names, strict=True):
            term.say(self._words.integer(count), name)
        shown = dict(zip(("rows", "new", "known", "rejected", "left_out"), map(self._words.integer, counts), strict=True))
        self.setAccessibleDescription(say.SUM_SPOKEN(**shown))


def _remarks(seen: Seen, words: Words) -> list[str]:
    """What is to be said of the hours: the file states others, some count twice."""
    remarks = []
    if words.duration(seen.stated) != words.duration(seen.clock):
        remarks.append(say.FIGURE_STATED(length=words.duration(seen.stated)))
    if seen.double:
        remarks.append(say.FIGURE_DOUBLE(length=words.duration(seen.double)))
    return remarks


class Doubts(Card):
    """What is odd about rows that are kept all the same; hidden where nothing is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say.DOUBTS_TITLE(), parent=parent)
        self._theme = theme
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.texts: tuple[str, ...] = ()

    def show_seen(self, seen: Seen, words: Words) -> None:
        """Show the doubts of a file, the most frequent first."""
        found = sorted(seen.preview.doubts.items(), key=lambda item: item[1], reverse=True)
        texts = tuple(say.doubt(doubt, count, words.integer(count)) for doubt, count in found)
        self.setVisible(bool(texts))
        if texts == self.texts:
            return
        self.texts = texts
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, text in enumerate(texts):
            self._grid.addWidget(IconTile(self._theme, "info", "warning", side=24), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(text, wrap=True), number, 1)


class _Term(QWidget):
    """A figure with its name below."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._figure = PlainLabel("0", "brand")
        self._figure.set_figures()
        self._name = PlainLabel("", "small")
        column.addWidget(self._figure)
        column.addWidget(self._name)

    def say(self, figure: str, name: str) -> None:
        """Show a figure."""
        self._figure.setText(figure)
        self._name.setText(name)
