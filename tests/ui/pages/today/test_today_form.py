"""The entry form: what it shows, what it refuses, and that it never loses what is typed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtTest import QTest

from ballast.ui.entry.draft import Draft, Fault, Moment, moment_of
from ballast.ui.words import today as say
from tests.ui.accessibility import nameless
from tests.ui.pages.today.house import ZONE

if TYPE_CHECKING:
    from ballast.domain.log.span import Span
    from ballast.ui.entry.form import EntryForm
    from tests.ui.pages.today.house import House

NOW = datetime(2026, 11, 23, 16, 12, tzinfo=ZONE)


def opened(house: House) -> EntryForm:
    """The form that is open."""
    form = house.page.forms.form
    assert form is not None
    return form


def wall(text: str) -> Moment:
    """A time on the wall."""
    return Moment(datetime.fromisoformat(text))


def test_a_new_entry_begins_where_the_last_one_ended(house: House) -> None:
    """Add entry proposes the time since the last entry, up to now."""
    house.page.forms.open_new()
    form = opened(house)
    start, end = form.when.moments
    assert end is not None
    assert (start.wall, end.wall) == (datetime(2026, 11, 23, 15, 0), datetime(2026, 11, 23, 16, 12))  # noqa: DTZ001 - on the wall
    form.reject()


def test_start_and_end_stand_in_columns(house: House) -> None:
    """The hours of start and end stand one below the other, and all of the end's row is inside."""
    house.page.forms.open_new()
    when = opened(house).when
    assert when.start.time.x() == when.end.time.x()
    assert when.start.time.width() == when.end.time.width()
    opened(house).reject()


def test_everything_typed_is_stored(house: House) -> None:
    """Task, category, times, stress, what it blocked, interruption and note of a new entry reach the store."""
    house.page.forms.open_new()
    form = opened(house)
    form.task.setText("Tax return")
    form.category.setCurrentIndex(form.category.findText("Administrative"))
    form.when.length.setText("")
    QTest.keyClicks(form.when.length, "45m")
    form.details.stress.buttons()[4].click()
    form.details.blocks.setChecked(True)
    form.details.minutes.setValue(20)
    form.details.interrupts.setChecked(True)
    form.details.note.setPlainText("for <b>2025</b>")
    form.save.click()
    house.settle()
    stored = house.ask(lambda store: store.entries.recent(1)[0])
    assert (stored.start, stored.end) == (NOW.replace(hour=15, minute=0), NOW.replace(hour=15, minute=45))
    assert (stored.stress, stored.note, stored.delayed, stored.blocked) == (3, "for <b>2025</b>", True, timedelta(minutes=20))
    assert stored.interruption is True
    assert house.page.forms.form is None


def test_editing_changes_only_what_was_changed(house: House) -> None:
    """Opening an entry and saving it leaves it as it was, to the second; a new length moves its end alone."""
    before = house.page.body.entries.list.rows()[0].entry
    house.page.forms.open_entry(before)
    opened(house).save.click()
    house.settle()
    assert house.ask(lambda store: store.entries.get(before.id)) == before
    house.page.forms.open_entry(before)
    form = opened(house)
    form.when.length.setText("")
    QTest.keyClicks(form.when.length, "1h30")
    form.save.click()
    house.settle()
    after = house.ask(lambda store: store.entries.get(before.id))
    assert after is not None
    assert (after.start, after.end) == (before.start, before.start + timedelta(minutes=90))


def test_moving_the_start_keeps_the_length(house: House) -> None:
    """An entry that began earlier ends earlier by as much."""
    house.page.forms.open_entry(house.page.body.entries.list.rows()[0].entry)
    form = opened(house)
    form.when.start.time.setTime(QTime(12, 30))
    assert form.when.end.time.time() == QTime(14, 30)
    form.reject()


def test_a_name_brings_its_category(house: House) -> None:
    """Typing a known task sets its category; moving it to another one says how many entries go along."""
    house.page.forms.open_new()
    form = opened(house)
    QTest.keyClicks(form.task, "invoices")
    assert form.category.currentText() == "Administrative"
    form.category.setCurrentIndex(form.category.findText("Marketing"))
    assert form.hint.text() == say.MOVES_TASK(1)
    form.reject()


