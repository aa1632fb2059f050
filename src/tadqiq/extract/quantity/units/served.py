"""Sentences of years whose unit is told once: the owner got 10, two accountants three each."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from .carried_words import parts_ended, sentence_ends
from .elided import plain
from .rates import TIMES

SIZE = 8
REACH, COURT, SUBJECT = 60, 60, 3


def served_too(scan: Scan, before: list[Figure], figure: Figure) -> Figure | None:
    """The sentence told before a bare number of years: the owner got 10, two accountants three each.

    Only where a court, a prison or a punishment is spoken of, and as long as the sentence before is told close by.
    """
    if not plain(figure) or not (_received(scan, figure) or _each(scan, before, figure)):
        return None
    spell = next((f for f in reversed(before) if f.unit in TIMES and not f.ignored and f.own_unit), None)
    if spell is None or figure.first - spell.last > REACH or figure.value > SIZE * spell.value:
        return None
    between = range(spell.last, figure.first)
    parted = any(scan.kind(k) == "newline" for k in between) or sum(sentence_ends(scan, k) for k in between) > 1
    near = range(max(spell.first - COURT, 0), min(figure.last + COURT, len(scan.tokens)))
    return None if parted or not any(scan.among(k, "court_talk") for k in near) else spell


def _received(scan: Scan, figure: Figure) -> bool:
    """Got 10, was given seven, نال شقيقه ثماني: a number behind a verb of being given it, at the end of its part."""
    end = figure.core_end
    ends = parts_ended(scan, figure) or scan.among(end, "function") or scan.isa(end, "apiece")
    subject = SUBJECT if scan.kind(figure.first - 1) == "arabic" else 1
    verbs = range(max(figure.first - subject, 0), figure.first)
    return ends and any(scan.among(k, "receives") for k in verbs)


def _each(scan: Scan, before: list[Figure], figure: Figure) -> bool:
    """Seven years each and two accountants three each: a number right behind the people that it falls to."""
    people = before[-1] if before else None
    beside = people is not None and people.counted and figure.first - people.core_end <= 1
    return beside and scan.isa(figure.core_end, "apiece")
