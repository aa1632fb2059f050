"""The lines of a text and what can be said of one line alone: its cue, whether it is prose or an entry of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..languages.cues import leading
from ..text import Token, tokenise

TABLE = "boilerplate.toml"
LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BULLET = re.compile(r"\s*(?:[-–—*•·▪●◦‣⁃►✓]|\d{1,2}[.)])\s+|\s*[•▪●◦‣►✓]")
# "… 6:40 p.m." and "By Amal K." end with a clock's stop and a name's, not with a sentence's.
PROSE_END = re.compile(r"(?<!\b[ap]\.m)(?<!\s\w)[.!…؛][\"”»’')\]\u200e\u200f]*$")
CONTACT = re.compile(r"(?:\+|\b00)\d[\d\u00a0 ()-]{7,}|[\w.-]+@[\w-]+\.\w|https?://|\bwww\.")
COPYRIGHT = re.compile(r"©|\(c\)\s*(?:19|20)\d\d|copyright\s+(?:19|20)\d\d", re.IGNORECASE)
SEPARATORS = frozenset(":-–—|/.…(،,؛•·»")
# What a desk writes behind its "ends": initials and a clock time, brackets closed.
SIGNED = re.compile(r"(?:[\s/.:|()\[\]-]|\b[^\W\d_]{1,3}\b|\b\d{1,4}\b)*")
# A label told further and a number to call: "To donate for the victims: 70 70 70 11".
CALLED = re.compile(r"[^\d:]{1,40}:[^\d:]{0,40}\+?\d[\d ().-]{5,}")
HEAD = 90
LONG = 180
SHORT = 160


class Line(NamedTuple):
    """A line that holds something, without the blanks around it; ``tokens`` are those of its beginning."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]

    @property
    def bulleted(self) -> bool:
        """Whether it is an entry of a list."""
        return bool(BULLET.match(self.text))

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph rather than a heading or a link."""
        return len(self.text) >= LONG or (
            len(self.text) >= 40 and bool(PROSE_END.search(self.text, len(self.text) - 6))
        )


def lines(text: str) -> Iterator[Line]:
    """The lines of ``text`` in order, blank ones left out."""
    for found in LINE.finditer(text):
        whole = found.group()
        stripped = whole.strip("\u200e\u200f\ufeff \t\u00a0")
        if stripped:
            start = found.start() + whole.index(stripped)
            tokens = tuple(t for t in tokenise(stripped[:HEAD]))
            words = tuple(t.text for t in tokens if t.kind in ("arabic", "word", "digits"))
            yield Line(start, start + len(stripped), stripped, tokens, words)


def cue(line: Line, section: str) -> tuple[str, str]:
    """The reason and the rest of a line that starts with a cue of ``section``; ("", "") when it does not.

    One word alone is a cue only before a colon, a dash or the end: "Contact: …", not "Contact was lost"; so is what
    heads a list when the line is a sentence: "More from: …", not "More from the fund is expected." A label is one only
    before a colon.
    """
    reason, size = leading(list(line.words), TABLE, section)
    if not reason:
        return "", ""
    end = _after(line, size)
    rest = line.text[end:].lstrip()
    label = section in ("label", "foot")
    if label and rest[:1] != ":" and not (reason == "contact" and CALLED.match(rest)):
        return "", ""
    parted = not rest or rest[0] in SEPARATORS or (reason == "register" and rest[0].isdigit()) or label
    parted = parted or (section == "stamp" and rest[0].isdigit())
    parted = parted or (reason == "end" and bool(SIGNED.fullmatch(rest)))
    if not parted and (size == 1 or len(line.text) > SHORT or (section == "list" and line.prose)):
        return "", ""
    return reason, rest.lstrip(" :-–—|/.…").strip()


def _after(line: Line, size: int) -> int:
    """Where the first ``size`` words end."""
    seen = 0
    for token in line.tokens:
        seen += token.kind in ("arabic", "word", "digits")
        if seen == size:
            return token.end
    return len(line.text)
