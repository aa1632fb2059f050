"""One number counted in another noun: persons for families, visitors for tickets, cases for tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product
from typing import Any

from ..knowledge.dimensions import COUNTS
from ..knowledge.printed import same_number
from ..model import Claim, Finding
from .evidence import Evidence
from .judging.conflicts import judged
from .judging.distance import digits
from .rules import finding, rule
from .wording import slots, with_sources

LEAST = 20  # a smaller number recurs by chance
LARGE = 1000  # what is no less recurs by chance nowhere else in a story
TELLING = 2  # so many digits a number must have that is no chance
PEOPLE = ("person", "people")
Slip = Mapping[str, Any]


def check(evidence: Evidence) -> Iterator[Finding]:
    """Figures that print one number and count, in two articles, what is known to be two things."""
    for counts, group in _alike(evidence):
        for slip in rule("counted_slip")["slips"]:
            pairs = [(a, b) for a, b in product(counts, counts) if _slipped(evidence, slip, a, b)]
            if pairs:
                one, other = (list({c.id: c for c in side}.values()) for side in zip(*pairs, strict=True))
                told = _told(evidence, slip, one, other)
                words = slots(_words, evidence, slip, one, other, told)
                kind = "told" if told else "two"
                yield finding("counted_slip", [*one, *other, *told], words, kind=kind, group=group)


def _alike(evidence: Evidence) -> Iterator[tuple[Sequence[Claim], str]]:
    """Counts that may print one number of two things, with their group: of one group, or by a number that tells."""
    group_of: dict[str, str] = {}
    for group in judged(evidence):
        group_of.update((c.id, group.group.id) for c in group.claims)
        yield [c for c in group.claims if c.unit in COUNTS and _telling(c)], group.group.id
    printed: dict[float, list[Claim]] = defaultdict(list)
    for claim in chain.from_iterable(evidence.by_article.values()):
        if claim.unit in COUNTS and (claim.value or 0.0) >= LARGE:
            printed[claim.value or 0.0].append(claim)
    yield from ((own, "") for own in printed.values() if len({group_of.get(c.id, c.id) for c in own}) > 1)


def _telling(claim: Claim) -> bool:
    return claim.value is not None and claim.value >= LEAST and len(digits(claim)) >= TELLING


def _slipped(evidence: Evidence, slip: Slip, a: Claim, b: Claim) -> bool:
    """Whether ``a`` counts the one and ``b`` the other, and neither article prints the number of both."""
    if a.article == b.article or not same_number(a, b) or (_side(slip, a), _side(slip, b)) != ("one", "other"):
        return False
    beside = (
        (c, side)
        for claim, side in ((a, "other"), (b, "one"))
        for c in evidence.by_article.get(claim.article, ())
        if same_number(c, claim)
    )
    return not any(_side(slip, c) == side for c, side in beside)


def _told(evidence: Evidence, slip: Slip, one: list[Claim], other: list[Claim]) -> list[Claim]:
    """What the sources with the other noun tell of the odd side's: "26,000 families, or 156,000 people".

    In the same paragraph; of what became of people the highest number anywhere.
    """
    odd, rest = ("one", other) if evidence.origins(one) <= evidence.origins(other) else ("other", one)
    homes = {(r.article, r.block) for r in rest}
    told = (c for a in sorted({r.article for r in rest}) for c in evidence.by_article.get(a, ()))
    found = [c for c in told if c.unit in COUNTS and c.value is not None and _side(slip, c) == odd]
    if slip.get("fates"):
        return [c for c in found if c.value == max(f.value or 0.0 for f in found)]
    beside = [c for c in found if (c.article, c.block) in homes]
    return beside if len({c.value for c in beside}) == 1 else []


def _side(slip: Slip, claim: Claim) -> str:
    """Which of the two things the claim counts: "one", "other", or "" where it is neither.

    By its own noun; what became of people is said of them: "38 people were hurt".
    """
    counted = next((t[2:] for t in claim.clause if t[0] == "k"), "")
    told = (counted, claim.measure) if slip.get("fates") and counted in ("", *PEOPLE) else (counted,)
    return next((side for word in told for side in ("one", "other") if word in slip[side]), "")


def _words(
    evidence: Evidence, slip: Slip, one: list[Claim], other: list[Claim], told: list[Claim], language: str
) -> dict[str, str]:
    named = {"one": one, "other": other, "told": told}
    sides = {name: with_sources(evidence, claims, language) for name, claims in named.items()}
    return {**sides, "slip": slip[language]}
