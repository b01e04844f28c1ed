"""Who may get into what: the list of accesses with what is open, said first what holds up the start."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.access import Access, Register, Right, before_nda
from ballast.domain.delegation.plan import Confidentiality
from ballast.services import hand_over, starting
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.forms import DayBox, FormDialog
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_button_text
from ballast.ui.widgets.surfaces import Badge, Card, Line
from ballast.ui.words import starting as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.words.formats import Words

_LONGEST = 200


class AccessDialog(FormDialog):
    """One access: what into, what for, how much, what is seen there, since when and until when."""

    def __init__(self, context: Context, access: Access, register: Register, today: date, parent: QWidget) -> None:
        self._access, self._register = access, register
        self.tool, self.purpose, self.by = (TextEdit(name()) for name in (say.TOOL, say.PURPOSE, say.GRANTED_BY))
        for edit, text in ((self.tool, access.tool), (self.purpose, access.purpose), (self.by, access.granted_by)):
            edit.setMaxLength(_LONGEST)
            edit.setText(text)
        self.right, self.data = Chooser(say.RIGHT()), Chooser(say.DATA())
        self.right.addItems([word() for word in say.RIGHTS.values()])
        self.right.setCurrentIndex(tuple(Right).index(access.right))
        self.data.addItems([word() for word in say.DATA_CLASSES.values()])
        self.data.setCurrentIndex(tuple(Confidentiality).index(access.data))
        self.own = QCheckBox()
        set_button_text(self.own, say.OWN_ACCOUNT())
        self.own.setChecked(access.own_account)
        self.days = [DayBox(name(), context.words, today) for name in (say.GRANTED_ON, say.END_BY, say.ENDED_ON)]
        for box, day in zip(self.days, (access.granted_on, access.end_by, access.ended_on), strict=True):
            box.show_day(day)
        named = ((say.TOOL, self.tool), (say.PURPOSE, self.purpose), (say.RIGHT, self.right), (say.DATA, self.data))
        rows: list[tuple[str, QWidget]] = [(name(), widget) for name, widget in (*named, (say.GRANTED_BY, self.by))]
        self.early = PlainLabel("", "error", wrap=True)
        rows += [("", widget) for widget in (self.own, *self.days, self.early)]
        super().__init__(context.theme, say.ACCESS_TITLE(), rows, say.REMOVE_ACCESS() if access.tool else "", parent)
        for signal in (self.days[0].changed, self.days[2].changed, self.data.currentIndexChanged):
            signal.connect(lambda _: self._warn())
        self._warn()

    def _warn(self) -> None:
        """Say at this place that it is given before secrecy was agreed."""
        text = early_words(self.access, self._register)
        self.early.setText(text)
        self.early.setVisible(bool(text))

    @property
    def access(self) -> Access:
        """The access as it is said now."""
        granted, end_by, ended = (box.day for box in self.days)
        return Access(
            self._access.id,
            " ".join(self.tool.text().split()),
            " ".join(self.purpose.text().split()),
            tuple(Right)[self.right.currentIndex()],
            tuple(Confidentiality)[self.data.currentIndex()],
            " ".join(self.by.text().split()),
            granted,
            end_by,
            ended,
            own_account=self.own.isChecked(),
        )

    def problem(self) -> str:
        """An access is to something, and ends no earlier than it begins."""
        granted, end_by, ended = (box.day for box in self.days)
        if not self.tool.text().strip():
            return say.TOOL_MISSING()
        early = granted is not None and any(day is not None and day < granted for day in (end_by, ended))
        return say.ENDS_EARLY() if early else ""


def early_words(access: Access, register: Register) -> str:
    """What to do about an access that was given before secrecy was agreed; nothing where it was not."""
    if not before_nda(access, register):
        return ""
    return say.BEFORE_NDA() if register.nda_on is None else say.BEFORE_NDA_SINCE()


class AccessRow(QWidget):
    """One access in the list."""

    def __init__(self, context: Context, access: Access, early: str) -> None:
        """`early` says what to do where it was given before it was agreed that things stay secret; else it is empty."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(ElidedLabel(f"{access.tool} – {access.purpose}" if access.purpose else access.tool, "strong-small"))
        kind = say.ACCESS_LINE(right=say.RIGHTS[access.right](), data=say.DATA_CLASSES[access.data]())
        lines.addWidget(ElidedLabel(kind, "small"))
        if early:
            lines.addWidget(PlainLabel(early, "error", wrap=True))
        row.addLayout(lines, 1)
        self.state = PlainLabel(_state(access, context.words), "small")
        row.addWidget(self.state)
        self.edit = IconButton(context.theme, "edit", say.EDIT_ACCESS(tool=access.tool), bare=True)
        row.addWidget(self.edit)


