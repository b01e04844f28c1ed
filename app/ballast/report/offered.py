"""What a kind of help costs, and between which ends a figure is moved, in words: for the printed plan and the window alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.tornado import Lever

if TYPE_CHECKING:
    from ballast.domain.delegation.kinds import KindOutcome
    from ballast.domain.delegation.tornado import Bar
    from ballast.report.voice import Voice

_PRICED = frozenset({Lever.FREED_VALUE, Lever.PRICE, Lever.FEE})
_IN_HOURS = frozenset({Lever.HOURS, Lever.TRAINING, Lever.OVERSIGHT})


def price_said(row: KindOutcome, voice: Voice) -> str:
    """The price; where none is known, up to which one it pays; a dash where no hours are paid."""
    words = voice.words.charts
    if row.terms.pace.value <= 0:
        return voice.words.units.none
    if row.terms.price is not None:
        return voice.price(round(row.terms.price.value, 2))
    even = row.break_even_price
    return words.open if even is None or even <= 0 else words.up_to.format(money=voice.price(even))


def ends_said(bar: Bar, voice: Voice) -> tuple[str, str]:
    """What the worse and the better end of a bar are; a pace to the hundredth, as it moves by twentieths."""
    if bar.lever in _PRICED:
        return voice.price(bar.worse), voice.price(bar.better)
    if bar.lever is Lever.SHARE:
        return voice.percent(bar.worse), voice.percent(bar.better)
    if bar.lever in _IN_HOURS:
        return voice.hours(bar.worse), voice.hours(bar.better)
    return voice.number(bar.worse, 2), voice.number(bar.better, 2)
