"""The same bundle with every kind of help beside each other, reckoned on the worker (`domain.delegation.kinds`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.answers import role_of
from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.plan import HelpType
from ballast.services.wording import price_said
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from ballast.domain.delegation.kinds import KindOutcome
    from ballast.domain.delegation.plan import Plan
    from ballast.services.wording import Voice
    from ballast.ui.theme import Theme

_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a helper would bring as each kind of help, with that kind's defaults (the owner's figures for the present kind)."""

    plan: Plan
    role_id: UUID
    results: tuple[KindOutcome, ...]


def compare(plan: Plan, role_id: UUID) -> Comparison:
    """Reckon each kind of help for one helper; a moment's work for the worker."""
    return Comparison(plan, role_id, each_kind(plan, role_id))


class Told(NamedTuple):
    """What a cell says, and the small print below."""

    text: str
    note: str = ""


class _Cell(QWidget):
    """A figure with its small print, at the right; the name of a kind, at the left."""

    def __init__(self, *, first: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self.value, self.note = PlainLabel("", "" if first else "second", wrap=first), PlainLabel("", "hint")
        side = Qt.AlignmentFlag.AlignLeft if first else Qt.AlignmentFlag.AlignRight
        for label in (self.value, self.note):
            label.set_figures()
            label.setAlignment(side)
            column.addWidget(label)
        self.note.hide()

    def say(self, told: Told) -> None:
        """Show other words."""
        self.value.setText(told.text)
        self.note.setText(told.note)
        self.note.setVisible(bool(told.note))


class CompareTable(QWidget):
    """A row for each kind of help, made in steps. `taken` carries the kind that the owner takes."""

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        self.rows: dict[HelpType, list[_Cell]] = {}
        self.takes: dict[HelpType, tuple[LinkButton, Badge]] = {}
        self.watch: dict[HelpType, PlainLabel] = {}
        self._heads = [PlainLabel("", "hint") for _ in range(_COLUMNS)]
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
        self._theme = theme

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        for number, kind in enumerate(HelpType):
            self._add_row(self._theme, 2 * number + 1, kind)
            yield
        self.how = PlainLabel(handing.COMPARE_HOW(), "hint", wrap=True)
        self._grid.addWidget(self.how, 2 * len(HelpType) + 1, 0, 1, -1)

    def show_comparison(self, found: Comparison, voice: Voice, *, money: bool) -> None:
        """Show the figures."""
        titles = (
            handing.COMPARE_KIND(),
            handing.COMPARE_PRICE() if money else "",
            handing.COMPARE_FREED(),
            handing.COMPARE_NET() if money else handing.COMPARE_HOURS(),
            handing.COMPARE_CHANCE() if money else handing.COMPARE_CHANCE_HOURS(),
        )
        for head, title in zip(self._heads, titles, strict=True):
            head.setText(title)
        present = role_of(found.plan, found.role_id).help_type
        for result in found.results:
            name = handing.KINDS[result.help_type]()
            cells = (Told(name), *row_texts(result, voice, money=money))
            for cell, told in zip(self.rows[result.help_type], cells, strict=True):
                cell.say(told)
            button, now = self.takes[result.help_type]
            button.setAccessibleName(handing.COMPARE_TAKE_NAME(kind=name))
            alerts = " ".join(voice.words.reasons.warnings[alert] for alert in result.alerts)
            self.watch[result.help_type].setText(alerts)
            self.watch[result.help_type].setVisible(bool(alerts))
            button.setAccessibleDescription(_spoken(titles, (*cells, Told("", alerts))))
            button.setVisible(result.help_type is not present)
            now.setVisible(result.help_type is present)

    def _add_row(self, theme: Theme, number: int, kind: HelpType) -> None:
        cells = [_Cell(first=not column) for column in range(_COLUMNS)]
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, number, column, Qt.AlignmentFlag.AlignTop)
        button, now = LinkButton(theme, handing.COMPARE_TAKE()), Badge(handing.COMPARE_NOW(), "accent")
        button.clicked.connect(lambda: self.taken.emit(kind))
        for last in (button, now):
            self._grid.addWidget(last, number, _COLUMNS, Qt.AlignmentFlag.AlignTop)
        self.watch[kind] = PlainLabel("", "hint", wrap=True)
        self.watch[kind].hide()
        self._grid.addWidget(self.watch[kind], number + 1, 0, 1, _COLUMNS)
        self.rows[kind] = cells
        self.takes[kind] = (button, now)


def row_texts(result: KindOutcome, voice: Voice, *, money: bool) -> tuple[Told, Told, Told, Told]:
    """Price with cash, hours freed with the owner's time, net with its range, and chance of one kind of help."""
    unknown, price, year = handing.UNKNOWN(), Told(""), Told(voice.hours(result.net_hours))
    if money:
        cash = "" if result.cash_out is None else handing.COMPARE_CASH(money=voice.money(result.cash_out))
        price = Told(price_said(result, voice), cash)
        year = Told(unknown)
        if result.net is not None and result.net_range is not None:
            year = Told(voice.money(result.net), voice.money_range(result.net_range))
    elif result.span is not None:
        year = Told(year.text, voice.span(result.span))
    freed = Told(voice.hours(result.freed), handing.COMPARE_OVERSIGHT(hours=voice.hours(result.oversight)))
    return price, freed, year, Told(unknown if result.chance is None else voice.odds(result.chance))


def _spoken(titles: tuple[str, ...], cells: tuple[Told, ...]) -> str:
    """A row for who does not see it."""
    said = [f"{title}: {cell.text}" for title, cell in zip(titles, cells, strict=False) if title]
    notes = [cell.note for cell in cells if cell.note]
    return ". ".join((*said, *notes))
