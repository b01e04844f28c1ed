"""Chart values written by hand, so that what is painted can be compared with known figures."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from ballast.domain.insight.drawn.day_bars import DayBar, DayBars
from ballast.domain.insight.drawn.heat_map import Cell, HeatMap, HeatWeek, Layer
from ballast.domain.insight.drawn.pareto import Pareto, ParetoRow
from ballast.domain.insight.drawn.stress_hours import StressHours, StressPoint
from ballast.domain.log.entry import Category, Task

MONDAY = date(2026, 3, 2)
CORE = Category(UUID(int=1), "", 0, "briefcase", 0, 1.0, "core")
ADMIN = Category(UUID(int=2), "", 1, "clipboard", 1, 0.0, "administrative")
LONG = "東京の取引先との請求書の突き合わせ <b>と</b> مراجعة الفواتير " * 4
NAMES = ("Invoices", "<img src=x> & Mail", "Calls", "Parcels")


def task(number: int, name: str) -> Task:
    """A task of the core business."""
    return Task(UUID(int=100 + number), name, CORE.id)


def days() -> DayBars:
    """Three days: 3 + 1 hours, half an hour that does not count, and nothing."""
    return DayBars(
        (CORE, ADMIN, None),
        (
            DayBar(MONDAY, (3.0, 1.0, 0.0), 4.0, 0.9, counts=True, work_day=True),
            DayBar(MONDAY + timedelta(days=1), (0.0, 0.0, 0.5), 0.5, 0.1, counts=False, work_day=True),
            DayBar(MONDAY + timedelta(days=2), (0.0, 0.0, 0.0), 0.0, 0.0, counts=False, work_day=False),
        ),
        4.0,
    )


def many_days(number: int = 62) -> DayBars:
    """A long period of which every day has all of nine categories."""
    categories = tuple(Category(UUID(int=n), f"Kind {n} {LONG}", n, "tag", n, 0.5) for n in range(9))
    bars = tuple(DayBar(MONDAY + timedelta(days=n), (0.9,) * 9, 8.1, 1.0, counts=True, work_day=True) for n in range(number))
    return DayBars(categories, bars, 8.1)


def pareto(first: str = NAMES[0]) -> Pareto:
    """Four tasks and the rest: 8, 4, 2, 1 and 1 hours."""
    names, hours = (first, *NAMES[1:]), (8.0, 4.0, 2.0, 1.0, 1.0)
    rows, running = [], 0.0
    for number, part in enumerate(hours):
        own = task(number, names[number]) if number < len(names) else None
        vital = running < 0.8
        running += part / 16
        category = CORE if own else None
        rows.append(ParetoRow(own, category, 1 if own else 7, part, part / 16, running, vital=vital))
    return Pareto(tuple(rows), 2, 16.0)


def heat() -> HeatWeek:
    """Work on Monday at nine (60 minutes) and on Sunday at ten (12); the Monday rated 3, the Sunday broken into three times."""
    nine, ten = UUID(int=901), UUID(int=902)
    cells = {
        Layer.HOURS: {(0, 9): Cell(60.0, 120.0, (nine,)), (6, 10): Cell(12.0, 24.0, (ten,))},
        Layer.STRESS: {(0, 9): Cell(3.0, 120.0, (nine,))},
        Layer.INTERRUPTIONS: {(6, 10): Cell(1.5, 3.0, (ten,))},
        Layer.OFF_HOURS: {(6, 10): Cell(12.0, 24.0, (ten,))},
    }
    return HeatWeek({layer: HeatMap(layer, found) for layer, found in cells.items()})


def stress() -> StressHours:
    """One task of much time and stress, two others, and three without a rating."""
    return StressHours(
        (
            StressPoint(task(0, NAMES[0]), CORE, 8.0, 4.5, 3.5),
            StressPoint(task(1, NAMES[1]), ADMIN, 4.0, None, 1.0),
            StressPoint(task(2, NAMES[2]), None, 1.0, None, 4.0),
        ),
        1.6,
        2.5,
        3,
    )


def crowd(number: int = 300) -> StressHours:
    """Very many tasks of the same hours and stress with long names."""
    points = tuple(StressPoint(task(n, f"{n} {LONG}"), CORE, 2.0, None, 2.0) for n in range(number))
    return StressHours(points, 60.0, 2.5, 0)
