"""Kinds of help and what holds for a helper (`model.md` 5 and 8)."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest

from ballast.domain.delegation.plan import HelpType
from ballast.domain.delegation.roles import DEFAULTS, Source, role_terms
from ballast.domain.insight.review import Provenance
from tests.domain.delegation.plans import role

TABLE = {
    # pace, ramp weeks, oversight h/wk, per hour handed over, search h, surcharge
    HelpType.VA_OFFSHORE: (1.25, 6, 0.75, 0.10, 8, 0.05),
    HelpType.VA_MANAGED: (1.15, 4, 0.50, 0.07, 3, 0),
    HelpType.VA_LOCAL: (1.05, 4, 0.50, 0.07, 6, 0.05),
    HelpType.FREELANCER: (0.75, 2, 0.25, 0.08, 5, 0.05),
    HelpType.AGENCY: (0.75, 3, 0.50, 0.05, 4, 0),
    HelpType.SOFTWARE: (0, 3, 0.10, 0.03, 4, 0),
    HelpType.INTERN: (1.75, 8, 1.00, 0.20, 6, 0),
    HelpType.EMPLOYEE: (1.05, 6, 1.00, 0.07, 12, 0),
}


def test_an_employee_costs_a_third_more_than_the_wage() -> None:
    """26.39 of wage with 8.88 beside it: 1.34 times the wage."""
    term = role_terms(role(1, HelpType.EMPLOYEE, None), "USD", 48).price
    assert term is not None
    assert term.value == pytest.approx(26.39 * 1.34, abs=0.1)


@pytest.mark.parametrize("kind", HelpType)
def test_defaults_by_kind(kind: HelpType) -> None:
    """Each kind of help has the defaults of the table."""
    one = DEFAULTS[kind]
    found = (one.pace, one.ramp_weeks, one.oversight_base, one.oversight_share, one.search_hours, one.surcharge)
    assert found == TABLE[kind]


@pytest.mark.parametrize(
    ("kind", "currency", "price"),
    [
        (HelpType.VA_OFFSHORE, "USD", 7.5),
        (HelpType.VA_MANAGED, "USD", 16),
        (HelpType.VA_LOCAL, "GBP", 28),
        (HelpType.FREELANCER, "USD", 37.5),
        (HelpType.EMPLOYEE, "USD", 35.27),
    ],
)
def test_benchmark_price_in_its_own_currency(kind: HelpType, currency: str, price: float) -> None:
    """A price nobody said is the middle of the published range, with its source, tagged as benchmark."""
    term = role_terms(role(1, kind, None), currency, 48).price
    assert term is not None
    assert term.value == pytest.approx(price)
    assert term.provenance is Provenance.BENCHMARK
    assert term.benchmark is not None
    assert term.benchmark.source in Source


@pytest.mark.parametrize(
    ("kind", "currency", "value"),
    [(HelpType.VA_LOCAL, "CAD", 35), (HelpType.VA_LOCAL, "USD", 35), (HelpType.SOFTWARE, "USD", 89 * 12 / 48)],
)
def test_a_published_price_without_a_date_is_our_default(kind: HelpType, currency: str, value: float) -> None:
    """Its source stays with it, and it still waits for the owner's word; it is not called a benchmark."""
    terms = role_terms(role(1, kind, None), currency, 48)
    term = terms.weekly_fee if kind is HelpType.SOFTWARE else terms.price
    assert term is not None
    assert (term.value, term.provenance, term.published) == (value, Provenance.DEFAULT, True)
    assert term.benchmark is not None
    assert term.benchmark.when == ""


@pytest.mark.parametrize("kind", HelpType)
@pytest.mark.parametrize("currency", ["USD", "GBP", "CAD", "EUR"])
def test_whatever_is_tagged_benchmark_has_a_source_and_a_date(kind: HelpType, currency: str) -> None:
    """Every term of every kind of help, in each currency with prices and in one without."""
    terms = role_terms(role(1, kind, None), currency, 48)
    marked = [term for each in fields(terms) if (term := getattr(terms, each.name)) and term.provenance is Provenance.BENCHMARK]
    assert all(term.benchmark and term.benchmark.when[:4].isdigit() and term.benchmark.source for term in marked)


def test_a_price_the_owner_confirmed_is_theirs() -> None:
    """It waits for nobody's word any more, though it is the published one."""
    price = role_terms(role(1, HelpType.VA_MANAGED, None, price_said=True), "USD", 48).price
    assert price is not None
    assert (price.value, price.provenance, price.published) == (16, Provenance.SAID, False)


@pytest.mark.parametrize("kind", [HelpType.VA_MANAGED, HelpType.FREELANCER, HelpType.EMPLOYEE, HelpType.AGENCY])
def test_no_conversion(kind: HelpType) -> None:
    """In a currency without a benchmark the price is not known, and an unknown price can be stood in for."""
    terms = role_terms(role(1, kind, None), "EUR", 48)
    assert terms.price is None
    assert not terms.known
    assert terms.deal(price=12.5).price == 12.5


def test_free_help_and_projects_cost_nothing_by_the_hour() -> None:
    """An intern is free in any currency; an agency's quote is a fee."""
    assert role_terms(role(1, HelpType.INTERN, None), "EUR", 48).deal().price == 0
    quote = role_terms(role(1, HelpType.AGENCY, None, weekly_fee=Decimal(100)), "EUR", 48)
    assert quote.known
    assert (quote.deal().price, quote.deal().weekly_fee) == (0, 100)


def test_software_fee_is_a_benchmark_until_it_is_said() -> None:
    """89 dollars a month are 22.25 a week of a 48-week year; elsewhere the fee is unknown; the owner may say it is free."""
    term = role_terms(role(1, HelpType.SOFTWARE, None), "USD", 48).weekly_fee
    assert term is not None
    assert (term.value, term.provenance) == (22.25, Provenance.DEFAULT)
    unknown = role_terms(role(1, HelpType.SOFTWARE, None), "EUR", 48)
    assert unknown.weekly_fee is None
    assert unknown.deal().weekly_fee == 0
    free = role_terms(role(1, HelpType.SOFTWARE, None, price_said=True), "EUR", 48)
    assert free.weekly_fee is not None
    assert free.weekly_fee.provenance is Provenance.SAID


def test_the_owner_overrides_everything() -> None:
    """What the owner says goes before the defaults and is tagged; a confirmed benchmark counts as said."""
    own = role(1, price="20", pace=1.0, ramp_weeks=1.0, search_hours=0.0, setup_money=Decimal(50), surcharge=0.2)
    terms = role_terms(own, "USD", 48)
    deal = terms.deal()
    assert (deal.price, deal.pace, deal.ramp_weeks, deal.search_hours, deal.setup_money, deal.surcharge) == (
        20,
        1,
        1,
        0,
        50,
        0.2,
    )
    assert terms.pace.provenance is Provenance.SAID
    assert terms.oversight_base.provenance is Provenance.DEFAULT
    confirmed = role_terms(role(1, HelpType.VA_MANAGED, None, price_said=True), "USD", 48).price
    assert confirmed is not None
    assert confirmed.provenance is Provenance.SAID


def test_only_people_are_paid_to_learn() -> None:
    """Software is set up, not taught for pay."""
    assert not role_terms(role(1, HelpType.SOFTWARE, None), "USD", 48).deal().pays_training
    assert role_terms(role(), "USD", 48).deal().pays_training
