"""The eight charts of a period in plain Python over rows of SQLite: the yardstick for what ours may cost at most.

One loop over the rows and the formulas of `model.md` 2 and 3 written out once more, for a log as `heavy` makes it: all in one
zone, all ended, each with a length, no breaks, no answers of the owner and no work hours of his own. Times are cut at midnight,
days are unions of what overlaps, as in any log.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from itertools import groupby
from math import hypot, log
from typing import TYPE_CHECKING, Any
from uuid import UUID

from tests.benchmarks.plain_sums import (
    MINUTE,
    OFFICE,
    WORK_DAYS,
    ZONE,
    OfTask,
    Piece,
    Range,
    Sums,
    add_up,
    by_category,
    by_day,
    hours_a_week,
)

if TYPE_CHECKING:
    import sqlite3

    from ballast.domain.insight.period import Period


def day_bars(sums: Sums) -> list[Any]:
    """Each day: hours by category in the owner's order, all of them, what is known, what is not."""
    of = by_category(sums)
    order = sorted(of, key=lambda key: sums.categories[key][0] if key else 99)
    return [
        [
            [of[key].get(number, 0.0) for key in order],
            sum(of[key].get(number, 0.0) for key in order),
            day.coverage,
            day.counts,
            day.gaps / 3600 if day.union else 0.0,
        ]
        for number, day in enumerate(sums.days)
    ]


def pareto(sums: Sums, rows: int) -> list[Any]:
    """The longest tasks: hours, their part, the part so far; the last row are all others."""
    totals = [sums.total(task) for task in sums.ordered()]
    whole, done, found = sum(totals), 0.0, []
    parts = totals if len(totals) <= rows else [*totals[: rows - 1], sum(totals[rows - 1 :])]
    for part in parts:
        done += part
        found.append([part / 3600, part / whole, done / whole])
    return found


def heat(sums: Sums) -> dict[str, Any]:
    """Each hour of the week in its layers: the value, and the entries behind."""
    values: dict[str, dict[Any, list[float]]] = {each: defaultdict(lambda: [0.0, 0.0]) for each in _LAYERS}
    behind: dict[str, dict[Any, list[UUID]]] = {each: defaultdict(list) for each in _LAYERS}
    weeks = len(sums.days) / 7
    for day in sums.days:
        for piece in day.pieces:
            at, begun = piece.start, piece.first
            while at < piece.end:
                wall = datetime.fromtimestamp(at, ZONE)
                until = min(piece.end, at - at % 3600 + 3600)
                minutes, spot = (until - at) / 60, (wall.weekday(), wall.hour)
                parts = [("hours", minutes / weeks, 1.0)]
                if piece.stress is not None:
                    parts.append(("stress", minutes * piece.stress, minutes))
                if piece.interruption and begun:
                    parts.append(("interruptions", 1 / weeks, 1.0))
                if wall.weekday() >= WORK_DAYS or not OFFICE[0] <= wall.hour < OFFICE[1]:
                    parts.append(("off_hours", minutes / weeks, 1.0))
                for layer, value, weight in parts:
                    values[layer][spot][0] += value
                    values[layer][spot][1] += weight
                    behind[layer][spot].append(piece.entry)
                at, begun = until, False
    return {
        layer: {
            spot: [value / weight if layer == "stress" else value, behind[layer][spot]]
            for spot, (value, weight) in cells.items()
        }
        for layer, cells in values.items()
    }


_LAYERS = ("hours", "stress", "interruptions", "off_hours")


def _longest(pieces: list[Piece]) -> tuple[float, float, frozenset[str]]:
    """The longest block in which the work at hand stayed the same."""
    broken = {piece.start for piece in pieces if piece.first and piece.interruption}
    moments = sorted(
        [(each, 0, "") for each in broken]
        + [(piece.start, 1, piece.task) for piece in pieces]
        + [(piece.end, -1, piece.task) for piece in pieces],
        key=lambda each: each[:2],
    )
    best, block = (0.0, 0.0, frozenset[str]()), None
    at_hand: dict[str, int] = {}
    before = 0.0
    for moment, more, task in moments:
        if at_hand and moment > before:
            tasks = frozenset(at_hand)
            if block is not None and tasks == block[2] and before <= block[1] + MINUTE and before not in broken:
                block = block[0], moment, tasks
            else:
                block = before, moment, tasks
            best = block if block[1] - block[0] > best[1] - best[0] else best
        before = moment
        if task:
            at_hand[task] = at_hand.get(task, 0) + more
            if not at_hand[task]:
                del at_hand[task]
    return best


