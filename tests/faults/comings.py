"""Acts of an owner who comes and goes, is interrupted, asked, and writes down steps: for the processes that are killed."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.absence import Answer, Cause
from ballast.domain.log.entry import Interrupter
from ballast.domain.log.overlap import Resolution
from ballast.domain.log.prompting import Asking, Rhythm
from ballast.domain.log.pulse import Pulse
from ballast.services import closing, fixing, interruptions, presence, prompts, steps
from ballast.services.capture import NamedTask
from ballast.services.presence import Spent

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store

MINUTE = timedelta(minutes=1)
ASKING = Asking(Rhythm.REGULAR, MINUTE)


def pulse(clock: Clock, *, asleep: timedelta = timedelta(0), boot: str = "a") -> Pulse:
    """A sign of life at the clock's time on a machine that has been up since 2026."""
    up = clock.now().astimezone(UTC) - clock.now().astimezone(UTC).replace(month=1, day=1, hour=0, minute=0, second=0)
    return Pulse(clock.now(), up - asleep, up, boot)


def _interrupt(store: Store, chance: Random, clock: Clock) -> None:
    source = chance.choice((None, *Interrupter))
    interruptions.interrupt(store, NamedTask(f"Task {chance.randrange(12)}"), source, clock, Resolution.PARALLEL)


def _go_back(store: Store, _: Random, clock: Clock) -> None:
    interruptions.go_back(store, clock, Resolution.PARALLEL)


def _go_away(store: Store, chance: Random, clock: Clock) -> None:
    since = clock.now() - chance.randrange(0, 40) * MINUTE
    presence.go_away(store, since, chance.choice((Cause.IDLE, Cause.LOCK)), clock)


def _come_back(store: Store, _: Random, clock: Clock) -> None:
    presence.come_back(store, clock)


def _answer(store: Store, chance: Random, clock: Clock) -> None:
    for each in presence.undecided(store)[:1]:
        ran = Answer.WORKED if each.task else Answer.BREAK
        first = Spent(ran, timedelta(seconds=chance.randrange(0, 1 + each.length // timedelta(seconds=1))))
        rest = chance.choice((Spent(Answer.BREAK), Spent(Answer.OTHER, None, NamedTask(f"Task {chance.randrange(12)}"))))
        presence.answer(store, each.absence.id, [first, rest], clock, go_on=chance.random() < 0.5, overlap=Resolution.PARALLEL)


def _sleep(store: Store, chance: Random, clock: Clock) -> None:
    presence.beat(store, pulse(clock, asleep=chance.randrange(1, 60) * MINUTE), clock)


def _open(store: Store, chance: Random, clock: Clock) -> None:
    presence.found_at_start(store, pulse(clock, boot=str(chance.random())), clock)


def _step(store: Store, chance: Random, clock: Clock) -> None:
    steps.record_step(store, "s" * chance.randrange(1, 200), clock)


def _steps(store: Store, chance: Random, clock: Clock) -> None:
    for task_id, known in list(store.procedures.by_task().items())[:1]:
        lines = [(step.id, step.text) for step in known]
        chance.shuffle(lines)
        steps.edit_steps(store, task_id, [*lines[1:], (None, "new")], clock)


def _prompt(store: Store, chance: Random, clock: Clock) -> None:
    asked = prompts.ask(store, ASKING, 1, clock.now() - 3 * MINUTE, clock)
    if asked and chance.random() < 0.7:
        prompts.answer(store, [asked[-1].id], NamedTask(f"Task {chance.randrange(12)}"), ASKING.every, clock)


def _break(store: Store, _: Random, clock: Clock) -> None:
    for question in closing.questions(store, None, clock)[:1]:
        if question.what.value == "gap":
            closing.leave_as_break(store, question.span, clock)


def _split(store: Store, _: Random, clock: Clock) -> None:
    for entry in store.entries.recent(5):
        if entry.length(clock.now()) > 2 * MINUTE:
            fixing.split(store, entry.id, entry.start + MINUTE, clock)
            return


AWAY: dict[str, tuple[Callable[[Store, Random, Clock], None], int]] = {
    "interrupt": (_interrupt, 5), "go back": (_go_back, 3), "go away": (_go_away, 5), "come back": (_come_back, 6),
    "answer": (_answer, 6), "sleep": (_sleep, 2), "open": (_open, 1), "step": (_step, 3), "steps": (_steps, 1),
    "prompt": (_prompt, 2), "break": (_break, 1), "split": (_split, 3),
}  # fmt: skip
