"""Results of amounts that the sentence before tells: the gap between two of them, one together with another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .figures import Figure
from .nouns import unlike
from .tellings import CERTAIN, in_one_sentence, of_size
from .tied import PLUS, Tied

PAIR = 2
NEAR = 3


def gap_above(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "It took 48.2 seconds, its rival 49.5. The gap of 1.3 seconds …": the only two amounts of the kind just before.

    Also "the 450 who left", of 1,870 that there were and 1,420 that there are.
    """
    named = stated.led("gap_word", "margin", within=2) or stated.trailed("leaving", within=2)
    told = _sentence_before(stated, before) if named and stated.led("the", within=NEAR) else []
    if len(told) != PAIR or any(unlike(f.claim, stated.claim) for f in told):
        return
    less, more = sorted(told, key=lambda f: f.value)
    if less.value < more.value and stated.value < more.value:
        yield Tied(PLUS, more, (less, stated), stated, CERTAIN, "difference")


def joined(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "Reserves are 65 billion. Together with the fund's 62 billion, that is 127": one joined to the one before."""
    own = [f for f in before if in_one_sentence(f, stated)]
    if len(own) != 1 or not own[0].led("joined", within=NEAR):
        return
    told = [f for f in before if f.unit == stated.unit and f not in own]
    whole = stated.led("equals", "total", "all_told", "closing", "to", within=5)
    if whole and told and own[0].unit == stated.unit and not unlike(own[0].claim, told[-1].claim):
        yield Tied(PLUS, stated, (told[-1], own[0]), stated, CERTAIN, "sum")


def _sentence_before(stated: Figure, before: Sequence[Figure]) -> list[Figure]:
    """The amounts of the kind in the sentence just before, where the stated figure is the first of its own."""
    kin = [f for f in before if of_size(f, stated)]
    if not kin or in_one_sentence(kin[-1], stated):
        return []
    return [f for f in kin if in_one_sentence(f, kin[-1])]
