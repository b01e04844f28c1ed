"""The tasks of one helper with every kind of help, side by side: what each costs, frees and brings (`model.md` 5).

Each row says what the plan would say with that kind, to the same draws, but only this helper is reckoned: which tasks are
handed over does not hang on what they bring (`could_suit`), and chance does not hang on the kind.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi, simulation
from ballast.domain.delegation.answers import role_of, with_role
from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.plan import Confidentiality, HelpType, Role
from ballast.domain.delegation.reckoning import money, money_range
from ballast.domain.delegation.result import Warning as Alert
from ballast.domain.delegation.view import could_suit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from uuid import UUID

    from ballast.domain.delegation.homes import Home
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import MoneyRange
    from ballast.domain.delegation.roles import RoleTerms
    from ballast.domain.delegation.view import View


@dataclass(frozen=True, slots=True)
class KindOutcome:
    """A helper as one kind of help; fields as in `RoleOutcome`.

    `span` is the 80 % range of the year in money, or in owner hours where money was skipped; None while a price is not known.
    `net`, `net_range` and `cash_out` are None then, and where money was skipped. `alerts` tell of risks that the kind brings.
    """

    help_type: HelpType
    terms: RoleTerms
    freed: float
    oversight: float
    net_hours: float
    payback_week: int | None
    chance: float | None
    span: roi.Range | None
    cash_out: Decimal | None
    net: Decimal | None
    net_range: MoneyRange | None
    break_even_price: Decimal | None
    alerts: tuple[Alert, ...]


def each_kind(plan: Plan, role_id: UUID) -> tuple[KindOutcome, ...]:
    """The helper as every kind of help, in the order of `HelpType`; another kind has that kind's defaults for all figures.

    Raises KeyError for a role that the plan does not have.
    """
    role, scores = role_of(plan, role_id), simulation.strata()
    luck = simulation.luck_drawn(scores, simulation.SEED + [each.id for each in plan.roles].index(role_id))
    drawn: dict[tuple[roi.Part, ...], tuple[float, ...]] = {}
    found = []
    for kind in HelpType:
        assessment = assess(with_role(plan, as_kind(role, kind)), draws=1)
        home = next(home for home in assessment.homes if home.role.id == role_id)
        views = tuple(view for view in home.members if view.task.role_id == role_id and could_suit(view))
        case = home.bundle(views)
        if case.parts not in drawn:
            hours = [simulation.hours_drawn(part, place, scores) for place, part in enumerate(case.parts)]
            drawn[case.parts] = simulation.together(case.parts, hours, len(scores))
        nets = _nets(case, luck, drawn[case.parts])
        found.append(_outcome(home, views, nets, money_known=assessment.worth.money))
    return tuple(found)


def as_kind(role: Role, kind: HelpType) -> Role:
    """The helper as another kind of help: figures said of the old kind are not those of the new one."""
    return role if kind is role.help_type else Role(role.id, role.name, kind, role.position)


def _nets(case: roi.Case, luck: simulation.Luck, hours: tuple[float, ...]) -> tuple[float, ...]:
    """Draws of the year's net of all parts together; `hours` are their handed-over hours, draw by draw."""
    return simulation.reckoned(replace(case, parts=()), luck, ()).nets_with(case.parts, hours)


def _outcome(home: Home, views: tuple[View, ...], nets: tuple[float, ...], *, money_known: bool) -> KindOutcome:
    case = home.bundle(views)
    priced = money_known and home.known
    price = roi.break_even_price(case) if money_known else None
    return KindOutcome(
        help_type=home.role.help_type,
        terms=home.terms,
        freed=case.freed,
        oversight=case.oversight,
        net_hours=case.freed_in_year,
        payback_week=roi.pay_back(case) if home.known else None,
        chance=simulation.chance_of(nets) if home.known else None,
        span=simulation.range_of(nets) if home.known else None,
        cash_out=money(roi.cash_out(case)) if priced else None,
        net=money(roi.year_net(case)) if priced else None,
        net_range=money_range(nets) if priced else None,
        break_even_price=None if price is None else money(price),
        alerts=_alerts(home.role.help_type, case, views),
    )


def _alerts(kind: HelpType, case: roi.Case, views: Iterable[View]) -> tuple[Alert, ...]:
    """The risks that hang on the kind, and whether it would cost time instead of freeing it."""
    sensitive = any(view.task.confidentiality is Confidentiality.SENSITIVE for view in views)
    found = {
        Alert.COSTS_TIME: case.freed <= 0,
        Alert.SENSITIVE_INTERN: sensitive and kind is HelpType.INTERN,
        Alert.SENSITIVE_ABROAD: sensitive and kind is HelpType.VA_OFFSHORE,
    }
    return tuple(alert for alert, holds in found.items() if holds)
