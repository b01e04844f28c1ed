"""Setting up, categories, settings, the sample business, the expected period, care."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.narrowed import Only
from ballast.domain.insight.review import Period
from ballast.domain.log.profile import Profile
from ballast.domain.log.span import Span
from ballast.services import capture, care, categories, charting, history, review, settings, setup
from ballast.services.capture import NamedTask

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_an_audit_of_two_weeks_has_fourteen_days() -> None:
    """From a Monday to the Sunday after next."""
    assert setup.audit_period(date(2026, 3, 2), 2) == Period(date(2026, 3, 2), date(2026, 3, 15))


@pytest.mark.parametrize("weeks", [0, 5, -1])
def test_an_audit_has_one_to_four_weeks(weeks: int) -> None:
    """Anything else is refused."""
    with pytest.raises(ValueError, match="weeks"):
        setup.audit_period(date(2026, 3, 2), weeks)


def test_the_first_run_is_over_once_an_audit_is_set_up(store: Store, clock: FixedClock) -> None:
    """A new owner is welcomed once, and undo makes them new again."""
    assert setup.is_new(store)
    setup.begin_audit(store, Profile(currency="NOK"), Period(date(2026, 3, 2), date(2026, 3, 15)), clock)
    assert (setup.is_new(store), settings.profile(store).currency) == (False, "NOK")
    history.undo(store, clock)
    assert setup.is_new(store)


@pytest.mark.parametrize(("first", "number"), [(date(2026, 3, 2), 3), (date(2026, 3, 5), 0), (date(2026, 1, 5), 15)])
def test_the_day_of_the_audit_is_counted_from_one(store: Store, clock: FixedClock, first: date, number: int) -> None:
    """0 before it begins, length + 1 when it is over."""
    setup.begin_audit(store, Profile(), Period(first, first + timedelta(days=13)), clock)
    status = setup.audit_status(store, clock)
    assert status is not None
    assert (status.day_number, status.over) == (number, number == 15)


def test_the_sample_is_one_action_and_leaves_no_trace(sample_store: Store, clock: FixedClock) -> None:
    """113 entries come and go with one undo."""
    assert sample_store.entries.count() == 113
    history.undo(sample_store, clock)
    assert (sample_store.entries.count(), sample_store.tasks.all()) == (0, ())


def test_the_sample_lies_in_the_two_weeks_before_this_one(sample_store: Store, clock: FixedClock) -> None:
    """The review opens on it by itself."""
    assert review.expected_period(sample_store, clock) == Period(date(2026, 2, 16), date(2026, 3, 1))


def test_an_audit_without_entries_gives_way_to_the_log(store: Store, clock: FixedClock) -> None:
    """An imported month is reviewed although the audit is elsewhere."""
    setup.begin_audit(store, Profile(), Period(date(2026, 4, 6), date(2026, 4, 19)), clock)
    start = clock.at - timedelta(days=9)
    capture.fill_gap(store, Span(start, start + timedelta(hours=1)), NamedTask("Mail"), clock)
    capture.fill_gap(store, Span(clock.at, clock.at + timedelta(hours=1)), NamedTask("Mail"), clock)
    assert review.expected_period(store, clock) == Period(date(2026, 2, 23), date(2026, 3, 4))


def test_a_long_log_is_reviewed_from_its_last_two_weeks(store: Store, clock: FixedClock) -> None:
    """Years of entries are not poured into one review."""
    for days in (400, 0):
        start = clock.at - timedelta(days=days)
        capture.fill_gap(store, Span(start, start + timedelta(hours=1)), NamedTask("Mail"), clock)
    assert review.expected_period(store, clock) == Period(date(2026, 2, 19), date(2026, 3, 4))


def test_an_empty_log_is_asked_about_the_last_two_weeks(store: Store, clock: FixedClock) -> None:
    """There is always a period to show."""
    assert review.expected_period(store, clock) == Period(date(2026, 2, 19), date(2026, 3, 4))


def test_assigning_sorts_tasks_with_one_undo(sample_store: Store, clock: FixedClock) -> None:
    """Two tasks sorted at once are unsorted at once."""
    before = sample_store.tasks.all()
    categories.assign(sample_store, [task.id for task in before[:2]], None, clock)
    assert [task.category_id for task in sample_store.tasks.all()[:2]] == [None, None]
    history.undo(sample_store, clock)
    assert sample_store.tasks.all() == before


def test_at_most_nine_categories(store: Store, clock: FixedClock) -> None:
    """The tenth is refused, so that charts stay readable."""
    for number in range(4):
        categories.add_category(store, f"Extra {number}", number, "target", clock)
    with pytest.raises(categories.TooManyCategories):
        categories.add_category(store, "One more", 0, "target", clock)


def test_two_categories_cannot_share_a_name(store: Store, clock: FixedClock) -> None:
    """Capitals and spaces do not make a new name."""
    categories.add_category(store, "Travel", 5, "globe", clock)
    with pytest.raises(categories.CategoryNameTaken):
        categories.add_category(store, " travel ", 6, "globe", clock)


def test_removing_a_category_leaves_its_tasks_uncategorised(sample_store: Store, clock: FixedClock) -> None:
    """No task and no entry is lost with it."""
    tasks, entries = len(sample_store.tasks.all()), sample_store.entries.count()
    gone = sample_store.categories.all()[0]
    categories.remove_category(sample_store, gone.id, clock)
    assert (len(sample_store.tasks.all()), sample_store.entries.count()) == (tasks, entries)
    assert gone.id not in {task.category_id for task in sample_store.tasks.all()}


def test_a_category_can_be_renamed_and_recoloured(store: Store, clock: FixedClock) -> None:
    """What was changed is kept, the rest stays."""
    first = store.categories.all()[0]
    categories.change_category(store, replace(first, name="  Studio  work ", colour=4), clock)
    assert store.categories.all()[0] == replace(first, name="Studio work", colour=4)


def test_a_task_cannot_take_the_name_of_another(sample_store: Store, clock: FixedClock) -> None:
    """Merging is another act."""
    one, other = sample_store.tasks.all()[:2]
    with pytest.raises(ValueError, match="taken"):
        categories.change_task(sample_store, replace(one, name=other.name.upper()), clock)


def test_settings_that_change_numbers_can_be_undone(store: Store, clock: FixedClock) -> None:
    """A wrong day start is taken back like a wrong entry."""
    settings.change_profile(store, Profile(day_start=time(4)), clock)
    history.undo(store, clock)
    assert settings.profile(store) == Profile(declared=False)


def test_one_backup_a_day(sample_store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """The second one of a day is not made; one at a place of the owner's choice always is."""
    assert care.daily_backup(sample_store, clock) is not None
    assert care.daily_backup(sample_store, clock) is None
    assert care.back_up_to(sample_store, tmp_path / "copy.db", clock).entries == 113
    assert care.check(sample_store).ok


