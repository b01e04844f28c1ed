"""What the tasks of a plan add by themselves, and what their helpers cost once for all of them: both make the plan's totals.

A task's own figures leave the helper's fixed costs out (`model.md` 5: basic oversight, search, set-up, weekly fee), so that
they say what the task is worth; the totals have them. A column of tasks therefore needs one line more to add up.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.result import Outcome, TaskOutcome


@dataclass(frozen=True, slots=True)
class Sums:
    """A column in numbers as they are shown: `tasks` by their own, `fixed` what helpers cost once, `total` their sum.

    Whatever the rounding of single figures leaves over is in `fixed`, so that what is read adds up.
    """

    tasks: tuple[Decimal, ...]
    fixed: Decimal
    total: Decimal


def staffed(outcome: Outcome) -> tuple[TaskOutcome, ...]:
    """The tasks that a helper of the plan does, by priority: those the totals are made of."""
    return tuple(one for one in outcome.tasks if one.role_id is not None)


def freed_sums(outcome: Outcome, shown: Callable[[Decimal], Decimal]) -> Sums:
    """Hours freed a week; `shown` rounds a figure as it is shown."""
    return _sums([Decimal(one.marginal.freed) for one in staffed(outcome)], Decimal(outcome.totals.freed), shown)


def net_sums(outcome: Outcome, shown: Callable[[Decimal], Decimal]) -> Sums | None:
    """Money of the first year; None while it is not reckoned for every helper."""
    own = [one.marginal.net for one in staffed(outcome)]
    known = [net for net in own if net is not None]
    if outcome.totals.net is None or len(known) < len(own):
        return None
    return _sums(known, outcome.totals.net, shown)


def _sums(own: list[Decimal], total: Decimal, shown: Callable[[Decimal], Decimal]) -> Sums:
    tasks, whole = tuple(map(shown, own)), shown(total)
    return Sums(tasks, whole - sum(tasks, Decimal(0)), whole)
