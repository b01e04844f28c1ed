"""Closing a day, prompts and steps, on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.log.absence import Answer, Cause
from ballast.domain.log.closing import Missing
from ballast.domain.log.prompt import Prompt, PromptAnswer
from ballast.domain.log.prompting import Asking, Rhythm
from ballast.domain.log.span import Span, instant_of
from ballast.services import capture, categories, closing, history, presence, prompts, steps
from ballast.services.capture import NamedTask, TaskNameMissing
from ballast.services.day import show_day
from ballast.services.finding import GoneError
from ballast.services.presence import BREAK
from tests.services.desk import Desk

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

TUESDAY = date(2026, 3, 3)
MINUTE = timedelta(minutes=1)
HALF_HOURS = Asking(Rhythm.REGULAR, 30 * MINUTE)


def _at(clock: FixedClock, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 3, hour, minute, tzinfo=clock.zone)


def _work(store: Store, clock: FixedClock, name: str, first: datetime, last: datetime) -> None:
    capture.fill_gap(store, Span(first, last), NamedTask(name), clock)


def test_a_day_of_ten_entries_is_closed_by_its_questions(store: Store, clock: FixedClock) -> None:
    """Each answer takes its question away and opens none; afterwards nothing is asked and the day is covered."""
    for number in range(10):
        start = _at(clock, 9) + number * 45 * MINUTE
        _work(store, clock, f"Task {number % 3}", start, start + 45 * MINUTE - (25 * MINUTE if number == 4 else timedelta(0)))
    _work(store, clock, "Task 0", _at(clock, 16, 30), _at(clock, 17))
    left = len(closing.questions(store, TUESDAY, clock))
    assert left == 1 + 3 + 11
    while found := closing.questions(store, TUESDAY, clock):
        assert len(found) == left
        first, left = found[0], left - 1
        if first.what is Missing.GAP:
            closing.leave_as_break(store, first.span, clock)
        elif first.what is Missing.UNCATEGORISED and first.task_id:
            categories.assign(store, [first.task_id], store.categories.all()[0].id, clock)
        elif first.entry is not None:
            capture.rate(store, first.entry.id, 2, clock)
    assert show_day(store, TUESDAY, clock).coverage == 1


def test_undecided_time_is_asked_first_and_answered_as_anywhere(store: Store, clock: FixedClock) -> None:
    """An hour away in the morning."""
    desk = Desk(store, clock.now())
    capture.start(store, NamedTask("Invoices"), desk.clock)
    away = desk.away(20, 80)
    first = closing.questions(store, None, desk.clock)[0]
    assert first.what is Missing.UNDECIDED
    assert first.absence is not None
    assert first.absence.id == away
    presence.answer(store, away, BREAK, desk.clock)
    assert Missing.UNDECIDED not in {each.what for each in closing.questions(store, None, desk.clock)}


def test_a_gap_that_was_a_break_can_be_undone(store: Store, clock: FixedClock) -> None:
    """It is an absence that nobody saw, and no gap; undo brings the gap back."""
    gap = Span(_at(clock, 9), _at(clock, 17))
    closing.leave_as_break(store, gap, clock)
    view = show_day(store, TUESDAY, clock)
    assert ([(each.cause, each.answer) for each in view.absences], view.gaps) == ([(Cause.SAID, Answer.BREAK)], ())
    history.undo(store, clock)
    assert show_day(store, TUESDAY, clock).gaps == (gap,)


@pytest.fixture
def desk(store: Store, clock: FixedClock) -> Desk:
    """Ten in the morning, Invoices from nine until then."""
    made = Desk(store, clock.now())
    _work(store, clock, "Invoices", made.at(-60), made.at(0))
    return made


def _ask(desk: Desk, since: float = 0) -> list[str]:
    return [f"{each.at:%H:%M}" for each in prompts.ask(desk.store, HALF_HOURS, 1, desk.at(since), desk.clock)]


def test_missed_prompts_stack_and_one_key_answers_them_all(desk: Desk) -> None:
    """Three half hours, one answer: the entry before goes on over all of them, as one undo."""
    desk.run(95 * MINUTE)
    assert _ask(desk) == ["10:30", "11:00", "11:30"]
    assert _ask(desk) == []
    waiting = prompts.missed(desk.store)
    assert len(waiting) == 3
    prompts.repeat(desk.store, {each.id for each in waiting}, HALF_HOURS.every, desk.clock)
    assert [(each.start, each.end) for each in desk.entries()] == [(desk.at(-60), desk.at(90))]
    assert prompts.missed(desk.store) == ()
    history.undo(desk.store, desk.clock)
    assert prompts.missed(desk.store) == waiting


def test_each_prompt_may_have_its_own_answer(desk: Desk) -> None:
    """Answered out of order, each writes its own half hour; a skipped one writes nothing."""
    desk.run(95 * MINUTE)
    _ask(desk)
    first, second, third = prompts.missed(desk.store)
    prompts.answer(desk.store, [third.id], NamedTask("Phone"), HALF_HOURS.every, desk.clock)
    prompts.answer(desk.store, [first.id], NamedTask("Mail"), HALF_HOURS.every, desk.clock)
    prompts.skip(desk.store, [second.id], desk.clock)
    assert [(each.start, each.end) for each in desk.entries()][1:] == [
        (desk.at(0), desk.at(30)),
        (desk.at(60), desk.at(90)),
    ]
    answers = desk.store.database.driver().execute("SELECT answer FROM prompt ORDER BY at").fetchall()
    assert answers == [(PromptAnswer.LOGGED,), (PromptAnswer.SKIPPED,), (PromptAnswer.LOGGED,)]


def test_nobody_is_asked_about_what_is_known(desk: Desk) -> None:
    """While something runs, before the owner came, and while away."""
    desk.run(35 * MINUTE)
    assert _ask(desk, since=31) == []
    capture.start(desk.store, NamedTask("Mail"), desk.clock, at=desk.at(5))
    assert _ask(desk) == []
    presence.go_away(desk.store, desk.clock.now(), Cause.IDLE, desk.clock)
    desk.run(30 * MINUTE)
    assert _ask(desk) == []


def test_asking_leaves_undo_and_redo_alone(desk: Desk) -> None:
    """The program's questions are no acts of the owner's."""
    history.undo(desk.store, desk.clock)
    before = desk.store.history()
    desk.run(35 * MINUTE)
    assert _ask(desk) == ["10:30"]
    assert desk.store.history() == before
    assert history.redo(desk.store, desk.clock) is not None


def test_an_answer_that_came_too_late_only_settles_the_prompt(desk: Desk) -> None:
    """The time was logged by hand meanwhile."""
    desk.run(35 * MINUTE)
    _ask(desk)
    _work(desk.store, desk.clock, "Phone", desk.at(0), desk.at(35))
    (prompt,) = prompts.missed(desk.store)
    assert prompts.stretch(desk.store, prompt, HALF_HOURS.every) is None
    prompts.answer(desk.store, [prompt.id], NamedTask("Mail"), HALF_HOURS.every, desk.clock)
    assert len(desk.entries()) == 2
    with pytest.raises(TaskNameMissing):
        prompts.answer(desk.store, [prompt.id], NamedTask(" "), HALF_HOURS.every, desk.clock)


def test_there_is_nothing_to_repeat_before_the_first_work(store: Store, clock: FixedClock) -> None:
    """One key does nothing then."""
    assert prompts.previous(store) is None
    assert prompts.repeat(store, [], HALF_HOURS.every, clock) is None


def test_steps_are_recorded_while_the_task_runs(desk: Desk) -> None:
    """In order, one act each; nothing is recorded while nothing runs, nor without words."""
    assert steps.record_step(desk.store, "Open the books", desk.clock) is None
    capture.start(desk.store, NamedTask("Invoices"), desk.clock)
    steps.record_step(desk.store, " Open  the books ", desk.clock)
    steps.record_step(desk.store, "Write the bill", desk.clock)
    (running,) = [entry for entry in desk.entries() if entry.running]
    assert [(each.position, each.text) for each in steps.steps_of(desk.store, running.task_id)] == [
        (0, "Open the books"),
        (1, "Write the bill"),
    ]
    with pytest.raises(steps.StepEmpty):
        steps.record_step(desk.store, " \n", desk.clock)
    history.undo(desk.store, desk.clock)
    assert steps.procedures(desk.store) == {running.task_id: ("Open the books",)}


def test_steps_are_edited_as_one_act(desk: Desk) -> None:
    """Reworded, put in another order, added, emptied; what they were before comes back at once."""
    capture.start(desk.store, NamedTask("Invoices"), desk.clock)
    for text in ("One", "Two", "Three"):
        steps.record_step(desk.store, text, desk.clock)
    task_id = desk.entries()[-1].task_id
    one, two, three = steps.steps_of(desk.store, task_id)
    steps.edit_steps(desk.store, task_id, [(three.id, "Three"), (None, "New"), (one.id, "Uno"), (two.id, " ")], desk.clock)
    found = steps.steps_of(desk.store, task_id)
    assert [each.text for each in found] == ["Three", "New", "Uno"]
    assert found[2] == replace(one, position=2, text="Uno")
    steps.edit_steps(desk.store, task_id, [(two.id, "Two")], desk.clock)
    assert [each.text for each in steps.steps_of(desk.store, task_id)] == ["Two"]
    history.undo(desk.store, desk.clock)
    history.undo(desk.store, desk.clock)
    assert steps.steps_of(desk.store, task_id) == (one, two, three)
    with pytest.raises(GoneError):
        steps.edit_steps(desk.store, one.id, [], desk.clock)


def test_a_prompt_over_the_repeated_hour_asks_about_half_an_hour(store: Store, clock: FixedClock) -> None:
    """True time, whatever the clock on the wall shows."""
    desk = Desk(store, datetime(2026, 10, 25, 2, 10, tzinfo=clock.zone))
    prompt = Prompt(UUID(int=1), desk.at(60))
    found = prompts.stretch(store, prompt, HALF_HOURS.every)
    assert found is not None
    assert instant_of(found.end) - instant_of(found.start) == 30 * MINUTE
