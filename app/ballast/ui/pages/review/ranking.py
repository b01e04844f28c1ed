"""What weighs the week down: tasks by score with the points it is made of, and calmly apart those without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHBoxLayout

from ballast.domain.insight.stability import LEVEL_BELOW
from ballast.domain.insight.telling import only_signal
from ballast.ui.pages.review.ranges import task_hours
from ballast.ui.pages.review.ranking_rows import ScoredPainter, UnsurePainter, top_of
from ballast.ui.pages.review.rows import Row, RowList
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.points import SignalLegend, points_spoken
from ballast.ui.widgets.surfaces import Card, Line, SectionTitle
from ballast.ui.words import numbers as say_number
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name
from ballast.ui.words.common import few
from ballast.ui.words.names import ended, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.insight.stability import Steadiness
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

FEW = 8
"""So many rows are shown until the owner asks for all."""


def level_names(steadiness: Steadiness, review: Review) -> tuple[str, ...]:
    """The names of the tasks that are level, in the order of the ranking; none where one signal alone says so.

    Nor is a task without a point level with another: nothing is said of either.
    """
    if only_signal(review) is not None:
        return ()
    level = frozenset(steadiness.level)
    return tuple(each.task.name for each in review.tasks if each.task.id in level and _has_points(each))


def _has_points(task: TaskReview) -> bool:
    return task.score is None or task.score.score > 0


class RankingCard(Card):
    """The ranking. `opened` carries a `TaskReview`; `weights_asked` asks what counts for how much.

    `sureness_asked` carries the `Steadiness` of which the sentence below the ranking speaks.
    """

    opened = QtSignal(object)
    sureness_asked = QtSignal(object)
    weights_asked = QtSignal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.RANKING(), subtitle=say.RANKING_HOW())
        self.weights = LinkButton(theme, say.WEIGHTS_LINK())
        set_tip(self.weights, say.WEIGHTS_TIP())
        self.weights.clicked.connect(self.weights_asked)
        self.head.addWidget(self.weights)
        self._words = words
        self._review: Review | None = None
        self._all = False
        self.legend = SignalLegend(theme)
        self.stable = PlainLabel("", "second", wrap=True)
        self.sureness = Opening(theme, self.stable)
        set_tip(self.sureness, say_number.OPEN())
        self._steadiness: Steadiness | None = None
        self.sureness.clicked.connect(lambda: self.sureness_asked.emit(self._steadiness))
        self._scored_painter = ScoredPainter(theme, words)
        self.scored = RowList(say.RANKING_LIST(), self._scored_painter)
        self.none = PlainLabel(say.RANKING_NONE(), "second", wrap=True)
        self.unsure_title = SectionTitle(say.RANKING_UNSURE())
        self.unsure = RowList(say.UNSURE_LIST(), UnsurePainter(theme, words))
        self.more = LinkButton(theme, "")
        self.more.clicked.connect(self._switch)
        for lst in (self.scored, self.unsure):
            lst.opened.connect(self.opened)
        self._line = Line()
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        self.more.lower()  # until the card is laid out anew, the list lies over it, not it over a row
        foot.addStretch(1)
        for widget in (self.legend, self.scored, self.none, self.sureness, self._line, self.unsure_title, self.unsure):
            self.add(widget)
        self.body.addLayout(foot)
        self.sureness.hide()

    def show_review(self, review: Review) -> None:
        """Show the tasks of a period; how sure the order is comes later."""
        if self._review is None or self._review.period != review.period:
            self.sureness.hide()
            self._all = False
        self._review = review
        self._fill()

    def show_stability(self, steadiness: Steadiness, counted_days: int) -> None:
        """Say in which part of the resamples the same tasks came first, and which tasks are level where they did not."""
        share = self._words.percent(steadiness.share)
        names = level_names(steadiness, self._review) if self._review else ()
        clear, first = steadiness.share >= LEVEL_BELOW, steadiness.first
        counted = few(first)
        only = only_signal(self._review) if self._review else None
        if only is not None:
            text = say.ONE_SIGNAL(signal=say.SIGNALS[only]())
        elif counted_days < 2:  # noqa: PLR2004 - one day has none to compare with
            text = say.STABLE_UNKNOWN()
        elif names:
            said = say.SWAPPED if clear else say.LEVEL
            text = ended(said(first, shown=counted, tasks=listed(self._words, names), share=share))
        else:
            text = (say.STABLE if clear else say.LEVEL_ALL)(first, shown=counted, share=share)
        self._steadiness = steadiness
        self.stable.setText(text)
        self.sureness.setAccessibleName(text)
        self.sureness.setVisible(self.scored.isVisibleTo(self))

    def _switch(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        if self._review is None:
            return
        scored = [each for each in self._review.tasks if each.score is not None]
        unsure = [each for each in self._review.tasks if each.score is None]
        self._scored_painter.top = top_of(scored)
        shown = len(scored) if self._all else FEW
        self.scored.show_rows([self._scored_row(rank, each) for rank, each in enumerate(scored[:shown], 1)])
        self.unsure.show_rows([self._unsure_row(each) for each in unsure[: shown if self._all else FEW // 2]])
        self._show_which(scored, unsure)

    def _show_which(self, scored: Sequence[TaskReview], unsure: Sequence[TaskReview]) -> None:
        self.scored.setVisible(bool(scored))
        self.legend.setVisible(bool(scored))
        self.none.setVisible(not scored)
        for widget in (self._line, self.unsure_title, self.unsure):
            widget.setVisible(bool(unsure))
        self.unsure_title.set_count(self._words.integer(len(unsure)))
        hidden = len(scored) > FEW or len(unsure) > FEW // 2
        self.more.setVisible(hidden)
        count = self._words.integer(len(scored) + len(unsure))
        text = say.RANKING_FEWER() if self._all else say.RANKING_ALL(n=count)
        self.more.setText(text)
        self.more.setAccessibleName(text)

    def _scored_row(self, rank: int, task: TaskReview) -> Row[tuple[int, TaskReview]]:
        score = task.score
        points = points_spoken(score, self._words) if score else ""
        spoken = say.RANK_SPOKEN(
            rank=self._words.integer(rank),
            task=task.task.name,
            score=self._words.number(score.score if score else 0.0, 0),
            hours=task_hours(task, self._words),
            category=category_name(task.category),
        )
        tip = [task.task.name, points]
        if score and score.missing:
            tip.append(say.BASED_ON_TIP(signals=", ".join(say.SIGNALS[each]() for each in score.missing)))
        if score and score.partial:
            tip.append(say.PARTLY_TIP(signals=", ".join(say.SIGNALS[each]() for each in score.partial)))
        return Row((rank, task), spoken, "\n".join(tip))

    def _unsure_row(self, task: TaskReview) -> Row[TaskReview]:
        time = self._words.duration(task.total)
        why = say.WHY_NOT[task.why_not]() if task.why_not else ""
        return Row(task, say.UNSURE_SPOKEN(task=task.task.name, time=time, why=why), task.task.name)
