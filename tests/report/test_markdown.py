"""A document as Markdown: every text of the tree is in it, and none of the owner's becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from ballast.report.blocks import Bullets, Cell, Checklist, Column, Paragraph, Section, Table
from ballast.report.markdown import markdown
from tests.report.reading import printed, squeezed, texts_of
from tests.report.samples import heavy, small, without_money

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def rendered(text: str) -> str:
    """The text as a reader of Markdown sees it: escapes gone, hard breaks line ends."""
    return ESCAPED.sub(r"\1", text.replace("\\\n", "\n"))


def one(text: str) -> str:
    """A document of one paragraph, as Markdown, without its head."""
    document = replace(printed(small()), sections=(Section("", (Paragraph(text),)),))
    return markdown(document).split("22 November 2026\n\n", 2)[-1].removesuffix("\n")


@pytest.mark.parametrize("make", [small, without_money, heavy])
def test_every_text_of_the_tree_is_there(make: object) -> None:
    """The same tree feeds the PDF and the text: nothing is lost (but what only pages have)."""
    document = printed(make())  # type: ignore[operator] # one of three makers
    read = squeezed(rendered(markdown(document)))
    only_pages = {document.eyebrow, document.head, document.page_words, "Contents"}
    drawn = ("amounts", "legend", "mark_text", "now_text", "caption", "nothing")
    missing = [text for text in texts_of(document, *drawn) if text not in only_pages and squeezed(text) not in read]
    assert [text for text in missing if not text.endswith("80 %")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("1.5 hours", "1.5 hours"),
        ("2026", "2026"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("[a](http://b)", r"\[a\](http://b)"),
        ("*a* _b_ `c` ~d~ &amp; \\e", r"\*a\* \_b\_ \`c\` \~d\~ \&amp; \\e"),
        ("one\n\n# two", "one\\\n\\# two"),
        ("=== x", r"\=== x"),
    ],
)
def test_markup_of_the_owner_is_text(text: str, expected: str) -> None:
    """Headings, lists, HTML, links and escapes in the owner's words are letters."""
    assert one(text) == expected


def test_a_table_keeps_its_shape() -> None:
    """Bars and line ends in a cell do not make cells or rows."""
    table = Table((Column("A|B"), Column("C")), ((Cell("x|y\nz", "why", "chip"), Cell()),))
    made = markdown(replace(printed(small()), sections=(Section("", (table,)),)))
    assert made.endswith("| A\\|B | C |\n| --- | --- |\n| chip, x\\|y z (why) |  |\n")


def test_lists_and_boxes() -> None:
    """A box to tick is one in Markdown too; a second line belongs to its point."""
    blocks = (Checklist("Done when", ("a", "b\nc")), Bullets(("d",)), Paragraph("e\nf", "warning"))
    made = markdown(replace(printed(small()), sections=(Section("", blocks),)))
    assert made.endswith("**Done when**\n\n- [ ] a\n- [ ] b\\\n  c\n\n- d\n\n> e\\\n> f\n")
