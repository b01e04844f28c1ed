"""The plan's total in one line below the step: it stays in sight while the step scrolls, and follows each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from ballast.domain.delegation.plan import Step
from ballast.domain.delegation.shared import staffed
from ballast.domain.delegation.view import HANDED_OVER
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.words import handing, wizard

if TYPE_CHECKING:
    from ballast.domain.delegation.outcome import Outcome
    from ballast.services.wording import Voice

SHOWN_AT = frozenset({Step.VERDICTS, Step.HELPERS, Step.BRIEFS, Step.SUMMARY})


class TotalLine(ElidedLabel):
    """What is handed over, what it frees a week, and what the year brings. Hidden where nothing is decided yet."""

    def __init__(self) -> None:
        super().__init__("", "strong-small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_figures()
        self.hide()

    def show_total(self, step: Step, result: Outcome | None, voice: Voice) -> None:
        """Show the total of a plan at one of its steps."""
        shown = result is not None and step in SHOWN_AT
        if result is not None and shown:
            self.setText(total_words(result, voice))
        self.setVisible(shown)


def total_words(result: Outcome, voice: Voice) -> str:
    """The figures of the summary, in their words; before there is a helper, what would be handed over."""
    totals = result.totals
    own = [one for one in result.tasks if one.choice in HANDED_OVER]
    parts = [wizard.TOTAL_TASKS(len(own), shown=voice.formats.number(len(own), 0))]
    if not staffed(result):
        handed = sum(one.marginal.handed for one in own)
        return wizard.TOTAL(
            parts=wizard.JOINT.join([*parts, handing.HANDED_HOURS(hours=voice.hours(handed))] if own else parts)
        )
    parts.append(wizard.TOTAL_FREED(hours=voice.hours(totals.freed)))
    if not result.worth.money:
        parts.append(wizard.TOTAL_HOURS(hours=voice.hours(totals.net_hours)))
    elif totals.net is None:
        parts.append(handing.NO_PRICE())
    else:
        parts.append(wizard.TOTAL_NET(money=voice.money(totals.net)))
    return wizard.TOTAL(parts=wizard.JOINT.join(parts))