def _state(access: Access, words: Words) -> str:
    if access.ended_on is not None:
        return say.ACCESS_ENDED(day=words.short_day(access.ended_on))
    if access.granted_on is None:
        return say.ACCESS_WAITS()
    day = words.short_day(access.granted_on)
    return say.ACCESS_GIVEN(day=day) if access.end_by is None else say.ACCESS_ENDS(day=day, end=words.short_day(access.end_by))


class AccessCard(Card):
    """The register of a helper."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.ACCESS(), subtitle=say.ACCESS_NOTE())
        self._hand, self._context = hand, hand.context
        self._points, self._list = QVBoxLayout(), QVBoxLayout()
        for layout in (self._points, self._list):
            layout.setSpacing(6)
            self.body.addLayout(layout)
        flow = FlowLayout()
        self.add_access = Button(self._context.theme, say.ADD_ACCESS(), "plus")
        self.add_access.clicked.connect(lambda: self._open(Access(uuid4(), "", "", Right.VIEW, Confidentiality.ORDINARY)))
        self.from_briefs = Button(self._context.theme, say.FROM_BRIEFS(1), "download")
        self.from_briefs.clicked.connect(self._take_needed)
        for button in (self.add_access, self.from_briefs):
            flow.addWidget(button)
        self.body.addLayout(flow)
        self.body.addWidget(Line())
        self.days: dict[str, DayBox] = {}
        self._days = QVBoxLayout()
        self._days.setSpacing(6)
        self.body.addLayout(self._days)
        self.rows: dict[UUID, AccessRow] = {}
        self.dialog: AccessDialog | None = None

    def show_helper(self, found: Handing) -> None:
        """Show a helper's register."""
        self._make_days(found.today)
        register = found.hand_over.register
        self._show_points(found)
        self._show_list(register)
        needed = len(starting.needed_accesses(found))
        self.from_briefs.setVisible(bool(needed))
        text = say.FROM_BRIEFS(needed, shown=self._context.words.integer(needed))
        set_button_text(self.from_briefs, text)
        self.from_briefs.setAccessibleName(text)
        for name, box in self.days.items():
            box.show_day(getattr(register, name))

    def _make_days(self, today: date) -> None:
        if not self.days:
            for name, word in (("nda_on", say.NDA_ON), ("tested_on", say.TESTED_ON), ("looked_over_on", say.LOOKED_ON)):
                box = self.days[name] = DayBox(word(), self._context.words, today)
                box.changed.connect(partial(self._set_day, name))
                self._days.addWidget(box)

    def _show_points(self, found: Handing) -> None:
        _empty(self._points)
        names = {access.id: access.tool for access in found.hand_over.register.accesses}
        for point in sorted(found.open_access, key=lambda each: not each.blocks):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            badge = Badge(say.POINT_STOP(), "danger") if point.blocks else Badge(say.POINT_OPEN(), "warning")
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            tool = names[point.access] if point.access is not None else ""
            row.addWidget(PlainLabel(say.POINTS[point.point](tool=tool), wrap=True), 1)
            self._points.addWidget(line)
        if not found.open_access and names:
            self._points.addWidget(PlainLabel(say.ALL_WELL(), "second"))

    def _show_list(self, register: Register) -> None:
        _empty(self._list)
        self.rows = {}
        for access in sorted(register.accesses, key=lambda each: (each.ended_on is not None, each.tool.casefold())):
            row = self.rows[access.id] = AccessRow(self._context, access, early_words(access, register))
            row.edit.clicked.connect(partial(self._open, access))
            self._list.addWidget(row)
        if not register.accesses:
            self._list.addWidget(PlainLabel(say.ACCESS_NONE(), "second", wrap=True))

    # ----------------------------------------------------------------------------------------------------------- changing

    def _open(self, access: Access, *_: object) -> None:
        found = self._hand.found
        if found is not None:
            dialog = self.dialog = AccessDialog(self._context, access, found.hand_over.register, found.today, self)
            dialog.accepted.connect(lambda: self._keep(dialog.access))
            dialog.removed.connect(lambda: self._change(partial(_without, access.id)))
            dialog.open()

    def _keep(self, access: Access) -> None:
        self._change(lambda register: replace(register, accesses=(*_without(access.id, register).accesses, access)))

    def _set_day(self, name: str, day: date | None) -> None:
        self._change(lambda register: replace(register, **{name: day}))  # type: ignore[arg-type]  # the names are those above

    def _take_needed(self) -> None:
        self._hand.change(
            lambda store, found, clock: hand_over.set_register(
                store,
                found,
                replace(
                    found.hand_over.register,
                    accesses=(*found.hand_over.register.accesses, *starting.needed_accesses(found)),
                ),
                clock,
            )
        )

    def _change(self, fn: Callable[[Register], Register]) -> None:
        self._hand.change(lambda store, found, clock: hand_over.set_register(store, found, fn(found.hand_over.register), clock))


def _without(access_id: UUID, register: Register) -> Register:
    return replace(register, accesses=tuple(each for each in register.accesses if each.id != access_id))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
