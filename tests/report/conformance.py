"""What a file breaks of PDF/UA-1, read from its own bytes: a checker that shares nothing with the program that made the file.

It looks at what the standard asks of a document that is text, tables, lists, figures and links: the file says what it is
(7.1, 7.2), all that is drawn is in the tree or an artifact (7.1, 7.8), the tree is built as ISO 32000 has it, headings go down
one by one (7.4), figures are told in words (7.3), tables have heads (7.5), lists say how they are numbered (7.6), links can be
reached and are told (7.18), fonts travel with the file and their letters can be read (7.21), and nothing else is in it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
    "Reference": {"TOCI"},
    "Document": {""},
    "Title": {"Document"},
}
_HEADINGS = {"H1", "H2", "H3", "H4", "H5", "H6"}
_GROUPS = {"Document", "Div", "Table", "THead", "TBody", "TFoot", "TR", "L", "LI", "LBody", "TD", "TH", "TOC", "TOCI"}
_KNOWN = {*_PARENTS, *_HEADINGS, *_GROUPS, "P", "Span", "Figure", "Link", "Strong", "Em"}
_DRAWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """One line for each thing that a checker would name; none for a file that keeps the standard."""
    checks = (_says_what_it_is, _draws_nothing_untagged, _tree, _headings, _figures, _tables, _lists, _links, _fonts, _extras)
    return [fault for check in checks for fault in check(pdf)]


def nodes(node: Any, above: str = "") -> Iterator[tuple[Any, str, str]]:  # noqa: ANN401 - pikepdf's objects have no types
    """Every element of the structure in reading order, with its kind and the kind of the element above it."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from nodes(child, above)
    elif isinstance(node, pikepdf.Dictionary):
        kind = str(node.S)[1:] if "/S" in node else above
        if "/S" in node:
            yield node, kind, above
        if "/K" in node:
            yield from nodes(node.K, kind)


