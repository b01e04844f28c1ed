"""A document as Markdown: the same tree as the PDF, as text that can be read as it stands.

CommonMark with tables. The owner's text is escaped, so that it reads the same rendered and is never a heading, a link, HTML or
a row of a table of its own. A chart becomes its sentence and a list of its bars; a list of contents, which needs pages, is
left out; boxes to tick become `[ ]`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ballast.report.blocks import (
    Bullets,
    Cards,
    Cell,
    Checklist,
    Contents,
    Facts,
    Group,
    Heading,
    NamedList,
    Pair,
    Paragraph,
    Pareto,
    Table,
)
from ballast.report.charts import Course, Offers, Swings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.report.blocks import Block, Document, Single
    from ballast.report.charts import Offer

_INVISIBLE = re.compile("[\u00ad\u200b]")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_AT_START = re.compile(r"^(\s*)([#+=:-]|[0-9]{1,9}(?=[.)](?:\s|$)))")
_HARD_BREAK = "\\\n"


def markdown(document: Document) -> str:
    """The document as Markdown, ending in a line end."""
    parts = [f"# {_line(document.title)}", *(_line(row) for row in document.band if row), _line(document.made_on)]
    for section in document.sections:
        if section.heading:
            parts.append(f"## {_line(section.heading)}")
        for block in section.blocks:
            parts += _written(block)
    return "\n\n".join(part for part in parts if part) + "\n"


def _written(block: Block) -> Iterator[str]:
    match block:
        case Pair():
            for part in (*block.first, *block.second):
                yield from _written(part)
        case Group():
            for each in block.blocks:
                yield from _written(each)
        case Contents():
            return
        case _:
            yield from _single(block)


def _single(block: Single) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {_line(block.text)}"
        case Paragraph():
            quoted = "> " if block.tone in {"note", "warning"} else ""
            yield quoted + _text(block.text).replace(_HARD_BREAK, f"{_HARD_BREAK}{quoted}")
        case Cards():
            yield _list(_labelled(card.label, card.value, card.detail) for card in block.cards)
        case Facts():
            yield _list(_labelled(fact.label, fact.value, fact.detail) for fact in block.facts)
        case Bullets():
            yield _list(map(_text, block.lines))
        case Checklist() | NamedList():
            box = "[ ] " if isinstance(block, Checklist) else ""
            yield f"**{_line(block.title)}**"
            yield _list(box + _text(line) for line in block.lines)
        case Table():
            yield _table([column.head for column in block.columns], [[_cell(cell) for cell in row] for row in block.rows])
        case Pareto():
            yield _text(block.alt)
            yield _list(_labelled(bar.label, bar.text, bar.share_text) for bar in block.bars)
        case Course() | Swings() | Offers():
            yield from _drawn(block)


def _drawn(chart: Course | Swings | Offers) -> Iterator[str]:
    """The charts of a helper: what they say, as a list or a table."""
    yield f"**{_line(chart.title)}**"
    if not isinstance(chart, Offers):
        yield _text(chart.note)
    match chart:
        case Course():
            yield _text(chart.alt)
            yield _list(_labelled(tick.text, tick.said, "") for tick in chart.weeks)
        case Swings():
            yield _text(chart.alt)
            yield _list(_labelled(bar.label, f"{bar.worse_text} – {bar.better_text}", bar.ends) for bar in chart.bars)
        case Offers():
            yield _table(list(chart.heads), [_offer(row) for row in chart.rows])


def _offer(row: Offer) -> list[str]:
    result = f"{_line(row.result)} ({_line(row.detail)})" if row.result and row.detail else _line(row.result or row.detail)
    name = f"{_line(row.name)} ({_line(row.chip)})" if row.chip else _line(row.name)
    return [name, *map(_line, row.figures), result, _line(row.chance)]


def _list(lines: Iterator[str]) -> str:
    return "\n".join("- " + line.replace("\n", "\n  ") for line in lines)


def _labelled(label: str, value: str, detail: str) -> str:
    return f"{_line(label)}: **{_text(value)}**" + (f" ({_line(detail)})" if detail else "")


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [[_line(head) for head in heads], ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _cell(cell: Cell) -> str:
    shown = ", ".join(_line(part) for part in (cell.chip, cell.text) if part)
    return f"{shown} ({_line(cell.detail)})" if cell.detail else shown


def _line(text: str) -> str:
    """On one line: a heading or a cell cannot hold more."""
    return _escaped(" ".join(text.split()))


def _text(text: str) -> str:
    """With its own line ends."""
    return _HARD_BREAK.join(_escaped(line) for line in text.split("\n") if line.strip())


def _escaped(text: str) -> str:
    marked = _SPECIAL.sub(r"\\\1", _INVISIBLE.sub("", text))
    found = _AT_START.match(marked)
    if found is None:
        return marked
    if found[2][0].isdigit():
        return f"{found[1]}{found[2]}\\{marked[found.end() :]}"
    return f"{found[1]}\\{marked[len(found[1]) :]}"
