"""The smallest change that would give a task another verdict (`model.md` 6 and 7.5).

For a task that pays, the flip is the price at which the year ends at nothing (c*). For one that does not, each lever is moved
until 60 % of the draws pay, taking the draws' shortfall as linear in the lever, and the smallest relative move wins.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation import roi
from ballast.domain.delegation.assess import AUTOMATABLE_WEEKS, CHANCE_ENOUGH, RELIEF_ENOUGH
from ballast.domain.delegation.gates import CORE_LIMIT, evidence, friction
from ballast.domain.delegation.plan import Confidentiality, Trait
from ballast.domain.delegation.suitability import ASKED, STEPS, SUITABLE, WEIGHTS
from ballast.domain.delegation.verdict import Flip, FlipKind, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ballast.domain.delegation.assess import Home, View
    from ballast.domain.delegation.plan import Choice
    from ballast.domain.delegation.worth import WorthValues

DAYS_NEEDED = 3
FEWER_JUDGEMENT = 0.5


@dataclass(frozen=True, slots=True)
class Ground:
    """What money says of a task: the `case` that decides with its draws (`nets`) and their chance.

    The case is the helper with all who could go, or what the task adds, whichever is less likely to pay; `single` says that
    nobody else shares the helper.
    """

    view: View
    home: Home
    worth: WorthValues
    case: roi.Case
    nets: tuple[float, ...]
    chance: float
    single: bool


def flip_of(rule: Rule, to: Choice, ground: Ground) -> Flip | None:
    """What would turn the verdict of that rule into the other choice; None where nothing in reach would."""
    return FLIPS[rule](ground, to)


def _days(ground: Ground, to: Choice) -> Flip:
    return Flip(FlipKind.DAYS, max(1, DAYS_NEEDED - ground.view.task.days), None, to)


def _confidentiality(ground: Ground, to: Choice) -> Flip:
    return Flip(FlipKind.CONFIDENTIALITY, Confidentiality.SENSITIVE, ground.view.task.confidentiality, to)


def _unnoticed(_: Ground, to: Choice) -> Flip:
    return Flip(FlipKind.UNNOTICED, 1, None, to)


def _steps(_: Ground, to: Choice) -> Flip:
    return Flip(FlipKind.STEPS, 1, None, to)


def _friction(ground: Ground, to: Choice) -> Flip:
    """Fewer points from delay and fragmentation than from the rest."""
    task = ground.view.task
    return Flip(FlipKind.FRICTION, sum(task.points.values()) - friction(task), friction(task), to)


def _core(ground: Ground, to: Choice) -> Flip:
    """Whichever of the two questions is nearer to the limit."""
    given = ground.view.answers
    nearest = max((Trait.SKILL_GAP, Trait.DRAINS), key=lambda trait: evidence(given, trait))
    return Flip(FlipKind.TRAIT, CORE_LIMIT, evidence(given, nearest), to, nearest)


def _automatable(ground: Ground, to: Choice) -> Flip:
    """The weekly fee at which the software would not be paid back in half a year; without money, more judgement."""
    if not ground.worth.money:
        given = ground.view.answer(Trait.LOW_JUDGEMENT)
        return Flip(FlipKind.TRAIT, FEWER_JUDGEMENT, given, to, Trait.LOW_JUDGEMENT)
    case = ground.home.bundle((ground.view,))
    half = replace(case, value=replace(case.value, weeks=AUTOMATABLE_WEEKS))
    fee = case.deal.weekly_fee if ground.home.known else None
    return Flip(FlipKind.FEE, roi.break_even_fee(half), fee, to)


def _unsuitable(ground: Ground, to: Choice) -> Flip:
    """The one answer that would lift suitability over the limit in the fewest steps; else the limit itself."""
    needed, given = SUITABLE - ground.view.suitability, ground.view.answers
    reach = []
    for trait in ASKED:
        steps = math.ceil(needed / (100 * WEIGHTS[trait] / STEPS) - 1e-9)
        value = given[trait].value + steps / STEPS
        if value <= 1:
            reach.append((steps, trait, value))
    if not reach:
        return Flip(FlipKind.POINTS, SUITABLE, ground.view.suitability, to)
    _, trait, value = min(reach, key=lambda one: one[0])
    return Flip(FlipKind.TRAIT, value, given[trait].value, to, trait)


def _pays(ground: Ground, to: Choice) -> Flip | None:
    """The break-even price; the fee for what is not paid by the hour; the hours where money was skipped."""
    deal = ground.case.deal
    price = roi.break_even_price(ground.case)
    if ground.worth.money and price is not None:
        return Flip(FlipKind.PRICE, price, deal.price if ground.home.known else None, to)
    if ground.worth.money and ground.single:
        return Flip(FlipKind.FEE, roi.break_even_fee(ground.case), deal.weekly_fee if ground.home.known else None, to)
    factor = roi.break_even_hours(ground.case)
    return None if factor is None else Flip(FlipKind.HOURS, ground.view.hours * factor, ground.view.hours, to)


def _relieves(ground: Ground, to: Choice) -> Flip | None:
    """The hours a week at which it would no longer be a tenth of all stress-hours."""
    view = ground.view
    relief, share = view.relief or 0.0, view.part.share
    mine = relief / share
    if mine >= 1:
        return None
    rest = view.hours * (1 - mine) / mine
    return Flip(FlipKind.HOURS, RELIEF_ENOUGH * rest / (share - RELIEF_ENOUGH), view.hours, to)


def _does_not_pay(ground: Ground, to: Choice) -> Flip | None:
    """The lever that needs the smallest relative move."""
    missing = -roi.quantile(ground.nets, 1 - CHANCE_ENOUGH)
    flips = [flip for flip in (_price(ground, missing, to), _hours(ground, missing, to), _value(ground, missing, to)) if flip]
    return min(flips, key=_move, default=None)


def _move(flip: Flip) -> float:
    """How far a figure has to move, relative to what it is."""
    return abs(flip.value / flip.now - 1) if flip.now else math.inf


def _price(ground: Ground, missing: float, to: Choice) -> Flip | None:
    deal = ground.case.deal
    paid = roi.paid_hours(ground.case)
    if not (ground.worth.money and ground.home.known and deal.price > 0 and paid > 0):
        return None
    price = deal.price - missing / paid
    return Flip(FlipKind.PRICE, price, deal.price, to) if price > 0 else None


def _hours(ground: Ground, missing: float, to: Choice) -> Flip | None:
    """More hours on this task: a handed-over hour earns its value less price and oversight."""
    case, view = ground.case, ground.view
    rate = case.ramp * roi.hour_net(case) - case.value.cost * case.deal.oversight_share * case.oversight_weeks
    if rate <= 0 or view.part.share <= 0:
        return None
    return Flip(FlipKind.HOURS, view.hours + missing / rate / view.part.share, view.hours, to)


def _value(ground: Ground, missing: float, to: Choice) -> Flip | None:
    """A higher worth of the owner's hour."""
    case, worth = ground.case, ground.worth
    if worth.effective is None:
        return None
    gain = (
        worth.free_slope * case.handed * case.ramp
        - case.oversight * case.oversight_weeks
        - case.training
        - case.deal.search_hours
    )
    return Flip(FlipKind.HOUR_VALUE, worth.effective + missing / gain, worth.effective, to) if gain > 0 else None


FLIPS: Mapping[Rule, Callable[[Ground, Choice], Flip | None]] = MappingProxyType(
    {
        Rule.NOT_ENOUGH_DATA: _days,
        Rule.OWNER_ONLY: _confidentiality,
        Rule.CORE: _core,
        Rule.UNNOTICED: _unnoticed,
        Rule.STEPS_DIFFER: _steps,
        Rule.FRICTION: _friction,
        Rule.AUTOMATABLE: _automatable,
        Rule.UNSUITABLE: _unsuitable,
        Rule.PAYS: _pays,
        Rule.RELIEVES: _relieves,
        Rule.DOES_NOT_PAY: _does_not_pay,
    }
)
