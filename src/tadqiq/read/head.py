"""The head of an article: which of its first lines are title, byline and dateline, and what they tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..languages.cues import leading
from ..languages.dates.datelines import DayPhrase, day_phrases
from ..model import BlockKind
from .lines import TABLE, Line, cue
from .opening import opening
from .origin import clockless
from .outlets import is_outlet, outlet_of_byline, outlet_on_a_line, source_of

HEAD_LINES = 8
TITLE_LENGTH = 220
DATELINE_REST = 12
BYLINE_WORDS = 8
INLINE_LIMIT = 110
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b")
YEAR = re.compile(r"(?<!\d)(?:1[34]|19|20|١٣|١٤|١٩|٢٠)\d\d(?!\d)")
SLASH_AGENCY = re.compile(r"^[^\s/.:]{2,20}(?:\s[^\s/.:]{2,20}){0,2}\s?/\s?[^/.:]{2,40}$")


class Head(NamedTuple):
    """Kinds of the first lines (by number of the line), the end of an inline dateline, and what was found out.

    ``written`` is the day of publication as a dateline states it when no year is said.
    """

    kinds: dict[int, BlockKind]
    inline: dict[int, int]
    title: str
    published: dt.date | None
    places: str
    source: str = ""
    written: DayPhrase | None = None


class Found(NamedTuple):
    """What one line is: its kind, the date it bears, where an inline dateline ends (0: the whole line), its agency."""

    kind: BlockKind | None
    day: DayPhrase | None = None
    end: int = 0
    source: str = ""


def head(lines: Sequence[Line], reasons: Sequence[str]) -> Head:
    """What the first lines that are no boilerplate are."""
    kinds: dict[int, BlockKind] = {}
    inline: dict[int, int] = {}
    days: list[DayPhrase] = []
    title, places, source = "", "", ""
    live = [i for i, reason in enumerate(reasons) if not reason][:HEAD_LINES]
    for i in live:
        line = lines[i]
        kind, day, end, agency = _kind(line)
        if end and not (day or title or line.prose) and len(lines) > 1 and _is_title(line):
            # "ALGERIA: date exports rise": a title that names the country it is about.
            places, title, kinds[i] = places or line.text[:end], line.text, "title"
            continue
        if kind == "dateline" and (end == 0 or not any(d.day for d in days)):
            days += [day] if day else []
            places = places or (line.text[:end] if end else line.text)
        # A title may name a place or an outlet too, but it is news.
        source = source or (agency if kind or title else "")
        if kind and end:
            inline[i] = end
        elif kind:
            kinds[i] = kind
        elif not title and len(lines) > 1 and _is_title(line):
            title, kinds[i] = line.text, "title"
        if end or line.prose:
            break
    published = next((d.day for d in days if d.day), None)
    return Head(kinds, inline, title, published, places, source, next(iter(days), None))


def stamped(line: Line) -> bool:
    """Whether a line bears a full date and little else: the day of publication, whatever stands beside it."""
    if len(line.text) > INLINE_LIMIT or not YEAR.search(line.text):
        return False
    days = [d for d in day_phrases(line.text) if d.day]
    return bool(days) and _rest(line, days) <= DATELINE_REST


def _kind(line: Line) -> Found:
    phrases = [d for d in day_phrases(clockless(line.text[:INLINE_LIMIT])) if d.written or d.day]
    days = [d for d in phrases if d.day]
    if cue(line, "stamp")[0] and (days or len(line.words) < 12):
        return Found("dateline", days[0] if days else None, 0, _source(line))
    if days and not line.prose and _rest(line, days) <= DATELINE_REST:
        return Found("dateline", days[0], 0, _source(line))
    if _is_byline(line):
        return Found("byline", source=outlet_of_byline(line.text))
    if SLASH_AGENCY.match(line.text) and not days:
        return Found("byline")
    found = opening(line.text, phrases)
    if found is None:
        return Found(None, source=outlet_on_a_line(line.text) or _beside_a_day(line, phrases))
    return Found("dateline", found.day, found.end, found.agency)


def _beside_a_day(line: Line, days: Sequence[DayPhrase]) -> str:
    """The outlet of a line that has nothing else but a day without its year: "Elden - 3 March (Shore Press Agency)"."""
    outlet = source_of(line.text) if days and not line.prose and _rest(line, days) <= BYLINE_WORDS else ""
    return outlet if is_outlet(outlet) else ""


def _source(line: Line) -> str:
    named = "" if _is_byline(line) else source_of(line.text[:TITLE_LENGTH])
    return named or outlet_of_byline(line.text)


def _rest(line: Line, days: Sequence[DayPhrase]) -> int:
    """How many words of the line are neither of a date nor a clock time."""
    text = line.text
    for found in reversed(days):
        text = text[: found.start] + text[found.end :]
    return len(re.findall(r"\w+", CLOCK.sub(" ", text)))


def _is_byline(line: Line) -> bool:
    """ "By Jane Roe in London", «كتبت - …»: a short line that opens with a writer's label."""
    reason, size = leading(list(line.words), TABLE, "byline")
    if not reason or line.prose or len(line.words) > BYLINE_WORDS:
        return False
    after = line.text.split(maxsplit=size)
    named = len(after) > size and (after[size][0].isupper() or after[size][0] > "\u0590" or after[size][0] in "-–—ـ:")
    return named or line.text.rstrip().endswith(":")


def _is_title(line: Line) -> bool:
    return len(line.text) <= TITLE_LENGTH and not line.text.rstrip("\"”»’')").endswith((".", ":", "؛", "،"))
