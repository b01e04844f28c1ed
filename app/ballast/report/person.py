"""All that is kept of one person as a document to read: what is kept, where they are named, what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.report.blocks import Bullets, Document, Fact, Facts, Paragraph, Section
from ballast.report.plain import clean, lines, one_line

if TYPE_CHECKING:
    from ballast.report.blocks import Block


@dataclass(frozen=True, slots=True)
class PersonPart:
    """One part under its heading: labelled values, then sentences. Either may be empty, and both then leave it out."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person's page, worded: `name` heads it under `eyebrow`; `page_words` has {page} and {pages}."""

    name: str
    language: str
    eyebrow: str
    note: str
    made_on: str
    page_words: str
    parts: tuple[PersonPart, ...]


def person_document(page: PersonPage) -> Document:
    """The page as a tree of plain values."""
    name = one_line(page.name)
    return Document(
        title=name,
        language=page.language,
        eyebrow=page.eyebrow,
        band=(page.note,),
        head=name,
        made_on=page.made_on,
        page_words=page.page_words,
        sections=tuple(Section(part.title, blocks) for part in page.parts if (blocks := _blocks(part))),
    )


def _blocks(part: PersonPart) -> tuple[Block, ...]:
    facts = tuple(Fact(label, clean(value).strip()) for label, value in part.facts if value.strip())
    said = lines(part.lines)
    blocks: list[Block] = [Facts(facts)] if facts else []
    if said:
        blocks.append(Bullets(said) if len(said) > 1 else Paragraph(said[0]))
    return tuple(blocks)
