"""The head of an article: which of its first lines are title, byline and dateline, and what they tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..languages.cues import leading
from ..languages.days import DayPhrase, day_phrases
from ..model import BlockKind
from .lines import TABLE, Line, cue
from .origin import country_of

HEAD_LINES = 8
TITLE_LENGTH = 220
DATELINE_REST = 12
PLACE_WORDS = 5
BYLINE_WORDS = 8
INLINE_LIMIT = 110
AGENCY = re.compile(r"^[^\n]{0,100}?(?:\([^()\n]{2,40}\)\s*[-–—:،]{1,2}|\s[-–—]{1,2})\s+")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b")
SLASH_AGENCY = re.compile(r"^[^\s/.:]{2,20}(?:\s[^\s/.:]{2,20}){0,2}\s?/\s?[^/.:]{2,40}$")


class Head(NamedTuple):
    """Kinds of the first lines (by number of the line), the end of an inline dateline, and what was found out."""

    kinds: dict[int, BlockKind]
    inline: dict[int, int]
    title: str
    published: dt.date | None
    places: str


def head(lines: Sequence[Line], reasons: Sequence[str]) -> Head:
    """What the first lines that are no boilerplate are."""
    kinds: dict[int, BlockKind] = {}
    inline: dict[int, int] = {}
    published: dt.date | None = None
    title, places = "", ""
    live = [i for i, reason in enumerate(reasons) if not reason][:HEAD_LINES]
    for i in live:
        line = lines[i]
        kind, day, end = _kind(line)
        if kind == "dateline" and (published is None or end == 0):
            published, places = published or day, places or (line.text[:end] if end else line.text)
        if kind and end:
            inline[i] = end
        elif kind:
            kinds[i] = kind
        elif not title and len(lines) > 1 and _is_title(line):
            title, kinds[i] = line.text, "title"
        if end or line.prose:
            break
    return Head(kinds, inline, title, published, places)


def _kind(line: Line) -> tuple[BlockKind | None, dt.date | None, int]:
    """``dateline``, ``byline`` or ``None``, the date it bears, where an inline dateline ends (0: the whole line)."""
    days = [d for d in day_phrases(line.text[:INLINE_LIMIT]) if d.day]
    if cue(line, "stamp")[0] and (days or len(line.words) < 12):
        return "dateline", days[0].day if days else None, 0
    if days and not line.prose and _rest(line, days) <= DATELINE_REST:
        return "dateline", days[0].day, 0
    if _is_byline(line):
        return "byline", None, 0
    if SLASH_AGENCY.match(line.text) and not days:
        return "byline", None, 0
    return _inline(line, days)


def _rest(line: Line, days: Sequence[DayPhrase]) -> int:
    """How many words of the line are neither of a date nor a clock time."""
    text = line.text
    for found in reversed(days):
        text = text[: found.start] + text[found.end :]
    return len(re.findall(r"\w+", CLOCK.sub(" ", text)))


def _inline(line: Line, days: Sequence[DayPhrase]) -> tuple[BlockKind | None, dt.date | None, int]:
    """ "CAIRO, 3 May 2026 (Agency) - " before the first sentence of an article."""
    opening = AGENCY.match(line.text)
    if opening is None or opening.end() > INLINE_LIMIT or len(line.text) < opening.end() + 30:
        return None, None, 0
    day = next((d.day for d in days if d.end <= opening.end()), None)
    before = opening.group().partition("(")
    words = len(re.findall(r"\w+", before[0])) - (3 if day else 0)
    if (day or before[1]) and words <= PLACE_WORDS and (country_of(before[0]) or not before[0].strip()):
        return "dateline", day, opening.end()
    return None, None, 0


def _is_byline(line: Line) -> bool:
    """ "By Jane Roe in London", «كتبت - …»: a short line that opens with a writer's label."""
    reason, size = leading(list(line.words), TABLE, "byline")
    if not reason or line.prose or len(line.words) > BYLINE_WORDS:
        return False
    after = line.text.split(maxsplit=size)
    named = len(after) > size and (after[size][0].isupper() or after[size][0] > "\u0590" or after[size][0] in "-–—:")
    return named or line.text.rstrip().endswith(":")


def _is_title(line: Line) -> bool:
    return len(line.text) <= TITLE_LENGTH and not line.text.rstrip("\"”»’')").endswith((".", ":", "؛", "،"))