def day_blocks(sums: Sums) -> list[Any]:
    """Each day: its longest block in minutes, its changes of task in all and an hour, its interruptions, the entries behind."""
    found = []
    for day in sums.days:
        start, end, tasks = _longest(day.pieces)
        order = [piece.task for piece in day.pieces if piece.first]
        switches = max(0, len(list(groupby(order))) - 1)
        in_block = [each.entry for each in day.pieces if each.task in tasks and each.start < end and each.end > start]
        breaking = [each.entry for each in day.pieces if each.first and each.interruption]
        an_hour = switches * 3600 / day.union if day.union else 0.0
        entries = [each.entry for each in day.pieces]
        found.append([(end - start) / 60, switches, an_hour, len(breaking), entries, in_block, breaking])
    return found


def points(sums: Sums, rows: int) -> list[Any]:
    """The first tasks of the ranking: score, the points of each signal, and the entries that make them."""
    counts = {number for number, day in enumerate(sums.days) if day.counts}
    of = {task: _counted(days, counts) for task, days in sums.tasks.items()}
    whole = sum(each.seconds for each in of.values())
    weight = sum(each.weight for each in of.values())
    mean = sum(each.stressed for each in of.values()) / weight
    scored = []
    for task, each in of.items():
        if each.seconds and (each.times >= 3 or each.seconds >= 3600):
            present = sum(number in counts and day.seconds > 0 for number, day in sums.tasks[task].items())
            scored.append((task, _score(sums, task, each, (whole, mean, present))))
    scored.sort(key=lambda each: (-sum(each[1].values()), -sums.total(each[0]), sums.known[each[0]][0]))
    pieces: dict[str, list[Piece]] = defaultdict(list)
    for number in sorted(counts):
        for piece in sums.days[number].pieces:
            pieces[piece.task].append(piece)
    return [
        [
            sums.known[task][0],
            sum(parts.values()),
            {each: [parts[each], _making(each, pieces[task])] for each in parts if parts[each]},
        ]
        for task, parts in scored[:rows]
    ]


def _counted(days: dict[int, OfTask], counts: set[int]) -> OfTask:
    whole = OfTask()
    for number, day in days.items():
        if number in counts:
            for name in OfTask.__slots__:
                setattr(whole, name, getattr(whole, name) + getattr(day, name))
    return whole


def _score(sums: Sums, task: str, of: OfTask, all_of_it: tuple[float, float, int]) -> dict[str, float]:
    whole, mean, present = all_of_it
    days = len(sums.work)
    weeks, share = days / 5, of.seconds / whole
    _, category, mission = sums.known[task]
    mission = sums.categories[category][1] if mission is None and category else mission
    parts: dict[str, tuple[float, float]] = {}
    if mission is not None:
        parts["crowding"] = 25, min(1.0, share / 0.2) * (1 - mission)
    parts["delay"] = 25, 0.5 * of.delayed / of.times + 0.5 * min(1.0, of.blocked / 3600 / weeks / 2)
    parts["stress"] = 20, (of.stressed / of.weight * of.rated + 2 * mean if of.rated else 2 * mean) / (of.rated + 2) / 4
    fragmentation = 0.6 * min(1.0, of.interruptions / weeks / 10) + (0.4 * of.short / of.sessions if of.sessions else 0.0)
    parts["fragmentation"] = 15, fragmentation
    load = 0.4 + 0.6 * max(min(1.0, present / days), min(1.0, share / 0.1))
    weights = sum(weight for weight, _ in parts.values())
    return {name: min(1.0, value) * load * 100 * weight / weights for name, (weight, value) in parts.items()}


def _making(signal: str, pieces: list[Piece]) -> list[UUID]:
    made = [piece for piece in pieces if piece.first]
    if signal == "crowding":
        return [piece.entry for piece in made]
    if signal == "delay":
        return [piece.entry for piece in made if piece.delayed]
    if signal == "stress":
        return [piece.entry for piece in made if piece.stress is not None]
    short, session = set[UUID](), list[Piece]()
    for piece in [*made, None]:
        if session and (piece is None or piece.start > session[-1].end + MINUTE):
            if session[-1].end - session[0].start < 10 * MINUTE:
                short |= {each.entry for each in session}
            session = []
        if piece is not None:
            session.append(piece)
    return [piece.entry for piece in made if piece.interruption or piece.entry in short]


def stress_hours(sums: Sums) -> list[Any]:
    """Each rated task: hours, hours a week, mean rating; and from where hours are many."""
    found = []
    for task in sums.ordered():
        stress = sums.stress(task)
        if stress is not None:
            weekly = hours_a_week(sums, by_day(sums, task))
            found.append([sums.known[task][0], sums.total(task) / 3600, weekly.mid if weekly else None, stress])
    return [found, 0.1 * sum(sums.total(task) for task in sums.tasks) / 3600]


