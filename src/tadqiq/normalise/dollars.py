"""Whose dollars a bare sign means, where the article leaves it open and the others of its story print the same sums."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from ..knowledge.dollars import BARE
from ..languages import tables
from ..model import Claim

AMERICAN = "USD"
# So many sums must be the same: one alone may be so by chance.
LEAST = 2
# A smaller sum recurs by chance.
TELLING = 1000
SAME = "dollar is {}: other articles print the same sums in full"


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with dollars of no known country as those that the story's other articles print of the same sums."""
    told = _in_full(claims)
    bare: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "quantity" and BARE in claim.steps:
            bare[claim.article].append(claim)
    meant = {article: code for article, own in bare.items() if (code := _meant(own, told))}
    return [_told_in(claim, meant) for claim in claims] if meant else list(claims)


def _in_full(claims: Iterable[Claim]) -> Mapping[float, set[tuple[str, str]]]:
    """Sum → the articles that print it with a money named in full, and that money."""
    found: dict[float, set[tuple[str, str]]] = defaultdict(set)
    # Of a sum told in dollars and in riyals another article may print the same digits: only dollars tell of dollars.
    dollars = frozenset(tables.read("knowledge", "families.toml")["families"]["dollar"])
    for claim in claims:
        code = claim.unit.partition("/")[0]
        if claim.kind == "quantity" and code in dollars and (claim.value or 0.0) >= TELLING and BARE not in claim.steps:
            found[claim.value or 0.0].add((claim.article, code))
    return found


def _meant(own: Sequence[Claim], told: Mapping[float, set[tuple[str, str]]]) -> str:
    """The one money in which other articles print several of these sums, "" where there is none or two."""
    said = Counter(code for claim in {c.value: c for c in own}.values() for code in set(_codes(claim, told)))
    code, often = next(iter(said.most_common(1)), ("", 0))
    return code if often >= LEAST and said[code] > sum(said.values()) - often and code != AMERICAN else ""


def _codes(claim: Claim, told: Mapping[float, set[tuple[str, str]]]) -> Iterator[str]:
    return (code for article, code in told.get(claim.value or 0.0, ()) if article != claim.article)


def _told_in(claim: Claim, meant: Mapping[str, str]) -> Claim:
    code = meant.get(claim.article)
    if code is None or BARE not in claim.steps:
        return claim
    steps = tuple(SAME.format(code) if step == BARE else step for step in claim.steps)
    return msgspec.structs.replace(claim, unit=claim.unit.replace(AMERICAN, code, 1), steps=steps)
