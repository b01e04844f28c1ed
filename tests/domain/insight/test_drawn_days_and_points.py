"""The charts of broken days and of points, and a period through one category, against figures by hand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.insight.counting import habits
from ballast.domain.insight.drawn.day_bars import day_bars
from ballast.domain.insight.drawn.day_blocks import day_blocks
from ballast.domain.insight.drawn.pareto import pareto
from ballast.domain.insight.drawn.points import points_bars, said_points, shares
from ballast.domain.insight.narrowed import Only, narrowed_log, narrowed_review
from ballast.domain.insight.review import Signal
from tests.domain.insight.sample import ADMIN, BERLIN, CORE, LATER, PROFILE, WEEK, Diary, named

if TYPE_CHECKING:
    from ballast.domain.insight.habits import Habits


def habits_of(diary: Diary) -> Habits:
    """Its week."""
    return habits(diary.log(), WEEK, PROFILE, BERLIN, LATER)


def broken() -> Diary:
    """A Monday of orders with a call in the middle, a whole Tuesday, a night over midnight."""
    diary = Diary()
    diary.task("Orders", CORE)
    diary.work("Orders", 0, "9:00", "11:00")
    diary.work("Call", 0, "11:00", "11:05")
    diary.say(interruption=True)
    diary.work("Orders", 0, "11:05", "12:00")
    diary.work("Orders", 1, "9:00", "17:00")
    diary.say(stress=3)
    diary.work("Call", 2, "23:00", "28:30")
    diary.say(interruption=True, delayed=True)
    return diary


def test_a_day_has_its_longest_block_and_what_broke_it() -> None:
    """Monday: two hours of orders, two switches in three hours, one interruption, each with its entries."""
    diary = broken()
    chart = day_blocks(habits_of(diary))
    first = chart.days[0]
    ids = [entry.id for entry in diary.entries]
    assert (first.minutes, first.tasks, first.switches, first.interruptions) == (120, ("Orders",), 2, 1)
    assert first.switches_per_hour == pytest.approx(2 / 3)
    assert (first.entries, first.in_block, first.breaking) == (tuple(ids[:3]), (ids[0],), (ids[1],))
    assert (first.worked, first.work_day, chart.days[5].work_day) == (3, True, False)
    assert chart.interruptions_said


def test_what_an_entry_says_belongs_to_its_first_day() -> None:
    """A night over the start of the next day interrupts once; both days have it among their entries."""
    diary = broken()
    chart = day_blocks(habits_of(diary))
    night = diary.entries[-1].id
    assert [day.breaking for day in chart.days[2:4]] == [(night,), ()]
    assert [day.entries for day in chart.days[2:4]] == [(night,), (night,)]
    assert [day.minutes for day in chart.days[2:4]] == [60, 270]


def test_what_is_unknown_stands_apart_from_the_hours_of_a_day() -> None:
    """Three work hours of Monday are logged, the rest is unknown, in no total; without work, or in one view, there is none."""
    diary = broken()
    review = diary.review(WEEK)
    chart = day_bars(review)
    gaps = [day.gaps / timedelta(hours=1) if day.union else 0.0 for day in review.days]
    assert [bar.unknown for bar in chart.bars] == gaps
    assert gaps[0] > 0
    assert gaps[4] == 0
    assert chart.bars[0].total == pytest.approx(3)
    assert chart.highest == max(bar.total for bar in chart.bars)
    assert [bar.unknown for bar in day_bars(review, unknown=False).bars] == [0.0] * 7


def test_the_usual_block_is_the_middle_of_days_with_work() -> None:
    """Of 120, 480, 60 and 270 minutes it is 195; a day without work has no block; nobody asked is told apart from none."""
    assert day_blocks(habits_of(broken())).usual == 195
    diary = Diary()
    diary.work("A", 0, "9:00", "10:00")
    chart = day_blocks(habits_of(diary))
    assert (chart.days[1].minutes, chart.days[1].in_block, chart.days[1].tasks) == (0, (), ())
    assert not chart.interruptions_said
    assert day_blocks(habits_of(Diary())).usual is None


def test_the_block_of_what_still_runs() -> None:
    """A running entry is in the block that it makes."""
    diary = Diary()
    entry = diary.work("A", 0, "9:00", None)
    now = entry.start + timedelta(hours=2)
    chart = day_blocks(habits(diary.log(), WEEK, PROFILE, BERLIN, now))
    assert (chart.days[0].minutes, chart.days[0].in_block) == (120, (entry.id,))


def heavy() -> Diary:
    """Full days of orders and of mail that delays, strains and comes in bits; the weekend is half an hour."""
    diary = Diary()
    diary.task("Orders", CORE)
    for day in range(5):
        diary.work("Orders", day, "8:30", "13:00")
        diary.work("Mail", day, "13:00", "17:00")
        diary.say(stress=3, delayed=day == 0, blocked=timedelta(hours=1) if day == 1 else None)
        diary.work("Mail", day, "17:30", "17:35")
        diary.say(interruption=True)
        diary.work("Mail", day, "19:00", "19:08")
    diary.work("Mail", 5, "10:00", "10:30")
    diary.say(delayed=True, stress=4)
    return diary


def test_parts_add_up_to_the_score_and_are_those_of_the_review() -> None:
    """Rows are in the order of the ranking; nothing is left out of a score."""
    diary = heavy()
    found = diary.review()
    chart = points_bars(found, habits_of(diary))
    assert [row.task.name for row in chart.rows] == [each.task.name for each in found.tasks if each.score]
    for row in chart.rows:
        score = named(found, row.task.name).score
        assert score is not None
        assert sum(part.points for part in row.parts) == pytest.approx(row.score, abs=1e-9)
        assert {part.signal: part.points for part in row.parts} == {
            each: value for each, value in score.points.items() if value
        }
        assert row.missing == score.missing
    one = points_bars(found, habits_of(diary), rows=1)
    assert (one.scored, one.none) == (2, 0)


def test_scores_without_points_are_counted_apart() -> None:
    """Orders of whole days, of which nobody said a thing, make no points; calls of three minutes do."""
    diary = Diary()
    for name in ("Orders", "Calls"):
        diary.task(name, None)
    for day in range(5):
        diary.work("Orders", day, "9:00", "16:00")
        diary.work("Calls", day, "16:30", "16:33")
    found = points_bars(diary.review(), habits_of(diary))
    assert [(row.task.name, bool(row.parts)) for row in found.rows] == [("Calls", True), ("Orders", False)]
    assert (found.scored, found.none) == (1, 1)


def test_each_part_has_its_entries_on_days_that_count() -> None:
    """By hand: what was ticked, rated, short or late; the Saturday counts too, as nothing of its hours is a gap."""
    diary = heavy()
    found = diary.review()
    assert [day.counts for day in found.days] == [True] * 6 + [False]
    mail = next(row for row in points_bars(found, habits_of(diary)).rows if row.task.name == "Mail")
    behind = {part.signal: set(part.entries) for part in mail.parts}
    own = [entry for entry in diary.entries if entry.task_id == mail.task.id]
    late = {
        entry.id
        for entry in own
        if entry.start.weekday() == 5 or (entry.start.hour >= 17 and entry.start.minute + 60 * entry.start.hour >= 1020)
    }
    assert behind[Signal.CROWDING] == {entry.id for entry in own}
    assert behind[Signal.DELAY] == {own[0].id, own[3].id, own[15].id}
    assert behind[Signal.STRESS] == {entry.id for entry in own if entry.stress is not None}
    assert behind[Signal.FRAGMENTATION] == {
        entry.id for entry in own if (entry.end or entry.start) - entry.start < timedelta(minutes=10)
    }
    assert behind[Signal.OFF_HOURS] <= late | {entry.id for entry in own if entry.end and entry.end.hour >= 17}


def test_sessions_are_short_as_a_whole() -> None:
    """Six and six minutes without a break are no short session; six alone are; what runs or has no length is none."""
    diary = heavy()
    diary.work("Calls", 0, "9:00", "9:06")
    diary.work("Calls", 0, "9:07", "9:13")
    diary.work("Calls", 1, "9:00", "9:06")
    diary.work("Calls", 2, "9:00", "9:00")
    diary.work("Calls", 3, "9:00", "11:00")
    found = diary.review()
    calls = next(row for row in points_bars(found, habits_of(diary)).rows if row.task.name == "Calls")
    short = next(part.entries for part in calls.parts if part.signal is Signal.FRAGMENTATION)
    assert short == (diary.entries[-3].id,)


@pytest.mark.parametrize(
    ("values", "digits", "wanted"),
    [((), 0, ()), ((1.4, 1.4, 1.4), 0, (2, 1, 1)), ((0.25, 0.25), 1, (0.3, 0.2)), ((10.0, 0.0), 0, (10, 0))],
)
def test_rounded_parts(values: tuple[float, ...], digits: int, wanted: tuple[float, ...]) -> None:
    """The largest rest is rounded up, the earlier of equals first."""
    assert shares(values, digits) == wanted


@given(st.lists(st.floats(0, 25), max_size=5), st.integers(0, 1))
def test_rounded_parts_add_up(values: list[float], digits: int) -> None:
    """They make the rounded sum and none is a whole step away."""
    made, step = shares(values, digits), 10**-digits
    assert sum(made) == pytest.approx(sum(values), abs=step / 2 + 1e-6)
    assert all(abs(one - other) < step + 1e-6 for one, other in zip(made, values, strict=True))


def test_one_category_alone_has_its_hours_and_keeps_what_counts() -> None:
    """Core is the orders only; days count as before, and scores and the clock are those of the whole week."""
    diary = heavy()
    whole = diary.review()
    core = narrowed_review(whole, Only(CORE.id))
    bars = day_bars(core)
    assert bars.categories == (CORE,)
    assert [bar.total for bar in bars.bars] == [4.5] * 5 + [0, 0]
    assert [bar.counts for bar in bars.bars] == [day.counts for day in whole.days]
    assert [row.task.name for row in pareto(core).rows if row.task] == ["Orders"]
    assert (core.clock, core.tasks[0].score) == (whole.clock, named(whole, "Orders").score)
    log = narrowed_log(diary.log(), Only(CORE.id))
    assert {entry.task_id for entry in log.entries} == {diary.tasks["Orders"].id}


def test_what_has_no_category_is_a_choice_too() -> None:
    """Tasks without a category alone; with none of them there is nothing."""
    diary = heavy()
    assert narrowed_review(diary.review(), Only(None)).tasks == ()
    diary.task("Loose", None)
    diary.work("Loose", 0, "6:00", "7:00")
    alone = narrowed_review(diary.review(), Only(None))
    assert [each.task.name for each in alone.tasks] == ["Loose"]
    assert [each.total for each in alone.categories] == [timedelta(hours=1)]
    assert ADMIN not in day_bars(alone).categories


def test_points_are_written_in_tenths_that_add_up() -> None:
    """By hand: 20.7632, 15.0547, 6.3 and 1.1149 make 43.2328; of the rests the largest goes up, so stress stays 15.0."""
    points = {Signal.OFF_HOURS: 1.1149, Signal.STRESS: 15.0547, Signal.FRAGMENTATION: 6.3, Signal.CROWDING: 20.7632}
    assert said_points(points) == {
        Signal.CROWDING: 20.8, Signal.STRESS: 15.0, Signal.FRAGMENTATION: 6.3, Signal.OFF_HOURS: 1.1,
    }  # fmt: skip
    assert said_points({}) == {}
