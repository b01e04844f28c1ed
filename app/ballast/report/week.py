"""The review of a week as a document of one page. The same tree is printed and shown before it leaves.

What may not leave at a level of privacy never reaches this module: `services.week_print` leaves it out of `WeekMaterial`.
Texts of any length are cut here to what a page can hold; the template draws the whole smaller where that does not suffice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.telling import only_signal, weighty
from ballast.report.blocks import (
    Bullets,
    Card,
    Cards,
    Cell,
    Column,
    DayColumn,
    DayColumns,
    Document,
    Heading,
    Pair,
    Paragraph,
    Section,
    ShareBar,
    ShareBars,
    Table,
)
from ballast.report.hours import HoursVoice
from ballast.report.plain import clean, sentence, shortened, unbroken

if TYPE_CHECKING:
    from datetime import date, timedelta

    from ballast.domain.insight.note import Said, Went
    from ballast.domain.insight.privacy import Privacy
    from ballast.domain.insight.review import DayTotal, Projection, Review, TaskReview
    from ballast.report.blocks import Single
    from ballast.report.formats import ReportFormats
    from ballast.report.week_words import WeekWords

LONGEST_NAME = 60
"""Letters of a name on the page; a longer one ends in … ."""
LONGEST_TEXT, LONGEST_LINES = 1400, 18
"""Letters and lines of the owner's own text on the page; where there is more, the page says so."""
LONGEST_NOTE, LONGEST_TRIAL = 160, 300
TASKS_SHOWN = 5
_FEW_CATEGORIES = 6  # so many leave room for the tasks below, over the full width
_DAYS_ON_CHART, _DAYS_NAMED = 62, 14
_WEEK_DAYS, _FAIR_FROM, _GOOD_FROM, _HOUR, _MINUTE = 7, 5, 10, 3600, 60


@dataclass(frozen=True, slots=True)
class WeekMaterial:
    """What the page is made of, at its level of privacy.

    `said` is worded for that level. `categories` are names and hours, longest first. `whole` is all work in hours a week.
    `named` says whether tasks may be. `tried` is the thing to try of a week before with how
    it went. `text` and `notes` (on entries behind the findings) are the owner's, empty where they stay. `hidden` says that
    tasks have letters in place of names.
    """

    review: Review
    privacy: Privacy
    said: Said
    categories: tuple[tuple[str, timedelta], ...]
    whole: Projection | None = None
    named: bool = True
    tried: tuple[str, Went] | None = None
    text: str = ""
    notes: tuple[str, ...] = ()
    hidden: bool = False


def week_document(material: WeekMaterial, words: WeekWords, formats: ReportFormats, *, made_on: date) -> Document:
    """The review of a period as a tree of plain values, to be drawn on one page."""
    page = _Page(material, words, formats)
    period = material.review.period
    title = formats.days(period.first, period.last)
    return Document(
        title=title,
        language=formats.language,
        eyebrow=words.eyebrow if period.days <= _WEEK_DAYS else words.eyebrow_longer,
        band=(words.days.of(period.days, n=formats.number(period.days, 0)),),
        head=title,
        made_on=words.made_on.format(day=formats.day(made_on), privacy=words.privacy[material.privacy]),
        page_words=words.page,
        sections=page.sections(),
        one_page=True,
    )


def shown_tasks(review: Review) -> tuple[TaskReview, ...]:
    """The tasks of which the page tells."""
    return weighty(review, TASKS_SHOWN)


