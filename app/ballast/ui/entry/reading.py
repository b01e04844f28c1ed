"""What the line in the box means on the day that is shown: the grammar with the owner's tasks and categories. No Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.entry import task_key
from ballast.domain.log.span import Span, instant_of
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.completion import KnownTask
    from ballast.domain.log.entry import Category
    from ballast.domain.log.quick_result import QuickEntry
    from ballast.services.day import DayView
    from ballast.store.glance import Glance
    from ballast.store.store import Store

_STAND_IN = "\ue000"
_SUGGESTED = 7
_LONG = timedelta(hours=8)


class Knowledge:
    """Every task ever logged, also by the key of its name."""

    def __init__(self, tasks: tuple[KnownTask, ...] = ()) -> None:
        """These tasks, in the order in which they are offered."""
        self.tasks = tasks
        self.by_key = {task_key(known.task.name): known for known in tasks}

    def named(self, name: str) -> KnownTask | None:
        """The task with that name, whatever its capitals and spaces."""
        return self.by_key.get(task_key(name))


class Line(NamedTuple):
    """The box's text, read. `category_id` is the one that the line says; `category` the one that the task will have."""

    quick: QuickEntry
    category: Category | None
    category_id: UUID | None
    known: KnownTask | None


class Suggestion(NamedTuple):
    """Something to put into the box: a task, or a category for the mark that is being typed."""

    text: str
    category: Category | None
    known: KnownTask | None = None


class Reader(NamedTuple):
    """Reads lines against a day of the log."""

    view: DayView
    knowledge: Knowledge
    day_first: bool

    @property
    def categories(self) -> Sequence[Category]:
        """The owner's categories in order."""
        return sorted(self.view.log.categories.values(), key=lambda each: each.position)

    def read(self, text: str, now: datetime, chosen: str = "", *, since: bool = False) -> Line:
        """The line as it would be saved at `now`. `chosen` is a known task's name that is taken as a whole where it stands.

        With `since` a line that says no time is what was done since the last entry ended (`free_time`).
        """
        from ballast.domain.log.quick_entry import parse  # noqa: PLC0415 - loaded with what is known (`learn`)

        names = {category_name(category): category for category in self.categories}
        running = self.view.running
        stands = bool(chosen) and chosen in text
        quick = parse(
            text.replace(chosen, _STAND_IN, 1) if stands else text,
            now=now,
            zone=now.tzinfo or self.view.span.start.tzinfo,  # type: ignore[arg-type]  # instants of a clock are aware
            day_first=self.day_first,
            day=self.view.day,
            day_start=self.view.profile.day_start,
            categories=tuple(names),
            since_last_end=self._last_end(now),
            running_since=running.entry.start if running else None,
        )
        if stands:
            quick = _put_back(quick, chosen)
        free = self.free_time(now) if since and quick.start is None and not quick.problems else None
        if free is not None:
            quick = _done_in(quick, free)
        said = names.get(quick.category) if quick.category else None
        known = self.knowledge.named(quick.text)
        kept = known.category if known else None
        return Line(quick, said or kept, said.id if said else None, known)

    def free_time(self, now: datetime) -> Span | None:
        """The time since the last entry ended, up to now or to what runs or lies over the present; None where there is none."""
        last, until = self._last_end(now), taken_from(self.view, now)
        return Span(last, until) if last is not None and instant_of(last) < instant_of(until) else None

    def suggest(self, text: str, now: datetime, line: Line) -> tuple[Suggestion, ...]:
        """What the end of the text may become, best first."""
        from ballast.domain.log.completion import complete  # noqa: PLC0415 - loaded with what is known (`learn`)

        last = text.rsplit(maxsplit=1)[-1] if text and not text[-1].isspace() else ""
        if "//" in text:
            return ()
        if last.startswith("#"):
            return self._categories_like(last[1:])
        typed = line.quick.text
        if not typed or not text.rstrip().endswith(typed.split()[-1]):
            return ()
        found = complete(typed, self.knowledge.tasks, now, _SUGGESTED)
        if len(found) == 1 and found[0].task.name == typed:
            return ()
        return tuple(Suggestion(known.task.name, known.category, known) for known in found)

    def _categories_like(self, typed: str) -> tuple[Suggestion, ...]:
        from ballast.domain.log.completion import folded  # noqa: PLC0415 - loaded with what is known (`learn`)

        begun = folded(typed.strip('"'))
        return tuple(
            Suggestion(category_name(each), each) for each in self.categories if folded(category_name(each)).startswith(begun)
        )

    def _last_end(self, now: datetime) -> datetime | None:
        ends = [entry.end for entry in self.view.log.entries if entry.end is not None]
        past = [end for end in ends if instant_of(end) <= instant_of(now)]
        return max(past, key=instant_of, default=None)


def taken_from(view: DayView, now: datetime) -> datetime:
    """Now, or the earlier moment from which on something runs or lies over the present."""
    over = [entry.start for entry in view.log.entries if entry.end is None or instant_of(entry.end) > instant_of(now)]
    return min([now, *over, *([view.running.entry.start] if view.running else [])], key=instant_of)


def learn(store: Store | Glance) -> tuple[KnownTask, ...]:
    """Every task ever logged. What reading a line needs is loaded on the way, off the window's thread."""
    import ballast.domain.log.quick_entry  # noqa: PLC0415, F401 - see above

    return store.tasks.known()


def completed(text: str, line: Line, suggestion: Suggestion) -> str | None:
    """The text of the box with a suggestion put in; None where there is no place for it."""
    if suggestion.known is None:
        head, mark, _ = text.rpartition("#")
        name = f'"{suggestion.text}"' if " " in suggestion.text else suggestion.text
        return f"{head}#{name} " if mark else None
    typed = line.quick.text
    at = text.rfind(typed) if typed else -1
    return None if at < 0 else f"{text[:at]}{suggestion.text} {text[at + len(typed) :].lstrip()}"


def _done_in(quick: QuickEntry, span: Span) -> QuickEntry:
    """The line as finished work in a stretch of time."""
    from ballast.domain.log.quick_result import Doubt, Kind  # noqa: PLC0415 - loaded with what is known (`learn`)

    doubts = (Doubt.OVER_8_HOURS,) if span.length > _LONG else ()
    return replace(quick, kind=Kind.SPAN, start=span.start, end=span.end, needs_confirmation=doubts)


def _put_back(quick: QuickEntry, chosen: str) -> QuickEntry:
    return replace(quick, text=quick.text.replace(_STAND_IN, chosen), note=quick.note.replace(_STAND_IN, chosen))
