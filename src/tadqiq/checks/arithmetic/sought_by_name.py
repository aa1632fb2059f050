"""The whole of a share found by what it counts or measures, in the sentence or further up."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.tables import read
from .changes import is_move
from .figures import Figure, Passage
from .nouns import fated, like, nouns, of_a_fate
from .ways import Near, Split, amount, holds

USED, ROOM, KEPT = "utilisation", "capacity", "water_storage"
BESIDE = 7  # how many words may stand between a part and its share


def of_measure(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "Wages were 124 million, or 58 % of revenue": the whole is what was said to be the revenue before."""
    part, measure = near.before, share.claim.measure
    tied = share.led("equals", "represent", "open", within=4) and share.gap <= 6
    if part is None or is_move(part) or not measure or not tied or not share.trailed("of", "from", "revenue", within=1):
        return None
    told = [f for f in passage.above() if f.claim.measure == measure and f.claim.start < part.claim.start]
    told = [
        f for f in told if amount(f) and f.dimension == part.dimension and not f.repeats and f.claim.role != "change"
    ]
    now = [f for f in told if not f.led("open", "against", "from", within=4)] or told
    alone = len({f.claim.value for f in now}) == 1 and _of_one_time(part, now[0])
    # The bodies named are some of the dead; a part of another measure may be further off and still be meant.
    return Split(part, [*now, *told], alone and part.claim.measure != measure, alone) if now else None


def _of_one_time(part: Figure, whole: Figure) -> bool:
    """Whether the two may be of one year: next year's deficit is no share of last year's output."""
    one, other = part.claim, whole.claim
    return one.stage == other.stage and one.period in (None, other.period)


def of_them_above(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "The house has 240 seats. They won 132 of them … with 55 per cent of the seats": both are told further up."""
    measure = share.claim.measure
    told = [f for f in passage.above() if amount(f) and f.claim.start < share.claim.start and f not in passage.figures]
    if not measure or not share.trailed("of", "from", within=0):
        return None
    parts = [f for f in told if f.trailed("among", within=0)]
    wholes = [f for f in told if measure == f.claim.measure or measure in nouns(f.claim)]
    wholes = [f for f in wholes if parts and f not in parts and holds(f, parts[0])]
    alone = all(len({f.claim.value for f in found}) == 1 for found in (parts, wholes))
    return Split(parts[0], wholes, False) if alone else None


def quotient(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "86 died ... 4,310 cases, a case fatality rate of 2 %": what the rate's name divides by what."""
    for rate in read("checks", "quotients.toml").values():
        named = share.claim.measure in rate["named"] or ("cue" in rate and share.led(rate["cue"], within=5))
        if named and not share.led("points", "against", "from", within=3):
            part, whole = (_measuring(passage, share, rate[side]) for side in ("part", "whole"))
            if part and whole and part[0] is not whole[0]:
                return Split(part[0], whole, len({f.claim.value for f in (*part, *whole)}) == 2)
    return None


def of_capacity(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "It ran at 85 per cent, turning out 1.7 million against a nameplate 2 million": the only two of one kind."""
    sentences = (passage.figures, *passage.earlier[:1])
    amounts = ([f for f in sentence if amount(f) and not f.repeats and f is not share] for sentence in sentences)
    told = next(filter(None, amounts), [])
    pair = sorted(told, key=lambda f: f.value)
    alike = len(pair) == 2 and pair[0].unit == pair[1].unit and not is_move(pair[0])
    named = share.claim.measure == USED and any(f.claim.measure in (ROOM, KEPT) for f in pair)
    moved = share.led("points", "against", "from", within=3) or share.claim.role == "change"
    return Split(pair[0], pair[1:], True) if alike and named and not moved else None


def _measuring(passage: Passage, share: Figure, measures: Sequence[str]) -> list[Figure]:
    """The amounts of the sentence that measure one of these, else those of the sentence before it."""
    for sentence in (passage.figures, *passage.earlier[:1]):
        told = [f for f in sentence if amount(f) and f is not share]
        # The patients who died lie in no bed.
        found = [f for f in told if f.claim.measure in measures or (nouns(f.claim) & set(measures) and not _gone(f))]
        if found:
            return found
    return []


def _gone(figure: Figure) -> bool:
    """Whether the figure, whatever it counts, is told of what became of them: patients who died."""
    return figure.claim.measure not in nouns(figure.claim) and of_a_fate(figure.claim.measure)


def of_things(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "It runs 152 of the screens, or 29 per cent": the only number of such things told further up."""
    part = near.before
    tied = share.led("equals", "open", within=1) or (
        share.led("comma", within=0) and share.trailed("of", "from", within=0)
    )
    if part is None or not tied or share.gap > BESIDE or is_move(part) or share.claim.role == "change":
        return None
    above = [f for sentence in passage.story[: passage.place] for f in sentence]
    above += passage.before(part) if part.trailed("of", "from", within=0) else []
    told = [f for f in above if _of_one_kind(f, part, share) and holds(f, part)]
    alone = len({f.claim.value for f in told}) == 1
    return Split(part, told[-1:], False) if alone else None


def _of_one_kind(whole: Figure, part: Figure, share: Figure) -> bool:
    """Whether a number further up counts what the part counts, or what the share is said to be of."""
    one, other = whole.claim, part.claim
    if like(one, other) or fated(one, other) or (one.measure and one.measure == other.measure):
        return True
    named = {t[2:] for f in (part, share) for t in f.claim.clause if t[0] in "mck"}
    return not named.isdisjoint(nouns(whole.claim))
