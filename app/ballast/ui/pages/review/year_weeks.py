"""One question for each audited week: was it quieter than usual, usual, or busier?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.insight.yearly import Typical
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.words import year as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.insight.year import AuditedWeek
    from ballast.domain.insight.yearly import TypicalFactors
    from ballast.ui.words.formats import Words

MOST_WEEKS = 6
"""With more weeks quiet and busy ones even out: nobody is asked about each."""
_KEYS = {Qt.Key.Key_Q: Typical.QUIETER, Qt.Key.Key_U: Typical.USUAL, Qt.Key.Key_B: Typical.BUSIER}
_CHOICES = tuple(Typical)


class WeekLine(QWidget):
    """A week with its three answers and what the answer does. `said` carries its Monday and the answer."""

    said = Signal(object, object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._monday: date | None = None
        self._name = PlainLabel("", "strong-small")
        self._days = PlainLabel("", "small")
        self.choice = SegmentedControl("", [say.TYPICAL[each]() for each in _CHOICES], None)
        self.effect = PlainLabel("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._days)
        row.addLayout(names)
        row.addWidget(self.choice)
        row.addWidget(self.effect, 1)
        self.choice.chosen.connect(lambda number: self._say(_CHOICES[number]))

    def show_week(self, week: AuditedWeek, factors: TypicalFactors) -> None:
        """Show a week and its answer, with what each answer does."""
        for button, each in zip(self.choice.buttons(), _CHOICES, strict=True):
            set_tip(button, say.TYPICAL_TIP[each](factor=self._words.number(factors.of(each), 2)))
        self._monday = week.monday
        day = self._words.short_day(week.monday)
        self._name.setText(say.WEEK_OF(day=day))
        self._name.setFixedWidth(max(110, self._name.fontMetrics().horizontalAdvance(self._name.text()) + 4))
        self._days.setText(say.WEEK_DAYS(week.days, shown=self._words.integer(week.days)))
        ask = say.WEEK_ASK(day=day)
        self.choice.setAccessibleName(ask)
        for button in self.choice.buttons():
            button.setAccessibleDescription(ask)
        self.choice.set_current(None if week.said is None else _CHOICES.index(week.said))
        if week.said is None:
            self.effect.setText(say.NOT_SAID())
        else:
            self.effect.setText(say.EFFECT[week.said](factor=self._words.number(factors.of(week.said), 2)))

    def _say(self, answer: Typical) -> None:
        self.said.emit(self._monday, answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Q, U and B answer."""
        answer = _KEYS.get(Qt.Key(event.key())) if not event.modifiers() else None
        if answer is None:
            super().keyPressEvent(event)
            return
        self.choice.set_current(_CHOICES.index(answer))
        self._say(answer)


class WeekLines(QWidget):
    """The weeks of a period, or a sentence where there are many. `said` carries a Monday and an answer."""

    said = Signal(object, object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.lines: list[WeekLine] = []
        self.many = PlainLabel(say.MANY_WEEKS(), "small", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.many)

    def pieces(self, weeks: Sequence[AuditedWeek], factors: TypicalFactors) -> list[Callable[[], object]]:
        """The work of showing these weeks, a line at a time."""
        asked = weeks if len(weeks) <= MOST_WEEKS else ()
        return [
            lambda: self.many.setVisible(len(weeks) > MOST_WEEKS),
            *(partial(self._show_line, number, week, factors) for number, week in enumerate(asked)),
            *(line.hide for line in self.lines[len(asked) :]),
        ]

    def _show_line(self, number: int, week: AuditedWeek, factors: TypicalFactors) -> None:
        if number == len(self.lines):
            line = WeekLine(self._words, self)
            line.said.connect(self.said)
            self.lines.append(line)
            self._column.addWidget(line)
        self.lines[number].show_week(week, factors)
        self.lines[number].show()
