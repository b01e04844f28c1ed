"""The menus of an entry and of a gap: what keys do, for the mouse, with the keys beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.widgets.plain import button_text
from ballast.ui.words import common
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.services.day import DayView
    from ballast.ui.entry.acts import Acts
    from ballast.ui.theme import Theme

    Line = tuple[str, str, Callable[[], object], str]
    """Icon, words, what it does, and its keys."""


def entry_menu(
    parent: QWidget, theme: Theme, acts: Acts, entry: Entry, edit: Callable[[Entry], object], more: Sequence[Line] = ()
) -> QMenu:
    """What can be done with an entry; `more` is what its place offers besides."""
    menu = _menu(parent)
    _add(menu, theme, "edit", say.EDIT_ENTRY(), lambda: edit(entry), "Return")
    if entry.running:
        _add(menu, theme, "stop", say.STOP_ENTRY(), acts.stop, "Ctrl+.")
    else:
        _add(menu, theme, "play", say.CONTINUE_ENTRY(), lambda: acts.switch(entry.task_id))
    ratings = menu.addMenu(theme.icon("flame", "text_second"), say.RATE_ENTRY())
    for rating in (*range(STRESS_MAX + 1), None):
        text = say.RATE_NONE() if rating is None else say.RATE_CHOICE(rating=rating, name=common.STRESS_NAMES[rating]())
        action = ratings.addAction(button_text(text), partial(acts.rate, entry, rating))
        action.setCheckable(True)
        action.setChecked(entry.stress == rating)
    add_lines(menu, theme, more)
    menu.addSeparator()
    _add(menu, theme, "trash", say.DELETE_ENTRY(), lambda: acts.delete(entry), "Del")
    return menu


def gap_menu(parent: QWidget, theme: Theme, acts: Acts, view: DayView, span: Span, *, fill: Callable[[Span], object]) -> QMenu:
    """What a gap can be filled with."""
    menu = _menu(parent)
    _add(menu, theme, "plus", say.GAP_FILL(), lambda: fill(span), "Return")
    if view.recent:
        menu.addSeparator()
    for shown in view.recent:
        cue = shown.category.cue if shown.category else "tag"
        tint = f"category:{shown.category.colour if shown.category else ''}"
        name = menu.fontMetrics().elidedText(" ".join(shown.task.name.split()), Qt.TextElideMode.ElideRight, 300)
        menu.addAction(theme.icon(cue, tint), button_text(say.GAP_FILL_WITH(task=name)), partial(acts.fill, span, shown))
    return menu


def place_menu(parent: QWidget, theme: Theme, lines: Sequence[Line]) -> QMenu:
    """What only the place of something offers."""
    menu = _menu(parent)
    add_lines(menu, theme, lines)
    return menu


def add_lines(menu: QMenu, theme: Theme, lines: Sequence[Line]) -> None:
    """Add what a place offers, set off from what stands before."""
    if lines and menu.actions():
        menu.addSeparator()
    for icon, text, act, keys in lines:
        _add(menu, theme, icon, text, act, keys)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, theme: Theme, icon: str, text: str, act: Callable[[], object], keys: str = "") -> None:
    action = menu.addAction(theme.icon(icon, "text_second"), button_text(text), act)
    if keys:
        action.setShortcut(keys)
