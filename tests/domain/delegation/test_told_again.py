"""The model's text told again, plainly and without its code, and held against many random plans (`model.md` 1, 5 and 6).

Only the inputs are shared: each figure is added up week by week, each rule is asked in the order in which it is printed.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation import roi
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Trait, Unnoticed, Worth
from ballast.domain.delegation.roi import Case, Deal, Part, Value
from ballast.domain.delegation.verdict import Figure, FlipKind
from ballast.domain.delegation.worth import worth_values
from ballast.domain.insight.review import Projection, Provenance, Signal
from tests.domain.delegation.turning import any_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.delegation.result import TaskOutcome

YEAR, HALF_YEAR = 48, 26


def any_case(chance: Random) -> Case:
    """A helper with up to five tasks, at any price."""
    some = range(chance.choice((1, 1, 2, 5)))
    parts = [Part(chance.uniform(0.2, 9), chance.uniform(0, 1), chance.uniform(0.1, 3), chance.choice((10, 30))) for _ in some]
    deal = Deal(
        chance.uniform(1, 60),
        chance.uniform(0.3, 1.8),
        chance.choice((0.0, 0.05, 0.34)),
        chance.choice((0, 2, 3, 4, 6, 8)),
        chance.uniform(0, 1),
        chance.uniform(0, 0.2),
        chance.uniform(0, 12),
        chance.choice((0.0, 200.0)),
        chance.choice((0.0, 0.0, 22.25)),
    )
    return Case(tuple(parts), deal, Value(chance.uniform(10, 120), chance.uniform(10, 120), YEAR))


def weeks_of(case: Case, price: float, free: float, cost: float) -> list[float]:
    """The running total from week 0, week by week as the model writes it, at that price and those values of an hour."""
    deal, handed = case.deal, sum(part.share * part.hours for part in case.parts)
    training = sum(min(20.0, part.training_runs * part.run) for part in case.parts)
    course = [-(cost * (training + deal.search_hours) + price * training + deal.setup_money)]
    for week in range(1, case.value.weeks + 1):
        done = min(1.0, week / deal.ramp_weeks) if deal.ramp_weeks else 1.0
        watching = (deal.oversight_base + deal.oversight_share * handed) * (2 if week <= 4 else 1)
        paid = price * deal.pace * handed * done * (1 + deal.surcharge)
        course.append(course[-1] + free * handed * done - cost * watching - paid - deal.weekly_fee)
    return course


def week_paid(course: list[float]) -> int | None:
    """The first week from which it stays at nothing or better."""
    under = max(week for week, total in enumerate(course) if total < 0)
    return under + 1 if under + 1 < len(course) else None


def test_a_year_added_up_week_by_week() -> None:
    """For 400 helpers: what starting costs, the running total, the pay-back week, and the price at which nothing is left."""
    chance = Random(11)  # noqa: S311 - a sample, not a secret
    paid = 0
    for _ in range(400):
        case = any_case(chance)
        price, free, cost = case.deal.price, case.value.free, case.value.cost
        course = weeks_of(case, price, free, cost)
        assert roi.one_off(case) == pytest.approx(-course[0])
        assert roi.running_total(case) == pytest.approx(course, abs=1e-6)
        assert roi.year_net(case) == pytest.approx(course[-1], abs=1e-6)
        assert roi.pay_back(case) == week_paid(course)
        paid += week_paid(course) is not None
        ceiling = roi.break_even_price(case)
        assert ceiling is not None
        assert weeks_of(case, ceiling, free, cost)[-1] == pytest.approx(0, abs=1e-5 * (1 + abs(course[-1])))
        worth = roi.break_even_value(case, 0.0, 0.8)
        at_most = weeks_of(case, price, 0.8 * 1e6, 1e6)[-1]
        if worth is None:
            assert at_most <= 0, "no worth of an hour would do"
        else:
            assert weeks_of(case, price, 0.8 * worth, worth)[-1] == pytest.approx(0, abs=1e-5 * (1 + abs(worth) * 1000))
    assert 50 < paid < 350, "both kinds are there"


def test_the_worth_of_an_hour_by_its_formulas() -> None:
    """For 300 owners: income over measured hours, 2,000 hours beside it, the buyback rate, and what a freed hour counts."""
    chance = Random(12)  # noqa: S311 - a sample, not a secret
    for _ in range(300):
        income, hours, weeks = chance.randint(5_000, 400_000), chance.uniform(5, 70), chance.randint(20, 52)
        factor, business = chance.uniform(2, 10), chance.uniform(0, 1)
        own = chance.uniform(0, 1 - business)
        margin = chance.choice((None, Decimal(chance.randint(10, 90))))
        found = worth_values(
            Worth(
                Decimal(income),
                hours,
                weeks,
                buyback_factor=factor,
                to_business=business,
                to_own_life=own,
                value_business=margin,
            ),
            10,
        )
        hour = income / (hours * weeks)
        in_business = hour if margin is None else float(margin)
        assert found.effective == found.cost == pytest.approx(hour)
        assert found.by_fixed_hours == pytest.approx(income / 2000)
        assert found.buyback == pytest.approx(hour / factor)
        assert found.freed == pytest.approx(business * in_business + own * 0.5 * hour)
        assert found.provisional is (hours * weeks < 400)


def software_pays(plan: Plan, task: PlanTask) -> bool:
    """Whether software for that task alone is paid back within half a year, on the plan's fee or the published one."""
    fee = next((float(each.weekly_fee) for each in plan.roles if each.help_type is HelpType.SOFTWARE and each.price_said), None)
    if fee is None:
        fee = 89 * 12 / YEAR if plan.currency == "USD" else 0.0
    hours, free, cost = task.per_week, 1.0, 1.0
    if plan.worth.yearly_income is None:
        fee = 0.0
    else:
        cost = float(plan.worth.yearly_income) / (plan.worth.hours_per_week * YEAR)
        margin = plan.worth.value_business
        free = 0.6 * (cost if margin is None else float(margin)) + 0.4 * 0.5 * cost
    run = task.median_run.total_seconds() / 3600
    part = Part(hours, task.share_handed, run, 10 if task.has_sop else 30)
    case = Case((part,), Deal(0.0, 0.0, 0.0, 3, 0.10, 0.03, 4, 0.0, fee), Value(free, cost, YEAR))
    week = week_paid(weeks_of(case, 0.0, free, cost))
    return week is not None and week <= HALF_YEAR


