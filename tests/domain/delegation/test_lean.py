"""Hours of many tasks together lie around the sum of what each says, in every figure that is drawn (`model.md` 5)."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ballast.domain.delegation import simulation
from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.lean import lean_along, lean_of
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, HelpType, Trait
from ballast.domain.delegation.roi import Part
from ballast.domain.delegation.what_if import role_case
from ballast.domain.insight.review import Projection
from tests.domain.delegation.plans import CASES, WANTED, plan, role, task
from tests.domain.delegation.sums import PLAIN, leaning, plain_sums

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.delegation.roi import Case

HOURS = (0.3, 0.5, 1.0, 2.0, 3.0, 6.0, 9.0)
SCORES = simulation.strata()


def parts_of(tasks: int, sigma: float, chance: Random) -> tuple[Part, ...]:
    """So many tasks of all sizes, as unsure as that."""
    return tuple(Part(chance.choice(HOURS), 0.8, 1.0, 10.0, sigma) for _ in range(tasks))


@pytest.mark.parametrize("sigma", [0.2, 0.4, 0.6])
@pytest.mark.parametrize("tasks", [2, 5, 20, 50])
def test_the_middle_of_a_sum_is_the_sum_of_the_middles(tasks: int, sigma: float) -> None:
    """Of 200,000 sums, divided by their lean, the middle one lies within 1 % of what the tasks say; undivided it does not."""
    parts = parts_of(tasks, sigma, Random(tasks))  # noqa: S311 - a sample, not a secret
    said, sums = sum(part.handed for part in parts), plain_sums(parts)
    assert float(np.median(sums / lean_of(parts))) == pytest.approx(said, rel=0.01)
    if tasks >= 20 and sigma >= 0.4:
        assert float(np.median(sums)) > 1.05 * said


def test_tasks_of_any_sureness_lean_as_their_sums_do() -> None:
    """For 40 bundles of sure and unsure tasks: to 3 % each, to 1 % on the mean, and all of it is better than nothing."""
    chance = Random(61)  # noqa: S311 - a sample, not a secret
    off, plain = [], []
    for _ in range(40):
        sure = parts_of(chance.choice((2, 3, 8, 30, 60)), 0.0, chance)
        parts = [replace(part, sigma=chance.uniform(0.0, 0.6)) for part in sure]
        real = leaning(parts, PLAIN // 4)
        off.append(lean_of(parts) / real - 1)
        plain.append(real - 1)
    assert max(map(abs, off)) < 0.03
    assert sum(map(abs, off)) / len(off) < 0.01 < sum(plain) / len(plain) / 3


def test_one_task_and_sure_ones_lean_nowhere() -> None:
    """However unsure one is, its middle draw is what it says; so is the sum of hours that are known; none are nothing."""
    for hours in (1e-200, 0.3, 40.0):
        assert lean_of([Part(hours, 1.0, 1.0, 10.0, 0.9)]) == pytest.approx(1.0)
    assert lean_of([Part(3.0, 0.8, 1.0, 10.0), Part(0.5, 1.0, 1.0, 10.0)]) == pytest.approx(1.0)
    assert lean_of([]) == lean_of([Part(0.0, 0.8, 1.0, 10.0, 0.5)]) == 1.0
    unsure = Part(3.0, 0.8, 1.0, 10.0, 0.5)
    assert 0.1 < lean_of([Part(5e-324, 1.0, 1.0, 10.0, 0.9)]) < 2.0, "the least that a number can be"
    assert lean_of([unsure, Part(0.0, 0.8, 1.0, 10.0, 0.9)]) == pytest.approx(1.0)


def test_the_lean_of_two_tasks_by_hand() -> None:
    """4 h and 2 h handed over, sigma 0.5 and 0.3: mean 4 x 1.1331 + 2 x 1.0460, variance 16 x 0.3647 + 4 x 0.1030."""
    two = [Part(5.0, 0.8, 1.0, 10.0, 0.5), Part(2.0, 1.0, 1.0, 10.0, 0.3)]
    mean, variance = 4 * 1.133148 + 2 * 1.046028, 16 * 0.364696 + 4 * 0.103045
    assert lean_of(two) == pytest.approx(mean / math.sqrt(1 + variance / mean**2) / 6, rel=1e-5)


def test_the_lean_along_the_hours_of_one_task_is_that_of_the_bundle_with_so_many() -> None:
    """For 40 bundles at any hours, none and many among them, and for a task with nobody beside it."""
    chance = Random(65)  # noqa: S311 - a sample, not a secret
    for _ in range(40):
        sure = parts_of(chance.choice((1, 2, 8, 30)), 0.0, chance)
        own, *others = (replace(part, sigma=chance.uniform(0.0, 0.9)) for part in sure)
        along = lean_along(others, own)
        for hours in (0.0, 0.25, 3.0, 40.0, 1e6):
            assert along(hours) == pytest.approx(lean_of((*others, replace(own, hours=hours))))


def test_the_middle_draw_of_hours_is_the_sum_of_middles() -> None:
    """For bundles of 2 to 60 tasks: of the 2,000 draws that a plan makes, too."""
    chance = Random(62)  # noqa: S311 - a sample, not a secret
    for tasks in (2, 3, 5, 10, 20, 40, 60):
        case = replace(CASES["A"].case, parts=parts_of(tasks, 0.45, chance))
        draws = simulation.simulate(case, SCORES)
        middle = float(np.median(draws.hours_of(range(tasks))))
        assert middle == pytest.approx(case.handed, rel=0.03 / math.sqrt(tasks) + 0.01)


def test_what_a_bundle_brings_hangs_on_its_hours_draw_by_draw() -> None:
    """The fixed part, what each task adds, and for the hours by which they all lie lower the worth of an hour of that draw."""
    chance = Random(63)  # noqa: S311 - a sample, not a secret
    case = replace(CASES["D"].case, parts=parts_of(12, 0.4, chance))
    draws = simulation.simulate(case, SCORES)
    some = (0, 3, 4, 9)
    deal, value, luck = case.deal, case.value, draws.luck
    weeks = sum(min(1.0, week / deal.ramp_weeks) for week in range(1, 49))
    together, nets = draws.hours_of(some), draws.nets(some)
    lean = leaning([case.parts[index] for index in some])
    for draw in range(0, 2000, 7):
        alone = sum(draws.hours[index][draw] for index in some)
        assert together[draw] == pytest.approx(alone / lean, rel=0.012)
        paid = deal.price * deal.pace * (1 + deal.surcharge) * luck.price[draw] * luck.pace[draw]
        rate = weeks * (value.free - paid) - value.cost * 52 * deal.oversight_share * luck.oversight[draw]
        told = draws.fixed[draw] + sum(draws.parts[index][draw] for index in some) + (together[draw] - alone) * rate
        assert nets[draw] == pytest.approx(told, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("name", ["A", "B", "C", "D", "E", "G", "H", "I"])
def test_one_task_alone_is_drawn_as_ever(name: str) -> None:
    """The worked examples of one task: what is fixed and what the task adds, and nothing else."""
    draws = simulation.simulate(CASES[name].case, SCORES)
    assert draws.hours_of([0]) == pytest.approx(draws.hours[0], rel=1e-12)
    plain = [sure + own for sure, own in zip(draws.fixed, draws.parts[0], strict=True)]
    assert draws.nets() == pytest.approx(plain, abs=1e-6)


def unsure_task(chance: Random, number: int, role_id: object, rare: float = 0.2) -> PlanTask:
    """A task of any size and sureness that goes to that helper; that part of them was hardly seen."""
    weekly, sigma = chance.choice(HOURS[:5]), chance.uniform(0.1, 0.6)
    off = math.exp(1.2816 * sigma)
    return task(
        number,
        weekly,
        {**WANTED, Trait.SKILL_GAP: chance.choice((0.25, 0.5))},
        hours=None if chance.random() < rare else Projection(weekly / off, weekly, weekly * off, sigma),
        role_id=role_id,
        choice=Choice.DELEGATE,
        has_sop=chance.random() < 0.5,
        median_run=timedelta(minutes=chance.choice((5, 15, 40))),
        share_handed=chance.choice((0.5, 0.8, 0.95)),
    )


def one_helper(chance: Random, tasks: int) -> Plan:
    """A plan of so many tasks at one helper of some kind."""
    kind = chance.choice((HelpType.VA_MANAGED, HelpType.VA_OFFSHORE, HelpType.FREELANCER, HelpType.INTERN))
    terms = chance.choice(({}, {"oversight_base": 0.5, "oversight_share": 0.02}))
    helper = role(1, kind, str(chance.choice((8, 16, 25, 35))), **terms)
    rare = chance.choice((0.0, 0.2, 1.0))
    return plan(*(unsure_task(chance, number, helper.id, rare) for number in range(tasks)), roles=(helper,))


@pytest.mark.parametrize("seed", range(7000, 7004))
def test_a_figure_lies_in_its_own_range(seed: int) -> None:
    """For helpers of 1 to 60 tasks: hours won and money, of the helper, of the plan, and of each kind of help beside it."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    for tasks in (1, 2, 5, 12, 25, 50, 60):
        made = one_helper(chance, tasks)
        found = outcome(made, turns=False)
        helper, totals = found.roles[0], found.totals
        assert helper.net_hours_range.low <= helper.net_hours <= helper.net_hours_range.high, tasks
        assert helper.net is not None
        assert helper.net_range is not None
        assert helper.net_range.low <= helper.net <= helper.net_range.high, tasks
        assert totals.net_range == helper.net_range, "one helper is the whole plan"
        for row in each_kind(made, helper.id):
            if row.net is not None and row.net_range is not None:
                assert row.net_range.low <= row.net <= row.net_range.high, (tasks, row.help_type)


