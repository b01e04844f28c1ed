"""A table as a CSV file that spreadsheets open right, and that does nothing when it is opened.

- UTF-8 with a byte order mark: Excel takes a file without one for the code page of the computer, and breaks every name that is
  not plain English; other spreadsheets and `utf-8-sig` read past it.
- Numbers are bare: no unit, no currency, no thousands mark. With a decimal point the cells are parted by commas; with a decimal
  comma by semicolons, as spreadsheets expect where numbers are written so.
- A text that a spreadsheet would take for a formula gets one `'` before it, also within, where it may be parted
  (`ballast_csv.guard`). Numbers never do, so a minus stays a minus. Quotes, separators and line breaks inside a text are quoted
  as RFC 4180 says; rows end in CRLF.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from ballast.exchange.ballast_csv import guard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PLACES = 4


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str | float]], *, comma: bool = False) -> bytes:
    """The table as a file; `comma` writes numbers with a decimal comma."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if comma else ",")
    writer.writerow([guard(head) for head in heads])
    writer.writerows([[_cell(value, comma=comma) for value in row] for row in rows])
    return text.getvalue().encode("utf-8-sig", "replace")


def _cell(value: str | float, *, comma: bool) -> str:
    """A text guarded, a number without zeros that say nothing."""
    if isinstance(value, str):
        return guard(value)
    number = f"{value:.{_PLACES}f}".rstrip("0").rstrip(".")
    number = "0" if number == "-0" else number
    return number.replace(".", ",") if comma else number
