"""What would change a ranking: the smallest change of one input that brings a task level with the next one (`model.md` 7).

Every input of a score but one stays as it is and that one goes down, as far as it must: a score never falls when an input
grows, so the point where it meets the neighbour's is found by halving. The smallest change is the one that takes the smallest
part of its input away. Only what the owner can act on is a lever: being interrupted, waiting, stress, pieces, hours outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import Friction, score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ballast.domain.insight.review import Signal, TaskReview
    from ballast.domain.log.entry import Task

LEVERS = ("interruptions", "blocked", "delayed", "stress", "short", "off_hours")
"""The inputs that can be changed, in the order of equals."""
_HALVINGS = 40
_WHOLE = 1e-9


@dataclass(frozen=True, slots=True)
class Lever:
    """One input, what it is and to what it would have to fall for the task to be level with `neighbour`.

    `after` is 0 and `level` False where even without it the task stays above: `score` is what it then has.
    """

    name: str
    before: float
    after: float
    neighbour: Task
    score: float
    level: bool

    @property
    def part(self) -> float:
        """How much of the input goes, 0 to 1."""
        return 1 - self.after / self.before


def friction_of(task: TaskReview) -> Friction:
    """What is known of a task, from the inputs of its review."""
    given = {each.name: each.value for each in task.inputs}
    counted = given.get("counted_days", 0.0)
    return Friction(
        share=given.get("share", 0.0),
        frequency=given.get("days", 0.0) / counted if counted else 0.0,
        mission=given.get("mission"),
        stress=given.get("stress"),
        rated=round(given.get("rated", 0.0)),
        stress_all=given.get("stress_all"),
        delayed=given.get("delayed"),
        blocked=given.get("blocked", 0.0),
        interruptions=given.get("interruptions"),
        short=given.get("short"),
        off_hours=given.get("off_hours"),
    )


def with_input(friction: Friction, name: str, value: float) -> Friction:
    """The same but for one input."""
    return Friction(**{**friction._asdict(), name: value})


def what_would_change(tasks: Sequence[TaskReview], task: TaskReview, weights: Mapping[Signal, float]) -> Lever | None:
    """The smallest change that brings a task down to the one ranked after it; None where nothing can, or it is the last.

    `tasks` are those of the review in their order. Where no single input suffices it is the one that takes most off.
    """
    scored = [each for each in tasks if each.score is not None]
    at = next((number for number, each in enumerate(scored) if each.task.id == task.task.id), len(scored))
    if at + 1 >= len(scored) or task.score is None:
        return None
    below = scored[at + 1]
    goal = below.score.score if below.score else 0.0
    found = [each for name in LEVERS if (each := _lever(task, name, goal, below.task, weights)) is not None]
    level = [each for each in found if each.level]
    return min(level, key=lambda each: each.part, default=None) or min(found, key=lambda each: each.score, default=None)


def _lever(task: TaskReview, name: str, goal: float, neighbour: Task, weights: Mapping[Signal, float]) -> Lever | None:
    """How far one input must fall; None where there is nothing of it, or its fall takes nothing off."""
    friction = friction_of(task)
    before = getattr(friction, name)
    if not before:
        return None

    def at(value: float) -> float:
        return score(with_input(friction, name, value), weights).score

    now, least = at(before), at(0.0)
    if now - least <= _WHOLE:
        return None
    if least > goal:
        return Lever(name, before, 0.0, neighbour, least, level=False)
    low, high = 0.0, before
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if at(middle) <= goal else (low, middle)
    return Lever(name, before, low, neighbour, at(low), level=True)
