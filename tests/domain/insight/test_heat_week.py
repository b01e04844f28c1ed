"""The hours of the week in layers, against a count of every single minute."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.drawn.heat_map import EMPTY_WEEK, Layer, heat_week, outside
from ballast.domain.insight.pieces import pieces_of
from tests.domain.insight.sample import BERLIN, LATER, MONDAY, PROFILE, TOKYO, TWO_WEEKS, Diary
from tests.domain.insight.sample import at as on_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.insight.drawn.heat_map import HeatWeek
    from ballast.domain.log.entry import Entry

MINUTE = timedelta(minutes=1)


def busy() -> Diary:
    """Two weeks with parallel work, evenings, a weekend, ratings and interruptions on some of it."""
    diary = Diary()
    for day in (0, 1, 3, 7, 8):
        diary.work("Mail", day, "8:20", "10:05")
        diary.say(stress=day % 5, interruption=day != 1)
        diary.work("Orders", day, "9:30", "12:10")
        diary.say(stress=2) if day != 3 else None
    diary.work("Books", 2, "16:15", "21:40")
    diary.say(stress=4, interruption=False)
    diary.work("Call", 2, "20:10", "20:25")
    diary.say(interruption=True)
    diary.work("Books", 12, "10:00", "11:30")
    diary.work("Call", 4, "13:00", "13:00")
    diary.say(interruption=True, stress=4)
    return diary


def week_of(diary: Diary, now: datetime = LATER, *, said: bool = True) -> HeatWeek:
    """Its two weeks."""
    pieces = pieces_of(diary.log(), TWO_WEEKS, PROFILE, BERLIN, now)
    return heat_week(TWO_WEEKS, PROFILE, BERLIN, now, pieces, hours_said=said)


def minutes_of(entry: Entry) -> Iterator[datetime]:
    """Each minute of an entry by the clock in Berlin."""
    at = entry.start
    while entry.end is not None and at < entry.end:
        yield at
        at += MINUTE


def off(moment: datetime) -> bool:
    """Whether a minute lies outside the work hours of the profile."""
    return moment.weekday() not in PROFILE.work_days or not PROFILE.work_start <= moment.time() < PROFILE.work_end


def test_hours_and_off_hours_are_those_of_the_minutes() -> None:
    """Each minute counts once however much went on in it, half of it for each of two Mondays; the others lie apart."""
    diary = busy()
    worked = {at for entry in diary.entries for at in minutes_of(entry)}
    found = week_of(diary)
    for layer, wanted in ((Layer.HOURS, worked), (Layer.OFF_HOURS, {at for at in worked if off(at)})):
        counted: dict[tuple[int, int], int] = defaultdict(int)
        for at in wanted:
            counted[at.weekday(), at.hour] += 1
        cells = found.maps[layer].cells
        assert {spot: cell.weight for spot, cell in cells.items()} == pytest.approx(counted)
        assert all(cell.value == pytest.approx(cell.weight / 2) for cell in cells.values())


def test_hours_are_those_of_the_review() -> None:
    """The usual layer says what the review says."""
    diary = busy()
    cells = week_of(diary).maps[Layer.HOURS].cells
    assert {spot: cell.value for spot, cell in cells.items()} == pytest.approx(dict(diary.review(TWO_WEEKS).heat))


def test_stress_is_the_mean_of_the_rated_minutes() -> None:
    """Parallel work counts in full, unrated work not at all, and work without length has no hour to strain."""
    diary = busy()
    ratings: dict[tuple[int, int], list[int]] = defaultdict(list)
    for entry in diary.entries:
        if entry.stress is not None:
            for at in minutes_of(entry):
                ratings[at.weekday(), at.hour].append(entry.stress)
    cells = week_of(diary).maps[Layer.STRESS].cells
    assert {spot: cell.value for spot, cell in cells.items()} == pytest.approx(
        {spot: sum(each) / len(each) for spot, each in ratings.items()}
    )
    assert {spot: cell.weight for spot, cell in cells.items()} == pytest.approx(
        {spot: len(each) for spot, each in ratings.items()}
    )


def test_interruptions_lie_where_they_began() -> None:
    """Two Mondays at eight, a Tuesday and a Thursday, one evening call, and one without length; each with its entry."""
    diary = busy()
    cells = week_of(diary).maps[Layer.INTERRUPTIONS].cells
    assert {spot: (cell.weight, cell.value) for spot, cell in cells.items()} == {
        (0, 8): (2, 1), (1, 8): (1, 0.5), (3, 8): (1, 0.5), (2, 20): (1, 0.5), (4, 13): (1, 0.5),
    }  # fmt: skip
    assert sum(len(cell.entries) for cell in cells.values()) == 6


def test_the_entries_behind_a_cell_are_those_that_make_it() -> None:
    """Every cell of a layer names the entries that share time with it in that layer, and no others."""
    diary = busy()
    found = week_of(diary)
    wanted: dict[Layer, Callable[[Entry, datetime], bool]] = {
        Layer.HOURS: lambda _entry, _at: True,
        Layer.STRESS: lambda entry, _at: entry.stress is not None,
        Layer.OFF_HOURS: lambda _entry, at: off(at),
    }
    for layer, counts in wanted.items():
        behind: dict[tuple[int, int], set[object]] = defaultdict(set)
        for entry in diary.entries:
            for at in minutes_of(entry):
                if counts(entry, at):
                    behind[at.weekday(), at.hour].add(entry.id)
        assert {spot: set(cell.entries) for spot, cell in found.maps[layer].cells.items()} == behind


def test_what_was_never_said_is_not_told_as_none() -> None:
    """Without ratings and answers these layers are silent; an answer "no" is one."""
    diary = Diary()
    diary.work("A", 0, "9:00", "10:00")
    silent = week_of(diary, said=False)
    assert (silent.maps[Layer.STRESS].said, silent.maps[Layer.INTERRUPTIONS].said, silent.hours_said) == (False, False, False)
    assert silent.maps[Layer.OFF_HOURS].cells == {}
    diary.say(interruption=False)
    asked = week_of(diary).maps[Layer.INTERRUPTIONS]
    assert (asked.said, asked.cells, asked.peak, asked.value(0, 9)) == (True, {}, 0.0, None)


def test_the_hours_shown_hold_an_office_day_and_all_work() -> None:
    """From eight to six, and as far as work reaches; nothing logged shows the office day."""
    diary = Diary()
    diary.work("A", 2, "20:00", "20:30")
    found = week_of(diary)
    assert (found.first, found.last, found.maps[Layer.HOURS].value(2, 20)) == (8, 20, 15)
    assert (week_of(Diary()).first, week_of(Diary()).last, EMPTY_WEEK.maps[Layer.HOURS].peak) == (8, 18, 0)


def test_an_average_is_over_the_days_that_have_begun() -> None:
    """In the middle of the first week there is one Monday; work planned ahead makes its day count."""
    diary = Diary()
    diary.work("A", 0, "9:00", "10:00")
    now = datetime.combine(MONDAY + timedelta(days=1), time(12), tzinfo=BERLIN)
    assert week_of(diary, now).maps[Layer.HOURS].value(0, 9) == 60
    diary.work("A", 7, "9:00", "9:30")
    assert week_of(diary, now).maps[Layer.HOURS].value(0, 9) == 45


def test_a_day_elsewhere_is_told_by_the_clock_there() -> None:
    """Nine in Tokyo is nine, with the work hours of there."""
    diary = Diary()
    diary.work("A", 0, "9:00", "10:00", TOKYO)
    found = week_of(diary)
    assert list(found.maps[Layer.HOURS].cells) == [(0, 9)]
    assert not found.maps[Layer.OFF_HOURS].cells


@pytest.mark.parametrize(
    ("windows", "left"),
    [
        ((), [(10, 20)]),
        (((0, 5), (25, 30)), [(10, 20)]),
        (((5, 12), (18, 30)), [(12, 18)]),
        (((14, 16), (12, 13)), [(10, 12), (13, 14), (16, 20)]),
        (((5, 30),), []),
    ],
)
def test_what_lies_outside(windows: tuple[tuple[float, float], ...], left: list[tuple[float, float]]) -> None:
    """A stretch without the windows that it shares time with, in any order."""
    assert list(outside([(10.0, 20.0)], windows)) == left


@pytest.mark.parametrize(("now", "mondays"), [("7 23:59", 2), ("6 23:59", 1), ("7 0:00", 2), ("8 12:00", 2)])
def test_an_average_is_over_the_weekdays_that_have_begun(now: str, mondays: int) -> None:
    """An hour on the first Monday: alone until the second one begins, at midnight; a later weekday has none yet."""
    diary = Diary()
    diary.work("Mail", 0, "9:00", "10:00")
    diary.work("Mail", 1, "9:00", "10:00")
    diary.say(interruption=True)
    day, clock = now.split()
    found = week_of(diary, on_day(int(day), clock))
    assert found.maps[Layer.HOURS].cells[0, 9].value == pytest.approx(60 / mondays)
    tuesdays = 2 if day == "8" else 1
    assert found.maps[Layer.HOURS].cells[1, 9].value == pytest.approx(60 / tuesdays)
    assert found.maps[Layer.HOURS].peak == pytest.approx(60 / tuesdays)
    assert found.maps[Layer.INTERRUPTIONS].said


def test_an_interruption_over_midnight_is_one() -> None:
    """It began on Monday at eleven: that hour has it, Tuesday has the time but no interruption."""
    diary = Diary()
    diary.work("Call", 0, "23:30", "24:30")
    diary.say(interruption=True)
    cells = week_of(diary).maps[Layer.INTERRUPTIONS].cells
    assert {spot: cell.weight for spot, cell in cells.items()} == {(0, 23): 1}
