"""One brief for each task that is handed over: what a helper must know, with lists to tick."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.brief import most_authority, sop_completeness, sop_open
from ballast.domain.delegation.plan import Confidentiality, Sop
from ballast.report.blocks import (
    Cell,
    Checklist,
    Column,
    Fact,
    Facts,
    Group,
    Heading,
    Pair,
    Paragraph,
    Section,
    Table,
)
from ballast.report.plain import clean, lines, one_line
from ballast.report.procedure import after_steps, before_steps, scope, terms_facts
from ballast.report.voice import named

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Brief, ToolAccess
    from ballast.report.blocks import Block, Part, Single
    from ballast.report.material import Line, Material
    from ballast.report.words import BriefWords


def briefs(material: Material) -> tuple[Section, ...]:
    """The briefs by priority; nothing where no task is handed over."""
    if not material.handed:
        return ()
    words = material.voice.words.briefs
    first, *others = (_brief(line, material) for line in material.handed)
    blocks: list[Block] = [Paragraph(words.lead, "muted"), first, *(replace(brief, new_page=True) for brief in others)]
    return (Section(words.heading, tuple(blocks), new_page=True),)


def _brief(line: Line, material: Material) -> Group:
    words, brief = material.voice.words.briefs, line.task.brief
    parts: list[Part] = [Heading(named(line.task.name), listed=True)]
    if missing := _missing(brief, material):
        parts.append(Paragraph(words.missing.format(parts=missing), "warning"))
    if outcome := clean(brief.outcome).strip():
        parts += [Heading(words.outcome, 3), Paragraph(outcome)]
    parts.append(Facts(_facts(line, material)))
    parts += scope(brief, material.voice.words)
    parts += before_steps(brief.sop, material.voice.words.procedure)
    if steps := lines(brief.steps):
        parts.append(Checklist(words.steps, steps))
    parts += after_steps(brief.sop, material.voice.words.procedure)
    parts += _procedure(brief, material)
    parts += tool_table(brief.tools, words)
    if example := clean(brief.example).strip():
        parts += [Heading(words.example, 3), Paragraph(example)]
    parts.append(Pair((Checklist(words.before, _before(line, material)),), (Checklist(words.check_ins, words.check_in_lines),)))
    return Group(tuple(parts))


def _missing(brief: Brief, material: Material) -> str:
    """The parts that a helper cannot do without and that nobody has written yet."""
    words = material.voice.words.briefs
    parts = []
    if not clean(brief.outcome).strip():
        parts.append(words.outcome)
    if not lines(brief.done_when):
        parts.append(words.done_when)
    if not lines((brief.deadline, brief.rhythm)):
        parts.append(words.deadline)
    return material.voice.listed(parts)


def _procedure(brief: Brief, material: Material) -> list[Single]:
    """How far the procedure is written, once it is more than its steps, and when a stranger did it by the text."""
    voice, words = material.voice, material.voice.words.procedure
    if brief.sop == Sop():
        return []
    missing = voice.listed([words.parts[part] for part in sop_open(brief)])
    share = voice.percent(sop_completeness(brief))
    found = [Fact(words.written, words.written_part.format(share=share, parts=missing) if missing else words.complete)]
    if brief.sop.tested_on is not None:
        found.append(Fact(words.tested, voice.formats.day(brief.sop.tested_on)))
    return [Facts(tuple(found))]


def _facts(line: Line, material: Material) -> tuple[Fact, ...]:
    voice, task = material.voice, line.task
    words = voice.words.briefs
    said = ((words.deadline, task.brief.deadline), (words.rhythm, task.brief.rhythm))
    return (
        Fact(words.helper, material.helper(line.result.role_id)),
        *(Fact(label, clean(text).strip()) for label, text in said if clean(text).strip()),
        *terms_facts(task.brief, voice.words.procedure),
        Fact(words.authority, voice.words.terms.level(min(task.brief.authority, most_authority(task)))),
        Fact(words.confidentiality, voice.words.terms.classes[task.confidentiality]),
        Fact(words.takes, voice.minutes(task.median_run)),
        Fact(words.measured, voice.weekly(task.hours)),
        Fact(words.training, words.training_value.format(hours=voice.hours(line.result.marginal.training))),
    )


def tool_table(tools: tuple[ToolAccess, ...], words: BriefWords) -> list[Single]:
    """The tools with their access, and room to write who granted it and when it was removed; nothing where there are none."""
    rows = tuple(
        (Cell(named(each.tool)), Cell(named(each.access)), Cell(), Cell())
        for each in tools
        if one_line(each.tool) or one_line(each.access)
    )
    if not rows:
        return []
    columns = (
        Column(words.tool, "half", strong=True),
        Column(words.access, "rest"),
        Column(words.granted, "label"),
        Column(words.removed, "wide-number"),
    )
    return [Heading(words.tools, 3), Table(columns, rows)]


def _before(line: Line, material: Material) -> tuple[str, ...]:
    words = material.voice.words.briefs
    private = line.task.confidentiality >= Confidentiality.ORDINARY
    return (*words.before_lines, *(words.before_private if private else ()))
