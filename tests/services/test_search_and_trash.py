"""Finding entries over the whole history, and bringing deleted ones back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log.change import Deed
from ballast.domain.log.overlap import Resolution
from ballast.domain.log.span import Span
from ballast.services import bulk, capture, fixing, history, tasks, trash
from ballast.services.finding import GoneError
from ballast.services.overlaps import Overlaps
from ballast.services.search import Question, search
from tests.services.days import TODAY, at, later, log, told
from tests.store.samples import dump

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def found(store: Store, text: str, limit: int = 50, **limits: object) -> list[str]:
    """All that is found, page by page, as "HH:MM name" with * where the note said it."""
    lines, mark = [], None
    while True:
        results = search(store, Question(text, **limits), mark, limit)  # type: ignore[arg-type]  # limits by name
        lines += [f"{each.entry.start:%H:%M} {each.task.name}{'*' * each.in_note}" for each in results.found]
        if results.more is None:
            return lines
        assert len(results.found) == limit
        mark = results.more


@pytest.fixture
def full(store: Store, clock: FixedClock) -> Store:
    """Some work with notes."""
    log(store, clock, "07:00-08:00 Büro Miete", "08:00-08:30 Invoices")
    log(store, clock, "08:30-09:00 Call", note="about the Invoices of Zoë")
    log(store, clock, "09:00-09:30 Invoices", note="ZOË")
    return store


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["09:00 Invoices", "08:30 Call", "08:00 Invoices", "07:00 Büro Miete"]),
        ("invoic", ["09:00 Invoices", "08:00 Invoices", "08:30 Call*"]),
        ("buro", ["07:00 Büro Miete"]),
        ("miete BÜRO", ["07:00 Büro Miete"]),
        ("zoe", ["09:00 Invoices*", "08:30 Call*"]),
        ("zoe invoices", ["09:00 Invoices*", "08:30 Call*"]),
        ("nowhere", []),
    ],
)
def test_names_come_before_notes(full: Store, text: str, lines: list[str], limit: int) -> None:
    """Newest first within each; words in any order, without capitals and accents; pages add up whatever their size."""
    assert found(full, text, limit) == lines


def test_old_notes_are_found_as_new_ones(full: Store, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies beyond the first look comes in the same order, within the same limits."""
    log(full, clock, "06:00-06:30 Taxes", "06:30-07:00 Taxes", note="Zoë")
    whole = found(full, "zoe")
    monkeypatch.setattr("ballast.store.search._CHUNK", 1)
    assert found(full, "zoe") == whole == ["09:00 Invoices*", "08:30 Call*", "06:30 Taxes*", "06:00 Taxes*"]
    assert found(full, "zoe", 1) == whole
    assert found(full, "zoe", span=Span(at(clock, "06:30"), at(clock, "09:00"))) == ["08:30 Call*", "06:30 Taxes*"]


def test_limits_hold(full: Store, clock: FixedClock) -> None:
    """Only these tasks, these categories, this time."""
    call = full.tasks.by_key("call")
    assert call is not None
    assert found(full, "zoe", task_ids=frozenset({call.id})) == ["08:30 Call*"]
    assert found(full, "", span=Span(at(clock, "08:00"), at(clock, "09:00"))) == ["08:30 Call", "08:00 Invoices"]
    core = full.categories.all()[0]
    bulk.set_category(full, [full.entries.of_task(call.id)[0].id], core.id, clock)
    assert found(full, "", category_ids=frozenset({core.id})) == ["08:30 Call"]
    assert found(full, "zoe", category_ids=frozenset({None})) == ["09:00 Invoices*"]
    assert search(full, Question("call")).found[0].category == core


def test_entries_of_the_same_second_are_all_found(store: Store, clock: FixedClock) -> None:
    """Pages neither repeat nor skip entries that start together."""
    for name in "abcde":
        log(store, clock, f"08:00-09:00 {name}", note="same")
    assert len(set(found(store, "same", 2))) == len(set(found(store, "", 2))) == 5


