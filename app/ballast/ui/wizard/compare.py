"""The same bundle with every kind of help beside each other, reckoned on the worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.delegation.answers import role_of, with_role
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import HelpType, Role
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.words import handing

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.services.wording import Voice
    from ballast.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a helper would bring as each kind of help, with that kind's defaults (the owner's figures for the present kind)."""

    plan: Plan
    role_id: UUID
    results: tuple[RoleOutcome, ...]


def compare(plan: Plan, role_id: UUID) -> Comparison:
    """Reckon each kind of help for one helper; a moment's work for the worker."""
    role = role_of(plan, role_id)
    found = []
    for kind in HelpType:
        other = role if kind is role.help_type else Role(role.id, role.name, kind, role.position)
        found.append(outcome(with_role(plan, other), turns=False).role(role_id))
    return Comparison(plan, role_id, tuple(found))


def with_kind(role: Role, kind: HelpType) -> Role:
    """The helper as another kind of help: figures said of the old kind are not those of the new one."""
    return role if kind is role.help_type else replace(Role(role.id, role.name, kind, role.position))


class CompareTable(QWidget):
    """A row for each kind of help. `taken` carries the kind that the owner takes."""

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._rows: dict[HelpType, list[PlainLabel]] = {}
        self._takes: dict[HelpType, tuple[LinkButton, Badge]] = {}
        self._heads = [PlainLabel("", "hint") for _ in range(5)]
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
        for number, kind in enumerate(HelpType, 1):
            self._add_row(theme, number, kind)

    def show_comparison(self, found: Comparison, voice: Voice, *, money: bool) -> None:
        """Show the figures."""
        titles = (
            handing.COMPARE_KIND(),
            handing.COMPARE_PRICE() if money else "",
            handing.COMPARE_FREED(),
            handing.COMPARE_NET() if money else handing.COMPARE_HOURS(),
            handing.COMPARE_CHANCE(),
        )
        for head, title in zip(self._heads, titles, strict=True):
            head.setText(title)
        present = role_of(found.plan, found.role_id).help_type
        for result in found.results:
            labels = self._rows[result.help_type]
            texts = row_texts(result, voice, money=money)
            for label, text in zip(labels, (voice.words.terms.help_types[result.help_type], *texts), strict=True):
                label.setText(text)
            button, now = self._takes[result.help_type]
            name = handing.COMPARE_TAKE_NAME(kind=labels[0].text())
            button.setAccessibleName(name)
            button.setVisible(result.help_type is not present)
            now.setVisible(result.help_type is present)

    def _add_row(self, theme: Theme, number: int, kind: HelpType) -> None:
        labels = [PlainLabel("", "" if not column else "second", wrap=not column) for column in range(5)]
        for column, label in enumerate(labels):
            label.set_figures()
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            if column:
                self._grid.addWidget(label, number, column, side | Qt.AlignmentFlag.AlignVCenter)
            else:
                self._grid.addWidget(label, number, column)
        button, now = LinkButton(theme, handing.COMPARE_TAKE()), Badge(handing.COMPARE_NOW(), "accent")
        button.clicked.connect(lambda: self.taken.emit(kind))
        self._grid.addWidget(button, number, 5)
        self._grid.addWidget(now, number, 5)
        self._rows[kind] = labels
        self._takes[kind] = (button, now)


def row_texts(result: RoleOutcome, voice: Voice, *, money: bool) -> tuple[str, str, str, str]:
    """Price, hours freed, net and chance of one kind of help."""
    unknown = handing.UNKNOWN()
    price = ""
    if money:
        price = unknown if result.terms.price is None else voice.price(round(result.terms.price.value, 2))
    net = (unknown if result.net is None else voice.money(result.net)) if money else voice.hours(result.net_hours)
    chance = unknown if result.chance is None else voice.odds(result.chance)
    return price, voice.hours(result.freed), net, chance
