"""Imports: preview, one action, one undo, and every row accounted for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.domain.log.span import union_length
from ballast.services import capture, exports, history, imports
from ballast.services.imports import Choices, Refusal
from ballast.services.review import expected_period, review_period
from tests.services.days import log

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

HEADER = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n"
MAIL = "Me,me@x,C,Office,,Mail,No,2026-03-02,09:00:00,2026-03-02,10:00:00,01:00:00,,\n"
CALL = "Me,me@x,C,Office,,Call,No,2026-03-02,10:00:00,2026-03-02,10:30:00,00:30:00,,\n"
BAD = "Me,me@x,C,Office,,Odd,No,2026-13-02,10:00:00,2026-03-02,10:30:00,00:30:00,,\n"


def _bring(store: Store, text: str, clock: FixedClock, choices: Choices | None = None) -> imports.Imported:
    reading = imports.read_file(text.encode(), "toggl.csv")
    return imports.bring_in(store, reading, choices or Choices(clock.zone), clock, about="toggl.csv")


def test_a_preview_writes_nothing(store: Store, clock: FixedClock) -> None:
    """It says what would come: rows, tasks, groups, period."""
    reading = imports.read_file((HEADER + MAIL + CALL + BAD).encode(), "toggl.csv")
    seen = imports.preview(store, reading, Choices(clock.zone), clock)
    assert (seen.new, seen.known, len(seen.rejections)) == (2, 0, 1)
    assert seen.new_tasks == ("Mail", "Call")
    assert [(group.name, group.rows) for group in seen.groups] == [("Office", 2)]
    assert store.entries.count() == 0


def test_a_row_that_cannot_be_read_is_named_by_line_and_field(store: Store, clock: FixedClock) -> None:
    """Rows in = new + known + rejected, and the rejected one says where it is."""
    done = _bring(store, HEADER + MAIL + BAD + CALL, clock)
    assert (done.new, done.known) == (2, 0)
    assert [(each.line, each.field) for each in done.rejections] == [(3, "start date")]


def test_the_same_file_twice_adds_nothing(store: Store, clock: FixedClock) -> None:
    """The second time every row is known."""
    _bring(store, HEADER + MAIL + CALL, clock)
    again = _bring(store, HEADER + MAIL + CALL, clock)
    assert (again.new, again.known, again.change) == (0, 2, None)


def test_equal_rows_of_one_file_all_stay(store: Store, clock: FixedClock) -> None:
    """Three identical rows are three entries, also after a second import."""
    _bring(store, HEADER + MAIL * 3, clock)
    assert _bring(store, HEADER + MAIL * 3, clock).known == 3
    assert store.entries.count() == 3


def test_overlapping_files_give_their_union_in_either_order(store: Store, clock: FixedClock) -> None:
    """What both hold comes once."""
    assert _bring(store, HEADER + MAIL, clock).new == 1
    assert _bring(store, HEADER + CALL + MAIL, clock).new == 1


def test_undo_takes_the_whole_import_back(store: Store, clock: FixedClock) -> None:
    """Entries and tasks of the import go; what was there before stays; and it can come again."""
    capture.start(store, capture.NamedTask("Mail"), clock)
    _bring(store, HEADER + MAIL + CALL, clock)
    history.undo(store, clock)
    assert (store.entries.count(), [task.name for task in store.tasks.all()]) == (1, ["Mail"])
    assert _bring(store, HEADER + MAIL + CALL, clock).new == 2


def test_a_project_mapped_once_sorts_all_its_tasks(store: Store, clock: FixedClock) -> None:
    """The owner maps the project, not each task; a task sorted before keeps its category."""
    core, admin = store.categories.all()[:2]
    capture.start(store, capture.NamedTask("Call", core.id), clock)
    _bring(store, HEADER + MAIL + CALL, clock, Choices(clock.zone, groups={"Office": admin.id}))
    assert {task.name: task.category_id for task in store.tasks.all()} == {"Call": core.id, "Mail": admin.id}


def test_only_the_chosen_person_comes_in(store: Store, clock: FixedClock) -> None:
    """Rows of others are left out and counted."""
    other = MAIL.replace("Me,me@x", "You,you@x")
    done = _bring(store, HEADER + MAIL + other, clock, Choices(clock.zone, user="Me"))
    assert (done.new, done.left_out) == (1, 1)


def test_a_summary_is_refused_before_anything_is_written(store: Store) -> None:
    """Totals without times are no log."""
    with pytest.raises(Refusal):
        imports.read_file(b"Project,Client,Title,Duration\nA,B,C,00:25:20\n", "summary.csv")
    assert store.entries.count() == 0


def test_our_own_export_comes_back_as_it_was(sample_store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """Into the same log it adds nothing."""
    names = {category.id: category.builtin for category in sample_store.categories.all()}
    made = exports.export_csv(sample_store, tmp_path / "log.csv", names)
    reading = imports.read_file(made.path.read_bytes(), "log.csv")
    seen = imports.preview(sample_store, reading, Choices(clock.zone, names=names), clock)
    assert (made.entries, seen.new, seen.known) == (sample_store.entries.count(), 0, made.entries)


def test_everything_said_of_an_entry_is_in_our_own_export(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """Deleted and read back from the file, entries are what they were, also why they were held up and what interrupted."""
    (mail,) = log(
        store, clock, "08:00-09:00 Mail", stress=2, note="n", delayed=True, blocked=timedelta(minutes=5), interruption=True,
        reason=DelayReason.TOOL, interrupter=Interrupter.CLIENT, parallel=True,
    )  # fmt: skip
    before = store.entries.get(mail)
    made = exports.export_csv(store, tmp_path / "log.csv", {})
    capture.delete(store, [mail], clock)
    reading = imports.read_file(made.path.read_bytes(), "log.csv")
    assert imports.bring_in(store, reading, Choices(clock.zone), clock, about="log.csv").new == 1
    assert store.entries.get(mail) == before


def test_a_second_timer_in_a_file_is_rejected_not_guessed(sample_store: Store, clock: FixedClock) -> None:
    """Of two rows without an end one may run; the other is told."""
    text = "start,end,task\n2026-03-04T08:00:00+01:00,,One\n2026-03-04T09:00:00+01:00,,Two\n"
    reading = imports.read_file(text.encode(), "log.csv")
    done = imports.bring_in(sample_store, reading, Choices(clock.zone), clock, about="log.csv")
    assert (done.new, [each.line for each in done.rejections]) == (1, [2])


@pytest.mark.parametrize(("language", "page"), [("el", "cp1253"), ("ru-RU", "cp1251"), ("ja", "cp932")])
def test_an_old_file_is_read_in_the_owners_language(language: str, page: str) -> None:
    """A file in the code page of the owner's language gives its tasks letter by letter; the UTF-8 one needs no language."""
    task = {"el": "Τιμολόγια", "ru-RU": "Счета", "ja": "請求書"}[language]
    text = f"start,end,task\n2026-03-04T08:00:00+01:00,2026-03-04T09:00:00+01:00,{task}\n"
    old = imports.read_file(text.encode(page), "log.csv", language=language)
    new = imports.read_file(text.encode(), "log.csv")
    assert [each.task for each in old.drafts] == [each.task for each in new.drafts] == [task]
    assert (old.encoding, new.encoding) == (page, "utf-8")


def test_a_real_month_of_toggl_reaches_its_figures(store: Store, clock: FixedClock, shared: Path) -> None:
    """217 entries, and the seconds that the file is known to hold, all through the store and the review."""
    data = (shared / "toggl" / "floresfdev_2017-08_detailed.csv").read_bytes()
    reading = imports.read_file(data, "floresfdev.csv")
    done = imports.bring_in(store, reading, Choices(ZoneInfo("UTC")), clock, about="floresfdev.csv")
    assert (done.new, done.stated.total_seconds(), done.clock.total_seconds()) == (217, 672994, 673003)
    review = review_period(store, expected_period(store, clock), clock).review
    assert (review.entries, review.clock.total_seconds(), review.union.total_seconds()) == (217, 673003, 667024)
    assert len(review.tasks) == 72
    spans = [entry.span(clock.at) for entry in store.entries.recent(1000)]
    assert union_length(spans).total_seconds() == 667024
