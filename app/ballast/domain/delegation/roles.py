"""Kinds of help with their defaults, and what holds for one helper of a plan (`model.md` 5, "Defaults by type of help").

Every default may be overridden by the owner; a price counts as known only where there is a benchmark in the plan's currency
(there is no conversion), or the owner said one. Benchmarks carry their source and date, so that a reader can judge them; one
without a date keeps its source and is tagged as our default.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import HelpType
from ballast.domain.delegation.roi import Deal
from ballast.domain.insight.review import Provenance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.delegation.plan import Role

MONTHS = 12
PLAN_FEE_A_MONTH = 89.0
WAGE, BENEFITS = 26.39, 8.88


class Source(StrEnum):
    """Where a benchmark price was read; `ui/words` says it in full."""

    VENDOR_VA = "virtualassistantva.com"
    HOUR25 = "hour25vs.ca"
    APVA = "apva"
    SMARTLIFE = "smartlifeblog.com"
    STRIFE = "strifestudio.com"
    ARMENT = "arment.com"
    BLS = "bls_ecec"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A price range per hour (or a fee a month) as published: where and when.

    `when` is a year or month, "" where the page has no date (looked for in its text): such a price counts as our default.
    """

    low: float
    high: float
    currency: str
    source: Source
    when: str

    @property
    def mid(self) -> float:
        """The middle of the range."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class HelpDefaults:
    """Our defaults for one kind of help. `prices` are per helper hour, `fees` a month; `free` help costs no money."""

    pace: float
    ramp_weeks: float
    oversight_base: float
    oversight_share: float
    search_hours: float
    surcharge: float = 0.0
    prices: tuple[Benchmark, ...] = ()
    fees: tuple[Benchmark, ...] = ()
    free: bool = False


DEFAULTS: Mapping[HelpType, HelpDefaults] = MappingProxyType(
    {
        HelpType.VA_OFFSHORE: HelpDefaults(1.25, 6, 0.75, 0.10, 8, 0.05, (Benchmark(5, 10, "USD", Source.VENDOR_VA, "2026"),)),
        HelpType.VA_MANAGED: HelpDefaults(1.15, 4, 0.50, 0.07, 3, 0.0, (Benchmark(12, 20, "USD", Source.VENDOR_VA, "2026"),)),
        HelpType.VA_LOCAL: HelpDefaults(
            1.05,
            4,
            0.50,
            0.07,
            6,
            0.05,
            (
                Benchmark(35, 35, "USD", Source.SMARTLIFE, ""),
                Benchmark(26, 30, "GBP", Source.APVA, "2018"),
                Benchmark(35, 35, "CAD", Source.HOUR25, ""),
            ),
        ),
        HelpType.FREELANCER: HelpDefaults(0.75, 2, 0.25, 0.08, 5, 0.05, (Benchmark(25, 50, "USD", Source.STRIFE, "2023"),)),
        HelpType.AGENCY: HelpDefaults(0.75, 3, 0.50, 0.05, 4),
        HelpType.SOFTWARE: HelpDefaults(
            0.0, 3, 0.10, 0.03, 4, fees=(Benchmark(PLAN_FEE_A_MONTH, PLAN_FEE_A_MONTH, "USD", Source.ARMENT, ""),)
        ),
        HelpType.INTERN: HelpDefaults(1.75, 8, 1.00, 0.20, 6, free=True),
        HelpType.EMPLOYEE: HelpDefaults(
            1.05, 6, 1.00, 0.07, 12, 0.0, (Benchmark(WAGE + BENEFITS, WAGE + BENEFITS, "USD", Source.BLS, "2024-09"),)
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """One input of a helper: its value and where it comes from; `benchmark` is the published range behind it."""

    value: float
    provenance: Provenance
    benchmark: Benchmark | None = None

    @property
    def published(self) -> bool:
        """Whether it is a price that somebody published, dated or not, and that the owner did not confirm."""
        return self.benchmark is not None and self.provenance is not Provenance.SAID


@dataclass(frozen=True, slots=True)
class RoleTerms:
    """What holds for a helper: the owner's figures, else our defaults.

    `price` is per helper hour, `weekly_fee` a week; None where it is not known (no benchmark in this currency and not said).
    """

    price: Term | None
    weekly_fee: Term | None
    pace: Term
    surcharge: Term
    ramp_weeks: Term
    oversight_base: Term
    oversight_share: Term
    search_hours: Term
    setup_money: Term

    @property
    def known(self) -> bool:
        """Whether money can be reckoned: price and fee are both known."""
        return self.price is not None and self.weekly_fee is not None

    def deal(self, *, price: float = 0.0) -> Deal:
        """The figures for `roi`; `price` stands in for an unknown price, nothing for an unknown fee."""
        return Deal(
            price=self.price.value if self.price else price,
            pace=self.pace.value,
            surcharge=self.surcharge.value,
            ramp_weeks=self.ramp_weeks.value,
            oversight_base=self.oversight_base.value,
            oversight_share=self.oversight_share.value,
            search_hours=self.search_hours.value,
            setup_money=self.setup_money.value,
            weekly_fee=self.weekly_fee.value if self.weekly_fee else 0.0,
            pays_training=self.pace.value > 0,
        )


def role_terms(role: Role, currency: str, weeks: int) -> RoleTerms:
    """What holds for a helper in a plan of that currency and year."""
    defaults = DEFAULTS[role.help_type]
    return RoleTerms(
        price=_price(role, defaults, currency),
        weekly_fee=_fee(role, defaults, currency, weeks),
        pace=_term(role.pace, defaults.pace),
        surcharge=_term(role.surcharge, defaults.surcharge),
        ramp_weeks=_term(role.ramp_weeks, defaults.ramp_weeks),
        oversight_base=_term(role.oversight_base, defaults.oversight_base),
        oversight_share=_term(role.oversight_share, defaults.oversight_share),
        search_hours=_term(role.search_hours, defaults.search_hours),
        setup_money=_term(float(role.setup_money) or None, 0.0),
    )


def _term(said: float | None, default: float) -> Term:
    return Term(default, Provenance.DEFAULT) if said is None else Term(said, Provenance.SAID)


def _price(role: Role, defaults: HelpDefaults, currency: str) -> Term | None:
    """The owner's price; else nothing for what costs no hours; else the benchmark in this currency, if there is one."""
    if role.price is not None:
        return Term(float(role.price), Provenance.SAID)
    if defaults.free or role.weekly_fee > 0 or defaults.fees:
        return Term(0.0, Provenance.DEFAULT)
    return _benchmark(defaults.prices, currency, 1.0, said=role.price_said)


def _fee(role: Role, defaults: HelpDefaults, currency: str, weeks: int) -> Term | None:
    """The owner's weekly fee; else nothing where help is paid by the hour or the owner said so; else the benchmark."""
    if role.weekly_fee > 0 or (role.price_said and defaults.fees):
        return Term(float(role.weekly_fee), Provenance.SAID)
    if not defaults.fees:
        return Term(0.0, Provenance.DEFAULT)
    return _benchmark(defaults.fees, currency, MONTHS / weeks, said=False)


def _benchmark(benchmarks: tuple[Benchmark, ...], currency: str, factor: float, *, said: bool) -> Term | None:
    for one in benchmarks:
        if one.currency == currency:
            ours = Provenance.BENCHMARK if one.when else Provenance.DEFAULT
            return Term(one.mid * factor, Provenance.SAID if said else ours, one)
    return None
