"""Figures that are no quantities: names, references, clock times, and what stands in boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...model import BlockKind, Ignored
from .figure import Figure
from .named import numbered_name, quoted_name
from .references import (
    JOINTS,
    goes_on,
    is_address,
    is_filed,
    is_list_number,
    is_minute,
    is_phone,
    is_proportion,
    is_score,
    is_take,
    is_ticker,
)
from .scan import Scan
from .unit_finding import hour_of_day, unit_at

RUN = re.compile(r"\S+")
LINKS = re.compile(r"(?:https?://|www\.)\S+|[@#]\w+")

FEW = 100
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
        if previous is not None and _same_name(scan, previous, figure):
            figure.ignored = "name"
        previous = figure
        at = scan.tokens[figure.core].start
        block = bisect_right(starts, at) - 1
        if block >= 0 and at < scan.article.blocks[block].end:
            kind = scan.article.blocks[block].kind
            figure.ignored = BLOCKED.get(kind) or figure.ignored


def _same_name(scan: Scan, a: Figure, b: Figure) -> bool:
    """A350-900, Boeing 737-800: digits behind the hyphen of a name."""
    sign = b.core - 1
    hyphen = a.core_end == sign and scan.word(sign) in ("-", "‑") and scan.glued(sign) and scan.glued(b.core)
    return a.ignored == "name" and hyphen and scan.kind(b.core) == "digits" and not b.own_unit and b.scale <= 1


def _joined(scan: Scan, figures: list[Figure]) -> list[Figure]:
    """08:57:57 and 5+1 as one figure each: bare digits on both sides of a colon or a plus without a space."""
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


def _reason(scan: Scan, figure: Figure, spans: list[tuple[int, int]]) -> Ignored | None:
    token = scan.tokens[figure.core]
    place = bisect_right(spans, (token.start, len(scan.text))) - 1
    if place >= 0 and token.start < spans[place][1]:
        return "reference"
    if _told_hour(scan, figure):
        return "clock"
    if figure.form in ("fold", "rank", "vague", "unit") and figure.form != "rank":
        return None
    if scan.line:
        return _in_line(scan, figure)
    if _clock(scan, figure):
        return "clock"
    if _sized_class(scan, figure):
        return "name"
    i = figure.core - 1
    if scan.isa(i, "name_codes") and scan.glued(i + 1) and figure.scale <= 1 and figure.value < FEW:
        return "name"
    measured = bool(figure.own_unit or figure.family) and figure.unit not in ("count", "rank")
    if not measured and figure.scale <= 1:
        return _bare(scan, figure)
    if figure.scale <= 1 and _grade(scan, figure):
        return "name"
    return _letters(scan, figure) if not figure.own_unit and figure.scale <= 1 else _coded(scan, figure)


def _in_line(scan: Scan, figure: Figure) -> Ignored | None:
    if _clock(scan, figure):
        return "clock"
    signed = figure.core + (scan.word(figure.core) == "+")
    if scan.kind(signed) == "digits" and is_phone(scan, figure):
        return "reference"
    # The well is 120 metres deep: what has a unit or a scale of its own is no number of a name.
    return None if figure.own_unit or figure.scale > 1 else _named(scan, figure)


def _clock(scan: Scan, figure: Figure) -> bool:
    """08:15, 17.00 GMT, 5 p.m., الساعة الثامنة."""
    i, j = figure.core, figure.core_end
    if any(scan.word(k) == ":" for k in range(i, j)):
        return figure.unit != "second"
    if scan.lex.endings["clock_before"].match(scan.tokens, i):
        return not figure.own_unit
    hit = scan.lex.find("clock_after", scan.tokens, j)
    small = figure.form in ("digits", "word") and 0 <= figure.value <= 24
    hour = figure.form == "word" or hour_of_day(scan, j)
    return hit is not None and small and hour and not hit.prefix and not _money(scan, i)


def _told_hour(scan: Scan, figure: Figure) -> bool:
    """نحو السابعة والنصف: the fraction behind an hour named by its ordinal."""
    i = figure.core
    return figure.form == "fraction" and scan.word(i).startswith("وال") and _hour(scan, i - 1)


def _hour(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a feminine ordinal with its article: السابعة."""
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "arabic" else None
    return word is not None and "ordinals" in word.readings and word.prefix == "ال" and scan.word(k).endswith("ه")


def _money(scan: Scan, i: int) -> bool:
    return scan.word(i - 1) in ("$", "€", "£")


def _bare(scan: Scan, figure: Figure) -> Ignored | None:
    """A number without a unit or a scale: what its neighbours make of it."""
    i, j = figure.core, figure.core_end
    digits = scan.kind(i + (scan.word(i) == "+")) == "digits"
    if is_list_number(scan, figure):
        return "list_number"
    if digits and ((reason := _letters(scan, figure)) or _in_a_row(scan, figure)):
        return reason or "reference"
    if figure.hedge == "exact" and (reason := _cued(scan, figure)):
        return reason
    if digits and figure.hedge == "exact" and (quoted_name(scan, figure) or numbered_name(scan, figure)):
        return "name"
    if digits and (is_ticker(scan, figure) or is_take(scan, figure)):
        return "reference"
    if digits and (is_phone(scan, figure) or is_filed(scan, figure) or is_address(scan, figure)):
        return "reference"
    if digits and (is_score(scan, figure) or is_proportion(scan, figure) or is_minute(scan, figure)):
        return "reference"
    whole = scan.said([scan.word(i - 2), scan.word(i - 1)], "whole_lead")
    year = digits and figure.pointless and 1900 <= figure.value < 2100 and j - i == 1 and not whole
    year = year and figure.hedge == "exact"
    return "period" if year and not figure.counted else None


