"""A helper's year told again from the model's text, with its table of defaults: tornado, kinds of help, chance (`model.md` 5).

Only inputs are shared. Sums are made week by week (`test_told_again`), chances by plain draws, and what is told of a chance is
held against years that really come about.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation import roi, simulation
from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, HelpType, Worth
from ballast.domain.delegation.roi import Case, Deal, Part, Value
from ballast.domain.delegation.tornado import Lever, tornado
from ballast.domain.delegation.what_if import dials, role_case, turned, what_if
from tests.domain.delegation.plans import plan, role, task
from tests.domain.delegation.sums import leaning
from tests.domain.delegation.test_told_again import any_case, week_paid, weeks_of
from tests.domain.delegation.turning import WORTHS, any_task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.delegation.kinds import KindOutcome
    from ballast.domain.delegation.plan import Plan, Role

NINE_OF_TEN = 1.2816
DEFAULTS = {
    # pace, ramp weeks, oversight a week, oversight a handed hour, search hours, surcharge, price an hour in that currency
    HelpType.VA_OFFSHORE: (1.25, 6, 0.75, 0.10, 8, 0.05, {"USD": 7.5}),
    HelpType.VA_MANAGED: (1.15, 4, 0.50, 0.07, 3, 0.0, {"USD": 16.0}),
    HelpType.VA_LOCAL: (1.05, 4, 0.50, 0.07, 6, 0.05, {"USD": 35.0, "GBP": 28.0, "CAD": 35.0}),
    HelpType.FREELANCER: (0.75, 2, 0.25, 0.08, 5, 0.05, {"USD": 37.5}),
    HelpType.AGENCY: (0.75, 3, 0.50, 0.05, 4, 0.0, {}),
    HelpType.SOFTWARE: (0.0, 3, 0.10, 0.03, 4, 0.0, {"USD": 0.0}),
    HelpType.INTERN: (1.75, 8, 1.00, 0.20, 6, 0.0, {"USD": 0.0, "EUR": 0.0, "GBP": 0.0}),
    HelpType.EMPLOYEE: (1.05, 6, 1.00, 0.07, 12, 0.0, {"USD": 26.39 + 8.88}),
}


def spread(relative: float) -> float:
    """The log-sigma of that relative spread, as the model has it for hours."""
    return math.sqrt(math.log(1 + relative**2))


def net_of(case: Case) -> float:
    """The year's net, week by week."""
    return weeks_of(case, case.deal.price, case.value.free, case.value.cost)[-1]


def unsure(case: Case, chance: Random) -> Case:
    """The helper with tasks of uncertain hours, at times without a ramp, paid by a fee alone, or at a pace of minutes."""
    parts = tuple(replace(part, sigma=chance.uniform(0.05, 0.7)) for part in case.parts)
    deal = case.deal
    if chance.random() < 0.2:
        deal = replace(deal, price=0.0, pace=0.0, surcharge=0.0, weekly_fee=chance.uniform(1, 40), pays_training=False)
    elif chance.random() < 0.1:
        deal = replace(deal, pace=chance.uniform(0.02, 0.199))
    return replace(case, parts=parts, deal=deal)


Ends = dict[Lever, tuple[Case, Case]]


def ends_of_work(case: Case) -> Ends:
    """Hours at their range, which is narrower for many; a quarter less and more of each task; training of 30 and 5 runs."""
    parts = case.parts
    hours = sum(part.hours * part.share for part in parts)
    sigma = math.sqrt(sum((part.hours * part.share * part.sigma) ** 2 for part in parts)) / hours
    off = math.exp(NINE_OF_TEN * sigma)
    fewer, more = (tuple(replace(part, hours=part.hours * by) for part in parts) for by in (1 / off, off))
    less = tuple(replace(part, share=part.share * 0.75) for part in parts)
    whole = tuple(replace(part, share=max(part.share, min(0.95, part.share * 1.25))) for part in parts)
    long, short = (tuple(replace(part, training_runs=runs) for part in parts) for runs in (30, 5))
    made = {Lever.HOURS: (fewer, more), Lever.SHARE: (less, whole), Lever.TRAINING: (long, short)}
    return {lever: (replace(case, parts=one), replace(case, parts=other)) for lever, (one, other) in made.items()}


