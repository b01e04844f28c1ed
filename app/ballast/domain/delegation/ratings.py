"""What the owner once answered about a task, kept beside the task so that the next plan need not ask again.

Only answers the owner gave are kept: a trait that was measured or is our default is not in `traits`, and None means that the
question was never answered. Measured hints and defaults are worked out afresh for every plan (`suitability`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.delegation.plan import Confidentiality, Trait, Unnoticed


@dataclass(frozen=True, slots=True)
class Ratings:
    """The owner's answers about one task.

    `traits` holds 0, .25, .5, .75 or 1 per answered question; `confidentiality` the class who may see it; `unnoticed` what
    happens if nobody does the task; `steps_differ` whether the steps differ each time; `digital` whether it happens on a
    computer with the same trigger and output; `has_sop` whether its steps are written down; `contribution` and `essential` the
    two optional answers of 1 to 4 (`gates`).
    """

    traits: Mapping[Trait, float] = field(default_factory=dict)
    confidentiality: Confidentiality | None = None
    unnoticed: Unnoticed | None = None
    steps_differ: bool | None = None
    digital: bool | None = None
    has_sop: bool | None = None
    contribution: int | None = None
    essential: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was answered yet."""
        return self == Ratings()


def carried(kept: Ratings, before: Ratings, now: Ratings) -> Ratings:
    """What is kept, with what changed from `before` to `now`: an answer that was given elsewhere meanwhile stays."""
    traits = {trait: value for trait, value in kept.traits.items() if trait in now.traits or trait not in before.traits}
    traits |= {trait: value for trait, value in now.traits.items() if before.traits.get(trait) != value}
    names = [each.name for each in fields(Ratings) if each.name != "traits"]
    changed = {name: getattr(now, name) for name in names if getattr(now, name) != getattr(before, name)}
    return replace(kept, traits=traits, **changed)
