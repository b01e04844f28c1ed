"""Where to begin and the fuller brief: in the owner's plan, in Markdown, and in JSON; an older plan reads as before."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from ballast.domain.delegation.first_steps import Ease, Win
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Brief, Choice, Plan, Sop, Unnoticed
from ballast.domain.delegation.seed import Seed, SmallStep, Swap
from ballast.domain.insight.review import Signal
from ballast.exchange.plan_file import read_plan, write_plan
from ballast.report.begin_words import BeginWords
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.markdown import markdown
from ballast.report.words import ReportWords
from tests.domain.delegation.plans import plan, role, task
from tests.report.reading import printed, texts_of
from tests.report.samples import MADE_ON, small

HELPER = role(1)
WRITTEN = Brief(
    outcome="Paid within a day",
    done_when=("none open",),
    rhythm="daily",
    steps=("open", "match", "file"),
    in_scope=("bank and cash",),
    quality="at most one slip a month",
    limits="up to 50, then ask",
    sop=Sop("an invoice comes", "the bank's list", ("two prices: the lower",), (), ("sums agree",), "Drive/2026", "film.mp4"),
)


def texts(own: Plan) -> list[str]:
    """All texts of the owner's document."""
    return texts_of(plan_document(own, outcome(own), ReportWords(), EnglishFormats(), made_on=MADE_ON))


def handed(brief: Brief, **changes: Any) -> Plan:  # noqa: ANN401 - fields of a task, by name
    """A plan with one task that is handed over."""
    own = task(1, 1.5, name="Invoices", role_id=HELPER.id, choice=Choice.DELEGATE, brief=brief, **changes)
    return plan(own, roles=(HELPER,))


def test_the_first_task_is_named_with_its_reasons() -> None:
    """On the first page and where to begin; the reasons are those that hold."""
    said = "Hand over first: Invoices, because it shows nobody anything confidential, it is small, its steps are written down"
    found = [text for text in texts(handed(WRITTEN)) if text.startswith(said)]
    assert len(found) == 2
    assert found[0].endswith(" and its brief is ready.")


def test_quick_wins_say_what_to_do_about_which_task() -> None:
    """Each with its act; a plan without one has the question on help that costs nothing all the same."""
    own = plan(
        task(1, 3.0, {}, name="Reports", unnoticed=Unnoticed.NOTHING, score=50.0),
        task(2, 2.0, {}, name="Waiting", points={Signal.DELAY: 20.0, Signal.STRESS: 5.0}, score=40.0),
    )
    there, words = texts(own), BeginWords()
    place = there.index("Quick wins: no money, within three days")
    assert [text for text in there[place:] if text][3:6] == ["Reports", words.titles[Win.STOP], words.acts[Win.STOP]]
    assert words.acts[Win.ASK] in there
    assert words.free_question in there
    calm = texts(plan(task(3, 2.0, {}, name="Talks", days=2)))
    assert words.wins not in calm
    assert words.free_question in calm
    assert words.free_question not in texts(plan())


def test_every_reason_and_every_win_has_words() -> None:
    """Whatever the rules find can be said."""
    words = BeginWords()
    assert (set(words.eases), set(words.titles), set(words.acts)) == (set(Ease), set(Win), set(Win))


def test_a_full_brief_is_read_whole_on_paper_and_as_text() -> None:
    """Scope, quality, limits and the procedure with what it lacks stand in both."""
    own = handed(WRITTEN)
    made = plan_document(own, outcome(own), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    there, text = texts_of(made), markdown(made)
    for each in ("bank and cash", "at most one slip a month", "up to 50, then ask", "an invoice comes", "the bank's list",
                 "two prices: the lower", "sums agree", "Drive/2026", "film.mp4"):  # fmt: skip
        assert each in there
        assert each in text
    assert "86\u00a0% written; still open: a test by somebody who never did it" in there
    tested = handed(replace(WRITTEN, sop=replace(WRITTEN.sop, tested_on=date(2026, 2, 3))))
    assert {"complete", "3 February 2026"} <= set(texts(tested))


def test_a_brief_of_an_older_plan_has_no_new_headings() -> None:
    """What was never asked is not printed as missing."""
    there = texts(handed(Brief("Paid", ("none open",), rhythm="daily", steps=("open", "match", "file"))))
    words = ReportWords().procedure
    new = {words.in_scope, words.quality, words.limits, words.trigger, words.checks, words.filing, words.written}
    assert not new & set(there)


def test_where_a_mistake_cannot_be_undone_paper_gives_no_more_authority() -> None:
    """Level 3 at most, whatever a file says."""
    levels = ReportWords().terms.authority
    assert levels[2] in texts(handed(replace(WRITTEN, authority=6), irreversible=True))
    assert levels[5] in texts(handed(replace(WRITTEN, authority=6)))


def test_a_trial_has_its_day_on_paper() -> None:
    """Only for what is dropped."""
    said = "Two weeks without it, until 9 March 2026: then look again."
    dropped = plan(task(1, choice=Choice.DROP, trial_until=date(2026, 3, 9)))
    assert any(text.endswith(said) for text in texts(dropped))
    kept = plan(task(1, choice=Choice.KEEP, trial_until=date(2026, 3, 9)))
    assert not any(said in text for text in texts(kept))


def test_every_new_field_comes_back_from_a_file_and_an_old_file_is_read() -> None:
    """A plan as JSON is the same when read; one without the new fields has their defaults."""
    sop = replace(WRITTEN.sop, tested_on=date(2018, 3, 17))
    own = handed(replace(WRITTEN, sop=sop), trial_until=date(2017, 4, 19), irreversible=True)
    data = write_plan(own)
    assert read_plan(data) == own
    for mark in (b"an invoice comes", b"film.mp4", b"2018-03-17", b"2017-04-19", b"up to 50, then ask"):
        assert mark in data
    whole = json.loads(data)
    for name in ("trial_until", "irreversible"):
        del whole["plan"]["tasks"][0][name]
    for name in ("in_scope", "quality", "limits", "sop"):
        del whole["plan"]["tasks"][0]["brief"][name]
    older = Brief(outcome="Paid within a day", done_when=("none open",), rhythm="daily", steps=WRITTEN.steps)
    assert read_plan(json.dumps(whole).encode()) == handed(older)


def test_what_the_owner_said_of_free_help_is_printed() -> None:
    """Both answers, the swap in one line and the small steps stand in the owner's plan; else the question does."""
    made = small()
    swap = Swap("Olga", "her books", "my website", 4.0, 3.0, Decimal(120), date(2027, 1, 31))
    steps = (SmallStep("Ask Olga", date(2026, 11, 24)), SmallStep("Write it down", date(2026, 11, 25), date(2026, 11, 23)))
    seed = Seed("No time to explain", "The town's programme", swap, steps)
    said = texts_of(printed(replace(made, plan=replace(made.plan, seed=seed))))
    for text in (
        "No time to explain",
        "The town's programme",
        "Olga: her books for my website, 4.0 h of theirs for 3.0 h of yours, worth €120, until 31 January 2027",
        "Ask Olga (by 24 November 2026)",
        "Write it down (done on 23 November 2026)",
    ):
        assert text in said
    question = ReportWords().begin.free_question
    assert question not in said
    assert question in texts_of(printed(made))
