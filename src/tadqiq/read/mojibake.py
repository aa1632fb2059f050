"""Repair of text that was decoded with the wrong code page, with the place of every character in the damaged text."""

from __future__ import annotations

import re
from typing import NamedTuple

SIGNS = re.compile(
    "[\u0637\u0638\u0639\u063a][\u0080-\u00bf\u0152\u0153\u0178\u02c6\u2013-\u203a\u20ac\u2122\u067e\u0679\u0686\u0688"
    "\u0691\u0698\u06a9\u06af\u06ba\u06be\u200c\u200d\u060c\u061b\u061f]"
    "|[\u00c2-\u00c5\u00d8-\u00db\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u02c6\u02dc\u2013-\u203a"
    "\u20ac\u2122]|\u00e2\u20ac"
)
RUN = re.compile("[^\x00-\x7f]+(?:[\u0020-\u0040][^\x00-\x7f]+)*")
WORD = re.compile("[^\x00-\x7f]+")
SLOPPY = "sloppy-windows-1252"
CODECS = ("cp1256", SLOPPY, "latin-1")
# What the sloppy code page has beyond the strict one.
LOOSE = re.compile("[\x1a\x81\x8d\x8f\x90\x9d\ufffd]")
GOOD = re.compile(
    "[\u0600-\u06ff\u00a0-\u017f\u2010-\u203e\u20ac\u2070-\u2089\u2026\u2122\u200b-\u200f\ufb50-\ufdff\ufe70-\ufeff\x00-\x7f"
    "\u2212\u00d7\u2150-\u215f\ufeff]+"
)


class Mended(NamedTuple):
    """A repaired text; ``offsets[i]`` is the place of ``text[i]`` in the damaged one, ``notes`` say what was done."""

    text: str
    offsets: tuple[int, ...] | None
    notes: tuple[str, ...]


def mend(text: str) -> Mended:
    """``text`` with every run that is UTF-8 misread through a code page put right; sound text comes back as it is."""
    if not SIGNS.search(text):
        return Mended(text, None, ())
    pieces, offsets, last, runs, used = [], [], 0, 0, set()
    for run in RUN.finditer(text):
        found = _mended_run(run.group()) if SIGNS.search(run.group()) else None
        if found is None:
            continue
        mended, codec = found
        pieces += [text[last : run.start()], "".join(c for c, _ in mended)]
        offsets += [*range(last, run.start()), *_places(run.start(), mended)]
        last, runs = run.end(), runs + 1
        used.add(codec)
    if not runs:
        return Mended(text, None, ())
    offsets += range(last, len(text) + 1)
    note = f"{runs} stretches that had been read as {', '.join(sorted(used))} instead of UTF-8 were put right"
    return Mended("".join([*pieces, text[last:]]), tuple(offsets), (note,))


def _mended_run(run: str) -> tuple[list[tuple[str, int]], str] | None:
    """The characters of a damaged run with the number of code points each had become, and the code page at fault."""
    for codec in CODECS:
        try:
            mended = _encoded(run, codec).decode("utf-8")
        except UnicodeError:
            continue
        if _better(run, mended):
            return [(c, len(c.encode())) for c in mended], codec
    return _word_by_word(run)


def _encoded(run: str, codec: str) -> bytes:
    if codec != SLOPPY:
        return run.encode(codec)
    if not LOOSE.search(run):
        return run.encode("cp1252")
    import ftfy.bad_codecs  # noqa: F401  registers the sloppy code page

    return run.encode(codec)


def _word_by_word(run: str) -> tuple[list[tuple[str, int]], str] | None:
    """A run with one word that cannot be mended (lost bytes): the others still can."""
    if len(WORD.findall(run)) < 2:
        return None
    found: list[tuple[str, int]] = []
    codec, last = "", 0
    for word in WORD.finditer(run):
        found += [(c, 1) for c in run[last : word.start()]]
        mended = _mended_run(word.group()) if SIGNS.search(word.group()) else None
        found += mended[0] if mended else [(c, 1) for c in word.group()]
        codec, last = (mended[1] if mended else codec), word.end()
    return (found, codec) if codec else None


def _better(run: str, mended: str) -> bool:
    """Shorter, and made of characters that articles are made of; one letter alone proves nothing in Arabic text."""
    if not GOOD.fullmatch(mended) or len(mended) >= len(run):
        return False
    arabic_run = "\u0600" <= run[0] <= "\u06ff"
    return not arabic_run or sum(c > "\x7f" for c in mended) > 1


def _places(start: int, mended: list[tuple[str, int]]) -> list[int]:
    places = []
    for _, width in mended:
        places.append(start)
        start += width
    return places
