"""The first year's sums: the worked tables of `model.md` 5, the ranges, and the laws that hold for every case."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.delegation import roi, simulation
from ballast.domain.delegation.roi import Case, Deal, Part, Range, Value
from ballast.domain.delegation.simulation import freed_range
from tests.domain.delegation.plans import CASES

WORKED = {
    # H, U, pay-back week, net of twelve months, freed a week, c*
    "A": (3.2, 810, 33, 522, 2.5, 18.9),
    "B": (3.2, 1100, None, -525, 2.7, 31.0),
    "C": (4.2, 1560, 33, 1035, 3.0, 11.8),
    "D": (4.2, 787, 21, 1809, 3.0, 15.0),
    "E": (0.4, 315, None, -1286, -0.1, None),
    "F": (4.0, 1800, 44, 190, 3.2, 16.8),
    "G": (1.0, 283, 12, 1169, 0.9, None),
    "H": (2.4, 1300, None, -876, 0.9, None),
    "I": (1.8, 1900, None, -1659, 1.4, 27.4),
    "J": (11.4, 2900, 20, 5175, 10.1, 23.9),
}
RANGES = {"A": (-1320, 1898, 0.61), "J": (373, 8975, 0.92)}

hours = st.floats(0.1, 20)
parts = st.builds(Part, hours, st.floats(0.05, 1), st.floats(0, 3), st.sampled_from([5.0, 10.0, 30.0]), st.floats(0, 0.6))
deals = st.builds(
    Deal,
    price=st.floats(0, 80),
    pace=st.floats(0.2, 2),
    surcharge=st.floats(0, 0.4),
    ramp_weeks=st.floats(0, 12),
    oversight_base=st.floats(0, 2),
    oversight_share=st.floats(0, 0.3),
    search_hours=st.floats(0, 12),
    setup_money=st.floats(0, 500),
    weekly_fee=st.floats(0, 50),
)
values = st.builds(Value, st.floats(1, 100), st.floats(1, 100), st.integers(1, 52))
cases = st.builds(Case, st.lists(parts, min_size=1, max_size=4).map(tuple), deals, values)


@pytest.mark.parametrize("name", WORKED)
def test_worked_table(name: str) -> None:
    """Every figure of the worked examples comes out as printed."""
    case = CASES[name].case
    handed, start, week, net, freed, price = WORKED[name]
    assert case.handed == pytest.approx(handed, abs=0.0501)
    assert roi.one_off(case) == pytest.approx(start, abs=0.5)
    assert roi.pay_back(case) == week
    assert roi.year_net(case) == pytest.approx(net, abs=0.5)
    assert case.freed == pytest.approx(freed, abs=0.05)
    if price is not None:
        assert roi.break_even_price(case) == pytest.approx(price, abs=0.051)


def test_no_price_saves_a_losing_helper() -> None:
    """Where even free help loses, the break-even price is negative; where no hours are paid, there is none."""
    assert all((roi.break_even_price(CASES[name].case) or 0) < 0 for name in "EH")
    assert roi.break_even_price(CASES["G"].case) is None


def test_writing_the_steps_first_is_worth_about_770() -> None:
    """D beats C by what the model says out loud."""
    assert roi.year_net(CASES["D"].case) - roi.year_net(CASES["C"].case) == pytest.approx(770, abs=10)


@pytest.mark.parametrize("name", RANGES)
def test_range_and_chance(name: str) -> None:
    """The range lies within a tenth of the printed one's width, the chance within three points."""
    low, high, chance = RANGES[name]
    nets = simulation.simulate(CASES[name].case, simulation.strata()).nets()
    found = simulation.range_of(nets)
    assert found.low == pytest.approx(low, abs=0.1 * (high - low))
    assert found.high == pytest.approx(high, abs=0.1 * (high - low))
    assert simulation.chance_of(nets) == pytest.approx(chance, abs=0.03)


def test_range_of_a_single_task_is_close_to_the_print() -> None:
    """The ends of A lie within a tenth of the printed figures themselves."""
    found = simulation.range_of(simulation.simulate(CASES["A"].case, simulation.strata()).nets())
    assert found.low == pytest.approx(-1320, rel=0.1)
    assert found.high == pytest.approx(1898, rel=0.1)


