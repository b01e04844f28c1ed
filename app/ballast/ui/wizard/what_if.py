"""What if: sliders on one helper's figures that answer at once, the year as a line, and what moves it most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.tornado import Lever
from ballast.domain.delegation.what_if import dials, turned, what_if
from ballast.services.wording import ends_said
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.inputs import ShareSlider
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.wizard.course import CourseLine, TornadoBars
from ballast.ui.wizard.figures import Figure
from ballast.ui.words import handing

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import Outcome, RoleOutcome
    from ballast.domain.delegation.what_if import Dial, WhatIf
    from ballast.services.wording import Voice
    from ballast.ui.context import Context
    from ballast.ui.theme import Theme
    from ballast.ui.worker import Asked

STEPS = 100
_MONEY = frozenset({Lever.PRICE, Lever.FEE, Lever.FREED_VALUE})


class DialRow(QWidget):
    """One figure with its slider. `moved` is sent with every move by the owner."""

    moved = Signal()

    def __init__(self, lever: Lever) -> None:
        super().__init__()
        self.lever = lever
        self._dial: Dial | None = None
        name = handing.DIALS[lever]()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        head = QHBoxLayout()
        self.name, self.value = PlainLabel(name, "small", wrap=True), PlainLabel("", "second")
        self.value.set_figures()
        head.addWidget(self.name, 1)
        head.addWidget(self.value)
        column.addLayout(head)
        self.slider = ShareSlider(name)
        self.slider.setSingleStep(1)
        self.slider.setRange(0, STEPS)
        self.slider.valueChanged.connect(self._move)
        column.addWidget(self.slider)

    def show_dial(self, dial: Dial, voice: Voice) -> None:
        """Stand where the plan stands."""
        self._dial, self._voice = dial, voice
        span = dial.high - dial.low or 1.0
        self._place = round((dial.now - dial.low) / span * STEPS)
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._place)
        self._say()

    @property
    def turned(self) -> bool:
        """Whether it stands elsewhere than the plan."""
        return self._dial is not None and self.slider.value() != self._place

    @property
    def figure(self) -> float:
        """Where it stands: the plan's own figure while it is not turned."""
        dial = self._dial
        if dial is None:
            raise LookupError
        return dial.low + (dial.high - dial.low) * self.slider.value() / STEPS if self.turned else dial.now

    def _move(self, _: int) -> None:
        self._say()
        self.moved.emit()

    def _say(self) -> None:
        if self._dial is None:
            return
        value, now = said(self.lever, self.figure, self._voice), said(self.lever, self._dial.now, self._voice)
        self.value.setText(value)
        self.slider.setAccessibleDescription(handing.DIAL_VALUE(value=value, now=now) if self.turned else value)


