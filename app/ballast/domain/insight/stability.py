"""How sure the top of the ranking is (`model.md` 3): the days drawn again 200 times, always with the same seed."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from ballast.domain.insight.audit import audit
from ballast.domain.insight.ranking import standings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.audit import Audit
    from ballast.domain.insight.review import Period
    from ballast.domain.log.entry import Log
    from ballast.domain.log.profile import Profile

RESAMPLES = 200
SEED = 20_17
TOP = 3
LEVEL_BELOW = 0.7
"""Under this part of the resamples the first tasks are level: log another week, or pick by what pays."""
_DAYS_NEEDED = 2  # one day drawn again is always the same day


def stability(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> float:
    """The part of the resamples (0 to 1) in which the same three tasks lead, in any order.

    Counted work days are drawn among themselves and counted days off among themselves, with replacement. 0 where there is
    nothing to compare: no scored task, or fewer than two counted work days.
    """
    facts = audit(log, period, profile, zone, now)
    work_days, days_off = facts.counted_work_days, facts.counted_days_off
    first = _leaders(log, facts, dict.fromkeys(work_days + days_off, 1))
    if len(work_days) < _DAYS_NEEDED or not first:
        return 0.0
    random = Random(SEED)  # noqa: S311 - a draw for statistics, the same each time on purpose
    same = 0
    for _ in range(RESAMPLES):
        drawn = random.choices(work_days, k=len(work_days))
        drawn += random.choices(days_off, k=len(days_off)) if days_off else []
        same += _leaders(log, facts, Counter(drawn)) == first
    return same / RESAMPLES


def _leaders(log: Log, facts: Audit, times: Mapping[int, int]) -> frozenset[UUID]:
    """The tasks with the highest scores on the chosen days; equal scores go by time, then by name."""
    scored = [
        (-standing.score.score, -standing.figures.seconds, log.tasks[task_id].name, task_id)
        for task_id, standing in standings(log, facts, times).items()
        if standing.score is not None
    ]
    return frozenset(each[-1] for each in sorted(scored)[:TOP])
