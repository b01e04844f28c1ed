"""What should become of a task, and why (`model.md` 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Choice, HelpType, Trait
    from ballast.domain.insight.review import Input


class Rule(StrEnum):
    """The rules in the order in which they are tried; the first that fits decides."""

    NOT_ENOUGH_DATA = "not_enough_data"
    OWNER_ONLY = "owner_only"
    CORE = "core"
    UNNOTICED = "unnoticed"
    LITTLE_VALUE = "little_value"
    STEPS_DIFFER = "steps_differ"
    FRICTION = "friction"
    AUTOMATABLE = "automatable"
    UNSUITABLE = "unsuitable"
    PAYS = "pays"
    RELIEVES = "relieves"
    DOES_NOT_PAY = "does_not_pay"


class FlipKind(StrEnum):
    """What would have to change for the verdict to become `Flip.to`."""

    DAYS = "days"
    """The task seen on `value` more days."""
    CONFIDENTIALITY = "confidentiality"
    """Someone else may see it (class `value` or lower)."""
    TRAIT = "trait"
    """The `trait` at `value`."""
    UNNOTICED = "unnoticed"
    """Somebody would notice."""
    CONTRIBUTION = "contribution"
    """It brings the business `value` of 4."""
    ESSENTIAL = "essential"
    """It can wait no longer than `value` of 4 says."""
    STEPS = "steps"
    """The steps are made the same each time."""
    FRICTION = "friction"
    """Delay and fragmentation down to `value` points (from above)."""
    PRICE = "price"
    """A price per helper hour of `value`."""
    FEE = "fee"
    """A fee of `value` a week."""
    HOURS = "hours"
    """`value` hours a week on the task."""
    HOUR_VALUE = "hour_value"
    """An hour of the owner worth `value`."""


@dataclass(frozen=True, slots=True)
class Flip:
    """The smallest change that would give another verdict. `now` is the figure as it stands, where it is a number.

    Where no single change would do, `then` is the second that it takes; both together make the verdict `to`.
    """

    kind: FlipKind
    value: float
    now: float | None
    to: Choice
    trait: Trait | None = None
    then: Flip | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the model says of a task: the choice, the rule that fired with its figures, the runner-up and what would flip it.

    `figures` are the numbers of the sentence, named by the keys of `Figure`. `help_type` is the kind of help that would suit,
    also where the task is kept. `next_rule` is None where nothing but the owner's wish speaks for `next_best`.
    """

    choice: Choice
    rule: Rule
    figures: tuple[Input, ...]
    next_best: Choice
    next_rule: Rule | None
    flip: Flip | None
    help_type: HelpType

    def figure(self, name: str) -> float | None:
        """The figure of that name, if the sentence has it."""
        return next((figure.value for figure in self.figures if figure.name == name), None)


class Figure(StrEnum):
    """Names of the figures of a verdict."""

    DAYS = "days"
    CONFIDENTIALITY = "confidentiality"
    MISSION = "mission"
    SKILL_GAP = "skill_gap"
    DRAINS = "drains"
    CONTRIBUTION = "contribution"
    ESSENTIAL = "essential"
    FRICTION = "friction_points"
    SCORE = "bottleneck_score"
    SUITABILITY = "suitability"
    PER_WEEK = "times_per_week"
    HOURS = "hours_per_week"
    FREED = "freed_hours"
    PAY_BACK = "pay_back_week"
    CHANCE = "chance"
    RELIEF = "stress_relief"
    CEILING = "price_ceiling"
    """The price an hour that was counted with, the buyback rate, because none is known."""
    NO_FEE = "no_fee"
    """The fee is not known and was counted as nothing."""
    HOURS_BACK = "hours_back"
    """The pay-back week of an owner who left money out."""
    IN_HOURS = "in_hours"
    """The owner left money out: what pays is what frees more of the owner's hours than it takes."""
