"""Where a rule begins to hold: on its limit and just beside it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from ballast.domain.delegation.first_steps import Ease, first_task
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, PlanTask, Trait
from ballast.domain.delegation.result import MoneyVerdict
from ballast.domain.delegation.result import Warning as Alert
from ballast.domain.delegation.roles import role_terms
from ballast.domain.insight.review import Provenance
from tests.domain.delegation.plans import WANTED, plan, role, task


def help_for(*tasks: PlanTask) -> set[HelpType]:
    """The kinds of help that tasks without a role call for."""
    return {one.verdict.help_type for one in outcome(plan(*tasks), turns=False).tasks}


@pytest.mark.parametrize(
    ("weekly", "wanted"),
    [((3.125, 3.125), HelpType.VA_OFFSHORE), ((3.1, 3.1), HelpType.VA_MANAGED), ((9.0,), HelpType.VA_MANAGED)],
)
def test_five_hours_of_mixed_work_make_a_bundle(weekly: tuple[float, ...], wanted: HelpType) -> None:
    """Four fifths of 6.25 h are five hours: a direct assistant; a little less is not, nor is one task alone, however long."""
    assert help_for(*(task(number, hours) for number, hours in enumerate(weekly, start=1))) == {wanted}


@pytest.mark.parametrize(
    ("long", "wanted"), [(0.5, HelpType.VA_OFFSHORE), (0.25, HelpType.VA_MANAGED), (0.75, HelpType.VA_OFFSHORE)]
)
def test_half_of_the_bundle_can_be_written_down(long: float, wanted: HelpType) -> None:
    """Counted by hours: the long task decides, an hour beside it does not."""
    answers = {**WANTED, Trait.REPETITIVE: 1.0, Trait.DRAINS: 1.0}
    short = task(2, 1.0, {**answers, Trait.DOCUMENTABLE: 0.5})
    assert help_for(task(1, 9.0, {**answers, Trait.DOCUMENTABLE: long}), short) == {wanted}


def test_a_tenth_of_it_that_cannot_be_written_down_is_too_much_at_the_limit() -> None:
    """Nine hours at one half and one at a quarter come to .475."""
    answers = {**WANTED, Trait.REPETITIVE: 1.0, Trait.DRAINS: 1.0}
    parts = [
        task(number, hours, {**answers, Trait.DOCUMENTABLE: written}) for number, hours, written in ((1, 9, 0.5), (2, 1, 0.25))
    ]
    assert help_for(*parts) == {HelpType.VA_MANAGED}


@pytest.mark.parametrize(
    ("closed", "wanted"),
    [(Confidentiality.ORDINARY, HelpType.VA_OFFSHORE), (Confidentiality.SENSITIVE, HelpType.VA_MANAGED)],
)
def test_sensitive_data_goes_to_who_has_a_contract(closed: Confidentiality, wanted: HelpType) -> None:
    """One sensitive task keeps the whole bundle from a direct assistant."""
    assert help_for(task(1, 5.0), task(2, 5.0, confidentiality=closed)) == {wanted}


def test_money_is_level_from_forty_to_sixty_percent() -> None:
    """At prices from 14 to 24 the verdict on money follows the chance that is shown, close to both limits too."""
    chances = []
    for tenths in range(140, 240, 2):
        own = task(1, 4.0, role_id=role().id)
        found = outcome(plan(own, roles=(role(price=str(Decimal(tenths) / 10)),)), turns=False).roles[0]
        assert found.chance is not None
        chances.append(found.chance)
        wanted = MoneyVerdict.PAYS if found.chance >= 0.6 else MoneyVerdict.LEVEL if found.chance >= 0.4 else MoneyVerdict.COSTS
        assert found.money is wanted, found.chance
    for limit in (0.4, 0.6):
        assert any(limit <= chance < limit + 0.02 for chance in chances)
        assert any(limit - 0.02 < chance < limit for chance in chances)


@pytest.mark.parametrize(("weekly", "small"), [(2.5, True), (2.55, False)])
def test_two_hours_a_week_are_a_small_task(weekly: float, small: bool) -> None:  # noqa: FBT001 - a column of the table
    """Four fifths of 2.5 h are two hours; three minutes more are not small any longer."""
    own = task(1, weekly, choice=Choice.DELEGATE, role_id=role().id)
    made = plan(own, roles=(role(),))
    found = first_task(made, outcome(made, turns=False))
    assert found is not None
    assert (Ease.SMALL in found.because) is small


@pytest.mark.parametrize(("price", "warned"), [("12.50", False), ("12.51", True)])
def test_the_safe_ceiling_itself_is_safe(price: str, warned: bool) -> None:  # noqa: FBT001 - a column of the table
    """A fourth of 50 is 12.50: only what is above it is warned of."""
    own = task(1, 4.0, role_id=role().id)
    found = outcome(plan(own, roles=(role(price=price),)), turns=False).roles[0]
    assert found.buyback == Decimal("12.50")
    assert (Alert.ABOVE_BUYBACK in found.warnings) is warned


def test_a_price_that_was_said_says_nothing_of_a_fee() -> None:
    """Help paid by the hour has no fee by its kind, whoever said the price; only software's fee of nothing is an answer."""
    said = replace(role(), price_said=True)
    fee = role_terms(said, "USD", 48).weekly_fee
    assert fee is not None
    assert (fee.value, fee.provenance) == (0.0, Provenance.DEFAULT)