def test_many_tasks_at_once(store: Store, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """More tasks than a question may name are chosen row by row, with the same outcome."""
    log(store, clock, "07:00-08:00 aa", "08:00-09:00 ab", "09:00-10:00 c")
    monkeypatch.setattr("ballast.store.search._MANY", 1)
    assert found(store, "a", 1) == ["08:00 ab", "07:00 aa"]


def _gone(store: Store, clock: FixedClock) -> list[str]:
    return [f"{each.entry.start:%H:%M} {each.task.name if each.task else '?'}" for each in trash.contents(store, clock)]


@pytest.fixture
def ids(store: Store, clock: FixedClock) -> list[UUID]:
    """Two entries and one that runs."""
    return log(store, clock, "08:00-09:00 Mail", "09:00-09:30 Call", "09:30- Design")


def test_the_trash_holds_what_was_taken_away(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """Deleted, settled away or trimmed away within thirty days; the last one first; not what was undone or merged."""
    capture.delete(store, ids[:1], clock)
    capture.settle(store, None, clock)
    assert _gone(store, clock) == ["09:30 Design", "08:00 Mail"]
    history.undo(store, clock)
    assert _gone(store, clock) == ["08:00 Mail"]
    fixing.merge(store, ids[1], clock)
    assert _gone(store, clock) == ["08:00 Mail"]
    assert _gone(store, later(clock, days=30)) == ["08:00 Mail"]
    assert _gone(store, later(clock, days=30, seconds=1)) == []


def test_restoring_is_an_act_of_its_own(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """The entry is as it was, out of the trash, and undo puts it back there."""
    before = store.entries.get(ids[0])
    capture.delete(store, ids[:2], clock)
    away = dump(store)
    change = trash.restore(store, ids[:1], clock)
    assert (store.entries.get(ids[0]), change.deed, change.about) == (before, Deed.RESTORE_ENTRY, "Mail")
    assert _gone(store, clock) == ["09:00 Call"]
    with pytest.raises(GoneError):
        trash.restore(store, ids[:1], clock)
    history.undo(store, clock)
    assert dump(store) == away
    assert sorted(_gone(store, clock)) == ["08:00 Mail", "09:00 Call"]


def test_restoring_over_other_work_is_asked_about(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """What came there since is not overlapped silently."""
    capture.delete(store, ids[:1], clock)
    log(store, clock, "08:30-09:00 Taxes")
    with pytest.raises(Overlaps):
        trash.restore(store, ids[:1], clock)
    trash.restore(store, ids[:1], clock, Resolution.TRIM)
    assert told(store, clock)[0] == "08:00-09:00 Mail"
    assert _gone(store, clock) == ["08:30 Taxes"]


def test_what_ran_is_restored_as_ended(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """A timer that was thrown away at ten is not found running at noon."""
    capture.delete(store, ids[2:], clock)
    trash.restore(store, ids[2:], later(clock, hours=2))
    assert told(store, clock)[-1] == "09:30-10:00 Design"


def test_a_task_that_went_comes_back_with_its_entry(store: Store, clock: FixedClock, ids: list[UUID]) -> None:
    """After a merge the deleted entry of the other task is restored on a task of that name."""
    mail, call = store.tasks.by_key("mail"), store.tasks.by_key("call")
    assert mail is not None
    assert call is not None
    capture.delete(store, ids[1:2], clock)
    tasks.merge(store, mail.id, [call.id], clock)
    assert _gone(store, clock) == ["09:00 Call"]
    trash.restore(store, ids[1:2], clock)
    assert told(store, clock)[1] == "09:00-09:30 Call"
    capture.delete(store, ids[1:2], clock)
    tasks.merge(store, mail.id, [call.id], clock)
    log(store, clock, "06:00-06:30 call")
    trash.restore(store, ids[1:2], clock)
    named = store.tasks.by_key("call")
    entry = store.entries.get(ids[1])
    assert named is not None
    assert entry is not None
    assert entry.task_id == named.id != call.id


def test_a_restored_import_is_known_again(store: Store, clock: FixedClock) -> None:
    """Where an entry came from is restored too, so that importing its file again brings no double."""
    (mail,) = log(store, clock, "08:00-09:00 Mail")
    entry = store.entries.get(mail)
    assert entry is not None
    capture.delete(store, [mail], clock)
    with store.action(Deed.IMPORT, at=clock.now()) as act:
        act.entries.add_imported([(entry, "key")])
    capture.delete(store, [mail], clock)
    assert store.entries.keys_known(["key"]) == set()
    trash.restore(store, [mail], clock)
    assert store.entries.keys_known(["key"]) == {"key"}


def test_thirty_days_of_other_deeds_are_no_trash(store: Store, clock: FixedClock) -> None:
    """Starts, edits, splits and undone deletions leave nothing behind."""
    (mail,) = log(store, clock, "08:00-09:00 Mail", day=TODAY - timedelta(days=1))
    fixing.split(store, mail, at(clock, "08:30", date(2026, 3, 3)), clock)
    capture.rate(store, mail, 3, clock)
    capture.start(store, capture.NamedTask(f"{uuid4()}],null]"), clock)
    assert trash.contents(store, clock) == ()