def test_chance_of_the_dear_freelancer() -> None:
    """B pays in 30 % of the draws, to three points."""
    assert simulation.chance_of(simulation.simulate(CASES["B"].case, simulation.strata()).nets()) == pytest.approx(
        0.30, abs=0.03
    )


def test_same_data_same_draws() -> None:
    """Two runs give the very same draws, another seed others, and an eleventh task leaves the first ten alone."""
    case, scores = CASES["F"].case, simulation.strata(100)
    assert simulation.simulate(case, scores) == simulation.simulate(case, scores)
    assert simulation.simulate(case, scores, 1) != simulation.simulate(case, scores)
    wider = replace(case, parts=(*case.parts, case.parts[0]))
    assert simulation.simulate(wider, scores).parts[:10] == simulation.simulate(case, scores).parts


def test_part_draws_and_fixed_draws_add_up() -> None:
    """Without any uncertainty every draw is the central case, whole or in part."""
    case = CASES["J"].case
    draws = simulation.simulate(replace(case, parts=tuple(replace(part, sigma=0.0) for part in case.parts)), (0.0, 0.0))
    assert draws.nets() == pytest.approx((roi.year_net(case),) * 2)
    assert draws.nets([0]) == pytest.approx((roi.year_net(CASES["A"].case),) * 2)


def test_training_is_capped_at_twenty_hours() -> None:
    """Thirty runs of an hour are twenty hours; written steps make it ten runs."""
    assert roi.part_of(1, 0.8, timedelta(hours=1), has_sop=False).training == 20
    assert roi.part_of(1, 0.8, timedelta(hours=1), has_sop=True).training == 10
    assert roi.part_of(1, 0.8, timedelta(minutes=24), has_sop=False).training == 12


def test_what_is_not_said_of_a_helper_is_nothing() -> None:
    """No set-up, no fee, paid to learn; hours that are sure; 48 weeks."""
    assert Deal(1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0) == Deal(1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, pays_training=True)
    assert Part(1.0, 1.0, 1.0, 10.0).sigma == roi.part_of(1.0, 1.0, timedelta(), has_sop=True).sigma == 0.0
    assert Value(1.0, 1.0).weeks == 48
    dear = replace(CASES["A"].case, deal=replace(CASES["A"].case.deal, setup_money=90.0, weekly_fee=7.0))
    assert roi.in_hours(dear) == roi.in_hours(replace(CASES["A"].case, deal=replace(CASES["A"].case.deal, price=0.0)))
    assert roi.one_off(dear) == pytest.approx(810 + 90)
    assert roi.cash_out(dear) == pytest.approx(roi.cash_out(CASES["A"].case) + 90 + 7 * 48)
    assert roi.steady_net(dear) == pytest.approx(roi.steady_net(CASES["A"].case) - 7)


def test_worth_at_which_a_pays() -> None:
    """The hour value of A at which the year ends at nothing, computed by hand, and none where no worth would do."""
    assert roi.break_even_value(CASES["A"].case, 0.0, 0.8) == pytest.approx(42.37, abs=0.01)
    assert roi.break_even_value(CASES["E"].case, 0.0, 0.8) is None


def test_hours_at_which_a_pays() -> None:
    """At that many times the hours the year ends at nothing; none where each hour loses or none is handed over."""
    case = CASES["A"].case
    factor = roi.break_even_hours(case)
    assert factor is not None
    assert roi.year_net(replace(case, parts=(replace(case.parts[0], hours=4 * factor),))) == pytest.approx(0, abs=1e-6)
    assert roi.break_even_hours(CASES["I"].case.__class__(case.parts, replace(case.deal, price=99.0), case.value)) is None
    assert roi.break_even_hours(replace(case, parts=())) is None


def test_money_out_and_steady_week() -> None:
    """A pays 171.1 helper hours and ten of learning; its steady week brings 32.9."""
    assert roi.cash_out(CASES["A"].case) == pytest.approx(16 * (1.15 * 3.2 * 46.5 + 10))
    assert roi.steady_net(CASES["A"].case) == pytest.approx(3.2 * (40 - 16 * 1.15) - 50 * 0.724)


def test_no_hours_paid_no_price() -> None:
    """A role without tasks has no break-even price."""
    assert roi.break_even_price(replace(CASES["A"].case, parts=())) is None


