"""The draws of a year's net along one figure, and where so many of them cross nothing that the chance is enough, or no more.

Along a price, a fee or the worth of an hour each draw is a straight line. Along the hours of one task in a bundle it bends a
little, as the bundle's sum leans more or less (`lean`): there the lines of one place lead to the next, until it is the same.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.view import CHANCE_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SAME = 1e-10
"""How close two places lie that are the same one, in units of the lever or as a part of it where it is more than one."""
REACH = 0.1
"""How far around a place draws may cross nothing to be looked at, so measured, too; wider where the turn lies beyond that."""
WIDER = 4.0
WIDENINGS, ROUNDS = 6, 30


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The year's net of each draw along a lever: what it is `now`, and a slope for each unit of the lever."""

    now: float
    nets: Sequence[float]
    slopes: Sequence[float]

    def chance(self, at: float) -> float:
        """The share of draws at nothing or better there."""
        step = at - self.now
        return sum([net + slope * step >= 0 for net, slope in zip(self.nets, self.slopes, strict=True)]) / len(self.nets)

    def turns(self) -> tuple[float, ...]:
        """The nearest places around now at which the chance becomes enough, or no longer is: up to one on either side."""
        low, high, now, draws = min(self.slopes), max(self.slopes), self.now, len(self.nets)
        if low > 0 or high < 0:
            places = sorted([now - net / slope for net, slope in zip(self.nets, self.slopes, strict=True)])
            least = math.ceil(CHANCE_ENOUGH * draws)
            return (places[least - 1] if low > 0 else places[-least],)
        pairs = [*zip(self.nets, self.slopes, strict=True)]
        rising = sorted([now - net / slope for net, slope in pairs if slope > 0])
        falling = sorted([now - net / slope for net, slope in pairs if slope < 0])
        flat = sum([net >= 0 for net, slope in pairs if not slope])
        return _turns(now, rising, falling, flat, draws)


def _turns(now: float, rising: list[float], falling: list[float], others: int, draws: int) -> tuple[float, ...]:
    """The nearest turns around now: draws pay from where they are `rising` on, to where they are `falling`, `others` always."""
    risen, fallen = bisect_right(rising, now), bisect_left(falling, now)
    more = others + risen + len(falling) - fallen - math.ceil(CHANCE_ENOUGH * draws)
    up = _passed(rising[risen:], falling[fallen:], more)
    down = _passed([-each for each in reversed(falling[:fallen])], [-each for each in reversed(rising[:risen])], more)
    return tuple([-each for each in down] + up)


def _passed(gains: list[float], losses: list[float], more: int) -> list[float]:
    """Where on a way it is first enough where it was not, or the other way round; nothing where it stays so.

    Draws begin to pay at `gains` and cease at `losses`, both in the order of the way; now `more` pay than are enough.
    """
    steps, against, least = (losses, gains, more + 1) if more >= 0 else (gains, losses, -more)
    needed, found = least, 0
    while needed != found and needed <= len(steps):
        found = needed
        needed = least + bisect_right(against, steps[found - 1])
    return [steps[found - 1]] if needed == found else []


@dataclass(frozen=True, slots=True, eq=False)
class Bent:
    """The year's net of each draw along the hours of one task of a bundle: `sure` + (`others` + `slopes` x hours) / lean.

    `lean` tells for any hours of the task how far the bundle's sum leans then; where it is held, each draw is a line. `far`
    more draws are not among them, as they cross nothing far away only; `paying` of these pay.
    """

    now: float
    sure: Sequence[float]
    others: Sequence[float]
    slopes: Sequence[float]
    lean: Callable[[float], float]
    far: int = 0
    paying: int = 0

    def chance(self, at: float) -> float:
        """The share of draws at nothing or better there."""
        return self._pay(at) / len(self.slopes)

    def _pay(self, at: float) -> int:
        """How many of them are."""
        lean = self.lean(max(0.0, at))
        draws = zip(self.sure, self.others, self.slopes, strict=True)
        return sum([sure * lean + others + slope * at >= 0 for sure, others, slope in draws])

    def turns(self) -> tuple[float, ...]:
        """The nearest places around now at which the chance becomes enough, or no longer is."""
        return tuple(map(self._led, self._turns_from(self.now)))

    def _turns_from(self, place: float) -> tuple[float, ...]:
        """The nearest turns around a place while the bundle leans as it does there."""
        lean = self.lean(max(0.0, place))
        draws = [*zip(self.sure, self.others, self.slopes, strict=True)]
        rising = sorted([-(sure * lean + others) / slope for sure, others, slope in draws if slope > 0])
        falling = sorted([-(sure * lean + others) / slope for sure, others, slope in draws if slope < 0])
        flat = sum([sure * lean + others >= 0 for sure, others, slope in draws if not slope])
        return _turns(place, rising, falling, flat + self.paying, len(draws) + self.far)

    def _led(self, place: float) -> float:
        """Where the lines of one place after another lead to. Only draws that cross nothing around there are looked at."""
        reach = REACH * max(1.0, abs(place))
        for _ in range(WIDENINGS):
            found = self._around(place, reach).settled(place)
            if found is not None and abs(found - place) <= reach / 2:
                return found
            place, reach = place if found is None else found, WIDER * reach
        return place

    def _around(self, place: float, reach: float) -> Bent:
        """The same with only those draws that cross nothing so near, by the lines of that place."""
        lean = self.lean(max(0.0, place))
        draws = zip(self.sure, self.others, self.slopes, strict=True)
        near = [draw for draw in draws if abs(draw[0] * lean + draw[1] + draw[2] * place) <= reach * abs(draw[2])]
        sure, others, slopes = ([draw[index] for draw in near] for index in range(3))
        found = Bent(place, sure, others, slopes, self.lean, len(self.slopes) - len(near))
        return replace(found, paying=self._pay(place) - found._pay(place))

    def settled(self, place: float) -> float | None:
        """The place whose own lines turn there, from that one on; None where they turn nowhere on the way."""
        for _ in range(ROUNDS):
            before, turns = place, self._turns_from(place)
            if not turns:
                return None
            place = min(turns, key=lambda turn: abs(turn - before))
            if abs(place - before) <= SAME * max(1.0, abs(place)):
                break
        return place
