"""The cards of an open plan below its head, made for one plan in steps and put away with it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.plan import Step
from ballast.domain.delegation.result import Unconfirmed
from ballast.ui.making import dress, make_part
from ballast.ui.pages.plans.rows import BriefRow, HelperBlock, TaskRow
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge, Card, Line, Pliant, PliantCard
from ballast.ui.words import briefs, handing
from ballast.ui.words import plans as say
from ballast.ui.words import seed as seed_words
from ballast.ui.words import wizard as steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.services.plans import OpenPlan
    from ballast.services.wording import Voice
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

SHOWN_FIRST = 8
_LOT = 5
"""Rows that come into view together. Each lot is laid out by itself, so that many rows before it cost nothing more."""


class RowsCard(PliantCard):
    """A card with rows, of which `_row` makes one; the first are shown, and a button brings the rest."""

    def __init__(self, theme: Theme, title: str, count: int, voice: Voice, *, lined: bool, in_steps: bool) -> None:
        super().__init__(title)
        self._theme, self._count, self._voice = theme, count, voice
        self._lined, self._in_steps = lined, in_steps

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self._lots = QVBoxLayout()
        self._lots.setSpacing(self.body.spacing())
        self.body.addLayout(self._lots)
        yield from self._lot(0, SHOWN_FIRST)
        rest = max(0, self._count - SHOWN_FIRST)
        self.more = LinkButton(self._theme, say.SHOW_ALL(rest, shown=self._voice.number(rest)))
        self.more.clicked.connect(self._bring_rest)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.setVisible(rest > 0)
        yield

    def _row(self, place: int) -> QWidget:
        raise NotImplementedError

    def _lot(self, first: int, last: int) -> Iterator[None]:
        """Some rows in a lot of their own, out of sight until it is whole."""
        lot = Pliant(self)
        lot.hide()
        column = QVBoxLayout(lot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        self._lots.addWidget(lot)
        for place in range(first, min(last, self._count)):
            if place and self._lined:
                column.addWidget(Line())
            column.addWidget(self._row(place))
            yield
        yield from dress(lot)
        lot.show()
        yield

    def _bring_rest(self) -> None:
        self.more.hide()
        make_part(self._rest(), self, in_steps=self._in_steps)

    def _rest(self) -> Iterator[None]:
        for first in range(SHOWN_FIRST, self._count, _LOT):
            yield from self._lot(first, first + _LOT)


class TaskCard(RowsCard):
    """Tasks with their verdicts, `ranked` or not."""

    def __init__(
        self, theme: Theme, opened: OpenPlan, results: Sequence[TaskOutcome], voice: Voice, *, ranked: bool, in_steps: bool
    ) -> None:
        title = say.HANDED() if ranked else say.OTHERS()
        super().__init__(theme, title, len(results), voice, lined=True, in_steps=in_steps)
        self.body.setSpacing(0)
        self._opened, self._results, self._ranked = opened, results, ranked
        self._tasks = {task.id: task for task in opened.plan.tasks}
        self.head.addWidget(Badge(voice.number(len(results))))
        self.body.addSpacing(6)
        if not results:
            self.add(PlainLabel(say.HANDED_NONE(), "second", wrap=True))

    def _row(self, place: int) -> QWidget:
        result = self._results[place]
        rank = place + 1 if self._ranked else 0
        return TaskRow(self._opened.plan, self._tasks[result.id], result, self._voice, rank)


class BriefsCard(RowsCard):
    """The briefs of what is handed over; `write` is called where one is to be written."""

    def __init__(
        self, theme: Theme, tasks: Sequence[PlanTask], voice: Voice, write: Callable[[], object], *, in_steps: bool
    ) -> None:
        super().__init__(theme, say.BRIEFS(), len(tasks), voice, lined=False, in_steps=in_steps)
        self._handed, self._write = tasks, write
        ready = sum(task.brief.ready for task in tasks)
        text = say.BRIEFS_READY(ready=voice.number(ready), count=voice.number(len(tasks)))
        self.head.addWidget(Badge(text, "good" if ready == len(tasks) else ""))
        self.body.setSpacing(4)

    def _row(self, place: int) -> QWidget:
        return BriefRow(self._theme, self._handed[place], self._write)


class HelpersCard(Card):
    """Each helper who has a task, with what it brings."""

    def __init__(self) -> None:
        super().__init__(say.HELPERS())
        self.body.setSpacing(6)

    def make(self, theme: Theme, opened: OpenPlan, voice: Voice) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        roles = {role.id: role for role in opened.plan.roles}
        for number, result in enumerate(each for each in opened.outcome.roles if each.tasks):
            if number:
                self.add(Line())
            block = HelperBlock()
            self.add(block)
            yield
            yield from block.make(theme, opened.plan, roles[result.id], result, voice)


class OverCard(Card):
    """Trials without a task whose day has come; `answer` is told which task was missed or not, `decide` leads on."""

    def __init__(
        self, theme: Theme, words: Words, tasks: Sequence[PlanTask], answer: Callable[..., object], decide: Callable[[], object]
    ) -> None:
        super().__init__(briefs.TRIALS_OVER(len(tasks)))
        self._theme, self._words, self._over = theme, words, tasks
        self._answer, self._decide = answer, decide

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        for task in self._over:
            day = "" if task.trial_until is None else self._words.period(task.trial_until, task.trial_until)
            name = " ".join(task.name.split())
            self.add(PlainLabel(briefs.TRIAL_OVER_ROW(task=name, day=day), wrap=True))
            self.body.addLayout(self._answers(task, name))
            yield

    def _answers(self, task: PlanTask, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        answers = (
            (True, seed_words.MISSED, seed_words.MISSED_NAME),
            (False, seed_words.NOT_MISSED, seed_words.NOT_MISSED_NAME),
        )
        for missed, word, spoken in answers:
            button = Button(self._theme, word())
            button.setAccessibleName(spoken(task=name))
            button.clicked.connect(partial(self._answer, task.id, missed=missed))
            row.addWidget(button)
        link = LinkButton(self._theme, briefs.TRIAL_DECIDE())
        link.setAccessibleName(briefs.TRIAL_DECIDE_NAME(task=name))
        link.clicked.connect(self._decide)
        row.addWidget(link)
        row.addStretch(1)
        return row


class UnconfirmedCard(Card):
    """What nobody has confirmed yet, each with a link to where it can be; `go` is called with its step."""

    def __init__(self, theme: Theme, opened: OpenPlan, go: Callable[[Step], object]) -> None:
        super().__init__(handing.UNCONFIRMED())
        self._theme, self._found, self._go = theme, unconfirmed(opened), go

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        if not self._found:
            self.add(PlainLabel(handing.ALL_CONFIRMED(), "second", wrap=True))
            return
        self.add(PlainLabel(handing.UNCONFIRMED_NOTE(), "small", wrap=True))
        for text, step in self._found:
            row = QHBoxLayout()
            row.addWidget(PlainLabel(text, wrap=True), 1)
            link = LinkButton(self._theme, handing.GO_TO(step=steps.NAMES[step]()))
            link.setAccessibleName(f"{text}: {link.text()}")
            link.clicked.connect(lambda _checked=False, step=step: self._go(step))
            row.addWidget(link)
            self.body.addLayout(row)
            yield


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
