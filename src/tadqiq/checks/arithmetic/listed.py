"""Lists of amounts in a sentence, and the total that the text names for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...knowledge.dimensions import TIMES
from . import interval_math as im
from .figures import ABOVE, Figure, Passage, common, runs
from .interval_math import gap
from .nouns import by_noun, unlike

NEARLY, COUNTED = 1.15, 1.25
FEW = 6
SHARE = "%"
APART = ("to", "against", "equals", "up", "down", "by")


class Listed(NamedTuple):
    """Parts, the figures that may be their total, and whether the tie stands in the sentence itself.

    ``beside`` are the other amounts of the sentence: of another noun, they may still be parts. ``mixed`` is whether
    the parts may each have a noun of their own: nurses and doctors of a staff. ``before`` are the sentences before.
    """

    parts: Sequence[Figure]
    totals: Sequence[Figure]
    certain: bool
    beside: Sequence[Figure] = ()
    mixed: bool = False
    before: Sequence[Sequence[Figure]] = ()


def addable(passage: Passage) -> list[Figure]:
    """The amounts of a sentence that can be parts or totals: no shares, nothing said twice."""
    return [f for f in passage.figures if f.precise and f.percent is None and not f.repeats]


def lists(passage: Passage) -> Iterator[Listed]:
    """Every list of a sentence that a total opens, closes or precedes."""
    amounts = addable(passage)
    for found in _lists(passage):
        beside = [f for f in amounts if f not in found.parts and f not in found.totals]
        yield found._replace(beside=beside)


def shares_in_all(passage: Passage) -> Iterator[Listed]:
    """ "31 % went to Malta, 17 to Spain and 8 to Chile, 56 in all": shares that the last one sums up."""
    shares = [f for f in passage.figures if f.unit == SHARE and f.precise and not f.repeats]
    for run in runs(shares, _listed):
        if sums_up(run):
            yield Listed(run[:-1], run[-1:], True)


def sums_up(run: Sequence[Figure]) -> bool:
    """Whether a word calls the last of three figures or more the total of the others."""
    return len(run) > 2 and run[-1].led("total", within=5)


def _lists(passage: Passage) -> Iterator[Listed]:
    for run in _runs(passage):
        yield from _behind_a_colon(run)
        if len(run) < 2 or any("among" in f.before for f in run[1:]) or run[-1].trailed("among", within=1):
            continue
        if len(run) == 2 and run[0].trailed("of", "out_of", within=0) and run[1].gap <= 3:
            continue  # "two of the four machines" lists nothing
        if len(run) > 2 and _opens(run[0], run[1]):
            yield Listed(run[1:], run[:1], _tells_on(passage, run[0], run[1]))
        elif len(run) > 2 and _closes(passage, run):
            yield Listed(run[:-1], run[-1:], True)
        elif len(run) > 2 and _leads_its_parts(run):
            yield Listed(run[1:], run[:1], True)
        elif len(run) > 2 and any(f.by("contribute") for f in run):
            yield Listed(run, [t for t in candidates(passage, run) if nearly(run, t)], False)
        elif "distribute" in run[0].before or run[0].led("colon", within=6):
            yield Listed(run, candidates(passage, run), run[0].led("distribute", within=12))
        elif len(run) > 2 or _told_by(run):
            yield _of_one_above(passage, run)


def _behind_a_colon(run: Sequence[Figure]) -> Iterator[Listed]:
    """ "It cost 35 million and took 142: 61 at home and 81 abroad": of the last amount before the colon."""
    places = [i for i in range(2, len(run) - 1) if run[i].led("colon", within=0)]
    yield from (Listed(run[i:], run[i - 1 : i], False) for i in places[:1])


def _of_one_above(passage: Passage, run: Sequence[Figure]) -> Listed:
    """A list whose last part is the rest, or that is told of the amount before; else of one that counts its parts."""
    if _ends_with_the_rest(run) or _told_by(run):
        return Listed(run, _only(passage, run), _ends_with_the_rest(run))
    return Listed(run, [t for t in _counted(passage, run) if nearly(run, t, COUNTED)], True)


def _leads_its_parts(run: Sequence[Figure]) -> bool:
    """ "Of the six, five are here and two there": the whole comes first, and its parts are all or make more than it."""
    if len(run) > 3 and all(any(f.led(word, within=3) for f in run[1:]) for word in ("won", "drew", "lost")):
        return True
    opened = run[0].led("of", within=2) or run[0].led("out_of", within=0)
    return opened and _more_than_all(run[1:], run[0])


def _ends_with_the_rest(run: Sequence[Figure]) -> bool:
    """ "96 million for the capital, 54 for the coast and 45 for all the others": no part is left out."""
    return run[-1].led("rest", within=3) or run[-1].trailed("rest", within=1)


def _told_by(run: Sequence[Figure]) -> bool:
    """«64 مليارا، بواقع 30 للميناء و20 للمطار و14 للطرق»: the parts of the amount before."""
    return run[0].led("by", within=1) and not run[0].led("up", "down", "points", within=4)


def _runs(passage: Passage) -> Iterator[list[Figure]]:
    """Stretches of amounts of one kind; the little numbers between them (the first, 2 ports) stand aside."""
    amounts = addable(passage)
    for dimension in dict.fromkeys(f.dimension for f in amounts):
        for kin in by_noun([f for f in amounts if f.dimension == dimension]):
            yield from runs(kin, _listed)


def _listed(a: Figure, b: Figure) -> bool:
    """Whether two neighbours can be members of one list of amounts: "north (120), south (90)"."""
    opened = b.led("open", within=2) and not (b.gap > 1 and a.led("open", within=1))
    tied = (opened or b.led(*APART, within=2) or b.led("from", within=1)) and not b.led("out_of", within=3)
    return (
        not tied
        and b.claim.start - a.claim.end <= 150
        and not (b.trailed("each", within=3) or b.led("every", within=3))
    )


def _tells_on(passage: Passage, total: Figure, first: Figure) -> bool:
    """Whether the list is told of its total, and not of what has come up since: "assets of 12 billion; loans grew 8 %
    to 7 billion and deposits stood at 9 billion"."""
    between = [f for f in passage.before(first) if f.claim.start > total.claim.start and f.unit not in TIMES]
    return not between or any(f.by("colon", "distribute", "namely") for f in (first, *between))


