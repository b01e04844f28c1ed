"""Step 7: helpers with their tasks, prices and returns; tasks move between them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.delegation.answers import with_helper, with_role
from ballast.domain.delegation.plan import HelpType, Role
from ballast.domain.delegation.view import HANDED_OVER
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.wizard.role_card import RoleCard
from ballast.ui.wizard.step import StepView
from ballast.ui.wizard.task_drag import Carrying
from ballast.ui.wizard.task_moves import TaskMoves, to_new_helper
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Plan
    from ballast.ui.wizard.session import Session


class HelperStep(StepView):
    """A card for each helper."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.cards: dict[UUID, RoleCard] = {}
        self.carrying = Carrying(self, self._targets, self._move)
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        self.column.addLayout(self._list)
        self.loose = Card(handing.WITHOUT_HELPER())
        self.moves = TaskMoves(session, self.carrying)
        self.loose.add(self.moves)
        self.column.addWidget(self.loose)
        self.nobody = PlainLabel(handing.NOBODY(), "second", wrap=True)
        self.column.addWidget(self.nobody)
        self.how = PlainLabel(handing.HOW_TO_MOVE(), "hint", wrap=True)
        self.column.addWidget(self.how)
        self.add_button = Button(self.theme, handing.ADD_HELPER(), "plus")
        self.add_button.clicked.connect(self._add)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.how.hide()
        self.loose.hide()
        self.nobody.hide()

    def make(self) -> Iterator[None]:
        """The cards one by one, each in steps."""
        for role in self.session.plan.roles:
            card = self.cards[role.id] = RoleCard(self, role.id)
            self._list.addWidget(card)
            yield from card.make()
            self._show_card(card)
            yield
        yield from super().make()

    def show_plan(self) -> None:
        """Show the helpers; cards are made anew only where the helpers are others."""
        plan = self.session.plan
        ids = [role.id for role in plan.roles]
        if ids != list(self.cards):
            came_late = not self.cards and self.add_button.hasFocus()  # the step was there before its helpers
            self._arrange(ids)
            if came_late:
                self.take_focus()
        self.how.setVisible(len(ids) > 1)
        self._show_cards()

    def show_results(self) -> None:
        """Show what comes of it."""
        standing = self.session.standing
        if standing is None or not self.session.fresh:
            return
        plan = self.session.plan
        self._show_cards()
        loose = [one.id for one in standing.outcome.tasks if one.choice in HANDED_OVER and one.role_id is None]
        self.loose.setVisible(bool(loose) and bool(plan.roles))
        self.moves.show_tasks(plan, loose)
        self.nobody.setVisible(not any(one.choice in HANDED_OVER for one in standing.outcome.tasks))

    def jump(self, point: OpenPoint) -> None:
        """To the price that is missing, or the task without a helper."""
        if point.subject in self.cards:
            self.cards[point.subject].terms.jump().setFocus(Qt.FocusReason.TabFocusReason)
        elif (row := None if point.subject is None else self.moves.row_of(point.subject)) is not None:
            row.helper.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """The first helper's kind of help."""
        for card in self.cards.values():
            card.kind.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        """One more helper; the keyboard goes to what is asked first of it."""
        before = set(self.cards)
        self.session.change(with_new_role)
        for role_id, card in self.cards.items():
            if role_id not in before:
                card.kind.setFocus(Qt.FocusReason.TabFocusReason)

    def _targets(self) -> list[tuple[QWidget, UUID | None]]:
        """Where a task that is carried may be let go: over a helper, or over the button that adds one."""
        return [*((card, role_id) for role_id, card in self.cards.items()), (self.add_button, None)]

    def _move(self, plan_task_id: UUID, role_id: UUID | None) -> None:
        standing = self.session.standing
        if role_id is None:
            self.session.change(lambda plan: to_new_helper(plan, plan_task_id, standing))
        else:
            self.session.change(lambda plan: with_helper(plan, plan_task_id, role_id))

    def _show_cards(self) -> None:
        for card in self.cards.values():
            self._show_card(card)

    def _show_card(self, card: RoleCard) -> None:
        standing = self.session.standing
        results = () if standing is None else standing.outcome.roles
        card.show_role(self.session.plan, next((one for one in results if one.id == card.role_id), None))

    def _arrange(self, ids: list[UUID]) -> None:
        for role_id in [role_id for role_id in self.cards if role_id not in ids]:
            card = self.cards.pop(role_id)
            card.hide()
            self._list.removeWidget(card)
            card.deleteLater()
        kept = self.cards
        self.cards = {role_id: kept.get(role_id) or self._card(role_id) for role_id in ids}
        for number, card in enumerate(self.cards.values()):
            if self._list.indexOf(card) != number:
                self._list.insertWidget(number, card)

    def _card(self, role_id: UUID) -> RoleCard:
        card = RoleCard(self, role_id)
        deque(card.make(), maxlen=0)
        return card


def with_new_role(plan: Plan) -> Plan:
    """The plan with one more helper, a virtual assistant through a provider until the owner says otherwise."""
    return with_role(plan, Role(uuid4(), "", HelpType.VA_MANAGED, len(plan.roles)))
