"""Goals against what was found: the log measures the hours, the owner says the rest; each is on track, behind, or not.

What is measured is a mean since the start, with its slow first weeks, so it is held against where the plan would be by then:
the target less what the plan itself is still short of it. What the owner says is held against the straight line from the
baseline to the target, as it was on the day on which it was said. The first that holds is given:
1. nothing is measured, or on fewer counted days than any figure needs: not known;
2. the middle meets the target: reached;
3. the goal's day has come since the owner last said how it is: not known;
4. it meets what is due by now: on track;
5. the better end of its range does: behind, but it may be chance;
6. else: off track.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.follow_up import DAYS_NEEDED
from ballast.domain.delegation.hand_over import GoalKind
from ballast.domain.delegation.roi import Range

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ballast.domain.delegation.follow_up import Held
    from ballast.domain.delegation.hand_over import Goal
    from ballast.domain.delegation.result import RoleOutcome

MEASURED = frozenset({GoalKind.FREED, GoalKind.LEFT, GoalKind.OVERSIGHT})
"""What the log measures."""
AT_MOST = frozenset({GoalKind.LEFT, GoalKind.OVERSIGHT, GoalKind.REWORK, GoalKind.RESPONSE})


class Standing(StrEnum):
    """How a goal stands."""

    UNKNOWN = "unknown"
    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    OFF_TRACK = "off_track"


@dataclass(frozen=True, slots=True)
class GoalHeld:
    """A goal beside what was found: `now` with its range, `by_now` what is due by then, `on` the day of what the owner said."""

    goal: Goal
    now: Range | None
    by_now: float | None
    on: date | None
    standing: Standing


def hold_goals(
    goals: Iterable[Goal], role: RoleOutcome, held: Held | None, start: date | None, today: date
) -> tuple[GoalHeld, ...]:
    """Every goal against what was found. `held` is None while nothing was measured."""
    return tuple(_by_log(goal, role, held) if goal.kind in MEASURED else _by_word(goal, start, today) for goal in goals)


def at_most(goal: Goal) -> bool:
    """Whether less is better: by its kind; an own one where its target lies under its baseline."""
    if goal.kind is GoalKind.OWN:
        return goal.baseline is not None and goal.target < goal.baseline
    return goal.kind in AT_MOST


def _by_log(goal: Goal, role: RoleOutcome, held: Held | None) -> GoalHeld:
    if held is None:
        return GoalHeld(goal, None, None, None, Standing.UNKNOWN)
    now, planned, at_last = {
        GoalKind.FREED: (held.freed, held.planned.mid, role.freed),
        GoalKind.LEFT: (held.left, held.planned_left.mid, max(0.0, held.before.mid - role.handed)),
        GoalKind.OVERSIGHT: (held.watched, held.planned_watched.mid, role.oversight),
    }[goal.kind]
    if held.counted_days < DAYS_NEEDED or (goal.kind is GoalKind.OVERSIGHT and held.oversight == 0):
        return GoalHeld(goal, None, None, None, Standing.UNKNOWN)
    by_now = goal.target + planned - at_last
    return GoalHeld(goal, now, by_now, None, _standing(goal, now, by_now))


def _by_word(goal: Goal, start: date | None, today: date) -> GoalHeld:
    last = max(goal.said, key=lambda each: each.day, default=None)
    if last is None:
        return GoalHeld(goal, None, None, None, Standing.UNKNOWN)
    by_now = _on_the_line(goal, start, last.day)
    now = Range(last.value, last.value, last.value)
    standing = _standing(goal, now, by_now)
    if standing is not Standing.REACHED and last.day < goal.due <= today:
        standing = Standing.UNKNOWN
    return GoalHeld(goal, now, by_now, last.day, standing)


def _on_the_line(goal: Goal, start: date | None, day: date) -> float:
    """Where the straight line from baseline to target is on a day; the target where there is no line."""
    if goal.baseline is None or start is None or goal.due <= start:
        return goal.target
    gone = min(1.0, max(0.0, (day - start) / (goal.due - start)))
    return goal.baseline + gone * (goal.target - goal.baseline)


def _standing(goal: Goal, now: Range, by_now: float) -> Standing:
    sign = -1 if at_most(goal) else 1
    if sign * now.mid >= sign * goal.target:
        return Standing.REACHED
    if sign * now.mid >= sign * by_now:
        return Standing.ON_TRACK
    best = now.low if sign < 0 else now.high
    return Standing.BEHIND if sign * best >= sign * by_now else Standing.OFF_TRACK
