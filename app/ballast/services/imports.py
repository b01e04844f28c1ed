"""Import a file of another program: read it, show what would come of it, then write it as one action with one undo."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task, one_line, task_key, written
from ballast.exchange.code_pages import code_page
from ballast.exchange.draft import DateOrder, Doubt, Format, Program, Reading, Reason, Refusal, RefusalReason, Rejection
from ballast.exchange.placing import Placed, place_all
from ballast.exchange.recognise import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.exchange.draft import Draft
    from ballast.exchange.placing import Placement
    from ballast.store.store import Action, Store

__all__ = [
    "Choices", "DateOrder", "Doubt", "Format", "Group", "Imported", "Placed", "Preview", "Program", "Reading", "Reason",
    "Refusal", "RefusalReason", "Rejection", "bring_in", "preview", "read_file",
]  # fmt: skip

FIRST_ROWS = 8
UNNAMED = "(no description)"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the owner says about a file.

    `zone` is that of times which name none. `user` is the one person whose rows count, None for all. `groups` maps each
    project (or client, or category text) of the file to a category; what is not in it stays uncategorised. `names` are what the
    categories are called, for suggestions.
    """

    zone: ZoneInfo
    user: str | None = None
    groups: Mapping[str, UUID | None] = field(default_factory=dict)
    names: Mapping[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """A project of the file: its name, its rows and hours, and the category suggested for it.

    The suggestion is the category of that name, else the usual one of its tasks that are known already.
    """

    name: str
    rows: int
    length: timedelta
    suggested: UUID | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do; nothing is written yet. Rows of the file = new + known + rejected + left_out."""

    reading: Reading
    placement: Placement
    new: int
    known: int
    first: datetime | None
    last: datetime | None
    new_tasks: tuple[str, ...]
    groups: tuple[Group, ...]
    doubts: Mapping[Doubt, int]
    rows: tuple[Placed, ...]

    @property
    def rejections(self) -> tuple[Rejection, ...]:
        """The rows that cannot be read, each with line, field and reason."""
        return self.placement.rejections


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: rows in = new + known + rejected + left_out. `change` is None when nothing was new."""

    change: Change | None
    format: str
    new: int
    known: int
    rejections: tuple[Rejection, ...]
    left_out: int
    stated: timedelta
    clock: timedelta


def read_file(
    data: bytes,
    name: str,
    *,
    language: str = "",
    date_order: DateOrder | None = None,
    watch: Callable[[int], None] | None = None,
) -> Reading:
    """The file as drafts and rejections. Raises exchange's Refusal where it cannot be used at all.

    `language` is the owner's, as a tag such as "el" or "sr-Latn-RS": a file in an old encoding is read in that language's.
    """
    return read(data, name, date_order=date_order, legacy=code_page(language), watch=watch)


def preview(store: Store, reading: Reading, choices: Choices, clock: Clock) -> Preview:
    """What importing the file would do."""
    placement, known = _placed(store, reading, choices, clock)
    tasks = {task_key(task.name): task for task in store.tasks.all()}
    ends = [row.end for row in placement.placed if row.end is not None]
    return Preview(
        reading=reading,
        placement=placement,
        new=len(placement.placed) - len(known),
        known=len(known),
        first=min((row.start for row in placement.placed), default=None),
        last=max(ends, default=None),
        new_tasks=_new_tasks(placement, tasks),
        groups=_groups(placement, tasks, choices.names),
        doubts=Counter(doubt for row in placement.placed for doubt in row.doubts),
        rows=placement.placed[:FIRST_ROWS],
    )


def bring_in(store: Store, reading: Reading, choices: Choices, clock: Clock, about: str) -> Imported:
    """Write what is new, as one action with one undo, after a verified backup. `about` is the file's name."""
    placement, known = _placed(store, reading, choices, clock)
    new = [row for row in placement.placed if row.key not in known]
    change = _write(store, new, choices, clock, about) if new else None
    return Imported(
        change=change,
        format=reading.format.value,
        new=len(new),
        known=len(known),
        rejections=placement.rejections,
        left_out=placement.left_out,
        stated=placement.stated,
        clock=placement.clock,
    )


def _placed(store: Store, reading: Reading, choices: Choices, clock: Clock) -> tuple[Placement, set[str]]:
    """The rows on the time line, and the keys of those that the log has already."""
    users = None if choices.user is None else (choices.user,)
    placement = place_all(reading, choices.zone, clock.now(), users)
    known = store.entries.keys_known(row.key for row in placement.placed)
    logged = store.entries.ids_known(row.draft.id for row in placement.placed if row.draft.id)
    known |= {row.key for row in placement.placed if row.draft.id in logged}
    return _without_second_timers(placement, known, running=store.entries.running() is not None), known


def _without_second_timers(placement: Placement, known: set[str], *, running: bool) -> Placement:
    """Only one entry can run: of the new rows without an end the latest may, if nothing runs; the others are rejected."""
    open_rows = sorted((row for row in placement.placed if row.end is None and row.key not in known), key=_start)
    too_many = open_rows if running else open_rows[:-1]
    refused = {row.key for row in too_many}
    rejected = [Rejection(row.draft.line, "end", Reason.MISSING) for row in too_many]
    return replace(
        placement,
        placed=tuple(row for row in placement.placed if row.key not in refused),
        rejections=tuple(sorted((*placement.rejections, *rejected), key=lambda each: each.line)),
    )


def _start(row: Placed) -> float:
    return row.start.timestamp()


def _new_tasks(placement: Placement, tasks: Mapping[str, Task]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for row in placement.placed:
        if _name_key(row.draft) not in tasks:
            names.setdefault(_name_key(row.draft), _name(row.draft))
    return tuple(names.values())


def _groups(placement: Placement, tasks: Mapping[str, Task], names: Mapping[UUID, str]) -> tuple[Group, ...]:
    """The projects of the file, the largest first, each with the category that fits its name or its known tasks."""
    rows: dict[str, list[Placed]] = {}
    for row in placement.placed:
        if row.draft.group:
            rows.setdefault(row.draft.group, []).append(row)
    by_name = {task_key(name): category_id for category_id, name in names.items()}
    made = [
        Group(
            name, len(some), sum((row.clock for row in some), timedelta(0)), by_name.get(task_key(name)) or _usual(some, tasks)
        )
        for name, some in rows.items()
    ]
    return tuple(sorted(made, key=lambda group: group.length, reverse=True))


def _usual(rows: list[Placed], tasks: Mapping[str, Task]) -> UUID | None:
    """The category that most rows on known tasks have."""
    found = (tasks[key].category_id for row in rows if (key := _name_key(row.draft)) in tasks)
    counts = Counter(category_id for category_id in found if category_id is not None)
    return counts.most_common(1)[0][0] if counts else None


def _name(draft: Draft) -> str:
    """A row's task: its description, else what else it says of itself; never empty."""
    return one_line(draft.task or draft.activity or draft.project or draft.client) or UNNAMED


def _name_key(draft: Draft) -> str:
    return task_key(_name(draft))


def _write(store: Store, new: list[Placed], choices: Choices, clock: Clock, about: str) -> Change:
    with store.action(Deed.IMPORT, at=clock.now(), about=about) as act:
        tasks = _make_tasks(store, act, new, choices)
        rows = ((_entry(row, tasks[_name_key(row.draft)]), row.key) for row in new)
        act.entries.add_imported(rows, source=about)
    return act.change


def _make_tasks(store: Store, act: Action, new: list[Placed], choices: Choices) -> dict[str, Task]:
    """The tasks of the rows by key: known ones as they are, sorted where they were not, new ones made once."""
    tasks = {task_key(task.name): task for task in store.tasks.all()}
    for row in new:
        key, category_id = _name_key(row.draft), choices.groups.get(row.draft.group)
        present = tasks.get(key)
        if present is None:
            tasks[key] = Task(uuid4(), _name(row.draft), category_id)
            act.tasks.add(tasks[key])
        elif present.category_id is None and category_id is not None:
            tasks[key] = replace(present, category_id=category_id)
            act.tasks.replace(tasks[key])
    return tasks


def _entry(row: Placed, task: Task) -> Entry:
    draft = row.draft
    differs = draft.stated is not None and draft.stated != row.clock
    return Entry(
        id=draft.id or uuid4(),
        task_id=task.id,
        start=row.start,
        end=row.end,
        stress=draft.stress,
        note=written(draft.note),
        delayed=draft.delayed,
        blocked=draft.blocked,
        interruption=draft.interruption,
        stated=draft.stated if differs else None,
    )
