"""How a plan begins: what holds the owner back, who or what could help for free, a swap, and small steps within three days.

A swap is help for help. Each side may put down its hours; what these are worth is the owner's to say: a tax office may ask.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal
    from uuid import UUID

WITHIN = timedelta(days=3)
"""A small step is one for the next 72 hours."""
MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Swap:
    """Help for help: with whom, what each gives and for how many hours, its worth, and when it ends."""

    partner: str = ""
    theirs: str = ""
    mine: str = ""
    their_hours: float | None = None
    my_hours: float | None = None
    worth: Decimal | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class SmallStep:
    """Something to do without money: what, until when, since when it is done, and about which task of the log, if any."""

    text: str
    day: date
    done_on: date | None = None
    task_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """The owner's answers and small steps."""

    held_back: str = ""
    free_help: str = ""
    swap: Swap | None = None
    steps: tuple[SmallStep, ...] = ()


def taken(seed: Seed, wins: Iterable[tuple[str, UUID | None]], today: date) -> Seed:
    """The seed with quick wins as steps, one a day beginning today, up to three in all; what is there stays."""
    steps, known = list(seed.steps), {step.text for step in seed.steps}
    for text, task_id in wins:
        open_ = sum(step.done_on is None for step in steps)
        if text not in known and open_ < MOST_STEPS:
            steps.append(SmallStep(text, today + min(WITHIN, timedelta(days=open_ + 1)), None, task_id))
    return replace(seed, steps=tuple(steps))


def ticked_off(seed: Seed, place: int, day: date | None) -> Seed:
    """A step done on a day, or open again with None. IndexError for a place that is not there."""
    steps = list(seed.steps)
    steps[place] = replace(steps[place], done_on=day)
    return replace(seed, steps=tuple(steps))


def due_steps(seed: Seed, today: date) -> tuple[tuple[int, SmallStep], ...]:
    """Open steps whose day has come, with their place, the longest over first."""
    found = [(place, step) for place, step in enumerate(seed.steps) if step.done_on is None and step.day <= today]
    return tuple(sorted(found, key=lambda each: each[1].day))
