"""An owner who does anything in any order, on a real store on a machine with clocks of its own: a machine for hypothesis.

Beside the store it keeps what undo and redo must bring back: the digest of every row before each act. The numbers in front of
what a rule says are those of the invariants it looks at.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ballast.domain.log.absence import Answer, Cause
from ballast.domain.log.entry import Entry, Interrupter
from ballast.domain.log.overlap import Resolution
from ballast.domain.log.prompting import Asking, Rhythm
from ballast.domain.log.span import Span, instant_of, later, union_length
from ballast.exchange.ballast_csv import draft_of, write
from ballast.services import capture, closing, history, imports, interruptions, presence, prompts, steps
from ballast.services.capture import NamedTask
from ballast.services.day import show_day
from ballast.services.overlaps import Overlaps
from ballast.services.presence import Spent
from ballast.store.opening import open_store
from tests.faults.busy import fingerprint
from tests.services.desk import BERLIN, Desk
from tests.store.samples import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NONE = timedelta(0)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
ASKING = Asking(Rhythm.REGULAR, 15 * MINUTE)
BEGINNINGS = (NOW, datetime(2026, 3, 29, 1, tzinfo=BERLIN), datetime(2026, 10, 25, 1, tzinfo=BERLIN))
names = st.sampled_from([NamedTask(name) for name in ("Invoices", "Mail", "Phone", "Design")])
minutes = st.integers(1, 90).map(lambda number: number * MINUTE)
numbers = st.integers(0, 7)


class Owners(RuleBasedStateMachine):
    """One owner's day; `base` is where folders are made, `crashes` and `acts` count over all of them."""

    base: ClassVar[Path]
    acts: ClassVar[int] = 0
    crashes: ClassVar[int] = 0

    @initialize(when=st.sampled_from(BEGINNINGS))
    def begin(self, when: datetime) -> None:
        """A new folder, and a machine that shows ten in the morning or one of the nights when clocks change."""
        self.folder = self.base / uuid4().hex
        self.desk = Desk(open_store(self.folder, at=when), when)
        self.desk.beat()
        self.past: list[str] = []
        self.undone: list[str] = []
        self.before = fingerprint(self.desk.store)
        self.waits = False

    def teardown(self) -> None:
        """The folder goes."""
        if hasattr(self, "desk"):
            self.desk.store.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    # ------------------------------------------------------------------------------------------------------ the time

    @rule(length=minutes)
    def work_on(self, length: timedelta) -> None:
        """Time passes."""
        self.desk.run(length)
        self._do(self.desk.beat)

    @rule(length=minutes)
    def sleep(self, length: timedelta) -> None:
        """16: asleep, nothing more is counted than passed before."""
        self._passes(lambda: self.desk.machine.sleep(length), length)

    @rule(seconds=st.integers(-100_000, 100_000))
    def set_clock(self, seconds: int) -> None:
        """16: whatever the wall clock says, only what passed is counted."""
        self._passes(lambda: self.desk.machine.set_clock(seconds * SECOND), NONE)

    # ------------------------------------------------------------------------------------------------------ the timer

    @rule(task=names)
    def start(self, task: NamedTask) -> None:
        """14: what ran stops at the same instant, with neither gap nor overlap."""
        before = self.desk.store.entries.running()
        self._insist(lambda how: capture.start(self.desk.store, task, self.desk.clock, overlap=how))
        after, store = self.desk.store.entries.running(), self.desk.store
        if before is not None and after is not None and instant_of(before.start) < instant_of(after.start):
            stopped = store.entries.get(before.id)
            assert stopped is not None
            assert stopped.end is not None
            assert after.id == before.id or instant_of(stopped.end) == instant_of(after.start)

    @rule(task=names, ahead=st.integers(-60, 60))
    def start_then(self, task: NamedTask, ahead: int) -> None:
        """19: also in the future."""
        at = later(self.desk.clock.now(), ahead * MINUTE)
        self._insist(lambda how: capture.start(self.desk.store, task, self.desk.clock, at=at, overlap=how))

    @rule()
    def stop(self) -> None:
        """15, 19: it stops whatever it was, and stopping again changes nothing."""
        self._do(lambda: capture.stop(self.desk.store, self.desk.clock))
        assert self.desk.store.entries.running() is None
        whole = fingerprint(self.desk.store)
        assert capture.stop(self.desk.store, self.desk.clock) is None
        assert fingerprint(self.desk.store) == whole

    @rule(task=names, source=st.sampled_from((None, *Interrupter)))
    def interrupt(self, task: NamedTask, source: Interrupter | None) -> None:
        """Something breaks in."""
        self._insist(lambda how: interruptions.interrupt(self.desk.store, task, source, self.desk.clock, how))

    @rule()
    def go_back(self) -> None:
        """Back to what was interrupted."""
        self._insist(lambda how: interruptions.go_back(self.desk.store, self.desk.clock, how))

    # -------------------------------------------------------------------------------------------------------- the log

    @rule(number=numbers, longer=st.integers(0, 30), task=names)
    def edit(self, number: int, longer: int, task: NamedTask) -> None:
        """10: the other end stays as it was."""
        entry = self._some(number)
        if entry is not None and entry.end is not None:
            changed = replace(entry, end=later(entry.end, longer * MINUTE), note="edited")
            self._insist(lambda how: capture.edit(self.desk.store, changed, task, self.desk.clock, how))
            kept = self.desk.store.entries.get(entry.id)
            assert kept is None or kept.start == entry.start

    @rule(number=numbers)
    def delete(self, number: int) -> None:
        """An entry goes."""
        entry = self._some(number)
        if entry is not None:
            self._do(lambda: capture.delete(self.desk.store, [entry.id], self.desk.clock))

    @rule(back=st.integers(1, 300), length=minutes, task=names, how=st.sampled_from(Resolution))
    def fill(self, back: int, length: timedelta, task: NamedTask, how: Resolution) -> None:
        """22: whichever way an overlap is settled, the time covered up to now is that of all together."""
        start = later(self.desk.clock.now(), -back * MINUTE)
        new, before = Span(start, later(start, length)), self._spans()
        try:
            self._do(lambda: capture.fill_gap(self.desk.store, new, task, self.desk.clock, how))
        except Overlaps:
            assert self._spans() == before
        else:
            assert self._covered(self._spans()) == self._covered([*before, new])

    @rule(number=st.integers(1, 3))
    def bring_in(self, number: int) -> None:
        """20: an import changes no other entry."""
        before = set(self.desk.entries())
        start = later(self.desk.clock.now(), -timedelta(days=40))
        made = [Entry(uuid4(), uuid4(), start + each * MINUTE, start + each * 2 * MINUTE) for each in range(1, number + 1)]
        reading = imports.read_file(write([draft_of(entry, "Mail", "") for entry in made]), "log.csv")
        self._do(lambda: imports.bring_in(self.desk.store, reading, imports.Choices(BERLIN), self.desk.clock, "log.csv").change)
        assert before <= set(self.desk.entries())

    # ----------------------------------------------------------------------------------------------------------- away

    @rule(back=st.integers(0, 60), cause=st.sampled_from([Cause.IDLE, Cause.LOCK]))
    def go_away(self, back: int, cause: Cause) -> None:
        """The owner went, some time ago."""
        since = later(self.desk.clock.now(), -back * MINUTE)
        self._do(lambda: presence.go_away(self.desk.store, since, cause, self.desk.clock))

    @rule()
    def come_back(self) -> None:
        """And is there again."""
        self._do(lambda: presence.come_back(self.desk.store, self.desk.clock))
        assert self.desk.store.absences.lasting() is None

    @precondition(lambda self: self.waits)
    @rule(first=st.sampled_from([Answer.BREAK, Answer.OTHER, Answer.WORKED]), share=st.integers(0, 10), task=names)
    def answer(self, first: Answer, share: int, task: NamedTask) -> None:
        """17: what is kept and what is dropped is the whole, to the second."""
        found = presence.undecided(self.desk.store)[0]
        what = Answer.OTHER if first is Answer.WORKED and found.task is None else first
        length = found.length // SECOND * share // 10 * SECOND
        parts = [Spent(what, length, task if what is Answer.OTHER else None), Spent(Answer.BREAK)]
        before = self._counted()
        self._do(lambda: presence.answer(self.desk.store, found.absence.id, parts, self.desk.clock))
        assert self._counted() - before == (NONE if what is Answer.BREAK else length)

    @precondition(lambda self: self.waits)
    @rule()
    def go_on(self) -> None:
        """A break, and on with the task."""
        found = presence.undecided(self.desk.store)[0]
        self._do(
            lambda: presence.answer(
                self.desk.store, found.absence.id, presence.BREAK, self.desk.clock, go_on=True, overlap=Resolution.PARALLEL
            )
        )

    # ---------------------------------------------------------------------------------------------- steps and prompts

    @rule(text=st.sampled_from(["Open", "Write", "Send"]))
    def step(self, text: str) -> None:
        """A step is recorded."""
        self._do(lambda: steps.record_step(self.desk.store, text, self.desk.clock))

    @rule(task=names)
    def asked(self, task: NamedTask) -> None:
        """The program asks, and is answered."""
        waiting = prompts.ask(self.desk.store, ASKING, 1, later(self.desk.clock.now(), -60 * MINUTE), self.desk.clock)
        ids = [each.id for each in waiting]
        self._do(lambda: prompts.answer(self.desk.store, ids, task, ASKING.every, self.desk.clock))

    @rule()
    def close_the_day(self) -> None:
        """A gap is called a break."""
        for question in closing.questions(self.desk.store, None, self.desk.clock)[:1]:
            if question.entry is None and question.absence is None:
                self._do(partial(closing.leave_as_break, self.desk.store, question.span, self.desk.clock))

    # ------------------------------------------------------------------------------------- undo, crashes and restarts

    @rule()
    def undo(self) -> None:
        """23: every row is as it was before the act."""
        change = history.undo(self.desk.store, self.desk.clock)
        assert (change is not None) == bool(self.past)
        if self.past:
            self.undone.append(self.before)
            self.before = self.past.pop()
            assert fingerprint(self.desk.store) == self.before

    @rule()
    def redo(self) -> None:
        """24: and as it was after it."""
        change = history.redo(self.desk.store, self.desk.clock)
        assert (change is not None) == bool(self.undone)
        if self.undone:
            self.past.append(self.before)
            self.before = self.undone.pop()
            assert fingerprint(self.desk.store) == self.before

    @rule()
    def crash(self) -> None:
        """18, 25: power gone at this moment: what the disk holds is what was done, undo and redo included."""
        left = self.base / uuid4().hex
        shutil.copytree(self.folder, left)
        self.desk.store.close()
        shutil.rmtree(self.folder)
        left.rename(self.folder)
        self.desk.store = open_store(self.folder, at=NOW)
        type(self).crashes += 1
        assert fingerprint(self.desk.store) == self.before

    @rule(off=st.integers(0, 3000))
    def restart(self, off: int) -> None:
        """12, 18: after a restart nothing more is counted than before it, save what the owner's limit allows."""
        counted = self._counted()
        presence.leave(self.desk.store, self.desk.machine.pulse())
        self.desk.store.close()
        self.desk.machine.restart(off * MINUTE)
        self.desk.store = open_store(self.folder, at=NOW)
        self._do(lambda: presence.found_at_start(self.desk.store, self.desk.machine.pulse(), self.desk.clock))
        assert self._counted() <= counted + 10 * MINUTE

    # ----------------------------------------------------------------------------------------------------- invariants

    @invariant()
    def holds(self) -> None:
        """13, 5: one runs at most, one absence lasts at most, nothing has a negative length."""
        if not hasattr(self, "desk"):
            return
        store, now = self.desk.store, self.desk.clock.now()
        assert sum(entry.running for entry in self.desk.entries()) <= 1
        assert sum(each.lasting for each in self.desk.absences()) <= 1
        assert all(entry.length(now) >= NONE for entry in self.desk.entries())
        assert (store.history().undo is None) == (not self.past)
        assert (store.history().redo is None) == (not self.undone)
        self.waits = bool(presence.undecided(store))

    @invariant()
    def adds_up(self) -> None:
        """21: what is counted twice is the sum of the lengths less the time covered, counted here second by second."""
        if not hasattr(self, "desk"):
            return
        view = show_day(self.desk.store, None, self.desk.clock)
        parts = [part for entry in view.log.entries if (part := entry.span(view.now).clip(view.span))]
        edges = sorted({instant_of(edge) for part in parts for edge in (part.start, part.end)})
        covered = NONE
        for one, two in pairwise(edges):
            covered += two - one if any(instant_of(part.start) <= one < instant_of(part.end) for part in parts) else NONE
        assert view.worked == covered
        assert view.doubled == sum((part.length for part in parts), NONE) - covered

    # -------------------------------------------------------------------------------------------------------- helpers

    def _do(self, act: Callable[[], object]) -> None:
        """Do it, after a look at the clocks; an act that left a record can be undone to what was before it."""
        self._note(lambda: presence.look(self.desk.store, self.desk.machine.pulse(), self.desk.clock))
        self._note(act)

    def _note(self, act: Callable[[], object]) -> None:
        last = self.desk.store.history().undo
        act()
        type(self).acts += 1
        now = self.desk.store.history().undo
        after = fingerprint(self.desk.store)
        if now is not None and (last is None or now.id != last.id):
            self.past.append(self.before)
            self.undone.clear()
        else:
            assert after == self.before
        self.before = after

    def _insist(self, act: Callable[[Resolution | None], object]) -> None:
        """Do it, the first way out taken where it overlaps; not at all where there is none."""
        try:
            self._do(lambda: act(None))
        except Overlaps as asked:
            assert fingerprint(self.desk.store) == self.before
            for how in asked.resolutions[:1]:
                self._do(partial(act, how))

    def _passes(self, happens: Callable[[], object], most: timedelta) -> None:
        self._do(self.desk.beat)
        counted = self._counted()
        self.desk.run(10 * SECOND)
        happens()
        self._do(self.desk.beat)
        assert counted <= self._counted() <= counted + 10 * SECOND + most

    def _some(self, number: int) -> Entry | None:
        entries = self.desk.entries()
        return entries[-1 - number % len(entries)] if entries else None

    def _spans(self) -> list[Span]:
        return [entry.span(self.desk.clock.now()) for entry in self.desk.entries()]

    def _covered(self, spans: list[Span]) -> timedelta:
        """What is covered until now: what runs will cover what is to come."""
        past = Span(later(self.desk.clock.now(), -timedelta(days=900)), self.desk.clock.now())
        return union_length(part for span in spans if (part := span.clip(past)))

    def _counted(self) -> timedelta:
        return sum((span.length for span in self._spans()), NONE)
