"""Which figures of a passage one calculation may tie together, by units and by the words beside any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from .changes import is_move
from .figures import Figure, Passage, common
from .nouns import unlike
from .products import per_so_many
from .sought import OTHER, SAYS
from .tied import PLUS, TIMES, Tied

# How likely chance may have made a slip, by what ties the figures: their units; a word that leaves no other reading; a
# word; nothing but their order; nothing but their digits.
UNITS, SURE, WORD, ORDER, BARE = 0.5, 0.25, 0.1, 0.02, 0.005
NEAR = 3
MOST = 6
REST = ("rest", "still", "leaving", "gap_word", "margin")


def told_in(passage: Passage) -> list[Figure]:
    """The figures of a passage that can take part in a calculation, in the order of the text."""
    told = [f for f in passage.all() if f.precise and not f.repeats]
    return sorted(told, key=lambda f: f.claim.start)


def tied(passage: Passage) -> Iterator[Tied]:
    """Every calculation that a passage may tell, its last sentence taking part."""
    told, here = told_in(passage), set(passage.figures)
    for way in (_products, _differences, _sums, _shares):
        yield from (found for found in way(told) if not here.isdisjoint(found.figures))
    yield from _worth(passage)


def _amounts(told: Sequence[Figure]) -> list[Figure]:
    return [f for f in told if f.percent is None and f.unit not in OTHER]


def _alike(figure: Figure, told: Sequence[Figure]) -> list[Figure]:
    """The amounts that can be added to a figure or taken from it, and the figure itself."""
    return [f for f in _amounts(told) if f is figure or (_of_size(figure, f) and not unlike(figure.claim, f.claim))]


def _of_size(a: Figure, b: Figure) -> bool:
    """Whether two amounts are of one kind, and neither is lost in the rounding of the other."""
    held = common([a, b])
    return held is not None and all(abs(x.top + x.bottom) > y.top - y.bottom for x, y in (held, held[::-1]))


def _nearest(figure: Figure, told: Sequence[Figure], most: int = NEAR) -> list[Figure]:
    others = [f for f in told if f is not figure]
    return sorted(others, key=lambda f: abs(f.claim.start - figure.claim.start))[:most]


def _products(told: Sequence[Figure]) -> Iterator[Tied]:
    """A rate, what it is a rate of, and what both make: 240 tonnes at 265 dollars a tonne."""
    for each in told:
        others = [f for f in _amounts(told) if f is not each]
        for above, by, limit in _rates(each):
            numbers = [f for f in others if by in (f.dimension, f.unit) and (f.claim.value or 0) > 1]
            wholes = [f for f in others if f.unit == above or f.dimension in (above, f"{above}/time")]
            numbers, wholes = _as_printed(each, numbers, wholes)
            for n in _nearest(each, [f for f in numbers if not per_so_many(each, f)], 2):
                yield from (_product(n, each, t, limit) for t in _nearest(each, wholes, 2) if t is not n)


def _as_printed(each: Figure, numbers: list[Figure], wholes: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Those in the very units of the rate, where there are any: pesos at so many pesos to the dollar are dollars."""
    above, _, below = each.unit.rpartition("/")
    own = [f for f in wholes if above and f.unit.partition("/")[0] == above]
    return [f for f in numbers if f.unit == below] or numbers, own or wholes


def _rates(each: Figure) -> Iterator[tuple[str, str, float]]:
    """What a rate is of, and what it is counted by, by its unit or by the words beside it."""
    above, _, below = each.dimension.removeprefix("rate:").rpartition("/")
    if each.percent is None and above:
        yield above, below, UNITS if below not in ("count", "time") else SURE
    worded = each.trailed("each", "every", "per", within=2) or each.led("each", "every", within=8)
    if each.percent is None and worded and below != "count":
        yield each.dimension, "count", SURE


def _product(number: Figure, each: Figure, whole: Figure, limit: float) -> Tied:
    last = max((number, each, whole), key=lambda f: f.claim.start)
    limit = min(limit, SURE if _in_one_sentence(number, each, whole) else WORD) if limit < UNITS else limit
    stated, kind = (each, "over") if last is each else (whole, "times")
    return Tied(TIMES, whole, (number, each), stated, limit, kind)


def _differences(told: Sequence[Figure]) -> Iterator[Tied]:
    """What remains, what is missing, by how much one is ahead: two amounts near by and what lies between them."""
    for size in _amounts(told):
        named = size.led(*REST, within=8) or size.trailed(*REST, within=2)
        near = _nearest(size, _alike(size, told)) if named or is_move(size) else []
        for more, less in combinations(sorted(near, key=lambda f: -f.interval.bottom), 2):
            if named or _in_one_sentence(size, more, less):
                yield Tied(PLUS, more, (less, size), size, WORD if named else ORDER, "difference")


