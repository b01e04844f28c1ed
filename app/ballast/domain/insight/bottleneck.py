"""How much a task weighs the week down: friction times load, 0 to 100 (`model.md` 3).

A bottleneck is friction, not length: the anchors are absolute, so a score does not move because another task was added.
A signal that nobody gave is dropped and the weights of the others renormalised, for each task alike.

Where the model is silent:

- Fragmentation has two parts. Short sessions can always be measured; interruptions only when the owner flags them. When no
  entry of the log says, that part alone is dropped with its own 60 % of the weight, and the signal is named in `partial`:
  "not asked" is never counted as "never".
- A task without a category has no known mission: what it crowds out is missing, for that task only.
"""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.review import Bottleneck, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

WEIGHTS: Mapping[Signal, int] = MappingProxyType(
    {Signal.CROWDING: 25, Signal.DELAY: 25, Signal.STRESS: 20, Signal.FRAGMENTATION: 15, Signal.OFF_HOURS: 15}
)
"""Percent of the friction that each signal can make."""
MISSIONS: Mapping[str, float] = MappingProxyType(
    {"core": 1.0, "development": 0.75, "marketing": 0.5, "technical": 0.25, "administrative": 0.0}
)
"""How much each of the five first categories moves the business forward, until the owner says otherwise."""
OCCURRENCES_NEEDED = 3
TIME_NEEDED = timedelta(hours=1)
SHORT_SESSION = timedelta(minutes=10)

_FULL_CROWDING = 0.20  # share of the time from which a task crowds out as much as it can
_FULL_LOAD = 0.10  # share of the time from which a task has its whole load
_FULL_BLOCKED = 2.0  # blocked hours a week that count in full
_FULL_INTERRUPTIONS = 10.0  # interruptions a week that count in full
_STRESS_TOP = 4.0
_STRESS_PRIOR = 2  # ratings that the owner's own average weighs
_BASE_LOAD = 0.4  # what a rare and short task keeps
_INTERRUPTION_PART = 0.6


class Friction(NamedTuple):
    """What is known of one task. None means: nobody gave it, or it cannot be known.

    `share` is its part of all counted time, `frequency` the days on which it came by the audited work days (above 1 where it
    came on days off too). `stress` is the mean of its ratings by duration (0 to 4) and `rated` their count; `stress_all` the
    owner's mean over all tasks, None when nothing is rated. `delayed` is the share of its occurrences that delayed something
    and `blocked` the hours a week for which it did. `interruptions` is how often a week it broke into other work; `short` the
    share of its sessions under ten minutes; `off_hours` the share of its time outside the work hours that the
    owner declared.
    """

    share: float
    frequency: float
    mission: float | None
    stress: float | None
    rated: int
    stress_all: float | None
    delayed: float | None
    blocked: float
    interruptions: float | None
    short: float | None
    off_hours: float | None


def enough(occurrences: int, total: timedelta) -> bool:
    """Whether a score means anything: too little is fewer than three occurrences and also less than an hour in all."""
    return occurrences >= OCCURRENCES_NEEDED or total >= TIME_NEEDED


def load(share: float, frequency: float) -> float:
    """How much of the friction counts (M): 0.4 for a rare and short task, 1 for one that is daily or large."""
    return _BASE_LOAD + (1 - _BASE_LOAD) * max(min(1.0, frequency), min(1.0, share / _FULL_LOAD))


def shrunk_stress(stress: float | None, rated: int, stress_all: float) -> float:
    """The mean stress of a task drawn to the owner's own average, so that two angry clicks do not decide (0 to 4)."""
    own = 0.0 if stress is None else stress * rated
    return (own + _STRESS_PRIOR * stress_all) / (rated + _STRESS_PRIOR)


def score(friction: Friction, weights: Mapping[Signal, float] = WEIGHTS) -> Bottleneck:
    """The score of a task with the points of each signal; they add up to it exactly, and missing signals have no points.

    The weights are in percent or any other unit: only their proportions count. With no weight left the score is 0;
    a signal that the owner gave no weight is not missing.
    """
    parts = _parts(friction, weights)
    whole = sum([weight for _, weight, _ in parts])
    factor = load(friction.share, friction.frequency)
    points = {signal: min(1.0, value) * factor * (100 * weight / whole) for signal, weight, value in parts if weight > 0}
    partial = friction.interruptions is None and Signal.FRAGMENTATION in points
    return Bottleneck(
        score=sum(points.values()),
        points=points,
        load=factor,
        missing=tuple([signal for signal in WEIGHTS if signal not in points and weights[signal]]),
        partial=(Signal.FRAGMENTATION,) if partial else (),
        weights={signal: weight for signal, weight, _ in parts if weight > 0},
    )


def _parts(friction: Friction, weights: Mapping[Signal, float]) -> list[tuple[Signal, float, float]]:
    """The weight and the value (0 to 1) of each signal that is there, in the order of the signals."""
    parts: list[tuple[Signal, float, float]] = []
    if friction.mission is not None:
        crowding = min(1.0, friction.share / _FULL_CROWDING) * (1 - friction.mission)
        parts.append((Signal.CROWDING, weights[Signal.CROWDING], crowding))
    if friction.delayed is not None:
        delay = 0.5 * friction.delayed + 0.5 * min(1.0, friction.blocked / _FULL_BLOCKED)
        parts.append((Signal.DELAY, weights[Signal.DELAY], delay))
    if friction.stress_all is not None:
        stress = shrunk_stress(friction.stress, friction.rated, friction.stress_all) / _STRESS_TOP
        parts.append((Signal.STRESS, weights[Signal.STRESS], stress))
    part, fragmentation = _fragmentation(friction)
    parts.append((Signal.FRAGMENTATION, weights[Signal.FRAGMENTATION] * part, fragmentation))
    if friction.off_hours is not None:
        parts.append((Signal.OFF_HOURS, weights[Signal.OFF_HOURS], friction.off_hours))
    return parts


def _fragmentation(friction: Friction) -> tuple[float, float]:
    """How much of the signal is there (1, 0.6, 0.4 or 0) and its value over that part (0 to 1)."""
    part = value = 0.0
    if friction.interruptions is not None:
        part += _INTERRUPTION_PART
        value += _INTERRUPTION_PART * min(1.0, friction.interruptions / _FULL_INTERRUPTIONS)
    if friction.short is not None:
        part += 1 - _INTERRUPTION_PART
        value += (1 - _INTERRUPTION_PART) * friction.short
    return part, (value / part if part else 0.0)
