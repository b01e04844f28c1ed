"""The helper's PDF, read back whole: all of the briefs are in it, and nothing else of the plan."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.handout import redacted
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Brief
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.handout import handout_document
from ballast.report.press import STANDARDS, Paper
from ballast.report.words import ReportWords
from tests.report.poison import MINE, anonymous, everything_in, numbers_within, poisoned, texts_within
from tests.report.reading import opened, outline_titles, squeezed, tags_of, text_in, texts_of
from tests.report.samples import MADE_ON, heavy, uid

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.report.blocks import Document
    from ballast.report.press import Press

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")


def for_helper(plan: Plan, only: Collection[UUID] | None = None) -> Document:
    """The document of the helper with the role MINE."""
    given = redacted(plan, outcome(plan), MINE, only)
    return handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)


def owners(plan: Plan) -> Document:
    """The owner's document of the same plan."""
    return plan_document(plan, outcome(plan), ReportWords(), EnglishFormats(), made_on=MADE_ON)


def test_every_word_of_the_briefs_is_there_and_no_other_of_the_plan(bare_press: Press, tmp_path: Path) -> None:
    """Each text of the two briefs can be read; no title, category, reason, other helper or other task, wherever one looks."""
    plan = poisoned()
    allowed = {"ownhelper"}
    for task in plan.tasks[:2]:
        allowed |= {task.name, *texts_within(task.brief)}
    made = bare_press.render(for_helper(plan), Paper.A4, timestamp=0)
    read = squeezed(text_in(made.pdf, tmp_path))
    inside = read + everything_in(opened(made.pdf))
    assert [text for text in sorted(allowed) if text not in read] == []
    forbidden = set(texts_within(plan)) - allowed
    assert {
        "plantitle",
        "keptname",
        "theirsname",
        "rivalhelper",
        "mine1reason",
        "mine2category",
        "CHF",
        "heldbacktext",
        "swappartner",
    } <= forbidden
    assert [text for text in sorted(forbidden) if text in inside] == []


def test_no_figure_of_the_plan_is_there(bare_press: Press, tmp_path: Path) -> None:
    """No number that the plan holds or leads to, in any way of writing it, is on the helper's pages."""
    plan = poisoned()
    read = text_in(bare_press.render(for_helper(plan), Paper.A4, timestamp=0).pdf, tmp_path)
    for own in sorted(set(texts_within(plan)) - {""}):
        read = read.replace(own, " ")
    there = set(re.findall(r"\d+(?:[.,]\d+)*", read))
    ours = {"1", "2", "3", "4", "5", "6", "7", "15", "20", "22", "24", "30", "60", "90", "2026"}
    assert there <= ours, there - ours
    figures = {figure for figure in (*numbers_within(plan), *numbers_within(outcome(plan))) if not float(figure).is_integer()}
    assert len(figures) > 60
    assert not there & {f"{figure:.{places}f}" for figure in figures for places in (1, 2)}


def test_the_same_search_finds_them_in_the_owners_plan(bare_press: Press, tmp_path: Path) -> None:
    """The search can find what it looks for: the full plan holds the title, the reasons, the rivals and the money."""
    read = squeezed(text_in(bare_press.render(owners(poisoned()), Paper.A4, timestamp=0).pdf, tmp_path))
    for text in ("plantitle", "keptname", "theirsname", "rivalhelper", "keptreason", "mine2category", "CHF", "77.13"):
        assert text in read


def test_properties_and_outline_say_no_more(bare_press: Press) -> None:
    """The file's title names the helper, not the plan; its outline has the briefs alone; nobody is its author."""
    pdf = opened(bare_press.render(for_helper(poisoned()), Paper.A4, timestamp=0).pdf)
    assert str(pdf.docinfo["/Title"]) == "Briefs for ownhelper"
    assert "/Author" not in pdf.docinfo
    top = [title for title in outline_titles(pdf) if not title.startswith(".")]
    assert sorted(top) == ["Howweworktogether", "mine1name", "mine2name"]


def test_one_brief_can_leave_alone(bare_press: Press, tmp_path: Path) -> None:
    """The other brief of the same helper stays; the title is the task's."""
    plan = poisoned()
    made = bare_press.render(for_helper(plan, {plan.tasks[0].id}), Paper.LETTER, timestamp=0)
    read = text_in(made.pdf, tmp_path)
    assert made.pages == 2
    assert "mine1stepb" in read
    assert "mine2" not in read
    pdf = opened(made.pdf)
    assert str(pdf.docinfo["/Title"]) == "mine1name: brief for ownhelper"


@pytest.mark.parametrize("only", [None, (uid(1001),)])
def test_a_helper_without_a_name_gets_a_title_all_the_same(only: Collection[UUID] | None) -> None:
    """Nobody found yet: the briefs are called briefs."""
    assert for_helper(anonymous(poisoned()), only).title == ("mine1name: brief" if only else "Briefs for the helper")


def test_each_brief_has_its_own_page_and_the_standards_hold(bare_press: Press, tmp_path: Path) -> None:
    """Tagged for screen readers, headings without a gap, each brief on a page of its own, also where nothing is written yet."""
    plan = poisoned()
    empty = replace(plan, tasks=tuple(replace(task, brief=Brief(), name="") for task in plan.tasks))
    for each, pages in ((plan, 3), (empty, 3)):
        made = bare_press.render(for_helper(each), Paper.A4, timestamp=0)
        assert made.standards == STANDARDS
        assert made.pages == pages
    read = text_in(bare_press.render(for_helper(plan), Paper.A4, timestamp=0).pdf, tmp_path).split("\f")
    assert ["mine1stepa" in page for page in read[:3]].count(True) == 1
    headings = [tag for tag in tags_of(opened(bare_press.render(for_helper(plan), Paper.A4, timestamp=0).pdf)) if tag[1] == "H"]
    assert {"/H1", "/H2", "/H3"} == set(headings)


def test_hostile_names_are_letters(press: Press) -> None:
    """Markup, paths and other scripts in names come out as text; the tree holds each as it was typed."""
    sample = heavy()
    given = redacted(sample.plan, sample.outcome, uid(1))
    document = handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    assert {" ".join(task.name.split()) for task in given.tasks} <= set(texts_of(document))
    assert press.render(document, Paper.A4, timestamp=0).pages == len(given.tasks) + 1


def test_the_owner_may_put_a_name_in(bare_press: Press) -> None:
    """An author stands in the file's properties only where the owner asked for it."""
    document = replace(for_helper(poisoned()), author="Ada Lovelace")
    pdf = opened(bare_press.render(document, Paper.A4, timestamp=0).pdf)
    assert str(pdf.docinfo["/Author"]) == "Ada Lovelace"
