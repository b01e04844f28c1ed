"""What a kind of help costs and between which ends a figure moves, as it is read."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from ballast.domain.delegation.kinds import KindOutcome, each_kind
from ballast.domain.delegation.plan import Choice, HelpType
from ballast.domain.delegation.tornado import Lever, all_bars
from ballast.report.formats import EnglishFormats
from ballast.report.offered import ends_said, price_said
from ballast.report.voice import Voice
from ballast.report.words import ReportWords
from tests.domain.delegation.plans import CASES, plan, role, task

VOICE = Voice(ReportWords(), EnglishFormats(), "USD")
DASH = "\N{EN DASH}"


def offered(kind: HelpType, currency: str = "USD", price: str = "16") -> KindOutcome:
    """Case A of the model with that kind of help; an assistant through a provider costs what was said."""
    own = plan(task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id), roles=(role(price=price),), currency=currency)
    return next(row for row in each_kind(own, role().id) if row.help_type is kind)


@pytest.mark.parametrize(
    ("kind", "currency", "price", "said"),
    [
        (HelpType.VA_MANAGED, "USD", "16", "$16"),
        (HelpType.VA_MANAGED, "USD", "16.349", "$16.35"),
        (HelpType.VA_MANAGED, "USD", "0", "$0"),
        (HelpType.FREELANCER, "USD", "16", "$37.50"),
        (HelpType.EMPLOYEE, "USD", "16", "$35.27"),
        (HelpType.INTERN, "USD", "16", "$0"),
        (HelpType.SOFTWARE, "USD", "16", DASH),
        (HelpType.SOFTWARE, "EUR", "16", DASH),
        (HelpType.AGENCY, "USD", "16", "pays up to $29.32"),
    ],
)
def test_the_price_of_a_kind(kind: HelpType, currency: str, price: str, said: str) -> None:
    """As it is said or published, to the cent; up to which price it pays where none is known; a dash without paid hours."""
    assert price_said(offered(kind, currency, price), VOICE) == said


def test_up_to_which_price_it_pays_by_hand() -> None:
    """Case A at an agency: 3.2 h, L = 47, oversight 0.66 h for 52 weeks, 14 h to teach and find, pace 0.75."""
    left = 3.2 * 47 * 40 - 50 * (0.66 * 52 + 14)
    assert offered(HelpType.AGENCY).break_even_price == Decimal(left / (3.2 * 47 * 0.75 + 10)).quantize(Decimal("0.01"))


@pytest.mark.parametrize("even", [None, Decimal(0), Decimal("-4.20")])
def test_no_price_would_do(even: Decimal | None) -> None:
    """Where the year loses at any price none is told."""
    assert price_said(replace(offered(HelpType.AGENCY), break_even_price=even), VOICE) == "price not known"


def test_where_it_pays_from_a_cent_up() -> None:
    """The smallest price that there is."""
    assert price_said(replace(offered(HelpType.AGENCY), break_even_price=Decimal("0.01")), VOICE) == "pays up to $0.01"


ENDS = {
    Lever.FREED_VALUE: ("$25", "$50"),
    Lever.PRICE: ("$20", "$12"),
    Lever.PACE: ("1.45", "0.90"),
    Lever.SHARE: ("60\N{NO-BREAK SPACE}%", "95\N{NO-BREAK SPACE}%"),
    Lever.TRAINING: ("20 h", "5.0 h"),
    Lever.HOURS: ("2.3 h", "4.4 h"),
    Lever.OVERSIGHT: ("1.0 h", "26 min"),
}


@pytest.mark.parametrize("lever", ENDS)
def test_ends_of_the_worked_example(lever: Lever) -> None:
    """As `model.md` 5 prints them: 25/50, 20/12, 1.45/0.9, 0.6/0.95; hours with their unit."""
    bar = next(each for each in all_bars(CASES["A"].case) if each.lever is lever)
    assert ends_said(bar, VOICE) == ENDS[lever]


def test_ends_of_a_fee() -> None:
    """G's 3.75 a week, a quarter more and less."""
    bar = next(each for each in all_bars(CASES["G"].case) if each.lever is Lever.FEE)
    assert ends_said(bar, VOICE) == ("$4.69", "$2.81")