def test_quantile_and_chance() -> None:
    """The middle of three is the second; nothing counts as paid."""
    assert simulation.quantile([3, 1, 2], 0.5) == 2
    assert simulation.chance_of([-1, 0, 1, 2]) == 0.75


@given(cases)
def test_year_is_the_sum_of_its_weeks(case: Case) -> None:
    """The closed form equals the start and all weeks added up, and the pay-back is the first week that stays paid."""
    running, total = [], -roi.one_off(case)
    for week in range(1, case.value.weeks + 1):
        total += roi.week_net(case, week)
        running.append(total)
    assert roi.year_net(case) == pytest.approx(running[-1], abs=1e-6)
    stays = [week for week in range(1, len(running) + 1) if all(after >= 0 for after in running[week - 1 :])]
    assert roi.pay_back(case) == (stays[0] if stays else None)


@given(cases, st.floats(0, 50))
def test_net_falls_with_price_fee_and_oversight(case: Case, more: float) -> None:
    """Nothing that costs more makes the year better."""
    deal, net = case.deal, roi.year_net(case)
    for name in ("price", "weekly_fee", "oversight_base", "search_hours", "setup_money", "pace", "surcharge"):
        dearer = replace(case, deal=replace(deal, **{name: getattr(deal, name) + more}))
        assert roi.year_net(dearer) <= net + 1e-6


@given(cases)
def test_at_the_break_even_price_and_fee_nothing_is_left(case: Case) -> None:
    """The year at c*, and at the break-even fee, ends at nothing."""
    price, scale = roi.break_even_price(case), 1e-6 * (1 + abs(roi.year_net(case)) + roi.cash_out(case))
    assert price is not None
    assert roi.year_net(replace(case, deal=replace(case.deal, price=price))) == pytest.approx(0, abs=scale)
    fee = roi.break_even_fee(case)
    assert roi.year_net(replace(case, deal=replace(case.deal, weekly_fee=fee))) == pytest.approx(0, abs=scale)


@given(cases, st.floats(0, 30), st.integers(0, 100))
def test_at_the_break_even_worth_nothing_is_left(case: Case, fixed: float, percent: int) -> None:
    """The year at V* ends at nothing, for each part of a freed hour, in per cent, that is worth V."""
    slope = percent / 100
    worth = roi.break_even_value(case, fixed, slope)
    if worth is not None:
        valued = replace(case, value=replace(case.value, free=fixed + slope * worth, cost=worth))
        assert roi.year_net(valued) == pytest.approx(0, abs=1e-5 * (1 + abs(worth) * 100 + roi.cash_out(case)))


@given(cases)
def test_hours_of_the_year_are_the_year_without_money(case: Case) -> None:
    """With an hour worth one and help at no price, the year's net is the hours freed in it."""
    in_hours = Case(case.parts, roi.without_money(case.deal), Value(1.0, 1.0, case.value.weeks))
    assert roi.year_net(in_hours) == pytest.approx(case.freed_in_year, abs=1e-6)


def test_the_range_of_hours_freed_by_hand() -> None:
    """Two tasks of 4 and 3 hours, sigma .3 and .4: the sum's spread is that of neither; fixed oversight only shifts it."""
    parts = (Part(5.0, 0.8, 1.0, 10.0, 0.3), Part(3.0, 1.0, 1.0, 10.0, 0.4))
    case = Case(parts, Deal(10.0, 1.0, 0.0, 4.0, 0.5, 0.1, 0.0), Value(20.0, 30.0))
    found = freed_range([case])
    spread = math.hypot(3.6 * 0.3, 2.7 * 0.4) / 6.3
    assert found.mid == pytest.approx(case.freed) == pytest.approx(5.8)
    assert found.low == pytest.approx(6.3 / math.exp(1.2816 * spread) - 0.5)
    assert found.high == pytest.approx(6.3 * math.exp(1.2816 * spread) - 0.5)
    assert 1 / math.exp(1.2816 * 0.3) < (found.low + 0.5) / 6.3 < 1


def test_nothing_handed_over_frees_nothing_for_sure() -> None:
    """Without tasks, or with such as cost no hours, the range is the point itself."""
    idle = Case((), Deal(10.0, 1.0, 0.0, 4.0, 0.5, 0.1, 0.0), Value(20.0, 30.0))
    assert freed_range([]) == Range(0.0, 0.0, 0.0)
    assert freed_range([idle]) == Range(-0.5, -0.5, -0.5)
