"""Who a document of a plan is for: its owner, who reads everything, or a helper, who reads their own briefs alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.handout import handed_to, mentions, receivers, redacted
from ballast.report.document import plan_document
from ballast.report.handout import handout_document, title_of

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.handout import Handout
    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.plan import Plan
    from ballast.report.blocks import Document
    from ballast.report.formats import ReportFormats
    from ballast.report.words import ReportWords

__all__ = ["OWNER", "Reader", "document_for", "document_title", "handed_to", "handout_for", "mentions", "receivers"]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads it. For a `helper`, `role_id` is their role (None: whoever will be found) and `only` the briefs that leave.

    `author` is put into the file's properties; empty, nobody is named there.
    """

    helper: bool = False
    role_id: UUID | None = None
    only: frozenset[UUID] | None = None
    author: str = ""


OWNER = Reader()


def handout_for(reader: Reader, plan: Plan, outcome: Outcome) -> Handout:
    """What a helper would get. Raises KeyError where the plan has no such role."""
    return redacted(plan, outcome, reader.role_id, reader.only)


def document_for(
    reader: Reader, plan: Plan, outcome: Outcome, manner: tuple[ReportWords, ReportFormats], *, made_on: date
) -> Document:
    """The plan as its reader may see it; `manner` are the words and how numbers and dates are written."""
    words, formats = manner
    if reader.helper:
        document = handout_document(handout_for(reader, plan, outcome), words, formats, made_on=made_on)
    else:
        document = plan_document(plan, outcome, words, formats, made_on=made_on)
    return replace(document, author=" ".join(reader.author.split()))


def document_title(reader: Reader, plan: Plan, outcome: Outcome, words: ReportWords) -> str:
    """What the document is called, and so its file: for a helper never the plan's own title."""
    return title_of(handout_for(reader, plan, outcome), words.handout) if reader.helper else plan.title
