"""Step 5: what the owner's hour is worth and what freed time goes to, with what follows from it beside it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from ballast.domain.delegation.answers import with_worth
from ballast.domain.delegation.journey import Open
from ballast.domain.delegation.worth import (
    BUYBACK_LEAST,
    BUYBACK_MOST,
    FIXED_YEAR_HOURS,
    WEEKS_MOST,
    Basis,
    factor_from,
    weeks_from,
    worth_values,
)
from ballast.domain.insight.review import Provenance
from ballast.ui.tokens import GAP
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.inputs import ShareSlider
from ballast.ui.widgets.plain import PlainLabel, set_button_text
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.wizard.apart import apart_lines
from ballast.ui.wizard.fields import Field, NumberEdit
from ballast.ui.wizard.figures import Figure
from ballast.ui.wizard.step import StepView
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Worth
    from ballast.domain.delegation.worth import WorthValues
    from ballast.ui.wizard.session import Session

MOST_MONEY = 1e9
_BESIDE_FROM = 700


class WorthStep(StepView):
    """Questions at the left, what follows at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        self.column.addLayout(self._row)
        self.column.addStretch(1)

    def make(self) -> Iterator[None]:
        """Card by card."""
        left = QWidget()
        inputs = QBoxLayout(QBoxLayout.Direction.TopToBottom, left)
        inputs.setContentsMargins(0, 0, 0, 0)
        inputs.setSpacing(GAP)
        self._row.addWidget(left, 3)
        for card in (self._money_card, self._freed_card):
            inputs.addWidget(card())
            yield
        inputs.addStretch(1)
        self._row.addWidget(self._result_card(), 2, Qt.AlignmentFlag.AlignTop)
        yield
        yield from super().make()

    def show_plan(self) -> None:
        """Show the answers, and what follows: the values of an hour need no worker."""
        plan = self.session.plan
        worth, factor = plan.worth, factor_from(plan.worth)
        origins = self.session.voice.words.terms.origins
        skipped = worth.yearly_income is None
        self.take.show_number(None if worth.yearly_income is None else float(worth.yearly_income))
        self.skip.setChecked(skipped and worth.confirmed)
        lacking = worth.yearly_income is not None and worth.yearly_income <= 0
        self.replacement_field.setVisible(lacking)
        self.replacement.show_number(None if worth.replacement_value is None else float(worth.replacement_value))
        self.weeks.show_number(worth.weeks_per_year)
        weeks = self._weeks_from()
        self.weeks_field.tag.show_origin(weeks, origins[weeks])
        self.factor.show_number(worth.buyback_factor)
        self.factor_field.tag.show_origin(factor, origins[factor])
        self.hours.setText(self.session.voice.hours(worth.hours_per_week))
        for slider, share in ((self.business, worth.to_business), (self.life, worth.to_own_life)):
            slider.blockSignals(True)
            slider.setValue(round(share * 100))
            slider.blockSignals(False)
        values = worth_values(worth, plan.counted_days)
        self.value_field.setVisible(values.money or not skipped)
        default = values.effective
        self.value.show_number(None if worth.value_business is None else float(worth.value_business), default)
        self._show_shares(worth)
        self._show_values(values)
        self.right.setEnabled(not worth.confirmed)
        set_button_text(self.right, wizard.CONFIRMED() if worth.confirmed else wizard.THESE_ARE_RIGHT())
        self.right.setAccessibleName(self.right.text())

    def jump(self, point: OpenPoint) -> None:
        """To what is open."""
        places = {
            Open.WEEKS_OUT_OF_RANGE: self.weeks,
            Open.FACTOR_OUT_OF_RANGE: self.factor,
            Open.FREED_OVER_WHOLE: self.business,
            Open.WORTH: self.take if self.session.plan.worth.yearly_income is None else self.right,
        }
        places.get(point.what, self.take).setFocus(Qt.FocusReason.TabFocusReason)

    def take_focus(self) -> None:
        """The yearly take."""
        self.take.setFocus(Qt.FocusReason.TabFocusReason)

    # -------------------------------------------------------------------------------------------------------- the cards

    def _money_card(self) -> Card:
        card = Card(wizard.TAKE_CARD())
        currency = self.session.plan.currency
        self.take = NumberEdit(self.words, wizard.TAKE(), low=-MOST_MONEY, high=MOST_MONEY)
        self.take.typed.connect(lambda value: self._set("income", yearly_income=_money(value)))
        card.add(Field(wizard.TAKE(), self.take, wizard.TAKE_HINT(), unit=currency))
        self.skip = QCheckBox()
        set_button_text(self.skip, wizard.SKIP_MONEY())
        self.skip.clicked.connect(self._skip)
        card.add(self.skip)
        self.replacement = NumberEdit(self.words, wizard.REPLACEMENT(), high=MOST_MONEY)
        self.replacement.typed.connect(lambda value: self._set("replacement", replacement_value=_money(value)))
        self.replacement_field = Field(wizard.REPLACEMENT(), self.replacement, unit=currency)
        card.add(self.replacement_field)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self.weeks = NumberEdit(self.words, wizard.WEEKS(), low=1, high=WEEKS_MOST, digits=0)
        self.weeks.typed.connect(lambda value: self._set("weeks", weeks_per_year=round(value)) if value else None)
        self.weeks_field = Field(wizard.WEEKS(), self.weeks)
        self.factor = NumberEdit(self.words, wizard.FACTOR(), low=BUYBACK_LEAST, high=BUYBACK_MOST, digits=1)
        self.factor.typed.connect(lambda value: self._set("factor", buyback_factor=float(value)) if value else None)
        self.factor_field = Field(wizard.FACTOR(), self.factor)
        for box in (self.weeks, self.factor):
            box.setMaximumWidth(90)
        row.addWidget(self.weeks_field, 1)
        row.addWidget(self.factor_field, 1)
        card.body.addLayout(row)
        card.add(PlainLabel(wizard.FACTOR_HINT(), "hint", wrap=True))
        for edit in (self.take, self.replacement, self.weeks, self.factor):
            edit.left.connect(self._left)
        return card

    def _freed_card(self) -> Card:
        card = Card(wizard.FREED_CARD())
        self.business, self.business_share = self._slider(card, wizard.TO_BUSINESS())
        self.life, self.life_share = self._slider(card, wizard.TO_LIFE())
        self.business.valueChanged.connect(lambda value: self._share(value, business=True))
        self.life.valueChanged.connect(lambda value: self._share(value, business=False))
        row = QHBoxLayout()
        row.addWidget(PlainLabel(wizard.UNUSED(), "second"))
        row.addStretch(1)
        self.unused = PlainLabel("", "strong")
        self.unused.set_figures()
        row.addWidget(self.unused)
        card.body.addLayout(row)
        card.add(PlainLabel(wizard.FREED_HINT(), "hint", wrap=True))
        self.value = NumberEdit(self.words, wizard.BUSINESS_VALUE(), high=MOST_MONEY)
        self.value.typed.connect(lambda value: self._set("value", value_business=_money(value)))
        self.value.left.connect(self._left)
        self.value_field = Field(
            wizard.BUSINESS_VALUE(), self.value, wizard.BUSINESS_VALUE_HINT(), unit=self.session.plan.currency
        )
        card.add(self.value_field)
        return card

    def _slider(self, card: Card, name: str) -> tuple[ShareSlider, PlainLabel]:
        head = QHBoxLayout()
        share = PlainLabel("", "strong")
        share.set_figures()
        head.addWidget(PlainLabel(name))
        head.addStretch(1)
        head.addWidget(share)
        slider = ShareSlider(name)
        slider.sliderReleased.connect(self.session.flush)
        card.body.addLayout(head)
        card.add(slider)
        return slider, share

    def _result_card(self) -> Card:
        card = Card(wizard.RESULT_CARD())
        self.provisional = Badge(wizard.PROVISIONAL().partition(":")[0], "warning")
        card.head.addWidget(self.provisional)
        self.worth = Figure(wizard.HOUR_WORTH(), strong=True)
        self.buyback = Figure(wizard.BUYBACK())
        self.freed = Figure(wizard.FREED_WORTH())
        for figure in (self.worth, self.buyback, self.freed):
            card.add(figure)
        hours = QHBoxLayout()
        hours.addWidget(PlainLabel(wizard.HOURS_A_WEEK(), "small"))
        hours.addStretch(1)
        self.hours = PlainLabel("", "strong-small")
        tag = Badge(self.session.voice.words.terms.origins[Provenance.MEASURED], "accent")
        hours.addWidget(self.hours)
        hours.addWidget(tag)
        card.body.addLayout(hours)
        self.note = PlainLabel("", "small", wrap=True)
        card.add(self.note)
        self.right = Button(self.theme, wizard.THESE_ARE_RIGHT(), "check")
        self.right.clicked.connect(lambda: self.session.change(lambda plan: with_worth(plan, plan.worth)))
        card.add(self.right)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return card

    # --------------------------------------------------------------------------------------------------- showing, acts

    def _weeks_from(self) -> Provenance:
        """Where the working weeks come from: an answer beside them does not say them."""
        view = self.session.view
        on_review = view.year.weeks_per_year if view is not None and view.year.weeks_said else None
        return weeks_from(self.session.plan.worth.weeks_per_year, on_review)

    def _show_shares(self, worth: Worth) -> None:
        self.business_share.setText(self.words.percent(worth.to_business))
        self.life_share.setText(self.words.percent(worth.to_own_life))
        self.unused.setText(self.words.percent(max(0.0, 1 - worth.to_business - worth.to_own_life)))

    def _show_values(self, values: WorthValues) -> None:
        voice, worth = self.session.voice, self.session.plan.worth
        year = wizard.YEAR_HOURS(
            hours=self.words.hours(worth.hours_per_week, 2), weeks=values.weeks, year=self.words.hours(values.year_hours, 0)
        )
        self.provisional.setVisible(values.provisional)
        notes = {
            Basis.SKIPPED: wizard.NO_MONEY,
            Basis.NEEDS_REPLACEMENT: wizard.NEEDS_REPLACEMENT,
            Basis.NO_HOURS: wizard.NEEDS_HOURS,
        }
        amounts = ((self.worth, values.effective), (self.buyback, values.buyback), (self.freed, values.freed))
        for figure, amount in amounts:
            said = wizard.NOT_KNOWN() if amount is None else wizard.PER_HOUR(money=voice.price(round(amount, 2)))
            figure.show_figure(said)
        lines = [year]
        if values.by_fixed_hours is not None:
            lines.append(
                wizard.BY_FIXED(hours=voice.number(FIXED_YEAR_HOURS), money=voice.price(round(values.by_fixed_hours, 2)))
            )
        if values.basis in notes:
            lines = [notes[values.basis]()]
        if values.provisional:
            lines.append(wizard.PROVISIONAL())
        if self.session.view is not None and values.year_hours > 0:
            lines += apart_lines(self.session.view, values, voice)
        self.note.setText("\n".join(lines))

    def _set(self, field: str, **changes: object) -> None:
        self.session.change(lambda plan: with_worth(plan, replace(plan.worth, **changes)), ("worth", field))  # type: ignore[arg-type]  # fields of Worth, by name

    def _skip(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.session.change(lambda plan: with_worth(plan, replace(plan.worth, yearly_income=None, replacement_value=None)))
        else:
            self.session.change(lambda plan: replace(plan, worth=replace(plan.worth, confirmed=False)))
            self.take_focus()

    def _share(self, percent: int, *, business: bool) -> None:
        """One share moved; the other gives way so that both never come to more than the whole."""
        share = percent / 100

        def alter(worth: Worth) -> Worth:
            other = worth.to_own_life if business else worth.to_business
            other = round(min(other, 1 - share), 4)
            if business:
                return replace(worth, to_business=share, to_own_life=other)
            return replace(worth, to_own_life=share, to_business=other)

        field = ("worth", "business" if business else "life")
        self.session.change(lambda plan: with_worth(plan, alter(plan.worth)), field)

    def _left(self) -> None:
        self.session.flush()
        if self.session.open:
            self.show_plan()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one above the other where room is short."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if self.width() >= _BESIDE_FROM else way.TopToBottom)


def _money(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(round(float(str(value)), 2)))