def decided(plan: Plan, task: PlanTask, found: TaskOutcome) -> Choice:
    """The verdict by the printed order; of money only the chance that is shown is taken as given."""
    answers = found.suitability.answers
    wanted = [answers[trait] for trait in (Trait.SKILL_GAP, Trait.DRAINS)]
    rubbing = task.points.get(Signal.DELAY, 0) + task.points.get(Signal.FRAGMENTATION, 0)
    often = task.occurrences / 2 >= 3 or task.per_week >= 1
    by_program = task.digital and answers[Trait.LOW_JUDGEMENT].value >= 0.75 and often
    weights = {"repetitive": 20, "time": 15, "skill_gap": 20, "documentable": 15, "low_judgement": 15, "drains": 15}
    suits = sum(weights[trait.value] * answer.value for trait, answer in answers.items())
    stressed = [each for each in plan.tasks if each.mean_stress is not None]
    all_stress = sum(each.per_week * (each.mean_stress or 0) for each in stressed)
    relief = task.share_handed * task.per_week * (task.mean_stress or 0) / all_stress if all_stress else 0.0
    liked = all(answer.value < 0.5 or answer.provenance is Provenance.DEFAULT for answer in wanted)
    worthless = None not in {task.contribution, task.essential} and max(task.contribution or 0, task.essential or 0) <= 2
    pays = (found.verdict.figure(Figure.CHANCE) or 0.0) >= 0.6 or relief >= 0.1
    printed = (
        (task.hours is None, Choice.LOG_MORE),
        (task.confidentiality is Confidentiality.OWNER_ONLY or (task.mission == 1 and liked), Choice.KEEP),
        (task.unnoticed is Unnoticed.NOTHING or worthless, Choice.DROP),
        (task.steps_differ or (bool(task.points) and rubbing >= sum(task.points.values()) / 2), Choice.REDESIGN),
        (by_program and software_pays(plan, task), Choice.AUTOMATE),
        (suits >= 55 and pays, Choice.DELEGATE),
    )
    return next((choice for holds, choice in printed if holds), Choice.KEEP)


def answered(task: PlanTask, chance: Random) -> PlanTask:
    """The task with the two optional answers at times, and at times seen too seldom."""
    scale = (None, None, 1, 2, 3, 4)
    rated = replace(task, contribution=chance.choice(scale), essential=chance.choice(scale))
    return replace(rated, hours=None, days=1) if chance.random() < 0.1 else rated


def test_rules_are_asked_in_the_printed_order() -> None:
    """For every task of 40 plans, some 150 of them, and every verdict comes up."""
    seen: set[Choice] = set()
    for seed in range(2000, 2040):
        chance = Random(seed)  # noqa: S311 - a sample, not a secret
        made = any_plan(chance)
        made = replace(made, tasks=tuple(answered(each, chance) for each in made.tasks))
        result = outcome(made, turns=False)
        for each in made.tasks:
            found = result.task(each.id)
            assert found.verdict.choice is decided(made, each, found), (seed, each.name, found.verdict)
            seen.add(found.verdict.choice)
    assert seen == set(Choice)


@pytest.mark.parametrize("seed", range(3000, 3012))
def test_more_days_turn_what_was_not_seen_enough(seed: int) -> None:
    """The days that are told, logged at the same hours a week and as wide a range, give the verdict that is told."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    made = any_plan(chance)
    made = replace(made, tasks=tuple(replace(each, hours=None, days=chance.choice((0, 1, 2))) for each in made.tasks))
    result = outcome(made)
    for each in made.tasks:
        flip = result.task(each.id).verdict.flip
        assert flip is not None
        assert (flip.kind, flip.then) == (FlipKind.DAYS, None)
        assert each.days + flip.value == 3
        half, double = each.per_week / 2, each.per_week * 2
        seen = replace(each, days=3, hours=Projection(half, each.per_week, double, 0.541))
        after = replace(made, tasks=tuple(seen if one.id == each.id else one for one in made.tasks))
        assert outcome(after, turns=False).task(each.id).verdict.choice is flip.to
