"""The table of all tasks by priority, and what becomes of each task and why."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.shared import freed_sums, net_sums, staffed
from ballast.report.blocks import Cell, Column, Heading, Paragraph, Section, Table
from ballast.report.plain import one_line
from ballast.report.reasoning import reason, turning
from ballast.report.voice import hours_shown, money_shown

if TYPE_CHECKING:
    from decimal import Decimal

    from ballast.report.blocks import Block, Tone
    from ballast.report.material import Line, Material
    from ballast.report.voice import Voice

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
    """The table with one row for each task; nothing where there is no task."""
    if not material.lines:
        return ()
    words, voice = material.voice.words.table, material.voice
    whole = sum((line.task.total for line in material.lines), timedelta(0))
    lead = f"{words.lead.of(len(material.lines), hours=voice.time.length(whole))} {words.ranges}"
    return (Section(words.heading, (Paragraph(lead, "muted"), priority_table(material)), new_page=True),)


def priority_table(material: Material) -> Table:
    """Rank, task, hours a week with range, score, suitability, verdict with helper, freed hours and, with money, the net."""
    words = material.voice.words.table
    columns = [
        Column(words.rank, "rank", end=True),
        Column(words.task, "rest", strong=True),
        Column(words.hours, "wide-number", end=True),
        Column(words.score, "number", end=True),
        Column(words.suited, "number", end=True),
        Column(words.verdict, "label"),
        Column(words.freed, "number", end=True),
    ]
    if _speaks_of_money(material):
        columns.append(Column(words.net, "wide-number", end=True))
    rows = tuple(_row(rank, line, material) for rank, line in enumerate(material.lines, 1))
    return Table(tuple(columns), (*rows, *_closing(material)))


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
        cells = [Cell(), Cell(name, detail), Cell(), Cell(), Cell(), Cell(), Cell(_in_hours(hours, voice))]
        if _speaks_of_money(material):
            cells.append(Cell(voice.words.units.none if money is None else voice.whole(money)))
        found.append(tuple(cells))
    return tuple(found)


def _in_hours(hours: Decimal, voice: Voice) -> str:
    """Hours with one decimal under ten, also where they are few: a minus and minutes would not fit the column."""
    return voice.words.units.hours.format(n=voice.time.figure(float(hours)))


def _speaks_of_money(material: Material) -> bool:
    return any(line.result.marginal.net is not None for line in material.handed)


def _row(rank: int, line: Line, material: Material) -> tuple[Cell, ...]:
    voice, task, result = material.voice, line.task, line.result
    words, none = voice.words.table, voice.words.units.none
    hours = Cell(voice.projection(task.hours), words.seen.of(task.days))
    if task.hours is not None:
        hours = Cell(voice.projection(task.hours), voice.words.units.about.format(n=voice.time.figure(task.hours.mid)))
    cells = [
        Cell(str(rank)),
        Cell(one_line(task.name), one_line(voice.words.terms.category(task.category)) or words.uncategorised),
        hours,
        Cell(none if task.score is None else voice.formats.number(task.score, 0)),
        Cell(voice.formats.number(result.suitability.score, 0)),
        Cell(
            material.helper(result.role_id) if line.handed else "",
            chip=voice.words.terms.choices[result.choice],
            tone=TONES[result.choice],
        ),
        Cell(none if result.role_id is None else voice.hours(result.marginal.freed)),
    ]
    if _speaks_of_money(material):
        cells.append(_net(line, material))
    return tuple(cells)


def _net(line: Line, material: Material) -> Cell:
    voice, marginal = material.voice, line.result.marginal
    if line.result.role_id is None or marginal.net is None:
        return Cell(voice.words.units.none)
    return Cell(voice.money(marginal.net), voice.words.reasons.money[marginal.money] if marginal.money else "")


def decisions(material: Material) -> tuple[Section, ...]:
    """What becomes of each task, by choice, each with its reason and what would turn it."""
    blocks: list[Block] = []
    for choice in _ORDER:
        lines = [line for line in material.lines if line.result.choice is choice]
        if lines:
            blocks += [Heading(f"{material.voice.words.terms.choices[choice]} ({len(lines)})"), _why(lines, material)]
    return (Section(material.voice.words.decisions.heading, tuple(blocks)),) if blocks else ()


def _why(lines: list[Line], material: Material) -> Table:
    words = material.voice.words.decisions
    rows = tuple(
        (Cell(one_line(line.task.name)), Cell(reason(line, material.voice), turning(line, material.voice))) for line in lines
    )
    return Table((Column(words.task, "half", strong=True), Column(words.why, "rest")), rows)