def test_the_entries_behind_an_hour_are_those_that_share_it(sample_store: Store, clock: FixedClock) -> None:
    """Monday at nine: those of the period whose own times reach into that hour, and one category alone has its part."""
    view = review.review_period(sample_store, None, clock)
    seen = charting.charted(sample_store, view, clock)
    log = review.log_of(sample_store, view.review.period, view.profile, clock)
    wanted = {
        each.id: log.tasks[each.task_id].category_id
        for each in log.entries
        if each.end and each.start.weekday() == 0 and each.start.hour <= 9 and each.end > each.start.replace(hour=9, minute=0)
    }
    assert set(seen.week.maps[Layer.HOURS].cells[0, 9].entries) == set(wanted)
    assert seen.work_day == 8
    core = next(each.category.id for each in view.review.categories if each.category and each.category.builtin == "core")
    alone = charting.charted(sample_store, view, clock, only=Only(core))
    ids = alone.week.maps[Layer.HOURS].cells[0, 9].entries
    assert set(ids) == {each for each, category in wanted.items() if category == core}
    assert {each.category.id for each in alone.view.review.tasks if each.category} == {core}
    assert {task.category_id for task in alone.habits.tasks.values()} == {core}


def test_an_hour_that_comes_twice_is_still_one_hour(store: Store, clock: FixedClock) -> None:
    """From the first half past two to the second, on 26 October 2025: hour two, and not three."""
    night = clock.at.replace(year=2025, month=10, day=26, hour=2, minute=30)
    capture.fill_gap(store, Span(night.replace(fold=0), night.replace(fold=1)), NamedTask("Night watch"), clock)
    view = review.review_period(store, Period(date(2025, 10, 25), date(2025, 10, 27)), clock)
    assert list(charting.charted(store, view, clock).week.maps[Layer.HOURS].cells) == [(6, 2)]
