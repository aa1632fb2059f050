"""Parts that do not add up to their total, shares that do not make a whole, n times each that is not the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Finding
from . import interval_math as im
from .calculation import calculated, plausible
from .evidence import Evidence
from .figures import Figure, Passage, common, passages, runs
from .parts import exceeding, summed_up
from .products import products
from .wholes import wholes

ALL = ("distribute", "total", "colon")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every total that the text ties to its parts."""
    for passage in passages(evidence):
        yield from wholes(evidence, passage)
        yield from products(evidence, passage, "sum")
        yield from exceeding(evidence, passage)
        for parts, totals, certain in (*_sums(passage), *summed_up(passage)):
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
        elif len(run) > 2 and _closes(passage, run):
            yield run[:-1], run[-1:], True
        elif len(run) > 2 and run[0].led("of", "out_of", within=2) and _more_than_all(run[1:], run[0]):
            yield run[1:], run[:1], True
        elif any(key in run[0].before for key in ALL):
            yield run, _candidates(passage, run), run[0].led("distribute", within=12)


def _closes(passage: Passage, run: Sequence[Figure]) -> bool:
    """Whether the last figure is the total of those before it: "in all", or "of 38 games" when all parts are named."""
    last = run[-1]
    if last.led("total", within=5) or last.trailed("total", within=3):
        return True
    all_told = passage.says("distribute", "rest") or all(passage.says(word) for word in ("won", "drew", "lost"))
    return last.led("out_of", "of", within=3) and (all_told or _more_than_all(run[:-1], last))


def _more_than_all(parts: Sequence[Figure], whole: Figure) -> bool:
    held = common([whole, *parts])
    return held is not None and im.total(held[1:]).bottom > held[0].top


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
    tied = b.led("from", "to", "against", "equals", "open", "up", "down", "by", within=2) and not b.led(
        "out_of", within=3
    )
    return not tied and b.claim.start - a.claim.end <= 150 and not b.trailed("each", within=3)


def _candidates(passage: Passage, run: Sequence[Figure]) -> list[Figure]:
    before = [f for f in passage.figures if f.claim.start < run[0].claim.start]
    earlier = [f for sentence in (before, *passage.earlier) for f in sentence if f.precise]
    same = [f for f in earlier if f.unit == run[0].unit]
    return same or [f for f in earlier if f.dimension == run[0].dimension]
