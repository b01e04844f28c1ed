"""How long work tells how far it is."""

from __future__ import annotations

from ballast.domain.log.watch import WHOLE, part, unwatched


def test_parts_of_a_work_count_up_to_the_whole() -> None:
    """A part tells its share of the whole: never beyond its end, and its beginning where there is nothing to do."""
    told: list[tuple[int, int]] = []
    first = part(lambda done, total: told.append((done, total)), 0, 250)
    rest = part(lambda done, total: told.append((done, total)), 250, WHOLE)
    for watch, done, total in ((first, 0, 4), (first, 4, 4), (rest, 1, 3), (rest, 9, 3), (rest, 0, 0)):
        watch(done, total)
    assert told == [(0, WHOLE), (250, WHOLE), (500, WHOLE), (WHOLE, WHOLE), (250, WHOLE)]
    unwatched(1, 1)
