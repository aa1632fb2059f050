"""Parts that exceed the whole they are among, or just miss it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...model import Finding, Interval, Severity
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible
from .figures import Figure, Passage, common
from .listed import addable
from .nouns import fated, of_another_fate, past, unlike

NEARLY_ALL, JUST_OVER = 0.95, 1.1
# A whole and as many parts as leave two when one is taken out.
MOST_OUT = 3
# How many times the whole parts may make and still be meant as its own: in two units, in one (a slip of a digit).
MOST, SLIPPED = 3.0, 12.0
NOUGHT = 0.1
# How many words at most open a sentence before its first figure: of those, of which.
OPENS = 3
# How many words one part takes before the next.
VERB = 5
OF = ("of", "out_of", "from")
NO_PART = ("from", "to", "against", "equals", "open", "out_of", "among", "total", "leaving", "than")


def exceeding(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "14 dead, among them 6 women, 5 men and 4 children": the parts make more than there are."""
    amounts = addable(passage)
    for i, first in enumerate(amounts[1:], 1):
        if (first.led("among", within=4) and not _theirs(amounts[i - 1], first)) or first.trailed("among", within=1):
            found = [_Whole(w, coordinated(amounts[i:], w)) for w in reversed(amounts[:i]) if alike(w, first)]
            yield from _judged(evidence, found)
    yield from _of_so_many(evidence, amounts)
    yield from _amid(evidence, passage, amounts)
    yield from _of_those(evidence, passage, amounts)


def _theirs(before: Figure, first: Figure) -> bool:
    """ "13 of them were in danger and 24 stable": the words belong to the figure before."""
    return before.trailed("among", within=0) and not first.led("among", within=1)


def _of_so_many(evidence: Evidence, amounts: list[Figure]) -> Iterator[Finding]:
    """ "Of 34 flights, 21 were delayed, nine diverted and six cancelled": the whole opens the sentence."""
    if (
        len(amounts) > 2
        and amounts[0].led(*OF, within=1)
        and amounts[0].gap <= OPENS
        and amounts[1].led("comma", within=0)
    ):
        found = _Whole(amounts[0], _each_with_its_verb(amounts[1:], amounts[0]))
        yield from _judged(evidence, [found] if len(found.parts) > 1 else [])


def _each_with_its_verb(amounts: list[Figure], whole: Figure) -> list[Figure]:
    """The bare numbers that follow each other, whatever is said of them: delayed, diverted, cancelled."""
    found: list[Figure] = []
    for figure in amounts:
        named = figure.words != figure.claim.number.strip() or figure.dimension != whole.dimension
        if named or figure.gap > VERB or figure.led(*NO_PART, within=1) or figure.trailed("among", *OF, within=0):
            break
        found.append(figure)
    return found or coordinated(amounts, whole)


def _amid(evidence: Evidence, passage: Passage, amounts: list[Figure]) -> Iterator[Finding]:
    """ "The toll rose to 21. Among the dead were 8 women, 9 men and 6 children": the whole stands before."""
    if not amounts or not amounts[0].led("amid", "out_of", within=4) or not amounts[0].claim.measure:
        return
    first = amounts[0]
    told = [f for sentence in passage.earlier for f in reversed(sentence) if f.claim.measure == first.claim.measure]
    found = [_Whole(w, coordinated(amounts, w)) for w in told if w.precise and alike(w, first)]
    yield from _judged(evidence, [w for w in found if len(w.parts) > 1])


def _of_those(evidence: Evidence, passage: Passage, amounts: list[Figure]) -> Iterator[Finding]:
    """ "It saw 3,189 patients. Of those, 2,106 got the pill and 1,083 none": the whole ends the sentence before.

    Parts that make far more than it overlap: most came from the city, and many were children.
    """
    if not amounts or not passage.earlier or not (amounts[0].led("among", within=1) and amounts[0].gap <= OPENS):
        return
    told = [f for f in reversed(passage.earlier[0]) if f.precise and f.percent is None and not f.repeats]
    found = [_Whole(w, coordinated(amounts, w)) for w in told if alike(w, amounts[0])][:1]
    near = (w for w in found if len(w.parts) > 1 and w.computed.bottom <= w.said.top * JUST_OVER)
    yield from _judged(evidence, list(near))


