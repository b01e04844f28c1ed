"""The smallest change that would give a task another verdict (`model.md` 6 and 7.5).

Each rule offers the changes that could lift it, the smallest first; each is tried on the task, which is then judged anew with
all other tasks held as they are, and the first that makes another verdict is told. Where none does by itself, a second one is
looked for behind it: who may see a task matters little while it does not suit. Figures such as the price are moved to where
the verdict turns (`levers`); for a task that pays that is the price at which it would no longer be likely enough to, below
the price at which the year ends at nothing, which the helper tells.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi
from ballast.domain.delegation.gates import CORE_LIMIT, LITTLE, evidence, friction
from ballast.domain.delegation.ground import CHOICES, ground_of
from ballast.domain.delegation.levers import levers_of, outward
from ballast.domain.delegation.plan import Answer, Confidentiality, HelpType, Trait, Unnoticed
from ballast.domain.delegation.suitability import ASKED, STEPS, SUITABLE
from ballast.domain.delegation.verdict import Flip, FlipKind, Rule
from ballast.domain.delegation.view import AUTOMATABLE_WEEKS, UNPROJECTED_SIGMA, software_case
from ballast.domain.insight.review import Projection, Provenance, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ballast.domain.delegation.assess import Assessment
    from ballast.domain.delegation.ground import Ground
    from ballast.domain.delegation.plan import Choice, PlanTask
    from ballast.domain.delegation.view import View

DAYS_NEEDED = 3
SECOND_TRIES = 2
"""Behind how many first changes a second one is looked for."""
LESS_FRICTION = 1 - 1e-9
CENT = 0.01


@dataclass(frozen=True, slots=True)
class Change:
    """One answer or figure changed: how it is told, and the task with it.

    A FEE is not the task's: its software costs so much a week that it is not worth automating.
    """

    kind: FlipKind
    value: float
    now: float | None
    task: PlanTask
    trait: Trait | None = None

    def flip(self, to: Choice, then: Flip | None = None) -> Flip:
        """The change as it is told."""
        return Flip(self.kind, self.value, self.now, to, self.trait, then)


@dataclass(frozen=True, slots=True)
class Turn:
    """What would turn a verdict, and the rule that would decide then."""

    flip: Flip
    rule: Rule


@dataclass(frozen=True, slots=True)
class Case:
    """A task of an assessed plan, as it is there (`view`), and the choice that is to be turned."""

    assessment: Assessment
    view: View
    choice: Choice

    def after(self, change: Change) -> Ground:
        """The task judged with that change."""
        view = self._changed(change)
        home = self.assessment.rehomed(self.view, view)
        if change.kind is FlipKind.FEE and home.role.help_type is HelpType.SOFTWARE:
            home = home.at_fee(change.value)
        return ground_of(view, home, self.assessment.worth)

    def first_rule(self, change: Change) -> tuple[Rule, Ground | None]:
        """The rule that decides with that change; with the ground where money had to be looked at."""
        view = self._changed(change)
        if view.early:
            return view.early[0], None
        if view.suitability < SUITABLE:
            return Rule.UNSUITABLE, None
        ground = self.after(change)
        return ground.rules[0], ground

    def _changed(self, change: Change) -> View:
        view = self.assessment.seen(change.task, self.view)
        if change.kind is FlipKind.FEE:
            return replace(view, early=tuple(rule for rule in view.early if rule is not Rule.AUTOMATABLE))
        return view


def turn_of(ground: Ground, assessment: Assessment) -> Turn | None:
    """What would turn a verdict; None where neither one change nor two in reach would."""
    case = Case(assessment, ground.view, ground.choice)
    first = _single(ground, case)
    if first is not None:
        return first
    for change in _firsts(ground, case):
        second = _single(case.after(change), case)
        if second is not None:
            return Turn(change.flip(second.flip.to, second.flip), second.rule)
    return None


def _single(ground: Ground, case: Case) -> Turn | None:
    """One change of the task on that ground that makes another choice than the one to be turned."""
    moved = _moved(ground, case) if ground.rules[0] in MOVED else None
    if moved is not None:
        return moved
    for change in OFFERS[ground.rules[0]](ground, case.assessment):
        rule, _ = case.first_rule(change)
        if CHOICES[rule] is not case.choice:
            return Turn(change.flip(CHOICES[rule]), rule)
    return None


def _firsts(ground: Ground, case: Case) -> Iterator[Change]:
    """The first of two changes: what lifts the rule; where nothing does, the answer that brings the task farthest."""
    rule = ground.rules[0]
    if rule in MOVED:
        return
    offers = list(OFFERS[rule](ground, case.assessment))
    lifting = (change for change in offers if case.first_rule(change)[0] is not rule)
    found = list(islice(lifting, SECOND_TRIES))
    yield from found or sorted(offers, key=lambda change: -case.after(change).view.suitability)[:1]


def _moved(ground: Ground, case: Case) -> Turn | None:
    """A figure moved to where the verdict turns: for what pays the first of the levers, else the nearest.

    What an hour is worth is no owner's to choose, so it is told only where no other lever would do.
    """
    found: list[tuple[float, Turn]] = []
    pays = ground.rules[0] is Rule.PAYS
    for lever in levers_of(ground, case.assessment.frame):
        turn = lever.turn(case.choice)
        if turn is not None:
            now = None if lever.kind in PRICED and not ground.home.known else lever.now
            flip = Flip(lever.kind, turn[0], now, CHOICES[turn[1]])
            found.append((abs(turn[0] / lever.now - 1) if lever.now else math.inf, Turn(flip, turn[1])))
        if found and (pays or lever.kind is FlipKind.HOURS):
            break
    return min(found, key=lambda one: one[0])[1] if found else None


def _days(ground: Ground, _: Assessment) -> Iterator[Change]:
    task = ground.view.task
    missing = max(1, DAYS_NEEDED - task.days)
    hours = Projection(task.per_week, task.per_week, task.per_week, UNPROJECTED_SIGMA)
    yield Change(FlipKind.DAYS, missing, None, replace(task, days=task.days + missing, hours=hours))


def _confidentiality(ground: Ground, _: Assessment) -> Iterator[Change]:
    task = ground.view.task
    less = replace(task, confidentiality=Confidentiality.SENSITIVE)
    yield Change(FlipKind.CONFIDENTIALITY, Confidentiality.SENSITIVE, task.confidentiality, less)


def _unnoticed(ground: Ground, _: Assessment) -> Iterator[Change]:
    yield Change(FlipKind.UNNOTICED, 1, None, replace(ground.view.task, unnoticed=Unnoticed.SOMEWHAT))


def _little_value(ground: Ground, _: Assessment) -> list[Change]:
    """Either of the two answers one step above what is little, the nearer one first."""
    task, more = ground.view.task, LITTLE + 1
    answers = (
        Change(FlipKind.CONTRIBUTION, more, task.contribution, replace(task, contribution=more)),
        Change(FlipKind.ESSENTIAL, more, task.essential, replace(task, essential=more)),
    )
    return sorted(answers, key=lambda change: change.value - (change.now or 0.0))


def _steps(ground: Ground, _: Assessment) -> Iterator[Change]:
    yield Change(FlipKind.STEPS, 1, None, replace(ground.view.task, steps_differ=False))


def _friction(ground: Ground, _: Assessment) -> Iterator[Change]:
    """Fewer points from delay and fragmentation than from the rest."""
    task = ground.view.task
    now = friction(task)
    rest = sum(task.points.values()) - now
    less = {
        signal: points * rest / now * LESS_FRICTION if signal in {Signal.DELAY, Signal.FRAGMENTATION} else points
        for signal, points in task.points.items()
    }
    yield Change(FlipKind.FRICTION, rest, now, replace(task, points=MappingProxyType(less)))


def _core(ground: Ground, _: Assessment) -> list[Change]:
    """Either of the two questions at its limit or more, the nearer one first."""
    return _answers(ground.view, (Trait.SKILL_GAP, Trait.DRAINS), lambda value, _now: value >= CORE_LIMIT, counted=evidence)


def _automatable(ground: Ground, assessment: Assessment) -> list[Change]:
    """The weekly fee at which the software would not be paid back in half a year; without money, more judgement."""
    view = ground.view
    if not ground.worth.money:
        return _answers(view, (Trait.LOW_JUDGEMENT,), lambda value, now: value < now)
    case = software_case(view.part, assessment.frame)
    half = replace(case, value=replace(case.value, weeks=min(AUTOMATABLE_WEEKS, case.value.weeks)))
    fee = outward(roi.break_even_fee(half), 0.0, CENT)
    return [Change(FlipKind.FEE, fee, case.deal.weekly_fee if ground.home.known else None, view.task)]


def _better(ground: Ground, _: Assessment) -> list[Change]:
    """Every answer that speaks more for handing over."""
    return _answers(ground.view, ASKED, lambda value, now: value > now)


def _other(ground: Ground, _: Assessment) -> list[Change]:
    """Every other answer."""
    return _answers(ground.view, ASKED, lambda value, now: value != now)


def _value_of(given: Mapping[Trait, Answer], trait: Trait) -> float:
    return given[trait].value


def _answers(
    view: View,
    traits: Iterable[Trait],
    fits: Callable[[float, float], bool],
    counted: Callable[[Mapping[Trait, Answer], Trait], float] = _value_of,
) -> list[Change]:
    """One question answered otherwise, the fewest steps first; `counted` is what its answer counts for now."""
    found = []
    for trait in traits:
        now = counted(view.answers, trait)
        for value in (step / STEPS for step in range(STEPS + 1)):
            if fits(value, now):
                given = MappingProxyType({**view.task.traits, trait: Answer(value, Provenance.SAID)})
                found.append(Change(FlipKind.TRAIT, value, now, replace(view.task, traits=given), trait))
    return sorted(found, key=lambda change: abs(change.value - (change.now or 0.0)))


MOVED = frozenset({Rule.PAYS, Rule.RELIEVES, Rule.DOES_NOT_PAY})
PRICED = frozenset({FlipKind.PRICE, FlipKind.FEE})
OFFERS: Mapping[Rule, Callable[[Ground, Assessment], Iterable[Change]]] = MappingProxyType(
    {
        Rule.NOT_ENOUGH_DATA: _days,
        Rule.OWNER_ONLY: _confidentiality,
        Rule.CORE: _core,
        Rule.UNNOTICED: _unnoticed,
        Rule.LITTLE_VALUE: _little_value,
        Rule.STEPS_DIFFER: _steps,
        Rule.FRICTION: _friction,
        Rule.AUTOMATABLE: _automatable,
        Rule.UNSUITABLE: _better,
        Rule.PAYS: _other,
        Rule.RELIEVES: _other,
        Rule.DOES_NOT_PAY: _other,
    }
)
