"""The review of a week on one page, read back from the file: what is on it, and what must not be."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QLocale

from ballast.domain.insight.findings import Trial
from ballast.domain.insight.note import Said, Went
from ballast.domain.insight.period import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Category, Entry, Task
from ballast.report.formats import EnglishFormats
from ballast.services import review, review_notes, week_end, week_print
from ballast.services.review_notes import Kept
from ballast.services.week_print import Paper, Press, Privacy, WeekStyle, WeekWords
from ballast.ui.words.categories import category_name
from ballast.ui.words.findings import all_said
from ballast.ui.words.formats import Words
from tests.report.conformance import faults
from tests.report.reading import opened, outline_titles, squeezed, tags_of, text_in

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.services.week_print import WeekProof
    from ballast.store.store import Store

RESOURCES = Path(__file__).parents[2] / "resources"
WORDS = Words(QLocale.c())
LONG = "Answering what Zweckverband-Kläranlagen-Betriebsgesellschaft asks about the quarterly statement, again and again "
NAMES = (
    f"{LONG} Poison1",
    "Poison2 見積もりの作成と顧客への返信",
    "Poison3 Ανταπόκριση σε πελάτες",
    "Poison4 الرد على العملاء",
    "Poison5 📬",
)
needs_reader = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")


@pytest.fixture(scope="module")
def press() -> Press:
    """A press that may use every font of this computer."""
    return week_print.make_press(RESOURCES / "report", RESOURCES / "fonts" / "inter")


def style(privacy: Privacy, paper: Paper = Paper.A4) -> WeekStyle:
    """A style in English."""
    return WeekStyle(paper, privacy, WeekWords(), EnglishFormats(), lambda found: all_said(found, WORDS), category_name)


def proof(store: Store, clock: FixedClock, privacy: Privacy, paper: Paper = Paper.A4) -> WeekProof:
    """The expected period, set."""
    return week_print.set_week(store, review.expected_period(store, clock), style(privacy, paper), clock)


def pages(made: WeekProof, press: Press, folder: Path) -> str:
    """The text of the printed page, without spaces."""
    return squeezed(text_in(press.render(made.proof.document, made.proof.paper, timestamp=0).pdf, folder))


@pytest.fixture
def heavy(store: Store, clock: FixedClock) -> Store:
    """Two weeks of ten hours a day: nine categories of the owner's, long names in five scripts, and notes on all entries."""
    monday = clock.now().date() - timedelta(days=clock.now().weekday() + 14)
    with store.action(Deed.IMPORT, at=clock.now()) as act:
        for category in store.categories.all():
            act.categories.replace(replace(category, name=f"Poisonclient{category.position} {LONG}"))
        own = [Category(uuid4(), f"Poisonclient{n} Ωμέγα {LONG}", n, "star", n, 0.5) for n in range(5, 9)]
        for category in own:
            act.categories.add(category)
        groups = [*store.categories.all(), *own]
        tasks = [Task(uuid4(), f"{name} {n}", groups[n % 9].id) for n in range(10) for name in NAMES[n % 5 : n % 5 + 1]]
        for task in tasks:
            act.tasks.add(task)
        for day in range(14):
            for slot, task in enumerate(tasks):
                start = datetime.combine(monday + timedelta(days=day), time(8 + slot), tzinfo=clock.zone)
                late = timedelta(minutes=20) if slot % 3 == 0 else None
                act.entries.add(
                    Entry(
                        uuid4(), task.id, start, start + timedelta(minutes=50 - slot), stress=slot % 5, delayed=bool(late),
                        note=f"Poisonnote {LONG} {day} {slot}", blocked=late, interruption=slot % 2 == 0,
                    )
                )  # fmt: skip
    return store


def keep(store: Store, clock: FixedClock, text: str = "Poisontext", trial: Trial | None = None) -> None:
    """Keep a note on the week before and one on the expected period; both have poison in what to try and in the text."""
    period = review.expected_period(store, clock)
    before = Period(period.first - timedelta(days=7), period.first - timedelta(days=1))
    review_notes.keep_note(store, before, Kept(Said(to_try="Poisonbefore"), "Poisonold"), clock)
    earlier = review_notes.notes(store)[0].id
    kept = Kept(Said(("Poisonsaid",), to_try=f"Poisontrial {LONG * 3}"), text, trial, earlier, Went.HELPED)
    review_notes.keep_note(store, period, kept, clock)


