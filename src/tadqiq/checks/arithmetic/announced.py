"""Results that words announce: what is left, what all make together, what so many at so much each come to.

Where the words leave no other reading, a result that the amounts told just before it do not give is wrong, however far
off it is; where they only point to it (``tying``), a slip of the hand must explain it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...knowledge.dimensions import COUNTS
from . import interval_math as im
from .announced_above import gap_above, joined
from .changes import is_move
from .figures import Figure, Passage, common
from .nouns import of_another_fate, people_of_things, unlike
from .tellings import CERTAIN, SURE, amounts, in_one_sentence, of_size
from .tied import PLUS, Tied

LEFT = ("rest", "leaving")
OLD = ("against", "from", "than", "formerly", "each", "every", "equally")
FEWEST = 2
NEAR, FAR, APART = 1.5, 2.0, 1.25
ABOVE = 3
# «الخامسة والعشرون» where only its second half was read.
THE, JOINED = "ال", "وال"
PARTS = ("among", "of", "out_of", "to")
KINDS = ("females", "males", "girls", "boys")


def announced(passage: Passage) -> Iterator[Tied]:
    """Every result of a sentence that words announce, with the amounts it comes from, told there or just above."""
    above = (f for sentence in passage.story[max(0, passage.place - ABOVE) : passage.place + 1] for f in sentence)
    listed = amounts([f for f in above if f.precise and not f.repeats])
    for i, stated in enumerate(listed):
        if stated.claim.hedge == "exact" and stated in passage.figures and not stated.words.startswith(JOINED):
            before = listed[:i]
            for way in (_left, _short, _all_told, _restated, _between, gap_above, joined):
                yield from way(stated, before)


def meant(found: Tied) -> bool:
    """Whether what comes out is near enough to the result to be meant for it."""
    expected = found.expected(found.stated)
    together = in_one_sentence(*found.figures)
    most = FAR if found.kind != "sum" else NEAR if together else APART
    return expected is not None and expected.bottom > 0 and im.gap(expected, found.stated.interval) <= most


def comes_to(stated: Figure) -> bool:
    """Whether a word right before the figure, or behind it, says that it is what all before it makes."""
    thus = stated.led("thus", within=8) and stated.led("total", within=4)
    told = stated.led("all_told", within=6) or stated.trailed("all_told", within=1)
    return thus or told or (stated.led("equals", within=2) and stated.gap <= 4)


def _left(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "Spent 41 of its 60 million, leaving 19": the greatest of the amounts of one kind before, less all others."""
    named = stated.led(*LEFT, within=6) or stated.trailed("rest", "the_others", within=1)
    undone = stated.trailed("still", within=1) or stated.trailed("undone", within=0)
    if not named and not stated.led("still", within=4) and not undone:
        return
    alike = [f for f in before if of_size(f, stated) and not unlike(f.claim, stated.claim)]
    alike = _row(stated, alike)
    whole = max(alike, key=lambda f: _size(f, stated), default=stated)
    if of_another_fate(whole.claim, stated.claim):
        return  # "18 are dead, 13 of them here, and seven are still missing": none of the dead is
    if people_of_things(stated.claim, whole.claim):
        return  # "30 of the 120 houses burned, leaving 80 people without a roof"
    inside = _of_the_whole(alike, whole)
    if not in_one_sentence(*alike, stated) and in_one_sentence(whole, stated) and not inside:
        return  # what the sentence before tells is taken from nothing that comes later
    if len(alike) < FEWEST or any(_moves(f) for f in alike if not (inside and f is whole)) or not (named or inside):
        return
    yield Tied(PLUS, whole, (*(f for f in alike if f is not whole), stated), stated, CERTAIN, "difference")


