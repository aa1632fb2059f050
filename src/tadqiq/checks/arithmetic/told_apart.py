"""The old and the new figure of a change, in per cent or in folds, where a full stop parts what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...knowledge.dimensions import TIMES
from ...model import Claim
from .changes import Change, direction, is_move
from .figures import Figure, Passage, kin
from .nouns import unlike
from .ways import OTHER

FORMERLY = ("formerly", "against")
ANYTHING = ("", "number", "percent", "growth")
MOST = 4.0
FOLD = "x"


def apart(passage: Passage, stated: Figure) -> Change | None:
    """ "It has 10.5 million users, up 5 %. A year earlier it had 10 million": one beside the change, one next door.

    Two amounts of one kind say nothing by themselves; that one of them is of another time does.
    """
    way = direction(stated)
    own = _beside(passage, stated)
    if not way or own is None:
        return None
    for other in _next_door(passage, own):
        old, new = sorted((own, other), key=_value, reverse=way == "down")
        if _of_two_times(old, new, stated):
            return Change(old, new)
    return None


def _beside(passage: Passage, stated: Figure) -> Figure | None:
    """The amount of the sentence that the change is told of: the last one before it, else the first behind it."""
    told = _amounts(passage.figures, stated)
    before = [f for f in told if f.claim.start < stated.claim.start]
    return before[-1] if before else next(iter(told), None)


def _next_door(passage: Passage, own: Figure) -> Iterator[Figure]:
    """The only amount of its kind of the sentence before, else of the sentence after."""
    after = [s for s in passage.story[passage.place + 1 : passage.place + 2] if _near(s, own)]
    for sentence in (*passage.earlier[:1], *after):
        told = [f for f in _amounts(sentence, own) if _alike(f, own)]
        if len({f.claim.value for f in told}) == 1:
            yield told[0]


def _near(sentence: Sequence[Figure], own: Figure) -> bool:
    return sentence[0].claim.block - own.claim.block <= 1


def _amounts(sentence: Sequence[Figure], but: Figure) -> list[Figure]:
    return [f for f in _plain(sentence) if f is not but and f.unit not in OTHER and not is_move(f)]


def _plain(sentence: Sequence[Figure]) -> list[Figure]:
    """The figures that are no shares, folds or spans of time, each told once."""
    plain = (f for f in sentence if f.precise and f.percent is None and not f.repeats)
    return [f for f in plain if f.unit not in TIMES and f.unit != FOLD]


def _alike(a: Figure, b: Figure) -> bool:
    """Whether two amounts are of one kind and size, and neither says that it measures something else."""
    one, other = a.claim.measure, b.claim.measure
    same = one == other or one in ANYTHING or other in ANYTHING or any(f.led("formerly", within=12) for f in (a, b))
    less, most = sorted((_value(a), _value(b)))
    sized = less > 0 and most <= MOST * less
    return sized and same and (a.dimension == b.dimension or kin([a, b])) and not unlike(a.claim, b.claim)


def _of_two_times(old: Figure, new: Figure, stated: Figure) -> bool:
    """Whether the old figure is of a time before the new one, or one of them is said to have been, or been planned."""
    if old.claim.period is not None and _ended_before(new.claim, old.claim):
        return False
    planned = stated.trailed("goal", within=3) or stated.led("goal", within=3)
    return planned or _ended_before(old.claim, new.claim) or old.led(*FORMERLY, within=12)


def _ended_before(one: Claim, other: Claim) -> bool:
    """Whether the one's time was over when the other's began; one without a time is of the day of writing."""
    a, b = one.period, other.period
    if a is None or a.end is None:
        return False
    return b is None or b.start is None or a.end <= b.start


def _value(figure: Figure) -> float:
    return abs(figure.value)


def in_time(told: Sequence[Figure]) -> Sequence[Figure]:
    """The earlier and the later of two figures, by "against" or by the times they are of; nothing where none says."""
    a, b = told
    if b.led("against", "from", within=6):
        return b, a
    one, other = a.claim.period, b.claim.period
    if one is None or other is None or one.start is None or other.start is None or one.start == other.start:
        return ()
    return (b, a) if other.start < one.start else (a, b)


def fold_apart(passage: Passage) -> tuple[Figure, Change] | None:
    """ "Prices have tripled. A pass that cost £85 is £285 now": the fold, and the first two amounts of one kind.

    The sentence with the fold tells one amount at most.
    """
    before = passage.earlier[0] if passage.earlier else ()
    stated = [f for f in before if f.unit == FOLD and f.claim.hedge == "exact" and _verb(f)]
    own = _plain(before)
    if len(stated) != 1 or len(own) > 1 or any(f.unit == FOLD or f.percent is not None for f in passage.figures):
        return None
    told = [*own, *_plain(passage.figures)]
    alike = [f for f in told[1:] if told[0].unit.partition("/")[0] == f.unit.partition("/")[0] or kin([told[0], f])]
    if not alike:
        return None
    pair = Change(told[0], alike[0])
    return stated[0], Change(pair.new, pair.old) if pair.new.led("from", within=2) else pair


def _verb(fold: Figure) -> bool:
    """Whether the fold is told as what happened, "tripled", "fell to half", and not as a number of times."""
    verb = fold.value > 1 or not fold.led("to", within=0)  # "to cut it to half" has not happened
    if fold.trailed("down", within=0):
        return False  # who doubles down has doubled nothing
    return fold.claim.role == "change" or (len(fold.words.split()) == 1 and verb)
