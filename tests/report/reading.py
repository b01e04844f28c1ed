"""Reading documents and PDF files back, to compare what was printed with what was meant."""

from __future__ import annotations

import io
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pikepdf

from ballast.report.blocks import Document, as_plain
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.words import ReportWords
from tests.report.samples import MADE_ON, Sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_WORD = re.compile(r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</word>')
_SPACE = re.compile(r"[\s\u200b\u00ad\u2066-\u2069\u200e\u200f]+")
_KEYS_OF_LOOKS = {"kind", "tone", "width", "language"}
_OF_A_SPREADSHEET = "parts"


def printed(sample: Sample) -> Document:
    """The sample as a document in English."""
    return plan_document(sample.plan, sample.outcome, ReportWords(), EnglishFormats(), made_on=MADE_ON)


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The PDF, opened."""
    return pikepdf.open(io.BytesIO(pdf))


def unpacked(pdf: pikepdf.Pdf) -> bytes:
    """The same file with every stream and object laid open."""
    plain = io.BytesIO()
    pdf.save(
        plain,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        compress_streams=False,
    )
    return plain.getvalue()


def every_text(value: Any, key: str = "", without: frozenset[str] = frozenset()) -> Iterator[str]:  # noqa: ANN401 - a JSON tree
    """All texts of a document tree that are there to be read, but for the fields `without`."""
    if key in {*without, _OF_A_SPREADSHEET}:
        return
    if isinstance(value, dict):
        for name, part in value.items():
            yield from every_text(part, name, without)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from every_text(part, key, without)
    elif isinstance(value, str) and key not in _KEYS_OF_LOOKS:
        yield value


def texts_of(document: Document, *without: str) -> list[str]:
    """All texts of a document, but for the fields `without`."""
    return list(every_text(as_plain(document), without=frozenset(without)))


def squeezed(text: str) -> str:
    """The text without spaces and invisible marks: what must survive, however lines were broken."""
    return _SPACE.sub("", text)


def text_in(pdf: bytes, folder: Path) -> str:
    """The text of a PDF in the order of the page."""
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", str(file), "-"], check=True, capture_output=True)
    return done.stdout.decode()


def overlaps(pdf: bytes, folder: Path) -> list[str]:
    """Words that lie over another of their page, by more than a point both ways; a picture letter has no true box there."""
    file = folder / "placed.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True)
    found = []
    for number, page in enumerate(done.stdout.decode().split("<page ")[1:], 1):
        words = [(text, *map(float, box)) for *box, text in _WORD.findall(page) if max(text) < "\U00010000"]
        assert words, f"no word was read on page {number}"
        found += [
            f"page {number}: {one[0]} over {other[0]}"
            for at, one in enumerate(words)
            for other in words[at + 1 :]
            if min(one[3], other[3]) - max(one[1], other[1]) > 1 and min(one[4], other[4]) - max(one[2], other[2]) > 1
        ]
    return found


def tags_of(pdf: pikepdf.Pdf) -> list[str]:
    """The names of all structure tags, in reading order."""
    return list(_tags(pdf.Root.StructTreeRoot))


def _tags(node: Any) -> Iterator[str]:  # noqa: ANN401 - pikepdf's objects have no types
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)
        if "/K" in node:
            yield from _tags(node.K)


def outline_titles(pdf: pikepdf.Pdf) -> list[str]:
    """The titles of the outline with their depth as leading dots."""
    with pdf.open_outline() as outline:
        return list(_titles(outline.root, ""))


def _titles(items: Any, dots: str) -> Iterator[str]:  # noqa: ANN401 - pikepdf's objects have no types
    for item in items:
        yield dots + squeezed(item.title)
        yield from _titles(item.children, dots + ".")
