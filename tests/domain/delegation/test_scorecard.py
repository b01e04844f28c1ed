"""Choosing among candidates: weights fixed before, one line of evidence per score, the gap that decides."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from ballast.domain.delegation.scorecard import (
    FEWEST,
    FOR_PEOPLE,
    FOR_SOFTWARE,
    MOST,
    Candidate,
    Measure,
    Score,
    Scorecard,
    Standing,
    WeightsFixed,
    WrongScore,
    WrongWeights,
    rank,
    result_of,
    with_candidate,
    with_score,
    with_weights,
)

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SKILL, TRIAL, TALK, RELIABLE, PRICE = FOR_PEOPLE


def card(*scores: tuple[int, ...], weights: dict[Measure, int] | None = None) -> Scorecard:
    """A card with one candidate for each row of scores, in the order of the measures; 0 is not scored."""
    made = Scorecard(UUID(int=7), weights or FOR_PEOPLE)
    for number, row in enumerate(scores, 1):
        given = {measure: Score(value, "seen") for measure, value in zip(made.weights, row, strict=True) if value}
        made = with_candidate(made, Candidate(UUID(int=number), f"C{number}", scores=given), NOW)
    return made


@pytest.mark.parametrize("weights", [FOR_PEOPLE, FOR_SOFTWARE])
def test_our_weights_add_up_to_a_hundred(weights: dict[Measure, int]) -> None:
    """For people and for software."""
    assert sum(weights.values()) == 100


def test_our_weights() -> None:
    """People's by the plan's content, software's in their order; three to five are compared."""
    assert list(FOR_PEOPLE.values()) == [30, 25, 20, 15, 10]
    assert list(FOR_SOFTWARE.values()) == [30, 20, 15, 15, 10, 10]
    assert (FEWEST, MOST) == (3, 5)


def test_weights_are_the_owners_until_the_first_candidate() -> None:
    """They are dated, and stand from the first candidate on."""
    other = {SKILL: 60, PRICE: 40}
    changed = with_weights(card(), other, NOW)
    assert (changed.weights, changed.fixed_at) == (other, NOW)
    with pytest.raises(WeightsFixed):
        with_weights(card((3, 3, 3, 3, 3)), other, NOW)


def test_one_measure_may_have_all_the_weight() -> None:
    """And another none."""
    assert with_weights(card(), {SKILL: 100, PRICE: 0}, NOW).weights == {SKILL: 100, PRICE: 0}


@pytest.mark.parametrize(
    "weights",
    [{}, {SKILL: 99}, {SKILL: 120, PRICE: -20}, {SKILL: 101, TRIAL: 1, PRICE: -2}, {SKILL: 100, TRIAL: 1, PRICE: -1}],
)
def test_weights_that_are_none(weights: dict[Measure, int]) -> None:
    """They add up to 100 and none is below nothing."""
    with pytest.raises(WrongWeights):
        with_weights(card(), weights, NOW)


def test_the_first_candidate_fixes_the_weights_and_a_later_one_does_not_move_the_date() -> None:
    """Since when the weights stand."""
    first = with_candidate(card(), Candidate(UUID(int=1), "A"), NOW)
    later = with_candidate(first, Candidate(UUID(int=2), "B"), NOW.replace(hour=12))
    assert first.fixed_at == later.fixed_at == NOW


def test_a_total_by_hand() -> None:
    """5 gives all of 30, 3 half of 25, 4 three quarters of 20, 3 half of 15, 2 a quarter of 10: 30+12.5+15+7.5+2.5."""
    line = result_of(found := card((5, 3, 4, 3, 2)), found.candidates[0])
    assert (line.standing, line.missing) == (Standing.COMPLETE, ())
    assert line.total == pytest.approx(67.5)


def test_who_only_meets_the_brief_has_half_and_the_best_all() -> None:
    """The anchors 3 and 5."""
    found = card((3,) * 5, (5,) * 5)
    assert [line.total for line in rank(found).lines] == [100, 50]


