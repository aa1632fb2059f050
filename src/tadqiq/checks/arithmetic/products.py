"""n times each is the total: farms of 300 MW each, so much a head, so many tonnes a hectare."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.dimensions import COUNTS
from ...model import Finding, Interval
from ..evidence import Evidence
from . import interval_math as im
from .bills import one_of_lots
from .calculation import at_the_edge, calculated, plausible, ratio_of, rounded
from .each_kind import kind_of
from .each_words import called_average, twice, worded
from .figures import Figure, Passage
from .triple import Triple
from .triples import triples

# How many times the total number and each may make; less where a sentence of its own tells how many there are.
MOST, APART = 2.5, 1.6
# … and where what is counted is named again: "21 million for 47 breeders, an average of … for each breeder".
NAMED_AGAIN = 30.0
PART_OF = "part_of"


def products(evidence: Evidence, passage: Passage, check: str) -> Iterator[Finding]:
    """The triples of a sentence that are ``check``'s: averages, rates, or sums of equal parts."""
    for each in passage.figures:
        whole = each.trailed("all_told", "total", within=0)  # "2,500 each, 12,500 together"
        plain = each.precise and each.claim.hedge in ("exact", "approx") and not whole
        if not plain or twice(each) or _share(each) or kind_of(passage, each) != check:
            continue
        found = [t for t in triples(passage, each) if _meant(t) and _greater(t)]
        if check == "average" and not worded(each):
            found = _in_order([t for t in found if t.number.claim.start < each.claim.start])
        sound = sorted((t for t in found if t.product.overlaps(t.said)), key=lambda t: at_the_edge(t.product, t.said))
        one = len({t.total.claim.value for t in found}) == 1 and not _one_of_several(passage, each)
        certain = [t for t in found if t.named and not _made_otherwise(passage, t)] if one else []
        for triple in (sound or certain)[:1]:
            yield _finding(evidence, triple, check)


def _meant(triple: Triple) -> bool:
    """Whether number and each come near the total, or miss it by a power of ten that no "about" makes up."""
    if f"{PART_OF}:{triple.total.claim.id}" in triple.number.claim.ties:
        return False  # "18 of the 60 schools, every one of them with two": some of a total make no total of it
    apart = triple.number.claim.sentence != triple.each.claim.sentence
    most = APART if apart else NAMED_AGAIN if _named_again(triple) else MOST
    if not plausible(triple.product, triple.said, most):
        return False
    exact = all(f.claim.hedge == "exact" for f in triple)
    return exact or im.gap(triple.product, triple.said) <= most


def _named_again(triple: Triple) -> bool:
    """Whether an average is one of the very things that the number counts, and total and number lead it."""
    number, each, total = triple
    led = max(number.claim.start, total.claim.start) < each.claim.start and each.led("equals", "comma", within=4)
    return led and called_average(each) and bool(number.noun) and number.noun == each.falls_to


def _made_otherwise(passage: Passage, triple: Triple) -> bool:
    """ "40 a shop, 3,200 in all, and 20 a car": what stands before the total makes it with a number of the story.

    So do others of the sentence that are listed: "90 medals: 30 gold, 28 silver and 32 bronze, for two were shared".
    """
    total, share = triple.total, (triple.amounts or [Interval()])[0]
    # "70 plain trams and 30 long ones for 264 million, 2.64 million apiece": all that are counted together.
    known = [f for f in passage.figures if f.claim.hedge in ("exact", "approx") and f not in (total, triple.each)]
    counted = [f for f in known if f.unit == triple.number.unit]
    if len(counted) > 1 and im.times(im.total(f.interval for f in counted), share).overlaps(triple.said):
        return True
    listed = [f for f in passage.figures if f.unit == total.unit and f.precise and f not in (total, triple.each)]
    if len(listed) > 2 and im.total(f.interval for f in listed).overlaps(triple.said):
        return True
    own = [f for f in passage.before(total) if f.unit == triple.each.unit and f.precise and f is not triple.each]
    numbers = [f for sentence in (passage.figures, *passage.earlier) for f in sentence if f.unit in COUNTS]
    made = (im.times(f.interval, n.interval) for f in own[-1:] for n in numbers if n is not triple.number)
    return any(product.overlaps(triple.said) for product in made)


def _one_of_several(passage: Passage, each: Figure) -> bool:
    """ "Four were fined 6 million each and 12 one million each, 36 million in all": a part of the total."""
    if one_of_lots(passage, each):
        return True
    several = sum(f.dimension == each.dimension and f.trailed("each", within=1) for f in passage.figures) > 1
    after = [f for f in passage.figures if f.claim.start > each.claim.start and not f.repeats]
    more = any(f.unit == each.unit and f.claim.value == each.claim.value for f in after)
    return several or more


def _greater(triple: Triple) -> bool:
    """Whether a total that is a bound is no less than each: "over six nights" is no total of 11,000 a night."""
    bound = triple.total.claim.hedge in ("more_than", "at_least")
    return not bound or triple.total.value >= triple.each.value


def _share(each: Figure) -> bool:
    """Whether the figure is a part of something: "0.7 of it" is, "a rate of 0.7 a game" is not."""
    rate = each.unit == "count" and each.led("rate", "average", within=3)
    return each.percent is not None and not rate


def _in_order(found: list[Triple]) -> list[Triple]:
    """The triples that fit, else those that tell the total before the number: "30 goals in 40 games"."""
    sound = [t for t in found if t.product.overlaps(t.said)]
    return sound or [t for t in found if t.total.claim.start < t.number.claim.start] or found


def _finding(evidence: Evidence, triple: Triple, check: str) -> Finding:
    number, each, total = triple
    if check == "average" or each.led("equals", within=4):
        said, whole = triple.amounts or [Interval(), Interval()]
        said = rounded(each, said)
        computed, formula = im.over(whole, triple.times), f"{total.words} / {number.words}"
        kind = "divided" if check != "average" else ""
        point = ratio_of([whole, number.interval])
        return calculated(
            check, evidence, [total, number], each, computed, said, formula,
            kind=kind, right=_right(check, "divided"), point=point,
        )  # fmt: skip
    formula = f"{number.words} × {each.words}"
    return calculated(
        check, evidence, [number, each], total, triple.product, triple.said, formula,
        kind="each", right=_right(check, "each"),
    )  # fmt: skip


def _right(check: str, way: str) -> str:
    """How a sound product or quotient is worded; an average is one by its name."""
    return "sound" if check == "average" else f"sound_{way}"
