"""Figures as they were reckoned with, for a reader who wants to reckon again: no rounding but to six decimals.

A millionth of an hour is four thousandths of a second: no figure of a plan that is shown depends on less.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.report.voice import Voice

PLACES = 6


def places_of(value: float | Decimal) -> int:
    """How many decimals a figure has, six at most."""
    exponent = round(Decimal(str(value)), PLACES).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def number(value: float | Decimal, voice: Voice) -> str:
    """A bare number with the decimals it has."""
    return voice.formats.number(float(value), places_of(value))


def hours(value: float, voice: Voice) -> str:
    """Hours, also where they are few."""
    return voice.words.units.hours.format(n=number(value, voice))


def percent(share: float, voice: Voice) -> str:
    """A share of 1 as per cent."""
    return voice.words.limits.percent.format(n=number(Decimal(str(share)) * 100, voice))


def money(amount: float | Decimal, voice: Voice) -> str:
    """Money with the code of its currency."""
    return voice.words.limits.money.format(n=number(amount, voice), currency=voice.currency)
