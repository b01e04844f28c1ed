"""Where to begin, in sentences: the first task to hand over with its reasons, and quick wins with what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.delegation.first_steps import first_task, quick_wins
from ballast.report.blocks import Cell, Checklist, Column, Fact, Facts, Heading, Paragraph, Section, Table
from ballast.report.plain import clean, one_line, shortened
from ballast.report.voice import named

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import Outcome
    from ballast.domain.delegation.seed import Swap
    from ballast.report.blocks import Block
    from ballast.report.material import Material
    from ballast.report.voice import Voice

_NAME_LETTERS = 58


@dataclass(frozen=True, slots=True)
class SaidWin:
    """A quick win in words: the task, what to do in a few words, and how."""

    task_id: UUID
    task: str
    title: str
    act: str


def first_sentence(plan: Plan, result: Outcome, voice: Voice) -> str:
    """Which task to hand over first and why; nothing where none is handed over."""
    first, words = first_task(plan, result), voice.words.begin
    if first is None:
        return ""
    name = next(task.name for task in plan.tasks if task.id == first.task_id)
    said = named(shortened(one_line(name), _NAME_LETTERS))
    if not first.because:
        return words.first_alone.format(task=said)
    return words.first_because.format(task=said, reasons=voice.joined([words.eases[ease] for ease in first.because]))


def said_wins(plan: Plan, result: Outcome, voice: Voice) -> tuple[SaidWin, ...]:
    """The quick wins of a plan in words, what weighs most first."""
    words, names = voice.words.begin, {task.id: named(task.name) for task in plan.tasks}
    return tuple(
        SaidWin(win.task_id, names[win.task_id], words.titles[win.win], words.acts[win.win]) for win in quick_wins(plan, result)
    )


def beginning(material: Material) -> tuple[Section, ...]:
    """The section of the owner's plan; nothing where there is no task."""
    if not material.lines:
        return ()
    words = material.voice.words.begin
    blocks: list[Block] = []
    if first := first_sentence(material.plan, material.outcome, material.voice):
        blocks += [Paragraph(first, "note"), Paragraph(words.first_lead, "muted")]
    if wins := said_wins(material.plan, material.outcome, material.voice):
        rows = tuple((Cell(win.task), Cell(win.title, win.act)) for win in wins)
        blocks += [
            Heading(words.wins),
            Table((Column(words.task, "half", strong=True), Column(words.do, "rest")), rows),
        ]
    return (Section(words.heading, (*blocks, Heading(words.free), *_free(material))),)


def _free(material: Material) -> tuple[Block, ...]:
    """What the owner said of help that costs nothing, and the small steps; the question while nothing is said."""
    words, voice, seed = material.voice.words.begin, material.voice, material.plan.seed
    said = ((words.held_back, seed.held_back), (words.free_help, seed.free_help), (words.swap, _swap(seed.swap, voice)))
    facts = tuple(Fact(label, clean(text).strip()) for label, text in said if clean(text).strip())
    steps = tuple(
        (words.step_done if step.done_on else words.step).format(
            text=named(step.text), day=voice.formats.day(step.done_on or step.day)
        )
        for step in seed.steps
    )
    first: Block = Facts(facts) if facts else Paragraph(words.free_question)
    return (first, Checklist(words.steps, steps)) if steps else (first,)


def _swap(swap: Swap | None, voice: Voice) -> str:
    if swap is None:
        return ""
    words = voice.words.begin
    names = {"partner": named(swap.partner), "theirs": named(swap.theirs), "mine": named(swap.mine)}
    parts = [words.swap_line.format(**names)]
    if swap.their_hours is not None and swap.my_hours is not None:
        parts.append(words.swap_hours.format(theirs=voice.hours(swap.their_hours), mine=voice.hours(swap.my_hours)))
    if swap.worth is not None:
        parts.append(words.swap_worth.format(money=voice.price(swap.worth)))
    if swap.until is not None:
        parts.append(words.swap_until.format(day=voice.formats.day(swap.until)))
    return voice.listed(parts)
