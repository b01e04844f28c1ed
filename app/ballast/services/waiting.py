"""What waits for the owner beside a day: the task to go back to, times away, prompts, steps, and what the day still lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.log.closing import what_is_missing
from ballast.services import interruptions, presence, prompts, steps
from ballast.services.day import show_day

if TYPE_CHECKING:
    from datetime import date, timedelta

    from ballast.domain.log.absence import Habit
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.closing import Question
    from ballast.domain.log.entry import Task
    from ballast.domain.log.procedure import Step
    from ballast.domain.log.prompt import Prompt
    from ballast.domain.log.span import Span
    from ballast.services.presence import Undecided
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Waiting:
    """All of it, as it is now.

    `interrupted` is what an interruption that runs broke into, None while none runs. `away` are the finished absences without
    an answer, the oldest first; `habit` is what the first of them usually is. `prompts` each come with the time that they ask
    about, `before` is the task that one key repeats. `steps` are those of the task that runs. `questions` are what the day that
    is shown lacks.
    """

    interrupted: Task | None = None
    away: tuple[Undecided, ...] = ()
    habit: Habit | None = None
    prompts: tuple[tuple[Prompt, Span], ...] = ()
    before: Task | None = None
    steps: tuple[Step, ...] = ()
    questions: tuple[Question, ...] = ()


def show_waiting(store: Store, day: date | None, every: timedelta, clock: Clock) -> Waiting:
    """What waits; `day` is the one that is shown, None the present one; `every` is the rhythm of prompts."""
    running = store.entries.running()
    away = tuple(each for each in presence.undecided(store) if not each.absence.lasting)
    missed = prompts.missed(store)
    asked = [(each, span) for each in missed if (span := prompts.stretch(store, each, every, missed)) is not None]
    view = show_day(store, day, clock)
    return Waiting(
        interrupted=_interrupted(store, clock) if running is not None and running.interruption else None,
        away=away,
        habit=presence.usual(store, away[0].absence, clock) if away else None,
        prompts=tuple(asked),
        before=prompts.previous(store) if asked else None,
        steps=steps.steps_of(store, running.task_id) if running is not None else (),
        questions=what_is_missing(view.log, view.span, view.gaps, view.absences, view.now),
    )


def _interrupted(store: Store, clock: Clock) -> Task | None:
    task_id = interruptions.waiting(store, clock)
    return None if task_id is None else store.tasks.get(task_id)
