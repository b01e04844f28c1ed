"""What the wizard says of the year that the review tells: how much it is, and why it is not that of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.year_apart import Apart, year_apart
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.delegation.worth import WorthValues
    from ballast.domain.delegation.year_apart import YearApart
    from ballast.services.wizard import WizardView
    from ballast.services.wording import Voice


def apart_lines(view: WizardView, values: WorthValues, voice: Voice) -> Iterator[str]:
    """The year of the review, each reason why it differs, and rare tasks, a line each; nothing where it is the same."""
    found = year_apart(view.review, view.year, values)
    if found.by_review is not None and found.why:
        yield wizard.APART(year=voice.hours(found.by_review))
        for reason in found.why:
            yield f"\N{BULLET} {_reason(reason, found, voice)}"
    if found.rare is not None:
        yield wizard.APART_RARE(hours=voice.hours(found.rare))


def _reason(reason: Apart, found: YearApart, voice: Voice) -> str:
    if reason is Apart.WEEKS:
        return wizard.APART_WEEKS(found.review_weeks, shown=voice.number(found.review_weeks))
    if reason is Apart.TYPICAL:
        return wizard.APART_TYPICAL(factor=voice.number(found.typical, 2))
    return wizard.APART_REASONS[reason]()
