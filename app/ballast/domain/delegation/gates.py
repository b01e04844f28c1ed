"""Rules 1 to 4 of the verdict, which look at a task's own figures and answers only (`model.md` 6).

A default is no evidence: for core work a question that nobody answered does not count against keeping it. A bottleneck that
the owner denied is not a reason to redesign.

What a task brings and how well it could be left is asked on the scales of Birkinshaw and Cohen, "Make Time for the Work That
Matters", Harvard Business Review, September 2013, in our own words. What it contributes: 4 a great deal, 3 a little, 2 makes no
difference, 1 does harm. How far it could be left: 4 comes first, 3 has to be done, 2 only if time is left, 1 could be cut at
once. Rule 3 asks for 2 or less on both; a question that was not answered never fires it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Confidentiality, Trait, Unnoticed
from ballast.domain.delegation.verdict import Rule
from ballast.domain.insight.review import Provenance, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ballast.domain.delegation.plan import Answer, PlanTask

CORE_MISSION = 1.0
CORE_LIMIT = 0.5
FRICTION_PART = 0.5
LITTLE = 2
"""The highest answer to both optional questions that lets a task be dropped."""
VALUE_STEPS = 4
"""Answers to each of them, from 1."""


def friction(task: PlanTask) -> float:
    """Points from delay and fragmentation: what a better process would take away."""
    return task.points.get(Signal.DELAY, 0.0) + task.points.get(Signal.FRAGMENTATION, 0.0)


def evidence(given: Mapping[Trait, Answer], trait: Trait) -> float:
    """The value of an answer, or nothing where it is only our default."""
    answer = given[trait]
    return 0.0 if answer.provenance is Provenance.DEFAULT else answer.value


def _core(task: PlanTask, given: Mapping[Trait, Answer]) -> bool:
    wanted = (evidence(given, trait) >= CORE_LIMIT for trait in (Trait.SKILL_GAP, Trait.DRAINS))
    return task.mission >= CORE_MISSION and not any(wanted)


def _little_value(task: PlanTask, _: Mapping[Trait, Answer]) -> bool:
    return all(answer is not None and answer <= LITTLE for answer in (task.contribution, task.essential))


def _rubs(task: PlanTask, _: Mapping[Trait, Answer]) -> bool:
    total = sum(task.points.values())
    return total > 0 and friction(task) >= FRICTION_PART * total and task.bottleneck_confirmed is not False


GATES: Mapping[Rule, Callable[[PlanTask, Mapping[Trait, Answer]], bool]] = MappingProxyType(
    {
        Rule.NOT_ENOUGH_DATA: lambda task, _: task.hours is None,
        Rule.OWNER_ONLY: lambda task, _: task.confidentiality is Confidentiality.OWNER_ONLY,
        Rule.CORE: _core,
        Rule.UNNOTICED: lambda task, _: task.unnoticed is Unnoticed.NOTHING,
        Rule.LITTLE_VALUE: _little_value,
        Rule.STEPS_DIFFER: lambda task, _: task.steps_differ,
        Rule.FRICTION: _rubs,
    }
)


def gates(task: PlanTask, given: Mapping[Trait, Answer]) -> tuple[Rule, ...]:
    """The rules that stop a task before anyone asks who could do it, in their order."""
    return tuple(rule for rule, stops in GATES.items() if stops(task, given))
