"""Which old code page a file without any mark is in, by the language that its owner's machine speaks.

Programs that still write such files use the code page of the language that Windows was set up in, so the owner's language is
the best witness. Languages that are not listed write with Western European letters, or came too late to have a page.
"""

from __future__ import annotations

WESTERN = "cp1252"

_LANGUAGES = {
    "cp1250": "bs cs hr hu pl ro sk sl sq",
    "cp1251": "be bg kk ky mk mn ru sr tg tt uk",
    "cp1253": "el",
    "cp1254": "az tr uz",
    "cp1255": "he yi",
    "cp1256": "ar fa ps ur",
    "cp1257": "et lt lv",
    "cp1258": "vi",
    "cp874": "th",
    "cp932": "ja",
    "cp936": "zh",
    "cp949": "ko",
}
_BY_LANGUAGE = {language: page for page, languages in _LANGUAGES.items() for language in languages.split()}
_BY_SCRIPT = {("sr", "latn"): "cp1250", ("az", "cyrl"): "cp1251", ("uz", "cyrl"): "cp1251", ("zh", "hant"): "cp950"}
_TRADITIONAL = frozenset({"hk", "mo", "tw"})


def code_page(language: str) -> str:
    """The code page of a language tag such as "el", "sr-Latn-RS" or "zh_TW"; Western European for any that is not known."""
    code, *rest = language.casefold().replace("_", "-").split("-")
    if code == "zh" and not _TRADITIONAL.isdisjoint(rest):
        rest.append("hant")
    for script in rest:
        if (code, script) in _BY_SCRIPT:
            return _BY_SCRIPT[code, script]
    return _BY_LANGUAGE.get(code, WESTERN)
