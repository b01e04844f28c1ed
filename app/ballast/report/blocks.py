"""The tree that is printed: frozen values whose every text is already worded, formatted and clean.

A `Document` is a list of sections, a section a list of blocks. A writer (Typst today, Markdown or HTML another day) needs to
know these few kinds of blocks and nothing of plans. `as_plain` turns a document into dicts, lists, strings and numbers: what
JSON can carry.

Tones of chips and paragraphs: "accent", "good", "warning", "danger", "quiet"; paragraphs also "body", "muted" and "note".
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from ballast.report.charts import Course, Offers, Swings

Tone = Literal["accent", "good", "warning", "danger", "quiet"]
Width = Literal["fit", "rest", "half", "twice", "rank", "number", "wide-number", "figure", "label", "helper"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences. A "note" or "warning" stands in a coloured box."""

    text: str
    tone: Literal["body", "muted", "note", "warning"] = "body"
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section (level 2) or inside a group. `listed` ones stand in the contents, not only in the outline."""

    text: str
    level: int = 2
    listed: bool = False
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Card:
    """One key figure: what it is, the figure, and what stands behind it."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """A row of key figures."""

    cards: tuple[Card, ...]
    kind: Literal["cards"] = "cards"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of sentences."""

    lines: tuple[str, ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class Checklist:
    """A titled list with a box to tick before each line."""

    title: str
    lines: tuple[str, ...]
    kind: Literal["checklist"] = "checklist"


@dataclass(frozen=True, slots=True)
class NamedList:
    """A titled list of sentences."""

    title: str
    lines: tuple[str, ...]
    kind: Literal["named_list"] = "named_list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `end` puts it flush with the far edge, as figures want; `strong` makes its text heavier.

    `parts` are the heads of the columns that a spreadsheet has in its place; without any it has the one.
    """

    head: str
    width: Width = "fit"
    end: bool = False
    strong: bool = False
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a coloured chip, a text under it, and a small detail under that; each may be empty.

    `parts` say the same to a spreadsheet, one for each part of the column: numbers as they are shown, without their units.
    """

    text: str = ""
    detail: str = ""
    chip: str = ""
    tone: Tone = "quiet"
    parts: tuple[str | float, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated on every page. Each row has as many cells as there are columns.

    The last `closing` rows hold the sums. `parts` are the rows that a spreadsheet has in the place of the one before the sums;
    without any it has that one.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    closing: int = 0
    parts: tuple[tuple[Cell, ...], ...] = ()
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value; `detail` says in small print where it comes from."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labelled values under each other."""

    facts: tuple[Fact, ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a Pareto chart: hours, and the share of all hours that it and the bars before it make up, 0 to 1."""

    label: str
    hours: float
    text: str
    share: float
    share_text: str
    vital: bool


@dataclass(frozen=True, slots=True)
class Pareto:
    """Bars from the longest to the shortest with the running share (`caption`); `alt` says the same in a sentence."""

    bars: tuple[Bar, ...]
    mark: float
    mark_text: str
    caption: str
    alt: str
    kind: Literal["pareto"] = "pareto"


@dataclass(frozen=True, slots=True)
class ShareBar:
    """A row of a table with a bar: `part` of the longest bar, 0 to 1, then what it comes to and its share of the whole."""

    label: str
    part: float
    text: str
    share: str


@dataclass(frozen=True, slots=True)
class ShareBars:
    """A table whose rows have bars; `heads` name the label, the figure and the share."""

    heads: tuple[str, str, str]
    bars: tuple[ShareBar, ...]
    kind: Literal["share_bars"] = "share_bars"


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A day of a chart: `part` of the longest day, 0 to 1, the figure on top, the label below; solid where it `counts`."""

    label: str
    part: float
    text: str
    counts: bool


@dataclass(frozen=True, slots=True)
class DayColumns:
    """Hours of the days of a period, side by side; `alt` says the same in a sentence."""

    title: str
    columns: tuple[DayColumn, ...]
    legend: tuple[str, str]
    alt: str
    kind: Literal["day_columns"] = "day_columns"


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of headings with their pages, `depth` levels deep."""

    title: str
    depth: int
    kind: Literal["contents"] = "contents"


Drawing = Pareto | ShareBars | DayColumns | Course | Swings | Offers
Single = Paragraph | Heading | Cards | Bullets | Checklist | NamedList | Table | Facts | Drawing | Contents


@dataclass(frozen=True, slots=True)
class Pair:
    """Two stacks of blocks side by side; read the first before the second. A stack may be empty."""

    first: tuple[Single, ...]
    second: tuple[Single, ...]
    kind: Literal["pair"] = "pair"


Part = Single | Pair


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together in one frame, which begins on a `new_page` or may be torn over pages unless it is `whole`.

    `whole` is for what surely fits on a page. `kept` has it drawn hardly smaller where that keeps a few lines from a page of
    their own; measuring it first lays it out twice.
    """

    blocks: tuple[Part, ...]
    new_page: bool = False
    whole: bool = False
    kept: bool = False
    kind: Literal["group"] = "group"


Block = Part | Group


@dataclass(frozen=True, slots=True)
class Section:
    """A part with its own heading in the outline; the heading is empty only where the page says enough."""

    heading: str
    blocks: tuple[Block, ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    `language` is a two or three letter code. `band` are the lines under the title. `head` stands on every page but
    the first, `made_on` and `page_words` (with {page} and {pages}) on every page. `author` stands in the file's
    properties only; it is empty unless the owner asked for it. `one_page` has everything drawn smaller where it would not fit
    on one page.
    """

    title: str
    language: str
    eyebrow: str
    band: tuple[str, ...]
    head: str
    made_on: str
    page_words: str
    sections: tuple[Section, ...]
    author: str = ""
    one_page: bool = False


def as_plain(document: Document) -> dict[str, Any]:
    """The document as dicts, lists, strings, numbers and booleans."""
    return asdict(document)
