"""Every paper that a plan is printed as keeps PDF/UA-1 and says nothing of its maker, with names in every script."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from ballast.report.press import STANDARDS, Paper
from tests.report.conformance import faults, nodes
from tests.report.papers import PAPERS
from tests.report.reading import opened, printed, unpacked
from tests.report.samples import small

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.report.press import Press


@pytest.fixture(scope="module", params=PAPERS)
def pdf(request: pytest.FixtureRequest, press: Press) -> pikepdf.Pdf:
    """Each paper as a file, to the standards; a computer without fonts for these scripts has nothing to look at."""
    document, paper = PAPERS[request.param]
    done = press.render(document(), paper, timestamp=0)
    if done.missing:
        pytest.skip(f"this computer has no font for {done.missing}")
    assert done.standards == STANDARDS
    return opened(done.pdf)


def test_a_checker_finds_nothing(pdf: pikepdf.Pdf) -> None:
    """Tags, language, title, tabs, told figures, heads of tables, links, fonts and what is drawn: no fault on any paper."""
    assert faults(pdf) == []


def test_nobody_and_no_place_is_named(pdf: pikepdf.Pdf) -> None:
    """No author, no folder, no name of this computer's user in the properties or anywhere else."""
    assert set(pdf.docinfo) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert "dc:creator" not in pdf.Root.Metadata.read_bytes().decode()
    inside = unpacked(pdf)
    places = [str(place).encode(code) for place in (Path.home(), Path.cwd()) for code in ("utf-8", "utf-16-be")]
    assert [place for place in places if place in inside and len(place) > 2] == []


@pytest.mark.parametrize("name", ["small", "helper, one brief", "person"])
def test_an_author_is_named_where_the_owner_asked(press: Press, name: str) -> None:
    """Then, and only then, the properties hold the name."""
    document, paper = PAPERS[name]
    pdf = opened(press.render(replace(document(), author="Ada Lovelace"), paper, timestamp=0).pdf)
    assert str(pdf.docinfo["/Author"]) == "Ada Lovelace"


def _node(pdf: pikepdf.Pdf, wanted: str) -> pikepdf.Dictionary:
    found: pikepdf.Dictionary = next(node for node, kind, _ in nodes(pdf.Root.StructTreeRoot) if kind == wanted)
    return found


def _draw(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(pdf.make_stream(b"0 0 10 10 re f"))


def _unfont(pdf: pikepdf.Pdf) -> None:
    font = next(each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Subtype") == "/Type0")
    del font.ToUnicode
    del font.DescendantFonts[0].FontDescriptor.FontFile3


SPOILT: dict[str, tuple[Callable[[pikepdf.Pdf], object], str]] = {
    "language": (lambda pdf: pdf.Root.__delitem__("/Lang"), "has no language"),
    "title": (lambda pdf: pdf.docinfo.__delitem__("/Title"), "has no title"),
    "shown title": (lambda pdf: pdf.Root.ViewerPreferences.__delitem__("/DisplayDocTitle"), "does not show its title"),
    "tabs": (lambda pdf: pdf.pages[2].obj.__delitem__("/Tabs"), "page 3 has no order of tabs"),
    "figure": (lambda pdf: _node(pdf, "Figure").__delitem__("/Alt"), "a figure is not told in words"),
    "scope": (lambda pdf: _node(pdf, "TH").__delitem__("/A"), "a head cell does not say for what"),
    "head": (lambda pdf: setattr(_node(pdf, "H2"), "S", pikepdf.Name.H4), "a heading of level 4 follows one of level 1"),
    "place": (lambda pdf: setattr(_node(pdf, "LI"), "S", pikepdf.Name.TR), "TR stands in L"),
    "cells": (lambda pdf: _node(pdf, "TR").K.__delitem__(0), "the rows of a table are not of one length"),
    "list": (lambda pdf: _node(pdf, "L").__delitem__("/A"), "a list with marks does not say which"),
    "link": (lambda pdf: pdf.pages[0].Annots[0].__delitem__("/Contents"), "a link is not told in words"),
    "drawing": (_draw, "page 1 draws f outside of all tags"),
    "letters": (_unfont, "cannot be read"),
    "fonts": (_unfont, "is not inside"),
    "script": (lambda pdf: setattr(pdf.Root, "OpenAction", pikepdf.Dictionary()), "the file has /OpenAction"),
    "content": (lambda pdf: _node(pdf, "Title").__delitem__("/K"), "is in the tree 0 times"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_the_checker_sees_what_is_spoilt(bare_press: Press, name: str) -> None:
    """Each of its checks fails on a file from which just that was taken."""
    spoil, told = SPOILT[name]
    pdf = opened(bare_press.render(printed(small()), Paper.A4, timestamp=0).pdf)
    assert faults(pdf) == []
    spoil(pdf)
    assert [fault for fault in faults(pdf) if told in fault]
