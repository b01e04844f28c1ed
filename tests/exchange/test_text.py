"""Encodings."""

from __future__ import annotations

import codecs

import pytest

from ballast.exchange.draft import Refusal, RefusalReason
from ballast.exchange.text import decode

WORDS = "Αθήνα, Zürich, 東京, 🔥\r\nline"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be"),
        ("Start\tEnd ü\r\n".encode("utf-16-le"), "utf-16-le"),
        ("Start\tEnd ü\r\n".encode("utf-16-be"), "utf-16-be"),
        ("Müller — 5 €".encode("cp1252"), "cp1252"),
    ],
)
def test_encoding_is_found(data: bytes, encoding: str) -> None:
    """Mark, UTF-16 without mark, UTF-8 and the legacy code page are told apart, and the text comes back whole."""
    text = decode(data)
    assert (text.encoding, text.replaced, text.nul) == (encoding, 0, False)
    assert text.lines().read().encode(encoding.removesuffix("-sig")) == data[text.mark :]


def test_lines_keep_their_ends() -> None:
    """Line ends are left to the reader of rows, which must see them inside quotes."""
    assert list(decode(b"a\rb\r\nc\n").lines()) == ["a\r", "b\r\n", "c\n"]


def test_another_legacy_page() -> None:
    """An owner with Greek files names the code page."""
    assert decode("Αθήνα".encode("cp1253"), "cp1253").head() == "Αθήνα"


@pytest.mark.parametrize("data", [b"ab\x81c \xff", codecs.BOM_UTF8 + b"a\xffb", codecs.BOM_UTF16_LE + b"a\0b"])
def test_what_cannot_be_decoded_is_counted(data: bytes) -> None:
    """A character that the encoding has not is shown as replaced, never passed over."""
    assert decode(data).replaced == 1


def test_nul_is_noticed() -> None:
    """NUL inside a text is reported, so that rows can be checked for it."""
    assert decode(b"a,b\nc\0,d\nmore text of the usual kind").nul


@pytest.mark.parametrize("data", [b"SQLite format 3\0rest", b"PK\x03\x04rest", b"%PDF-1.7"])
def test_other_files_are_no_text(data: bytes) -> None:
    """A database, an archive and a document are refused as no text."""
    with pytest.raises(Refusal) as refused:
        decode(data)
    assert refused.value.reason is RefusalReason.NOT_TEXT


def test_a_character_cut_by_a_piece() -> None:
    """Text is checked a piece at a time; a character on the border is not lost."""
    data = b"x" * ((1 << 20) - 1) + "ü".encode() + b"y"
    text = decode(data)
    assert (text.encoding, text.replaced) == ("utf-8", 0)
