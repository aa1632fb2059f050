"""Bytes to text: UTF-8, UTF-16, UTF-32 and the two old Arabic code pages, with a sane refusal of what is no text."""

from __future__ import annotations

import codecs
import re

from ..errors import InputError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip or Word file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x7fELF": "a program",
}
LEGACY = ("cp1256", "iso8859_6", "cp1252")
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
ARABIC_LETTER = re.compile("[\u0621-\u064a]")
ARABIC_ODD = re.compile("[\u0621-\u064a][\u00c0-\u024f]|[\u00c0-\u024f][\u0621-\u064a]|\ufffd")
COMMON_ARABIC = re.compile(r"(?<!\w)(?:[وفبلك]?ال\w{2,}|في|من|على|إلى|عن|أن|إن|هذا|هذه|التي|الذي|مع)(?!\w)")
COMMON_LATIN = re.compile(
    r"(?<!\w)(?:the|of|and|to|in|is|for|le|la|les|de|des|et|un|une|du|en|que)(?!\w)", re.IGNORECASE
)
SAMPLE = 200_000


def decode(data: bytes, file: str) -> tuple[str, str, tuple[str, ...]]:
    """The text of ``data``, its encoding, and what had to be said about it.

    Raises ``InputError`` for an empty file, for bytes that are no text and for encodings that cannot be told.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{file}: the file is empty; put the article's text into it or leave it out")
    for magic, what in MAGIC.items():
        if data.startswith(magic):
            raise InputError(f"{file}: this is {what}, not a text file; save the article as text or name it properly")
    text, encoding, notes = _decoded(data, file)
    if _mostly_control(text):
        raise InputError(f"{file}: this is a binary file, not an article; leave it out or save its text as UTF-8")
    return text, encoding, notes


def _decoded(data: bytes, file: str) -> tuple[str, str, tuple[str, ...]]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, file)
    guess = _utf16_without_bom(data)
    if guess:
        return _strict(data, guess, file)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        return _damaged_utf8(data, error) or _legacy(data, file)


def _strict(data: bytes, encoding: str, file: str) -> tuple[str, str, tuple[str, ...]]:
    try:
        return data.decode(encoding), encoding, ()
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if broken > max(2, len(text) // 200):
        raise InputError(f"{file}: says it is {encoding} but is not; save it again as UTF-8")
    return text, encoding, (f"{broken} damaged characters were replaced",)


def _utf16_without_bom(data: bytes) -> str:
    """UTF-16 shows in its high bytes: nothing but 00 (Latin) and 06 (Arabic) at every second place."""
    if len(data) < 8 or len(data) % 2:
        return ""
    even, odd = data[0:SAMPLE:2], data[1:SAMPLE:2]
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        flat = sum(high.count(byte) for byte in (0, 6, 0x20))
        if flat >= 0.95 * len(high) and low.count(0) <= 0.02 * len(low):
            return encoding
    return ""


def _damaged_utf8(data: bytes, error: UnicodeDecodeError) -> tuple[str, str, tuple[str, ...]] | None:
    """UTF-8 with a character cut at the end or a few lost bytes: most other high bytes must still be sound."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for c in text[:SAMPLE] if c > "\x7f") - text[:SAMPLE].count("\ufffd")
    if broken > max(1, sound // 50):
        return None
    return text, "utf-8", (f"{broken} damaged characters were replaced, the first at byte {error.start}",)


def _legacy(data: bytes, file: str) -> tuple[str, str, tuple[str, ...]]:
    """The old code page whose reading looks most like Arabic or Latin text; two poor readings are no text."""
    readings = [(_plausible(data[:SAMPLE].decode(name, "replace")), name) for name in LEGACY]
    best, encoding = max(readings, key=lambda reading: reading[0])
    if best <= 0.0:
        encoding = _by_statistics(data)
    if not encoding:
        raise InputError(f"{file}: the encoding cannot be told; save the file as UTF-8")
    return data.decode(encoding, "replace"), encoding, ()


def _plausible(text: str) -> float:
    """Share of common words among the letters, less what no text holds."""
    letters = sum(1 for c in text if c.isalpha()) or 1
    arabic = len(ARABIC_LETTER.findall(text))
    common = COMMON_ARABIC if arabic > letters // 3 else COMMON_LATIN
    odd = len(ARABIC_ODD.findall(text)) + len(CONTROL.findall(text))
    return (5 * len(common.findall(text)) - 3 * odd) / letters


def _by_statistics(data: bytes) -> str:
    """For texts without a common word, such as names alone: charset-normalizer's guess, if it is one we accept."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=list(LEGACY)).best()
    return "" if best is None or CONTROL.search(str(best)) else best.encoding


def _mostly_control(text: str) -> bool:
    sample = text[:SAMPLE]
    return len(CONTROL.findall(sample)) > max(1, len(sample) // 100)
