"""How sure the top of the ranking is (`model.md` 3): the days drawn again 200 times, always with the same seed.

A long log has thousands of days with hundreds of tasks, so the draws are not gone through one by one: how often each of them
has a day stands side by side in one whole number (`Draws`), and a figure of that day times this number adds it to all draws at
once. Times are whole microseconds there, so that no order of adding makes a difference.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from itertools import pairwise, starmap
from random import Random
from struct import Struct
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ballast.domain.insight.audit import audit
from ballast.domain.insight.ranking import Sums, add_up, standings_of
from ballast.domain.insight.tally import TaskDay
from ballast.domain.insight.weights import OURS
from ballast.domain.log.watch import WHOLE, part, unwatched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.audit import Audit
    from ballast.domain.insight.review import Period
    from ballast.domain.insight.weights import Weights
    from ballast.domain.log.entry import Log
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

_Key = TypeVar("_Key")

RESAMPLES = 200
SEED = 20_17
TOP = 3
LEVEL_BELOW = 0.7
"""Under this part of the resamples the first tasks are level: log another week, or pick by what pays."""
DOUBT = 0.1
"""A task is level with others when it is among the first in at least this part of the resamples, and out of as many."""
_DAYS_NEEDED = 2  # one day drawn again is always the same day
_MICRO = 1_000_000
_TIMES = frozenset({"seconds", "off", "blocked", "weight", "stressed"})
_SIDE_BY_SIDE = Struct(f"<{RESAMPLES}Q")  # 64 bits for each draw: three hundred thousand years in microseconds
_NONE = (0,) * RESAMPLES
_AUDITED = WHOLE // 2


class Draws(NamedTuple):
    """What is drawn: for each day number how often every draw has it, in 64 bits each, and the work days of a draw."""

    days: Mapping[int, int]
    work_days: int


class Steadiness(NamedTuple):
    """How sure the top of the ranking is.

    `first` is how many tasks lead: three, or fewer where fewer have a score. `share` is the part of the resamples (0 to 1) in
    which the same tasks lead, in any order; `often` the part in which each task is among the first, those that never are left
    out. `swapped` has each two neighbours among the first and the part in which the second comes before the first.
    """

    share: float
    often: Mapping[UUID, float]
    swapped: Mapping[tuple[UUID, UUID], float] = MappingProxyType({})
    first: int = TOP

    @property
    def level(self) -> tuple[UUID, ...]:
        """The tasks that take each other's place, the most frequent first; none where the order of the first three is clear.

        Neighbours among the first three are level where they swap in more than 30 %. Where the first three do not stay the
        same, so are those that come into them often enough to count, and fall out of them as often.
        """
        found = {task_id: None for pair, part in self.swapped.items() if part > 1 - LEVEL_BELOW for task_id in pair}
        if self.share < LEVEL_BELOW:
            found |= {task_id: None for task_id, often in self.often.items() if DOUBT <= often <= 1 - DOUBT}
        return tuple(sorted(found, key=lambda task_id: -self.often.get(task_id, 0.0)))


UNKNOWN = Steadiness(0.0, {})
"""Nothing to compare: no scored task, or fewer than two counted work days."""


def stability(
    log: Log,
    period: Period,
    profile: Profile,
    zone: tzinfo,
    now: datetime,
    watch: Watch = unwatched,
    weights: Weights = OURS,
) -> Steadiness:
    """In which part of the resamples the same tasks lead, and how often each task is among them.

    Three tasks lead; where one or two have a score, these do, and a draw is asked for as many.

    Counted work days are drawn among themselves and counted days off among themselves, with replacement. `UNKNOWN` where there
    is nothing to compare.
    """
    facts = audit(log, period, profile, zone, now, part(watch, 0, _AUDITED))
    work_days, days_off = facts.counted_work_days, facts.counted_days_off
    first = _leaders(log, facts, add_up(facts, dict.fromkeys(work_days + days_off, 1)), weights)
    if len(work_days) < _DAYS_NEEDED or not first:
        return UNKNOWN
    draws = _draw(work_days, days_off, part(watch, _AUDITED, WHOLE))
    drawn = _sums(facts, draws, part(watch, _AUDITED, WHOLE))
    same = 0
    times: Counter[UUID] = Counter()
    swaps: Counter[tuple[UUID, UUID]] = Counter(dict.fromkeys(pairwise(first), 0))
    for number, sums in enumerate(drawn):
        watch(_AUDITED + number, WHOLE)
        leaders = _leaders(log, facts, sums, weights)[: len(first)]
        same += set(leaders) == set(first)
        times.update(leaders)
        swaps.update((one, other) for one, other in pairwise(first) if _before(other, one, leaders))
    return Steadiness(same / RESAMPLES, _parts(times), _parts(swaps), len(first))


def _before(one: UUID, other: UUID, leaders: Sequence[UUID]) -> bool:
    """Whether one leads before the other, or without it."""
    return one in leaders and (other not in leaders or leaders.index(one) < leaders.index(other))


def _parts(times: Mapping[_Key, int]) -> dict[_Key, float]:
    return {key: often / RESAMPLES for key, often in times.items()}


def _draw(work_days: Sequence[int], days_off: Sequence[int], watch: Watch) -> Draws:
    """All draws."""
    random = Random(SEED)  # noqa: S311 - a draw for statistics, the same each time on purpose
    times = {number: [0] * RESAMPLES for number in (*work_days, *days_off)}
    for number in range(RESAMPLES):
        watch(number, RESAMPLES)
        for day in random.choices(work_days, k=len(work_days)):
            times[day][number] += 1
        for day in random.choices(days_off, k=len(days_off)) if days_off else ():
            times[day][number] += 1
    return Draws({day: _packed(counts) for day, counts in times.items()}, len(work_days))


def _sums(facts: Audit, draws: Draws, watch: Watch) -> list[Sums]:
    """The figures of every draw, as `add_up` makes them of one."""
    tasks: list[dict[UUID, tuple[TaskDay, int]]] = [{} for _ in range(RESAMPLES)]
    wholes = [TaskDay() for _ in range(RESAMPLES)]
    for at, (task_id, of_task) in enumerate(facts.tasks.items()):
        watch(at, len(facts.tasks))
        figures, present = _figures(of_task.days, draws.days)
        for number in range(RESAMPLES):
            if figures[number].occurrences or present[number]:
                tasks[number][task_id] = figures[number], present[number]
                wholes[number].add(figures[number])
    weeks = draws.work_days / facts.days_per_week
    return [Sums(each, whole, draws.work_days, weeks) for each, whole in zip(tasks, wholes, strict=True)]


def _figures(days: Mapping[int, TaskDay], drawn: Mapping[int, int]) -> tuple[list[TaskDay], Sequence[int]]:
    """One task's figures in every draw, and on how many days it came."""
    some = [(day, drawn[number]) for number, day in days.items() if number in drawn]
    columns = [_column(some, each.name, micros=each.name in _TIMES) for each in fields(TaskDay)]
    return list(starmap(TaskDay, zip(*columns, strict=True))), _apart(sum([often for day, often in some if day.seconds]))


def _column(some: Sequence[tuple[TaskDay, int]], name: str, *, micros: bool) -> Sequence[float]:
    """One figure in every draw."""
    values = [(getattr(day, name), often) for day, often in some]
    if micros:
        return [each / _MICRO for each in _apart(sum([round(value * _MICRO) * often for value, often in values if value > 0]))]
    return _apart(sum([value * often for value, often in values if value]))


def _packed(counts: Sequence[int]) -> int:
    return int.from_bytes(_SIDE_BY_SIDE.pack(*counts), "little")


def _apart(total: int) -> Sequence[int]:
    """A sum over all draws as one for each."""
    return _SIDE_BY_SIDE.unpack(total.to_bytes(_SIDE_BY_SIDE.size, "little")) if total else _NONE


def _leaders(log: Log, facts: Audit, sums: Sums, weights: Weights) -> tuple[UUID, ...]:
    """The tasks with the highest scores by such sums; equal scores go by time, then by name."""
    scored = [
        (-standing.score.score, -standing.figures.seconds, log.tasks[task_id].name, task_id)
        for task_id, standing in standings_of(log, facts, sums, weights).items()
        if standing.score is not None
    ]
    return tuple(each[-1] for each in sorted(scored)[:TOP])
