"""Texts that name somebody, and texts without the name."""

from __future__ import annotations

import pytest

from ballast.domain.delegation.naming import Naming, named, names_of, without

ANA = names_of(["Ana de Silva"], ["ana@example.org", "no"])


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("Call Ana on Friday", Naming.PART),
        ("SILVA: sent the sample", Naming.PART),
        ("ana  DE\nsilva's sample", Naming.WHOLE),
        ("mail to ANA@example.org", Naming.WHOLE),
        ("Bananas, silverware, de facto, no", None),
        ("", None),
    ],
)
def test_texts_that_name_a_person(text: str, naming: Naming | None) -> None:
    """The whole name or contact, or its first or last word alone, whatever their case and the marks around them."""
    assert named(ANA, text) is naming


def test_names_of_other_scripts() -> None:
    """Where no spaces stand between words two signs count within a longer word; Greek and Arabic have capitals of their own."""
    taro = names_of(["山田 太郎"])
    assert named(taro, "明日山田太郎に電話") is Naming.PART
    assert named(taro, "山田 太郎様") is Naming.WHOLE
    assert named(taro, "山と太陽") is None
    assert named(names_of(["Μαρία Παπά"]), "ΜΑΡΊΑ ΠΑΠΆ") is Naming.WHOLE
    assert named(names_of(["علي حسن"]), "اتصل بـ علي حسن") is Naming.WHOLE
    assert named(names_of(["Zoë"]), "Zoe\u0308 called") is Naming.WHOLE
    assert named(names_of(["🌻 Bea"]), "Ask 🌻 Bea!") is Naming.WHOLE


def test_short_names_and_none() -> None:
    """Words of two letters alone say nothing; no name is found nowhere and looked for by nothing."""
    jo = names_of(["Jo Li"])
    assert (named(jo, "Jo called"), named(jo, "jo li called")) == (None, Naming.WHOLE)
    assert jo.words == ("Jo Li",)
    nobody = names_of([" "], [""])
    assert (nobody.words, named(nobody, "anything")) == ((), None)


def test_a_text_without_the_name() -> None:
    """Whole names and contacts go; parts only where they shall; nothing else changes."""
    text = "Ana  de Silva (ana@example.org): ask Ana, not Anabel"
    assert without(ANA, text, "…", parts=False) == "… (…): ask Ana, not Anabel"
    assert without(ANA, text, r"\1", parts=True) == r"\1 (\1): ask \1, not Anabel"
    assert set(ANA.words) == {"Ana", "Silva", "ana@example.org"}
