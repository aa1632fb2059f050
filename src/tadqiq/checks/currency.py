"""One amount printed in two currencies that the rate of its date does not join."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from ..model import Claim, Finding, Interval
from .arithmetic import interval_math as im
from .arithmetic.calculation import calculated, middle
from .arithmetic.equivalents import Pair, equivalents, narrow, rates
from .arithmetic.figures import Figure, passages
from .arithmetic.money import guessed, namesakes
from .arithmetic.prices import without_unit
from .evidence import Evidence

DOLLAR = "USD"
PARITY = 0.005
THOUSAND = 1000.0
# How near a power of a thousand, in such steps, two amounts stand apart whose scale word was not read: some 30 %.
NEAR = 0.04
# What an amount may be worth and still be meant for the one beside it, should it be other money of the same name.
NEARBY = 1.15


def check(evidence: Evidence) -> Iterator[Finding]:
    """Each printed pair against the dated rate; pairs of the same currencies in one article against each other."""
    found: dict[tuple[str, str, str], list[Pair]] = {}
    printed: dict[tuple[str, str, str], Pair] = {}
    for passage in passages(evidence):
        told = (without_unit(evidence, pair) for pair in equivalents(passage, money=True))
        for pair in filter(None, told):
            found.setdefault(_currencies(pair), []).append(pair)
        printed.update({_currencies(pair): pair for pair in rates(passage)})
    for key, pairs in found.items():
        _, low, _ = key
        rate = printed.get(key)
        own = (rate, _rate(evidence, rate, low)) if rate else _own_rate(evidence, pairs, low)
        if own:
            yield from _by_own(evidence, pairs, *own, low)
            continue
        flagged = [f for pair in pairs if (f := _by_rate(evidence, pair))]
        yield from flagged
        if all(f.verdict == "agree" for f in flagged):
            yield from _against_each_other(evidence, [p for p in pairs if p[0].unit == pairs[0][0].unit])


def _currencies(pair: Pair) -> tuple[str, str, str]:
    """The article and the two currencies of a pair, whichever comes first."""
    low, high = sorted(f.unit for f in pair)
    return pair[0].claim.article, low, high


def _own_rate(evidence: Evidence, pairs: Sequence[Pair], of: str) -> tuple[Pair, Interval] | None:
    """The article's own rate where it prints none: one that two conversions bear out, with the first of them."""
    rates = [(pair, _rate(evidence, pair, of)) for pair in pairs]
    for (one, rate), (other, again) in combinations(rates, 2):
        apart = {f.claim.value for f in one} & {f.claim.value for f in other}
        if not apart and rate.overlaps(again):
            return one, Interval(max(rate.bottom, again.bottom), min(rate.top, again.top))
    return None


def _rate(evidence: Evidence, pair: Pair, of: str) -> Interval:
    """How much of the other currency one of ``of`` is, as the pair has it."""
    base, quote = pair if pair[0].unit == of else pair[::-1]
    return im.over(_own(evidence, quote), _own(evidence, base))


def _by_own(evidence: Evidence, pairs: Sequence[Pair], first: Pair, rate: Interval, of: str) -> Iterator[Finding]:
    """Each pair against the article's own rate; that which does not keep to it is odd."""
    for pair in pairs:
        stated, (a, b) = _rate(evidence, pair, of), pair
        formula = f"{b.words} / {a.words}; the article's own rate"
        yield calculated(
            "currency", evidence, [a], b, rate, stated, formula, kind="" if stated.overlaps(rate) else "own",
            edges=False, base=first[0], quote=first[1],
        )  # fmt: skip


