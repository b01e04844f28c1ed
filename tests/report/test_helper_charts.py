"""The charts of a helper: what they show is what the plan says, and each can be read without looking."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Worth
from ballast.report.blocks import Bullets, Group
from ballast.report.charts import Course, Offers, Swings
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.helper_charts import ticks
from ballast.report.markdown import markdown
from ballast.report.press import Paper
from ballast.report.words import ReportWords
from tests.domain.delegation.plans import MONEY, plan, role, task
from tests.report.reading import opened, text_in, texts_of
from tests.report.samples import MADE_ON

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ballast.domain.delegation.plan import Plan
    from ballast.report.blocks import Document, Part
    from ballast.report.press import Press


def made(worth: Worth = MONEY, currency: str = "USD", price: str | None = "16") -> Plan:
    """Case A of the model: books of 4 h a week, 80 % of them handed to a managed assistant at 16."""
    secret = Confidentiality.SENSITIVE
    own = task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id, confidentiality=secret)
    return plan(own, task(2, 2.0, choice=Choice.KEEP), roles=(role(price=price),), worth=worth, currency=currency)


def document(of: Plan) -> Document:
    """The plan as a document."""
    return plan_document(of, outcome(of), ReportWords(), EnglishFormats(), made_on=MADE_ON)


def parts(of: Plan) -> Sequence[Part]:
    """All that stands in frames."""
    return [
        part
        for section in document(of).sections
        for block in section.blocks
        if isinstance(block, Group)
        for part in block.blocks
    ]


def only(kind: type[Course | Swings | Offers], of: Plan) -> Course | Swings | Offers:
    """The one chart of that kind."""
    (found,) = [part for part in parts(of) if isinstance(part, kind)]
    return found


def test_the_running_total_week_by_week() -> None:
    """Case A by hand: 810 to start with; 3.2 h at 40 less 18.40, and 0.724 h at 50 to look after it, twice in four weeks."""
    chart = only(Course, made())
    assert isinstance(chart, Course)
    total = [-810.0]
    for week in range(1, 49):
        total.append(total[-1] + 3.2 * min(1.0, week / 4) * (40 - 18.4) - 0.724 * 50 * (2 if week <= 4 else 1))
    assert chart.values == pytest.approx(total)
    under = [week for week, amount in enumerate(total) if amount < 0]
    assert chart.mark == under[-1] + 1
    lowest = min(range(49), key=total.__getitem__)
    assert chart.alt == (
        f"Line chart of the running total. It begins with −$810, stands lowest in week {lowest} with −${-total[lowest]:.0f}, "
        f"is paid back in week {chart.mark} and ends with ${total[-1]:.0f} after 48 weeks."
    )
    assert [(tick.at, tick.text) for tick in chart.weeks] == [(at, f"week {at}") for at in (0, 13, 26, 39, 48)]


def test_a_year_that_is_not_paid_back_says_so() -> None:
    """Without a week to mark, none is marked."""
    chart = only(Course, made(price="60"))
    assert isinstance(chart, Course)
    assert (chart.mark, chart.mark_text) == (-1, "")
    assert chart.alt.endswith("after 48 weeks: not paid back within the year.")


def test_without_money_the_charts_are_in_hours() -> None:
    """No sign of any currency stands in them."""
    text = " ".join(str(part) for part in parts(made(Worth(hours_per_week=50.0, confirmed=True))) if isinstance(part, Swings))
    assert " h'" in text
    assert "$" not in text
    chart = only(Offers, made(Worth(hours_per_week=50.0, confirmed=True)))
    assert isinstance(chart, Offers)
    assert chart.heads == ("Kind of help", "Freed a week", "Your time a week", "Hours won in 12 months", "Chance to win hours")


def test_right_of_the_line_it_pays_or_wins_hours() -> None:
    """The note on the kinds of help speaks of what is reckoned: money where there is any, else hours."""
    words = ReportWords().charts
    for worth, said, other in (
        (MONEY, words.kinds_note, words.kinds_hours_note),
        (Worth(hours_per_week=50.0, confirmed=True), words.kinds_hours_note, words.kinds_note),
    ):
        texts = texts_of(document(made(worth)))
        assert (texts.count(said), texts.count(other)) == (1, 0)


def test_what_moves_the_result_is_what_the_plan_says() -> None:
    """The five widest, each with both ends and what comes of them, around the result as planned."""
    chart, found = only(Swings, made()), outcome(made()).roles[0]
    assert isinstance(chart, Swings)
    assert [(bar.worse, bar.better) for bar in chart.bars] == [(bar.net_worse, bar.net_better) for bar in found.tornado]
    assert [abs(one.better - one.worse) >= abs(two.better - two.worse) for one, two in pairwise(chart.bars)] == [True] * 4
    assert chart.now_text == f"as planned: ${found.net:.0f}"
    assert all(bar.label in chart.alt and bar.worse_text in chart.alt for bar in chart.bars)


def test_every_kind_of_help_has_its_row() -> None:
    """The kind in the plan is marked and has the plan's figures; what a kind risks is told below."""
    chart, found = only(Offers, made()), outcome(made()).roles[0]
    assert isinstance(chart, Offers)
    assert len(chart.rows) == len(HelpType)
    (now,) = [row for row in chart.rows if row.chip]
    assert (now.name, now.middle, now.figures[0]) == ("Virtual assistant through a provider", float(found.net or 0), "$16")
    assert found.net_range is not None
    assert (now.low, now.high) == pytest.approx((float(found.net_range.low), float(found.net_range.high)), abs=0.01)
    (told,) = [part for part in parts(made()) if isinstance(part, Bullets)]
    assert [line.split(":")[0] for line in told.lines] == ["Virtual assistant, hired directly, abroad", "Intern or barter"]


