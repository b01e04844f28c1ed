"""A plan and its results as a document: every text worded, formatted and clean, ready for any writer.

Public names: `plan_document`, with `ReportWords` (words, in English unless given) and `ReportFormats` (numbers and dates).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.report.appendix import appendix
from ballast.report.beginning import beginning
from ballast.report.blocks import Document
from ballast.report.briefs import briefs
from ballast.report.helpers import helpers
from ballast.report.material import gathered
from ballast.report.summary import summary
from ballast.report.tables import decisions, priorities
from ballast.report.voice import Voice, named

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import Outcome
    from ballast.report.formats import ReportFormats
    from ballast.report.words import ReportWords


def plan_document(plan: Plan, outcome: Outcome, words: ReportWords, formats: ReportFormats, *, made_on: date) -> Document:
    """A delegation plan as a tree of plain values.

    Args:
        plan: the owner's answers and the measured figures.
        outcome: the results of exactly this plan.
        words: all words, in the language of `formats`.
        formats: how numbers, money and dates are written.
        made_on: the day that the pages state.

    Raises:
        ValueError: the outcome belongs to another plan.
    """
    material = gathered(plan, outcome, Voice(words, formats, plan.currency))
    title = named(plan.title) or words.cover.untitled
    period = formats.days(plan.period.first, plan.period.last)
    counted = words.cover.counted_days.of(plan.counted_days)
    return Document(
        title=title,
        language=formats.language,
        eyebrow=words.cover.eyebrow,
        band=(period, words.units.pair.format(first=words.cover.days.of(plan.logged_days), second=counted)),
        head=title,
        made_on=words.cover.made_on.format(day=formats.day(made_on)),
        page_words=words.cover.page,
        sections=(
            *summary(material),
            *priorities(material),
            *decisions(material),
            *beginning(material),
            *helpers(material),
            *briefs(material),
            *appendix(material),
        ),
    )
