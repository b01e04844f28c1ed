"""What would turn a verdict does turn it when it is done, and nothing smaller of it does (`model.md` 7.5)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.levers import outward
from ballast.domain.delegation.lines import Lines
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Trait, Worth
from ballast.domain.delegation.verdict import FlipKind, Rule
from ballast.domain.insight.review import Signal
from tests.domain.delegation.plans import MONEY, WANTED, plan, role, task
from tests.domain.delegation.turning import any_plan, turned

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.delegation.verdict import Flip, Verdict

FIGURES = {FlipKind.PRICE, FlipKind.FEE, FlipKind.HOURS, FlipKind.HOUR_VALUE}
FINER = {FlipKind.PRICE: 0.01, FlipKind.FEE: 0.01, FlipKind.HOUR_VALUE: 0.01}
LIKED = {Trait.SKILL_GAP: 0.25, Trait.DRAINS: 0.25}


def verdict_of(own: PlanTask, made: Plan) -> Verdict:
    """The verdict of a task of that plan."""
    return outcome(made).task(own.id).verdict


def decided(own: PlanTask, made: Plan) -> Choice:
    """What becomes of it by the rules."""
    return outcome(made, turns=False).task(own.id).verdict.choice


def listed(made: Plan, place: int) -> PlanTask:
    """The task that stands in that place of the results."""
    own = outcome(made, turns=False).tasks[place].id
    return next(each for each in made.tasks if each.id == own)


def flip_of(own: PlanTask, made: Plan) -> Flip:
    """What would turn it."""
    found = verdict_of(own, made).flip
    assert found is not None
    return found


@pytest.mark.parametrize("seed", range(10))
def test_what_is_told_turns_the_verdict(seed: int) -> None:
    """Every change that is told, made in the plan and reckoned afresh, makes the verdict what it says."""
    made = any_plan(Random(seed))  # noqa: S311 - a sample, not a secret
    for own in made.tasks:
        verdict = verdict_of(own, made)
        if verdict.flip is None:
            continue
        changed = turned(made, own, verdict.flip)
        if changed is not None:
            assert decided(own, changed) is verdict.flip.to is not verdict.choice, (own.name, verdict)


@pytest.mark.parametrize("seed", range(16, 24))
def test_nothing_smaller_turns_it(seed: int) -> None:
    """A figure that is moved a step less far, as it is shown, or half as far, leaves the verdict as it is."""
    made = any_plan(Random(seed))  # noqa: S311 - a sample, not a secret
    for own in made.tasks:
        verdict = verdict_of(own, made)
        flip = verdict.flip
        if flip is None or flip.kind not in FIGURES or flip.now is None:
            continue
        step = FINER.get(flip.kind, 1.0 if flip.value >= 10 else 0.1 if flip.value >= 1 else 1 / 60) * (
            1 if flip.value > flip.now else -1
        )
        for less in (flip.value - 1.01 * step, (flip.value + flip.now) / 2):
            changed = turned(made, own, flip, less)
            if changed is not None and (less - flip.now) * step > 0 and abs(flip.value - flip.now) > 2 * abs(step):
                assert decided(own, changed) is verdict.choice, (own.name, verdict, less)


def test_a_price_turns_it_to_the_cent() -> None:
    """At the price that is told case A is no longer likely enough to pay, a cent below it is; it breaks even well above."""
    own = task(1, 4.0, role_id=role().id)
    made = plan(own, roles=(role(),))
    flip = flip_of(own, made)
    assert (flip.kind, flip.to) == (FlipKind.PRICE, Choice.KEEP)
    prices = [round(flip.value - 0.01, 2), round(flip.value, 2)]
    found = [verdict_of(own, plan(own, roles=(role(price=str(price)),))).rule for price in prices]
    assert found == [Rule.PAYS, Rule.DOES_NOT_PAY]
    ceiling = outcome(made).roles[0].break_even_price
    assert ceiling is not None
    assert flip.value < ceiling == pytest.approx(Decimal("18.90"), abs=Decimal("0.05"))


def test_what_relieves_is_not_kept_because_of_a_price() -> None:
    """Where a tenth of the stress goes, no price makes it keep: fewer hours or another answer would, or nothing in reach."""
    own = task(1, 4.0, {**WANTED, Trait.REPETITIVE: 0.5}, role_id=role().id, mean_stress=4.0)
    assert flip_of(own, plan(own, roles=(role(),))).kind in {FlipKind.HOURS, FlipKind.TRAIT}
    sure = replace(own, per_week=6.0, hours=task(1, 6.0).hours, traits=task().traits)
    assert verdict_of(sure, plan(sure, roles=(role(),))).flip is None


def test_two_gates_take_two_changes() -> None:
    """What only the owner may see and is core work besides is handed over when both are otherwise."""
    own = task(1, 9.0, {**WANTED, **LIKED}, mission=1.0, confidentiality=Confidentiality.OWNER_ONLY)
    flip = flip_of(own, plan(own))
    assert (flip.kind, flip.to) == (FlipKind.CONFIDENTIALITY, Choice.DELEGATE)
    assert flip.then is not None
    assert (flip.then.kind, flip.then.to) == (FlipKind.TRAIT, Choice.DELEGATE)


def test_steps_and_friction_both_have_to_go() -> None:
    """A process that differs each time and holds things up is redesigned until neither is so."""
    own = task(1, 6.0, steps_differ=True, points={Signal.CROWDING: 4.0, Signal.DELAY: 8.0})
    flip = flip_of(own, plan(own))
    assert flip.then is not None
    assert [flip.kind, flip.then.kind] == [FlipKind.STEPS, FlipKind.FRICTION]


def test_what_suits_but_does_not_pay_takes_two() -> None:
    """An answer alone makes a small task suit and no more; it has to be more of it as well, or cheaper."""
    own = task(1, 1.5, dict.fromkeys(Trait, 0.5))
    flip = flip_of(own, plan(own))
    assert flip.kind is FlipKind.TRAIT
    assert flip.then is not None
    assert flip.then.kind in FIGURES


def test_nothing_within_two_changes_is_not_told() -> None:
    """Nothing speaks for it, and it would not pay either."""
    own = task(1, 0.3, dict.fromkeys(Trait, 0.0), confidentiality=Confidentiality.OWNER_ONLY)
    assert verdict_of(own, plan(own)).flip is None


def test_the_runner_up_is_what_it_turns_to() -> None:
    """The rule that would decide then is the one that is stored."""
    own = task(1, 9.0, {**WANTED, **LIKED}, mission=1.0)
    verdict = verdict_of(own, plan(own))
    assert verdict.flip is not None
    assert (verdict.next_best, verdict.next_rule) == (verdict.flip.to, Rule.PAYS)


def test_an_answer_may_call_for_other_help() -> None:
    """One answer makes it work for a specialist, or for software; it is then judged with that helper and its costs."""
    digital = task(1, 4.0, {**WANTED, Trait.LOW_JUDGEMENT: 0.5}, digital=True, median_run=task().median_run / 6)
    dear = plan(replace(digital, hours=None, days=2), roles=(role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal(3)),))
    assert verdict_of(digital, dear).choice is Choice.LOG_MORE
    helper = role(2, price="60")
    tried = plan(digital, roles=(role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal(3)), helper))
    flip = flip_of(digital, tried)
    assert verdict_of(digital, tried).rule is Rule.DOES_NOT_PAY
    assert flip.to in {Choice.AUTOMATE, Choice.DELEGATE}


def test_software_that_costs_too_much() -> None:
    """A fee that does not pay turns at a lower one; without any help but hours, by more of them."""
    own = task(1, 0.8, digital=True, role_id=role().id, median_run=task().median_run / 6)
    made = plan(own, roles=(role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal(60)),))
    flip = flip_of(own, made)
    assert (flip.kind, flip.to) in {(FlipKind.FEE, Choice.AUTOMATE), (FlipKind.FEE, Choice.DELEGATE)}
    changed = turned(made, own, flip)
    assert changed is not None
    assert verdict_of(own, changed).choice is flip.to


def test_without_money_less_judgement_or_fewer_hours() -> None:
    """Hours decide: the flips of an owner who skipped money name no money."""
    worth = Worth(None, 50.0)
    for own in (task(1, 6.0), task(1, 0.7), task(1, 6.0, digital=True)):
        flip = flip_of(own, plan(own, worth=worth))
        assert flip.kind in {FlipKind.HOURS, FlipKind.TRAIT}


def test_what_makes_the_bundle_large_enough_is_judged_with_direct_help() -> None:
    """Two tasks that would each bring the bundle over five hours if they suited: each turns with the assistant it then gets."""
    small = [task(number, 3.0, {**WANTED, Trait.REPETITIVE: 0.0, Trait.DRAINS: 0.0}) for number in (2, 3)]
    made = plan(task(1, 5.0), *small)
    for own in small:
        flip = flip_of(own, made)
        changed = turned(made, own, flip)
        assert changed is not None
        assert decided(own, changed) is flip.to is Choice.DELEGATE


@pytest.mark.parametrize("worth", [MONEY, Worth(None, 50.0)])
def test_nothing_to_move(worth: Worth) -> None:
    """A task without hours, one whose helper takes more than he gives, and one too long to set up as software."""
    helper = role(1, HelpType.INTERN, None, oversight_share=1.2)
    for own in (task(1, 0.0, role_id=helper.id), task(1, 3.0, role_id=helper.id)):
        verdict = verdict_of(own, plan(own, roles=(helper,), worth=worth))
        assert (verdict.choice, verdict.flip) == (Choice.KEEP, None)
    long = task(1, 0.5, digital=True, median_run=20 * task().median_run, occurrences=2)
    assert verdict_of(long, plan(long, worth=worth)).choice is Choice.KEEP
    software = role(1, HelpType.SOFTWARE, None, search_hours=300.0)
    slow = replace(long, role_id=software.id)
    assert verdict_of(slow, plan(slow, roles=(software,), worth=worth)).choice is Choice.KEEP


def test_lines_that_rise_and_fall_turn_on_both_sides() -> None:
    """Six of ten pay now: two always, two from 4 on, two up to 6; one fewer on either side is no longer enough."""
    lines = Lines(5.0, [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, *[-1.0] * 4], [0.0, 0.0, 1.0, 1.0, -1.0, -1.0, *[0.0] * 4])
    assert lines.chance(5.0) == 0.6
    assert lines.turns() == (4.0, 6.0)
    assert Lines(5.0, [1.0, -1.0], [0.0, 0.0]).turns() == ()


def test_a_place_is_rounded_away() -> None:
    """Never back to where the verdict still holds."""
    assert outward(16.301, 16.0, 0.01) == pytest.approx(16.31)
    assert outward(15.999, 16.0, 0.01) == pytest.approx(15.99)
    assert outward(3.0, 4.0, 0.1) == pytest.approx(2.9)
    assert outward(3.0, 3.0, 0.1) == pytest.approx(3.1)


@pytest.mark.parametrize(("seed", "place"), [(12, 1), (22, 1), (264, 7), (351, 6), (40, 3)])
def test_behind_what_brings_it_farthest_a_second_change_turns_it(seed: int, place: int) -> None:
    """Where one change is not enough the next one behind the first or the second that helps is told; done both, it turns."""
    made = any_plan(Random(seed))  # noqa: S311 - a sample, not a secret
    own = listed(made, place)
    flip = flip_of(own, made)
    assert flip.then is not None
    changed = turned(made, own, flip)
    if changed is not None:
        assert decided(own, changed) is flip.then.to is not verdict_of(own, made).choice


@pytest.mark.parametrize("seed", [30, 40, 101])
def test_what_an_hour_is_worth_is_told_only_where_nothing_else_would_do(seed: int) -> None:
    """It is no owner's to choose: where a task may take more hours instead, these are told, however many."""
    made = any_plan(Random(seed))  # noqa: S311 - a sample, not a secret
    flips = [flip for own in made.tasks if (flip := verdict_of(own, made).flip) is not None]
    kinds = [flip.kind if flip.then is None else flip.then.kind for flip in flips]
    assert FlipKind.HOURS in kinds
    assert FlipKind.HOUR_VALUE not in kinds


