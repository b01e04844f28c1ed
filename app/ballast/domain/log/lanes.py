"""Where parallel stretches lie side by side: each takes the first free lane, and those that share time share the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.span import instant_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ballast.domain.log.span import Span


class Lane(NamedTuple):
    """The place of one stretch: number `at` from 0, of `of` lanes that its group needs."""

    at: int
    of: int


def lanes(spans: Sequence[Span]) -> list[Lane]:
    """The lane of each span, in the order given. Spans that only touch do not share time; an empty one takes a lane too."""
    order = sorted(range(len(spans)), key=lambda at: (instant_of(spans[at].start), instant_of(spans[at].end), at))
    placed: dict[int, Lane] = {}
    group: list[tuple[int, int]] = []
    ends: list[datetime] = []
    for at in order:
        start, end = instant_of(spans[at].start), instant_of(spans[at].end)
        if group and all(each <= start for each in ends):
            placed |= _closed(group, len(ends))
            group, ends = [], []
        index = next((lane for lane, each in enumerate(ends) if each <= start), len(ends))
        ends[index : index + 1] = [end]
        group.append((at, index))
    placed |= _closed(group, len(ends))
    return [placed[at] for at in range(len(spans))]


def _closed(group: Sequence[tuple[int, int]], of: int) -> dict[int, Lane]:
    return {at: Lane(index, of) for at, index in group}
