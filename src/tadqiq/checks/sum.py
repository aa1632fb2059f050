"""Parts that do not add up to their total, shares that do not make a whole, n times each that is not the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Finding
from . import interval_math as im
from .calculation import calculated, plausible
from .evidence import Evidence
from .figures import Figure, Passage, common, passages, runs
from .products import products
from .wholes import wholes

ALL = ("distribute", "total", "colon")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every total that the text ties to its parts."""
    for passage in passages(evidence):
        yield from wholes(evidence, passage)
        yield from products(evidence, passage, "sum")
        for parts, totals, certain in _sums(passage):
            yield from _added(evidence, parts, totals, certain)


def _added(evidence: Evidence, parts: Sequence[Figure], totals: Sequence[Figure], certain: bool) -> Iterator[Finding]:
    """The first total that the parts make up; else the only one they could be meant to make up."""
    held = [(t, common([t, *parts])) for t in totals]
    usable = [(t, i[0], im.total(i[1:])) for t, i in held if i]
    formula = " + ".join(f.words for f in parts)
    for t, said, computed in usable:
        if computed.overlaps(said):
            yield calculated("sum", evidence, parts, t, computed, said, formula)
            return
    near = [(t, said, computed) for t, said, computed in usable if plausible(computed, said, 2.0 if certain else 1.5)]
    if near and len({t.claim.value for t, _, _ in near}) == 1:
        t, said, computed = near[0]
        yield calculated("sum", evidence, parts, t, computed, said, formula)


def _sums(passage: Passage) -> Iterator[tuple[list[Figure], list[Figure], bool]]:
    """(parts, possible totals, whether the tie stands in the sentence itself)."""
    for run in _lists(passage):
        if len(run) < 2 or any(f.by("among") for f in run[1:]):
            continue
        if len(run) > 2 and _opens(run[0], run[1]):
            yield run[1:], run[:1], True
        elif len(run) > 2 and run[-1].led("total", within=5):
            yield run[:-1], run[-1:], True
        elif any(key in run[0].before for key in ALL):
            yield run, _candidates(passage, run), run[0].led("distribute", within=12)


def _lists(passage: Passage) -> Iterator[list[Figure]]:
    """Stretches of amounts of one kind; the little numbers between them (the first, 2 ports) stand aside."""
    amounts = [f for f in passage.figures if f.precise and f.percent is None]
    for dimension in dict.fromkeys(f.dimension for f in amounts):
        kin = [f for f in amounts if f.dimension == dimension]
        yield from runs(kin, _listed)


def _opens(first: Figure, second: Figure) -> bool:
    return (
        first.led("total", within=6)
        or first.trailed("total", within=4)
        or any(k in second.before for k in ("distribute", "colon"))
    )


def _listed(a: Figure, b: Figure) -> bool:
    """Whether two neighbours can be members of one list of amounts."""
    tied = b.led("from", "to", "against", "equals", "open", "out_of", "up", "down", "by", within=2)
    return not tied and b.claim.start - a.claim.end <= 150 and not b.trailed("each", within=3)


def _candidates(passage: Passage, run: Sequence[Figure]) -> list[Figure]:
    before = [f for f in passage.figures if f.claim.start < run[0].claim.start]
    earlier = [f for sentence in (before, *passage.earlier) for f in sentence if f.precise]
    same = [f for f in earlier if f.unit == run[0].unit]
    return same or [f for f in earlier if f.dimension == run[0].dimension]
