"""Words, numbers and dates of a printed plan, and how they are turned into another language."""

from __future__ import annotations

import string
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ballast.domain.insight.review import Projection
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.speech import Counted, counted, translated
from ballast.report.voice import Voice
from ballast.report.words import ReportWords
from tests.report.reading import texts_of
from tests.report.samples import MADE_ON, small

if TYPE_CHECKING:
    from collections.abc import Iterator

VOICE = Voice(ReportWords(), EnglishFormats(), "EUR")


def shouted(text: str) -> str:
    """The text in capitals, with its places as they are."""
    parts = string.Formatter().parse(text)
    return "".join(before.upper() + ("" if name is None else f"{{{name}}}") for before, name, _, _ in parts)


def test_every_word_can_be_turned() -> None:
    """A turned document holds nothing in English but the owner's own words."""
    words = translated(ReportWords(), shouted, lambda one, many, n: shouted(one if n == 1 else many))
    made = small()
    plain = set(texts_of(plan_document(made.plan, made.outcome, ReportWords(), EnglishFormats(), made_on=MADE_ON)))
    turned = set(texts_of(plan_document(made.plan, made.outcome, words, EnglishFormats(), made_on=MADE_ON)))
    same = {text for text in plain & turned if any(letter.islower() for letter in text)}
    owners = (
        " ".join(made.names)
        + made.plan.title
        + "Mara (assistant) 22 November 2026 Administrative Core business Technical Marketing"
    )
    brief = made.plan.tasks[0].brief
    owners += " ".join((*brief.done_when, *brief.out_of_scope, *brief.steps, brief.deadline, brief.rhythm, brief.example))
    owners += " ".join(f"{one.tool} {one.access}" for one in brief.tools)
    owners += " ".join(task.brief.outcome for task in made.plan.tasks)
    assert {
        text
        for text in same
        if text not in owners and not text.endswith(" h") and "November" not in text and " min" not in text
    } <= {
        "Bookkeeping, Customer e-mail",
        "Customer e-mail, Bookkeeping",
    }


def counts_in(words: object) -> Iterator[Counted]:
    """All counted words of a group."""
    if isinstance(words, Counted):
        yield words
    elif is_dataclass(words):
        for field in fields(words):
            yield from counts_in(getattr(words, field.name))


def test_counted_words_follow_the_number() -> None:
    """One is one, and nothing and many are many."""
    words = counted("{n} day", "{n} days")
    assert [words.of(n) for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]
    assert len(list(counts_in(ReportWords()))) >= 8


def test_a_strange_value_among_words_is_refused() -> None:
    """What cannot be translated is an error, not a silent gap."""
    strange: Any = 3
    with pytest.raises(TypeError, match="int"):
        translated(strange, shouted, lambda one, _many, _n: one)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0.0"), (0.04, "0.0"), (2.63, "2.6"), (9.94, "9.9"), (9.95, "10"), (1234.5, "1,235"), (-0.04, "0.0"), (-2.63, "−2.6")],
)
def test_figures_in_columns_have_one_decimal_under_ten(value: float, expected: str) -> None:
    """One decimal under ten, none above; nothing is never negative."""
    assert VOICE.time.figure(value) == expected


def test_ranges_and_times() -> None:
    """A range names its unit once; measured time has minutes in a sentence and one decimal in a column."""
    assert VOICE.projection(Projection(1.8, 2.6, 4.1, 0.3)) == "2–4 h"
    assert VOICE.projection(None) == "–"
    assert VOICE.time.decimal(timedelta(hours=12)) == "12.0 h"
    assert [VOICE.time.length(timedelta(minutes=n)) for n in (0, 35, 120, 11216.9)] == [
        "0 min",
        "35 min",
        "2 h",
        "186 h 56 min",
    ]
    assert VOICE.minutes(timedelta(minutes=25)) == "25 min"
    assert VOICE.listed([]) == ""


@pytest.mark.parametrize(
    ("amount", "expected"), [(5175, "€5,180"), (-1320.4, "−€1,320"), (0.2, "€0"), (-0.2, "€0"), (522, "€522"), (999.4, "€999")]
)
def test_money_of_a_year_is_rounded(amount: float, expected: str) -> None:
    """Estimates of a year have no cents, and from a thousand up no single units."""
    assert VOICE.money(amount) == expected


def test_no_chance_is_certain() -> None:
    """Draws of a model never make a thing certain or impossible."""
    assert [VOICE.odds(chance) for chance in (1, 0.996, 0.61, 0.01, 0)] == [
        "over 99\u00a0%",
        "over 99\u00a0%",
        "61\u00a0%",
        "1\u00a0%",
        "under 1\u00a0%",
    ]


def test_prices_keep_their_cents() -> None:
    """A price is shown as it was said; a currency without a sign of its own is named."""
    assert [VOICE.price(price) for price in (16, 12.5, 23.999)] == ["€16", "€12.50", "€24"]
    assert EnglishFormats().money(16, "CHF", 0) == "CHF\u00a016"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 11, 9), date(2026, 11, 22), "9 – 22 November 2026"),
        (date(2026, 11, 9), date(2026, 11, 9), "9 November 2026"),
        (date(2026, 10, 30), date(2026, 11, 8), "30 October – 8 November 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 December 2026 – 3 January 2027"),
    ],
)
def test_periods_do_not_repeat_what_both_days_share(first: date, last: date, expected: str) -> None:
    """A period is as short as it can be said."""
    assert EnglishFormats().days(first, last) == expected
