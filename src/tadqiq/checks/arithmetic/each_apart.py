"""So much for each in one sentence, and in the one beside it how many there are and how much that makes in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...knowledge.dimensions import TIMES
from ...model import Finding
from ..evidence import Evidence
from .calculation import calculated, plausible
from .each_words import in_money
from .figures import Figure, Passage
from .triple import Triple

NEAR = 1.3
REACH = 6
COSTS = ("cost", "the_cost", "price", "total", "all_told")


def each_apart(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "12 boats worth 840 million. Each boat will cost 60 million": one thing's price, and that of all.

    Neither sentence may tell another amount, and what comes out must be near: the buyers of 12 boats may each have
    paid something else.
    """
    each = _alone(passage)
    found = [t for sentence in _beside(passage, each) for t in _triple(each, sentence)] if each else []
    if len(found) == 1 and plausible(found[0].product, found[0].said, NEAR):
        number, own, total = found[0]
        yield calculated(
            "sum", evidence, [number, own], total, found[0].product, found[0].said, f"{number.words} × {own.words}",
            kind="each", right="sound_each",
        )  # fmt: skip


def _alone(passage: Passage) -> Figure | None:
    """The only amount of the sentence, if it is money and said to be for each."""
    told = _told(passage.figures)
    each = told[0] if len(told) == 1 and in_money(told[0]) and told[0].claim.hedge == "exact" else None
    said = each is not None and (each.led("each", within=REACH) or each.trailed("each", within=1))
    return each if each is not None and said and "/" not in each.unit else None


def _beside(passage: Passage, each: Figure) -> Iterator[Sequence[Figure]]:
    """The sentence before what one costs, and the sentence after that says what all cost."""
    if each.led(*COSTS, within=REACH):
        yield from passage.earlier[:1]
    for sentence in passage.story[passage.place + 1 : passage.place + 2]:
        if any(in_money(f) and (f.led(*COSTS, within=REACH) or f.trailed(*COSTS, within=1)) for f in sentence):
            yield sentence


def _triple(each: Figure, sentence: Sequence[Figure]) -> Iterator[Triple]:
    """How many and how much in all, where the sentence tells no more than these two."""
    told = _told(sentence)
    numbers = [f for f in told if f.dimension == "count" and f.value > 1]
    totals = [f for f in told if f.unit == each.unit and f.interval.bottom > each.interval.top]
    if len(told) == 2 and len(numbers) == len(totals) == 1:
        yield Triple(numbers[0], each, totals[0])


def _told(sentence: Sequence[Figure]) -> list[Figure]:
    return [f for f in sentence if f.percent is None and not f.repeats and f.unit not in TIMES]
