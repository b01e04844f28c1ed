"""Say where the program broke without saying what the owner typed: for the diary and for the report that can be copied.

A message of an exception may quote a task, a client, a path. It is told only for kinds whose words come from the language, from
SQLite (which names columns, never values) or from a problem that promises to hold nothing personal; of files only the system's
own sentence. Places in the program are told from its own folder on, so that no home folder is named.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_IMPERSONAL = frozenset(
    {AttributeError, ImportError, IndexError, ModuleNotFoundError, NameError, TypeError, UnboundLocalError, ZeroDivisionError}
)
_SAFE = frozenset({"StoreProblem", "ReportProblem", "RecursionError", "sqlite3.Error"})  # by name: nothing is loaded for it
_LEFT_OUT = "(its words are left out: they may hold what you typed)"
_ROOTS = ("site-packages", "app")
_SHOWN_PARTS = 2


def trace_of(error: BaseException) -> str:
    """The exception and those behind it, the oldest first: frames with lines of code, kinds, and messages that hold nothing."""
    parts = []
    for each in reversed(list(_chain(error))):
        frames = traceback.extract_tb(each.__traceback__)
        lines = [f'  File "{_place(step.filename)}", line {step.lineno}, in {step.name}\n    {step.line}' for step in frames]
        parts.append("\n".join(["Traceback (most recent call last):", *lines, _headline(each)]))
    return "\n\nThen, because of that or while it was handled:\n\n".join(parts) + "\n"


class DiaryFormatter(logging.Formatter):
    """Lines of the diary: time, level, place, message; an exception as `trace_of` tells it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """One record; what another handler made of its exception is neither used nor replaced."""
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(  # noqa: N802 - logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The exception without the owner's words."""
        return "" if ei[1] is None else trace_of(ei[1])


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception, then what caused it, each once."""
    seen = set[int]()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)


def _headline(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    kinds = {each.__name__ for each in kind.__mro__} | {f"{each.__module__}.{each.__name__}" for each in kind.__mro__}
    if isinstance(error, OSError):
        return f"{name}: [Errno {error.errno}] {error.strerror}" if error.errno else f"{name} {_LEFT_OUT}"
    if kind in _IMPERSONAL or not _SAFE.isdisjoint(kinds):
        return f"{name}: {error}"
    return f"{name} {_LEFT_OUT}" if str(error) else name


def _place(filename: str) -> str:
    parts = PurePath(filename).parts
    roots = [number for number, part in enumerate(parts) if part in _ROOTS]
    return "/".join(parts[roots[-1] + 1 :] if roots else parts[-_SHOWN_PARTS:])
