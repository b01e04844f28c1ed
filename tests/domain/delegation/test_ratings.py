"""The owner's answers about a task, kept for the next plan."""

from __future__ import annotations

from ballast.domain.delegation.plan import Confidentiality, Trait
from ballast.domain.delegation.ratings import Ratings, carried


def test_empty_until_something_was_answered() -> None:
    """No answer is empty; a no is an answer."""
    assert Ratings().empty
    assert not Ratings({Trait.DRAINS: 0.0}).empty
    assert not Ratings(digital=False).empty


def test_only_what_changed_in_a_plan_is_carried_over() -> None:
    """An answer given elsewhere since stays; one changed in the plan, or taken back there, is as the plan has it now."""
    kept = Ratings({Trait.DRAINS: 1.0, Trait.SKILL_GAP: 0.25, Trait.REPETITIVE: 0.5}, digital=True)
    before = Ratings({Trait.SKILL_GAP: 0.25, Trait.REPETITIVE: 0.5})
    now = Ratings({Trait.SKILL_GAP: 0.75}, Confidentiality.SENSITIVE)
    assert carried(kept, before, now) == Ratings(
        {Trait.DRAINS: 1.0, Trait.SKILL_GAP: 0.75}, Confidentiality.SENSITIVE, digital=True
    )


def test_a_plan_that_knows_nothing_takes_nothing_away() -> None:
    """A plan kept again without a change leaves all answers as they are."""
    kept = Ratings({Trait.DRAINS: 1.0}, Confidentiality.OPEN, has_sop=True)
    assert carried(kept, Ratings(), Ratings()) == kept
    assert carried(Ratings(), Ratings(), kept) == kept