def years_of(case: Case, chance: np.random.Generator, years: int, lean: float) -> np.ndarray:
    """So many years as the model says they may come: hours around what the tasks say, and all else by its own luck."""
    deal, value = case.deal, case.value
    hours = plain_sums(case.parts, years, int(chance.integers(1 << 30))) / lean
    price, pace, watching = (np.exp(np.sqrt(np.log1p(by * by)) * chance.standard_normal(years)) for by in (0.15, 0.25, 0.40))
    weeks = sum(min(1.0, week / deal.ramp_weeks) for week in range(1, value.weeks + 1))
    taught = sum(min(20.0, part.training_runs * part.run) for part in case.parts)
    earned = hours * weeks * (value.free - deal.price * deal.pace * (1 + deal.surcharge) * price * pace)
    watched = value.cost * (value.weeks + 4) * watching * (deal.oversight_base + deal.oversight_share * hours)
    once = value.cost * (taught + deal.search_hours) + deal.price * taught * price * deal.pays_training
    fixed: np.ndarray = earned - watched - once - deal.weekly_fee * value.weeks * price
    return fixed


@pytest.mark.parametrize("tasks", [1, 2, 10, 30, 60])
def test_four_of_five_years_lie_in_the_range(tasks: int) -> None:
    """For helpers of so many tasks, 4,000 years each: 75 to 85 % lie in the range, and as often it pays as is told."""
    chance, lots = Random(tasks), np.random.default_rng(tasks)  # noqa: S311 - a sample, not a secret
    for _ in range(3):
        made = one_helper(chance, tasks)
        found = outcome(made, turns=False).roles[0]
        case = role_case(made, found)
        years = years_of(case, lots, 4000, leaning(case.parts, PLAIN // 4))
        assert found.net_range is not None
        inside = (years >= float(found.net_range.low)) & (years <= float(found.net_range.high))
        assert 0.75 <= inside.mean() <= 0.85, tasks
        assert found.chance == pytest.approx((years >= 0).mean(), abs=0.04)


def test_a_task_for_each_of_many_helpers_leans_no_more_than_all_at_one() -> None:
    """Thirty tasks that were hardly seen, each with a helper of its own: the year of the plan comes as often as is told."""
    chance, lots = Random(64), np.random.default_rng(64)  # noqa: S311 - a sample, not a secret
    helpers = tuple(role(number, HelpType.FREELANCER, "10", oversight_share=0.02) for number in range(1, 31))
    made = plan(*(unsure_task(chance, each.id.int, each.id, 1.0) for each in helpers), roles=helpers)
    found = outcome(made, turns=False)
    totals, cases = found.totals, [role_case(made, each) for each in found.roles]
    lean = leaning([case.parts[0] for case in cases])
    years = np.sum([years_of(case, lots, 4000, lean) for case in cases], axis=0)
    assert totals.net is not None
    assert totals.net_range is not None
    assert totals.net_range.low <= totals.net <= totals.net_range.high
    inside = (years >= float(totals.net_range.low)) & (years <= float(totals.net_range.high))
    assert 0.75 <= np.mean(inside) <= 0.85
    assert totals.chance == pytest.approx(float(np.mean(years >= 0)), abs=0.04)
    sums = np.sort(years)
    assert float(totals.net_range.mid) == pytest.approx(float(sums[2000]), abs=0.2 * float(sums[3600] - sums[400]))
