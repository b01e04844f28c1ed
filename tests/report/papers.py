"""Every paper that is printed of a plan or a person, with names in every script, and the size it is printed on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.delegation.handout import redacted
from ballast.report.formats import EnglishFormats
from ballast.report.handout import handout_document
from ballast.report.person import PersonPage, PersonPart, person_document
from ballast.report.press import Paper
from ballast.report.words import ReportWords
from tests.report.reading import printed
from tests.report.samples import HOSTILE, MADE_ON, empty, heavy, small, uid, without_money

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ballast.report.blocks import Document


def briefs(only: int | None = None) -> Document:
    """What the helper of the large plan gets: all of their briefs, or one."""
    sample = heavy()
    given = redacted(sample.plan, sample.outcome, uid(1), None if only is None else {sample.plan.tasks[only].id})
    return handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)


def person() -> Document:
    """What is kept of a person, with texts in every script."""
    named = PersonPart("What is kept", facts=(("Name", "Ελένη 山田 سارة 📬"), ("Contact", "one\ntwo"), ("Note", HOSTILE[3])))
    parts = (named, PersonPart("Where they are named", lines=HOSTILE), PersonPart("What was said", lines=("One line",)))
    return person_document(PersonPage("Ελένη Παπαδοπούλου", "en", "PERSON", "All of it", "Made", "{page} of {pages}", parts))


PAPERS: Final[Mapping[str, tuple[Callable[[], Document], Paper]]] = MappingProxyType(
    {
        "owner": (lambda: printed(heavy()), Paper.A4),
        "owner on Letter": (lambda: printed(heavy()), Paper.LETTER),
        "small": (lambda: printed(small()), Paper.LETTER),
        "without money": (lambda: printed(without_money()), Paper.A4),
        "empty": (lambda: printed(empty()), Paper.A4),
        "helper": (briefs, Paper.A4),
        "helper, one brief": (lambda: briefs(only=8), Paper.LETTER),
        "person": (person, Paper.A4),
    }
)
