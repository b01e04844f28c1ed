"""Get ready for a helper: what the briefs need access to, and the dates as a file for the owner's calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4, uuid5

from ballast.domain.delegation.access import Access, Right
from ballast.report.ics import Event, calendar_file
from ballast.report.names import file_name
from ballast.services.exports import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import Path

    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.log.clock import Clock
    from ballast.services.hand_over import Handing

Said = tuple[str, str]
"""What a date is called in a calendar, and the note with it."""
_NEXT_MONDAY_BY = timedelta(days=7)


def proposed_start(today: date) -> date:
    """A Monday with a whole week before it, in which all can be made ready."""
    soonest = today + _NEXT_MONDAY_BY
    return soonest + timedelta(days=-soonest.weekday() % 7)


def needed_accesses(found: Handing, new_id: Callable[[], UUID] = uuid4) -> tuple[Access, ...]:
    """The tools of the briefs that the register does not have, once each: for which tasks, to see only, as secret as these.

    More than seeing is the owner's to allow.
    """
    known = {_key(each.tool) for each in found.hand_over.register.accesses}
    wanted: dict[str, tuple[str, list[PlanTask]]] = {}
    for task in (each for each in found.plan.tasks if each.id in found.result.tasks):
        for tool in task.brief.tools:
            key = _key(tool.tool)
            if key and key not in known:
                tasks = wanted.setdefault(key, (" ".join(tool.tool.split()), []))[1]
                tasks += [] if task in tasks else [task]
    return tuple(
        Access(
            new_id(),
            tool,
            ", ".join(" ".join(task.name.split()) for task in tasks),
            Right.VIEW,
            max(task.confidentiality for task in tasks),
        )
        for tool, tasks in wanted.values()
    )


def _key(tool: str) -> str:
    return " ".join(tool.split()).casefold()


def dates_of(found: Handing, said: Callable[[CalendarStep], Said]) -> tuple[Event, ...]:
    """What is still to be done with a helper, as dates; each keeps its name for good, so that a moved one moves."""
    role = found.role.id
    return tuple(
        Event(str(uuid5(role, f"{step.kind.value}/{step.number}")), step.day, *said(step))
        for step in found.hand_over.steps
        if step.done_on is None
    )


def dates_name(title: str, made_on: date) -> str:
    """What the file would be called, in letters that every system takes."""
    return file_name(title, made_on, otherwise="Ballast", ending="ics")


def write_dates(target: Path, name: str, events: Iterable[Event], clock: Clock) -> int:
    """Write the dates into a file, beside and renamed; how many there are. Raises OSError: an older file is then untouched."""
    found = tuple(events)
    write_whole(target, calendar_file(name, found, clock.now()))
    return len(found)