class WhatIfPanel(QWidget):
    """The sliders of one helper with what comes of them. `taken` carries the plan with the owner's figures."""

    taken = Signal(object)

    def __init__(self, context: Context, theme: Theme, role_id: UUID) -> None:
        super().__init__()
        self._context, self._role_id = context, role_id
        self._plan: Plan | None = None
        self._result: Outcome | None = None
        self._voice: Voice | None = None
        self._asked: Asked | None = None
        self.rows = {lever: DialRow(lever) for lever in handing.DIALS}
        self.net, self.chance = Figure(handing.NET()), Figure(handing.CHANCE())
        self.pay_back, self.freed = Figure(handing.PAY_BACK()), Figure(handing.FREED())
        self.course, self.course_said = CourseLine(theme), PlainLabel("", "small", wrap=True)
        self.tornado = TornadoBars(theme)
        self.take = Button(theme, handing.WHAT_IF_TAKE(), "check")
        self.back = LinkButton(theme, handing.WHAT_IF_BACK())
        self.note = PlainLabel(handing.WHAT_IF_FREED(), "hint", wrap=True)
        self._lay_out()
        for row in self.rows.values():
            row.moved.connect(self._ask)
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self._back)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(PlainLabel(handing.WHAT_IF_HOW(), "small", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(10)
        for number, row in enumerate(self.rows.values()):
            grid.addWidget(row, number // 2, number % 2)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        self._grid = grid
        column.addLayout(grid)
        column.addWidget(self.note)
        figures = QHBoxLayout()
        figures.setSpacing(10)
        for figure in (self.net, self.chance, self.pay_back, self.freed):
            figures.addWidget(figure, 1)
        column.addLayout(figures)
        column.addWidget(PlainLabel(handing.COURSE(), "strong-small"))
        column.addWidget(self.course)
        column.addWidget(self.course_said)
        column.addWidget(PlainLabel(handing.TORNADO(), "strong-small"))
        column.addWidget(self.tornado)
        foot = QHBoxLayout()
        foot.addWidget(self.take)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addLayout(foot)

    def show_plan(self, plan: Plan, result: Outcome, voice: Voice) -> None:
        """Stand where the plan stands."""
        self._plan, self._result, self._voice = plan, result, voice
        there = {dial.lever: dial for dial in dials(plan, self._role_id, result)}
        for lever, row in self.rows.items():
            if lever in there:
                row.show_dial(there[lever], voice)
        shown = [row for lever, row in self.rows.items() if lever in there]
        for row in self.rows.values():
            row.setVisible(row in shown)
        for number, row in enumerate(shown):
            self._grid.addWidget(row, number // 2, number % 2)
        self._ask()

    @property
    def values(self) -> dict[Lever, float]:
        """The figures that are turned."""
        return {lever: row.figure for lever, row in self.rows.items() if row.turned}

    def _ask(self) -> None:
        """Reckon what is turned; only the newest is wanted."""
        if self._plan is None or self._result is None:
            return
        values = self.values
        kept = {lever for lever in values if lever is not Lever.FREED_VALUE}
        self.take.setEnabled(bool(kept))
        self.back.setEnabled(bool(values))
        self.note.setVisible(Lever.FREED_VALUE in values)
        if self._asked is not None:
            self._asked.cancel()
        plan, role_id, result = self._plan, self._role_id, self._result
        self._asked = self._context.ask(lambda _store: what_if(plan, role_id, values, result), self._show, owner=self)

    def _show(self, seen: WhatIf) -> None:
        self._asked = None
        if self._voice is None:
            return
        voice, found = self._voice, seen.result
        money = found.net is not None
        unknown = handing.UNKNOWN()
        if found.net is not None:
            span = "" if found.net_range is None else handing.NET_RANGE(range=voice.money_range(found.net_range))
            self.net.show_figure(voice.money(found.net), span, handing.NET())
        else:
            span = handing.NET_RANGE(range=voice.span(found.net_hours_range))
            self.net.show_figure(voice.hours(found.net_hours), span, handing.NET_HOURS())
        in_hours = not money and found.chance is not None
        odds = unknown if found.chance is None else voice.odds(found.chance)
        self.chance.show_figure(odds, "", handing.CHANCE_IN_HOURS() if in_hours else handing.CHANCE())
        week = unknown if found.chance is None else handing.NOT_IN_YEAR()
        week = week if found.payback_week is None else handing.IN_WEEK(n=found.payback_week)
        self.pay_back.show_figure(week, "", handing.BACK_IN_HOURS() if in_hours else handing.PAY_BACK())
        self.freed.show_figure(voice.hours(found.freed))
        amount = voice.money if money else voice.hours
        self.course.show_course(seen.course, found.payback_week, amount)
        self.course_said.setText(self.course.sentence)
        self._show_tornado(found, voice)

    def _show_tornado(self, found: RoleOutcome, voice: Voice) -> None:
        say = voice.hours if found.net is None else voice.money
        rows = [
            (voice.words.reasons.levers[bar.lever], bar.net_worse, bar.net_better, *ends_said(bar, voice))
            for bar in found.tornado
        ]
        spoken = " ".join(
            handing.TORNADO_ROW(lever=name, worse=worse_said, better=better_said, net_worse=say(worse), net_better=say(better))
            for name, worse, better, worse_said, better_said in rows
        )
        now = float(found.net) if found.net is not None else found.net_hours
        self.tornado.show_rows(rows, now, spoken or handing.TORNADO_NONE())

    def _take(self) -> None:
        if self._plan is not None and self._result is not None:
            kept = self.values
            kept.pop(Lever.FREED_VALUE, None)
            self.taken.emit(turned(self._plan, self._role_id, kept, self._result))

    def _back(self) -> None:
        if self._plan is not None and self._result is not None and self._voice is not None:
            self.show_plan(self._plan, self._result, self._voice)


def said(lever: Lever, value: float, voice: Voice) -> str:
    """A figure of a dial in words."""
    if lever in _MONEY:
        return voice.price(round(value, 2))
    if lever is Lever.SHARE:
        return voice.percent(value)
    return voice.hours(value) if lever is Lever.OVERSIGHT else voice.number(value, 2)