def drip(sums: Sums) -> list[Any]:
    """Each task with a place: value, energy, hours, hours a week; tasks and hours of each quarter."""
    found, quarters = [], defaultdict[str, list[float]](lambda: [0, 0.0, 0.0])
    for task in sums.ordered():
        name, category, mission = sums.known[task]
        value = sums.categories[category][1] if mission is None and category else mission
        stress = sums.stress(task)
        if value is None or stress is None:
            continue
        energy, weekly = 1 - stress / 4, hours_a_week(sums, by_day(sums, task))
        found.append([name, value, energy, sums.total(task) / 3600, weekly.mid if weekly else None])
        quarter = _QUARTERS[energy >= 0.5, value >= 0.5]
        for at, more in enumerate((1, sums.total(task) / 3600, weekly.mid if weekly else 0.0)):
            quarters[quarter][at] += more
    return [found, dict(quarters)]


_QUARTERS = {
    (True, True): "production",
    (True, False): "investment",
    (False, True): "replacement",
    (False, False): "delegation",
}


def weeks(rows: sqlite3.Connection, period: Period) -> list[Any]:
    """The two weeks of a period beside each other, and the period beside the one before."""
    before = add_up(rows, period.first - timedelta(days=period.days), period.days)
    halves = [add_up(rows, period.first + timedelta(days=7 * number), 7) for number in range(period.days // 7)]
    return [_compared(halves[-2], halves[-1]), _compared(before, add_up(rows, period.first, period.days))]


def _compared(earlier: Sums, later: Sums) -> list[Any]:
    """All work, the categories, and the tasks that say most: each twice in hours a week, and whether it changed."""
    both = (earlier, later)
    whole = _row([{n: day.union / 3600 for n, day in enumerate(each.days)} for each in both], both)
    grouped = [by_category(each) for each in both]
    keys = dict.fromkeys([*grouped[1], *grouped[0]])
    categories = [_row([each.get(key, {}) for each in grouped], both, key) for key in keys]
    names = dict.fromkeys([*earlier.tasks, *later.tasks])
    tasks = [_task_row(both, task) for task in names]
    clear = [each for each in _sorted(tasks, earlier) if each[-1] in {"more", "less"}][:7]
    rest = sorted((each for each in tasks if each[-1] not in {"more", "less"}), key=_middle, reverse=True)[: 7 - len(clear)]
    largest = sorted([*clear, *rest], key=_middle, reverse=True)
    return [whole[1:], sorted((each[1:] for each in categories), key=_most, reverse=True), [each[1:] for each in largest]]


def _sorted(rows: list[Any], sums: Sums) -> list[Any]:
    def change(row: list[Any]) -> float:
        before, after = (float(each[0].mid) if each[0] else 0.0 for each in row[1:3])
        return abs(after - before)

    return sorted(rows, key=lambda row: (-change(row), sums.known[row[0]][0]))


def _task_row(both: tuple[Sums, Sums], task: str) -> list[Any]:
    """A task; one that came before and then not at all is gone where chance would hardly spare it, and new the other way."""
    row = _row([by_day(each, task) if task in each.tasks else {} for each in both], both, task)
    for one, other, said in ((0, 1, "less"), (1, 0, "more")):
        if task not in both[other].tasks and row[1 + one][0] is not None:
            days = sum(both[one].days[number].counts for number in both[one].tasks[task])
            often = min(1.0, (days + 0.5) / (len(both[one].work) + 1))
            if (1 - often) ** len(both[other].work) < 0.05:
                row[-1] = said
    return row


def _row(hours: list[dict[int, float]], both: tuple[Sums, Sums], key: str | None = None) -> list[Any]:
    found = [hours_a_week(sums, of) for sums, of in zip(both, hours, strict=True)]
    logged = [sum(of.values()) * 7 / len(sums.days) for sums, of in zip(both, hours, strict=True)]
    return [key, *([each, much] for each, much in zip(found, logged, strict=True)), _direction(*found)]


def _direction(before: Range | None, after: Range | None) -> str:
    if before is None or after is None:
        return "too_little"
    ratio = log(after.mid / before.mid)
    smaller, larger = sorted((before, after), key=lambda each: each.mid)
    if abs(ratio) > 1.96 * hypot(before.sigma, after.sigma) and larger.mid > smaller.high:
        return "more" if ratio > 0 else "less"
    return "no_clear_change"


def _most(row: list[Any]) -> float:
    return float(max(each[0].mid if each[0] else each[1] for each in row[:2]))


def _middle(row: list[Any]) -> float:
    return _most(row[1:])
