"""Equivalents that articles and alias tables give away: «كوف كابيتال (Cove Capital)», "X, known as Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from ...knowledge.names import aliases as shipped
from ...model import Article, Name
from ...text import fold_phrase
from .forms import Form, form
from .links import compare

BRACKET = re.compile(r"[\s\"»”]*(?:\S+\s+){0,2}?[(\[]\s*(?:\S+\s)?[\"«“]?")
KNOWN_AS = re.compile(
    r"[\s\"»”،,]*(?:(?:المعروفة?|المسماة?)(?: اختصارا)?\s+(?:باسم\s|بـ?)|سابقا|"
    r"also known as|known as|formerly|aka)\s*[\"«“ـ]*"
)
# What else a thing is called, a few words before it: "Sirat (maps also show Serat)".
ALSO = re.compile(r"\s*[(\[](?:\S+\s){0,3}(?:also|or|sometimes|أيضا|أيضاً|كذلك|أو)\s(?:\S+\s){0,3}[\"«“]?")
# "formerly Moor's deputy" is no other name.
POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
GAP = 40


def table(extra: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Folded spelling → canonical name, of the shipped aliases and a workspace's own, which win."""
    found: dict[str, str] = {}
    for canonical, spellings in [*_shipped().items(), *extra.items()]:
        for spelling in (canonical, *spellings):
            for key in {fold_phrase(spelling), form(spelling).bare}:
                found[key] = canonical
    return found


@cache
def _shipped() -> dict[str, tuple[str, ...]]:
    return shipped()


def harvested(article: Article, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs of neighbouring mentions that the text itself equates; ``names`` count ``Article.text``, in order."""
    told = [n for n in names if n.cue != "known:people"]
    for one, other in pairwise(told):
        gap = article.text[one.end : other.start]
        if len(gap) > GAP or "\n" in gap or POSSESSIVE.match(article.text, other.end):
            continue
        if _equated(one, other, gap):
            yield one, other


def _equated(one: Name, other: Name, gap: str) -> bool:
    if one.entity and other.entity and one.entity != other.entity:
        return False
    a, b = form(one.text), form(other.text)
    if KNOWN_AS.fullmatch(gap):
        return compare(a, b, one.kind, other.kind).verdict != "near"
    if ALSO.fullmatch(gap):
        return compare(a, b, one.kind, other.kind).verdict == "same"
    return bool(BRACKET.fullmatch(gap)) and _likely(a, b, one, other)


def _likely(a: Form, b: Form, one: Name, other: Name) -> bool:
    """Two scripts, or an acronym; a known place or body takes no unknown neighbour that does not sound like it."""
    if acronym(other.text, one.text) or compare(a, b, one.kind, other.kind).verdict in ("same", "part"):
        return True
    return a.latin != b.latin and not one.entity and not other.entity


def acronym(short: str, full: str) -> bool:
    """Whether capitals are the initials of a name: EBRD of European Bank for Reconstruction and Development."""
    if not (short.isascii() and short.isupper() and len(short) > 1):
        return False
    words = [w for w in re.split(r"[\s\-]+", full) if w]
    return short in ("".join(w[0] for w in words).upper(), "".join(w[0] for w in words if w[0].isupper()))
