"""What a helper costs, as boxes: ours in grey until the owner types, benchmarks with their source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.answers import role_of, with_role
from ballast.domain.delegation.roles import DEFAULTS
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.wizard.fields import Field, NumberEdit
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.delegation.plan import Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.domain.delegation.roles import Benchmark, RoleTerms, Term
    from ballast.services.wording import Voice
    from ballast.ui.wizard.session import Session
    from ballast.ui.words import Phrase

PER_CENT = 100.0


@dataclass(frozen=True, slots=True)
class Kind:
    """One box: its label, which term it shows, how the role holds it, its limits, and a factor between shown and held."""

    label: Phrase
    term: Callable[[RoleTerms], Term | None]
    said: Callable[[Role], float | Decimal | None]
    put: Callable[[Role, float | None], Role]
    high: float = 1e6
    factor: float = 1.0
    money: bool = False


def _money(value: float | None) -> Decimal:
    return Decimal(0) if value is None else Decimal(str(round(value, 2)))


FIRST: dict[str, Kind] = {
    "price": Kind(
        handing.PRICE,
        lambda terms: terms.price,
        lambda role: role.price,
        lambda role, value: replace(role, price=None if value is None else _money(value), price_said=value is not None),
        money=True,
    ),
    "fee": Kind(
        handing.FEE,
        lambda terms: terms.weekly_fee,
        lambda role: role.weekly_fee or None,
        lambda role, value: replace(role, weekly_fee=_money(value)),
        money=True,
    ),
}
MORE: dict[str, Kind] = {
    "setup": Kind(
        handing.SETUP,
        lambda terms: terms.setup_money,
        lambda role: role.setup_money or None,
        lambda role, value: replace(role, setup_money=_money(value)),
        money=True,
    ),
    "surcharge": Kind(
        handing.SURCHARGE,
        lambda terms: terms.surcharge,
        lambda role: role.surcharge,
        lambda role, value: replace(role, surcharge=value),
        500,
        PER_CENT,
    ),
    "pace": Kind(
        handing.PACE, lambda terms: terms.pace, lambda role: role.pace, lambda role, value: replace(role, pace=value), 20
    ),
    "ramp": Kind(
        handing.RAMP,
        lambda terms: terms.ramp_weeks,
        lambda role: role.ramp_weeks,
        lambda role, value: replace(role, ramp_weeks=value),
        52,
    ),
    "oversight": Kind(
        handing.OVERSIGHT,
        lambda terms: terms.oversight_base,
        lambda role: role.oversight_base,
        lambda role, value: replace(role, oversight_base=value),
        40,
    ),
    "oversight_share": Kind(
        handing.OVERSIGHT_SHARE,
        lambda terms: terms.oversight_share,
        lambda role: role.oversight_share,
        lambda role, value: replace(role, oversight_share=value),
        10,
    ),
    "search": Kind(
        handing.SEARCH,
        lambda terms: terms.search_hours,
        lambda role: role.search_hours,
        lambda role, value: replace(role, search_hours=value),
        500,
    ),
}


class TermsForm(QWidget):
    """The boxes of one helper."""

    def __init__(self, session: Session, role_id: UUID) -> None:
        super().__init__()
        self._session, self._role_id = session, role_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.edits: dict[str, NumberEdit] = {}
        self.fields: dict[str, Field] = {}
        column.addWidget(self._grid(FIRST))
        self.benchmark = PlainLabel("", "hint", wrap=True)
        column.addWidget(self.benchmark)
        line = QHBoxLayout()
        line.setSpacing(12)
        self.confirm = Button(session.context.theme, handing.CONFIRM_PRICE(), "check")
        self.confirm.clicked.connect(self._confirm)
        self.toggle = LinkButton(session.context.theme, handing.MORE_TERMS())
        self.toggle.clicked.connect(self._toggle)
        line.addWidget(self.confirm)
        line.addWidget(self.toggle)
        line.addStretch(1)
        column.addLayout(line)
        self.more = self._grid(MORE)
        self.more.layout().addWidget(PlainLabel(handing.FIELDS_NOTE(), "hint", wrap=True), 9, 0, 1, 2)  # type: ignore[union-attr, call-arg]  # a grid, which the stubs do not know
        self.more.hide()
        column.addWidget(self.more)

    def show_role(self, role: Role, result: RoleOutcome | None, voice: Voice) -> None:
        """Show the owner's figures, ours in grey."""
        if result is None:
            return
        money = self._session.standing is not None and self._session.standing.outcome.worth.money
        defaults = DEFAULTS[role.help_type]
        for name, kind in {**FIRST, **MORE}.items():
            term, said = kind.term(result.terms), kind.said(role)
            shown = None if term is None else round(term.value * kind.factor, 2)
            self.edits[name].show_number(None if said is None else float(said) * kind.factor, shown)
            origin = None if term is None else term.provenance
            self.fields[name].tag.show_origin(origin, "" if origin is None else voice.words.terms.origins[origin])
        self.fields["price"].setVisible(money and not defaults.fees)
        self.fields["fee"].setVisible(money)
        for name in ("setup", "surcharge"):
            self.fields[name].setVisible(money)
        found = next(
            (term.benchmark for term in (result.terms.price, result.terms.weekly_fee) if term and term.benchmark), None
        )
        source = self._source(role, result, found, voice)
        self.benchmark.setText(source)
        self.benchmark.setVisible(money and bool(source))
        self.confirm.setVisible(
            money and found is not None and role.price is None and not role.weekly_fee and not role.price_said
        )

    def jump(self) -> NumberEdit:
        """The box that a missing price is typed into."""
        return self.edits["fee"] if self.fields["price"].isHidden() else self.edits["price"]

    def _source(self, role: Role, result: RoleOutcome, found: Benchmark | None, voice: Voice) -> str:
        if DEFAULTS[role.help_type].free:
            return handing.FREE_HELP()
        if found is not None:
            phrase = handing.BENCHMARK if found.when else handing.BENCHMARK_UNDATED
            source = voice.words.reasons.sources[found.source]
            return phrase(low=voice.price(found.low), high=voice.price(found.high), source=source, when=found.when)
        if result.terms.known:
            return ""
        upto = result.break_even_price if result.terms.price is None else result.break_even_fee
        if upto is None or upto <= 0:
            return handing.NO_BENCHMARK_AT_ALL(currency=voice.currency)
        return handing.NO_BENCHMARK(currency=voice.currency, price=voice.price(upto))

    def _grid(self, kinds: dict[str, Kind]) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        currency = self._session.plan.currency
        for number, (name, kind) in enumerate(kinds.items()):
            edit = NumberEdit(self._session.context.words, kind.label(), high=kind.high)
            edit.setMaximumWidth(110)
            edit.typed.connect(lambda value, name=name, kind=kind: self._take(name, kind, value))
            edit.left.connect(self._session.flush)
            self.edits[name] = edit
            self.fields[name] = Field(kind.label(), edit, unit=currency if kind.money else "")
            grid.addWidget(self.fields[name], number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return inside

    def _take(self, name: str, kind: Kind, value: object) -> None:
        held = None if value is None else float(str(value)) / kind.factor
        role_id = self._role_id
        self._session.change(lambda plan: with_role(plan, kind.put(role_of(plan, role_id), held)), ("terms", role_id, name))

    def _confirm(self) -> None:
        role_id = self._role_id

        def confirmed(role: Role) -> Role:
            standing = self._session.standing
            terms = standing.outcome.role(role_id).terms if standing else None
            if terms is not None and terms.price is not None and DEFAULTS[role.help_type].prices:
                return replace(role, price=_money(terms.price.value), price_said=True)
            if terms is not None and terms.weekly_fee is not None:
                return replace(role, weekly_fee=_money(terms.weekly_fee.value), price_said=True)
            return role

        self._session.change(lambda plan: with_role(plan, confirmed(role_of(plan, role_id))))

    def _toggle(self) -> None:
        show = self.more.isHidden()
        self.more.setVisible(show)
        text = handing.LESS_TERMS() if show else handing.MORE_TERMS()
        self.toggle.setText(text)
        self.toggle.setAccessibleName(text)
