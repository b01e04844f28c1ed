"""What makes a row of a file the same row when it comes again.

The key is the format, start and end as instants, the text of the task, the person, and the occurrence number: the n-th of n
equal rows has n, so that equal rows of one file all stay and the same file read again adds nothing. The project is left out: an
owner who sorts entries into projects and exports again has not worked twice. A row of our own export is known by its id.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from ballast.domain.log.entry import task_key

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.exchange.draft import Draft, Format

_BYTES = 16
_SEPARATOR = "\x1f"


class KeyMaker:
    """Gives each placed row of one file its key; makes one per file, because it counts the equal ones."""

    def __init__(self, source: Format) -> None:
        self._source = source
        self._seen: set[bytes] = set()
        self._again: Counter[bytes] = Counter()
        self._task = cache(task_key)

    def key(self, draft: Draft, start: datetime, end: datetime | None) -> str:
        """The key of the next row of the file."""
        base = f"id{_SEPARATOR}{draft.id}" if draft.id else self._content(draft, start, end)
        digest = blake2b(base.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
        if digest not in self._seen:  # nearly always: only the others are counted
            self._seen.add(digest)
            return f"{self._source}:{digest.hex()}:1"
        self._again[digest] += 1
        return f"{self._source}:{digest.hex()}:{self._again[digest] + 1}"

    def _content(self, draft: Draft, start: datetime, end: datetime | None) -> str:
        """What counts of a row, as one text."""
        until = end.timestamp() if end else ""
        return f"{start.timestamp()}{_SEPARATOR}{until}{_SEPARATOR}{self._task(draft.task)}{_SEPARATOR}{draft.user}"
