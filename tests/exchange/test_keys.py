"""The same row is known when it comes again."""

from __future__ import annotations

from collections import Counter
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.samples import BERLIN, HEADER_A, NOW, OURS, place_all, read, toggl, toggl_row

ROWS = st.lists(st.sampled_from([toggl_row(text, user=user) for text in ("a", "b", "") for user in ("Ada,1@x", "Bo,2@x")]))


def keys(data: bytes, zone: ZoneInfo = BERLIN) -> list[str]:
    """The keys of a file's rows."""
    return [row.key for row in place_all(read(data), zone, NOW).placed]


@given(ROWS)
def test_again_is_known_and_equal_rows_stay(rows: list[str]) -> None:
    """Reading a file again gives the same keys; n equal rows have n different ones; the order of rows does not matter."""
    found = keys(toggl(*rows))
    assert found == keys(toggl(*rows))
    assert len(set(found)) == len(rows)
    assert set(keys(toggl(*reversed(rows)))) == set(found)


@given(ROWS, ROWS)
def test_overlapping_files_add_up_to_their_union(one: list[str], other: list[str]) -> None:
    """Importing two files in either order knows as many of each row as the file that has most of them."""
    assert set(keys(toggl(*one))) | set(keys(toggl(*other))) == set(keys(toggl(*(Counter(one) | Counter(other)).elements())))


def test_what_makes_a_row_another_one() -> None:
    """Start, end, task, person and zone count; project, tags, length, shape of the file and case of letters do not."""
    base = keys(toggl(toggl_row()))
    same = [toggl_row().replace("Website", "Shop"), toggl_row("invoices "), toggl_row(duration="00:59:59")]
    other = [
        toggl_row("Quotes"),
        toggl_row(start="2026-11-02,09:00:01"),
        toggl_row(end="2026-11-02,10:00:01"),
        toggl_row(user="Bo,b@x"),
    ]
    assert [keys(toggl(row)) for row in same] == [base] * 3
    assert keys(toggl(toggl_row().replace(",", ";"), header=HEADER_A.replace(",", ";"))) == base
    assert all(keys(toggl(row)) != base for row in other)
    assert keys(toggl(toggl_row()), ZoneInfo("UTC")) != base


def test_our_own_rows_are_known_by_id() -> None:
    """An entry of our own export keeps its key when its text or times are edited in the file; a copied line is another row."""
    row = "6f1f3f4e-0000-4000-8000-000000000001,2026-11-02T09:00:00+01:00,,Europe/Berlin,Call,,,,,,,"
    base = keys(f"{OURS}\n{row}\n".encode())
    assert keys(f"{OURS}\n{row.replace('Call', 'Talk')}\n".encode()) == base
    twice = keys(f"{OURS}\n{row}\n{row}\n".encode())
    assert twice[0] == base[0]
    assert twice[1] != base[0]
    assert [draft.id is None for draft in read(f"{OURS}\n{row}\n{row}\n".encode()).drafts] == [False, True]
