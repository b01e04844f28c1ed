"""What a checker for PDF/UA-1 looks at, read from the files themselves: both PDFs of a plan with names in every script."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from ballast.domain.delegation.handout import redacted
from ballast.report.formats import EnglishFormats
from ballast.report.handout import handout_document
from ballast.report.press import Paper
from ballast.report.words import ReportWords
from tests.report.reading import opened, printed
from tests.report.samples import MADE_ON, heavy, small, uid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.report.press import Press

KINDS = ("full", "small", "helper")


@pytest.fixture(scope="module", params=KINDS)
def pdf(request: pytest.FixtureRequest, press: Press) -> pikepdf.Pdf:
    """The owner's plan, large and small, and a helper's briefs."""
    sample = small() if request.param == "small" else heavy()
    document = printed(sample)
    if request.param == "helper":
        given = redacted(sample.plan, sample.outcome, uid(1))
        document = handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    made = press.render(document, Paper.A4, timestamp=0)
    if made.missing:
        pytest.skip(f"this computer has no font for {made.missing}")
    return opened(made.pdf)


def elements(node: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf's objects have no types
    """Every element of the structure, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def test_it_says_that_it_is_for_screen_readers(pdf: pikepdf.Pdf) -> None:
    """Marked as tagged and as PDF/UA-1, with a language, a title that is shown, and the order of tabs by structure."""
    properties = pdf.Root.Metadata.read_bytes().decode()
    assert "pdfuaid:part" in properties
    assert "dc:creator" not in properties
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert {str(page.Tabs) for page in pdf.pages if "/Annots" in page} == {"/S"}


def test_headings_go_down_one_level_at_a_time(pdf: pikepdf.Pdf) -> None:
    """The first heading is of level one, and none skips a level."""
    tags = [str(each.S) for each in elements(pdf.Root.StructTreeRoot)]
    levels = [int(tag[2:]) for tag in tags if tag[1:2] == "H" and tag[2:].isdigit()]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_figures_links_and_head_cells_are_told(pdf: pikepdf.Pdf) -> None:
    """Each figure has its sentence, each head cell its scope, each link its words and its place in the structure."""
    found = list(elements(pdf.Root.StructTreeRoot))
    assert all("/Alt" in each for each in found if each.S == "/Figure")
    heads = [each for each in found if each.S == "/TH"]
    assert heads
    assert all("/Scope" in each.A.unparse().decode("latin-1") for each in heads)
    links = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert links
    assert all("/Contents" in link and "/StructParent" in link for link in links)


def test_every_font_is_inside(pdf: pikepdf.Pdf) -> None:
    """Each font travels with the file; coloured emoji are drawings of their own (Type 3)."""
    drawn = {each.FontDescriptor.objgen for each in pdf.objects if _is(each, "/Font") and each.get("/Subtype") == "/Type3"}
    described = [each for each in pdf.objects if _is(each, "/FontDescriptor") and each.objgen not in drawn]
    assert described
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each.keys()) for each in described)


def _is(each: Any, kind: str) -> bool:  # noqa: ANN401 - pikepdf's objects have no types
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == kind and (kind != "/Font" or "/FontDescriptor" in each)
