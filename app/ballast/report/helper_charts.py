"""The charts of a helper, made from the plan and its results: running total, what moves it, kinds of help side by side."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.delegation import roi
from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.what_if import role_case
from ballast.report.blocks import Bullets
from ballast.report.charts import Course, Offer, Offers, Swing, Swings, Tick
from ballast.report.offered import ends_said, price_said

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.kinds import KindOutcome
    from ballast.domain.delegation.plan import Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.domain.delegation.tornado import Bar
    from ballast.report.blocks import Part
    from ballast.report.material import Material
    from ballast.report.voice import Voice

_STEPS = (1, 2, 5, 10)
_TICKS = 4
_QUARTER = 13
_SMALLEST = 0.01

_Say: TypeAlias = "Callable[[float], str]"


def year_charts(material: Material, result: RoleOutcome) -> tuple[Part, ...]:
    """The running total and what moves it; nothing while a price is not known."""
    if result.chance is None:
        return ()
    return (course(material, result), *((swings(material, result),) if result.tornado else ()))


def course(material: Material, result: RoleOutcome) -> Course:
    """The running total, week by week."""
    words, money = material.voice.words.charts, result.net is not None
    voice, hours = material.voice, material.voice.words.units.hours.format
    values, say = roi.running_total(role_case(material.plan, result)), _amount(voice, money=money)
    last, lowest = len(values) - 1, min(range(len(values)), key=values.__getitem__)
    week = -1 if result.payback_week is None else result.payback_week
    start = words.course_alt.format(start=say(values[0]), week=lowest, low=say(values[lowest]))
    rest = words.course_never if week < 0 else words.course_back
    return Course(
        title=words.course,
        note=words.course_note if money else words.course_hours_note,
        values=values,
        amounts=tuple(
            Tick(at, voice.whole(at) if money else hours(n=voice.number(at)))
            for at in ticks(min(values), max(values), least=1.0 if money else 0.0)
        ),
        weeks=tuple(
            Tick(at, words.week.format(n=at), say(values[at])) for at in (*range(0, last - _QUARTER // 2, _QUARTER), last)
        ),
        mark=week,
        mark_text="" if week < 0 else words.paid_back.format(n=week),
        start=say(values[0]),
        end=say(values[-1]),
        alt=f"{start} {rest.format(n=week, end=say(values[-1]), weeks=last)}",
    )


def ticks(low: float, high: float, least: float = 0.0) -> tuple[float, ...]:
    """Round amounts from low or less to high or more, nothing among them; the step is 1, 2 or 5 times a power of ten."""
    low, high = min(low, 0.0), max(high, 0.0)
    rough = max((high - low) / _TICKS, least, _SMALLEST)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size for size in _STEPS if size * power >= rough * (1 - 1e-9)) * power
    return tuple(number * step for number in range(math.floor(low / step), math.ceil(high / step) + 1))


def swings(material: Material, result: RoleOutcome) -> Swings:
    """Each of the strongest inputs at both of its ends."""
    voice, words = material.voice, material.voice.words
    say = _amount(voice, money=result.net is not None)
    now = result.net_hours if result.net is None else float(result.net)
    bars = tuple(_swing(bar, voice, say) for bar in result.tornado)
    spoken = reduce(
        lambda first, second: words.charts.then.format(first=first, second=second),
        (_spoken(bar, voice, say) for bar in result.tornado),
    )
    return Swings(
        title=words.charts.moves,
        note=words.charts.moves_note,
        bars=bars,
        now=now,
        now_text=words.charts.now.format(value=say(now)),
        nothing=voice.whole(0.0) if result.net is not None else voice.hours(0.0),
        legend=(words.charts.worse, words.charts.better),
        alt=words.charts.moves_alt.format(now=say(now), bars=spoken),
    )


def offers(material: Material, role: Role, result: RoleOutcome) -> tuple[Part, ...]:
    """The tasks of a helper with every kind of help, and the risks that hang on the kind."""
    words, terms = material.voice.words.charts, material.voice.words.terms
    money = material.outcome.worth.money
    rows = each_kind(material.plan, role.id)
    heads = (words.kind, *((words.price,) if money else ()), words.freed, words.oversight, *((words.cash,) if money else ()))
    table = Offers(
        title=words.instead.format(helper=material.role_name(role)),
        heads=(*heads, *((words.net, words.chance) if money else (words.hours, words.chance_hours))),
        rows=tuple(_offer(row, material, money=money, planned=row.help_type is result.help_type) for row in rows),
    )
    warnings = material.voice.words.reasons.warnings
    alerts = [(row, alert) for row in rows for alert in row.alerts if row.help_type is not result.help_type]
    lines = tuple(words.alert.format(kind=terms.help_types[row.help_type], warning=warnings[alert]) for row, alert in alerts)
    return (table, *((Bullets(lines),) if lines else ()))


def _offer(row: KindOutcome, material: Material, *, money: bool, planned: bool) -> Offer:
    voice, words = material.voice, material.voice.words.charts
    none, say = voice.words.units.none, _amount(voice, money=money)
    figures = [voice.hours(row.freed), voice.hours(row.oversight)]
    if money:
        figures = [price_said(row, voice), *figures, none if row.cash_out is None else voice.money(row.cash_out)]
    middle = float(row.net) if row.net is not None else row.net_hours
    offer = Offer(
        name=voice.words.terms.help_types[row.help_type],
        chip=words.planned if planned else "",
        figures=tuple(figures),
        result="",
        detail=words.won.format(hours=voice.hours(row.net_hours)),
        chance=none if row.chance is None else voice.odds(row.chance),
    )
    if row.span is None:
        return offer
    between = voice.words.units.between.format(low=say(row.span.low), high=say(row.span.high))
    return replace(offer, result=say(middle), detail=between, low=row.span.low, middle=middle, high=row.span.high)


def _swing(bar: Bar, voice: Voice, say: _Say) -> Swing:
    worse, better = ends_said(bar, voice)
    return Swing(
        label=voice.words.reasons.levers[bar.lever],
        ends=voice.words.charts.ends.format(worse=worse, better=better),
        worse=bar.net_worse,
        better=bar.net_better,
        worse_text=say(bar.net_worse),
        better_text=say(bar.net_better),
    )


def _spoken(bar: Bar, voice: Voice, say: _Say) -> str:
    worse, better = ends_said(bar, voice)
    return voice.words.reasons.lever.format(
        lever=voice.words.reasons.levers[bar.lever],
        worse=worse,
        better=better,
        net_worse=say(bar.net_worse),
        net_better=say(bar.net_better),
    )


def _amount(voice: Voice, *, money: bool) -> _Say:
    """How a result is said."""
    return voice.money if money else voice.hours
