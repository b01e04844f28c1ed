"""The figures that an owner could still move, and where along each of them a task's verdict becomes another.

Along a lever (price, fee, hours, the worth of an hour) the draws of the year's net are lines, so that the place at which 60 %
of them pay is found by putting in order where each crosses nothing (`lines`). The other places at which a verdict may turn
(suitability, relief, half a year for software) are few; the nearest of all at which it does turn is the smallest change. The
other tasks of the helper are held as they are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.delegation.ground import CHOICES, late_rule
from ballast.domain.delegation.lean import lean_along
from ballast.domain.delegation.lines import Bent, Lines
from ballast.domain.delegation.plan import HelpType, Trait
from ballast.domain.delegation.suitability import FULL_TIME_HOURS, SUITABLE, WEIGHTS
from ballast.domain.delegation.verdict import FlipKind, Rule
from ballast.domain.delegation.view import (
    AUTOMATABLE_HOURS,
    CHANCE_ENOUGH,
    RELIEF_ENOUGH,
    automatable,
    relieves,
    simple,
    software_case,
)
from ballast.domain.insight.rounding import said_grain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ballast.domain.delegation import roi
    from ballast.domain.delegation.ground import Ground
    from ballast.domain.delegation.homes import Home
    from ballast.domain.delegation.plan import Choice
    from ballast.domain.delegation.view import Frame, View

_Pays: TypeAlias = "Callable[[Lines | Bent, float], bool]"
HOURS_MOST = 40.0
"""Hours a week up to which more of a task is worth thinking of: a full week."""
WORTH_MOST = 10.0
"""How many times its worth an owner's hour is tried at."""
BEYOND = 1e-9
HALVINGS = 40
GRAINS = {FlipKind.PRICE: 0.01, FlipKind.FEE: 0.01, FlipKind.HOUR_VALUE: 0.01}


def _pays(side: Lines | Bent, at: float) -> bool:
    return side.chance(at) >= CHANCE_ENOUGH


@dataclass(frozen=True, slots=True)
class Lever:
    """One figure: what it is `now`, up to where it may go, and what the verdict needs to know of the task at any place.

    `sides` are the draws of the helper and of what the task adds, the one less likely to pay first; only one where nobody
    shares the helper. `more` are places at which something else than money turns.
    """

    kind: FlipKind
    now: float
    most: float
    sides: Sequence[Lines | Bent]
    suitability: Callable[[float], float]
    relieving: Callable[[float], bool]
    automated: Callable[[float], bool]
    more: tuple[float, ...] = ()

    def rule(self, at: float) -> Rule:
        """The rule that decides there."""
        return self._rule(at, _pays)

    def _rule(self, at: float, pays: _Pays) -> Rule:
        if self.automated(at):
            return Rule.AUTOMATABLE
        suits = self.suitability(at)
        if suits < SUITABLE:
            return Rule.UNSUITABLE
        enough = all(pays(side, at) for side in self.sides)
        return late_rule(suits, float(enough), relieving=self.relieving(at))

    def turn(self, choice: Choice) -> tuple[float, Rule] | None:
        """The nearest place at which it is another choice than that one, and by which rule; None where there is none in reach.

        The place is rounded away from where the figure is, as it is shown, so that what is read does turn the verdict.
        """
        (first, *others), pays = self.sides, cache(_pays)
        places = (*first.turns(), *self.more)
        found = self._nearest(places, choice, pays)
        if others and (found is None or not pays(others[0], found[0])):
            found = self._nearest((*places, *others[0].turns()), choice, pays)
        return found

    def _nearest(self, places: Sequence[float], choice: Choice, pays: _Pays) -> tuple[float, Rule] | None:
        for place in sorted(places, key=lambda place: abs(place - self.now)):
            at = outward(place, self.now, self._grain(place))
            if 0 < at <= self.most and CHOICES[rule := self._rule(at, pays)] is not choice:
                return at, rule
        return None

    def _grain(self, place: float) -> float:
        """How finely a figure of this kind is shown: money to the cent; hours in minutes, tenths, or whole ones."""
        return GRAINS.get(self.kind) or said_grain(place)


