"""What each chart draws, plainly and by ours, as lists of the same figures (`plain` has the plain side)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from ballast.domain.insight.drawn.drip import Quadrant
from ballast.domain.insight.drawn.pareto import PARETO_ROWS
from ballast.domain.insight.drawn.points import POINTS_ROWS
from tests.benchmarks import plain
from tests.benchmarks.plain_sums import Sums, add_up

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ballast.domain.insight.review import Period


class Yardstick(NamedTuple):
    """The plain way to what a chart draws, and the same figures of ours."""

    plainly: Callable[[sqlite3.Connection, Period], Any]
    ours: Callable[[Any], Any]


def _sums(rows: sqlite3.Connection, period: Period) -> Sums:
    return add_up(rows, period.first, period.days)


def _bars(values: Any) -> Any:  # noqa: ANN401 - a chart's own type, as below
    return [[list(each.hours), each.total, each.coverage, each.counts, each.unknown] for each in values.bars]


def _heat(values: Any) -> Any:  # noqa: ANN401 - see above
    return {
        layer.value: {spot: [cell.value, list(cell.entries)] for spot, cell in found.cells.items()}
        for layer, found in values.maps.items()
    }


def _blocks(values: Any) -> Any:  # noqa: ANN401 - see above
    return [
        [each.minutes, each.switches, each.switches_per_hour, each.interruptions]
        + [list(ids) for ids in (each.entries, each.in_block, each.breaking)]
        for each in values.days
    ]


def _points(values: Any) -> Any:  # noqa: ANN401 - see above
    return [
        [row.task.name, row.score, {part.signal.value: [part.points, list(part.entries)] for part in row.parts}]
        for row in values.rows
    ]


def _stress(values: Any) -> Any:  # noqa: ANN401 - see above
    return [[[each.task.name, each.hours, each.hours_per_week, each.stress] for each in values.points], values.hand_over_hours]


def _drip(values: Any) -> Any:  # noqa: ANN401 - see above
    found = [[each.task.name, each.value.value, each.energy.value, each.hours, each.weekly] for each in values.points]
    totals = {each.value: [of.tasks, of.hours, of.weekly] for each in Quadrant if (of := values.totals[each]).tasks}
    return [found, totals]


def _weeks(values: Any) -> Any:  # noqa: ANN401 - see above
    return [
        [_compared(each.whole), [_compared(one) for one in each.categories], [_compared(one) for one in each.tasks]]
        for each in (values.weeks, values.before)
    ]


def _compared(row: Any) -> Any:  # noqa: ANN401 - see above
    known = [each.projected for each in row.stretches]
    ranges = [each and (each.low, each.mid, each.high, each.sigma) for each in known]
    return [*([found, each.logged] for found, each in zip(ranges, row.stretches, strict=True)), row.trend.direction.value]


YARDSTICKS = {
    "DayBarsChart": Yardstick(lambda rows, period: plain.day_bars(_sums(rows, period)), _bars),
    "ParetoChart": Yardstick(
        lambda rows, period: plain.pareto(_sums(rows, period), PARETO_ROWS),
        lambda values: [[each.hours, each.share, each.running] for each in values.rows],
    ),
    "HeatMapChart": Yardstick(lambda rows, period: plain.heat(_sums(rows, period)), _heat),
    "DayBlocksChart": Yardstick(lambda rows, period: plain.day_blocks(_sums(rows, period)), _blocks),
    "PointsChart": Yardstick(lambda rows, period: plain.points(_sums(rows, period), POINTS_ROWS), _points),
    "StressHoursChart": Yardstick(lambda rows, period: plain.stress_hours(_sums(rows, period)), _stress),
    "DripChart": Yardstick(lambda rows, period: plain.drip(_sums(rows, period)), _drip),
    "WeeksChart": Yardstick(plain.weeks, _weeks),
}


def same(one: Any, other: Any) -> bool:  # noqa: ANN401 - values within values
    """Whether figures are the same but for the last digits."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(same(*pair) for pair in zip(one, other, strict=True))
    return bool(one == pytest.approx(other) if isinstance(one, float) else one == other)
