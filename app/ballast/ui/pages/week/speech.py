"""What stands on the things of a week, and how they are spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import week as say
from ballast.ui.words.absences import absence_name
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.services.week import WeekView
    from ballast.ui.pages.week.layout import Piece
    from ballast.ui.words.formats import Words


def times_of(span: Span, view: WeekView, words: Words) -> str:
    """From when to when, on the owner's clock."""
    return words.times(span.start.astimezone(view.zone), span.end.astimezone(view.zone))


def lines_of(piece: Piece, view: WeekView, words: Words) -> tuple[str, str, str]:
    """Its name, when and how long, and the same shorter: when alone."""
    times = times_of(piece.span, view, words)
    when = say.TIMES_LENGTH(times=times, length=words.duration(piece.span.length))
    if piece.entry is not None:
        return view.log.task_of(piece.entry).name, when, times
    return ("" if piece.absence is None else absence_name(piece.absence)), when, times


def tip_of(piece: Piece, view: WeekView, words: Words) -> str:
    """What the tip under the mouse says: all of it, also what is too low to be written on."""
    name, when, _ = lines_of(piece, view, words)
    entry = piece.entry
    if entry is None:
        return "\n".join(line for line in (name or say.NOT_LOGGED(), when) if line)
    category = category_name(view.log.category_of(entry))
    return "\n".join(line for line in (name, f"{when} · {category}", entry.note[:200]) if line)


def spoken(piece: Piece, view: WeekView, words: Words) -> str:
    """A thing in words: the day, what it is, when, how long."""
    day = words.weekday(view.days[piece.column].day.weekday(), short=False)
    times, length = times_of(piece.span, view, words), words.duration(piece.span.length)
    if piece.entry is not None:
        return _entry(piece.entry, day, (times, length), view, words)
    if piece.absence is not None:
        return say.ABSENCE_SPOKEN(day=day, name=absence_name(piece.absence), times=times, length=length)
    return say.GAP_SPOKEN(day=day, times=times, length=length)


def _entry(entry: Entry, day: str, when: tuple[str, str], view: WeekView, words: Words) -> str:
    task, category = view.log.task_of(entry).name, category_name(view.log.category_of(entry))
    times, length = when
    if entry.running:
        time = words.time(entry.start.astimezone(view.zone))
        return say.RUNNING_SPOKEN(day=day, task=task, time=time, length=length, category=category)
    return say.ENTRY_SPOKEN(day=day, task=task, times=times, length=length, category=category)
