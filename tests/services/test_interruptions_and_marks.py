"""Interruptions in one key and back again; delays, sources and notes in one key."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.services import history, interruptions, marks
from ballast.services.capture import NamedTask, start
from tests.services.days import TODAY, later, log, told
from tests.store.samples import dump

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

CALL = NamedTask("Call")


def test_an_interruption_and_back(store: Store, clock: FixedClock) -> None:
    """A stops, B runs as an interruption with its source, A goes on anew; each is one undo."""
    log(store, clock, "09:30- Design")
    change = interruptions.interrupt(store, CALL, Interrupter.PHONE, clock)
    running = store.entries.running()
    assert running is not None
    assert (running.interruption, running.interrupter, change.deed) == (True, Interrupter.PHONE, Deed.INTERRUPT)
    before = dump(store)
    back = interruptions.go_back(store, later(clock, minutes=5))
    assert back is not None
    assert (back.deed, back.about) == (Deed.GO_BACK, "Design")
    assert told(store, clock) == ["09:30-10:00 Design", "10:00-10:05 Call", "10:05- Design"]
    assert interruptions.go_back(store, later(clock, minutes=6)) is None
    history.undo(store, clock)
    assert dump(store) == before


def test_nested_interruptions_go_back_one_by_one(store: Store, clock: FixedClock) -> None:
    """The innermost first."""
    log(store, clock, "09:30- Design")
    for number, name in enumerate(("Call", "Mail")):
        interruptions.interrupt(store, NamedTask(name), None, later(clock, minutes=number))
    for number in (2, 3):
        interruptions.go_back(store, later(clock, minutes=number))
    assert [line.split(" ", 1)[1] for line in told(store, clock)] == ["Design", "Call", "Mail", "Call", "Design"]


def test_one_key_resumes_or_goes_back(store: Store, clock: FixedClock) -> None:
    """Nothing runs: the last task; an interruption runs: back; else: the task before."""
    assert interruptions.resume_last(store, clock) is None
    log(store, clock, "08:00-09:00 Mail", "09:00-09:30 Design")
    interruptions.resume_last(store, clock)
    interruptions.resume_last(store, later(clock, minutes=1))
    interruptions.interrupt(store, CALL, None, later(clock, minutes=2))
    interruptions.resume_last(store, later(clock, minutes=3))
    assert told(store, clock)[2:] == ["10:00-10:01 Design", "10:01-10:02 Mail", "10:02-10:03 Call", "10:03- Mail"]


def test_the_first_task_has_nothing_before(store: Store, clock: FixedClock) -> None:
    """One task alone, or an interruption of nothing, cannot go back; work logged ahead is not gone back to."""
    interruptions.interrupt(store, CALL, Interrupter.OWN, clock)
    log(store, clock, "11:00-12:00 Lunch")
    assert interruptions.go_back(store, clock) is None
    assert interruptions.resume_last(store, clock) is None
    assert interruptions.waiting(store, clock) is None


def test_yesterdays_interruption_is_over(store: Store, clock: FixedClock) -> None:
    """The stack is the present day's."""
    log(store, clock, "09:00-10:00 Mail", day=TODAY - timedelta(days=1))
    log(store, clock, "10:00-10:10 Call", day=TODAY - timedelta(days=1), interruption=True)
    start(store, NamedTask("Design"), clock)
    assert interruptions.waiting(store, clock) is None


def test_marks_say_more_of_an_entry(store: Store, clock: FixedClock) -> None:
    """A delay with minutes and reason, an interruption with its source, a note; a no takes the rest away; each is one undo."""
    (mail,) = log(store, clock, "08:00-09:00 Mail")
    before = dump(store)
    ten = timedelta(minutes=10)
    deeds = [
        marks.mark_delay(store, mail, True, clock, blocked=ten, reason=DelayReason.APPROVAL).deed,  # noqa: FBT003 - the answer
        marks.mark_interruption(store, mail, True, clock, interrupter=Interrupter.CLIENT).deed,  # noqa: FBT003 - the answer
        marks.note(store, mail, " two\x07 lines\nof it ", clock).deed,
    ]
    entry = store.entries.get(mail)
    assert entry is not None
    assert (entry.delayed, entry.blocked, entry.reason) == (True, ten, DelayReason.APPROVAL)
    assert (entry.interruption, entry.interrupter, entry.note) == (True, Interrupter.CLIENT, "two lines\nof it")
    assert deeds == [Deed.MARK_DELAY, Deed.EDIT, Deed.NOTE]
    marks.mark_delay(store, mail, False, clock, blocked=ten, reason=DelayReason.TOOL)  # noqa: FBT003 - the answer
    marks.mark_interruption(store, mail, None, clock, interrupter=Interrupter.MAIL)
    entry = store.entries.get(mail)
    assert entry is not None
    assert (entry.delayed, entry.blocked, entry.reason, entry.interruption, entry.interrupter) == (
        False,
        None,
        None,
        None,
        None,
    )
    for _ in range(5):
        history.undo(store, clock)
    assert dump(store) == before
