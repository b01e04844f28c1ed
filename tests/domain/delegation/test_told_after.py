"""Where to begin and whether it was worth it, told again and held against many random owners (`follow_up`, `first_steps`).

Means since the start are added up in tenths of a week; each rule is asked in the order in which it is printed.
"""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.first_steps import Ease, Win, first_task, quick_wins
from ballast.domain.delegation.follow_up import Advice, Left, Reason, Since, hold
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Brief, Choice, Confidentiality, Trait, Unnoticed
from ballast.domain.delegation.roi import Range
from ballast.domain.insight.review import Projection, Signal
from tests.domain.delegation.test_told_again import any_case
from tests.domain.delegation.test_told_helper import NINE_OF_TEN, spread, unsure
from tests.domain.delegation.turning import any_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.delegation.result import Outcome
    from ballast.domain.delegation.roi import Case

TENTHS = 10


def any_hours(chance: Random, middle: float) -> Projection:
    """Hours a week around that middle, more or less sure."""
    sigma = chance.choice((0.02, 0.2, 0.5))
    off = math.exp(NINE_OF_TEN * sigma)
    return Projection(middle / off, middle, middle * off, sigma)


def any_since(case: Case, chance: Random) -> Since:
    """What may have been measured after any tenths of weeks: a little or a lot left, looked after, and paid."""
    left = []
    for part in case.parts:
        after = chance.choice((None, 0.02, 0.1, 0.4, 0.8, 1.0, 1.3))
        rest = None if after is None else any_hours(chance, part.hours * (1 - part.share * (1 - after)))
        left.append(Left(any_hours(chance, part.hours), rest, chance.choice((0.0, 0.1, 0.5)) if rest is None else 0.0))
    watched = case.deal.oversight_base + case.deal.oversight_share * case.handed
    weeks = chance.choice((3.9, 4.0, 7.9, 8.0, 8.3, 11.9, 12.0, 12.4, 26.0))
    deal = case.deal
    by_now = deal.price * (deal.pace * case.handed * weeks + case.training) + deal.weekly_fee * weeks
    return Since(
        tasks=tuple(left) if chance.random() < 0.95 else (),
        oversight=watched * chance.choice((0.0, 0.5, 1.0, 1.3, 2.5)),
        weeks=weeks,
        counted_days=chance.choice((0, 4, 5, 6, 20, 40, 40, 40)),
        spent=None if chance.random() < 0.4 else Decimal(by_now * chance.choice((0.5, 1.0, 1.6))).quantize(Decimal("0.01")),
        on_time=chance.choice((None, True, True, False)),
        oversight_spread=chance.choice((0.0, 0.05, 0.3)) * watched,
        paid_for=chance.choice((None, None, weeks / 2, weeks, 26.0, 365 / 7)),
    )


