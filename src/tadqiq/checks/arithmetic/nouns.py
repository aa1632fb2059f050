"""What counts count: figures of different things are never added, compared or held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol, TypeVar

from ...knowledge.vocabulary import measures
from ...languages.affixes import stem
from ...languages.tables import read
from ...model import Claim
from ...text import fold_phrase


class Counting(Protocol):
    """Anything that wraps a claim."""

    @property
    def claim(self) -> Claim:
        """The claim itself."""


# The tie of the noun right behind a number.
BEHIND = "cue:noun:"
Counts = TypeVar("Counts", bound=Counting)


@cache
def _table(key: str) -> frozenset[str]:
    return frozenset(read("checks", "defaults.toml")["nouns"][key])


def nouns(claim: Claim) -> frozenset[str]:
    """What a count counts, where its words say something telling: seats, deaths, doses."""
    return frozenset(t[2:] for t in claim.clause if t.startswith("k:")) - _table("anything")


@cache
def _thing(noun: str) -> bool | None:
    """Whether the vocabulary knows the noun as a measure of things, not of human beings; None when it can't tell."""
    known = measures().get(noun)
    return None if known is None else not (noun in _table("people") or known.family in _table("families"))


def unlike(a: Claim, b: Claim) -> bool:
    """Whether two counts are known to count different things: seats and votes, persons and doses.

    The dead, the rescued and the missing all count those who were there.
    """
    one, other = nouns(a), nouns(b)
    if one and other:
        return not one & other and not _fates(one, other)
    if a.unit == b.unit == "count" and _printed(a) and _printed(b):
        return _printed(a) != _printed(b)
    return any(x.unit == "person" and _things(found) for x, found in ((a, other), (b, one)))


def people_of_things(people: Claim, whole: Claim) -> bool:
    """Whether people are told, and the whole is a number with another noun behind it: 120 houses."""
    return people.unit == "person" and whole.unit == "count" and any(t.startswith(BEHIND) for t in whole.ties)


def like(a: Claim, b: Claim) -> bool:
    """Whether two counts say that they count the same: by the vocabulary, or by the very noun behind the number."""
    behind, too = ({t for t in c.ties if t.startswith(BEHIND)} for c in (a, b))
    return bool(nouns(a) & nouns(b) or behind & too)


def fated(*claims: Claim) -> bool:
    """Whether each of the claims says what became of human beings."""
    return _fates(*(nouns(c) or frozenset((c.measure,)) for c in claims))


def of_a_fate(measure: str) -> bool:
    """Whether a measure is of what became of human beings: deaths, injuries."""
    return _fates(frozenset((measure,)))


def of_another_fate(first: Claim, following: Claim) -> bool:
    """Whether what follows a part of the dead tells of others: "12 dead, 3 of them children, and 40 hurt"."""
    return first.measure in _table("final") and following.measure != first.measure and of_a_fate(following.measure)


def past(whole: Claim, part: Claim) -> bool:
    """Whether the whole's fate rules the part's out: none of the dead is among the hurt or the missing."""
    one, other = nouns(whole), nouns(part)
    return bool(one and other) and one <= _table("final") and not other & one and _fates(other)


def _fates(*nouns: frozenset[str]) -> bool:
    """Whether every one of these says what became of human beings."""
    known = measures()
    return all(any(n in known and known[n].family in _table("fates") for n in found) for found in nouns)


def _printed(claim: Claim) -> str:
    """The noun printed behind the number, where it was read as part of the figure: "61 seats"."""
    behind = claim.text.partition(claim.number)[2] if claim.number else ""
    words = fold_phrase(behind).split()
    return stem(words[0]) if words else ""


def _things(found: frozenset[str]) -> bool:
    known = [thing for noun in found if (thing := _thing(noun)) is not None]
    return bool(known) and all(known)


def by_noun(figures: Sequence[Counts]) -> list[list[Counts]]:
    """The figures parted by what they count; one that does not say it joins those just before it."""
    found: list[list[Counts]] = []
    for figure in figures:
        home = next((g for g in reversed(found) if not any(unlike(figure.claim, o.claim) for o in g)), [])
        found = [*(g for g in found if g is not home), [*home, figure]]
    return found