def letter(number: int) -> str:
    """A for the first, B for the second, AA after Z."""
    last = chr(ord("A") + number % 26)
    return letter(number // 26 - 1) + last if number >= 26 else last  # noqa: PLR2004 - the letters of the alphabet


@dataclass(frozen=True, slots=True)
class _Page:
    material: WeekMaterial
    words: WeekWords
    formats: ReportFormats

    @property
    def voice(self) -> HoursVoice:
        """How hours are said."""
        return HoursVoice(self.words.units, self.formats)

    def sections(self) -> tuple[Section, ...]:
        """The page from top to bottom; what has nothing to say is left out."""
        material, words = self.material, self.words
        said = material.said
        days = self.days()
        right = () if days is None else (days,)
        found, tasks = self.categories(), self.tasks()
        few = len(found.bars) <= _FEW_CATEGORIES
        drawn = (Pair((found,), right), *tasks) if few else (Pair((found,), (*right, *tasks)),)
        figures = (Paragraph(self.sure(), "muted"), Cards(self.cards()), *drawn)
        hidden = (Paragraph(words.hidden, "muted"),) if material.hidden else ()
        return (
            Section(words.where, figures),
            *self.stands_out(hidden),
            *self.listed(words.changed, said.changed),
            *self.listed(words.better, said.better),
            *self.trial(),
            *self.own(),
        )

    def cards(self) -> tuple[Card, ...]:
        """Logged, days that count, hours a week, stress: the figures of the screen."""
        review, words = self.material.review, self.words
        twice = review.clock - review.union
        entries = words.entries.of(review.entries, n=self.formats.number(review.entries, 0))
        many = twice.total_seconds() >= _MINUTE
        worked = sum(day.work_day and bool(day.union) for day in review.days)
        counted, logged = (self.formats.number(number, 0) for number in (review.counted_days, worked))
        whole = self.material.whole
        stress = review.mean_stress
        return (
            Card(words.logged, unbroken(self.voice.length(review.clock)), self._twice(twice) if many else entries),
            Card(
                words.counting,
                words.counting_of.format(counted=counted, logged=logged),
                words.coverage.format(share=self.formats.percent(review.coverage)),
            ),
            Card(words.week, unbroken(self.voice.projection(whole)), words.week_detail if whole else words.week_none),
            Card(words.stress, words.stress_none)
            if stress is None
            else Card(words.stress, words.stress_of.format(mean=self.formats.number(stress, 1)), words.stress_detail),
        )

    def sure(self) -> str:
        """How far the figures can be trusted."""
        counted = self.material.review.counted_days
        level = "none" if not counted else "thin" if counted < _FAIR_FROM else "fair" if counted < _GOOD_FROM else "good"
        return self.words.sure[level]

    def categories(self) -> ShareBars:
        """Totals by category; the shares are of all that is logged."""
        found, whole = self.material.categories, self.material.review.clock
        longest = max((time for _, time in found), default=whole)
        bars = (
            ShareBar(
                shortened(name, LONGEST_NAME),
                time / longest if longest else 0.0,
                self.voice.length(time),
                self.formats.percent(time / whole if whole else 0.0),
            )
            for name, time in found
        )
        return ShareBars((self.words.category, self.words.hours, self.words.share), tuple(bars))

    def days(self) -> Single | None:
        """Hours of each day, or of none where they are too many to be told apart."""
        shown = self.material.review.days
        if len(shown) > _DAYS_ON_CHART:
            return None
        longest = max((day.union for day in shown), default=None)
        named = len(shown) <= _DAYS_NAMED
        columns = tuple(
            DayColumn(
                self._day_label(day, number, named=named),
                day.union / longest if longest else 0.0,
                self.formats.number(day.union.total_seconds() / _HOUR, 1) if named and day.union else "",
                day.counts,
            )
            for number, day in enumerate(shown)
        )
        told = (self.words.one_day.format(day=self.formats.day(day.day), time=self.voice.length(day.union)) for day in shown)
        alt = self.words.by_day_alt.format(days=", ".join(told))
        return DayColumns(self.words.by_day, columns, (self.words.day_counts, self.words.day_open), alt)

    def tasks(self) -> tuple[Single, ...]:
        """The heaviest tasks, where they may be named, and that they rest on little where they do."""
        words, found = self.words, shown_tasks(self.material.review)
        if not found or not self.material.named:
            return ()
        columns = (
            Column(words.task, "rest", strong=True),
            Column(words.hours, end=True),
            Column(words.a_week, end=True),
            Column(words.score, end=True),
        )
        rows = tuple(
            (
                Cell(shortened(each.task.name, LONGEST_NAME)),
                Cell(self.voice.length(each.total)),
                Cell(self.voice.projection(each.projection)),
                Cell(words.no_score if each.score is None else self.formats.number(each.score.score, 0)),
            )
            for each in found
        )
        little = only_signal(self.material.review) is not None
        return Heading(words.by_task), Table(columns, rows), *((Paragraph(words.one_signal, "muted"),) if little else ())

    def stands_out(self, hidden: tuple[Paragraph, ...]) -> tuple[Section, ...]:
        """What stands out; nothing of a period so long that nobody looked."""
        said, words = self.material.said, self.words
        if not (said.findings or said.to_try or said.better):
            return ()
        return (Section(words.findings, (Bullets(said.findings or (words.nothing,)), *hidden)),)

    def listed(self, heading: str, lines: tuple[str, ...]) -> tuple[Section, ...]:
        """Sentences under their heading; nothing without one."""
        return (Section(heading, (Bullets(lines),)),) if lines else ()

    def trial(self) -> tuple[Section, ...]:
        """The thing to try, and how the one of the week before went."""
        material, words = self.material, self.words
        lines = [Paragraph(shortened(material.said.to_try, LONGEST_TRIAL), "note")] if material.said.to_try else []
        if material.tried is not None:
            what, went = material.tried
            told = words.tried.format(what=sentence(shortened(what, LONGEST_TRIAL)), went=words.went[went])
            lines.append(Paragraph(told, "muted"))
        return (Section(words.to_try, tuple(lines)),) if lines else ()

    def own(self) -> tuple[Section, ...]:
        """The owner's own text, and notes on entries."""
        words, text = self.words, clean(self.material.text).strip()
        sections = []
        if text:
            kept = "\n".join(text.split("\n")[:LONGEST_LINES])[:LONGEST_TEXT].rstrip()
            cut = kept != text
            told = (Paragraph(f"{kept}…" if cut else kept), *((Paragraph(words.cut, "muted"),) if cut else ()))
            sections.append(Section(words.text, told))
        notes = tuple(shortened(note, LONGEST_NOTE) for note in self.material.notes)
        return (*sections, *self.listed(words.entry_notes, notes))

    def _twice(self, time: timedelta) -> str:
        return self.words.twice.format(time=self.voice.length(time))

    def _day_label(self, day: DayTotal, number: int, *, named: bool) -> str:
        """The number of the day in its month; of a long period once a week."""
        return self.formats.number(day.day.day, 0) if named or number % _WEEK_DAYS == 0 else ""