def ends_of_terms(case: Case) -> Ends:
    """Oversight by 40 %, price and fee by a quarter, pace by a factor of 1.25 to the nearest twentieth."""
    deal = case.deal
    made: dict[Lever, tuple[Deal, Deal]] = {}
    more, less = (
        replace(deal, oversight_base=deal.oversight_base * by, oversight_share=deal.oversight_share * by) for by in (1.4, 0.6)
    )
    made[Lever.OVERSIGHT] = more, less
    if deal.pace:
        made[Lever.PRICE] = replace(deal, price=deal.price * 1.25), replace(deal, price=deal.price * 0.75)
        paces = [by if deal.pace < 0.2 else round(by * 20) / 20 for by in (deal.pace * 1.25, deal.pace / 1.25)]
        made[Lever.PACE] = replace(deal, pace=paces[0]), replace(deal, pace=paces[1])
    if deal.weekly_fee:
        made[Lever.FEE] = replace(deal, weekly_fee=deal.weekly_fee * 1.25), replace(deal, weekly_fee=deal.weekly_fee * 0.75)
    return {lever: (replace(case, deal=one), replace(case, deal=other)) for lever, (one, other) in made.items()}


def ends_of(case: Case) -> Ends:
    """Each input alone at both ends that the model prints for A; a freed hour worth a half to a whole of one's own."""
    value = case.value
    worst, best = min(value.free, value.cost / 2), max(value.free, value.cost)
    freed = replace(case, value=replace(value, free=worst)), replace(case, value=replace(value, free=best))
    return {Lever.FREED_VALUE: freed} | ends_of_work(case) | ends_of_terms(case)


def test_the_five_inputs_that_move_the_year_most() -> None:
    """For 300 helpers: each end with its year week by week, and no input that was left out moves it more."""
    chance = Random(21)  # noqa: S311 - a sample, not a secret
    first: set[Lever] = set()
    for _ in range(300):
        case = unsure(any_case(chance), chance)
        told = {lever: sorted(map(net_of, ends)) for lever, ends in ends_of(case).items()}
        bars = tornado(case)
        assert len(bars) == 5
        for bar in bars:
            assert [bar.net_worse, bar.net_better] == pytest.approx(told[bar.lever], abs=1e-6), bar
        widths = sorted((high - low for low, high in told.values()), reverse=True)
        assert [bar.width for bar in bars] == pytest.approx(widths[:5], abs=1e-6)
        first.add(bars[0].lever)
    assert first >= {Lever.FREED_VALUE, Lever.HOURS, Lever.OVERSIGHT}


def test_the_fee_and_the_hours_at_which_nothing_is_left() -> None:
    """For 300 helpers: at the fee that is told, and with so many times the hours, the year week by week ends at nothing."""
    chance = Random(22)  # noqa: S311 - a sample, not a secret
    saved = 0
    for _ in range(300):
        case = unsure(any_case(chance), chance)
        fee = roi.break_even_fee(case)
        near = 1e-6 * (1 + abs(net_of(case)) + abs(fee) * 48)
        assert net_of(replace(case, deal=replace(case.deal, weekly_fee=fee))) == pytest.approx(0, abs=near)
        factor = roi.break_even_hours(case)
        if factor is None:
            much = replace(case, parts=tuple(replace(part, hours=part.hours * 1e6) for part in case.parts))
            assert net_of(much) <= net_of(case), "more of what loses never pays"
            continue
        saved += 1
        enough = replace(case, parts=tuple(replace(part, hours=part.hours * factor) for part in case.parts))
        assert net_of(enough) == pytest.approx(0, abs=near * max(1.0, abs(factor)))
    assert 50 < saved < 290


@dataclass(frozen=True)
class Draws:
    """What may come of one owner's helper: handed hours in all, and the factors on price, pace and oversight."""

    hours: list[float]
    price: list[float]
    pace: list[float]
    oversight: list[float]

    def years(self, case: Case) -> list[float]:
        """The year of each draw; all that does not hang on them is taken once."""
        deal, value = case.deal, case.value
        ramp = sum(min(1.0, week / deal.ramp_weeks) for week in range(1, value.weeks + 1))
        watched = value.cost * (value.weeks + 4)
        taught = sum(min(20.0, part.training_runs * part.run) for part in case.parts)
        sure = value.cost * (taught + deal.search_hours) + deal.setup_money
        learning = deal.price * taught * deal.pays_training + deal.weekly_fee * value.weeks
        each_hour = deal.price * deal.pace * (1 + deal.surcharge)
        drawn = zip(self.hours, self.price, self.pace, self.oversight, strict=True)
        return [
            h * ramp * (value.free - each_hour * c * g)
            - watched * o * (deal.oversight_base + deal.oversight_share * h)
            - learning * c
            - sure
            for h, c, g, o in drawn
        ]


