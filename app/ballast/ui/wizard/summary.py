"""Step 9: the plan at a glance: title, key figures, the list in order, and what is not confirmed."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.answers import task_of, with_title
from ballast.domain.delegation.plan import Step
from ballast.domain.delegation.result import Unconfirmed
from ballast.domain.delegation.view import HANDED_OVER
from ballast.ui.widgets.begin_card import BeginCard
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.wizard.fields import Field, LineEdit
from ballast.ui.wizard.figures import Figure
from ballast.ui.wizard.notice import clear
from ballast.ui.wizard.step import StepView
from ballast.ui.wizard.sums import figure_column, sum_rows
from ballast.ui.wizard.verdicts import ORDER
from ballast.ui.words import handing, wizard
from ballast.ui.words.verdicts import role_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.result import Doubt, TaskOutcome
    from ballast.ui.wizard.session import Session
    from ballast.ui.wizard.standing import Standing

    _Told = tuple[str, str, tuple[str, str]]

PLACES = {
    Unconfirmed.TRAIT: Step.TRAITS,
    Unconfirmed.CONFIDENTIALITY: Step.TRAITS,
    Unconfirmed.WORTH: Step.WORTH,
    Unconfirmed.PRICE: Step.HELPERS,
    Unconfirmed.FEE: Step.HELPERS,
}
MOST_LISTED = 20


class SummaryStep(StepView):
    """The plan at a glance. `step_asked` carries a step to go back to."""

    step_asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown: Standing | None = None
        self._listed: object = None
        title = Card()
        self.title = LineEdit(wizard.PLAN_TITLE(), wizard.PLAN_TITLE_HINT())
        self.title.typed.connect(lambda text: self.session.change(lambda plan: with_title(plan, text), "title"))
        self.title.left.connect(self.session.flush)
        title.add(Field(wizard.PLAN_TITLE(), self.title))
        self.column.addWidget(title)
        self.column.addLayout(self._figures())
        self.listed = Card(handing.PRIORITY())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.listed.body.addLayout(self._list)
        self.others = PlainLabel("", "small", wrap=True)
        self.listed.add(self.others)
        self.column.addWidget(self.listed)
        self.begin = BeginCard(session.voice)
        self.column.addWidget(self.begin)
        self.doubts = Card(handing.UNCONFIRMED())
        self.doubts_note = PlainLabel("", "small", wrap=True)
        self.doubts.add(self.doubts_note)
        self._doubts = QVBoxLayout()
        self._doubts.setSpacing(4)
        self.doubts.body.addLayout(self._doubts)
        self.column.addWidget(self.doubts)
        self.column.addStretch(1)

    def show_plan(self) -> None:
        """Show the title."""
        self.title.show_text(self.session.plan.title)

    def make(self) -> Iterator[None]:
        """Part by part and row by row."""
        self.show_plan()
        yield from self._show()

    def show_results(self) -> None:
        """Show figures, list and doubts."""
        deque(self._show(), maxlen=0)

    def _show(self) -> Iterator[None]:
        """The steps of showing the results, where they are others than those shown."""
        standing = self.session.standing
        if standing is None or not self.session.fresh or standing is self._shown:
            return
        result = standing.outcome
        self._show_figures(result)
        yield
        yield from self._show_list(result)
        self.begin.show_plan(self.session.plan, result, self.session.voice)
        yield
        self._show_doubts(result.doubts)
        self._shown = standing
        yield

    def jump(self, point: OpenPoint) -> None:  # noqa: ARG002 - only the title can be open here
        """To the title."""
        self.title.setFocus(Qt.FocusReason.TabFocusReason)

    def take_focus(self) -> None:
        """The title."""
        self.title.setFocus(Qt.FocusReason.TabFocusReason)

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        self.handed, self.freed = _tile(handing.HANDED()), _tile(handing.FREED())
        self.net, self.relief = _tile(handing.NET()), _tile(handing.RELIEF())
        for number, (card, _figure) in enumerate((self.handed, self.freed, self.net, self.relief)):
            grid.addWidget(card, 0, number)
            grid.setColumnStretch(number, 1)
        return grid

    def _show_figures(self, result: Outcome) -> None:
        voice, totals = self.session.voice, result.totals
        self.handed[1].show_figure(
            handing.HANDED_TASKS(totals.tasks, shown=self.words.integer(totals.tasks)),
            handing.HANDED_HOURS(hours=voice.hours(totals.handed)),
        )
        self.freed[1].show_figure(voice.hours(totals.freed), handing.FREED_LATER(range=voice.span(totals.freed_range)))
        if result.worth.money:
            if totals.net is None:
                self.net[1].show_figure(handing.UNKNOWN(), handing.NO_PRICE(), handing.NET())
            else:
                spread = totals.net_range
                note = handing.NET_RANGE(range=voice.money_range(spread)) if spread else ""
                self.net[1].show_figure(voice.money(totals.net), note, handing.NET())
        else:
            self.net[1].show_figure(voice.hours(totals.net_hours), handing.YEAR_NOTE(), handing.NET_HOURS())
        known = totals.relief is not None
        relief = voice.percent(totals.relief) if totals.relief is not None else handing.UNKNOWN()
        self.relief[1].show_figure(relief, handing.RELIEF_NOTE() if known else handing.RELIEF_NONE())

    def _show_list(self, result: Outcome) -> Iterator[None]:
        """What is handed over, row by row; nothing is made anew where it says the same."""
        handed = [one for one in result.tasks if one.choice in HANDED_OVER]
        told = [self._told(one) for one in handed[:MOST_LISTED]]
        listed = (told, handed, result.roles)
        if listed != self._listed:
            self._listed = None
            yield from self._fill_list(result, handed, told)
            self._listed = listed
        rest = [one for one in result.tasks if one.choice not in HANDED_OVER]
        counts = [
            handing.OTHER_COUNT(choice=handing.GROUPS[choice](), n=self.words.integer(n))
            for choice in ORDER
            if (n := sum(one.choice is choice for one in rest))
        ]
        self.others.setVisible(bool(counts))
        self.others.setText(handing.OTHERS(counts=", ".join(counts)))

    def _fill_list(self, result: Outcome, handed: list[TaskOutcome], told: list[_Told]) -> Iterator[None]:
        clear(self._list)
        for number, each in enumerate(told, 1):
            if number > 1:
                self._list.addWidget(Line())
            self._list.addWidget(self._row(number, each))
            yield
        if not handed:
            self._list.addWidget(PlainLabel(handing.NOTHING_HANDED(), "second", wrap=True))
        for row in sum_rows(result, handed[MOST_LISTED:], self.session.voice):
            self._list.addWidget(Line())
            self._list.addWidget(row)
            yield

    def _told(self, one: TaskOutcome) -> _Told:
        """What the row of a task says."""
        plan, voice = self.session.plan, self.session.voice
        role = next((role for role in plan.roles if role.id == one.role_id), None)
        helper = handing.NO_HELPER() if role is None else role_name(role, plan)
        below = handing.RANK_ROW(choice=voice.words.terms.choices[one.choice], helper=helper)
        figures = ("", "") if role is None else (voice.hours(one.marginal.freed), self._net(one))
        return task_of(plan, one.id).name, below, figures

    def _row(self, number: int, told: _Told) -> QWidget:
        name, below, figures = told
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(12)
        rank = PlainLabel(self.words.integer(number), "card")
        rank.setFixedWidth(24)
        line.addWidget(rank)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(name, "strong"))
        words.addWidget(ElidedLabel(below, "small"))
        line.addLayout(words, 1)
        for head, value in zip((handing.FREED(), handing.ADDS()), figures, strict=True):
            if value:
                line.addLayout(figure_column(head, value))
        return row

    def _net(self, one: TaskOutcome) -> str:
        return "" if one.marginal.net is None else self.session.voice.money(one.marginal.net)

    def _show_doubts(self, doubts: Sequence[Doubt]) -> None:
        clear(self._doubts)
        subjects: dict[Unconfirmed, set[object]] = {}
        for doubt in doubts:
            subjects.setdefault(doubt.what, set()).add(doubt.subject)
        self.doubts_note.setText(handing.UNCONFIRMED_NOTE() if subjects else handing.ALL_CONFIRMED())
        for what, of in subjects.items():
            self._doubts.addWidget(self._doubt_row(what, len(of)))

    def _doubt_row(self, what: Unconfirmed, count: int) -> QWidget:
        shown = self.words.integer(count)
        texts = {
            Unconfirmed.TRAIT: handing.DOUBTS_TRAIT(count, shown=shown),
            Unconfirmed.CONFIDENTIALITY: handing.DOUBTS_CONFIDENTIALITY(count, shown=shown),
            Unconfirmed.WORTH: handing.DOUBTS_WORTH(),
            Unconfirmed.PRICE: handing.DOUBTS_PRICE(count, shown=shown),
            Unconfirmed.FEE: handing.DOUBTS_FEE(count, shown=shown),
        }
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PlainLabel(texts[what], wrap=True), 1)
        step = PLACES[what]
        button = LinkButton(self.theme, handing.GO_TO(step=wizard.NAMES[step]()))
        button.clicked.connect(lambda: self.step_asked.emit(step))
        line.addWidget(button)
        return row


def _tile(name: str) -> tuple[Card, Figure]:
    card, figure = Card(), Figure(name, strong=True)
    figure.setProperty("kind", "")
    figure.setContentsMargins(-12, -8, -12, -9)
    card.add(figure)
    return card, figure
