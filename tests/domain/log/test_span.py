"""Spans: what lies inside, what two share, and sums, all in true time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.span import Span, elapsed, merge, union_length

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
# 2026-10-25: Berlin shows 02:00 to 03:00 twice.
FIRST = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0)
SECOND = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)


def span(start: int, end: int) -> Span:
    """A span in minutes from noon."""
    return Span(NOON + timedelta(minutes=start), NOON + timedelta(minutes=end))


spans = st.tuples(st.integers(0, 300), st.integers(0, 100)).map(lambda pair: span(pair[0], pair[0] + pair[1]))


def test_the_repeated_hour_is_an_hour_long() -> None:
    """The same wall time an hour later is an hour later."""
    assert elapsed(FIRST, SECOND) == timedelta(hours=1)
    assert Span(FIRST, SECOND).length == timedelta(hours=1)


def test_the_hour_that_clocks_skip_does_not_count() -> None:
    """From 01:30 to 03:30 on the night of the jump is one hour."""
    night = Span(datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN), datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN))
    assert night.length == timedelta(hours=1)


def test_a_span_is_never_reversed() -> None:
    """A span that ends before it starts is refused, also where the wall clock hides it."""
    with pytest.raises(ValueError, match="before"):
        Span(SECOND, FIRST)


@pytest.mark.parametrize(("start", "end"), [(NOON.replace(tzinfo=None), NOON), (NOON, NOON.replace(tzinfo=None))])
def test_a_span_needs_a_zone(start: datetime, end: datetime) -> None:
    """Naive instants are refused."""
    with pytest.raises(ValueError, match="aware"):
        Span(start, end)


def test_the_start_is_inside_and_the_end_is_not() -> None:
    """A span holds its start, not its end, and nothing when it is empty."""
    assert span(0, 10).holds(NOON)
    assert not span(0, 10).holds(NOON + timedelta(minutes=10))
    assert not span(0, 0).holds(NOON)
    assert Span(FIRST, SECOND).holds(datetime(2026, 10, 25, 1, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (span(0, 10), span(5, 15), span(5, 10)),
        (span(0, 30), span(5, 15), span(5, 15)),
        (span(0, 10), span(10, 15), None),
        (span(0, 10), span(5, 5), None),
        (span(0, 10), span(20, 30), None),
    ],
)
def test_what_two_spans_share(one: Span, other: Span, shared: Span | None) -> None:
    """Clipping gives the shared time, the same both ways; a border is no time."""
    assert one.clip(other) == shared
    assert other.clip(one) == shared
    assert one.overlaps(other) is (shared is not None)


def test_spans_in_the_repeated_hour_do_not_overlap() -> None:
    """Two stretches that look alike on the wall but are an hour apart share nothing."""
    late = Span(SECOND, SECOND.replace(minute=45))
    assert not Span(FIRST, FIRST.replace(minute=45)).overlaps(late)


def test_spans_of_the_same_time_are_equal_in_any_zone() -> None:
    """The zone that an instant was recorded in does not make another time of it; the second of two twins does."""
    there = Span(NOON.astimezone(BERLIN), (NOON + timedelta(minutes=5)).astimezone(BERLIN))
    assert there == span(0, 5)
    assert hash(there) == hash(span(0, 5))
    assert Span(FIRST, FIRST) != Span(SECOND, SECOND)
    assert span(0, 5) != "noon"


def test_merging_keeps_the_order_and_joins_what_touches() -> None:
    """Spans that overlap, touch or repeat become one."""
    assert merge([span(20, 30), span(0, 10), span(10, 15), span(22, 25)]) == [span(0, 15), span(20, 30)]


@given(st.lists(spans, max_size=12))
def test_the_union_counts_each_minute_once(many: list[Span]) -> None:
    """The length of the union is the number of minutes that any span covers."""
    minutes = {
        minute
        for each in many
        for minute in range(
            int(elapsed(NOON, each.start) / timedelta(minutes=1)), int(elapsed(NOON, each.end) / timedelta(minutes=1))
        )
    }
    assert union_length(many) == timedelta(minutes=len(minutes))


@given(st.lists(spans, max_size=12))
def test_merging_again_changes_nothing(many: list[Span]) -> None:
    """Merged spans are apart from each other, in order."""
    once = merge(many)
    assert merge(once) == once
    assert all(one.end < other.start for one, other in pairwise(once))


@given(spans, st.integers(0, 100))
def test_splitting_and_merging_is_the_same_time(whole: Span, at: int) -> None:
    """A span cut in two at any instant merges back to itself."""
    cut = min(whole.start + timedelta(minutes=at), whole.end)
    assert merge([Span(whole.start, cut), Span(cut, whole.end)]) == [whole]