def drawn(parts: Sequence[Part], chance: Random, draws: int) -> Draws:
    """So many plain draws, their hours around the sum of the middles."""
    lean = leaning(parts)
    hours = [sum(part.hours * part.share * chance.lognormvariate(0, part.sigma) for part in parts) / lean for _ in range(draws)]
    return Draws(hours, *([chance.lognormvariate(0, spread(by)) for _ in range(draws)] for by in (0.15, 0.25, 0.40)))


def any_owner(chance: Random) -> tuple[Plan, Role]:
    """An owner in any currency, or without money, who hands some tasks or none to a helper at a price and keeps one."""
    kind = chance.choice(tuple(HelpType))
    changes = {"price_said": True, "weekly_fee": Decimal(chance.choice((3, 10, 20)))} if kind is HelpType.SOFTWARE else {}
    price = None if kind is HelpType.SOFTWARE else str(chance.choice((0, 5, 16, 25, 35, 60)))
    helper = role(1, kind, price, **changes)
    going = [
        replace(any_task(chance, number), choice=Choice.DELEGATE, role_id=helper.id)
        for number in range(1, 1 + chance.choice((0, 1, 2, 2, 4)))
    ]
    made = plan(
        *going,
        task(9, 3.0, choice=Choice.KEEP),
        roles=(helper,),
        worth=chance.choice(WORTHS),
        currency=chance.choice(("USD", "EUR", "GBP")),
    )
    return made, helper


def value_of(worth: Worth) -> Value:
    """What an hour counts for by the text; one and one where money was skipped."""
    if worth.yearly_income is None:
        return Value(1.0, 1.0, 48)
    own = float(worth.yearly_income) / (worth.hours_per_week * 48)
    brings = own if worth.value_business is None else float(worth.value_business)
    return Value(0.6 * brings + 0.4 * own / 2, own, 48)


def parts_of(made: Plan, helper: Role) -> tuple[Part, ...]:
    """The tasks that go to the helper."""
    return tuple(
        Part(
            each.per_week,
            each.share_handed,
            each.median_run.total_seconds() / 3600,
            10 if each.has_sop else 30,
            each.hours.sigma if each.hours else 0.0,
        )
        for each in made.tasks
        if each.role_id == helper.id
    )


def as_told(made: Plan, helper: Role, kind: HelpType) -> tuple[Case, bool]:
    """The helper as that kind with the figures of the table, its own where it is that kind; and whether its price is known."""
    pace, ramp, base, share, search, surcharge, prices = DEFAULTS[kind]
    price = prices.get(made.currency)
    fee: float | None = (89 * 12 / 48 if made.currency == "USD" else None) if kind is HelpType.SOFTWARE else 0.0
    if kind is HelpType.SOFTWARE:
        price = 0.0
    if kind is helper.help_type:
        price = price if helper.price is None else float(helper.price)
        fee = float(helper.weekly_fee) if kind is HelpType.SOFTWARE else 0.0
    known, value = price is not None and fee is not None, value_of(made.worth)
    if made.worth.yearly_income is None:
        price, fee, known = 0.0, 0.0, True
    deal = Deal(price or 0.0, pace, surcharge, ramp, base, share, search, 0.0, fee or 0.0, pays_training=pace > 0)
    return Case(parts_of(made, helper), deal, value), known


def check_row(row: KindOutcome, case: Case, known: bool, money: bool, draws: Draws) -> None:  # noqa: FBT001 - two facts of a row
    """One row of the comparison against the year as told."""
    course = weeks_of(case, case.deal.price, case.value.free, case.value.cost)
    handed = sum(part.hours * part.share for part in case.parts)
    watched = case.deal.oversight_base + case.deal.oversight_share * handed
    assert (row.oversight, row.freed) == pytest.approx((watched, handed - watched))
    if not known:
        assert (row.net, row.chance, row.payback_week, row.cash_out, row.span) == (None,) * 5
        return
    assert row.payback_week == week_paid(course)
    years = sorted(draws.years(case))
    low, high = (years[round((len(years) - 1) * part)] for part in (0.1, 0.9))
    assert row.span is not None
    assert (row.span.low, row.span.high) == pytest.approx((low, high), abs=0.12 * (high - low))
    assert row.chance == pytest.approx(sum(year >= 0 for year in years) / len(years), abs=0.05)
    if not money:
        assert (row.net, row.cash_out) == (None, None)
        assert row.net_hours == pytest.approx(course[-1])
        return
    assert float(row.net or 0) == pytest.approx(course[-1], abs=0.0051)
    no_value = weeks_of(case, case.deal.price, 0.0, 0.0)
    assert float(row.cash_out or 0) == pytest.approx(-no_value[-1], abs=0.0051)
    if row.break_even_price is not None:
        at_even, dearer = (
            weeks_of(case, float(row.break_even_price) + more, case.value.free, case.value.cost)[-1] for more in (0, 1)
        )
        assert abs(at_even) <= 0.0051 * (at_even - dearer), "to the half cent an hour"


