"""Rows as the values that go up: entries, absences, tasks, categories, the profile, labels of actions. No SQLAlchemy.

`entries`, `tasks` and the others read through SQLAlchemy, `glance` through the driver alone; both hand their rows, with the
columns in the order given here, to these functions.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ballast.domain.insight.period import Period
from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed, DeedLabel
from ballast.domain.log.entry import Category, DelayReason, Entry, Interrupter, Task
from ballast.domain.log.profile import Profile
from ballast.store.values import id_of, instant_of, length_of, time_of, truth, zone_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

LONG = 86_400  # seconds; an entry longer than this is found through its own small index
ENTRIES = (
    "SELECT id, task_id, started, ended, zone, ended_zone, stress, note, delayed, blocked, interruption, stated,"
    " reason, interrupter, parallel FROM entry"
)
TASKS = "SELECT id, name, category_id, mission, scheduled_per_week FROM task"
CATEGORIES = "SELECT id, name, colour, cue, position, mission, builtin FROM category"
PROFILE = "SELECT day_start, work_days, work_start, work_end, currency, idle_limit FROM profile"
ABSENCES = "SELECT id, started, ended, zone, cause, task_id, answer FROM absence"
ACTIONS = "SELECT number, id, at, zone, deed, about FROM action"

_UNSAID = [None, None, None]

by_start = itemgetter(2, 0)


def entries_of(rows: Iterable[Any]) -> tuple[Entry, ...]:
    """Entries, in the order of their rows."""
    tasks: dict[str, UUID] = {}
    moment = datetime.fromtimestamp
    made = []
    for key, task, started, ended, zone, ended_zone, stress, note, delayed, blocked, interruption, stated, *said in rows:
        task_id = tasks.get(task)
        if task_id is None:
            task_id = tasks[task] = id_of(task)
        place = zone_of(zone)
        end = None if ended is None else moment(ended, place if ended_zone is None else zone_of(ended_zone))
        made.append(
            Entry(
                id_of(key),
                task_id,
                moment(started, place),
                end,
                stress,
                note,
                truth(delayed),
                length_of(blocked),
                truth(interruption),
                length_of(stated),
                *(_said(*said) if said != _UNSAID else ()),
            ),
        )
    return tuple(made)


def _said(reason: str | None, interrupter: str | None, parallel: int | None) -> tuple[Any, ...]:
    """What the owner said about an entry besides its rating; nothing for most."""
    return (
        None if reason is None else DelayReason(reason),
        None if interrupter is None else Interrupter(interrupter),
        truth(parallel),
    )


def absences_of(rows: Iterable[Any]) -> tuple[Absence, ...]:
    """Absences, in the order of their rows."""
    return tuple(
        Absence(
            id_of(key),
            instant_of(started, zone),
            None if ended is None else instant_of(ended, zone),
            Cause(cause),
            None if task is None else id_of(task),
            None if answer is None else Answer(answer),
        )
        for key, started, ended, zone, cause, task, answer in rows
    )


def task_of(columns: Sequence[Any]) -> Task:
    """A task."""
    key, name, category, mission, scheduled = columns
    return Task(id_of(key), name, None if category is None else id_of(category), mission, scheduled)


def categories_of(rows: Iterable[Any]) -> tuple[Category, ...]:
    """Categories, in the order of their rows."""
    return tuple(Category(id_of(key), *rest) for key, *rest in rows)


def profile_of(rows: Sequence[Any]) -> Profile:
    """What the owner said, or the defaults where there is no row."""
    if not rows:
        return Profile(declared=False)
    day_start, bits, work_start, work_end, currency, idle = rows[0]
    days = frozenset(day for day in range(7) if bits >> day & 1)
    return Profile(time_of(day_start), days, time_of(work_start), time_of(work_end), currency, timedelta(seconds=idle))


def period_of(first: str, last: str) -> Period:
    """A period of days."""
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def label_of(fields: Sequence[Any] | None) -> DeedLabel | None:
    """An action as undo offers it; None for none."""
    if fields is None:
        return None
    _, identifier, at, zone, deed, about = fields
    return DeedLabel(id_of(identifier), Deed(deed), about, instant_of(at, zone))
