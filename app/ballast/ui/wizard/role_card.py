"""One helper: kind of help, tasks, price and what comes of it, live."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout

from ballast.domain.delegation.answers import role_of, with_role, without_role
from ballast.domain.delegation.kinds import as_kind
from ballast.domain.delegation.plan import HelpType
from ballast.domain.delegation.result import MoneyVerdict
from ballast.ui.widgets.buttons import IconButton, LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.widgets.surfaces import Badge, Card, Line, lead_to
from ballast.ui.wizard.compare import CompareTable, Comparison, compare
from ballast.ui.wizard.fields import LineEdit
from ballast.ui.wizard.figures import Figure
from ballast.ui.wizard.notice import Notice, clear
from ballast.ui.wizard.task_moves import TaskMoves
from ballast.ui.wizard.terms_form import TermsForm
from ballast.ui.wizard.what_if import WhatIfPanel
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.services.wording import Voice
    from ballast.ui.wizard.helpers import HelperStep

TONES = {
    MoneyVerdict.PAYS: "good",
    MoneyVerdict.LEVEL: "",
    MoneyVerdict.COSTS: "warning",
    MoneyVerdict.COSTS_BUT_RELIEVES: "warning",
}
_COLUMNS_WIDE = 3


class RoleCard(Card):
    """A helper and its figures, made in steps."""

    def __init__(self, step: HelperStep, role_id: UUID) -> None:
        super().__init__()
        self.session, self.role_id = step.session, role_id
        self._step = step
        self._comparing = False
        self._compared: Plan | None = None
        self._shown: tuple[Plan, RoleOutcome | None] | None = None
        self._warned: list[str] = []

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place, up to its tasks."""
        step = self._step
        self._head()
        yield
        self.why = PlainLabel("", "small", wrap=True)
        self.add(self.why)
        self.terms = TermsForm(self.session, self.role_id)
        self.add(self.terms)
        yield
        self.body.addLayout(self._figures())
        self.warnings = QVBoxLayout()
        self.warnings.setSpacing(4)
        self.body.addLayout(self.warnings)
        self.add(Line())
        self.moves = TaskMoves(self.session, step.carrying)
        self.add(self.moves)
        self.compare_button = LinkButton(step.theme, handing.COMPARE())
        self.compare_button.clicked.connect(self._toggle_compare)
        self.what_if_button = LinkButton(step.theme, handing.WHAT_IF())
        self.what_if_button.clicked.connect(self._toggle_what_if)
        line = QHBoxLayout()
        line.addWidget(self.compare_button)
        line.addWidget(self.what_if_button)
        line.addStretch(1)
        self.body.addLayout(line)
        yield
        standing = self.session.standing
        results = () if standing is None else standing.outcome.roles
        for result in results:
            if result.id == self.role_id:
                yield from self.moves.make(self.session.plan, result.tasks)
        self.table = CompareTable(step.theme)  # this and the sliders now, so that unfolding them only shows them
        self.table.taken.connect(self._take_kind)
        self.table.hide()
        self.add(self.table)
        yield from self.table.make()
        yield
        self.what_if = self._what_if()
        yield

    def _what_if(self) -> WhatIfPanel:
        panel = WhatIfPanel(self._step.context, self._step.theme, self.role_id)
        panel.taken.connect(lambda taken: self.session.change(lambda _: taken))
        panel.hide()
        self.add(panel)
        return panel

    def show_role(self, plan: Plan, result: RoleOutcome | None) -> None:
        """Show the helper as answered, with results where they are there; nothing is done twice for the same ones."""
        if self._shown is not None and self._shown[0] is plan and self._shown[1] is result:
            return
        self._shown = (plan, result)
        voice, role = self.session.voice, role_of(plan, self.role_id)
        name = voice.words.terms.help_types[role.help_type]
        self.setAccessibleName(role.name or name)
        self.name.show_text(role.name)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(list(HelpType).index(role.help_type))
        if result is None:
            return
        self._show_tasks(plan, result, voice)
        self.terms.show_role(role, result, voice)
        if result.tasks:
            self._show_figures(result, voice)
        else:
            for each in (*self._all, self.money):  # without a task no figure says anything
                each.hide()
        self._show_warnings(result, voice)
        if self._comparing:
            self._compare()
        if not self.what_if.isHidden():
            self._show_what_if()

    # ------------------------------------------------------------------------------------------------------- building

    def _head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.kind = Chooser(handing.KIND_OF_HELP())
        for text in (self.session.voice.words.terms.help_types[kind] for kind in HelpType):
            self.kind.addItem(button_text(text))
        self.kind.activated.connect(lambda index: self._take_kind(list(HelpType)[index]))
        self.kind.setMinimumContentsLength(18)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name = LineEdit(handing.HELPER_NAME(), handing.HELPER_NAME_HINT())
        self.name.setMaximumWidth(190)
        self.name.typed.connect(self._take_name)
        self.name.left.connect(self.session.flush)
        self.money = Badge("")
        self.remove = IconButton(self._step.theme, "trash", handing.REMOVE_HELPER())
        self.remove.clicked.connect(lambda: self.session.change(lambda plan: without_role(plan, self.role_id)))
        row.addWidget(self.kind, 2)
        row.addWidget(self.name, 1)
        row.addWidget(self.money)
        row.addWidget(self.remove)
        self.body.addLayout(row)

    def _figures(self) -> QGridLayout:
        self._grid = grid = QGridLayout()
        grid.setSpacing(10)
        self.pay_back, self.net = Figure(handing.PAY_BACK()), Figure(handing.NET())
        self.chance, self.freed = Figure(handing.CHANCE()), Figure(handing.FREED())
        self.even, self.buyback = Figure(handing.EVEN_PRICE()), Figure(handing.NET_HOURS())
        self._all = (self.net, self.chance, self.pay_back, self.freed, self.even, self.buyback)
        for number, figure in enumerate(self._all):
            grid.addWidget(figure, number // _COLUMNS_WIDE, number % _COLUMNS_WIDE)
        for column in range(_COLUMNS_WIDE):
            grid.setColumnStretch(column, 1)
        return grid

    def _close_ranks(self) -> None:
        """The figures that are shown, without holes."""
        shown = [figure for figure in self._all if not figure.isHidden()]
        columns = _COLUMNS_WIDE if len(shown) > _COLUMNS_WIDE + 1 else 2
        for number, figure in enumerate(shown):
            self._grid.addWidget(figure, number // columns, number % columns)
        self._grid.setColumnStretch(2, 1 if columns == _COLUMNS_WIDE else 0)

    # -------------------------------------------------------------------------------------------------------- showing

    def _show_tasks(self, plan: Plan, result: RoleOutcome, voice: Voice) -> None:
        count = len(result.tasks)
        self.why.setVisible(count > 0)
        self.why.setText(handing.WHY_BUNDLE(count, hours=voice.hours(result.handed)))
        self.moves.show_tasks(plan, result.tasks)
        self.compare_button.setVisible(count > 0)
        self.what_if_button.setVisible(count > 0)
        self.remove.setEnabled(True)

    def _show_figures(self, result: RoleOutcome, voice: Voice) -> None:
        money = self._money()
        for figure in (self.pay_back, self.chance, self.freed, self.buyback):
            figure.show()
        unknown = handing.UNKNOWN()
        week = handing.UNKNOWN() if result.chance is None else handing.NOT_IN_YEAR()
        week = week if result.payback_week is None else handing.IN_WEEK(n=result.payback_week)
        self.pay_back.show_figure(week, "", handing.PAY_BACK() if money else handing.BACK_IN_HOURS())
        odds = unknown if result.chance is None else voice.odds(result.chance)
        self.chance.show_figure(odds, "", handing.CHANCE() if money else handing.CHANCE_IN_HOURS())
        self.freed.show_figure(voice.hours(result.freed), handing.FREED_NOTE(oversight=voice.hours(result.oversight)))
        hours = voice.hours(result.net_hours)
        hours_note = handing.NET_RANGE(range=voice.span(result.net_hours_range))
        if money:
            note = ""
            if result.net_range is not None:
                note = handing.NET_RANGE(range=voice.money_range(result.net_range))
            self.net.show_figure(unknown if result.net is None else voice.money(result.net), note)
        self.net.setVisible(money)
        self.buyback.show_figure(hours, hours_note)
        self._show_even(result, voice)
        self.even.setVisible(money)
        self._close_ranks()
        self.money.setVisible(result.money is not None)
        if result.money is not None:
            self.money.setText(voice.words.reasons.money[result.money])
            self.money.set_tone(TONES[result.money])

    def _show_even(self, result: RoleOutcome, voice: Voice) -> None:
        note = "" if result.buyback is None else handing.BUYBACK_NOTE(price=voice.price(result.buyback))
        if result.break_even_price is not None:
            self.even.show_figure(voice.price(result.break_even_price), note, handing.EVEN_PRICE())
        elif result.break_even_fee is not None:
            self.even.show_figure(voice.price(result.break_even_fee), "", handing.EVEN_FEE())
        else:
            self.even.show_figure(handing.UNKNOWN(), note, handing.EVEN_PRICE())

    def _show_warnings(self, result: RoleOutcome, voice: Voice) -> None:
        texts = [voice.words.reasons.warnings[warning] for warning in result.warnings]
        if self._warned == texts:
            return
        self._warned = texts
        clear(self.warnings)
        for text in texts:
            self.warnings.addWidget(Notice(self._step.theme, text))

    # ----------------------------------------------------------------------------------------------------------- acts

    def _take_kind(self, kind: HelpType) -> None:
        role_id = self.role_id
        self.session.change(lambda plan: with_role(plan, as_kind(role_of(plan, role_id), kind)))

    def _take_name(self, text: str) -> None:
        def named(role: Role) -> Role:
            return replace(role, name=text)

        role_id = self.role_id
        self.session.change(lambda plan: with_role(plan, named(role_of(plan, role_id))), ("name", role_id))

    def _toggle_compare(self) -> None:
        """Have the kinds reckoned and then shown, or put them away."""
        self._comparing = not self._comparing
        text = handing.COMPARE_HIDE() if self._comparing else handing.COMPARE()
        self.compare_button.setText(text)
        self.compare_button.setAccessibleName(text)
        if self._comparing:
            self._compared = None
            self._compare()
        else:
            self.table.hide()

    def _toggle_what_if(self) -> None:
        show = self.what_if.isHidden()
        self.what_if.setVisible(show)
        text = handing.WHAT_IF_HIDE() if show else handing.WHAT_IF()
        self.what_if_button.setText(text)
        self.what_if_button.setAccessibleName(text)
        if show:
            self._show_what_if()
            lead_to(self.what_if_button)

    def _show_what_if(self) -> None:
        """The sliders stand where the plan stands, once its results are there."""
        standing = self.session.standing
        if standing is not None and self.session.fresh:
            self.what_if.show_plan(standing.plan, standing.outcome, self.session.voice)

    def _compare(self) -> None:
        plan, role_id = self.session.plan, self.role_id
        if self._compared is not plan:
            self._compared = plan
            self._step.context.ask(lambda _store: compare(plan, role_id), self._show_comparison, owner=self)

    def _show_comparison(self, found: Comparison) -> None:
        if not (self._comparing and self.session.open and found.plan is self.session.plan):
            return
        self.table.show_comparison(found, self.session.voice, money=self._money())
        if self.table.isHidden():  # filled before it is shown, so that the page is laid out once
            self.table.show()
            lead_to(self.compare_button)

    def _money(self) -> bool:
        return self.session.standing is not None and self.session.standing.outcome.worth.money