def outward(place: float, now: float, grain: float) -> float:
    """A place rounded away from `now`, at least a hair beyond."""
    steps = place / grain
    away = math.floor(steps - BEYOND) if place < now else math.ceil(steps + BEYOND)
    return away * grain


def levers_of(ground: Ground, frame: Frame) -> Iterator[Lever]:
    """The levers that a task has, in the order in which they are told: price (or fee), hours, the worth of an hour.

    Each is made when it is asked for.
    """
    sides = _sides(ground)
    by_fee = ground.home.case.deal.weekly_fee > 0 or ground.home.case.deal.pace <= 0
    for make in (_fee, _price, _hours, _value) if by_fee else (_price, _hours, _value):
        lever = make(ground, frame, sides)
        if lever is not None:
            yield lever


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two sums that decide: the helper with all, or what the task adds (not `whole`)."""

    whole: bool
    case: roi.Case
    nets: tuple[float, ...]
    hours: tuple[float, ...]


def _sides(ground: Ground) -> list[_Side]:
    """Both sums, the one that decides first."""
    home, view = ground.home, ground.view
    mates = home.mates(view)
    bundle = _Side(whole=True, case=home.bundle(mates), nets=home.mates_nets(view), hours=home.mates_hours(view))
    if ground.single:
        return [bundle]
    own = _Side(whole=False, case=home.alone(view), nets=home.own_nets(view), hours=home.own_hours(view))
    return [bundle, own] if ground.nets == bundle.nets else [own, bundle]


@dataclass(frozen=True, slots=True)
class _Reach:
    """Of what kind a lever is, where it is now, and how far it may go."""

    kind: FlipKind
    now: float
    most: float = math.inf


def _lever(
    reach: _Reach, ground: Ground, sides: list[_Side], course: Callable[[_Side], Sequence[float] | Bent], **others: object
) -> Lever:
    """A lever with those slopes (or lines); the task's answers, relief and automation hold unless `others` say how they go."""
    courses = [(side.nets, course(side)) for side in sides]
    lines = [each if isinstance(each, Bent) else Lines(reach.now, nets, each) for nets, each in courses]
    suits, relieving = ground.view.suitability, relieves(ground.view)
    same = {"suitability": lambda _: suits, "relieving": lambda _: relieving, "automated": lambda _: False}
    return Lever(reach.kind, reach.now, reach.most, lines, **same | others)  # type: ignore[arg-type]  # the three rules of a lever, by name


def _price(ground: Ground, _: Frame, sides: list[_Side]) -> Lever | None:
    """What an hour of the helper costs; where it is not known, from the ceiling on."""
    deal, luck = ground.home.case.deal, ground.home.draws.luck
    if not ground.worth.money or deal.pace <= 0:
        return None

    def slopes(side: _Side) -> Sequence[float]:
        year = side.case.ramp * deal.pace * (1 + deal.surcharge)
        taught = side.case.training if deal.pays_training else 0.0
        return [-(hours * year * g + taught) * c for hours, c, g in zip(side.hours, luck.price, luck.pace, strict=True)]

    return _lever(_Reach(FlipKind.PRICE, deal.price), ground, sides, slopes)


def _fee(ground: Ground, frame: Frame, sides: list[_Side]) -> Lever | None:
    """What the helper costs a week, where that is how it is paid."""
    case, luck, view = ground.home.case, ground.home.draws.luck, ground.view
    if not ground.worth.money:
        return None

    def slopes(side: _Side) -> Sequence[float]:
        shared = case.value.weeks if side.whole else 0
        return [-shared * c for c in luck.price]

    def automated(fee: float) -> bool:
        software = software_case(view.part, frame)
        return automatable(view.times, replace(software, deal=replace(software.deal, weekly_fee=fee)))

    mine = ground.home.role.help_type is HelpType.SOFTWARE and simple(view)
    if not mine:
        return _lever(_Reach(FlipKind.FEE, case.deal.weekly_fee), ground, sides, slopes)
    more = _turning(automated, case.deal.weekly_fee, 0.0)
    return _lever(_Reach(FlipKind.FEE, case.deal.weekly_fee), ground, sides, slopes, automated=automated, more=more)


