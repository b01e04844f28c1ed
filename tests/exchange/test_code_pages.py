"""The code page that an owner's language stands for."""

from __future__ import annotations

import pytest

from ballast.exchange.code_pages import code_page

SAID = {
    "el": "Αθήνα",
    "el-CY": "Λεμεσός",
    "ru": "Отчёт",
    "uk_UA": "Звіт, Київ",
    "pl": "Zażółć gęślą jaźń",
    "cs-CZ": "Příliš žluťoučký",
    "tr": "İş, ağaç, şoför",
    "he": "דוח",
    "ar-EG": "تقرير",
    "lt": "Ataskaitų žąsis",
    "ja": "見積もり",
    "zh": "报告",
    "zh-TW": "報告",
    "zh-Hant-HK": "報告",
    "ko": "보고서",
    "th": "รายงาน",
    "sr": "Извештај",
    "sr-Latn-RS": "Izveštaj, đak",
    "de": "Übergröße €",
    "fr-CA": "œuvre, reçu",
}


@pytest.mark.parametrize("language", SAID)
def test_the_page_of_a_language_holds_its_letters(language: str) -> None:
    """Words of each language survive its page, and are not what Western European would make of them."""
    word, page = SAID[language], code_page(language)
    written = word.encode(page)
    assert written.decode(page) == word
    assert page == "cp1252" or written.decode("cp1252", "replace") != word


@pytest.mark.parametrize("language", ["", "c", "xx-YY", "en", "haw", "-", "hi"])
def test_any_other_language_is_western(language: str) -> None:
    """A language without a page, or none at all, gives the Western European page and no error."""
    assert code_page(language) == "cp1252"
