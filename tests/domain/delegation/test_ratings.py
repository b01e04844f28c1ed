"""The owner's answers about a task, kept for the next plan."""

from __future__ import annotations

from ballast.domain.delegation.plan import Trait
from ballast.domain.delegation.ratings import Ratings


def test_empty_until_something_was_answered() -> None:
    """No answer is empty; a no is an answer."""
    assert Ratings().empty
    assert not Ratings({Trait.DRAINS: 0.0}).empty
    assert not Ratings(digital=False).empty
