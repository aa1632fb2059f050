"""Totals and their parts, in another article or in a later list: two deposits in one figure here, one each there."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..pairs.rarity import Rarity
from ..pairs.view import View
from ..pairs.weights import REACH

Sum = tuple[str, tuple[str, ...]]
MOST_PARTS = 4
MOST_MEMBERS = 8
FAR = 6.0
INCLUDED = "p:of_which"
NEARNESS = 40
TIGHT = 2e-3
RARE = 1.0


def sums(items: Sequence[View], rarity: Rarity) -> tuple[Sum, ...]:
    """(total, its parts): by the names they bear, by amounts of one sentence that make it, by a list after it."""
    by_article: dict[str, list[View]] = defaultdict(list)
    for item in items:
        if item.claim.kind == "quantity" and item.claim.base and item.dimension in ("money", "mass", "count", "volume"):
            by_article[item.claim.article].append(item)
    order, bearers = list(by_article), _bearers(by_article)
    found: dict[Sum, None] = {}
    for k, total in ((k, total) for k, article in enumerate(order) for total in by_article[article]):
        for j in sorted({k, *_sharing(total, bearers)}):
            others = by_article[order[j]]
            if j != k:
                found.update(dict.fromkeys(_by_names(total, others, rarity)))
                found.update(dict.fromkeys(_by_value(total, others)))
            else:
                found.update(dict.fromkeys(_by_list(total, others)))
    return tuple(found)


def _bearers(by_article: Mapping[str, Sequence[View]]) -> dict[str, set[int]]:
    """Name → the places of the articles that bear it."""
    found: dict[str, set[int]] = defaultdict(set)
    for k, row in enumerate(by_article.values()):
        for name in {name for item in row for name in _names(item)}:
            found[name].add(k)
    return found


def _names(item: View) -> set[str]:
    """The names of the own stretch, of the sentence and of what is around."""
    return {t for t in item.topic if t[0] == "n"} | item.named


def _sharing(total: View, bearers: Mapping[str, set[int]]) -> set[int]:
    """The places of the articles that share a name with a total; what a whole archive names tells nothing."""
    names = _names(total) - total.countries
    near = (bearers[name] for name in names if len(bearers[name]) <= REACH["common"])
    return set().union(*near)


def _by_names(total: View, others: Sequence[View], rarity: Rarity) -> Iterator[Sum]:
    """Parts of one kind that bear, each alone, one of several names that the total bears together."""
    names = [n for n in total.own if n[0] == "n" and n not in total.countries and rarity(n) >= RARE]
    kindred = [o for o in others if _kindred(total, o) and _one_account(total, o)] if len(names) > 1 else []
    parts: dict[str, View] = {}
    for name in names:
        near = [other for other in kindred if _rank(other, name) < NEARNESS]
        if near:
            best = min(near, key=lambda other: (_rank(other, name), other.claim.start))
            parts.setdefault(best.claim.id, best)
    if 2 <= len(parts) <= MOST_PARTS and _near(total, parts.values()) and _one_kind(total, list(parts.values())):
        yield total.claim.id, tuple(sorted(parts))


def _near(total: View, parts: Iterable[View]) -> bool:
    """Whether the parts come near enough to the total to be its parts at all."""
    said = total.claim.base.value if total.claim.base else None
    found = sum(p.claim.base.value or 0.0 for p in parts if p.claim.base)
    return bool(said) and 1 / FAR <= found / (said or 1.0) <= FAR


def _one_kind(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts state one measure, which the total states too unless all are of one substance.

    The parties to a sale bear its price, their debts and their shares: names alone make nothing a part.
    """
    common = set.intersection(*(set(part.measures) for part in parts))
    substance = total.claim.base is not None and total.claim.base.basis
    return bool(common if substance else common & set(total.measures))


def _rank(item: View, name: str) -> int:
    """How near a name stands to a figure, own stretch first; large where its sentence does not bear it."""
    terms = (*item.own, *item.sentence)
    return terms.index(name) if name in terms else NEARNESS


def _kindred(a: View, b: View) -> bool:
    """One dimension, both or neither a rate, one substance, no measure that is another, and another figure."""
    measured = not a.measures or not b.measures or set(a.measures) & set(b.measures)
    both = a.claim.base, b.claim.base
    substance = both[0] and both[1] and both[0].basis == both[1].basis
    other = both[0] and both[1] and both[0].value != both[1].value
    kind = a.dimension == b.dimension and a.is_rate == b.is_rate
    return kind and bool(substance and other and measured) and _one_noun(a, b)


def _one_account(a: View, b: View) -> bool:
    """Money must be of one measure that both name: what firms earn and pay for different things makes no total."""
    return a.dimension != "money" or bool(set(a.measures) & set(b.measures))


def _one_noun(a: View, b: View) -> bool:
    """Counts must count one thing that both name: figures without a noun add up to anything."""
    return a.dimension != "count" or bool(a.counted & b.counted)


def _by_value(total: View, others: Sequence[View]) -> Iterator[Sum]:
    """Two to four amounts of one sentence that make the total to the digit, in articles that share a name."""
    if total.claim.hedge != "exact" or total.claim.value is None:
        return
    sentences: dict[tuple[int, int], list[View]] = defaultdict(list)
    for other in others:
        plain = other.claim.unit == total.claim.unit and other.claim.value and other.claim.hedge == "exact"
        if plain and _one_noun(total, other):
            sentences[other.claim.sentence.start, other.claim.sentence.end].append(other)
    for members in sentences.values():
        if 2 <= len(members) <= MOST_PARTS and _adds_up(total, members) and _shares_name(total, members):
            yield total.claim.id, tuple(sorted(m.claim.id for m in members))


def _by_list(total: View, others: Sequence[View]) -> Iterator[Sum]:
    """Members of a later list of the same paragraph that says what it includes ("the main deposits are …")."""
    sentences: dict[int, list[View]] = defaultdict(list)
    for other in others:
        after = other.claim.block == total.claim.block and other.claim.sentence.start > total.claim.start
        if after and other.tells(INCLUDED) and _kindred(total, other) and set(total.measures) & set(other.measures):
            sentences[other.claim.sentence.start].append(other)
    for members in sentences.values():
        if 2 <= len(members) <= MOST_MEMBERS and total.claim.base and total.claim.base.basis:
            yield total.claim.id, tuple(sorted(m.claim.id for m in members))


def _adds_up(total: View, members: Sequence[View]) -> bool:
    found = sum(m.claim.value or 0.0 for m in members)
    return len({m.claim.value for m in members}) > 1 and math.isclose(found, total.claim.value or 0.0, rel_tol=TIGHT)


def _shares_name(total: View, members: Sequence[View]) -> bool:
    """Whether a name other than a country stands near the total and near a part."""
    near = {name for m in members for name in _names(m)}
    return not near.isdisjoint(_names(total) - total.countries)
