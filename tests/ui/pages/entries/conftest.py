"""The page of all entries at work, on some months of a log."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.ui.pages.entries.page import EntriesPage
from tests.ui.pages.entries.hands import Archive

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ballast.store.store import Store
    from tests.ui.pages.stage import Stage

MAIL_DAYS = 60


def fill(store: Store, zone: ZoneInfo) -> None:
    """Mail for sixty days, with a note on the first; Invoices, Invoicing and Design once each."""
    with store.action(Deed.LOG, at=datetime(2026, 3, 4, 10, tzinfo=zone)) as act:
        tasks = {name: Task(uuid4(), name) for name in ("Mail", "Invoices", "Invoicing", "Design Café")}
        for task in tasks.values():
            act.tasks.add(task)
        first = datetime(2026, 1, 2, 9, tzinfo=zone)
        for day in range(MAIL_DAYS):
            start = first + timedelta(days=day)
            note = "asked Δημήτρης" if day == 0 else ""
            act.entries.add(Entry(uuid4(), tasks["Mail"].id, start, start + timedelta(minutes=30), note=note))
        for hour, name in ((11, "Invoices"), (12, "Invoicing"), (13, "Design Café")):
            start = datetime(2026, 3, 3, hour, tzinfo=zone)
            act.entries.add(Entry(uuid4(), tasks[name].id, start, start + timedelta(minutes=45)))


@pytest.fixture
def archive(stage: Stage, zone: ZoneInfo) -> Archive:
    """The page, shown; the clock stands at ten on 4 March 2026."""
    stage.ask(lambda store: fill(store, zone))
    page = EntriesPage(stage.context)
    stage.show(page)
    page.arrive()
    return Archive(stage, page)
