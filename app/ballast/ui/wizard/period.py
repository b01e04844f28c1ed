"""Step 1: the period the plan rests on, which of its days count, and the plan's title."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.domain.delegation.answers import with_title
from ballast.domain.delegation.journey import GOOD_COVERAGE, Open
from ballast.domain.delegation.worth import FEWEST_DAYS
from ballast.domain.insight.review import Period
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.layouts import FlowLayout, SegmentedControl
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.wizard.day_strip import COUNTS, NOT, OFF, DayColumns, Legend
from ballast.ui.wizard.fields import Field, LineEdit
from ballast.ui.wizard.figures import Figure
from ballast.ui.wizard.step import StepView
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from ballast.domain.delegation.journey import OpenPoint
    from ballast.ui.wizard.session import Session

GOOD_DAYS = 8


class PeriodStep(StepView):
    """The period, its days and the title."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._periods: list[Period | None] = []
        self.column.addWidget(self._period_card())
        self.column.addWidget(self._days_card())
        title = Card()
        self.title = LineEdit(wizard.PLAN_TITLE(), wizard.PLAN_TITLE_HINT())
        self.title.typed.connect(lambda text: self.session.change(lambda plan: with_title(plan, text), "title"))
        self.title.left.connect(self.session.flush)
        title.add(Field(wizard.PLAN_TITLE(), self.title))
        self.column.addWidget(title)
        self.column.addStretch(1)

    def show_plan(self) -> None:
        """Show period, days and title."""
        plan, view = self.session.plan, self.session.view
        self.title.show_text(plan.title)
        if view is None:
            return
        self._offer_periods()
        for box, day in ((self.first, plan.period.first), (self.last, plan.period.last)):
            box.show_day(day)
        self.dates.setText(self.words.period(plan.period.first, plan.period.last))
        self.strip.show_days(view.review.days, self.words)
        hours = plan.logged or timedelta()
        self.counted.show_figure(self.words.integer(plan.counted_days))
        self.logged.show_figure(self.words.duration(hours))
        self.coverage.show_figure(self.words.percent(plan.coverage))
        self.tasks.show_figure(self.words.integer(len(plan.tasks)))
        self.advice.setText(self._advice())

    def jump(self, point: OpenPoint) -> None:
        """To the title or the period."""
        (self.title if point.what is Open.TITLE else self.choice.buttons()[self.choice.current or 0]).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def take_focus(self) -> None:
        """The chosen period."""
        self.choice.buttons()[self.choice.current or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _period_card(self) -> Card:
        card = Card(wizard.PERIOD_CARD())
        self.dates = PlainLabel("", "second")
        card.head.addWidget(self.dates)
        names = (wizard.AUDIT(), wizard.ONE_WEEK(), wizard.TWO_WEEKS(), wizard.OWN_DATES())
        self.choice = SegmentedControl(wizard.PERIOD_CARD(), names, 3)
        self.choice.chosen.connect(self._choose)
        flow = FlowLayout(gap=10)
        flow.addWidget(self.choice)
        card.body.addLayout(flow)
        self.own = QWidget()
        row = QHBoxLayout(self.own)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.first, self.last = DayEdit(wizard.FIRST_DAY(), self.words), DayEdit(wizard.LAST_DAY(), self.words)
        for box, name in ((self.first, wizard.FIRST_DAY()), (self.last, wizard.LAST_DAY())):
            box.editingFinished.connect(self._take_dates)
            row.addWidget(Field(name, box))
        row.addStretch(1)
        self.again = Button(self.theme, wizard.MEASURE_AGAIN(), "refresh")
        set_tip(self.again, wizard.MEASURE_AGAIN_TIP())
        self.again.clicked.connect(lambda: self.session.measure(self.session.plan.period))
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignBottom)
        card.add(self.own)
        return card

    def _days_card(self) -> Card:
        card = Card(wizard.DAYS_CARD())
        parts = ((wizard.LEGEND_COUNTS(), COUNTS), (wizard.LEGEND_OFF(), OFF), (wizard.LEGEND_NOT(), NOT))
        card.head.addWidget(Legend(self.theme, parts))
        self.strip = DayColumns(self.theme)
        card.add(self.strip)
        card.add(PlainLabel(wizard.DAYS_NOTE(), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.counted, self.logged = Figure(wizard.COUNTED()), Figure(wizard.LOGGED())
        self.coverage, self.tasks = Figure(wizard.COVERAGE()), Figure(wizard.TASKS())
        for figure in (self.counted, self.logged, self.coverage, self.tasks):
            row.addWidget(figure, 1)
        card.body.addLayout(row)
        self.advice = PlainLabel("", "second", wrap=True)
        card.add(self.advice)
        return card

    def _offer_periods(self) -> None:
        view, plan = self.session.view, self.session.plan
        if view is None:
            return
        self._periods = [view.audit, view.one_week, view.two_weeks]
        for button, period in zip(self.choice.buttons(), self._periods, strict=False):
            button.setVisible(period is not None)
            set_tip(button, "" if period is None else self.words.period(period.first, period.last))
        if self.choice.current != len(self._periods) or plan.period in self._periods:
            found = self._periods.index(plan.period) if plan.period in self._periods else len(self._periods)
            self.choice.set_current(found)
        self.own.setVisible(True)
        own = self.choice.current == len(self._periods)
        self.first.setEnabled(own)
        self.last.setEnabled(own)

    def _choose(self, number: int) -> None:
        period = self._periods[number] if number < len(self._periods) else None
        own = period is None
        self.first.setEnabled(own)
        self.last.setEnabled(own)
        if period is not None and period != self.session.plan.period:
            self.session.measure(period)

    def _take_dates(self) -> None:
        first, last = self.first.day, self.last.day
        period = Period(min(first, last), max(first, last))
        if period != self.session.plan.period and self.first.isEnabled():
            self.session.measure(period)

    def _advice(self) -> str:
        plan = self.session.plan
        if not plan.tasks:
            return wizard.OPEN[Open.NOTHING_LOGGED](1) + "."
        if plan.counted_days < FEWEST_DAYS:
            return wizard.ADVICE_FEW()
        if plan.coverage < GOOD_COVERAGE:
            return wizard.ADVICE_COVERAGE()
        return wizard.ADVICE_ONE_WEEK() if plan.counted_days < GOOD_DAYS else wizard.ADVICE_GOOD()
