"""From text to rows: the delimiter, the columns by name, and each row with its line.

The delimiter is the one that makes the header line hold the most known column names. Quotes are read strictly: a lenient reader
swallows thousands of rows behind one unclosed quote without a word. The field limit of `csv` (131,072 characters) is kept.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from ballast.exchange.draft import VALUE_SHOWN, Reason, Refusal, RefusalReason, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ballast.exchange.text import Text


DELIMITERS = (",", ";", "\t")
_WATCHED_EVERY = 1000
_HEADER_WITHIN = 20  # lines: blank ones and a "sep=" line may stand before the header
_HEADER_LIMIT = 65_536  # characters of its line


@dataclass(frozen=True, slots=True)
class Table:
    """A text of delimited rows with a header. `columns` are normalised names (`plain`); `top` is the header's line."""

    text: Text
    delimiter: str
    columns: tuple[str, ...]
    top: int

    def index(self, *names: str) -> int | None:
        """Where the first of these columns stands; None when the table has none of them."""
        return next((self.columns.index(name) for name in names if name in self.columns), None)

    def rows(self, watch: Callable[[int], None] | None = None) -> Iterator[tuple[int, list[str]]]:
        """Each row with its line, blank rows left out. Raises Refusal where quotes break.

        `watch` is told the line now and then; what it raises ends the reading (so a caller cancels).
        """
        lines = islice(self.text.lines(), self.top, None)
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        line = self.top + 1
        try:
            for count, cells in enumerate(reader):
                if watch is not None and count % _WATCHED_EVERY == 0:
                    watch(line)
                if any(cells):
                    yield line, cells
                line = self.top + reader.line_num + 1
        except csv.Error as error:
            raise Refusal(_broken(str(error)), line=line) from error


def plain(name: str) -> str:
    """A column name as it is compared: case, runs of space and space around it do not count."""
    return " ".join(name.split()).casefold()


def open_table(text: Text, known: Iterable[str]) -> Table | None:
    """The table in a text by the column names that are known; None where the first line with text holds none of them."""
    names = frozenset(known)
    for top, line in enumerate(islice(_long_lines(text), _HEADER_WITHIN), start=1):
        if not line.strip() or line.casefold().startswith("sep="):
            continue
        splits = [(delimiter, _columns(line, delimiter)) for delimiter in DELIMITERS]
        delimiter, columns = max(splits, key=lambda split: len(names.intersection(split[1])))
        return Table(text, delimiter, columns, top) if names.intersection(columns) else None
    return None


def _long_lines(text: Text) -> Iterator[str]:
    """Lines, cut at the length that no header has."""
    lines = text.lines()
    return iter(lambda: lines.readline(_HEADER_LIMIT), "")


def _columns(line: str, delimiter: str) -> tuple[str, ...]:
    """The names in a header line; none where its quotes are broken."""
    try:
        return tuple(plain(name) for name in next(csv.reader([line], delimiter=delimiter, strict=True)))
    except csv.Error:
        return ()


def _broken(message: str) -> RefusalReason:
    """Which break of the rules `csv` met: it tells them apart in its message only."""
    if "field limit" in message:
        return RefusalReason.FIELD_TOO_LONG
    if "end of data" in message:
        return RefusalReason.UNCLOSED_QUOTE
    return RefusalReason.STRAY_QUOTE


def check_row(cells: Sequence[str], table: Table) -> None:
    """Raise Unreadable for a row that cannot be matched with the columns, or that holds NUL."""
    width = len(table.columns)
    if any(cells[width:]):
        raise Unreadable(Reason.TOO_MANY_CELLS, "", next(filter(None, cells[width:])))
    if table.text.nul:
        for name, cell in zip(table.columns, cells, strict=False):
            if "\0" in cell:
                raise Unreadable(Reason.NUL, name, cell.replace("\0", "\ufffd"))


def shorten(value: str) -> str:
    """A value as a rejection keeps it."""
    return value if len(value) <= VALUE_SHOWN else value[: VALUE_SHOWN - 1] + "…"
