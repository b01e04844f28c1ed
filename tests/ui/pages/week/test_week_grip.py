"""What a drag makes of a stretch, without a mouse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.entry import Entry
from ballast.domain.log.span import Span
from ballast.ui.fixing.grip import DRAWN_LEAST, Grip, Hold, dragged

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECONDS = st.integers(-8 * 3600, 8 * 3600).map(lambda count: NINE + timedelta(seconds=count))


def at(minutes: float) -> datetime:
    """So many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


def hold(grip: Grip, first: float = 0, last: float = 60, held: float = 30) -> Hold:
    """An entry of an hour from nine, held somewhere."""
    entry = Entry(UUID(int=1), UUID(int=2), at(first), at(last))
    return Hold(grip, at(held), Span(at(first), at(last)), entry)


@pytest.mark.parametrize(
    ("grip", "to", "edges", "expected"),
    [
        (Grip.START, 11, (), (10, 60)),
        (Grip.END, 73, (), (0, 75)),
        (Grip.END, 73, (72,), (0, 72)),
        (Grip.START, 200, (), (59, 60)),
        (Grip.END, -50, (), (0, 1)),
        (Grip.BODY, 41, (), (10, 70)),
        (Grip.BODY, 41, (71.5,), (11.5, 71.5)),
        (Grip.BODY, 18, (-12.5,), (-12.5, 47.5)),
    ],
)
def test_a_drag_snaps_to_the_clock_and_to_others(
    grip: Grip, to: float, edges: tuple[float, ...], expected: tuple[float, float]
) -> None:
    """To five minutes, to an edge that is nearer, and never past the other edge."""
    assert dragged(hold(grip), at(to), [at(edge) for edge in edges]) == Span(at(expected[0]), at(expected[1]))


@given(SECONDS)
def test_an_edge_leaves_the_other_one_alone(to: datetime) -> None:
    """The edge that is not held stays the very instant that it was, and a minute is always left."""
    start, end = dragged(hold(Grip.START), to, []), dragged(hold(Grip.END), to, [])
    assert start.end == at(60)
    assert end.start == at(0)
    assert min(start.length, end.length) >= MINUTE


@given(SECONDS, st.lists(st.integers(-480, 480), max_size=4))
def test_what_is_carried_stays_as_long_as_it_was(to: datetime, edges: list[int]) -> None:
    """Whatever it snaps to."""
    assert dragged(hold(Grip.BODY, 0, 37.5), to, [at(edge) for edge in edges]).length == timedelta(minutes=37.5)


@given(SECONDS, SECONDS)
def test_what_is_drawn_holds_both_ends_of_the_stroke(one: datetime, other: datetime) -> None:
    """Upwards or downwards, at least five minutes, each end within half a step of where the mouse was."""
    drawn = dragged(Hold(Grip.EMPTY, one, Span(one, one)), other, [])
    first, last = sorted((one, other))
    assert drawn.length >= DRAWN_LEAST
    assert abs(drawn.start - first) <= timedelta(minutes=2.5)
    assert drawn.end - last <= timedelta(minutes=7.5)
