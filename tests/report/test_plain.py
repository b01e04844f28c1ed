"""The owner's text made fit for paper: only what cannot be printed goes, everything else stays letter for letter."""

from __future__ import annotations

import json
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.report.names import file_name
from ballast.report.plain import clean, lines, one_line, sentence, shortened
from ballast.report.voice import named

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@given(ANY_TEXT)
def test_clean_text_can_always_be_encoded(text: str) -> None:
    """Whatever was typed, the result is valid UTF-8 without controls, and cleaning again changes nothing."""
    made = clean(text)
    json.loads(json.dumps(made).encode("utf-8"))
    made.encode("utf-8")
    assert clean(made) == made
    assert {unicodedata.category(letter) for letter in made.replace("\n", "")} & {"Cc", "Cs"} == set()


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"), max_size=60))
def test_letters_of_every_script_stay(text: str) -> None:
    """Assigned characters that are no controls are never changed."""
    assert clean(text) == text


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\0b\ufffec\ud800d\x07", "abcd"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("👩\u200d💻 e\u0301 \u202eRLO", "👩\u200d💻 e\u0301 \u202eRLO"),
        ("a\tb", "a    b"),
    ],
)
def test_clean_examples(given_text: str, expected: str) -> None:
    """Controls, noncharacters and lone surrogates go; line ends become one kind; joined emoji and marks stay."""
    assert clean(given_text) == expected


def test_one_line_and_lines() -> None:
    """Names stand on one line, and lists lose their empty lines."""
    assert one_line("  a \n\n b\t c ") == "a b c"
    assert lines((" one ", "", " \n ", "two")) == ("one", "two")


@given(ANY_TEXT, st.integers(min_value=2, max_value=20))
def test_shortened_text_is_short(text: str, most: int) -> None:
    """A shortened text is never longer than asked, and a short one is whole."""
    made = shortened(text, most)
    assert len(made) <= most
    assert made == one_line(text) or made.endswith("…")


def test_names_that_run_the_other_way_are_shut_off() -> None:
    """A Hebrew or Arabic name inside a sentence cannot turn the figures beside it around."""
    hebrew = "\u05e9\u05d9\u05d7\u05d4"
    assert named(hebrew) == f"\u2068{hebrew}\u2069"
    assert named("E-mail 📬 東京") == "E-mail 📬 東京"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Studio plan", "Studio plan 2026-11-22.pdf"),
        ('a/b\\c:*?"<>|d', "a b c d 2026-11-22.pdf"),
        ("CON", "Delegation plan 2026-11-22.pdf"),
        ("lpt1.x", "Delegation plan 2026-11-22.pdf"),
        (" ... ", "Delegation plan 2026-11-22.pdf"),
        ("../../etc/passwd", "etc passwd 2026-11-22.pdf"),
        ("東京", "東京 2026-11-22.pdf"),
    ],
)
def test_file_names_that_every_system_takes(title: str, expected: str) -> None:
    """Forbidden letters, device names and paths are kept out of a proposed file name."""
    assert file_name(title, date(2026, 11, 22)) == expected


@given(ANY_TEXT)
def test_file_names_are_never_too_long(title: str) -> None:
    """However long the title, the name fits into every file system and has no path in it."""
    name = file_name(title * 9, date(2026, 11, 22))
    assert len(name.encode()) <= 160
    assert not set('/\\:*?"<>|\0') & set(name)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("No mail before ten", "No mail before ten."),
        ("No mail before ten. ", "No mail before ten. "),
        ("Why not?", "Why not?"),
        ("「朝はメールを見ない。」", "「朝はメールを見ない。」"),
        ("朝はメールを見ない", "朝はメールを見ない."),
        ("هل نجح؟", "هل نجح؟"),
        ('Say "no"', 'Say "no".'),
        ("cut short…", "cut short…"),
        ("", ""),
    ],
)
def test_a_sentence_ends_once(given_text: str, expected: str) -> None:
    """Words without an end of their own get a full stop; an end in any script, also before a closing quote, is one."""
    assert sentence(given_text) == expected
