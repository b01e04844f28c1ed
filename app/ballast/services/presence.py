"""Being there and being away: signs of life, going, coming back, and what the owner says of the time in between.

The rules stand in `domain/log/away` and `domain/log/absence`; here they are written down, each as one act: what it changes
about the running entry, the absence and the sign of life that told of it are one transaction. Ask `look` before
every act that starts or stops work, so that a clock that was set a moment ago is known before an instant of it is written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log import absence as rules
from ballast.domain.log import away
from ballast.domain.log.absence import Absence, Answer, Cause, Division, Part
from ballast.domain.log.change import Deed
from ballast.domain.log.day import find_gaps, off_hours
from ballast.domain.log.entry import Entry
from ballast.domain.log.pulse import compare
from ballast.domain.log.span import Span, elapsed, instant_of, later
from ballast.domain.log.timer import forgotten
from ballast.services import overlaps
from ballast.services.finding import GoneError, find_task
from ballast.services.naming import known_task

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.absence import Habit
    from ballast.domain.log.away import Aftermath
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Task
    from ballast.domain.log.overlap import Resolution
    from ballast.domain.log.pulse import Pulse
    from ballast.domain.log.timer import FoundRunning
    from ballast.services.naming import NamedTask
    from ballast.store.store import Action, Store

SECOND = timedelta(seconds=1)
HABITS_FROM = timedelta(days=42)
GOES_ON_FOR = timedelta(hours=12)
"""So long after the return work still goes on from there; later it goes on from now."""


@dataclass(frozen=True, slots=True)
class Spent:
    """One part of an absence as the owner says it, in order of time: what it was, how long (None: the rest), and on what.

    `what` is WORKED (the task that ran went on), BREAK, or OTHER with its `task`.
    """

    what: Answer
    length: timedelta | None = None
    task: NamedTask | None = None


WORKED = (Spent(Answer.WORKED),)
BREAK = (Spent(Answer.BREAK),)


@dataclass(frozen=True, slots=True)
class Undecided:
    """An absence that waits for an answer: `task` ran when it began (None: nothing did), `free` is what is open of it."""

    absence: Absence
    task: Task | None
    free: tuple[Span, ...]

    @property
    def length(self) -> timedelta:
        """The time that an answer has to divide, to the second."""
        return sum((span.length for span in self.free), timedelta(0))


def beat(store: Store, pulse: Pulse, clock: Clock) -> Change | None:
    """Leave a sign of life, and write down what the time since the last one was; None when it was nothing."""
    before = store.pulses.last()
    if before is None or compare(before, pulse).kind in away.WATCHED:
        store.leave_pulse(pulse)
        return None
    return _write(store, away.watched(_scene(store, clock), before, pulse), pulse, clock)


def look(store: Store, pulse: Pulse, clock: Clock) -> Change | None:
    """As `beat`, but writes only where something happened: cheap enough to be asked before every start and stop."""
    before = store.pulses.last()
    if before is None or compare(before, pulse).kind in away.WATCHED:
        return None
    return beat(store, pulse, clock)


def found_at_start(store: Store, pulse: Pulse, clock: Clock) -> Change | None:
    """What became of the work that ran when the program was last alive; None when nothing has to be asked.

    An entry that ran longer unwatched than the owner's idle limit stops at the last sign of life, and the time since is an
    absence: asked about once, in no total until then.
    """
    before = store.pulses.last()
    if before is None:
        store.leave_pulse(pulse)
        return None
    limit = store.profile.get().idle_limit
    return _write(store, away.unwatched(_scene(store, clock), before, pulse, limit), pulse, clock)


def leave(store: Store, pulse: Pulse) -> None:
    """The program goes in good order. What runs goes on running, and the next start asks."""
    store.leave_pulse(replace(pulse, ended=True))


def last_sign(store: Store, entry: Entry) -> datetime | None:
    """When the program last saw an entry run, at the least its start; None before the first sign of life."""
    pulse = store.pulses.last()
    return None if pulse is None else max(away.whole(pulse.wall), entry.start, key=instant_of)


def question(store: Store, clock: Clock) -> FoundRunning | None:
    """What there is to ask about the entry that runs, with the last sign of life among the answers."""
    running = store.entries.running()
    if running is None:
        return None
    return forgotten(running, clock.now(), store.profile.get(), last_sign(store, running))


def go_away(store: Store, since: datetime, cause: Cause, clock: Clock) -> Change | None:
    """The owner is away since then: what runs stops there and an absence begins. None when the owner is away already.

    With nothing running, an absence that was never answered and ended a moment ago goes on instead.
    """
    now = clock.now()
    earlier = store.absences.in_span(Span(min(since, now, key=instant_of), now)) if instant_of(since) < instant_of(now) else ()
    ends = [each.end for each in earlier if each.end is not None and instant_of(each.end) <= instant_of(now)]
    found = away.leave(_scene(store, clock), max([since, *ends], key=instant_of), cause, now)
    return _write(store, found, None, clock)


def come_back(store: Store, clock: Clock) -> Change | None:
    """The owner is there again: the absence ends and waits for an answer. None when the owner was not away.

    One shorter than what is asked about was none: what it stopped goes on as if nothing had been.
    """
    lasting = store.absences.lasting()
    if lasting is None or store.read_only:
        return None
    ended = away.back(lasting, clock.now())
    with store.action(Deed.COME_BACK, at=clock.now(), about=_about(store, ended.task_id)) as act:
        if _short(store, ended):
            act.absences.remove(ended.id)
            _give_back(store, act, ended)
        elif _asked(store, ended, clock):
            act.absences.put(ended)
        else:
            act.absences.remove(ended.id)
    return act.change


def undecided(store: Store) -> tuple[Undecided, ...]:
    """The absences that wait for an answer, in order of time; not one whose time was logged meanwhile."""
    return tuple(each for absence in store.absences.undecided() if (each := _open(store, absence)).free or _bare(absence))


def usual(store: Store, absence: Absence, clock: Clock) -> Habit | None:
    """What absences at this time of day were in the last six weeks, as a suggestion: "lunch 12:00 to 13:00"."""
    earlier = store.absences.in_span(Span(later(absence.start, -HABITS_FROM), absence.start))
    return rules.habit(absence, earlier, clock.zone)


def answer(
    store: Store,
    absence_id: UUID,
    parts: Sequence[Spent],
    clock: Clock,
    *,
    go_on: bool = False,
    overlap: Resolution | None = None,
) -> Change:
    """Say what an absence was: one act, one undo. `go_on` starts the task that ran again, from the return on.

    What is logged in the absence already stays; the parts divide what is open of it. Time of the task that ran is given back to
    the very entry that was stopped.

    Raises:
        GoneError: there is no such absence that waits for an answer.
        Unfitting: the parts do not add up to the open time, or work has no task.
        TaskNameMissing: another task has no name.
        Overlaps: the task would go on beside what is logged over the present.
    """
    absence = store.absences.get(absence_id)
    if absence is None or not absence.undecided:
        raise GoneError
    absence = away.back(absence, clock.now()) if absence.lasting else absence
    free = _open(store, absence).free
    with store.action(Deed.ANSWER_ABSENCE, at=clock.now(), about=_about(store, absence.task_id)) as act:
        named = [Part(each.what, each.length, known_task(store, act, each.task).id if each.task else None) for each in parts]
        division = rules.divide(absence, named, free)
        _log(store, act, absence, division)
        if go_on:
            _restart(store, act, absence, clock, overlap)
        act.absences.put(replace(absence, answer=division.answer))
    return act.change


def _scene(store: Store, clock: Clock) -> away.Scene:
    return away.Scene(store.entries.running(), store.absences.lasting(), uuid4, _awaited(store, clock))


def _awaited(store: Store, clock: Clock) -> bool:
    """Whether work that an absence stopped may still go on from the return: the owner has not said."""
    return any(
        each.absence.end is not None and each.task is not None and _lately(each.absence.end, clock.now())
        for each in undecided(store)
    )


def _lately(returned: datetime, now: datetime) -> bool:
    """Whether a return is no longer ago than work goes on from it; one that lies ahead is, for the clock was set back."""
    return elapsed(returned, now) <= GOES_ON_FOR


def _write(store: Store, found: Aftermath, pulse: Pulse | None, clock: Clock) -> Change | None:
    """What was found out, and the sign of life that told of it, as one transaction; None when only that was left.

    Where nothing may be written, nothing is: the next start that may asks.
    """
    if store.read_only:
        return None
    about = _about(store, found.absence.task_id if found.absence else None)
    with store.action(Deed.GO_AWAY, at=clock.now(), about=about) as act:
        if found.changed is not None:
            act.entries.replace(found.changed)
        if found.begun is not None:
            act.entries.add(found.begun)
        for absence in (found.lasting, found.absence):
            if absence is not None:
                _put(store, act, absence, clock)
        if pulse is not None:
            act.pulses.leave(pulse)
    return act.change if act.change.kinds else None


def _put(store: Store, act: Action, absence: Absence, clock: Clock) -> None:
    """Keep an absence: as the rest of the one before it where it only goes on, not at all where nobody would ask."""
    last = next(iter(store.absences.undecided()[-1:]), None)
    limit = store.profile.get().idle_limit
    touches = last is not None and last.end is not None and abs(instant_of(absence.start) - instant_of(last.end)) <= limit
    if absence.task_id is None and absence.cause is not Cause.CLOCK and last is not None and touches:
        act.absences.put(replace(last, end=absence.end))
    elif absence.lasting or _asked(store, absence, clock):
        act.absences.put(absence)
    elif store.absences.get(absence.id) is not None:
        act.absences.remove(absence.id)


def _asked(store: Store, absence: Absence, clock: Clock) -> bool:
    """Whether anybody would ask: work was stopped by it or may go on over it, or enough of it lies in the work hours."""
    if absence.task_id is not None or _awaited(store, clock):
        return True
    profile, span = store.profile.get(), absence.span(clock.now())
    return span.length - off_hours(span, profile, clock.zone) >= profile.idle_limit


def _short(store: Store, absence: Absence) -> bool:
    """Whether an absence that stopped work is too short to ask about."""
    return absence.span(absence.start).length < away.asked_from(absence.cause, store.profile.get().idle_limit)


def _give_back(store: Store, act: Action, absence: Absence) -> None:
    """Let the entry that a short absence stopped go on; up to what runs by now, where something else does."""
    cut, running = _stopped(store, absence), store.entries.running()
    if cut is None:
        return
    if running is None:
        act.entries.replace(replace(cut, end=None))
    elif instant_of(running.start) > instant_of(cut.end or cut.start):
        act.entries.replace(replace(cut, end=min(running.start, absence.end or running.start, key=instant_of)))


def _stopped(store: Store, absence: Absence) -> Entry | None:
    """The entry that an absence stopped; None when it is gone or has been changed since."""
    around = store.entries.in_span(Span(later(absence.start, -SECOND), later(absence.start, SECOND)))
    return next((entry for entry in around if away.stopped_by(absence, entry)), None)


def _open(store: Store, absence: Absence) -> Undecided:
    span = absence.span(absence.start)
    entries = store.entries.in_span(span) if span.length else ()
    free = rules.open_time(absence, (entry.span(span.end) for entry in entries), span.end)
    return Undecided(absence, store.tasks.get(absence.task_id) if absence.task_id else None, free)


def _bare(absence: Absence) -> bool:
    """Whether an absence has no length at all: the clock went back, and only the owner knows."""
    return not absence.span(absence.start).length


def _log(store: Store, act: Action, absence: Absence, division: Division) -> None:
    """Write the work of an answer; the entry that was stopped takes what touches it."""
    cut = _stopped(store, absence)
    for span, task_id in division.work:
        if cut is not None and cut.end is not None and task_id == cut.task_id and instant_of(cut.end) == instant_of(span.start):
            act.entries.replace(replace(cut, end=span.end))
        else:
            act.entries.add(Entry(uuid4(), task_id, span.start, span.end))


def _restart(store: Store, act: Action, absence: Absence, clock: Clock, overlap: Resolution | None) -> None:
    """Run the task again from the return, or from the end of what was done since; not while something runs.

    What nobody saw since then is not claimed: the task is written up to such a hole and goes on behind it. Where the clock
    was set back to before the return, or it is long ago, it goes on from now.
    """
    now, back = clock.now(), absence.end
    if absence.task_id is None or back is None or store.entries.running() is not None:
        return
    back = back if instant_of(back) <= instant_of(now) and _lately(back, now) else now
    since = store.entries.in_span(Span(later(back, -SECOND), now))
    ends = [entry.end for entry in since if entry.end is not None and instant_of(entry.end) <= instant_of(now)]
    began = max([back, *ends], key=instant_of)
    last = next((each for each in since if each.task_id == absence.task_id and each.end and _same(each.end, began)), None)
    *before, on = _seen(store, absence, Span(began, now))
    pieces = [*((span.start, span.end) for span in before), (on.start, None)]
    runs: list[tuple[Entry, Entry | None]] = [(Entry(uuid4(), absence.task_id, start, end), None) for start, end in pieces]
    if last is not None and _same(pieces[0][0], began):
        runs[0] = (replace(last, end=pieces[0][1]), last)
    overlaps.write_all(store, act, runs, overlap, now)


def _seen(store: Store, absence: Absence, span: Span) -> list[Span]:
    """The stretches of a time up to now that lie in no other absence; the last one reaches to now, and may be empty there."""
    holes = [each.span(span.end) for each in store.absences.in_span(span) if each.id != absence.id]
    seen = find_gaps(holes, span)
    return seen if seen and _same(seen[-1].end, span.end) else [*seen, Span(span.end, span.end)]


def _same(one: datetime, other: datetime) -> bool:
    return instant_of(one) == instant_of(other)


def _about(store: Store, task_id: UUID | None) -> str:
    return "" if task_id is None else find_task(store, task_id).name
