"""From bytes to text: which encoding a file is in, found by rule and never by guessing from letter statistics.

The rule: a byte order mark decides; else NUL in every other byte is UTF-16; else strict UTF-8; else the legacy code page. It
was right on all real files where statistical detectors took Western European for Central European.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass

from ballast.exchange.code_pages import WESTERN
from ballast.exchange.draft import Refusal, RefusalReason

_CHUNK = 1 << 20
_SAMPLE = 4096
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Database, archive (and new office files), document, pictures, packed file, old office file.
_BINARY = (b"SQLite format 3\0", b"PK\x03\x04", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Text:
    """Bytes with the encoding that reads them. `replaced` counts characters it could not give; `nul`: some are NUL."""

    data: bytes
    encoding: str
    mark: int
    replaced: int
    nul: bool

    def lines(self) -> io.TextIOWrapper:
        """The lines with their ends as they are, decoded as they are asked for: a large file is never text as a whole."""
        raw = io.BytesIO(self.data)
        raw.seek(self.mark)
        return io.TextIOWrapper(raw, encoding=_codec(self.encoding), errors="replace", newline="")

    def head(self, characters: int = _SAMPLE) -> str:
        """The beginning of the text."""
        return self.lines().read(characters)


def decode(data: bytes, legacy: str = WESTERN) -> Text:
    """The bytes as text. Raises Refusal where they are no text; `legacy` names the code page to fall back on."""
    if data.startswith(_BINARY):
        raise Refusal(RefusalReason.NOT_TEXT)
    encoding, mark = _marked(data)
    encoding = encoding or _wide(data[:_SAMPLE]) or ("utf-8" if _valid_utf8(data) else legacy)
    return _checked(data, encoding, mark)


def _marked(data: bytes) -> tuple[str, int]:
    """The encoding that a byte order mark names and the mark's length; "" and 0 without one."""
    return next(((name, len(mark)) for mark, name in _MARKS if data.startswith(mark)), ("", 0))


def _codec(encoding: str) -> str:
    """What decodes the bytes behind the mark."""
    return encoding.removesuffix("-sig")


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: one byte of nearly every pair is NUL, the other hardly ever."""
    pairs = len(sample) // 2
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if 2 * odd > pairs and 20 * even <= pairs:
        return "utf-16-le"
    if 2 * even > pairs and 20 * odd <= pairs:
        return "utf-16-be"
    return ""


def _valid_utf8(data: bytes) -> bool:
    """Whether the bytes are strict UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for at in range(0, len(data), _CHUNK):
            decoder.decode(data[at : at + _CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _checked(data: bytes, encoding: str, mark: int) -> Text:
    """The text with what had to be replaced counted, a piece at a time."""
    decoder = codecs.getincrementaldecoder(_codec(encoding))("replace")
    replaced, nul = 0, False
    for at in range(mark, len(data), _CHUNK):
        piece = decoder.decode(data[at : at + _CHUNK], final=at + _CHUNK >= len(data))
        replaced += piece.count("\ufffd")
        nul = nul or "\0" in piece
    return Text(data, encoding, mark, replaced, nul)
