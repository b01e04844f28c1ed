"""The owner's text made fit for paper, letter for letter: only what no page can hold is taken out.

Taken out are control characters (but tabs and line ends stay), lone surrogates and the code points that are no characters:
a PDF for the archive refuses them, and none of them can be seen. Everything else, in any script, stays as it was typed.
"""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]",
)
_ENDING = ".!?…。！？．｡؟۔।॥።။៕"  # noqa: RUF001 - full stops of other scripts
_CLOSING = "\"')]}»›”’」』）】"  # noqa: RUF001 - closing marks of other scripts
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text without what cannot be printed; every kind of line end is one newline."""
    return _UNPRINTABLE.sub("", _LINE_END.sub("\n", text)).replace("\t", "    ")


def one_line(text: str) -> str:
    """The text on a single line: each run of spaces and line ends is one space."""
    return " ".join(clean(text).split())


def unbroken(text: str) -> str:
    """The text with spaces at which no line ends, for a figure with its units."""
    return text.replace(" ", "\u00a0")


def lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts that say something, each cleaned."""
    return tuple(stripped for text in texts if (stripped := clean(text).strip()))


def shortened(text: str, most: int) -> str:
    """The text on one line, cut with an ellipsis to at most so many characters; where the whole stands elsewhere."""
    whole = one_line(text)
    return whole if len(whole) <= most else whole[: most - 1].rstrip() + "…"


def sentence(text: str) -> str:
    """The text with a full stop where it ends without a mark of its own, in whatever script; closing quotes do not count."""
    bare = text.rstrip().rstrip(_CLOSING)
    return text if not bare or bare[-1] in _ENDING else f"{text.rstrip()}."
