"""Where to begin: the first task to hand over, and what costs no money."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, permutations
from typing import Any

import pytest

from ballast.domain.delegation.first_steps import Ease, First, QuickWin, Win, first_task, quick_wins
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Brief, Choice, Confidentiality, PlanTask, Trait, Unnoticed
from ballast.domain.insight.review import Signal
from tests.domain.delegation.plans import WANTED, plan, role, task

LOW = dict.fromkeys(Trait, 0.25)


def going(number: int, weekly: float, **changes: Any) -> PlanTask:  # noqa: ANN401 - fields of PlanTask by name
    """A task that is handed over to the first helper."""
    return task(number, weekly, **{"choice": Choice.DELEGATE, "role_id": role().id, "has_sop": False, **changes})


def first(*tasks: PlanTask) -> First | None:
    """The first task of a plan."""
    made = plan(*tasks, roles=(role(),))
    return first_task(made, outcome(made, turns=False))


def wins(*tasks: PlanTask) -> tuple[QuickWin, ...]:
    """The quick wins of a plan."""
    made = plan(*tasks, roles=(role(),))
    return quick_wins(made, outcome(made, turns=False))


def test_a_small_task_goes_before_a_big_one() -> None:
    """1 h a week before 10, though the big one brings more."""
    small, big = going(1, 1.0, traits=LOW), going(2, 10.0, traits=LOW)
    assert first(big, small) == First(small.id, (Ease.NOT_SENSITIVE, Ease.SMALL))


def test_what_shows_nothing_confidential_goes_before_what_is_small() -> None:
    """Trust comes before ease."""
    open_, closed = going(1, 10.0, traits=LOW), going(2, 1.0, traits=LOW, confidentiality=Confidentiality.SENSITIVE)
    found = first(closed, open_)
    assert found is not None
    assert found.task_id == open_.id


WEIGHT = {
    Ease.NOT_SENSITIVE: 4,
    Ease.SMALL: 3,
    Ease.STEPS_WRITTEN: 2,
    Ease.SAME_STEPS: 2,
    Ease.LITTLE_JUDGEMENT: 2,
    Ease.BRIEF_READY: 1,
}


def eased(number: int, holding: frozenset[Ease]) -> PlanTask:
    """A task for which exactly that speaks: 2 h handed over or a little more, answers at three quarters or a half."""
    traits = {Ease.SAME_STEPS: Trait.REPETITIVE, Ease.LITTLE_JUDGEMENT: Trait.LOW_JUDGEMENT}
    answers = dict.fromkeys(Trait, 0.5) | {trait: 0.75 for ease, trait in traits.items() if ease in holding}
    return going(
        number,
        2.5 if Ease.SMALL in holding else 2.6,
        traits=answers,
        confidentiality=Confidentiality.ORDINARY if Ease.NOT_SENSITIVE in holding else Confidentiality.SENSITIVE,
        has_sop=Ease.STEPS_WRITTEN in holding and number % 2 == 0,
        brief=Brief(
            "Closed" if Ease.BRIEF_READY in holding else "",
            ("filed",),
            rhythm="weekly",
            steps=("open",) if Ease.STEPS_WRITTEN in holding and number % 2 else (),
        ),
    )


def test_of_any_two_the_one_that_more_speaks_for() -> None:
    """All 64 kinds of tasks, each against each other: the weightier one, of equals the one that stands first."""
    kinds = [frozenset(held) for size in range(7) for held in combinations(Ease, size)]
    made = plan(*(eased(number, held) for number, held in enumerate(kinds)), roles=(role(),))
    result = outcome(made, turns=False)
    holding = dict(zip((each.id for each in made.tasks), kinds, strict=True))
    assert len(result.tasks) == 64
    for one, other in permutations(result.tasks, 2):
        weights = [sum(WEIGHT[each] for each in holding[found.id]) for found in (one, other)]
        wanted = one if weights[0] >= weights[1] else other
        assert first_task(made, replace(result, tasks=(one, other))) == First(
            wanted.id, tuple(each for each in Ease if each in holding[wanted.id])
        )


def test_all_that_speaks_for_a_task_is_said() -> None:
    """Small, known steps, the same each time, little judgement, a brief that is ready."""
    brief = Brief("Books closed", ("filed",), rhythm="weekly", steps=("open", "file"))
    found = first(going(1, 1.0, traits=WANTED, brief=brief))
    assert found is not None
    assert found.because == tuple(Ease)


def test_nothing_is_handed_over() -> None:
    """Then there is no first task."""
    assert first(task(1, choice=Choice.KEEP)) is None


@pytest.mark.parametrize(
    ("changes", "win"),
    [
        ({"unnoticed": Unnoticed.NOTHING}, Win.STOP),
        ({"points": {Signal.DELAY: 9.0, Signal.STRESS: 3.0}}, Win.ASK),
        ({"points": {Signal.FRAGMENTATION: 9.0, Signal.STRESS: 3.0}}, Win.GATHER),
        ({"points": {Signal.OFF_HOURS: 9.0, Signal.STRESS: 3.0}}, Win.WITHIN_HOURS),
        ({"traits": {**LOW, Trait.REPETITIVE: 0.75}}, Win.REUSE),
        ({"traits": {**LOW, Trait.SKILL_GAP: 0.75}, "choice": Choice.DELEGATE}, Win.SWAP),
        ({"points": {Signal.DELAY: 0.5}}, Win.ASK),
    ],
)
def test_what_may_be_done_at_no_price(changes: dict[str, Any], win: Win) -> None:
    """Each by what speaks for it."""
    made = task(1, **{"traits": LOW, **changes})
    assert wins(made) == (QuickWin(made.id, win),)


@pytest.mark.parametrize(
    "changes",
    [
        {"points": {Signal.STRESS: 9.0, Signal.DELAY: 3.0}},
        {"points": {Signal.DELAY: 0.0}},
        {"traits": {**LOW, Trait.SKILL_GAP: 1.0}, "choice": Choice.DELEGATE, "confidentiality": Confidentiality.SENSITIVE},
        {"traits": LOW | {Trait.SKILL_GAP: 0.5}, "choice": Choice.DELEGATE},
        {"traits": LOW | {Trait.SKILL_GAP: 1.0}, "choice": Choice.KEEP},
    ],
)
def test_where_nothing_speaks_for_one_there_is_none(changes: dict[str, Any]) -> None:
    """Stress alone has no quick way; what is sensitive, kept, or no one's better craft is not swapped."""
    assert wins(task(1, **{"traits": LOW, **changes})) == ()


