"""What is asked when a place or a rate is noted."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.delegation.hiring import Rate, Tried
from ballast.ui.pages.helpers.form import Form
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.wizard.fields import LineEdit, NumberEdit
from ballast.ui.words import finding as say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.people import Where
    from ballast.ui.context import Context
    from ballast.ui.words import Phrase


class PlaceQuestion(Form):
    """Where did you look? Answers with a `Tried`."""

    def __init__(self, context: Context, currency: str, parent: QWidget, kinds: Mapping[Where, Phrase] = say.WHERES) -> None:
        super().__init__(context.theme, say.PLACE_TITLE(), say.ADD(), parent)
        words, self._kinds = context.words, kinds
        self.kind = self.put(say.PLACE_KIND(), Chooser(say.PLACE_KIND()))
        for name in kinds.values():
            self.kind.addItem(name())
        self.name = self.put(say.PLACE_NAME(), LineEdit(say.PLACE_NAME(), say.PLACE_NAME_HINT()))
        self.day = self.put(say.DAY(), DayEdit(say.DAY(), words))
        self.day.show_day(today_of(context))
        self.cost = self.put(say.PLACE_COST(), NumberEdit(words, say.PLACE_COST()), unit=words.currency_symbol(currency))
        self.cost.show_number(None, 0.0)
        self.came = self.put(say.PLACE_CAME(), LineEdit(say.PLACE_CAME(), say.PLACE_CAME_HINT()))
        self.name.setFocus()
        self.check()

    def fits(self) -> str | None:
        """A place has a name."""
        return "" if self.cost.wrong or not self.name.text().strip() else None

    def answer(self) -> Tried:
        """What was said."""
        where = tuple(self._kinds)[self.kind.currentIndex()]
        return Tried(where, self.name.text().strip(), self.day.day, money(self.cost.number()), self.came.text().strip())


class RateQuestion(Form):
    """What is paid elsewhere? Answers with a `Rate`; one figure alone is both ends."""

    def __init__(self, context: Context, currency: str, parent: QWidget) -> None:
        super().__init__(context.theme, say.RATE_TITLE(), say.ADD(), parent)
        words = context.words
        unit = words.currency_symbol(currency)
        self.low = self.put(say.RATE_LOW(), NumberEdit(words, say.RATE_LOW()), unit=unit)
        self.high = self.put(say.RATE_HIGH(), NumberEdit(words, say.RATE_HIGH()), unit=unit)
        self.source = self.put(say.RATE_SOURCE(), LineEdit(say.RATE_SOURCE(), say.RATE_SOURCE_HINT()))
        self.day = self.put(say.DAY(), DayEdit(say.DAY(), words))
        self.day.show_day(today_of(context))
        self.low.setFocus()
        self.check()

    def fits(self) -> str | None:
        """A rate has a figure and a source, and ends where it is highest."""
        low, high = self.low.number(), self.high.number()
        if low is not None and high is not None and high < low:
            return say.RATE_TURNED()
        return "" if low is None or self.low.wrong or self.high.wrong or not self.source.text().strip() else None

    def answer(self) -> Rate:
        """What was said."""
        low, high = self.low.number(), self.high.number()
        return Rate(money(low), money(low if high is None else high), self.source.text().strip(), self.day.day)


def money(value: float | None) -> Decimal:
    """A typed figure as money; nothing typed is none."""
    return Decimal(0) if value is None else Decimal(str(round(value, 2)))


def today_of(context: Context) -> date:
    """The date of today."""
    return context.clock.now().astimezone(context.clock.zone).date()
