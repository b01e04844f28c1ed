"""Dragging, pushing, moving, splitting, joining and copying entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log import edits
from ballast.domain.log.edits import SHORTEST, Edge
from ballast.domain.log.entry import DelayReason, Entry, Interrupter
from ballast.domain.log.span import elapsed, instant_of
from tests.domain.log.fixing import BERLIN, MINUTE, NOON, TASK, ZONES, at, entries, entry, minutes_of

NEW = UUID(int=7)
SECONDS = st.integers(-50_000, 50_000).map(lambda some: timedelta(seconds=some))


@pytest.mark.parametrize(
    ("moment", "others", "rests"),
    [
        (2.4, (), 0),
        (2.6, (), 5),
        (7.4, (), 5),
        (7.6, (7,), 7),
        (7.6, (9.5,), 9.5),
        (2.5, (4.0,), 4.0),
        (3.0, (2.0,), 2.0),
        (4.0, (1.0,), 5),
        (-0.1, (), 0),
    ],
)
def test_an_edge_comes_to_rest_at_the_nearest(moment: float, others: tuple[float, ...], rests: float) -> None:
    """Full five minutes of the wall clock and neighbours' edges draw; the nearer wins."""
    assert edits.snap(at(moment), [at(each) for each in others]) == at(rests)


def test_nothing_near_leaves_the_moment() -> None:
    """With a short reach an edge rests only where it is close to a step or a neighbour."""
    assert edits.snap(at(2.2), [at(4)], reach=MINUTE) == at(2.2)
    assert edits.snap(at(4.4), [at(9)], reach=MINUTE) == at(5)


def test_steps_are_those_of_the_clock_on_the_wall() -> None:
    """Where the clock differs from UTC by odd seconds, steps are still full five minutes of the wall."""
    zone = ZoneInfo("America/New_York")
    moment = datetime(1880, 5, 1, 9, 6, 50, tzinfo=zone)  # New York kept its own mean time then
    assert edits.snap(moment).replace(tzinfo=None) == datetime(1880, 5, 1, 9, 5)  # noqa: DTZ001 - the wall clock is asked


@given(st.sampled_from(ZONES), st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001 - made aware below
def test_a_snapped_moment_is_near(name: str, moment: datetime) -> None:
    """Nothing jumps farther than half a step, also when clocks change, and the zone stays."""
    aware = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(name))
    rested = edits.snap(aware)
    assert abs(elapsed(aware, rested)) <= edits.REACH
    assert rested.tzinfo is aware.tzinfo
    assert (rested.minute % 5, rested.second) == (0, 0)


@given(entries(), st.sampled_from(Edge), SECONDS)
def test_one_edge_never_moves_the_other(changed: Entry, edge: Edge, by: timedelta) -> None:
    """Moving one edge leaves the other as it is, and at least a minute between them; zones stay."""
    start, end = changed.start, changed.end
    assert end is not None
    grabbed = start if edge is Edge.START else end
    made = edits.resize(changed, edge, instant_of(grabbed) + by, NOON)
    assert made.end is not None
    assert (made.end if edge is Edge.START else made.start) == (end if edge is Edge.START else start)
    assert elapsed(made.start, made.end) >= SHORTEST
    assert (made.start.tzinfo, made.end.tzinfo) == (start.tzinfo, end.tzinfo)
    assert replace(made, start=start, end=end) == changed


def test_a_running_entry_begins_at_the_latest_now() -> None:
    """Its start can be dragged, but not beyond the present; it has no end."""
    runs = entry(1, -60, None)
    assert edits.resize(runs, Edge.START, at(-90), NOON).start == at(-90)
    assert edits.resize(runs, Edge.START, at(5), NOON).start == NOON
    with pytest.raises(ValueError, match="no end"):
        edits.resize(runs, Edge.END, at(5), NOON)


@given(st.integers(0, 300), st.integers(0, 300), st.integers(-400, 800), st.sampled_from(Edge))
def test_pushing_a_neighbour_that_touches_keeps_their_time(first: int, second: int, to: int, edge: Edge) -> None:
    """The border moves: together the two last as long as before, their outer edges stay, and neither is turned round."""
    left, right = entry(1, 0, first), entry(2, first, first + second)
    mine, other = (left, right) if edge is Edge.END else (right, left)
    made, pushed = edits.push(mine, edge, at(to), other, at(2000))
    one, two = (made, pushed) if edge is Edge.END else (pushed, made)
    assert (one.start, one.end, two.end) == (left.start, two.start, right.end)
    assert one.length(NOON) + two.length(NOON) == (first + second) * MINUTE
    assert min(one.length(NOON), two.length(NOON)) >= timedelta(0)