def test_an_unknown_price_draws_no_year() -> None:
    """Where the price is not known there is no running total; the rows say up to which price each kind pays."""
    open_price = made(currency="NOK", price=None)
    assert not [part for part in parts(open_price) if isinstance(part, (Course, Swings))]
    chart = only(Offers, open_price)
    assert isinstance(chart, Offers)
    (now,) = [row for row in chart.rows if row.chip]
    assert now.figures[0].startswith("pays up to NOK")
    assert (now.result, now.low, now.chance) == ("", None, "–")
    assert now.detail.endswith(" h won in 12 months")


AMOUNTS = st.floats(-1e7, 1e7, allow_subnormal=False)


@given(AMOUNTS, AMOUNTS, st.sampled_from([0.0, 1.0]))
def test_ticks_take_in_everything_evenly(one: float, other: float, least: float) -> None:
    """From the lowest to the highest and nothing among them, at most eight, the same step between all."""
    low, high = sorted((one, other))
    found = ticks(low, high, least)
    assert found[0] <= min(low, 0.0) <= max(high, 0.0) <= found[-1]
    assert 0.0 in found
    assert len(found) <= 8
    steps = [after - before for before, after in pairwise(found)]
    assert steps == pytest.approx([steps[0]] * len(steps) if steps else [])
    assert all(step >= least * 0.999 for step in steps)


def test_the_charts_are_drawn_and_their_text_is_text(bare_press: Press, tmp_path: Path) -> None:
    """No picture is in the file, and what stands in the charts can be read back from it."""
    pdf = bare_press.render(document(made()), Paper.A4, timestamp=0).pdf
    file = opened(pdf)
    assert not [each for each in file.objects if getattr(each, "get", lambda *_: None)("/Subtype") == "/Image"]
    text = text_in(pdf, tmp_path).replace("\u00a0", " ")
    for said in ("paid back in week", "at its worse end", "as planned: $", "in this plan", "Cash out,"):
        assert said in text


def test_the_text_says_the_charts_too() -> None:
    """Markdown has the sentence, the total by quarters, both ends of each figure, and a row for each kind."""
    text = markdown(document(replace(made(), title="Spring")))
    assert "- week 0: **−$810**" in text
    assert "Line chart of the running total. It begins with −$810" in text
    assert "| Virtual assistant through a provider (in this plan) | $16 |" in text
