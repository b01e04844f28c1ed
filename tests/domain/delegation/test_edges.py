"""Each rule at the very edge of its figure, where it just holds and where it just does not (`model.md` 4 and 6)."""

from __future__ import annotations

import pytest

from ballast.domain.delegation import roi
from ballast.domain.delegation.gates import gates
from ballast.domain.delegation.ground import late_rule
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Trait
from ballast.domain.delegation.result import MoneyVerdict
from ballast.domain.delegation.simulation import chance_of
from ballast.domain.delegation.suitability import answers, hint
from ballast.domain.delegation.verdict import Rule
from ballast.domain.delegation.view import automatable
from ballast.domain.insight.review import Provenance, Signal
from tests.domain.delegation.plans import plan, role, task

NOTHING = dict.fromkeys(Trait, 0.0)


@pytest.mark.parametrize(("mission", "kept"), [(1.0, True), (0.75, False)])
def test_only_what_is_the_core_is_kept_as_core(mission: float, *, kept: bool) -> None:
    """What moves the business forward less than wholly is not core work, however gladly it is done."""
    own = task(traits=NOTHING, mission=mission)
    assert (Rule.CORE in gates(own, answers(own, 10))) is kept


@pytest.mark.parametrize(("delay", "redesigned"), [(10.0, True), (9.9, False)])
def test_half_of_the_friction_is_enough_to_redesign(delay: float, *, redesigned: bool) -> None:
    """Delay and breaking up with half of all points stop a task, with less they do not."""
    own = task(points={Signal.DELAY: delay - 4.0, Signal.FRAGMENTATION: 4.0, Signal.STRESS: 20.0 - delay})
    assert (Rule.FRICTION in gates(own, answers(own, 10))) is redesigned


def software(hours: float, search: float) -> roi.Case:
    """A program that takes so many hours to find, and nothing more, for work of so many hours a week, all of it taken over."""
    deal = roi.Deal(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, search, pays_training=False)
    return roi.Case((roi.Part(hours, 1.0, 0.0, 0.0),), deal, roi.Value(1.0, 1.0, 48))


@pytest.mark.parametrize(
    ("times", "hours", "search", "worth_it"),
    [
        (3.0, 0.5, 1.0, True),
        (2.9, 0.5, 1.0, False),
        (0.0, 1.0, 1.0, True),
        (0.0, 0.99, 1.0, False),
        (3.0, 1.0, 26.0, True),  # an hour a week: paid back at the end of week 26
        (3.0, 1.0, 26.1, False),
    ],
)
def test_what_is_worth_automating(times: float, hours: float, search: float, *, worth_it: bool) -> None:
    """Three times or an hour a week, and paid back within 26 weeks."""
    assert automatable(times, software(hours, search)) is worth_it


@pytest.mark.parametrize(
    ("suits", "chance", "relieving", "rule"),
    [
        (55.0, 0.60, False, Rule.PAYS),
        (54.9, 1.0, True, Rule.UNSUITABLE),
        (55.0, 0.59, True, Rule.RELIEVES),
        (55.0, 0.59, False, Rule.DOES_NOT_PAY),
    ],
)
def test_the_last_rule(suits: float, chance: float, rule: Rule, *, relieving: bool) -> None:
    """Suited from 55 on; then six chances of ten, else relief."""
    assert late_rule(suits, chance, relieving=relieving) is rule


@pytest.mark.parametrize(
    ("days", "counted", "answer"),
    [
        (10, 10, (1.0, Provenance.MEASURED)),
        (5, 10, (0.5, Provenance.MEASURED)),
        (4, 10, (0.5, Provenance.DEFAULT)),
        (2, 10, (0.5, Provenance.DEFAULT)),
        (2, 2, (1.0, Provenance.MEASURED)),
        (1, 1, (0.5, Provenance.DEFAULT)),
    ],
)
def test_what_comes_seldom_is_not_called_unrepetitive(days: int, counted: int, answer: tuple[float, Provenance]) -> None:
    """Half of the days or more are measured; the report of each Friday is the same each time, which two weeks cannot tell."""
    found = hint(task(days=days), Trait.REPETITIVE, counted)
    assert (found.value, found.provenance) == answer


def test_what_money_says_follows_the_chance() -> None:
    """Over many prices: pays from 60 % on, level from 40 % on, costs below; each is met."""
    own = task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id)
    met: dict[MoneyVerdict, float] = {}
    for price in range(10, 30):
        found = outcome(plan(own, roles=(role(price=f"{price}.25"),)), turns=False).roles[0]
        assert found.chance is not None
        wanted = MoneyVerdict.PAYS if found.chance >= 0.6 else MoneyVerdict.LEVEL if found.chance >= 0.4 else MoneyVerdict.COSTS
        assert found.money is wanted, (price, found.chance)
        met[wanted] = min(found.chance, met.get(wanted, 1.0))
    assert met.keys() == {MoneyVerdict.PAYS, MoneyVerdict.LEVEL, MoneyVerdict.COSTS}


def test_nothing_gained_and_nothing_lost_counts_as_paid() -> None:
    """A year that ends at nothing exactly has paid for itself."""
    assert chance_of((0.0, -0.01)) == 0.5
    assert roi.pay_back(software(1.0, 48.0)) == 48
