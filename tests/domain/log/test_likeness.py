"""Names that probably mean the same task."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.entry import Task
from ballast.domain.log.likeness import Why, find_alike, why_alike


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("E-mail", "email", Why.SAME_LETTERS),
        ("Büro", "buro", Why.SAME_LETTERS),
        ("News letter", "newsletter", Why.SAME_LETTERS),
        ("Website update", "Update website", Why.SAME_WORDS),
        ("Invoicing", "invoices", Why.WORD_FORMS),
        ("Invoice", "Invoicing", Why.WORD_FORMS),
        ("Rechnung", "Rechnungen", Why.WORD_FORMS),
        ("Client meetings", "client meeting", Why.WORD_FORMS),
        ("Newsleter", "Newsletter", Why.TYPO),
        ("Reprot", "Report", Why.TYPO),
        ("Отчёты", "Отчётв", Why.TYPO),
        ("Mail", "Main", None),
        ("Report Q1", "Report Q2", None),
        ("Invoice 2025", "Invoice 2026", None),
        ("Client A", "Client B", None),
        ("Call", "Calm", None),
        ("12 1", "1 21", None),
        ("Invoices", "Newsletter", None),
        ("…", "—", None),
    ],
)
def test_why_two_names_are_alike(one: str, other: str, why: Why | None) -> None:
    """The best reason, whichever way round; none for different work."""
    assert why_alike(one, other) is why
    assert why_alike(other, one) is why


def test_pairs_come_surest_first() -> None:
    """Every pair once, with its best reason."""
    names = ["Invoicing", "Newsletter", "invoices", "E-mail", "Newsleter", "email", "Taxes"]
    found = find_alike(Task(UUID(int=place), name) for place, name in enumerate(names))
    assert [(each.one.name, each.other.name, each.why) for each in found] == [
        ("E-mail", "email", Why.SAME_LETTERS),
        ("Invoicing", "invoices", Why.WORD_FORMS),
        ("Newsletter", "Newsleter", Why.TYPO),
    ]


@given(st.lists(st.text(st.sampled_from("abce -1é"), max_size=12), max_size=8))
def test_every_pair_found_has_its_reason(names: list[str]) -> None:
    """Looking at all names at once says no more than looking at two."""
    for each in find_alike(Task(UUID(int=place), name) for place, name in enumerate(names)):
        assert why_alike(each.one.name, each.other.name) is each.why