@needs_reader
@pytest.mark.parametrize("trial", [None, *Trial])
def test_totals_name_nothing_of_the_owner(
    heavy: Store, clock: FixedClock, press: Press, tmp_path: Path, trial: Trial | None
) -> None:
    """No task, no category of the owner's, no note, no text, no own thing to try: neither on the page nor in its tree."""
    keep(heavy, clock, trial=trial)
    made = proof(heavy, clock, Privacy.TOTALS)
    assert "oison" not in repr(made)
    text = pages(made, press, tmp_path)
    assert "oison" not in text
    assert squeezed("Zweckverband") not in text
    assert squeezed("Task A") in text
    assert squeezed("Category I") in text


@needs_reader
def test_task_names_are_named_and_notes_are_not(heavy: Store, clock: FixedClock, press: Press, tmp_path: Path) -> None:
    """The middle level: names of tasks and categories, nothing that the owner wrote beside them."""
    keep(heavy, clock)
    text = pages(proof(heavy, clock, Privacy.TASKS), press, tmp_path)
    assert "Poison2見積もり" in text
    assert "Poisonclient" in text
    assert [word for word in ("Poisonnote", "Poisontext", "Poisontrial", "Poisonbefore", "Poisonold") if word in text] == []


@needs_reader
def test_notes_are_there_where_the_owner_wants_them(heavy: Store, clock: FixedClock, press: Press, tmp_path: Path) -> None:
    """The last level: own text, own thing to try, how the one before went, notes on entries behind the findings."""
    keep(heavy, clock)
    text = pages(proof(heavy, clock, Privacy.NOTES), press, tmp_path)
    assert [word for word in ("Poisonnote", "Poisontext", "Poisontrial", "Poisonbefore") if word not in text] == []
    assert squeezed("It helped.") in text
    assert "Poisonold" not in text


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("privacy", Privacy)
def test_it_is_one_page_whatever_is_in_it(
    heavy: Store, clock: FixedClock, press: Press, privacy: Privacy, paper: Paper
) -> None:
    """Nine categories, long names in five scripts, a text of any length: one page of the right size, drawn small enough."""
    keep(heavy, clock, "\n".join(f"Zeile {n} 静かな週でした" * 5 for n in range(400)))
    made = press.render(proof(heavy, clock, privacy, paper).proof.document, paper, timestamp=0)
    pdf = opened(made.pdf)
    size = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}[paper]
    assert [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in pdf.pages] == [size]


@needs_reader
def test_the_last_line_of_a_full_page_is_on_it(heavy: Store, clock: FixedClock, press: Press, tmp_path: Path) -> None:
    """Nothing runs off the page: what comes last stands above the footer, inside the margins."""
    keep(heavy, clock, "\n".join(f"Zeile {n} " + "静かな週でした" * 10 for n in range(400)))
    made = proof(heavy, clock, Privacy.NOTES, Paper.LETTER)
    file = tmp_path / "page.pdf"
    file.write_bytes(press.render(made.proof.document, Paper.LETTER, timestamp=0).pdf)
    boxes = words_of(file)
    last = max(bottom for word, bottom in boxes if word not in {"Page", "1", "of"} and bottom < 740)
    assert last <= 740
    assert not [word for word, bottom in boxes if bottom > 792]
    text = squeezed(text_in(file.read_bytes(), tmp_path))
    assert squeezed("The rest of the text does not fit") in text
    assert text.count("Poisonnote") == 5


def words_of(file: Path) -> list[tuple[str, float]]:
    """Every word of a page with its lower end in points from the top."""
    done = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True)
    return [(word, float(at)) for at, word in re.findall(r'yMax="([\d.]+)">([^<]*)</word>', done.stdout.decode())]


@needs_reader
def test_the_figures_are_those_of_the_review(sample_store: Store, clock: FixedClock, press: Press, tmp_path: Path) -> None:
    """Hours in all, of each category and of the first task, added up here from the entries; days; findings word for word."""
    period = review.expected_period(sample_store, clock)
    text = pages(proof(sample_store, clock, Privacy.TASKS), press, tmp_path)
    log = review.log_of(sample_store, period, sample_store.profile.get(), clock)
    categories = {category.id: category_name(category) for category in sample_store.categories.all()}
    sums: dict[str, timedelta] = {}
    for entry in log.entries:
        task = log.task_of(entry)
        for key in ("all", task.name, categories[task.category_id] if task.category_id else "none"):
            sums[key] = sums.get(key, timedelta(0)) + entry.length(clock.now())
    for name in categories.values():
        share = f"{100 * sums[name] / sums['all']:.0f}%"
        assert squeezed(f"{name}{WORDS.duration(sums[name])}{share}") in text, name
    assert squeezed(WORDS.duration(sums["all"])) in text
    assert squeezed(f"Customer e-mail{WORDS.duration(sums['Customer e-mail'])}") in text
    found = all_said(week_end.findings_of(sample_store, period, clock), WORDS)
    assert [line for line in (*found.findings, *found.better, found.to_try) if squeezed(line) not in text] == []


