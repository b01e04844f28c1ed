"""What a brief can say before the owner writes a word, and what it still needs (`plan-content.md` 1).

Everything here is figures and enums; `ui/words` makes the sentences that pre-fill the fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.view import weeks_measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, timedelta

    from ballast.domain.delegation.plan import Brief, Plan, PlanTask

DAILY = 4.5
WEEKLY = 0.75
MONTHLY = 0.2
USUAL_DAY = 0.5
MOST_DAYS = 2
CONSULT, DECIDES = 3, 7
"""Levels of delegation: to bring options and be told, and to decide alone."""


class Rhythm(StrEnum):
    """How often a task comes."""

    DAILY = "daily"
    TIMES_A_WEEK = "times_a_week"
    WEEKLY = "weekly"
    TIMES_A_MONTH = "times_a_month"
    RARELY = "rarely"


class Needed(StrEnum):
    """A part of a brief that is still open. The first three keep it from being ready."""

    OUTCOME = "outcome"
    DONE_WHEN = "done_when"
    WHEN = "when"
    IN_SCOPE = "in_scope"
    OUT_OF_SCOPE = "out_of_scope"
    QUALITY = "quality"
    TOOLS = "tools"
    EXAMPLE = "example"


ESSENTIAL = frozenset({Needed.OUTCOME, Needed.DONE_WHEN, Needed.WHEN})


@dataclass(frozen=True, slots=True)
class Facts:
    """What the log says for a brief: length of one run, hours a week to hand over, how often, and on which weekdays.

    `times` is per week; `weekdays` (Monday = 0) are one or two days that hold most of it, empty where it has no day of its own
    or the days are not known.
    """

    run: timedelta
    hours: float
    times: float
    rhythm: Rhythm
    weekdays: tuple[int, ...]


def facts(plan: Plan, task: PlanTask, days: Iterable[date] = ()) -> Facts:
    """The measured side of a brief; `days` are those on which the task occurred, one for each time it did."""
    times = task.occurrences / weeks_measured(plan)
    return Facts(task.median_run, task.per_week * task.share_handed, times, rhythm_of(times), usual_days(days))


def rhythm_of(times: float) -> Rhythm:
    """How often, in the words of an owner: 4.5 times a week and more is daily, under once in five weeks is rare."""
    if times >= DAILY:
        return Rhythm.DAILY
    if times >= WEEKLY * 2:
        return Rhythm.TIMES_A_WEEK
    if times >= WEEKLY:
        return Rhythm.WEEKLY
    return Rhythm.TIMES_A_MONTH if times >= MONTHLY else Rhythm.RARELY


def usual_days(days: Iterable[date]) -> tuple[int, ...]:
    """The one or two weekdays that each hold at least half, or together hold all, of the times; at least two times seen."""
    counts = _counts(days)
    total = sum(counts.values())
    if total < MOST_DAYS:
        return ()
    if len(counts) <= MOST_DAYS:
        return tuple(sorted(counts))
    return tuple(day for day in sorted(counts) if counts[day] >= USUAL_DAY * total)


def _counts(days: Iterable[date]) -> Mapping[int, int]:
    counts: dict[int, int] = {}
    for day in days:
        counts[day.weekday()] = counts.get(day.weekday(), 0) + 1
    return counts


def open_parts(brief: Brief) -> tuple[Needed, ...]:
    """What the brief still lacks, essential parts first."""
    there = {
        Needed.OUTCOME: bool(brief.outcome.strip()),
        Needed.DONE_WHEN: any(line.strip() for line in brief.done_when),
        Needed.WHEN: bool(brief.deadline.strip() or brief.rhythm.strip()),
        Needed.IN_SCOPE: any(line.strip() for line in brief.in_scope),
        Needed.OUT_OF_SCOPE: any(line.strip() for line in brief.out_of_scope),
        Needed.QUALITY: bool(brief.quality.strip()),
        Needed.TOOLS: any(tool.tool.strip() for tool in brief.tools),
        Needed.EXAMPLE: bool(brief.example.strip()),
    }
    return tuple(part for part, filled in there.items() if not filled)


class SopPart(StrEnum):
    """A part of a written procedure; a stranger who did it by the text alone is its test."""

    STEPS = "steps"
    TRIGGER = "trigger"
    INPUTS = "inputs"
    DECISIONS = "decisions"
    CHECKS = "checks"
    FILING = "filing"
    TESTED = "tested"


STEPS_WANTED = 3
"""Steps from which a procedure says how: fewer is a title."""


def sop_open(brief: Brief) -> tuple[SopPart, ...]:
    """What the procedure still lacks. What may go otherwise is a decision or an exception: either will do."""
    sop = brief.sop
    there = {
        SopPart.STEPS: sum(bool(line.strip()) for line in brief.steps) >= STEPS_WANTED,
        SopPart.TRIGGER: bool(sop.trigger.strip()),
        SopPart.INPUTS: bool(sop.inputs.strip()),
        SopPart.DECISIONS: any(line.strip() for line in (*sop.decisions, *sop.exceptions)),
        SopPart.CHECKS: any(line.strip() for line in sop.checks),
        SopPart.FILING: bool(sop.filing.strip()),
        SopPart.TESTED: sop.tested_on is not None,
    }
    return tuple(part for part, filled in there.items() if not filled)


def sop_completeness(brief: Brief) -> float:
    """The part of a procedure that is written, 0 to 1."""
    return 1 - len(sop_open(brief)) / len(SopPart)


def has_steps(brief: Brief) -> bool:
    """Whether its steps are written: the heart of a procedure."""
    return SopPart.STEPS not in sop_open(brief)


def most_authority(task: PlanTask) -> int:
    """The highest level of delegation that fits: where a mistake cannot be undone nobody decides alone (`model.md` 4)."""
    return CONSULT if task.irreversible else DECIDES


def completeness(brief: Brief) -> float:
    """The part of a brief that is filled, 0 to 1."""
    return 1 - len(open_parts(brief)) / len(Needed)
