"""What becomes of the work that runs when its owner goes away, comes back, or the clocks of the machine tell of a hole.

The rules are values in, values out: `services/presence` writes them down. Three of them hold everywhere:

- the running entry never claims time in which nobody can have been seen: it stops at the last sign of life, and what follows is
  an absence that waits for an answer;
- a length is what the machine's boot clock says, whatever was done to the wall clock: when that is set back, the start moves
  with it, and when it is set forward, the entry stops and goes on on the other side;
- what is too short to ask about is no absence.

Work that the owner may go on with from the return is held to the same: nothing runs yet, but what nobody saw since the return,
a leap of the clock among it, is marked, so that going on does not claim it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.entry import Entry
from ballast.domain.log.pulse import NO_TIME, NOTICED, Meanwhile, compare
from ballast.domain.log.span import Span, elapsed, instant_of, later
from ballast.domain.log.timer import stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.pulse import Passage, Pulse

SECOND = timedelta(seconds=1)
WATCHED = frozenset({Meanwhile.ALIVE, Meanwhile.FROZEN})


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What is to be written: `changed` first (at most one entry may run), then `begun`; None where there is nothing.

    `absence` is a new one, `lasting` the one that lasted, changed.
    """

    changed: Entry | None = None
    begun: Entry | None = None
    absence: Absence | None = None
    lasting: Absence | None = None