def alike(whole: Figure, part: Figure) -> bool:
    """Whether one figure can be a part of the other: of one kind, with no noun that speaks against it."""
    return whole.dimension == part.dimension and _fits(whole, part)


def _fits(whole: Figure, part: Figure) -> bool:
    return not unlike(whole.claim, part.claim) and not past(whole.claim, part.claim)


def _judged(evidence: Evidence, found: list[_Whole]) -> Iterator[Finding]:
    """Sound where two parts or more make a whole before them; else held against the one just before."""
    held = [w for w in found if w.held]
    if held and len(held[0].parts) > 1 and held[0].parts[0].led("among", within=1):
        # "6 million doses for 3 million children, of whom 2 million live here": these are none of the doses.
        held = [w for w in held if not unlike(w.figure.claim, held[0].figure.claim)]
    made = [w for w in held if len(w.parts) > 1 and w.computed.overlaps(w.said)]
    if not made and any(_some_make(w) for w in held):
        return  # "1,240 came, 900 of them from abroad for 31 teams and 340 from here": one of them counts otherwise
    for whole in (made or held)[:1]:
        kind, severity = whole.grade
        inside = kind == "exceeds" and (any(w.computed.bottom <= w.said.top for w in held) or _of_all_hit(held, whole))
        if made or (severity and not inside):
            formula = " + ".join(f.words for f in whole.parts)
            yield calculated(
                "sum", evidence, whole.parts, whole.figure, whole.computed, whole.said, formula,
                kind=kind, severity=severity,
            )  # fmt: skip


def _some_make(whole: _Whole) -> bool:
    """Whether all parts but one make the whole to the digit."""
    held = whole.held or []
    rest = [[h for h in held[1:] if h is not one] for one in held[1:]] if len(held) > MOST_OUT else []
    exact = all(f.interval.low == f.interval.high for f in (whole.figure, *whole.parts))
    return exact and any(im.total(some).overlaps(held[0]) for some in rest)


def _of_all_hit(held: list[_Whole], whole: _Whole) -> bool:
    """ "12 died and 40 were hurt, among them 15 children and 30 women": the parts may be of the dead and the hurt."""
    return (
        len(held) > 1
        and fated(*(w.figure.claim for w in held))
        and whole.computed.bottom <= sum(w.said.top for w in held)
    )


class _Whole(NamedTuple):
    """A whole and the parts that are said to be among it."""

    figure: Figure
    parts: list[Figure]

    @property
    def held(self) -> list[Interval] | None:
        """What the whole and its parts allow in one unit."""
        return common([self.figure, *self.parts])

    @property
    def said(self) -> Interval:
        """The whole as stated."""
        return (self.held or [self.figure.interval])[0]

    @property
    def computed(self) -> Interval:
        """What the parts make."""
        return im.total((self.held or [])[1:])

    @property
    def _below_a_part(self) -> bool:
        """Whether one of several parts is more than the whole by itself, and not for a nought too many.

        What one of them exceeds is no whole of theirs: "38 were hurt, six of them badly, and 61 treated on the spot".
        """
        said, *held = self.held or [self.figure.interval]
        beyond = [n for n, part in enumerate(held) if part.bottom > said.top]
        if len(beyond) != 1:
            return bool(beyond)
        one = self.parts[beyond[0]]
        made = im.total([*(h for h in held if h is not held[beyond[0]]), held[beyond[0]].scaled(NOUGHT)])
        rounds = one.dimension != "count" or float(one.value * NOUGHT).is_integer()
        return not rounds or made.bottom > said.top

    @property
    def grade(self) -> tuple[str, Severity | None]:
        """Wrong where the parts make more, for review where they just miss the whole; else they need not be all."""
        if len(self.parts) > 1 and self._below_a_part:
            return "", None
        units = {f.unit for f in (self.figure, *self.parts)}
        meant = plausible(self.computed, self.said, SLIPPED if len(units) == 1 else MOST)
        if (
            meant
            and self.computed.bottom > self.said.top
            and (len(self.parts) > 1 or self.parts[0].led("among", within=1))
        ):
            return "exceeds", "error" if len(self.parts) == 1 else "warning"
        nearly = len(self.parts) > 1 and _nearly_all(self.said, self.computed, [self.figure, *self.parts])
        return ("short", "warning") if nearly else ("", None)