def test_only_a_price_that_is_not_known_is_left_open() -> None:
    """In a currency without published prices the hours that would turn it are told beside those of now; a fee has no now."""
    made = any_plan(Random(25))  # noqa: S311 - a sample, not a secret
    for own in (listed(made, 2), listed(made, 3)):
        flip = flip_of(own, made)
        assert (flip.kind, flip.now) == (FlipKind.HOURS, own.per_week)
    unknown = any_plan(Random(101))  # noqa: S311 - a sample, not a secret
    fee = flip_of(listed(unknown, 3), unknown)
    assert (fee.kind, fee.now) == (FlipKind.FEE, None)
    assert fee.value == round(fee.value, 2) > 0


@pytest.mark.parametrize(("seed", "place", "value"), [(84, 1, 0.5), (124, 0, 0.25), (397, 0, 0.0)])
def test_less_of_what_speaks_for_it_turns_what_is_handed_over(seed: int, place: int, value: float) -> None:
    """Down to none at all of one answer, the nearest that does."""
    made = any_plan(Random(seed))  # noqa: S311 - a sample, not a secret
    flip = flip_of(listed(made, place), made)
    assert (flip.kind, flip.value, flip.to) == (FlipKind.TRAIT, value, Choice.KEEP)
    assert (flip.now or 0.0) > value


def test_what_nobody_answered_speaks_for_no_core_to_let_go() -> None:
    """A default is no evidence: the question stands at nothing, and half of it is what it takes."""
    own = task(1, 9.0, {**WANTED, **LIKED}, mission=1.0)
    silent = replace(own, traits={trait: said for trait, said in own.traits.items() if trait not in LIKED})
    flip = flip_of(silent, plan(silent))
    assert (flip.kind, flip.value, flip.now) == (FlipKind.TRAIT, 0.5, 0.0)


@pytest.mark.parametrize(("days", "missing"), [(0, 3), (1, 2), (2, 1)])
def test_how_many_more_days_it_takes_to_tell(days: int, missing: int) -> None:
    """Three in all."""
    own = task(1, 4.0, days=days, hours=None)
    assert (flip_of(own, plan(own)).kind, flip_of(own, plan(own)).value) == (FlipKind.DAYS, missing)
