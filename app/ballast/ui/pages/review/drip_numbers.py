"""How the place and the money of a task among what brings and what takes come about: the worth of an hour, filled in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.delegation.worth import Basis
from ballast.domain.insight.review import Provenance
from ballast.domain.log.entry import STRESS_MAX
from ballast.services.comparing import hour_said, hour_weeks_from
from ballast.services.wording import money_shown
from ballast.ui.pages.review.explained import MEASURED, SAID, Given
from ballast.ui.words import charts as say_chart
from ballast.ui.words import numbers as say_number
from ballast.ui.words import picked as say

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.drip import DripPoint, HourWorth
    from ballast.store.store import Store
    from ballast.ui.words.formats import Words


def drip_explained(
    point: DripPoint, worth: HourWorth | None, store: Store, words: Words
) -> tuple[tuple[str, ...], tuple[Given, ...]]:
    """The lines of its place and money, and the inputs of both."""
    value, energy = words.percent(point.value.value), words.percent(point.energy.value)
    said, drains = point.energy.provenance is Provenance.SAID, 1 - point.energy.value
    place = (
        say.DRIP_PLACE(value=value, energy=energy),
        say.DRIP_ENERGY_SAID(drains=words.number(drains, 2), energy=energy)
        if said
        else say.DRIP_ENERGY_RATED(mean=words.number(drains * STRESS_MAX, 2), energy=energy),
    )
    given = (
        Given(say_chart.DRIP_VALUE(), value, point.value.provenance),
        Given(say_chart.DRIP_ENERGY(), energy, point.energy.provenance),
    )
    if worth is None:
        return (*place, say.DRIP_NO_WORTH()), given
    if point.weekly is None or point.money is None:
        return (*place, say.DRIP_NO_HOURS()), given
    lines, inputs = _hour_lines(worth, store, words)
    money = say.DRIP_MONEY(
        hours=words.hours(point.weekly, 3),
        weeks=words.integer(worth.weeks_per_year),
        value=words.money(worth.value, worth.currency),
        money=words.money(money_shown(Decimal(point.money)), worth.currency, cents=False),
    )
    week = Given(say_number.YEAR_HOURS(), words.hours(point.weekly, 3), MEASURED)
    return (money, *lines, *place), (week, *inputs, *given)


def drip_figure(point: DripPoint, worth: HourWorth | None, words: Words) -> str:
    """The money of a year; "" where it has none."""
    if worth is None or point.money is None:
        return ""
    return say.DRIP_FIGURE(money=words.money(money_shown(Decimal(point.money)), worth.currency, cents=False))


def _hour_lines(worth: HourWorth, store: Store, words: Words) -> tuple[tuple[str, ...], tuple[Given, ...]]:
    """What an hour is worth by the newest plan that says it."""
    value, weeks = words.money(worth.value, worth.currency), words.integer(worth.weeks_per_year)
    told, weeks_from = hour_said(store), hour_weeks_from(store, worth)
    common = (Given(say.DRIP_WEEKS(), weeks, weeks_from), Given(say.DRIP_WORTH(), value, SAID))
    if told is None:
        return (), common
    plan, basis = told
    if basis is not Basis.INCOME or plan.worth.yearly_income is None:
        return (say.DRIP_HOUR_SAID(value=value),), common
    income = words.money(plan.worth.yearly_income, plan.currency, cents=False)
    hours = words.hours(plan.worth.hours_per_week, 2)
    given = (
        Given(say.DRIP_INCOME(), income, SAID),
        Given(say.DRIP_HOURS(), hours, MEASURED),
        Given(say.DRIP_WEEKS(), weeks, weeks_from),
    )
    return (say.DRIP_HOUR(income=income, hours=hours, weeks=weeks, value=value),), given
