"""Which search for garbage is due."""

from __future__ import annotations

import pytest

from ballast.ui.garbage import due


@pytest.mark.parametrize(
    ("counts", "thresholds", "expected"),
    [
        ((700, 10, 10), (700, 10, 10), None),
        ((701, 10, 10), (700, 10, 10), 0),
        ((701, 11, 10), (700, 10, 10), 1),
        ((0, 0, 11), (700, 10, 10), 2),
        ((9000, 99, 99), (0, 10, 10), None),
    ],
)
def test_the_oldest_full_generation_is_searched(counts: list[int], thresholds: list[int], expected: int | None) -> None:
    """As Python itself decides; a first threshold of 0 means never."""
    assert due(counts, thresholds) == expected
