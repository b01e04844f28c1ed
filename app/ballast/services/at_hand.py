"""The acts of one key from anywhere: stop or take up again, and back to what was interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.interruption import task_to_resume
from ballast.services import capture
from ballast.services.day import show_day

if TYPE_CHECKING:
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


def toggle(store: Store, clock: Clock) -> Change | None:
    """Stop what runs, else start the last task again; None when nothing was ever logged."""
    return capture.stop(store, clock) if store.entries.running() is not None else take_up(store, clock)


def take_up(store: Store, clock: Clock) -> Change | None:
    """Back to the task that was interrupted today, else to the last one; None when there is none but what runs."""
    view = show_day(store, None, clock)
    wanted = task_to_resume(view.log.entries) or next((shown.task.id for shown in view.recent), None)
    return None if wanted is None else capture.switch(store, wanted, clock)