def _in_a_row(scan: Scan, figure: Figure) -> bool:
    """الحزمة الـ19, القمة العربية الـ34: a place in a row, written as digits behind the article."""
    i = figure.core
    return scan.isa(i - 1, "definite") and any(scan.among(k, "rows") for k in (i - 2, i - 3))


def _letters(scan: Scan, figure: Figure) -> Ignored | None:
    """Digits glued to letters or to a plus between digits: C5+1, COVID-19, EC4, F-16, 5G."""
    i, j = figure.core, figure.core_end
    if scan.word(i) in ("+", "-"):
        i += 1
    k = i - 1
    if scan.kind(k) == "word" and scan.glued(i):
        figure.first = min(figure.first, k)
        return "name"
    if scan.word(k) in JOINTS and scan.glued(i) and scan.glued(k) and scan.kind(k - 1) in ("word", "arabic"):
        if any(scan.isa(k - 1, joint) for joint in ("and", "or", "to", "of", "every")):
            return None
        figure.first = min(figure.first, k - 1)
        return "name"
    if any(scan.word(n) == "+" for n in range(i, j)):
        return "name"
    if _grade(scan, figure):
        return "name"
    if scan.kind(j) == "word" and scan.glued(j) and scan.kind(i) == "digits" and not figure.own_unit:
        figure.last = max(figure.last, j + 1)
        return "name"
    return None


def _named(scan: Scan, figure: Figure) -> Ignored | None:
    """Boeing 777: a number behind a word that takes one as its name, written as names are."""
    i = figure.core
    hit = scan.lex.endings["name_before"].match(scan.tokens, i)
    if scan.isa(i - 1, "article") and not scan.glued(i):
        return None
    if hit is None or scan.kind(i) != "digits" or (scan.kind(i - 1) == "word" and scan.raw(hit[1], i).islower()):
        return None
    return None if scan.kind(i - 1) == "arabic" and scan.isa(figure.core_end, "counted") else "name"


def _numbered(scan: Scan, figure: Figure) -> Ignored | None:
    """On day two, phase one: a number word behind what it numbers and before no noun; not "every day two ships"."""
    i, j = figure.core, figure.core_end
    told = figure.form == "word" and scan.isa(i - 1, "numbered") and not scan.isa(i - 2, "each")
    ends = scan.kind(j) in ("symbol", "newline", "") or scan.among(j, "function")
    return "name" if told and ends else None


def _sized_class(scan: Scan, figure: Figure) -> bool:
    """Forty-foot boxes, حاوية من فئة 40 قدما, a note من فئة 200 جنيه: a size that tells the kind of a thing."""
    if not figure.own_unit or figure.hedge != "exact":
        return False
    known = scan.word(figure.first - 1).startswith(("ال", "لل"))
    behind = known and scan.among(figure.first - 1, "boxes") and not scan.among(figure.first - 2, "length_talk")
    boxed = figure.unit == "foot" and (scan.among(figure.last, "boxes") or behind)
    return boxed or scan.isa(figure.first - 1, "class_before")


def _coded(scan: Scan, figure: Figure) -> Ignored | None:
    """RNS Number: 4417K, T8C4K2: the letter behind is no thousand, as a word of reference or a letter leads."""
    i, j = figure.core, figure.core_end
    lettered = j - i == 2 and scan.kind(i) == "digits" and scan.glued(j - 1) and len(scan.word(j - 1)) == 1
    if not lettered or figure.own_unit:
        return None
    inside = scan.glued(i) and scan.kind(i - 1) == "word"
    told = scan.word(i - 1) == ":" and scan.lex.endings["reference_before"].match(scan.tokens, i - 1)
    return "reference" if inside or told else None


def _grade(scan: Scan, figure: Figure) -> bool:
    """5W-30: a letter and digits again, all written together."""
    j = figure.core_end
    return (
        scan.kind(j) == "word"
        and all(scan.glued(k) for k in (j, j + 1, j + 2))
        and (scan.word(j + 1) in ("-", "‑") and scan.kind(j + 2) == "digits" and len(scan.word(j)) == 1)
    )


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
    if scan.word(i - 1) in ("#", "№"):
        return "reference"
    verb = back == i and scan.isa(i - 2, "numbering")
    led = scan.lex.endings["reference_before"].match(scan.tokens, back) and not _joined_on(scan, i)
    if led and not (_counts_people(figure) or verb):
        return None if _of_range(scan, j) else "reference"
    if name := _named(scan, figure) or _numbered(scan, figure):
        return name
    if scan.lex.find("name_after", scan.tokens, j):
        return "name"
    return None
