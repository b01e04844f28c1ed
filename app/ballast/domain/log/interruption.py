"""Work that broke into other work: what was interrupted, what to go back to, and who interrupts.

Which task was interrupted is not stored; the order of a day's entries says it. An interruption lays the task of the entry
before it on a stack; an entry on a task of the stack, that is no interruption itself, takes it and all above it away again.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ballast.domain.log.span import instant_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from ballast.domain.log.entry import Entry, Interrupter


def interrupted_tasks(entries: Iterable[Entry]) -> tuple[UUID, ...]:
    """The tasks that wait to be gone back to, the latest interrupted last. `entries` are those of a day, in any order."""
    stack: list[UUID] = []
    before: UUID | None = None
    for entry in sorted(entries, key=lambda each: (instant_of(each.start), each.id.hex)):
        if entry.interruption and before is not None and before != entry.task_id:
            if before not in stack:
                stack.append(before)
        elif not entry.interruption and entry.task_id in stack:
            del stack[stack.index(entry.task_id) :]
        before = entry.task_id
    return tuple(task_id for task_id in stack if task_id != before)


def task_to_resume(entries: Iterable[Entry]) -> UUID | None:
    """The task to go back to; None where nothing was interrupted, or it was gone back to."""
    return next(reversed(interrupted_tasks(entries)), None)


def count_by_source(entries: Iterable[Entry]) -> Mapping[Interrupter | None, int]:
    """How often each source interrupted, the most frequent first; None counts those of which it was not said."""
    return dict(Counter(entry.interrupter for entry in entries if entry.interruption).most_common())