def test_three_at_most_each_another_kind_the_heaviest_first() -> None:
    """By score, then by hours."""
    stop: dict[str, Any] = {"traits": LOW, "unnoticed": Unnoticed.NOTHING}
    asks: dict[str, Any] = {"traits": LOW, "points": {Signal.DELAY: 9.0}}
    tasks = [
        task(1, score=10.0, **stop),
        task(2, score=50.0, **stop),
        task(3, 2.0, score=30.0, **asks),
        task(4, 5.0, score=30.0, **asks | {"unnoticed": Unnoticed.NOTHING}),
        task(5, score=None, traits={**LOW, Trait.REPETITIVE: 1.0}),
        task(6, 1.0, score=None, traits=LOW, points={Signal.OFF_HOURS: 1.0}),
    ]
    assert wins(*tasks) == (QuickWin(tasks[1].id, Win.STOP), QuickWin(tasks[3].id, Win.ASK), QuickWin(tasks[4].id, Win.REUSE))


@pytest.mark.parametrize(("scored", "unscored"), [(1.0, 2.0), (2.0, 1.0)])
def test_no_score_weighs_as_much_as_a_score_of_nothing(scored: float, unscored: float) -> None:
    """Then the hours decide who is first asked for."""
    stop: dict[str, Any] = {"traits": LOW, "unnoticed": Unnoticed.NOTHING}
    tasks = task(1, scored, score=0.0, **stop), task(2, unscored, score=None, **stop)
    assert wins(*tasks) == (QuickWin(tasks[int(unscored > scored)].id, Win.STOP),)
