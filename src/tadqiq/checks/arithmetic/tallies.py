"""Tallies that leave nothing over: votes for, against and withheld; matches won, drawn and lost, and their points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import Finding
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated
from .figures import Figure, Passage
from .listed import Listed, addable, nearly

NEAR = 1.5
WIN, OLD_WIN = 3.0, 2.0
PLAYED = ("won", "drew", "lost")


def ballots(passage: Passage) -> Iterator[Listed]:
    """ "211 votes to 164, with 25 abstentions. 400 members took part": who voted is who was there."""
    amounts = [f for f in addable(passage) if f.dimension == "count"]
    # "92 of the 153 present were for it, 51 against": those present are none of the votes.
    amounts = [f for f in amounts if not (f.led("numbering", within=0) and f.led("present", within=4))]
    for i, withheld in enumerate(amounts):
        said = withheld.led("abstain", within=2) or withheld.trailed("abstain", within=3)
        ayes_and_noes = amounts[max(0, i - 2) : i]
        if not said or len(ayes_and_noes) != 2 or not _against(*ayes_and_noes):
            continue
        parts = [*ayes_and_noes, withheld]
        behind = [f for f in amounts[i + 1 : i + 2] if f.led("of", "out_of", "from", within=4)]
        there = [f for f in (*behind, *_voters(passage, parts)) if nearly(parts, f, NEAR)]
        if there:
            yield Listed(parts, there[:1], True, mixed=True)


def _against(ayes: Figure, noes: Figure) -> bool:
    return noes.led("against", "to", "noes", within=3) or noes.trailed("noes", "against", within=2)


def _voters(passage: Passage, parts: Sequence[Figure]) -> Iterator[Figure]:
    """The figures near by that are said to be of those who were there or took part."""
    after = passage.story[passage.place + 1 : passage.place + 2]
    for sentence in (passage.figures, *after, *passage.earlier[:1]):
        told = [f for f in sentence if f.precise and f.dimension == "count" and f.percent is None and f not in parts]
        yield from (f for f in told if f.trailed("present", within=3) or f.led("present", within=4))


def played(passage: Passage) -> Iterator[Listed]:
    """ "He led them in 40 matches: 22 won, ten drawn and eight lost": the count before the first of the three."""
    amounts = [f for f in addable(passage) if f.dimension == "count"]
    for i, (first, *others) in enumerate(zip(amounts, amounts[1:], amounts[2:], strict=False)):
        three = [first, *others]
        behind = [f for f in amounts[i + 3 : i + 4] if f.led("of", "out_of", "from", within=2)]
        whole = [f for f in (*behind, *amounts[max(0, i - 1) : i]) if nearly(three, f, NEAR)][:1]
        if whole and _results(three):
            yield Listed(three, whole, True, mixed=True)


def _results(figures: Sequence[Figure]) -> dict[str, Figure] | None:
    """The matches won, drawn and lost, by the word right behind each of the figures, or else before each of them."""
    for side in (Figure.trailed, Figure.led):
        found = {
            word: f for f in figures for word in PLAYED if side(f, word, within=0 if side is Figure.trailed else 2)
        }
        if len(found) == len(figures) == len({f.claim.id for f in found.values()}):
            return found
    return None


def points(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "14 won and six drawn: 48 points": three for a win, or two where that is the rule, and one for a draw."""
    amounts = addable(passage)
    told = [f for f in amounts if f.unit == "point" and not f.led("up", "down", "by", "gap_word", within=4)]
    pairs = [p for p in pairwise(amounts) if all(f.unit == "count" for f in p)]
    found = [r for p in pairs if (r := _results(p)) and r.keys() == set(PLAYED[:2])]
    if len(found) != 1 or len(told) != 1 or passage.says("docked", "discount"):
        return
    won, drawn = (found[0][word] for word in PLAYED[:2])
    made = {each: won.interval.scaled(each).plus(drawn.interval) for each in (WIN, OLD_WIN)}
    each = next((each for each in made if made[each].overlaps(told[0].interval)), WIN)
    computed = made[each]
    if im.gap(computed, told[0].interval) <= NEAR:
        yield calculated(
            "sum", evidence, [won, drawn], told[0], computed, told[0].interval,
            f"{each:g} × {won.words} + {drawn.words}", kind="points",
        )  # fmt: skip