def so_far(case: Case, weeks: float) -> tuple[float, float, float]:
    """The part of the work done and the times of oversight, as means of all tenths of weeks, and full weeks of work paid."""
    ramp = case.deal.ramp_weeks
    done = [min(1.0, (tenth // TENTHS + 1) / ramp) if ramp else 1.0 for tenth in range(round(weeks * TENTHS))]
    watching = [2.0 if tenth < 4 * TENTHS else 1.0 for tenth in range(round(weeks * TENTHS))]
    return sum(done) / len(done), sum(watching) / len(watching), sum(done[: int(weeks) * TENTHS]) / TENTHS


def ranged(middle: float, *spreads: float) -> Range:
    """Around a middle the 80 % range of independent spreads."""
    reach = NINE_OF_TEN * math.sqrt(sum(each**2 for each in spreads))
    return Range(middle - reach, middle, middle + reach)


def fees(case: Case, weeks: float, paid_for: float | None) -> tuple[float, float]:
    """The fee of the time so far, or of the time that is paid; and as much as may be paid, by the month or week begun."""
    spread_out = case.deal.weekly_fee * min(weeks if paid_for is None else paid_for, case.value.weeks)
    if paid_for is not None:
        return spread_out, spread_out
    months = next(count for count in range(1, 13) if weeks * 7 < count * 365.25 / 12)
    by_month, by_week = case.value.weeks * months / 12, min(int(weeks) + 1, case.value.weeks)
    return spread_out, case.deal.weekly_fee * max(by_month, by_week)


def planned_so_far(case: Case, since: Since) -> tuple[Range, Range, Range]:
    """By the plan: hours freed a week, oversight a week, and money spent, each with its range."""
    weeks = since.weeks
    deal, (ramp, times, paid_weeks) = case.deal, so_far(case, weeks)
    hours = [part.hours * part.share for part in case.parts]
    handed, sigmas = sum(hours), [part.sigma for part in case.parts]
    watched = times * (deal.oversight_base + deal.oversight_share * handed)
    unsure_hours = [each * sigma for each, sigma in zip(hours, sigmas, strict=True)]
    freed = ranged(ramp * handed - watched, watched * spread(0.4), *(ramp * each for each in unsure_hours))
    work = deal.price * deal.pace * (1 + deal.surcharge) * handed * paid_weeks
    learning = deal.price * sum(min(20, part.training_runs * part.run) for part in case.parts) if deal.pays_training else 0.0
    of_hours = math.sqrt(sum(each**2 for each in unsure_hours)) / handed if handed else 0.0
    least, most = (
        ranged(
            work + learning + fee + deal.setup_money,
            (work + learning + fee) * spread(0.15),
            work * spread(0.25),
            work * of_hours,
        )
        for fee in fees(case, weeks, since.paid_for)
    )
    return freed, ranged(watched, watched * spread(0.4)), Range(least.low, least.mid, most.high)


def really_freed(since: Since) -> Range:
    """Before less after less oversight, with all their spreads."""
    before = sum(each.before.mid for each in since.tasks)
    after = sum(each.after.mid for each in since.tasks if each.after)
    spreads = [each.before.mid * each.before.sigma for each in since.tasks]
    spreads += [each.after.mid * each.after.sigma if each.after else each.missed for each in since.tasks]
    return ranged(before - after - since.oversight, since.oversight_spread, *spreads)


def advised(case: Case, since: Since, *, money: bool) -> tuple[Reason, Advice]:
    """The first rule that holds, as the rules are printed."""
    freed, watched, paid = planned_so_far(case, since)
    real = really_freed(since)
    at_least = since.oversight - NINE_OF_TEN * since.oversight_spread
    too_dear = money and since.spent is not None and float(since.spent) > paid.high
    printed = (
        (not since.tasks, Reason.NO_TASK, Advice.LOG_MORE),
        (since.counted_days < 5, Reason.FEW_DAYS, Advice.LOG_MORE),
        (real.high <= 0 and since.weeks >= 12, Reason.NOTHING_AT_LAST, Advice.END),
        (real.high <= 0, Reason.NOTHING_YET, Advice.FIX),
        (since.on_time is False, Reason.LATE, Advice.FIX),
        (real.mid < freed.low, Reason.BELOW, Advice.FIX),
        (at_least > max(watched.high, 0.5), Reason.OVERSIGHT, Advice.FIX),
        (too_dear, Reason.DEAR, Advice.FIX),
        (since.weeks >= 8 and real.mid >= freed.mid and real.mid > 0, Reason.ON_TARGET, Advice.WIDEN),
        (real.mid >= freed.mid and real.mid > 0, Reason.EARLY, Advice.KEEP),
    )
    found = ((reason, advice) for holds, reason, advice in printed if holds)
    return next(found, (Reason.WITHIN, Advice.KEEP))


def test_what_follows_a_hand_over() -> None:
    """For 600 helpers after 4 to 26 weeks: the figures by now with their ranges, and each reason comes up."""
    chance = Random(31)  # noqa: S311 - a sample, not a secret
    seen: set[Reason] = set()
    for _ in range(600):
        case, money = unsure(any_case(chance), chance), chance.random() < 0.8
        since = any_since(case, chance)
        held = hold(case, since, money=money)
        freed, watched, paid = planned_so_far(case, since)
        real = really_freed(since)
        assert (held.planned.low, held.planned.mid, held.planned.high) == pytest.approx((freed.low, freed.mid, freed.high))
        assert (held.freed.low, held.freed.mid, held.freed.high) == pytest.approx((real.low, real.mid, real.high))
        assert (held.planned_oversight, held.planned_watched.high) == pytest.approx((watched.mid, watched.high))
        if money:
            assert held.planned_cost is not None
            assert (held.planned_cost.mid, held.planned_cost.high) == pytest.approx((paid.mid, paid.high))
        assert (held.reason, held.advice) == advised(case, since, money=money)
        seen.add(held.reason)
    assert seen == set(Reason)


def any_beginning(chance: Random) -> Plan:
    """A plan whose briefs are more or less written, and whose tasks rub here and there."""
    made = any_plan(chance)
    briefs = (Brief(), Brief(steps=("open", "file")), Brief("Closed", ("filed",), rhythm="weekly"))
    tasks = [
        replace(
            each,
            brief=chance.choice(briefs),
            score=chance.choice((None, 10.0, 30.0, 60.0)),
            points={signal: chance.choice((0.0, 3.0, 9.0)) for signal in Signal} if chance.random() < 0.6 else {},
            choice=chance.choice((None, None, Choice.DELEGATE, Choice.KEEP)),
        )
        for each in made.tasks
    ]
    return replace(made, tasks=tuple(tasks))


def eases(task: PlanTask, result: Outcome) -> set[Ease]:
    """What makes it a good one to begin with."""
    answers = {trait: answer.value for trait, answer in result.task(task.id).suitability.answers.items()}
    found = {Ease.NOT_SENSITIVE} if task.confidentiality in {Confidentiality.OPEN, Confidentiality.ORDINARY} else set()
    found |= {Ease.SMALL} if task.per_week * task.share_handed <= 2 else set()
    found |= {Ease.STEPS_WRITTEN} if task.has_sop or task.brief.steps else set()
    found |= {Ease.SAME_STEPS} if answers[Trait.REPETITIVE] >= 0.75 else set()
    found |= {Ease.LITTLE_JUDGEMENT} if answers[Trait.LOW_JUDGEMENT] >= 0.75 else set()
    return found | ({Ease.BRIEF_READY} if task.brief.outcome else set())


def wins_of(plan: Plan, result: Outcome) -> list[tuple[str, Win]]:
    """Task after task, the heaviest first, its surest win that no other has yet; three in all."""
    found: list[tuple[str, Win]] = []
    for task in sorted(plan.tasks, key=lambda each: (each.score or 0, each.per_week), reverse=True):
        most = max(task.points.values(), default=0)
        leading = {signal for signal, points in task.points.items() if points == most > 0}
        answers = {trait: answer.value for trait, answer in result.task(task.id).suitability.answers.items()}
        swapped = result.task(task.id).choice is Choice.DELEGATE and task.confidentiality < Confidentiality.SENSITIVE
        could = [Win.STOP] * (task.unnoticed is Unnoticed.NOTHING)
        could += [Win.ASK] * (Signal.DELAY in leading) + [Win.GATHER] * (Signal.FRAGMENTATION in leading)
        could += [Win.WITHIN_HOURS] * (Signal.OFF_HOURS in leading) + [Win.REUSE] * (answers[Trait.REPETITIVE] >= 0.75)
        could += [Win.SWAP] * (swapped and answers[Trait.SKILL_GAP] >= 0.75)
        free = [win for win in could if win not in {had for _, had in found}]
        if free and len(found) < 3:
            found.append((task.name, free[0]))
    return found


WEIGHS = {Ease.NOT_SENSITIVE: 4, Ease.SMALL: 3, Ease.STEPS_WRITTEN: 2, Ease.SAME_STEPS: 2, Ease.LITTLE_JUDGEMENT: 2}


@pytest.mark.parametrize("seed", range(5000, 5003))
def test_where_to_begin(seed: int) -> None:
    """For 15 owners: the first task with all that speaks for it, the weightiest by priority, and up to three quick wins."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    for _ in range(15):
        made = any_beginning(chance)
        result = outcome(made, turns=False)
        tasks = {each.id: each for each in made.tasks}
        going = [tasks[one.id] for one in result.tasks if one.choice in {Choice.DELEGATE, Choice.AUTOMATE}]
        begun = first_task(made, result)
        if begun is None:
            assert not going
        else:
            told = [sum(WEIGHS.get(ease, 1) for ease in eases(each, result)) for each in going]
            assert begun.task_id == going[told.index(max(told))].id
            assert set(begun.because) == eases(tasks[begun.task_id], result)
            assert list(begun.because) == sorted(begun.because, key=list(Ease).index)
        assert [(tasks[win.task_id].name, win.win) for win in quick_wins(made, result)] == wins_of(made, result)
