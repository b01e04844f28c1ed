"""A first look answers what the store answers, and the store goes on where it ended."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry
from ballast.domain.log.profile import Profile
from ballast.domain.log.span import Span
from ballast.services.day import show_day
from ballast.services.setup import audit_status, is_new
from ballast.store.opening import open_folder, open_store
from ballast.store.problems import Locked
from tests.store.samples import NOW, log, task

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.glance import Glance
    from ballast.store.store import Store

ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "UTC")]
CLOCK = FixedClock(NOW, ZONES[0])


def _fill(store: Store, chance: random.Random) -> None:
    """Short and long entries in several zones, one that runs, a profile, audits, and things undone."""
    tasks = [task(f"Task {n}", chance.choice((None, *(each.id for each in store.categories.all())))) for n in range(12)]
    log(store, *tasks)
    with store.action(Deed.SET_UP, at=NOW) as act:
        act.profile.put(Profile(currency="CHF"))
        act.audits.put(Period(date(2026, 2, 2), date(2026, 2, 15)))
        act.audits.put(Period(date(2026, 3, 2), date(2026, 3, 15)))
    for number in range(40):
        start = (NOW - timedelta(minutes=chance.randint(1, 9000))).astimezone(chance.choice(ZONES))
        end = (start.astimezone(UTC) + timedelta(minutes=chance.choice((0, 5, 90, 2000, 8000)))).astimezone(start.tzinfo)
        entry = Entry(
            UUID(int=number + 1), chance.choice(tasks).id, start, end, chance.choice((None, 0, 4)), "Nöte", delayed=True
        )
        log(store, entry, about=f"number {number}")
    if chance.random() < 0.7:
        log(store, Entry(UUID(int=99), tasks[0].id, NOW - timedelta(hours=chance.choice((1, 50))), None), deed=Deed.START)
    _go_away(store, chance, tasks[0].id)
    for _ in range(chance.randint(0, 2)):
        store.undo(NOW)


def _go_away(store: Store, chance: random.Random, task_id: UUID) -> None:
    """Absences of every kind, the last one maybe lasting."""
    for number in range(12):
        start = (NOW - timedelta(minutes=chance.randint(1, 9000))).astimezone(chance.choice(ZONES))
        end = start + timedelta(minutes=chance.choice((0, 5, 90, 2000)))
        answer, cause = chance.choice((None, *Answer)), chance.choice(tuple(Cause))
        away = Absence(UUID(int=number + 200), start, end, cause, chance.choice((None, task_id)), answer)
        with store.action(Deed.GO_AWAY, at=NOW) as act:
            act.absences.put(away)
    if chance.random() < 0.5:
        with store.action(Deed.GO_AWAY, at=NOW) as act:
            act.absences.put(Absence(UUID(int=300), NOW - timedelta(minutes=20), None, Cause.IDLE))


def _answers(source: Store | Glance, days: list[date]) -> list[object]:
    """All that a first look is asked for."""
    spans = [Span(NOW - timedelta(hours=hours), NOW + timedelta(hours=1)) for hours in (0, 1, 26, 200)]
    return [
        *(show_day(source, day, CLOCK) for day in (None, *days)),
        *(source.entries.log(span) for span in spans),
        *(source.absences.in_span(span) for span in spans),
        source.entries.running(),
        source.entries.recent(7),
        source.entries.count(),
        source.categories.all(),
        source.tasks.known(),
        source.tasks.get(UUID(int=5)),
        source.profile.get(),
        source.audits.current(),
        source.history(),
        is_new(source),
        audit_status(source, CLOCK),
    ]


@pytest.mark.parametrize("seed", range(6))
def test_a_first_look_answers_as_the_store_does(tmp_path: Path, seed: int) -> None:
    """Value for value, on random logs."""
    store = open_store(tmp_path, at=NOW)
    if seed:
        _fill(store, random.Random(seed))  # noqa: S311 - a log, not a secret
    store.close()
    days = [(NOW - timedelta(days=back)).date() for back in range(4)]
    opening = open_folder(tmp_path, at=NOW)
    first = _answers(opening.glance, days)
    store = opening.store()
    assert first == _answers(store, days)
    store.close()


def test_the_store_takes_the_same_connection_over(tmp_path: Path) -> None:
    """Nothing is opened twice, and what is written then is kept."""
    opening = open_folder(tmp_path, at=NOW)
    assert opening.glance.entries.count() == 0
    store = opening.store()
    log(store, task())
    assert [known.task.name for known in opening.glance.tasks.known()] == ["Invoices"]
    store.close()
    opening.close()
    store = open_store(tmp_path, at=NOW)
    assert len(store.tasks.all()) == 1
    store.close()


def test_an_opening_that_no_store_was_made_of_lets_the_folder_go(tmp_path: Path) -> None:
    """Held while it is open, free afterwards, also after a second close."""
    opening = open_folder(tmp_path, at=NOW)
    with pytest.raises(Locked):
        open_folder(tmp_path, at=NOW)
    opening.close()
    opening.close()
    open_store(tmp_path, at=NOW).close()


def test_a_first_look_brings_no_sqlalchemy(tmp_path: Path) -> None:
    """In a process of its own, on a folder that has data."""
    open_store(tmp_path, at=NOW).close()
    script = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from ballast.store.opening import open_folder\n"
        f"opening = open_folder(Path({str(tmp_path)!r}), at=datetime.now(UTC))\n"
        "opening.glance.tasks.known(); opening.close()\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", script], check=False, env={"PYTHONPATH": os.pathsep.join(sys.path)}).returncode
        == 0
    )