def test_a_form_with_faults_stays_open(house: House) -> None:
    """A missing task and an end before the start are said in words, and nothing is stored."""
    before = house.entries()
    house.page.forms.open_new()
    form = opened(house)
    assert form.wrong.isHidden()
    form.when.end.day.setDate(QDate(2026, 11, 22))
    form.save.click()
    assert say.FORM_TASK_MISSING() in form.wrong.text()
    assert say.FORM_REVERSED() in form.wrong.text()
    assert house.entries() == before
    form.reject()


def test_overlap_is_said_but_not_forbidden(house: House) -> None:
    """An entry on top of another says so and can be saved."""
    house.page.forms.open_gap(_span(house))
    form = opened(house)
    form.when.start.time.setTime(QTime(11, 30))
    assert "Overlaps Invoices, 10:00 – 12:00" in form.remark.text()
    form.reject()


def test_delete_in_the_form(house: House) -> None:
    """Delete removes the entry and closes the form."""
    house.page.forms.open_entry(house.page.body.entries.list.rows()[0].entry)
    opened(house).delete.click()
    house.settle()
    assert len(house.entries()) == 2
    assert house.page.forms.form is None


def test_no_control_of_the_form_is_nameless(house: House) -> None:
    """A screen reader can name everything in the form."""
    house.page.forms.open_entry(house.page.body.entries.list.rows()[0].entry)
    assert nameless(opened(house)) == []
    opened(house).reject()


def test_a_skipped_hour_offers_its_neighbours(house: House) -> None:
    """02:30 in the night of the spring change does not exist: the form says so and offers 01:59 and 03:00."""
    house.page.forms.open_new()
    form = opened(house)
    form.task.setText("night shift")
    form.when.start.day.setDate(QDate(2026, 3, 29))
    form.when.start.time.setTime(QTime(2, 30))
    assert "The clocks jump over 02:30" in form.wrong.text()
    assert form.when.start.before.text() == say.FORM_TAKE(time="01:59")
    form.when.start.after.click()
    assert form.when.start.time.time() == QTime(3, 0)
    assert form.wrong.isHidden()
    form.reject()


def test_a_repeated_hour_is_asked_about(house: House) -> None:
    """02:30 in the night of the autumn change comes twice: a box says which, an hour apart."""
    house.page.forms.open_new()
    edit = opened(house).when.start
    assert edit.second.isHidden()
    edit.day.setDate(QDate(2026, 10, 25))
    edit.time.setTime(QTime(2, 30))
    first = edit.instant
    edit.second.click()
    assert edit.instant.timestamp() - first.timestamp() == 3600
    opened(house).reject()


@pytest.mark.parametrize(
    ("start", "end", "faults"),
    [
        ("2026-11-23T09:00", "2026-11-23T10:00", ()),
        ("2026-11-23T09:00", "2026-11-23T09:00", (Fault.NO_LENGTH,)),
        ("2026-11-23T09:00", "2026-11-23T08:00", (Fault.REVERSED,)),
        ("2026-11-23T17:00", None, (Fault.NOT_YET,)),
        ("2026-03-29T02:30", "2026-03-29T05:00", (Fault.START_SKIPPED,)),
    ],
)
def test_faults_of_a_draft(start: str, end: str | None, faults: tuple[Fault, ...]) -> None:
    """Each wrong time is one fault; a right one is none."""
    draft = Draft("x", wall(start), wall(end) if end else None)
    assert draft.faults(ZONE, NOW, None) == faults


def test_an_instant_keeps_its_seconds_until_it_is_touched() -> None:
    """An instant shown to the minute and not changed stays the same instant; the second 02:30 stays the second."""
    exact = datetime(2026, 10, 25, 2, 30, 17, tzinfo=ZONE, fold=1)
    moment = moment_of(exact, ZONE)
    assert (moment.second, moment.instant(ZONE).timestamp()) == (True, exact.timestamp())
    touched = Moment(moment.wall + timedelta(minutes=1), moment.second, moment.exact)
    assert touched.instant(ZONE).timestamp() == exact.timestamp() + 43


def _span(house: House) -> Span:
    gap = house.page.body.timeline.band.blocks[2].stretch
    assert gap is not None
    return gap.span
