"""Along each lever the draws, the answers and the rules are those of a plan that is really made so (`model.md` 6 and 7.5)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.ground import Ground, ground_of
from ballast.domain.delegation.levers import Lever, levers_of
from ballast.domain.delegation.lines import Bent, Lines
from ballast.domain.delegation.plan import Choice, HelpType, Trait, Worth
from ballast.domain.delegation.verdict import Flip, FlipKind, Rule
from ballast.domain.delegation.view import relieves
from tests.domain.delegation.plans import MONEY, WANTED, plan, role, task
from tests.domain.delegation.turning import any_plan, turned

if TYPE_CHECKING:
    from ballast.domain.delegation.assess import Assessment
    from ballast.domain.delegation.plan import Plan, PlanTask

DRAWS = 40


def ground(made: Plan, own: PlanTask) -> tuple[Ground, Assessment]:
    """What money says of that task of the plan, in few draws."""
    assessment = assess(made, draws=DRAWS)
    view = next(view for view in assessment.views if view.task.id == own.id)
    return ground_of(view, assessment.home_of(view), assessment.worth), assessment


def levers(made: Plan, own: PlanTask) -> dict[FlipKind, Lever]:
    """The levers of that task by their kind."""
    found, assessment = ground(made, own)
    return {lever.kind: lever for lever in levers_of(found, assessment.frame)}


def moved(line: Lines | Bent, at: float) -> list[float]:
    """The draws of a line at that place; of a bent one as it is told."""
    if isinstance(line, Bent):
        draws = zip(line.sure, line.others, line.slopes, strict=True)
        return [sure + (others + slope * at) / line.lean(at) for sure, others, slope in draws]
    return [net + slope * (at - line.now) for net, slope in zip(line.nets, line.slopes, strict=True)]


def staffed(chance: Random) -> Plan:
    """A plan of which every task goes to a helper of some kind, so that a figure alone changes."""
    fee = Decimal(chance.choice((3, 15, 60)))
    helpers = (
        role(77, price=str(chance.choice((8, 16, 40)))),
        role(78, HelpType.FREELANCER, str(chance.choice((20, 40)))),
        role(79, HelpType.SOFTWARE, None, weekly_fee=fee, price_said=True),
        role(80, HelpType.AGENCY, None, weekly_fee=fee),
    )
    made = any_plan(chance)
    going = (replace(each, choice=Choice.DELEGATE, role_id=chance.choice(helpers).id) for each in made.tasks)
    return replace(made, tasks=tuple(going), roles=helpers)


@pytest.mark.parametrize("seed", range(6000, 6008))
def test_a_place_along_a_lever_is_the_plan_with_that_figure(seed: int) -> None:
    """Every draw of the helper and of the task, how it suits, whether it relieves, whether a program could do it."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    made = staffed(chance)
    for own in made.tasks:
        for kind, lever in levers(made, own).items():
            at = round(lever.now * chance.choice((0.3, 0.8, 1.7)) + chance.choice((0.5, 2.0)), 2)
            changed = turned(made, own, Flip(kind, at, lever.now, Choice.KEEP))
            assert changed is not None
            then, _ = ground(changed, own)
            home, view = then.home, then.view
            told = [home.mates_nets(view)] if then.single else [home.mates_nets(view), home.own_nets(view)]
            for line in lever.sides:
                assert any(moved(line, at) == pytest.approx(nets, rel=1e-6, abs=1e-4) for nets in told), (own.name, kind)
            assert len(lever.sides) == len(told)
            present = ground(made, own)[0].nets
            assert moved(lever.sides[0], lever.now) == pytest.approx(present, abs=1e-6), "what decides stands first"
            assert lever.suitability(at) == pytest.approx(view.suitability)
            assert lever.relieving(at) is relieves(view)
            if Rule.AUTOMATABLE not in ground(made, own)[0].view.early or kind in {FlipKind.HOURS, FlipKind.HOUR_VALUE}:
                assert lever.automated(at) is (Rule.AUTOMATABLE in view.early), (own.name, kind, at)


