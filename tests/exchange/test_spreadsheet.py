"""A table for spreadsheets: whole after reading back, and never a formula."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.exchange.ballast_csv import unguard
from ballast.exchange.spreadsheet import write_table

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    """The rows as another program reads them."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "＝1"])  # noqa: RUF001 - a trigger too
def test_no_text_is_a_formula(text: str) -> None:
    """What a spreadsheet would run gets a mark before it, and comes back when the mark is taken away."""
    found = read(write_table(("Task",), [(text,)]))[1][0]
    assert found == "'" + text
    assert unguard(found) == text


NASTY = st.text("=+-@＝;,|\t\r\n'\"a ", max_size=12)  # noqa: RUF001 - a trigger too


@given(st.lists(st.tuples(NASTY, NASTY), max_size=3), st.booleans())
def test_no_part_of_a_text_is_a_formula_where_cells_are_parted_otherwise(
    rows: list[tuple[str, str]],
    comma: bool,  # noqa: FBT001 - drawn
) -> None:
    """Opened with any sign between cells, no cell begins as a formula does; opened with ours, all texts are whole."""
    data = write_table(("A", "B"), rows, comma=comma)
    for delimiter in ",;|\t":
        lines = io.StringIO(data.decode("utf-8-sig"), newline="")
        cells = [cell for row in csv.reader(lines, delimiter=delimiter) for cell in row]
        assert [cell for cell in cells if cell[:1] in tuple("=+-@＝")] == []  # noqa: RUF001 - a trigger too
    found = read(data, ";" if comma else ",")
    assert [tuple(unguard(cell) for cell in row) for row in found[1:]] == rows


def test_a_formula_behind_a_semicolon_is_none() -> None:
    """As an owner with decimal commas meets it: a double click on a file with commas parts it at the semicolon."""
    data = write_table(("Task", "Note"), [("Mail", 'x;=HYPERLINK("evil")')])
    assert b"x;'=HYPERLINK" in data
    assert unguard(read(data)[1][1]) == 'x;=HYPERLINK("evil")'
    assert read(write_table(("Task",), [("a; b, c - d",)]))[1] == ["a; b, c - d"]


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5), st.booleans())
def test_texts_come_back_whole(rows: list[tuple[str, str]], comma: bool) -> None:  # noqa: FBT001 - drawn
    """Quotes, separators, line breaks and any script survive, in either manner."""
    found = read(write_table(("A", "B"), rows, comma=comma), ";" if comma else ",")
    assert [tuple(unguard(cell) for cell in row) for row in found[1:]] == rows


@pytest.mark.parametrize(
    ("value", "point", "with_comma"),
    [(-2980.0, "-2980", "-2980"), (0.75, "0.75", "0,75"), (7 / 60, "0.1167", "0,1167"), (-0.0, "0", "0"), (-0.00001, "0", "0"),
     (12, "12", "12"), (1234567.5, "1234567.5", "1234567,5"), ("", "", "")],
)  # fmt: skip
def test_numbers_are_bare(value: str | float, point: str, with_comma: str) -> None:
    """A minus stays a minus, no thousands mark, a comma only where it was asked for; what is not known is empty."""
    assert read(write_table(("N", "x"), [(value, "y")]))[1] == [point, "y"]
    assert read(write_table(("N", "x"), [(value, "y")], comma=True), ";")[1] == [with_comma, "y"]