@pytest.mark.parametrize(
    ("to", "mine", "other"),
    [(15, (0, 15), (20, 40)), (30, (0, 30), (30, 40)), (60, (0, 39), (39, 40)), (5, (0, 5), (20, 40))],
)
def test_a_neighbour_behind_a_gap_is_pushed_when_reached(to: int, mine: tuple[int, int], other: tuple[int, int]) -> None:
    """A gap is used up first; the neighbour keeps a minute at least."""
    made = edits.push(entry(1, 0, 10), Edge.END, at(to), entry(2, 20, 40), at(100))
    assert minutes_of(made) == [(1, *mine), (2, *other)]


def test_pushing_what_runs_moves_its_start() -> None:
    """The neighbour that runs goes along up to now."""
    made = edits.push(entry(1, 0, 10), Edge.END, at(30), entry(2, 10, None), at(20))
    assert minutes_of(made) == [(1, 0, 20), (2, 20, None)]


def test_the_neighbour_is_the_nearest_on_that_side() -> None:
    """Entries that share time with the dragged one are no neighbours."""
    others = [entry(1, 0, 10), entry(2, 5, 15), entry(3, 15, 25), entry(4, 40, None), entry(5, 60, 70), entry(6, 30, 45)]
    mine = entry(9, 20, 40)
    assert edits.neighbour_of(mine, Edge.START, [*others, mine]) == others[1]
    assert edits.neighbour_of(mine, Edge.END, [*others, mine]) == others[3]
    assert edits.neighbour_of(entry(9, 80, None), Edge.END, others) is None
    assert edits.neighbour_of(entry(9, 0, 1), Edge.START, others) is None


@given(entries(), SECONDS)
def test_moving_keeps_the_true_length(moved: Entry, by: timedelta) -> None:
    """Also over nights when clocks change; moving back gives the same entry."""
    made = edits.move(moved, instant_of(moved.start) + by)
    assert made.length(NOON) == moved.length(NOON)
    assert edits.move(made, moved.start) == moved


@given(entries(shortest=2), st.data())
def test_splitting_and_joining_is_nothing(whole: Entry, data: st.DataObject) -> None:
    """Wherever it is split, the parts touch, add up, and make the same entry again."""
    seconds = int(whole.length(NOON).total_seconds())
    border = instant_of(whole.start) + timedelta(seconds=data.draw(st.integers(1, seconds - 1)))
    first, second = edits.split(whole, border, NEW)
    assert first.end is not None
    assert instant_of(first.end) == instant_of(second.start) == border
    assert first.length(NOON) + second.length(NOON) == whole.length(NOON)
    assert second.id == NEW
    assert edits.join(first, second, NOON) == whole


def test_splitting_what_runs_leaves_the_second_part_running() -> None:
    """The first part has ended."""
    first, second = edits.split(entry(1, 0, None, stress=3, note="n", delayed=True), at(10), NEW)
    assert minutes_of((first, second)) == [(1, 0, 10), (7, 10, None)]
    assert (second.stress, second.note, second.delayed) == (3, "", None)


@pytest.mark.parametrize("minute", [-1, 0, 10, 11])
def test_an_edge_splits_nothing(minute: int) -> None:
    """A split at or beyond an edge is refused."""
    with pytest.raises(ValueError, match="inside"):
        edits.split(entry(1, 0, 10), at(minute), NEW)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [((2, 30), (4, 10), 3), ((2, 10), (3, 10), 3), ((0, 50), (4, 10), 1), ((None, 5), (1, 5), 1), ((None, 5), (None, 5), None)],
)
def test_a_joined_rating_is_weighed(one: tuple[int | None, int], other: tuple[int | None, int], joined: int | None) -> None:
    """By length, rounded half up; one rating alone stands."""
    first = entry(1, 0, one[1], stress=one[0])
    second = entry(2, one[1], one[1] + other[1], stress=other[0])
    assert edits.join(first, second, NOON).stress == joined


