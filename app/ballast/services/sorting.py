"""Categorise fast: what earlier work with the same words says, and rules that reach the past only after a yes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.sorting import Rule, as_written, learnable, suggest, touched, words_of
from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Task
    from ballast.domain.log.sorting import Lesson, Suggestion
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


class NoWord(ValueError):
    """A rule needs a word of three letters or more."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a rule would sort of the past: tasks without a category, with their entries and all their time."""

    tasks: tuple[Task, ...]
    entries: int
    time: timedelta


@dataclass(frozen=True, slots=True)
class Offer:
    """A rule that the owner may make after sorting, its reason, what it would sort of the past, and its word as written."""

    lesson: Lesson
    reach: Reach
    written: str


def offer_for(store: Store, sorted_ids: Collection[UUID], watch: Watch = unwatched) -> Offer | None:
    """The rule that tasks sorted a moment ago speak for; None where there is no reason for one."""
    tasks = store.tasks.all()
    uses = _uses(store, tasks, [task for task in tasks if task.id in sorted_ids], watch)
    lesson = learnable(sorted_ids, tasks, uses, store.rules.all())
    if lesson is None:
        return None
    names = (task.name for task in tasks if task.id in sorted_ids)
    return Offer(lesson, reach_of(store, lesson.word, watch), as_written(lesson.word, names))


def suggestions(store: Store, watch: Watch = unwatched) -> dict[UUID, Suggestion]:
    """A category for each uncategorised task for which there is a reason, by task.

    That is counted in all work of all time, which takes a moment where it is long: `watch` hears of it.
    """
    tasks = store.tasks.all()
    uses = _uses(store, tasks, [task for task in tasks if task.category_id is None], watch)
    return suggest(tasks, uses, store.rules.all())


def _uses(store: Store, tasks: Collection[Task], about: Collection[Task], watch: Watch) -> dict[UUID, int]:
    """How often each task with a category was logged, of those only that share a word with the tasks it is about."""
    words = {word for task in about for word in words_of(task.name)}
    like = [task.id for task in tasks if task.category_id is not None and not words.isdisjoint(words_of(task.name))]
    return {task_id: count for task_id, (count, _) in store.entries.sums_of_tasks(like, watch).items()}


def rules(store: Store) -> tuple[Rule, ...]:
    """The owner's rules, by word."""
    return store.rules.all()


def rules_written(store: Store) -> tuple[tuple[Rule, str], ...]:
    """The owner's rules, each with its word as the names of tasks have it."""
    names = [task.name for task in store.tasks.all()]
    return tuple((rule, as_written(rule.word, names)) for rule in store.rules.all())


def reach_of(store: Store, word: str, watch: Watch = unwatched) -> Reach:
    """What a rule on a word would sort of the past. Raises NoWord."""
    tasks = touched(_word(word), store.tasks.all())
    sums = store.entries.sums_of_tasks([task.id for task in tasks], watch).values()
    return Reach(tasks, sum(count for count, _ in sums), sum((time for _, time in sums), timedelta(0)))


def learn(store: Store, word: str, category_id: UUID, clock: Clock, *, past: bool = False) -> Change:
    """Make or change the rule on a word: new tasks with it get the category, and `past` ones too where that was said.

    One act, so one undo. `past` is for after `reach_of` was shown and answered with yes. Raises NoWord.
    """
    key = _word(word)
    with store.action(Deed.LEARN_RULE, at=clock.now(), about=_written(store, key, word)) as act:
        known = next((rule for rule in store.rules.all() if rule.word == key), None)
        act.rules.put(Rule(known.id if known else uuid4(), key, category_id))
        if past:
            for task in touched(key, store.tasks.all()):
                act.tasks.replace(replace(task, category_id=category_id))
    return act.change


def accept(store: Store, chosen: tuple[Suggestion, ...], clock: Clock) -> Change:
    """Sort tasks as suggested, without a rule: one act. A task that has a category by now keeps it."""
    tasks = store.tasks.some({each.task_id for each in chosen})
    names = [task.name for task in tasks.values()]
    about = names[0] if len(names) == 1 else str(len(names))
    with store.action(Deed.CATEGORISE, at=clock.now(), about=about) as act:
        for each in chosen:
            task = tasks.get(each.task_id)
            if task is not None and task.category_id is None:
                act.tasks.replace(replace(task, category_id=each.category_id))
    return act.change


def forget(store: Store, rule: Rule, clock: Clock) -> Change:
    """Forget a rule; what it sorted stays sorted."""
    with store.action(Deed.FORGET_RULE, at=clock.now(), about=_written(store, rule.word)) as act:
        act.rules.remove(rule.id)
    return act.change


def _written(store: Store, key: str, *typed: str) -> str:
    """A word as the names of tasks have it, for what is told of its rule; else as it was typed."""
    return as_written(key, (*(task.name for task in store.tasks.all()), *typed))


def _word(word: str) -> str:
    """A word as rules have it."""
    found = words_of(word)
    if len(found) != 1:
        raise NoWord
    return found[0]
