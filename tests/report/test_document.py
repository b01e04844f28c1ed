"""What the document says: the figures of the plan and its results, worded, each in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Trait
from ballast.domain.delegation.verdict import Flip, FlipKind
from ballast.domain.insight.review import Signal
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.report.blocks import Card, Cards, Document, Facts, Group, Pareto, Table, as_plain
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.press import Paper, Press
from ballast.report.words import ReportWords
from tests.domain.delegation.plans import WANTED, plan, role, task
from tests.report.reading import printed, texts_of
from tests.report.samples import HOSTILE, MADE_ON, ORDINARY, Sample, empty, heavy, sample, small, uid, without_money


def cards(document: Document) -> tuple[Card, ...]:
    """The key figures of the first page."""
    block = document.sections[0].blocks[0]
    assert isinstance(block, Cards)
    return block.cards


def table(document: Document) -> Table:
    """The table of priorities."""
    return next(block for section in document.sections for block in section.blocks if isinstance(block, Table))


def table_with(document: Document, head: str) -> Table:
    """The table that has a column of that head."""
    tables = (block for section in document.sections for block in section.blocks if isinstance(block, Table))
    return next(each for each in tables if head in {column.head for column in each.columns})


def chart(document: Document) -> Pareto:
    """The chart of hours by task."""
    return next(block for section in document.sections for block in section.blocks if isinstance(block, Pareto))


def really_computed(made: Sample, price: Decimal | None = None) -> Sample:
    """The same plan with the results that the model computes."""
    roles = tuple(replace(role, price=price, price_said=price is not None) for role in made.plan.roles)
    choices = (Choice.DELEGATE, Choice.DELEGATE, None, None, Choice.AUTOMATE, Choice.DROP)
    tasks = tuple(replace(task, choice=choice) for task, choice in zip(made.plan.tasks, choices, strict=True))
    plan = replace(made.plan, roles=roles, tasks=tasks)
    return Sample(plan, outcome(plan), made.names)


def test_first_page_has_the_figures_of_the_results() -> None:
    """Hours logged, hours freed with their range, the year's net with range and chance, stress taken away."""
    logged, freed, net, relief = cards(printed(small()))
    assert (logged.value, logged.detail) == ("73.5 h", "12 days logged, 96\u00a0% of the work hours")
    assert (freed.value, freed.detail) == ("18 h", "14–22 h, once the helpers are up to speed")
    assert (net.value, net.detail) == ("€5,180", "80 % range €373 to €8,980; 92\u00a0% chance that it pays")
    assert relief.value == "22\u00a0%"


