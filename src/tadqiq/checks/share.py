"""A share that its part and its whole do not give: 45 % of the total, a part out of a total, a margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import Finding
from . import interval_math as im
from .calculation import calculated, plausible
from .evidence import Evidence
from .figures import Figure, Passage, common, passages

NUMBER = re.compile(r"\d[\d.,٬٫]*")
HUNDRED = im.exactly(100.0)


class Split(NamedTuple):
    """A part, the totals it may belong to (nearest first), and whether the text names the total itself."""

    part: Figure
    totals: list[Figure]
    named: bool


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every share that the text ties to a part and to its whole."""
    for passage in passages(evidence):
        yield from _repeated(evidence, passage)
        for share in passage.figures:
            if share.percent is not None and not share.led("up", "down", within=3):
                yield from _judged(evidence, share, _split(passage, share))


def _repeated(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "36 out of 120, or 30 %": where part and whole were read as one share, the next one must be the same."""
    for a, b in pairwise(passage.figures):
        both = a.percent is not None and b.percent is not None and len(NUMBER.findall(a.words)) > 1
        if both and a.percent and b.percent and b.led("open", "equals", "represent", within=3) and b.before["gap"] <= 4:
            yield calculated("share", evidence, [a], b, a.percent, b.percent, a.words, kind="repeated", amount=False)


def _judged(evidence: Evidence, share: Figure, split: Split | None) -> Iterator[Finding]:
    """Sound with the first total that fits; else wrong, when only one total can be meant."""
    if split is None or share.percent is None:
        return
    found = [(t, i) for t in split.totals if (i := common([split.part, t])) and i[1].low and i[1].low > 0]
    shares = [(t, im.times(im.over(i[0], i[1]), HUNDRED)) for t, i in found]
    held = [(t, s) for t, s in shares if s.overlaps(share.percent)]
    near = [(t, s) for t, s in shares if plausible(s, share.percent, 2.0 if split.named else 1.6)]
    alone = len({t.claim.value for t, _ in shares}) == 1 or split.named
    for total, computed in held[:1] or (near[:1] if alone else []):
        given, formula = [split.part, total], f"{split.part.words} / {total.words}"
        yield calculated("share", evidence, given, share, computed, share.percent, formula, amount=False)


def _split(passage: Passage, share: Figure) -> Split | None:
    return _margin(passage, share) or _out_of(passage, share) or _of_them(passage, share) or _equal(passage, share)


def _margin(passage: Passage, share: Figure) -> Split | None:
    """A margin: the profit over the revenue of the passage."""
    if not share.led("margin", within=4) or share.led("points", "from", "against", within=3):
        return None
    profit = [f for f in passage.all() if f.led("profit", within=6) and f.precise and f.percent is None]
    revenue = [f for f in passage.all() if f.led("revenue", within=6) and f.precise and f.percent is None]
    return Split(profit[0], revenue[:1], True) if profit and revenue and profit[0] is not revenue[0] else None


def _out_of(passage: Passage, share: Figure) -> Split | None:
    """ "63,000 out of 176,400 (36 %)": the share follows or precedes the two."""
    figures = list(passage.figures)
    for i, total in enumerate(figures[1:], 1):
        part = figures[i - 1]
        between = total.led("out_of", within=3) or (total.led("of", within=2) and total.before.get("gap", 99) <= 3)
        if between and _amount(part) and part.dimension == total.dimension and _next_to(figures, share, i):
            return Split(part, [total], True)
    return None


def _of_them(passage: Passage, share: Figure) -> Split | None:
    """ "400 patients; 240 of them, or 60 %": the whole is the amount of the same kind before."""
    figures = list(passage.figures)
    i = next(n for n, f in enumerate(figures) if f is share)
    part = figures[i - 1] if i else None
    if part is None or not _amount(part) or not part.trailed("among", within=1):
        return None
    earlier = [*reversed(figures[: i - 1]), *(f for s in passage.earlier[:1] for f in reversed(s))]
    whole = next((f for f in earlier if _amount(f) and f.dimension == part.dimension), None)
    tied = share.led("equals", "open", "represent", "by", within=5)
    return Split(part, [whole], True) if whole is not None and tied else None


def _next_to(figures: Sequence[Figure], share: Figure, i: int) -> bool:
    after = (
        i + 1 < len(figures) and figures[i + 1] is share and share.led("open", "equals", "represent", "by", within=4)
    )
    before = i >= 2 and figures[i - 2] is share and figures[i - 1].led("equals", "open", "colon", within=4)
    return after or before


def _equal(passage: Passage, share: Figure) -> Split | None:
    """ "45 %, that is 4.7 billion" and "4.7 billion, or 45 % of 10.4 billion"."""
    figures = list(passage.figures)
    i = next(n for n, f in enumerate(figures) if f is share)
    after = figures[i + 1] if i + 1 < len(figures) else None
    before = figures[i - 1] if i else None
    if after is not None and after.led("equals", within=5) and _amount(after):
        totals = _wholes(passage, after, share)
        return Split(after, totals, False) if _of_whole(share) else None
    if (
        after is not None
        and after.led("of", "out_of", within=5)
        and before is not None
        and _amount(before)
        and _amount(after)
    ):
        tied = share.led("equals", "open", "represent", within=5)
        return Split(before, [after], True) if tied and before.dimension == after.dimension else None
    return None


def _of_whole(share: Figure) -> bool:
    return (
        share.by("share_word", "represent", "distribute", "of", "out_of")
        or share.claim.role == "share"
        or bool(share.claim.measure)
    )


def _amount(figure: Figure) -> bool:
    return figure.precise and figure.percent is None and figure.unit not in ("x", "pp", "bp", "rank")


def _wholes(passage: Passage, part: Figure, share: Figure) -> list[Figure]:
    """Amounts of the part's kind that stand before it and are greater."""
    earlier = [f for f in passage.figures if f.claim.start < share.claim.start]
    pool = [*reversed(earlier), *(f for sentence in passage.earlier for f in reversed(sentence))]
    kin = [f for f in pool if _amount(f) and f.dimension == part.dimension]
    return [f for f in kin if (i := common([part, f])) and i[1].top > i[0].bottom]
