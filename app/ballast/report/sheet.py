"""The table of a document for a spreadsheet: the same rows as on the page, with each number in a cell of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.report.blocks import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.report.blocks import Cell, Column, Document

Value = str | float
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Heads and rows; a number is a number as it is shown, everything else text. Every row is as long as the heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheet(document: Document) -> Sheet | None:
    """The first table of the document that has numbers for a spreadsheet; None where there is none."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table) and any(column.parts for column in block.columns):
                return _sheet(block)
    return None


def _sheet(table: Table) -> Sheet:
    heads = tuple(_plain(head) for column in table.columns for head in column.parts or (column.head,))
    return Sheet(heads, tuple(tuple(_row(table.columns, row)) for row in _rows(table)))


def _rows(table: Table) -> tuple[tuple[Cell, ...], ...]:
    """Those of the page, with all that one row of it stands for."""
    sums = len(table.rows) - table.closing
    return (*table.rows[: sums - 1], *table.parts, *table.rows[sums:]) if table.parts else table.rows


def _row(columns: tuple[Column, ...], row: tuple[Cell, ...]) -> Iterator[Value]:
    for column, cell in zip(columns, row, strict=True):
        wanted = max(1, len(column.parts))
        parts = cell.parts or (cell.text,)
        yield from (_plain(part) if isinstance(part, str) else part for part in (*parts, *("",) * wanted)[:wanted])


def _plain(text: str) -> str:
    """Without the marks that only a page needs: soft hyphens, places to break, and directions."""
    return _INVISIBLE.sub("", text)