def test_which_levers_there_are() -> None:
    """A price by the hour, a fee where that is how it is paid; no money without money, no hours where none go."""
    own = task(1, 4.0, role_id=role().id)
    price, fee, hours, value = FlipKind.PRICE, FlipKind.FEE, FlipKind.HOURS, FlipKind.HOUR_VALUE
    software = role(1, HelpType.SOFTWARE, None)
    told = [
        (plan(own, roles=(role(),)), [price, hours, value]),
        (plan(own, roles=(role(price="0.5", pace=0.5),)), [price, hours, value]),
        (plan(own, roles=(replace(role(), weekly_fee=Decimal("0.5")),)), [fee, price, hours, value]),
        (plan(own, roles=(software,)), [fee, hours, value]),
        (plan(replace(own, per_week=0.5, hours=task(1, 0.5).hours), roles=(role(),)), [price, hours, value]),
        (plan(own, roles=(role(price=None),), currency="EUR"), [price, hours]),
        (plan(own, roles=(software,), currency="EUR"), [fee, hours]),
        (plan(own, roles=(role(),), worth=Worth(None, 50.0)), [hours]),
        (plan(own, roles=(software,), worth=Worth(None, 50.0)), [hours]),
        (plan(replace(own, share_handed=0.0), roles=(role(),)), [price, value]),
        (plan(replace(own, per_week=0.0, hours=task(1, 0.0).hours), roles=(role(),)), [price, value]),
    ]
    for made, kinds in told:
        assert list(levers(made, made.tasks[0])) == kinds


@pytest.mark.parametrize(("weekly", "most"), [(4.0, 40.0), (45.0, 45.0)])
def test_how_far_a_lever_goes(weekly: float, most: float) -> None:
    """A full week of the task, or as much as it is; ten times the worth of an hour; any price."""
    own = task(1, weekly, role_id=role().id)
    found = levers(plan(own, roles=(role(),)), own)
    assert (found[FlipKind.HOURS].now, found[FlipKind.HOURS].most) == (weekly, most)
    assert (found[FlipKind.HOUR_VALUE].now, found[FlipKind.HOUR_VALUE].most) == (50.0, 500.0)
    assert found[FlipKind.PRICE].most == float("inf")


def test_where_relief_and_a_program_begin_is_among_the_places() -> None:
    """A tenth of all stress-hours; the fee, the hours and the worth at which a program is paid back in half a year."""
    own = task(1, 1.2, digital=True, mean_stress=4.0, role_id=role(79).id, median_run=task().median_run / 6)
    calm = task(2, 20.0, mean_stress=1.0)
    dear = role(79, HelpType.SOFTWARE, None, weekly_fee=Decimal(30), price_said=True)
    found = levers(plan(own, calm, roles=(dear,)), own)
    hours = found[FlipKind.HOURS]
    assert 0.1 * 5 / 0.7 in [pytest.approx(place) for place in hours.more]  # 0.8 x 4 h / (4 h + 20) = 0.1
    assert (hours.relieving(0.72), hours.relieving(0.71)) == (True, False)
    for kind, more in ((FlipKind.FEE, -1), (FlipKind.HOURS, 1), (FlipKind.HOUR_VALUE, 1)):
        place = found[kind].more[-1]
        assert not found[kind].automated(found[kind].now)
        assert not found[kind].automated(place - more * 1e-4)
        assert found[kind].automated(place + more * 1e-4)
    by_hand = levers(plan(replace(own, digital=False), calm, roles=(dear,)), own)
    assert [len(by_hand[kind].more) for kind in (FlipKind.FEE, FlipKind.HOURS, FlipKind.HOUR_VALUE)] == [0, 1, 0]


