"""Import a file of another program: read it, show what would come of it, then write it as one action with one undo."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import chain, islice
from secrets import randbits
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task, one_line, task_key, written
from ballast.domain.log.watch import WHOLE, part, unwatched
from ballast.exchange.code_pages import code_page
from ballast.exchange.draft import DateOrder, Doubt, Format, Program, Reading, Reason, Refusal, RefusalReason, Rejection
from ballast.exchange.placing import Outside, Placed, Placement, Sum, place_each
from ballast.exchange.recognise import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.exchange.draft import Draft
    from ballast.store.store import Action, Store

__all__ = [
    "Choices", "DateOrder", "Doubt", "Format", "Group", "Imported", "Placed", "Preview", "Program", "Reading", "Reason",
    "Refusal", "RefusalReason", "Rejection", "bring_in", "preview", "read_file",
]  # fmt: skip

FIRST_ROWS = 8
_FIRST_BITS, _OTHER_BITS = 32, 96  # the part of an identifier that orders them, and the rest
_OTHERS = (1 << _OTHER_BITS) - 1
_AT_ONCE = 1000  # rows between two reports
_BACKED_UP = 100  # of WHOLE: the backup is the first tenth of the work
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
    new_tasks: tuple[str, ...]
    groups: tuple[Group, ...]
    rows: tuple[Placed, ...]

    @property
    def first(self) -> datetime | None:
        """The earliest start."""
        return self.placement.first

    @property
    def last(self) -> datetime | None:
        """The latest end."""
        return self.placement.last

    @property
    def doubts(self) -> Mapping[Doubt, int]:
        """What is odd about rows that are kept, and about how many."""
        return self.placement.doubts

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


def preview(store: Store, reading: Reading, choices: Choices, clock: Clock, watch: Watch = unwatched) -> Preview:
    """What importing the file would do."""
    tasks = {task_key(task.name): task for task in store.tasks.all()}
    survey = _Survey(tasks)
    rows = _Rows(store, reading, choices, clock, watch)
    for row, known in rows:
        survey.add(row, known=known)
    return Preview(
        reading=reading,
        placement=rows.placement,
        new=rows.new,
        known=rows.known,
        new_tasks=tuple(survey.names.values()),
        groups=survey.groups(choices.names),
        rows=tuple(survey.first_rows),
    )


def bring_in(store: Store, reading: Reading, choices: Choices, clock: Clock, about: str, watch: Watch = unwatched) -> Imported:
    """Write what is new, as one action with one undo, after a verified backup. `about` is the file's name.

    What `watch` raises takes back all that was written until then; from the moment that it has heard of the whole, it is done.
    """
    rows = _Rows(store, reading, choices, clock, part(watch, _BACKED_UP, WHOLE))
    new = (row for row, known in rows if not known)
    first = next(new, None)
    change = None if first is None else _write(store, chain((first,), new), reading.rows, choices, clock, about, watch)
    return Imported(
        change=change,
        format=reading.format.value,
        new=rows.new,
        known=rows.known,
        rejections=rows.placement.rejections,
        left_out=rows.placement.left_out,
        stated=rows.placement.stated,
        clock=rows.placement.clock,
    )


class _Rows:
    """The rows of a file on the time line, each with whether the log has it already; counted as they pass, and not kept."""

    def __init__(self, store: Store, reading: Reading, choices: Choices, clock: Clock, watch: Watch) -> None:
        self.new = self.known = 0
        self.placement = Placement(0, (), 0)
        self._store, self._reading, self._choices, self._now, self._watch = store, reading, choices, clock.now(), watch

    def __iter__(self) -> Iterator[tuple[Placed, bool]]:
        """Each row once, in the order of the file."""
        added, rejections, left_out = Sum(), list(self._reading.rejections), 0
        timers = self._second_timers()
        rows = self._placed()
        done = 0
        while some := list(islice(rows, _AT_ONCE)):
            done += len(some)
            placed = [row for row in some if isinstance(row, Placed) and row.key not in timers]
            rejections += [row for row in some if isinstance(row, Rejection)]
            rejections += [_too_many(row) for row in some if isinstance(row, Placed) and row.key in timers]
            left_out += sum(isinstance(row, Outside) for row in some)
            known = self._known(placed)
            self.known += len(known)
            self.new += len(placed) - len(known)
            for row in placed:
                added.add(row)
                yield row, row.key in known
            self._watch(done, len(self._reading.drafts))
        self.placement = added.placement(rejections, left_out)

    def _placed(self) -> Iterator[Placed | Rejection | Outside]:
        users = None if self._choices.user is None else (self._choices.user,)
        return place_each(self._reading, self._choices.zone, self._now, users)

    def _known(self, rows: list[Placed]) -> set[str]:
        """The keys of those that the log has already."""
        known = self._store.entries.keys_known(row.key for row in rows)
        if any(row.draft.id for row in rows):
            logged = self._store.entries.ids_known(row.draft.id for row in rows if row.draft.id)
            known |= {row.key for row in rows if row.draft.id in logged}
        return known

    def _second_timers(self) -> set[str]:
        """Only one entry can run: of the new rows without an end the latest may, if nothing runs; the others are rejected."""
        if not self._reading.drafts.open_rows:
            return set()
        rows = [row for row in self._placed() if isinstance(row, Placed) and row.end is None]
        known = self._known(rows)
        new = sorted((row for row in rows if row.key not in known), key=_start)
        return {row.key for row in (new if self._store.entries.running() is not None else new[:-1])}


class _Survey:
    """What the preview shows of the rows, gathered as they pass."""

    def __init__(self, tasks: Mapping[str, Task]) -> None:
        self.names: dict[str, str] = {}
        self.first_rows: list[Placed] = []
        self._tasks = tasks
        self._named: dict[tuple[str, str, str, str], str] = {}
        self._rows: Counter[str] = Counter()
        self._lengths: dict[str, timedelta] = {}
        self._usual: dict[str, Counter[UUID]] = {}

    def add(self, row: Placed, *, known: bool) -> None:  # noqa: ARG002 - a known row's task and project count as well
        """One more."""
        draft = row.draft
        if len(self.first_rows) < FIRST_ROWS:
            self.first_rows.append(row)
        key = self._key(draft)
        if key not in self._tasks:
            self.names.setdefault(key, _name(draft))
        if group := draft.group:
            self._rows[group] += 1
            self._lengths[group] = self._lengths.get(group, timedelta(0)) + row.clock
            if (task := self._tasks.get(key)) is not None and task.category_id is not None:
                self._usual.setdefault(group, Counter())[task.category_id] += 1

    def groups(self, names: Mapping[UUID, str]) -> tuple[Group, ...]:
        """The projects of the file, the largest first, each with the category that fits its name or its known tasks."""
        by_name = {task_key(name): category_id for category_id, name in names.items()}
        made = [
            Group(name, rows, self._lengths[name], by_name.get(task_key(name)) or self._most(name))
            for name, rows in self._rows.items()
        ]
        return tuple(sorted(made, key=lambda group: group.length, reverse=True))

    def _most(self, group: str) -> UUID | None:
        """The category that most rows on known tasks have."""
        return next((category for category, _ in self._usual.get(group, Counter[UUID]()).most_common(1)), None)

    def _key(self, draft: Draft) -> str:
        texts = (draft.task, draft.activity, draft.project, draft.client)
        if texts not in self._named:
            self._named[texts] = _name_key(draft)
        return self._named[texts]


def _too_many(row: Placed) -> Rejection:
    return Rejection(row.draft.line, "end", Reason.MISSING)


def _start(row: Placed) -> float:
    return row.start.timestamp()


def _name(draft: Draft) -> str:
    """A row's task: its description, else what else it says of itself; never empty."""
    return one_line(draft.task or draft.activity or draft.project or draft.client) or UNNAMED


