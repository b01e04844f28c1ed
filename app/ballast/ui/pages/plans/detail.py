"""An open plan from top to bottom: figures, what is handed over, helpers, briefs, what is unconfirmed, everything else."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.plan import Choice, Step
from ballast.domain.delegation.result import Unconfirmed
from ballast.domain.delegation.trial import over as over_trials
from ballast.services import seeds
from ballast.services.wording import said_wins
from ballast.ui.pages.plans.head import PlanHead
from ballast.ui.pages.plans.rows import BriefRow, HelperBlock, TaskRow
from ballast.ui.widgets.begin_card import BeginCard
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.figure_card import FigureCard
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.seed_card import SeedCard
from ballast.ui.widgets.surfaces import Badge, Card, Line, scrolled
from ballast.ui.words import briefs, handing
from ballast.ui.words import plans as say
from ballast.ui.words import seed as seed_words
from ballast.ui.words import wizard as steps
from ballast.ui.words.verdicts import plan_voice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.domain.delegation.seed import Seed
    from ballast.services.plans import OpenPlan
    from ballast.services.wording import Voice
    from ballast.ui.context import Context
    from ballast.ui.pages.plans.export import Exporter
    from ballast.ui.theme import Theme

SHOWN_FIRST = 8
LEAVING = frozenset({Choice.DELEGATE, Choice.AUTOMATE})


class PlanDetail(QWidget):
    """The open plan, made in steps. `step_asked` carries the step of the wizard that a link leads to."""

    step_asked = Signal(object)

    def __init__(self, context: Context, exporter: Exporter) -> None:
        super().__init__()
        self._theme = context.theme
        self._words = context.words
        self._context, self._exporter = context, exporter
        self._opened: OpenPlan | None = None
        self._today: date | None = None
        context.theme.changed.connect(self._dress)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        inside = QWidget()
        self.area = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(16)
        self.head = PlanHead(self._context, self._exporter)
        column.addWidget(self.head)
        yield from self.head.make()
        self.figures = PlanFigures(self._theme)
        column.addWidget(self.figures)
        yield from self.figures.make()
        self.seed = SeedCard(self._theme, self._words)
        self.seed.said.connect(self._keep_seed)
        yield
        self._first, self._cards = QVBoxLayout(), QVBoxLayout()
        for cards in (self._first, self._cards):
            cards.setSpacing(16)
        column.addLayout(self._first)
        column.addWidget(self.seed)
        column.addLayout(self._cards)
        column.addStretch(1)

    def show_plan(self, opened: OpenPlan, today: date | None = None) -> None:
        """Show a plan; the place in it stays when it is the same one, and nothing is made anew where nothing changed.

        `today` is the owner's day, which need not be that of the calendar.
        """
        if opened is self._opened and today in {None, self._today}:
            return
        self._opened, self._today = opened, today or self._today or self._context.clock.now().date()
        voice = plan_voice(self._words, opened.plan.currency)
        self.head.show_plan(opened.plan, opened.outcome)
        self.figures.show_plan(opened, voice)
        self.seed.show_seed(opened.plan.seed, _wins(opened, voice), opened.plan.currency, self._today)
        first = self._begun(opened, voice)
        for layout, cards in ((self._first, first), (self._cards, self._made(opened, voice))):
            while (item := layout.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            for card in cards:
                layout.addWidget(card)

    def _dress(self) -> None:
        """The drawings of warnings have the colours of the look in which they were made."""
        opened, self._opened = self._opened, None
        if opened is not None:
            self.show_plan(opened)

    def _begun(self, opened: OpenPlan, voice: Voice) -> list[QWidget]:
        """What comes first: trials that are over, and where to begin."""
        begin = BeginCard(voice)
        begin.show_plan(opened.plan, opened.outcome, voice)
        over = over_trials(opened.plan, opened.outcome, self._today or self._context.clock.now().date())
        return [self._over(over), begin] if over else [begin]

    def _made(self, opened: OpenPlan, voice: Voice) -> list[QWidget]:
        leaving = [each for each in opened.outcome.tasks if each.choice in LEAVING]
        staying = [each for each in opened.outcome.tasks if each.choice not in LEAVING]
        found: list[QWidget] = [TaskCard(self._theme, say.HANDED(), opened, leaving, voice, ranked=True)]
        if any(role.tasks for role in opened.outcome.roles):
            found.append(_helpers(self._theme, opened, voice))
        if leaving:
            found.append(self._briefs(opened, leaving))
        found.append(self._unconfirmed(opened))
        if staying:
            found.append(TaskCard(self._theme, say.OTHERS(), opened, staying, voice, ranked=False))
        return found

    def _over(self, tasks: tuple[PlanTask, ...]) -> Card:
        """Trials without a task whose day has come."""
        card = Card(briefs.TRIALS_OVER(len(tasks)))
        for task in tasks:
            row = QHBoxLayout()
            row.setSpacing(10)
            day = "" if task.trial_until is None else self._words.period(task.trial_until, task.trial_until)
            name = " ".join(task.name.split())
            card.add(PlainLabel(briefs.TRIAL_OVER_ROW(task=name, day=day), wrap=True))
            answers = (
                (True, seed_words.MISSED, seed_words.MISSED_NAME),
                (False, seed_words.NOT_MISSED, seed_words.NOT_MISSED_NAME),
            )
            for missed, word, spoken in answers:
                button = Button(self._theme, word())
                button.setAccessibleName(spoken(task=name))
                button.clicked.connect(partial(self._answer_trial, task.id, missed=missed))
                row.addWidget(button)
            link = LinkButton(self._theme, briefs.TRIAL_DECIDE())
            link.setAccessibleName(briefs.TRIAL_DECIDE_NAME(task=name))
            link.clicked.connect(lambda: self.step_asked.emit(Step.VERDICTS))
            row.addWidget(link)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _answer_trial(self, plan_task_id: UUID, *_: object, missed: bool) -> None:
        if self._opened is not None:
            plan_id, clock = self._opened.plan.id, self._context.clock
            reason = (seed_words.WHY_MISSED if missed else seed_words.WHY_NOT_MISSED)()
            self._context.do(
                lambda store: seeds.answer_trial(store, plan_id, plan_task_id, clock, missed=missed, reason=reason)
            )

    def _keep_seed(self, seed: Seed) -> None:
        if self._opened is not None:
            plan_id, clock = self._opened.plan.id, self._context.clock
            self._context.do(lambda store: seeds.keep_seed(store, plan_id, seed, clock))

    def _briefs(self, opened: OpenPlan, leaving: list[TaskOutcome]) -> Card:
        tasks = {task.id: task for task in opened.plan.tasks}
        handed = [tasks[each.id] for each in leaving]
        card = Card(say.BRIEFS())
        ready = sum(task.brief.ready for task in handed)
        tone = "good" if ready == len(handed) else ""
        card.head.addWidget(Badge(say.BRIEFS_READY(ready=ready, count=len(handed)), tone))
        card.body.setSpacing(4)
        for task in handed[: SHOWN_FIRST * 2]:
            card.add(BriefRow(self._theme, task, lambda: self.step_asked.emit(Step.BRIEFS)))
        return card

    def _unconfirmed(self, opened: OpenPlan) -> Card:
        card = Card(handing.UNCONFIRMED())
        found = unconfirmed(opened)
        if not found:
            card.add(PlainLabel(handing.ALL_CONFIRMED(), "second", wrap=True))
            return card
        card.add(PlainLabel(handing.UNCONFIRMED_NOTE(), "small", wrap=True))
        for text, step in found:
            row = QHBoxLayout()
            row.addWidget(PlainLabel(text, wrap=True), 1)
            link = LinkButton(self._theme, handing.GO_TO(step=steps.NAMES[step]()))
            link.setAccessibleName(f"{text}: {link.text()}")
            link.clicked.connect(lambda _checked=False, step=step: self.step_asked.emit(step))
            row.addWidget(link)
            card.body.addLayout(row)
        return card


def unconfirmed(opened: OpenPlan) -> list[tuple[str, Step]]:
    """What is not confirmed, in words with the step where it can be."""
    counts = Counter((doubt.what, doubt.subject) for doubt in opened.outcome.doubts)
    each = Counter(what for what, _subject in counts)
    plural = {
        Unconfirmed.TRAIT: (handing.DOUBTS_TRAIT, Step.TRAITS),
        Unconfirmed.CONFIDENTIALITY: (handing.DOUBTS_CONFIDENTIALITY, Step.TRAITS),
        Unconfirmed.PRICE: (handing.DOUBTS_PRICE, Step.HELPERS),
        Unconfirmed.FEE: (handing.DOUBTS_FEE, Step.HELPERS),
    }
    found = [(words(each[what]), step) for what, (words, step) in plural.items() if each[what]]
    if each[Unconfirmed.WORTH]:
        found.append((handing.DOUBTS_WORTH(), Step.WORTH))
    return found


def _helpers(theme: Theme, opened: OpenPlan, voice: Voice) -> Card:
    roles = {role.id: role for role in opened.plan.roles}
    card = Card(say.HELPERS())
    card.body.setSpacing(6)
    working = [result for result in opened.outcome.roles if result.tasks]
    for number, result in enumerate(working):
        if number:
            card.add(Line())
        card.add(HelperBlock(theme, opened.plan, roles[result.id], result, voice))
    return card


def _wins(opened: OpenPlan, voice: Voice) -> tuple[tuple[str, UUID | None], ...]:
    """The quick wins of a plan as small steps: what to do, of which task of the log."""
    tasks = {task.id: task.task_id for task in opened.plan.tasks}
    wins = said_wins(opened.plan, opened.outcome, voice)
    return tuple((seed_words.WIN_OF(win=win.title, task=win.task), tasks[win.task_id]) for win in wins)


class TaskCard(Card):
    """Tasks with their verdicts; of many, the first are shown and a button brings the rest."""

    def __init__(
        self, theme: Theme, title: str, opened: OpenPlan, results: list[TaskOutcome], voice: Voice, *, ranked: bool
    ) -> None:
        super().__init__(title)
        self.body.setSpacing(0)
        self._opened, self._results, self._voice, self._ranked = opened, results, voice, ranked
        self._tasks = {task.id: task for task in opened.plan.tasks}
        self.head.addWidget(Badge(str(len(results))))
        self.body.addSpacing(6)
        if not results:
            self.add(PlainLabel(say.HANDED_NONE(), "second", wrap=True))
        self._add(0, SHOWN_FIRST)
        self.more = LinkButton(theme, say.SHOW_ALL(max(0, len(results) - SHOWN_FIRST)))
        self.more.clicked.connect(self._show_rest)
        self.more.setVisible(len(results) > SHOWN_FIRST)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, first: int, last: int) -> None:
        for place, result in enumerate(self._results[first:last], first):
            if place:
                self.add(Line())
            rank = place + 1 if self._ranked else 0
            self.add(TaskRow(self._opened.plan, self._tasks[result.id], result, self._voice, rank))

    def _show_rest(self) -> None:
        self.more.hide()
        self._add(SHOWN_FIRST, len(self._results))


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
