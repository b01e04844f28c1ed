"""Choosing a product: musts that rule out, prices that grow."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from uuid import UUID

import pytest

from ballast.domain.delegation.hiring import Hiring, ranking_of, with_check, with_need, without_need
from ballast.domain.delegation.product import Growth, Met, Need, NeedMissing, NeedsFixed, Prices, fit_of, growth_of
from ballast.domain.delegation.scorecard import Candidate, Measure, Score, Scorecard, Standing

ROLE, ONE, TWO, PERSON = (UUID(int=number) for number in range(1, 5))
MUST, SHOULD = Need(UUID(int=10), "sends reminders", must=True), Need(UUID(int=11), "answers in a day", must=False)
FULL = MappingProxyType({Measure.FIT: Score(5, "seen")})
CARD = Scorecard(
    ROLE, MappingProxyType({Measure.FIT: 100}), None, (Candidate(ONE, "A", None, FULL), Candidate(TWO, "B", None, FULL))
)


def test_a_need_says_something_and_is_marked_when_it_comes_late() -> None:
    """Before a product is seen it stands; after, it may come and go, marked; what stood stays."""
    empty = Hiring(Scorecard(ROLE, CARD.weights))
    before = with_need(empty, Need(MUST.id, " sends \n reminders ", must=True))
    assert before.needs == (MUST,)
    with pytest.raises(NeedMissing):
        with_need(empty, Need(MUST.id, " \n", must=True))
    assert without_need(before, MUST.id).needs == ()
    seen = with_need(Hiring(CARD, needs=before.needs), SHOULD)
    assert [(each.text, each.late) for each in seen.needs] == [(MUST.text, False), (SHOULD.text, True)]
    with pytest.raises(NeedsFixed):
        without_need(seen, MUST.id)
    checked = with_check(seen, ONE, SHOULD.id, Met.NO)
    left = without_need(checked, SHOULD.id)
    assert (left.needs, left.checks) == ((MUST,), {ONE: {}})


def test_a_failed_must_rules_out_and_an_untried_one_leaves_open() -> None:
    """However well both score; a should does neither; a person is never measured by needs."""
    hiring = Hiring(CARD, needs=(MUST, SHOULD))
    assert {line.standing for line in ranking_of(hiring).lines} == {Standing.UNFINISHED}
    tried = with_check(with_check(hiring, ONE, MUST.id, Met.YES), TWO, MUST.id, Met.NO)
    tried = with_check(tried, ONE, SHOULD.id, Met.NO)
    assert [(line.candidate.id, line.standing) for line in ranking_of(tried).lines] == [
        (ONE, Standing.COMPLETE),
        (TWO, Standing.RULED_OUT),
    ]
    back = with_check(tried, TWO, MUST.id, None)
    assert [line.standing for line in ranking_of(back).lines] == [Standing.COMPLETE, Standing.UNFINISHED]
    people = Hiring(Scorecard(ROLE, CARD.weights, None, (Candidate(PERSON, "", UUID(int=99), FULL),)), needs=(MUST,))
    assert [line.standing for line in ranking_of(people).lines] == [Standing.COMPLETE]


def test_how_far_a_product_fits() -> None:
    """Musts that fail and were not tried, shoulds that it lacks, and how many are met."""
    fit = fit_of((MUST, SHOULD), {})
    assert (fit.failed, fit.untried, fit.lacking, fit.met) == ((), (MUST,), (), 0)
    fit = fit_of((MUST, SHOULD), {MUST.id: Met.NO, SHOULD.id: Met.NO})
    assert (fit.failed, fit.untried, fit.lacking, fit.met) == ((MUST,), (), (SHOULD,), 0)
    assert fit_of((MUST, SHOULD), {MUST.id: Met.YES, SHOULD.id: Met.YES}).met == 2


@pytest.mark.parametrize(
    ("prices", "growth"),
    [
        ((None, "1", "1"), Growth.UNKNOWN),
        (("10", None, None), Growth.UNKNOWN),
        (("10", "10", None), Growth.FLAT),
        (("10", "15", None), Growth.SLOWER),
        (("10", "20", None), Growth.SAME),
        (("10", "25", None), Growth.FASTER),
        (("10", "25", "100"), Growth.SAME),
        (("10", "20", "120"), Growth.FASTER),
        (("10", None, "40"), Growth.SLOWER),
        (("0", "0", "0"), Growth.FLAT),
        (("0", "5", None), Growth.FASTER),
    ],
)
def test_how_a_price_grows(prices: tuple[str | None, ...], growth: Growth) -> None:
    """By ten times the work where that price is known, else by twice."""
    made = Prices(*(None if each is None else Decimal(each) for each in prices))
    assert growth_of(made) is growth
    assert made.known
    assert not Prices().known
