"""The written procedure of a task as blocks: for the owner and for the helper alike, each part only where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.report.blocks import Checklist, Fact, Facts, NamedList, Pair
from ballast.report.plain import clean, lines

if TYPE_CHECKING:
    from ballast.domain.delegation.handout import HandedTask, Procedure
    from ballast.domain.delegation.plan import Brief, Sop
    from ballast.report.blocks import Single
    from ballast.report.procedure_words import ProcedureWords
    from ballast.report.words import ReportWords


def facts_of(pairs: tuple[tuple[str, str], ...]) -> tuple[Fact, ...]:
    """Labelled values; those with nothing in them are left out."""
    return tuple(Fact(label, text) for label, found in pairs if (text := clean(found).strip()))


def terms_facts(brief: Brief | HandedTask, words: ProcedureWords) -> tuple[Fact, ...]:
    """How good it must be, and within which limits."""
    return facts_of(((words.quality, brief.quality), (words.limits, brief.limits)))


def scope(brief: Brief | HandedTask, words: ReportWords) -> list[Pair]:
    """The done-when list beside what is and what is not part of it; nothing where none of them is written."""
    done, inside, outside = lines(brief.done_when), lines(brief.in_scope), lines(brief.out_of_scope)
    if not (done or inside or outside):
        return []
    around = (
        *((NamedList(words.procedure.in_scope, inside),) if inside else ()),
        *((NamedList(words.briefs.out_of_scope, outside),) if outside else ()),
    )
    return [Pair((Checklist(words.briefs.done_when, done),) if done else (), around)]


def before_steps(sop: Sop | Procedure, words: ProcedureWords) -> list[Single]:
    """What one must know before the first step."""
    found = facts_of(((words.trigger, sop.trigger), (words.inputs, sop.inputs), (words.recording, sop.recording)))
    return [Facts(found)] if found else []


def after_steps(sop: Sop | Procedure, words: ProcedureWords) -> list[Single | Pair]:
    """What may go otherwise, what is checked, and where the result goes."""
    decisions, exceptions, checks = lines(sop.decisions), lines(sop.exceptions), lines(sop.checks)
    filed = facts_of(((words.filing, sop.filing),))
    blocks: list[Single | Pair] = []
    if decisions or exceptions:
        blocks.append(
            Pair(
                (NamedList(words.decisions, decisions),) if decisions else (),
                (NamedList(words.exceptions, exceptions),) if exceptions else (),
            )
        )
    if checks:
        blocks.append(Checklist(words.checks, checks))
    return [*blocks, *((Facts(filed),) if filed else ())]
