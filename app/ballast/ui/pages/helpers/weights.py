"""What counts, said before anyone is seen, and the questions that are the same for all."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.scorecard import WHOLE, Measure
from ballast.ui.pages.helpers.views import emptied
from ballast.ui.widgets.buttons import LinkButton, PrimaryButton
from ballast.ui.widgets.choosers import NumberEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import finding as say
from ballast.ui.words import products

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.delegation.scorecard import Scorecard
    from ballast.ui.context import Context
    from ballast.ui.words import Phrase


class WeightsCard(Card):
    """What counts how much. `fixed` carries the weights that shall stand."""

    fixed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(say.WEIGHTS())
        self._context = context
        self._card: Scorecard | None = None
        self.boxes: dict[Measure, NumberEdit] = {}

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.sum = Badge("")
        self.fix = PrimaryButton(self._context.theme, say.WEIGHTS_FIX(), "lock")
        self.fix.clicked.connect(lambda: self.fixed.emit(self._given()))
        self.head.addWidget(self.sum)
        self.head.addWidget(self.fix)
        self.note = PlainLabel("", "small", wrap=True)
        self.add(self.note)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.add(self._rows)
        self.add(PlainLabel(say.ANCHORS(), "hint", wrap=True))
        yield

    def show_card(self, card: Scorecard) -> None:
        """Show the weights of a card: boxes until there is a candidate, then as they stand."""
        if self._card is not None and self._same(self._card, card):
            return
        self._card, fixed = card, card.fixed_at
        self.boxes.clear()
        emptied(self._grid)
        open_ = not card.candidates
        for row, (measure, weight) in enumerate(card.weights.items()):
            self._add(row, measure, weight, open_=open_)
        day = "" if fixed is None else self._context.words.period(fixed.date(), fixed.date())
        told = products if Measure.INTEGRATION in card.weights else say
        said = told.WEIGHTS_CHANGEABLE if open_ else told.WEIGHTS_FIXED
        self.note.setText(said(day=day) if day else told.WEIGHTS_OPEN())
        self.fix.setVisible(open_)
        self._check()

    def _same(self, one: Scorecard, other: Scorecard) -> bool:
        alike = (one.role_id, dict(one.weights), one.fixed_at) == (other.role_id, dict(other.weights), other.fixed_at)
        return alike and bool(one.candidates) == bool(other.candidates)

    def _add(self, row: int, measure: Measure, weight: int, *, open_: bool) -> None:
        name = say.MEASURES[measure]()
        if open_:
            box = self.boxes[measure] = NumberEdit(say.WEIGHT_OF(measure=name))
            box.setRange(0, WHOLE)
            box.setSingleStep(5)
            box.setValue(weight)
            box.setFixedWidth(84)
            box.valueChanged.connect(self._check)
            self._grid.addWidget(box, row, 0)
        else:
            figure = PlainLabel(self._context.words.integer(weight), "strong")
            figure.set_figures()
            self._grid.addWidget(figure, row, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(PlainLabel(name), row, 1)
        self._grid.addWidget(PlainLabel(say.MEASURED_BY[measure](), "small", wrap=True), row, 2)

    def _given(self) -> MappingProxyType[Measure, int]:
        return MappingProxyType({measure: box.value() for measure, box in self.boxes.items()})

    def _check(self) -> None:
        if self._card is None:
            return
        given = dict(self._given()) or dict(self._card.weights)
        whole = sum(given.values())
        self.sum.setText(say.WEIGHTS_SUM(sum=self._context.words.integer(whole)))
        self.sum.set_tone("good" if whole == WHOLE else "warning")
        stands = self._card.fixed_at is not None and given == dict(self._card.weights)
        self.fix.setEnabled(whole == WHOLE and not stands)
        self.fix.set_icon("lock", "on_accent" if self.fix.isEnabled() else "text_third")


class QuestionsCard(Card):
    """The eight questions, put away until they are wanted."""

    def __init__(self, context: Context) -> None:
        super().__init__(say.QUESTIONS())
        self._context = context
        self._shown: Sequence[Phrase] = ()

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.more = LinkButton(self._context.theme, say.SHOW_QUESTIONS())
        self.more.clicked.connect(self._turn)
        self.head.addWidget(self.more)
        self.add(PlainLabel(say.QUESTIONS_NOTE(), "small", wrap=True))
        self.list = QWidget()
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.add(self.list)
        self.list.hide()
        yield

    def show_questions(self, questions: Sequence[Phrase]) -> None:
        """Show these."""
        if questions is self._shown:
            return
        self._shown = questions
        emptied(self._rows)
        for number, question in enumerate(questions, 1):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            row.addWidget(Badge(self._context.words.integer(number)), 0, Qt.AlignmentFlag.AlignTop)
            label = PlainLabel(question(), wrap=True)
            row.addWidget(label, 1)
            self._rows.addWidget(line)

    def _turn(self) -> None:
        shown = self.list.isHidden()
        self.list.setVisible(shown)
        text = say.HIDE_QUESTIONS() if shown else say.SHOW_QUESTIONS()
        self.more.setText(text)
        self.more.setAccessibleName(text)
