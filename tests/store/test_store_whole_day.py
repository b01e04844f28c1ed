"""Absences, recorded steps, prompts and signs of life come back as they were written, and are undone byte for byte."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed, Kind
from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.domain.log.procedure import Step
from ballast.domain.log.prompt import Prompt, PromptAnswer
from ballast.domain.log.pulse import Pulse
from ballast.domain.log.span import Span
from ballast.store import absences as absences_module
from ballast.store.problems import Conflict, Rule
from tests.store.samples import NOW, dump, entry, later, log, look, task

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.store.store import Store

_DAY = 24 * 60


def _away(start: float, end: float | None, task_id: UUID | None = None, answer: Answer | None = None) -> Absence:
    return Absence(uuid4(), later(start), None if end is None else later(end), Cause.SLEEP, task_id, answer)


def test_absences_are_found_by_time_and_by_what_they_wait_for(store: Store) -> None:
    """In order of start; one that lasts reaches on; undecided are those that ended without an answer."""
    mail = task()
    log(store, mail)
    made = [_away(0, 10, mail.id), _away(20, 30, answer=Answer.BREAK), _away(40, None)]
    with store.action(Deed.GO_AWAY, at=NOW) as act:
        for each in reversed(made):
            act.absences.put(each)
    assert act.change.kinds == {Kind.ABSENCES}
    assert act.change.span is not None
    assert store.absences.in_span(Span(later(5), later(20))) == (made[0],)
    assert store.absences.in_span(Span(later(10), later(1000))) == (made[1], made[2])
    assert (store.absences.undecided(), store.absences.lasting()) == ((made[0],), made[2])
    assert (store.absences.get(made[1].id), store.absences.get(uuid4())) == (made[1], None)


def test_an_absence_is_found_however_long_ago_it_began(store: Store) -> None:
    """Of a minute, of a day, of three years, and one that lasts: those that share time with a span, in order of start."""
    lengths = (0, 1, _DAY, _DAY + 1, 3 * 366 * _DAY)
    places = [(back, length) for back in (0, 1, 2, 900) for length in lengths]
    made = [_away(at - back * _DAY, at - back * _DAY + length) for at, (back, length) in enumerate(places)]
    made.append(_away(-500 * _DAY, None))
    with store.action(Deed.GO_AWAY, at=NOW) as act:
        for each in made:
            act.absences.put(each)
    for start in (-2000 * _DAY, -899 * _DAY, -2 * _DAY, -_DAY, -1, 0, 1, 150, 400 * _DAY):
        for length in (1, 60, 10 * _DAY):
            span = Span(later(start), later(start + length))
            shared = [each for each in made if each.start < span.end and (each.end is None or each.end > span.start)]
            assert store.absences.in_span(span) == tuple(sorted(shared, key=lambda each: (each.start, each.id.hex)))


def test_absences_of_a_span_are_read_through_indexes(store: Store) -> None:
    """No part of the question reads the whole past: each uses an index that bounds it."""
    text = str(absences_module._IN_SPAN.compile(store.database.engine))
    asked = store.database.driver().execute(f"EXPLAIN QUERY PLAN {text}", (0,) * text.count("?"))
    plan = [row[3].partition("INDEX ")[2] for row in asked if "absence" in row[3]]
    assert [line.split()[0] for line in plan] == ["ix_absence_started", "ix_absence_long", "ix_absence_one_open"]
    assert "(started>? AND started<?)" in plan[0]


def test_only_one_absence_lasts(store: Store) -> None:
    """A second one is refused, and so is one of an unknown task."""
    with store.action(Deed.GO_AWAY, at=NOW) as act:
        act.absences.put(_away(0, None))
    with pytest.raises(Conflict), store.action(Deed.GO_AWAY, at=NOW) as act:
        act.absences.put(_away(1, None))
    with pytest.raises(Conflict) as caught, store.action(Deed.GO_AWAY, at=NOW) as act:
        act.absences.put(_away(1, 2, uuid4()))
    assert caught.value.rule is Rule.IN_USE


def test_an_answer_is_undone_and_done_again(store: Store) -> None:
    """What was said of an absence, and an absence that was taken away, come back byte for byte."""
    first, second = _away(0, 10), _away(20, 30)
    with store.action(Deed.GO_AWAY, at=NOW) as act:
        act.absences.put(first)
        act.absences.put(second)
    before = dump(store)
    with store.action(Deed.ANSWER_ABSENCE, at=NOW) as act:
        act.absences.put(replace(first, answer=Answer.WORKED))
        act.absences.remove(second.id)
        act.absences.remove(second.id)
    after = dump(store)
    store.undo(NOW)
    assert dump(store) == before
    store.redo(NOW)
    assert dump(store) == after
    assert store.absences.in_span(Span(later(0), later(60))) == (replace(first, answer=Answer.WORKED),)


def test_steps_keep_their_order_and_go_with_their_task(store: Store) -> None:
    """Steps are added, put anew, and taken away with the task; undo brings all of it back."""
    mail, call = task("Mail"), task("Call")
    log(store, mail, call)
    steps = [Step(uuid4(), mail.id, place, text, later(place)) for place, text in enumerate(("open", "sort", "answer"))]
    with store.action(Deed.RECORD_STEP, at=NOW) as act:
        for step in reversed(steps):
            act.procedures.add(step)
    assert act.change.kinds == {Kind.PROCEDURES}
    assert store.procedures.of_task(mail.id) == tuple(steps)
    changed = (replace(steps[2], position=0, text="reply"), replace(steps[0], position=1))
    with store.action(Deed.EDIT_STEPS, at=NOW) as act:
        act.procedures.put_all(mail.id, changed)
    assert store.procedures.by_task() == {mail.id: changed}
    before = dump(store)
    with store.action(Deed.DELETE_TASK, at=NOW) as act:
        act.tasks.remove(mail.id)
    assert store.procedures.by_task() == {}
    for _ in range(2):
        store.undo(NOW)
    assert store.procedures.of_task(mail.id) == tuple(steps)
    store.redo(NOW)
    assert dump(store) == before
    with pytest.raises(Conflict), store.action(Deed.RECORD_STEP, at=NOW) as act:
        act.procedures.add(replace(steps[0], id=uuid4(), task_id=uuid4()))


def test_a_task_with_an_absence_or_entries_stays(store: Store) -> None:
    """It is refused as a whole: its steps are there still."""
    mail = task("Mail")
    log(store, mail, entry(mail))
    with store.action(Deed.RECORD_STEP, at=NOW) as act:
        act.procedures.add(Step(uuid4(), mail.id, 0, "open", NOW))
    before = dump(store)
    with pytest.raises(Conflict), store.action(Deed.DELETE_TASK, at=NOW) as act:
        act.tasks.remove(mail.id)
    assert dump(store) == before


def test_everything_of_a_task_is_given_to_another(store: Store) -> None:
    """Entries and absences change hands at once, however many; nothing else changes, and undo gives them back."""
    mail, call = task("Mail"), task("Call")
    log(store, mail, call, *(entry(mail, minute, minute + 1) for minute in range(1, 50)), entry(call, 0, 1))
    with store.action(Deed.GO_AWAY, at=NOW) as act:
        act.absences.put(_away(0, 10, mail.id))
    before = dump(store)
    with store.action(Deed.MERGE_TASKS, at=NOW) as act:
        assert (act.entries.give(mail.id, call.id), act.absences.give(mail.id, call.id)) == (49, 1)
        assert act.entries.give(mail.id, call.id) == 0
    assert look(store, "SELECT count(DISTINCT task_id), count(*) FROM entry") == [(1, 50)]
    store.undo(NOW)
    assert dump(store) == before


def test_prompts_wait_until_they_are_answered(store: Store) -> None:
    """Missed ones come in order of time; an answer takes one out of the list, and undo puts it back."""
    first, second = Prompt(uuid4(), later(0)), Prompt(uuid4(), later(15))
    with store.action(Deed.ASK_PROMPT, at=NOW) as act:
        act.prompts.put(second)
        act.prompts.put(first)
    assert (store.prompts.missed(), store.prompts.last()) == ((first, second), later(15))
    with store.action(Deed.ANSWER_PROMPT, at=NOW) as act:
        act.prompts.put(replace(first, answer=next(iter(PromptAnswer))))
    assert act.change.kinds == {Kind.PROMPTS}
    assert store.prompts.missed() == (second,)
    store.undo(NOW)
    assert store.prompts.missed() == (first, second)


def test_the_last_sign_of_life_is_no_act(store: Store) -> None:
    """It comes back to the microsecond, replaces the one before, and leaves nothing to undo."""
    assert store.pulses.last() is None
    wall = later(0) + timedelta(microseconds=123_456)
    pulse = Pulse(wall, timedelta(seconds=5, microseconds=7), timedelta(days=400), "boot")
    store.leave_pulse(pulse)
    store.leave_pulse(replace(pulse, ended=True, boot_id="other"))
    assert store.pulses.last() == replace(pulse, ended=True, boot_id="other")
    assert (look(store, "SELECT count(*) FROM pulse"), store.history().undo) == ([(1,)], None)


def test_more_said_of_an_entry_comes_back(store: Store) -> None:
    """Reason, source and parallel are kept beside what was there before, and undone."""
    mail = task()
    said = replace(entry(mail), reason=DelayReason.REWORK, interrupter=Interrupter.MAIL, parallel=True)
    log(store, mail, said, entry(mail, 60, 90))
    assert store.entries.get(said.id) == said
    before = dump(store)
    with store.action(Deed.EDIT, at=NOW) as act:
        act.entries.replace(replace(said, reason=None, interrupter=None, parallel=False))
    assert store.entries.get(said.id) == replace(said, reason=None, interrupter=None, parallel=False)
    store.undo(NOW)
    assert dump(store) == before
