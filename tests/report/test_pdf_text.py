"""The text that can be read back from the PDF is the text of the document: nothing lost, cut or taken as markup."""

from __future__ import annotations

import re
import shutil
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.report.blocks import Table
from ballast.report.press import Paper
from tests.report.papers import PAPERS
from tests.report.reading import printed, squeezed, text_in, texts_of
from tests.report.samples import HOSTILE, ORDINARY, heavy, sample, small, without_money

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.report.press import Press
    from tests.report.samples import Sample

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")

_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u200b\u00ad]")
LATIN_AND_GREEK = tuple(
    name for name in HOSTILE if all(ord(letter) < 0x590 or 0x2000 <= ord(letter) < 0x2200 for letter in name)
)


@pytest.mark.parametrize("make", [small, without_money])
def test_every_text_of_the_document_is_on_the_pages(bare_press: Press, tmp_path: Path, make: Callable[[], Sample]) -> None:
    """Each text of the tree can be read back from the file, whole."""
    document = printed(make())
    pages = squeezed(text_in(bare_press.render(document, Paper.A4, timestamp=0).pdf, tmp_path))
    wanted = texts_of(replace(document, page_words=""), "alt", "said")
    assert [text for text in wanted if squeezed(text) not in pages] == []


def test_markup_in_names_comes_out_letter_for_letter(bare_press: Press, tmp_path: Path) -> None:
    """Names full of Typst, HTML and paths are printed as they were typed."""
    assert len(LATIN_AND_GREEK) >= 8
    made = bare_press.render(printed(sample(LATIN_AND_GREEK)), Paper.A4, timestamp=0)
    pages = squeezed(text_in(made.pdf, tmp_path))
    assert [name for name in LATIN_AND_GREEK if squeezed(name) not in pages] == []


def test_other_scripts_are_shown(press: Press, tmp_path: Path) -> None:
    """Japanese, Korean and Greek names can be read back, and the fonts of this computer have every letter or say which not."""
    made = press.render(printed(heavy()), Paper.A4, timestamp=0)
    if made.missing:
        pytest.skip(f"this computer has no font for {made.missing}")
    pages = squeezed(text_in(made.pdf, tmp_path))
    for name in ("山田太郎さんの見積もり", "각고객문의답변", "ΔημήτρηςΠαπαδόπουλος", "📬"):
        assert name in pages


@pytest.mark.parametrize("name", ["owner", "helper", "helper, one brief", "person"])
def test_every_word_in_every_script_is_read_back(press: Press, tmp_path: Path, name: str) -> None:
    """From each paper, word by word: a reader of the file may put words of a line that runs both ways in another order."""
    document, paper = PAPERS[name][0](), PAPERS[name][1]
    made = press.render(document, paper, timestamp=0)
    if made.missing:
        pytest.skip(f"this computer has no font for {made.missing}")
    read = squeezed(_bare(text_in(made.pdf, tmp_path)))
    texts = texts_of(replace(document, page_words=""), "alt", "said")
    words = {squeezed(word).strip(",") for text in texts for word in _bare(text).split()}
    assert len(words) > 60
    assert [word for word in sorted(words) if word not in read] == []


def _bare(text: str) -> str:
    """Without the marks of direction, in the shortest spelling of each letter."""
    return unicodedata.normalize("NFC", _DIRECTIONS.sub("", text))


@pytest.mark.parametrize("count", [1, 24, 25, 26, 60])
def test_no_row_is_lost_over_pages(bare_press: Press, tmp_path: Path, count: int) -> None:
    """Every task that was judged has its row in the printed table, all others one; their hours add up to the stated whole."""
    made_from = sample(tuple(f"Chore {number:03d}" for number in range(count)))
    text = text_in(bare_press.render(printed(made_from), Paper.A4, timestamp=0).pdf, tmp_path)
    measured = text[text.index("What was measured", text.index("How this was computed")) :]
    rows = re.findall(r"^Chore (\d{3}) ([\d.]+) h \d", measured, flags=re.MULTILINE)
    together = re.findall(r"^And (\S+) more\nseen too little to say\n([\d.]+) h", measured, flags=re.MULTILINE)
    few = [number for number in range(count) if number % 7 == 6]
    assert [int(number) for number, _ in rows] == [number for number in range(count) if number not in few]
    assert [number for number, _ in together] == [str(len(few)) if len(few) > 1 else "one"][: len(few)]
    whole = sum(task.total.total_seconds() for task in made_from.plan.tasks) / 3600
    assert sum(float(hours) for _, hours in (*rows, *together)) == pytest.approx(whole, abs=0.05 * count + 0.05)


def test_head_is_repeated_on_each_page_of_the_table(bare_press: Press, tmp_path: Path) -> None:
    """A reader of the second page of the table still knows what the columns are."""
    document = printed(sample(tuple(f"Chore {number:03d}" for number in range(70))))
    text = text_in(bare_press.render(document, Paper.A4, timestamp=0).pdf, tmp_path)
    pages = [page for page in text.split("\f") if re.search(r"^\d+ Chore", page, flags=re.MULTILINE)]
    assert len(pages) >= 3
    assert all("Verdict, hand to" in page for page in pages)


def test_every_page_says_which_of_how_many(bare_press: Press, tmp_path: Path) -> None:
    """Page numbers run from 1 to the number of pages."""
    made = bare_press.render(printed(small()), Paper.LETTER, timestamp=0)
    found = re.findall(r"Page (\d+) of (\d+)", text_in(made.pdf, tmp_path))
    assert found == [(str(number), str(made.pages)) for number in range(1, made.pages + 1)]


def test_table_of_the_tree_has_a_row_for_each_task() -> None:
    """The tree itself loses no task: each stands once in the table, those that were seen too little behind one row."""
    made_from = heavy()
    tables = [block for section in printed(made_from).sections for block in section.blocks if isinstance(block, Table)]
    ranked, few = [row for row in tables[0].rows if row[0].text], tables[0].parts
    assert [row[0].text for row in (*ranked, *few)] == [str(rank) for rank in range(1, 45)]
    assert len({row[1].text for row in (*ranked, *few)}) == 44
    assert {row[5].chip for row in few} == {"Log more"} != {row[5].chip for row in ranked}
    assert tables[0].rows[len(ranked)][1].text == f"And {len(few)} more"
    assert len(ORDINARY) + len(HOSTILE) <= 44
