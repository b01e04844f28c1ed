"""From what the owner clicks on the page to the number behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.domain.insight.year import TaskYear
from ballast.ui.pages.review.lead_numbers import LeadNumbers
from ballast.ui.pages.review.numbers import Numbers
from ballast.ui.pages.review.pattern_numbers import SaidNumbers
from ballast.ui.pages.review.year_numbers import YearNumbers

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.domain.insight.narrowed import Only
    from ballast.domain.insight.review import CategoryTotal
    from ballast.domain.insight.year import CategoryYear, Year
    from ballast.services.review import ReviewView
    from ballast.ui.charts.chart import Chart
    from ballast.ui.context import Context
    from ballast.ui.pages.review.explained import Number
    from ballast.ui.pages.review.guess_cards import RevealLine
    from ballast.ui.pages.review.pattern_values import Pattern


class Openings(QObject):
    """Knows the review that is shown. `opened` carries a `Number`, its `ReviewView`, and the dialog to show it over or None."""

    opened = Signal(object, object, object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.view: ReviewView | None = None

    def figure(self, name: str) -> None:
        """One of the four key figures, by its name."""
        if self.view is not None:
            self._open(getattr(self._numbers(self.view), name))

    def category(self, total: CategoryTotal | None) -> None:
        """The time of a category; None for what is unknown."""
        if self.view is not None:
            numbers = self._numbers(self.view)
            self._open(numbers.unknown if total is None else numbers.category(total))

    def day(self, day: date) -> None:
        """What a day is worth."""
        total = None if self.view is None else next((each for each in self.view.review.days if each.day == day), None)
        if self.view is not None and total is not None:
            self._open(self._numbers(self.view).day(total))

    def year(self, year: Year | None, which: str | TaskYear | CategoryYear) -> None:
        """A sum of the year by its name, a task or a category of it."""
        if self.view is None or year is None:
            return
        numbers = YearNumbers(self.view, year, self._context.clock, self._context.words)
        if isinstance(which, str):
            self._open(getattr(numbers, which))
        else:
            self._open(numbers.task(which) if isinstance(which, TaskYear) else numbers.category(which))

    def said(self, about: object, over: QWidget | None = None) -> None:
        """What a sentence is about: a finding, a change, a lack, how sure the ranking is."""
        number = None if self.view is None else self._said(self.view).said(about)
        if number is not None:
            self._open(number, over)

    def pattern(self, pattern: Pattern) -> None:
        """The sentence of a pattern."""
        if self.view is not None and pattern.behind is not None:
            self._open(self._said(self.view).pattern(pattern.title, pattern.sentence, pattern.behind))

    def chart(self, chart: Chart, only: Only | None) -> None:
        """The sentence above a chart: a finding of the period, or what the chart says itself, `only` of one category."""
        if self.view is None:
            return
        if chart.finding is not None:
            self.said(chart.finding)
        else:
            self._open(LeadNumbers(self.view, self._context.clock, self._context.words).of(chart, only))

    def guess(self, line: RevealLine) -> None:
        """A guess beside the log."""
        if self.view is not None and line.result is not None:
            self._open(self._said(self.view).guess(line.result, line.name, line.sentence))

    def _open(self, number: Number, over: QWidget | None = None) -> None:
        self.opened.emit(number, self.view, over)

    def _numbers(self, view: ReviewView) -> Numbers:
        return Numbers(view, self._context.clock, self._context.words)

    def _said(self, view: ReviewView) -> SaidNumbers:
        return SaidNumbers(view, self._context.clock, self._context.words)
