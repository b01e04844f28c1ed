"""What the list of plans shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.delegation import journey
from ballast.domain.delegation.trial import over
from ballast.ui.widgets.shelf_list import ShelfLine
from ballast.ui.words import plans as say
from ballast.ui.words import seed
from ballast.ui.words.verdicts import plan_voice

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import Outcome
    from ballast.ui.words.formats import Words


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One plan in the list. `freed` is empty until it has been reckoned."""

    id: UUID
    title: str
    period: str
    state: str
    saved: bool
    freed: str = ""
    net: str = ""

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return say.ROW(
            title=self.title,
            period=self.period,
            state=self.state,
            freed=", ".join(part for part in (self.freed, self.net) if part) or "…",
        )

    @property
    def lines(self) -> tuple[ShelfLine, ShelfLine]:
        """The period with the hours freed, the state with the money."""
        tint = "good" if self.saved else "warning"
        return ShelfLine(self.period, self.freed), ShelfLine(self.state, self.net, tint)


def shelf_row(plan: Plan, result: Outcome | None, words: Words, today: date | None = None) -> ShelfRow:
    """What the list shows of a plan, as far as it is known; a trial that is over on a day is said first."""
    ended = today is not None and result is not None and bool(over(plan, result, today))
    return ShelfRow(
        plan.id,
        title_of(plan),
        words.period(plan.period.first, plan.period.last),
        seed.SHELF_TRIAL() if ended else state_of(plan, result),
        plan.saved_at is not None and not ended,
        "" if result is None else freed_of(plan, result, words),
        "" if result is None else net_of(plan, result, words),
    )


def title_of(plan: Plan) -> str:
    """The owner's title on one line, or that there is none."""
    return say.one_title(plan.title)


def state_of(plan: Plan, result: Outcome | None) -> str:
    """Saved, or how far along the wizard it is."""
    if plan.saved_at is not None:
        return say.SAVED()
    if result is None:
        return say.IN_WIZARD_SHORT(place="…", count="…")
    there = journey.progress(plan.step, plan, result)
    return say.IN_WIZARD_SHORT(place=there.place, count=there.count)


def freed_of(plan: Plan, result: Outcome, words: Words) -> str:
    """Hours freed a week."""
    if not result.totals.tasks:
        return say.FREED_NONE()
    return say.FREED_A_WEEK(hours=plan_voice(words, plan.currency).hours(result.totals.freed))


def net_of(plan: Plan, result: Outcome, words: Words) -> str:
    """The first year's money, or that the plan speaks of hours only."""
    if not result.totals.tasks:
        return ""
    if result.totals.net is None:
        return say.HOURS_ONLY()
    return say.NET(money=plan_voice(words, plan.currency).money(result.totals.net))
