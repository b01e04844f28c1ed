"""Where along the hours of one task of a bundle the verdict turns, while the bundle leans more or less (`lean`, `lines`)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.lean import lean_of
from ballast.domain.delegation.lines import Bent
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Worth
from ballast.domain.delegation.roi import Part
from ballast.domain.delegation.verdict import FlipKind
from ballast.domain.insight.review import Projection
from tests.domain.delegation.plans import plan, role, task
from tests.domain.delegation.turning import turned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ballast.domain.delegation.plan import Plan, PlanTask, Role

ENOUGH = 0.6
HOURS = (0.3, 0.5, 1.0, 2.0, 3.0, 6.0)


def any_bent(chance: Random) -> Bent:
    """A bundle of two to thirty tasks along the hours of its first, where an hour brings something or takes it."""
    sigma, draws = chance.choice((0.2, 0.4, 0.6, 1.0)), chance.choice((40, 100))
    own, *others = (
        Part(chance.choice(HOURS), 0.8, 1, 10, sigma * chance.uniform(0.5, 1)) for _ in range(chance.choice((2, 3, 5, 12, 30)))
    )
    brings = [chance.choice((chance.gauss(600, 300), 500.0)) for _ in range(draws)]
    rest = [sum(part.handed * chance.lognormvariate(0, part.sigma) for part in others) * each for each in brings]
    slopes = [0.8 * chance.lognormvariate(0, own.sigma) * each for each in brings]
    level = chance.uniform(0.5, 1.5) * sum(part.handed for part in (own, *others)) * sum(brings) / draws
    sure = [-level * chance.lognormvariate(0, 0.1) for _ in range(draws)]

    def lean(hours: float) -> float:
        return lean_of((*others, Part(hours, 0.8, 1, 10, own.sigma)))

    return Bent(own.hours, sure, rest, slopes, lean)


def pays(bent: Bent, at: float) -> bool:
    """Whether six of ten draws are at nothing or better with the lean of that place."""
    draws = zip(bent.sure, bent.others, bent.slopes, strict=True)
    nets = [sure + (others + slope * at) / bent.lean(at) for sure, others, slope in draws]
    return sum(net >= 0 for net in nets) >= ENOUGH * len(nets)


def first_turn(bent: Bent, to: float, steps: int = 150) -> tuple[float, float] | None:
    """Between which two of so many places on the way it first pays where it did not, or no longer does."""
    ways = [bent.now + (to - bent.now) * step / steps for step in range(steps + 1)]
    before = pays(bent, bent.now)
    for one, other in pairwise(ways):
        if pays(bent, other) is not before:
            return min(one, other), max(one, other)
    return None


def test_the_nearest_place_of_a_bundle_on_either_side() -> None:
    """For 40 bundles, by trying all: up to 60 hours and down to none, where the chance with the lean of each place turns."""
    chance = Random(71)  # noqa: S311 - a sample, not a secret
    seen = {True: 0, False: 0}
    for _ in range(40):
        bent = any_bent(chance)
        assert (bent.chance(2.5) >= ENOUGH) is pays(bent, 2.5)
        turns = bent.turns()
        for to in (60.0, 0.001):
            near = [turn for turn in turns if min(bent.now, to) < turn < max(bent.now, to)]
            found = first_turn(bent, to)
            seen[found is not None] += 1
            if found is None:
                assert not near
            else:
                assert any(found[0] - 1e-6 <= turn <= found[1] + 1e-6 for turn in near), (found, turns)
            for turn in near:
                assert pays(bent, turn - 1e-6) is not pays(bent, turn + 1e-6)
    assert min(seen.values()) > 15


def bent(nets: Iterable[float], lean: Callable[[float], float]) -> Bent:
    """Draws that bring one for each hour, from those nets at no hours on."""
    sure = list(nets)
    return Bent(5.0, sure, [0.0] * len(sure), [1.0] * len(sure), lean)


def test_a_lean_that_hardly_differs_is_followed_to_the_place_itself() -> None:
    """Ten draws that pay from 1, 2, ... 10 hours on: the sixth does so from six hours more for each tenth of lean."""
    assert bent((-each for each in range(1, 11)), lambda _: 1.0).turns() == (6.0,)
    assert bent((-each for each in range(1, 11)), lambda _: 1.1).turns() == pytest.approx((6.6,))
    told = bent((-each for each in range(1, 11)), lambda at: 1.0 + at / 100).turns()
    assert told == pytest.approx((6 / (1 - 0.06),))


def test_a_place_far_from_the_first_guess_is_found() -> None:
    """The lean at five hours leads to six, where it is another that leads to twelve; from there it is what it is."""
    told = bent((-each for each in range(1, 11)), lambda at: 1.0 if at < 5.5 else 2.0).turns()
    assert told == pytest.approx((12.0,))


def test_where_no_place_leads_to_itself_one_is_told_and_the_rules_say_what_holds_there() -> None:
    """The lean at six hours leads to twelve and that at twelve to six: no more than a few rounds are spent on it."""
    (told,) = bent((-each for each in range(1, 11)), lambda at: 1.0 if at > 9 or at == 5.0 else 2.0).turns()
    assert 5 < told < 13
    (far,) = bent((-20.0 * each for each in range(1, 11)), lambda at: 1.0 if at > 180 or at == 5.0 else 2.0).turns()
    assert 100 < far < 250
    lost = Bent(5.0, [-1.0] * 5 + [-each for each in range(1, 6)], [1.5] * 5 + [0.0] * 5, [0.0] * 5 + [1.0] * 5, lambda _: 1.0)
    gone = replace(lost, lean=lambda at: 1.0 if at == 5.0 else 2.0)
    assert lost.turns() == gone.turns() == (1.0,), "six of ten from one hour on, while five pay anyway"
    assert gone.chance(1.1) == 0.0, "which none do there"


def assisted(chance: Random, helper: Role) -> tuple[PlanTask, ...]:
    """Thirty tasks of all sizes and as unsure as can be."""

    def one(number: int, weekly: float, sigma: float) -> PlanTask:
        hours = Projection(weekly * 0.7, weekly, weekly * 1.4, sigma)
        return task(number, weekly, hours=hours, role_id=helper.id, median_run=task().median_run / chance.choice((4, 12)))

    return tuple(one(number, chance.choice(HOURS[1:5]), chance.uniform(0.2, 0.6)) for number in range(30))


@pytest.mark.parametrize(("seed", "share"), [(8001, 0.79), (8003, 0.76), (8007, 0.78), (8014, 0.78)])
def test_more_or_fewer_hours_turn_a_task_among_thirty(seed: int, share: float) -> None:
    """Help that takes much looking after, without money: done in the plan the hours told turn it, a step less does not."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    helper = role(oversight_share=share, oversight_base=0.5)
    made = plan(*assisted(chance, helper), roles=(helper,), worth=Worth(None, 50.0))
    verdicts = {one.id: one.verdict for one in outcome(made).tasks}
    flips = [(own, flip) for own in made.tasks if (flip := verdicts[own.id].flip) is not None and flip.kind is FlipKind.HOURS]
    assert len(flips) >= 10
    for own, flip in chance.sample(flips, 5):
        choice = verdicts[own.id].choice
        assert decided(turned(made, own, flip), own) is flip.to is not choice
        step = (1.0 if flip.value >= 10 else 0.1 if flip.value >= 1 else 1 / 60) * (1 if flip.value > (flip.now or 0) else -1)
        less = flip.value - 1.01 * step
        if (less - (flip.now or 0)) * step > 0:
            assert decided(turned(made, own, flip, less), own) is choice


def decided(made: Plan | None, own: PlanTask) -> object:
    """What becomes of the task by the rules in the changed plan."""
    assert made is not None
    return outcome(made, turns=False).task(own.id).verdict.choice