@pytest.mark.parametrize("seed", range(4000, 4008))
def test_every_kind_of_help_from_the_table_of_defaults(seed: int) -> None:
    """For five owners: every kind's week, year, cash, pay-back, break-even price, range and chance."""
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    for _ in range(5):
        made, helper = any_owner(chance)
        draws = drawn(parts_of(made, helper), chance, 2000)
        for row in each_kind(made, helper.id):
            case, known = as_told(made, helper, row.help_type)
            check_row(row, case, known, made.worth.yearly_income is not None, draws)


def truth_of(case: Case, chance: Random, lean: float) -> Case:
    """A year as it may really come: each task at its own hours, and a price, a pace and an oversight of its own.

    `lean` is by how much such hours lie above what the tasks say together.
    """
    price, pace, oversight = (chance.lognormvariate(0, spread(by)) for by in (0.15, 0.25, 0.40))
    deal = case.deal
    return Case(
        tuple(replace(part, hours=part.hours * chance.lognormvariate(0, part.sigma) / lean) for part in case.parts),
        replace(
            deal,
            price=deal.price * price,
            weekly_fee=deal.weekly_fee * price,
            pace=deal.pace * pace,
            oversight_base=deal.oversight_base * oversight,
            oversight_share=deal.oversight_share * oversight,
        ),
        case.value,
    )


BANDS = ((0.0, 0.05), (0.05, 0.35), (0.35, 0.65), (0.65, 0.95), (0.95, 1.01))


@pytest.mark.parametrize("seed", range(4100, 4103))
def test_what_is_told_of_a_chance_comes_true_as_often(seed: int) -> None:
    """Dials turned for twelve owners, eighty years each: of those told so likely so many pay, and 80 % lie in the range.

    The year that comes is added up from the figures that were dialled, week by week.
    """
    chance = Random(seed)  # noqa: S311 - a sample, not a secret
    told: list[tuple[float, bool]] = []
    inside: list[bool] = []
    while len(told) < 12 * 80:
        made, helper = any_owner(chance)
        result = outcome(made, turns=False)
        if result.role(helper.id).chance is None:
            continue
        turnable = [dial for dial in dials(made, helper.id, result) if chance.random() < 0.5]
        values = {dial.lever: chance.uniform(dial.low, dial.high) for dial in turnable}
        found = what_if(made, helper.id, values, result).result
        case = role_case(turned(made, helper.id, values, result), found)
        span, sure = found.net_range or found.net_hours_range, found.chance or 0.0
        lean = leaning(case.parts)
        years = [net_of(truth_of(case, chance, lean)) for _ in range(80)]
        told += [(sure, year >= 0) for year in years]
        inside += [float(span.low) <= year <= float(span.high) for year in years]
    assert sum(inside) / len(inside) == pytest.approx(0.8, abs=0.05)
    for low, high in BANDS:
        some = [(sure, paid) for sure, paid in told if low <= sure < high]
        wide = 3.5 * math.sqrt(sum(sure * (1 - sure) for sure, _ in some)) + 0.005 * len(some)
        assert sum(paid for _, paid in some) == pytest.approx(sum(sure for sure, _ in some), abs=wide)


def test_the_range_of_freed_hours_holds_four_in_five() -> None:
    """For 200 helpers, ten weeks each: what is handed over less its own oversight, the fixed part as planned."""
    chance = Random(24)  # noqa: S311 - a sample, not a secret
    inside: list[bool] = []
    for _ in range(200):
        case = unsure(any_case(chance), chance)
        span = simulation.freed_range([case])
        base, share, lean = case.deal.oversight_base, case.deal.oversight_share, leaning(case.parts, 20_000)
        for _ in range(10):
            real = sum(part.hours * part.share * chance.lognormvariate(0, part.sigma) for part in case.parts) / lean
            inside.append(span.low <= real * (1 - share) - base <= span.high)
    assert sum(inside) / len(inside) == pytest.approx(0.8, abs=0.04)
