"""The card of how a plan begins: two questions, a swap, and small steps that are ticked off. `said` carries the new `Seed`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.seed import Seed, SmallStep, taken, ticked_off
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_button_text
from ballast.ui.widgets.seed_forms import SmallStepDialog, SwapDialog
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import seed as say

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_LONGEST = 500
Wins = tuple[tuple[str, "UUID | None"], ...]


class SeedCard(Card):
    """Shows a plan's beginning; nothing of it is kept here."""

    said = Signal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.TITLE(), subtitle=say.NOTE())
        self._theme, self._words = theme, words
        self._seed, self._wins, self._currency = Seed(), Wins(), ""
        self._today: date | None = None
        self.dialog: SwapDialog | SmallStepDialog | None = None
        self.held_back = TextEdit(say.HELD_BACK(), say.HELD_BACK_HINT())
        self.free_help = TextEdit(say.FREE_HELP(), say.FREE_HELP_HINT())
        for name, edit, field in (
            (say.HELD_BACK, self.held_back, "held_back"),
            (say.FREE_HELP, self.free_help, "free_help"),
        ):
            edit.setMaxLength(_LONGEST)
            edit.editingFinished.connect(partial(self._answer, edit, field))
            self.add(PlainLabel(name(), "strong-small"))
            self.add(edit)
        self._lay_swap()
        self._lay_steps()

    def _lay_swap(self) -> None:
        self.swap, self.tax = PlainLabel("", "second", wrap=True), PlainLabel(say.SWAP_TAX(), "hint", wrap=True)
        self.swap_edit = Button(self._theme, say.SWAP_ADD())
        self.swap_edit.clicked.connect(self._ask_swap)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.swap, 1)
        row.addWidget(self.swap_edit)
        self.add(PlainLabel(say.SWAP(), "strong-small"))
        self.body.addLayout(row)
        self.add(self.tax)

    def _lay_steps(self) -> None:
        self.add(PlainLabel(say.STEPS(), "strong-small"))
        self.none = PlainLabel(say.STEPS_NONE(), "second", wrap=True)
        self.add(self.none)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self.rows: list[SmallStepRow] = []
        self.take, self.add_step = Button(self._theme, say.TAKE_WINS(1), "check"), Button(self._theme, say.STEP_ADD(), "plus")
        self.take.clicked.connect(self._take_wins)
        self.add_step.clicked.connect(lambda: self._ask_step(None))
        flow = FlowLayout()
        flow.addWidget(self.take)
        flow.addWidget(self.add_step)
        self.body.addLayout(flow)

    def show_seed(self, seed: Seed, wins: Wins, currency: str, today: date) -> None:
        """Show how a plan begins, with the quick wins that may become small steps; a box that is typed in stays."""
        self._seed, self._wins, self._currency, self._today = seed, wins, currency, today
        for edit, text in ((self.held_back, seed.held_back), (self.free_help, seed.free_help)):
            if not (edit.hasFocus() and edit.isModified()):
                edit.setText(text)
        self.swap.setText(self._swap_words())
        text = say.SWAP_ADD() if seed.swap is None else say.SWAP_EDIT()
        set_button_text(self.swap_edit, text)
        self.swap_edit.setAccessibleName(text)
        self.tax.setVisible(seed.swap is not None)
        self._show_steps(today)
        new = len(taken(seed, wins, today).steps) - len(seed.steps)
        text = say.TAKE_WINS(new, shown=self._words.integer(new))
        set_button_text(self.take, text)
        self.take.setAccessibleName(text)
        self.take.setVisible(new > 0)

    def _show_steps(self, today: date) -> None:
        steps = self._seed.steps
        self.none.setVisible(not steps)
        while len(self.rows) > len(steps):
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(steps):
            place, row = len(self.rows), SmallStepRow(self._theme, self._words)
            row.ticked.connect(partial(self._tick, place))
            row.edit.clicked.connect(partial(self._ask_step, place))
            self.rows.append(row)
            self._list.addWidget(row)
        for row, step in zip(self.rows, steps, strict=True):
            row.show_step(step, today)

    def _swap_words(self) -> str:
        swap, words = self._seed.swap, self._words
        if swap is None:
            return say.SWAP_NONE()
        parts = [say.SWAP_LINE(partner=swap.partner, theirs=swap.theirs or "…", mine=swap.mine or "…")]
        if swap.their_hours is not None and swap.my_hours is not None:
            parts.append(say.SWAP_HOURS(theirs=words.hours(swap.their_hours), mine=words.hours(swap.my_hours)))
        if swap.worth is not None:
            parts.append(say.SWAP_WORTH(worth=words.money(swap.worth, self._currency)))
        if swap.until is not None:
            parts.append(say.SWAP_UNTIL(day=words.day(swap.until)))
        return "; ".join(parts)

    # ------------------------------------------------------------------------------------------------------------ changing

    def _say(self, seed: Seed) -> None:
        if seed != self._seed:
            self._seed = seed
            self.said.emit(seed)

    def _answer(self, edit: TextEdit, field: str) -> None:
        edit.setModified(False)
        text = " ".join(edit.text().split())
        self._say(replace(self._seed, **{field: text}))  # type: ignore[arg-type]  # the two fields of text

    def _take_wins(self) -> None:
        if self._today is not None:
            self._say(taken(self._seed, self._wins, self._today))

    def _tick(self, place: int, done: bool) -> None:  # noqa: FBT001 - of Qt's signal
        if place < len(self._seed.steps):
            self._say(ticked_off(self._seed, place, self._today if done else None))

    def _ask_swap(self) -> None:
        if self._today is not None:
            dialog = self.dialog = SwapDialog(self._theme, self._words, self._seed.swap, self._today, self)
            dialog.accepted.connect(lambda: self._say(replace(self._seed, swap=dialog.swap)))
            dialog.removed.connect(lambda: self._say(replace(self._seed, swap=None)))
            dialog.open()

    def _ask_step(self, place: int | None, *_: object) -> None:
        if self._today is None:
            return
        step = None if place is None or place >= len(self._seed.steps) else self._seed.steps[place]
        dialog = self.dialog = SmallStepDialog(self._theme, self._words, step, self._today, self)
        dialog.accepted.connect(lambda: self._put(step, dialog.step))
        dialog.removed.connect(lambda: self._put(step, None))
        dialog.open()

    def _put(self, old: SmallStep | None, new: SmallStep | None) -> None:
        steps = [new if each is old else each for each in self._seed.steps] + ([new] if old is None else [])
        self._say(replace(self._seed, steps=tuple(each for each in steps if each is not None)))


