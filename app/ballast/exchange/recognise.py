"""Which format a file is in, and the file read: the one door of this room for bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.exchange import ballast_csv, known, toggl
from ballast.exchange.code_pages import WESTERN
from ballast.exchange.draft import Refusal, RefusalReason
from ballast.exchange.table import open_table
from ballast.exchange.text import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.exchange.draft import DateOrder, Reading
    from ballast.exchange.table import Table
    from ballast.exchange.text import Text

_COLUMNS = toggl.KNOWN | ballast_csv.KNOWN | known.KNOWN


def read(
    data: bytes,
    name: str = "",
    *,
    date_order: DateOrder | None = None,
    legacy: str = WESTERN,
    watch: Callable[[int], None] | None = None,
) -> Reading:
    """A file as drafts and rejections. Raises Refusal where nothing of it can be trusted, and nothing else.

    `name` only helps to name what is refused. `date_order` is the owner's answer where the file leaves it open, `legacy` the
    code page to fall back on. `watch` is told the line now and then; what it raises ends the reading, so a caller cancels.
    """
    known.refuse_binary(data, name)
    text = decode(data, legacy)
    table = _table(text)
    known.refuse_columns(table.columns)
    if toggl.is_toggl(table):
        return toggl.read(table, date_order, watch)
    known.refuse_totals(table.columns)
    if ballast_csv.is_ballast(table):
        return ballast_csv.read(table, watch)
    raise Refusal(RefusalReason.NOT_RECOGNISED)


def _table(text: Text) -> Table:
    """The table in a text. Raises Refusal for every other kind of text."""
    head = text.head()
    if not head.strip():
        raise Refusal(RefusalReason.EMPTY)
    known.refuse_beginning(head)
    if head.lstrip()[:1] in {"{", "["}:
        known.refuse_json(text.lines().read, len(text.data))
    table = open_table(text, _COLUMNS)
    if table is None:
        raise Refusal(RefusalReason.NOT_TEXT if "\0" in head else RefusalReason.NOT_RECOGNISED)
    return table
