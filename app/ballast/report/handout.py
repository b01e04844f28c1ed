"""What a helper gets, as a document: their briefs, each on its own page, and nothing else of the plan.

It is made from a `Handout` alone, which holds nothing that must stay with the owner; the plan never comes in here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Confidentiality
from ballast.report.blocks import (
    Checklist,
    Contents,
    Document,
    Fact,
    Facts,
    Heading,
    Pair,
    Paragraph,
    Section,
)
from ballast.report.briefs import tool_table
from ballast.report.plain import clean, lines
from ballast.report.procedure import after_steps, before_steps, facts_of, scope, terms_facts
from ballast.report.voice import named

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.delegation.handout import HandedTask, Handout
    from ballast.report.blocks import Block
    from ballast.report.formats import ReportFormats
    from ballast.report.handout_words import HandoutWords
    from ballast.report.words import ReportWords


def handout_document(handout: Handout, words: ReportWords, formats: ReportFormats, *, made_on: date) -> Document:
    """The briefs of one helper as a tree of plain values.

    Args:
        handout: what the helper may read.
        words: all words, in the language of `formats`.
        formats: how dates are written.
        made_on: the day that the pages state.
    """
    title = title_of(handout, words.handout)
    return Document(
        title=title,
        language=formats.language,
        eyebrow=words.handout.eyebrow,
        band=(),
        head=title,
        made_on=words.cover.made_on.format(day=formats.day(made_on)),
        page_words=words.cover.page,
        sections=_sections(handout, words),
    )


def title_of(handout: Handout, words: HandoutWords) -> str:
    """What the document is called: never the plan's own title, which may say more than a helper should know."""
    helper = named(handout.helper)
    if len(handout.tasks) == 1:
        task = named(handout.tasks[0].name) or words.unnamed
        return words.title_one.format(task=task, helper=helper) if helper else words.untitled_one.format(task=task)
    return words.title.format(helper=helper) if helper else words.untitled


def _sections(handout: Handout, words: ReportWords) -> tuple[Section, ...]:
    """One task: its brief, and what is agreed below it. Several: an opening page with the contents, then a page for each."""
    lead, agreed = Paragraph(words.handout.lead, "muted"), _agreed(handout, words.handout)
    if len(handout.tasks) == 1:
        brief = _brief(handout.tasks[0], words, new_page=False)
        together = Section(words.handout.together, (Heading(words.handout.agreed), agreed))
        return replace(brief, blocks=(lead, *brief.blocks)), together
    opening: tuple[Block, ...] = (lead, Heading(words.handout.agreed), agreed, Contents(words.cover.contents, 1))
    briefs = (_brief(task, words, new_page=True) for task in handout.tasks)
    return Section(words.handout.together, opening), *briefs


def _brief(task: HandedTask, words: ReportWords, *, new_page: bool) -> Section:
    say, brief = words.handout, words.briefs
    blocks: list[Block] = [Heading(say.what)]
    if outcome := clean(task.outcome).strip():
        blocks.append(Paragraph(outcome))
    blocks.append(Facts(_facts(task, words)))
    blocks += scope(task, words)
    steps = lines(task.steps)
    blocks += [Heading(say.how), *before_steps(task.procedure, words.procedure)]
    blocks.append(Checklist(say.steps, steps) if steps else Paragraph(say.no_steps))
    blocks += after_steps(task.procedure, words.procedure)
    blocks += tool_table(task.tools, brief)
    if example := clean(task.example).strip():
        blocks += [Heading(brief.example, 3), Paragraph(example)]
    return Section(named(task.name) or say.unnamed, tuple(blocks), new_page)


def _facts(task: HandedTask, words: ReportWords) -> tuple[Fact, ...]:
    say = words.handout
    return (
        *facts_of(((say.deadline, task.deadline), (say.rhythm, task.rhythm))),
        *terms_facts(task, words.procedure),
        Fact(say.authority, say.level(task.authority)),
        Fact(say.confidentiality, say.classes[task.confidentiality]),
    )


def _agreed(handout: Handout, words: HandoutWords) -> Pair:
    private = any(task.confidentiality >= Confidentiality.ORDINARY for task in handout.tasks)
    before = (*words.before_lines, *(words.before_private if private else ()))
    return Pair((Checklist(words.before, before),), (Checklist(words.check_ins, words.check_in_lines),))