def test_a_one_rules_out_whatever_the_rest() -> None:
    """The anchor 1, also before everything is scored."""
    found = card((5, 5, 5, 5, 1), (1, 0, 0, 0, 0))
    assert [result_of(found, each).standing for each in found.candidates] == [Standing.RULED_OUT] * 2


def test_nobody_is_ranked_by_a_gap_in_the_notes() -> None:
    """Without a score on each measure there is no total, and it says which are missing."""
    line = result_of(found := card((5, 0, 4, 3, 0)), found.candidates[0])
    assert (line.standing, line.total, line.missing) == (Standing.UNFINISHED, None, (TRIAL, PRICE))


def test_a_measure_without_weight_need_not_be_scored() -> None:
    """What counts nothing is asked of nobody."""
    found = card((5, 0), (5, 1), weights={SKILL: 100, PRICE: 0})
    assert [result_of(found, each).total for each in found.candidates] == [100, 100]


def test_who_failed_and_who_is_not_tried_yet() -> None:
    """Whatever the scores are, the one is ruled out and the other unfinished; who failed is out though not tried."""
    found = card((5, 5, 5, 5, 5), (4, 4, 4, 4, 4), (3, 3, 3, 3, 3), (2, 2, 2, 2, 2))
    one, two, three, _ = (each.id for each in found.candidates)
    lines = rank(found, failed=(one, three), untried=(two, three)).lines
    assert [(line.candidate.name, line.standing, line.total) for line in lines] == [
        ("C4", Standing.COMPLETE, 25),
        ("C2", Standing.UNFINISHED, None),
        ("C1", Standing.RULED_OUT, None),
        ("C3", Standing.RULED_OUT, None),
    ]


def test_the_gap_and_when_it_is_too_small() -> None:
    """Under five points two are level; the unfinished and the ruled out come after and make no gap."""
    near = rank(card((3, 3, 3, 3, 3), (0, 5, 5, 5, 5), (3, 3, 3, 3, 4), (1, 5, 5, 5, 5)))
    assert [line.candidate.name for line in near.lines] == ["C3", "C1", "C2", "C4"]
    assert near.gap == pytest.approx(2.5)
    assert near.level
    almost = rank(card((3, 3), (3, 4), weights={SKILL: 81, PRICE: 19}))
    assert almost.gap == pytest.approx(4.75)
    assert almost.level
    far = rank(card((3, 3, 3, 3, 3), (3, 3, 4, 3, 3)))
    assert far.gap == pytest.approx(5.0)
    assert not far.level
    assert (rank(card((3, 3, 3, 3, 3))).gap, rank(card()).level) == (None, False)
    assert rank(card((3, 3, 3, 3, 3), (3, 0, 3, 3, 3))).gap is None


def test_a_score_is_given_changed_and_taken_back() -> None:
    """Only that candidate and measure change."""
    found = card((3, 3, 3, 3, 3), (3, 3, 3, 3, 3))
    given = with_score(found, UUID(int=2), TALK, Score(4, "clear questions"))
    assert given.candidates[0] == found.candidates[0]
    assert given.candidates[1].scores == {**found.candidates[1].scores, TALK: Score(4, "clear questions")}
    for end in (1, 5):
        assert with_score(found, UUID(int=2), TALK, Score(end, "seen")).candidates[1].scores[TALK].value == end
    assert TALK not in with_score(given, UUID(int=2), TALK, None).candidates[1].scores


@pytest.mark.parametrize(("measure", "score"), [(TALK, Score(0, "x")), (TALK, Score(6, "x")), (TALK, Score(3, " "))])
def test_scores_that_are_none(measure: Measure, score: Score) -> None:
    """1 to 5, with a line of evidence."""
    with pytest.raises(WrongScore):
        with_score(card((3, 3, 3, 3, 3)), UUID(int=1), measure, score)


def test_scores_for_nobody_and_nothing() -> None:
    """A measure or a candidate that is not on the card."""
    with pytest.raises(WrongScore):
        with_score(card((3, 3, 3, 3, 3)), UUID(int=1), Measure.EXPORT, Score(3, "x"))
    with pytest.raises(KeyError):
        with_score(card((3, 3, 3, 3, 3)), UUID(int=5), RELIABLE, Score(3, "x"))
