"""The sample business: two made-up weeks to look around in before logging anything of one's own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from ballast.domain.insight.review import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample business as its file states it: days counted from the Monday of the first week."""

    name: str
    tasks: tuple[Mapping[str, object], ...]
    entries: tuple[Mapping[str, object], ...]


def read_sample(file: Path) -> Sample:
    """The sample business from its JSON file."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return Sample(found["name"], tuple(found["tasks"]), tuple(found["entries"]))


def sample_period(today: date) -> Period:
    """The last two whole weeks, Monday to Sunday, before the week of the given day."""
    monday = today - timedelta(days=today.weekday() + 14)
    return Period(monday, monday + timedelta(days=13))


def load_sample(store: Store, sample: Sample, clock: Clock) -> Change:
    """Put the sample business into the log, in the two weeks before this one: one action, one undo."""
    period = sample_period(clock.now().date())
    built_in = {category.builtin: category.id for category in store.categories.all() if category.builtin}
    with store.action(Deed.SAMPLE, at=clock.now(), about=sample.name) as act:
        act.audits.put(period)
        act.profile.put(store.profile.get())
        for stated in sample.tasks:
            act.tasks.add(_task(stated, built_in))
        for position, stated in enumerate(sample.entries):
            act.entries.add(_entry(stated, position, period.first, clock))
    return act.change


def _task(stated: Mapping[str, object], built_in: Mapping[str, UUID]) -> Task:
    rhythm = stated["scheduled_per_week"]
    return Task(
        id=sample_id("task", str(stated["key"])),
        name=str(stated["name"]),
        category_id=built_in.get(str(stated["category"])),
        scheduled_per_week=float(rhythm) if isinstance(rhythm, (int, float)) else None,
    )


def _entry(stated: Mapping[str, object], position: int, monday: date, clock: Clock) -> Entry:
    day = monday + timedelta(days=_number(stated, "day") or 0)
    start = datetime.combine(day, time.fromisoformat(str(stated["start"])), tzinfo=clock.zone)
    minutes = _number(stated, "blocked_minutes")
    interruption = stated.get("interruption")
    return Entry(
        id=sample_id("entry", f"{monday.isoformat()} {position}"),
        task_id=sample_id("task", str(stated["task"])),
        start=start,
        end=start + timedelta(minutes=_number(stated, "minutes") or 0),
        stress=_number(stated, "stress"),
        note=str(stated.get("note", "")),
        delayed=bool(minutes),
        blocked=timedelta(minutes=minutes) if minutes else None,
        interruption=interruption if isinstance(interruption, bool) else False,
    )


def _number(stated: Mapping[str, object], key: str) -> int | None:
    value = stated.get(key)
    return value if isinstance(value, int) else None


def sample_id(kind: str, key: str) -> UUID:
    """The id of a sample "task" or "entry", the same in every log, so that answers can be matched to it."""
    return uuid5(NAMESPACE_URL, f"ballast:sample:{kind}:{key}")
