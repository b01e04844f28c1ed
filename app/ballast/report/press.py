"""From a document tree to the bytes of a PDF, through Typst.

The template is fixed and comes with the program; the document reaches it only as JSON in an input, so the owner's text is
data and never markup. Typst may read nothing outside the template's folder and may fetch no packages.

A PDF is first made to the standards for archives (PDF/A-2a) and for screen readers (PDF/UA-1). These refuse a character that
no font on this computer can show; then the document is made once more without them, still tagged, and the characters are
named in the result, so that the owner can be told.

Typst keeps what it laid out, so that a plan that is printed once more takes a fraction of the time.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ballast.report.blocks import as_plain
from ballast.report.problems import ReportProblem, Trouble

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from ballast.report.blocks import Document

STANDARDS = ("a-2a", "ua-1")

OWN_FAMILY = "Inter"

FALLBACK_FAMILIES = (
    "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans",
    "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "Meiryo",
    "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
    "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic",
    "Noto Sans Arabic", "Noto Naskh Arabic", "Geeza Pro",
    "Noto Sans Hebrew", "Arial Hebrew",
    "Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI",
    "Noto Sans Thai", "Thonburi", "Leelawadee UI",
    "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math", "Segoe UI Symbol",
    "Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji",
)  # fmt: skip

_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed with')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


class Paper(StrEnum):
    """The two sizes of paper in use."""

    A4 = "a4"
    LETTER = "us-letter"


_INCHES_WIDE = {Paper.A4: 210 / 25.4, Paper.LETTER: 8.5}


@dataclass(frozen=True, slots=True)
class Print:
    """A printed document: its bytes, its pages, whether it meets the standards, and the characters that no font could show."""

    pdf: bytes
    pages: int
    standards: tuple[str, ...]
    missing: str


class Press:
    """Prints documents. Looking through the fonts takes up to half a second, so make one on the worker and keep it.

    `template` is the folder of `plan.typ`, `fonts` the folder of the program's own font. `system_fonts` False leaves the
    computer's fonts out, which is quick and the same everywhere, but shows Latin, Greek and Cyrillic only.
    """

    def __init__(self, template: Path, fonts: Path, *, system_fonts: bool = True) -> None:
        import typst  # noqa: PLC0415 - loaded only when something is printed

        self._template = template
        self._fonts = typst.Fonts(
            include_system_fonts=system_fonts,
            include_embedded_fonts=False,
            font_paths=[str(fonts)],
        )
        self._families = _families(self._fonts.families())

    def render(self, document: Document, paper: Paper, *, timestamp: int) -> Print:
        """The document as a PDF, the same bytes for the same document, paper and timestamp (seconds since 1970, UTC).

        Raises:
            ReportProblem: the page cannot be laid out, which is a bug in the program, not in the owner's text.
        """
        import typst  # noqa: PLC0415 - loaded only when something is printed

        inputs = self._inputs(document, paper)
        try:
            pdf = self._compile(inputs, STANDARDS, timestamp)
        except typst.TypstError as refused:
            return self._without_standards(inputs, timestamp, missing_characters(refused.diagnostic))
        return Print(pdf, _pages(pdf), STANDARDS, "")

    def picture(self, document: Document, paper: Paper, *, page: int = 1, dots: int = 110) -> bytes:
        """A page of the document as a PNG picture, `dots` an inch: what `render` puts on it, nothing else.

        Raises:
            ReportProblem: the page cannot be laid out.
        """
        import typst  # noqa: PLC0415 - loaded only when something is printed

        try:
            made: bytes | list[bytes] = typst.compile(**self._sources(self._inputs(document, paper)), format="png", ppi=dots)
        except typst.TypstError as failed:
            raise ReportProblem(Trouble.LAYOUT) from failed
        return made[page - 1] if isinstance(made, list) else made

    def pictures(self, document: Document, paper: Paper, *, width_px: float, timestamp: int) -> tuple[bytes, ...]:
        """Every page as a picture (PNG) that is so wide: what `render` would print. Raises ReportProblem."""
        import typst  # noqa: PLC0415 - loaded only when something is printed

        sources = self._sources(self._inputs(document, paper))
        density = width_px / _INCHES_WIDE[paper]
        try:
            made: bytes | list[bytes] = typst.compile(**sources, timestamp=timestamp, format="png", ppi=density)
        except typst.TypstError as failed:
            raise ReportProblem(Trouble.LAYOUT) from failed
        return (made,) if isinstance(made, bytes) else tuple(made)

    def _inputs(self, document: Document, paper: Paper) -> dict[str, str]:
        """All in one: several would reach Typst in an order that changes, and nothing kept would then be found again."""
        given = {"document": as_plain(document), "families": self._families, "paper": paper.value}
        return {"print": json.dumps(given, ensure_ascii=True)}

    def _without_standards(self, inputs: dict[str, str], timestamp: int, missing: str) -> Print:
        import typst  # noqa: PLC0415 - loaded only when something is printed

        try:
            pdf = self._compile(inputs, (), timestamp)
        except typst.TypstError as failed:
            raise ReportProblem(Trouble.LAYOUT) from failed
        return Print(pdf, _pages(pdf), (), missing)

    def _compile(self, inputs: dict[str, str], standards: tuple[str, ...], timestamp: int) -> bytes:
        import typst  # noqa: PLC0415 - loaded only when something is printed

        compiled: Any = typst.compile  # its types know no options by name from outside
        made: bytes = compiled(**self._sources(inputs), pdf_standards=list(standards), timestamp=timestamp)
        return made

    def _sources(self, inputs: dict[str, str]) -> dict[str, Any]:
        """What Typst may read: the template, the fonts, the document; no packages."""
        no_packages = str(self._template / "no-packages")
        return {
            "input": str(self._template / "plan.typ"),
            "root": str(self._template),
            "font_paths": self._fonts,
            "sys_inputs": inputs,
            "package_path": no_packages,
            "package_cache_path": no_packages,
        }


def missing_characters(diagnostic: str) -> str:
    """The visible characters that Typst names as impossible to show, each once, in the order of the page."""
    found = "".join(_unescaped(text) for text in _MISSING.findall(diagnostic))
    return "".join(letter for letter in dict.fromkeys(found) if unicodedata.category(letter) != "Cf")


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else match[2], text)


def _families(present: Collection[str]) -> list[str]:
    known = set(present)
    return [OWN_FAMILY, *(family for family in FALLBACK_FAMILIES if family in known)]


def _pages(pdf: bytes) -> int:
    return len(_PAGE.findall(pdf))