def test_the_fee_of_people_makes_no_program_cheaper() -> None:
    """An agency at a lower fee is still an agency, and the program beside it as dear as it was."""
    agency = role(80, HelpType.AGENCY, None, weekly_fee=Decimal(20))
    dear = role(79, HelpType.SOFTWARE, None, weekly_fee=Decimal(60), price_said=True)
    own = task(1, 1.2, digital=True, role_id=agency.id, median_run=task().median_run / 6)
    found = levers(plan(own, roles=(agency, dear)), own)[FlipKind.FEE]
    assert (found.now, found.more, found.automated(0.5)) == (20.0, (), False)


@pytest.mark.parametrize(("share", "stress"), [(0.1, 4.0), (0.05, 4.0), (0.8, None), (0.8, 0.0)])
def test_no_hours_relieve_where_too_little_goes_or_nothing_is_felt(share: float, stress: float | None) -> None:
    """A tenth handed over is never more than a tenth of it all."""
    own = task(1, 4.0, mean_stress=stress, share_handed=share, role_id=role().id)
    found = levers(plan(own, task(2, 9.0, mean_stress=1.0), roles=(role(),)), own)[FlipKind.HOURS]
    assert not any(found.relieving(hours) for hours in (0.5, 4.0, 40.0))
    assert len(found.more) <= 1


def test_the_nearest_place_on_either_side() -> None:
    """For 400 sets of draws that rise, fall or stay: the crossings beyond which another part of them pays, by trying all."""
    chance = Random(41)  # noqa: S311 - a sample, not a secret
    seen = set()
    for _ in range(400):
        slopes = [chance.choice(chance.choice(((-2.0, -1.0), (1.0, 0.5), (-1.0, 0.0, 1.0), (0.0,)))) for _ in range(10)]
        if chance.random() < 0.3:
            slopes = [abs(slope) + 0.5 for slope in slopes]
        line = Lines(5.0, [chance.uniform(-3, 3) for _ in slopes], slopes)
        places = sorted(5.0 - net / slope for net, slope in zip(line.nets, slopes, strict=True) if slope)
        enough = line.chance(5.0) >= 0.6
        told = set()
        for side in (sorted(place for place in places if place > 5), sorted((p for p in places if p < 5), reverse=True)):
            edges = [*side, side[-1] + (1 if side[-1] > 5 else -1)] if side else []
            beyond = [(one, (one + other) / 2) for one, other in pairwise(edges)]
            told |= set([one for one, middle in beyond if (line.chance(middle) >= 0.6) is not enough][:1])
        assert sorted(line.turns()) == pytest.approx(sorted(told))
        seen.add(len(told))
    assert seen == {0, 1, 2}


def lever(*lines: Lines, most: float = 100.0, more: tuple[float, ...] = (), kind: FlipKind = FlipKind.PRICE) -> Lever:
    """A lever of a task that suits, does not relieve and cannot be automated."""
    return Lever(kind, lines[0].now, most, lines, lambda _: 60.0, lambda _: False, lambda _: False, more)


def turn(of: Lever, choice: Choice) -> tuple[float, Rule] | None:
    """Where and by which rule it is another choice, without the dust of floating numbers."""
    found = of.turn(choice)
    return None if found is None else (round(found[0], 6), found[1])


FALLING = Lines(10.0, [float(net) for net in range(-3, 7)], [-1.0] * 10)
"""Ten draws that cross nothing from 7 to 16, one a step; at 10 seven of them pay, at 11 six, above it five."""


def test_where_six_of_ten_pay_and_no_more() -> None:
    """Just beyond the crossing of the sixth, to the cent and never back; nothing beyond what is in reach."""
    assert (FALLING.chance(10.0), FALLING.chance(11.0), FALLING.chance(11.01)) == (0.7, 0.6, 0.5)
    assert FALLING.turns() == (11.0,)
    assert turn(lever(FALLING), Choice.DELEGATE) == (11.01, Rule.DOES_NOT_PAY)
    assert lever(FALLING, most=11.0).turn(Choice.DELEGATE) is None
    assert lever(FALLING, most=11.01 + 1e-9).turn(Choice.DELEGATE) is not None
    assert lever(FALLING).turn(Choice.KEEP) is None, "no place nearby makes it pay who does not choose to keep"


