"""Days with something to ask about, for tests of the panels."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtTest import QTest

from ballast.domain.log.absence import Absence, Cause
from ballast.domain.log.change import Deed
from tests.ui.pages.today.house import MONDAY, ZONE, House, log

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    from ballast.store.store import Store


def at(clock: str, day: str = "2026-11-23") -> datetime:
    """A time on the wall of a day."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZONE)


def away(store: Store, start: str, end: str, task: str = "", day: str = "2026-11-23") -> None:
    """The owner was away, while a task ran or none; nobody has said what it was."""
    known = store.tasks.by_key(task.casefold()) if task else None
    with store.action(Deed.GO_AWAY, at=MONDAY, about=task) as act:
        act.absences.put(Absence(uuid4(), at(start, day), at(end, day), Cause.LOCK, known.id if known else None))


def lunch(store: Store) -> None:
    """Invoices ran when the screen was locked from 12:03 to 13:10; the afternoon is logged."""
    log(store, ("Invoices", "administrative", "09:00", "12:03"), ("Harbour app", "core", "13:10", "16:00"))
    away(store, "12:03", "13:10", "Invoices")


def beside(house: House) -> None:
    """Wait until what waits beside the day is shown."""
    with house.qtbot.waitSignal(house.page.beside.heard, timeout=5000):
        house.page.refresh()
    house.settle()


def press(house: House, widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys on a widget and wait until all of it is stored and shown."""
    for key in keys:
        QTest.keyClick(widget, key)
    house.settle()
    house.qtbot.waitUntil(lambda: house.context.worker.waiting == 0)
