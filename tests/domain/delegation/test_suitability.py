"""How well a task can be handed over (`model.md` 4)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.delegation import suitability
from ballast.domain.delegation.plan import Answer, Trait
from ballast.domain.insight.review import Provenance
from tests.domain.delegation.plans import task

BOOKKEEPING = {
    Trait.REPETITIVE: 1.0,
    Trait.SKILL_GAP: 0.5,
    Trait.DOCUMENTABLE: 1.0,
    Trait.LOW_JUDGEMENT: 0.75,
    Trait.DRAINS: 0.75,
}


def test_bookkeeping_scores_79_5() -> None:
    """The worked example: four hours a week and those answers."""
    given_answers = suitability.answers(task(weekly=4, traits=BOOKKEEPING), 10)
    assert suitability.suitability(given_answers) == pytest.approx(79.5)
    assert sum(suitability.points(given_answers).values()) == pytest.approx(79.5)


def test_weights_come_to_one() -> None:
    """The six questions share one hundred points."""
    assert sum(suitability.WEIGHTS.values()) == pytest.approx(1)


def test_hints_are_measured_where_the_log_speaks() -> None:
    """Eight of ten days are often, stress 3 of 4 drains, 4 hours are 0.8 of five; the rest are our defaults."""
    found = suitability.answers(task(weekly=4, traits={}, mean_stress=3.0, has_sop=False), 10)
    measured = {trait: answer.value for trait, answer in found.items() if answer.provenance is Provenance.MEASURED}
    assert measured == {Trait.REPETITIVE: 0.75, Trait.TIME: pytest.approx(0.8), Trait.DRAINS: 0.75}
    assert all(found[trait] == Answer(0.5, Provenance.DEFAULT) for trait in Trait if trait not in measured)


@pytest.mark.parametrize(("days", "counted"), [(1, 10), (5, 0)])
def test_too_few_days_say_nothing_of_repetition(days: int, counted: int) -> None:
    """Seen once, or no day that counts: the default stands."""
    answer = suitability.hint(task(traits={}, days=days), Trait.REPETITIVE, counted)
    assert answer == Answer(0.5, Provenance.DEFAULT)


def test_written_steps_make_it_documentable() -> None:
    """A task whose steps are written needs no question; the owner's own answer still goes first."""
    assert suitability.answers(task(traits={}, has_sop=True), 10)[Trait.DOCUMENTABLE] == Answer(1.0, Provenance.SAID)
    assert suitability.answers(task(traits={Trait.DOCUMENTABLE: 0.25}), 10)[Trait.DOCUMENTABLE].value == 0.25


def test_an_answer_beats_a_hint_but_time_is_measured() -> None:
    """The owner's answers stand, except on time; a stored hint is taken anew."""
    own = task(weekly=1, traits={Trait.TIME: 1.0, Trait.DRAINS: 0.0}, mean_stress=4.0)
    stale = replace(own, traits={**own.traits, Trait.REPETITIVE: Answer(0.25, Provenance.MEASURED)})
    found = suitability.answers(stale, 10)
    assert found[Trait.TIME] == Answer(0.2, Provenance.MEASURED)
    assert found[Trait.DRAINS].value == 0.0
    assert found[Trait.REPETITIVE].value == 0.75


def test_without_a_projection_the_plain_week_counts() -> None:
    """Hours a week are the projection's middle, else what was logged."""
    assert suitability.central_hours(task(weekly=4, per_week=9.0)) == 4
    assert suitability.central_hours(replace(task(), hours=None, per_week=9.0)) == 9


@given(st.dictionaries(st.sampled_from(suitability.ASKED), st.floats(0, 1)), st.floats(0, 60))
def test_score_lies_between_none_and_all(traits: dict[Trait, float], hours: float) -> None:
    """Whatever was answered, the score is 0 to 100."""
    score = suitability.suitability(suitability.answers(task(weekly=hours, traits=traits), 10))
    assert -1e-9 <= score <= 100 + 1e-9


@given(st.floats(-5, 5, allow_nan=False))
def test_answers_are_one_of_five_steps(value: float) -> None:
    """Any value becomes the nearest of the five answers."""
    assert suitability.to_step(value) in {0, 0.25, 0.5, 0.75, 1}