def test_both_sums_have_to_pay() -> None:
    """Where what the task adds still pays, the helper may not, and the other way round."""
    sure = Lines(10.0, [5.0] * 10, [-1.0] * 10)
    assert lever(sure, FALLING).turn(Choice.DELEGATE) == lever(FALLING, sure).turn(Choice.DELEGATE)
    assert lever(sure, FALLING).rule(12.0) is lever(FALLING, sure).rule(12.0) is Rule.DOES_NOT_PAY
    just = replace(lever(sure), suitability=lambda _: 55.0)
    assert (just.rule(12.0), just.rule(15.5)) == (Rule.PAYS, Rule.DOES_NOT_PAY)
    low, lower = (Lines(10.0, [net - 9.0 for net in FALLING.nets], [slope] * 10) for slope in (-1.0, -0.5))
    first, second = lever(low).turn(Choice.KEEP), lever(lower).turn(Choice.KEEP)
    assert first is not None
    assert second is None, "below nothing there is no price"
    both = lever(low, Lines(10.0, [net - 9.0 for net in FALLING.nets], [-2.0] * 10)).turn(Choice.KEEP)
    assert both == first
    assert turn(lever(low), Choice.KEEP) == (1.99, Rule.PAYS)


def test_other_places_turn_too() -> None:
    """Of several the nearest at which it does turn; there the rule that would decide is told."""
    near = replace(lever(FALLING, more=(9.0,)), relieving=lambda at: at > 9.0)
    assert near.turn(Choice.DELEGATE) is None, "relieved of it, nobody asks for the price"
    unsuited = replace(lever(FALLING, more=(9.9, 3.0)), suitability=lambda at: 55.0 if at >= 9.9 else 54.9)
    assert turn(unsuited, Choice.DELEGATE) == (9.89, Rule.UNSUITABLE)
    program = replace(lever(FALLING, more=(9.9,)), automated=lambda at: at < 9.9)
    assert turn(program, Choice.DELEGATE) == (9.89, Rule.AUTOMATABLE)


@pytest.mark.parametrize(
    ("kind", "place", "told"),
    [
        (FlipKind.FEE, 12.003, 12.01),
        (FlipKind.HOUR_VALUE, 12.003, 12.01),
        (FlipKind.HOURS, 12.003, 13.0),
        (FlipKind.HOURS, 9.03, 9.1),
    ],
)
def test_a_place_is_told_as_finely_as_it_is_shown(kind: FlipKind, place: float, told: float) -> None:
    """Money to the cent; whole hours from ten on, tenths below."""
    now = 8.0
    line = Lines(now, [place - now] * 10, [-1.0] * 10)
    assert turn(lever(line, kind=kind), Choice.DELEGATE) == (told, Rule.DOES_NOT_PAY)


def test_answers_that_would_do_do_not_hang_on_the_trait_of_time() -> None:
    """With an hour less the task suits less: 15 points for five hours, so a place where it no longer suits is a turn."""
    own = task(1, 4.0, {**WANTED, Trait.REPETITIVE: 0.25, Trait.DOCUMENTABLE: 0.5}, role_id=role().id, choice=Choice.DELEGATE)
    found = levers(plan(own, roles=(role(),), worth=MONEY), own)[FlipKind.HOURS]
    rest = 100 * (0.2 * 0.25 + 0.2 * 0.5 + 0.15 * 0.5 + 0.15 * 0.75 + 0.15 * 0.75)
    assert found.suitability(4.0) == pytest.approx(rest + 12)
    assert found.suitability(9.0) == pytest.approx(rest + 15)
    assert list(found.more) == pytest.approx([5 * (55 - rest) / 15])
