"""What the empty box says may be typed, from all of it to as little as a narrow window has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from ballast.domain.log.span import Span
    from ballast.ui.words.formats import Words

_NAMED = (36, 24, 16, 10)
"""Letters of a name that is said, the fewer the narrower the box."""


def typing_hints(resumes: str, free: Span | None, now: datetime, zone: tzinfo, words: Words) -> Iterator[str]:
    """What Enter resumes and what Ctrl+Enter logs with ever less of the name, then without the latter, then neither."""
    names = dict.fromkeys(_short(resumes, most) for most in _NAMED) if resumes else ()
    resuming = [say.BOX_EMPTY(task=name) for name in names]
    if free is not None:
        start, times = start_and_times(free, zone, words)
        since = free.end == now  # else something runs already, or lies over the present
        for text in resuming:
            yield say.BOX_OR_SINCE(text=text, time=start) if since else say.BOX_OR_BETWEEN(text=text, times=times)
    yield from resuming
    yield say.BOX()


def start_and_times(free: Span, zone: tzinfo, words: Words) -> tuple[str, str]:
    """When a stretch begins, and all of it, by the owner's clock."""
    start, end = free.start.astimezone(zone), free.end.astimezone(zone)
    return words.time(start), words.times(start, end)


def _short(name: str, most: int) -> str:
    """A name as far as it leaves room for what else is said."""
    text = " ".join(name.split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
