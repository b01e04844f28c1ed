"""Parallel stretches share the room, and only they do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.lanes import Lane, lanes
from ballast.domain.log.span import Span

MIDNIGHT = datetime(2026, 3, 2, tzinfo=UTC)
SPANS = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 200)), max_size=25)


def span(first: float, last: float) -> Span:
    """Hours of one day."""
    return Span(MIDNIGHT + timedelta(hours=first), MIDNIGHT + timedelta(hours=last))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(9, 10)], [(0, 1)]),
        ([(9, 10), (10, 11)], [(0, 1), (0, 1)]),
        ([(9, 11), (10, 12)], [(0, 2), (1, 2)]),
        ([(10, 12), (9, 11)], [(1, 2), (0, 2)]),
        ([(9, 12), (9.5, 10), (10.5, 11)], [(0, 2), (1, 2), (1, 2)]),
        ([(9, 12), (10, 13), (12.5, 14), (14, 15)], [(0, 2), (1, 2), (0, 2), (0, 1)]),
    ],
)
def test_each_stretch_takes_the_first_free_lane(spans: list[tuple[float, float]], expected: list[tuple[int, int]]) -> None:
    """In order of time, whatever order they are given in; a chain of overlaps shares one width."""
    assert lanes([span(*each) for each in spans]) == [Lane(*each) for each in expected]


@given(SPANS)
def test_no_two_of_one_lane_share_time(minutes: list[tuple[int, int]]) -> None:
    """Whatever lies on a day: what is drawn in one lane never overlaps, and a lane is always one of those counted."""
    spans = [Span(MIDNIGHT + timedelta(minutes=at), MIDNIGHT + timedelta(minutes=at + long)) for at, long in minutes]
    placed = lanes(spans)
    assert all(0 <= lane.at < lane.of for lane in placed)
    pairs = [(one, other) for one in range(len(spans)) for other in range(one)]
    assert not any(placed[one].at == placed[other].at and spans[one].overlaps(spans[other]) for one, other in pairs)


@given(SPANS)
def test_a_stretch_alone_in_its_time_has_the_whole_width(minutes: list[tuple[int, int]]) -> None:
    """Only those that share time with something, if only through others, are narrowed."""
    spans = [Span(MIDNIGHT + timedelta(minutes=at), MIDNIGHT + timedelta(minutes=at + long + 1)) for at, long in minutes]
    for number, lane in enumerate(lanes(spans)):
        others = spans[:number] + spans[number + 1 :]
        assert (lane.of > 1) == any(spans[number].overlaps(other) for other in others)
