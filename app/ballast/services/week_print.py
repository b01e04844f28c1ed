"""Print the review of a week on one page, at the level of privacy that the owner chose; show that page before it leaves.

What may not leave is left out here, before the document is made: names of tasks are exchanged for letters before a sentence is
worded, own categories likewise, and notes are not even read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from ballast.domain.insight.findings import ToTry, Trial
from ballast.domain.insight.note import OWN_TRIAL, Said
from ballast.domain.insight.privacy import Labels, Privacy, renamed
from ballast.domain.insight.trend import whole_week
from ballast.domain.log.watch import unwatched
from ballast.report.names import file_name
from ballast.report.plain import one_line, shortened
from ballast.report.problems import ReportProblem
from ballast.report.week import LONGEST_NAME, WeekMaterial, letter, shown_tasks, week_document
from ballast.report.week_leaving import Held, Leaving, leaving
from ballast.report.week_words import WeekWords
from ballast.services.plans import Paper, PdfResult, Press, Proof, make_press, print_pdf
from ballast.services.review import LONGEST_WHOLE_LOG, entries_of_ids, review_period
from ballast.services.review_notes import note_on, tried
from ballast.services.week_end import findings_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta
    from uuid import UUID

    from ballast.domain.insight.findings import Findings
    from ballast.domain.insight.note import ReviewNote, Went
    from ballast.domain.insight.period import Period
    from ballast.domain.insight.review import Review
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category, Task
    from ballast.domain.log.watch import Watch
    from ballast.report.formats import ReportFormats
    from ballast.store.store import Store

__all__ = ["Leaving", "Paper", "PdfResult", "Press", "Privacy", "ReportProblem", "WeekWords", "make_press", "print_pdf"]

_NOTES_MOST = 5


@dataclass(frozen=True, slots=True)
class WeekStyle:
    """How a review is printed: paper, level of privacy, words, numbers; how findings are worded and categories called."""

    paper: Paper
    privacy: Privacy
    words: WeekWords
    formats: ReportFormats
    say: Callable[[Findings], Said]
    category: Callable[[Category | None], str]


@dataclass(frozen=True, slots=True)
class WeekProof:
    """A review ready for the press, and what leaves with it."""

    proof: Proof
    leaving: Leaving


def set_week(store: Store, period: Period, style: WeekStyle, clock: Clock, watch: Watch = unwatched) -> WeekProof:
    """The review of a period as a document of one page, from the log as it is now and the note kept on these days."""
    review = review_period(store, period, clock, watch).review
    found = findings_of(store, period, clock, watch) if period.days <= LONGEST_WHOLE_LOG else None
    note, before = note_on(store, period), tried(store, period)
    named = style.privacy is not Privacy.TOTALS
    labels = Labels(lambda number: style.words.own_task.format(letter=letter(number)))
    call = _short if named else labels
    said = Said() if found is None else _said(renamed(found, call), note, style)
    notes = _entry_notes(store, found, period, clock, watch)
    full = style.privacy is Privacy.NOTES
    material = WeekMaterial(
        review=review,
        privacy=style.privacy,
        said=said,
        categories=_categories(review, style),
        whole=whole_week(review, store.profile.get().days_per_week),
        named=named,
        tried=_tried(before, style.privacy),
        text=note.text if full and note else "",
        notes=notes if full else (),
        hidden=labels.used > 0,
    )
    now = clock.now()
    document = week_document(material, style.words, style.formats, made_on=now.date())
    held = _held(review, found, note, notes)
    return WeekProof(Proof(document, style.paper, now), leaving(held, style.privacy, style.words.leaving))


def picture(proof: Proof, press: Press) -> bytes:
    """The page as a PNG picture, exactly as it would be printed. Raises ReportProblem."""
    return press.picture(proof.document, proof.paper)


def pdf_name(title: str, clock: Clock) -> str:
    """What the file would be called: a title and today, in letters that every system takes."""
    return file_name(title, clock.now().astimezone(clock.zone).date(), otherwise="Review")


def _short(task: Task) -> str:
    return shortened(task.name, LONGEST_NAME)


def _said(found: Findings, note: ReviewNote | None, style: WeekStyle) -> Said:
    """The sentences of the log as it is; the thing to try is the one that the owner kept, where it may be said."""
    said = style.say(found)
    if note is None:
        return said
    if not note.said.to_try or not _may_say(note, style.privacy) or (style.privacy is Privacy.TOTALS and not note.trial):
        return replace(said, to_try="")
    if style.privacy is Privacy.TOTALS:
        return replace(said, to_try=_unnamed_trial(found, Trial(note.trial), style))
    return replace(said, to_try=note.said.to_try)


def _unnamed_trial(found: Findings, trial: Trial, style: WeekStyle) -> str:
    """The kept thing to try without the name of its task; empty where it says nothing without one."""
    if trial is found.to_try.trial:
        return style.say(found).to_try
    return "" if trial is Trial.CALM_HOUR else style.say(replace(found, to_try=ToTry(trial))).to_try


def _may_say(note: ReviewNote, privacy: Privacy) -> bool:
    """Whether the thing to try of a note may leave: the owner's own words do only with the notes."""
    return privacy is Privacy.NOTES or note.trial != OWN_TRIAL


def _tried(note: ReviewNote | None, privacy: Privacy) -> tuple[str, Went] | None:
    """The thing to try of a week before with how it went; it was kept with the name of its task, which totals have not."""
    if note is None or note.went is None or privacy is Privacy.TOTALS or not _may_say(note, privacy):
        return None
    return note.said.to_try, note.went


def _categories(review: Review, style: WeekStyle) -> tuple[tuple[str, timedelta], ...]:
    hidden = Labels(lambda number: style.words.own_category.format(letter=letter(number)))

    def called(category: Category | None) -> str:
        if category is not None and category.name and style.privacy is Privacy.TOTALS:
            return hidden(category)
        return style.category(category)

    return tuple((called(each.category), each.total) for each in review.categories if each.total)


def _entry_notes(store: Store, found: Findings | None, period: Period, clock: Clock, watch: Watch) -> tuple[str, ...]:
    """The notes on entries behind the findings, each once: first one of each finding, in the order of the findings."""
    if found is None or not found.findings:
        return ()
    wanted = {entry for each in found.findings for entry in each.entries}
    log = entries_of_ids(store, wanted, period, clock, watch)
    texts = {entry.id: one_line(entry.note) for entry in log.entries}
    rows = [[texts[entry] for entry in each.entries if texts.get(entry)] for each in found.findings]
    in_turn = (text for turn in zip_longest(*rows, fillvalue="") for text in turn if text)
    return tuple(dict.fromkeys(in_turn))[:_NOTES_MOST]


def _held(review: Review, found: Findings | None, note: ReviewNote | None, notes: tuple[str, ...]) -> Held:
    named: set[UUID] = {each.task.id for each in shown_tasks(review)}
    if found is not None:
        told = (*(each.task for each in found.findings), *(each.task for each in found.changed), found.to_try.task)
        named |= {task.id for task in told if task is not None}
    return Held(
        tasks=len(named),
        categories=sum(bool(each.category and each.category.name and each.total) for each in review.categories),
        notes=len(notes),
        text=bool(note and note.text),
        own_trial=bool(note and note.trial == OWN_TRIAL),
    )
