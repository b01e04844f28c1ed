"""The four figures of a day: tracked, coverage, not logged, stress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.domain.insight.period import COVERAGE_NEEDED
from ballast.ui.pages.today.figures import gaps_in_work_hours, is_over, stress_of
from ballast.ui.widgets.figure_card import FigureCard
from ballast.ui.widgets.meters import Ring, StressDots
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.services.day import DayView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class DayCards(QWidget):
    """The four cards in a row."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._ring = Ring(theme)
        self._share = Ring(theme)
        self._dots = StressDots(theme)
        self.tracked = FigureCard(theme, "clock", say.TRACKED(), aside=self._ring)
        self.coverage = FigureCard(theme, "target", say.COVERAGE(), aside=self._share)
        self.missing = FigureCard(theme, "question", say.NOT_LOGGED(), "warning")
        self.stress = FigureCard(theme, "flame", say.STRESS_CARD(), "warning", aside=self._dots)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for card in (self.tracked, self.coverage, self.missing, self.stress):
            row.addWidget(card, 1)

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show the figures of a day."""
        self._show_tracked(view)
        self._show_coverage(view, now)
        self._show_missing(view)
        self._show_stress(view)

    def _show_tracked(self, view: DayView) -> None:
        words = self._words
        self.tracked.name.setText(say.TRACKED_TODAY() if view.is_today else say.TRACKED())
        share = view.worked / view.working.length if view.working else 0.0
        meaning, tip = say.DAY_OFF(), ""
        if view.working:
            meaning = say.OF_WORK_HOURS(share=words.percent(share), length=words.duration(view.working.length))
        if view.doubled:
            tip = say.PARALLEL(length=words.duration(view.doubled))
        self.tracked.say(words.duration(view.worked), meaning)
        set_tip(self.tracked, tip)
        self.tracked.want_aside(wanted=view.working is not None)
        self._ring.show_share(share, words.percent(share))

    def _show_coverage(self, view: DayView, now: datetime) -> None:
        share, words = view.coverage, self._words
        if share is None:
            self.coverage.say(say.NONE(), say.COVERAGE_NONE())
        elif share >= COVERAGE_NEEDED:
            self.coverage.say(words.percent(share), (say.COVERAGE_COUNTS if is_over(view, now) else say.COVERAGE_SO_FAR)())
        else:
            self.coverage.say(words.percent(share), say.COVERAGE_SHORT(share=words.percent(COVERAGE_NEEDED)))
        self.coverage.want_aside(wanted=share is not None)
        self._share.show_share(share or 0.0, words.percent(share or 0.0))

    def _show_missing(self, view: DayView) -> None:
        gaps = gaps_in_work_hours(view)
        nothing = say.NO_GAPS() if view.working else say.NO_GAPS_OFF()
        meaning = say.GAPS(len(gaps)) if gaps else nothing
        if view.undecided:
            meaning = say.UNDECIDED(length=self._words.duration(view.undecided))
        self.missing.say(self._words.duration(view.unlogged), meaning)

    def _show_stress(self, view: DayView) -> None:
        found, words = stress_of(view), self._words
        if found.mean is None or found.worst is None:
            self.stress.say(say.NONE(), say.STRESS_NOT_RATED())
        else:
            worst = say.STRESS_WORST(task=found.worst.name)
            some = say.STRESS_RATED(rated=words.integer(found.rated), all=words.integer(found.entries))
            self.stress.say(say.STRESS_OF(rating=words.number(found.mean, 1)), worst if found.worst_rating else some)
        self.stress.want_aside(wanted=found.mean is not None)
        self._dots.show_rating(None if found.mean is None else round(found.mean))