def test_joining_keeps_what_was_said() -> None:
    """Notes are joined by a line, flags by or, blocked times are added; what runs runs on."""
    first = entry(1, 0, 10, note="a", delayed=False, blocked=5 * MINUTE, interrupter=Interrupter.MAIL, parallel=True)
    second = entry(2, 20, None, note="b", delayed=True, blocked=MINUTE, reason=DelayReason.TOOL, interruption=True)
    assert edits.join(first, second, at(30)) == entry(
        1, 0, None, note="a\nb", delayed=True, blocked=6 * MINUTE, reason=DelayReason.TOOL, interruption=True,
        interrupter=Interrupter.MAIL, parallel=True,
    )  # fmt: skip
    assert edits.join(entry(1, 0, 10, note="a"), entry(2, 5, 8, note="a"), NOON) == entry(1, 0, 10, note="a")


def test_a_copy_is_the_work_and_not_how_it_went() -> None:
    """Task, note and length; one that runs is copied as far as it came."""
    source = entry(1, 0, 10, note="a", stress=4, delayed=True, interruption=True)
    assert edits.copy(source, at(60), NEW, NOON) == entry(7, 60, 70, note="a")
    assert edits.copy(entry(1, -20, None), at(60), NEW, NOON) == entry(7, 60, 80)


@pytest.mark.parametrize(
    ("day", "start", "end", "made"),
    [
        (date(2026, 3, 22), "01:30", "03:30", ("01:30", "03:30", 60)),
        (date(2026, 3, 22), "02:15", "02:45", ("03:00", "03:30", 30)),
        (date(2026, 3, 22), "02:30", "03:30", ("03:00", "03:30", 30)),
        (date(2026, 10, 18), "02:15", "02:45", ("02:15", "02:45", 30)),
        (date(2026, 10, 18), "01:30", "03:30", ("01:30", "03:30", 180)),
        (date(2026, 10, 18), "09:00", "10:00", ("09:00", "10:00", 60)),
    ],
)
def test_a_repeated_day_keeps_the_clock_on_the_wall(day: date, start: str, end: str, made: tuple[str, str, int]) -> None:
    """A week later, in a night when clocks change: the wall-clock times stay; what has no time left keeps its length."""
    first, last = (datetime.fromisoformat(f"{day}T{each}").replace(tzinfo=BERLIN) for each in (start, end))
    copied = edits.repeat(Entry(UUID(int=1), TASK, first, last), 7, BERLIN, NEW, NOON)
    assert copied.end is not None
    assert (f"{copied.start:%H:%M}", f"{copied.end:%H:%M}") == made[:2]
    assert copied.length(NOON) == made[2] * MINUTE
    assert copied.start.date() == day + timedelta(days=7)


def test_an_entry_inside_the_repeated_hour_is_repeated_whole() -> None:
    """From the first 02:45 to the second 02:15 is half an hour, and stays one on another night."""
    first = datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN)
    second = datetime(2026, 10, 25, 2, 15, fold=1, tzinfo=BERLIN)
    source = Entry(UUID(int=1), TASK, first, second)
    assert source.length(NOON) == 30 * MINUTE
    assert edits.repeat(source, 7, BERLIN, NEW, NOON).length(NOON) == 30 * MINUTE
    again = edits.repeat(source, 0, BERLIN, NEW, NOON)
    assert again == replace(source, id=NEW)
    assert getattr(again.end, "fold", None) == 1


@given(entries(shortest=1), st.integers(-400, 400), st.sampled_from(ZONES))
def test_a_repeated_entry_always_has_time(source: Entry, days: int, zone: str) -> None:
    """Nothing is lost over any night: a copy has a start, an end and time between them, in the owner's zone."""
    made = edits.repeat(source, days, ZoneInfo(zone), NEW, NOON)
    assert made.length(NOON) > timedelta(0)
    assert made.start.tzinfo is ZoneInfo(zone)


def test_a_wrongly_named_zone_is_put_right() -> None:
    """Nine o'clock stays nine o'clock, in another zone."""
    athens = ZoneInfo("Europe/Athens")
    moved = edits.at_wall_time(NOON, athens)
    assert (moved.hour, moved.tzinfo, elapsed(NOON, moved)) == (12, athens, timedelta(hours=-1))
    twice = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN)
    assert instant_of(edits.at_wall_time(twice, ZoneInfo("Europe/Paris"))) == instant_of(twice)