def _name_key(draft: Draft) -> str:
    return task_key(_name(draft))


def _write(store: Store, new: Iterable[Placed], rows: int, choices: Choices, clock: Clock, about: str, watch: Watch) -> Change:
    with store.action(Deed.IMPORT, at=clock.now(), about=about, watch=part(watch, 0, _BACKED_UP)) as act:
        tasks, ids = _Tasks(store, act, choices), _rising_ids(rows)
        made = ((_entry(row, tasks.of(row.draft), next(ids)), row.key) for row in new)
        act.entries.add_imported(made, source=about)
    return act.change


def _rising_ids(count: int) -> Iterator[UUID]:
    """New identifiers, as random as others, but each larger than the one before: the store writes such rows much faster."""
    for place in range(count):
        low, high = (place << _FIRST_BITS) // count, (place + 1 << _FIRST_BITS) // count
        chance = randbits(_FIRST_BITS + _OTHER_BITS)
        first = low + ((chance >> _OTHER_BITS) * (high - low) >> _FIRST_BITS)
        yield UUID(int=first << _OTHER_BITS | chance & _OTHERS, version=4)


class _Tasks:
    """The tasks of the rows: known ones as they are, sorted where they were not; new ones made once, when they are met."""

    def __init__(self, store: Store, act: Action, choices: Choices) -> None:
        self._by_key = {task_key(task.name): task for task in store.tasks.all()}
        self._act, self._choices = act, choices
        self._met: dict[tuple[str, str, str, str, str], Task] = {}

    def of(self, draft: Draft) -> Task:
        """The task of a row."""
        texts = (draft.task, draft.activity, draft.project, draft.client, draft.category)
        task = self._met.get(texts)
        if task is None:
            task = self._met[texts] = self._make(draft)
        return task

    def _make(self, draft: Draft) -> Task:
        key, category_id = _name_key(draft), self._choices.groups.get(draft.group)
        present = self._by_key.get(key)
        if present is None:
            self._by_key[key] = Task(uuid4(), _name(draft), category_id)
            self._act.tasks.add(self._by_key[key])
        elif present.category_id is None and category_id is not None:
            self._by_key[key] = replace(present, category_id=category_id)
            self._act.tasks.replace(self._by_key[key])
        return self._by_key[key]


def _entry(row: Placed, task: Task, new_id: UUID) -> Entry:
    draft = row.draft
    differs = draft.stated is not None and draft.stated != row.clock
    return Entry(
        id=draft.id or new_id,
        task_id=task.id,
        start=row.start,
        end=row.end,
        stress=draft.stress,
        note=written(draft.note),
        delayed=draft.delayed,
        blocked=draft.blocked,
        interruption=draft.interruption,
        stated=draft.stated if differs else None,
        reason=draft.reason,
        interrupter=draft.interrupter,
        parallel=draft.parallel,
    )