def _nearly_all(said: Interval, computed: Interval, counts: list[Figure]) -> bool:
    """Whether exact counts leave so few of the whole that nothing but a slip explains it: 410 and 210 of 640."""
    exact = all(f.interval.low == f.interval.high for f in counts)
    return exact and said.bottom * NEARLY_ALL <= computed.top < said.bottom


def coordinated(amounts: list[Figure], whole: Figure) -> list[Figure]:
    """The first part and those that follow it in the same list, without what counts other things than the whole."""
    found = amounts[:1]
    for figure in amounts[1:]:
        if figure.dimension != found[0].dimension and figure.led("each", within=4):
            continue  # "nine of them, each with no more than 150 thousand dollars, and 12": a remark on the part before
        joined = "comma" not in figure.before  # "15 of them here and nine there": the words are of the part before
        own = [word for word in NO_PART if not (joined and found[-1].trailed(word, within=0))]
        tied = figure.led(*own, within=2) or figure.led("come", "gone", within=1)
        other = figure.dimension != found[0].dimension or any(unlike(figure.claim, f.claim) for f in found)
        other = other or _in_other_money(figure, whole, *found) or of_another_fate(found[0].claim, figure.claim)
        # "31 medals, 13 of them gold, followed by Chad with 24"
        tied = tied or _of_others(found[0], figure) or figure.led("followed", within=4)
        # "28,900 of them in the oasis itself, and 31,800 have been uprooted": a sentence of its own
        tied = tied or (figure.trailed("befell", within=0) and not found[0].trailed("befell", within=0))
        if tied or other or figure.gap > 8 or _of_the_last(found, figure) or _inside(figure) != _inside(found[0]):
            break
        found.append(figure)
    fitting = [f for f in found if _fits(whole, f)]
    return next((some for n in range(2, len(fitting)) if _make(some := fitting[:n], whole)), fitting)


def _in_other_money(figure: Figure, *others: Figure) -> bool:
    """ "91 trillion dinars, 45 of it at the bank, and 42 billion dollars": what follows is no part of the dinars."""
    return figure.dimension == "money" and not figure.bare and figure.unit not in {f.unit for f in others}


def _of_the_last(found: list[Figure], figure: Figure) -> bool:
    """ "43 remain in hospital, 16 of them in danger": a part of the part before it, in a list of its own."""
    return len(found) > 1 and figure.trailed("among", within=0) and not found[-1].trailed("among", within=0)


def _of_others(first: Figure, figure: Figure) -> bool:
    """ "14 of them by drowning, and hit 11 of the 18 states": a part of something else."""
    return figure.trailed(*OF, within=0) and not first.trailed(*OF, within=0)


def _inside(figure: Figure) -> bool:
    """ "19 in the capital and 31 among children": one part is told by place, the other by age, and they overlap."""
    return figure.trailed("inside", within=1)


def _make(parts: list[Figure], whole: Figure) -> bool:
    """Whether the first parts are all there is: what follows them counts something else."""
    held = common([whole, *parts])
    return held is not None and im.total(held[1:]).overlaps(held[0])
