"""A week page on a Wednesday with entries before it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.ui.pages.week.page import WeekPage
from tests.ui.pages.week.hands import Week

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ballast.store.store import Store
    from tests.ui.pages.stage import Stage


def fill(store: Store, zone: ZoneInfo) -> None:
    """Mail from nine to ten and Design from ten to half past eleven on Tuesday, Calls on Monday afternoon."""
    rows = (("Mail", 3, 9, 60), ("Design", 3, 10, 90), ("Calls", 2, 14, 45))
    with store.action(Deed.LOG, at=datetime(2026, 3, 4, 10, tzinfo=zone)) as act:
        for name, day, hour, minutes in rows:
            task = Task(uuid4(), name)
            act.tasks.add(task)
            start = datetime(2026, 3, day, hour, tzinfo=zone)
            act.entries.add(Entry(uuid4(), task.id, start, start + timedelta(minutes=minutes)))


@pytest.fixture
def week(stage: Stage, zone: ZoneInfo) -> Week:
    """The page on the week of 2 March 2026; the clock stands at ten on Wednesday the 4th."""
    stage.ask(lambda store: fill(store, zone))
    page = WeekPage(stage.context)
    stage.show(page)
    page.arrive()
    return Week(stage, page, zone)
