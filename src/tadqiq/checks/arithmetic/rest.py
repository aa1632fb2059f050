"""What remains of a whole when its parts are taken away, however far above the text tells the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...knowledge.dimensions import COUNTS
from . import interval_math as im
from .calculation import plausible
from .figures import Figure, Passage, common, kin
from .listed import Listed, addable
from .nouns import nouns, unlike
from .parts import alike
from .tellings import of_size

NEAR = 1.5
# Of so many parts and fewer none is left out: any two of three numbers may make a fourth.
MOST_LEFT = 3
NO_PART = ("up", "down", "from", "against", "to", "each")


class Left(NamedTuple):
    """A whole, the parts taken away, and what is said to remain."""

    whole: Figure
    parts: Sequence[Figure]
    rest: Figure

    @property
    def sound(self) -> bool:
        """Whether the parts leave the rest."""
        held = common([self.whole, *self.parts, self.rest])
        return held is not None and im.total(held[1:]).overlaps(held[0])

    @property
    def meant(self) -> bool:
        """Whether what the parts leave is near enough to the rest to be meant for it."""
        held = common([self.whole, *self.parts, self.rest])
        left = im.minus(held[0], im.total(held[1:-1])) if held else None
        return held is not None and left is not None and left.bottom > 0 and plausible(left, held[-1], NEAR)


def remaining(passage: Passage) -> Iterator[Listed]:
    """ "860 were aboard; 790 have been brought ashore. The remaining 70 wait": no part is left out.

    Where several wholes can be meant, the rest is wrong only if it fits none and is near to what one of them leaves.
    """
    amounts = addable(passage)
    for rest in amounts:
        named = rest.led("rest", within=3) or rest.trailed("rest", within=1)
        if not named and not rest.led("still", within=3):
            continue
        found = [f for f in _ways(passage, rest) if named or f.parts[-1].trailed("among", within=0)]
        fits = [f for f in found if f.sound]
        fits = fits or next(([f] for f in map(_but_one, found) if f), [f for f in found if f.meant])
        if fits and (fits[0].sound or len({f.whole.claim.value for f in fits}) == 1):
            yield Listed([*fits[0].parts, rest], [fits[0].whole], True, mixed=True)


def _ways(passage: Passage, rest: Figure) -> Iterator[Left]:
    """Every whole before the rest, with the parts between the two or just before the whole: "13 of the 52"."""
    told = [f for f in _plain(passage.above()) if f.claim.start < rest.claim.start]
    for i, whole in enumerate(told):
        if not _of_one_kind(whole, rest) or whole.led(*NO_PART, within=1) or _far(passage, whole, rest):
            continue
        between = [f for f in told[i + 1 :] if _part(f, whole)]
        inside = told[i - 1 : i] if i and whole.led("of", "out_of", within=3) and whole.gap <= 6 else []
        here = [f for f in between if f in passage.figures]
        close = [f for f in between if f in here or f in passage.earlier[0]] if passage.earlier else here
        for parts in (between, [*inside, *between], here, close):
            if parts:
                yield Left(whole, parts, rest)
    yield from _told_after(passage, rest)


def _but_one(found: Left) -> Left | None:
    """The same without the one part that keeps it from coming out: "270 million net and 460 gross" is told twice."""
    parts = found.parts
    fewer = (found._replace(parts=[f for f in parts if f is not one]) for one in parts if len(parts) > MOST_LEFT)
    return next((f for f in fewer if f.sound), None)


def _told_after(passage: Passage, rest: Figure) -> Iterator[Left]:
    """ "18 tonnes of tents, and the rest, 23 tonnes, was food. The 41 tonnes came by air": the whole comes last."""
    before = [f for f in _plain(passage.figures) if f.claim.start < rest.claim.start]
    after = passage.story[passage.place + 1 : passage.place + 2]
    for whole in (f for sentence in after for f in _plain(sentence)[:1]):
        parts = [f for f in before if _part(f, whole)]
        if parts and _of_one_kind(whole, rest):
            yield Left(whole, parts, rest)


def _plain(figures: Iterable[Figure]) -> list[Figure]:
    told = (f for f in figures if f.precise and f.percent is None and not f.repeats)
    return sorted(told, key=lambda f: f.claim.start)


def _far(passage: Passage, whole: Figure, rest: Figure) -> bool:
    """Whether the whole is told further up and may as well count something else."""
    near = any(whole in sentence for sentence in (passage.figures, *passage.earlier))
    telling = whole.unit == rest.unit and (whole.unit not in COUNTS or nouns(whole.claim) & nouns(rest.claim))
    return not near and not telling


def _of_one_kind(whole: Figure, rest: Figure) -> bool:
    return (alike(whole, rest) or (kin([whole, rest]) and not unlike(whole.claim, rest.claim))) and _more(whole, rest)


def _part(figure: Figure, whole: Figure) -> bool:
    fits = figure.dimension == whole.dimension or kin([figure, whole])
    return fits and not figure.led(*NO_PART, within=1) and _more(whole, figure) and of_size(figure, whole)


def _more(whole: Figure, part: Figure) -> bool:
    held = common([whole, part])
    return held is not None and held[1].top < held[0].bottom