def test_the_file_is_tagged_titled_and_says_nothing_of_the_machine(
    sample_store: Store, clock: FixedClock, press: Press
) -> None:
    """For screen readers and archives; title, language and outline are set; no author, no path, the same bytes each time."""
    document = proof(sample_store, clock, Privacy.TASKS).proof.document
    made = press.render(document, Paper.A4, timestamp=7)
    assert made.standards == ("a-2a", "ua-1")
    assert press.render(document, Paper.A4, timestamp=7).pdf == made.pdf
    pdf = opened(made.pdf)
    period = review.expected_period(sample_store, clock)
    assert str(pdf.docinfo["/Title"]) == EnglishFormats().days(period.first, period.last)
    assert (str(pdf.Root.Lang), "/Author" in pdf.docinfo) == ("en", False)
    assert {"/Table", "/TH", "/TD", "/Figure", "/L", "/H1", "/H2"} <= set(tags_of(pdf))
    assert {squeezed("What stands out"), squeezed("One thing to try")} <= set(outline_titles(pdf))
    assert str(Path.home()).encode() not in made.pdf


@pytest.mark.parametrize("privacy", list(Privacy))
@pytest.mark.parametrize("paper", list(Paper))
def test_a_checker_finds_nothing(heavy: Store, clock: FixedClock, press: Press, privacy: Privacy, paper: Paper) -> None:
    """At each level, on both papers and with names in every script, the page keeps PDF/UA-1."""
    keep(heavy, clock)
    made = press.render(proof(heavy, clock, privacy, paper).proof.document, paper, timestamp=0)
    if made.missing:
        pytest.skip(f"this computer has no font for {made.missing}")
    assert faults(opened(made.pdf)) == []


def test_the_picture_is_the_page(sample_store: Store, clock: FixedClock, press: Press) -> None:
    """The preview comes from the same tree: a PNG in the proportions of the paper."""
    made = proof(sample_store, clock, Privacy.TOTALS, Paper.LETTER)
    png = week_print.picture(made.proof, press)
    assert png.startswith(b"\x89PNG")
    wide, tall = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    assert tall / wide == pytest.approx(11 / 8.5, abs=0.01)


def test_what_leaves_and_what_stays_is_told_for_each_level(heavy: Store, clock: FixedClock) -> None:
    """Each line stands on one side only, and moves over as the level rises."""
    keep(heavy, clock)
    told = {level: proof(heavy, clock, level).leaving for level in Privacy}
    assert [set(each.leaves) & set(each.stays) for each in told.values()] == [set(), set(), set()]
    assert "Your own text" in told[Privacy.TOTALS].stays
    assert "Your own text" in told[Privacy.TASKS].stays
    assert "Your own text" in told[Privacy.NOTES].leaves
    assert any(line.startswith("The names of all tasks") for line in told[Privacy.TOTALS].stays)
    assert any(line.startswith("The names of 9 categories") for line in told[Privacy.TASKS].leaves)
    assert "Your notes on 5 entries behind it" in told[Privacy.NOTES].leaves
    assert all("Your name, the name of your computer, and where your files are" in each.stays for each in told.values())


def test_a_year_has_figures_and_no_findings(sample_store: Store, clock: FixedClock, press: Press) -> None:
    """What stands out is said of a week or an audit; a longer period is printed all the same, on one page."""
    whole = review.expected_period(sample_store, clock)
    year = Period(whole.first - timedelta(days=350), whole.last)
    made = week_print.set_week(sample_store, year, style(Privacy.TASKS), clock)
    assert press.render(made.proof.document, Paper.A4, timestamp=0).pages == 1
    headings = [section.heading for section in made.proof.document.sections]
    assert "What stands out" not in headings


def test_an_empty_period_is_printed_as_empty(store: Store, clock: FixedClock, press: Press) -> None:
    """Nothing logged: no bars, no division by nothing, one page."""
    made = proof(store, clock, Privacy.TOTALS)
    assert press.render(made.proof.document, Paper.A4, timestamp=0).standards
