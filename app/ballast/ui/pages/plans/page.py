"""The Plans page: the list at the left, the open plan at the right. Results are reckoned on the worker and kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ballast.domain.log.change import Kind
from ballast.services import plans
from ballast.services.hand_over import helpers_of, today_of
from ballast.services.wizard import anything_logged
from ballast.ui.changes import PageName, Tone
from ballast.ui.making import Making, dress
from ballast.ui.pages.plans.acts import PlanActs
from ballast.ui.pages.plans.bringing import bring_in
from ballast.ui.pages.plans.empty import NoPlans, allow
from ballast.ui.pages.plans.export import Exporter
from ballast.ui.pages.plans.reckoner import Reckoner
from ballast.ui.pages.plans.shelf import shelf_row
from ballast.ui.pages.plans.spread import Spread
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.plain import set_tip
from ballast.ui.widgets.surfaces import Card, PageTitle, page_layout
from ballast.ui.words import leaving
from ballast.ui.words import plans as say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.services.hand_over import HelperRow
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files

_KEYS = {"new": "Ctrl+N", "export": "Ctrl+P", "rename": "F2", "duplicate": "Ctrl+D"}


class PlansPage(QWidget):
    """All plans. `arrive(about)` with a plan's id opens that one."""

    def __init__(self, context: Context, files: Files | None = None, *, in_steps: bool = False) -> None:
        super().__init__()
        self._context = context
        self._plans: tuple[Plan, ...] = ()
        self._current: UUID | None = None
        self._stale = True
        self._today: date | None = None
        self._acts = PlanActs(context, self._open_next, self)
        self._reckoner = Reckoner(context, self)
        self.exporter = Exporter(context, files, self, in_steps=in_steps)
        self._in_steps = in_steps
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        context = self._context
        self.title = PageTitle(say.LIST(), say.SUBTITLE_EMPTY())
        self.new = PrimaryButton(context.theme, say.NEW(), "plus")
        self.new.clicked.connect(self.begin_plan)
        self.bring = Button(context.theme, leaving.BRING_IN(), "upload")
        set_tip(self.bring, leaving.BRING_IN_WHY())
        self.bring.clicked.connect(lambda: bring_in(context, self, self.arrive))
        self.title.aside.addWidget(self.bring)
        self.title.aside.addWidget(self.new)
        self._stack = QStackedWidget()
        column = page_layout(self)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
        nothing, self._spread = Card(), Spread(context, self.exporter, in_steps=self._in_steps)
        for page in (QWidget(), nothing, self._spread):
            self._stack.addWidget(page)
        yield
        self.empty = NoPlans(context, self.begin_plan)
        nothing.add(self.empty, 1)
        yield
        yield from self._spread.make()
        self.list, self.detail = self._spread.list, self._spread.detail
        self.take_focus = self.list.take_keys
        yield from dress(self)
        self._wire()

    def _wire(self) -> None:
        context = self._context
        context.changes.announced.connect(self._heard)
        self.list.chosen.connect(self._choose)
        self.list.edit_asked.connect(self.edit)
        self.list.delete_asked.connect(self.delete)
        head = self.detail.head
        head.edit_asked.connect(self.edit)
        head.export_asked.connect(self.export)
        head.other_place_asked.connect(self.export_elsewhere)
        head.duplicate_asked.connect(self.duplicate)
        head.delete_asked.connect(self.delete)
        head.helper_asked.connect(lambda role_id: context.navigate(PageName.HELPERS, role_id))
        head.title_edit.renamed.connect(lambda title: self._acts.rename(self.current, title) if self.current else None)
        self.detail.step_asked.connect(lambda step: context.navigate(PageName.WIZARD, (self._current, step)))
        self._reckoner.reckoned.connect(self._take)
        acts: dict[str, Callable[[], object]] = {
            "new": self.begin_plan,
            "export": self.export,
            "rename": lambda: head.title_edit.begin() if self.current else None,
            "duplicate": self.duplicate,
        }
        for name, act in acts.items():
            # of the window, which gives keys to the page in sight alone: the focus may still be in the sidebar, or nowhere
            shortcut = QShortcut(QKeySequence(_KEYS[name]), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def arrive(self, about: object = None) -> None:
        """Shown: with a plan's id, open that one."""
        if isinstance(about, UUID):
            self._current = about
            self._stale = True
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the plans again."""
        self._stale = False
        self._context.ask(partial(_shelf, self._context.clock), self._show)

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this page for the sheet."""
        return [
            (_KEYS["new"], say.KEY_NEW()),
            (_KEYS["export"], say.KEY_EXPORT()),
            (_KEYS["rename"], say.KEY_RENAME()),
            (_KEYS["duplicate"], say.KEY_DUPLICATE()),
            ("Return", say.KEY_EDIT()),
            ("Del", say.KEY_DELETE()),
        ]

    @property
    def current(self) -> Plan | None:
        """The plan that is open."""
        return next((plan for plan in self._plans if plan.id == self._current), None)

    def begin_plan(self) -> None:
        """A new plan, in the wizard."""
        if self.new.isEnabled():
            self._acts.begin()

    def edit(self) -> None:
        """The open plan, in the wizard."""
        if self._current is not None:
            self._context.navigate(PageName.WIZARD, self._current)

    def export(self) -> None:
        """The open plan as a file, after a look at what leaves."""
        opened = self._reckoner.known(self._current)
        if opened is not None and not self.exporter.busy and self.exporter.dialog is None:
            self.exporter.ask(self, opened)

    def export_elsewhere(self) -> None:
        """What was exported last, to another place."""
        opened = self._reckoner.known(self._current)
        if opened is not None:
            self.exporter.ask_other_place(self, opened)

    def duplicate(self) -> None:
        """A copy of the open plan, which is then open."""
        plan = self.current
        if plan is not None:
            self._acts.duplicate(plan)

    def delete(self) -> None:
        """Remove the open plan; the window offers to take it back."""
        plan = self.current
        if plan is None:
            return
        place = self._plans.index(plan)
        rest = [each for each in self._plans if each.id != plan.id]
        self._current = rest[min(place, len(rest) - 1)].id if rest else None
        self._acts.delete(plan)

    def _open_next(self, plan_id: UUID) -> None:
        self._current = plan_id

    def _heard(self, change: Change) -> None:
        if change.touches(Kind.PLANS, Kind.ENTRIES, Kind.HIRINGS, Kind.HAND_OVERS, Kind.PEOPLE):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _show(self, found: tuple[tuple[Plan, ...], bool, date, tuple[HelperRow, ...]]) -> None:
        self._plans, logged, self._today, helpers = found
        self.detail.head.show_helpers(helpers)
        present = {plan.id for plan in self._plans}
        if self._current is not None and self._current not in present and self._plans:
            self._context.say(say.GONE(), tone=Tone.WARNING)
        if self._current not in present:
            self._current = self._plans[0].id if self._plans else None
        self._reckoner.want(self._plans, self._current)
        allow(self.new, logged=logged)
        self.new.setVisible(bool(self._plans))
        self.empty.show_logged(logged=logged)
        self._stack.setCurrentIndex(2 if self._plans else 1)
        count = say.COUNT(len(self._plans), shown=self._context.words.integer(len(self._plans)))
        self.title.subtitle.setText(count if self._plans else say.SUBTITLE_EMPTY())
        self._show_rows()
        self._show_open()

    def _show_rows(self) -> None:
        rows = [shelf_row(plan, self._reckoner.result(plan), self._context.words, self._today) for plan in self._plans]
        self.list.show_rows(rows, self._current)

    def _show_open(self) -> None:
        opened = self._reckoner.known(self._current)
        if opened is not None:
            self.detail.show_plan(opened, self._today)
        elif self._current is None:
            self._spread.close_plan()

    def _take(self, opened: plans.OpenPlan) -> None:
        self._show_rows()
        if opened.plan.id == self._current:
            self._show_open()

    def _choose(self, plan_id: UUID) -> None:
        if plan_id != self._current:
            self._current = plan_id
            self._show_open()
            self._reckoner.want(self._plans, plan_id)


def _shelf(clock: Clock, store: Store) -> tuple[tuple[Plan, ...], bool, date, tuple[HelperRow, ...]]:
    found = plans.list_plans(store)
    return found, anything_logged(store), today_of(store, clock), helpers_of(store, found, clock)