class SmallStepRow(QWidget):
    """One small step: a box to tick, what it is and until when, and a way to change it."""

    ticked = Signal(bool)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.tick, self.text, self.when = QCheckBox(), ElidedLabel(), PlainLabel("", "small")
        self.edit = IconButton(theme, "edit", "", bare=True)
        self.tick.clicked.connect(self.ticked)
        for widget, stretch in ((self.tick, 0), (self.text, 1), (self.when, 0), (self.edit, 0)):
            row.addWidget(widget, stretch)

    def show_step(self, step: SmallStep, today: date) -> None:
        """Show a step as it is today."""
        text, day = " ".join(step.text.split()), self._words.short_day(step.day)
        self.text.setText(text)
        self.text.setEnabled(step.done_on is None)
        self.tick.setChecked(step.done_on is not None)
        self.edit.set_name(say.STEP_EDIT(step=text))
        if step.done_on is not None:
            done = self._words.short_day(step.done_on)
            self.when.setText(say.STEP_DONE_LINE(day=done))
            self.tick.setAccessibleName(say.STEP_DONE(step=text, day=done))
            return
        self.when.setText(say.STEP_DAY_LINE(day=day) if step.day >= today else say.STEP_OVER_LINE(day=day))
        self.tick.setAccessibleName(say.STEP_SPOKEN(step=text, day=day))
