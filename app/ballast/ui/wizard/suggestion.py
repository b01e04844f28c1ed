"""A first wording of a brief from what the log says; only empty parts are filled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.ui.words import handing

if TYPE_CHECKING:
    from ballast.domain.delegation.brief import Facts
    from ballast.domain.delegation.plan import Brief, PlanTask
    from ballast.services.wording import Voice
    from ballast.ui.words.formats import Words


def rhythm_words(facts: Facts, words: Words) -> str:
    """How often, and on which days."""
    rhythm = handing.RHYTHMS[facts.rhythm](n=words.number(round(facts.times)))
    if not facts.weekdays:
        return rhythm
    names = [words.weekday(day, short=False) for day in facts.weekdays]
    days = names[0] if len(names) == 1 else handing.AND(first=names[0], second=names[1])
    return handing.ON_DAYS(rhythm=rhythm, days=days)


def facts_words(facts: Facts, voice: Voice, words: Words) -> str:
    """What the log knows, in a line."""
    return handing.FACTS(rhythm=rhythm_words(facts, words), run=words.duration(facts.run), hours=voice.hours(facts.hours))


def with_suggestions(task: PlanTask, facts: Facts, voice: Voice, words: Words) -> Brief:  # noqa: ARG001 - one signature for all
    """The brief with its empty essential parts filled."""
    brief, rhythm = task.brief, rhythm_words(facts, words)
    done = (
        handing.SUGGEST_DONE_WHERE(),
        handing.SUGGEST_DONE_ASK(),
        handing.SUGGEST_DONE(run=words.duration(facts.run)),
    )
    return replace(
        brief,
        outcome=brief.outcome if brief.outcome.strip() else handing.SUGGEST_OUTCOME(task=task.name),
        done_when=brief.done_when if any(line.strip() for line in brief.done_when) else done,
        rhythm=brief.rhythm if brief.rhythm.strip() else rhythm[:1].upper() + rhythm[1:],
    )
