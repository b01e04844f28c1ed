"""The last lines of the list of tasks: what helpers cost once for all of them, and the totals that the columns add up to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.shared import freed_sums, net_sums, staffed
from ballast.services.wording import hours_shown, money_shown
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.services.wording import Voice

_RANK = 24
_COLUMN = 104


def sum_rows(result: Outcome, unlisted: Sequence[TaskOutcome], voice: Voice) -> list[QWidget]:
    """Rows under the list: the tasks that found no room in it, what helpers cost once, and the totals."""
    own = staffed(result)
    if not own:
        return []
    freed, net = freed_sums(result, hours_shown), net_sums(result, money_shown)
    hidden = {one.id for one in unlisted}
    rest = [place for place, one in enumerate(own) if one.id in hidden]
    rows = []
    if rest:
        money = None if net is None else sum((net.tasks[place] for place in rest), Decimal(0))
        hours = sum((freed.tasks[place] for place in rest), Decimal(0))
        rows.append(_row(handing.SUM_REST(len(rest)), "", hours, money, voice))
    rows.append(_row(handing.SUM_FIXED(), handing.SUM_FIXED_NOTE(), freed.fixed, None if net is None else net.fixed, voice))
    rows.append(_row(handing.SUM_TOTAL(), "", freed.total, None if net is None else net.total, voice))
    return rows


def _row(name: str, note: str, hours: Decimal, money: Decimal | None, voice: Voice) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 8, 0, 8)
    line.setSpacing(12)
    line.addSpacing(_RANK + line.spacing())
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(ElidedLabel(name, "strong"))
    if note:
        words.addWidget(ElidedLabel(note, "small"))
    line.addLayout(words, 1)
    line.addLayout(figure_column(handing.FREED(), voice.hours(float(hours))))
    if money is not None:
        line.addLayout(figure_column(handing.ADDS(), voice.whole(money)))
    return row


def figure_column(name: str, value: str) -> QVBoxLayout:
    """A figure over what it is, at the right of a row."""
    column = QVBoxLayout()
    column.setSpacing(1)
    for label in (PlainLabel(value, "strong"), PlainLabel(name, "hint")):
        label.set_figures()
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        label.setMinimumWidth(_COLUMN)
        column.addWidget(label)
    return column
