"""Where things stand on the pages: the summary on one, each brief on its own, no heading alone, on both papers."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.handout import redacted
from ballast.report.formats import EnglishFormats
from ballast.report.handout import handout_document
from ballast.report.press import Paper
from ballast.report.words import ReportWords
from tests.report.reading import opened, outline_titles, overlaps, printed, text_in
from tests.report.samples import MADE_ON, ORDINARY, heavy, sample, small, uid, without_money

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.report.press import Press
    from tests.report.samples import Sample

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")

LONG = tuple(f"{'Donaudampfschifffahrtsgesellschaftskapitän ' * 3}number {number}" for number in range(40))


def pages_of(pdf: bytes, folder: Path) -> list[str]:
    """The text of each page, without marks that cannot be seen."""
    text = text_in(pdf, folder).replace("\u00ad", "").replace("\u200b", "")
    return text.split("\f")[:-1]


def long_names() -> Sample:
    """Forty tasks with long names."""
    return sample(LONG, title="A plan with a title that is longer than any line of the first page can be, and then some more")


def everyday_names() -> Sample:
    """Tasks as owners call them, with words that take the width of a narrow column."""
    return sample(("Bookkeeping and receipts", "Booking appointments", "Correspondence", "Παραγγελίες", "見積もり 山田さん"))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("make", [small, heavy, without_money, long_names])
def test_the_summary_is_one_page(press: Press, tmp_path: Path, make: Callable[[], Sample], paper: Paper) -> None:
    """Key figures, what the plan says, the chart and the contents stand on the first page; the table begins the second."""
    first, second, *_ = pages_of(press.render(printed(make()), paper, timestamp=0).pdf, tmp_path)
    assert "How this was computed" in first
    assert "All tasks, in order of priority" in second


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("make", [small, without_money])
def test_each_brief_has_a_page_of_its_own(bare_press: Press, tmp_path: Path, make: Callable[[], Sample], paper: Paper) -> None:
    """No page holds two briefs, also where they are short."""
    pages = pages_of(bare_press.render(printed(make()), paper, timestamp=0).pdf, tmp_path)
    assert [page.count("Before the first day") for page in pages if "Before the first day" in page] == [1, 1, 1]


@pytest.mark.parametrize("paper", list(Paper))
def test_no_page_is_empty_and_none_ends_with_a_heading(press: Press, tmp_path: Path, paper: Paper) -> None:
    """Each page has text besides its head and foot, and the last line above the foot is no heading of the outline."""
    made = press.render(printed(heavy()), paper, timestamp=0)
    headings = {title.lstrip(".") for title in outline_titles(opened(made.pdf))}
    for page in pages_of(made.pdf, tmp_path):
        lines = [line for line in page.splitlines() if line.strip()]
        assert len(lines) > 5, page
        body = [line for line in lines if not line.startswith(("Made on", "Page "))]
        assert "".join(body[-1].split()) not in headings, page


@pytest.mark.parametrize("paper", list(Paper))
def test_sums_never_begin_a_page_alone(bare_press: Press, tmp_path: Path, paper: Paper) -> None:
    """However many tasks there are, the page that has the sums has at least one of the rows that they sum."""
    alone = []
    for count in range(19, 30):
        whole = printed(sample(tuple(f"Chore {n:03d}" for n in range(count))))
        table = tuple(section for section in whole.sections if section.heading == "All tasks, in order of priority")
        made = bare_press.render(replace(whole, sections=table), paper, timestamp=0)
        (page,) = [page for page in pages_of(made.pdf, tmp_path) if "looking after them" in page and "Bottle" in page]
        if not re.search(r"^(\d+ Chore \d{3}|And \S+ more)", page[: page.index("looking after them")], re.MULTILINE):
            alone.append(count)
    assert alone == []


@pytest.mark.parametrize("paper", list(Paper))
def test_a_helper_keeps_to_one_page(bare_press: Press, tmp_path: Path, paper: Paper) -> None:
    """Figures and charts of the year stand together, also where the names of the tasks take a few lines more."""
    names = tuple(f"{name}, with all that belongs to it and has to be said of it" for name in ORDINARY)
    pages = pages_of(bare_press.render(printed(sample(names)), paper, timestamp=0).pdf, tmp_path)
    page = next(page for page in pages if "Kind of help Virtual assistant" in page)
    assert "Mara (assistant)" in page
    assert "Running total over the year" in page
    assert "at its better end" in page


@pytest.mark.parametrize("paper", list(Paper))
def test_one_brief_for_a_helper_is_one_page(bare_press: Press, tmp_path: Path, paper: Paper) -> None:
    """What is to be done, and how both work together, on a single sheet."""
    made = small()
    given = redacted(made.plan, made.outcome, uid(1), {made.plan.tasks[0].id})
    document = handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    (page,) = pages_of(bare_press.render(document, paper, timestamp=0).pdf, tmp_path)
    assert "What is to be done" in page
    assert "Check-ins" in page


def test_a_page_says_which_section_goes_on(bare_press: Press, tmp_path: Path) -> None:
    """The head names the section of a page that begins in its middle, and the part of it; nothing where one begins there."""
    pages = pages_of(bare_press.render(printed(small()), Paper.A4, timestamp=0).pdf, tmp_path)
    heads = [page.splitlines()[0] for page in pages[1:]]
    assert heads[0] == "Nordlys Studio, autumn"
    assert "Nordlys Studio, autumn Briefs for the helpers" in heads
    assert heads[-1] == "Nordlys Studio, autumn How this was computed · The formulas in words"


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("make", [everyday_names, heavy, long_names])
def test_no_word_lies_over_another(press: Press, tmp_path: Path, make: Callable[[], Sample], paper: Paper) -> None:
    """Every column is wide enough for what stands in it, long words of usual tasks too."""
    assert overlaps(press.render(printed(make()), paper, timestamp=0).pdf, tmp_path) == []


def test_the_title_for_a_helper_keeps_names_apart(press: Press) -> None:
    """A name that runs the other way is shut off in the title, the outline and the heads; the file's name has no such marks."""
    made = sample(("שיחה עם ספקים", "إعداد الفواتير", "Bookkeeping"))
    roles = tuple(role for role in made.plan.roles)
    given = redacted(made.plan, made.outcome, roles[0].id)
    document = handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    for name in ("שיחה עם ספקים", "إعداد الفواتير"):
        assert [
            each
            for each in (document.title, *(section.heading for section in document.sections))
            if f"\u2068{name}\u2069" in each
        ]
    assert uid(1) == roles[0].id
    assert press.render(document, Paper.A4, timestamp=0).missing == ""
