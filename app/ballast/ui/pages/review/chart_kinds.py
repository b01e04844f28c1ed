"""Which charts the page has: a new one is one more line of `KINDS`.

Each is drawn by a class of `ui.charts`, brought in late, from one frozen value, counted on the worker.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.day_bars import day_bars
from ballast.domain.insight.drawn.day_blocks import day_blocks
from ballast.domain.insight.drawn.pareto import pareto
from ballast.domain.insight.drawn.points import points_bars
from ballast.domain.insight.drawn.stress_hours import stress_hours
from ballast.domain.log.watch import watched
from ballast.ui import charts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ballast.services.charting import Charted
    from ballast.ui.charts.chart import Chart


class Group(StrEnum):
    """The questions that charts answer, in the order of the page."""

    HOURS = "hours"
    WHEN = "when"
    WEIGHS = "weighs"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ChartKind:
    """One chart of the page: its group, the module and the class that draw it, and what it shows of a period.

    `height` is that of its card, known before the class is brought in.
    """

    group: Group
    module: str
    name: str
    values: Callable[[Charted], object]
    height: int = 440

    def drawing(self) -> type[Chart]:
        """The class that draws it. The first time it brings numpy and pyqtgraph."""
        found: type[Chart] = getattr(import_module(f"{charts.__name__}.{self.module}"), self.name)
        return found


KINDS: tuple[ChartKind, ...] = (
    ChartKind(
        Group.HOURS,
        "day_bars",
        "DayBarsChart",
        lambda seen: day_bars(seen.view.review, seen.work_day, unknown=seen.only is None),
    ),
    ChartKind(Group.HOURS, "pareto", "ParetoChart", lambda seen: pareto(seen.view.review)),
    ChartKind(Group.WHEN, "heat_map", "HeatMapChart", lambda seen: seen.week),
    ChartKind(Group.WHEN, "day_blocks", "DayBlocksChart", lambda seen: day_blocks(seen.habits)),
    ChartKind(Group.WEIGHS, "points", "PointsChart", lambda seen: points_bars(seen.view.review, seen.habits)),
    ChartKind(Group.WEIGHS, "stress_hours", "StressHoursChart", lambda seen: stress_hours(seen.view.review)),
    ChartKind(Group.WEIGHS, "drip", "DripChart", lambda seen: seen.drip, 560),
    ChartKind(Group.CHANGED, "weeks", "WeeksChart", lambda seen: seen.comparisons, 560),
)
"""All charts, those of a group in their order."""

_DRAWING = (*(kind.module for kind in KINDS), "card", "picture")


def charts_loaded() -> bool:
    """Whether the library of the charts is in."""
    return all(f"{charts.__name__}.{name}" in sys.modules for name in _DRAWING)


def load_charts() -> None:
    """Bring the library of the charts in: a third of a second, so not on the thread of the window."""
    for name in _DRAWING:
        import_module(f"{charts.__name__}.{name}")


_NAMES = tuple(kind.name for kind in KINDS)


def drawn(seen: Charted, names: Collection[str] = _NAMES) -> dict[str, object]:
    """What charts show of a period, all or some by the names of their classes; of a log of years it takes a moment."""
    wanted = [kind for kind in KINDS if kind.name in names]
    return {kind.name: kind.values(seen) for kind in watched(wanted, len(wanted), seen.watch, at_a_time=1)}
