"""Be asked what is being done: the prompts that came due, the list of missed ones, and their answers.

A prompt asks about the time before it that nobody has logged, no further back than one rhythm. Where that time is logged by
then, there is nothing to ask. Asking is no act of the owner's: only answers can be undone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry
from ballast.domain.log.prompt import Prompt, PromptAnswer
from ballast.domain.log.prompting import due
from ballast.domain.log.span import Span, instant_of, later
from ballast.services.finding import find_task
from ballast.services.naming import NamedTask, known_task

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Task
    from ballast.domain.log.prompting import Asking
    from ballast.store.store import Action, Store


def ask(store: Store, asking: Asking, seed: int, since: datetime, clock: Clock) -> tuple[Prompt, ...]:
    """The prompts that came due, written down to wait for an answer, in order of time.

    `since` is when the owner came (opened the program, came back): before that nobody is asked.
    """
    now, last = clock.now(), store.prompts.last()
    after = since if last is None else max(since, last, key=instant_of)
    moments = due(asking, store.profile.get(), clock.zone, seed, after, now)
    prompts = [Prompt(uuid4(), moment) for moment in moments]
    if store.read_only:
        return ()
    asked = tuple(each for each in prompts if stretch(store, each, asking.every, prompts) is not None)
    if asked:
        store.leave_prompts(asked)
    return asked


def missed(store: Store) -> tuple[Prompt, ...]:
    """The prompts that nobody has answered, in order of time."""
    return store.prompts.missed()


def stretch(store: Store, prompt: Prompt, every: timedelta, others: Collection[Prompt] = ()) -> Span | None:
    """The time that a prompt asks about; None where it is logged by now. `others` each ask about their own."""
    begin, end = instant_of(prompt.at) - every, instant_of(prompt.at)
    asked = [instant_of(other.at) for other in others if instant_of(other.at) < end]
    away = [absence.end for absence in store.absences.in_span(Span(begin, end))]
    if None in away:
        return None
    spans = [entry.span(prompt.at) for entry in store.entries.in_span(Span(begin, end))]
    ends = [instant_of(moment) for moment in [span.end for span in spans] + [each for each in away if each]]
    start = max([begin, *asked, *ends])
    return Span(start.astimezone(prompt.at.tzinfo), prompt.at) if start < end else None


def previous(store: Store) -> Task | None:
    """The task of the latest work, which one key repeats; None before the first."""
    latest = store.entries.recent(1)
    return find_task(store, latest[-1].task_id) if latest else None


def answer(store: Store, prompt_ids: Collection[UUID], named: NamedTask, every: timedelta, clock: Clock) -> Change:
    """What was done in the time of these prompts, as one act. Work on the same task just before goes on.

    Prompts that were answered meanwhile are left alone. Raises TaskNameMissing.
    """
    waiting = store.prompts.missed()
    with store.action(Deed.ANSWER_PROMPT, at=clock.now(), about=named.name) as act:
        task = known_task(store, act, named)
        for prompt in waiting:
            if prompt.id in prompt_ids:
                span = stretch(store, prompt, every, waiting)
                if span is not None:
                    _log(store, act, task.id, span)
                act.prompts.put(replace(prompt, answer=PromptAnswer.LOGGED))
    return act.change


def repeat(store: Store, prompt_ids: Collection[UUID], every: timedelta, clock: Clock) -> Change | None:
    """The same as before, in one key; None when there was nothing before."""
    task = previous(store)
    return None if task is None else answer(store, prompt_ids, NamedTask(task.name), every, clock)


def skip(store: Store, prompt_ids: Collection[UUID], clock: Clock) -> Change:
    """These prompts need no answer."""
    with store.action(Deed.ANSWER_PROMPT, at=clock.now()) as act:
        for prompt in store.prompts.missed():
            if prompt.id in prompt_ids:
                act.prompts.put(replace(prompt, answer=PromptAnswer.SKIPPED))
    return act.change


def _log(store: Store, act: Action, task_id: UUID, span: Span) -> None:
    """Write the work; what ended where it begins, on the same task, goes on instead."""
    before = store.entries.in_span(Span(later(span.start, -timedelta(seconds=1)), span.start))
    for entry in before:
        if entry.task_id == task_id and entry.end is not None and instant_of(entry.end) == instant_of(span.start):
            act.entries.replace(replace(entry, end=span.end))
            return
    act.entries.add(Entry(uuid4(), task_id, span.start, span.end))
