"""The table of faults and invariants: complete, and every test that it names exists where it says."""

from __future__ import annotations

import re

import pytest

import tests.faults
from tests.sources import ROOT, functions

ROWS = frozenset({*range(1, 10), 19, 24, 25, *range(33, 45)})
INVARIANTS = frozenset(range(1, 27))
ROW, MACHINE = re.compile(r"^ ?(\d+) (?=\w)", re.MULTILINE), "faults/test_owners test_anything_in_any_order_keeps_the_laws"


def _table(title: str) -> dict[int, str]:
    """The lines of a part of the table, by number."""
    part = (tests.faults.__doc__ or "").split(f"\n{title}")[1].split("\n\n")[0]
    marks = list(ROW.finditer(part))
    ends = [*(mark.start() for mark in marks[1:]), len(part)]
    return {int(mark[1]): part[mark.end() : end] for mark, end in zip(marks, ends, strict=True)}


def _named(text: str) -> list[tuple[str, str]]:
    """Every test that a row names, with its file."""
    found, file = list[tuple[str, str]](), ""
    for word in text.replace("any order", MACHINE).replace(";", " ").split():
        if "/test_" in word:
            file = word
        elif word.startswith("test_"):
            found.append((file, word))
    return found


@pytest.mark.parametrize(("title", "numbers"), [("Rows", ROWS), ("Invariants", INVARIANTS)])
def test_every_row_has_its_tests(title: str, numbers: frozenset[int]) -> None:
    """No number is left out or without a test, and no test is named that is not there."""
    table = _table(title)
    assert set(table) == numbers
    assert [number for number, text in table.items() if not _named(text)] == []
    named = {each for text in table.values() for each in _named(text)}
    there = {(file, each.name) for file in {file for file, _ in named} for each in functions(ROOT / "tests" / f"{file}.py")}
    assert named - there == set()
