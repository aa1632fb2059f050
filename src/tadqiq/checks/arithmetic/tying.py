"""Which figures of a passage one calculation may tie together, by units and by the words beside any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from .announced import announced, comes_to
from .changes import is_move
from .each_words import A_TIME, in_money, per_so_many, twice
from .figures import Figure, Passage
from .nouns import unlike
from .sought import SAYS
from .tellings import CERTAIN, ORDER, SURE, UNITS, WORD, alike, amounts, in_one_sentence, told_in
from .tied import PLUS, TIMES, Tied
from .tying_sums import sums

NEAR = 3
# How many sentences may tell a rate, what it is a rate of, and what both make.
TOGETHER = 2
REST = ("rest", "still", "leaving", "gap_word", "margin")


def tied(passage: Passage) -> Iterator[Tied]:
    """Every calculation that a passage may tell, its last sentence taking part."""
    told, here = told_in(passage), {f.claim.id for f in passage.figures}
    for way in (_products, _differences, sums, _shares):
        yield from (found for found in way(told) if any(f.claim.id in here for f in found.figures))
    yield from announced(passage)
    yield from _worth(passage)


def _nearest(figure: Figure, told: Sequence[Figure], most: int = NEAR) -> list[Figure]:
    others = [f for f in told if f is not figure]
    return sorted(others, key=lambda f: abs(f.claim.start - figure.claim.start))[:most]


def _products(told: Sequence[Figure]) -> Iterator[Tied]:
    """A rate, what it is a rate of, and what both make: 240 tonnes at 265 dollars a tonne."""
    listed = amounts(told)
    for each in told:
        others = [f for f in listed if f is not each]
        for above, by, limit in _rates(each):
            numbers = [f for f in others if by in (f.dimension, f.unit) and f.value > 1]
            wholes = [f for f in others if f.unit == above or f.dimension in (above, f"{above}/time")]
            numbers, wholes = _as_printed(each, numbers, wholes)
            if not numbers:  # "420,000 tonnes a year, at 110 dollars a tonne": what both make is for a year too
                numbers = [f for f in others if f.dimension == f"{by}/time"]
                wholes = [f for f in wholes if f.dimension == f"{above}/time"]
            for n in _nearest(each, [f for f in numbers if not per_so_many(each, f)], 2):
                yield from (_product(n, each, t, limit) for t in _nearest(each, wholes, 2) if t is not n)


def _as_printed(each: Figure, numbers: list[Figure], wholes: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Those in the very units of the rate, where there are any: pesos at so many pesos to the dollar are dollars."""
    above, _, below = each.unit.rpartition("/")
    own = [f for f in wholes if above and f.unit.partition("/")[0] == above]
    return [f for f in numbers if f.unit == below] or numbers, own or wholes


def _rates(each: Figure) -> Iterator[tuple[str, str, float]]:
    """What a rate is of, and what it is counted by, by its unit or by the words beside it."""
    if twice(each):
        return
    above, _, below = each.dimension.removeprefix("rate:").rpartition("/")
    span = next((time for word, time in A_TIME.items() if each.trailed(word, within=0)), "")
    if each.percent is None and span and not above:
        yield each.dimension, span, SURE
    if each.percent is None and above:
        yield above, below, UNITS if below not in ("count", "time") else SURE
    worded = each.trailed("each", "every", "per", within=2) or each.led("each", "every", within=8)
    worded = worded or (in_money(each) and each.led("price", "average", within=2))
    if each.percent is None and worded and below != "count":
        yield each.dimension, "count", SURE


def _product(number: Figure, each: Figure, whole: Figure, limit: float) -> Tied:
    last = max((number, each, whole), key=lambda f: f.claim.start)
    loose = limit == UNITS or each.led("price", "average", within=2)
    if loose and len({f.claim.sentence for f in (number, each, whole)}) > TOGETHER:
        limit = ORDER  # in a sentence each, with nothing but their units or "an average" to tie them
    limit = min(limit, SURE if in_one_sentence(number, each, whole) else WORD) if limit < UNITS else limit
    if last is whole and comes_to(whole) and in_one_sentence(number, each, whole):
        limit = CERTAIN
    stated, kind = (each, "over") if last is each else (whole, "times")
    return Tied(TIMES, whole, (number, each), stated, limit, kind)


def _differences(told: Sequence[Figure]) -> Iterator[Tied]:
    """What remains, what is missing, by how much one is ahead: two amounts near by and what lies between them."""
    listed = amounts(told)
    for size in listed:
        named = size.led(*REST, within=8) or _remains(size)
        # Of what something rose from, a sentence before, nothing remains.
        standing = [f for f in listed if f.claim.role != "from" or in_one_sentence(size, f)]
        near = _nearest(size, alike(size, standing)) if named or is_move(size) else []
        for more, less in combinations(sorted(near, key=lambda f: -f.interval.bottom), 2):
            if named or in_one_sentence(size, more, less):
                yield Tied(PLUS, more, (less, size), size, WORD if named else ORDER, "difference")


def _remains(size: Figure) -> bool:
    """Whether a word right behind a figure says that it is what remains; behind a comma it is of the next figure."""
    return size.trailed(*REST, within=2) and not size.trailed("comma", within=1)


def _shares(told: Sequence[Figure]) -> Iterator[Tied]:
    """A share, and the two amounts before it of which it may say how much of one the other is."""
    for i, share in enumerate(told):
        if share.unit != "%" or is_move(share) or share.claim.role == "change":
            continue
        before = amounts(told[max(0, i - 2) : i])
        after = amounts(told[i + 1 : i + 2]) if share.trailed("of", "out_of", "from", within=1) else []
        pair = sorted([*before[-1:], *after] if after else before, key=lambda f: f.interval.bottom)
        plain = len(pair) == 2 and all(f.claim.hedge in ("exact", "approx") for f in pair)
        if plain and pair[0].dimension == pair[1].dimension and _tells(share, *pair):
            limit = SURE if in_one_sentence(share, *pair) else WORD
            yield Tied(TIMES, pair[0], (pair[1], share), share, limit, "share")


def _tells(share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether words say that the share is that of the part in the whole."""
    said = share.led(*SAYS, "turnout", "share_word", within=6) or share.trailed("of", "out_of", "from", within=1)
    return whole.led("out_of", within=3) or (said and not unlike(part.claim, whole.claim))


def _of_one(whole: Figure, part: Figure) -> bool:
    return whole.unit == part.unit or whole.dimension == part.dimension == "count"


def _worth(passage: Passage) -> Iterator[Tied]:
    """ "5 per cent of the fee, that is 745,000": the whole is one of the amounts further up, greater than the part."""
    last = passage.earlier[0][-1:] if passage.earlier else ()
    for share, part in pairwise([*last, *passage.figures]):
        told = share.unit == "%" and share.claim.role != "change" and part.led("equals", within=2)
        if not told or not part.precise or part.percent is not None:
            continue
        wholes = {f.claim.value: f for f in passage.above() if _of_one(f, part) and f.precise and f is not part}
        for whole in (f for f in wholes.values() if f.interval.bottom > part.interval.top):
            yield Tied(TIMES, part, (whole, share), part, SURE, "part")
