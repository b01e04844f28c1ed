"""The table of all tasks by priority, and what becomes of each task and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.shared import freed_sums, net_sums, staffed
from ballast.domain.insight.rounding import said_places, said_range
from ballast.report.blocks import Cell, Column, Fact, Facts, Heading, Paragraph, Section, Table
from ballast.report.formats import half_up
from ballast.report.plain import one_line
from ballast.report.reasoning import reason, runner_up, turning, without_it
from ballast.report.voice import hours_shown, money_shown, named

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import PlanTask
    from ballast.report.blocks import Block, Tone
    from ballast.report.material import Line, Material
    from ballast.report.voice import Voice
    from ballast.report.words import TableWords

TONES: dict[Choice, Tone] = {
    Choice.DELEGATE: "accent",
    Choice.AUTOMATE: "good",
    Choice.REDESIGN: "warning",
    Choice.DROP: "danger",
    Choice.KEEP: "quiet",
    Choice.LOG_MORE: "quiet",
}
_ORDER = (Choice.DELEGATE, Choice.AUTOMATE, Choice.REDESIGN, Choice.DROP, Choice.KEEP, Choice.LOG_MORE)


def priorities(material: Material) -> tuple[Section, ...]:
    """The table of all tasks; nothing where there is no task."""
    if not material.lines:
        return ()
    words, voice = material.voice.words.table, material.voice
    whole = sum((line.task.total for line in material.lines), timedelta(0))
    lead = f"{words.lead.of(len(material.lines), hours=voice.time.length(whole))} {words.ranges}"
    return (Section(words.heading, (Paragraph(lead, "muted"), priority_table(material)), new_page=True),)


def priority_table(material: Material) -> Table:
    """Rank, task, hours a week with range, score, suitability, verdict with helper, freed hours and, with money, the net.

    Tasks that were seen too little to say anything have one row together on a page, and their own in a spreadsheet.
    """
    words = material.voice.words.table
    columns = [
        Column(words.rank, "rank", end=True),
        Column(words.task, "rest", strong=True, parts=(words.task, words.category)),
        Column(words.hours, "wide-number", end=True, parts=_ends(words)),
        Column(words.score, "number", end=True),
        Column(words.suited, "number", end=True),
        Column(words.verdict, "helper", parts=(words.choice, words.hand_to)),
        Column(words.freed, "number", end=True, parts=(words.in_hours.format(head=words.freed),)),
    ]
    if _speaks_of_money(material):
        money = words.in_currency.format(head=words.net, currency=material.plan.currency)
        columns.append(Column(words.net, "wide-number", end=True, parts=(money,)))
    rows = tuple(_row(rank, line, material) for rank, line in enumerate((*material.judged, *material.unjudged), 1))
    closing, judged = _closing(material), len(material.judged)
    few = (_unjudged(len(columns), material),) if material.unjudged else ()
    return Table(tuple(columns), (*rows[:judged], *few, *closing), len(closing), parts=rows[judged:])


def _unjudged(columns: int, material: Material) -> tuple[Cell, ...]:
    """One row for all that was seen too little: they are named where it is said what to log."""
    words, voice = material.voice.words.table, material.voice
    whole = sum((line.task.total for line in material.unjudged), timedelta(0))
    logged = words.few_logged.format(hours=voice.time.length(whole))
    return (Cell(), Cell(material.unjudged_name(), f"{words.few}; {logged}"), *(Cell(),) * (columns - 2))


def _closing(material: Material) -> tuple[tuple[Cell, ...], ...]:
    """What helpers cost once for all of their tasks, and the totals: with them the columns add up."""
    if not staffed(material.outcome):
        return ()
    words, voice = material.voice.words.table, material.voice
    freed, net = freed_sums(material.outcome, hours_shown), net_sums(material.outcome, money_shown)
    lines = (
        (words.fixed, words.fixed_detail, freed.fixed, None if net is None else net.fixed),
        (words.total, words.total_detail, freed.total, None if net is None else net.total),
    )
    found = []
    for name, detail, hours, money in lines:
        cells = [
            Cell(),
            Cell(name, detail),
            Cell(),
            Cell(),
            Cell(),
            Cell(),
            Cell(_in_hours(hours, voice), parts=(float(hours),)),
        ]
        if _speaks_of_money(material):
            none = voice.words.units.none
            cells.append(Cell(none, parts=("",)) if money is None else Cell(voice.whole(money), parts=(float(money),)))
        found.append(tuple(cells))
    return tuple(found)


def _in_hours(hours: Decimal, voice: Voice) -> str:
    """Hours with one decimal under ten, also where they are few: a minus and minutes would not fit the column."""
    return voice.words.units.hours.format(n=voice.time.figure(float(hours)))


def _speaks_of_money(material: Material) -> bool:
    return any(line.result.marginal.net is not None for line in material.handed)


def _row(rank: int, line: Line, material: Material) -> tuple[Cell, ...]:
    voice, task, result = material.voice, line.task, line.result
    words, number = voice.words.table, voice.formats.number
    category = one_line(voice.words.terms.category(task.category))
    choice = voice.words.terms.choices[result.choice]
    helper = material.helper(result.role_id) if line.handed else ""
    suited = result.suitability.score
    cells = [
        Cell(str(rank), parts=(rank,)),
        Cell(named(task.name), category, parts=(one_line(task.name), category or words.uncategorised)),
        _hours(task, voice),
        _nothing(voice) if task.score is None else Cell(number(task.score, 0), parts=(_whole(task.score),)),
        Cell(number(suited, 0), parts=(_whole(suited),)),
        Cell(helper, chip=choice, tone=TONES[result.choice], parts=(choice, helper)),
        _freed(line, voice),
    ]
    if _speaks_of_money(material):
        cells.append(_net(line, material))
    return tuple(cells)


def _nothing(voice: Voice, parts: int = 1) -> Cell:
    """A dash on the page, and empty cells in a spreadsheet, whose sums leave them out."""
    return Cell(voice.words.units.none, parts=("",) * parts)


def _whole(points: float) -> int:
    return int(half_up(points, 0))


def _ends(words: TableWords) -> tuple[str, ...]:
    return tuple(end.format(head=words.hours) for end in (words.low, words.middle, words.high))


def _hours(task: PlanTask, voice: Voice) -> Cell:
    if task.hours is None:
        return replace(_nothing(voice, 3), text="", detail=voice.words.table.seen.of(task.days))
    said = said_range(task.hours.low, task.hours.high)
    unit = 60 if said.minutes else 1
    middle = float(half_up(task.hours.mid, said_places(task.hours.mid)))
    return Cell(
        voice.projection(task.hours),
        voice.words.units.about.format(n=voice.time.figure(task.hours.mid)),
        parts=(said.low / unit, middle, said.high / unit),
    )


def _freed(line: Line, voice: Voice) -> Cell:
    if line.result.role_id is None:
        return _nothing(voice)
    freed = line.result.marginal.freed
    return Cell(voice.hours(freed), parts=(float(hours_shown(Decimal(freed))),))


def _net(line: Line, material: Material) -> Cell:
    voice, marginal = material.voice, line.result.marginal
    if line.result.role_id is None or marginal.net is None:
        return _nothing(voice)
    verdict = voice.words.reasons.money[marginal.money] if marginal.money else ""
    return Cell(voice.money(marginal.net), verdict, parts=(float(money_shown(marginal.net)),))


def decisions(material: Material) -> tuple[Section, ...]:
    """What becomes of each task, by choice, each with its reason and what would turn it."""
    blocks: list[Block] = []
    for choice in _ORDER:
        lines = [line for line in material.lines if line.result.choice is choice]
        if lines:
            told = _log_more(lines, material) if choice is Choice.LOG_MORE else (_why(lines, material),)
            blocks += [Heading(f"{material.voice.words.terms.choices[choice]} ({len(lines)})"), *told]
    return (Section(material.voice.words.decisions.heading, tuple(blocks)),) if blocks else ()


def _log_more(lines: list[Line], material: Material) -> tuple[Block, ...]:
    """What was seen too seldom, together: one reason and what to log hold for all of it, so it needs no row each."""
    words, voice = material.voice.words, material.voice
    names: dict[int, list[str]] = {}
    for line in lines:
        names.setdefault(line.task.days, []).append(named(line.task.name))
    often = sorted(names.items(), reverse=True)
    said = words.decisions
    seen = (Fact(said.seen.of(days) if days else said.unseen, voice.listed(tasks)) for days, tasks in often)
    return Paragraph(said.log_more), Facts(tuple(seen))


def _why(lines: list[Line], material: Material) -> Table:
    words = material.voice.words.decisions
    rows = tuple((Cell(named(line.task.name)), Cell(reason(line, material.voice), _turn(line, material))) for line in lines)
    return Table((Column(words.task, "half", strong=True), Column(words.why, "rest")), rows)


def _turn(line: Line, material: Material) -> str:
    """What would turn it, what comes next where that is something else, and until when a trial runs."""
    voice = material.voice
    said = (
        turning(line, voice),
        runner_up(line, voice),
        without_it(line.task, line.result, voice),
    )
    return " ".join(part for part in said if part)
