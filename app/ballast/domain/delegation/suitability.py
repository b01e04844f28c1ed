"""How well a task can be handed over (`model.md` 4): six questions, weighted, and what the log already says of them.

An answer is one of five steps from 0 to 1, except time, which is measured. A hint pre-fills an answer from measured figures;
the rest stand at the middle as defaults until the owner answers.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Answer, Trait
from ballast.domain.insight.review import Provenance
from ballast.domain.log.entry import STRESS_MAX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.delegation.plan import PlanTask

WEIGHTS: Mapping[Trait, float] = MappingProxyType(
    {
        Trait.REPETITIVE: 0.20,
        Trait.TIME: 0.15,
        Trait.SKILL_GAP: 0.20,
        Trait.DOCUMENTABLE: 0.15,
        Trait.LOW_JUDGEMENT: 0.15,
        Trait.DRAINS: 0.15,
    }
)
ASKED = tuple(trait for trait in Trait if trait is not Trait.TIME)
SUITABLE = 55.0
FULL_TIME_HOURS = 5.0
MIDDLE = 0.5
STEPS = 4
FEWEST_DAYS_SEEN = 2


def to_step(value: float) -> float:
    """The nearest of the five answers."""
    return round(min(1.0, max(0.0, value)) * STEPS) / STEPS


def hint(task: PlanTask, trait: Trait, counted_days: int) -> Answer:
    """The answer to pre-fill: measured where the log speaks of it, our default elsewhere.

    Repetitive is read from the share of days on which it occurred, where that is half of them or more (and at least two): what
    comes less often may still come in the same form each week or month, which a short log cannot see. Drains is read from the
    mean stress rating, documentable from steps that are already written down.
    """
    if trait is Trait.TIME:
        return Answer(min(1.0, max(0.0, central_hours(task)) / FULL_TIME_HOURS), Provenance.MEASURED)
    if trait is Trait.REPETITIVE and task.days >= FEWEST_DAYS_SEEN and 0 < counted_days * MIDDLE <= task.days:
        return Answer(to_step(task.days / counted_days), Provenance.MEASURED)
    if trait is Trait.DRAINS and task.mean_stress is not None:
        return Answer(to_step(task.mean_stress / STRESS_MAX), Provenance.MEASURED)
    if trait is Trait.DOCUMENTABLE and task.has_sop:
        return Answer(1.0, Provenance.SAID)
    return Answer(MIDDLE, Provenance.DEFAULT)


def central_hours(task: PlanTask) -> float:
    """The task's hours a week: the projection's middle, else the plain share of the week."""
    return task.per_week if task.hours is None else task.hours.mid


def answers(task: PlanTask, counted_days: int) -> Mapping[Trait, Answer]:
    """All six answers: the owner's where given, else hints. Time is always measured; written steps make it documentable."""
    full = {}
    for trait in Trait:
        said = task.traits.get(trait)
        if said is None or said.provenance is not Provenance.SAID or trait is Trait.TIME:
            full[trait] = hint(task, trait, counted_days)
        else:
            full[trait] = said
    return MappingProxyType(full)


def points(given: Mapping[Trait, Answer]) -> Mapping[Trait, float]:
    """Each question's points; they add up to the suitability."""
    return MappingProxyType({trait: 100 * weight * given[trait].value for trait, weight in WEIGHTS.items()})


def suitability(given: Mapping[Trait, Answer]) -> float:
    """The score S, 0 to 100."""
    return sum(points(given).values())
