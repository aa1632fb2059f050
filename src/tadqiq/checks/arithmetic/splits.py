"""Which part and which whole a share belongs to, by the words that tie the three together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...knowledge.dimensions import TIMES
from .changes import is_move
from .cues import within
from .figures import Figure, Passage, common, kin
from .orders import ORDERS
from .sought import SAYS, SOUGHT
from .ways import Near, Split, Way, amount, construct

OF = ("of", "out_of", "from")
RATES = ("rate", "occupancy", "turnout", "positivity")
BACK = 6
OWNED = 6  # "of the group's yearly 1.6 billion"
CLOSING = 6  # how many words a share takes that a comma parts from the end of its sentence
ENDING = 30  # how many characters "of the whole network" takes
PRONOUN = 3  # how many words "that is" or "this represents" takes; more of them name something else


def splits(passage: Passage, share: Figure) -> Iterator[Split]:
    """Every way in which the text ties the share to a part and a whole, the surest first."""
    nears = [_near(passage.figures, share)]
    if any(f.repeats for f in passage.figures):  # "26 trillion (20 billion dollars), or 6.5 %" is of the former
        nears.insert(0, _near([f for f in passage.figures if not f.repeats or f is share], share))
    if _refers_back(passage, share):
        nears.append(_near([*passage.earlier[0], *passage.figures], share))
    if any(f.unit in TIMES for f in passage.figures):  # "156 of the dead were over 70, or 65 %" is of the former
        nears.append(_near([f for f in passage.figures if f.unit not in TIMES or f is share], share))
    if any(f.claim.hedge == "vague" for f in passage.figures):  # "320 tonnes to dozens of ports, of total sales of …"
        nears.append(_near([f for f in passage.figures if f.claim.hedge != "vague" or f is share], share))
    for near in nears:
        yield from (found for way in WAYS if (found := way(passage, share, near)) is not None)


def _refers_back(passage: Passage, share: Figure) -> bool:
    """ "Of 1,240 trains 310 were cancelled. That is 25 per cent": the share of the sentence before."""
    first = bool(passage.earlier) and share is passage.figures[0] and share.gap <= BACK
    # "Together that is half the cost": of all that was told before, not of the last of it.
    told = first and share.led("equals", "represent", within=3) and not share.led("total", within=BACK)
    return told and not _of_another(passage, share)


def _of_another(passage: Passage, share: Figure) -> bool:
    """ "Nine were hurt, six badly. Bad loans were a third of its £1.2bn book": of what its own sentence tells."""
    after = passage.figures[1:2]
    own = share.gap > PRONOUN and share.trailed("of", "from", within=0)
    return own and bool(after) and amount(after[0]) and after[0].gap <= BACK


def _near(told: Sequence[Figure], share: Figure) -> Near:
    figures = list(told)
    i = next(n for n, f in enumerate(figures) if f is share)
    places = [figures[k] if 0 <= k < len(figures) else None for k in (i - 2, i - 1, i + 1, i + 2)]
    return Near(*(f if amount(f) else None for f in places))


def _margin(passage: Passage, share: Figure, near: Near) -> Split | None:
    """A margin: the profit over the revenue of the passage."""
    if not share.led("margin", within=4) or share.led("points", "from", "against", within=3):
        return None
    profit = [f for f in passage.all() if f.led("profit", within=6) and amount(f)]
    revenue = [f for f in passage.all() if f.led("revenue", within=12) and amount(f)]
    if not revenue and profit and near.before is profit[0] and near.before2 and passage.says("revenue"):
        revenue = [near.before2]
    return Split(profit[0], revenue[:1], True) if profit and revenue and profit[0] is not revenue[0] else None


def _out_of(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "45,000 out of 125,000 (36 %)" and "60 %: 4.5 of the 10 million"."""
    again = share.gap <= 2 and share.trailed("whole", "total", "out_of", within=2)
    beside = share.led("comma", within=2) and share.gap <= 8 and not share.trailed("among", *OF, within=1)
    beside = beside or _apposed(share) or (share.led("colon", within=0) and construct(share))
    said = again or beside or share.led(*SAYS, *RATES, "share_word", within=4)
    if near.before and near.before2 and said and _inside(near.before2, near.before):
        return Split(near.before2, [near.before], True)
    if (
        near.after
        and near.after2
        and (
            near.after.led("equals", "open", "colon", within=4)
            or near.after.led("by", within=0)
            or _of_those(share, near)
        )
        and _inside(near.after, near.after2)
    ):
        return Split(near.after, [near.after2], True)
    return None


def _of_those(share: Figure, near: Near) -> bool:
    """ "It took 40 per cent of the seats after winning 88 of 220": part and whole measure what the share is of."""
    measures = {f.claim.measure for f in (share, near.after) if f is not None}
    return share.trailed("of", "from", within=0) and len(measures) == 1 and "" not in measures


def _apposed(share: Figure) -> bool:
    """ "24 rooms out of 110, nearly a third of the house, were lost": right behind a comma, and before the next.

    So does what ends its sentence: "it will close 120 of its 480 shops, a quarter of the chain".
    """
    right_behind = share.led("comma", within=0) and share.gap <= PRONOUN
    last = share.claim.sentence.end - share.claim.end <= ENDING and share.trailed("the", within=1)
    return right_behind and share.trailed("of", within=0) and (share.trailed("comma", within=PRONOUN) or last)


