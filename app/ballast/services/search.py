"""Find entries over the whole history, a page at a time.

Entries whose task has all the words come first, the newest before older ones; then those where a note has the words that the
task's name has not. Capitals and accents do not count, and words may stand in any order. Without words it is simply the whole
list, the newest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from ballast.domain.log.completion import folded

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.entry import Category, Entry, Task
    from ballast.domain.log.span import Span
    from ballast.store.store import Store

PAGE = 50


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: words, and limits that all must hold (None: no limit).

    `task_ids` and `category_ids` limit to these; None among the categories stands for what is uncategorised.
    """

    text: str = ""
    span: Span | None = None
    task_ids: frozenset[UUID] | None = None
    category_ids: frozenset[UUID | None] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a page ended and the next begins."""

    in_notes: bool
    after: tuple[datetime, UUID] | None


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found, and whether the words are in its note rather than in its task's name."""

    entry: Entry
    task: Task
    category: Category | None
    in_note: bool


@dataclass(frozen=True, slots=True)
class Results:
    """A page of what was found; `more` is where the next one begins, None at the end."""

    found: tuple[Found, ...]
    more: Mark | None


def search(store: Store, question: Question, mark: Mark | None = None, limit: int = PAGE) -> Results:
    """The page of results that begins at a mark of the page before (None: the first)."""
    words = folded(question.text).split()
    tasks = {task.id: task for task in store.tasks.all() if _wanted(task, question)}
    names = {task_id: folded(task.name) for task_id, task in tasks.items()}
    named = {task_id for task_id, name in names.items() if all(word in name for word in words)}
    found: list[tuple[Entry, bool]] = []
    if mark is None or not mark.in_notes:
        after = mark.after if mark else None
        everything = len(named) == len(tasks) and question.task_ids is None and question.category_ids is None
        found += [(entry, False) for entry in store.search.newest(None if everything else named, question.span, after, limit)]
        if len(found) == limit:
            return _page(store, tasks, found, Mark(in_notes=False, after=_place(found[-1][0])))
        mark = Mark(in_notes=True, after=None)
    if not words:
        return _page(store, tasks, found, None)
    missing = {task_id: [word for word in words if word not in name] for task_id, name in names.items() if task_id not in named}
    ids = list(islice(store.search.noted(missing, question.span, mark.after), limit - len(found)))
    entries = store.search.some(ids)
    found += [(entries[each], True) for each in ids]
    more = Mark(in_notes=True, after=_place(found[-1][0])) if len(found) == limit else None
    return _page(store, tasks, found, more)


def _wanted(task: Task, question: Question) -> bool:
    in_tasks = question.task_ids is None or task.id in question.task_ids
    return in_tasks and (question.category_ids is None or task.category_id in question.category_ids)


def _page(store: Store, tasks: dict[UUID, Task], found: list[tuple[Entry, bool]], more: Mark | None) -> Results:
    categories = {category.id: category for category in store.categories.all()}
    made = []
    for entry, in_note in found:
        task = tasks[entry.task_id]
        made.append(Found(entry, task, categories.get(task.category_id) if task.category_id else None, in_note))
    return Results(tuple(made), more)


def _place(entry: Entry) -> tuple[datetime, UUID]:
    return entry.start.astimezone(UTC), entry.id