def _all(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    return [node for node, found, _ in nodes(pdf.Root.StructTreeRoot) if found == kind]


def _says_what_it_is(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The file is marked as tagged and as UA-1, has a language and a title, and shows the title."""
    root, title = pdf.Root, str(pdf.docinfo.get("/Title", ""))
    properties = root.Metadata.read_bytes().decode()
    said = {
        "is not marked as tagged": bool(root.MarkInfo.Marked) and not bool(root.MarkInfo.get("/Suspects", False)),
        "does not say that it is PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in properties,
        "has no language": _LANGUAGE.fullmatch(str(root.get("/Lang", ""))) is not None,
        "has no title": bool(title.strip()) and "<dc:title>" in properties,
        "does not show its title": bool(root.ViewerPreferences.get("/DisplayDocTitle", False)),
        "has no outline": len(pdf.pages) == 1 or "/Outlines" in root,
    }
    yield from (fault for fault, holds in said.items() if not holds)
    yield from (f"page {at} has no order of tabs" for at, page in enumerate(pdf.pages, 1) if page.get("/Tabs") != "/S")


def _draws_nothing_untagged(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Whatever draws stands in marked content, which is an artifact or has its one place in the tree."""
    placed = Counter(_places(pdf))
    drawn = set()
    for number, page in enumerate(pdf.pages, 1):
        for mark, draws in _marked(page):
            if mark is None and draws:
                yield f"page {number} draws {draws} outside of all tags"
            if isinstance(mark, int):
                drawn.add((page.obj.objgen, mark))
    yield from (f"content {mark} of page {page} is in the tree {placed[page, mark]} times" for page, mark in drawn
                if placed[page, mark] != 1)  # fmt: skip
    yield from (f"the tree names content {place} that no page has" for place in placed if place not in drawn)


def _marked(page: pikepdf.Page) -> Iterator[tuple[Any, str]]:
    """What draws, with the innermost mark that is an artifact ("artifact") or a place in the tree (its number), else None."""
    marks: list[Any] = []
    for each in pikepdf.parse_content_stream(page):
        operands, name = each.operands, str(each.operator)
        if name in {"BDC", "BMC"}:
            given = dict(operands[1]) if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
            mark = "artifact" if operands[0] == "/Artifact" else int(given["/MCID"]) if "/MCID" in given else None
            marks.append(mark if mark is not None else marks[-1] if marks else None)
        elif name == "EMC":
            marks.pop()
        elif name in _DRAWS:
            yield (marks[-1] if marks else None), name


def _places(pdf: pikepdf.Pdf) -> Iterator[tuple[tuple[int, int], int]]:
    """Every piece of content that the tree names: its page and number."""

    def within(node: Any, page: Any) -> Iterator[tuple[tuple[int, int], int]]:  # noqa: ANN401 - as above
        if isinstance(node, int):
            yield page.objgen, int(node)
        elif isinstance(node, pikepdf.Array):
            for child in node:
                yield from within(child, page)
        elif isinstance(node, pikepdf.Dictionary):
            on = node.get("/Pg", page)
            if node.get("/Type") == "/MCR":
                yield on.objgen, int(node.MCID)
            elif "/K" in node:
                yield from within(node.K, on)

    return within(pdf.Root.StructTreeRoot, None)


def _tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Kinds that every reader knows, each where it may stand; no kind of the standard is made another."""
    roles = {str(one)[1:]: str(other)[1:] for one, other in dict(pdf.Root.StructTreeRoot.get("/RoleMap", {})).items()}
    yield from (f"{one} is made {other}" for one, other in roles.items() if other not in _KNOWN | {"Part"})
    for _, kind, above in nodes(pdf.Root.StructTreeRoot):
        if kind not in _KNOWN:
            yield f"{kind} is no kind of element"
        if kind in _PARENTS and above not in _PARENTS[kind]:
            yield f"{kind} stands in {above or 'nothing'}"


def _headings(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The first heading is of level one, and none skips a level."""
    levels = [int(kind[1:]) for _, kind, _ in nodes(pdf.Root.StructTreeRoot) if kind in _HEADINGS]
    if levels[:1] != [1]:
        yield f"the first heading is of level {levels[:1]}"
    yield from (f"a heading of level {two} follows one of level {one}" for one, two in pairwise(levels) if two > one + 1)


def _figures(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Each figure has a sentence that tells it, and its place on the page."""
    for figure in _all(pdf, "Figure"):
        if not str(figure.get("/Alt", "")).strip():
            yield "a figure is not told in words"
        if not any("/BBox" in attributes for attributes in _attributes(figure)):
            yield "a figure has no place"


def _tables(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Each table has head cells that say for what they are, and rows of one length."""
    for table in _all(pdf, "Table"):
        cells = list(nodes(table.K))
        heads = [cell for cell, kind, _ in cells if kind == "TH"]
        if not heads:
            yield "a table has no head"
        if not all(any("/Scope" in attributes for attributes in _attributes(head)) for head in heads):
            yield "a head cell does not say for what"
        rows = [row for row, kind, _ in cells if kind == "TR"]
        if len({sum(_wide(cell) for cell, kind, _ in nodes(row.K) if kind in {"TH", "TD"}) for row in rows}) != 1:
            yield "the rows of a table are not of one length"


def _wide(cell: Any) -> int:  # noqa: ANN401 - as above
    return next((int(attributes["/ColSpan"]) for attributes in _attributes(cell) if "/ColSpan" in attributes), 1)


def _attributes(node: Any) -> list[Any]:  # noqa: ANN401 - as above
    found = node.get("/A", pikepdf.Array())
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def _lists(pdf: pikepdf.Pdf) -> Iterator[str]:
    """A list whose points have marks says what marks they are."""
    for found in _all(pdf, "L"):
        marked = any(kind == "Lbl" for _, kind, _ in nodes(found.K))
        said = {str(attributes["/ListNumbering"]) for attributes in _attributes(found) if "/ListNumbering" in attributes}
        if marked and not said - {"/None"}:
            yield "a list with marks does not say which"


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Each link is told in words and has its place in the tree; there is no other note on a page."""
    told = sum(_holds_note(link) for link in _all(pdf, "Link"))
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    yield from (f"a note is {note.Subtype}" for note in notes if note.Subtype != "/Link")
    yield from ("a link is not told in words" for note in notes if not str(note.get("/Contents", "")).strip())
    yield from ("a link has no place in the tree" for note in notes if "/StructParent" not in note)
    if told != len(notes):
        yield f"{len(notes)} links, and {told} of them in the tree"


def _holds_note(node: Any) -> bool:  # noqa: ANN401 - as above
    if isinstance(node, pikepdf.Array):
        return any(map(_holds_note, node))
    return isinstance(node, pikepdf.Dictionary) and (
        node.get("/Type") == "/OBJR" or ("/K" in node and _holds_note(node.K))
    )  # fmt: skip


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Each font is inside, coloured emoji as drawings of their own (Type 3), and says which letters its shapes are."""
    for font in (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"):
        kind = str(font.Subtype)
        if kind in {"/Type0", "/Type3"} and "/ToUnicode" not in font:
            yield f"the letters of {font.get('/BaseFont', font.get('/Name'))} cannot be read"
        if kind == "/Type0" and not {"/FontFile2", "/FontFile3"} & set(font.DescendantFonts[0].FontDescriptor.keys()):
            yield f"{font.BaseFont} is not inside"
        if kind not in {"/Type0", "/Type3", "/CIDFontType0", "/CIDFontType2"}:
            yield f"a font is {kind}"
    for stream in (each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/CMap"):
        if re.search(rb"<(?:0000|FEFF|FFFE)>\s*$", stream.read_bytes(), re.MULTILINE | re.IGNORECASE):
            yield "a shape is said to be no letter"


def _extras(pdf: pikepdf.Pdf) -> Iterator[str]:
    """No files, no scripts, no forms, no locks."""
    kept = {"/Names", "/AF", "/OpenAction", "/AA", "/AcroForm", "/Collection"} & set(pdf.Root.keys())
    yield from (f"the file has {name}" for name in sorted(kept))
    if pdf.is_encrypted:
        yield "the file is locked"
