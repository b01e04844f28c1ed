"""The way between the card of the year and the store: what it shows is asked for, what the owner says is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ballast.domain.log.change import Kind
from ballast.services import categories as tidying
from ballast.services import year as years
from ballast.ui.changes import Tone
from ballast.ui.making import open_made
from ballast.ui.pages.review.factors import FactorsDialog
from ballast.ui.pages.review.rare import RareDialog
from ballast.ui.pages.review.stages import Stages
from ballast.ui.words import common, deeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ballast.domain.insight.year import RareLine, Year
    from ballast.domain.insight.yearly import RareTask, Typical, TypicalFactors
    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Task
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.review.year import YearCard


class YearPart(QObject):
    """Asks for the year of the review that is shown, again whenever the owner says something about it."""

    def __init__(self, context: Context, card: YearCard) -> None:
        super().__init__(card)
        self._context, self.card = context, card
        self._view: ReviewView | None = None
        self.year: Year | None = None
        self.sheet: RareDialog | None = None
        self.factors: FactorsDialog | None = None
        self.stages = Stages(self)
        card.week_said.connect(self._say_week)
        card.weeks_said.connect(self._say_weeks)
        card.rhythm_said.connect(self._say_rhythm)
        card.rare_asked.connect(self.open_sheet)
        card.factors_asked.connect(self.open_factors)
        context.changes.announced.connect(self._hear)

    def show_view(self, view: ReviewView) -> None:
        """Show the year of a review."""
        self._view = view
        self._ask()

    def open_sheet(self) -> None:
        """Open the sheet of rare tasks."""
        self._context.ask(years.rare_lines, self._show_sheet, owner=self)

    def open_factors(self) -> None:
        """Ask how much a quieter and a busier week count."""
        self._context.ask(years.factors, self._show_factors, owner=self)

    def _show_factors(self, factors: TypicalFactors) -> None:
        clock = self._context.clock
        self.factors = FactorsDialog(self._context.theme, self._context.words, factors, self.card.window())
        self.factors.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.factors.chosen.connect(lambda chosen: self._do(lambda store: years.set_factors(store, chosen, clock)))
        self.factors.finished.connect(self._forget_factors)
        self.factors.open()

    def _forget_factors(self) -> None:
        self.factors = None

    def _ask(self) -> None:
        view = self._view
        if view is not None:
            self._context.ask(lambda store: years.year(store, view.review), lambda year: self._show(view, year), owner=self)

    def _show(self, view: ReviewView, year: Year) -> None:
        if view is not self._view:
            return
        self.year = year
        self.stages.run(self.card.pieces(year, view.profile.days_per_week))
        if self.sheet is not None:
            self.sheet.show_lines(year.lines)

    def _show_sheet(self, lines: tuple[RareLine, ...]) -> None:
        sheet = RareDialog(self._context.theme, self._context.words, self.card.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.kept.connect(self._say_rare)
        sheet.removed.connect(lambda line: self._do(lambda store: years.delete_rare_task(store, line, self._context.clock)))
        sheet.undo.clicked.connect(self._undo)
        sheet.finished.connect(self._forget_sheet)
        self.sheet = sheet
        open_made(sheet, sheet.make(lines))

    def _forget_sheet(self) -> None:
        self.sheet = None

    def _undo(self) -> None:
        self._context.undo()

    def _hear(self, change: Change) -> None:
        if change.touches(Kind.YEAR):
            self._ask()

    def _say_week(self, monday: date, said: Typical) -> None:
        clock = self._context.clock
        self._do(lambda store: years.say_typical(store, monday, said, clock))

    def _say_weeks(self, weeks: int | None) -> None:
        clock = self._context.clock
        self._do(lambda store: years.say_working_weeks(store, weeks, clock))

    def _say_rare(self, task: RareTask, line: object) -> None:
        clock = self._context.clock
        self._do(lambda store: years.say_rare_task(store, task, clock, line))  # type: ignore[arg-type]  # carried by a signal

    def _say_rhythm(self, task: Task) -> None:
        clock = self._context.clock
        self._context.do(lambda store: tidying.change_task(store, task, clock), self._said, owner=self)

    def _do(self, act: Callable[[Store], Change]) -> None:
        self._context.do(act, owner=self)

    def _said(self, change: Change | None) -> None:
        if change is not None:
            self._context.say(deeds.done(change), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)