def test_without_money_only_hours_are_named() -> None:
    """An owner who skipped money reads no amount of money anywhere, and no column for it."""
    document = printed(without_money())
    assert cards(document)[2].detail == "after training and search; money was left out"
    assert [column.head for column in table(document).columns][-1] == "Freed a week"
    made = really_computed(without_money())
    computed = plan_document(made.plan, made.outcome, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    before_appendix = texts_of(replace(computed, sections=computed.sections[:-2]))
    assert [text for text in before_appendix if "€" in text and "Price" not in text] == []


def test_an_empty_plan_says_what_to_do() -> None:
    """A plan without tasks is one calm page and the appendix, with a title of its own."""
    document = printed(empty())
    assert document.title == "Delegation plan"
    assert [section.heading for section in document.sections] == ["", "What this plan says", "How this was computed"]
    assert any(text.startswith("No task is in this plan yet.") for text in texts_of(document))


def test_an_empty_brief_says_what_is_missing() -> None:
    """A brief that nobody has written yet is not passed off as one."""
    wanted = "Still to be written: Outcome, Done when, Deadline."
    assert texts_of(printed(without_money())).count(wanted) == 3
    assert wanted not in texts_of(printed(small()))


def test_every_handed_task_has_its_brief() -> None:
    """Briefs come in order of priority, one for each task that leaves the owner."""
    document = printed(heavy())
    section = next(one for one in document.sections if one.heading == "Briefs for the helpers")
    groups = [block for block in section.blocks if isinstance(block, Group)]
    assert len(groups) == sum(task.role_id is not None for task in heavy().plan.tasks)


def test_an_override_names_both_and_the_reason() -> None:
    """Where the owner chose otherwise, the reader learns both choices and the owner's reason."""
    wanted = "You chose this; the model says: Redesign first. Your reason: I enjoy it too much"
    assert any(text.startswith(wanted) for text in texts_of(printed(small())))


def test_chart_bars_hold_all_hours() -> None:
    """From the eleventh task on the last bar holds the rest: the shares end at one and the hours at the whole."""
    many, few = chart(printed(heavy())), chart(printed(small()))
    assert (len(many.bars), many.bars[-1].label, many.bars[-1].vital) == (10, "35 more tasks", False)
    assert [bar.vital for bar in few.bars] == [True, True, True, True, False, False]
    for bars, made in ((many.bars, heavy()), (few.bars, small())):
        assert bars[-1].share == pytest.approx(1)
        assert sum(bar.hours for bar in bars) == pytest.approx(
            sum(task.total.total_seconds() for task in made.plan.tasks) / 3600
        )


def test_unconfirmed_defaults_are_listed() -> None:
    """What rests on our defaults is listed with the task or helper it belongs to."""
    texts = texts_of(printed(small()))
    for line in ("Mara (assistant): price", "Bookkeeping: Drains me", "Your hour: worth and use of freed time"):
        assert line in texts


def test_the_tree_is_plain_values() -> None:
    """The document can be carried as JSON and comes back the same, with every name as typed but for line ends."""
    document = printed(sample(HOSTILE))
    tree = as_plain(document)
    assert json.loads(json.dumps(tree)) == json.loads(json.dumps(tree, ensure_ascii=False))
    texts = set(texts_of(document))
    assert [name for name in HOSTILE if " ".join(name.split()) not in texts] == []


def test_results_of_another_plan_are_refused() -> None:
    """A plan is never printed with the results of another."""
    with pytest.raises(ValueError, match="another plan"):
        plan_document(small().plan, empty().outcome, ReportWords(), EnglishFormats(), made_on=MADE_ON)


def test_every_rule_warning_and_doubt_has_words() -> None:
    """No enum of the model is without words."""
    groups = (ReportWords().reasons, ReportWords().terms)
    found: list[Any] = [getattr(group, field.name) for group in groups for field in fields(group)]
    mappings = [mapping for mapping in found if isinstance(mapping, Mapping) and mapping is not ReportWords().terms.categories]
    assert len(mappings) == 16
    for mapping in mappings:
        kind: Any = type(next(iter(mapping)))
        assert set(mapping) == set(kind)


def test_prints_what_the_model_computes(bare_press: Press) -> None:
    """Results of the real model go through to the page: the net of the card is the total of the plan."""
    made = really_computed(small(), Decimal(16))
    document = plan_document(made.plan, made.outcome, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    net = made.outcome.totals.net
    assert net is not None
    shown = Decimal(cards(document)[2].value.replace("€", "").replace(",", "").replace("\N{MINUS SIGN}", "-"))
    assert abs(shown - net) <= 5
    assert bare_press.render(document, Paper.LETTER, timestamp=0).standards


def test_a_price_that_is_open_is_said() -> None:
    """Without a price the plan speaks of hours, and the helper's frame says up to which price it pays."""
    made = small()
    plan = replace(made.plan, tasks=tuple(replace(task, choice=Choice.DELEGATE, role_id=uid(1)) for task in made.plan.tasks))
    document = plan_document(plan, outcome(plan), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    assert cards(document)[2].detail == "after training and search; a price is not known yet"
    assert any(text.startswith("open; pay up to €") for text in texts_of(document))
    assert len(ORDINARY) == len(plan.tasks)


def test_a_verdict_without_a_price_says_by_which_it_was_judged() -> None:
    """No "it pays" without the price up to which it does, the safe ceiling."""
    made = small()
    plan = replace(made.plan, tasks=tuple(replace(task, choice=Choice.DELEGATE, role_id=uid(1)) for task in made.plan.tasks))
    result = outcome(plan)
    ceiling = f"{result.worth.buyback:.2f}"
    texts = texts_of(plan_document(plan, result, ReportWords(), EnglishFormats(), made_on=MADE_ON))
    judged = [text for text in texts if "it pays" in text and "chance" in text]
    assert judged
    assert all(f"pays at up to €{ceiling} an hour, your safe ceiling" in text for text in judged)


def test_whether_it_is_worth_doing_can_be_read_and_reckoned_again() -> None:
    """From the two answers in the appendix alone follows which tasks are dropped: those with 1 or 2 in both."""
    pairs = [(brings, has) for brings in (None, 1, 2, 3, 4) for has in (None, 1, 2, 3, 4)]
    made = [task(number, 2.0, WANTED, contribution=one, essential=two) for number, (one, two) in enumerate(pairs, 1)]
    own = plan(*made)
    document = plan_document(own, outcome(own), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    rows = table_with(document, ReportWords().limits.unnoticed).rows
    found = {row[0].text: re.findall(r"[1-4–](?= of 4)", row[2].detail) for row in rows}
    dropped = {row[1].text for row in table(document).rows if row[5].chip == "Drop"}
    assert len(found) == len(pairs)
    assert dropped == {name for name, both in found.items() if both and set(both) <= {"1", "2"}}
    assert len(dropped) == 4


def test_what_was_seen_too_seldom_stands_together() -> None:
    """Twelve tasks to log more take one sentence and their names by the days seen, one row for all and no answers below."""
    seldom = [task(number, 2.0, WANTED, hours=None, days=number % 3) for number in range(1, 13)]
    own = plan(*seldom, task(20, 6.0, WANTED))
    words = ReportWords()
    document = plan_document(own, outcome(own), words, EnglishFormats(), made_on=MADE_ON)
    texts = texts_of(document)
    assert texts.count(words.decisions.log_more) == 1
    (told,) = [section for section in document.sections if section.heading == words.decisions.heading]
    (facts,) = [block for block in told.blocks if isinstance(block, Facts)]
    assert [fact.label for fact in facts.facts] == ["On 2 days", "On 1 day", "On no day that counts"]
    for days, fact in zip((2, 1, 0), facts.facts, strict=True):
        assert sorted(fact.value.split(", ")) == sorted(each.name for each in seldom if each.days == days)
    assert [row[0].text for row in table_with(document, words.limits.unnoticed).rows] == [own.tasks[-1].name]
    measured = table_with(document, words.limits.mission)
    hours = sum(each.total.total_seconds() for each in seldom) / 3600
    for rows, name in ((measured.rows, 0), (table(document).rows, 1)):
        assert [row[name].text for row in rows] == [own.tasks[-1].name, "And 12 more"]
        assert rows[-1][name].detail == "seen too little to say" + ("" if name == 0 else f"; {hours:.0f} h logged")
    assert [row[1].text for row in table(document).parts] == [each.name for each in seldom]


def test_the_stress_taken_away_is_reckoned_from_the_rows_of_the_appendix() -> None:
    """Hours times stress of the handed task, at 80 %, over those of all rows; one is of all that was seen too little."""
    few = [task(number, 0.7, WANTED, hours=None, days=1, mean_stress=1.3 * (number % 3) or None) for number in range(1, 9)]
    helper = role(1)
    handed = task(20, 6.0, WANTED, mean_stress=2.9, role_id=helper.id, choice=Choice.DELEGATE, share_handed=0.8)
    own = plan(*few, handed, roles=(helper,))
    result, words = outcome(own), ReportWords()
    rows = table_with(plan_document(own, result, words, EnglishFormats(), made_on=MADE_ON), words.limits.mission).rows
    felt = [float(row[4].text) * float(row[6].text) for row in rows]
    assert result.totals.relief == pytest.approx(0.8 * felt[0] / sum(felt), rel=1e-5)
    assert len(felt) == 2


def test_columns_of_the_table_add_up() -> None:
    """What the tasks add and what helpers cost once make the net on the first page, figure by figure as printed."""
    made = really_computed(small(), Decimal(14))
    rows = table(printed(made)).rows
    adds = [
        Decimal(row[-1].text.replace("\u2212", "-").replace("€", "").replace(",", "")) for row in rows if "€" in row[-1].text
    ]
    assert sum(adds[:-1]) == adds[-1]
    assert rows[-1][-1].text == cards(printed(made))[2].value
    assert rows[-2][1].text == "Helpers, once for all their tasks"


def test_who_left_money_out_reads_of_hours() -> None:
    """Nothing pays or pays back: hours are won, and those it takes are back in some week."""
    made = small()
    plan = replace(made.plan, worth=replace(made.plan.worth, yearly_income=None))
    texts = " ".join(texts_of(plan_document(plan, outcome(plan), ReportWords(), EnglishFormats(), made_on=MADE_ON)))
    assert "wins you more hours than it takes" in texts or "neither wins you hours" in texts
    assert "and it pays" not in texts
    assert "pays back in week" not in texts
    assert "Chance that it wins you hours" in texts
    assert "Chance that it pays" not in texts


def test_helpers_without_work_and_tasks_without_helpers() -> None:
    """A task to hand over that has no helper is said, and frees nothing yet."""
    made = small()
    tasks = tuple(replace(task, role_id=None, choice=Choice.DELEGATE) for task in made.plan.tasks)
    plan = replace(made.plan, tasks=tasks, roles=())
    document = plan_document(plan, outcome(plan), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    assert "6 tasks to hand over have no helper yet." in texts_of(document)
    assert cards(document)[1].value == "0.0 h"
    assert [section.heading for section in document.sections].count("Helpers") == 1


def test_the_heaviest_bottleneck_is_felt_in_the_week_and_one_signal_is_said_to_be_one() -> None:
    """A task of a few minutes is not named though it scores most; where one signal alone gave the points, that is said."""
    made = small().plan
    few = replace(made.tasks[0], total=timedelta(minutes=2), score=90.0, points={Signal.FRAGMENTATION: 90.0})
    felt = replace(made.tasks[1], name="Invoices", score=28.0, points={Signal.FRAGMENTATION: 28.0})
    rated = replace(felt, points={Signal.FRAGMENTATION: 20.0, Signal.STRESS: 8.0})
    told = "The heaviest bottleneck is Invoices with 28 of 100 points."
    little = " All scores rest on one signal: say more of your work before you go by them."
    for tasks, expected in (((few, felt), told + little), ((few, rated), told)):
        plan = replace(made, tasks=tasks)
        assert expected in texts_of(plan_document(plan, outcome(plan), ReportWords(), EnglishFormats(), made_on=MADE_ON))


def test_a_very_short_audit_says_that_it_is_provisional() -> None:
    """Two days, nothing projected, nothing scored, nothing rated: the plan says so instead of showing figures."""
    made = small()
    nothing: dict[str, Any] = {"hours": None, "score": None, "points": {}, "mean_stress": None, "choice": None, "role_id": None}
    tasks = tuple(replace(task, total=timedelta(0), **nothing) for task in made.plan.tasks)
    plan = replace(made.plan, tasks=tasks, counted_days=2, logged=timedelta(0))
    texts = texts_of(plan_document(plan, outcome(plan), ReportWords(), EnglishFormats(), made_on=MADE_ON))
    assert "These figures are provisional: only 2 days could be counted. Log on, then make the plan again." in texts
    assert not any(text.startswith("The heaviest bottleneck") for text in texts)
    assert "no stress was rated" in texts


@pytest.mark.parametrize(
    ("flip", "expected"),
    [
        (Flip(FlipKind.PRICE, 18.9, 16.0, Choice.KEEP), "It turns to “Keep” at a price of €18.90 an hour."),
        (Flip(FlipKind.HOURS, 1.1179, 5.0, Choice.KEEP), "It turns to “Keep” at 1.1 h of it a week."),
        (
            Flip(FlipKind.TRAIT, 0.75, 0.5, Choice.DELEGATE, Trait.REPETITIVE),
            "It turns to “Hand over” if “Repeats” were mostly instead of partly.",
        ),
        (Flip(FlipKind.DAYS, 2, 1, Choice.KEEP), "It turns to “Keep” once it is seen more often; days still missing: 2."),
    ],
)
def test_what_would_turn_a_verdict(flip: Flip, expected: str) -> None:
    """The smallest change that turns a verdict is said in its own unit."""
    made = small()
    first = made.outcome.tasks[0]
    turned = replace(first, verdict=replace(first.verdict, flip=flip))
    results = replace(made.outcome, tasks=(turned, *made.outcome.tasks[1:]))
    document = plan_document(made.plan, results, ReportWords(), EnglishFormats(), made_on=MADE_ON)
    assert any(text.startswith(expected) for text in texts_of(document))


@pytest.mark.parametrize("made", [MODEL_VERSION, MODEL_VERSION + 1])
def test_a_plan_measured_with_another_version_says_so(made: int) -> None:
    """The version that reckons, and beside it the one that measured, only where they are two."""
    own = replace(small().plan, model=made)
    document = plan_document(own, outcome(own), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    said = " ".join(texts_of(document))
    assert f"Version {MODEL_VERSION} of the model" in said
    assert (f"measured with version {made} of the model" in said) == (made != MODEL_VERSION)
