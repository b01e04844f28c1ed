"""Make a year of a review: say how typical the weeks were, how many weeks a year has, and what comes a few times a year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.insight.year import RareLine, year_of
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import one_line

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.review import Review
    from ballast.domain.insight.year import Year
    from ballast.domain.insight.yearly import RareTask, Typical, TypicalFactors
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


class RareNameMissing(ValueError):
    """A line of the owner's own has no name."""


class WeeksImpossible(ValueError):
    """A year has 1 to 52 working weeks."""


WEEKS_LEAST, WEEKS_MOST = 1, 52


def year(store: Store, review: Review) -> Year:
    """The year that a review makes, with what the owner said until now."""
    return year_of(review, store.year.get(), store.profile.get().days_per_week)


def rare_lines(store: Store) -> tuple[RareLine, ...]:
    """The sheet of rare tasks, in its order."""
    return store.year.get().rare


def say_typical(store: Store, monday: date, said: Typical | None, clock: Clock) -> Change:
    """Keep how a week was beside a usual one; None takes the answer back."""
    with store.action(Deed.SAY_TYPICAL, at=clock.now()) as act:
        act.year.put_typical(monday, said)
    return act.change


def say_working_weeks(store: Store, weeks: int | None, clock: Clock) -> Change:
    """Keep the working weeks of a year; None goes back to ours. Raises WeeksImpossible."""
    if weeks is not None and not WEEKS_LEAST <= weeks <= WEEKS_MOST:
        raise WeeksImpossible
    with store.action(Deed.SAY_WORKING_WEEKS, at=clock.now()) as act:
        act.year.put_weeks(weeks)
    return act.change


def factors(store: Store) -> TypicalFactors:
    """How much a quieter and a busier week count: as the owner said, or ours."""
    return store.year.get().factors


def set_factors(store: Store, changed: TypicalFactors, clock: Clock) -> Change:
    """Keep other factors of quieter and busier weeks; ours bring the default back."""
    with store.action(Deed.SET_FACTORS, at=clock.now()) as act:
        act.year.put_factors(changed)
    return act.change


def say_rare_task(store: Store, task: RareTask, clock: Clock, line_id: UUID | None = None) -> Change:
    """Keep a rare task: of one of our kinds, or of the owner's own. `line_id` names the line that it changes.

    A new line comes last. Raises RareNameMissing for an own line without a name.
    """
    kept = replace(task, name="" if task.kind else one_line(task.name))
    if kept.kind is None and not kept.name:
        raise RareNameMissing
    lines = store.year.get().rare
    known = next((one for one in lines if one.id == line_id or (kept.kind is not None and one.task.kind is kept.kind)), None)
    place = max((one.position for one in lines), default=-1) + 1
    line = replace(known, task=kept) if known else RareLine(line_id or uuid4(), kept, place)
    with store.action(Deed.SAY_RARE_TASK, at=clock.now(), about=kept.name) as act:
        act.year.put_rare(line)
    return act.change


def delete_rare_task(store: Store, line_id: UUID, clock: Clock) -> Change:
    """Take a line off the sheet; one of ours is blank again. Nothing happens when it is gone already."""
    known = next((one for one in store.year.get().rare if one.id == line_id), None)
    with store.action(Deed.DELETE_RARE_TASK, at=clock.now(), about=known.task.name if known else "") as act:
        act.year.remove_rare(line_id)
    return act.change
