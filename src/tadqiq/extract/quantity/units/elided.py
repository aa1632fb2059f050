"""Units left out a second time: not three, but took delivery of 4,100, 820 of them by air, his brother got eight."""

from __future__ import annotations

from ....knowledge.dimensions import dimension_of
from ..figure import Figure, is_money
from ..hedging.far import STOPS
from ..scan import Scan
from .carried_words import one_sentence, parts_ended, sentence_ends
from .rates import TIMES

# What is measured out in parts, so that "820 of them" may be of it; a ship 200 metres long has no part of so many.
PARTED = ("mass", "volume", "area", "energy")
SIZE = 8
REACH, APART = 60, 24
COURT = 60
SUBJECT = 3
HUNDRED = 100


def elided(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Whether a bare number has the unit of the measure told right before it."""
    if previous.ignored or previous.form == "unit" or not (previous.own_unit or is_money(previous)):
        return False
    rules = (_not_so_many, _but, _out_of_them, _moved_from)
    return any(rule(scan, previous, figure) for rule in rules)


def served_too(scan: Scan, before: list[Figure], figure: Figure) -> Figure | None:
    """The sentence told before a bare number of years: the owner got 10, two accountants three each.

    Only where a court, a prison or a punishment is spoken of, and as long as the sentence before is told close by.
    """
    if not _plain(figure) or not (_received(scan, figure) or _each(scan, before, figure)):
        return None
    spell = next((f for f in reversed(before) if f.unit in TIMES and not f.ignored and f.own_unit), None)
    if spell is None or figure.first - spell.last > REACH or figure.value > SIZE * spell.value:
        return None
    between = range(spell.last, figure.first)
    parted = any(scan.kind(k) == "newline" for k in between) or sum(sentence_ends(scan, k) for k in between) > 1
    near = range(max(spell.first - COURT, 0), min(figure.last + COURT, len(scan.tokens)))
    return None if parted or not any(scan.among(k, "court_talk") for k in near) else spell


def _plain(figure: Figure) -> bool:
    """A number that nothing else gives a unit."""
    return figure.form in ("digits", "word") and figure.scale <= 1 and not figure.own_unit and not figure.ignored


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


def _not_so_many(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Seven to eight years, not three; سبع سنوات لا ثلاثا: the number that was not, right behind the one that is."""
    k = figure.first - 1
    right_behind = k == previous.last or (k - 1 == previous.last and scan.word(k - 1) in STOPS)
    denied = right_behind and (scan.isa(k, "rather_not") or scan.isa(k, "and_not"))
    return denied and _plain(figure) and not figure.counted and parts_ended(scan, figure)


def _but(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """Billed for 6,400 tons of steel but taken delivery of 4,100: so much of it as against what was told."""
    gap = range(previous.last, figure.first)
    told = len(gap) <= APART and any(scan.isa(k, "whereas") for k in gap) and dimension_of(previous.unit) in PARTED
    bare = _plain(figure) and not figure.counted and parts_ended(scan, figure) and not scan.isa(figure.core_end, "and")
    sized = 0 < figure.value <= SIZE * previous.value and previous.value <= SIZE * figure.value
    return told and bare and sized and one_sentence(scan, previous, figure)


def _out_of_them(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """1,420 tons of supplies have been received, 820 of them by air: a part of so much, a few words on."""
    k = figure.core_end
    words = [scan.word(k), scan.word(k + 1)]
    of_it = scan.said(words, "of_that") or scan.said(words, "out_of_it")
    gap = range(previous.last, figure.first)
    opened = len(gap) <= APART and scan.word(figure.first - 1) in STOPS
    # 340 hours with children, 30 of them sick: what is counted in between is what they are.
    parted = not any(scan.among(k, "counted") for k in gap) if previous.unit in TIMES else True
    parted = parted and dimension_of(previous.unit) in (*PARTED, "time")
    parted = parted and figure.value <= previous.value and figure.scale <= previous.scale
    plain = _plain(figure) and not figure.counted and of_it and opened and parted
    return plain and one_sentence(scan, previous, figure)


def _moved_from(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """27 per cent, up from 20 three years ago: the share that the one told right before it moved from."""
    words = [scan.word(figure.first - 2), scan.word(figure.first - 1)]
    close = figure.first - previous.last <= APART and previous.unit == "%"
    # Three years ago: behind the share stands a number of its own.
    bare = not figure.counted or scan.lex.word(scan.word(figure.core_end)) is not None
    told = close and scan.said(words, "moved_from") and bare and figure.value <= HUNDRED
    return told and _plain(figure) and one_sentence(scan, previous, figure)
