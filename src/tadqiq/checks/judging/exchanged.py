"""Two figures whose owners change places between articles, wherever in the articles they stand.

By value each figure agrees with its like, so that only who has which shows the fault: one article gives 9.9 million to
Europe and 5.9 million to Australia, another the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from ...knowledge.vague import is_vague
from ...knowledge.vocabulary import measures
from ...model import Claim
from ..evidence import Evidence
from .conflicts import Conflict, Judged, judged, outside
from .told_names import told_names

Resolved = Mapping[tuple[str, str], str]
NAME, NAMING = "n:", "nmcp"
# So many articles must give a figure to an owner where the odd one gives it to nobody by name.
BORNE_OUT = 2


class Owned(NamedTuple):
    """A group: article → its figures there, and → the names and things that stand with them."""

    told: Mapping[str, list[Claim]]
    owners: Mapping[str, set[str]]
    units: frozenset[str]
    measures: frozenset[str]


class Way(NamedTuple):
    """Who or what alone has the first of two figures in an article, and the second; the measures of the two."""

    first: set[str]
    second: set[str]
    measures: tuple[str, str] = ("", "")

    def names(self) -> Way:
        """The names among them."""
        return Way({t for t in self.first if _named(t)}, {t for t in self.second if _named(t)})


def exchanged(evidence: Evidence) -> Iterator[Conflict]:
    """For two groups of one measure, the articles that give their figures to each other's owners."""
    resolved = _resolved(evidence)
    settled = [_owned(j, resolved) for j in judged(evidence) if _settled(j)]
    for one, other in combinations([g for g in settled if any(g.owners.values())], 2):
        if _comparable(one, other):
            yield from _conflicts(one, other)


def _settled(judged: Judged) -> bool:
    """Whether a group is one of figures that agree; what contradicts itself or is vague shows no exchange."""
    figures = all(c.kind == "quantity" and c.hedge != "vague" for c in judged.claims)
    return figures and not any(judged.at_odds(a, b) for a, b in combinations(judged.claims, 2))


def _owned(judged: Judged, resolved: Resolved) -> Owned:
    told, owners = defaultdict[str, list[Claim]](list), defaultdict[str, set[str]](set)
    for claim in judged.claims:
        told[claim.article].append(claim)
        own = [t for t in claim.clause if t[0] in NAMING and not is_vague(t)]
        owners[claim.article].update(resolved.get((claim.article, t[2:]), t) if _named(t) else t for t in own)
    stated = {c.measure for c in judged.claims if c.measure}
    return Owned(told, owners, frozenset({c.unit for c in judged.claims}), frozenset(stated))


def _comparable(one: Owned, other: Owned) -> bool:
    """Whether the figures of two groups are of one kind, as far as the articles say."""
    alike = not one.measures or not other.measures or bool(one.measures & other.measures)
    return bool(one.units & other.units) and alike


def _conflicts(one: Owned, other: Owned) -> Iterator[Conflict]:
    """Each article that stands alone with its way, or two that stand against each other."""
    ways = {a: _way(one, other, a) for a in sorted(one.told.keys() & other.told.keys())}
    against = {a: [b for b in ways if b != a and _crossed(ways[a], ways[b])] for a in ways}
    left = {a: [b for b in ways if b != a and _half_crossed(ways[a], ways[b])] for a in ways}
    odd = max(ways, key=lambda a: len(against[a]), default="")
    if odd and against[odd]:
        yield _conflict(one, other, odd, against[odd])
    elif odd := next((a for a in ways if len(left[a]) >= BORNE_OUT), ""):
        yield _conflict(one, other, odd, left[odd])


def _way(one: Owned, other: Owned, article: str) -> Way:
    x, y = one.owners[article], other.owners[article]
    return Way(x - y, y - x, (_measure(one.told[article]), _measure(other.told[article])))


def _measure(told: Sequence[Claim]) -> str:
    """The one measure that some claims state, "" where they state none or several."""
    found = {claim.measure for claim in told}
    return found.pop() if len(found) == 1 else ""


def _opposed(a: str, b: str) -> bool:
    """Whether two measures are told beside each other and mistaken for each other: votes for and against."""
    known = measures()
    return bool(a and b) and (b in known[a].not_same or a in known[b].not_same)


def _crossed(a: Way, b: Way) -> bool:
    """Whether each owner has the other's figure, one of them a name, and nothing speaks of the same owners."""
    if _opposed(*a.measures) and a.measures == b.measures[::-1]:
        # 21 votes for it and 14 against, or 21 against and 14 for.
        return True
    one, other = a.first & b.second, a.second & b.first
    alike = a.first & b.first or a.second & b.second
    return bool(one and other and not alike) and any(map(_named, one | other))


def _named(term: str) -> bool:
    return term.startswith(NAME)


def _half_crossed(odd: Way, usual: Way) -> bool:
    """Whether the odd article gives one figure to the other's owner, and the other figure to nobody by name."""
    odd, usual = odd.names(), usual.names()
    return bool(
        (not odd.first and odd.second & usual.first and usual.second)
        or (not odd.second and odd.first & usual.second and usual.first)
    )


def _conflict(one: Owned, other: Owned, odd: str, rest: list[str]) -> Conflict:
    sides = [[c for a in articles for g in (one, other) for c in g.told[a]] for articles in ([odd], rest)]
    return outside(*sides, lone=len(rest) > 1)


def _resolved(evidence: Evidence) -> Resolved:
    """Name as an article writes it → the names that are one with it, as a term."""
    return {
        (name.article, key): f"n:{group.id}"
        for group, name, keys in told_names(evidence)
        if group.verdict != "distinct"
        for key in keys
    }
