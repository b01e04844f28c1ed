"""What letting go of a drag, or a key with Alt, asks for: the same on every timeline."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ballast.domain.log.edits import STEP, Edge
from ballast.domain.log.span import instant_of
from ballast.domain.log.wall_time import first_instant
from ballast.ui.fixing import wishes
from ballast.ui.fixing.grip import Grip

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.ui.fixing.grip import Hold

ALT, SHIFT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
EDGES = {Grip.START: Edge.START, Grip.END: Edge.END}


def wish_of(hold: Hold, span: Span, modifiers: Qt.KeyboardModifier) -> wishes.Wish:
    """What was dragged lies there now: Ctrl copies, Shift pushes the neighbour along."""
    if hold.entry is None:
        return wishes.Fill(span)
    if hold.grip is Grip.BODY:
        return wishes.Copy(hold.entry, span.start) if modifiers & CTRL else wishes.Move(hold.entry, span.start)
    to = span.start if hold.grip is Grip.START else span.end
    return wishes.Resize(hold.entry, EDGES[hold.grip], to, push=bool(modifiers & SHIFT))


def moved_by_key(entry: Entry, days: int, steps: int, modifiers: Qt.KeyboardModifier) -> wishes.Wish | None:
    """What Alt with an arrow asks of an entry, in days or in steps of five minutes; a running one has no end to move."""
    if days:
        return wishes.Move(entry, _days_later(entry.start, days)) if modifiers == ALT and not entry.running else None
    if modifiers == ALT and not entry.running:
        return wishes.Move(entry, _later(entry.start, steps))
    if modifiers == ALT | CTRL or entry.running:
        return wishes.Resize(entry, Edge.START, _later(entry.start, steps))
    if entry.end is None or not modifiers & SHIFT:
        return None
    return wishes.Resize(entry, Edge.END, _later(entry.end, steps), push=bool(modifiers & CTRL))


def paste_at(span: Span, *, free: bool) -> datetime:
    """Where a copy goes that is pasted on a thing: into a free stretch from its start, after an entry or absence otherwise."""
    return span.start if free else span.end


def _later(moment: datetime, steps: int) -> datetime:
    return (instant_of(moment) + steps * STEP).astimezone(moment.tzinfo)


def _days_later(moment: datetime, days: int) -> datetime:
    """The same time on the wall on another day."""
    wall = moment.replace(tzinfo=None) + timedelta(days=days)
    return first_instant(wall, moment.tzinfo) if moment.tzinfo else moment
