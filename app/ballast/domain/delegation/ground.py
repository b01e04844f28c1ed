"""What money and answers say of one task in its home, and which of the rules that makes (`model.md` 6)."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi, simulation
from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.suitability import SUITABLE
from ballast.domain.delegation.verdict import Rule
from ballast.domain.delegation.view import CHANCE_ENOUGH, relieves

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.delegation.homes import Home
    from ballast.domain.delegation.view import View
    from ballast.domain.delegation.worth import WorthValues

CHOICES: Mapping[Rule, Choice] = MappingProxyType(
    {
        Rule.NOT_ENOUGH_DATA: Choice.LOG_MORE,
        Rule.OWNER_ONLY: Choice.KEEP,
        Rule.CORE: Choice.KEEP,
        Rule.UNNOTICED: Choice.DROP,
        Rule.LITTLE_VALUE: Choice.DROP,
        Rule.STEPS_DIFFER: Choice.REDESIGN,
        Rule.FRICTION: Choice.REDESIGN,
        Rule.AUTOMATABLE: Choice.AUTOMATE,
        Rule.UNSUITABLE: Choice.KEEP,
        Rule.PAYS: Choice.DELEGATE,
        Rule.RELIEVES: Choice.DELEGATE,
        Rule.DOES_NOT_PAY: Choice.KEEP,
    }
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What money says of a task: the `case` that decides with its draws (`nets`) and their chance.

    The case is the helper with all who could go, or what the task adds, whichever is less likely to pay; `single` says that
    nobody else shares the helper.
    """

    view: View
    home: Home
    worth: WorthValues
    case: roi.Case
    nets: tuple[float, ...]
    chance: float
    single: bool

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that fit, in their order; the first decides."""
        return (*self.view.early, late_rule(self.view.suitability, self.chance, relieving=relieves(self.view)))

    @property
    def choice(self) -> Choice:
        """What the first rule makes of the task."""
        return CHOICES[self.rules[0]]


def ground_of(view: View, home: Home, worth: WorthValues) -> Ground:
    """What money says: the bundle with the task, what the task adds, and the worse of their two chances."""
    mates, bundle = home.mates(view), home.mates_nets(view)
    own_chance, bundle_chance = home.chances[home.index(view)], simulation.chance_of(bundle)
    single = len(mates) == 1
    if single or bundle_chance <= own_chance:
        return Ground(view, home, worth, home.bundle(mates), bundle, bundle_chance, single=single)
    return Ground(view, home, worth, home.alone(view), home.own_nets(view), own_chance, single=single)


def late_rule(suitability: float, chance: float, *, relieving: bool) -> Rule:
    """Rule 6."""
    if suitability < SUITABLE:
        return Rule.UNSUITABLE
    if chance >= CHANCE_ENOUGH:
        return Rule.PAYS
    return Rule.RELIEVES if relieving else Rule.DOES_NOT_PAY