def _opens(first: Figure, second: Figure) -> bool:
    named = first.led("total", within=6) or first.trailed("total", within=4)
    told = second.led("namely", within=3) and second.gap <= 4
    return named or told or any(k in second.before for k in ("distribute", "colon"))


def _closes(passage: Passage, run: Sequence[Figure]) -> bool:
    """Whether the last figure is the total of those before it: "in all", or "of 38 games" when all parts are named."""
    last = run[-1]
    if last.led("total", within=5) or last.trailed("total", within=3):
        return True
    all_told = passage.says("distribute", "rest") or all(passage.says(word) for word in ("won", "drew", "lost"))
    return last.led("out_of", "of", within=3) and (all_told or _more_than_all(run[:-1], last))


def _more_than_all(parts: Sequence[Figure], whole: Figure) -> bool:
    held = common([whole, *parts])
    if held is None or any(part.bottom > held[0].top for part in held[1:]):
        return False  # what one of them exceeds by itself is no whole of theirs
    return im.total(held[1:]).bottom > held[0].top


def nearly(parts: Sequence[Figure], whole: Figure, most: float = NEARLY) -> bool:
    """Whether the parts come so near to a figure, within a factor of ``most``, that they may be all there are."""
    held = common([whole, *parts])
    return held is not None and gap(im.total(held[1:]), held[0]) <= most


def _counted(passage: Passage, run: Sequence[Figure]) -> list[Figure]:
    """A total further up whose sentence says how many parts it has: as many as the list has."""
    story = passage.story[max(0, passage.place - ABOVE) : passage.place]
    sentences = [s for s in story if any(counts(s, f, len(run)) for f in s)]
    told = [f for s in sentences for f in s if f.precise and counts(s, f, len(run)) and not f.repeats]
    told = [f for f in told if f.dimension == run[0].dimension and not unlike(f.claim, run[0].claim)]
    return [f for f in told if not run[0].claim.period or f.claim.period in (None, run[0].claim.period)]


def _told(passage: Passage, run: Sequence[Figure]) -> list[Figure]:
    """Figures further up that are called nothing else: the toll whose breakdown follows two sentences later."""
    told = [f for f in passage.above() if f.unit == run[0].unit and f.claim.hedge in ("exact", "approx")]
    told = [f for f in told if f.precise and not f.repeats]
    return [f for f in told if f.claim.start < run[0].claim.start and not unlike(f.claim, run[0].claim)]


def _only(passage: Passage, run: Sequence[Figure]) -> list[Figure]:
    """The amount before the list, in its sentence or else in the one before, where there is no other it may go with."""
    before = passage.before(run[0])
    if run[0].led("against", within=2):
        return []  # "87 seats against 54 for B and 41 for C": one of them, not their total
    for sentence in (before, *passage.earlier[:1]):
        told = [f for f in sentence if f.precise and not f.repeats and f.dimension == run[0].dimension]
        if told:
            return told if len(told) == 1 else []
    return []


def counts(figures: Sequence[Figure], total: Figure, parts: int) -> bool:
    """Whether the number before the total says how many parts it has: "the three ports took in 1,240 ships"."""
    before = [f for f in figures if f.claim.start < total.claim.start][-1:]
    return any(few(f) and f.claim.value == parts for f in before)


def few(figure: Figure) -> bool:
    """Whether the figure is a little number in a word of its own: "the three", «الثلاث»."""
    return figure.unit == "count" and not figure.in_digits and figure.value <= FEW


def candidates(passage: Passage, run: Sequence[Figure]) -> list[Figure]:
    """Figures before the list, those of its unit if there are such."""
    told = (passage.before(run[0]), *passage.earlier)
    earlier = [f for sentence in told for f in sentence if f.precise and not f.repeats]
    same = [f for f in (*earlier, *_told(passage, run)) if f.unit == run[0].unit]
    return same or [f for f in earlier if f.dimension == run[0].dimension]
