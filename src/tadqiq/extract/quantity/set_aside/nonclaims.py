"""Figures that are no quantities: names, references, clock times, and what stands in boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right

from ....model import BlockKind, Ignored
from ..figure import Figure
from ..scan import Scan
from ..told.races import crossed, race
from ..units.finding import unit_at
from .addresses import is_address
from .hours import clock, hour_itself, told_hour
from .name_digits import coded, grade, lettered, named, numbered, sized_class
from .named import numbered_name, quoted_name, typed
from .references import (
    JOINTS,
    goes_on,
    in_ranked_list,
    is_filed,
    is_list_number,
    is_minute,
    is_phone,
    is_proportion,
    is_score,
    is_take,
    is_ticker,
)
from .sisters import sister

RUN = re.compile(r"\S+")
LINKS = re.compile(r"(?:https?://|www\.)\S+|[@#]\w+")

FEW, LETTERS = 100, 2
CARRIED = ("reference", "clock", "period")
BLOCKED: dict[BlockKind, Ignored] = {"boilerplate": "boilerplate", "dateline": "dateline", "byline": "dateline"}


def set_aside(scan: Scan, figures: list[Figure]) -> None:
    """Mark every figure that is no claim with the reason; the parts of a time of day or of C5+1 become one."""
    figures[:] = _joined(scan, figures)
    spans = _reference_spans(scan)
    starts = [block.start for block in scan.article.blocks]
    previous: Figure | None = None
    for figure in figures:
        if figure.ignored is None:
            figure.ignored = _reason(scan, figure, spans)
        if previous is not None and previous.ignored in CARRIED and goes_on(scan, previous, figure):
            figure.ignored = previous.ignored
        if previous is not None and _of_so_many(scan, previous, figure):
            figure.ignored = previous.ignored
        if previous is not None and _same_name(scan, previous, figure):
            figure.ignored = "name"
        previous = figure
        at = scan.tokens[figure.core].start
        block = bisect_right(starts, at) - 1
        if block >= 0 and at < scan.article.blocks[block].end:
            kind = scan.article.blocks[block].kind
            figure.ignored = BLOCKED.get(kind) or figure.ignored


def _of_so_many(scan: Scan, a: Figure, b: Figure) -> bool:
    """Slide 3 of 12, page 4 of 6: how many there are of what the number before refers to."""
    between = b.core - a.core_end == 1 and scan.isa(a.core_end, "of")
    return a.ignored == "reference" and between and b.form == "digits" and not b.own_unit and not b.counted


def _same_name(scan: Scan, a: Figure, b: Figure) -> bool:
    """A350-900, Boeing 737-800: digits behind the hyphen of a name."""
    sign = b.core - 1
    hyphen = a.core_end == sign and scan.word(sign) in ("-", "‑") and scan.glued(sign) and scan.glued(b.core)
    return a.ignored == "name" and hyphen and scan.kind(b.core) == "digits" and not b.own_unit and b.scale <= 1


def _joined(scan: Scan, figures: list[Figure]) -> list[Figure]:
    """09:41:26 and 5+1 as one figure each: bare digits on both sides of a colon or a plus without a space."""
    kept: list[Figure] = []
    for figure in figures:
        left = kept[-1] if kept else None
        sign = figure.core - 1
        if (
            left is not None
            and left.core_end == sign
            and scan.word(sign) in (":", "+")
            and _bare_pair(scan, left, figure)
        ):
            left.core_end = left.last = figure.core_end
            continue
        kept.append(figure)
    return kept


def _bare_pair(scan: Scan, a: Figure, b: Figure) -> bool:
    short = len(scan.word(b.core)) == (2 if scan.word(b.core - 1) == ":" else len(scan.word(b.core)))
    glued = scan.glued(b.core) and scan.glued(b.core - 1)
    return glued and short and b.pointless and not a.own_unit and not b.own_unit


def _reference_spans(scan: Scan) -> list[tuple[int, int]]:
    """Stretches of text, in order, whose digits refer: addresses of pages and of people, tags."""
    text = scan.text
    if not any(mark in text for mark in ("http", "www.", "@", "#")):
        return []
    found: list[tuple[int, int]] = []
    for run in RUN.finditer(text):
        links = [run] if _mail(run.group()) else LINKS.finditer(text, *run.span())
        found += [link.span() for link in links]
    return found


def _mail(run: str) -> bool:
    """Whether a run without blanks is an address of a person: something, an @, something with a dot inside."""
    return 0 < run.find("@", 1) <= run.rfind(".", 0, len(run) - 1) - 2


def _inside_a_phrase(scan: Scan, figure: Figure) -> Ignored | None:
    """What minutes are behind an hour in words, and a number with its cross in a relay, whatever they look like."""
    if told_hour(scan, figure) or hour_itself(scan, figure):
        return "clock"
    if figure.form == "fraction" and _slashed(scan, figure):
        return "reference"
    return "name" if crossed(scan, figure) else None


def _reason(scan: Scan, figure: Figure, spans: list[tuple[int, int]]) -> Ignored | None:
    token = scan.tokens[figure.core]
    place = bisect_right(spans, (token.start, len(scan.text))) - 1
    if place >= 0 and token.start < spans[place][1]:
        return "reference"
    if told := _inside_a_phrase(scan, figure):
        return told
    # هي الرحلة الثامنة: an ordinal in words that tells a rank is no number of a flight.
    if figure.form in ("fold", "vague", "unit") or (figure.unit == "rank" and scan.kind(figure.core) != "digits"):
        return None
    if scan.line:
        return _in_line(scan, figure)
    if clock(scan, figure):
        return "clock"
    if sized_class(scan, figure) or race(scan, figure):
        return "name"
    i = figure.core - 1
    if scan.isa(i, "name_codes") and scan.glued(i + 1) and figure.scale <= 1 and figure.value < FEW:
        return "name"
    measured = bool(figure.own_unit or figure.family) and figure.unit not in ("count", "rank")
    if not measured and figure.scale <= 1:
        return _bare(scan, figure)
    if figure.scale <= 1 and grade(scan, figure):
        return "name"
    return lettered(scan, figure) if not figure.own_unit and figure.scale <= 1 else coded(scan, figure)


def _slashed(scan: Scan, figure: Figure) -> bool:
    """رقم التسجيل 12/456: two numbers with a stroke behind a word of reference, no fraction."""
    stroke = scan.kind(figure.core) == "digits" and "/" in scan.raw(figure.core, figure.core_end)
    return stroke and scan.lex.endings["reference_before"].match(scan.tokens, figure.core) is not None


def _in_line(scan: Scan, figure: Figure) -> Ignored | None:
    if clock(scan, figure):
        return "clock"
    signed = figure.core + (scan.word(figure.core) == "+")
    if scan.kind(signed) == "digits" and is_phone(scan, figure):
        return "reference"
    # The well is 120 metres deep: what has a unit or a scale of its own is no number of a name.
    return None if figure.own_unit or figure.scale > 1 else named(scan, figure)


def _bare(scan: Scan, figure: Figure) -> Ignored | None:
    """A number without a unit or a scale: what its neighbours make of it."""
    i, j = figure.core, figure.core_end
    digits = scan.kind(i + (scan.word(i) == "+")) == "digits"
    if is_list_number(scan, figure) or in_ranked_list(scan, figure):
        return "list_number"
    if digits and ((reason := lettered(scan, figure)) or _in_a_row(scan, figure)):
        return reason or "reference"
    if figure.hedge == "exact" and (reason := _cued(scan, figure)):
        return reason
    if (
        digits
        and figure.hedge == "exact"
        and (quoted_name(scan, figure) or numbered_name(scan, figure) or typed(scan, figure) or sister(scan, figure))
    ):
        return "name"
    if digits and (is_ticker(scan, figure) or is_take(scan, figure)):
        return "reference"
    if digits and (is_phone(scan, figure) or is_filed(scan, figure) or is_address(scan, figure)):
        return "reference"
    if digits and (is_score(scan, figure) or is_proportion(scan, figure) or is_minute(scan, figure)):
        return "reference"
    whole = scan.said([scan.word(i - 2), scan.word(i - 1)], "whole_lead")
    year = digits and figure.pointless and 1900 <= figure.value < 2100 and j - i == 1 and not whole
    levelled = scan.isa(j, "year_level")
    told = levelled or (figure.hedge == "exact" and not figure.counted)
    return "period" if year and told else None


def _in_a_row(scan: Scan, figure: Figure) -> bool:
    """الحزمة الـ19, القمة العربية الـ34: a place in a row, written as digits behind the article."""
    i = figure.core
    return scan.isa(i - 1, "definite") and any(scan.among(k, "rows") for k in (i - 2, i - 3))


def _joined_on(scan: Scan, i: int) -> bool:
    """الإسعاف وأربع مروحيات: an "and" on the number word parts it from what stands before it."""
    word = scan.lex.word(scan.word(i)) if scan.kind(i) == "arabic" else None
    return word is not None and word.prefix.startswith("و")


def _counts_people(figure: Figure) -> bool:
    return figure.counted_loosely() and figure.last > figure.core_end


def _of_range(scan: Scan, j: int) -> bool:
    """تستغرق الرحلة 45 إلى 50 دقيقة: the lower end of a range whose upper end has a unit refers to nothing."""
    joined = scan.isa(j, "to") or scan.word(j) in JOINTS
    return joined and scan.kind(j + 1) == "digits" and unit_at(scan, j + 2) is not None


def _cued(scan: Scan, figure: Figure) -> Ignored | None:
    i, j = figure.core, figure.core_end
    back = i
    while i - back < 4 and (
        scan.word(back - 1) in (":", "(", "#", "ال", "°", "-", "–") or scan.kind(back - 1) == "newline"
    ):
        back -= 1
    if scan.word(i - 1) in ("#", "№") or scan.isa(i - 1, "law_articles"):
        return "reference"
    verb = back == i and scan.isa(i - 2, "numbering")
    # Flight EK 521: letters stand between what refers and its number.
    code = (
        back == i and scan.kind(i - 1) == "word" and scan.raw(i - 1, i).isupper() and len(scan.word(i - 1)) <= LETTERS
    )
    leads = scan.lex.endings["reference_before"]
    led = leads.match(scan.tokens, back) or (leads.match(scan.tokens, i - 1) if code else None)
    led = None if _joined_on(scan, i) else led
    if led and not (_counts_people(figure) or verb):
        return None if _of_range(scan, j) else "reference"
    if name := named(scan, figure) or numbered(scan, figure):
        return name
    if scan.lex.find("name_after", scan.tokens, j):
        return "name"
    return None
