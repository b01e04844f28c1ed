"""Overlaps: which they are, and what the three ways out do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.overlap import Resolution, newly_overlapping, overlapping, reach, resolve, ways_out
from ballast.domain.log.span import Span, union_length
from tests.domain.log.fixing import TASK, at, entry, minutes_of, new_ids

if TYPE_CHECKING:
    from ballast.domain.log.entry import Entry

NOW = at(120)
TRIM, SPLIT, PARALLEL = Resolution
Rows = list[tuple[int, float, float | None]]


def outcome(new: Entry, others: list[Entry], how: Resolution) -> Rows:
    """All entries after a way out."""
    made = resolve(new, others, how, new_ids(), NOW)
    gone = {each.id for each in (*made.removed, *made.changed)}
    return minutes_of([*made.mine, *made.changed, *made.added, *(each for each in others if each.id not in gone)])


@pytest.mark.parametrize(
    ("new", "other", "shares"),
    [
        ((0, 10), (10, 20), False),
        ((0, 11), (10, 20), True),
        ((12, 13), (10, 20), True),
        ((12, 12), (10, 20), False),
        ((100, None), (10, 101), True),
        ((100, None), (115, 118), True),
        ((120, None), (110, 130), True),
        ((120, None), (110, 120), False),
        ((120, None), (121, 130), False),
        ((10, 20), (0, None), True),
        ((120, 130), (0, None), False),
        ((0, None), (120, 130), False),
    ],
)
def test_which_entries_share_time(new: tuple[float, float | None], other: tuple[float, float | None], shares: bool) -> None:  # noqa: FBT001 - what a table says
    """More than a border must be shared; one that runs claims the present moment."""
    assert bool(overlapping(entry(1, *new), [entry(2, *other), entry(1, 0, 50)], NOW)) is shares


@pytest.mark.parametrize(
    ("before", "after", "other", "marked", "asked"),
    [
        ((0, 10), (0, 12), (10, 20), None, True),
        ((0, 12), (0, 12), (10, 20), None, False),
        ((0, 12), (2, 11), (10, 20), None, False),
        ((0, 12), (0, 15), (10, 20), None, True),
        ((0, 12), (0, 15), (10, 20), True, False),
        ((0, 10), (0, 15), (10, 20), True, True),
        ((30, 40), (18, 40), (10, 20), None, True),
    ],
)
def test_only_new_overlaps_are_asked_about(
    before: tuple[int, int], after: tuple[int, int], other: tuple[int, int], marked: bool | None, asked: bool  # noqa: FBT001 - what a table says
) -> None:  # fmt: skip
    """What overlapped already does not ask again, unless it grows and nobody said that it is parallel."""
    was, new = entry(1, *before, parallel=marked), entry(1, *after, parallel=marked)
    assert bool(newly_overlapping(new, was, [entry(2, *other)], NOW)) is asked


@pytest.mark.parametrize(
    ("new", "other", "trim", "split"),
    [
        # the new one lies inside: the long one is split around it
        ((10, 20), (0, 30), None, [(2, 0, 10), (1, 10, 20), (1000, 20, 30)]),
        ((0, 10), (0, 30), [(1, 0, 10), (2, 10, 30)], [(1, 0, 10), (2, 10, 30)]),
        # the new one holds the other
        ((0, 30), (10, 20), [(1, 0, 30)], [(1, 0, 10), (2, 10, 20), (1000, 20, 30)]),
        # they reach into each other
        ((0, 20), (10, 30), [(1, 0, 20), (2, 20, 30)], [(1, 0, 10), (2, 10, 30)]),
        ((10, 30), (0, 20), [(2, 0, 10), (1, 10, 30)], [(2, 0, 20), (1, 20, 30)]),
        # the same time
        ((0, 30), (0, 30), [(1, 0, 30)], None),
        # the other runs
        ((10, 20), (0, None), None, [(2, 0, 10), (1, 10, 20), (1000, 20, None)]),
        ((110, 120), (0, None), None, [(2, 0, 110), (1, 110, 120), (1000, 120, None)]),
        ((0, 20), (10, None), [(1, 0, 20), (2, 20, None)], [(1, 0, 10), (2, 10, None)]),
        ((100, 140), (110, None), [(1, 100, 140)], [(1, 100, 110), (1000, 120, 140), (2, 110, None)]),
        # the new one runs
        ((0, None), (10, 20), [(1, 0, None)], [(1, 0, 10), (2, 10, 20), (1000, 20, None)]),
        ((0, None), (-10, 20), [(2, -10, 0), (1, 0, None)], [(2, -10, 20), (1, 20, None)]),
        ((0, None), (10, 120), [(1, 0, None)], [(1, 0, 10), (2, 10, 120), (1000, 120, None)]),
        ((0, None), (10, 130), [(1, 0, None)], None),
        ((120, None), (110, 130), [(2, 110, 120), (1, 120, None)], None),
        ((0, None), (60, None), [(1, 0, None)], [(1, 0, 60), (2, 60, None)]),
    ],
)
def test_ways_out(new: tuple[int, int | None], other: tuple[int, int | None], trim: Rows | None, split: Rows | None) -> None:
    """What trimming and splitting around leave; where a way makes no sense (None) it is not offered."""
    mine, theirs = entry(1, *new), entry(2, *other)
    offered = ways_out(mine, [theirs], NOW)
    assert (TRIM in offered, SPLIT in offered) == (trim is not None, split is not None)
    assert trim is None or outcome(mine, [theirs], TRIM) == sorted(trim, key=lambda row: (row[1], row[0]))
    assert split is None or outcome(mine, [theirs], SPLIT) == sorted(split, key=lambda row: (row[1], row[0]))


def test_trimming_what_it_would_cut_in_two_loses_nothing() -> None:
    """Asked for by name, trimming an entry in its middle leaves both ends."""
    assert outcome(entry(1, 10, 20), [entry(2, 0, 30)], TRIM) == [(2, 0, 10), (1, 10, 20), (1000, 20, 30)]


def test_parallel_marks_the_new_one_only() -> None:
    """Nothing else changes; two that run cannot be parallel; what overlaps nothing is not marked."""
    made = resolve(entry(1, 0, 20), [entry(2, 10, 30)], PARALLEL, new_ids(), NOW)
    assert (made.mine, made.changed, made.removed, made.added) == ((entry(1, 0, 20, parallel=True),), (), (), ())
    assert PARALLEL not in ways_out(entry(1, 0, None), [entry(2, 5, None)], NOW)
    assert resolve(entry(1, 0, 10), [entry(2, 10, 30)], PARALLEL, new_ids(), NOW).mine == (entry(1, 0, 10),)


def test_nothing_left_is_refused() -> None:
    """Splitting around what covers the whole entry is an error, not an empty entry."""
    with pytest.raises(ValueError, match="nothing is left"):
        resolve(entry(1, 0, 20), [entry(2, -5, 10), entry(3, 10, 25)], SPLIT, new_ids(), NOW)


def test_parts_keep_what_was_said_once() -> None:
    """The first part keeps the note and the flags; every part the task and the rating."""
    made = resolve(entry(1, 10, 20), [entry(2, 0, 30, stress=3, note="n", delayed=True)], SPLIT, new_ids(), NOW)
    (second,) = made.added
    assert made.changed == (entry(2, 0, 10, stress=3, note="n", delayed=True),)
    assert (second.task_id, second.stress, second.note, second.delayed) == (TASK, 3, "", None)


def _worked(entries: list[Entry]) -> timedelta:
    """The time that anybody worked; where something runs, up to the present."""
    past = Span(at(-100), at(120) if any(each.end is None for each in entries) else at(1000))
    return union_length(part for each in entries if (part := reach(each, NOW).clip(past)) is not None)


spans = st.tuples(st.integers(0, 110), st.integers(1, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(spans, st.lists(spans, max_size=5), st.sampled_from((TRIM, SPLIT)), st.booleans())
def test_the_union_is_conserved(new: tuple[int, int], spread: list[tuple[int, int]], how: Resolution, runs: bool) -> None:  # noqa: FBT001 - drawn
    """The time that anybody worked is the same after every way out, and the new entry shares none of it."""
    mine = entry(1, new[0], None if runs else new[1])
    others = [entry(2 + place, *span) for place, span in enumerate(spread)]
    met = overlapping(mine, others, NOW)
    if how not in ways_out(mine, met, NOW):
        return
    made = resolve(mine, others, how, new_ids(), NOW)
    gone = {each.id for each in (*made.removed, *made.changed)}
    left = [*made.changed, *made.added, *(each for each in others if each.id not in gone)]
    assert _worked([*made.mine, *left]) == _worked([mine, *others])
    assert not [each for part in made.mine for each in overlapping(part, left, NOW)]
    assert all(each.length(NOW) >= timedelta(0) for each in (*made.mine, *left))
    assert sum(each.end is None for each in made.mine) == runs


@given(spans, st.lists(spans, max_size=5))
def test_only_what_it_meets_is_touched(new: tuple[int, int], spread: list[tuple[int, int]]) -> None:
    """An entry that shares no time with the new one is in no rewrite, and a parallel one changes nobody."""
    mine, others = entry(1, *new), [entry(2 + place, *span) for place, span in enumerate(spread)]
    met = {each.id for each in overlapping(mine, others, NOW)}
    for how in Resolution:
        if how in ways_out(mine, overlapping(mine, others, NOW), NOW):
            made = resolve(mine, others, how, new_ids(), NOW)
            assert {each.id for each in (*made.changed, *made.removed)} <= met
            assert made.mine[0].id == UUID(int=1)
