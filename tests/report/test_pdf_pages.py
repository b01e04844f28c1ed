"""What a printed plan is as a file: tagged, titled, outlined, of the right size, the same bytes for the same plan."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.report.blocks import Paragraph, Section
from ballast.report.press import STANDARDS, Paper
from ballast.report.problems import ReportProblem, Trouble
from tests.report.reading import opened, outline_titles, printed, squeezed, tags_of
from tests.report.samples import HOSTILE, ORDINARY, empty, heavy, sample, small, without_money

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.report.press import Press
    from tests.report.samples import Sample


@pytest.mark.parametrize("make", [small, without_money, empty])
def test_meets_the_standards_with_our_own_font_alone(bare_press: Press, make: Callable[[], Sample]) -> None:
    """A plan in Latin script meets the standards for archives and screen readers on any computer."""
    made = bare_press.render(printed(make()), Paper.A4, timestamp=0)
    assert made.standards == STANDARDS
    assert made.missing == ""


def test_says_title_language_and_no_author(bare_press: Press) -> None:
    """The file states its title and language, is tagged, and names nobody."""
    pdf = opened(bare_press.render(printed(small()), Paper.A4, timestamp=0).pdf)
    assert str(pdf.docinfo["/Title"]) == "Nordlys Studio, autumn"
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "/Author" not in pdf.docinfo
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_outline_holds_every_section_and_every_brief(bare_press: Press) -> None:
    """A reader can jump to each section, each helper and each brief."""
    titles = outline_titles(opened(bare_press.render(printed(small()), Paper.A4, timestamp=0).pdf))
    sections = [title for title in titles if not title.startswith(".")]
    assert len(sections) == 7
    for name in ("Customer e-mail", "Bookkeeping", "Social posts", "Mara (assistant)"):
        assert "." + squeezed(name) in titles


def test_tables_are_tagged_with_head_cells(bare_press: Press) -> None:
    """A screen reader finds tables with head cells, headings without a skipped level, lists, and a described figure."""
    tags = tags_of(opened(bare_press.render(printed(small()), Paper.A4, timestamp=0).pdf))
    assert {"/Table", "/THead", "/TH", "/TBody", "/TD", "/L", "/LI", "/H1", "/H2", "/H3", "/Figure", "/Title"} <= set(tags)


@pytest.mark.parametrize("count", [14, 63])
def test_one_table_stays_one_table_over_pages(bare_press: Press, count: int) -> None:
    """A long table is one table with one head for a screen reader, on however many pages; what to log more needs none."""
    names = tuple(f"Task {number}" for number in range(count))
    tags = tags_of(opened(bare_press.render(printed(sample(names)), Paper.A4, timestamp=0).pdf))
    by_choice, quick_wins, tools, priorities_and_appendix, helpers = 5, 1, count * 3 // 7, 6, 2 * 2
    assert tags.count("/THead") == by_choice + quick_wins + tools + priorities_and_appendix + helpers


@pytest.mark.parametrize(("paper", "points"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_paper_has_its_size(bare_press: Press, paper: Paper, points: tuple[int, int]) -> None:
    """A4 is A4 and Letter is Letter, on every page, and the pages are counted right."""
    made = bare_press.render(printed(small()), paper, timestamp=0)
    pdf = opened(made.pdf)
    assert {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages} == {points}
    assert len(pdf.pages) == made.pages


def test_same_plan_gives_same_bytes(bare_press: Press) -> None:
    """Nothing in the file depends on the moment but the stated time."""
    document = printed(small())
    first = bare_press.render(document, Paper.A4, timestamp=1_790_000_000)
    assert bare_press.render(document, Paper.A4, timestamp=1_790_000_000).pdf == first.pdf
    assert bare_press.render(document, Paper.A4, timestamp=1_790_000_060).pdf != first.pdf


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this computer")
def test_qpdf_finds_nothing_wrong(press: Press, tmp_path: Path) -> None:
    """An independent reader of PDF files finds no fault in the structure, also with hostile names."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(press.render(printed(heavy()), Paper.A4, timestamp=0).pdf)
    done = subprocess.run(["qpdf", "--check", str(file)], check=False, capture_output=True)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_hostile_names_bring_no_link_image_or_file(press: Press) -> None:
    """Names that look like links, markup or imports make nothing but text: every link stays inside the document."""
    pdf = opened(press.render(printed(sample(HOSTILE)), Paper.A4, timestamp=0).pdf)
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            assert "/URI" not in note.get("/A", {})
    assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})


def test_a_missing_font_is_told_and_the_file_still_made(bare_press: Press) -> None:
    """Where no font can show a letter, the file is made without the standards, and the letters are named."""
    made = bare_press.render(printed(sample(("東京の仕事", "שיחה", *ORDINARY))), Paper.A4, timestamp=0)
    assert made.standards == ()
    assert set("東京の仕事שיחה") == set(made.missing)
    assert opened(made.pdf).Root.MarkInfo.Marked


def test_a_document_in_arabic_runs_from_right_to_left(press: Press) -> None:
    """A language that runs the other way is stated, and lays out without fault."""
    document = replace(printed(sample(HOSTILE[4:9])), language="ar")
    made = press.render(document, Paper.A4, timestamp=0)
    assert str(opened(made.pdf).Root.Lang) == "ar"


def test_nothing_outside_the_template_can_be_read(press: Press) -> None:
    """The owner's text is an input and no code: a tree of pure Typst prints as that text, and a strange block is an error."""
    strange = replace(printed(small()), sections=(Section('#read("/etc/passwd")', (Paragraph("#sys.inputs"),)),))
    assert press.render(strange, Paper.A4, timestamp=0).pages == 1
    wrong = replace(strange, sections=(Section("", (Paragraph("x", kind="eval"),)),))  # type: ignore[arg-type] # on purpose
    with pytest.raises(ReportProblem) as caught:
        press.render(wrong, Paper.A4, timestamp=0)
    assert caught.value.code is Trouble.LAYOUT