def _short(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "It needs 51 seats and won 44, seven short": what was needed, what came, what is missing."""
    if (
        len(before) >= FEWEST
        and stated.trailed("still", within=0)
        and stated.led("comma", within=0)
        and stated.gap == 1
    ):
        need, got = before[-FEWEST:]
        if need.led("need", within=3) and of_size(need, got) and need.value > got.value and need.unit in COUNTS:
            yield Tied(PLUS, need, (got, stated), stated, CERTAIN, "difference")


def _of_the_whole(alike: Sequence[Figure], whole: Figure) -> bool:
    """ "42 of the 60", "he owed 9,000; he has paid 4,000 of it": a part and its whole, and nothing else."""
    if len(alike) != FEWEST:
        return False
    part = alike[0] if alike[1] is whole else alike[1]
    of = whole.led("of", "out_of", "from", within=3) and whole.claim.start > part.claim.start and whole.gap <= 4
    then = part.claim.start > whole.claim.start and whole.unit not in COUNTS
    return of or then or part.led("among", "of_it", within=1)


def _restated(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "28 firs and 24 larches. The 52 trees will be felled": the amounts of the sentence before, told as one."""
    named = stated.led("numbering", within=0)
    definite = stated.led("the", within=0) or stated.words.startswith(THE)
    if not (named or definite) or any(f.claim.value == stated.claim.value for f in before):
        return
    kin = [f for f in before if of_size(f, stated)]
    own = [f for f in kin if in_one_sentence(f, stated)]
    clause = definite and stated.led("semicolon", within=1)  # "18 from the roof and 23 from below; the 41 people …"
    parts = own if (named or clause) and len(own) >= FEWEST else []
    parts = parts or [f for f in kin if not own and in_one_sentence(f, kin[-1])]
    if len(parts) < FEWEST or any(_moves(f) or f.led(*PARTS, within=1) for f in parts):
        return
    if all(_size(f, stated) < _size(stated, stated) for f in parts):
        same = not any(unlike(f.claim, stated.claim) and not f.by(*KINDS) for f in parts)
        yield Tied(PLUS, stated, tuple(parts), stated, CERTAIN if same else SURE, "sum")


def _between(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "It has 86 seats and 74 were taken, meaning that 12 stayed empty": what lies between the only two before it."""
    own = [f for f in before if in_one_sentence(f, stated)]
    if len(own) != FEWEST or not all(of_size(f, stated) for f in own) or not stated.led("equals", within=4):
        return
    if any(_moves(f) or f.led(*OLD, within=3) for f in own) or stated.led("total", "to", within=4):
        return
    less, more = sorted(own, key=lambda f: _size(f, stated))
    if _size(stated, stated) < _size(less, stated):
        yield Tied(PLUS, more, (less, stated), stated, CERTAIN, "difference")


def _all_told(stated: Figure, before: Sequence[Figure]) -> Iterator[Tied]:
    """ "Seven years for the one and two for the other, nine in all": all the amounts of the sentence before it."""
    if not comes_to(stated):
        return
    kin = [f for f in before if of_size(f, stated)]
    # "27 in all competitions" sums up nothing that stands above.
    behind = stated.trailed("all_told", within=1) and not stated.led("equals", "all_told", within=6)
    parts = [f for f in kin if in_one_sentence(f, stated)] if behind else _row(stated, kin)
    plain = not any(_moves(f) or f.led("among", "of", "out_of", within=3) for f in parts)
    less = all(_size(f, stated) < _size(stated, stated) for f in parts)
    if len(parts) >= FEWEST and plain and less:
        yield Tied(PLUS, stated, tuple(parts), stated, CERTAIN, "sum")


def _row(stated: Figure, alike: Sequence[Figure]) -> list[Figure]:
    """Those of the result's own sentence, or where there are too few, of the one before with them."""
    own = [f for f in alike if in_one_sentence(f, stated)]
    rest = [f for f in alike if f not in own]
    last = [f for f in rest if in_one_sentence(f, rest[-1])]
    return own if len(own) >= FEWEST else [*last, *own]


def _moves(figure: Figure) -> bool:
    """Whether the figure is a change or what there was before, and so none of the parts."""
    moved = figure.led("up", "down", "by", within=0) if figure.unit in COUNTS else is_move(figure)
    return moved or figure.led(*OLD, within=3)


def _size(figure: Figure, stated: Figure) -> float:
    held = common([figure, stated])
    return held[0].bottom if held else figure.value
