"""Names of the owner inside our sentences."""

from __future__ import annotations

import pytest

from ballast.ui.words.formats import Words
from ballast.ui.words.names import breakable, brief, listed


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Bookkeeping  and\nreceipts", "Bookkeeping and receipts"),
        ("Customer e-mail and chat and telephone and everything else", "Customer e-mail and chat and telephone…"),
        ("W" * 60, "W" * 39 + "…"),
        ("\u898b\u7a4d" * 15, "\u898b\u7a4d" * 9 + "\u898b…"),
    ],
)
def test_a_long_name_is_cut_at_a_word(name: str, said: str) -> None:
    """Up to forty letters it stays as it is; letters of East Asia are two wide, a word without end is cut where it must be."""
    assert brief(name) == said


def test_a_letter_is_not_cut_from_its_accent() -> None:
    """Neither a combining accent nor the parts of a joined picture stand alone at the end."""
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    assert brief("e\u0301" * 60).count("\u0301") == brief("e\u0301" * 60).count("e")
    assert not brief(family * 20).rstrip("…").endswith("\u200d")


def test_a_word_without_end_can_be_broken() -> None:
    """Others stay as they are."""
    assert breakable("W" * 30) == "\u200b".join(("W" * 12, "W" * 12, "W" * 6))
    assert breakable("Buchhaltungsunterlagen und Belege") == "Buchhaltungsunterlagen und Belege"


def test_a_few_names_stand_for_many() -> None:
    """Three, and how many more."""
    assert listed(Words(), ["A", "B", "C"]) == "A, B, C"
    assert listed(Words(), ["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"