def _inside(part: Figure, whole: Figure) -> bool:
    between = whole.led("out_of", within=3) or (whole.led("of", within=2) and whole.gap <= 3)
    between = between or (whole.led("numbering", within=2) and whole.led("of", "from", within=6))
    # «من ميزانية قدرها 120 مليونا», «من طاقة تصل إلى 2.5 مليار»
    sized = part.trailed("from", within=0) and whole.led("size", "to", "numbering", within=0) and whole.gap <= OWNED
    told = part.claim.role == "part" and whole.claim.role == "total" and whole.gap <= PRONOUN  # «88 مقعدا من 220»
    between = between or told or (sized and not is_move(part))
    owned = part.trailed("of", within=0) and whole.gap <= OWNED and "comma" not in whole.before
    totalled = whole.led("total", within=2) and whole.led("of", "from", within=4) and whole.gap <= OWNED
    return (between or owned or totalled) and alike(part, whole)


def _stake(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "It bought 18 of the 120 million shares. Its stake of 15 per cent …": the only part of a whole just before."""
    first = passage.figures[0] is share and share.led("share_word", within=PRONOUN)
    if not first or not passage.earlier or share.trailed(*OF, within=0):
        return None  # "it owns 45 % of the project": of something else
    told = [f for f in passage.earlier[0] if amount(f) and not f.repeats]
    inside = [(a, b) for a, b in pairwise(told) if _inside(a, b) and "share_word" in within(b.claim)]
    return Split(inside[0][0], [inside[0][1]], False) if len(inside) == 1 else None


def _out_of_before(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "Of 200 samples tested, 30 were positive, a rate of 15 %", "of the 400 people, 60 have gone, a seventh"."""
    if not near.before or not near.before2 or near.before2.dimension != near.before.dimension:
        return None
    opened = near.before2.led("of", "out_of", within=2)
    last = share is passage.figures[-1] and not share.after and share.led("comma", within=0) and share.gap <= CLOSING
    said = share.led(*SAYS, within=5) or last or _beside(share)
    return Split(near.before, [near.before2], True) if opened and said else None


def _of_them(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "400 patients; 240 of them, or 60 %": the whole is an amount of the kind before, the nearest if none fits."""
    part = near.before
    said = share.led(*SAYS, within=5) or (share.led("comma", within=0) and share.gap <= PRONOUN)
    if part is None or not part.trailed("among", within=1) or part.trailed("comma", within=0) or not said:
        return None  # "96 million a year, including a levy of 4 % of the sales" is no "of them"
    before = passage.before(part)[::-1]
    earlier = [*before, *(f for s in passage.earlier[:1] for f in reversed(s))]
    wholes = [f for f in earlier if amount(f) and alike(part, f)]
    told = [f for f in wholes if f.claim.hedge in ("exact", "approx")]  # a bound would let almost any share pass
    return Split(part, told or wholes, True) if wholes else None


def _of_which(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "12 million, of which 5 million was paid, that is 42 %": the part of the amount before it, in any currency."""
    part = near.before
    if (
        part is None
        or not part.led("among", "of_it", within=3)
        or not (
            share.led("equals", "represent", "open", "by", within=1) or share.led(*RATES, within=2) or _beside(share)
        )
    ):
        return None
    before = passage.before(part)[::-1]
    above = before or [f for sentence in passage.earlier[:1] for f in sentence]
    told = [f for f in above if amount(f) and common([part, f])]
    if not told or not (before or len(told) == 1):
        return None
    sure = not share.trailed("whole", "total", within=3) or told[0] is above[0]
    return Split(part, told[:1], True, sure)


def _beside(share: Figure) -> bool:
    """ "Of which 1.1 million, one in four, are new": between two commas right behind its part."""
    return share.led("comma", within=0) and share.trailed("comma", within=0) and share.gap <= 1


def _of_whole(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "4.7 billion, 45 % of the 10.4 billion" and "60 % of the 500, or 300": the share is said to be of a figure."""
    whole = near.after
    total = share.trailed("whole", within=0) and whole is not None and whole.led("whole", within=PRONOUN)
    if whole is None or not (share.trailed(*OF, within=1) or total or construct(share)) or whole.gap > 8:
        return None
    then = near.after2
    again = then is not None and then.led("comma", within=0) and then.trailed("comma", within=0) and then.gap <= 3
    if then is not None and (again or then.led("equals", "colon", within=4)) and alike(then, whole):
        return Split(then, [whole], True)
    bound = share.led("equals", within=0) or (construct(share) and not whole.led("up", "down", within=2))
    reach = 8 if bound else 4
    near_by = share.gap <= 1 or (share.gap <= (8 if total else reach) and share.led("comma", within=2))
    tied = near_by or share.led("equals", "open", "represent", within=5)
    part = near.before
    if part is not None and then is not None and then.repeats and then.unit == part.unit != whole.unit:
        whole = then  # "$700,000, less than a quarter of the 186 million rupees ($3.1 million)"
    if part is None or not tied or not alike(part, whole):
        return None
    return Split(part, [whole], True, near_by or kin([part, whole]))


def alike(part: Figure, whole: Figure) -> bool:
    """Whether the two are of one kind, or differ only in that one leaves out what it is for: 9 litres a head of 15."""
    return part.dimension == whole.dimension or kin([part, whole])


WAYS: tuple[Way, ...] = (_margin, _out_of, _of_whole, _stake, _out_of_before, _of_them, _of_which, *ORDERS, *SOUGHT)
