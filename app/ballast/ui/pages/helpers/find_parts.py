"""The cards of finding somebody: places, rates, and where help may sit."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.hiring import Priced, PrivacyQuestion, Shore, going_rate, priced
from ballast.ui.pages.helpers.find_questions import PlaceQuestion, RateQuestion
from ballast.ui.pages.helpers.views import Kept, emptied
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.wizard.fields import Field, LineEdit
from ballast.ui.wizard.figures import Figure
from ballast.ui.words import finding as say
from ballast.ui.words import products

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ballast.domain.delegation.hiring import Rate, Tried
    from ballast.ui.context import Context

_MARKS = {Priced.LOSES: "danger", Priced.UNDER_ALL: "warning", Priced.OVER_ALL: "warning", Priced.USUAL: "good"}


class PlacesCard(Card):
    """Where was looked. `added` and `removed` carry a place."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(say.PLACES())
        self._context = context
        self._currency = ""
        self._kinds = say.WHERES

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.spent = Badge("")
        self.add_one = Button(self._context.theme, say.ADD_PLACE(), "plus")
        self.add_one.clicked.connect(self._ask)
        self.head.addWidget(self.spent)
        self.head.addWidget(self.add_one)
        self.note = PlainLabel(say.PLACES_NOTE(), "small", wrap=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.left = PlainLabel("", "hint", wrap=True)
        self.add(self.note)
        self.body.addLayout(self.rows)
        self.add(self.left)
        yield

    def show_places(self, tried: Sequence[Tried], currency: str, *, software: bool = False) -> None:
        """Show these, the newest first. Programs are not found where people are: kinds of places are then not counted up."""
        kept, words = Kept(self), self._context.words
        self._currency, self._kinds = currency, products.WHERES if software else say.WHERES
        emptied(self.rows)
        for place in sorted(tried, key=lambda each: each.day, reverse=True):
            self.rows.addWidget(self._row(place))
        cost = sum((each.cost for each in tried), Decimal(0))
        self.spent.setText(say.SPENT(cost=words.money(cost, currency)))
        self.spent.setVisible(bool(cost))
        missing = [name() for kind, name in say.WHERES.items() if all(each.where is not kind for each in tried)]
        self.note.setText(products.PLACES_NOTE() if software else say.PLACES_NOTE())
        self.left.setVisible(not software)
        self.left.setText(say.NOT_TRIED(places=", ".join(missing)) if missing else say.ALL_TRIED())
        kept.restore()

    def _row(self, place: Tried) -> QWidget:
        words = self._context.words
        cost = words.money(place.cost, self._currency) if place.cost else say.COST_NONE()
        said = say.PLACE_SAID(day=words.period(place.day, place.day), cost=cost)
        said = say.PLACE_SAID_MORE(said=said, note=place.note) if place.note else said
        bin_it = IconButton(self._context.theme, "trash", say.REMOVE_PLACE(place=place.name), bare=True)
        bin_it.clicked.connect(partial(self.removed.emit, place))
        return Noted((self._kinds.get(place.where) or say.WHERES[place.where])(), place.name, said, bin_it)

    def _ask(self) -> None:
        asked = PlaceQuestion(self._context, self._currency, self, self._kinds)
        asked.taken.connect(self.added)
        asked.open()


class Noted(QWidget):
    """A line of a list: a badge, what it is, what came of it, and the way to take it off."""

    def __init__(self, badge: str, head: str, note: str, bin_it: IconButton) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.badge, self.head, self.note = Badge(badge), ElidedLabel(head), PlainLabel(note, "small", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        if note:
            words.addWidget(self.note)
        else:
            self.note.setParent(self)
            self.note.hide()
        if badge:
            row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop if note else Qt.AlignmentFlag.AlignVCenter)
        else:
            self.badge.setParent(self)
            self.badge.hide()
        row.addLayout(words, 1)
        row.addWidget(bin_it, 0, Qt.AlignmentFlag.AlignTop)


class RatesCard(Card):
    """What is paid elsewhere, beside the plan's price. `added` and `removed` carry a rate."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(say.RATES())
        self._context = context
        self._currency = ""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.add_one = Button(self._context.theme, say.ADD_RATE(), "plus")
        self.add_one.clicked.connect(self._ask)
        self.head.addWidget(self.add_one)
        self.add(PlainLabel(say.RATES_NOTE(), "small", wrap=True))
        figures = Columns(150, (3, 2, 1), 10)
        self.going, self.price, self.even = Figure(say.GOING()), Figure(say.PLAN_PRICE()), Figure(say.EVEN())
        self.add(figures)
        for figure in (self.going, self.price, self.even):
            figures.add(figure)
        yield
        line = QHBoxLayout()
        line.setSpacing(10)
        self.sign = Badge("!")
        self.verdict = PlainLabel("", wrap=True)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.verdict, 1)
        self.body.addLayout(line)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.body.addLayout(self.rows)

    def show_rates(self, rates: Sequence[Rate], currency: str, price: float | None, even: Decimal | None) -> None:
        """Show these rates with the plan's price and the price at which it loses."""
        kept, words, none = Kept(self), self._context.words, "–"
        self._currency = currency
        going = going_rate(rates)
        span = none if going is None else self._span(*going)
        self.going.show_figure(span, say.GOING_NOTE(len(rates), shown=words.integer(len(rates))))
        self.price.show_figure(none if price is None else words.money(price, currency), say.PLAN_PRICE_NOTE())
        self.even.show_figure(none if even is None else words.money(even, currency), say.EVEN_NOTE())
        found = Priced.UNKNOWN if price is None else priced(Decimal(str(price)), rates, even)
        self.verdict.setText(say.NO_PRICE() if price is None else say.PRICED[found]())
        self.sign.setVisible(found in _MARKS)
        self.sign.setText("✓" if found is Priced.USUAL else "!")
        self.sign.set_tone(_MARKS.get(found, ""))
        emptied(self.rows)
        for rate in sorted(rates, key=lambda each: each.day, reverse=True):
            self.rows.addWidget(self._row(rate))
        kept.restore()

    def _span(self, low: Decimal, high: Decimal) -> str:
        first, last = (self._context.words.money(each, self._currency) for each in (low, high))
        return first if low == high else say.RATE_RANGE(low=first, high=last)

    def _row(self, rate: Rate) -> QWidget:
        said = say.RATE_SAID(source=rate.source, day=self._context.words.period(rate.day, rate.day))
        bin_it = IconButton(self._context.theme, "trash", say.REMOVE_RATE(source=rate.source), bare=True)
        bin_it.clicked.connect(partial(self.removed.emit, rate))
        return Noted("", self._span(rate.low, rate.high), said, bin_it)

    def _ask(self) -> None:
        asked = RateQuestion(self._context, self._currency, self)
        asked.taken.connect(self.added)
        asked.open()


class ShoreCard(Card):
    """Where help may sit. `decided` carries a `Shore`, `answered` a question and its answer."""

    decided = Signal(object)
    answered = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__(say.SHORE())
        self._context = context
        self._known: Mapping[PrivacyQuestion, str] = {}
        self.boxes: dict[PrivacyQuestion, LineEdit] = {}

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.count = Badge("")
        self.head.addWidget(self.count)
        self.choice = SegmentedControl(say.SHORE(), [name() for name in say.SHORES.values()])
        self.choice.chosen.connect(lambda number: self.decided.emit(tuple(say.SHORES)[number]))
        self.body.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.note = PlainLabel("", "small", wrap=True)
        self.add(self.note)
        yield
        for question in PrivacyQuestion:
            text = say.PRIVACY[question]()
            box = self.boxes[question] = LineEdit(text)
            box.left.connect(partial(self._take, question))
            box.returnPressed.connect(partial(self._take, question))
            self.add(Field(text, box))
            yield

    def show_shore(self, shore: Shore, privacy: Mapping[PrivacyQuestion, str], *, software: bool = False) -> None:
        """Show what was decided and answered; a box that is typed into is left alone. Of software the data has a place."""
        head = products.SHORE() if software else say.SHORE()
        self.title.setText(head)
        for named in (self, self.choice):
            named.setAccessibleName(head)
        words = self._context.words
        self._known = privacy
        self.choice.set_current(tuple(say.SHORES).index(shore))
        self.note.setText(say.SHORE_NOTES[shore]())
        done = words.integer(sum(bool(each) for each in privacy.values()))
        self.count.setText(say.ANSWERED(n=done, count=words.integer(len(self.boxes))))
        self.count.set_tone("good" if len(privacy) == len(self.boxes) else "")
        for question, box in self.boxes.items():
            if not box.hasFocus():
                box.show_text(privacy.get(question, ""))

    def _take(self, question: PrivacyQuestion) -> None:
        text = self.boxes[question].text().strip()
        if text != self._known.get(question, ""):
            self._known = {**self._known, question: text}
            self.answered.emit(question, text)
