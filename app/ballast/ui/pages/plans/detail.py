"""An open plan from top to bottom: figures, what is handed over, helpers, briefs, what is unconfirmed, everything else.

A plan is filled in turns, out of sight, while the one before it is still shown; then the two change places.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.delegation.plan import Choice, Step
from ballast.domain.delegation.trial import over as over_trials
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.services import seeds
from ballast.services.wording import said_wins
from ballast.ui.making import Making, dress, make_part
from ballast.ui.pages.plans.cards import BriefsCard, HelpersCard, OverCard, TaskCard, UnconfirmedCard
from ballast.ui.pages.plans.head import PlanHead
from ballast.ui.pages.plans.model_card import ModelCard
from ballast.ui.widgets.begin_card import BeginCard
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.figure_card import FigureCard
from ballast.ui.widgets.seed_card import SeedCard
from ballast.ui.widgets.surfaces import Pliant, scrolled
from ballast.ui.words import handing
from ballast.ui.words import plans as say
from ballast.ui.words import seed as seed_words
from ballast.ui.words.verdicts import plan_voice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.seed import Seed
    from ballast.services.plans import OpenPlan
    from ballast.services.wording import Voice
    from ballast.ui.context import Context
    from ballast.ui.pages.plans.export import Exporter
    from ballast.ui.theme import Theme

LEAVING = frozenset({Choice.DELEGATE, Choice.AUTOMATE})
_GAP = 16


class PlanDetail(QWidget):
    """The open plan, made in steps.

    `step_asked` carries the step of the wizard that a link leads to, `shown` is sent when the cards of a plan come into sight.
    """

    step_asked = Signal(object)
    shown = Signal()

    def __init__(self, context: Context, exporter: Exporter, *, in_steps: bool) -> None:
        super().__init__()
        self._theme = context.theme
        self._words = context.words
        self._context, self._exporter, self._in_steps = context, exporter, in_steps
        self._opened: OpenPlan | None = None
        self._wanted: OpenPlan | None = None
        self._today: date | None = None
        self._parts: tuple[QWidget, ...] = ()
        self._new: tuple[QWidget, ...] = ()
        self._old: tuple[QWidget, ...] = ()
        self._making: Making | None = None
        context.theme.changed.connect(self._dress)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self._inside = Pliant()
        self.area = scrolled(self._inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(_GAP)
        self.head = PlanHead(self._context, self._exporter)
        column.addWidget(self.head)
        yield from self.head.make()
        self.figures = PlanFigures(self._theme)
        column.addWidget(self.figures)
        yield from self.figures.make()
        self.seed = SeedCard(self._theme, self._words)
        self.seed.said.connect(self._keep_seed)
        yield
        self._places = (QVBoxLayout(), QVBoxLayout())
        column.addLayout(self._places[0])
        column.addWidget(self.seed)
        column.addLayout(self._places[1])
        column.addStretch(1)

    def show_plan(self, opened: OpenPlan, today: date | None = None) -> None:
        """Show a plan as soon as it is whole; the place in it stays when it is the same one, and nothing changes for no reason.

        `today` is the owner's day, which need not be that of the calendar.
        """
        if opened is self._wanted and today in {None, self._today}:
            return
        self.leave()
        self._wanted, self._today = opened, today or self._today or self._context.clock.now().date()
        self._making = make_part(self._fill(opened, self._today), self, in_steps=self._in_steps)

    def leave(self) -> None:
        """No plan is wanted any more: one that is half made is put away."""
        if self._making is not None:
            self._making.stop()
        for part in (*self._new, *self._old):
            part.deleteLater()
        self._new, self._old = (), ()
        self._making = self._wanted = None

    def _dress(self) -> None:
        """The drawings of warnings have the colours of the look in which they were made."""
        opened, self._wanted = self._wanted, None
        if opened is not None:
            self.show_plan(opened)

    def _fill(self, opened: OpenPlan, today: date) -> Iterator[None]:
        """The cards of a plan, out of sight; then the change of places, and what was shown before is put away."""
        voice = plan_voice(self._words, opened.plan.currency)
        self._new = tuple(self._part(place) for place in self._places)
        yield from self._fill_first(opened, voice, today, self._new[0])
        yield from self._fill_rest(opened, voice, self._new[1])
        for part in self._new:
            yield from dress(part)
        yield from self._turn_over(opened, voice, today)
        for part in self._old:
            for card in _cards(part):
                card.deleteLater()
                yield
            part.deleteLater()
        self._old = ()

    def _part(self, place: QVBoxLayout) -> QWidget:
        part = Pliant(self._inside)
        part.hide()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        place.addWidget(part)
        return part

    def _turn_over(self, opened: OpenPlan, voice: Voice, today: date) -> Iterator[None]:
        """The new plan takes the place of the old one, card by card from the top; the same plan stays scrolled as it was."""
        same = self._opened is not None and opened.plan.id == self._opened.plan.id
        self._inside.setMinimumHeight(self._inside.height() if same else 0)
        if not same:
            self.head.title_edit.leave()
            self.head.strip.forget()
            self.area.verticalScrollBar().setValue(0)
        self._opened = opened
        self.head.show_plan(opened.plan, opened.outcome)
        yield
        self.figures.show_plan(opened, voice)
        yield
        self.seed.show_seed(opened.plan.seed, _wins(opened, voice), opened.plan.currency, today)
        yield
        self._old, self._parts, self._new = self._parts, self._new, ()
        for part in self._old:
            part.hide()
            yield
        for part in self._parts:
            part.show()
        self.shown.emit()
        yield
        for card in [card for part in self._parts for card in _cards(part)]:
            card.show()
            yield
        self._inside.setMinimumHeight(0)

    def _fill_first(self, opened: OpenPlan, voice: Voice, today: date, part: QWidget) -> Iterator[None]:
        """What comes first: that it was measured otherwise, trials that are over, and where to begin."""
        if opened.plan.model != MODEL_VERSION:
            other = ModelCard(self._theme, self._words, opened.plan.model)
            other.measure_asked.connect(lambda: self.step_asked.emit(Step.PERIOD))
            _put(part, other)
            yield
        if over := over_trials(opened.plan, opened.outcome, today):
            answer, decide = partial(self._answer_trial, opened.plan.id), lambda: self.step_asked.emit(Step.VERDICTS)
            card = OverCard(self._theme, self._words, over, answer, decide)
            _put(part, card)
            yield from card.make()
        begin = BeginCard(voice)
        _put(part, begin)
        yield
        begin.show_plan(opened.plan, opened.outcome, voice)
        yield

    def _fill_rest(self, opened: OpenPlan, voice: Voice, part: QWidget) -> Iterator[None]:
        theme, in_steps = self._theme, self._in_steps
        leaving = [each for each in opened.outcome.tasks if each.choice in LEAVING]
        staying = [each for each in opened.outcome.tasks if each.choice not in LEAVING]
        handed = TaskCard(theme, opened, leaving, voice, ranked=True, in_steps=in_steps)
        _put(part, handed)
        yield from handed.make()
        if any(role.tasks for role in opened.outcome.roles):
            helpers = HelpersCard()
            _put(part, helpers)
            yield from helpers.make(theme, opened, voice)
        if leaving:
            tasks = {task.id: task for task in opened.plan.tasks}
            to_write = [tasks[each.id] for each in leaving]
            briefs = BriefsCard(theme, to_write, voice, lambda: self.step_asked.emit(Step.BRIEFS), in_steps=in_steps)
            _put(part, briefs)
            yield from briefs.make()
        open_points = UnconfirmedCard(theme, opened, self.step_asked.emit)
        _put(part, open_points)
        yield from open_points.make()
        if staying:
            others = TaskCard(theme, opened, staying, voice, ranked=False, in_steps=in_steps)
            _put(part, others)
            yield from others.make()

    def _answer_trial(self, plan_id: UUID, plan_task_id: UUID, *_: object, missed: bool) -> None:
        clock, reason = self._context.clock, (seed_words.WHY_MISSED if missed else seed_words.WHY_NOT_MISSED)()
        self._context.do_if_there(
            lambda store: seeds.answer_trial(store, plan_id, plan_task_id, clock, missed=missed, reason=reason), say.GONE()
        )

    def _keep_seed(self, seed: Seed) -> None:
        if self._opened is not None:
            plan_id, clock = self._opened.plan.id, self._context.clock
            self._context.do_if_there(lambda store: seeds.keep_seed(store, plan_id, seed, clock), say.GONE())


def _put(part: QWidget, card: QWidget) -> None:
    """The card below the last one, before it is filled, and out of sight until its turn."""
    card.hide()
    column = part.layout()
    if column is not None:
        column.addWidget(card)


def _cards(part: QWidget) -> list[QWidget]:
    return part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _wins(opened: OpenPlan, voice: Voice) -> tuple[tuple[str, UUID | None], ...]:
    """The quick wins of a plan as small steps: what to do, of which task of the log."""
    tasks = {task.id: task.task_id for task in opened.plan.tasks}
    wins = said_wins(opened.plan, opened.outcome, voice)
    return tuple((seed_words.WIN_OF(win=win.title, task=win.task), tasks[win.task_id]) for win in wins)


class PlanFigures(Columns):
    """The four figures of a plan, made in steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(170, (4, 2))
        self._theme = theme

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.freed = FigureCard(self._theme, "clock", say.FIGURE_FREED())
        self.net = FigureCard(self._theme, "coins", say.FIGURE_NET(), "good")
        self.chance = FigureCard(self._theme, "target", say.FIGURE_CHANCE())
        self.relief = FigureCard(self._theme, "flame", say.FIGURE_RELIEF(), "warning")
        for card in (self.freed, self.net, self.chance, self.relief):
            self.add(card)
            yield

    def show_plan(self, opened: OpenPlan, voice: Voice) -> None:
        """Show a plan's figures."""
        totals, none = opened.outcome.totals, voice.words.units.none
        idle = "" if totals.tasks else _why_nothing(opened)
        self.freed.say(voice.hours(totals.freed), idle or say.FREED_MEANING(range=voice.span(totals.freed_range)))
        if totals.net is not None and totals.net_range is not None:
            self.net.name.setText(say.FIGURE_NET())
            self.net.say(voice.money(totals.net), idle or say.NET_MEANING(range=voice.money_range(totals.net_range)))
        else:
            self.net.name.setText(say.FIGURE_HOURS())
            self.net.say(voice.hours(totals.net_hours), idle or say.HOURS_MEANING())
        self.chance.name.setText(say.FIGURE_CHANCE() if opened.outcome.worth.money else handing.CHANCE_IN_HOURS())
        if totals.chance is None:
            self.chance.say(none, idle or say.CHANCE_OPEN())
        else:
            self.chance.say(voice.odds(totals.chance), say.CHANCE_MEANING())
        if totals.relief is None:
            self.relief.say(none, idle or say.RELIEF_OPEN())
        else:
            self.relief.say(voice.percent(totals.relief), say.RELIEF_MEANING())


def _why_nothing(opened: OpenPlan) -> str:
    """Why nothing is freed: tasks without a helper, or no task at all."""
    waiting = any(each.choice in LEAVING for each in opened.outcome.tasks)
    return say.NO_HELPER() if waiting else say.NOTHING_HANDED()
