"""Who published an article, as the lines at its head tell: in a dateline, in a byline, on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..languages.cues import cues, leading, words_of
from ..languages.dates.datelines import day_phrases
from .origin import clockless, is_place

TABLE = "outlets.toml"
# A lone tatweel is drawn as a dash; one within a word or behind it («1447هـ») is a letter's.
DASH = re.compile(r"\s[-–—ـ]+(?:\s|$)|[–—]|\s-|-\s|[|·•]|\n")
QUOTED_BEHIND = re.compile(r":\s(?=«)")
COMMA = re.compile("[,،]")
SEVERAL = re.compile(r"\s*/\s*|\s+(?:and|&)\s+|\s+و(?=\S)")
# What a day follows so is where the line was written, known or not: «…، في 3 مارس».
WRITTEN_AT = re.compile(r"(?:^|[–—|(\n-])([^–—|(\n-]+?)[,،]?\s+في\s+(?=—)")
PARENTHESES = re.compile(r"\(([^()]*)\)")
CLOCK = re.compile(
    r"(?:الساعة\s+|\bT)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?|\d{1,2}(?=\s?[ap]\.?m\b))"
    r"(?:\s*(?:[ap]\.?m\b\.?|[مص]\b|صباح[ًا]*|مساء[ًا]*|ظهر[ًا]*))?"
    r"(?:\s*(?:GMT|UTC|Z|[A-Z]{1,3}T|بتوقيت\s+\w+(?:\s+المكرمة)?|ت\s?م)(?!\w)|\s*[+]\d\d:?\d\d)?",
    re.IGNORECASE,
)
MINUTES = re.compile(r"\d+\s*(?:min(?:ute)?s?\s+read|دقائق|دقيقة)\b", re.IGNORECASE)
LABEL = re.compile(r"^\s*(?:source|publisher|المصدر|الناشر)\s*:\s*", re.IGNORECASE)
LINK = re.compile(r"^(?:في|in|at|من)\s+|^(?:by\b.*|على)$|\s+(?:في|in|on|at|بتاريخ|يوم)$", re.IGNORECASE)
UNQUOTED = dict.fromkeys(map(ord, "«»“”"))
EDGES = ' .:;/-–—\u00a0«»“”"'
# A line of its own that names who publishes has few words.
LINE_WORDS = 6


def source_of(dateline: str) -> str:
    """The outlet named in a dateline: "The Ledger (London) — 31/10/2025" gives The Ledger; "" when there is none.

    A part that says that it is an outlet goes before one that may be a place that no table knows.
    """
    text = WRITTEN_AT.sub(lambda found: found[0] if is_outlet(found[1].strip()) else " — ", _without_dates(dateline))
    agencies = [found.group(1) for found in PARENTHESES.finditer(text)]
    parts = [*_unwritten(DASH.split(PARENTHESES.sub(" ", text))), *agencies]
    names = [name for part in parts for name in _names(COMMA.split(LABEL.sub("", part)))]
    return next(filter(is_outlet, names), next(iter(names), ""))


def credited(line: str) -> str:
    """The outlet in a credit line: "Source: Gulf Wire" gives Gulf Wire."""
    return _outlet(line) if LABEL.match(line) else ""


def is_release(name: str) -> bool:
    """Whether this is what a document is called rather than who publishes it: "Press release", «بيان صحفي»."""
    return _opens(words_of(name), "release")


def portrayed(heading: str) -> str:
    """Whom a press release portrays at its end: "About Shore Works", «نبذة عن …: …»; "" for "About us" and others."""
    size = max(leading(words_of(heading), "boilerplate.toml", section)[1] for section in ("portrayed", "company"))
    named = heading.split(":")[0].split(maxsplit=size)[size:] if size else []
    name = named[0].strip(EDGES) if named else ""
    # «الشركة» alone is whoever speaks.
    unnamed = " " not in name and name.startswith("ال")
    return _bare(name) if not unnamed and len(name.split()) <= LINE_WORDS else ""


def outlet_of_byline(line: str) -> str:
    """The outlet that a writer's line ends with: "By Jane Roe, Shore Wire"; "" when it names none."""
    _, size = leading(words_of(line), "boilerplate.toml", "byline")
    text = _without_dates(line.split(maxsplit=size)[-1] if size else line)
    parts = (part.strip(EDGES) for piece in DASH.split(text) for part in COMMA.split(piece))
    return next((_bare(part) for part in parts if part[:1] and is_outlet(_bare(part))), "")


