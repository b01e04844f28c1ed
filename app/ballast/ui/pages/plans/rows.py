"""The rows of an open plan: a task with its verdict, a helper with what it brings, a brief with what it still needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ballast.domain.delegation.brief import ESSENTIAL, open_parts
from ballast.domain.delegation.result import MoneyVerdict
from ballast.services.wording import verdict_sentence, without_it
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.words import handing
from ballast.ui.words import plans as say
from ballast.ui.words.verdicts import plan_category, role_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.domain.delegation.result import RoleOutcome, TaskOutcome
    from ballast.services.wording import Voice
    from ballast.ui.theme import Theme

TONES = {
    MoneyVerdict.PAYS: "good",
    MoneyVerdict.LEVEL: "",
    MoneyVerdict.COSTS: "warning",
    MoneyVerdict.COSTS_BUT_RELIEVES: "accent",
}


class TaskRow(QWidget):
    """A task of the plan: what becomes of it and why. `rank` 0 leaves the number out."""

    def __init__(self, plan: Plan, task: PlanTask, result: TaskOutcome, voice: Voice, rank: int = 0) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        if rank:
            badge = Badge(say.RANK(n=voice.number(rank)))
            badge.setMinimumWidth(34)
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(" ".join(task.name.split()), "strong"), 1)
        head.addWidget(_verdict_badge(result, voice, rank=rank))
        words.addLayout(head)
        words.addWidget(ElidedLabel(_facts(plan, task, result, voice, handed=bool(rank)), "small"))
        words.addWidget(PlainLabel(verdict_sentence(task, result, voice), "small", wrap=True))
        if tried := without_it(task, result, voice):
            words.addWidget(PlainLabel(tried, "small", wrap=True))
        row.addLayout(words, 1)


def _verdict_badge(result: TaskOutcome, voice: Voice, *, rank: int) -> Badge:
    """What handing over brings in money; only the decision where the owner decided against the model."""
    money = result.marginal.money if result.choice is result.verdict.choice else None
    if rank and money is not None:
        return Badge(voice.words.reasons.money[money], TONES[money])
    return Badge(voice.words.terms.choices[result.choice])


def _facts(plan: Plan, task: PlanTask, result: TaskOutcome, voice: Voice, *, handed: bool) -> str:
    role = next((role for role in plan.roles if role.id == result.role_id), None)
    who = [role_name(role, plan) if role else say.NO_HELPER()] if handed else []
    return voice.words.units.dot.join([*who, voice.weekly(task.hours), plan_category(task.category)])


class HelperBlock(QWidget):
    """A helper: the name, what it takes over, its figures, and what to watch; made in steps."""

    def make(self, theme: Theme, plan: Plan, role: Role, result: RoleOutcome, voice: Voice) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        name = role_name(role, plan)
        head.addWidget(ElidedLabel(name, "strong"), 1)
        if result.money is not None:
            head.addWidget(Badge(voice.words.reasons.money[result.money], TONES[result.money]))
        column.addLayout(head)
        kind = voice.words.terms.help_types[role.help_type]
        tasks = say.HELPER_TASKS(len(result.tasks), shown=voice.number(len(result.tasks)))
        column.addWidget(ElidedLabel(tasks if kind == name else voice.words.units.dot.join((kind, tasks)), "small"))
        yield
        column.addLayout(_figures(helper_figures(result, voice)))
        yield
        for warning in result.warnings:
            column.addWidget(_warning(theme, voice.words.reasons.warnings[warning]))


def helper_figures(result: RoleOutcome, voice: Voice) -> list[tuple[str, str, str]]:
    """Name, figure and small print of what a helper brings."""
    oversight = handing.FREED_NOTE(oversight=voice.hours(result.oversight))
    found = [(handing.FREED(), voice.hours(result.freed), oversight)]
    in_hours = result.net is None and result.chance is not None
    if result.chance is not None:
        week, name = result.payback_week, handing.BACK_IN_HOURS() if in_hours else handing.PAY_BACK()
        found.append((name, handing.NOT_IN_YEAR() if week is None else handing.IN_WEEK(n=week), ""))
    if result.net is not None:
        span = voice.money_range(result.net_range) if result.net_range else ""
        found.append((handing.NET(), voice.money(result.net), say.NET_MEANING(range=span) if span else ""))
    else:
        span = voice.span(result.net_hours_range)
        found.append((handing.NET_HOURS(), voice.hours(result.net_hours), say.NET_MEANING(range=span)))
    if result.chance is not None:
        found.append((handing.CHANCE_IN_HOURS() if in_hours else handing.CHANCE(), voice.odds(result.chance), ""))
    return [*found, *_ceilings(result, voice)]


def _ceilings(result: RoleOutcome, voice: Voice) -> list[tuple[str, str, str]]:
    safe = "" if result.buyback is None else handing.BUYBACK_NOTE(price=voice.price(result.buyback))
    if result.break_even_price is not None:
        return [(handing.EVEN_PRICE(), voice.price(result.break_even_price), safe)]
    if result.break_even_fee is not None:
        return [(handing.EVEN_FEE(), voice.price(result.break_even_fee), "")]
    return []


def _figures(found: list[tuple[str, str, str]]) -> QGridLayout:
    """Figures side by side, three in a row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(10)
    for number, (name, figure, note) in enumerate(found):
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(ElidedLabel(name, "hint"))
        value = ElidedLabel(figure, "strong")
        value.set_figures()
        cell.addWidget(value)
        if note:
            cell.addWidget(ElidedLabel(note, "hint"))
        cell.addStretch(1)
        grid.addLayout(cell, number // 3, number % 3)
    for place in range(3):
        grid.setColumnStretch(place, 1)
    return grid


def _warning(theme: Theme, text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    picture = PlainLabel()
    picture.setPixmap(theme.icon("warning", "warning").pixmap(QSize(16, 16), line.devicePixelRatio()))
    picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, "small", wrap=True), 1)
    return line


class BriefRow(QWidget):
    """A brief: ready, or what it still needs, with the way to write it."""

    def __init__(self, theme: Theme, task: PlanTask, write: Callable[[], object]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        name = " ".join(task.name.split())
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(name, "strong-small"))
        missing = [part for part in open_parts(task.brief) if part in ESSENTIAL]
        if missing:
            parts = ", ".join(handing.PARTS[part]() for part in missing)
            words.addWidget(ElidedLabel(handing.MISSING(parts=parts), "small"))
        row.addLayout(words, 1)
        if not missing:
            row.addWidget(Badge(handing.READY(), "good"))
        link = LinkButton(theme, say.BRIEF_WRITE() if missing else say.BRIEF_CHANGE())
        link.setAccessibleName(say.BRIEF_WRITE_NAME(task=name))
        link.clicked.connect(write)
        row.addWidget(link)
