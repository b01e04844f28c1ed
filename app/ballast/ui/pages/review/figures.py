"""The four key figures of a period, as values and as cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal

from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.figure_card import FigureCard
from ballast.ui.widgets.meters import Ring
from ballast.ui.widgets.opening import open_with
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import numbers as say_number
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review, TaskReview
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

THIN_BELOW = 5
"""Fewer days that count are a first look."""
GOOD_FROM = 10
"""From so many days that count the picture is good."""
_NONE = timedelta(0)


class Verdict(StrEnum):
    """How far the days that count can be trusted."""

    NONE = "none"
    THIN = "thin"
    FAIR = "fair"
    GOOD = "good"


_VERDICTS = {
    Verdict.NONE: say.VERDICT_NONE,
    Verdict.THIN: say.VERDICT_THIN,
    Verdict.FAIR: say.VERDICT_FAIR,
    Verdict.GOOD: say.VERDICT_GOOD,
}


@dataclass(frozen=True, slots=True)
class DayCount:
    """Work days with something logged, those of them that count, and what that is worth."""

    logged: int
    counted: int
    verdict: Verdict


def day_count(review: Review) -> DayCount:
    """How many work days of a review count, out of those with something logged."""
    worked = sum(day.work_day and day.union > _NONE for day in review.days)
    if not review.counted_days:
        verdict = Verdict.NONE
    elif review.counted_days < THIN_BELOW:
        verdict = Verdict.THIN
    else:
        verdict = Verdict.GOOD if review.counted_days >= GOOD_FROM else Verdict.FAIR
    return DayCount(worked, review.counted_days, verdict)


def heaviest(review: Review) -> TaskReview | None:
    """The rated task with the highest mean stress; of equals the longest."""
    rated = [each for each in review.tasks if each.mean_stress is not None and each.total]
    return max(rated, key=lambda each: (each.mean_stress or 0.0, each.total), default=None)


class KeyFigures(Columns):
    """The four cards. `opened` carries the name of one: "logged", "counting", "stress", "block"."""

    opened = QtSignal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(narrowest=205, steps=(4, 2, 1))
        self._words = words
        self._ring = Ring(theme, side=36)
        self.logged = FigureCard(theme, "clock", say.LOGGED())
        self.counting = FigureCard(theme, "calendar", say.COUNTING(), aside=self._ring)
        self.stress = FigureCard(theme, "flame", say.STRESS(), "warning")
        self.block = FigureCard(theme, "target", say.BLOCK())
        for name in ("logged", "counting", "stress", "block"):
            card = getattr(self, name)
            self.add(card)
            open_with(card, partial(self.opened.emit, name))
            set_tip(card, say_number.OPEN())

    def show_review(self, review: Review) -> None:
        """Show the figures of a period."""
        self._show_logged(review)
        self._show_days(review)
        self._show_stress(review)
        self._show_block(review)

    def _show_logged(self, review: Review) -> None:
        time, twice = self._words.duration(review.clock), review.clock - review.union
        entries = say.LOGGED_ENTRIES(review.entries, shown=self._words.integer(review.entries))
        if twice < timedelta(minutes=1):
            self.logged.say(time, entries)
        else:
            spoken = say.LOGGED_SPOKEN(time=time, union=self._words.duration(review.union))
            self.logged.say(time, say.LOGGED_TWICE(time=self._words.duration(twice)), spoken)

    def _show_days(self, review: Review) -> None:
        days, share = day_count(review), self._words.percent(review.coverage)
        figure = say.COUNTING_OF(counted=self._words.integer(days.counted), logged=self._words.integer(days.logged))
        self.counting.say(figure, say.COVERAGE_OF(share=share, verdict=_VERDICTS[days.verdict]()))
        self._ring.show_share(review.coverage, say.COVERAGE_SPOKEN(share=share))

    def _show_stress(self, review: Review) -> None:
        worst = heaviest(review)
        if review.mean_stress is None or worst is None:
            self.stress.say(say.STRESS_NONE(), say.STRESS_NONE_WHY())
            return
        peak = self._words.number(worst.mean_stress or 0.0, 1)
        figure = say.STRESS_OF(mean=self._words.number(review.mean_stress, 1))
        self.stress.say(figure, say.STRESS_WORST(task=worst.task.name, mean=peak))

    def _show_block(self, review: Review) -> None:
        broken = review.fragmentation
        if broken is None or broken.longest <= _NONE:
            self.block.say(say.BLOCK_NONE(), "")
            return
        switches = say.SWITCHES(n=self._words.number(broken.switches_per_hour, 1))
        self.block.say(self._words.duration(broken.longest), switches)
