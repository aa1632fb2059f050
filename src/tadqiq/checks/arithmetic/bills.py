"""Several lots at several prices: 20 at $60 million and ten at $90 million make $2.1 billion together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .announced import comes_to
from .calculation import calculated, plausible
from .each_words import in_money
from .figures import Figure, Passage, common

# How many words may stand between a number and its price, and how many times what comes out the sum stated may be.
REACH = 8
MOST = 2.0
Lot = tuple[Figure, Figure]


def lots(passage: Passage) -> list[Lot]:
    """The numbers of a sentence with the price that follows each of them; nothing where there are fewer than two."""
    told = [f for f in passage.figures if f.precise and f.percent is None and not f.repeats]
    found = [(a, b) for a, b in pairwise(told) if _price_of(a, b)]
    return found if len(found) > 1 and len({b.unit.partition("/")[0] for _, b in found}) == 1 else []


def _price_of(number: Figure, price: Figure) -> bool:
    counted = number.dimension == "count" and number.claim.hedge == "exact" and number.value > 1
    return counted and in_money(price) and price.gap <= REACH and price.claim.hedge in ("exact", "approx")


def bills(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """What all lots cost, where an amount of the sentence is that, or words say that it is."""
    found = lots(passage)
    if not found:
        return
    own = [f for lot in found for f in lot]
    for total in (f for f in passage.figures if f not in own and f.precise and in_money(f) and not f.repeats):
        made, said = _made(found, total)
        if made is None:
            continue
        fits = made.overlaps(said)
        meant = comes_to(total) and total.claim.start > own[-1].claim.start and plausible(made, said, MOST)
        if fits or (meant and total.claim.hedge == "exact"):
            formula = " + ".join(f"{n.words} × {p.words}" for n, p in found)
            point = sum(n.value * p.value for n, p in found)
            yield calculated("sum", evidence, own, total, made, said, formula, kind="lots", point=point)
            return


def _made(found: Sequence[Lot], total: Figure) -> tuple[Interval | None, Interval]:
    held = common([total, *(price for _, price in found)])
    if held is None:
        return None, total.interval
    each = [im.times(n.interval, h) for (n, _), h in zip(found, held[1:], strict=True)]
    return im.total(each), held[0]


def one_of_lots(passage: Passage, each: Figure) -> bool:
    """Whether a price is that of one lot of several, which by itself makes no total."""
    return any(price is each for _, price in lots(passage))