NOTHING = Aftermath()


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is when the question comes up: the entry that runs, the absence that lasts, and how ids are made.

    `awaited` says that work which an absence stopped may go on from the return: the owner has not said yet.
    """

    running: Entry | None
    lasting: Absence | None
    new_id: Callable[[], UUID]
    awaited: bool = False


def asked_from(cause: Cause, idle_limit: timedelta) -> timedelta:
    """The shortest absence of that cause that is asked about: two minutes of sleep or of a wrong clock, else the idle limit."""
    return min(NOTICED, idle_limit) if cause in {Cause.SLEEP, Cause.CLOCK} else idle_limit


def leave(scene: Scene, since: datetime, cause: Cause, now: datetime) -> Aftermath:
    """Going away: what runs stops at the last activity, and an absence begins there, unless one lasts already.

    The absence begins neither after now nor, where something runs, before that began.
    """
    moment, entry = _first(whole(since), now), scene.running
    changed = None
    if entry is not None:
        moment = _last(moment, _first(entry.start, now))
        changed = stop(entry, moment)
    if scene.lasting is not None:
        return Aftermath(changed)
    return Aftermath(changed, absence=Absence(scene.new_id(), moment, None, cause, entry.task_id if entry else None))


def back(absence: Absence, now: datetime) -> Absence:
    """Coming back: the absence ends now, or at its start when the clock says earlier."""
    return replace(absence, end=_last(absence.start, now))


def stopped_by(absence: Absence, entry: Entry) -> bool:
    """Whether an entry is the one that this absence stopped."""
    if entry.end is None or entry.task_id != absence.task_id:
        return False
    return instant_of(entry.end) == max(instant_of(entry.start), instant_of(absence.start))


def watched(scene: Scene, before: Pulse, after: Pulse) -> Aftermath:
    """What a beat of the program finds out that was open all the time.

    It has to be asked before every act that starts, stops or changes what runs: an entry is taken to have begun before the
    clock was set, unless it lies wholly on the new side of a leap forward.
    """
    passage = compare(before, after)
    if passage.kind is Meanwhile.REBOOTED:
        return unwatched(scene, before, after, NOTICED)
    step, entry = _whole_step(passage.clock_step), scene.running
    lasting = _carried(scene.lasting, step) if scene.lasting is not None and step else None
    if entry is None:
        return Aftermath(lasting=lasting) if scene.lasting is not None else Aftermath(absence=_unclaimed(scene, passage))
    if passage.kind in WATCHED or _fresh(entry, before, after):
        return Aftermath(lasting=lasting)
    return replace(_interrupted(scene, entry, passage, whole(after.wall)), lasting=lasting)


def unwatched(scene: Scene, before: Pulse, after: Pulse, asked: timedelta) -> Aftermath:
    """What the program finds when it opens: `before` is the last sign of life, `asked` the shortest time that is asked about.

    An entry that ran stops at the last sign of life, or keeps no time when it began later than that; one that starts in the
    future is left as it is. Where the clock went back over a restart of the machine, nobody can say how long it was away: the
    entry keeps its length, and an absence of no length asks. With nothing running nobody asks, unless work is awaited.
    """
    passage, now, entry = compare(before, after), whole(after.wall), scene.running
    rebooted = passage.kind is Meanwhile.REBOOTED
    step = _whole_step(min(elapsed(before.wall, after.wall), NO_TIME) if rebooted else passage.clock_step)
    lasting = back(_carried(scene.lasting, step), now) if scene.lasting is not None else None
    cause = Cause.CLOCK if abs(step) >= NOTICED else Cause.SHUTDOWN if before.ended else Cause.UNSEEN
    gap = elapsed(before.wall, after.wall) - min(step, NO_TIME)
    short = gap < asked and not (rebooted and step)
    if entry is None:
        hole = Span(min(whole(before.wall), now, key=instant_of), now)
        unclaimed = scene.awaited and scene.lasting is None and not short and hole.length > NO_TIME
        return Aftermath(absence=_hole(scene, hole, cause) if unclaimed else None, lasting=lasting)
    entry = _moved(entry, step if short else min(step, NO_TIME))
    seen = _last(later(whole(before.wall), min(step, NO_TIME)), entry.start)
    if short or instant_of(seen) > instant_of(now):
        return Aftermath(entry if step and (short or step < NO_TIME) else None, lasting=lasting)
    absence = Absence(scene.new_id(), seen, now, cause, entry.task_id)
    return Aftermath(stop(entry, seen), absence=absence, lasting=lasting)


def whole(moment: datetime) -> datetime:
    """The moment without its fraction of a second, as moments are kept."""
    return moment.replace(microsecond=0)


def _interrupted(scene: Scene, entry: Entry, passage: Passage, now: datetime) -> Aftermath:
    """What the running entry becomes when the clock was set or the machine slept: moved along, or cut and asked about."""
    step, away = _whole_step(passage.clock_step), passage.away
    if step < NO_TIME:
        entry = _moved(entry, step)
    if away is None or away.length < NOTICED or instant_of(entry.start) >= instant_of(away.end):
        entry = _moved(entry, max(step, NO_TIME))
        return _marked(scene, entry, step, now) if step else NOTHING
    return _cut(scene, entry, passage, away)


def _cut(scene: Scene, entry: Entry, passage: Passage, away: Span) -> Aftermath:
    """The entry up to where the hole begins; after a leap of the clock alone it goes on beyond, for the program saw it run."""
    leapt = passage.kind is Meanwhile.CLOCK_SET
    if leapt and instant_of(entry.start) >= instant_of(away.start):
        return Aftermath(_moved(entry, _whole_step(passage.clock_step)))
    seen, end = _last(whole(away.start), entry.start), whole(away.end)
    cause = Cause.SLEEP if passage.kind is Meanwhile.SUSPENDED else Cause.CLOCK
    begun = Entry(scene.new_id(), entry.task_id, end, None) if leapt else None
    return Aftermath(stop(entry, seen), begun, Absence(scene.new_id(), seen, end, cause, entry.task_id))


def _unclaimed(scene: Scene, passage: Passage) -> Absence | None:
    """The absence that a hole with nothing running is; None for none.

    Sleep is one, and whether it is asked about is decided where the work hours are known. A leap of the clock matters only
    where work is awaited; one too short to ask about is a mark.
    """
    away = Span(whole(passage.away.start), whole(passage.away.end)) if passage.away is not None else None
    if away is None or not away.length:
        return None
    if passage.kind is Meanwhile.SUSPENDED:
        return _hole(scene, away, Cause.SLEEP) if away.length >= NOTICED else None
    absence = _hole(scene, away, Cause.CLOCK) if scene.awaited else None
    return replace(absence, answer=Answer.WORKED) if absence is not None and away.length < NOTICED else absence


def _hole(scene: Scene, span: Span, cause: Cause) -> Absence:
    """An absence with nothing running."""
    return Absence(scene.new_id(), span.start, span.end, cause)


def _carried(lasting: Absence, step: timedelta) -> Absence:
    """An absence during which the clock was set: nobody can say how long it was on the wall; set back, it moves along."""
    cause = Cause.CLOCK if abs(step) >= NOTICED else lasting.cause
    return replace(lasting, cause=cause, start=later(lasting.start, min(step, NO_TIME)))


def _fresh(entry: Entry, before: Pulse, after: Pulse) -> bool:
    """Whether an entry was begun after the last beat, and after the leap or the sleep that came in between."""
    awake = after.monotonic - before.monotonic
    started = instant_of(entry.start)
    return instant_of(before.wall) < started <= instant_of(after.wall) and elapsed(entry.start, after.wall) <= awake


def _moved(entry: Entry, step: timedelta) -> Entry:
    """The entry with its start in the time of the clock as it is now."""
    return replace(entry, start=later(entry.start, step)) if step else entry


def _marked(scene: Scene, entry: Entry, step: timedelta, now: datetime) -> Aftermath:
    """The moved entry; a clock that was set far leaves a mark of no length, during which the work went on."""
    if abs(step) < NOTICED:
        return Aftermath(entry)
    return Aftermath(entry, absence=Absence(scene.new_id(), now, now, Cause.CLOCK, entry.task_id, Answer.WORKED))


def _whole_step(step: timedelta) -> timedelta:
    """The step to the nearest second, as starts are kept."""
    return round(step / SECOND) * SECOND


def _first(one: datetime, other: datetime) -> datetime:
    return min(one, other, key=instant_of)


def _last(one: datetime, other: datetime) -> datetime:
    return max(one, other, key=instant_of)
