"""Every word that the window says, in one place, ready for translation.

The conventions of this package:

- A module per subject (`today`, `review`, `errors` ...) holds its English sentences as constants of type `Phrase` or `Plural`.
  They are translated when they are called, so they may stand at the top of a module: `ADD_ENTRY = Phrase("Add entry")`,
  `SINCE = Phrase("since {time}")`, `ENTRIES = Plural("{n} entry", "{n} entries")`.
- They are used as `today.ADD_ENTRY()`, `today.SINCE(time="15:25")`, `today.ENTRIES(3)`. Values have names, so that another
  language may order them anew. Formatting inserts values as plain text; nothing here is markup.
- Dates, numbers, durations and money come from `formats.Words`, never from a phrase.
- In a sentence that is seen, a name that the owner gave stands between U+2068 and U+2069 where a figure or a comma follows it:
  written from right to left, it would else turn them round. The marks are left out where no letter runs the other way. What is
  kept, copied or read aloud has none: `unmarked` takes them out.
"""

from __future__ import annotations

import gettext
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

DOMAIN = "ballast"


class _Catalogue:
    """The translations that hold now. The only state of this package: a program speaks one language at a time."""

    def __init__(self) -> None:
        self.translations: gettext.NullTranslations = gettext.NullTranslations()


_catalogue = _Catalogue()


def install(locale_name: str, folder: Path | None = None) -> None:
    """Speak the language of a locale such as "de_DE"; English where no translation is there."""
    languages = [locale_name, locale_name.partition("_")[0]]
    if folder is not None and not any((folder / each).is_dir() for each in languages):
        _catalogue.translations = gettext.NullTranslations()  # what gettext would find, without its long search
        return
    where = None if folder is None else str(folder)
    _catalogue.translations = gettext.translation(DOMAIN, where, languages, fallback=True)


def spoken() -> gettext.NullTranslations:
    """The translations in use: another object whenever another language is installed, to keep what was made of them by."""
    return _catalogue.translations


def language() -> str:
    """The code of the language that is spoken now, such as "de". It need not be the locale's, which writes the numbers."""
    return _catalogue.translations.info().get("language", "en").partition("_")[0] or "en"


def _(text: str) -> str:
    """The sentence in the present language."""
    return _catalogue.translations.gettext(text) if text else ""


def ngettext(one: str, many: str, n: int) -> str:
    """The sentence for a count in the present language."""
    return _catalogue.translations.ngettext(one, many, n)


_SHUT_OFF, _OPEN_AGAIN = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_FROM_RIGHT = frozenset({"R", "AL", "AN"})
_LANGUAGES_FROM_RIGHT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def unmarked(text: str) -> str:
    """A text without the marks that shut a name off, for what is kept, copied or read aloud."""
    return text.replace(_SHUT_OFF, "").replace(_OPEN_AGAIN, "") if _SHUT_OFF in text else text


def _marked(text: str) -> str:
    """A sentence with the marks around its names only where they matter: where a letter runs against the others."""
    if _SHUT_OFF not in text or language() in _LANGUAGES_FROM_RIGHT:
        return text
    turned = any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in text)
    return text if turned else unmarked(text)


class Phrase(NamedTuple):
    """A sentence of the program, translated when it is called."""

    source: str

    def __call__(self, **values: object) -> str:
        """The sentence in the present language with its values filled in."""
        text = _(self.source)
        return _marked(text.format(**values)) if values else text


class Plural(NamedTuple):
    """A sentence that counts; `{n}` is the count."""

    one: str
    many: str

    def __call__(self, n: int, *, shown: str | None = None, **values: object) -> str:
        """The sentence for `n` in the present language; `shown` is how the figure is written ("1,204")."""
        return _marked(ngettext(self.one, self.many, n).format(n=n if shown is None else shown, **values))