def _hours(ground: Ground, frame: Frame, sides: list[_Side]) -> Lever | None:
    """How many hours a week the task takes, which its suitability and its relief follow; none where nothing of it goes."""
    view, home = ground.view, ground.home
    if view.hours <= 0 or view.part.share <= 0:
        return None
    slopes = [hours / view.hours * rate for hours, rate in zip(home.own_hours(view), home.draws.rates, strict=True)]
    points = 100 * WEIGHTS[Trait.TIME]
    rest = view.suitability - points * view.answer(Trait.TIME)
    share = view.part.share
    mine = (view.relief or 0.0) / share
    others = view.hours * (1 - mine) / mine if mine > 0 else 0.0

    def relieving(hours: float) -> bool:
        return mine > 0 and share * hours >= RELIEF_ENOUGH * (others + hours)

    def automated(hours: float) -> bool:
        return simple(view) and automatable(view.times, software_case(replace(view.part, hours=hours), frame))

    more = [FULL_TIME_HOURS * (SUITABLE - rest) / points]
    if mine > 0 and share > RELIEF_ENOUGH:
        more.append(RELIEF_ENOUGH * others / (share - RELIEF_ENOUGH))
    if simple(view):
        more += [AUTOMATABLE_HOURS, *_turning(automated, view.hours, HOURS_MOST)]
    return _lever(
        _Reach(FlipKind.HOURS, view.hours, max(HOURS_MOST, view.hours)),
        ground,
        sides,
        lambda side: slopes if ground.single or not side.whole else _bent(side, view, home, slopes),
        suitability=lambda hours: rest + points * min(1.0, hours / FULL_TIME_HOURS),
        relieving=relieving,
        automated=automated,
        more=tuple(place for place in more if place > 0),
    )


def _bent(side: _Side, view: View, home: Home, slopes: Sequence[float]) -> Bent:
    """The bundle along the hours of one of its tasks; `slopes` are what each hour of it brings, draw by draw."""
    lean, now = lean_along([each.part for each in home.mates(view) if each is not view], view.part), view.hours
    present, draws = lean(now), [*zip(side.nets, side.hours, home.draws.rates, slopes, strict=True)]
    sure = [net - together * rate for net, together, rate, _ in draws]
    rest = [together * rate * present - slope * now for _, together, rate, slope in draws]
    return Bent(now, sure, rest, slopes, lean)


def _value(ground: Ground, frame: Frame, sides: list[_Side]) -> Lever | None:
    """What an hour of the owner is worth, freed or spent on the helper."""
    worth, home, view = ground.worth, ground.home, ground.view
    if worth.effective is None or not home.known:
        return None
    deal, luck = home.case.deal, home.draws.luck

    def slopes(side: _Side) -> Sequence[float]:
        case, weeks = side.case, side.case.oversight_weeks
        freed, once = worth.free_slope * case.ramp, case.training + case.deal.search_hours
        return [
            hours * (freed - weeks * deal.oversight_share * o) - weeks * case.deal.oversight_base * o - once
            for hours, o in zip(side.hours, luck.oversight, strict=True)
        ]

    def automated(effective: float) -> bool:
        case = software_case(view.part, frame)
        free = worth.free_fixed + worth.free_slope * effective
        return simple(view) and automatable(view.times, replace(case, value=replace(case.value, free=free, cost=effective)))

    most = WORTH_MOST * worth.effective
    more = _turning(automated, worth.effective, most) if simple(view) else ()
    reach = _Reach(FlipKind.HOUR_VALUE, worth.effective, most)
    return _lever(reach, ground, sides, slopes, automated=automated, more=more)


def _turning(holds: Callable[[float], bool], now: float, far: float) -> tuple[float, ...]:
    """Where something that does not hold now begins to hold on the way to `far`; nothing where it does not there either."""
    if holds(now) or not holds(far):
        return ()
    for _ in range(HALVINGS):
        middle = (now + far) / 2
        now, far = (now, middle) if holds(middle) else (middle, far)
    return (far,)