def outlet_on_a_line(line: str) -> str:
    """The outlet that a short undated line names, alone or beside a place or its writer; "" for any other line."""
    text = PARENTHESES.sub(" ", line)
    released = [part.strip(EDGES) for part in DASH.split(text)]
    if len(released) == 2 and not is_release(released[0]) and is_release(released[1]):
        return released[0]
    if len(text.split()) > LINE_WORDS or any(map(str.isdigit, text)):
        return ""
    parts = [part.strip(EDGES) for part in (DASH if DASH.search(text) else QUOTED_BEHIND).split(text)]
    if len(parts) == 2 and sum(map(is_place, parts)) == 1:
        return next(part for part in parts if not is_place(part))
    return parts[0] if len(parts) <= 2 and is_outlet(parts[0]) and parts[0][:1].isalpha() else ""


def is_outlet(name: str) -> bool:
    """Whether a name says of itself that it is a newspaper, an agency or a station, as "… Times" and «صحيفة …» do."""
    words = words_of(name)
    if len(words) < 2 or name[0].islower() or is_release(name):
        return False
    last = cues(TABLE, "last")
    return words[0] in cues(TABLE, "first") or any(" ".join(words[-size:]) in last for size in (1, 2))


def _bare(name: str) -> str:
    """A name without the article that an English byline sets before it: "by the Shore Press"."""
    return name[4:] if name.startswith("the ") else name


def _outlet(part: str) -> str:
    """A part of a dateline without places, labels, numbers and prepositions; "" when nothing else is in it."""
    return next(_names(COMMA.split(LABEL.sub("", part))), "")


def _names(pieces: Sequence[str]) -> Iterator[str]:
    stamps = cues("boilerplate.toml", "stamp")
    for piece in map(_issuer, pieces):
        name = LINK.sub("", piece.translate(UNQUOTED).strip(EDGES)).strip(EDGES)
        words = words_of(name)
        folded = " ".join(words)
        told = not (folded in stamps or _opens(words, "aside") or _placed(name) or _numbered(words))
        told = told and not _writes(words) and not _without_dates(name).strip(EDGES).isdigit()
        if told and len(_without_dates(name).strip(EDGES)) > 2:
            yield _release_in(name) or name


def _unwritten(parts: Sequence[str]) -> Iterator[str]:
    """What is left of the parts of a dateline without writers and labels: «كتب: …», what follows a «كتبت» alone."""
    for before, part in pairwise(["", *parts]):
        labelled = " ".join(words_of(before)) in cues("boilerplate.toml", "byline")
        yield from (side for side in _beside_colon(part) if not labelled or is_outlet(side.strip(EDGES)))


def _beside_colon(part: str) -> Sequence[str]:
    """The side of a colon that may name who publishes; of a label and what it labels neither."""
    before, _, after = part.partition(":")
    if LABEL.match(part) or not after.strip(EDGES):
        return [part]
    outlets = [side for side in (before, after) if is_outlet(side.strip(EDGES))]
    return outlets or [before] * is_release(after) or [after] * is_place(before)


def _writes(words: Sequence[str]) -> bool:
    """Whether words open as a writer's line does: «كتب سامح», "By Jane Roe"."""
    return leading(list(words), "boilerplate.toml", "byline")[1] > 0


def _issuer(piece: str) -> str:
    """Who issued a document where a piece says so: "Issued by the Shore Office" gives Shore Office."""
    size = leading(words_of(piece), TABLE, "issued")[1]
    return piece.split(maxsplit=size)[-1].removeprefix("the ") if size else piece


def _opens(words: Sequence[str], section: str) -> bool:
    """Whether words begin with a phrase of a section."""
    return leading(list(words), TABLE, section)[1] > 0


def _numbered(words: Sequence[str]) -> bool:
    """Whether these words are a document's number: "No. 12/084", «العدد 3308»."""
    return _opens(words, "reference") and any(word.isdigit() for word in words)


def _placed(name: str) -> bool:
    """Whether a name is a place's or those of several: "Oslo / Cairo"."""
    return all(map(is_place, SEVERAL.split(name)))


def _release_in(name: str) -> str:
    """What a document is called, without the place or number behind it: "Press release. Oslo", "RNS Number 5520K"."""
    _, size = leading(words_of(name), TABLE, "release")
    head, stop, _ = name.partition(". ")
    if size and any(map(str.isdigit, name)):
        return " ".join(name.split()[:size])
    return head if size and stop else ""


def _without_dates(text: str) -> str:
    for found in reversed([phrase for phrase in day_phrases(clockless(text)) if phrase.written or phrase.day]):
        text = text[: found.start] + " — " + text[found.end :]
    return MINUTES.sub(" ", CLOCK.sub(" ", text))