def _by_rate(evidence: Evidence, pair: Pair) -> Finding | None:
    pair = pair[::-1] if pair[0].unit == DOLLAR else pair  # what the other money is worth in dollars tells more
    a, b = (narrow(evidence, f, "currency") for f in pair)
    if a is None or b is None or not _known(pair) or _scale_unread(pair, a, b):
        return None
    rates = [step for f in pair for step in (f.claim.base.steps if f.claim.base else ())]
    formula = f"{pair[0].words} in USD ({'; '.join(rates)})" if rates else f"{pair[0].words} in USD"
    unsure = any((guessed(f.claim) or _one_of_two(evidence, f, middle(b))) and f.unit != DOLLAR for f in pair)
    implied = unsure or (not _fixed(pair) and _apart(a, b) <= 1 + evidence.setting("currency", "single"))
    kind = "unsure" if unsure else "implied" if implied else ""
    found = calculated(
        "currency", evidence, [pair[0]], pair[1], a, b, formula, kind=kind, edges=not implied and _coarse(pair[0])
    )
    return replace(found, severity="info", verdict="compatible") if implied and found.verdict != "agree" else found


def _one_of_two(evidence: Evidence, figure: Figure, worth: float) -> bool:
    """Whether the money was told by what the article speaks of, and another of that name in it is worth so much."""
    claim = figure.claim
    told = any(f" is {figure.unit}: " in step for step in claim.steps)
    others = {c.unit: c for c in evidence.by_article[claim.article] if told and namesakes(figure.unit, c.unit)}
    return any(1 / NEARBY <= _worth(figure, other) / worth <= NEARBY for other in others.values())


def _worth(figure: Figure, other: Claim) -> float:
    """What the figure would be in dollars, were it money of the other's kind; nought where no rate is known."""
    base = other.base.value if other.base else None
    return figure.value * base / other.value if base and other.value else 0.0


def _scale_unread(pair: Pair, a: Interval, b: Interval) -> bool:
    """Whether one amount is told without a scale word that only the other has: "PKR 9.4 tn." read as 9.4 rupees."""
    less, more = sorted((middle(a), middle(b)))
    bare = any(abs(f.value) < THOUSAND for f in pair) and any(abs(f.value) >= THOUSAND**2 for f in pair)
    steps = math.log(more / less, THOUSAND) if bare and less > 0 else 0.0
    return round(steps) > 1 and abs(steps - round(steps)) < NEAR


def _fixed(pair: Pair) -> bool:
    """Whether both currencies keep a fixed parity to the dollar, from which no day and no bank strays far."""
    return all(f.claim.base is not None and f.claim.base.tolerance <= PARITY for f in pair)


def _apart(a: Interval, b: Interval) -> float:
    """By what factor two amounts are apart at their middles."""
    x, y = middle(a), middle(b)
    return max(x / y, y / x) if x > 0 and y > 0 else math.inf


def _coarse(figure: Figure) -> bool:
    """Whether the amount is printed with one digit, so that its rounding alone would let almost any equivalent pass."""
    interval, value = figure.claim.interval, figure.value
    return figure.claim.hedge == "exact" and interval.top - interval.bottom > 0.2 * value


def _known(pair: Pair) -> bool:
    return len({f.dimension for f in pair}) == 1


def _against_each_other(evidence: Evidence, pairs: list[Pair]) -> Iterator[Finding]:
    """Two pairs that imply different rates: the later one is called odd, the earlier one is its measure."""
    for one, other in combinations(pairs, 2):
        rate, stated = (im.over(_own(evidence, b), _own(evidence, a)) for a, b in (one, other))
        if not rate.overlaps(stated) and _apart(rate, stated) > 1 + evidence.setting("currency", "rates"):
            formula = f"{one[1].words} / {one[0].words}"
            yield calculated(
                "currency", evidence, [*one, other[0]], other[1], rate, stated, formula, kind="rates", edges=False
            )
            return


def _own(evidence: Evidence, figure: Figure) -> Interval:
    claim = figure.claim
    if claim.value == 1 and claim.hedge == "exact":
        return im.exactly(1.0)  # "one franc" of a rate
    if claim.hedge == "exact" or claim.value is None:
        return claim.interval
    return im.exactly(claim.value).widened(evidence.setting("currency", "about"))