def _sums(told: Sequence[Figure]) -> Iterator[Tied]:
    """A whole with the amounts of its kind that follow it or precede it without a gap."""
    yield from _seats(told)
    for whole in _amounts(told):
        behind = _listed_behind(whole, told)
        if behind:
            yield Tied(PLUS, whole, tuple(behind), whole, SURE, "sum")
            continue
        alike = _alike(whole, told)
        i = alike.index(whole)
        if i and _grown(whole, alike[i + 1 : i + 2]):
            yield Tied(PLUS, whole, (alike[i - 1], alike[i + 1]), whole, WORD, "sum")
        for n in range(2, MOST):
            for parts in (alike[i + 1 : i + 1 + n], alike[max(0, i - n) : i]):
                if len(parts) == n and not any(is_move(f) for f in parts):
                    yield Tied(PLUS, whole, tuple(parts), whole, _of_sum(whole, parts), "sum")


def _seats(told: Sequence[Figure]) -> Iterator[Tied]:
    """ "A won 146 of the 300 seats. B took 98, C 47 and others the remaining 19": the part before the whole counts."""
    amounts = _amounts(told)
    for part, whole in pairwise(amounts):
        inside = (
            whole.led("of", "out_of", "from", within=3) and whole.gap <= 3 and whole.interval.top > part.interval.top
        )
        after = [f for f in _alike(whole, amounts[amounts.index(whole) :]) if f is not whole] if inside else []
        ends = [k for k, f in enumerate(after) if f.led("rest", within=3) or f.trailed("rest", within=1)]
        if ends and _of_size(part, whole) and whole.interval.top > part.interval.top:
            yield Tied(PLUS, whole, (part, *after[: ends[0] + 1]), whole, SURE, "sum")


def _grown(whole: Figure, after: Sequence[Figure]) -> bool:
    """ "46 more cases, bringing the total to 1,328 from 1,282": what is added stands before, what there was behind."""
    closed = whole.led("to", within=3) or whole.led("closing", within=10)
    return closed and any(f.led("against", "from", "level", within=8) for f in after)


def _listed_behind(whole: Figure, told: Sequence[Figure]) -> list[Figure]:
    """ "142 staff: 62 doctors, 48 nurses and 22 medics": all that a colon lists, whatever each part is called."""
    after = told[told.index(whole) + 1 :]
    if not after or not after[0].led("colon", "namely", within=4) or after[0].gap > 8:
        return []
    found: list[Figure] = []
    for figure in after:
        same = figure.percent is None and _of_size(whole, figure) and _in_one_sentence(whole, figure)
        if not same or figure.gap > 8 or is_move(figure):
            break
        found.append(figure)
    return found if len(found) > 2 else []


def _of_sum(whole: Figure, parts: Sequence[Figure]) -> float:
    """How much the words say that the parts make the whole; parts of several sentences are no list."""
    if not _in_one_sentence(*parts):
        return BARE
    together = _in_one_sentence(whole, *parts)
    left = parts[-1].led("rest", within=4) or parts[-1].trailed("rest", within=2)
    grown = whole.led("to", "closing", within=4) and any(f.led("against", "from", within=3) for f in parts)
    if together and (left or grown):
        return SURE
    called = whole.led("total", "equals", "closing", within=8) or whole.trailed("total", "distribute", within=4)
    opened = whole.trailed("among", "colon", "namely", within=6) or whole.led("of", "out_of", "from", within=3)
    listed = left or any(f.led("among", "distribute", within=4) or f.led("level", within=12) for f in parts)
    if called or opened or listed:
        return WORD
    return ORDER if len(parts) > 2 and together else BARE


def _shares(told: Sequence[Figure]) -> Iterator[Tied]:
    """A share, and the two amounts before it of which it may say how much of one the other is."""
    for i, share in enumerate(told):
        if share.unit != "%" or is_move(share) or share.claim.role == "change":
            continue
        before = _amounts(told[max(0, i - 2) : i])
        after = _amounts(told[i + 1 : i + 2]) if share.trailed("of", "out_of", "from", within=1) else []
        pair = sorted([*before[-1:], *after] if after else before, key=lambda f: f.interval.bottom)
        if len(pair) == 2 and pair[0].dimension == pair[1].dimension and _tells(share, *pair):
            limit = SURE if _in_one_sentence(share, *pair) else WORD
            yield Tied(TIMES, pair[0], (pair[1], share), share, limit, "share")


def _tells(share: Figure, part: Figure, whole: Figure) -> bool:
    """Whether words say that the share is that of the part in the whole."""
    said = share.led(*SAYS, "turnout", "share_word", within=6) or share.trailed("of", "out_of", "from", within=1)
    return whole.led("out_of", within=3) or (said and not unlike(part.claim, whole.claim))


def _worth(passage: Passage) -> Iterator[Tied]:
    """ "5 per cent of the fee, that is 745,000": the whole is one of the amounts further up, greater than the part."""
    for share, part in pairwise(passage.figures):
        told = share.unit == "%" and share.claim.role != "change" and part.led("equals", within=2)
        if not told or not part.precise or part.percent is not None:
            continue
        wholes = {f.claim.value: f for f in passage.above() if f.unit == part.unit and f.precise and f is not part}
        for whole in (f for f in wholes.values() if f.interval.bottom > part.interval.top):
            yield Tied(TIMES, part, (whole, share), part, SURE, "part")


def _in_one_sentence(*figures: Figure) -> bool:
    return len({f.claim.sentence for f in figures}) == 1
