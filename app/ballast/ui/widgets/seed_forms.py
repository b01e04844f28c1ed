"""The two small forms of how a plan begins: a swap, and one small step."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.delegation.seed import WITHIN, SmallStep, Swap
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.forms import DayBox, FormDialog
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.words import seed as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_LONGEST, _MOST_HOURS, _MOST_MONEY = 200, 1000, 10**9


class SwapDialog(FormDialog):
    """With whom, what each gives, how long, what it is worth, and when it ends."""

    def __init__(self, theme: Theme, words: Words, swap: Swap | None, today: date, parent: QWidget) -> None:
        known, self._locale = swap or Swap(), words.locale
        named = ((say.PARTNER, known.partner), (say.THEIRS, known.theirs), (say.MINE, known.mine))
        numbers = ((say.THEIR_HOURS, known.their_hours), (say.MY_HOURS, known.my_hours), (say.WORTH, known.worth))
        self.texts = [self._box(name(), text) for name, text in named]
        self.numbers = [self._box(name(), self._written(value)) for name, value in numbers]
        self.until = DayBox(say.UNTIL(), words, today)
        self.until.show_day(known.until)
        rows: list[tuple[str, QWidget]] = [(box.accessibleName(), box) for box in (*self.texts, *self.numbers)]
        remove = "" if swap is None else say.SWAP_REMOVE()
        super().__init__(theme, say.SWAP(), [*rows, ("", self.until)], remove, parent)

    @property
    def swap(self) -> Swap:
        """The swap as it is said now."""
        partner, theirs, mine = (" ".join(box.text().split()) for box in self.texts)
        their_hours, my_hours, worth = (self._number(box) for box in self.numbers)
        money = None if worth is None else Decimal(str(worth)).quantize(Decimal("0.01"))
        return Swap(partner, theirs, mine, their_hours, my_hours, money, self.until.day)

    def problem(self) -> str:
        """A swap is with somebody, and its numbers are numbers."""
        if not self.texts[0].text().strip():
            return say.SWAP_MISSING()
        limits = (_MOST_HOURS, _MOST_HOURS, _MOST_MONEY)
        for box, most in zip(self.numbers, limits, strict=True):
            value = self._number(box)
            if box.text().strip() and (value is None or not 0 <= value <= most):
                return say.SWAP_NUMBER()
        return ""

    def _box(self, name: str, text: str) -> TextEdit:
        box = TextEdit(name)
        box.setMaxLength(_LONGEST)
        box.setText(text)
        return box

    def _written(self, value: float | Decimal | None) -> str:
        return "" if value is None else self._locale.toString(float(value), "g", 9)

    def _number(self, box: TextEdit) -> float | None:
        value, good = self._locale.toDouble(box.text().strip())
        return value if good else None


class SmallStepDialog(FormDialog):
    """What, and until when: within three days where the day is new."""

    def __init__(self, theme: Theme, words: Words, step: SmallStep | None, today: date, parent: QWidget) -> None:
        self._step, self._today = step, today
        self.text = TextEdit(say.STEP_TEXT())
        self.text.setMaxLength(_LONGEST)
        self.text.setText("" if step is None else step.text)
        self.day = DayEdit(say.STEP_DAY(), words, weekday=True)
        self.day.show_day(today + WITHIN if step is None else step.day)
        rows: list[tuple[str, QWidget]] = [(say.STEP_TEXT(), self.text), (say.STEP_DAY(), self.day)]
        super().__init__(theme, say.STEP_TITLE(), rows, "" if step is None else say.STEP_REMOVE(), parent)

    @property
    def step(self) -> SmallStep:
        """The step as it is said now."""
        text = " ".join(self.text.text().split())
        return SmallStep(text, self.day.day) if self._step is None else replace(self._step, text=text, day=self.day.day)

    def problem(self) -> str:
        """It says what it is, and is small: a new day lies within three."""
        if not self.text.text().strip():
            return say.STEP_MISSING()
        moved = self._step is None or self.day.day != self._step.day
        return say.STEP_LATE() if moved and self.day.day > self._today + WITHIN else ""
