"""A review of small logs, figure by figure, and against counting minute by minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from uuid import UUID

import pytest

from ballast.domain.insight.bottleneck import Friction, score
from ballast.domain.insight.review import Provenance, Signal, TooLittle
from ballast.domain.log.entry import Entry
from ballast.domain.log.profile import Profile
from tests.domain.insight.sample import ADMIN, CORE, MONDAY, OWN, PROFILE, TOKYO, TWO_WEEKS, WEEK, Diary, at, hours, named


def full_week() -> Diary:
    """Five days of 9 to 17: two hours of e-mail each, the rest core work, with ratings and flags."""
    diary = Diary()
    diary.task("Mail", ADMIN)
    diary.task("Shop", CORE)
    for day in range(5):
        diary.work("Mail", day, "09:00", "11:00")
        diary.say(stress=3, delayed=day == 0, blocked=hours(1) if day == 0 else None, interruption=day < 2)
        diary.work("Shop", day, "11:00", "17:00")
        diary.say(stress=1)
    return diary


def test_a_full_week_adds_up() -> None:
    """Forty hours, five days that count, full coverage, ten a week of e-mail."""
    found = full_week().review()
    assert (found.entries, found.clock, found.union, found.stated) == (10, hours(40), hours(40), hours(40))
    assert (found.counted_days, found.coverage, len(found.days)) == (5, 1.0, 7)
    mail = named(found, "Mail")
    assert (mail.total, mail.counted, mail.days, mail.occurrences, mail.share) == (hours(10), hours(10), 5, 5, 0.25)
    assert mail.projection is not None
    assert mail.projection.mid == pytest.approx(10)
    assert (mail.median_run, mail.why_not) == (hours(2), None)
    totals = [(each.category, each.total, each.tasks) for each in found.categories]
    assert totals == [(CORE, hours(30), 1), (ADMIN, hours(10), 1)]
    assert found.mean_stress == pytest.approx((10 * 3 + 30 * 1) / 40)


def test_hours_that_nobody_said_have_no_points() -> None:
    """With our default work hours the signal is missing and the other weights grow from 85 to 100."""
    said, assumed = (named(full_week().review(profile=replace(PROFILE, declared=each)), "Mail").score for each in (True, False))
    assert said is not None
    assert assumed is not None
    assert assumed.missing == (Signal.OFF_HOURS,)
    assert assumed.points == pytest.approx({kind: said.points[kind] / 0.85 for kind in assumed.points})


def test_the_score_of_a_full_week_by_hand() -> None:
    """E-mail: crowding 25, delay (.1 + .25) of 25, stress shrunk to 1.5, two interruptions of ten."""
    found = full_week().review()
    mail = named(found, "Mail")
    assert mail.score is not None
    assert mail.score.load == 1
    assert mail.score.missing == mail.score.partial == ()
    assert mail.score.points == pytest.approx(
        {
            Signal.CROWDING: 25,
            Signal.DELAY: 25 * (0.5 / 5 + 0.5 / 2),
            Signal.STRESS: 20 * (5 * 3 + 2 * 1.5) / 7 / 4,
            Signal.FRAGMENTATION: 15 * 0.6 * 0.2,
            Signal.OFF_HOURS: 0,
        }
    )
    assert found.tasks[0] is mail


def test_inputs_say_where_they_come_from() -> None:
    """Measured, default and said are told apart; what nobody gave is left out."""
    diary = full_week()
    diary.task("Course", OWN)
    diary.task("Shop", CORE, mission=0.9, scheduled_per_week=5.0)
    diary.work("Course", 5, "10:00", "12:00")
    found = diary.review()
    mail = {each.name: each for each in named(found, "Mail").inputs}
    shop = {each.name: each for each in named(found, "Shop").inputs}
    course = {each.name: each for each in named(found, "Course").inputs}
    assert mail["mission"].provenance is Provenance.DEFAULT
    assert course["mission"].provenance is shop["mission"].provenance is Provenance.SAID
    assert mail["share"].value == pytest.approx(10 / 42)
    assert mail["share"].provenance is Provenance.MEASURED
    assert shop["scheduled_per_week"].value == 5
    assert "scheduled_per_week" not in mail
    assert "stress" not in course
    assert (mail["week_spread"].value, mail["week_spread"].provenance) == (0.25, Provenance.DEFAULT)


def test_a_bare_log_says_what_is_missing() -> None:
    """Without ratings, flags and categories only short sessions and off-hours remain, and the score says so."""
    diary = Diary()
    diary.task("Mail", None)
    for day in range(5):
        diary.work("Mail", day, "09:00", "17:00")
    mail = diary.review().tasks[0]
    assert mail.category is None
    assert mail.score is not None
    assert mail.score.missing == (Signal.CROWDING, Signal.DELAY, Signal.STRESS)
    assert mail.score.partial == (Signal.FRAGMENTATION,)
    assert (mail.score.score, mail.mean_stress) == (0, None)


def test_thinly_logged_days_do_not_count() -> None:
    """Below 60 % a day stays in the charts and out of projection and score; the task says so."""
    diary = full_week()
    diary.entries = [each for each in diary.entries if each.start.date() != MONDAY]
    diary.work("Call", 0, "09:00", "13:47")
    found = diary.review()
    assert found.days[0].coverage == pytest.approx(287 / 480)
    assert not found.days[0].counts
    assert found.counted_days == 4
    call = named(found, "Call")
    assert (call.total, call.counted, call.score, call.projection) == (timedelta(minutes=287), hours(0), None, None)
    assert call.why_not is TooLittle.NO_COUNTED_DAY
    assert found.coverage == pytest.approx((32 + 287 / 60) / 40)


def test_sixty_percent_is_enough() -> None:
    """4 h 48 of 8 h is exactly 60 % and counts."""
    diary = Diary()
    diary.work("Call", 0, "09:00", "13:48")
    assert diary.review().days[0].counts


def test_nothing_counted_nothing_said() -> None:
    """Without a counted work day there is neither projection nor score, and coverage of nothing is 0."""
    empty = Diary().review()
    assert (empty.tasks, empty.coverage, empty.heat, empty.mean_stress) == ((), 0, {}, None)
    diary = Diary()
    diary.work("Garden", 5, "10:00", "16:00")
    garden = diary.review().tasks[0]
    assert (garden.score, garden.projection, garden.why_not) == (None, None, TooLittle.NO_COUNTED_DAY)


def test_little_data_is_said() -> None:
    """Twice and under an hour: no score. Over an hour on two days: a score but no projection."""
    diary = full_week()
    diary.work("Tax", 0, "17:00", "17:20")
    diary.work("Tax", 1, "17:00", "17:20")
    diary.work("Bank", 0, "18:00", "18:40")
    diary.work("Bank", 1, "18:00", "18:40")
    found = diary.review()
    tax, bank = named(found, "Tax"), named(found, "Bank")
    assert (tax.score, tax.why_not) == (None, TooLittle.FEW_OCCURRENCES)
    assert (bank.projection, bank.why_not) == (None, TooLittle.FEW_DAYS)
    assert bank.score is not None
    assert [each.task.name for each in found.tasks][-1] == "Tax"


def test_days_off_count_by_the_calendar() -> None:
    """Weekend work is added to the week; the work days stay the measure."""
    diary = full_week()
    diary.work("Mail", 5, "10:00", "13:00")
    diary.work("Mail", 13, "10:00", "11:00")
    found = diary.review(TWO_WEEKS)
    mail = named(found, "Mail")
    assert (found.counted_days, mail.days) == (5, 7)
    assert found.days[5].counts
    assert not found.days[5].work_day
    assert mail.projection is not None
    assert mail.projection.mid == pytest.approx(10 + 4 / 4 * 2)
    assert mail.score is not None
    assert mail.score.points[Signal.OFF_HOURS] == pytest.approx(15 * 4 / 14)


def test_a_short_week_has_three_days_off() -> None:
    """Who works four days has three days off: each counts by how many of them have begun."""
    diary = Diary()
    for day in range(4):
        diary.work("Shop", day, "09:00", "17:00")
    diary.work("Shop", 4, "10:00", "13:00")
    shop = diary.review(TWO_WEEKS, Profile(work_days=frozenset(range(4))), now=at(6, "20:00")).tasks[0]
    assert shop.projection is not None
    assert shop.projection.mid == pytest.approx(32 + 3 / 3 * 3)


def test_rates_are_by_the_week() -> None:
    """Over two weeks one blocked hour and two interruptions are half an hour and one a week."""
    diary = full_week()
    for day in range(7, 12):
        diary.work("Shop", day, "09:00", "17:00")
    mail = named(diary.review(TWO_WEEKS), "Mail")
    inputs = {each.name: each.value for each in mail.inputs}
    assert (inputs["blocked"], inputs["interruptions"], inputs["days"], inputs["counted_days"]) == (0.5, 1, 5, 10)


def test_night_shifts_are_work_hours() -> None:
    """Work hours from 22 to 6 reach into the next day: only the morning after a day off is off-hours."""
    profile = Profile(work_start=time(22), work_end=time(6))
    diary = Diary()
    for day in range(-1, 4):
        diary.work("Watch", day, "22:00", "30:00")
    found = diary.review(profile=profile)
    assert [day.gaps for day in found.days] == [*[hours(0)] * 4, hours(2), hours(6), hours(0)]
    off = {each.name: each.value for each in found.tasks[0].inputs}["off_hours"]
    assert off == pytest.approx(6 / 38)


def test_an_owner_without_work_days_works_on_all() -> None:
    """No work day chosen: seven are taken, so that something can be said."""
    diary = Diary()
    for day in range(7):
        diary.work("Night", day, "20:00", "22:00")
    found = diary.review(profile=Profile(work_days=frozenset()))
    assert found.counted_days == 7
    assert found.tasks[0].projection is not None
    assert found.tasks[0].projection.mid == pytest.approx(14)


def test_parallel_work_counts_twice_by_task_and_once_by_day() -> None:
    """Two tasks at the same time: the clock says four hours, the day three."""
    diary = Diary()
    diary.work("A", 0, "09:00", "11:00")
    diary.work("B", 0, "10:00", "12:00")
    day = diary.review().days[0]
    assert (day.logged, day.union, day.gaps) == (hours(4), hours(3), hours(5))
    assert day.by_category == {ADMIN.id: hours(4)}


def test_a_running_entry_reaches_to_now() -> None:
    """Running work counts up to now, gaps end there, a start in the future is empty and short is no session yet."""
    diary = Diary()
    diary.work("A", 0, "09:00", None)
    day = diary.review(now=at(0, "10:30")).days[0]
    assert (day.logged, day.gaps, day.coverage) == (hours(1.5), hours(0), 1)
    found = diary.review(now=at(0, "08:00"))
    assert (found.clock, found.entries) == (hours(0), 1)
    assert diary.review(now=at(0, "09:05")).fragmentation.sessions == 0  # type: ignore[union-attr] # a review has one
    assert diary.review(now=at(0, "09:10")).tasks[0].median_run == timedelta(minutes=10)


def test_work_planned_ahead_is_no_coverage_yet() -> None:
    """An entry that ends after now is logged, but only its past part covers the day."""
    diary = Diary()
    diary.work("A", 0, "10:00", "16:00")
    day = diary.review(now=at(0, "11:00")).days[0]
    assert (day.logged, day.gaps, day.coverage) == (hours(6), hours(1), 0.5)


def test_the_period_clips_and_days_split() -> None:
    """An entry over midnight is split; what lies outside the period is left out; it occurs once."""
    diary = Diary()
    diary.work("A", -1, "23:00", "25:00")
    diary.work("A", 0, "23:30", "24:30")
    diary.work("A", 6, "23:00", "25:00")
    diary.work("Before", -1, "10:00", "24:00")
    diary.work("After", 7, "00:00", "01:00")
    diary.work("Nothing", 7, "00:00", "00:00")
    found = diary.review()
    assert [day.logged for day in found.days] == [hours(1.5), hours(0.5), *[hours(0)] * 4, hours(1)]
    assert (found.entries, len(found.tasks), found.tasks[0].occurrences) == (3, 1, 3)


def test_an_entry_of_days_is_spread_over_all() -> None:
    """A forgotten timer over three days gives each its part."""
    diary = Diary()
    diary.work("A", 0, "22:00", "49:00")
    assert [day.logged for day in diary.review().days][:4] == [hours(2), hours(24), hours(1), hours(0)]


def test_a_day_may_begin_at_four() -> None:
    """What is done after midnight belongs to the evening before."""
    diary = Diary()
    diary.work("A", 0, "23:00", "26:00")
    diary.work("A", 7, "03:00", "05:00")
    found = diary.review(profile=Profile(day_start=time(4)))
    assert [day.logged for day in found.days] == [hours(3), *[hours(0)] * 5, hours(1)]
    assert found.heat[1, 1] == pytest.approx(60)


def test_past_days_keep_the_zone_they_were_recorded_in() -> None:
    """An evening in Tokyo stays that evening, with the work hours of Tokyo, whatever zone the owner is in now."""
    diary = Diary()
    diary.work("A", 1, "01:00", "03:00", TOKYO)
    diary.work("A", 1, "09:00", "17:00", TOKYO)
    found = diary.review()
    assert [day.logged for day in found.days[:2]] == [hours(0), hours(10)]
    assert (found.days[1].gaps, found.days[1].coverage) == (hours(0), 1)
    assert found.heat[1, 9] == pytest.approx(60)


def test_a_bare_offset_is_a_zone_too() -> None:
    """An imported entry with a fixed offset is placed by that offset."""
    diary = Diary()
    task = diary.task("A")
    start = datetime(2026, 3, 2, 23, tzinfo=timezone(timedelta(hours=-5)))
    diary.entries.append(Entry(UUID(int=1), task.id, start, start + hours(1)))
    assert diary.review().days[0].logged == hours(1)


def test_stated_lengths_are_kept_beside_the_clock() -> None:
    """What a file claimed replaces the clock time of that entry only in the stated sum."""
    diary = Diary()
    diary.work("A", 0, "09:00", "10:00")
    diary.say(stated=timedelta(minutes=50))
    diary.work("A", 0, "10:00", "11:00")
    found = diary.review()
    assert (found.clock, found.stated) == (hours(2), timedelta(minutes=110))


def test_an_entry_without_length_can_carry_a_rating() -> None:
    """It occurs, its rating counts a little, and it is no session."""
    diary = full_week()
    diary.work("Ping", 0, "12:00", "12:00")
    diary.say(stress=4)
    ping = named(diary.review(), "Ping")
    assert (ping.occurrences, ping.total, ping.mean_stress, ping.median_run) == (1, hours(0), 4, hours(0))
    assert (ping.score, ping.why_not) == (None, TooLittle.NO_COUNTED_DAY)
    diary.work("Ping", 1, "12:00", "12:00")
    diary.work("Ping", 2, "12:00", "12:00")
    assert named(diary.review(), "Ping").score is None
    diary.work("Ping", 3, "12:00", "12:10")
    assert (named(diary.review(), "Ping").days, named(diary.review(), "Ping").occurrences) == (1, 4)


def test_equal_ranks_go_by_time_then_name() -> None:
    """Unscored tasks are ordered by time, equals by name, after the scored ones."""
    diary = Diary()
    for name, end in (("b", "09:20"), ("a", "09:20"), ("c", "09:30")):
        diary.work(name, 0, "09:00", end)
    assert [each.task.name for each in diary.review().tasks] == ["c", "a", "b"]


def test_score_is_the_function_of_its_inputs() -> None:
    """The shown inputs are enough to compute the score again, as the appendix of the plan promises."""
    for each in full_week().review().tasks:
        given_inputs = {one.name: one.value for one in each.inputs}
        assert each.score is not None
        again = score(
            Friction(
                share=given_inputs["share"],
                frequency=given_inputs["days"] / given_inputs["counted_days"],
                mission=given_inputs["mission"],
                stress=given_inputs["stress"],
                rated=int(given_inputs["rated"]),
                stress_all=given_inputs["stress_all"],
                delayed=given_inputs["delayed"],
                blocked=given_inputs["blocked"],
                interruptions=given_inputs["interruptions"],
                short=given_inputs["short"],
                off_hours=given_inputs["off_hours"],
            )
        )
        assert again == each.score


def test_the_week_is_not_the_fortnight() -> None:
    """The same log over two weeks projects the same hours: empty days do not count."""
    found = full_week().review(TWO_WEEKS)
    assert found.counted_days == 5
    mail = named(found, "Mail")
    assert mail.projection is not None
    assert mail.projection.mid == pytest.approx(10)
    assert WEEK.days * 2 == TWO_WEEKS.days


def test_a_figure_from_few_days_says_that_it_is_less_sure() -> None:
    """Three of five days without a rhythm are less sure; with the rhythm said, or on every day, they are not."""
    diary = Diary()
    diary.task("Known", scheduled_per_week=3)
    for day in range(5):
        diary.work("Daily", day, "09:00", "15:00")
        diary.work("Trouble" if day % 2 else "Known", day, "15:00", "17:00")
        diary.work("Often" if day < 3 else "Daily", day, "17:00", "18:00")
    found = diary.review()
    assert {each.task.name: each.less_sure for each in found.tasks} == {
        "Daily": False, "Known": False, "Often": True, "Trouble": False,
    }  # fmt: skip


@pytest.mark.parametrize(("minutes", "sessions", "short"), [(5, 0, 0), (9, 0, 0), (10, 1, 0)])
def test_a_session_that_still_runs_is_not_short(minutes: int, sessions: int, short: int) -> None:
    """Two minutes that ended and what goes on from them are one session: it is counted once it is no short one any more."""
    diary = Diary()
    diary.work("Mail", 0, "9:00", "9:02")
    diary.work("Mail", 0, "9:02", None)
    found = diary.review(now=at(0, f"9:{minutes:02}")).fragmentation
    assert found is not None
    assert (found.sessions, found.short) == (sessions, short)
    beside = Diary()
    beside.work("Mail", 0, "9:00", None)
    beside.work("Mail", 0, "9:02", "9:04")
    runs = beside.review(now=at(0, f"9:{minutes:02}")).fragmentation
    assert runs is not None
    assert (runs.sessions, runs.short) == (sessions, short)
