"""The table of a plan in a spreadsheet says what the page says, number for number, in the owner's way of writing them."""

from __future__ import annotations

import csv
import io
import re
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice
from ballast.exchange.spreadsheet import write_table
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.markdown import markdown
from ballast.report.press import Paper
from ballast.report.sheet import sheet
from ballast.report.words import ReportWords
from tests.domain.delegation.plans import plan, role, task
from tests.report.reading import printed, text_in
from tests.report.samples import MADE_ON, empty, heavy, small, without_money

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.report.blocks import Document
    from ballast.report.press import Press


@dataclass(frozen=True)
class _German(EnglishFormats):
    """A comma for decimals, points for thousands."""

    def number(self, value: float, places: int) -> str:
        """Such as 1.234,5."""
        return super().number(value, places).translate(str.maketrans(",.", ".,"))


def real(formats: EnglishFormats) -> Document:
    """A plan whose figures are reckoned: a helper with a large and two small tasks, and one that is kept."""
    helper = role(1)
    tasks = [task(number, hours, role_id=helper.id, choice=Choice.DELEGATE) for number, hours in enumerate((9.0, 0.9, 0.4), 1)]
    made = plan(*tasks, task(4, 3.0, choice=Choice.KEEP), roles=(helper,), created_at=datetime(2026, 1, 19, tzinfo=UTC))
    return plan_document(made, outcome(made), ReportWords(), formats, made_on=MADE_ON)


def rows_of(document: Document, *, comma: bool) -> list[dict[str, str]]:
    """The file as a spreadsheet reads it."""
    found = sheet(document)
    assert found is not None
    text = write_table(found.heads, found.rows, comma=comma).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if comma else ",", strict=True))


def figure(text: str, *, comma: bool) -> float:
    """A number as it is written on a page or in a cell."""
    bare = re.sub(r"[^\d.,−-]", "", text).replace("−", "-")
    return float(bare.replace(".", "").replace(",", ".") if comma else bare.replace(",", ""))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")
@pytest.mark.parametrize("comma", [False, True])
def test_totals_of_pdf_text_and_table_are_one(bare_press: Press, tmp_path: Path, comma: bool) -> None:  # noqa: FBT001 - a case
    """Read back from all three files, in English and with a decimal comma: the same totals, and the columns add up to them."""
    document = real(_German() if comma else EnglishFormats())
    rows = rows_of(document, comma=comma)
    net, freed = "Adds, 12 months, USD", "Freed a week, hours"
    total = {name: figure(rows[-1][name], comma=comma) for name in (net, freed)}
    for name, whole in total.items():
        parts = [figure(row[name], comma=comma) for row in rows[:-1] if row[name]]
        assert sum(parts) == pytest.approx(whole, abs=0.001)
    page = text_in(bare_press.render(document, Paper.A4, timestamp=0).pdf, tmp_path)
    on_page = re.search(r"^Together\s+handed over\s+(\S+) h\s+(\S+)$", page, re.MULTILINE)
    in_text = re.search(r"^\|  \| Together \(handed over\) \|[ |]+\| (\S+) h \| (\S+) \|$", markdown(document), re.MULTILINE)
    assert on_page is not None
    assert in_text is not None
    for found in (on_page, in_text):
        assert figure(found[1], comma=comma) == pytest.approx(total[freed], abs=0.001)
        assert figure(found[2], comma=comma) == total[net]
    assert total[net] != 0


def test_every_task_has_its_row_as_on_the_page() -> None:
    """Names, verdicts and helpers are those of the page; a task with too little data has empty cells, no zeros."""
    sample = heavy()
    rows = rows_of(printed(sample), comma=False)
    ranked = [row for row in rows if row["#"]]
    assert len(ranked) == len(sample.plan.tasks)
    assert [int(row["#"]) for row in ranked] == list(range(1, 45))
    assert {row["Verdict"] for row in ranked} == {"Hand over", "Keep", "Redesign first", "Automate", "Drop", "Log more"}
    unknown = [row for row in ranked if row["Verdict"] == "Log more"]
    assert {row["Hours a week, low"] + row["Hours a week, middle"] + row["Bottleneck"] for row in unknown} == {""}
    assert {row["Hand to"] for row in ranked if row["Verdict"] == "Automate"} == {"Software"}


def test_ranges_are_those_that_are_said() -> None:
    """Low, middle and high are the figures of the page, in hours also where the page says minutes."""
    first, *_, last = [row for row in rows_of(printed(small()), comma=False) if row["#"]]
    assert [first[f"Hours a week, {end}"] for end in ("low", "middle", "high")] == ["11", "15", "21"]
    assert [last[f"Hours a week, {end}"] for end in ("low", "middle", "high")] == ["2", "2.5", "3.5"]
    short = real(EnglishFormats())
    assert [row["Hours a week, low"] for row in rows_of(short, comma=False) if row["Task"] == "Task 3"] == ["0.3333"]


def test_without_money_there_is_no_column_of_it_and_without_tasks_no_table() -> None:
    """An owner who left money out gets no empty column; an empty plan has nothing to tell."""
    found = sheet(printed(without_money()))
    assert found is not None
    assert not [head for head in found.heads if "12 months" in head]
    assert sheet(printed(empty())) is None


def test_a_helper_gets_no_table() -> None:
    """A document without figures for a spreadsheet has no sheet."""
    document = printed(small())
    assert sheet(replace(document, sections=document.sections[3:])) is None


def test_a_long_log_takes_one_row_on_paper_and_all_of_them_in_a_spreadsheet() -> None:
    """Of forty tasks thirty-seven were hardly seen, some on no day that counts: one row stands for them on page and in text.

    The table has a row for each; the sums are the same in all three, and so is the time that was logged.
    """
    helper = role(1)
    handed = [task(number, 9.0, role_id=helper.id, choice=Choice.DELEGATE) for number in (1, 2, 3)]
    few = [task(number, 1.0, hours=None, days=number % 3) for number in range(4, 41)]
    made = plan(*handed, *few, roles=(helper,), created_at=datetime(2026, 1, 19, tzinfo=UTC))
    document = plan_document(made, outcome(made), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    rows, text = rows_of(document, comma=False), markdown(document)
    assert [row["Task"] for row in rows if row["#"]] == [each.name for each in (*handed, *few)]
    assert "| 0 / " not in text
    assert "on 0 days" not in text
    assert text.count("And 37 more") == 2  # in the table of all tasks, and where it is told how it was computed
    hours = sum((each.total for each in few), timedelta()) / timedelta(hours=1)
    assert f"And 37 more (seen too little to say; {hours:.0f} h logged)" in text
    alone = plan(*handed, roles=(helper,), created_at=made.created_at)
    shorter = rows_of(plan_document(alone, outcome(alone), ReportWords(), EnglishFormats(), made_on=MADE_ON), comma=False)
    assert rows[-2:] == shorter[-2:]
    assert rows[-1]["Task"] == "Together"


def test_where_all_was_seen_too_little_the_table_says_only_that() -> None:
    """A first day of logging: one row for all tasks, no sums of nothing, and in a spreadsheet a row for each."""
    made = plan(*(task(number, 1.0, hours=None, days=1) for number in (1, 2)))
    document = plan_document(made, outcome(made), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    assert "|  | 2 tasks (seen too little to say;" in markdown(document)
    assert [row["Task"] for row in rows_of(document, comma=False)] == ["Task 1", "Task 2"]
